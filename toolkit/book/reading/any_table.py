"""Any table in .xlsx, .xlsm, .ods or .csv: its sheet and its headers are found; no schema is known here."""

import itertools
from collections.abc import Collection, Sequence
from difflib import get_close_matches
from pathlib import Path

from toolkit.book.grid import CellError, Grid, GridSheet, Raw
from toolkit.book.reading.csv_file import NotText, read_csv
from toolkit.book.reading.files import read_grid
from toolkit.book.reading.table_rows import AnyTable, TableColumn, TableRow
from toolkit.problems import BadWorkbook, FileLocked, FileMissing, Place, Problem, WrongUse, problem, refusal
from toolkit.wording import clean, fold, tag_name

__all__ = ["AnyTable", "TableColumn", "TableRow", "read_table"]

TEXT_ENDINGS = (".csv", ".tsv", ".txt")
ROWS_ABOVE = 20
_NOT_TEXT = (b"PK", b"\xd0\xcf\x11\xe0", b"%PDF")
_LARGEST_TEXT = 200_000_000


def read_table(path: Path, *, sheet: str = "", expected: Collection[str] = ()) -> AnyTable:
    """The table of one sheet.

    What the file is, is told by its bytes; of the text formats only its name speaks as well. The header
    row is among the first 20 rows, below any titles: the one with most of the ``expected`` tags, or else
    the first with most filled cells that are all text (where there is none: with most texts). A header
    becomes a tag by `tag_name`: "Họ và tên" -> "ho_va_ten"; of two that would share one, the second gets
    ``_2``, with a warning. Columns without a header are not read.

    Args:
        path: the file.
        sheet: the sheet's name; without it, the first one with most of the expected tags, or with anything.
        expected: tags that a template uses.

    Raises:
        WrongUse: there is no such sheet; the nearest is told.
        FileMissing, FileLocked: the file cannot be had.
        BadWorkbook: it cannot be read, or holds no table.
    """
    return table_in(_grid(path), sheet=sheet, expected=expected)


def table_in(grid: Grid, *, sheet: str = "", expected: Collection[str] = ()) -> AnyTable:
    """As ``read_table``, for a file that was read already."""
    tags = frozenset(expected)
    chosen, problems = _chosen(grid, sheet, tags)
    header = _header(chosen, tags)
    if header is None:
        raise refusal(BadWorkbook, "table-header-missing", grid.file, sheet=chosen.name)
    columns, doubts = _columns(grid.file, chosen, header)
    return AnyTable(
        file=grid.file, sheet=chosen, header=header, columns=columns, problems=(*problems, *doubts)
    )


def _grid(path: Path) -> Grid:
    if path.suffix.lower() not in TEXT_ENDINGS:
        try:
            return read_grid(path, every_sheet=True)
        except BadWorkbook as error:
            if error.code != "workbook-text":
                raise
    try:
        if path.stat().st_size > _LARGEST_TEXT:
            raise refusal(BadWorkbook, "workbook-dangerous", path)
        content = path.read_bytes()
    except PermissionError as cause:
        raise refusal(FileLocked, "workbook-held", path) from cause
    except OSError as cause:
        raise refusal(FileMissing, "file-missing", path) from cause
    if content.startswith(_NOT_TEXT):
        return read_grid(path, every_sheet=True)
    try:
        return Grid(file=path.name, sheets=(read_csv(content, path.stem),))
    except NotText as cause:
        raise refusal(BadWorkbook, "table-not-text", path) from cause


def _chosen(grid: Grid, name: str, expected: frozenset[str]) -> tuple[GridSheet, tuple[Problem, ...]]:
    filled = [sheet for sheet in grid if any(_is_filled(cell) for row in sheet.rows for cell in row)]
    if name:
        found = next((sheet for sheet in grid if fold(sheet.name) == fold(name)), None)
        if found is None:
            raise _unknown_sheet(grid, name)
        filled = [found] if found in filled else []
    if not filled:
        raise refusal(BadWorkbook, "table-blank", grid.file)
    chosen = max(filled, key=lambda sheet: max(score[0] for score in _scores(sheet, expected)))
    others = ", ".join(sheet.name for sheet in filled if sheet is not chosen)
    place = Place(file=grid.file, sheet=chosen.name)
    return chosen, (problem("table-sheet-chosen", place, others=others),) if others else ()


def _unknown_sheet(grid: Grid, name: str) -> WrongUse:
    names = {fold(sheet.name): sheet.name for sheet in grid}
    near = get_close_matches(fold(name), names, n=1, cutoff=0.4)
    known = ", ".join(names.values())
    remedy = f"Có phải ý là “{names[near[0]]}”?" if near else f"Các trang của tệp: {known}."
    return WrongUse(f"Tệp {grid.file} không có trang “{name}”.", remedy=remedy)


def _header(sheet: GridSheet, expected: frozenset[str]) -> int | None:
    scores = _scores(sheet, expected)
    best = max(scores)
    return scores.index(best) if any(best) else None


def _scores(sheet: GridSheet, expected: frozenset[str]) -> list[tuple[int, int, int]]:
    """For each of the first rows: its expected tags, its cells if all of them are text, its texts."""
    return [(_known_cells(row, expected), *_text_cells(row)) for row in sheet.rows[:ROWS_ABOVE]]


def _known_cells(row: Sequence[Raw], expected: frozenset[str]) -> int:
    return len({tag_name(str(cell)) for cell in row if _is_filled(cell)} & expected)


def _text_cells(row: Sequence[Raw]) -> tuple[int, int]:
    filled = [cell for cell in row if _is_filled(cell)]
    texts = sum(isinstance(cell, str) for cell in filled)
    return (texts if texts == len(filled) else 0), texts


def _is_filled(cell: Raw) -> bool:
    return cell is not None and not (isinstance(cell, str) and not cell.strip())


def _columns(file: str, sheet: GridSheet, header: int) -> tuple[tuple[TableColumn, ...], tuple[Problem, ...]]:
    columns: list[TableColumn] = []
    problems: list[Problem] = []
    for index, cell in enumerate(sheet.rows[header]):
        text = "" if cell is None or isinstance(cell, CellError) else " ".join(clean(str(cell)).split())
        if not text:
            continue
        name = _free(text, [one.header for one in columns])
        tag = _free(tag_name(text), [one.tag for one in columns])
        columns.append(TableColumn(header=name, tag=tag, index=index))
        if tag != tag_name(text):
            place = Place(file=file, sheet=sheet.name, cell=sheet.address(header, index))
            problems.append(problem("table-header-twice", place, column=text, tag=tag))
    return tuple(columns), tuple(problems)


def _free(name: str, taken: Collection[str]) -> str:
    """The name, or the first of ``name_2``, ``name_3`` ... that nothing has."""
    keys = {fold(one) for one in taken}
    numbered = (f"{name}_{number}" for number in itertools.count(2))
    return next(one for one in itertools.chain((name,), numbered) if fold(one) not in keys)
