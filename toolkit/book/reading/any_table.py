"""Any table in .xlsx, .xlsm, .ods or .csv: its sheet and its headers are found; no schema is known here."""

import itertools
from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from pathlib import Path

from msgspec.structs import replace

from toolkit.book.grid import Grid, GridSheet, Merged, Raw
from toolkit.book.reading.csv_file import BrokenText, NotText, read_csv
from toolkit.book.reading.files import read_grid
from toolkit.book.reading.files.file_kind import FileKind, file_kind
from toolkit.book.reading.sheet_choice import chosen_sheet
from toolkit.book.reading.skipped_rows import passed_rows, passed_told
from toolkit.book.reading.table_columns import (
    TableColumn,
    names_citizens,
    names_codes,
    names_days,
    names_phones,
)
from toolkit.book.reading.table_doubts import (
    month_first_told,
    nameless_told,
    second_half,
    struck_told,
    swapped_told,
    vacant_told,
    with_given_names,
)
from toolkit.book.reading.table_layout import Header, find_header, is_filled
from toolkit.book.reading.table_rows import AnyTable, TableRow
from toolkit.problems import BadWorkbook, Place, Problem, not_read, problem, refusal
from toolkit.wording import clean, legacy_text, tag_name

__all__ = ["AnyTable", "TableColumn", "TableRow", "read_table", "read_tables"]

TEXT_ENDINGS = (".csv", ".tsv", ".txt")
_NOT_TEXT = (b"PK", b"\xd0\xcf\x11\xe0", b"%PDF")
_LARGEST_TEXT = 200_000_000
_ENOUGH_TO_TELL = 8192


def read_table(
    path: Path, *, sheet: str = "", preferred: str = "", expected: Collection[str] = ()
) -> AnyTable:
    """The table of one sheet, its records told from all other rows.

    What the file is, is told by its bytes; of the text formats only its name speaks as well. Where the
    header stands, see `find_header`; which rows are no records, see `RowKinds`. A header becomes a tag by
    `tag_name`: "Họ và tên" -> "ho_va_ten"; of two that would share one, the second gets ``_2``, with a
    warning. A header of two lines is "Thông tin công tác - Chức vụ", and "Chức vụ" where no other column
    ends so. Columns without a header are not read. A merged cell's value stands in every row that it covers.

    Args:
        path: the file.
        sheet: the sheet's name; without it, see `chosen_sheet`.
        preferred: the sheet to be taken, if there is one of that name, when none is named.
        expected: tags that a template uses.

    Raises:
        WrongUse: there is no such sheet; the nearest is told.
        FileMissing, FileLocked, NotReadable: the file cannot be had.
        BadWorkbook: it cannot be read, or holds no table.
    """
    text = _text_grid(path)
    grid = text or read_grid(path)
    table = table_in(grid, sheet=sheet, preferred=preferred, expected=expected)
    if text:
        _refuse_stray_cells(path, table)
    return table


def read_tables(path: Path) -> tuple[tuple[AnyTable, ...], tuple[str, ...]]:
    """The table of each visible sheet, and the names of the sheets that hold none or are hidden.

    Raises:
        FileMissing, FileLocked, NotReadable: the file cannot be had.
        BadWorkbook: it cannot be read, or no sheet holds a table.
    """
    if _text_grid(path):
        return (read_table(path),), ()
    grid = read_grid(path)
    filled = [one for one in grid if any(is_filled(cell) for row in one.rows for cell in row)]
    visible = [one for one in filled if not one.hidden] or filled
    found, without = [], [one.name for one in filled if one not in visible]
    for sheet in visible if len(visible) > 1 else ():
        try:
            found.append(table_in(grid, sheet=sheet.name))
        except BadWorkbook:
            without.append(sheet.name)
    return tuple(found) or (table_in(grid),), tuple(without)


def table_in(grid: Grid, *, sheet: str = "", preferred: str = "", expected: Collection[str] = ()) -> AnyTable:
    """As ``read_table``, for a file that was read already."""
    tags = frozenset(expected)
    chosen, problems = chosen_sheet(grid, name=sheet, preferred=preferred, expected=tags)
    header = find_header(chosen, tags)
    if header is None:
        raise refusal(BadWorkbook, "table-header-missing", grid.file, sheet=chosen.name)
    _refuse_old_letters(grid.file, chosen, header)
    cells, joined = with_given_names(grid.file, chosen, header)
    header = replace(header, cells=cells)
    columns, doubts = _columns(grid.file, chosen, header, tags)
    filled, areas = _with_merged(chosen, header)
    table = AnyTable(file=grid.file, sheet=filled, header=header.bottom, columns=columns)
    kinds = passed_rows(filled, header)
    looks = chosen.appearance()
    records = frozenset(range(header.bottom + 1, len(filled.rows))).difference(kinds)
    found = (
        *problems,
        *joined,
        *doubts,
        *nameless_told(grid.file, filled, header, kinds),
        *swapped_told(grid.file, filled, header, columns),
        *month_first_told(grid.file, filled, header, columns),
        *_merged_told(table, areas),
        *passed_told(grid.file, filled, kinds),
        *vacant_told(grid.file, filled, kinds, columns, header.bottom),
        *struck_told(grid.file, filled, records, looks.struck(), looks.runs()),
    )
    hidden = frozenset(row - chosen.first_row for row in looks.hidden_rows)
    return replace(table, problems=found, passed=frozenset(kinds), hidden=hidden)


def _text_grid(path: Path) -> Grid | None:
    """The file as plain text; None for a workbook."""
    if path.suffix.lower() not in TEXT_ENDINGS and not _is_text(path):
        return None
    try:
        if path.stat().st_size > _LARGEST_TEXT:
            raise refusal(BadWorkbook, "workbook-dangerous", path)
        content = path.read_bytes()
    except OSError as cause:
        raise not_read(cause, path) from cause
    if content.startswith(_NOT_TEXT):
        return None
    try:
        return Grid(file=path.name, sheets=(read_csv(content, path.stem),))
    except NotText as cause:
        raise refusal(BadWorkbook, "table-not-text", path) from cause
    except BrokenText as cause:
        raise refusal(BadWorkbook, cause.code, path, row=cause.row, text=cause.text) from cause


def _is_text(path: Path) -> bool:
    """Whether a file that is called a workbook holds plain text."""
    try:
        with path.open("rb") as stream:
            return file_kind(stream.read(_ENOUGH_TO_TELL)) is FileKind.TEXT
    except OSError:
        return False


def _refuse_stray_cells(path: Path, table: AnyTable) -> None:
    """A row with more cells than the header: a delimiter inside a value has shifted the others."""
    width = len(table.sheet.rows[table.header])
    for turn in range(table.header + 1, len(table.sheet.rows)):
        beyond = [cell for cell in table.sheet.rows[turn][width:] if is_filled(cell)]
        if beyond and turn not in table.passed:
            row = table.sheet.first_row + turn
            raise refusal(BadWorkbook, "table-cells-beyond", path, row=row, text=beyond[0], count=width)


def _refuse_old_letters(file: str, sheet: GridSheet, header: Header) -> None:
    """Headers in the letters of before Unicode: no template could name them."""
    said = " | ".join(line for cell in header.cells for line in cell.lines)
    if old := legacy_text(said):
        words = {"sheet": sheet.name, "encoding": old.encoding, "text": clean(old.text)}
        raise refusal(BadWorkbook, "table-header-legacy", file, **words)


def _with_merged(sheet: GridSheet, header: Header) -> tuple[GridSheet, list[Merged]]:
    """The sheet whose merged cells hold their value in every row, and the areas that gave theirs.

    A row that holds nothing of its own stays blank.
    """
    rows = list(sheet.rows)
    used: list[Merged] = []
    for area in sorted(sheet.merged, key=lambda one: (one.first_row, one.first_column)):
        top, at = area.first_row - sheet.first_row, area.first_column - sheet.first_column
        if top <= header.bottom or area.last_row == area.first_row or not at >= 0 or top >= len(rows):
            continue
        value = rows[top][at] if at < len(rows[top]) else None
        below = range(top + 1, min(area.last_row - sheet.first_row + 1, len(rows)))
        covered = [row for row in below if any(cell is not None for cell in sheet.rows[row])]
        if value is None or not covered:
            continue
        used.append(area)
        for row in covered:
            rows[row] = _put(rows[row], at, value)
    return (replace(sheet, rows=rows) if used else sheet), used


def _put(row: Sequence[Raw], at: int, value: Raw) -> list[Raw]:
    cells = [*row, *[None] * (at + 1 - len(row))]
    cells[at] = value
    return cells


def _columns(
    file: str, sheet: GridSheet, header: Header, expected: Collection[str]
) -> tuple[tuple[TableColumn, ...], list[Problem]]:
    columns: list[TableColumn] = []
    problems: list[Problem] = []
    names, tags = _Free(), _Free()
    ends = [tag_name(cell.end) for cell in header.cells]
    whole = {tag_name(cell.name) for cell in header.cells}
    counts = Counter(ends)
    for cell, end in zip(header.cells, ends, strict=True):
        is_own = cell.end != cell.name and counts[end] == 1 and end not in whole
        short = cell.end if is_own else ""
        tag = tags.name(tag_name(cell.name))
        column = TableColumn(
            header=names.name(cell.name),
            tag=tag,
            index=cell.index,
            width=cell.width,
            short=short,
            is_code=names_codes(cell.lines[-1]),
            is_phone=names_phones(cell.lines[-1]),
            is_citizen=names_citizens(cell.lines[-1]),
            is_day=names_days(cell.lines[-1]),
        )
        columns.append(column)
        if tag != tag_name(cell.name):
            place = Place(file=file, sheet=sheet.name, cell=sheet.address(header.bottom, cell.index))
            problems.append(problem("table-header-twice", place, column=cell.name, tag=tag))
    half = second_half(header, columns, expected)
    if half is not None:
        place = Place(file=file, sheet=sheet.name, cell=sheet.address(header.bottom, columns[half].index))
        problems = [problem("table-side-by-side", place)]
    return tuple(columns), problems


class _Free:
    """Gives each name once: the first of ``name``, ``name_2``, ``name_3`` ... that nothing has."""

    def __init__(self) -> None:
        self._taken: dict[str, int] = {}

    def name(self, wanted: str) -> str:
        start = self._taken.get(wanted.casefold(), 0) + 1
        for number in itertools.count(start):
            name = wanted if number == 1 else f"{wanted}_{number}"
            if name.casefold() not in self._taken:
                self._taken[wanted.casefold()] = number
                self._taken.setdefault(name.casefold(), 1)
                return name
        raise AssertionError("the count has no end")


def _merged_told(table: AnyTable, areas: Iterable[Merged]) -> list[Problem]:
    """One word for each column with merged cells."""
    found = []
    for column in table.columns:
        left = column.index + table.sheet.first_column
        own = [area for area in areas if area.first_column == left]
        if own:
            place = table.place(own[0].first_row - table.sheet.first_row, column)
            found.append(problem("table-cells-merged", place, column=column.header, count=len(own)))
    return found
