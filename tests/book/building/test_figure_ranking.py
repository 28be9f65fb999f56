"""Figures by unit on Tổng quan: LibreOffice's own sums are those of the reports, whatever units wrote."""

from collections.abc import Mapping
from decimal import Decimal
from pathlib import Path

import openpyxl
import pytest
from msgspec.structs import replace

from tests.real.office import needs_office, recalculated
from toolkit.book.building.figure_ranking import SHOWN, TOTALS, UNREAD
from toolkit.book.building.overview import TITLE
from toolkit.book.building.plain_ranges import with_plain_ranges
from toolkit.book.building.seed import Contents, Row, example_contents
from toolkit.book.building.workbook import build_workbook
from toolkit.book.schema import PLAN
from toolkit.plan.figure_shares import figure_shares, is_unread
from toolkit.plan.figures import figure_sums
from toolkit.tasks.making.plan_reading import read_workbook
from toolkit.wording import capitalised

WORDS = (
    "Số chi đoàn: 1.234; Số buổi: 12,5; dư nợ 3 tỷ 307 triệu đồng",
    "- số chi đoàn: 40 (ước tính)\n- Số buổi: 40 buổi\n- Dư nợ: 3,5 tỷ",
    "Số chi đoàn = 12.; Số buổi: 1,234",
    "40/45 chi đoàn; 12.5 buổi; 85% buổi; 3 Buổi (trong đó 2 trực tuyến)",
    "Số chi đoàn: khoảng 40; Số buổi: 1.234.567; Số chi đoàn: 5",
    "1 250 chi đoàn; năm 2024; 12 buổi.",
    "Số chi đoàn: 3 (tăng 2); Số buổi: 4 (85%); sách: 5 (đến 31/10/2024); báo: 6;",
    "Số chi đoàn: 3; Số buổi: 4; chi đoàn: chưa rõ; sách: 6; - mới; - cũ",
    "CHI ĐOÀN: 7; 1.23 buổi; chưa có; Dư nợ: 650.500 nghìn đồng (ước)",
    "K12 buổi; : 12; Số chi đoàn: .234; tỷ lệ: 85 %",
    "dư nợ 2 tỉ đồng; Dư nợ: 1.250 triệu đồng; Chi đoàn loại 1: 12",
    "0 chi đoàn; 007 buổi; 12 (ước) buổi; dư nợ 2.500.000.000 đồng",
    "606 chi đoàn, trong đó 300 ghép; Số buổi: 60 trong đó: 5 mới; Dư nợ: 3 tỷ, trong đó 1 tỷ mới",
    "dư nợ 7,738 tỷ đồng; kế hoạch: 85 (%); Dư nợ: 1,234 triệu đồng; Số buổi: 5 (100%)",
    "45/60 báo; 26/3 báo; Tỷ lệ: 32/45; Sách: 7/2024",
    "Tỷ lệ tham gia: 85; Kinh phí (tỷ đồng): 655 triệu đồng",
    "Tham gia (%): 85; Kinh phí (tỷ đồng): 1,2",
    "1. 20 chi đoàn, đạt 89,3%\n2) thu hút 9 buổi\n* sách: 5, chiếm 8%\nd) 7 báo",
    "Trên 20 chi đoàn; tổ chức được 9 buổi; sách: gần 5",
)

SAID = (
    "Dư nợ: 1 tỷ 2; dư nợ 2 tỷ 35; Số thanh niên được vay: 45 người; Thanh niên được vay: 20 TN",
    "Dư nợ: 12/13; Kinh phí (tỷ đồng): 1/2; Số thanh niên được vay: 3 hộ; dư nợ 1 tỷ rưỡi",
    "Dư nợ: 3 tỷ 050 triệu; báo: 2/3; Số thanh niên được vay: khoảng 30 đ/c; dư nợ 1 tỉ 2 triệu",
)


def reported(words: tuple[str, ...], units: int = 13) -> Contents:
    """The example with these figures in the reports of its first conference, and more units that report."""
    contents = example_contents()
    rows: dict[str, tuple[Row, ...]] = dict(contents.rows)
    model = next(row for row in rows["Đơn vị"] if row["Mã đơn vị"] == "H-CN")
    known = [str(row["Mã đơn vị"]) for row in rows["Báo cáo đơn vị"] if row["Mã HN"] == contents.chosen]
    more = [f"X{number:03}" for number in range(units - len(known))]
    rows["Đơn vị"] = (
        *rows["Đơn vị"],
        *({**model, "Mã đơn vị": code, "Tên đơn vị": f"Đoàn xã {code}", "Tên ngắn": code} for code in more),
    )
    others = tuple(row for row in rows["Báo cáo đơn vị"] if row["Mã HN"] != contents.chosen)
    mine = tuple(
        {
            "Mã HN": contents.chosen,
            "Mã đơn vị": code,
            "Số liệu": words[turn % len(words)].replace("#", str(turn)),
        }
        for turn, code in enumerate((*known, *more))
    )
    rows["Báo cáo đơn vị"] = (*others, *mine)
    return replace(contents, rows=rows)


def shown(path: Path) -> tuple[Mapping[str, tuple[object, object]], list[tuple[object, ...]]]:
    """The totals by figure, and the lines of the units below them."""
    book = openpyxl.load_workbook(path, read_only=True, data_only=True)
    rows = list(book[TITLE].iter_rows(max_col=3, values_only=True))
    book.close()
    start = next(place for place, row in enumerate(rows) if row[0] == TOTALS) + 1
    totals = {str(name): (first, second) for name, first, second in rows[start : start + 9] if name}
    return totals, [tuple(row) for row in rows[start + 12 : start + 12 + SHOWN + 3]]


def same_numbers(path: Path, folder: Path) -> Path:
    """LibreOffice's own results, after every stored one was found to be the same."""
    anew = recalculated(path, folder)
    books = [openpyxl.load_workbook(one, read_only=True, data_only=True) for one in (path, anew)]
    stored, computed = ([[cell or 0 for cell in row] for row in book[TITLE].values] for book in books)
    for book in books:
        book.close()
    for before, after in zip(stored, computed, strict=False):
        assert [str(cell).removesuffix(".0") for cell in before] == [
            str(cell).removesuffix(".0") for cell in [*after, *[0] * len(before)][: len(before)]
        ]
    return anew


@needs_office
@pytest.mark.office
@pytest.mark.parametrize("conference", ["HN1-2024", "HN2-2024", "HN3-2024", ""])
def test_totals_and_ranks_are_those_of_the_report(conference: str, tmp_path: Path) -> None:
    contents = replace(example_contents(), chosen=conference)
    path = build_workbook(tmp_path / "so.xlsx", contents=contents)
    totals, lines = shown(same_numbers(path, tmp_path / "office"))
    plan = read_workbook(path).plan
    found = plan.conference(conference)
    sums = figure_sums(plan, found) if found else ()
    assert [(name, total) for name, (total, _) in totals.items() if name != UNREAD] == [
        (capitalised(one.label), one.total) for one in sums
    ]
    ranked = [(unit.name, number) for unit, number in (sums[0].by_unit if sums else ())]
    assert [(name, number) for name, number, _ in lines[1 : len(ranked) + 1]] == ranked


@needs_office
@pytest.mark.office
@pytest.mark.parametrize(("words", "pieces"), [(WORDS, 21), (SAID, 25)])
def test_whatever_units_wrote_is_read_as_the_report_reads_it(
    words: tuple[str, ...], pieces: int, tmp_path: Path
) -> None:
    path = build_workbook(tmp_path / "so.xlsx", contents=reported(words, units=19))
    totals, _ = shown(same_numbers(path, tmp_path / "office"))
    plan = read_workbook(path).plan
    (first, *_) = plan.conferences
    told = {capitalised(one.label): (one.total, len(one.by_unit)) for one in figure_sums(plan, first)}
    assert {
        name: (Decimal(str(number)), count) for name, (number, count) in totals.items() if name != UNREAD
    } == told
    mine = (row for row in plan.unit_reports if row.conference == first.code)
    rates = figure_shares(plan, first)
    unread = {row.unit for row in mine if any(map(is_unread, row.figures))}
    units = unread | {unit.code for one in rates for unit, _ in one.by_unit}
    assert totals[UNREAD] == (pieces, len(units))


@needs_office
@pytest.mark.office
def test_155_units_are_ranked_and_the_rest_is_told(tmp_path: Path) -> None:
    path = build_workbook(tmp_path / "so.xlsx", contents=reported(("Số buổi: #;chi đoàn: 2",), units=155))
    _, lines = shown(same_numbers(path, tmp_path / "office"))
    assert [line[1:] for line in lines[1 : SHOWN + 1]] == [(154 - turn, turn + 1) for turn in range(SHOWN)]
    assert lines[SHOWN + 1 :] == [
        ("Các đơn vị còn lại", sum(range(155 - SHOWN)), 155 - SHOWN),
        ("Tất cả đơn vị", sum(range(155)), 155),
    ]


@needs_office
@pytest.mark.office
def test_another_figure_is_chosen_by_its_line(tmp_path: Path) -> None:
    path = build_workbook(tmp_path / "so.xlsx", contents=replace(example_contents(), chosen="HN2-2024"))
    book = openpyxl.load_workbook(path)
    sheet = book[TITLE]
    (cell,) = (row[1] for row in sheet.iter_rows() if str(row[0].value).startswith("Xem đơn vị theo dòng"))
    cell.value = 3
    book.save(path)
    _, lines = shown(recalculated(path, tmp_path / "office"))
    assert lines[:3] == [
        ("Đơn vị theo số liệu: Dư nợ (triệu đồng)", "Con số", "Hạng"),
        ("Huyện đoàn Duyên Hải", 8716, 1),
        ("Huyện đoàn Tiểu Cần", 7779, 2),
    ]


@needs_office
@pytest.mark.office
def test_the_ranges_that_an_ods_has_give_the_same(tmp_path: Path) -> None:
    path = build_workbook(tmp_path / "so.xlsx", contents=example_contents())
    plain = tmp_path / "plain.xlsx"
    plain.write_bytes(with_plain_ranges(path.read_bytes(), PLAN))
    assert shown(recalculated(plain, tmp_path / "office")) == shown(path)
