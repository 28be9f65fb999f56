"""A template as a file: what it is, what it holds and reaches for beside its text."""

from toolkit.problems.entry import Entry, error, hint, warning

TEMPLATE_FILES: dict[str, Entry] = {
    "template-endless": error(
        "Mẫu chạy quá lâu hoặc sinh ra văn bản quá lớn nên đã bị dừng.",
        "Xem lại các vòng lặp và phép tính trong mẫu.",
    ),
    "template-broken": error(
        "Các thẻ của mẫu sau khi điền tạo thành tệp Word hỏng ({detail}).",
        "Đặt thẻ mở và thẻ đóng của mỗi khối ở cùng một cấp: cùng đoạn, cùng ô hoặc cùng bảng.",
    ),
    "template-failed": error(
        "Không điền được mẫu: {detail}.",
        "Xem lại thẻ của mẫu và dữ liệu đưa vào.",
    ),
    "layout-paper": warning(
        "Khổ giấy là {seen}.",
        "Đặt khổ giấy A4, {rule}.",
    ),
    "layout-margin": warning(
        "Lề {side} là {seen} mm.",
        "Đặt lề {side} {rule} mm theo thể thức.",
    ),
    "layout-font": warning(
        "Chữ “{text}” dùng phông {seen}.",
        "Chọn cả văn bản và đổi sang phông {rule}.",
    ),
    "layout-missing": warning(
        "Không thấy thành phần “{part}” trong bảng đầu văn bản.",
        "Trình bày đầu văn bản theo {source}.",
    ),
    "layout-part": warning(
        "“{part}” ở chữ “{text}” đang là: {seen}.",
        "Sửa theo thể thức: {rule}.",
    ),
    "layout-spacing": warning(
        "Đoạn “{text}” cách đoạn khác {seen} pt.",
        "Đặt khoảng cách giữa các đoạn không quá {rule} pt.",
    ),
    "layout-line-spacing": warning(
        "Đoạn “{text}” giãn dòng {seen} lần.",
        "Đặt giãn dòng từ {rule} lần.",
    ),
    "layout-wraps": warning(
        "“{text}” chiếm {seen} dòng trong ô rộng {room} mm.",
        "Rút gọn để không quá {rule} dòng, ví dụ viết tắt BCH, TP.",
    ),
    "layout-break": warning(
        "Trang có thể ngắt ngay sau đoạn “{text}”.",
        "Chọn đoạn này, mở hộp Paragraph, đánh dấu Keep with next.",
    ),
    "layout-table-head": warning(
        "Bảng “{text}” sang trang sau thì không còn dòng tiêu đề.",
        "Chọn dòng đầu của bảng, mở thẻ Layout của bảng, bấm Repeat Header Rows.",
    ),
    "layout-page-number-missing": hint(
        "Văn bản không có số trang.",
        "Nếu văn bản dài hơn một trang, chèn số trang ở giữa đầu trang, từ trang 2.",
    ),
    "layout-page-number-place": warning(
        "Số trang không ở giữa đầu trang.",
        "Chuyển số trang lên giữa đầu trang.",
    ),
    "layout-page-number-first": warning(
        "Trang đầu cũng mang số trang.",
        "Chọn Different First Page trong Word để trang đầu không có số.",
    ),
    "template-part-broken": error(
        "Phần {part} của mẫu bị hỏng ({detail}).",
        "Mở mẫu bằng Word rồi lưu lại dưới dạng .docx.",
    ),
    "template-part-dtd": error(
        "Phần {part} của mẫu có khai báo DTD, là thứ mà tệp Word không có.",
        "Không dùng tệp này; hãy lấy lại mẫu từ nơi tin cậy.",
    ),
    "template-no-body": error(
        "{name} không có phần nội dung của tệp Word.",
        "Mở tệp bằng Word rồi lưu lại dưới dạng .docx.",
    ),
    "template-not-word": error(
        "Mẫu {name} không phải tệp Word (.docx).",
        "Chọn đúng tệp mẫu; nếu Word mở được tệp này, hãy mở rồi lưu thành .docx.",
    ),
    "template-other-form": error(
        "Mẫu {name} là tệp {form}, không phải tệp Word (.docx).",
        "Mở bằng Word rồi lưu lại (Save As), chọn kiểu Word Document (.docx).",
    ),
    "template-cut-off": error(
        "Mẫu {name} trống hoặc chỉ còn một phần, có thể do chép hay tải về chưa xong.",
        "Chép hoặc tải lại tệp từ nơi có tệp gốc.",
    ),
    "template-marks-open": error(
        "Mẫu {name} mở hơn một nghìn thẻ mà không đóng.",
        "Mở mẫu bằng Word, xóa các dấu “{{{{”, “{{%”, “{{#” thừa rồi lưu lại.",
    ),
    "template-comments": warning(
        "Mẫu có {count} nhận xét; mọi văn bản làm ra sẽ mang các nhận xét này.",
        "Mở thẻ Xem lại (Review), xóa hết nhận xét rồi lưu mẫu.",
    ),
    "template-highlight": hint(
        "Mẫu có {count} chỗ tô màu nền chữ, bắt đầu từ “{text}”; mọi văn bản sẽ mang màu này.",
        "Viết thẻ vào chỗ phải thay cho từng văn bản, rồi bỏ tô màu; nếu cố ý tô thì không phải làm gì.",
    ),
    "template-decomposed": warning(
        "Chữ “{text}” của mẫu gõ bằng Unicode tổ hợp, Word có thể hiện lệch dấu và không tìm thấy chữ.",
        "Chọn bảng mã Unicode (dựng sẵn) trong bộ gõ rồi gõ lại, hoặc chuyển mã cả mẫu bằng bộ gõ.",
    ),
    "template-old": error(
        "Mẫu {name} là tệp Word cũ (.doc).",
        "Mở bằng Word rồi lưu thành Word Document (.docx).",
    ),
    "template-password": error(
        "Mẫu {name} có mật khẩu nên không đọc được.",
        "Mở bằng Word, bỏ mật khẩu (File, Info, Protect Document) rồi lưu lại.",
    ),
    "template-is-table": error(
        "{name} là bảng tính, không phải mẫu Word.",
        "Thay bằng mẫu Word (.docx); nếu đang trộn, có thể mẫu và bảng tính đã bị đổi chỗ cho nhau.",
    ),
    "template-is-open-document": error(
        "Mẫu {name} là tệp OpenDocument, không phải .docx.",
        "Mở bằng Word hoặc LibreOffice rồi lưu thành Word Document (.docx).",
    ),
    "template-strict": error(
        "Mẫu {name} được lưu ở dạng Strict Open XML nên không điền được thẻ.",
        "Mở bằng Word rồi lưu lại, chọn kiểu Word Document (.docx), không chọn Strict Open XML Document.",
    ),
    "template-too-large": error(
        "Mẫu {name} giải nén ra quá lớn, có thể là tệp gây hại.",
        "Không dùng tệp này; hãy lấy lại mẫu từ nơi tin cậy.",
    ),
    "template-same-names": error(
        "Mẫu {name} có hai phần trùng tên bên trong tệp.",
        "Mở mẫu bằng Word rồi lưu lại dưới dạng .docx.",
    ),
    "template-damaged": error(
        "Mẫu {name} bị hỏng, không đọc được ({detail}).",
        "Mở mẫu bằng Word rồi lưu lại dưới dạng .docx.",
    ),
    "template-tracked": warning(
        "Mẫu có {count} chỗ sửa đang được theo dõi (Track Changes); "
        "mọi văn bản làm ra sẽ mang các chỗ sửa này.",
        "Mở thẻ Xem lại (Review), chấp nhận hoặc bỏ hết các chỗ sửa rồi lưu mẫu.",
    ),
    "template-old-font": warning(
        "Mẫu dùng phông {font} của bảng mã {encoding}; chữ Unicode điền vào sẽ hiện sai.",
        "Chọn cả mẫu, đổi sang phông Times New Roman; chữ cũ phải chuyển mã hoặc gõ lại.",
    ),
    "template-old-text": warning(
        "Chữ “{text}” của mẫu viết bằng bảng mã {encoding}, không phải Unicode.",
        "Gõ lại thành “{meant}”.",
    ),
    "template-reaches-out": warning(
        "Mẫu lấy nội dung từ ngoài tệp: {what} “{target}”; phần này không được đưa vào văn bản.",
        "Nếu không rõ vì sao mẫu có phần này, hãy lấy lại mẫu từ nơi tin cậy; "
        "nếu cần, chèn hẳn nội dung vào mẫu.",
    ),
    "template-embedded": warning(
        "Mẫu có tệp nhúng {target}; văn bản chỉ giữ hình của nó, không mang tệp.",
        "Nếu không rõ vì sao mẫu có tệp này, hãy lấy lại mẫu từ nơi tin cậy.",
    ),
    "template-macros": warning(
        "Mẫu có macro; văn bản làm ra là tệp .docx, không mang macro.",
        "Không phải làm gì; nếu không rõ vì sao mẫu có macro, hãy lấy lại mẫu từ nơi tin cậy.",
    ),
    "template-idle": warning(
        "Tệp “{name}” trong thư mục mẫu riêng không được dùng, vì không mang tên của mẫu nào.",
        "Nếu là mẫu riêng, mở bằng Word rồi lưu thành “{meant}” (loại Word Document) trong thư mục ấy; "
        "nếu không thì chuyển tệp đi nơi khác.",
    ),
    "template-folder-idle": warning(
        "Thư mục “{folder}” có mẫu riêng (“{name}”) nhưng không được dùng: chương trình chỉ lấy mẫu trong "
        "thư mục tên “{right}” cạnh sổ.",
        "Nếu cần dùng các mẫu này thì đổi tên thư mục thành “{right}”; nếu không thì chuyển đi nơi khác.",
    ),
    "template-beside-used": warning(
        "Tệp “{name}” trong thư mục mẫu riêng không được dùng; mẫu đang dùng là “{used}”.",
        "Nếu cần dùng tệp này thì đặt tên nó thay cho mẫu đang dùng; nếu không thì chuyển đi nơi khác.",
    ),
    "template-same-for-all": error(
        "Mẫu thiếu thẻ ghi nơi nhận ({tags}), nên mọi bản làm ra sẽ giống hệt nhau, "
        "dù dành cho những đơn vị, những người khác nhau.",
        "Đặt thẻ vào chỗ ghi đơn vị hoặc người nhận; hoặc bỏ mẫu riêng này để dùng mẫu đi kèm.",
    ),
    "template-typed-over": warning(
        "Mẫu không có thẻ {tags} như mẫu đi kèm; chữ gõ sẵn ở chỗ ấy không đổi theo sổ.",
        "Đặt lại thẻ vào chỗ của nó; nếu cố ý gõ sẵn hoặc bỏ hẳn thì không phải làm gì.",
    ),
    "template-plain": warning(
        "Mẫu không có thẻ hay trường trộn thư nào để điền.",
        "Thêm thẻ như {{{{ ho_ten }}}} vào chỗ cần điền, hoặc chọn đúng tệp mẫu.",
    ),
}
