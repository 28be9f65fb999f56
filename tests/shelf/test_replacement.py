"""A file that was read is replaced only while it is still the same, and what was replaced is kept."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from toolkit.problems import NotWritable
from toolkit.shelf.replacement import real_place, replace_read, sole_writer

not_windows = pytest.mark.skipif(os.name == "nt", reason="Windows knows other rights and links")


@pytest.fixture
def book(tmp_path: Path) -> Path:
    path = tmp_path / "Sổ.xlsx"
    path.write_bytes(b"old")
    return path


def replaced(path: Path, before: bytes, content: bytes = b"new") -> bool:
    backup = path.with_name("Sổ (trước).xlsx")
    return replace_read(path, before=before, content=content, backup=backup, mark="t-")


def names(folder: Path) -> list[str]:
    return sorted(found.name for found in folder.iterdir())


def test_the_file_is_replaced_and_the_old_one_kept(book: Path) -> None:
    old = book.stat().st_ino
    assert replaced(book, b"old")
    backup = book.with_name("Sổ (trước).xlsx")
    assert (book.read_bytes(), backup.read_bytes()) == (b"new", b"old")
    assert backup.stat().st_ino == old
    assert replaced(book, b"new", b"newer")
    assert (book.read_bytes(), backup.read_bytes()) == (b"newer", b"new")
    assert names(book.parent) == ["Sổ (trước).xlsx", "Sổ.xlsx"]


def test_a_file_that_changed_is_left_alone_and_so_is_the_kept_one(book: Path) -> None:
    assert replaced(book, b"old")
    assert not replaced(book, b"something else", b"newer")
    assert (book.read_bytes(), book.with_name("Sổ (trước).xlsx").read_bytes()) == (b"new", b"old")
    assert names(book.parent) == ["Sổ (trước).xlsx", "Sổ.xlsx"]


def test_a_file_that_was_taken_away_is_not_made_again(book: Path) -> None:
    book.unlink()
    assert not replaced(book, b"old")
    assert names(book.parent) == []


@not_windows
def test_owner_group_and_mode_are_kept(book: Path) -> None:
    if os.geteuid() == 0:
        os.chown(book, 65534, 65534)
    book.chmod(0o640)
    before = book.stat()
    assert replaced(book, b"old")
    after = book.stat()
    assert (after.st_uid, after.st_gid, after.st_mode) == (before.st_uid, before.st_gid, before.st_mode)


@not_windows
def test_a_symbolic_link_leads_to_the_place_of_the_file(book: Path, tmp_path: Path) -> None:
    folder = tmp_path / "của tôi"
    folder.mkdir()
    near, far = folder / "gần.xlsx", folder / "xa.xlsx"
    near.symlink_to(Path("..") / book.name)
    far.symlink_to(near)
    assert real_place(far).samefile(book)
    assert not real_place(far).is_symlink()
    assert real_place(book) == book


@not_windows
@pytest.mark.parametrize("links", [True, False], ids=["two names for one file", "one name only"])
def test_a_disk_that_cannot_swap_two_files_keeps_the_same_promise(
    book: Path, monkeypatch: pytest.MonkeyPatch, links: bool
) -> None:
    def no_link(*_: object) -> None:
        raise PermissionError(1, "as FAT says it")

    monkeypatch.setattr("toolkit.shelf.replacement._exchanged", lambda one, other: False)
    if not links:
        monkeypatch.setattr(os, "link", no_link)
    for before, content in ((b"old", b"new"), (b"new", b"newer")):
        assert replaced(book, before, content)
        assert (book.read_bytes(), book.with_name("Sổ (trước).xlsx").read_bytes()) == (content, before)
    assert not replaced(book, b"something else", b"newest")
    assert book.read_bytes() == b"newer"
    assert names(book.parent) == ["Sổ (trước).xlsx", "Sổ.xlsx"]


@not_windows
@pytest.mark.parametrize("kept", [True, False], ids=["a version kept before", "none kept yet"])
@pytest.mark.parametrize("swaps", [True, False], ids=["a disk that swaps", "one that cannot"])
@pytest.mark.parametrize("links", [True, False], ids=["two names for one file", "one name only"])
def test_a_file_that_cannot_be_replaced_leaves_all_as_it_was(
    book: Path, monkeypatch: pytest.MonkeyPatch, kept: bool, swaps: bool, links: bool
) -> None:
    """As with a file that was made immutable: reading goes, taking its name away is refused."""
    backup, content = book.with_name("Sổ (trước).xlsx"), b"old"
    if kept:
        assert replaced(book, b"old")
        content = b"new"
    rename = Path.replace

    def refuse(*_: object) -> bool:
        raise PermissionError(1, "as an immutable file says it")

    def replace(source: Path, target: Path) -> Path:
        return rename(source, target) if target != book else (refuse(), target)[1]

    monkeypatch.setattr("toolkit.shelf.replacement._exchanged", refuse if swaps else lambda one, other: False)
    monkeypatch.setattr(Path, "replace", replace)
    if not links:
        monkeypatch.setattr(os, "link", refuse)
    with pytest.raises(NotWritable):
        replaced(book, content, b"newest")
    assert book.read_bytes() == content
    assert (backup.read_bytes() == b"old") if kept else not backup.exists()
    assert names(book.parent) == [*(["Sổ (trước).xlsx"] if kept else []), "Sổ.xlsx"]


COLLEAGUE = """
import sys
from pathlib import Path
from toolkit.shelf.files import replace_whole
path = Path(sys.argv[1])
print("ready", flush=True)
number = 0
while True:
    number += 1
    replace_whole(path, b"colleague %d" % number)
"""


def test_no_save_of_a_colleague_is_ever_written_over(book: Path) -> None:
    """Whatever our version took the place of is what was read, and it lies in the kept file."""
    backup = book.with_name("Sổ (trước).xlsx")
    colleague = subprocess.Popen([sys.executable, "-c", COLLEAGUE, str(book)], stdout=subprocess.PIPE)
    outcomes = []
    try:
        assert colleague.stdout is not None
        colleague.stdout.readline()
        for _ in range(400):
            before = book.read_bytes()
            done = replaced(book, before, b"ours")
            outcomes.append(done)
            if done:
                assert backup.read_bytes() == before
    finally:
        colleague.kill()
        colleague.communicate(timeout=20)
    assert len(outcomes) == 400
    assert book.read_bytes().startswith((b"colleague", b"ours"))


def test_what_a_killed_run_left_is_cleared_away_by_the_next_writer_of_that_file(book: Path) -> None:
    with sole_writer(book) as mark:
        left = book.with_name(f".giaoban-{mark}0123.tmp")
        left.write_bytes(b"half")
        foreign = book.with_name(".giaoban-9999.tmp")
        foreign.write_bytes(b"half")
    with sole_writer(book) as again:
        assert again == mark
        assert not left.exists()
        assert foreign.exists()


SECOND = """
import sys
from pathlib import Path
from toolkit.problems import FileLocked
from toolkit.shelf.replacement import sole_writer
try:
    with sole_writer(Path(sys.argv[1]), wait=0.1):
        print("in")
except FileLocked as error:
    print(error.code)
"""


def test_a_second_writer_of_the_same_file_waits_and_is_then_told(book: Path) -> None:
    command = [sys.executable, "-c", SECOND, str(book)]
    with sole_writer(book):
        second = subprocess.run(command, capture_output=True, text=True, timeout=60)
    assert second.stdout == "record-busy\n", second.stderr
    assert subprocess.run(command, capture_output=True, text=True, timeout=60).stdout == "in\n"
