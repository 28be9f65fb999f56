"""The party committees and authorities of the place where a conference meets."""

from collections.abc import Iterable, Iterator

from toolkit.documents.parts.named_people import is_outside
from toolkit.patterns import pattern
from toolkit.plan.hosting import hosting_codes, writing_hosts
from toolkit.plan.model import Conference, Plan, Unit
from toolkit.plan.roster import roster_day, units_on
from toolkit.wording import fold, has_phrase, joined

# "Thị ủy Duyên Hải", but neither "Ban Dân vận Thị ủy" nor "Ủy ban nhân dân thị xã"
_COMMITTEE = pattern(r"\w+ " + fold("ủy") + r"\b")
_DISTRICT = pattern(r"(?i)(huyện|thị|thành|quận) đoàn (.+)")
_AREAS = {"thị": "thị xã", "thành": "thành phố"}
_COMMUNE = pattern(r"(?i)đoàn ((?:xã|phường|thị trấn|đặc khu) .+)")


def governing_units(plan: Plan, conference: Conference, host: Unit | None = None) -> Iterator[Unit]:
    """The committees ("Thị ủy", "Huyện ủy", "Đảng ủy") above the hosts or one of them, in print order."""
    above = frozenset({host.code}) if host else hosting_codes(plan, conference)
    for unit in units_on(plan, roster_day(conference)):
        if unit.parent in above and is_outside(unit) and _COMMITTEE.match(fold(unit.name)):
            yield unit


def addressed_committee(plan: Plan, conference: Conference, host: Unit | None = None) -> str:
    """ "Thường trực Huyện ủy Cầu Ngang": by its row, or by the name of a host above which no row stands.

    Of a host whose committee its name does not tell: "Cấp ủy nơi tổ chức Hội nghị".
    """
    rows = tuple(governing_units(plan, conference, host))
    governed = {unit.parent for unit in rows}
    others = (
        _committee_of(one)
        for one in ((host,) if host else writing_hosts(plan, conference))
        if governed.isdisjoint({one.code, one.cluster} - {""})
    )
    found = [*(unit.name for unit in rows), *filter(None, others)]
    return joined(map(as_addressed, found)) or "Cấp ủy nơi tổ chức Hội nghị"


def _committee_of(host: Unit) -> str:
    """The Party's committee beside a union: of "Huyện đoàn Cầu Ngang", of "Đoàn xã Mỹ Long"; else blank."""
    district, commune = _DISTRICT.match(host.name), _COMMUNE.match(host.name)
    if district:
        return f"{district[1]} ủy {district[2]}"
    return f"Đảng ủy {commune[1]}" if commune else ""


def authorities(plan: Plan, conference: Conference, known: Iterable[Unit]) -> Iterator[str]:
    """Who leads the place of each host: "Thường trực Đảng ủy xã Mỹ Long", "Ủy ban nhân dân xã Mỹ Long".

    Of hosts alone of whose place no unit is entered and none is ``known``, and that their names tell.
    """
    entered = (*governing_units(plan, conference), *known)
    above = {unit.parent for unit in entered}
    for host in writing_hosts(plan, conference):
        committee, place = _committee_of(host), fold(host.place)
        told = place and any(has_phrase(fold(unit.name), place) for unit in entered)
        if committee and not told and above.isdisjoint({host.code, host.cluster} - {""}):
            yield as_addressed(committee)
            yield f"Ủy ban nhân dân {_area_of(host)}"


def _area_of(host: Unit) -> str:
    """The area that a union's name tells: "thị xã Duyên Hải" of "Thị đoàn Duyên Hải"."""
    district, commune = _DISTRICT.match(host.name), _COMMUNE.match(host.name)
    if district:
        level = fold(district[1])
        return f"{_AREAS.get(level, level)} {district[2]}"
    return commune[1] if commune else ""


def as_addressed(name: str) -> str:
    """A party committee by its standing members, "Thường trực Thị ủy Duyên Hải"; another body by its name."""
    return f"Thường trực {name}" if _COMMITTEE.match(fold(name)) else name
