"""People whom a script calls by their names: they are still there, and carry out what they are called to."""

import datetime as dt
from collections.abc import Iterator

from toolkit.patterns import pattern
from toolkit.plan.disambiguation import person_label
from toolkit.plan.model import AgendaItem, Person, Plan
from toolkit.plan.roster import serves
from toolkit.plan.rules.people_in_texts import Named, is_theirs, named_in_texts, titles_beside
from toolkit.problems import Problem, problem
from toolkit.wording import day_short, fold, same_name_key

_FIELDS = ("script", "logistics", "preparation")
_CALLED = pattern(r"\bmời (?:các |đồng chí |đ/c\.? |ông |bà )+$")
# What an item is and what somebody is called to; of the flag and of gifts several people have a part.
_PARTS = (
    *("kết luận", "đáp từ", "khai mạc", "bế mạc", "báo cáo", "gợi ý", "trình bày", "thông qua", "phát biểu"),
    *("điều hành", "chào mừng", "công bố", "tham luận"),
)
_CEREMONY = pattern(r"\b(?:cờ|hoa|quà|khen|trao|tặng)\b")


def called_who_left(plan: Plan, today: dt.date) -> Iterator[Problem]:
    """Nobody is called by the title of a post that was left before the conference."""
    for one in named_in_texts(plan):
        rows = plan.people_named(one.name) if one.passage.field in _FIELDS else ()
        ended = [row.valid_to for row in rows if row.valid_to]
        if not rows or one.day is None or len(ended) < len(rows) or max(ended) >= one.day:
            continue
        item = _item(plan, one)
        if item and any(row.code in item.speakers for row in rows):
            continue  # told there
        if any(is_theirs(plan, seen, rows) for seen in titles_beside(plan, one)):
            words = {"person": person_label(rows[0]), "since": day_short(max(ended))}
            yield problem("person-expired", one.passage.place, day=day_short(one.day), **words)


def called_by_name(plan: Plan, today: dt.date) -> Iterator[Problem]:
    """Who is called by name to an item is who carries it out."""
    for one in named_in_texts(plan):
        item, rows = _item(plan, one), plan.people_named(one.name)
        if item is None or len({row.code for row in rows}) != 1 or rows[0].code in item.speakers:
            continue
        people = [person for code in item.speakers if (person := plan.person(code))]
        if not people or len(people) < len(item.speakers) or _is_said(item, people):
            continue
        if _is_called_to(item, one) and any(serves(row, one.day) for row in rows):
            words = {"called": person_label(rows[0]), "person": person_label(people[0])}
            yield problem("called-by-name", one.passage.place, **words)


def _item(plan: Plan, one: Named) -> AgendaItem | None:
    """The item of the agenda whose script has the name."""
    passage = one.passage
    return plan.agenda[passage.record] if passage.field == "script" else None


def _is_called_to(item: AgendaItem, one: Named) -> bool:
    """Whether a name stands behind "mời đồng chí", before the part that the item is."""
    before, after = fold(one.text[: one.start]) + " ", fold(one.text[one.end :])
    clause = after.partition(".")[0].partition(";")[0]
    content = fold(item.content)
    return (
        _CALLED.search(before) is not None
        and not _CEREMONY.search(f"{clause} {content}")
        and any(part in clause and part in content for part in _PARTS)
    )


def _is_said(item: AgendaItem, people: list[Person]) -> bool:
    said = same_name_key(item.script)
    return any(same_name_key(person.name) in said for person in people)


OF_CALLED_PEOPLE = (called_who_left, called_by_name)
