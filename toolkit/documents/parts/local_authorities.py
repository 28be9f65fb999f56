"""The party committees and authorities of the place where a conference meets."""

from collections.abc import Iterator

from toolkit.documents.parts.named_people import is_outside
from toolkit.patterns import pattern
from toolkit.plan.hosting import hosting_codes
from toolkit.plan.model import Conference, Plan, Unit
from toolkit.plan.roster import roster_day, units_on
from toolkit.wording import fold

# "Thị ủy Duyên Hải", but neither "Ban Dân vận Thị ủy" nor "Ủy ban nhân dân thị xã"
_COMMITTEE = pattern(r"\w+ " + fold("ủy") + r"\b")


def governing_units(plan: Plan, conference: Conference, host: Unit | None = None) -> Iterator[Unit]:
    """The committees ("Thị ủy", "Huyện ủy", "Đảng ủy") above the hosts or one of them, in print order."""
    above = frozenset({host.code}) if host else hosting_codes(plan, conference)
    for unit in units_on(plan, roster_day(conference)):
        if unit.parent in above and is_outside(unit) and _COMMITTEE.match(fold(unit.name)):
            yield unit


def addressed_committee(plan: Plan, conference: Conference, host: Unit | None = None) -> str:
    """ "Thường trực Huyện ủy Cầu Ngang"; without a row for it "cấp ủy nơi tổ chức Hội nghị"."""
    found = [as_addressed(unit.name) for unit in governing_units(plan, conference, host)]
    return ", ".join(found) or "Cấp ủy nơi tổ chức Hội nghị"


def as_addressed(name: str) -> str:
    """A party committee by its standing members, "Thường trực Thị ủy Duyên Hải"; another body by its name."""
    return f"Thường trực {name}" if _COMMITTEE.match(fold(name)) else name
