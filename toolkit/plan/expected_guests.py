"""Who is expected at a conference and who came: Đại biểu, with the other guests until the roll is called."""

from collections import Counter
from collections.abc import Iterator

from toolkit.plan.guests import Guest, guests
from toolkit.plan.kept_results import once
from toolkit.plan.model import Conference, Delegate, Plan, Presence
from toolkit.wording import fold, same_name_key


def rows_of(plan: Plan, conference: Conference) -> tuple[Delegate, ...]:
    """The conference's rows in Đại biểu, each person of the roster once: the row that says that one came."""
    rows = [one for one in plan.delegates if one.conference == conference.code]
    kept: dict[str, Delegate] = {}
    for one in rows:
        known = kept.get(one.person)
        if known is None or (one.presence is Presence.PRESENT and known.presence is not Presence.PRESENT):
            kept[one.person] = one
    return tuple(one for one in rows if not one.person or kept[one.person] is one)


def each_seat_once(plan: Plan, rows: tuple[Delegate, ...]) -> tuple[Delegate, ...]:
    """Without those who sent somebody in their place, as long as that substitute did not stay away too."""
    here = (Presence.PRESENT, None)
    replaced = {fold(one.substitute_for) for one in rows if one.substitute_for and one.presence in here}

    def called(one: Delegate) -> set[str]:
        person = plan.person(one.person)
        return {fold(one.person), fold(one.name or (person.name if person else one.person))} - {""}

    return tuple(one for one in rows if one.presence is Presence.PRESENT or replaced.isdisjoint(called(one)))


def roll_is_called(plan: Plan, conference: Conference) -> bool:
    """Whether some row says that somebody came.

    An apology may be noted days before, so absences alone are no roll.
    """
    return any(
        one.presence is Presence.PRESENT for one in plan.delegates if one.conference == conference.code
    )


@once
def stayed_away(plan: Plan, conference: Conference) -> frozenset[str]:
    """The codes of those whom the roll, once it is called, has as absent in every row of theirs."""
    rows = [one for one in plan.delegates if one.conference == conference.code and one.presence]
    came = {one.person for one in rows if one.presence is Presence.PRESENT}
    return frozenset(one.person for one in rows if one.person) - came if came else frozenset()


def chairs_who_came(plan: Plan, conference: Conference) -> tuple[str, ...]:
    """Those chairs whom the roll does not have as absent; nobody, where it has all of them so."""
    return _came(plan, conference, conference.chairs)


def secretaries_who_came(plan: Plan, conference: Conference) -> tuple[str, ...]:
    """As the chairs, those who took the minutes."""
    return _came(plan, conference, conference.secretaries)


def _came(plan: Plan, conference: Conference, codes: tuple[str, ...]) -> tuple[str, ...]:
    away = stayed_away(plan, conference)
    return tuple(code for code in codes if code not in away)


def expected(plan: Plan, conference: Conference) -> tuple[Delegate, ...]:
    """The delegates of a conference: the sheet's rows in their order, then the guests whom none names.

    Once the roll is called the rows alone count: whoever was not written down by then did not come.
    """
    rows = rows_of(plan, conference)
    if roll_is_called(plan, conference):
        return rows
    return (*rows, *awaited(plan, conference, rows))


def awaited(plan: Plan, conference: Conference, rows: tuple[Delegate, ...]) -> Iterator[Delegate]:
    """A row for each guest whom no row of ``rows`` names; for a unit without names, for each seat left.

    A guest is named by the roster's code, or by the name with the unit or without one.
    """
    codes = {one.person for one in rows if one.person}
    names = {(same_name_key(one.name), one.unit) for one in rows if one.name}
    invited = guests(plan, conference)
    rostered = {guest.person.code for guest in invited if guest.person}
    # Whoever was typed for a unit that named nobody takes one of the seats that its rule gives it.
    others = Counter(one.unit for one in rows if one.person not in rostered)
    for guest in invited:
        person = guest.person
        if person is None:
            taken = min(others[guest.unit.code], guest.seats)
            others[guest.unit.code] -= taken
            for _ in range(guest.seats - taken):
                yield _row(conference, guest)
        elif person.code not in codes and not names & {
            (same_name_key(person.name), unit) for unit in (person.unit, "")
        }:
            yield _row(conference, guest)


def _row(conference: Conference, guest: Guest) -> Delegate:
    return Delegate(
        conference=conference.code,
        person=guest.person.code if guest.person else "",
        unit=guest.unit.code,
        group=guest.rule.group or guest.text,
        origin=guest.rule.origin,
    )
