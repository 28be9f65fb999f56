"""Hosts and their places: checks 4, 5 and 8."""

import datetime as dt
import re
from collections.abc import Iterable, Iterator

from toolkit.plan.disambiguation import unit_label
from toolkit.plan.hosting import hosting_codes, hosts_of
from toolkit.plan.kept_results import once
from toolkit.plan.model import Conference, Plan, Unit
from toolkit.plan.roster import roster_day, serves
from toolkit.plan.rotation import in_order, next_conference, year_of
from toolkit.plan.rules.stage import conferences_on
from toolkit.plan.rules.texts_against_rows import sentences_of
from toolkit.plan.rules.units import is_of_a_place
from toolkit.plan.succession import heir, heirs
from toolkit.problems import Place, Problem, problem
from toolkit.wording import day_short, fold, joined

_AGREEING = 2  # so many other cells that name one other host are not all slips


def host_not_allowed(plan: Plan, today: dt.date) -> Iterator[Problem]:
    """4: a host is one of the units that may host."""
    for one, host in _hosted(plan):
        if not host.may_host:
            yield one.problem("host-not-allowed", "hosts", unit=unit_label(plan, host))


def host_inactive(plan: Plan, today: dt.date) -> Iterator[Problem]:
    """4: a host exists on the conference's day."""
    for one, host in _hosted(plan):
        day = roster_day(one)
        if not day or serves(host, day):
            continue
        place, words = one.origin.place("hosts"), {"unit": unit_label(plan, host), "day": day_short(day)}
        after = [unit_label(plan, unit) for unit in heirs(plan, host.code, day) if unit is not host]
        if after:
            yield problem("host-divided", place, heirs=", ".join(after), **words)
        else:
            yield problem("host-inactive", place, **words)


def host_twice(plan: Plan, today: dt.date) -> Iterator[Problem]:
    """5: nobody hosts two conferences of one year's plan."""
    first: dict[tuple[str, str], Conference] = {}
    for one, host in _hosted(plan):
        earlier = first.setdefault((one.plan, heir(plan, host.code, None)), one)
        if earlier is not one:
            yield one.problem("host-twice", "hosts", unit=unit_label(plan, host), conference=earlier.code)


def host_last_year(plan: Plan, today: dt.date) -> Iterator[Problem]:
    """5: nobody hosts who hosted the year before."""
    hosted = {(year_of(plan, one), heir(plan, host.code, None)): one for one, host in _hosted(plan)}
    for one, host in _hosted(plan):
        year = year_of(plan, one)
        earlier = hosted.get((year - 1, heir(plan, host.code, None))) if year else None
        if earlier:
            yield one.problem("host-last-year", "hosts", unit=unit_label(plan, host), conference=earlier.code)
        elif year and host.last_hosted and host.last_hosted.year == year - 1:
            month = f"tháng {host.last_hosted}"
            yield one.problem("host-last-year", "hosts", unit=unit_label(plan, host), conference=month)


def hosted_ahead(plan: Plan, today: dt.date) -> Iterator[Problem]:
    """No unit hosted for the last time after the plan's year."""
    year = plan.settings.year
    for unit in plan.units if year else ():
        if unit.last_hosted and year and unit.last_hosted.year > year:
            yield unit.problem("hosted-ahead", "last_hosted", month=unit.last_hosted, year=year)


def month_twice(plan: Plan, today: dt.date) -> Iterator[Problem]:
    """5: no month of one year's plan has two conferences."""
    first: dict[tuple[str, object], Conference] = {}
    for one in conferences_on(plan):
        if one.month:
            earlier = first.setdefault((one.plan, one.month), one)
            if earlier is not one:
                yield one.problem("month-twice", "month", month=one.month, conference=earlier.code)


def venue_elsewhere(plan: Plan, today: dt.date) -> Iterator[Problem]:
    """8: the venue does not name another unit's place instead of the host's."""
    for one, host in _hosted(plan):
        if found := _venue_of_another(plan, one, host):
            unit, seen = found
            words = {"seen": seen, "unit": unit_label(plan, unit), "host": unit_label(plan, host)}
            yield one.problem("venue-elsewhere", "venue", **words)


def spoken_elsewhere(plan: Plan, today: dt.date) -> Iterator[Problem]:
    """What is said or prepared for a conference does not place it where another one is held."""
    for one in conferences_on(plan):
        host = plan.unit(one.host)
        for place, unit in _spoken_of_another(plan, one):
            words = {"seen": f"tại {unit.area}", "host": unit_label(plan, host) if host else one.host}
            yield problem("spoken-elsewhere", place, conference=one.code, **words)


def host_denied(plan: Plan, today: dt.date) -> Iterator[Problem]:
    """The venue, the words said there and the flag that came do not agree on another host than the cell."""
    for one, host in _hosted(plan):
        denying: dict[str, list[Place]] = {}
        if found := _venue_of_another(plan, one, host):
            denying.setdefault(found[0].code, []).append(one.origin.place("venue"))
        for place, unit in _spoken_of_another(plan, one):
            denying.setdefault(unit.code, []).append(place)
        for before in in_order(plan):
            if next_conference(plan, before) is one and before.flag_recipient in denying:
                denying[before.flag_recipient].append(before.origin.place("flag_recipient"))
        for code, places in denying.items():
            if len(places) >= _AGREEING:
                words = {"unit": unit_label(plan, code), "host": unit_label(plan, host)}
                cells = joined(str(place) for place in places)
                yield one.problem("host-denied", "hosts", cells=cells, **words)


def _venue_of_another(plan: Plan, conference: Conference, host: Unit) -> tuple[Unit, str] | None:
    """The unit whose place the venue names instead of its host's, and that place.

    The full names ("huyện Duyên Hải") speak first, since two units can share the bare one. Of several hosts
    the leading one is looked at, and the venue may be at any of them, or of the members of a cluster. Units
    that are named after no place, as departments are, meet where the office is.
    """
    if host.code != conference.host:
        return None
    hosting = _hosting(plan, conference)
    others = [unit for unit in _others(plan, conference) if is_of_a_place(unit)]
    for field in ("area", "place"):
        if any(_mentions(conference.venue, getattr(own, field)) for own in hosting):
            return None
        for unit in others:
            if _mentions(conference.venue, getattr(unit, field)):
                return unit, getattr(unit, field)
    return None


@once
def _spoken_of_another(plan: Plan, conference: Conference) -> tuple[tuple[Place, Unit], ...]:
    """The cells that speak of a conference as held at another unit's place, each with that unit."""
    told = [(place, text) for place, text in _told_of(plan, conference) if "ại " in text]
    host = plan.unit(conference.host)
    if not told or host is None or not host.area:
        return ()
    areas = {fold(unit.area): unit for unit in _others(plan, conference) if unit.area and unit.may_host}
    own = f"tại {fold(host.area)}"
    seen = [(place, _placed_at(text, areas)) for place, text in told if own not in fold(text)]
    return tuple((place, areas[area]) for place, area in seen if area)


def _others(plan: Plan, conference: Conference) -> list[Unit]:
    """The units that have no part in hosting a conference."""
    hosting = _hosting(plan, conference)
    return [unit for unit in plan.units if not any(_is_part_of(plan, unit, own) for own in hosting)]


def _hosting(plan: Plan, conference: Conference) -> list[Unit]:
    return [unit for code in hosting_codes(plan, conference) if (unit := plan.unit(code))]


def _told_of(plan: Plan, conference: Conference) -> Iterator[tuple[Place, str]]:
    """The cells that speak of one conference in sentences."""
    yield from sentences_of(plan, conference)
    for row in plan.outgoing:
        if row.subject_code == conference.code:
            yield row.origin.place("subject"), row.subject


def _placed_at(text: str, areas: Iterable[str]) -> str:
    """The one of some places, folded, that a text speaks of with "tại"; blank for none."""
    said = fold(text)
    starts = [said[found.end() :] for found in re.finditer(r"\btại ", said)]
    begun = (area for area in areas if any(rest.startswith(area) for rest in starts))
    return next(
        (area for area in begun if any(re.match(rf"{re.escape(area)}\b", rest) for rest in starts)), ""
    )


def _hosted(plan: Plan) -> Iterator[tuple[Conference, Unit]]:
    for one in conferences_on(plan):
        for host in hosts_of(plan, one):
            yield one, host


def _mentions(venue: str, name: str) -> bool:
    """Whether a place stands in the venue as whole words, not as the name of the province."""
    named, said = fold(name), fold(venue)
    return bool(name) and named in said and re.search(rf"(?<!tỉnh )\b{re.escape(named)}\b", said) is not None


def _is_part_of(plan: Plan, unit: Unit, host: Unit) -> bool:
    """Whether a unit is the host or stands below or directly above it."""
    return unit.code == host.parent or host.code in _lineage(plan, unit)


def _lineage(plan: Plan, unit: Unit) -> set[str]:
    """The codes of a unit and of all above it; a circle of parents ends where it began."""
    seen: set[str] = set()
    above: Unit | None = unit
    while above and above.code not in seen:
        seen.add(above.code)
        above = plan.unit(above.parent)
    return seen
