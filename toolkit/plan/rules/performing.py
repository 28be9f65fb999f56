"""Who carries out the items of the agenda."""

import datetime as dt
from collections.abc import Iterator

from toolkit.plan.agenda_clock import agenda_items
from toolkit.plan.disambiguation import person_label
from toolkit.plan.model import Plan
from toolkit.plan.rules.stage import conferences_on
from toolkit.problems import Problem, problem
from toolkit.wording import fold

_CONCLUDING = ("phát biểu kết luận", "kết luận hội nghị")
# Parts that nobody need be named for.
_OF_ALL = (
    *("giải lao", "nghỉ", "đón", "đăng ký", "văn nghệ", "chào cờ", "chụp ảnh", "tham quan", "ăn", "cơm"),
    *("di chuyển", "tập trung", "ổn định", "chiếu", "xem", "bế mạc", "kết thúc"),
)


def item_of_nobody(plan: Plan, today: dt.date) -> Iterator[Problem]:
    """An item says who carries it out, where all others of its agenda do."""
    for one in conferences_on(plan):
        items = [item for item in agenda_items(plan, one) if not fold(item.content).startswith(_OF_ALL)]
        unsaid = [item for item in items if not item.speakers and item.content]
        if len(unsaid) == 1 and len(items) > 2:
            yield problem("item-of-nobody", unsaid[0].origin.place("speakers"), conference=one.code)


def concluded_by_another(plan: Plan, today: dt.date) -> Iterator[Problem]:
    """A conference is concluded by one of its chairs, or of the office's leaders."""
    for one in conferences_on(plan):
        for item in plan.agenda:
            concluding = any(words in fold(item.content) for words in _CONCLUDING)
            if item.conference != one.code or not one.chairs or not concluding:
                continue
            people = [person for code in item.speakers for person in plan.people_of(code)]
            if people and not any(
                _leads(plan, person.unit) or person.code in one.chairs for person in people
            ):
                place, words = item.origin.place("speakers"), {"person": person_label(people[0])}
                yield problem("concluded-by-another", place, conference=one.code, **words)


def _leads(plan: Plan, code: str) -> bool:
    unit = plan.unit(code)
    return unit is None or not unit.parent
