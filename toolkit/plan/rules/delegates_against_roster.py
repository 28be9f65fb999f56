"""The roster against Đại biểu, which says again what the same people are called and where they serve."""

import datetime as dt
from collections.abc import Callable, Iterator, Mapping, Sequence

from msgspec import Struct
from msgspec.structs import replace

from toolkit.plan.disambiguation import person_label
from toolkit.plan.kept_results import once_of_plan
from toolkit.plan.model import Delegate, Origin, Person, Plan
from toolkit.plan.rules.titles import holds, is_exclusive, is_titled_otherwise, other_unit
from toolkit.problems import Problem, problem
from toolkit.wording import fold, nearly_the_same, same_name_key

# From so many people on it is no slip of the hand: a column was sorted without the others.
_SORTED = 5
_LABELS = {
    "name": "Họ và tên",
    "unit": "Mã đơn vị",
    "title": "Chức vụ",
    "code": "Mã NS",
    "person": "Mã NS",
}


class Dispute(Struct, frozen=True, kw_only=True):
    """What some rows of Đại biểu say otherwise than the roster of one person in one field.

    ``agreed`` counts the rows that say the same as the roster.
    """

    person: Person
    field: str
    rows: tuple[Delegate, ...]
    agreed: int = 0

    @property
    def unanimous(self) -> bool:
        """Whether several rows agree among each other and none with the roster, so that it is wrong."""
        return not self.agreed and len(self.rows) > 1 and len(self.said) == 1

    @property
    def said(self) -> set[str]:
        return {fold(getattr(row, self.field)) for row in self.rows}


def person_disputed(plan: Plan, today: dt.date) -> Iterator[Problem]:
    """A delegate with a code is called, placed and titled as the roster has it."""
    told: set[tuple[str, int]] = set()
    for field in _FITS:
        found = disputes(plan, field)
        if len([one for one in found if not one.agreed]) >= _SORTED:
            yield _sorted(plan, found)
            return
        exchanged = _exchanged(found) if field == "name" else ()
        for one, other in exchanged:
            yield _exchange_told(plan, one.person, other.person)
            told |= {(row.origin.sheet, row.origin.row) for row in (one.person, other.person)}
            told |= {(row.origin.sheet, row.origin.row) for row in (*one.rows, *other.rows)}
        for one in found:
            if not any(one in pair for pair in exchanged):
                yield from _told(plan, one, told)


def delegate_unplaced(plan: Plan, today: dt.date) -> Iterator[Problem]:
    """Every row of Đại biểu names somebody: by code whom the roster has, with the unit whom it has not."""
    for one in plan.delegates:
        if one.person:
            continue
        if not one.name and not one.substitute_for:
            yield one.problem("delegate-nobody", "person")
        elif one.name:
            yield from _uncoded(plan, one)


@once_of_plan
def disputes(plan: Plan, field: str) -> tuple[Dispute, ...]:
    """The people of whom Đại biểu says another name, unit or title, in the order of that sheet."""
    named: dict[str, list[Delegate]] = {}
    for delegate in plan.delegates:
        if plan.people_of(delegate.person) and getattr(delegate, field):
            named.setdefault(delegate.person, []).append(delegate)
    found = []
    for code, delegates in named.items():
        rows = plan.people_of(code)
        other = [one for one in delegates if not any(_FITS[field](plan, one, row) for row in rows)]
        if other:
            agreed = len(delegates) - len(other)
            found.append(Dispute(person=rows[0], field=field, rows=tuple(other), agreed=agreed))
    return tuple(found)


def renamed(plan: Plan) -> Mapping[str, Person]:
    """By the key of the name that Đại biểu has, the people who bear another one in the roster."""
    return {same_name_key(row.name): one.person for one in disputes(plan, "name") for row in one.rows}


def _has_name(plan: Plan, delegate: Delegate, person: Person) -> bool:
    return same_name_key(delegate.name) == same_name_key(person.name)


def _has_unit(plan: Plan, delegate: Delegate, person: Person) -> bool:
    unit = plan.unit(person.unit)
    # a person of no known unit is told of in the roster
    return unit is None or delegate.unit == person.unit or fold(delegate.unit) == fold(unit.name)


def _has_title(plan: Plan, delegate: Delegate, person: Person) -> bool:
    return holds(plan, delegate.title, person)


_FITS: Mapping[str, Callable[[Plan, Delegate, Person], bool]] = {
    "name": _has_name,
    "unit": _has_unit,
    "title": _has_title,
}


def _told(plan: Plan, one: Dispute, told: set[tuple[str, int]]) -> Iterator[Problem]:
    """The dispute at the cell that is likely wrong, unless something was ``told`` of its row already."""
    person = one.person
    if one.unanimous or _is_supported(plan, one):
        contradicted = one.field == "title" and is_titled_otherwise(person)
        if not contradicted and _first_time(person.origin, told):
            words = {"seen": getattr(person, one.field), "other": getattr(one.rows[0], one.field)}
            words |= {"person": person.code, "times": len(one.rows), "label": _LABELS[one.field]}
            code = "roster-title" if one.field == "title" else "roster-differs"
            yield person.problem(code, one.field, **words)
        return
    for row in one.rows:
        if _first_time(row.origin, told):
            yield _delegate_told(plan, one, row)


def _exchanged(found: Sequence[Dispute]) -> tuple[tuple[Dispute, Dispute], ...]:
    """The pairs of people each of whom Đại biểu calls, in several rows, by the other's name."""
    whole = [one for one in found if one.unanimous]
    return tuple(
        (one, other)
        for at, one in enumerate(whole)
        for other in whole[at + 1 :]
        if same_name_key(one.rows[0].name) == same_name_key(other.person.name)
        and same_name_key(other.rows[0].name) == same_name_key(one.person.name)
    )


def _exchange_told(plan: Plan, one: Person, other: Person) -> Problem:
    """Told at the names; at the codes, where Đại biểu has the titles or the units exchanged as well."""
    torn = {each.person.code for field in ("title", "unit") for each in disputes(plan, field)}
    field = "code" if {one.code, other.code} <= torn else "name"
    places = (one.origin.place(field), other.origin.place(field))
    words = {"label": _LABELS[field], "first": one.code, "second": other.code}
    return replace(problem("names-exchanged", places[0], **words), also=places)


def _delegate_told(plan: Plan, one: Dispute, row: Delegate) -> Problem:
    person = one.person
    meant = _meant(plan, row, person) if one.field == "name" else None
    if meant:
        words = {"person": person_label(person), "name": row.name, "meant": meant.code}
        return row.problem("delegate-code", "person", **words)
    words = {"seen": getattr(row, one.field), "person": person_label(person), "label": _LABELS[one.field]}
    code = "delegate-title" if one.field == "title" else "delegate-differs"
    return row.problem(code, one.field, roster=_of_roster(person, one.field), **words)


def _first_time(origin: Origin, told: set[tuple[str, int]]) -> bool:
    spot = (origin.sheet, origin.row)
    new = spot not in told
    told.add(spot)
    return new


def _of_roster(person: Person, field: str) -> str:
    return (person.full_title or person.title) if field == "title" else str(getattr(person, field))


def _meant(plan: Plan, row: Delegate, person: Person) -> Person | None:
    """Somebody else whose name, unit and title the row has, so that its code is the slip."""
    for other in plan.people_named(row.name):
        if other.code == person.code:
            continue
        theirs = [fits(plan, row, other) for fits in (_has_unit, _has_title)]
        own = [fits(plan, row, person) for fits in (_has_unit, _has_title)]
        if sum(theirs) > sum(own):
            return other
    return None


def _is_supported(plan: Plan, one: Dispute) -> bool:
    """Whether what a single row says of somebody stands elsewhere too, so that the roster is wrong."""
    if one.agreed or len(one.rows) > 1:
        return False
    row, person = one.rows[0], one.person
    if one.field == "name":
        key = same_name_key(row.name)
        spoken = [one.speaker for one in plan.opinions] + [one.speaker for one in plan.speech_requests]
        spoke = any(same_name_key(name) == key for name in spoken)
        alone = not plan.people_named(row.name)
        unsorted = bool(person.sort_name) and fold(person.sort_name) not in fold(person.name)
        return alone and (spoke or unsorted)
    if one.field == "unit":
        return other_unit(plan, person.full_title, person.unit) is not None
    return is_exclusive(person.title) and any(
        other.code != person.code and (other.unit, fold(other.title)) == (person.unit, fold(person.title))
        for other in plan.people
    )


def _sorted(plan: Plan, found: Sequence[Dispute]) -> Problem:
    """A whole column that does not belong to its codes, in the sheet that is not of one mind with itself."""
    alone = [one for one in found if not one.agreed]
    several = [one for one in alone if len(one.rows) > 1]
    if sum(one.unanimous for one in several) * 2 >= len(several):
        first = min(alone, key=lambda one: one.person.origin.row)
        units = {one.person.code for one in disputes(plan, "unit")}
        coded = first.field == "name" and sum(one.person.code in units for one in alone) * 3 > len(alone) * 2
        field, place = ("code" if coded else first.field), first.person.origin
        seen, other = getattr(first.person, first.field), getattr(first.rows[0], first.field)
    else:
        row, first = min(
            ((row, one) for one in alone for row in one.rows), key=lambda pair: pair[0].origin.row
        )
        meant = [_meant(plan, row, one.person) for one in alone for row in one.rows]
        coded = first.field == "name" and sum(one is not None for one in meant) * 2 > len(meant)
        field, place = ("person" if coded else first.field), row.origin
        seen, other = getattr(row, first.field), getattr(first.person, first.field)
    words = {"label": _LABELS[field], "count": len(alone), "person": first.person.code}
    return problem("column-sorted", place.place(field), **words, seen=seen, other=other)


def _uncoded(plan: Plan, one: Delegate) -> Iterator[Problem]:
    known = next((row for row in plan.people_named(one.name) if one.unit in ("", row.unit)), None)
    people = [row for row in plan.people if row.unit == one.unit]
    near = next((row for row in people if nearly_the_same(row.name, one.name)), None)
    if known:
        yield one.problem("delegate-uncoded", "person", name=one.name, meant=known.code)
    elif near:
        words = {"text": one.name, "near": near.name, "meant": near.code, "sheet": near.origin.sheet}
        yield one.problem("name-near", "name", **words)
    elif not one.unit:
        yield one.problem("delegate-without-unit", "unit", name=one.name)
