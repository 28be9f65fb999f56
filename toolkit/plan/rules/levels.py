"""Of which level somebody or something is: a district's title in a province's office, a kind's own post."""

import datetime as dt
import re
from collections import Counter
from collections.abc import Iterator

from toolkit.patterns import pattern
from toolkit.plan.disambiguation import person_label, unit_label
from toolkit.plan.hosting import clusters_of
from toolkit.plan.model import Delegate, Person, Plan, Unit
from toolkit.plan.rules.texts import Columns, passages
from toolkit.plan.rules.units import AREA_LEVELS, LEVELS
from toolkit.plan.succession import has_ended
from toolkit.problems import Problem, problem
from toolkit.wording import fold

# "Tỉnh đoàn", "Huyện ủy": the level of a body.
_BODY = pattern(r"\b(tỉnh|thành|thị|huyện|quận) (?:đoàn|ủy)\b")
# "..., nguyên Bí thư Huyện đoàn Cầu Kè": a post that somebody held before.
_FORMER_POST = pattern(r"(?:^|[,;(–-] ?| và )(?:nguyên|cựu) [^,;)]*", signs=("nguyên ", "cựu "))
_SHORT = pattern(
    r"\b(?:P?BT|P?TB|P?CVP|(?:UV)?(?:BTV|BCH)|PBT TT|TVTĐ)\b", signs=("BT", "TB", "CVP", "BCH", "TVTĐ")
)
_LEAST = 3
_FEW = 2
# "ĐOÀN TP. ...", "Đoàn xã ...", "Huyện đoàn ...": the level in the name of a unit, written out or not.
_WRITTEN = {
    "tp": "thành phố",
    "tx": "thị xã",
    "h": "huyện",
    "p": "phường",
    "x": "xã",
    "tt": "thị trấn",
    "thành": "thành phố",
    "thị": "thị xã",
}
_NAMED_LEVEL = pattern(rf"\bđoàn (?:({AREA_LEVELS})\b|({'|'.join(_WRITTEN)})\.)|\b(thành|thị|huyện) đoàn\b")
# A body without a name of its own is the office's: "Ban Thường vụ Huyện đoàn xây dựng".
_UNNAMED_BODY = pattern(
    r"\b(?:ban thường vụ|thường trực|ban chấp hành|văn phòng) "
    rf"(?:(tỉnh|thành|thị|huyện|quận) đoàn|đoàn ({AREA_LEVELS}))\b",
    re.IGNORECASE,
)
_OF_THE_OFFICE: Columns = (("annual_plans", ("subject", "lead", "closing")), ("outgoing", ("subject",)))


def title_of_another_level(plan: Plan, today: dt.date) -> Iterator[Problem]:
    """A title names no body of a level that is neither the unit's own nor that of one above or below it."""
    levels = {unit.code: _levels(plan, unit) for unit in plan.units}
    rows: tuple[Person | Delegate, ...] = (*plan.people, *plan.delegates)
    for row in rows:
        field = "full_title" if isinstance(row, Person) else "title"
        said, own = getattr(row, field), levels.get(row.unit)
        now = _FORMER_POST.sub("", fold(said)) if own and said else ""
        if own and {found[1] for found in _BODY.finditer(now)} - own:
            yield row.problem("title-level", field, title=said, unit=unit_label(plan, row.unit))


def title_of_kind(plan: Plan, today: dt.date) -> Iterator[Problem]:
    """Where all other heads of a kind of units bear the longer title, nobody bears the shorter one."""
    held: dict[str, list[Person]] = {}
    for person in plan.people:
        unit = plan.unit(person.unit)
        if unit and unit.kind and person.title:
            held.setdefault(fold(unit.kind), []).append(person)
    for people in held.values():
        counted = Counter(fold(person.title) for person in people)
        for person in people:
            usual = next((one for one in counted if one.startswith(f"{fold(person.title)} ")), "")
            if counted[fold(person.title)] == 1 and counted[usual] >= _LEAST and len(counted) == 2:
                full = next(one.title for one in people if fold(one.title) == usual)
                words = {"person": person_label(person), "title": person.title, "usual": full}
                yield person.problem("title-of-kind", "title", **words)


def abbreviated(plan: Plan, today: dt.date) -> Iterator[Problem]:
    """Titles and bodies, which letters print as they are, are written out."""
    settings = plan.settings
    fields = ("issuing_body", "standing_body", "office_name")
    cells = [(settings.origin.place(field), getattr(settings, field)) for field in fields]
    cells += [(person.origin.place("full_title"), person.full_title) for person in plan.people]
    for place, text in cells:
        if found := _SHORT.search(text):
            yield problem("abbreviated", place, text=text, short=found.group())


def name_level(plan: Plan, today: dt.date) -> Iterator[Problem]:
    """None of a unit's names gives it another level than its kind: "BCH ĐOÀN TP. ..." of a Đoàn phường."""
    for unit in plan.units:
        own = LEVELS.get(fold(unit.kind), "")
        for field in ("name", "short_name", "header_name") if own else ():
            name = getattr(unit, field)
            found = list(_NAMED_LEVEL.finditer(fold(name))) if name else []
            if found and own not in map(_level, found):
                words = {"name": name, "seen": _level(found[0]), "unit": unit_label(plan, unit)}
                yield unit.problem("name-level", field, kind=unit.kind, **words)


def body_of_another_level(plan: Plan, today: dt.date) -> Iterator[Problem]:
    """The body that acts in the plan and in the register is the office's, unless it has a name of its own."""
    office = fold(plan.settings.office_name)
    for passage in passages(plan, _OF_THE_OFFICE) if office else ():
        for found in _UNNAMED_BODY.finditer(passage.text):
            level, after = fold(found[1] or found[2]), passage.text[found.end() :].lstrip()[:1]
            if not after.isupper() and not re.search(rf"\b{level}\b", office):
                words = {"name": found[0], "office": plan.settings.office_name}
                yield problem("standing-elsewhere", passage.place, **words)


def kind_by_name(plan: Plan, today: dt.date) -> Iterator[Problem]:
    """Where the names of all other units of a kind begin with it, so does each of them."""
    of_kind: dict[str, list[Unit]] = {}
    clusters = clusters_of(plan)
    for unit in plan.units:
        if unit.name and unit.code not in clusters:
            of_kind.setdefault(fold(unit.kind), []).append(unit)
    kinds = tuple(f"{kind} " for kind in of_kind if kind)
    for kind, units in of_kind.items():
        strange = [unit for unit in units if not fold(unit.name).startswith(f"{kind} ")]
        if any(fold(unit.name).startswith(kinds) for unit in strange):
            continue  # it begins with another kind, which is told by itself
        if kind and len(strange) == 1 and len(units) > _LEAST:
            yield strange[0].problem("unit-kind", "kind", name=strange[0].name, kind=strange[0].kind)


def header_form(plan: Plan, today: dt.date) -> Iterator[Problem]:
    """The letterheads of a kind of units begin alike: "BCH ĐOÀN HUYỆN ..."."""
    of_kind: dict[str, list[Unit]] = {}
    for unit in plan.units:
        if len(unit.header_name.split()) > 2 and unit.may_host:
            of_kind.setdefault(fold(unit.kind), []).append(unit)
    for units in of_kind.values():
        begun = Counter(_beginning(unit) for unit in units)
        usual, times = begun.most_common(1)[0]
        for unit in units if times >= _LEAST else ():
            if "đoàn" in usual and "đoàn" not in fold(unit.header_name):
                yield unit.problem("header-form", "header_name", name=unit.header_name, usual=usual.upper())


def _levels(plan: Plan, unit: Unit) -> set[str]:
    """The levels of the bodies that a unit, those above it and those right below it are named after."""
    family, above = {unit.code: unit}, plan.unit(unit.parent)
    while above and above.code not in family:
        family[above.code], above = above, plan.unit(above.parent)
    below = [one for one in plan.units if one.parent == unit.code] if unit.parent else []
    named = [fold(f"{one.name} {one.kind}") for one in (*family.values(), *below)]
    return {found[1] for text in named for found in _BODY.finditer(text)}


def _level(found: re.Match[str]) -> str:
    """The level that a name says, written out."""
    said = str(next(filter(None, found.groups())))
    return _WRITTEN.get(said, said)


def _beginning(unit: Unit) -> str:
    return " ".join(fold(unit.header_name).split()[:2])


def parent_unlike(plan: Plan, today: dt.date) -> Iterator[Problem]:
    """Where the other units of a kind stand below one and the same unit, so does each of them.

    Only those of the year are looked at, and none that stands below a neighbour of that unit: those of a
    kind are spread over several districts, and one of them has few.
    """
    start = dt.date(plan.settings.year, 1, 1) if plan.settings.year else dt.date.min
    above: dict[str, dict[str, list[Unit]]] = {}
    for unit in plan.units:
        if not has_ended(unit, start):
            above.setdefault(fold(unit.kind), {}).setdefault(unit.parent, []).append(unit)
    for parents in above.values():
        usual = max(parents, key=lambda code: len(parents[code]))
        strange = [unit for code, units in parents.items() if code != usual for unit in units]
        if not usual or len(strange) != 1 or len(parents[usual]) <= _FEW:
            continue
        if _is_spread(plan, usual, strange[0]):
            continue
        seen = f"ghi {strange[0].parent}" if strange[0].parent else "còn trống"
        words = {"unit": unit_label(plan, strange[0]), "kind": strange[0].kind, "seen": seen}
        yield strange[0].problem("parent-unlike", "parent", parent=usual, **words)


def _is_spread(plan: Plan, usual: str, unit: Unit) -> bool:
    """Whether a unit may stand below another one than most do: its neighbour, or that of its area."""
    most, own = plan.unit(usual), plan.unit(unit.parent)
    if most is None or not most.parent:
        return False  # that of most is the office itself
    if own and own.code != unit.code and own.parent == most.parent:
        return True
    around = fold(unit.area).partition(", ")[2]
    return around != "" and around not in map(fold, (most.area, most.place))


OF_LEVELS = (
    title_of_another_level,
    title_of_kind,
    abbreviated,
    kind_by_name,
    header_form,
    name_level,
    body_of_another_level,
    parent_unlike,
)
