"""One print-ready file of a conference or a unit: page for page its single papers, behind a cover."""

import datetime as dt
from pathlib import Path

import docx
import pytest

from tests.real.office import needs_office, pdf_pages
from tests.tasks.example import example_reading, made, spoiled
from tests.word.templates import template
from toolkit.office.pdf import convert
from toolkit.problems import WrongUse
from toolkit.tasks.making.selection import Selection
from toolkit.tasks.outcome import Outcome
from toolkit.tasks.print_set import SetWish, print_set

HN1 = "HN1-2024"
UNITS = ("TX-DH", "H-CT")


def bound(folder: Path, *kinds: str, units: tuple[str, ...] = UNITS, **wish: object) -> Outcome:
    chosen = Selection(kinds=kinds, conferences=(HN1,), units=units)
    whole = SetWish(path=folder / "in.docx", **wish)  # type: ignore[arg-type]
    return print_set(example_reading(), folder, chosen, whole)


def cover(outcome: Outcome) -> list[tuple[str, ...]]:
    """The rows of the cover's table, the count of pages left out."""
    table = docx.Document(str(outcome.files[-1].path)).tables[1]  # below the letterhead
    return [tuple(cell.text for cell in row.cells[:4]) for row in table.rows[1:]]


def pages(*files: Path) -> list[list[str]]:
    results = list(convert(files))
    found = []
    for number, result in enumerate(results):
        path = files[0].with_name(f"{number}.pdf")
        path.write_bytes(result.content)
        found.append(pdf_pages(path))
    return found


@needs_office
@pytest.mark.office
def test_the_set_is_page_for_page_its_single_papers(tmp_path: Path) -> None:
    outcome = bound(tmp_path, "invitation", "agenda", "attendance", "minutes", duplex=True, copies=True)
    *single, whole = (one.path for one in outcome.files)
    *papers, (first, *rest) = pages(*single, whole)
    town, south, agenda, attendance, minutes = papers
    inside = [*town, *agenda, *south, *agenda, *attendance, *minutes * 3]
    assert [page for page in rest if page] == inside
    starts = [place for place, page in enumerate([first, *rest]) if page in (town[0], agenda[0], south[0])]
    assert starts
    assert all(place % 2 == 0 for place in starts)  # the first page of all has the number 0 here
    assert "1Giấymờiđơnvị" in first
    assert f"HuyệnđoànChâuThành01{len(south)}" in first


def test_by_unit_each_letter_is_followed_by_what_goes_out_with_it(tmp_path: Path) -> None:
    outcome = bound(tmp_path)
    assert cover(outcome) == [
        ("1", "Giấy mời đơn vị", "Thị đoàn Duyên Hải", "01"),
        ("2", "Chương trình", "", "01"),
        ("3", "Mẫu báo cáo chuyên đề", "Thị đoàn Duyên Hải", "01"),
        ("4", "Phiếu đăng ký phát biểu", "Thị đoàn Duyên Hải", "01"),
        ("5", "Giấy mời đơn vị", "Huyện đoàn Châu Thành", "01"),
        ("6", "Chương trình", "", "01"),
        ("7", "Mẫu báo cáo chuyên đề", "Huyện đoàn Châu Thành", "01"),
        ("8", "Phiếu đăng ký phát biểu", "Huyện đoàn Châu Thành", "01"),
    ]


def test_by_kind_what_is_the_same_for_all_comes_once_in_as_many_copies(tmp_path: Path) -> None:
    outcome = bound(tmp_path, "invitation", "agenda", "conclusions", order="kind", copies=True)
    assert cover(outcome)[2:] == [
        ("3", "Chương trình", "", "02"),
        ("4", "Thông báo kết luận", "", "20"),
    ]


def test_a_paper_whose_copies_nobody_counted_comes_once_for_each_line_of_its_recipients(
    tmp_path: Path,
) -> None:
    uncounted = spoiled("Văn bản đi", "M6", None)
    chosen = Selection(kinds=("conclusions", "host-letter"), conferences=(HN1,))
    outcome = print_set(uncounted, tmp_path, chosen, SetWish(path=tmp_path / "in.docx", copies=True))
    assert [(paper, copies) for _, paper, _, copies in cover(outcome)] == [
        ("Công văn của đơn vị đăng cai", "01"),
        ("Thông báo kết luận", "05"),
    ]


def test_a_letter_that_was_edited_by_hand_is_printed_as_it_lies(tmp_path: Path) -> None:
    letter = made(tmp_path, "agenda", conferences=("HN3-2024",)).files[0].path
    letter.write_bytes(template("Sửa tay"))
    chosen = Selection(kinds=("agenda",), conferences=("HN3-2024",))
    later = spoiled("Chương trình", "F20", "Đón tiếp đại biểu")
    for reading, told in ((example_reading(), []), (later, ["print-set-older"])):
        outcome = print_set(reading, tmp_path, chosen, SetWish(path=tmp_path / "in.docx"))
        printed = [paragraph.text for paragraph in docx.Document(str(outcome.files[-1].path)).paragraphs]
        assert "Sửa tay" in printed
        assert [found.code for found in outcome.problems if found.code.startswith("print")] == told


def test_of_a_letter_that_went_out_and_is_gone_the_new_version_is_printed(tmp_path: Path) -> None:
    letter = made(tmp_path, "invitation", conferences=(HN1,)).files[0].path
    letter.unlink()
    chosen = Selection(kinds=("invitation",), conferences=(HN1,))
    later = spoiled("Hội nghị", "I2", dt.time(8, 30))
    outcome = print_set(later, tmp_path, chosen, SetWish(path=tmp_path / "in.docx"))
    assert outcome.files[-1].path == tmp_path / "in.docx"
    codes = {found.code for found in outcome.problems}
    assert {"issued-gone", "issued-changed", "print-set-older"} <= codes
    assert not letter.exists()


def test_a_second_run_keeps_the_file_and_another_order_or_name_is_refused(tmp_path: Path) -> None:
    first, second = bound(tmp_path), bound(tmp_path)
    assert [one.state.value for one in second.files] == ["kept"] * 8
    assert first.files[-1].path == second.files[-1].path
    with pytest.raises(WrongUse, match="Không có cách xếp “ngày”"):
        bound(tmp_path, order="ngày")
    with pytest.raises(WrongUse, match="không phải tệp Word"):
        print_set(example_reading(), tmp_path, Selection(), SetWish(path=tmp_path / "in.pdf"))
