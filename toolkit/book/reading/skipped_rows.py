"""Rows of a sheet that are no records, as the words of the sheet tell; what is said of them, once by kind."""

from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import TYPE_CHECKING

from msgspec.structs import replace

from toolkit.book.grid import GridSheet, Raw
from toolkit.book.reading.row_kinds import RowKinds
from toolkit.book.reading.row_suspects import RowSuspects
from toolkit.book.reading.row_words import ENUMERATED, RowKind, is_total
from toolkit.book.reading.table_layout import Header, HeaderCell, is_filled
from toolkit.problems import Place, Problem, problem
from toolkit.wording import clean

if TYPE_CHECKING:
    from toolkit.book.reading.tables import Table

MOST_LISTED = 12


def passed_rows(sheet: GridSheet, header: Header, *, coded: bool = False) -> dict[int, RowKind]:
    """By index, the rows below a header that are no records; see ``RowSuspects``."""
    # What a real table says of its totals is in another part of the file: asked for where no code helps.
    totals = frozenset() if coded else frozenset(sheet.appearance().total_rows)
    wide: dict[int, int] = {}
    for area in sheet.merged:
        left, right = area.first_column - sheet.first_column, area.last_column - sheet.first_column
        columns = sum(left <= cell.index <= right for cell in header.cells)
        if columns > 1:
            wide[area.first_row - sheet.first_row] = columns
    indices = frozenset(row - sheet.first_row for row in totals)
    suspects = RowSuspects(rows=sheet.rows, header=header, totals=indices, wide=wide, coded=coded)
    return RowKinds(suspects).found() if suspects.turns else {}


def without_passed(table: "Table", codes: str = "table-rows") -> "tuple[Table, list[Problem]]":
    """A schema's table whose rows that are no records are blank, and one word for each kind of them."""
    if all(row.count(None) == len(row) for row in table.rows):
        return table, []
    columns = sorted((found.index, found.column.header) for found in table.columns)
    header = _header(table.header, tuple(columns), tuple(table.grid.rows[table.header]))
    found = passed_rows(table.grid, header, coded=True)
    kinds = {turn: kind for turn, kind in found.items() if not _is_record(table, turn, kind)}
    if not kinds:
        return table, []
    rows = [() if turn in kinds else row for turn, row in enumerate(table.grid.rows)]
    told = passed_told(table.file, table.grid, kinds, codes)
    return replace(table, grid=replace(table.grid, rows=rows)), told


@lru_cache(maxsize=64)  # forms that came back are alike
def _header(row: int, columns: tuple[tuple[int, str], ...], cells: tuple[Raw, ...]) -> Header:
    """The header of a schema's table, with the names of the columns that the schema does not know behind."""
    own = {index for index, _ in columns}
    others = [(at, clean(text)) for at, text in enumerate(cells) if isinstance(text, str) and at not in own]
    named = tuple(HeaderCell(at, (text,)) for at, text in [*columns, *others] if text)
    return Header(top=row, bottom=row, cells=named)


def _is_record(table: "Table", turn: int, kind: RowKind) -> bool:
    """Whether a row says something of its own all the same: "Tổng số đoàn viên" is a thing to count.

    So is "A. Đoàn viên mới" where a number stands beside it.
    """
    if table.sheet.counting:
        row = table.grid.rows[turn]
        first = next((cell for cell in row if isinstance(cell, str)), "")
        is_titled = ENUMERATED.match(first.strip()) and sum(map(is_filled, row)) > 1
        return not is_total(first) if kind is RowKind.TOTAL else bool(is_titled)
    return kind is RowKind.GROUP and table.sheet.grouped


def passed_told(
    file: str, sheet: GridSheet, kinds: Mapping[int, RowKind], codes: str = "table-rows"
) -> list[Problem]:
    """One word for each kind of rows that are no records, with their numbers; see ``Schema.passed``."""
    found = []
    for kind in RowKind:
        turns = [turn for turn in sorted(kinds) if kinds[turn] is kind]
        if turns:
            place = Place(file=file, sheet=sheet.name, cell=_first_filled(sheet, turns[0]))
            rows = row_numbers(sheet, turns, most=MOST_LISTED)
            found.append(problem(f"{codes}-{kind}", place, rows=rows, count=len(turns)))
    return found


def row_numbers(sheet: GridSheet, turns: Sequence[int], *, most: int) -> str:
    """Rows as the sheet numbers them: "4, 6, 9"; beyond ``most`` only how many more."""
    numbers = ", ".join(str(sheet.first_row + turn) for turn in turns[:most])
    return f"{numbers} và {len(turns) - most} dòng nữa" if len(turns) > most else numbers


def _first_filled(sheet: GridSheet, turn: int) -> str:
    filled = (at for at, cell in enumerate(sheet.rows[turn]) if cell is not None)
    return sheet.address(turn, next(filled, 0))
