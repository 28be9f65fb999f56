"""Columns that were sorted without the others, so that each row says something of another one."""

import datetime as dt
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import groupby, pairwise
from typing import Any

from msgspec.structs import replace

from toolkit.patterns import pattern
from toolkit.plan.model import Plan
from toolkit.problems import Problem, problem
from toolkit.wording import alphabet_key, fold_ascii

# From so many rows on it is no slip of the hand.
_SLIPS = 5
# Of so many texts one arrangement in forty thousand is the alphabet's.
_ENOUGH = 8
_GLANCE = 12
_TELLING = 24  # letters of a text by which its place in the alphabet is known
_PARTS = (
    *("agenda", "opinions", "conclusions", "speech_requests", "assignments", "invitations", "unit_reports"),
    *("units", "people", "outgoing", "recipients"),
)
_NEVER = ("source", "file")
_RUNNING_TEXTS = ("content", "paper", "summary")
_AGAINST_ITS_ROW = (
    *("unit-kind", "unit-names-differ", "unit-area", "addressee-elsewhere", "letter-twice", "report-twice"),
    *("delegate-title", "said-twice", "entry-subject", "answer-of-nobody", "answer-blank"),
    *("conclusion-elsewhere", "sort-name", "opinion-unaddressed"),
)
_CODES_OF_UNITS = ("units", "code")
_TITLE_OF_ANOTHER = "title-elsewhere"  # what many people's titles say when codes went to other units
_ALPHABETS: Sequence[Callable[[str], Any]] = (alphabet_key, fold_ascii, str.casefold, str)
_NUMBER = pattern(r"\d+$")
_COUNTING = pattern(r"\A\W*(?:[^\W\d]|[IVX]+)[.)/:]\s*|\d+(?:[.,]\d+)*[.)/:]?")
"""What people count their texts by: "01. ", "a) ", "II. ", "số 012"."""


def text_sorted(plan: Plan, today: dt.date) -> Iterator[Problem]:
    """Running texts do not stand in the order of the alphabet while their rows stand in their own."""
    for part in _PARTS:
        rows = getattr(plan, part)
        for field in _text_fields(rows):
            alone = field not in _NEVER and _are_texts(rows, field) and _is_sorted(rows, field)
            alone = alone and _is_sorted_by_words(rows, field)
            if alone and _keeps_order(rows, by_number=field in _RUNNING_TEXTS):
                yield _alone(part, rows, field)
            elif field in _RUNNING_TEXTS:
                yield from (_alone(part, block, field) for block in _sorted_blocks(rows, field))


def _sorted_blocks(rows: Sequence[Any], field: str) -> Iterator[Sequence[Any]]:
    """The rows of each conference, where there are several, of which the texts alone were sorted."""
    blocks = [list(block) for _, block in groupby(rows, key=lambda one: getattr(one, "conference", ""))]
    for block in blocks if len(blocks) > 1 else ():
        texts = len(block) >= _ENOUGH and _are_texts(block, field) and _is_sorted(block, field)
        if texts and _is_sorted_by_words(block, field) and _keeps_order(block, by_number=True):
            yield block


def slips_of_a_sort(plan: Plan, found: Iterable[Problem]) -> tuple[Problem, ...]:
    """The problems, with one for all those that a column sorted without the others brought with it."""
    problems = tuple(found)
    telling = (*_AGAINST_ITS_ROW, _TITLE_OF_ANOTHER)
    if sum(one.code in telling for one in problems) < _SLIPS:
        return problems
    told: dict[Problem, Problem | None] = {}
    for part in _PARTS:
        rows = getattr(plan, part)
        for field in _text_fields(rows):
            places = {one.origin.place(field) for one in rows if field in one.origin.cells}
            slips = [one for one in problems if one.code in _AGAINST_ITS_ROW and one.place in places]
            if (part, field) == _CODES_OF_UNITS:
                slips = [one for one in problems if one.code == _TITLE_OF_ANOTHER]
            if len({one.place for one in slips}) >= _SLIPS and _is_sorted(rows, field):
                told |= dict.fromkeys(slips) | {slips[0]: _alone(part, rows, field)}
    kept = (told.get(one, one) for one in problems)
    return tuple(dict.fromkeys(one for one in kept if one is not None))


def _alone(part: str, rows: Sequence[Any], field: str) -> Problem:
    places = tuple(one.origin.place(field) for one in rows if field in one.origin.cells)
    told = problem("units-alone" if part == "units" else "column-alone", places[0], count=len(places))
    return replace(told, also=places[1:])


def _text_fields(rows: Sequence[Any]) -> list[str]:
    names = rows[0].__struct_fields__ if rows else ()
    # a choice is a text as well, but no running one, and blank it is None
    return [name for name in names if type(getattr(rows[0], name)) is str]


def _are_texts(rows: Sequence[Any], field: str) -> bool:
    """Whether enough different values stand there, and most are of several words: no codes."""
    if not any(" " in getattr(one, field) for one in rows[:_GLANCE]):
        return False
    texts = {getattr(one, field) for one in rows} - {""}
    return len(texts) >= _ENOUGH and sum(" " in text for text in texts) * 2 >= len(texts)


def _is_sorted(rows: Sequence[Any], field: str) -> bool:
    """Whether a column stands as an office program sorts it: in the alphabet's order, blanks at the end."""
    first = [text for one in rows[:_GLANCE] if (text := getattr(one, field))]
    if _is_mixed(first):
        return False
    alphabets = [key for key in _ALPHABETS if _rises(first, key)]
    if not alphabets:
        return False
    texts = [getattr(one, field) for one in rows]
    filled = [text for text in texts if text]
    if len(set(filled)) < _SLIPS or texts[: len(filled)] != filled:
        return False
    return any(_rises(filled, key) for key in alphabets)


def _is_mixed(texts: Sequence[str]) -> bool:
    """Whether texts begin with plain capitals in no order: then they stand in the order of no alphabet."""
    initials = [text[0] for text in texts]
    plain = all("A" <= text[0] <= "Z" and text[:2].isalnum() for text in texts)
    return plain and initials not in (sorted(initials), sorted(initials, reverse=True))


def _is_sorted_by_words(rows: Sequence[Any], field: str) -> bool:
    """Whether a sorted column stays so without what its texts are counted by, which rises by nature."""
    words = [_COUNTING.sub("", text).strip() for one in rows if (text := getattr(one, field))]
    different = {text[:_TELLING] for text in words}
    return len(different) >= _ENOUGH and any(_rises(words, key) for key in _ALPHABETS)


def _rises(texts: Sequence[str], key: Callable[[str], Any]) -> bool:
    """Whether texts rise from each to the next, or fall; mostly the first three tell that they do neither."""
    rise = fall = True
    for before, after in pairwise(key(text[:_TELLING]) for text in texts):
        rise, fall = rise and before <= after, fall and before >= after
        if not rise and not fall:
            return False
    return True


def _keeps_order(rows: Sequence[Any], *, by_number: bool) -> bool:
    """Whether the rows stand in an order of their own: by several conferences, or by rising numbers."""
    blocks = [code for code, _ in groupby(rows, key=lambda one: getattr(one, "conference", ""))]
    if len(blocks) > 1:
        return len(blocks) == len(set(blocks))
    numbers = [_number(one) for one in rows]
    return by_number and all(
        before is not None and after is not None and before < after for before, after in pairwise(numbers)
    )


def _number(row: Any) -> int | None:
    """The running number of a row, or the one that its code ends with."""
    found = _NUMBER.search(getattr(row, "code", ""))
    order: int | None = getattr(row, "order", None)
    return int(found[0]) if found else order
