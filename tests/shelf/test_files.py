"""A file is there whole, old or new, whatever happens while it is written."""

import errno
import os
import subprocess
import sys
from pathlib import Path

import pytest

from toolkit.problems import FileLocked, NotWritable
from toolkit.shelf.files import sweep, write_whole
from toolkit.shelf.refusals import locked, refused

ODD_FOLDERS = ("Kết quả 2024", "100% xong", "số #1", "a'b & c", "e\u0302 rời")


@pytest.mark.parametrize("name", ODD_FOLDERS)
def test_a_file_is_written_in_a_folder_of_any_name(tmp_path: Path, name: str) -> None:
    path = tmp_path / name / "Giấy mời.docx"
    write_whole(path, b"one")
    write_whole(path, b"two")
    assert path.read_bytes() == b"two"
    assert [found.name for found in path.parent.iterdir()] == ["Giấy mời.docx"]


def test_a_folder_that_refuses_writing_is_named_and_left_clean(tmp_path: Path) -> None:
    blocked = tmp_path / "ket-qua"
    blocked.write_bytes(b"a file where the folder should be")
    with pytest.raises(NotWritable) as caught:
        write_whole(blocked / "GM.docx", b"new")
    assert str(caught.value) == (
        f"Không ghi được {blocked / 'GM.docx'}: đường dẫn có một tệp ở chỗ phải là thư mục. "
        "Nêu thư mục khác, hoặc đổi tên tệp đó, rồi chạy lại."
    )
    assert caught.value.code == "write-is-file"
    assert list(tmp_path.iterdir()) == [blocked]


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="the superuser writes everywhere")
def test_a_read_only_folder_is_named(tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    with pytest.raises(NotWritable):
        write_whole(tmp_path / "GM.docx", b"new")


def test_a_full_disk_leaves_the_old_file_and_nothing_else(tmp_path: Path) -> None:
    resource = pytest.importorskip("resource", reason="only Unix limits a file's size")
    path = tmp_path / "GM.docx"
    write_whole(path, b"old")
    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (1024, limits[1]))
    try:
        with pytest.raises(NotWritable) as caught:
            write_whole(path, b"x" * 100_000)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)
    assert caught.value.code == "disk-full"
    assert [found.name for found in tmp_path.iterdir()] == ["GM.docx"]
    assert path.read_bytes() == b"old"


def test_each_refusal_of_the_system_has_its_word() -> None:
    path = Path("GM.docx")
    codes = {
        errno.ENOSPC: "disk-full",
        errno.EDQUOT: "disk-full",
        errno.EROFS: "disk-read-only",
        errno.EACCES: "not-writable",
        errno.EIO: "write-failed",
    }
    assert {number: refused(OSError(number, "x"), path).code for number in codes} == codes


def test_an_open_file_names_the_one_who_opened_it_in_libreoffice(tmp_path: Path) -> None:
    path = tmp_path / "GM_HN1.docx"
    lock = tmp_path / ".~lock.GM_HN1.docx#"
    lock.write_text(",Trần Thị B,MAY-1,24.05.2024 08:00,file:///home/b;", encoding="utf-8")
    assert str(locked(path)) == (
        f"Tệp {path} đang được mở bởi Trần Thị B, nên chưa ghi được bản mới. Đóng tệp đó rồi chạy lại; "
        "nếu không còn ai mở, hãy xóa tệp khóa .~lock.GM_HN1.docx# nằm cùng thư mục."
    )


def test_an_open_file_names_the_one_who_opened_it_in_word(tmp_path: Path) -> None:
    (tmp_path / "~$_HN1.docx").write_bytes(b"\x06Le Van\x00\x00 L\x00e\x00")
    assert "đang được mở bởi Le Van," in str(locked(tmp_path / "GM_HN1.docx"))


def test_an_open_file_without_a_known_holder_is_still_named(tmp_path: Path) -> None:
    error = locked(tmp_path / "GM.docx")
    assert isinstance(error, FileLocked)
    assert error.message == f"Tệp {tmp_path / 'GM.docx'} đang được mở, nên chưa ghi được bản mới."
    assert error.code == "file-locked"


WRITER = """
import sys
from pathlib import Path
from toolkit.shelf.files import write_whole
print("ready", flush=True)
while True:
    for letter in b"ab":
        write_whole(Path(sys.argv[1]), bytes([letter]) * 3_000_000)
"""


def test_a_killed_writer_leaves_a_whole_file(tmp_path: Path) -> None:
    path = tmp_path / "GM.docx"
    for delay in range(12):
        writer = subprocess.Popen([sys.executable, "-c", WRITER, str(path)], stdout=subprocess.PIPE)
        assert writer.stdout is not None
        with writer.stdout:
            writer.stdout.readline()
            _spin(delay * 40_000)
            writer.kill()
            writer.wait(timeout=20)
        if path.exists():
            content = path.read_bytes()
            assert len(content) == 3_000_000
            assert len(set(content)) == 1
    sweep(tmp_path)
    assert [found.name for found in tmp_path.iterdir()] in (["GM.docx"], [])


def _spin(turns: int) -> None:
    for _ in range(turns):
        pass


@pytest.mark.parametrize(
    ("number", "reason"),
    [
        (errno.EIO, "ổ đĩa hoặc đường mạng trục trặc"),
        (errno.ENAMETOOLONG, "tên hoặc đường dẫn quá dài"),
        (errno.EBUSY, f"mã lỗi {errno.EBUSY} của máy"),
    ],
)
def test_why_a_file_could_not_be_written_is_told_in_vietnamese(number: int, reason: str) -> None:
    found = refused(OSError(number, "an English sentence of the system"), Path("thu.docx"))
    assert found.message == f"Không ghi được thu.docx: {reason}."
