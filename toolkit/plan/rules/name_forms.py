"""How people and places are written."""

import datetime as dt
import re
from collections.abc import Iterator
from functools import lru_cache

from toolkit.patterns import pattern
from toolkit.plan.model import Plan
from toolkit.plan.rules.texts import ALL_TEXT, NAMES, Columns, passages, slips
from toolkit.problems import Problem, problem
from toolkit.wording import (
    NameFault,
    capitalised,
    fold,
    is_family_name,
    is_syllable,
    name_fault,
    without_honorific,
    words_of,
    written_out,
)

_PLACES: Columns = (("settings", ("place",)), ("units", ("place",)))
# Lines that documents set in capitals themselves, or that must be in capitals.
_SENTENCES: Columns = (
    ("settings", ("office_name", "issuing_body", "standing_body", "department_name", "units_phrase")),
    ("units", ("name", "short_name", "area")),
    ("people", ("title", "full_title")),
    ("annual_plans", ("subject", "lead", "closing")),
    ("legal_bases", ("issuer", "about")),
    ("topics", ("name",)),
    ("conferences", ("venue", "preparation", "assessment")),
    ("agenda", ("content", "speakers")),
    ("guest_rules", ("text",)),
    ("invitations", ("addressee",)),
    ("meeting_points", ("technician",)),
    ("delegates", ("title", "unit")),
    ("speech_requests", ("title", "paper")),
    ("opinions", ("content", "summary", "answer")),
    ("conclusions", ("content",)),
    ("recipients", ("line",)),
    ("outgoing", ("subject",)),
)
_NAMED: Columns = (("units", ("name", "short_name")), ("settings", ("office_name",)), ("topics", ("name",)))
# Of whoever stands under these the plan says that they are people.
_SURE = ("name", "contact_name")
_NO_LETTER = pattern(r"[\W\d_]+")
_LEAST_CAPITALS = 12
_WORDS = (
    "doan hoi nghi truong thi xa huyen tinh uy ban to chuc kiem tra chuyen de nien phat bieu dong",
    "chi bi thu pho ke hoach cong tac trung tam van hoa thao thuong truc sinh hoat giao thong qua",
    "bao cao y kien cac don vi dai ly gioi thieu muc dich yeu cau luan ket be mac ve va cua cho",
    "tai theo viec nam thanh",
)
_UNMARKED_WORDS = frozenset(" ".join(_WORDS).split())


# "Thành phố Huế": only the level's first letter is a capital.
_LEVEL = pattern(
    r"(?:Thành phố|Thị xã|Thị trấn|Đặc khu)\s+", signs=("Thành phố", "Thị xã", "Thị trấn", "Đặc khu")
)
_WITH_TITLE = pattern(r"([^,;:(\n]+?)\s*(?:[,;:(\n]\s*|\s*[-–—]\s*)([^()]+?)\)?\.?")
_TITLE = pattern(
    r"(?:bí thư|phó|chủ tịch|trưởng|giám đốc|chánh|chủ nhiệm|hiệu trưởng|ủy viên|cán bộ|chuyên viên|đoàn viên"
    r"|đảng viên|nhân viên)\b"
)
_BODIES = {"ban thường vụ": "Ban Thường vụ", "ban chấp hành": "Ban Chấp hành", "tỉnh đoàn": "Tỉnh đoàn"}


def name_form(plan: Plan, today: dt.date) -> Iterator[Problem]:
    """A person's name has its family name first, a capital at each syllable, and nothing beside it.

    Where a cell may say something else ("Đại diện các chi đoàn") only what is unmistakable is told.
    """
    listed = {id(row.origin) for row in plan.delegates if row.name in _names_of(plan, row.person)}
    for passage, fault in slips(plan, NAMES, name_fault):
        if passage.field == "name" and (split := _name_and_title(passage.text)):
            words = {"text": passage.text, "name": split[0], "title": split[1]}
            yield problem("name-with-title", passage.place, **words)
        elif fault is NameFault.SINGLE and passage.field in _SURE:
            if id(passage.origin) not in listed:  # told in the roster
                yield problem("name-single", passage.place, name=passage.text)
        elif passage.field in _SURE or _is_a_persons(passage.text, fault):
            yield problem("name-form", passage.place, name=passage.text, what=fault.value)


def place_form(plan: Plan, today: dt.date) -> Iterator[Problem]:
    """The place before the day has a capital at each word, and is not all in capitals."""
    for passage in passages(plan, _PLACES):
        # "Cư M'gar" and "Pắc-xế" have a capital at the head of each word, and need no other.
        said = _name_of_place(passage.text).split()
        words = [letters for word in said if (letters := _NO_LETTER.sub("", word))]
        small = any(not word[0].isupper() for word in words[-2:])
        if words and (small or (passage.text.isupper() and len(passage.text) > 4)):
            yield problem("place-form", passage.place, name=passage.text)


def _name_of_place(text: str) -> str:
    level = _LEVEL.match(text)
    return text[level.end() :] if level else text


def all_capitals(plan: Plan, today: dt.date) -> Iterator[Problem]:
    """What stands inside a sentence is not all in capitals."""
    for passage in passages(plan, _SENTENCES):
        if len(passage.text) >= _LEAST_CAPITALS and passage.text.isupper() and " " in passage.text:
            yield problem("all-capitals", passage.place, text=passage.text)


def no_capital(plan: Plan, today: dt.date) -> Iterator[Problem]:
    """The name of a unit or a topic begins with a capital."""
    for passage in passages(plan, _NAMED):
        if passage.text[:1].islower():
            yield problem("no-capital", passage.place, name=passage.text)


def without_marks(plan: Plan, today: dt.date) -> Iterator[Problem]:
    """A text of several words has Vietnamese marks."""
    for passage in passages(plan, _SENTENCES):
        if not passage.text.isascii():
            continue
        words = re.findall(r"[a-z]+", passage.text.lower())
        known = sum(word in _UNMARKED_WORDS for word in words)
        built = sum(map(is_syllable, words))
        some = len(words) > 2 and 3 * known >= 2 * len(words)
        if some or (len(words) > 4 and 5 * built >= 4 * len(words)):
            yield problem("without-marks", passage.place, text=passage.text)


def tone_misplaced(plan: Plan, today: dt.date) -> Iterator[Problem]:
    """No tone stands on the wrong vowel: "Đòan" for "Đoàn"; both "hòa" and "hoà" are right."""
    for passage, word in slips(plan, ALL_TEXT, _misplaced, _is_misplaced):
        yield problem("tone-misplaced", passage.place, word=word, usual=fold(word))


def _misplaced(text: str) -> str | None:
    return next(filter(_is_misplaced, words_of(text)), None)


@lru_cache(maxsize=4096)  # texts are made of few words
def _is_misplaced(word: str) -> bool:
    """Whether the tone stands on the wrong vowel of a word that does not end with its vowels."""
    return len(word) > 2 and word[-1].lower() not in "aeiouyàáảãạèéẻẽẹỳýỷỹỵ" and fold(word) != word.lower()


def _names_of(plan: Plan, code: str) -> set[str]:
    return {person.name for person in plan.people_of(code)} if code else set()


def _name_and_title(text: str) -> tuple[str, str] | None:
    """A name without its address, and the title that was typed behind it: "đ/c Bảy - UVBTV"."""
    found = _WITH_TITLE.fullmatch(text)
    title = written_out(found[2]) if found else ""
    if found is None or not _TITLE.match(title):
        return None
    if title == fold(found[2]):
        return without_honorific(found[1]), capitalised(found[2])
    for plain, called in _BODIES.items():
        title = title.replace(plain, called)
    return without_honorific(found[1]), capitalised(title)


def _is_a_persons(text: str, fault: NameFault) -> bool:
    words = text.split()
    bare = words[-1 if fault is NameFault.TURNED else 0]
    return fault is NameFault.ADDRESSED or (
        fault is not NameFault.SINGLE and is_family_name(bare) and len(words) < 6
    )
