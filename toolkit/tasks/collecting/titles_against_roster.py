"""A title in a form held against the roster's: another one is told, another way to write it is not."""

import re
from collections import Counter
from collections.abc import Iterable

from toolkit.patterns import pattern
from toolkit.plan.kept_results import once_of_plan
from toolkit.plan.model import Person, Plan
from toolkit.plan.model.filled_form import Attendant
from toolkit.wording import fold, fold_ascii, same_name_key, without_honorific, words_of, written_out

_DEPUTY = pattern(r"\bp\.?\s*(?=bí thư|bt\b|trưởng|giám|chủ|chánh)", re.IGNORECASE)
_OF_A_BODY = frozenset(
    (
        *("đoàn", "huyện", "thị", "thành", "tỉnh", "xã", "phường", "trấn", "khối", "trường", "cơ", "sở"),
        *("ban", "chấp", "hành", "tncs", "thanh", "niên", "cộng", "sản", "hồ", "chí", "minh"),
        *("lhtn", "liên", "hiệp", "việt", "nam"),
    )
)
"""Words that say of which body somebody is what he is."""


def differing_titles(
    plan: Plan, attendants: Iterable[Attendant]
) -> tuple[tuple[Attendant, Person, str], ...]:
    """Who is invited and has another title in the form, with that of the roster.

    Titles that only changed places, as where rows were sorted by half, are nobody's new ones.
    """
    people = ((who, plan.person(who.person)) for who in attendants if who.person and who.title)
    found = tuple(
        (who, known, now)
        for who, known in people
        if known and _is_named(who, known) and (now := _differing_title(plan, known, who.title))
    )
    have_moved = Counter(fold(who.title) for who, _, _ in found) == Counter(fold(now) for *_, now in found)
    return () if have_moved else found


def _is_named(who: Attendant, known: Person) -> bool:
    return not who.name or same_name_key(without_honorific(who.name)) == same_name_key(known.name)


def _differing_title(plan: Plan, known: Person, typed: str) -> str:
    """The title that the roster has of somebody where a form has another one; blank where it has not."""
    titles = _titles(plan).get((known.unit, same_name_key(known.name)), ())
    if not (typed and titles) or typed in titles:
        return ""
    unit = plan.unit(known.unit)
    body = _OF_A_BODY | (_words(f"{unit.name} {unit.short_name}") if unit else frozenset())
    ranks = [_words(title) - body for title in titles]
    rank, plain = _words(typed) - body, _words(typed) - _unaccented(body)
    is_same = not rank or rank in ranks or plain in map(_unaccented, ranks)
    return "" if is_same else titles[0]


@once_of_plan
def _titles(plan: Plan) -> dict[tuple[str, str], tuple[str, ...]]:
    """The titles of each person, on whichever day, by unit and name."""
    found: dict[tuple[str, str], tuple[str, ...]] = {}
    for one in plan.people:
        key = (one.unit, same_name_key(one.name))
        found[key] = (*found.get(key, ()), *filter(None, (one.title, one.full_title)))
    return found


def _words(text: str) -> frozenset[str]:
    return frozenset(words_of(written_out(_DEPUTY.sub("Phó ", text))))


def _unaccented(words: frozenset[str]) -> frozenset[str]:
    return frozenset(map(fold_ascii, words))
