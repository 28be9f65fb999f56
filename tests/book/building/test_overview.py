"""The sheet Tổng quan: its charts draw its tables, its tables count the rows, and edits leave it whole."""

import datetime as dt
import re
import zipfile
from pathlib import Path

import openpyxl
import pytest

from tests.real.office import needs_office, recalculated
from toolkit.book.building.overview import TITLE
from toolkit.book.building.seed import Contents, blank_contents, example_contents
from toolkit.book.building.workbook import build_workbook
from toolkit.book.writing.closed_workbook import patched
from toolkit.book.writing.edits import SetCell

DRAWN = re.compile(r"<c:f>'Tổng quan'!\$(\w)\$(\d+):\$\w\$(\d+)</c:f>")


@pytest.fixture(scope="module")
def example(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build_workbook(tmp_path_factory.mktemp("book") / "so.xlsx", contents=example_contents())


def parts(path: Path) -> dict[str, bytes]:
    with zipfile.ZipFile(path) as package:
        return {name: package.read(name) for name in package.namelist()}


def table(path: Path, title: str) -> dict[str, tuple[object, object]]:
    """One table of the sheet as it stands in the file: name -> its two numbers."""
    book = openpyxl.load_workbook(path, read_only=True, data_only=True)
    rows = list(book[TITLE].iter_rows(max_col=3, values_only=True))
    book.close()
    start = next(place for place, row in enumerate(rows) if row[0] == title) + 1
    found = {}
    for name, first, second in rows[start:]:
        if first is None:
            break
        found[str(name or "")] = (first, second)
    return found


def test_its_numbers_are_those_of_the_rows(example: Path) -> None:
    contents = example_contents()
    said = contents.of("Ý kiến")
    groups = {row["Nhóm"] for row in said}
    assert {name: table(example, "Ý kiến theo nhóm")[str(name)] for name in groups} == {
        name: (
            sum(row["Nhóm"] == name for row in said),
            sum(row["Nhóm"] == name and row["Mã HN"] == contents.chosen for row in said),
        )
        for name in groups
    }
    seats = table(example, "Đại biểu theo đơn vị (vắng nhiều xếp trước)")
    present = [row["Có mặt"] for row in contents.of("Đại biểu")]
    assert sum(int(str(came)) for came, _ in seats.values()) == present.count("Có")
    assert sum(int(str(away)) for _, away in seats.values()) == len(present) - present.count("Có")
    states = table(example, "Kết luận theo tình trạng")
    assert sum(int(str(number)) for number, _ in states.values()) == len(contents.of("Kết luận"))


@pytest.mark.parametrize("contents", [example_contents(), blank_contents()], ids=lambda one: one.stem)
def test_each_chart_draws_the_lines_below_the_headings_of_its_table(
    contents: Contents, tmp_path: Path
) -> None:
    path = build_workbook(tmp_path / "so.xlsx", contents=contents)
    book = openpyxl.load_workbook(path)
    sheet = book[TITLE]
    charts = {name: xml.decode() for name, xml in parts(path).items() if name.startswith("xl/charts/chart")}
    titles = []
    for name in sorted(charts):
        ranges = DRAWN.findall(charts[name])
        assert {column for column, _, _ in ranges} in ({"A", "B", "C"}, {"A", "B"})
        ((first, last),) = {(int(first), int(last)) for _, first, last in ranges}
        titles.append(str(sheet.cell(first - 1, 1).value).split('"&')[0].removeprefix('="'))
        assert all(sheet.cell(row, 2).data_type == "f" for row in range(first, last + 1))
    book.close()
    assert titles == [
        "Đại biểu theo đơn vị (vắng nhiều xếp trước)",
        "Ý kiến theo nhóm",
        "Ý kiến theo nơi gửi tới",
        "Kết luận theo tình trạng",
        "Đơn vị theo số liệu: ",
    ]


def test_an_edit_of_another_sheet_leaves_charts_and_formulas_as_they_are(
    example: Path, tmp_path: Path
) -> None:
    path = tmp_path / "so.xlsx"
    edit = SetCell(sheet="Đại biểu", address="H2", value="Vắng có lý do")
    path.write_bytes(patched(example.read_bytes(), [edit]))
    before, after = parts(example), parts(path)
    kept = [name for name in before if "/charts/" in name or "/drawings/" in name]
    assert kept
    assert {name: after[name] for name in kept} == {name: before[name] for name in kept}
    name = f"xl/worksheets/sheet{len([one for one in before if 'worksheets/sheet' in one]) - 1}.xml"
    assert b"tblKetLuan" in after[name]
    assert re.findall(rb"<f>.*?</f>", after[name]) == re.findall(rb"<f>.*?</f>", before[name])


@needs_office
@pytest.mark.office
def test_an_opinion_to_two_bodies_counts_at_each_and_one_to_others_is_counted_too(
    example: Path, tmp_path: Path
) -> None:
    book = openpyxl.load_workbook(example)
    head, *rows = book["Ý kiến"].iter_rows()
    book.close()
    at = next(cell.column_letter for cell in head if cell.value == "Gửi tới")
    free = [row[0].row for row in rows if row[0].value and book["Ý kiến"][f"{at}{row[0].row}"].value is None]
    path = tmp_path / "so.xlsx"
    both = ("Trung ương Đoàn; Đơn vị", "Trung ương Đoàn; Tỉnh đoàn; Đơn vị", "UBND", "Tỉnh đoàn; Sở Y tế")
    assert len(free) >= len(both)
    edits = [
        SetCell(sheet="Ý kiến", address=f"{at}{row}", value=one) for row, one in zip(free, both, strict=False)
    ]
    path.write_bytes(patched(example.read_bytes(), edits))
    title = "Ý kiến theo nơi gửi tới"
    before, after = table(example, title), table(recalculated(path, tmp_path / "office"), title)
    more = {name: int(str(after[name][0])) - int(str(number)) for name, (number, _) in before.items()}
    assert more == {
        "Trung ương Đoàn": 2,
        "Cấp ủy, chính quyền": 0,
        "Tỉnh đoàn": 2,
        "Đơn vị": 2,
        "Nơi khác": 1,
        "(chưa ghi)": -4,
    }


@needs_office
@pytest.mark.office
def test_a_conclusion_past_its_term_counts_as_overdue_as_papers_tell_it(tmp_path: Path) -> None:
    contents = example_contents()
    path = build_workbook(tmp_path / "so.xlsx", contents=contents)
    title, states = "Kết luận theo tình trạng", ("Đang làm", "Chưa làm", None, "Quá hạn")
    edits = [
        SetCell(sheet="Kết luận", address=f"{column}{row}", value=value)
        for row, state in enumerate(states, start=2)
        for column, value in zip("GHI", (dt.date(2024, 9, 30), state, None), strict=True)
    ]
    path.write_bytes(patched(path.read_bytes(), edits))
    before, after = table(path, title), table(recalculated(path, tmp_path / "office"), title)
    assert (before["Quá hạn"], after["Quá hạn"]) == ((0, 0), (4, 4))
    assert sum(int(str(number)) for number, _ in after.values()) == len(contents.of("Kết luận"))
