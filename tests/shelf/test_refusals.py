"""What the system says of a file is told in Vietnamese; Windows' own number counts more than errno."""

import errno
from pathlib import Path

import pytest

from toolkit.problems import not_read
from toolkit.problems.catalogue import CATALOGUE
from toolkit.shelf.refusals import not_replaced, refused

FILE = Path("GM.docx")
# Windows' number, the errno that Python makes of it, what is told of writing, what is told of reading.
WINDOWS = (
    (2, errno.ENOENT, "write-folder-missing", "file-missing"),
    (3, errno.ENOENT, "write-folder-missing", "read-folder-missing"),
    (5, errno.EACCES, "not-writable", "workbook-held"),
    (19, errno.EACCES, "disk-read-only", "read-failed"),
    (21, errno.EACCES, "write-drive-gone", "read-drive-gone"),
    (32, errno.EACCES, "file-locked", "read-held"),
    (33, errno.EACCES, "file-locked", "read-held"),
    (39, errno.EINVAL, "disk-full", "read-failed"),
    (53, errno.ENOENT, "write-network", "read-network"),
    (59, errno.EINVAL, "write-network", "read-network"),
    (64, errno.EINVAL, "write-network", "read-network"),
    (65, errno.EACCES, "not-writable", "workbook-held"),
    (67, errno.ENOENT, "write-network", "read-network"),
    (112, errno.ENOSPC, "disk-full", "read-failed"),
    (121, errno.EINVAL, "write-network", "read-network"),
    (123, errno.EINVAL, "write-bad-name", "read-bad-name"),
    (183, errno.EEXIST, "write-is-file", "read-is-file"),
    (206, errno.ENOENT, "write-too-long", "read-too-long"),
    (225, errno.EINVAL, "write-virus", "read-virus"),
    (362, errno.EINVAL, "write-cloud", "read-cloud"),
    (395, errno.EINVAL, "write-cloud", "read-cloud"),
    (1117, errno.EINVAL, "write-failed", "read-failed"),
    (1224, errno.EINVAL, "file-viewed", "read-held"),
    (1231, errno.EINVAL, "write-network", "read-network"),
    (4242, errno.EINVAL, "write-unknown", "read-unknown"),
)
POSIX = (
    (errno.ENOENT, "write-folder-missing", "file-missing"),
    (errno.EACCES, "not-writable", "workbook-held"),
    (errno.EISDIR, "write-is-folder", "read-is-folder"),
    (errno.ENOTDIR, "write-is-file", "read-is-file"),
    (errno.EROFS, "disk-read-only", "read-failed"),
    (errno.ENOSPC, "disk-full", "read-failed"),
    (errno.ESTALE, "write-network", "read-network"),
    (errno.EHOSTUNREACH, "write-network", "read-network"),
    (errno.ENODEV, "write-drive-gone", "read-drive-gone"),
    (errno.ETXTBSY, "file-locked", "read-held"),
    (errno.EIO, "write-failed", "read-failed"),
    (errno.EBUSY, "write-unknown", "read-unknown"),
)


def windows_error(number: int, posix: int = errno.EINVAL) -> OSError:
    """An error as Windows' Python raises it."""
    error = OSError(posix, "an English sentence of the system")
    error.winerror = number  # type: ignore[attr-defined,unused-ignore]
    return error


@pytest.mark.parametrize(("number", "posix", "writing", "reading"), WINDOWS)
def test_what_windows_says_of_a_file_is_told(number: int, posix: int, writing: str, reading: str) -> None:
    error = windows_error(number, posix)
    assert (refused(error, FILE).code, not_read(error, FILE).code) == (writing, reading)


@pytest.mark.parametrize(("number", "writing", "reading"), POSIX)
def test_what_other_systems_say_of_a_file_is_told(number: int, writing: str, reading: str) -> None:
    error = OSError(number, "an English sentence of the system")
    assert (refused(error, FILE).code, not_read(error, FILE).code) == (writing, reading)


def test_the_words_name_the_file_the_cause_and_what_to_do() -> None:
    told = {number: str(refused(windows_error(number), FILE)) for number in (39, 59, 206, 362, 1224, 4242)}
    assert told == {
        39: "Ổ đĩa đã đầy khi ghi GM.docx. "
        "Dọn bớt ổ đĩa hoặc chọn thư mục ở ổ khác rồi chạy lại; các tệp đã ghi vẫn nguyên vẹn.",
        59: "Không ghi được GM.docx: đường mạng bị ngắt hoặc không trả lời. "
        "Kiểm tra mạng, mở thử thư mục đó trong File Explorer rồi chạy lại.",
        206: "Không ghi được GM.docx: tên hoặc đường dẫn quá dài. "
        "Chuyển thư mục làm việc đến nơi có đường dẫn ngắn hơn, ví dụ D:\\giao-ban, rồi chạy lại.",
        362: "Không ghi được GM.docx: tệp để trên OneDrive (đám mây) và lúc này chưa dùng được trên máy. "
        "Chờ OneDrive đồng bộ xong, hoặc bấm chuột phải vào tệp, chọn “Luôn giữ trên thiết bị này”.",
        1224: "Tệp GM.docx đang được một chương trình khác mở để xem, nên chưa ghi được bản mới. "
        "Đóng chương trình xem tệp, kể cả khung xem trước của File Explorer, rồi chạy lại.",
        4242: "Không ghi được GM.docx: mã lỗi 4242 của máy. Kiểm tra ổ đĩa hoặc đường mạng rồi chạy lại.",
    }
    assert str(not_read(windows_error(64), FILE)) == (
        "Không đọc được GM.docx: đường mạng bị ngắt hoặc không trả lời. "
        "Kiểm tra mạng, mở thử thư mục đó trong File Explorer rồi chạy lại."
    )


@pytest.mark.parametrize("number", [2, 3])
def test_a_path_that_windows_does_not_find_for_its_length_is_too_long(number: int) -> None:
    error, path = windows_error(number, errno.ENOENT), Path("D:/giao-ban", "x" * 240, "GM.docx")
    assert (refused(error, path).code, not_read(error, path).code) == ("write-too-long", "read-too-long")


def test_every_code_that_an_error_can_be_told_under_is_in_the_catalogue() -> None:
    told = {code for _, _, *codes in WINDOWS for code in codes} | {c for _, *codes in POSIX for c in codes}
    assert told <= set(CATALOGUE)


def test_access_denied_at_replacing_is_an_open_file_or_one_that_is_read_only(tmp_path: Path) -> None:
    path = tmp_path / "GM.docx"
    denied = windows_error(5, errno.EACCES)
    assert not_replaced(denied, path).code == "not-writable"
    path.write_bytes(b"x")
    assert not_replaced(denied, path).code == "file-locked"
    path.chmod(0o444)
    assert str(not_replaced(denied, path)) == (
        f"Tệp {path} để chế độ chỉ đọc, nên chưa ghi được bản mới. Bấm chuột phải vào tệp, "
        "chọn Thuộc tính (Properties), bỏ dấu “Chỉ đọc” (Read-only), rồi chạy lại."
    )
