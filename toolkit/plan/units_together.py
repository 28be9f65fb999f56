"""Units that are named together: "các đơn vị", "các Huyện đoàn", "các Huyện, Thị, Thành đoàn"."""

import datetime as dt
from collections.abc import Mapping

from toolkit.patterns import pattern
from toolkit.plan.kept_results import once_of_plan
from toolkit.plan.model import Plan, Unit
from toolkit.plan.succession import heirs
from toolkit.wording import fold

_BEFORE = pattern(r"^(?:(?:tất cả|toàn thể|toàn bộ|100 ?%)(?: số)? )?(?P<many>(?:các|những) )?")
_BEHIND = pattern(r"(?: trực thuộc)?(?: (?:trong|của|toàn) tỉnh| tỉnh đoàn| toàn tỉnh)?[ .]*$")
_EVERYBODY = frozenset(("đơn vị", "đơn vị đoàn", "đơn vị cơ sở", "cấp bộ đoàn", "tổ chức đoàn"))
_BETWEEN = pattern(r" ?[,;/+] ?| và | - ")
_DEPARTMENTS = frozenset(("ban", "ban chuyên môn"))


def units_together(
    plan: Plan, words: str, day: dt.date | None, everybody: tuple[Unit, ...]
) -> tuple[Unit, ...]:
    """The units that words name together, as they are on a day; none for other words.

    ``everybody`` are those meant by "các đơn vị", and by the office's own phrase for its units.
    """
    kinds = kinds_named(plan, words)
    if kinds is None:
        return everybody if names_everybody(plan, words) else ()
    of_kind = [one for one in plan.units if fold(one.kind) in kinds and not _is_yet_to_come(one, day)]
    return tuple({unit.code: unit for one in of_kind for unit in heirs(plan, one.code, day)}.values())


def names_everybody(plan: Plan, words: str) -> bool:
    """Whether words mean all units."""
    said, phrase = fold(words).rstrip(" ."), fold(plan.settings.units_phrase)
    before = _BEFORE.match(said)
    if phrase and (said == phrase or said == phrase.removeprefix("các ")):
        return True
    rest = said[before.end() :] if before else said
    is_many = before is not None and before.end() > 0
    return is_many and (rest in _EVERYBODY or _BEHIND.sub("", rest) in _EVERYBODY)


def kinds_named(plan: Plan, words: str) -> frozenset[str] | None:
    """The kinds of units that words name together; None for other words.

    One kind is named with "các" before it: "Đoàn xã" alone is no name of all of them.
    """
    said = fold(words).rstrip(" .")
    before = _BEFORE.match(said)
    rest = said[before.end() :] if before else said
    if names_everybody(plan, words):
        return None
    parts = [part.removeprefix("các ") for part in _BETWEEN.split(rest) if part]
    if not parts or (len(parts) < 2 and not (before and before["many"])):
        return None
    kinds = [_kinds_of(plan, part) for part in parts]
    return frozenset().union(*kinds) if all(kinds) else None


def _kinds_of(plan: Plan, part: str) -> frozenset[str]:
    known = _kinds(plan)
    for said in (part, _BEHIND.sub("", part)):
        for name in (said, f"{said} đoàn", f"đoàn {said}"):
            if name in known:
                return known[name]
    return frozenset()


@once_of_plan
def _kinds(plan: Plan) -> Mapping[str, frozenset[str]]:
    """The kinds of units of the workbook by what they are called together."""
    kinds = {fold(unit.kind) for unit in plan.units if unit.parent and unit.kind}
    found = {kind: frozenset((kind,)) for kind in kinds}
    departments = frozenset(kind for kind in kinds if kind.startswith("ban "))
    return found | (dict.fromkeys(_DEPARTMENTS, departments) if departments else {})


def _is_yet_to_come(unit: Unit, day: dt.date | None) -> bool:
    return bool(day and unit.valid_from and unit.valid_from > day)
