"""What keeps one document from being made, or makes it doubtful."""

from toolkit.problems.entry import Entry, Severity

DOCUMENTS: dict[str, Entry] = {
    "path-unfit": Entry(
        Severity.ERROR,
        "Tên tệp “{name}” có ký tự hoặc tên mà Windows không cho dùng.",
        "Sửa mã hội nghị, mã đơn vị hoặc mã nhân sự: chỉ dùng chữ cái không dấu, chữ số và dấu gạch ngang.",
    ),
    "path-too-long": Entry(
        Severity.ERROR,
        "Đường dẫn của tệp “{name}” dài {length} ký tự, quá {most} ký tự cho phép.",
        "Chọn thư mục xuất ngắn hơn hoặc rút ngắn mã.",
    ),
    "path-taken": Entry(
        Severity.ERROR,
        "Hai văn bản cùng mang tên tệp “{name}”; văn bản thứ hai chưa được làm.",
        "Sửa mã cho khác nhau; chữ hoa và chữ thường được coi là như nhau.",
    ),
}
