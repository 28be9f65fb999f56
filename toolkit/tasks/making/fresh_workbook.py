"""The packaged empty workbook filled with rows of one's own: what a new office and a new year start from."""

from collections.abc import Iterator, Mapping

from toolkit.book.grid import Grid
from toolkit.book.reading.files import grid_of
from toolkit.book.schema import SHEETS
from toolkit.book.writing.edits import CellValue, Edit, ReplaceRows, SetCell
from toolkit.shelf import packaged
from toolkit.tasks.making.copied_rows import Row

EMPTY = "giao-ban-mau"
_TITLE = ("Bắt đầu", "A1")


def fresh_workbook(
    suffix: str, *, heading: str, settings: Mapping[str, CellValue], rows: Mapping[str, tuple[Row, ...]]
) -> bytes:
    """A workbook of these settings (by key) and rows (by sheet title); what is not named stays empty.

    Args:
        suffix: ``.xlsm`` with buttons, or ``.xlsx``.

    Raises:
        FileMissing: the toolkit's own workbook is not there.
    """
    from toolkit.book.writing.closed_workbook import patched  # slow import: lxml

    source = packaged("workbooks") / f"{EMPTY}{suffix}"
    content = source.read_bytes()
    grid = grid_of(content, source)
    title = SetCell(sheet=_TITLE[0], address=_TITLE[1], value=heading)
    return patched(content, [title, *_settings(grid, settings), *_tables(rows)])


def _settings(grid: Grid, settings: Mapping[str, CellValue]) -> Iterator[Edit]:
    sheet = next(one for one in grid if one.name == "Cấu hình")
    for number, cells in enumerate(sheet.rows):
        key = str(cells[0]) if cells else ""
        if key in settings:
            yield SetCell(sheet=sheet.name, address=sheet.address(number, 1), value=settings[key])


def _tables(rows: Mapping[str, tuple[Row, ...]]) -> Iterator[Edit]:
    tables = {sheet.title: sheet.table for sheet in SHEETS}
    for title, filled in rows.items():
        yield ReplaceRows(table=tables[title], rows=filled)
