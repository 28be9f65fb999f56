"""What a Word template can have wrong."""

from toolkit.problems.entry import Entry, Severity

TEMPLATES: dict[str, Entry] = {
    "tag-unknown": Entry(
        Severity.ERROR,
        "Mẫu dùng tên “{name}” nhưng dữ liệu không có tên này.",
        "Sửa tên trong thẻ của mẫu, hoặc bổ sung dữ liệu cho tên này.",
    ),
    "tag-unknown-near": Entry(
        Severity.ERROR,
        "Mẫu dùng tên “{name}” nhưng dữ liệu không có tên này.",
        "Có phải ý là “{nearest}”? Sửa tên trong thẻ của mẫu.",
    ),
    "tag-syntax": Entry(
        Severity.ERROR,
        "Thẻ viết chưa đúng gần chỗ “{around}” ({detail}).",
        "Mở mẫu trong Word, viết lại thẻ này liền một mạch; mỗi khối for, if phải có endfor, endif.",
    ),
    "tag-forbidden": Entry(
        Severity.ERROR,
        "Mẫu có thẻ đòi “{name}”, là việc mà mẫu không được phép làm.",
        "Bỏ thẻ này; mẫu chỉ nên có tên dữ liệu, for và if.",
    ),
    "template-endless": Entry(
        Severity.ERROR,
        "Mẫu chạy quá lâu hoặc sinh ra văn bản quá lớn nên đã bị dừng.",
        "Xem lại các vòng lặp và phép tính trong mẫu.",
    ),
    "template-broken": Entry(
        Severity.ERROR,
        "Các thẻ của mẫu sau khi điền tạo thành tệp Word hỏng ({detail}).",
        "Đặt thẻ mở và thẻ đóng của mỗi khối ở cùng một cấp: cùng đoạn, cùng ô hoặc cùng bảng.",
    ),
    "template-failed": Entry(
        Severity.ERROR,
        "Không điền được mẫu: {detail}.",
        "Xem lại thẻ của mẫu và dữ liệu đưa vào.",
    ),
    "relation-unknown": Entry(
        Severity.ERROR,
        "Dữ liệu có liên kết được tạo từ một bản mẫu khác nên liên kết sẽ hỏng.",
        "Đưa kèm bản mẫu đã tạo ra liên kết đó khi điền.",
    ),
    "value-control": Entry(
        Severity.ERROR,
        "Giá trị của “{name}” có ký tự điều khiển {character} ở gần “{around}”, Word không mở được.",
        "Gõ lại giá trị này, hoặc dán lại dưới dạng văn bản thuần.",
    ),
    "value-long": Entry(
        Severity.ERROR,
        "Giá trị của “{name}” dài {length} ký tự, quá giới hạn {limit}.",
        "Rút ngắn giá trị này.",
    ),
    "value-empty": Entry(
        Severity.ERROR,
        "Giá trị của “{name}” là “{value}”, tức là chưa có nội dung.",
        "Điền giá trị, hoặc để trống hẳn.",
    ),
    "value-lost": Entry(
        Severity.ERROR,
        "Giá trị “{value}” đã đưa vào mẫu nhưng không thấy trong văn bản.",
        "Xem lại chỗ đặt thẻ trong mẫu; không phát hành văn bản này.",
    ),
    "value-braces": Entry(
        Severity.WARNING,
        "Dữ liệu có dấu ngoặc của thẻ, được giữ nguyên trong văn bản: “{text}”.",
        "Kiểm tra xem có phải là chỗ còn thiếu hay không.",
    ),
    "text-left-tag": Entry(
        Severity.ERROR,
        "Văn bản còn dấu của thẻ chưa điền: “{text}”.",
        "Sửa thẻ này trong mẫu; thẻ trong nhận xét và chú thích cuối bài không được điền.",
    ),
    "text-empty-word": Entry(
        Severity.WARNING,
        "Văn bản có chữ “None” hoặc “nan”: “{text}”.",
        "Xem lại mẫu và dữ liệu ở chỗ này.",
    ),
    "text-double-space": Entry(
        Severity.WARNING,
        "Văn bản có hai dấu cách liền nhau: “{text}”.",
        "Bỏ bớt dấu cách trong mẫu hoặc trong dữ liệu.",
    ),
    "layout-paper": Entry(
        Severity.WARNING,
        "Khổ giấy là {seen}.",
        "Đặt khổ giấy A4, {rule}.",
    ),
    "layout-margin": Entry(
        Severity.WARNING,
        "Lề {side} là {seen} mm.",
        "Đặt lề {side} {rule} mm theo thể thức.",
    ),
    "layout-font": Entry(
        Severity.WARNING,
        "Chữ “{text}” dùng phông {seen}.",
        "Chọn cả văn bản và đổi sang phông {rule}.",
    ),
    "layout-missing": Entry(
        Severity.WARNING,
        "Không thấy thành phần “{part}” trong bảng đầu văn bản.",
        "Trình bày đầu văn bản theo {source}.",
    ),
    "layout-part": Entry(
        Severity.WARNING,
        "“{part}” ở chữ “{text}” đang là: {seen}.",
        "Sửa theo thể thức: {rule}.",
    ),
    "layout-spacing": Entry(
        Severity.WARNING,
        "Đoạn “{text}” cách đoạn khác {seen} pt.",
        "Đặt khoảng cách giữa các đoạn không quá {rule} pt.",
    ),
    "layout-line-spacing": Entry(
        Severity.WARNING,
        "Đoạn “{text}” giãn dòng {seen} lần.",
        "Đặt giãn dòng từ {rule} lần.",
    ),
    "layout-wraps": Entry(
        Severity.WARNING,
        "“{text}” chiếm {seen} dòng trong ô rộng {room} mm.",
        "Rút gọn để không quá {rule} dòng, ví dụ viết tắt BCH, TP.",
    ),
    "layout-page-number-missing": Entry(
        Severity.HINT,
        "Văn bản không có số trang.",
        "Nếu văn bản dài hơn một trang, chèn số trang ở giữa đầu trang, từ trang 2.",
    ),
    "layout-page-number-place": Entry(
        Severity.WARNING,
        "Số trang không ở giữa đầu trang.",
        "Chuyển số trang lên giữa đầu trang.",
    ),
    "layout-page-number-first": Entry(
        Severity.WARNING,
        "Trang đầu cũng mang số trang.",
        "Chọn Different First Page trong Word để trang đầu không có số.",
    ),
}
