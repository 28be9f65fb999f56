"""What a unit sends back before a conference: its filled form, as records that know their cells."""

from dataclasses import dataclass
from enum import StrEnum

from toolkit.plan.model.office import ListItem
from toolkit.plan.model.origin import NOWHERE, Origin


class Attendance(StrEnum):
    """Whether somebody who is invited comes (Tham dự)."""

    COMES = "Dự"
    AWAY = "Vắng"
    SENDS = "Cử người thay"


@dataclass(frozen=True, slots=True, kw_only=True)
class Sender:
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
    origin: Origin = NOWHERE


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """Số liệu: one number that the topic asks for, in the unit's own words."""

    name: str = ""
    value: str = ""
    note: str = ""
    origin: Origin = NOWHERE


@dataclass(frozen=True, slots=True, kw_only=True)
class Remark:
    """Ý kiến: a result, a difficulty, a solution or a proposal; blank where the unit has none."""

    group: str = ""
    content: str = ""
    addressed_to: str = ""
    origin: Origin = NOWHERE


@dataclass(frozen=True, slots=True, kw_only=True)
class SpeechWish:
    """Phát biểu: who wants to speak, and on what."""

    speaker: str = ""
    title: str = ""
    paper: str = ""
    minutes: int | None = None
    origin: Origin = NOWHERE


@dataclass(frozen=True, slots=True, kw_only=True)
class Attendant:
    """Người dự: somebody who is invited, or whom the unit sends; ``person`` is the roster's code."""

    person: str = ""
    name: str = ""
    title: str = ""
    attendance: Attendance | None = None
    substitute: str = ""
    substitute_title: str = ""
    origin: Origin = NOWHERE


@dataclass(frozen=True, slots=True, kw_only=True)
class Return:
    """One filled form."""

    sender: Sender = Sender()
    figures: tuple[Figure, ...] = ()
    remarks: tuple[Remark, ...] = ()
    speeches: tuple[SpeechWish, ...] = ()
    attendants: tuple[Attendant, ...] = ()
    lists: tuple[ListItem, ...] = ()
