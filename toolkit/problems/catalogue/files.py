"""What the disk, the folder and other programs can have wrong."""

from toolkit.problems.catalogue.system import SYSTEM
from toolkit.problems.entry import Entry, Severity

FILES: dict[str, Entry] = {
    **SYSTEM,
    "file-locked": Entry(
        Severity.ERROR,
        "Tệp {name} đang được mở{holder}, nên chưa ghi được bản mới.",
        "Đóng tệp đó rồi chạy lại; các tệp khác vẫn được làm bình thường.",
    ),
    "file-locked-office": Entry(
        Severity.ERROR,
        "Tệp {name} đang được mở{holder}, nên chưa ghi được bản mới.",
        "Đóng tệp đó rồi chạy lại; nếu không còn ai mở, hãy xóa tệp khóa {lock} nằm cùng thư mục.",
    ),
    "file-lock-left": Entry(
        Severity.ERROR,
        "Chưa ghi đè tệp {name} vì cạnh đó có tệp khóa {lock}; không còn ai mở tệp, tệp khóa này còn sót lại "
        "sau một lần chương trình hoặc máy tắt đột ngột.",
        "Xóa tệp khóa đó rồi chạy lại.",
    ),
    "folder-in-use": Entry(
        Severity.ERROR,
        "Một lần chạy khác đang ghi vào thư mục {name}{holder}.",
        "Chờ lần chạy đó xong rồi chạy lại.",
    ),
    "not-writable": Entry(
        Severity.ERROR,
        "Không được phép ghi vào {name}.",
        "Chọn thư mục khác hoặc xin quyền ghi vào thư mục này.",
    ),
    "disk-full": Entry(
        Severity.ERROR,
        "Ổ đĩa đã đầy khi ghi {name}.",
        "Dọn bớt ổ đĩa hoặc chọn thư mục ở ổ khác rồi chạy lại; các tệp đã ghi vẫn nguyên vẹn.",
    ),
    "file-missing": Entry(
        Severity.ERROR,
        "Không tìm thấy {name}.",
        "Kiểm tra lại tên và đường dẫn.",
    ),
    "workbook-online": Entry(
        Severity.ERROR,
        "{name} đang mở từ OneDrive hoặc SharePoint, nhưng không tìm thấy tệp này trên máy.",
        "Mở thư mục OneDrive bằng File Explorer, bấm chuột phải vào sổ, chọn “Luôn giữ trên thiết bị này”, "
        "mở lại sổ từ thư mục đó rồi bấm lại; nếu vẫn không được thì chép sổ về một thư mục trên máy.",
    ),
    "workbook-held": Entry(
        Severity.ERROR,
        "Không được phép đọc {name}.",
        "Đóng chương trình đang mở tệp, hoặc xin quyền đọc tệp này, rồi chạy lại.",
    ),
    "workbook-lock-file": Entry(
        Severity.ERROR,
        "{name} là tệp khóa mà Excel hoặc LibreOffice tạo ra khi đang mở sổ, không phải sổ kế hoạch.",
        "Chọn sổ có cùng tên nhưng không có phần đầu “~$” hoặc “.~lock.”.",
    ),
    "workbook-folder": Entry(
        Severity.ERROR,
        "{name} là thư mục, không phải sổ kế hoạch.",
        "Chọn lại đúng sổ kế hoạch (.xlsx, .xlsm hoặc .ods).",
    ),
    "workbook-empty": Entry(
        Severity.ERROR,
        "{name} là tệp rỗng, không có nội dung nào.",
        "Tải hoặc chép lại tệp này, hoặc lấy bản sao lưu gần nhất.",
    ),
    "workbook-encrypted": Entry(
        Severity.ERROR,
        "{name} có mật khẩu nên không đọc được.",
        "Mở bằng Excel, bỏ mật khẩu mở tệp (Tệp, Thông tin, Bảo vệ sổ làm việc), lưu lại rồi chạy lại.",
    ),
    "workbook-old-excel": Entry(
        Severity.ERROR,
        "{name} thực ra là sổ Excel đời cũ (.xls).",
        "Mở bằng Excel, chọn Lưu thành (Save As) kiểu Excel Workbook (.xlsx), rồi dùng tệp mới.",
    ),
    "workbook-binary-excel": Entry(
        Severity.ERROR,
        "{name} thực ra là sổ Excel nhị phân (.xlsb).",
        "Mở bằng Excel, chọn Lưu thành (Save As) kiểu Excel Workbook (.xlsx), rồi dùng tệp mới.",
    ),
    "workbook-old-office": Entry(
        Severity.ERROR,
        "{name} thực ra là tệp Office đời cũ, không phải sổ Excel.",
        "Chọn lại đúng sổ kế hoạch (.xlsx, .xlsm hoặc .ods).",
    ),
    "workbook-word": Entry(
        Severity.ERROR,
        "{name} thực ra là tệp Word.",
        "Chọn lại đúng sổ kế hoạch (.xlsx, .xlsm hoặc .ods).",
    ),
    "workbook-power-point": Entry(
        Severity.ERROR,
        "{name} thực ra là tệp PowerPoint.",
        "Chọn lại đúng sổ kế hoạch (.xlsx, .xlsm hoặc .ods).",
    ),
    "workbook-other-open-document": Entry(
        Severity.ERROR,
        "{name} thực ra là tệp LibreOffice không phải bảng tính.",
        "Chọn lại đúng sổ kế hoạch (.xlsx, .xlsm hoặc .ods).",
    ),
    "workbook-archive": Entry(
        Severity.ERROR,
        "{name} thực ra là tệp nén (.zip).",
        "Giải nén rồi chọn sổ kế hoạch ở bên trong.",
    ),
    "workbook-broken-archive": Entry(
        Severity.ERROR,
        "{name} bị hỏng hoặc tải về chưa xong.",
        "Tải hoặc chép lại tệp; nếu Excel còn mở được thì lưu thành một tệp mới rồi dùng tệp đó.",
    ),
    "workbook-pdf": Entry(
        Severity.ERROR,
        "{name} thực ra là tệp PDF.",
        "Chọn lại đúng sổ kế hoạch (.xlsx, .xlsm hoặc .ods).",
    ),
    "workbook-html": Entry(
        Severity.ERROR,
        "{name} thực ra là trang web (HTML) đặt tên là Excel.",
        "Mở bằng Excel, chọn Lưu thành (Save As) kiểu Excel Workbook (.xlsx), rồi dùng tệp mới.",
    ),
    "workbook-xml-spreadsheet": Entry(
        Severity.ERROR,
        "{name} thực ra là bảng tính XML đời cũ.",
        "Mở bằng Excel, chọn Lưu thành (Save As) kiểu Excel Workbook (.xlsx), rồi dùng tệp mới.",
    ),
    "workbook-text": Entry(
        Severity.ERROR,
        "{name} thực ra là tệp chữ (CSV), chỉ có một bảng.",
        "Mở bằng Excel, chọn Lưu thành (Save As) kiểu Excel Workbook (.xlsx), rồi dùng tệp mới.",
    ),
    "workbook-unknown": Entry(
        Severity.ERROR,
        "{name} không phải là sổ Excel; không rõ là loại tệp gì.",
        "Chọn lại đúng sổ kế hoạch (.xlsx, .xlsm hoặc .ods).",
    ),
    "workbook-dangerous": Entry(
        Severity.ERROR,
        "{name} lớn hoặc lạ bất thường nên không được mở, để giữ an toàn cho máy.",
        "Hỏi lại người gửi; nếu đúng là sổ kế hoạch, mở bằng Excel rồi lưu thành một tệp mới.",
    ),
    "twin-not-built": Entry(
        Severity.HINT,
        "Máy này không có LibreOffice nên chưa lập được sổ .ods trong {name}.",
        "Cài LibreOffice rồi chạy lại lệnh này; dùng Excel thì sổ .xlsm làm được mọi việc.",
    ),
    "patch-no-workbook": Entry(
        Severity.ERROR,
        "Tệp này không phải là sổ Excel .xlsx hay .xlsm nên không ghi thêm vào được.",
        "Dùng bản .xlsx hoặc .xlsm của sổ.",
    ),
    "patch-broken": Entry(
        Severity.ERROR,
        "Sổ Excel bị hỏng ở phần {part}.",
        "Mở sổ bằng Excel, lưu lại rồi chạy lại.",
    ),
    "patch-signed": Entry(
        Severity.ERROR,
        "Sổ Excel có chữ ký số; ghi thêm sẽ làm mất hiệu lực chữ ký.",
        "Dùng bản chưa ký, hoặc xem kết quả ở tệp riêng.",
    ),
    "patch-shared-book": Entry(
        Severity.ERROR,
        "Sổ Excel đang bật chế độ dùng chung có theo dõi thay đổi.",
        "Tắt chế độ dùng chung trong Excel rồi chạy lại.",
    ),
    "patch-no-sheet": Entry(
        Severity.ERROR,
        "Sổ Excel không có trang “{sheet}”.",
        "Thêm lại trang đó hoặc lấy sổ mới từ lệnh giaoban new.",
    ),
    "patch-odd-sheet": Entry(
        Severity.ERROR,
        "Trang “{sheet}” được ghi theo cách ít gặp nên không ghi thêm vào được.",
        "Mở sổ bằng Excel, lưu lại rồi chạy lại.",
    ),
    "patch-merged": Entry(
        Severity.ERROR,
        "Ô {cell} nằm trong vùng ô gộp {area}.",
        "Bỏ gộp ô ở đó rồi chạy lại.",
    ),
    "patch-array": Entry(
        Severity.ERROR,
        "Ô {cell} thuộc công thức mảng {area}.",
        "Bỏ công thức mảng ở đó rồi chạy lại.",
    ),
    "patch-shared-formula": Entry(
        Severity.ERROR,
        "Ô {cell} giữ công thức dùng chung của nhiều ô.",
        "Xóa công thức ở ô đó rồi chạy lại.",
    ),
    "patch-long-text": Entry(
        Severity.ERROR,
        "Nội dung dài {length} ký tự, vượt quá {most} ký tự mà một ô chứa được.",
        "Rút ngắn nội dung rồi chạy lại.",
    ),
    "patch-no-room": Entry(
        Severity.ERROR,
        "Ô {cell} ngay dưới bảng “{table}” đang có nội dung.",
        "Chuyển nội dung đó đi nơi khác để bảng có chỗ thêm dòng.",
    ),
    "patch-no-table": Entry(
        Severity.ERROR,
        "Sổ không có bảng “{table}”.",
        "Thêm lại bảng đó hoặc lấy sổ mới từ lệnh giaoban new.",
    ),
    "patch-totals": Entry(
        Severity.ERROR,
        "Bảng “{table}” có hàng tổng cộng ở cuối.",
        "Tắt hàng tổng cộng của bảng trong Excel rồi chạy lại.",
    ),
    "patch-no-column": Entry(
        Severity.ERROR,
        "Bảng “{table}” không có cột “{column}”.",
        "Thêm lại cột đó rồi chạy lại.",
    ),
    "workbook-open": Entry(
        Severity.HINT,
        "Sổ đang được mở{holder} (tệp khóa {lock}); những gì chưa lưu thì chưa được đọc.",
        "Lưu sổ rồi chạy lại, nếu vừa sửa mà chưa lưu.",
    ),
    "workbook-lock-left": Entry(
        Severity.HINT,
        "Cạnh sổ có tệp khóa {lock}, nhưng không còn ai mở sổ: tệp khóa còn sót lại sau một lần chương trình "
        "hoặc máy tắt đột ngột.",
        "Xóa tệp khóa đó.",
    ),
    "record-open": Entry(
        Severity.ERROR,
        "Sổ đang được mở{holder} (tệp khóa {lock}).",
        "Đóng sổ rồi chạy lại để kết quả được ghi vào sổ.",
    ),
    "record-lock-left": Entry(
        Severity.ERROR,
        "Cạnh sổ có tệp khóa {lock}, nhưng không còn ai mở sổ: tệp khóa còn sót lại sau một lần chương trình "
        "hoặc máy tắt đột ngột.",
        "Xóa tệp khóa đó rồi chạy lại để kết quả được ghi vào sổ.",
    ),
    "record-changed": Entry(
        Severity.ERROR,
        "Sổ vừa được người khác lưu trong lúc chạy.",
        "Chạy lại để kết quả được ghi vào sổ.",
    ),
    "record-other-format": Entry(
        Severity.HINT,
        "Sổ không phải là tệp .xlsx hay .xlsm.",
        "",
    ),
    "record-busy": Entry(
        Severity.ERROR,
        "Một lần chạy khác đang ghi vào sổ.",
        "Chờ lần đó xong rồi chạy lại.",
    ),
    "record-owner": Entry(
        Severity.ERROR,
        "Sổ thuộc về một người dùng khác của máy này, ghi thay sẽ làm sổ đổi chủ.",
        "Nhờ người đó chạy, hoặc chép sổ thành tệp của mình.",
    ),
    "record-failed": Entry(
        Severity.ERROR,
        "Chưa ghi được kết quả vào sổ. {reason}",
        "Tệp riêng để ghi kết quả cũng chưa ghi được: {results}",
    ),
}
