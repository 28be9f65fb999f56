"""The programme in the words of the plan, held against the agendas of its conferences: the same parts."""

import datetime as dt
from collections.abc import Iterator, Sequence

from toolkit.patterns import pattern
from toolkit.plan.agenda_clock import agenda_items
from toolkit.plan.model import AgendaItem, AnnualPlan, Conference, Plan
from toolkit.plan.rules.stage import conferences_on
from toolkit.problems import Problem, problem
from toolkit.wording import fold

# Each part as an item names it, and all that may stand for it in sentences.
_PARTS = (
    (pattern(r"\btuyên bố lý do\b|\bkhai mạc\b"), pattern(r"\btuyên bố\b|\bkhai mạc\b|\bgiới thiệu\b")),
    (pattern(r"\bmục đích\b"), pattern(r"\bmục đích\b|\byêu cầu\b|\bkhai mạc\b|\bđề dẫn\b|\bchỉ đạo\b")),
    (pattern(r"^thông qua\b"), pattern(r"\bthông qua\b|\btrình bày\b|\bvăn bản\b|\btài liệu\b|\bbáo cáo\b")),
    (pattern(r"\bgợi ý\b|\bđề dẫn\b"), pattern(r"\bgợi ý\b|\bđề dẫn\b|\bđịnh hướng\b|\bchuyên đề\b")),
    (
        pattern(r"(?<!gợi ý )\b(?:thảo luận|tham luận)\b"),
        pattern(r"(?<!gợi ý )\b(?:thảo luận|tham luận|trao đổi|góp ý)\b|(?<!gợi )\bý kiến\b"),
    ),
    (
        pattern(r"\bphát biểu kết luận\b|^kết luận(?! kỳ| của các| hội nghị trước)"),
        pattern(r"\bkết luận\b|\bchỉ đạo\b|\btổng kết\b"),
    ),
    (pattern(r"\bcờ\b"), pattern(r"\bcờ\b|\bluân lưu\b")),
    (pattern(r"\bbế mạc\b"), pattern(r"\bbế mạc\b|\bđáp từ\b|\bkết thúc\b")),
)
_FLAG = 6
_FEW_WORDS = 14  # of a line that names a part, and is no sentence about it
_MOST_PARTS = 5  # that a whole programme has, be it in the plan or in an agenda
_EARLIER = pattern(r"\b(?:kỳ|lần|hội nghị) trước\b|\bthực hiện (?:các )?kết luận\b")
_BULLETS = " -–•+*.;:"


def programme_incomplete(plan: Plan, today: dt.date) -> Iterator[Problem]:
    """What all agendas have stands in the plan's programme, and what stands there has some agenda."""
    for annual in plan.annual_plans:
        lines = [fold(line).strip(_BULLETS) for text in annual.contents for line in text.splitlines()]
        agendas = list(_agendas(plan, annual).values())
        if not agendas or not all(map(_is_whole, agendas)) or not _is_whole(lines):
            continue
        missing = [part for part in range(len(_PARTS)) if all(_named(one, part) for one in agendas)]
        missing = [part for part in missing if not _meant(lines, part)]
        more = [part for part in range(len(_PARTS)) if _named(lines, part)]
        more = [part for part in more if not any(_meant(one, part) for one in agendas)]
        place = annual.origin.place("contents")
        if len(missing) == 1:
            yield problem("programme-incomplete", place, part=_line(plan, annual, missing[0]))
        elif len(more) == 1 and len(agendas) > 1:
            said = next(line for line in annual.contents if _named([fold(line).strip(_BULLETS)], more[0]))
            yield problem("programme-beyond", place, part=said.strip(_BULLETS))


def agenda_incomplete(plan: Plan, today: dt.date) -> Iterator[Problem]:
    """An agenda has each part that the plan's programme and all other agendas have."""
    for annual in plan.annual_plans:
        lines = [fold(line).strip(_BULLETS) for text in annual.contents for line in text.splitlines()]
        agendas = _agendas(plan, annual)
        for code, own in agendas.items():
            others = [one for other, one in agendas.items() if other != code]
            lacking = [part for part in range(len(_PARTS)) if _named(lines, part) and not _meant(own, part)]
            lacking = [part for part in lacking if others and all(_named(one, part) for one in others)]
            one = plan.conference(code)
            if len(lacking) == 1 and one and not (lacking[0] == _FLAG and not one.flag_recipient):
                nearest = max(others, key=lambda other: len(set(other) & set(own)))
                yield _told_where_it_stood(plan, one, nearest, lacking[0])


def _told_where_it_stood(plan: Plan, one: Conference, like: Sequence[str], part: int) -> Problem:
    """The finding at the item that stands where another agenda has the part."""
    items = agenda_items(plan, one)
    at = next(at for at, text in enumerate(like) if _named([text], part))
    before = next((turn for turn, item in enumerate(items) if at and _text(item) == like[at - 1]), at - 1)
    item = items[min(before + 1, len(items) - 1)]
    whole = next(other.content for other in plan.agenda if _text(other) == like[at])
    return item.problem("agenda-incomplete", "content", conference=one.code, part=whole)


def parts_named(lines: Sequence[str]) -> list[int]:
    """The parts that folded lines name, by their turns."""
    short = [line for line in lines if len(line.split()) <= _FEW_WORDS]
    return [part for part in range(len(_PARTS)) if _named(short, part)]


def _agendas(plan: Plan, annual: AnnualPlan) -> dict[str, list[str]]:
    """The words of each agenda, by the conference of the plan."""
    found = {
        one.code: [_text(item) for item in agenda_items(plan, one)] for one in _conferences(plan, annual)
    }
    return {code: items for code, items in found.items() if items}


def _conferences(plan: Plan, annual: AnnualPlan) -> list[Conference]:
    return [one for one in conferences_on(plan) if one.plan == annual.code]


def _line(plan: Plan, annual: AnnualPlan, part: int) -> str:
    """How the first agenda of a plan puts a part."""
    items = [item for one in _conferences(plan, annual) for item in agenda_items(plan, one)]
    return next((item.content for item in items if _named([_text(item)], part)), "")


def _named(lines: Sequence[str], part: int) -> bool:
    return any(_PARTS[part][0].search(line) and not _EARLIER.search(line) for line in lines)


def _meant(lines: Sequence[str], part: int) -> bool:
    return any(_PARTS[part][1].search(line) and not _EARLIER.search(line) for line in lines)


def _is_whole(lines: Sequence[str]) -> bool:
    return sum(_named(lines, part) for part in range(len(_PARTS))) >= _MOST_PARTS


def _text(item: AgendaItem) -> str:
    return fold(item.content).strip(_BULLETS)


OF_PROGRAMMES = (programme_incomplete, agenda_incomplete)
