"""What a unit sends back before a conference: its filled form, as records that know their cells."""

from enum import StrEnum

from msgspec import Struct

from toolkit.plan.model.office import ListItem
from toolkit.plan.model.origin import Record

ANSWERED = "Ý kiến kỳ trước"
"""What kind of line a form has for an opinion of the conference before that was answered."""


class Attendance(StrEnum):
    """Whether somebody who is invited comes (Tham dự)."""

    COMES = "Dự"
    AWAY = "Vắng"
    SENDS = "Cử người thay"


class Sender(Record, frozen=True, kw_only=True):
    """Phiếu: who sends the form for which conference; the rest is said to the unit and never read back."""

    conference: str = ""
    unit: str = ""
    unit_name: str = ""
    topic: str = ""
    day: str = ""
    due: str = ""
    send_to: str = ""
    prompts: str = ""
    symbol: str = ""
    author: str = ""


class Figure(Record, frozen=True, kw_only=True):
    """Số liệu: one number that the topic asks for, in the unit's own words."""

    name: str = ""
    value: str = ""
    note: str = ""


class Remark(Record, frozen=True, kw_only=True):
    """Ý kiến: a result, a difficulty, a solution or a proposal; blank where the unit has none."""

    group: str = ""
    content: str = ""
    addressed_to: str = ""


class SpeechWish(Record, frozen=True, kw_only=True):
    """Phát biểu: who wants to speak, and on what."""

    speaker: str = ""
    title: str = ""
    paper: str = ""
    minutes: int | None = None


class Attendant(Record, frozen=True, kw_only=True):
    """Người dự: somebody who is invited, or whom the unit sends; ``person`` is the roster's code."""

    person: str = ""
    name: str = ""
    title: str = ""
    attendance: Attendance | None = None
    substitute: str = ""
    substitute_title: str = ""


class Duty(Record, frozen=True, kw_only=True):
    """Kết luận kỳ trước: what the unit has done of one; code, words and term were given."""

    code: str = ""
    content: str = ""
    due: str = ""
    state: str = ""
    result: str = ""
    evidence: str = ""


class Return(Struct, frozen=True, kw_only=True):
    """One filled form."""

    sender: Sender = Sender()
    figures: tuple[Figure, ...] = ()
    remarks: tuple[Remark, ...] = ()
    speeches: tuple[SpeechWish, ...] = ()
    attendants: tuple[Attendant, ...] = ()
    duties: tuple[Duty, ...] = ()
    lists: tuple[ListItem, ...] = ()
