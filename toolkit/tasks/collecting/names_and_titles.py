"""Names and titles in each other's column, or in one cell: read as meant where that is certain, or named."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property
from typing import Any

from msgspec import Struct
from msgspec.structs import replace

from toolkit.book.fields import Lookups
from toolkit.book.schema.return_form import ATTENDANTS
from toolkit.patterns import pattern
from toolkit.plan.kept_results import once_of_plan
from toolkit.plan.model import Conference, Plan, Unit
from toolkit.plan.model.filled_form import Attendant, Return, SpeechWish
from toolkit.problems import Place, Problem, problem
from toolkit.tasks.collecting.empty_words import says_none
from toolkit.tasks.collecting.lost_codes import with_codes
from toolkit.tasks.collecting.name_spelling import PHONE_BEHIND, spelled, titles_unmarked
from toolkit.wording import (
    NameFault,
    as_a_name,
    capitalised,
    fold,
    fold_ascii,
    is_family_name,
    looks_like_a_person,
    name_fault,
    same_name_key,
    title_in_full,
    without_honorific,
    written_out,
)

_ATTENDANCE = {fold(word): value for word, (_, value) in ATTENDANTS.column("attendance").implies.items()}
_NUMBER = pattern(r"\A\(?\d{1,2}[.)/-]\s*(?=[^\W\d])")
_BETWEEN = pattern(r"\s*[,;:(\n]\s*|\s+[-–—]\s+")
_PAPER = pattern(r"\A\s*(?:bài |tên )?(?:tham luận|phát biểu)(?: về)?\s*[:–-]?\s*", re.IGNORECASE)
_TITLES = (
    *("bí thư", "phó bí thư", "chủ tịch", "phó chủ tịch", "trưởng ban", "phó trưởng ban", "ủy viên"),
    *("đoàn viên", "đảng viên", "cán bộ", "chuyên viên", "phó ban", "trưởng phòng", "phó phòng"),
    *("nhân viên", "kế toán", "văn thư", "lái xe", "tài xế", "phóng viên"),
    *("bt", "pbt", "pbt tt", "uv btv", "uv bch", "ubtv"),
)


class PeopleTyped(Struct, frozen=True, kw_only=True):
    """A form whose people have their names and titles, and what was understood or cannot be."""

    filled: Return
    problems: tuple[Problem, ...] = ()


def people_as_meant(plan: Plan, conference: Conference, unit: Unit, filled: Return, file: str) -> PeopleTyped:
    """The form with each name in the field of names, each title in that of titles, and each guest's code."""
    desk = _Desk(plan, unit.code, file)
    spoken = (desk.spelled(_unnumbered(one, "speaker"), "speaker") for one in filled.speeches)
    speeches = tuple(desk.person(desk.titled(one), "speaker", "title") for one in spoken)
    invited = (_without_nobody(_unnumbered(one, "name", "substitute")) for one in filled.attendants)
    typed = tuple(desk.coded(desk.spelled(one, "name", "substitute")) for one in invited)
    coded = with_codes(plan, conference, unit, typed)
    desk.told_by_name(typed, coded)
    attendants = tuple(
        desk.person(desk.person(one, "name", "title"), "substitute", "substitute_title")
        for one in map(desk.substituted, coded)
    )
    changed = replace(
        filled,
        speeches=tuple(_in_letters(plan, one, "speaker", "title") for one in speeches),
        attendants=tuple(
            _in_letters(plan, _in_letters(plan, one, "name", "title"), "substitute", "substitute_title")
            for one in attendants
        ),
    )
    return PeopleTyped(filled=changed, problems=tuple(desk.told))


def _unnumbered(one: Any, *fields: str) -> Any:
    """The record without the number of a list before a name: "1. Lê Thị An"."""
    typed = {name: getattr(one, name) for name in fields}
    bare = {name: _NUMBER.sub("", text) for name, text in typed.items() if text[:2].strip("(")[:1].isdigit()}
    return replace(one, **bare) if bare else one


def _without_nobody(one: Attendant) -> Attendant:
    """The row without words in place of a name that say that there is nobody."""
    nobody = not one.person and says_none(one.name)
    return replace(one, name="" if nobody else one.name, substitute=_named(one.substitute))


def _named(typed: str) -> str:
    return "" if says_none(typed) else typed


def _names_nobody(typed: str) -> bool:
    """Whether words in place of a name have a small letter and no family name first: "Anh em văn phòng"."""
    words = without_honorific(typed).split()
    begins = len(words) > 1 and all(map(str.isalpha, words)) and not is_family_name(words[0])
    return begins and not typed.islower() and any(map(str.islower, words))


def _is_body(name: str) -> bool:
    """Whether two words that may be a name are a body of the Union: "Đoàn Khối", "Đoàn Trường"."""
    words = fold(name).split()
    return len(words) == 2 and words[0] == "đoàn"


@once_of_plan
def _titles(plan: Plan) -> frozenset[str]:
    listed = (item.value for item in plan.listed("Chức vụ"))
    borne = (title for one in plan.people for title in (one.title, one.full_title))
    return frozenset(map(fold, filter(None, (*listed, *borne, *_TITLES))))


@once_of_plan
def _written(plan: Plan) -> Mapping[str, str]:
    """The titles of the workbook as they are written there, by their folded words."""
    borne = (title for one in plan.people for title in (one.title, one.full_title))
    listed = (item.value for item in plan.listed("Chức vụ"))
    return {fold(title): title for title in (*borne, *listed) if title}


def _in_letters(plan: Plan, one: Any, name: str, title: str) -> Any:
    """The record with a name and a known title that were typed in capitals as they are printed."""
    bare, titled = without_honorific(getattr(one, name)), getattr(one, title)
    if titled.isupper():
        known = _written(plan).get(fold(titled)) or titles_unmarked(plan).get(fold_ascii(titled))
        known = known or _written(plan).get(written_out(titled))
        one = replace(one, **{title: known or titled})
    elif titled.isascii() and (meant := titles_unmarked(plan).get(fold_ascii(titled))):
        one = replace(one, **{title: meant})
    one = replace(one, **{name: as_a_name(bare)}) if bare.isupper() else one
    full = title_in_full(getattr(one, title))
    return one if full == getattr(one, title) else replace(one, **{title: full})


class _Desk:
    """The titles that are known, and what is told so far."""

    def __init__(self, plan: Plan, unit: str, file: str) -> None:
        self._plan, self._unit, self._file = plan, unit, file
        self._titles = _titles(plan)
        self.told: list[Problem] = []

    def coded(self, one: Attendant) -> Attendant:
        """The row without a code that is nobody's, as a number that only counts the rows."""
        if not one.person or self._plan.person(one.person):
            return one
        if (known := self._spelled.get(fold(one.person))) or not one.name:
            return replace(one, person=known or one.person)
        self._tell("return-person-unknown", one, "person", person=one.person)
        wanted = same_name_key(without_honorific(one.name))
        return replace(one, person=self._codes.get(wanted, ""))

    def spelled(self, one: Any, *fields: str) -> Any:
        """The row with its names as they are printed; what was understood is told."""
        for field in fields:
            typed = getattr(one, field)
            name, code = spelled(self._plan, self._unit, typed) if typed else ("", "")
            if code:
                self._tell(code, one, field, text=typed, name=name)
            one = replace(one, **{field: name}) if name != typed else one
        return one

    def told_by_name(self, typed: Iterable[Attendant], coded: Iterable[Attendant]) -> None:
        """Tell of each row that was read by its name against its code."""
        for before, one in zip(typed, coded, strict=True):
            known = self._plan.person(before.person) if before.person != one.person else None
            if known:
                words = {"person": known.code, "known": known.name, "text": without_honorific(one.name)}
                self._tell("return-person-by-name", one, "name", own=one.person, **words)

    @cached_property
    def _spelled(self) -> dict[str, str]:
        """The codes of the unit's people, as somebody may type them in small letters."""
        return {fold(who.code): who.code for who in self._plan.people if who.unit == self._unit}

    @cached_property
    def _codes(self) -> dict[str, str]:
        """The code of each person of the unit by name, where one alone bears it."""
        people = [who for who in self._plan.people if who.unit == self._unit]
        counted = Counter(same_name_key(who.name) for who in people)
        return {name: who.code for who in people if counted[name := same_name_key(who.name)] == 1}

    def substituted(self, one: Attendant) -> Attendant:
        """The row without words in place of a substitute that are an answer to Tham dự, or no name."""
        text = one.substitute
        if not text or looks_like_a_person(text):
            return one
        meant = ATTENDANTS.column("attendance").type.read(text, Lookups())
        implied = _ATTENDANCE.get(fold(text)) or (None if meant.faults else meant.value)
        if implied:
            self._tell("return-substitute-attendance", one, "substitute", text=text)
            return replace(one, substitute="", attendance=one.attendance or implied)
        if self._is_no_name(text):
            self._tell("return-substitute-no-name", one, "substitute", text=text)
            return replace(one, substitute="")
        return one

    def _is_no_name(self, text: str) -> bool:
        """Whether words can be nobody's name, nor a title: "bận họp Huyện ủy"."""
        small = name_fault(text) is NameFault.SMALL and not looks_like_a_person(text.title())
        return small and not self._is_title(text) and not any(self._divided(text))

    def titled(self, one: SpeechWish) -> SpeechWish:
        """The row with the name of its paper in its column, where that stands in place of a title.

        It says that it is a paper, or is no title while name and title stand in the cell of the name.
        """
        named = _PAPER.sub("", one.title)
        if one.paper or not named or self._is_person(one.title):
            return one
        beside = not self._is_title(one.title) and any(self._divided(one.speaker))
        if named == one.title and not beside:
            return one
        self._tell("return-paper-for-title", one, "title", text=one.title, paper=named)
        return replace(one, title="", paper=capitalised(named))

    def person(self, one: Any, name: str, title: str) -> Any:
        """The record with this name and title; somebody who was invited by code has his own."""
        typed, titled = getattr(one, name), getattr(one, title)
        invited = isinstance(one, Attendant) and one.person and name == "name"
        if invited or looks_like_a_person(typed) or not (typed or titled):
            return one
        if self._is_title(typed):
            if self._is_person(titled):
                return self._understood("return-names-swapped", one, (name, titled), (title, typed))
            self._tell("return-title-for-name", one, name, text=typed)
        elif not typed and self._is_person(titled):
            self._tell("return-name-for-title", one, title, text=titled)
        elif found := next(self._divided(typed), None):
            held = titled or found[1]
            if fold(held).startswith(fold(found[1])):
                return self._understood("return-name-with-title", one, (name, found[0]), (title, held))
        elif isinstance(one, Attendant) and _names_nobody(typed):
            self._tell("return-name-none", one, name, text=typed)
        return one

    def _understood(self, code: str, one: Any, named: tuple[str, str], titled: tuple[str, str]) -> Any:
        words = {"name": without_honorific(named[1]), "title": titled[1]}
        self._tell(code, one, named[0], other=one.origin.place(titled[0]).cell, **words)
        return replace(one, **dict((named, titled)))

    def _tell(self, code: str, one: Any, field: str, **words: str) -> None:
        place = one.origin.place(field)
        self.told.append(problem(code, Place(file=self._file, spot=f"{place.sheet}!{place.cell}"), **words))

    def _divided(self, typed: str) -> Iterator[tuple[str, str]]:
        """Name and title of "Lê Thị An, Phó Bí thư", "Lê Thị An (Phó Bí thư)", "Phó Bí thư Lê Thị An"."""
        typed = PHONE_BEHIND.sub("", without_honorific(typed))
        parts = [part.rstrip(") .") for part in _BETWEEN.split(typed) if part.rstrip(") .")]
        for first, second in (parts, parts[::-1]) if len(parts) == 2 else ():
            if self._is_person(first) and self._is_title(second):
                yield first, second
        words = [] if self._is_person(typed) else typed.split()
        for at in range(1, len(words)):
            first, second = " ".join(words[:at]), " ".join(words[at:])
            for title, name in ((first, second), (second, first)):
                if fold(title) in self._titles and self._is_person(name) and not _is_body(name):
                    yield name, title

    def _is_title(self, text: str) -> bool:
        """Whether words are a title, alone or with what it is the title of: "Bí thư Xã đoàn"."""
        words = fold(without_honorific(text)).split()
        begins = (" ".join(words[:end]) in self._titles for end in range(1, len(words) + 1))
        return any(begins) and not self._is_person(text) and not any(self._divided(text))

    def _is_person(self, text: str) -> bool:
        return looks_like_a_person(text) and fold(without_honorific(text)) not in self._titles
