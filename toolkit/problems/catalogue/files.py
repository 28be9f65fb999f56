"""What the disk, the folder and other programs can have wrong."""

from toolkit.problems.catalogue.system import SYSTEM
from toolkit.problems.entry import Entry, error, hint, warning

FILES: dict[str, Entry] = {
    **SYSTEM,
    "file-locked": error(
        "Tệp {name} đang được mở{holder}, nên chưa ghi được bản mới.",
        "Đóng tệp đó rồi chạy lại; các tệp khác vẫn được làm bình thường.",
    ),
    "file-locked-office": error(
        "Tệp {name} đang được mở{holder}, nên chưa ghi được bản mới.",
        "Đóng tệp đó rồi chạy lại; nếu không còn ai mở, hãy xóa tệp khóa {lock} nằm cùng thư mục.",
    ),
    "file-lock-left": error(
        "Chưa ghi đè tệp {name} vì cạnh đó có tệp khóa {lock}; không còn ai mở tệp, tệp khóa này còn sót lại "
        "sau một lần chương trình hoặc máy tắt đột ngột.",
        "Xóa tệp khóa đó rồi chạy lại.",
    ),
    "folder-in-use": error(
        "Một lần chạy khác đang ghi vào thư mục {name}{holder}.",
        "Chờ lần chạy đó xong rồi chạy lại.",
    ),
    "not-writable": error(
        "Không được phép ghi vào {name}.",
        "Chọn thư mục khác hoặc xin quyền ghi vào thư mục này.",
    ),
    "disk-full": error(
        "Ổ đĩa đã đầy khi ghi {name}.",
        "Dọn bớt ổ đĩa hoặc chọn thư mục ở ổ khác rồi chạy lại; các tệp đã ghi vẫn nguyên vẹn.",
    ),
    "file-missing": error(
        "Không tìm thấy {name}.",
        "Kiểm tra lại tên và đường dẫn.",
    ),
    "workbook-online": error(
        "{name} đang mở từ OneDrive hoặc SharePoint, nhưng không tìm thấy tệp này trên máy.",
        "Mở thư mục OneDrive bằng File Explorer, bấm chuột phải vào sổ, chọn “Luôn giữ trên thiết bị này”, "
        "mở lại sổ từ thư mục đó rồi bấm lại; nếu vẫn không được thì chép sổ về một thư mục trên máy.",
    ),
    "workbook-held": error(
        "Không được phép đọc {name}.",
        "Đóng chương trình đang mở tệp, hoặc xin quyền đọc tệp này, rồi chạy lại.",
    ),
    "workbook-lock-file": error(
        "{name} là tệp khóa mà Excel hoặc LibreOffice tạo ra khi đang mở sổ, không phải sổ kế hoạch.",
        "Chọn sổ có cùng tên nhưng không có phần đầu “~$” hoặc “.~lock.”.",
    ),
    "workbook-folder": error(
        "{name} là thư mục, không phải sổ kế hoạch.",
        "Chọn lại đúng sổ kế hoạch (.xlsx, .xlsm hoặc .ods).",
    ),
    "workbook-empty": error(
        "{name} là tệp rỗng, không có nội dung nào.",
        "Tải hoặc chép lại tệp này, hoặc lấy bản sao lưu gần nhất.",
    ),
    "workbook-encrypted": error(
        "{name} có mật khẩu nên không đọc được.",
        "Mở bằng Excel, bỏ mật khẩu mở tệp (Tệp, Thông tin, Bảo vệ sổ làm việc), lưu lại rồi chạy lại.",
    ),
    "workbook-old-excel": error(
        "{name} thực ra là sổ Excel đời cũ (.xls).",
        "Mở bằng Excel, chọn Lưu thành (Save As) kiểu Excel Workbook (.xlsx), rồi dùng tệp mới.",
    ),
    "workbook-binary-excel": error(
        "{name} thực ra là sổ Excel nhị phân (.xlsb).",
        "Mở bằng Excel, chọn Lưu thành (Save As) kiểu Excel Workbook (.xlsx), rồi dùng tệp mới.",
    ),
    "workbook-old-office": error(
        "{name} thực ra là tệp Office đời cũ, không phải sổ Excel.",
        "Chọn lại đúng sổ kế hoạch (.xlsx, .xlsm hoặc .ods).",
    ),
    "workbook-word": error(
        "{name} thực ra là tệp Word.",
        "Chọn lại đúng sổ kế hoạch (.xlsx, .xlsm hoặc .ods).",
    ),
    "workbook-power-point": error(
        "{name} thực ra là tệp PowerPoint.",
        "Chọn lại đúng sổ kế hoạch (.xlsx, .xlsm hoặc .ods).",
    ),
    "workbook-other-open-document": error(
        "{name} thực ra là tệp LibreOffice không phải bảng tính.",
        "Chọn lại đúng sổ kế hoạch (.xlsx, .xlsm hoặc .ods).",
    ),
    "workbook-archive": error(
        "{name} thực ra là tệp nén (.zip).",
        "Giải nén rồi chọn sổ kế hoạch ở bên trong.",
    ),
    "workbook-broken-archive": error(
        "{name} bị hỏng hoặc tải về chưa xong.",
        "Tải hoặc chép lại tệp; nếu Excel còn mở được thì lưu thành một tệp mới rồi dùng tệp đó.",
    ),
    "workbook-pdf": error(
        "{name} thực ra là tệp PDF.",
        "Chọn lại đúng sổ kế hoạch (.xlsx, .xlsm hoặc .ods).",
    ),
    "workbook-html": error(
        "{name} thực ra là trang web (HTML) đặt tên là Excel.",
        "Mở bằng Excel, chọn Lưu thành (Save As) kiểu Excel Workbook (.xlsx), rồi dùng tệp mới.",
    ),
    "workbook-xml-spreadsheet": error(
        "{name} thực ra là bảng tính XML đời cũ.",
        "Mở bằng Excel, chọn Lưu thành (Save As) kiểu Excel Workbook (.xlsx), rồi dùng tệp mới.",
    ),
    "workbook-text": error(
        "{name} thực ra là tệp chữ (CSV), chỉ có một bảng.",
        "Mở bằng Excel, chọn Lưu thành (Save As) kiểu Excel Workbook (.xlsx), rồi dùng tệp mới.",
    ),
    "workbook-unknown": error(
        "{name} không phải là sổ Excel; không rõ là loại tệp gì.",
        "Chọn lại đúng sổ kế hoạch (.xlsx, .xlsm hoặc .ods).",
    ),
    "workbook-dangerous": error(
        "{name} lớn hoặc lạ bất thường nên không được mở, để giữ an toàn cho máy.",
        "Hỏi lại người gửi; nếu đúng là sổ kế hoạch, mở bằng Excel rồi lưu thành một tệp mới.",
    ),
    "twin-not-built": hint(
        "Máy này không có LibreOffice nên chưa lập được sổ .ods trong {name}.",
        "Cài LibreOffice rồi chạy lại lệnh này; dùng Excel thì sổ .xlsm làm được mọi việc.",
    ),
    "other-version": warning(
        "Chương trình đang chạy khác với bản ở thư mục {folder}: bản mới đã chép vào đó nhưng chưa được cài.",
        "Đóng sổ, bấm đúp {set_up} trong thư mục ấy, thấy “Đã cài xong” rồi bấm lại nút.",
    ),
    "built-over-work": warning(
        "{name} đã có người làm việc trong đó, hoặc do bản trước lập, nên giữ nguyên, không dựng lại.",
        "Đang dùng sổ này thì để vậy. Muốn có sổ mới: chuyển tệp này sang thư mục khác rồi chạy lại lệnh.",
    ),
    "patch-no-workbook": error(
        "Tệp này không phải là sổ Excel .xlsx hay .xlsm nên không ghi thêm vào được.",
        "Dùng bản .xlsx hoặc .xlsm của sổ.",
    ),
    "patch-broken": error(
        "Sổ Excel bị hỏng ở phần {part}.",
        "Mở sổ bằng Excel, lưu lại rồi chạy lại.",
    ),
    "patch-signed": error(
        "Sổ Excel có chữ ký số; ghi thêm sẽ làm mất hiệu lực chữ ký.",
        "Dùng bản chưa ký, hoặc xem kết quả ở tệp riêng.",
    ),
    "patch-shared-book": error(
        "Sổ Excel đang bật chế độ dùng chung có theo dõi thay đổi.",
        "Tắt chế độ dùng chung trong Excel rồi chạy lại.",
    ),
    "patch-no-sheet": error(
        "Sổ Excel không có trang “{sheet}”.",
        "Thêm lại trang đó hoặc lấy sổ mới từ lệnh giaoban new.",
    ),
    "patch-odd-sheet": error(
        "Trang “{sheet}” được ghi theo cách ít gặp nên không ghi thêm vào được.",
        "Mở sổ bằng Excel, lưu lại rồi chạy lại.",
    ),
    "patch-merged": error(
        "Ô {cell} nằm trong vùng ô gộp {area}.",
        "Bỏ gộp ô ở đó rồi chạy lại.",
    ),
    "patch-array": error(
        "Ô {cell} thuộc công thức mảng {area}.",
        "Bỏ công thức mảng ở đó rồi chạy lại.",
    ),
    "patch-shared-formula": error(
        "Ô {cell} giữ công thức dùng chung của nhiều ô.",
        "Xóa công thức ở ô đó rồi chạy lại.",
    ),
    "patch-long-text": error(
        "Nội dung dài {length} ký tự, vượt quá {most} ký tự mà một ô chứa được.",
        "Rút ngắn nội dung rồi chạy lại.",
    ),
    "patch-no-room": error(
        "Ô {cell} ngay dưới bảng “{table}” đang có nội dung.",
        "Chuyển nội dung đó đi nơi khác để bảng có chỗ thêm dòng.",
    ),
    "patch-no-table": error(
        "Sổ không có bảng “{table}”.",
        "Thêm lại bảng đó hoặc lấy sổ mới từ lệnh giaoban new.",
    ),
    "patch-totals": error(
        "Bảng “{table}” có hàng tổng cộng ở cuối.",
        "Tắt hàng tổng cộng của bảng trong Excel rồi chạy lại.",
    ),
    "patch-no-column": error(
        "Bảng “{table}” không có cột “{column}”.",
        "Thêm lại cột đó rồi chạy lại.",
    ),
    "workbook-open": hint(
        "Sổ đang được mở{holder} (tệp khóa {lock}); những gì chưa lưu thì chưa được đọc.",
        "Lưu sổ rồi chạy lại, nếu vừa sửa mà chưa lưu.",
    ),
    "workbook-lock-left": hint(
        "Cạnh sổ có tệp khóa {lock}, nhưng không còn ai mở sổ: tệp khóa còn sót lại sau một lần chương trình "
        "hoặc máy tắt đột ngột.",
        "Xóa tệp khóa đó.",
    ),
    "record-open": error(
        "Sổ đang được mở{holder} (tệp khóa {lock}).",
        "Đóng sổ rồi chạy lại để kết quả được ghi vào sổ.",
    ),
    "record-lock-left": error(
        "Cạnh sổ có tệp khóa {lock}, nhưng không còn ai mở sổ: tệp khóa còn sót lại sau một lần chương trình "
        "hoặc máy tắt đột ngột.",
        "Xóa tệp khóa đó rồi chạy lại để kết quả được ghi vào sổ.",
    ),
    "record-changed": error(
        "Sổ vừa được người khác lưu trong lúc chạy.",
        "Chạy lại để kết quả được ghi vào sổ.",
    ),
    "record-other-format": hint(
        "Sổ không phải là tệp .xlsx hay .xlsm.",
        "",
    ),
    "record-busy": error(
        "Một lần chạy khác đang ghi vào sổ.",
        "Chờ lần đó xong rồi chạy lại.",
    ),
    "record-owner": error(
        "Sổ thuộc về một người dùng khác của máy này, ghi thay sẽ làm sổ đổi chủ.",
        "Nhờ người đó chạy, hoặc chép sổ thành tệp của mình.",
    ),
    "record-failed": error(
        "Chưa ghi được kết quả vào sổ. {reason}",
        "Tệp riêng để ghi kết quả cũng chưa ghi được: {results}",
    ),
}
