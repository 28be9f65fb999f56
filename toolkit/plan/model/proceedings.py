"""What follows a conference: letters, delegates, reports, opinions, conclusions, duties."""

import datetime as dt

from toolkit.plan.model.choices import BETWEEN_ADDRESSEES, ConclusionStatus, Phase, Presence
from toolkit.plan.model.origin import Record


class Invitation(Record, frozen=True, kw_only=True):
    """Giấy mời: one row per letter, made by the toolkit, completed by staff; unit or person may be blank."""

    code: str
    conference: str = ""
    unit: str = ""
    person: str = ""
    addressee: str = ""
    document: str = ""
    channel: str = ""
    sent_on: dt.date | None = None
    confirmation: str = ""
    reminded_on: dt.date | None = None
    file: str = ""
    updated: str = ""
    fault: str = ""
    chat: str = ""


class Delegate(Record, frozen=True, kw_only=True):
    """Đại biểu: who sits in the meeting; ``person`` is blank for somebody who is not in the roster."""

    conference: str
    person: str = ""
    name: str = ""
    title: str = ""
    unit: str = ""
    group: str = ""
    substitute_for: str = ""
    presence: Presence | None = None
    arrived_at: dt.time | None = None
    introduce: bool = False
    introduction_order: int | None = None
    name_card: bool = False
    source: str = ""


class MeetingPoint(Record, frozen=True, kw_only=True):
    """Điểm cầu: where a unit joins an online conference; ``unit`` "*" speaks of every unit without a row."""

    conference: str
    unit: str = ""
    name: str = ""
    address: str = ""
    link: str = ""
    technician: str = ""
    phone: str = ""


class SpeechRequest(Record, frozen=True, kw_only=True):
    """Đăng ký phát biểu: who asks to speak for which unit, on what and for how long."""

    conference: str
    unit: str = ""
    speaker: str = ""
    title: str = ""
    paper: str = ""
    minutes: int | None = None
    order: int | None = None
    spoken: bool = False
    source: str = ""


class UnitReport(Record, frozen=True, kw_only=True):
    """Báo cáo đơn vị: what one unit sent before one conference."""

    conference: str
    unit: str = ""
    due: dt.date | None = None
    received: dt.date | None = None
    symbol: str = ""
    channel: str = ""
    file: str = ""
    reminders: int | None = None
    figures: tuple[str, ...] = ()
    note: str = ""
    source: str = ""

    @property
    def has_come(self) -> bool:
        """Whether it is there: received on a day, or, where nobody noted the day, told by its figures."""
        return bool(self.received or self.figures)


class Opinion(Record, frozen=True, kw_only=True):
    """Ý kiến: ``merged_into`` is the code of an opinion that says the same, ``conclusion`` a conclusion's."""

    code: str
    conference: str = ""
    phase: Phase | None = None
    unit: str = ""
    speaker: str = ""
    group: str = ""
    content: str = ""
    summary: str = ""
    merged_into: str = ""
    addressed_to: str = ""
    answer: str = ""
    answered_by: str = ""
    conclusion: str = ""
    source: str = ""

    @property
    def bodies(self) -> tuple[str, ...]:
        """To whom it goes, each on its own; one blank word where that is not said."""
        return tuple(self.addressed_to.split(BETWEEN_ADDRESSEES))


class Conclusion(Record, frozen=True, kw_only=True):
    """Kết luận: ``lead_units`` and ``supporting_units`` are unit codes or plain words.

    ``due`` is a day; a standing task has ``status`` STANDING and no day. ``term``: the words that stand in
    place of a day. ``reported``: what units say of it.
    """

    code: str
    conference: str = ""
    order: int | None = None
    content: str = ""
    lead_units: tuple[str, ...] = ()
    supporting_units: tuple[str, ...] = ()
    due: dt.date | None = None
    term: str = ""
    status: ConclusionStatus | None = None
    done_on: dt.date | None = None
    evidence: str = ""
    reported: str = ""


class Assignment(Record, frozen=True, kw_only=True):
    """Phân công: who prepares what for a conference."""

    conference: str
    content: str = ""
    lead: str = ""
    support: str = ""
    person: str = ""
    due: dt.date | None = None
    result: str = ""
