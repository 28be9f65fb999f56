"""Who was expected at a conference, who came, who stayed away, and who came for whom."""

import datetime as dt
from collections.abc import Iterable

from msgspec import Struct

from toolkit.documents.parts.named_people import (
    addressed_as_typed,
    form_in_unit,
    form_of_address,
    holder,
    position,
    title_at,
)
from toolkit.plan.expected_guests import each_seat_once, expected
from toolkit.plan.kept_results import once
from toolkit.plan.model import Conference, Delegate, Person, Plan, Presence
from toolkit.problems import Problem
from toolkit.wording import fold, same_name_key


class Attendee(Struct, frozen=True, kw_only=True):
    """One delegate with the roster's words filled in where the sheet leaves them to the roster."""

    delegate: Delegate
    person: Person | None
    name: str
    title: str
    unit: str
    unit_code: str
    position: str
    address: str

    @property
    def sentence(self) -> str:
        """ "đồng chí Lê Thị An - Bí thư Huyện đoàn Cầu Ngang"."""
        return (
            f"{self.address} {self.name} - {self.position}"
            if self.position
            else f"{self.address} {self.name}"
        )


class Roll(Struct, frozen=True, kw_only=True):
    """The roll as it was called; somebody for whom a substitute came is not counted a second time."""

    present: tuple[Attendee, ...] = ()
    excused: tuple[Attendee, ...] = ()
    unexcused: tuple[Attendee, ...] = ()
    unnoted: tuple[Attendee, ...] = ()

    @property
    def taken(self) -> bool:
        """Whether anybody was written down as present; apologies come in before the meeting."""
        return bool(self.present)

    @property
    def expected(self) -> int:
        return len(self.everybody)

    @property
    def everybody(self) -> tuple[Attendee, ...]:
        return (*self.present, *self.excused, *self.unexcused, *self.unnoted)

    @property
    def substitutes(self) -> tuple[Attendee, ...]:
        return tuple(one for one in self.present if one.delegate.substitute_for)


@once
def attendees(plan: Plan, conference: Conference) -> tuple[Attendee, ...]:
    """The conference's delegates in the sheet's order; before the roll is called its other guests too."""
    return tuple(_attendee(plan, one, conference.date) for one in expected(plan, conference))


def attendee_named(everybody: Iterable[Attendee], who: str, unit: str = "") -> Attendee | None:
    """The delegate of that code or name; of several of one name the one of the unit, or else none."""
    key = same_name_key(who)
    found = [
        one for one in everybody if who and (who == one.delegate.person or key == same_name_key(one.name))
    ]
    own = [one for one in found if unit and one.unit_code == unit]
    return own[0] if own else found[0] if len(found) == 1 else None


def roll(plan: Plan, conference: Conference) -> Roll:
    """The conference's roll, in the order of the sheet."""
    counted = _each_seat_once(plan, attendees(plan, conference))

    def those(presence: Presence | None) -> tuple[Attendee, ...]:
        return tuple(one for one in counted if one.delegate.presence is presence)

    return Roll(
        present=those(Presence.PRESENT),
        excused=those(Presence.EXCUSED),
        unexcused=those(Presence.UNEXCUSED),
        unnoted=those(None),
    )


def roll_problems(conference: Conference, called: Roll) -> tuple[Problem, ...]:
    """A roll that was not called; of one that was not called to its end a rule tells."""
    return () if called.taken else (conference.problem("roll-not-called", conference=conference.code),)


def replaced_name(plan: Plan, attendee: Attendee, day: dt.date | None) -> str:
    """Whom a substitute stands for: "đồng chí Lê Thị An"."""
    typed = attendee.delegate.substitute_for
    person = holder(plan, typed, day)
    if person:
        return f"{form_of_address(plan, person)} {person.name}"
    return addressed_as_typed(plan, typed, attendee.unit_code)


def _each_seat_once(plan: Plan, everybody: tuple[Attendee, ...]) -> tuple[Attendee, ...]:
    counted = set(map(id, each_seat_once(plan, tuple(one.delegate for one in everybody))))
    return tuple(one for one in everybody if id(one.delegate) in counted)


def coming(plan: Plan, conference: Conference) -> tuple[Attendee, ...]:
    """Who is expected in the room: each seat once, without those who are known to stay away."""
    seated = _each_seat_once(plan, attendees(plan, conference))
    return tuple(one for one in seated if one.delegate.presence in (Presence.PRESENT, None))


def _attendee(plan: Plan, delegate: Delegate, day: dt.date | None) -> Attendee:
    person = holder(plan, delegate.person, day)
    code = delegate.unit or (person.unit if person else "")
    title = delegate.title or (person.full_title or person.title if person else "")
    rostered = person is not None and title in (person.title, person.full_title)
    return Attendee(
        delegate=delegate,
        person=person,
        name=delegate.name or (person.name if person else delegate.person),
        title=title,
        unit=plan.unit_name(code),
        unit_code=code,
        position=position(plan, person) if person and rostered else _typed_position(plan, title, code),
        address=form_of_address(plan, person) if person else form_in_unit(plan, code),
    )


def _typed_position(plan: Plan, title: str, unit: str) -> str:
    """A title that was typed for this meeting; its unit may be one that the sheet of units does not know."""
    known = plan.unit(unit)
    if known or not unit or not title:
        return title_at(title, known) or unit
    return title if fold(unit) in fold(title) else f"{title}, {unit}"
