"""Which workbook a launcher reads: the newest of its name, one that was renamed, one that was dropped."""

import os
from pathlib import Path

import pytest

from tests.tasks.example import NAME, example_bytes
from toolkit.book.writing.closed_workbook import patched
from toolkit.book.writing.edits import SetCell
from toolkit.book.writing.seal import as_made
from toolkit.problems import FileMissing
from toolkit.shelf import packaged
from toolkit.tasks.launched_workbook import dropped_file, latest_workbook, meant, read_from
from toolkit.tasks.new import new

EXPLORER = r"C:\Windows\system32\cmd.exe /c "
LAUNCHER = r'"D:\Giao ban\Kiem tra.cmd"'


def saved(path: Path, moment: int, content: bytes = b"") -> Path:
    """A workbook that was saved at a moment."""
    path.write_bytes(content or example_bytes())
    os.utime(path, (moment, moment))
    return path


@pytest.mark.parametrize("newest", [".xlsm", ".ods", ".xlsx"])
def test_of_one_workbook_in_several_formats_the_one_saved_last_is_read(tmp_path: Path, newest: str) -> None:
    for suffix in (".xlsm", ".ods", ".xlsx"):
        saved(tmp_path / f"giao-ban-2024{suffix}", 2_000 if suffix == newest else 1_000)
    saved(tmp_path / "khac.xlsx", 3_000)
    assert latest_workbook(tmp_path / NAME) == tmp_path / f"giao-ban-2024{newest}"


@pytest.mark.parametrize("name", ["giao-ban-2024", "Sổ giao ban"])
def test_of_workbooks_that_nobody_saved_yet_the_one_without_buttons_is_read(
    tmp_path: Path, name: str
) -> None:
    for suffix in (".xlsm", ".ods", ".xlsx"):
        saved(tmp_path / f"{name}{suffix}", 1_000)
    assert latest_workbook(tmp_path / NAME) == tmp_path / f"{name}.xlsx"


def test_a_renamed_workbook_is_found_among_what_else_lies_there(tmp_path: Path) -> None:
    renamed = saved(tmp_path / "Sổ giao ban 2026.xlsx", 1_000)
    saved(tmp_path / "Sổ giao ban 2026 (trước lần ghi gần nhất).xlsx", 2_000)
    saved(tmp_path / "Kết quả - Sổ giao ban 2026.xlsx", 2_000)
    saved(tmp_path / "~$Sổ giao ban 2026.xlsx", 2_000, b"lock")
    saved(tmp_path / "chi tiêu.xlsx", 2_000, b"no workbook")
    assert latest_workbook(tmp_path / NAME) == renamed


def test_several_other_workbooks_are_named_and_none_is_guessed(tmp_path: Path) -> None:
    for name in ("năm 2025", "năm 2026"):
        saved(tmp_path / f"{name}.xlsx", 1_000)
    with pytest.raises(FileMissing) as caught:
        latest_workbook(tmp_path / NAME)
    assert str(caught.value) == (
        "Không có sổ giao-ban-2024, mà thư mục có nhiều sổ khác: năm 2025, năm 2026. "
        "Đồng chí kéo tệp sổ rồi thả vào tệp vừa bấm."
    )


def test_a_folder_without_any_workbook_is_named(tmp_path: Path) -> None:
    with pytest.raises(FileMissing) as caught:
        latest_workbook(tmp_path / NAME)
    assert str(caught.value) == (
        f"Không có sổ kế hoạch nào trong thư mục {tmp_path}. Đồng chí kéo tệp sổ rồi thả vào tệp vừa bấm."
    )


@pytest.mark.parametrize(
    ("line", "path"),
    [
        (rf'{EXPLORER}"{LAUNCHER} D:\A&B\x.xlsx"', r"D:\A&B\x.xlsx"),
        (rf'{EXPLORER}"{LAUNCHER} "D:\A & B\sổ mới.xlsx""', r"D:\A & B\sổ mới.xlsx"),
        (rf'{EXPLORER}"{LAUNCHER} D:\A\x.xlsx D:\A\y.xlsx"', r"D:\A\x.xlsx"),
        (rf'{EXPLORER}"{LAUNCHER} "', None),
        (r'"C:\Windows\system32\cmd.exe"', None),
        ("", None),
    ],
)
def test_explorer_s_line_tells_what_was_dropped(line: str, path: str | None) -> None:
    assert dropped_file(line) == (Path(path) if path else None)


def test_a_workbook_that_was_named_is_taken_as_it_is(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    older = saved(tmp_path / "giao-ban-2024.ods", 1_000)
    saved(tmp_path / NAME, 2_000)
    monkeypatch.setenv("GIAOBAN_DROPPED", f'{EXPLORER}"{LAUNCHER} {tmp_path / NAME}"')
    assert meant(older, latest=False) == older
    assert meant(tmp_path / "A", latest=False) == tmp_path / NAME


def test_the_user_is_told_which_file_is_read_and_how_old_it_is(tmp_path: Path) -> None:
    workbook = saved(tmp_path / NAME, 1_716_512_700)
    day = "24/5/2024"
    (words,) = read_from(workbook)
    assert words.startswith(f"Đọc sổ {NAME}, lưu lần cuối lúc ")
    assert words.endswith(f" ngày {day}.")
    (tmp_path / f".~lock.{NAME}#").write_text(",An,may-1,,;")
    assert read_from(workbook)[1] == (
        "Sổ này đang được mở: những gì chưa lưu thì chương trình chưa đọc được. "
        "Nếu vừa sửa, đồng chí vui lòng lưu sổ rồi làm lại."
    )


def test_a_workbook_that_was_only_unpacked_never_stands_before_one_that_was_worked_in(tmp_path: Path) -> None:
    for suffix, moment in ((".xlsm", 1_000), (".xlsx", 2_000), (".ods", 3_000)):
        fresh = packaged("workbooks").joinpath(f"giao-ban-2024{suffix}").read_bytes()
        saved(tmp_path / f"giao-ban-2024{suffix}", moment, fresh)
    assert latest_workbook(tmp_path / NAME).suffix == ".ods"
    office = tmp_path / "giao-ban-2024.xlsm"
    edit = SetCell(sheet="Cấu hình", address="B2", value="TỈNH ĐOÀN MẪU")
    saved(office, 1_000, patched(office.read_bytes(), [edit]))
    assert latest_workbook(tmp_path / NAME) == office


def test_a_new_office_s_workbook_is_known_as_untouched_until_somebody_works_in_it(tmp_path: Path) -> None:
    new(tmp_path)
    books = sorted(tmp_path.glob("giao-ban-mau.*"))
    assert len(books) == 3
    assert all(map(as_made, books))
    books[1].write_bytes(patched(books[1].read_bytes(), [SetCell(sheet="Cấu hình", address="B2", value="X")]))
    assert [as_made(book) for book in books] == [True, False, True]
