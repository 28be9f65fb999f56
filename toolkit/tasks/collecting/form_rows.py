"""What a form says as rows of the workbook, each with its cell in the form and a mark of what it said."""

import datetime as dt
import hashlib
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from enum import StrEnum
from functools import cache, lru_cache
from typing import Any

from msgspec import Struct, field

from toolkit.book.fields import Field, Lookups
from toolkit.book.schema import PLAN
from toolkit.book.writing.edits import CellValue
from toolkit.patterns import pattern
from toolkit.plan.model import Conference, Phase, Presence
from toolkit.plan.model.filled_form import Attendance, Attendant, Figure, Remark, SpeechWish
from toolkit.tasks.collecting.empty_words import points_elsewhere, says_none, wordless
from toolkit.tasks.collecting.form_reading import Form
from toolkit.tasks.collecting.opinion_lists import parted
from toolkit.tasks.collecting.report_symbols import symbol_of
from toolkit.tasks.collecting.word_form_answers import PAPERS
from toolkit.tasks.making.letter_rows import MAIL_CHANNEL
from toolkit.wording import as_a_name, fold, once_marked, same_name_key, without_honorific

_NOTHING = Lookups()
_SOURCE = pattern(r"(?P<file>.*), (?P<cell>[^,]+![A-Z]+\d+(?:/\d+)?) #(?P<mark>[0-9a-f]{8})", re.DOTALL)
_SEMICOLON = pattern(r"\s*;[;\s]*")
_BEHIND_A_NAME = pattern(
    r"\s*[,;:(\n]\s*|\s+[-–—]\s+|\s*(?:\b(?:sđt|đt|đtdđ|điện thoại)\b|\+?\d).*", re.IGNORECASE
)


class Source(Struct, frozen=True, kw_only=True):
    """Where a row came from: the form's file, its sheet and cell, and the mark of what it said there.

    The cell of a form that asks for one thing alone begins with that paper's code: "PYK Ý kiến!B2".
    """

    file: str
    cell: str
    mark: str

    @property
    def paper(self) -> str:
        head = self.cell.partition(" ")[0]
        return head if head in PAPERS else ""

    def __str__(self) -> str:
        return f"{self.file}, {self.cell} #{self.mark}"


class Line(Struct, frozen=True, kw_only=True):
    """One row that a form asks for; ``values`` by header without the row's own code.

    ``adds``: without a row that an earlier form brought there is to be a new one. ``also`` are the lines of
    other papers of the unit that say the same.
    """

    table: str
    values: Mapping[str, CellValue]
    source: Source
    extra: Mapping[str, CellValue] = field(default_factory=dict)
    adds: bool = True
    also: tuple["Line", ...] = ()


def source_of(text: str) -> Source | None:
    """What a cell of the column Nguồn says; None for words of other kinds."""
    found = _SOURCE.fullmatch(text)
    return Source(**found.groupdict()) if found else None


def said(table: str, record: Any, headers: Iterable[str]) -> dict[str, str]:
    """What a row of the workbook says now under some headers, as ``mark`` reads it."""
    sheet = PLAN.of_table(table)
    assert sheet is not None
    fields = {column.header: column.field for column in sheet.columns}
    return {header: _plain(getattr(record, fields[header])) for header in headers}


def lines(
    form: Form, conference: Conference, due: dt.date | None = None, earliest: dt.date | None = None
) -> Iterator[Line]:
    """The rows that a form asks for, sheet by sheet: report, opinions, speeches, delegates.

    ``due`` is the deadline of the report; on a day before ``earliest`` it cannot have come.
    """
    if not form.paper:
        yield _report(form, conference, due, earliest)
    yield from _opinions(form, conference)
    yield from _speeches(form, conference)
    for one in form.filled.attendants:
        if not _is_invited_above(form, one):
            yield from _attendants(form, conference, one)


def mark(table: str, values: Mapping[str, CellValue]) -> str:
    """A short mark of what a row says, the same for what the workbook's reader will make of it."""
    return marked(
        {
            header: _as_read(table, header, value) if isinstance(value, str) else _plain(value)
            for header, value in values.items()
        }
    )


@lru_cache(maxsize=1024)  # codes and kinds recur in every row
def _as_read(table: str, header: str, typed: str) -> str:
    return _plain(_type_of(table, header).read(typed or None, _NOTHING).value)


@cache
def _type_of(table: str, header: str) -> Field:
    sheet = PLAN.of_table(table)
    assert sheet is not None
    return next(column.type for column in sheet.columns if column.header == header)


def marked(words: Mapping[str, str]) -> str:
    text = "\n".join([f"{header}={words[header]}" for header in sorted(words)])
    return hashlib.sha256(text.encode()).hexdigest()[:8]


def _plain(value: object) -> str:
    if isinstance(value, tuple):
        return "; ".join(map(_plain, value))
    if value is None or value == "" or value is False:
        return ""
    shown = value.value if isinstance(value, StrEnum) else value
    return " ".join(str(shown).split())


def _line(form: Form, table: str, cell: str, values: Mapping[str, CellValue], **more: Any) -> Line:
    filled = {header: value for header, value in values.items() if value not in (None, "")}
    place = f"{form.paper} {cell}" if form.paper else cell
    source = Source(file=form.arrived.name, cell=place, mark=mark(table, filled))
    return Line(table=table, values=filled, source=source, **more)


def _report(form: Form, conference: Conference, due: dt.date | None, earliest: dt.date | None) -> Line:
    sender, day = form.filled.sender, form.arrived.on.date()
    figures = "; ".join(_said(one) for one in form.filled.figures if not wordless(one.value))
    return _line(
        form,
        "tblBaoCao",
        f"{sender.origin.sheet or 'Phiếu'}!{sender.origin.cells.get('unit', 'B3')}",
        {
            "Mã HN": conference.code,
            "Mã đơn vị": form.unit.code,
            "Số ký hiệu": symbol_of(sender.symbol),
            "Số liệu": figures,
        },
        extra={
            **({} if earliest and day < earliest else {"Ngày nhận": day}),
            **({"Kênh": MAIL_CHANNEL} if form.arrived.mailed else {}),
            "Tệp": form.arrived.name,
            **({"Hạn": due} if due else {}),
        },
    )


def _said(figure: Figure) -> str:
    """A figure as one part of a list, whose own semicolons are none."""
    parts = (figure.name, figure.value, figure.note)
    name, value, note = (_SEMICOLON.sub(", ", text).rstrip(" .,:").strip() for text in parts)
    return f"{name}: {value}{f' ({note})' if note else ''}"


def _opinions(form: Form, conference: Conference) -> Iterator[Line]:
    again = {id(one) for one, _ in said_again(form.filled.remarks)}
    texts = [
        (_cell(one, "content"), one, text)
        for one in form.filled.remarks
        for text in parted(one.content)
        if id(one) not in again and not points_elsewhere(text)
    ]
    in_all, turns = Counter(cell for cell, _, _ in texts), Counter[str]()
    phase, author = _phase(form, conference).value, _author(form)
    for cell, one, text in texts:
        turns[cell] += 1
        values = {
            "Mã HN": conference.code,
            "Giai đoạn": phase,
            "Mã đơn vị": form.unit.code,
            "Người": author,
            "Nhóm": one.group,
            "Nội dung": once_marked(text),
            "Gửi tới": one.addressed_to,
        }
        yield _line(form, "tblYKien", f"{cell}/{turns[cell]}" if in_all[cell] > 1 else cell, values)


def _phase(form: Form, conference: Conference) -> Phase:
    """After the conference for a form of a later day; one of its own day may have come before it began."""
    last = None if conference.is_called_off else conference.last_day
    return Phase.AFTER if last and form.arrived.on.date() > last else Phase.BEFORE


def said_again(remarks: Iterable[Remark]) -> Iterator[tuple[Remark, str]]:
    """The opinions that say what one above says, in the same group to the same body, and its cell."""
    said: dict[tuple[str, str, str], str] = {}
    for one in remarks:
        words = (one.group, fold(one.content).rstrip(" .;"), one.addressed_to)
        place = one.origin.place("content")
        if words[1] and words in said and said[words] != place.cell:
            yield one, said[words]
        said.setdefault(words, place.cell)


def _author(form: Form) -> str:
    """Who filled the form in: the name alone, before a comma, a dash or a number to call."""
    typed = without_honorific(form.filled.sender.author)
    if says_none(typed):
        return ""
    return as_a_name(_BEHIND_A_NAME.split(typed, maxsplit=1)[0].strip())


def _speeches(form: Form, conference: Conference) -> Iterator[Line]:
    for one in form.filled.speeches:
        if wishes_to_speak(one):
            values = {
                "Mã HN": conference.code,
                "Mã đơn vị": form.unit.code,
                "Người": without_honorific(one.speaker),
                "Chức vụ": one.title,
                "Tên tham luận": one.paper,
                "Số phút": one.minutes,
            }
            yield _line(form, "tblPhatBieu", _cell(one, "speaker"), values)


def wishes_to_speak(one: SpeechWish) -> bool:
    """Whether a row of Phát biểu names a speaker or a paper, and does not say that there is none."""
    return not (says_none(one.speaker) and says_none(one.paper))


def _attendants(form: Form, conference: Conference, one: Attendant) -> Iterator[Line]:
    """A row for whoever stays away, comes in another's place, or was not on the list that the form had.

    Of the others there is only a row where an earlier form said otherwise; that one is corrected.
    """
    shared = {"Mã HN": conference.code, "Mã đơn vị": form.unit.code}
    sends = bool(one.substitute) and one.attendance is not Attendance.COMES
    by_own = sends and invited_stand_in(form, one) is not None
    if sends and not by_own:
        name = without_honorific(one.substitute)
        values = {"Họ và tên": name, "Chức vụ": one.substitute_title, "Dự thay cho": one.person or one.name}
        yield _line(form, "tblDaiBieu", _cell(one, "substitute"), shared | values)
    if one.person or one.name:
        who = (
            {"Mã NS": one.person}
            if one.person
            else {"Họ và tên": without_honorific(one.name), "Chức vụ": one.title}
        )
        away = by_own or (one.attendance is Attendance.AWAY and not one.substitute)
        replaced = _replaced_by(form, one)
        values = {"Có mặt": Presence.EXCUSED.value} if away else {}
        values |= {"Dự thay cho": replaced} if replaced else {}
        adds = away or bool(replaced) or not (one.person or one.substitute)
        shown = {"Họ và tên": one.name} if one.person and one.name else {}
        yield _line(form, "tblDaiBieu", _cell(one, "name"), shared | who | values, extra=shown, adds=adds)


def invited_stand_in(form: Form, one: Attendant) -> Attendant | None:
    """Whoever comes in somebody's place and is invited in a row of the form's own; None for others."""
    wanted = same_name_key(without_honorific(one.substitute))
    for other in form.filled.attendants if wanted else ():
        comes = other.attendance is not Attendance.AWAY and not other.substitute
        if other.person and comes and other is not one and same_name_key(other.name) == wanted:
            return other
    return None


def _replaced_by(form: Form, one: Attendant) -> str:
    """The code of the first one in whose place somebody who is invited as well comes; blank for nobody."""
    sends = (other for other in form.filled.attendants if other.attendance is not Attendance.COMES)
    return next((other.person for other in sends if invited_stand_in(form, other) is one), "")


def _is_invited_above(form: Form, one: Attendant) -> bool:
    """Whether a free row only says again that somebody comes who has a row of the form's own."""
    if one.person or one.substitute or one.attendance is Attendance.AWAY:
        return False
    names = {same_name_key(other.name) for other in form.filled.attendants if other.person and other.name}
    return same_name_key(without_honorific(one.name)) in names


def _cell(record: Remark | Attendant | Any, name: str) -> str:
    origin = record.origin
    return f"{origin.sheet}!{origin.cells.get(name) or next(iter(origin.cells.values()), 'A1')}"
