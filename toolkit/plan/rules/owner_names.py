"""Kết luận, Phân công: who leads or helps is a unit that the workbook knows, or plainly another body."""

import datetime as dt
import re
from collections.abc import Iterator

from toolkit.patterns import pattern
from toolkit.plan.disambiguation import unit_label
from toolkit.plan.kept_results import once_of_plan
from toolkit.plan.model import Plan, Unit
from toolkit.plan.rules.texts import Columns, Passage, passages
from toolkit.plan.units_together import kinds_named, names_everybody
from toolkit.problems import Problem, problem
from toolkit.wording import (
    Shortened,
    fold,
    looks_like_a_person,
    nearly_the_same,
    shortened,
    without_honorific,
    written_out,
)

_OWNERS: Columns = (
    ("conclusions", ("lead_units", "supporting_units")),
    ("assignments", ("lead",)),
)
_BETWEEN = re.compile(r"\s*[;,\n]\s*")
_MOST = 4
# Units of an office of the Đoàn; what stands behind is a name, or letters of one.
_OWN = pattern(
    r"(?:bch |btv |ban (?:chấp hành|thường vụ) )?"
    r"(?:(?:huyện|thị|thành|quận) đoàn \w+|đoàn (?:xã|phường|thị trấn|đặc khu) \w+)"
)
_OF_DISTRICTS = pattern(r"\b(?:huyện|thị|quận) đoàn ")
_DEPARTMENT = pattern(r"ban (?P<letters>[^\W\d_]{2,8})(?: (?:tỉnh|thành) đoàn)?")
_INNER_OFFICE = pattern(
    r"phòng (?:tổ chức|hành chính|tổng hợp|kế hoạch|tài chính|quản trị|nghiệp vụ|văn thư|công tác)"
    r"(?: ?[-–,&] ?| và | )?(?:tổ chức|hành chính|tổng hợp|kế hoạch|tài chính|quản trị|kế toán)?"
    r"(?: (?:tỉnh|thành) đoàn)?"
)
# Bodies of others that are shortened so: of the Party, of the State, of an event.
_OF_OTHERS = frozenset(("ATGT", "CHQS", "QLDA", "DV", "NC", "TC", "DT", "CĐ", "GĐ", "TV", "BT", "TTND", "QL"))
_MANY = pattern(r"(?:các|những|tất cả|toàn)\b")


def owner_unclear(plan: Plan, today: dt.date) -> Iterator[Problem]:
    """Whoever leads or helps is called by a code, a name, or plainly as another body is."""
    for passage in passages(plan, _OWNERS) if plan.units else ():
        if _is_clear(plan, passage.text):
            continue
        for part in filter(None, map(str.strip, _BETWEEN.split(passage.text))):
            if told := _told(plan, passage, part):
                yield told
                break


def _told(plan: Plan, passage: Passage, part: str) -> Problem | None:
    if _is_clear(plan, part):
        return None
    person = _person(plan, part)
    if person is not None:
        return problem("owner-person", passage.place, text=part, hint=person)
    wholly, partly = _meant(plan, part)
    found = wholly or partly
    if found:
        labels = [unit_label(plan, unit) for unit in found[:_MOST]]
        more = " …" if len(found) > _MOST else ""
        return problem("owner-unclear", passage.place, text=part, units=f"{' hoặc '.join(labels)}{more}")
    if _reads_as_a_unit(plan, part) and not _has_near(plan, part):
        return problem("owner-unlisted", passage.place, text=part)
    return None


def _is_clear(plan: Plan, part: str) -> bool:
    if plan.unit(part) or _MANY.match(fold(part)) or names_everybody(plan, part):
        return True
    return kinds_named(plan, part) is not None or fold(part) in _names(plan)


def _person(plan: Plan, part: str) -> str | None:
    """What is to be said of somebody who stands there by name; None for anything else."""
    name = without_honorific(part).split(" - ")[0].split(" (")[0].strip()
    rows = plan.people_named(name)
    if rows:
        unit = plan.unit(rows[0].unit)
        return f" {name} thuộc {unit_label(plan, unit)}." if unit else ""
    return "" if name != part and looks_like_a_person(name) else None


def _meant(plan: Plan, part: str) -> tuple[list[Unit], list[Unit]]:
    """The units whose name the words are in short, and those of which they leave words out."""
    found: dict[Shortened, dict[str, Unit]] = {one: {} for one in Shortened}
    for unit in plan.units:
        how = {shortened(part, name) for name in (unit.name, unit.short_name) if name}
        if unit.parent and unit.area and written_out(part) == fold(unit.area):
            how.add(Shortened.PARTLY)
        for one in Shortened:
            if one in how:
                found[one][unit.code] = unit
    return list(found[Shortened.WHOLLY].values()), list(found[Shortened.PARTLY].values())


def _reads_as_a_unit(plan: Plan, part: str) -> bool:
    said = fold(part)
    if own := _OWN.match(said):
        return _OF_DISTRICTS.search(own[0]) is not None or any(
            unit.parent in _heads(plan) and fold(unit.kind) in own[0] for unit in plan.units
        )
    has_departments = any(name.startswith("ban ") for name in _names(plan))
    department = _DEPARTMENT.fullmatch(said) if has_departments else None
    if department:
        letters = part.split()[1]
        return letters.isupper() and letters not in _OF_OTHERS
    return has_departments and _INNER_OFFICE.fullmatch(said) is not None


def _has_near(plan: Plan, part: str) -> bool:
    """Whether a slip in the name of a unit is told by itself."""
    return any(nearly_the_same(part, name) for name in _names(plan))


@once_of_plan
def _names(plan: Plan) -> frozenset[str]:
    return frozenset(fold(name) for unit in plan.units for name in (unit.name, unit.short_name) if name)


@once_of_plan
def _heads(plan: Plan) -> frozenset[str]:
    return frozenset(unit.code for unit in plan.units if not unit.parent)


OF_OWNERS = (owner_unclear,)
