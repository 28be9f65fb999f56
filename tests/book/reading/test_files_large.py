"""A sheet whose XML is looked through in pieces: what stands far down is seen like what stands at the top."""

from pathlib import Path

import pytest

from tests.book.workbooks import SHEET, openpyxl_workbook, rewritten
from toolkit.book.grid import CellError, Merged, Uncomputed
from toolkit.book.reading.files import read_grid
from toolkit.book.reading.files.archive import Archive

ROWS, COLUMNS = 1200, 20
LAST = f"T{ROWS}"


@pytest.fixture(scope="module")
def large(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A sheet of more than one piece."""
    path = tmp_path_factory.mktemp("large") / "bang.xlsx"
    words = [f"cột {number} của một hàng dài" for number in range(COLUMNS)]
    openpyxl_workbook(path, [words] * ROWS)
    xml = _xml(path)
    return rewritten(path, {SHEET: lambda _: xml.replace(b"<c r", b"<c  " + b" " * 40 + b"r")})


def _xml(path: Path) -> bytes:
    return b"".join(Archive(path.read_bytes()).pieces(SHEET))


def _with_last(large: Path, path: Path, cell: str, after: str = "") -> Path:
    """The sheet with another last cell, and something after its rows."""
    path.write_bytes(large.read_bytes())
    xml = _xml(path)
    at = xml.rindex(b"<c ")
    end = xml.index(b"</c>", at) + len(b"</c>")
    changed = xml[:at] + cell.encode() + xml[end:]
    changed = changed.replace(b"</sheetData>", b"</sheetData>" + after.encode())
    return rewritten(path, {SHEET: lambda _: changed})


def test_the_pieces_are_whole_rows_and_all_of_the_sheet(large: Path) -> None:
    pieces = list(Archive(large.read_bytes()).pieces(SHEET))
    assert len(pieces) > 2
    assert {piece[-6:] for piece in pieces[:-1]} == {b"</row>"}
    assert b"".join(pieces) == Archive(large.read_bytes()).read(SHEET)


def test_a_formula_without_a_result_in_the_last_row_is_seen(large: Path, tmp_path: Path) -> None:
    path = _with_last(large, tmp_path / "bang.xlsx", f'<c r="{LAST}"><f>1+1</f><v></v></c>')
    (sheet,) = read_grid(path)
    assert (sheet.rows[-1][-1], sheet.formulas) == (Uncomputed("=1+1"), frozenset((LAST,)))


def test_an_error_in_the_last_row_is_seen(large: Path, tmp_path: Path) -> None:
    path = _with_last(large, tmp_path / "bang.xlsx", f'<c r="{LAST}" t="e"><v>#REF!</v></c>')
    (sheet,) = read_grid(path)
    assert sheet.rows[-1][-1] == CellError("#REF!")


def test_merged_cells_and_hidden_rows_far_down_are_seen(large: Path, tmp_path: Path) -> None:
    cell = f'<c r="{LAST}" t="inlineStr"><is><t>cuối</t></is></c>'
    merged = '<mergeCells count="1"><mergeCell ref="A1198:B1199"/></mergeCells>'
    path = _with_last(large, tmp_path / "bang.xlsx", cell, merged)
    hidden = {SHEET: lambda xml: xml.replace(b'<row r="1199"', b'<row hidden="1" r="1199"')}
    (sheet,) = read_grid(rewritten(path, hidden))
    area = Merged(first_row=1198, first_column=1, last_row=1199, last_column=2)
    assert (sheet.merged, sheet.appearance().hidden_rows) == ((area,), frozenset((1199,)))


def test_what_a_prefix_hides_is_read_as_well(large: Path, tmp_path: Path) -> None:
    path = _with_last(large, tmp_path / "bang.xlsx", f'<c r="{LAST}"><f>1+1</f></c>')
    prefixed = _xml(path).replace(b"</row>", b"</x:row>").replace(b"<row ", b"<x:row ")
    pieces = list(Archive(rewritten(path, {SHEET: lambda _: prefixed}).read_bytes()).pieces(SHEET))
    assert {piece[-8:] for piece in pieces[:-1]} == {b"</x:row>"}
