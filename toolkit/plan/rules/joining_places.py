"""Điểm cầu: addresses and links of the places from which units join a conference."""

import datetime as dt
import re
from collections.abc import Iterator

from toolkit.patterns import pattern
from toolkit.plan.disambiguation import unit_label
from toolkit.plan.joining_points import ANY_UNIT
from toolkit.plan.model import MeetingPoint, Plan, Unit
from toolkit.plan.rules.units import AREA_LEVELS
from toolkit.problems import Problem, problem
from toolkit.wording import fold, has_phrase

_TIERS = (("huyện ", "thị xã ", "thành phố "), ("xã ", "phường ", "thị trấn ", "đặc khu "))
_AREA = pattern(rf"\b(?:{AREA_LEVELS}) [^,;()]+")
_BROKEN = pattern(
    r"(?:https?://)?[a-z0-9.-]+ [a-z0-9.-]+\.[a-z]{2,}/\S*|https?://\S+ [a-z0-9./?=&-]+", signs=" "
)
# A link with its path, how one begins that is not "https://", and what stands where a point or "/" is meant.
_LINK = pattern(r"(?:https?://)?[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,}/\S*")
_BEGUN_AMISS = pattern(r"(?!https?://)h?t+ps?[:;/]+(?=[a-z0-9])")
_AMISS = pattern(r" ?[．。｡﹒，､、／：,;] ?| (?=[./])|(?<=[./]) ", signs="．。｡﹒，､、／：,; ")
_MEANT = {"": "", "／": "/", "：": ":"}


def point_elsewhere(plan: Plan, today: dt.date) -> Iterator[Problem]:
    """A unit with an area of its own joins within it: the address names no other unit's place beside it."""
    for point in plan.meeting_points:
        unit, address = plan.unit(point.unit), fold(point.address)
        if unit is None or not unit.area or not address:
            continue
        named = set(re.findall(rf"\b(?:{AREA_LEVELS}) ([^,;()]+)", address))
        own = {fold(one.place) for one in plan.units if unit.code in (one.code, one.parent)}
        if not named or named & own or any(fold(unit.area).endswith(one) for one in named):
            continue
        other = next((one for one in plan.units if one.parent and fold(one.place) in named), None)
        if other:
            words = {"unit": unit_label(plan, unit), "other": unit_label(plan, other)}
            seen = _as_typed(point.address, other)
            yield point.problem("point-elsewhere", "address", seen=seen, **words)


def address_elsewhere(plan: Plan, today: dt.date) -> Iterator[Problem]:
    """A unit's letters do not go to the area of another unit of its level: one district to another."""
    areas = {_own_area(unit): unit for unit in plan.units if unit.area and unit.parent}
    for unit in plan.units:
        address, own = fold(unit.postal_address), _own_area(unit)
        for found in _AREA.finditer(address) if address and own and own not in address else ():
            other = areas.get(found[0].strip())
            if other and _tier(own) == _tier(found[0]) and other.code != unit.code:
                seen = unit.postal_address[found.start() : found.end()].strip()
                words = {"unit": unit_label(plan, unit), "other": unit_label(plan, other), "seen": seen}
                yield unit.problem("address-elsewhere", "postal_address", **words)
                break


def link(plan: Plan, today: dt.date) -> Iterator[Problem]:
    """A link is whole, and speaks of no other conference than its row."""
    codes = [one.code for one in plan.conferences]
    for point in plan.meeting_points:
        place, said = point.origin.place("link"), point.link.lower()
        other = next((code for code in codes if _names(said, code) and code != point.conference), "")
        if other and plan.conference(point.conference) and not _names(said, point.conference):
            yield problem("link-elsewhere", place, other=other, conference=point.conference)
        elif _BROKEN.fullmatch(said):
            yield problem("link-form", place, link=point.link)
        elif found := _BEGUN_AMISS.match(said) or _broken_at(said):
            sign = found[0].strip()
            yield problem("link-sign" if sign else "link-form", place, link=point.link, sign=sign)


def point_incomplete(plan: Plan, today: dt.date) -> Iterator[Problem]:
    """A point has a link where the conference's other points have one, and an address or a name likewise."""
    by_conference: dict[str, list[MeetingPoint]] = {}
    for point in plan.meeting_points:
        by_conference.setdefault(point.conference, []).append(point)
    for points in by_conference.values():
        for point in points:
            others = [one for one in points if one is not point]
            if not point.link and any(one.link for one in others):
                yield point.problem("point-incomplete", "link", what="đường kết nối")
            elif point.unit == ANY_UNIT or point.address or point.name:
                continue  # many units have no one place
            elif any(one.address or one.name for one in others):
                yield point.problem("point-incomplete", "address", what="địa chỉ")


def _broken_at(said: str) -> re.Match[str] | None:
    """The first sign of another kind in a text that is one link but for such; a path may have a comma."""
    found = _AMISS.search(said)
    mended = _AMISS.sub(lambda sign: _MEANT.get(sign[0].strip(), "."), said) if found else ""
    if not found or not _LINK.fullmatch(mended):
        return None
    before, after = said[: found.start()].rpartition("//")[2], said[found.end() :].lstrip("/ ")
    if found[0].strip() in (",", ";") and "/" in before:
        return None
    are_two = "." in before.partition("/")[0].strip(".") and "." in after.partition("/")[0].strip(".")
    return None if are_two and not found[0].strip(" ,;") else found


def _own_area(unit: Unit) -> str:
    """The area of a unit without the greater one around it."""
    return fold(unit.area).partition(",")[0]


def _tier(area: str) -> tuple[str, ...]:
    """What areas of the tier of one, folded, begin with: a district's or a commune's; empty for others."""
    return next((begun for begun in _TIERS if area.startswith(begun)), ())


def _names(said: str, code: str) -> bool:
    return bool(code) and has_phrase(said, code.lower())


def _as_typed(address: str, unit: Unit) -> str:
    found = re.search(rf"(?:{AREA_LEVELS}) {re.escape(unit.place)}", address, re.IGNORECASE)
    return found.group() if found else unit.place


OF_PLACES = (point_elsewhere, address_elsewhere, link, point_incomplete)
