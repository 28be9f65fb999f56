"""The lock files of office programs: who has the file open, or that nobody has it open any more."""

import os
import socket
import subprocess
import sys
import time
from pathlib import Path

import pytest

from toolkit.shelf.office_locks import office_lock
from toolkit.shelf.refusals import locked

HERE = socket.gethostname()
TWO_DAYS = 2 * 24 * 3600
only_linux = pytest.mark.skipif(sys.platform != "linux", reason="only Linux shows what a program has open")
HOLDER = "import sys; stream = open(sys.argv[1], 'r+b'); print('open', flush=True); sys.stdin.read()"


@pytest.fixture
def book(tmp_path: Path) -> Path:
    path = tmp_path / "Sổ.xlsx"
    path.write_bytes(b"x")
    return path


def libre_lock(path: Path, machine: str, *, age: float = 0.0) -> Path:
    lock = path.with_name(f".~lock.{path.name}#")
    lock.write_text(f",lan,{machine},28.11.2026 14:53,file:///home/lan/profile;", encoding="utf-8")
    os.utime(lock, (time.time() - age,) * 2)
    return lock


def test_a_lock_of_another_machine_is_an_open_file_for_a_day(book: Path) -> None:
    libre_lock(book, "may-khac")
    found = office_lock(book)
    assert found is not None
    assert (found.owner, found.left_over) == ("lan", False)
    libre_lock(book, "may-khac", age=TWO_DAYS)
    assert office_lock(book).left_over  # type: ignore[union-attr]


@only_linux
def test_a_lock_of_this_machine_is_left_over_when_no_program_has_the_file_open(book: Path) -> None:
    libre_lock(book, HERE)
    program = subprocess.Popen(
        [sys.executable, "-c", HOLDER, str(book)], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    )
    try:
        assert program.stdout is not None
        assert program.stdout.readline() == b"open\n"
        assert office_lock(book).left_over is False  # type: ignore[union-attr]
    finally:
        program.kill()
        program.communicate(timeout=20)
    assert office_lock(book).left_over is True  # type: ignore[union-attr]


@only_linux
def test_a_lock_that_a_crash_left_is_told_as_such(book: Path) -> None:
    libre_lock(book, HERE)
    assert str(locked(book)) == (
        f"Chưa ghi đè tệp {book} vì cạnh đó có tệp khóa .~lock.Sổ.xlsx#; không còn ai mở tệp, tệp khóa này "
        "còn sót lại sau một lần chương trình hoặc máy tắt đột ngột. Xóa tệp khóa đó rồi chạy lại."
    )


@pytest.mark.parametrize(("size", "at"), [(162, 54), (165, 55)], ids=["Word", "Excel"])
def test_the_name_in_a_lock_of_office_is_read_with_its_vietnamese_letters(
    book: Path, size: int, at: int
) -> None:
    name = "Trần Thị Lan"
    content = bytearray(b" " * size)
    content[0] = len(name)
    content[1 : 1 + len(name)] = name.encode("ascii", errors="replace")
    content[at : at + 2] = len(name).to_bytes(2, "little")
    content[at + 2 : at + 2 + 2 * len(name)] = name.encode("utf-16-le")
    book.with_name(f"~${book.name}").write_bytes(content)
    assert office_lock(book).owner == name  # type: ignore[union-attr]
