"""How a document goes out: with number and day from the register, or as a draft that leaves room for them."""

import datetime as dt
from dataclasses import dataclass

from toolkit.plan.model import Conference, DocumentStatus, OutgoingDocument, Plan
from toolkit.plan.moments import Month
from toolkit.plan.rotation import year_of
from toolkit.plan.working_days import working_day_before
from toolkit.wording import BLANK, place_and_date

DOCUMENT_TYPES = "Loại văn bản"
_DAYS_TO_WRITE = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class Release:
    """One document's way out; without ``row`` it is a draft.

    ``day`` is the day on which titles are looked up, ``month`` and ``year`` are what a draft may already
    say of its date.
    """

    type_code: str
    row: OutgoingDocument | None = None
    day: dt.date | None = None
    month: Month | None = None
    year: int | None = None

    @property
    def issued(self) -> bool:
        return self.row is not None


def issued(plan: Plan, type_code: str, subject_code: str) -> OutgoingDocument | None:
    """The last row of the register that gives this document number and day; None while it is a draft."""
    names = {type_code, *(item.value for item in plan.listed(DOCUMENT_TYPES) if item.code == type_code)}
    found = (row for row in reversed(plan.outgoing) if row.kind in names and row.subject_code == subject_code)
    return next((row for row in found if is_issued(row)), None)


def is_issued(row: OutgoingDocument) -> bool:
    return row.status is DocumentStatus.ISSUED and row.number is not None and row.date is not None


def invitation_release(plan: Plan, conference: Conference, type_code: str) -> Release:
    """Invitations; a draft is expected on the last day that leaves enough working days."""
    day, lead = conference.date, plan.settings.invitation_lead_days or 0
    latest = working_day_before(day, lead, plan.holidays) if day else None
    return _release(plan, conference, type_code, latest)


def minutes_release(plan: Plan, conference: Conference, type_code: str) -> Release:
    """Minutes; they are written on the day of the conference."""
    return _release(plan, conference, type_code, conference.date)


def follow_up_release(plan: Plan, conference: Conference, type_code: str) -> Release:
    """Reports and notices; a draft says its month only when the days after the conference lie in it too."""
    day = conference.date
    release = _release(plan, conference, type_code, day)
    if release.issued or not day or (day + dt.timedelta(days=_DAYS_TO_WRITE)).month == day.month:
        return release
    later = day + dt.timedelta(days=_DAYS_TO_WRITE)
    return Release(type_code=type_code, day=day, year=day.year if later.year == day.year else None)


def year_release(
    plan: Plan, type_code: str, plan_code: str, *, day: dt.date | None, year: int | None
) -> Release:
    """Documents of a whole year; a draft says no month."""
    row = issued(plan, type_code, plan_code)
    return Release(type_code=type_code, row=row, day=row.date if row else day, year=year)


def symbol(plan: Plan, type_code: str, number: int | None) -> str:
    """ "12-GM/TĐTN-TCKT"; without a number room is left for it."""
    settings = plan.settings
    room = BLANK if number is None else f"{number:02}"
    bodies = "-".join(code for code in (settings.body_code, settings.department_code) if code)
    return f"{room}-{type_code}/{bodies}"


def place_line(plan: Plan, release: Release) -> str:
    """ "Trà Vinh, ngày 10 tháng 5 năm 2024"; a draft leaves room for what is not known."""
    place = plan.settings.place
    if release.row and (date := release.row.date):
        return place_and_date(place, day=date.day, month=date.month, year=date.year)
    return place_and_date(place, month=release.month.number if release.month else None, year=release.year)


def _release(plan: Plan, conference: Conference, type_code: str, expected: dt.date | None) -> Release:
    row = issued(plan, type_code, conference.code)
    if row:
        return Release(type_code=type_code, row=row, day=row.date)
    if expected is None:
        return Release(type_code=type_code, year=year_of(plan, conference))
    month = Month(expected.year, expected.month)
    return Release(type_code=type_code, day=expected, month=month, year=expected.year)
