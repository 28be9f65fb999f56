"""What the disk, the folder and other programs can have wrong."""

from toolkit.problems.entry import Entry, Severity

FILES: dict[str, Entry] = {
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
    "write-failed": Entry(
        Severity.ERROR,
        "Không ghi được {name}: {reason}.",
        "Kiểm tra ổ đĩa hoặc đường mạng rồi chạy lại.",
    ),
    "file-missing": Entry(
        Severity.ERROR,
        "Không tìm thấy {name}.",
        "Kiểm tra lại tên và đường dẫn.",
    ),
}
