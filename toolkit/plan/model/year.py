"""What a year plans: its text, its topics, its conferences and who is asked to them."""

import datetime as dt

from toolkit.plan.model.choices import ConferenceStatus, Grouping, MeetingForm, Scope
from toolkit.plan.model.origin import Record
from toolkit.plan.month import Month


class AnnualPlan(Record, frozen=True, kw_only=True):
    """Kế hoạch: the free text of one year's plan; tuples hold one paragraph each."""

    code: str
    year: int | None = None
    subject: str = ""
    lead: str = ""
    purposes: tuple[str, ...] = ()
    requirements: tuple[str, ...] = ()
    participants: tuple[str, ...] = ()
    contents: tuple[str, ...] = ()
    committee_duties: tuple[str, ...] = ()
    unit_duties: tuple[str, ...] = ()
    closing: str = ""
    signer: str = ""


class LegalBasis(Record, frozen=True, kw_only=True):
    """Căn cứ: one document that the plan rests on; ``verb`` is "Căn cứ" or "Thực hiện"."""

    plan: str
    order: int | None = None
    verb: str = ""
    kind: str = ""
    symbol: str = ""
    date: dt.date | None = None
    issuer: str = ""
    about: str = ""


class Topic(Record, frozen=True, kw_only=True):
    """Chuyên đề: what a conference is about, who advises on it and what it asks of the units."""

    code: str
    order: int | None = None
    name: str = ""
    advisers: tuple[str, ...] = ()
    prompts: tuple[str, ...] = ()
    figures: str = ""


class Conference(Record, frozen=True, kw_only=True):
    """Hội nghị: ``month`` is known from the plan on, ``date`` only once it is settled.

    Of several ``hosts`` the first one leads. A second session has its own clock, and its own day unless it
    is held on the same one. ``start`` and ``end`` are planned; ``opened_at`` and ``closed_at`` are when it
    really began and ended.
    """

    code: str
    plan: str = ""
    ordinal: int | None = None
    month: Month | None = None
    topic: str = ""
    hosts: tuple[str, ...] = ()
    date: dt.date | None = None
    weekday: str = ""
    start: dt.time | None = None
    end: dt.time | None = None
    opened_at: dt.time | None = None
    closed_at: dt.time | None = None
    second_date: dt.date | None = None
    second_start: dt.time | None = None
    second_end: dt.time | None = None
    form: MeetingForm = MeetingForm.IN_PERSON
    venue: str = ""
    chairs: tuple[str, ...] = ()
    secretaries: tuple[str, ...] = ()
    capacity: int | None = None
    flag_recipient: str = ""
    report_deadline: dt.date | None = None
    confirm_deadline: dt.date | None = None
    preparation: str = ""
    assessment: tuple[str, ...] = ()
    status: ConferenceStatus = ConferenceStatus.PLANNED

    @property
    def host(self) -> str:
        """The host that leads; blank while none is named."""
        return next(iter(self.hosts), "")

    @property
    def last_day(self) -> dt.date | None:
        """The day on which it ends: the second session's, where that is on a day of its own."""
        return (self.second_date if self.second_start else None) or self.date

    @property
    def was_held(self) -> bool:
        """Whether the sheet says that it has taken place."""
        return self.status in (ConferenceStatus.HELD, ConferenceStatus.CONCLUDED)

    @property
    def is_called_off(self) -> bool:
        """Whether the sheet says that it is postponed or cancelled."""
        return self.status in (ConferenceStatus.POSTPONED, ConferenceStatus.CANCELLED)

    @property
    def online(self) -> bool:
        """Whether some of the units meet at points of their own."""
        return self.form is not MeetingForm.IN_PERSON


class AgendaItem(Record, frozen=True, kw_only=True):
    """Chương trình: ``speakers`` are people's codes or plain words; ``start`` stands on the first row.

    ``course`` is what was done, said and adopted there, one line each.
    """

    conference: str
    order: int | None = None
    start: dt.time | None = None
    minutes: int | None = None
    content: str = ""
    speakers: tuple[str, ...] = ()
    script: str = ""
    logistics: str = ""
    course: tuple[str, ...] = ()


class GuestRule(Record, frozen=True, kw_only=True):
    """Thành phần: who is invited, as a rule; ``conference`` "*" means every conference.

    ``value`` names unit codes or unit kinds (by scope), ``titles`` the titles that are invited.
    ``group`` is the group of delegates under which its guests are listed; blank: the rule's own text.
    """

    conference: str
    order: int | None = None
    text: str = ""
    scope: Scope | None = None
    value: tuple[str, ...] = ()
    titles: tuple[str, ...] = ()
    quantity: int | None = None
    grouping: Grouping | None = None
    group: str = ""
