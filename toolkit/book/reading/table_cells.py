"""What the cells of any table hold: typed values with the words that they are shown in, and their faults."""

import datetime as dt
from collections.abc import Callable, Iterable, Mapping, Sequence
from operator import itemgetter
from typing import TypeVar

from toolkit.book.appearance import Run
from toolkit.book.fields.cleaning import cleaned, sound
from toolkit.book.fields.days_and_clocks import day_of_serial
from toolkit.book.grid import CellError, GridSheet, Raw, Uncomputed
from toolkit.book.reading.cell_words import Value, finished
from toolkit.book.reading.number_formats import hides, shown, shows_days
from toolkit.book.reading.row_words import ABOVE_MARKS, AS_ABOVE, is_as_above, is_dotted
from toolkit.book.reading.table_columns import TableColumn
from toolkit.patterns import pattern
from toolkit.wording import DayFault, clean, day_short, parse_day, saying, weekday
from toolkit.wording.export_leftovers import FIRST, exported
from toolkit.wording.symbol_fonts import is_symbol_font, signs

_T = TypeVar("_T")
Faults = Sequence[tuple[str, dict[str, object]]]
"""What is wrong with a cell as (catalogue code, words)."""

_Read = tuple[Value, Faults]

_DAY = dt.timedelta(days=1)
_MOST_TEXTS = 20_000
"""So many texts are known at a time: titles, kinds and codes recur in every row."""

_BARE_PHONE = pattern(r"[1-9]\d{8}|2\d{9}")
_BARE_CITIZEN = pattern(r"[1-9]\d{9,10}")
_CITIZEN_DIGITS = 12
_GAPS = str.maketrans("", "", " .-")
_MOST_EXACT = 10**15
_LAST_DAY = 2_958_465
"""Excel's number of 31/12/9999; a cell of days shows ``####`` for what is beyond."""
"""Excel keeps 15 digits of a number and makes zeros of the others."""
_SURE_DAY = pattern(r"(?:0?[1-9]|1\d|2[0-8])[/.-](?:0?[1-9]|1[0-2])[/.-]\d{4}")
_SERIAL = pattern(r"[1-7]\d{4}")
_DOTS = frozenset(".…_")
_ODD_FIRST = ABOVE_MARKS | _DOTS | FIRST
_TRUTHS = {
    **dict.fromkeys(("TRUE", "True", "true"), True),
    **dict.fromkeys(("FALSE", "False", "false"), False),
}
"""How programs write yes and no where a file holds only text."""
_KNOWN: Mapping[Raw, Value] = {
    None: None,
    **{
        f"{before}{word}{after}": said
        for word, said in _TRUTHS.items()
        for before in ("", " ")
        for after in ("", " ")
    },
}


def cells_at(places: Sequence[int]) -> Callable[[Sequence[_T]], tuple[_T, ...]]:
    """What takes the cells at these places out of a row."""
    if len(places) > 1:
        return itemgetter(*places)
    return lambda row: tuple(row[at] for at in places)


class ReadCells(dict[Raw, Value]):
    """Raw cells and their values: each text is read once. ``faulty`` are cells with something wrong."""

    def __init__(self) -> None:
        super().__init__(_KNOWN)
        self.faulty: set[Raw] = set()

    def learn(self, rows: Iterable[Sequence[Raw]]) -> None:
        """Read the texts of these rows that show no sign of anything wrong."""
        if len(self) > _MOST_TEXTS:
            self.clear()
            self.update(_KNOWN)
        new = [cell for cell in set().union(*rows) if isinstance(cell, str) and cell not in self]
        texts = sound([text for text in new if not _is_odd(text)])
        self.update((text, text.strip(" ") or None) for text in texts)

    def __missing__(self, raw: Raw) -> Value:
        value, found = _value(raw)
        if found:
            self.faulty.add(raw)
        if isinstance(raw, str):  # 1 and yes are equal, a text equals nothing but itself
            self[raw] = value
        return value


class Looks:
    """What cells show: their number formats, looked up only where a sheet has any."""

    def __init__(self, sheet: GridSheet, columns: Sequence[TableColumn], read: ReadCells) -> None:
        self._sheet = sheet
        seen = sheet.appearance()
        self._formats: Mapping[tuple[int, int], str] = seen.formats()
        self._symbols: Mapping[tuple[int, int], str] = seen.symbols()
        runs = seen.runs().items()
        self._runs = {at: found for at, found in runs if any(is_symbol_font(one.font) for one in found)}
        self._codes = frozenset(column.index for column in columns if column.is_code)
        looked_at = (*self._formats, *self._symbols, *self._runs)
        formatted = {column - sheet.first_column for _, column in looked_at}
        days = {column.index for column in columns if column.is_day}
        self.columns = self._codes | formatted | days
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
        at = (self._sheet.first_row + turn, self._sheet.first_column + column.index)
        if isinstance(raw, str) and at in self._runs:
            return _signs(raw.strip(), self._runs[at])
        if isinstance(raw, str) and (font := self._symbols.get(at)):
            return _signs(raw.strip(), [Run(text=raw.strip(), font=font)])
        value, found = _value(raw) if column.width == 1 else _joined(cells, column)
        if value is None or column.index not in self.columns:
            return value, found
        if column.is_day and isinstance(value, str) and (wrong := _wrong_day(value)):
            return value, [*found, wrong]
        code = self._formats.get(at)
        if code and isinstance(value, int | float) and value > _LAST_DAY and shows_days(code):
            return value, [*found, ("day-serial", {"text": finished(value)})]
        if column.is_day and code is None and (day := _serial_day(value)):
            return day, [*found, ("day-unformatted", {"text": finished(value), "day": finished(day)})]
        value = self._said(value, raw, code, column)
        if column.index in self._codes and isinstance(value, int) and abs(value) > _MOST_EXACT:
            return value, [*found, ("digits-lost", {"text": finished(value)})]
        if lost := _lost_zero(value, column):
            fault, whole = lost
            found = [*found, (fault, {"text": finished(value), "phone": whole})]
            value = saying(value, whole)
        return value, found

    def _said(self, value: Value, raw: Raw, code: str | None, column: TableColumn) -> Value:
        if column.index in self._codes and isinstance(value, int) and not isinstance(value, bool):
            code = "0" if code is None or "," in code else code
        if code is None or isinstance(raw, CellError | Uncomputed):
            return value
        if hides(value, code):
            return None
        words = shown(raw if isinstance(raw, dt.timedelta) else value, code)
        kept: Value = saying(value, words) if words else value
        return kept


def _signs(text: str, runs: Iterable[Run]) -> _Read:
    """What letters in a font of signs show; a text with one that is not known cannot be printed."""
    pieces: list[str] = []
    for run in runs:
        piece = signs(run.text, run.font) if is_symbol_font(run.font) else run.text
        if piece is None:
            return text, [("cell-symbols", {"font": run.font, "text": text})]
        pieces.append(piece)
    return clean("".join(pieces)) or None, ()


def _lost_zero(value: Value, column: TableColumn) -> tuple[str, str] | None:
    """What Excel took from a phone or an identity card: the fault's code, and the number with its zeros.

    A file of text that Excel saved, and a cell that was pasted as text, hold the same digits as text.
    """
    if not (column.is_phone or column.is_citizen) or isinstance(value, bool):
        return None
    typed = finished(value) if isinstance(value, int | str) else ""
    digits = typed.translate(_GAPS)
    if column.is_phone and _BARE_PHONE.fullmatch(digits):
        return "phone-lost-zero", f"0{typed}"
    if column.is_citizen and _BARE_CITIZEN.fullmatch(digits):
        return "citizen-lost-zero", "0" * (_CITIZEN_DIGITS - len(digits)) + typed
    return None


def _wrong_day(text: str) -> tuple[str, dict[str, object]] | None:
    """What is wrong with a day that was typed as text: no calendar has it, or its weekday is another one."""
    read = None if _SURE_DAY.fullmatch(text) else parse_day(text)
    if read is None:
        return None
    if read.fault is DayFault.IMPOSSIBLE:
        return "day-impossible", {"text": text}
    if read.fault is DayFault.FAR_YEAR:
        return "day-year", {"text": text}
    if read.day and not read.weekday_fits:
        return "day-weekday", {
            "text": text,
            "day": day_short(read.day),
            "weekday": weekday(read.day),
        }
    return None


def _serial_day(value: Value) -> dt.date | None:
    """The day that Excel counts so: what a column of days shows when its format is gone."""
    if not isinstance(value, int | str) or not _SERIAL.fullmatch(str(value)):
        return None
    return day_of_serial(int(value), date_1904=False)


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
        if text in _TRUTHS:
            return _TRUTHS[text], ()
        if is_as_above(text):
            return text, [(AS_ABOVE, {"text": text})]
        if _is_for_the_pen(text):
            return text, [("cell-dotted", {"text": text})]
        if what := exported(text):
            return text, [("cell-exported", {"text": text, "what": what})]
        return text or None, found and [one for one in found if one[0] != "text-cleaned"]
    if isinstance(raw, CellError):
        return None, [("cell-error", {"text": raw.text})]
    if isinstance(raw, Uncomputed):
        return None, [("formula-uncomputed", {"formula": raw.formula})]
    return _typed(raw), ()


def _is_odd(text: str) -> bool:
    return text[:1] in _ODD_FIRST and (is_as_above(text) or _is_for_the_pen(text) or exported(text) != "")


def _is_for_the_pen(text: str) -> bool:
    """Whether a cell holds only dots in the place of what is not known yet."""
    return text[:1] in _DOTS and is_dotted(text) and text.strip() not in (".", "_")


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
