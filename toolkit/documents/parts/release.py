"""How a document goes out: with number and day from the register, or as a draft that leaves room for them."""

import datetime as dt

from msgspec import Struct
from msgspec.structs import replace

from toolkit.plan.model import Conference, DocumentStatus, OutgoingDocument, Plan
from toolkit.plan.month import Month
from toolkit.plan.rotation import year_of
from toolkit.plan.working_days import working_day_before
from toolkit.wording import BLANK, fold, place_and_date

DOCUMENT_TYPES = "Loại văn bản"
_DAYS_TO_WRITE = 5


class Release(Struct, frozen=True, kw_only=True):
    """One document's way out; a draft until ``row``, its entry in the register, is issued.

    ``day`` is the day on which titles are looked up, ``month`` and ``year`` are what a draft may already
    say of its date. An entry that is not issued yet already tells who will sign.
    """

    type_code: str
    row: OutgoingDocument | None = None
    day: dt.date | None = None
    month: Month | None = None
    year: int | None = None

    @property
    def issued(self) -> bool:
        return self.row is not None and is_issued(self.row)

    @property
    def register(self) -> OutgoingDocument | None:
        """The row that gives the document number and day; None for a draft."""
        return self.row if self.issued else None

    @property
    def number(self) -> int | None:
        return self.row.number if self.row and self.issued else None

    @property
    def date(self) -> dt.date | None:
        return self.row.date if self.row and self.issued else None


def issued(plan: Plan, type_code: str, subject_code: str) -> OutgoingDocument | None:
    """The entry that gives this document number and day; None while it is a draft."""
    row = entry(plan, type_code, subject_code)
    return row if row and is_issued(row) else None


def entry(
    plan: Plan, type_code: str, subject_code: str, *, first: bool = False, about: str = ""
) -> OutgoingDocument | None:
    """The document's entry in the register: the last one that is issued, or else the last one that stands.

    ``first``: the first one that is issued, for what was annexed to the first letters. ``about``: words of
    its subject, where papers of one type say different things of one conference.
    """
    names = {type_code, *(item.value for item in plan.listed(DOCUMENT_TYPES) if item.code == type_code)}
    found = [
        row
        for row in reversed(plan.outgoing)
        if row.kind in names and row.subject_code == subject_code and row.stands
        if not plan.corrected(row)
        if not about or fold(about) in fold(row.subject)
    ]
    issued_ones = [row for row in found if is_issued(row)]
    if issued_ones:
        return issued_ones[-1] if first else issued_ones[0]
    return found[0] if found else None


def entry_correcting(plan: Plan, type_code: str, code: str) -> OutgoingDocument | None:
    """The entry of the paper that corrects another one: the last that is issued, or the last that stands."""
    found = [
        row for row in reversed(plan.outgoing) if row.kind == type_code and row.earlier == code and row.stands
    ]
    return next(filter(is_issued, found), found[0] if found else None)


def is_issued(row: OutgoingDocument) -> bool:
    """Whether the row says so, with the number and the day of the paper."""
    return row.status is DocumentStatus.ISSUED and row.number is not None and row.date is not None


def invitation_release(plan: Plan, conference: Conference, type_code: str, *, first: bool = False) -> Release:
    """Invitations; a draft is expected on the last day that leaves enough working days.

    ``first``: of several issued numbers the first one, as for what is annexed to the letters.
    """
    day, lead = conference.date, plan.settings.invitation_lead_days or 0
    latest = working_day_before(day, lead, plan.holidays) if day else None
    return _release(plan, conference, type_code, latest, first=first)


def paper_release(plan: Plan, conference: Conference, type_code: str, about: str) -> Release:
    """One of several papers of a type that go out before the conference, known by words of its subject."""
    release = invitation_release(plan, conference, type_code)
    row = entry(plan, type_code, conference.code, about=about)
    return replace(release, row=row, day=row.date if row and is_issued(row) else release.day)


def minutes_release(plan: Plan, conference: Conference, type_code: str) -> Release:
    """Minutes; they are written on the day on which the conference ends."""
    return _release(plan, conference, type_code, conference.last_day)


def follow_up_release(plan: Plan, conference: Conference, type_code: str) -> Release:
    """Reports and notices; a draft says its month only when the days after the conference lie in it too."""
    day = conference.last_day
    release = _release(plan, conference, type_code, day)
    if release.issued or not day or (day + dt.timedelta(days=_DAYS_TO_WRITE)).month == day.month:
        return release
    later = day + dt.timedelta(days=_DAYS_TO_WRITE)
    return replace(release, month=None, year=day.year if later.year == day.year else None)


def year_release(
    plan: Plan, type_code: str, plan_code: str, *, day: dt.date | None, year: int | None
) -> Release:
    """Documents of a whole year; a draft says no month."""
    release = Release(type_code=type_code, row=entry(plan, type_code, plan_code), day=day, year=year)
    return replace(release, day=release.date or day)


def symbol(plan: Plan, type_code: str, number: int | None) -> str:
    """ "12-GM/TĐTN-TCKT"; without a number room is left for it."""
    settings = plan.settings
    room = BLANK if number is None else f"{number:02}"
    bodies = "-".join(code for code in (settings.body_code, settings.department_code) if code)
    return f"{room}-{type_code}/{bodies}"


def place_line(plan: Plan, release: Release) -> str:
    """ "Trà Vinh, ngày 10 tháng 5 năm 2024"; a draft leaves room for what is not known."""
    place = plan.settings.place
    if date := release.date:
        return place_and_date(place, day=date.day, month=date.month, year=date.year)
    return place_and_date(place, month=release.month.number if release.month else None, year=release.year)


def _release(
    plan: Plan, conference: Conference, type_code: str, expected: dt.date | None, *, first: bool = False
) -> Release:
    row = entry(plan, type_code, conference.code, first=first)
    if row and is_issued(row):
        return Release(type_code=type_code, row=row, day=row.date)
    if expected is None:
        return Release(type_code=type_code, row=row, year=year_of(plan, conference))
    month = Month(expected.year, expected.month)
    return Release(type_code=type_code, row=row, day=expected, month=month, year=expected.year)
