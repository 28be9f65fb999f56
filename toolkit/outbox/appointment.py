"""The invitation that a recipient's calendar reads: made anew under the same name, changed, or called off."""

import datetime as dt
from collections.abc import Iterable
from enum import StrEnum
from typing import TYPE_CHECKING
from uuid import NAMESPACE_URL, uuid5
from zoneinfo import ZoneInfo

from msgspec import Struct
from msgspec.structs import replace

from toolkit.outbox.addresses import Mailbox

if TYPE_CHECKING:
    from icalendar import vCalAddress

ZONE = "Asia/Ho_Chi_Minh"
_MAKER = "-//giaoban//VI"
_STAMP = "%Y%m%dT%H%M%SZ"
_FIRST_DAY = dt.date(2000, 1, 1)  # since 1975 the zone has known one offset
USUAL_LENGTH = dt.timedelta(hours=4)


class Method(StrEnum):
    """What a calendar is to do; PUBLISH where no address is known that could answer."""

    REQUEST = "REQUEST"
    PUBLISH = "PUBLISH"
    CANCEL = "CANCEL"


class Appointment(Struct, frozen=True, kw_only=True):
    """One meeting in one recipient's calendar.

    ``start`` and ``end`` are local times of Vietnam, "2024-05-24T08:00", ``end`` may be blank.
    ``sequence`` grows when day, time or place changed, ``stamp`` is the UTC moment of that change.
    ``said`` are time and place in words, kept for the message that tells of a change.
    """

    uid: str
    title: str
    start: str
    end: str
    place: str
    said: tuple[str, str] = ("", "")
    sequence: int = 0
    stamp: str = ""
    cancelled: bool = False

    def kept(self) -> tuple[str, ...]:
        """What the history keeps of it."""
        when, where = self.said
        return (
            f"bat_dau={self.start}",
            f"ket_thuc={self.end}",
            f"dia_diem={self.place}",
            f"ten={self.title}",
            f"thoi_gian_chu={when}",
            f"dia_diem_chu={where}",
            f"lan={self.sequence}",
            f"luc={self.stamp}",
            f"huy={int(self.cancelled)}",
        )

    def after(self, earlier: "Appointment | None", now: dt.datetime) -> "Appointment":
        """This appointment as the one that follows an earlier one: the same again, or a later version."""
        if earlier is None:
            return replace(self, stamp=now.astimezone(dt.UTC).strftime(_STAMP))
        if earlier.meets_as(self):
            return replace(self, sequence=earlier.sequence, stamp=earlier.stamp)
        stamp = now.astimezone(dt.UTC).strftime(_STAMP)
        return replace(self, sequence=earlier.sequence + 1, stamp=stamp)

    def meets_as(self, other: "Appointment") -> bool:
        """Whether both are at the same time and place, and both stand or are both called off."""
        return (self.start, self.end, self.place, self.cancelled) == (
            other.start,
            other.end,
            other.place,
            other.cancelled,
        )


def uid_of(conference: str, unit: str, person: str) -> str:
    """The name of a meeting in one recipient's calendar, the same for all versions."""
    return f"{uuid5(NAMESPACE_URL, f'giaoban:{conference}:{unit}:{person}')}@giaoban"


def appointment_kept(uid: str, kept: Iterable[str]) -> Appointment:
    """What ``Appointment.kept`` told."""
    told = dict(word.partition("=")[::2] for word in kept)
    return Appointment(
        uid=uid,
        title=told.get("ten", ""),
        start=told.get("bat_dau", ""),
        end=told.get("ket_thuc", ""),
        place=told.get("dia_diem", ""),
        said=(told.get("thoi_gian_chu", ""), told.get("dia_diem_chu", "")),
        sequence=int(told.get("lan", "0")),
        stamp=told.get("luc", ""),
        cancelled=told.get("huy") == "1",
    )


def ics(
    appointment: Appointment, *, organizer: Mailbox, attendees: Iterable[Mailbox], description: str
) -> bytes:
    """The bytes of an ``.ics`` file (RFC 5545) for one appointment."""
    from icalendar import Calendar, Event  # slow import

    people = tuple(attendees)
    calendar, event = Calendar(), Event()
    calendar.add("prodid", _MAKER)
    calendar.add("version", "2.0")
    calendar.add("method", method_of(appointment, people).value)
    start, end = _span(appointment)
    event.add("uid", appointment.uid)
    event.add("sequence", appointment.sequence)
    event.add("dtstamp", dt.datetime.strptime(appointment.stamp, _STAMP).replace(tzinfo=dt.UTC))
    event.add("dtstart", start)
    event.add("dtend", end)
    event.add("summary", appointment.title)
    event.add("location", appointment.place)
    event.add("description", description)
    event.add("status", "CANCELLED" if appointment.cancelled else "CONFIRMED")
    event.add("organizer", _calendar_user(organizer))
    for one in people:
        attendee = _calendar_user(one)
        attendee.params |= {"ROLE": "REQ-PARTICIPANT", "PARTSTAT": "NEEDS-ACTION", "RSVP": "TRUE"}
        event.add("attendee", attendee)
    calendar.add_component(event)
    calendar.add_missing_timezones(first_date=_FIRST_DAY)
    return bytes(calendar.to_ical())


def method_of(appointment: Appointment, attendees: tuple[Mailbox, ...]) -> Method:
    """What a calendar is to do with an appointment."""
    if appointment.cancelled:
        return Method.CANCEL
    return Method.REQUEST if attendees else Method.PUBLISH


def _span(appointment: Appointment) -> tuple[dt.datetime, dt.datetime]:
    zone = ZoneInfo(ZONE)
    start = dt.datetime.fromisoformat(appointment.start).replace(tzinfo=zone)
    end = dt.datetime.fromisoformat(appointment.end).replace(tzinfo=zone) if appointment.end else None
    return start, end if end and end > start else start + USUAL_LENGTH


def _calendar_user(box: Mailbox) -> "vCalAddress":
    from icalendar import vCalAddress, vText  # slow import

    user = vCalAddress(f"mailto:{box.address}")
    user.params["CN"] = vText(box.name)
    return user
