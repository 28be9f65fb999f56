"""Grid x Schema -> records and problems: a workbook's rows as values, all that is typed badly named."""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any, Generic

from msgspec import Struct

from toolkit.book.fields import Lookups
from toolkit.book.grid import Grid
from toolkit.book.reading import Steps, finished
from toolkit.book.reading.alike_tables import once_of_rows
from toolkit.book.reading.blank_rows import Emptied, emptied
from toolkit.book.reading.common_causes import Causes, Pointer, causes, with_lost_codes
from toolkit.book.reading.dead_columns import without_dead
from toolkit.book.reading.lookups import gather
from toolkit.book.reading.repeated_faults import bare_rows, together
from toolkit.book.reading.rows import RowReader
from toolkit.book.reading.rows_of_earlier_years import of_earlier_years
from toolkit.book.reading.settings_sheet import read_settings
from toolkit.book.reading.skipped_rows import without_passed
from toolkit.book.reading.tables import Table, find_tables
from toolkit.book.reading.wiped_rows import without_echoes
from toolkit.book.schema import Schema, Sheet
from toolkit.book.schema.schema import Whole
from toolkit.problems import Place, Problem, Severity, problem
from toolkit.wording import fold, quantity

_KEYS_LACKING = ("setting-missing", "setting-near", "setting-unnamed")
_DOUBTED = ("choice-unlisted", "choice-other", "cell-no-value")
Told = tuple[str, Problem]  # the title of the schema's sheet, and what is wrong there
Look = Callable[[Whole, Sequence[Table]], Iterable[Told]]


class Records(Struct, Generic[Whole], frozen=True, kw_only=True):
    """What a workbook says, and what is wrong with its cells: in the order of sheets, then of rows.

    ``covered`` are cells whose value stands above, in the first of several merged ones. ``lost`` are the
    attributes of the whole, and fields of their records, that a sheet, a column or a row did not give because
    it is not there. ``wiped`` are the rows, by the workbook's name of their sheet, of which nearly nothing is
    left, ``thin`` those that hold far less than the others; ``emptied`` are the few blank rows between filled
    ones.
    """

    whole: Whole
    problems: tuple[Problem, ...]
    covered: frozenset[Place] = frozenset()
    lost: frozenset[str] = frozenset()
    wiped: frozenset[tuple[str, int]] = frozenset()
    thin: frozenset[tuple[str, int]] = frozenset()
    emptied: tuple[Emptied, ...] = ()


def read_records(grid: Grid, schema: Schema[Whole], looks: Iterable[Look[Whole]] = ()) -> Records[Whole]:
    """The records that a workbook of a schema holds; one bad cell does not stop the rest.

    A cell that cannot be read is named and its field left at its default. A row without its own code, where
    the sheet gives codes, is named and left out: nothing could refer to it. Blank rows, rows of spaces and
    rows that hold only a running number are passed over; rows that are no records are passed over and told
    by their kind (``RowKinds``). ``looks`` find what the whole shows.
    """
    return finished(records_in_steps(grid, schema, looks))


def records_in_steps(
    grid: Grid, schema: Schema[Whole], looks: Iterable[Look[Whole]] = ()
) -> Steps[Records[Whole]]:
    """As ``read_records``, for many workbooks side by side."""
    found_tables, problems = find_tables(grid, schema)
    yield
    tables: list[Table] = []
    for table in found_tables:
        living, told = _living(table, schema.passed)
        tables.append(living)
        problems[table.sheet.title] += told
        yield
    lookups = gather(tables, date_1904=grid.date_1904)
    read: dict[str, _Read] = {}
    for table in tables:
        read[table.sheet.title] = _read(table, lookups)
        yield
    for title, content in read.items():
        problems[title] += content.problems
    pointers = [pointer for content in read.values() for pointer in content.pointers]
    earlier, pointers = of_earlier_years(pointers, tables) if pointers else ((), pointers)
    pointing = causes(pointers, tables, {title: _unread(found) for title, found in problems.items()})
    pointed = with_lost_codes(problems, pointing.problems, tables)
    problems.update(
        {title: without_echoes(mine, pointing.problems, pointed) for title, mine in problems.items()}
    )
    for one in (*pointed, *earlier):
        problems[_title(tables, one.place.sheet)].append(one)
    yield
    whole = schema.whole(**{table.sheet.feeds: read[table.sheet.title].content for table in tables})
    for look in looks:
        for title, found in look(whole, tables):
            problems[title].append(found)
    return Records(
        whole=whole,
        problems=_in_order(schema.read, problems, {title: one.wiped for title, one in read.items()}),
        covered=frozenset(place for one in read.values() for place in one.covered),
        lost=_lost(schema.read, tables, pointing) | _unread_fields(tables, problems, read),
        wiped=frozenset((t.grid.name, row) for t in tables for row in read[t.sheet.title].wiped),
        thin=frozenset((t.grid.name, row) for t in tables for row in read[t.sheet.title].thin),
        emptied=tuple(filter(None, (emptied(t, read[t.sheet.title].unread) for t in found_tables))),
    )


class _Read(Struct, frozen=True, kw_only=True):
    """What one table says: its records, or the one record of a sheet of keys."""

    content: Any
    problems: list[Problem]
    pointers: list[Pointer]
    covered: set[Place]
    wiped: frozenset[int] = frozenset()
    thin: frozenset[int] = frozenset()
    unread: Sequence[int] = ()


@once_of_rows
def _living(table: Table, codes: str) -> tuple[Table, list[Problem]]:
    """The table without rows that are no records and columns without any value, and what is told of these."""
    keyed = bool(table.sheet.keys)
    with_records, told = (table, list[Problem]()) if keyed else without_passed(table, codes)
    living, dead = without_dead(with_records)
    return living, [*told, *dead]


@once_of_rows
def _read(table: Table, lookups: Lookups) -> _Read:
    if table.sheet.keys:
        record, faults, pointers = read_settings(table, lookups)
        return _Read(content=record, problems=faults, pointers=pointers, covered=set())
    reader = RowReader(table, lookups)
    records, found = tuple(reader.records()), reader.findings
    faults = [*_oddities(reader), *found.problems, *_doubles(table.sheet, records)]
    return _Read(
        content=records,
        problems=faults,
        pointers=found.pointers,
        covered=found.covered,
        wiped=found.wiped(),
        thin=found.thin(),
        unread=_unread_rows(table, found.filled),
    )


def _unread_rows(table: Table, filled: Mapping[int, int]) -> list[int]:
    """The indices of the rows, above or between others, of which nothing was read."""
    numbers = range(table.first_row, max(filled, default=table.first_row))
    return [number - table.first_row for number in numbers if number not in filled]


def _unread(problems: Iterable[Problem]) -> set[Place]:
    return {found.place for found in problems if found.severity is Severity.ERROR}


def _title(tables: Iterable[Table], name: str) -> str:
    """The schema's title of a sheet that is named as the workbook names it."""
    return next((table.sheet.title for table in tables if table.grid.name == name), name)


def _lost(sheets: Iterable[Sheet], tables: Iterable[Table], pointing: Causes) -> frozenset[str]:
    """What the plan lacks because a sheet, rows of it or a column are not there: "people", "people.unit".

    "people?": some cell names a row that is not there, so that either may be wrong.
    """
    found = {table.sheet.title: table for table in tables}
    lost: set[str] = set()
    for sheet in sheets:
        table = found.get(sheet.title)
        if table is None or sheet.title in pointing.broken:
            lost.add(sheet.feeds)
        if table is None or sheet.title in pointing.doubted:
            lost.add(f"{sheet.feeds}?")
        if table is not None and not sheet.keys and len(table.columns) < len(sheet.columns):
            fields = {one.field for one in sheet.columns if one.field}
            lost |= {f"{sheet.feeds}.{field}" for field in fields if table.index(field) is None}
    return frozenset(lost)


def _unread_fields(
    tables: Iterable[Table], problems: Mapping[str, list[Problem]], read: Mapping[str, _Read]
) -> frozenset[str]:
    """The fields of which some cell could not be read, or says what no list knows: "units.kind~".

    "settings~": some key that papers need is not there. "units?": a row is there in name only.
    """
    found: set[str] = set()
    for table in tables:
        if not problems[table.sheet.title] and not read[table.sheet.title].wiped:
            continue
        if bare_rows(problems[table.sheet.title]) or read[table.sheet.title].wiped:
            found.add(f"{table.sheet.feeds}?")
        doubted = [
            one.place
            for one in problems[table.sheet.title]
            if one.place.cell and (one.severity is Severity.ERROR or one.code in _DOUBTED)
        ]
        places = table.columns if doubted else ()
        fields = {_column(table.place(-1, one.index)): one.column.field for one in places}
        found |= {
            f"{table.sheet.feeds}.{field}~" for place in doubted if (field := fields.get(_column(place)))
        }
        if any(one.code in _KEYS_LACKING for one in problems[table.sheet.title]):
            found.add(f"{table.sheet.feeds}~")
    return frozenset(found)


def _column(place: Place) -> str:
    return place.cell.rstrip("0123456789")


def _in_order(
    sheets: Iterable[Sheet], problems: dict[str, list[Problem]], wiped: Mapping[str, frozenset[int]]
) -> tuple[Problem, ...]:
    return tuple(
        found
        for sheet in sheets
        if problems[sheet.title]
        for found in sorted(together(problems[sheet.title], wiped.get(sheet.title, frozenset())), key=_spot)
    )


def _spot(found: Problem) -> tuple[int, int, str]:
    """Row, then column; what speaks of a whole sheet goes first."""
    letters = found.place.cell.rstrip("0123456789")
    return int(found.place.cell[len(letters) :] or 0), len(letters), letters


def _oddities(reader: RowReader) -> list[Problem]:
    """One word for each sheet about invisible things that were put right, with the first cell as example."""
    table = reader.table
    return [
        problem(
            "text-cleaned",
            Place(file=table.file, sheet=table.grid.name, cell=cells[0]),
            what=what,
            others=f" và {quantity(len(cells) - 1)} ô khác của trang" if len(cells) > 1 else "",
        )
        for what, cells in reader.findings.oddities.items()
    ]


def _doubles(sheet: Sheet, records: Iterable[Any]) -> list[Problem]:
    """Codes that stand in two rows, the later row named with the cell of the first."""
    if not sheet.key:
        return []
    first: dict[str, Any] = {}
    counted = _counts(sheet, records)
    problems = []
    for record in records:
        code = getattr(record, sheet.key)
        earlier = first.setdefault(code, record)
        if earlier is record or (sheet.key_repeats and _same_name(sheet, earlier, record)):
            continue
        wrong, right = (earlier, record) if _is_out_of_turn(counted, earlier, record) else (record, earlier)
        words = {"text": code, "first": right.origin.cells[sheet.key]}
        if sheet.key_repeats:
            words |= {"name": getattr(wrong, sheet.name), "first_name": getattr(right, sheet.name)}
        name = "code-of-two-people" if sheet.key_repeats else "code-twice"
        problems.append(problem(name, wrong.origin.place(sheet.key), **words))
    return problems


def _is_out_of_turn(counted: Mapping[int, int | None], earlier: Any, later: Any) -> bool:
    """Whether of two rows with one code the earlier one breaks the count of codes: NS023, NS025, NS025."""
    place, follower = earlier.origin.row, later.origin.row
    before, own, after = counted.get(place - 1), counted.get(place), counted.get(follower + 1)
    if before is None or own is None or after is None:
        return False
    return own != before + 1 and after == own + 1


def _counts(sheet: Sheet, records: Iterable[Any]) -> dict[int, int | None]:
    """By row, the number at the end of its code."""
    ends = ((record.origin.row, re.search(r"\d+$", getattr(record, sheet.key))) for record in records)
    return {row: int(found[0]) if found else None for row, found in ends}


def _same_name(sheet: Sheet, one: Any, other: Any) -> bool:
    return fold(getattr(one, sheet.name)) == fold(getattr(other, sheet.name))
