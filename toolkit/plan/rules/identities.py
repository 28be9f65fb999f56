"""What a row of the roster says of one person against itself, and against the person's other rows."""

import datetime as dt
from collections.abc import Iterator

from toolkit.plan.disambiguation import person_label
from toolkit.plan.model import Person, Plan
from toolkit.plan.rules.delegates_against_roster import disputes
from toolkit.plan.rules.titles import is_titled_otherwise, other_unit, same_post
from toolkit.problems import Problem, problem
from toolkit.wording import fold, same_name_key

_MEN, _WOMEN = "Nam", "Nữ"
_BY_ADDRESS = {"ông": _MEN, "bà": _WOMEN}
_BY_MIDDLE_NAME = {"văn": _MEN, "thị": _WOMEN}
# From so many rows on it is no slip of the hand: a column was sorted without the others.
_SORTED = 5
_SAME_IN_EVERY_ROW = (
    ("address", "Xưng hô"),
    ("gender", "Giới tính"),
    ("phone", "Điện thoại"),
    ("email", "Email"),
    ("sort_name", "Tên sắp xếp"),
)


def gender_mismatch(plan: Plan, today: dt.date) -> Iterator[Problem]:
    """Form of address, gender and middle name speak of a man or of a woman alike."""
    found = [told for person in plan.people if (told := _gender_told(person))]
    by_name = [told for told in found if told.code != "address-gender"]
    if len(by_name) >= _SORTED:
        yield problem("genders-sorted", by_name[0].place, count=len(by_name))
    yield from found


def _gender_told(person: Person) -> Problem | None:
    gender = {fold(_MEN): _MEN, fold(_WOMEN): _WOMEN}.get(fold(person.gender), "")
    addressed = _BY_ADDRESS.get(fold(person.address), "")
    middle = _middle_name(person)
    words = {"name": person.name, "address": person.address, "gender": person.gender}
    if addressed and gender and addressed != gender:
        wrong = "gender" if middle == addressed else "address"
        return person.problem("address-gender", wrong, **words)
    if middle and gender and middle != gender:
        return person.problem("gender-name", "gender", **words)
    if middle and addressed and middle != addressed:
        return person.problem("address-name", "address", **words)
    return None


def person_differs(plan: Plan, today: dt.date) -> Iterator[Problem]:
    """The rows of one person say the same of what does not change with the post."""
    first: dict[tuple[str, str], Person] = {}
    for person in plan.people:
        for field, label in _SAME_IN_EVERY_ROW:
            value = getattr(person, field)
            if not value or not person.code:
                continue
            earlier = first.setdefault((person.code, field), person)
            if same_name_key(earlier.name) != same_name_key(person.name):
                continue  # one code of two people, which is told
            if fold(getattr(earlier, field)) != fold(value):
                words = {"label": label, "seen": value, "other": getattr(earlier, field)}
                words |= {"person": person_label(person), "first": earlier.origin.place(field).cell}
                yield person.problem("person-differs", field, **words)


def title_mismatch(plan: Plan, today: dt.date) -> Iterator[Problem]:
    """Title and full title are one post, in the unit of the row."""
    torn = [person for person in plan.people if is_titled_otherwise(person)]
    disputed = {one.person.code for one in disputes(plan, "unit")}
    if len(torn) >= _SORTED:
        short = sum(_is_titled_at_meetings(plan, person) for person in torn)
        words = {"count": len(torn), "title": torn[0].title, "full": torn[0].full_title}
        field = "full_title" if short * 2 > len(torn) else "title"
        yield torn[0].problem("titles-sorted", field, **words)
        return
    for person in torn:
        field = "full_title" if _is_titled_at_meetings(plan, person) else "title"
        yield person.problem("title-mismatch", field, title=person.title, full=person.full_title)
    for person in plan.people:
        elsewhere = other_unit(plan, person.full_title, person.unit)
        if elsewhere and person not in torn and person.code not in disputed:
            words = {"full": person.full_title, "elsewhere": elsewhere.name, "unit": person.unit}
            field = "full_title" if _is_placed_at_meetings(plan, person) else "unit"
            yield person.problem("title-elsewhere", field, **words)


def sort_name_mismatch(plan: Plan, today: dt.date) -> Iterator[Problem]:
    """The part of a name by which it is sorted stands at its end."""
    disputed = {one.person.code for one in disputes(plan, "name")}
    for person in plan.people:
        fits = _spaced(person.name).endswith(_spaced(person.sort_name))
        if person.sort_name and not fits and person.code not in disputed:
            yield person.problem("sort-name", "sort_name", sort_name=person.sort_name, name=person.name)


def _spaced(name: str) -> str:
    """ "Sóc-Kha" is sorted under "Sóc Kha"."""
    return fold(name).replace("-", " ")


def _middle_name(person: Person) -> str:
    """The gender that a middle name tells: "Lê Thị An", "Lê Văn An"; blank where it tells none."""
    middle = fold(person.name).split()[1:-1]
    told = {_BY_MIDDLE_NAME[word] for word in middle[:1] if word in _BY_MIDDLE_NAME}
    return next(iter(told), "")


def _is_titled_at_meetings(plan: Plan, person: Person) -> bool:
    """Whether Đại biểu has the short title of the row, so that the full one is wrong."""
    titles = [one.title for one in plan.delegates if one.person == person.code and one.title]
    return any(same_post(title, person.title) for title in titles) and not any(
        same_post(title, person.full_title) for title in titles
    )


def _is_placed_at_meetings(plan: Plan, person: Person) -> bool:
    return any(one.unit == person.unit for one in plan.delegates if one.person == person.code)
