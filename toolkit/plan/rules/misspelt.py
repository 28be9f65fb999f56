"""Names of the office and its units, and words of every office, that differ by accents or by one letter."""

import datetime as dt
import re
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise

from toolkit import wording
from toolkit.patterns import pattern
from toolkit.plan.model import Plan, Unit
from toolkit.plan.rules.texts import CALLED, EVERY_TEXT, Columns, Slip, passages, slips
from toolkit.plan.rules.titles import beside
from toolkit.plan.rules.units import AREA_LEVELS, is_of_a_place
from toolkit.problems import Problem, problem
from toolkit.wording import bare_words, fold, malformed_word, nearest_name, nearly_the_same, words_of

_LEAST_WORDS = 3
# What a letterhead adds to the names of a unit, and how it shortens them.
_OF_LETTERHEADS = (
    "bch ban chấp hành thường vụ đoàn tncs hồ chí minh tỉnh thành thị thành phố thị xã huyện xã phường",
    "thị trấn đặc khu các cơ quan khối trường tp tx tt h p x tnth cq dn lhtn",
)
_SHORT = 6
_MANY = 3
_LEVEL = pattern(rf"(?:{AREA_LEVELS}|tỉnh) (?=.)")
_CODE = pattern(r"[A-ZĐ0-9][A-ZĐ0-9&-]+")
# So many words of a name are the same where one word of it is another.
_MOST_WORDS = 4
_OWNERS: Columns = (
    ("conclusions", ("lead_units", "supporting_units")),
    ("assignments", ("lead", "support")),
    ("topics", ("advisers",)),
)
_ABOVE_UNITS = ("office_name", "issuing_body", "standing_body")


def name_misspelt(plan: Plan, today: dt.date) -> Iterator[Problem]:
    """No text has a name of the office, or of a unit, with other accents: "Tĩnh đoàn", "đoàn Trà Cu"."""
    names = _known_names(plan)
    for passage, (seen, usual) in slips(plan, (*CALLED, *EVERY_TEXT), names.other_accents):
        yield problem("name-misspelt", passage.place, seen=seen, usual=usual)


def word_misspelt(plan: Plan, today: dt.date) -> Iterator[Problem]:
    """No word of the office has other accents than it is written with: "hội nghỉ", "nãm 2024"."""
    found = list(slips(plan, (*CALLED, *EVERY_TEXT), _office_slip, *wording.MISSPELT))
    places = {fold(unit.place) for unit in plan.units if not _office_slip(unit.place)} if found else set()
    for passage, (seen, usual) in found:
        if usual and any(fold(seen) in place for place in places):
            continue  # a place is called so: "XÃ VÂN HÒA"
        code = "word-misspelt" if usual else "word-malformed"
        yield problem(code, passage.place, seen=seen, usual=usual)


def addressee_misspelt(plan: Plan, today: dt.date) -> Iterator[Problem]:
    """The line of an invitation names its unit without a slip of the hand."""
    for letter in plan.invitations:
        unit = plan.unit(letter.unit)
        if unit and letter.addressee and not letter.person:
            slip = _slip(letter.addressee, unit)
            if slip:
                yield letter.problem("name-misspelt", "addressee", seen=slip[0], usual=slip[1])


def owner_misspelt(plan: Plan, today: dt.date) -> Iterator[Problem]:
    """Whoever has a task is called as the unit is, without a slip of the hand."""
    names = {name for unit in plan.units for name in (unit.name, unit.short_name) if len(_words(name)) > 1}
    known = {" ".join(_words(name)) for name in names}
    used = {person.unit for person in plan.people}  # it is the sheet of units that lacks such a code
    own = {plan.settings.department_code, plan.settings.body_code}
    for passage in passages(plan, _OWNERS):
        for part in filter(None, map(str.strip, re.split(r"[;,]", passage.text))):
            if " ".join(_words(part)) in known or plan.unit(part) or part in own:
                continue
            is_code = part == part.upper() and _CODE.fullmatch(part) and part not in used
            codes = [unit.code for unit in plan.units] if is_code else []
            near = next((name for name in sorted(names) if is_nearly(part, name)), "")
            near = near or nearest_name(part, codes)
            if near:
                yield problem("name-misspelt", passage.place, seen=part, usual=near)
                break


def title_misspelt(plan: Plan, today: dt.date) -> Iterator[Problem]:
    """A full title that is made of title and unit has the unit's name without a slip."""
    for person in plan.people:
        unit = plan.unit(person.unit)
        if unit is None or not person.full_title or not person.title:
            continue
        usual = [beside(person.title, name) for name in (unit.name, unit.short_name) if name]
        said, begun = fold(person.full_title), fold(person.title)
        if said not in map(fold, usual) and said.startswith(f"{begun} "):
            near = next((one for one in usual if is_nearly(person.full_title, one)), "")
            if near:
                yield person.problem("name-misspelt", "full_title", seen=person.full_title, usual=near)


def recipient_misspelt(plan: Plan, today: dt.date) -> Iterator[Problem]:
    """No line of the recipients is nearly one that stands under several types of documents."""
    counted = Counter(" ".join(_words(row.line)) for row in plan.recipients)
    usual = {" ".join(_words(row.line)): row.line for row in plan.recipients}
    for row in plan.recipients:
        if counted[" ".join(_words(row.line))] == 1:
            near = next(
                (usual[one] for one, n in counted.items() if n > 2 and nearly_the_same(row.line, one)), ""
            )
            if near:
                yield row.problem("name-misspelt", "line", seen=row.line, usual=near)


def letterhead_misspelt(plan: Plan, today: dt.date) -> Iterator[Problem]:
    """A unit's line on the letterhead has no word that is nearly one of the unit's own names."""
    common = {word for text in _OF_LETTERHEADS for word in text.split()}
    common |= {word for item in plan.lists for word in _words(item.value)}
    for unit in plan.units:
        own = [word for text in (unit.name, unit.short_name, unit.place, unit.area) for word in _words(text)]
        for word in _words(unit.header_name):
            if word in own or word in common:
                continue
            near = next(
                (one for one in (*own, *_words(unit.kind), *sorted(common)) if _is_slip(word, one)), ""
            )
            if near:
                yield unit.problem("name-misspelt", "header_name", seen=word.upper(), usual=near.upper())
                break


class _Names:
    """Names by their bare letters; ``lengths`` says by the first two words how many words they have."""

    def __init__(self) -> None:
        self._known: dict[str, tuple[str, ...]] = {}
        self._lengths: dict[tuple[str, ...], set[int]] = {}

    def add(self, name: str) -> None:
        """Keep a name, unless it has a shorter one with other accents: it is no model for others then."""
        words = bare_words(name)
        bare = " ".join(words)
        if words and (bare in self._known or not self.other_accents(name)):
            self._known[bare] = (*self._known.get(bare, ()), " ".join(words_of(name)))
            self._lengths.setdefault(tuple(words[:2]), set()).add(len(words))

    def other_accents(self, text: str) -> Slip | None:
        """A part of a text that has a known name's letters with other accents, and that name."""
        typed, bare = words_of(text), bare_words(text)
        for start, lengths in enumerate(map(self._lengths.get, pairwise(bare))):
            for length in lengths or ():
                usual = self._known.get(" ".join(bare[start : start + length]))
                said = " ".join(typed[start : start + length])
                if not usual or said in usual or fold(said) in map(fold, usual):
                    continue
                if _sounds_like_a_name(said):
                    return said, usual[0]
        return None


def _known_names(plan: Plan) -> _Names:
    """The names of the office and of its units, of names so long that chance does not make them."""
    settings = plan.settings
    names = [getattr(settings, field) for field in _ABOVE_UNITS]
    for unit in plan.units:
        # a name that its own place contradicts is no model for others
        said = (unit.name, unit.short_name, unit.area)
        free = not is_of_a_place(unit)
        names += [name for name in said if free or fold(unit.place) in fold(name)]
    # "Tỉnh đoàn" is the one name of two words that nothing else sounds like.
    tops = [unit.short_name for unit in plan.units if not unit.parent and len(unit.short_name) > _SHORT]
    long = {name for name in names if len(_words(name)) >= _LEAST_WORDS and not malformed_word(name)}
    known = _Names()
    for name in sorted({*long, *tops}, key=lambda one: (len(_words(one)), one)):
        known.add(name)
    return known


def unit_misspelt(plan: Plan, today: dt.date) -> Iterator[Problem]:
    """No text has the name of a unit with one letter wrong, where all units of its kind are kept here."""
    kinds = Counter(unit.kind for unit in plan.units if unit.may_host and " " in unit.kind)
    complete = [kind for kind, count in kinds.items() if count >= _MANY]
    if not complete:
        return
    named = re.compile(rf"\b(?:{'|'.join(map(re.escape, complete))})((?: [^\W\d_]+)+)", re.IGNORECASE)
    names = {fold(name): name for unit in plan.units for name in (unit.name, unit.short_name) if name}
    for passage, (seen, usual) in slips(plan, EVERY_TEXT, lambda text: _near_unit(text, named, names)):
        yield problem("name-misspelt", passage.place, seen=seen, usual=usual)


def _near_unit(text: str, named: re.Pattern[str], names: dict[str, str]) -> Slip | None:
    for found in named.finditer(text) if "oàn" in text else ():
        words = found[0].split()
        capital = next((at for at, word in enumerate(words) if at > 1 and word[0].islower()), len(words))
        said = " ".join(words[:capital])
        if len(said.split()) < _LEAST_WORDS + 1 or any(
            f"{fold(said)} ".startswith(f"{name} ") for name in names
        ):
            continue
        same = [one for one in names if len(one.split()) == len(said.split())]
        near = nearest_name(said, same)
        if near and sorted(near.split()) != sorted(fold(said).split()):
            return said, names[near]
    return None


def _office_slip(text: str) -> Slip | None:
    """The word as typed, and as it is written; the latter is blank where only that it is none is known."""
    malformed = wording.malformed_word(text)
    slip = wording.slip_of_accents(text) or wording.slip_of_sound(text) or wording.slip_of_capitals(text)
    return slip or ((malformed, "") if malformed else None)


def _sounds_like_a_name(said: str) -> bool:
    """ "Tĩnh đoàn", and "xã Long Hổ": what follows the level is written as a name is."""
    name = _LEVEL.sub("", said)
    return name[0].isupper() and (name == said or all(word[0].isupper() for word in name.split()))


def _slip(line: str, unit: Unit) -> Slip | None:
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
                return " ".join(words_of(line)[start : start + count]), name
    return None


def is_nearly(said: str, name: str) -> bool:
    """Whether a text is a name but for a slip of the hand, or but for one word of many."""
    words, others = _words(said), _words(name)
    if len(words) == len(others) > _MOST_WORDS:
        other_words = sum(word != other for word, other in zip(words, others, strict=True))
        return other_words == 1 or nearly_the_same(said, name)
    return nearly_the_same(said, name)


def _is_slip(word: str, other: str) -> bool:
    return len(other) > 2 and nearly_the_same(word, other)


def _words(text: str) -> list[str]:
    return list(words_of(fold(text)))
