"""Who carries out the items of the agenda, and who is called to them."""

import datetime as dt
from collections.abc import Iterator, Sequence

from toolkit.patterns import pattern
from toolkit.plan.agenda_clock import agenda_items
from toolkit.plan.disambiguation import person_label, unit_label
from toolkit.plan.expected_guests import stayed_away
from toolkit.plan.model import AgendaItem, Conference, Person, Plan, Unit
from toolkit.plan.roster import roster_day, serves
from toolkit.plan.rules.stage import conferences_on
from toolkit.problems import Problem, problem
from toolkit.wording import fold

_CONCLUDING = ("phát biểu kết luận", "kết luận hội nghị")
# Parts that nobody need be named for.
_OF_ALL = (
    *("giải lao", "nghỉ", "đón", "đăng ký", "văn nghệ", "chào cờ", "chụp ảnh", "tham quan", "ăn", "cơm"),
    *("di chuyển", "tập trung", "ổn định", "chiếu", "xem", "bế mạc", "kết thúc"),
)
# "Kính mời đồng chí đại diện Ban Tuyên giáo báo cáo"; of the flag and the answer another rule tells.
_CALLED = pattern(
    r"\bmời (?:các |đồng chí |ông |bà |đại diện |lãnh đạo )*(.+?)"
    r"(?: (?:lên|báo cáo|gợi ý|trình bày|phát biểu|thông qua|công bố|điều hành|đọc|trả lời|giải trình)\b"
    r"|[.,;:!]|$)"
)
_CEREMONY = pattern(r"\bđáp từ\b|\bcờ\b")


def item_of_nobody(plan: Plan, today: dt.date) -> Iterator[Problem]:
    """An item says who carries it out, where all others of its agenda do."""
    for one in conferences_on(plan):
        items = [item for item in agenda_items(plan, one) if not fold(item.content).startswith(_OF_ALL)]
        unsaid = [item for item in items if not item.speakers and item.content]
        if len(unsaid) == 1 and len(items) > 2:
            yield unsaid[0].problem("item-of-nobody", "speakers", conference=one.code)


def concluded_by_another(plan: Plan, today: dt.date) -> Iterator[Problem]:
    """A conference is concluded by one of its chairs; by another leader of the office where that is usual."""
    concluded = [
        (one, item, _people(plan, item)) for one in conferences_on(plan) for item in _concluding(plan, one)
    ]
    strange = [
        (one, item, people)
        for one, item, people in concluded
        if one.chairs and people and not any(person.code in one.chairs for person in people)
    ]
    usual = len(strange) == 1 and len(concluded) > 1
    for one, item, people in strange:
        leads = any(_leads(plan, person.unit) for person in people)
        known = all(plan.person(code) for code in one.chairs)
        if not leads or (usual and known):
            chairs = leads and _is_chaired_oddly(plan, one, people)
            place = one.origin.place("chairs") if chairs else item.origin.place("speakers")
            words = {"person": person_label(people[0]), "conference": one.code}
            yield problem("concluded-by-another", place, **words)


def chairs_reversed(plan: Plan, today: dt.date) -> Iterator[Problem]:
    """Of the chairs the head of a body stands ahead of its deputy, unless the head stayed away."""
    for one in conferences_on(plan):
        away, day = stayed_away(plan, one), roster_day(one)
        posts = [
            row for code in one.chairs if code not in away for row in plan.people_of(code) if serves(row, day)
        ]
        for place, deputy in enumerate(posts):
            head = next((row for row in posts[place:] if _is_deputy_of(deputy, row)), None)
            if head:
                words = {"deputy": deputy.name, "head": head.name}
                titles = {"deputy_title": deputy.title, "head_title": head.title}
                yield one.problem("chairs-reversed", "chairs", **words, **titles)
                break


def _is_deputy_of(one: Person, head: Person) -> bool:
    deputy = f"phó {fold(head.title)}"
    return one.unit == head.unit and bool(head.title) and f"{fold(one.title)} ".startswith(f"{deputy} ")


def performer_absent(plan: Plan, today: dt.date) -> Iterator[Problem]:
    """Whoever has a part in the agenda or writes the minutes came, and one of the chairs did.

    Told once for each who did not.
    """
    for one in conferences_on(plan):
        away = stayed_away(plan, one)
        parts = {
            code: item.origin.place("speakers") for item in agenda_items(plan, one) for code in item.speakers
        }
        parts |= dict.fromkeys(one.secretaries, one.origin.place("secretaries"))
        if away.issuperset(one.chairs):
            parts |= dict.fromkeys(one.chairs, one.origin.place("chairs"))
        for row in plan.delegates:
            if row.conference == one.code and row.person in away and row.person in parts and row.presence:
                there = parts.pop(row.person)
                person = plan.person(row.person)
                words = {"name": person.name if person else row.name, "presence": row.presence.value}
                yield row.problem(
                    "performer-absent", "presence", sheet=there.sheet, there=there.cell, **words
                )


def called_otherwise(plan: Plan, today: dt.date) -> Iterator[Problem]:
    """Whom the script calls to an item is of the unit that carries it out."""
    for one in conferences_on(plan):
        for item in agenda_items(plan, one):
            called, homes = _called(plan, item), _homes(plan, item)
            if not called or not homes or any(home.is_kin(unit) for home in homes for unit in called):
                continue
            words = {"called": unit_label(plan, called[0]), "unit": unit_label(plan, homes[0])}
            field = "speakers" if _is_said_elsewhere(plan, item) else "script"
            yield item.problem("called-otherwise", field, conference=one.code, **words)


def _concluding(plan: Plan, one: Conference) -> list[AgendaItem]:
    items = agenda_items(plan, one)
    return [item for item in items if any(words in fold(item.content) for words in _CONCLUDING)]


def _is_chaired_oddly(plan: Plan, one: Conference, people: Sequence[Person]) -> bool:
    """Whether the chairs are the slip: all other conferences are chaired by others, of whom this one was
    concluded, and nobody who is a chair here alone has a part in the agenda."""
    others = {frozenset(other.chairs) for other in conferences_on(plan) if other is not one and other.chairs}
    usual = frozenset().union(*others)
    here = set(one.chairs) - usual
    performing = {code for item in agenda_items(plan, one) for code in item.speakers}
    return len(others) == 1 and any(person.code in usual for person in people) and bool(here - performing)


def _called(plan: Plan, item: AgendaItem) -> list[Unit]:
    """The units that the script calls by their whole names, if it calls no others and tells no ceremony."""
    said = fold(item.script)
    if "mời" not in said or _CEREMONY.search(f"{fold(item.content)} {said}"):
        return []
    names = [found[1].removesuffix(" tỉnh đoàn") for found in _CALLED.finditer(said)]
    named = [
        unit
        for unit in plan.units
        for name in names
        if unit.parent and name in (fold(unit.name).removesuffix(" tỉnh đoàn"), fold(unit.short_name))
    ]
    return named if len(names) == 1 else []


def _homes(plan: Plan, item: AgendaItem) -> list[Unit]:
    """The units of those who carry an item out, if all of them are known."""
    codes = [person.unit if (person := plan.person(code)) else code for code in item.speakers]
    units = [plan.unit(code) for code in codes]
    return [unit for unit in units if unit] if all(units) else []


def _is_said_elsewhere(plan: Plan, item: AgendaItem) -> bool:
    """Whether other conferences call the same unit, and nobody carries the item out there as here."""
    alike = [
        other
        for other in plan.agenda
        if other.conference != item.conference and fold(other.content) == fold(item.content)
    ]
    called = {unit.code for unit in _called(plan, item)}
    repeated = any(called & {unit.code for unit in _called(plan, other)} for other in alike)
    return repeated and all(other.speakers != item.speakers for other in alike)


def _people(plan: Plan, item: AgendaItem) -> list[Person]:
    return [person for code in item.speakers for person in plan.people_of(code)]


def _leads(plan: Plan, code: str) -> bool:
    unit = plan.unit(code)
    return unit is None or not unit.parent


OF_PERFORMING = (chairs_reversed, item_of_nobody, concluded_by_another, performer_absent, called_otherwise)
