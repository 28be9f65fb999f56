"""What the operating system can refuse when a file is read or written, each cause with its remedy."""

from toolkit.problems.entry import Entry, error

_DRIVE = "Kiểm tra ổ đĩa hoặc đường mạng rồi chạy lại."

# Cause -> what was seen, what to do.
_CAUSES = {
    "unknown": ("{reason}", _DRIVE),
    "failed": ("ổ đĩa hoặc đường mạng trục trặc", _DRIVE),
    "network": (
        "đường mạng bị ngắt hoặc không trả lời",
        "Kiểm tra mạng, mở thử thư mục đó trong File Explorer rồi chạy lại.",
    ),
    "drive-gone": (
        "ổ đĩa không còn được gắn vào máy",
        "Gắn lại ổ đĩa (hoặc USB) rồi chạy lại.",
    ),
    "cloud": (
        "tệp để trên OneDrive (đám mây) và lúc này chưa dùng được trên máy",
        "Chờ OneDrive đồng bộ xong, hoặc bấm chuột phải vào tệp, chọn “Luôn giữ trên thiết bị này”.",
    ),
    "too-long": (
        "tên hoặc đường dẫn quá dài",
        "Chuyển thư mục làm việc đến nơi có đường dẫn ngắn hơn, ví dụ D:\\giao-ban, rồi chạy lại.",
    ),
    "bad-name": (
        "tên có ký tự không dùng được",
        'Đặt lại tên tệp hoặc thư mục, tránh các ký tự < > : " / \\ | ? *, rồi chạy lại.',
    ),
    "is-folder": (
        "đây là thư mục, không phải tệp",
        "Nêu lại đúng tệp, hoặc đổi tên thư mục này, rồi chạy lại.",
    ),
    "is-file": (
        "đường dẫn có một tệp ở chỗ phải là thư mục",
        "Nêu thư mục khác, hoặc đổi tên tệp đó, rồi chạy lại.",
    ),
    "folder-missing": ("không có thư mục này", "Kiểm tra lại tên và đường dẫn rồi chạy lại."),
    "virus": (
        "phần mềm chống vi-rút đã chặn tệp này",
        "Nhờ người phụ trách kỹ thuật xem lại phần mềm chống vi-rút rồi chạy lại.",
    ),
}

SYSTEM: dict[str, Entry] = {
    f"{verb}-{cause}": error(f"{words} {{name}}: {seen}.", remedy)
    for verb, words in (("read", "Không đọc được"), ("write", "Không ghi được"))
    for cause, (seen, remedy) in _CAUSES.items()
} | {
    "read-held": error(
        "Không đọc được {name}: chương trình khác đang giữ tệp.",
        "Đóng chương trình đang mở tệp rồi chạy lại.",
    ),
    "file-viewed": error(
        "Tệp {name} đang được một chương trình khác mở để xem, nên chưa ghi được bản mới.",
        "Đóng chương trình xem tệp, kể cả khung xem trước của File Explorer, rồi chạy lại.",
    ),
    "file-read-only": error(
        "Tệp {name} để chế độ chỉ đọc, nên chưa ghi được bản mới.",
        "Bấm chuột phải vào tệp, chọn Thuộc tính (Properties), bỏ dấu “Chỉ đọc” (Read-only), rồi chạy lại.",
    ),
    "disk-read-only": error(
        "Ổ đĩa chứa {name} không cho ghi (chỉ đọc).",
        "Bỏ khóa chống ghi của ổ đĩa (USB, thẻ nhớ), hoặc chọn thư mục ở ổ khác, rồi chạy lại.",
    ),
}
