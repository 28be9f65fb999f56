"""A table that no schema describes: typed rows under headers, each cell known by its address."""

import datetime as dt
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from operator import itemgetter
from typing import NamedTuple, TypeVar

from msgspec import Struct, field

from toolkit.book.fields.cleaning import cleaned, sound
from toolkit.book.grid import CellError, GridSheet, Raw, Uncomputed
from toolkit.book.reading.cell_words import Value, finished
from toolkit.book.reading.number_formats import shown
from toolkit.book.reading.passed_rows import row_numbers
from toolkit.book.reading.row_words import is_order_header
from toolkit.patterns import pattern
from toolkit.problems import Place, Problem, problem
from toolkit.wording import fold, saying

_T = TypeVar("_T")
_Read = tuple[Value, Sequence[tuple[str, dict[str, object]]]]
"""A value, and what is wrong with it as (catalogue code, words)."""

_DAY = dt.timedelta(days=1)
_MOST_TEXTS = 20_000
"""So many texts are known at a time: titles, kinds and codes recur in every row."""

_AT_ONCE = 100
"""The texts of so many rows are looked through at once."""

_PHONE = pattern(r"(đt|sđt|điện thoại|di động|zalo)\b")
_BARE_PHONE = pattern(r"[1-9]\d{8}|2\d{9}")
_CODE = pattern(
    r"(mã|đt|sđt|số đt|điện thoại|di động|zalo|fax|cmnd|cccd|căn cước|chứng minh|hộ chiếu|tài khoản|stk|mst"
    r"|số thẻ|số hiệu|năm)\b"
)


class TableColumn(Struct, frozen=True, kw_only=True):
    """A column: its header, its tag, and its index in the sheet's rows.

    ``width`` is how many columns of the sheet the header stands over: their texts are one value.
    ``short`` is the last line of a header of several lines, where no other column ends so. ``is_code``: its
    numbers are names of things (phones, codes, years) and never grouped. ``is_phone``: of people's phones.
    """

    header: str
    tag: str
    index: int
    width: int = 1
    short: str = ""
    is_code: bool = False
    is_phone: bool = False

    @property
    def headers(self) -> tuple[str, ...]:
        """The names that it may be called by."""
        return (self.header, self.short) if self.short else (self.header,)

    @property
    def is_order(self) -> bool:
        """Whether it holds the running number."""
        return is_order_header(self.header)


class TableRow(NamedTuple):
    """One row: values in the order of the table's columns, and what is wrong with its cells.

    ``turn`` is the row's index in the sheet. A row whose problems hold an error is not to be used.
    """

    turn: int
    values: tuple[Value, ...]
    problems: tuple[Problem, ...]


def cells_at(places: Sequence[int]) -> Callable[[Sequence[_T]], tuple[_T, ...]]:
    """What takes the cells at these places out of a row."""
    if len(places) > 1:
        return itemgetter(*places)
    return lambda row: tuple(row[at] for at in places)


def names_codes(header: str) -> bool:
    """Whether a column's numbers are names of things: "Điện thoại", "Mã số", "Năm sinh"."""
    return _CODE.search(fold(header)) is not None


def names_phones(header: str) -> bool:
    """Whether a column holds phone numbers: "Điện thoại", "SĐT", "Di động"."""
    return _PHONE.search(fold(header)) is not None


class ReadCells(dict[Raw, Value]):
    """Raw cells and their values: each text is read once. ``faulty`` are cells with something wrong."""

    def __init__(self) -> None:
        super().__init__({None: None})
        self.faulty: set[Raw] = set()

    def learn(self, rows: Iterable[Sequence[Raw]]) -> None:
        """Read the texts of these rows that show no sign of anything wrong."""
        if len(self) > _MOST_TEXTS:
            self.clear()
            self[None] = None
        new = set().union(*rows).difference(self)
        texts = sound([cell for cell in new if isinstance(cell, str)])
        self.update((text, text.strip(" ") or None) for text in texts)

    def __missing__(self, raw: Raw) -> Value:
        value, found = _value(raw)
        if found:
            self.faulty.add(raw)
        if isinstance(raw, str):  # 1 and yes are equal, a text equals nothing but itself
            self[raw] = value
        return value


class AnyTable(Struct, frozen=True, kw_only=True):
    """One sheet's table; ``header`` is the index of its header's last row in the sheet's rows.

    Attributes:
        problems: what is doubtful in the headers or in the choice of the sheet, and rows that are no records.
        passed: the indices of those rows.
        hidden: the indices of rows that a filter or a person hides; they are records like the others.
        read: the cells that were read so far.
    """

    file: str
    sheet: GridSheet
    header: int
    columns: tuple[TableColumn, ...]
    problems: tuple[Problem, ...] = ()
    passed: frozenset[int] = frozenset()
    hidden: frozenset[int] = frozenset()
    read: ReadCells = field(default_factory=ReadCells)

    def rows(self) -> Iterator[TableRow]:
        """Each record below the header, one at a time.

        Text is cleaned; whole numbers are ints; a day without a time is a date; what its cell shows in
        another way than the house writes it brings its words along. An error, a formula without a result
        and a broken letter are problems that name their cell.
        """
        looks = _Looks(self.sheet, self.columns, self.read)
        for turn, cells in self._cells():
            values = looks.values(cells, turn)
            row = self._doubtful_row(looks, cells, turn) if values is None else TableRow(turn, values, ())
            if row.problems or row.values.count(None) < len(row.values):
                yield row

    def _cells(self) -> Iterator[tuple[int, Sequence[Raw]]]:
        """The index and the cells of each record's row; the texts of many rows are looked through at once."""
        for start in range(self.header + 1, len(self.sheet.rows), _AT_ONCE):
            rows = self.sheet.rows[start : start + _AT_ONCE]
            self.read.learn(rows)
            for turn, cells in enumerate(rows, start):
                if turn not in self.passed:
                    yield turn, cells

    def _doubtful_row(self, looks: "_Looks", cells: Sequence[Raw], turn: int) -> TableRow:
        """A row with something wrong in it, cell by cell."""
        read = [(column, *looks.read(cells, turn, column)) for column in self.columns]
        problems = (
            problem(code, self.place(turn, column), column=column.header, **words)
            for column, _, found in read
            for code, words in found
        )
        return TableRow(turn, tuple(value for _, value, _ in read), tuple(problems))

    def most_rows(self) -> int:
        """How many records there are at most: blank rows are counted as well."""
        return len(self.sheet.rows) - self.header - 1 - len(self.passed)

    def place(self, turn: int, column: TableColumn | None = None) -> Place:
        """The place of a row's cell; of its first cell when no column is named."""
        at = column or self.columns[0]
        return Place(file=self.file, sheet=self.sheet.name, cell=self.sheet.address(turn, at.index))

    def problems_in(self, row: TableRow, columns: Iterable[TableColumn]) -> tuple[Problem, ...]:
        """What is wrong with a row's cells in some columns."""
        places = {self.place(row.turn, column) for column in columns}
        return tuple(found for found in row.problems if found.place in places)

    def row_numbers(self, turns: Sequence[int], *, most: int) -> str:
        """Rows as the sheet numbers them: "4, 6, 9"; beyond ``most`` only how many more."""
        return row_numbers(self.sheet, turns, most=most)

    def column(self, name: str) -> TableColumn | None:
        """The column of that header or tag; letter case and the way of typing do not count."""
        key = fold(name)
        by_header = (one for one in self.columns if key in map(fold, one.headers))
        by_tag = (one for one in self.columns if one.tag == key)
        return next(by_header, None) or next(by_tag, None)


class _Looks:
    """What cells show: their number formats, looked up only where a sheet has any."""

    def __init__(self, sheet: GridSheet, columns: Sequence[TableColumn], read: ReadCells) -> None:
        self._sheet = sheet
        self._formats: Mapping[tuple[int, int], str] = sheet.appearance().formats()
        self._codes = frozenset(column.index for column in columns if column.is_code)
        formatted = {column - sheet.first_column for _, column in self._formats}
        self.columns = self._codes | formatted
        self._values = read
        indices = [column.index for column in columns]
        self._width = max(indices) + 1
        self._cells = cells_at(indices)
        self._own_way = [
            (at, one) for at, one in enumerate(columns) if one.index in self.columns or one.width > 1
        ]

    def values(self, cells: Sequence[Raw], turn: int) -> tuple[Value, ...] | None:
        """The values of a row; None where something is wrong with a cell."""
        if len(cells) < self._width:
            cells = [*cells, *[None] * (self._width - len(cells))]
        found = self._cells(cells)
        values = tuple(map(self._values.__getitem__, found))
        if self._values.faulty and not self._values.faulty.isdisjoint(found):
            return None
        if not self._own_way:
            return values
        others = list(values)
        for at, column in self._own_way:
            others[at], faults = self.read(cells, turn, column)
            if faults:
                return None
        return tuple(others)

    def read(self, cells: Sequence[Raw], turn: int, column: TableColumn) -> _Read:
        """A cell's value with the words that it is shown in, and what is wrong with it."""
        raw = cells[column.index] if column.index < len(cells) else None
        value, found = _value(raw) if column.width == 1 else _joined(cells, column)
        if value is None or column.index not in self.columns:
            return value, found
        value = self._said(value, raw, turn, column)
        if phone := _lost_zero(value, column):
            found = [*found, ("phone-lost-zero", {"text": finished(value), "phone": phone})]
            value = saying(value, phone)
        return value, found

    def _said(self, value: Value, raw: Raw, turn: int, column: TableColumn) -> Value:
        code = self._formats.get((self._sheet.first_row + turn, self._sheet.first_column + column.index))
        if column.index in self._codes and isinstance(value, int) and not isinstance(value, bool):
            code = "0" if code is None or "," in code else code
        if code is None or isinstance(raw, CellError | Uncomputed):
            return value
        words = shown(raw if isinstance(raw, dt.timedelta) else value, code)
        kept: Value = saying(value, words) if words else value
        return kept


def _lost_zero(value: Value, column: TableColumn) -> str:
    """The phone number that Excel took the zero from, with it; blank where nothing is lost."""
    if not column.is_phone or not isinstance(value, int) or isinstance(value, bool):
        return ""
    digits = finished(value)
    return f"0{digits}" if _BARE_PHONE.fullmatch(digits) else ""


def _joined(cells: Sequence[Raw], column: TableColumn) -> _Read:
    """One value of several cells: "Nguyễn Văn" and "An" below a header that stands over both."""
    read = [_value(raw) for raw in cells[column.index : column.index + column.width]]
    filled = [value for value, _ in read if value is not None]
    found = [one for _, faults in read for one in faults]
    return (filled[0] if len(filled) == 1 else " ".join(map(str, filled)) or None), found


def _value(raw: Raw) -> _Read:
    """A cell's value, and what is wrong with it as (catalogue code, words)."""
    if isinstance(raw, str):
        text, found = cleaned(raw)
        return text or None, found and [one for one in found if one[0] != "text-cleaned"]
    if isinstance(raw, CellError):
        return None, [("cell-error", {"text": raw.text})]
    if isinstance(raw, Uncomputed):
        return None, [("formula-uncomputed", {"formula": raw.formula})]
    return _typed(raw), ()


def _typed(raw: float | bool | dt.datetime | dt.date | dt.time | dt.timedelta | None) -> Value:
    if isinstance(raw, dt.timedelta):
        return (dt.datetime.min + raw).time() if dt.timedelta() <= raw < _DAY else _hours(raw)
    if isinstance(raw, dt.datetime) and raw.time() == dt.time():
        return raw.date()
    if isinstance(raw, float) and raw.is_integer():
        return int(raw)
    return raw


def _hours(length: dt.timedelta) -> str:
    """A stretch of a day or more, as Excel's [h]:mm shows it."""
    minutes, sign = abs(length) // dt.timedelta(minutes=1), "-" if length < dt.timedelta() else ""
    return f"{sign}{minutes // 60}:{minutes % 60:02}"
