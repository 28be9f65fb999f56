"""The parts of a conference in the order of the trade: opened, prompted, discussed, concluded, closed."""

import datetime as dt
from collections.abc import Callable, Iterator, Sequence

from msgspec import Struct

from toolkit.plan.agenda_clock import agenda_items
from toolkit.plan.model import Plan
from toolkit.plan.rules.stage import conferences_on
from toolkit.problems import Place, Problem, problem
from toolkit.wording import fold, has_phrase

_OPENING, _PROMPT, _DISCUSSION, _CONCLUSION, _FLAG, _CLOSING = range(6)
_SIGNS = (
    (_OPENING, ("tuyên bố lý do", "khai mạc")),
    (_PROMPT, ("gợi ý thảo luận", "đề dẫn")),
    (_DISCUSSION, ("thảo luận", "tham luận")),
    (_CONCLUSION, ("phát biểu kết luận",)),
    (_FLAG, ("trao cờ", "nhận cờ")),
    (_CLOSING, ("bế mạc",)),
)
_CONCLUDED = "kết luận"  # at the beginning it is the part, further on what is told of another one
# "Kết luận kỳ trước": what is told of an earlier conference is no part of the order.
_OF_ANOTHER = ("trước", "thực hiện")
_PAIRS = (
    (_PROMPT, _DISCUSSION),
    (_DISCUSSION, _CONCLUSION),
    (_DISCUSSION, _CLOSING),
    (_CONCLUSION, _CLOSING),
    (_FLAG, _CLOSING),
)
_FEW_WORDS = 14  # of a line that names a part, and is no sentence about it


class _Item(Struct, frozen=True, kw_only=True):
    text: str
    place: Place
    parts: frozenset[int]


def agenda_misordered(plan: Plan, today: dt.date) -> Iterator[Problem]:
    """No agenda closes before it concludes, nor concludes before it discusses, nor opens after that."""
    for one in conferences_on(plan):
        items = [
            _item(item.content, item.origin.place("order" if "order" in item.origin.cells else "content"))
            for item in agenda_items(plan, one)
        ]
        yield from _misordered(items)


def programme_misordered(plan: Plan, today: dt.date) -> Iterator[Problem]:
    """Nor does the programme in the words of the plan."""
    for annual in plan.annual_plans:
        place = annual.origin.place("contents")
        lines = [line for text in annual.contents for line in text.splitlines()]
        yield from _misordered([_item(line, place) for line in lines])


def _item(text: str, place: Place) -> _Item:
    said = fold(text).lstrip("-–•+* ")
    named = len(said.split()) <= _FEW_WORDS and not has_phrase(said, *_OF_ANOTHER)
    parts = {part for part, phrases in _SIGNS if named and has_phrase(said, *phrases)}
    if named and said.startswith(_CONCLUDED) and has_phrase(said[: len(_CONCLUDED) + 1], _CONCLUDED):
        parts.add(_CONCLUSION)
    if _PROMPT in parts:
        parts.discard(_DISCUSSION)  # "Gợi ý thảo luận"
    return _Item(text=text, place=place, parts=frozenset(parts))


def _misordered(items: Sequence[_Item]) -> Iterator[Problem]:
    """The first item that stands before one that it ought to follow; one is enough, for others follow."""
    found = _opened_late(items) or next(filter(None, (_reversed(items, *pair) for pair in _PAIRS)), None)
    if found:
        early, late = found
        yield problem("parts-misordered", early.place, early=_bare(early.text), late=_bare(late.text))


def _opened_late(items: Sequence[_Item]) -> tuple[_Item, _Item] | None:
    opening = _first(items, lambda parts: _OPENING in parts)
    begun = _first(items, lambda parts: not parts.isdisjoint((_DISCUSSION, _CONCLUSION, _CLOSING)))
    late = opening is not None and begun is not None and begun < opening
    return (items[begun], items[opening]) if late and begun is not None and opening is not None else None


def _reversed(items: Sequence[_Item], before: int, after: int) -> tuple[_Item, _Item] | None:
    """Two items of which all that say the one part stand above the last that says the other alone."""
    firsts = [at for at, item in enumerate(items) if before in item.parts]
    lasts = [at for at, item in enumerate(items) if after in item.parts]
    if not firsts or not lasts or lasts[-1] >= firsts[-1] or items[lasts[-1]].parts != {after}:
        return None
    return items[lasts[-1]], items[firsts[-1]]


def _first(items: Sequence[_Item], has: Callable[[frozenset[int]], bool]) -> int | None:
    return next((at for at, item in enumerate(items) if has(item.parts)), None)


def _bare(text: str) -> str:
    return text.strip(" -–•+*.;:")


OF_ORDER = (agenda_misordered, programme_misordered)
