"""Names of the office and of its units that differ from the known ones by accents, or by one letter."""

import datetime as dt
import re
from collections.abc import Iterator, Mapping

from toolkit.plan.model import Plan, Unit
from toolkit.plan.rules.texts import CALLED, EVERY_TEXT, Columns, passages
from toolkit.problems import Problem, problem
from toolkit.wording import fold, fold_ascii, nearly_the_same

_WORD = re.compile(r"[^\W\d_]+|\d+")
_LEAST_WORDS = 3
# What a letterhead adds to the names of a unit, and how it shortens them.
_OF_LETTERHEADS = (
    "bch ban chấp hành thường vụ đoàn tncs hồ chí minh tỉnh thành thị thành phố thị xã huyện xã phường",
    "thị trấn đặc khu các cơ quan khối trường tp tx tt h p x tnth cq dn lhtn",
)
_SHORT = 6
# Words that every paper has.
_PHRASES = ("hội nghị giao ban", "giao ban theo chuyên đề", "ban thường vụ", "ban chấp hành", "phó bí thư")
_OWNERS: Columns = (
    ("conclusions", ("lead_unit", "supporting_units")),
    ("assignments", ("lead", "support")),
)
_ABOVE_UNITS = ("office_name", "issuing_body", "standing_body")


def name_misspelt(plan: Plan, today: dt.date) -> Iterator[Problem]:
    """No text has a name of the office, or of a unit, with other accents: "Tĩnh đoàn", "đoàn Trà Cu"."""
    known = _known_names(plan)
    starts = {tuple(name.split()[:2]) for name in known}
    for passage in passages(plan, (*CALLED, *EVERY_TEXT)):
        bare = fold_ascii(passage.text)
        if not any(" ".join(start) in bare for start in starts):
            continue
        seen = _other_accents(passage.text, known)
        if seen:
            yield problem("name-misspelt", passage.place, seen=seen[0], usual=seen[1])


def addressee_misspelt(plan: Plan, today: dt.date) -> Iterator[Problem]:
    """The line of an invitation names its unit without a slip of the hand."""
    for letter in plan.invitations:
        unit = plan.unit(letter.unit)
        if unit and letter.addressee and not letter.person:
            slip = _slip(letter.addressee, unit)
            if slip:
                place = letter.origin.place("addressee")
                yield problem("name-misspelt", place, seen=slip[0], usual=slip[1])


def owner_misspelt(plan: Plan, today: dt.date) -> Iterator[Problem]:
    """Whoever has a task is called as the unit is, without a slip of the hand."""
    names = {name for unit in plan.units for name in (unit.name, unit.short_name) if len(_words(name)) > 1}
    known = {" ".join(_words(name)) for name in names}
    for passage in passages(plan, _OWNERS):
        for part in filter(None, map(str.strip, re.split(r"[;,]", passage.text))):
            if " ".join(_words(part)) in known or plan.unit(part):
                continue
            near = next((name for name in sorted(names) if nearly_the_same(part, name)), "")
            if near:
                yield problem("name-misspelt", passage.place, seen=part, usual=near)
                break


def letterhead_misspelt(plan: Plan, today: dt.date) -> Iterator[Problem]:
    """A unit's line on the letterhead has no word that is nearly one of the unit's own names."""
    common = {word for text in _OF_LETTERHEADS for word in text.split()}
    common |= {word for item in plan.lists for word in _words(item.value)}
    for unit in plan.units:
        own = [word for text in (unit.name, unit.short_name, unit.place, unit.area) for word in _words(text)]
        for word in _words(unit.header_name):
            if word in own or word in common:
                continue
            near = next((one for one in (*own, *_words(unit.kind), *common) if _is_slip(word, one)), "")
            if near:
                words = {"seen": word.upper(), "usual": near.upper()}
                yield problem("name-misspelt", unit.origin.place("header_name"), **words)
                break


def _known_names(plan: Plan) -> Mapping[str, tuple[str, ...]]:
    """Bare letters -> the names that have them, of names so long that chance does not make them.

    A longer name that has a shorter one with other accents is no model for others.
    """
    settings = plan.settings
    names = [getattr(settings, field) for field in _ABOVE_UNITS]
    for unit in plan.units:
        names += [unit.name, unit.short_name, unit.area]
    # "Tỉnh đoàn" is the one name of two words that nothing else sounds like.
    tops = [unit.short_name for unit in plan.units if not unit.parent and len(unit.short_name) > _SHORT]
    long = {name for name in names if len(_words(name)) >= _LEAST_WORDS}
    known: dict[str, tuple[str, ...]] = {}
    for name in sorted({*long, *tops, *_PHRASES}, key=lambda one: (len(_words(one)), one)):
        bare = " ".join(_WORD.findall(fold_ascii(name)))
        if bare in known or not _other_accents(name, known):
            known[bare] = (*known.get(bare, ()), " ".join(_WORD.findall(name)))
    return known


def _other_accents(text: str, known: Mapping[str, tuple[str, ...]]) -> tuple[str, str] | None:
    """A part of a text that has a known name's letters with other accents, and that name."""
    typed = _WORD.findall(text)
    folded, bare = [fold(word) for word in typed], [fold_ascii(word) for word in typed]
    longest = max((len(name.split()) for name in known), default=0)
    for start in range(len(typed)):
        for end in range(start + 2, min(len(typed), start + longest) + 1):
            usual = known.get(" ".join(bare[start:end]), ())
            said = " ".join(folded[start:end])
            if not usual or said in map(fold, usual):
                continue
            if _sounds_like_a_name(typed[start]) or usual[0] in _PHRASES:
                return " ".join(typed[start:end]), usual[0]
    return None


def _sounds_like_a_name(word: str) -> bool:
    return word[0].isupper()


def _slip(line: str, unit: Unit) -> tuple[str, str] | None:
    """The part of a line that is nearly a name of the unit, where none of its names stands in the line."""
    said = _words(line)
    names = [name for name in (unit.name, unit.short_name) if name]
    if any(f" {' '.join(_words(name))} " in f" {' '.join(said)} " for name in names):
        return None
    for name in names:
        count = len(_words(name))
        for start in range(len(said) - count + 1):
            part = " ".join(said[start : start + count])
            if count >= _LEAST_WORDS and nearly_the_same(part, " ".join(_words(name))):
                return " ".join(_WORD.findall(line)[start : start + count]), name
    return None


def _is_slip(word: str, other: str) -> bool:
    return len(other) > 2 and nearly_the_same(word, other)


def _words(text: str) -> list[str]:
    return _WORD.findall(fold(text))
