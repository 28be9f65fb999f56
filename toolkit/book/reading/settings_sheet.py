"""A sheet of keys and values, read into its one record."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from typing import Any

from msgspec.structs import replace

from toolkit.book.fields import Fault, Lookups, Seen
from toolkit.book.grid import CellError, Raw
from toolkit.book.reading.common_causes import NAMING, POINTING, Pointer
from toolkit.book.reading.tables import Table
from toolkit.book.schema import Column, Need, Sheet
from toolkit.plan.model import Origin, Settings
from toolkit.problems import Place, Problem, problem
from toolkit.wording import fold

# So many keys that are gone have one cause.
_MANY = 3


def read_settings(table: Table, lookups: Lookups) -> tuple[Any, list[Problem], list[Pointer]]:
    """The sheet's record, what is wrong with its cells, and those that point to what is not elsewhere.

    Keys that the schema does not name are left alone.
    """
    record = table.sheet.record or Settings
    values: dict[str, Any] = {}
    cells: dict[str, str] = {}
    repeated: dict[int, Column] = {}
    problems: list[Problem] = []
    pointers: list[Pointer] = []
    values_at = table.header_index("Giá trị")
    if values_at is None or table.header_index("Khóa") is None:
        return record(), [], []
    rows = table.rows
    for row, column in _keys(table):
        place = table.place(row, values_at)
        if column.field in cells:
            repeated[row] = column
            continue
        cells[column.field] = place.cell
        raw = rows[row][values_at] if values_at < len(rows[row]) else None
        seen = _seen(column, raw, lookups)
        for fault, found in _said(seen, column, place):
            if fault.code in (*POINTING, *NAMING):
                pointers.append(Pointer(fault=fault, found=found))
            else:
                problems.append(found)
        if seen.value is not None and not seen.empty:
            values[column.field] = seen.value
    problems += _missing(table, cells, repeated)
    origin = Origin(file=table.file, sheet=table.grid.name, row=table.first_row, cells=cells)
    return record(**values, origin=origin), problems, pointers


def _seen(column: Column, raw: Raw, lookups: Lookups) -> Seen:
    """What a cell was read as, in whatever workbook of the same lists: most cells of forms are alike."""
    memory = lookups.memories.setdefault(id(column), (column, {}))[1]
    key = (raw.__class__, raw)
    if key not in memory:
        memory[key] = column.type.read(raw, lookups)
    return memory[key]


def _said(seen: Seen, column: Column, place: Place) -> list[tuple[Fault, Problem]]:
    faults = [Fault("cell-required", {})] if seen.empty and column.need is Need.ALWAYS else seen.faults
    return [
        (fault, _of_a_row(problem(fault.code, place, **{"others": "", **fault.words}, column=column.header)))
        for fault in faults
    ]


def _of_a_row(found: Problem) -> Problem:
    """The catalogue speaks of columns; a setting is a row."""
    message = found.message.replace("cột “", "dòng “").replace("Cột “", "Dòng “")
    return replace(found, message=message, remedy=found.remedy.replace("Định dạng cột", "Định dạng ô"))


def _keys(table: Table) -> list[tuple[int, Column]]:
    """The rows whose key the schema names."""
    names = key_names(table.sheet)
    return [(row, names[key]) for row, text in _texts(table) if (key := fold(text)) in names]


@lru_cache(maxsize=16)
def key_names(sheet: Sheet) -> Mapping[str, Column]:
    """Folded name or alias of a key -> the key."""
    return {fold(text): column for column in sheet.keys for text in (column.header, *column.aliases)}


def _texts(table: Table) -> list[tuple[int, str]]:
    index = table.header_index("Khóa")
    if index is None:
        return []
    texts = ((row, cells[index]) for row, cells in enumerate(table.rows) if index < len(cells))
    return [(row, text) for row, text in texts if isinstance(text, str) and fold(text)]


def _missing(table: Table, cells: dict[str, str], repeated: Mapping[int, Column]) -> list[Problem]:
    """The keys that are gone: each with the key that it probably became, the optional ones together.

    A key that stands there a second time may have been another one; else it is told as one too many.
    """
    if not repeated and all(column.field in cells for column in table.sheet.keys):
        return []
    names, keys_at = key_names(table.sheet), table.header_index("Khóa") or 0
    texts = _texts(table)
    unknown = {fold(text): (row, text) for row, text in texts if fold(text) not in names or row in repeated}
    unknown |= {f" {row}": (row, text) for row, text in _unnamed(table, keys_at)}
    found, lost = [], []
    meant: set[int] = set()
    for column in table.sheet.keys:
        if column.field in cells:
            continue
        near = _nearest(column.header, unknown) or _in_its_place(table, column, unknown)
        if near:
            row, text = unknown.pop(near[0])
            where = table.place(row, keys_at)
            meant.add(row)
            cells[column.field] = where.cell
            code = "setting-near" if fold(text) else "setting-unnamed"
            found.append(problem(code, where, column=column.header, text=text))
        else:
            lost.append(column)
    for row, column in repeated.items():
        if row not in meant:
            words = {"column": column.header, "first": cells[column.field]}
            found.append(problem("setting-twice", table.place(row, keys_at), **words))
    return [*found, *_lost(table, lost, cells)]


def _lost(table: Table, lost: Sequence[Column], cells: dict[str, str]) -> Iterator[Problem]:
    """The keys that are gone: in the row that was wiped, or of the sheet, where many are told together."""
    sheet, wiped = Place(file=table.file, sheet=table.grid.name), _wiped_rows(table, lost)
    for column in (one for one in lost if one.header in wiped):
        place = table.place(wiped[column.header], table.header_index("Khóa") or 0)
        cells[column.field] = place.cell
        code = "setting-missing" if column.need is Need.ALWAYS else "setting-gone"
        yield problem(code, place, column=column.header, columns=f"“{column.header}”")
    others = [one for one in lost if one.header not in wiped]
    needed = [one.header for one in others if one.need is Need.ALWAYS]
    gone = [f"“{one.header}”" for one in others if one.need is not Need.ALWAYS]
    for one in ["”, “".join(needed)] if len(needed) > _MANY else needed:
        yield problem("setting-missing", sheet, column=one)
    if gone:
        yield problem("setting-gone", sheet, columns=", ".join(gone))


def _wiped_rows(table: Table, lost: Iterable[Column]) -> dict[str, int]:
    """By key, the blank row in which it stood: as far from the keys around it as in the schema.

    Of many keys none is looked for: they are told together.
    """
    order = [one.header for one in table.sheet.keys]
    rows = {column.header: row for row, column in reversed(_keys(table))}
    found: dict[str, int] = {}
    for column in lost:
        turn = order.index(column.header)
        start = {at: rows[header] - at for at, header in enumerate(order) if header in rows}
        above = next((start[at] for at in range(turn - 1, -1, -1) if at in start), 0)
        below = next((start[at] for at in range(turn + 1, len(order)) if at in start), None)
        if above == below and _is_bare(table, above + turn):
            found[column.header] = above + turn
    return found if len(found) <= _MANY else {}


def _is_bare(table: Table, row: int) -> bool:
    """Whether neither a key nor a value stands in a row."""
    found = [index for header in ("Khóa", "Giá trị") if (index := table.header_index(header)) is not None]
    cells = table.rows[row] if 0 <= row < len(table.rows) else ()
    return not any(fold(str(cells[index] or "")) for index in found if index < len(cells))


def _nearest(header: str, unknown: Iterable[str]) -> list[str]:
    from difflib import get_close_matches  # slow import

    return get_close_matches(fold(header), unknown, n=1, cutoff=0.7)


def _unnamed(table: Table, keys_at: int) -> list[tuple[int, str]]:
    """The rows with a value whose key is blank or an error, and that error."""
    values_at = table.header_index("Giá trị") or 0
    filled = [
        (row, cells) for row, cells in enumerate(table.rows) if len(cells) > values_at and cells[values_at]
    ]
    keys = [(row, cells[keys_at]) for row, cells in filled]
    errors = [(row, key.text) for row, key in keys if isinstance(key, CellError)]
    return [*errors, *((row, "") for row, key in keys if not fold(str(key or "")))]


def _in_its_place(table: Table, column: Column, unknown: Mapping[str, tuple[int, str]]) -> list[str]:
    """The strange key between the two keys that stand around this one in the schema."""
    names, order = key_names(table.sheet), [one.header for one in table.sheet.keys]
    turn = order.index(column.header)
    rows = {names[fold(text)].header: row for row, text in reversed(_texts(table)) if fold(text) in names}
    above = rows.get(order[turn - 1], -1) if turn else -1
    below = rows.get(order[turn + 1], -1) if turn + 1 < len(order) else -1
    return [key for key, (row, _) in unknown.items() if row == above + 1 and row == below - 1]
