"""Offices of other provinces, or of a former one, where the own office acts, receives or keeps an officer."""

import datetime as dt
import re
from collections.abc import Iterator
from functools import lru_cache

from toolkit.patterns import pattern
from toolkit.plan.model import Delegate, LegalBasis, Person, Plan
from toolkit.plan.rules.texts import PLAN_TEXT, Columns, passages
from toolkit.plan.rules.texts_against_rows import COMPARED
from toolkit.plan.rules.units import is_outside
from toolkit.problems import Place, Problem, problem
from toolkit.wording import fold, nearly_the_same
from toolkit.wording.provinces import CITIES, PROVINCES, merged_into

_MERGED_ON = dt.date(2025, 7, 1)
_NAMES = "|".join(map(re.escape, sorted(PROVINCES, key=len, reverse=True)))
_OFFICE = pattern(
    r"\b(?:(?:(?P<body>thường trực|ban thường vụ|ban chấp hành|bch|btv|văn phòng|các ban(?: chuyên môn)?) )?"
    rf"(?:tỉnh đoàn|đoàn tỉnh) (?:tỉnh )?(?P<name>{_NAMES})"
    rf"|(?:(?P<of_city>thường trực|ban thường vụ|ban chấp hành|bch|btv|văn phòng) )?"
    rf"(?:thành đoàn|đoàn thành phố) (?:tp\.? ?|thành phố )?(?P<city>{'|'.join(CITIES)}))\b"
)
_OFFICES = ("tỉnh đoàn ", "đoàn tỉnh ", "thành đoàn ", "đoàn thành phố ")
# Where nobody but the own office speaks, and where another one's may be told of.
_OWN_WORDS: Columns = (("annual_plans", ("subject", "lead", "closing")), ("outgoing", ("subject",)))
_ANY_WORDS: Columns = (
    ("annual_plans", tuple(field for field in PLAN_TEXT[0][1] if field not in _OWN_WORDS[0][1])),
    ("conferences", ("preparation",)),
    ("agenda", ("content", "script")),
    ("assignments", ("content",)),
    ("conclusions", ("content",)),
    ("recipients", ("line",)),
)
_GUEST = pattern(
    r"\b(?:ủy viên|đại diện|lãnh đạo|đồng chí|đ/c|ông|bà|bí thư|đoàn công tác|khách|tiếp|đón|mời|gửi|tặng"
    r"|chúc mừng|cảm ơn|bạn|nguyên|cựu)\b[^.;,!?:]{0,30}$"
)
_FORMER = pattern(r"^[^.;,]{0,25}\b(?:cũ|trước đây|trước (?:khi )?(?:sắp xếp|hợp nhất|sáp nhập))\b")
_BEFORE_THEN = pattern(r"\b(?:nguyên|cựu)\b[^;]{0,60}$")
_CLAUSE_END = pattern(r"[.;!?]")
_DISTRICT = pattern(r"\b(?P<level>[Hh]uyện|[Tt]hị|[Tt]hành|[Qq]uận) đoàn ")
_LOCAL_WORDS: Columns = (
    *PLAN_TEXT,
    ("conferences", ("preparation",)),
    ("assignments", ("content",)),
)
_MOST_WORDS = 4


def office_elsewhere(plan: Plan, today: dt.date) -> Iterator[Problem]:
    """The own office acts and receives under its own province's name; others are guests at most."""
    for columns, is_own in ((_OWN_WORDS, True), (_ANY_WORDS, False)):
        for passage in passages(plan, columns):
            for seen, is_told in _named(plan, passage.text) if "đoàn" in passage.text.lower() else ():
                if is_told or is_own:
                    yield _told(plan, passage.origin.place(passage.field), seen)
                    break


def officer_elsewhere(plan: Plan, today: dt.date) -> Iterator[Problem]:
    """Nobody of the own office or its units has a title at another province's office."""
    rows: tuple[Person | Delegate, ...] = (*plan.people, *plan.delegates)
    for row in rows:
        field = "full_title" if isinstance(row, Person) else "title"
        unit, said = plan.unit(row.unit), fold(getattr(row, field))
        if not unit or not said or is_outside(unit):
            continue
        for found in _others(plan, said):
            if not _BEFORE_THEN.search(said[: found.start()]) and not _FORMER.search(said[found.end() :]):
                yield _told(plan, row.origin.place(field), _as_typed(getattr(row, field), found))
                break


def basis_elsewhere(plan: Plan, today: dt.date) -> Iterator[Problem]:
    """No plan rests on a paper of another province's office; but one merged into the own one had its own."""
    for row in plan.legal_bases:
        for found in _others(plan, fold(row.issuer)):
            if not _is_of_forebear(plan, row, found["name"] or found["city"]):
                yield _told(plan, row.origin.place("issuer"), row.issuer)


def district_elsewhere(plan: Plan, today: dt.date) -> Iterator[Problem]:
    """Where districts are kept here, the plan and the tasks name no district that is not."""
    kinds = {fold(unit.kind) for unit in plan.units if unit.may_host}
    known = {
        fold(name) for unit in plan.units for name in (unit.place, unit.area, unit.name, unit.short_name)
    }
    for passage in passages(plan, _LOCAL_WORDS):
        for found in _DISTRICT.finditer(passage.text):
            if f"{fold(found['level'])} đoàn" not in kinds:
                continue
            name = _capitalised(passage.text[found.end() :])
            if name and not _is_known(name, known) and not COMPARED.search(fold(passage.text)):
                yield problem("unit-unlisted", passage.place, name=f"{found[0]}{name}")


def _named(plan: Plan, text: str) -> Iterator[tuple[str, bool]]:
    """The other provinces' offices that a text names, and whether as its own office's bodies act."""
    said = fold(text)
    for found in _others(plan, said):
        before, after = said[: found.start()], said[found.end() :]
        clause = _CLAUSE_END.split(before)[-1] + _CLAUSE_END.split(after)[0]
        aside = _GUEST.search(before) or _FORMER.search(after) or COMPARED.search(clause)
        yield _as_typed(text, found), bool(found["body"] or found["of_city"]) and not aside


def _as_typed(text: str, found: re.Match[str]) -> str:
    return text[found.start() : found.end()] if len(found.string) == len(text) else found[0]


def _others(plan: Plan, said: str) -> Iterator[re.Match[str]]:
    """Where a folded text names the office of a province that is not the own one."""
    settings = plan.settings
    own = fold(" ".join((settings.place, settings.office_name, settings.body_name))) if settings.place else ""
    # nearly every text names the own office at most, and needs no closer look
    others = _names_but(own) if own and any(sign in said for sign in _OFFICES) else ()
    for found in _OFFICE.finditer(said) if any(name in said for name in others) else ():
        if (found["name"] or found["city"]) not in own:
            yield found


@lru_cache(maxsize=8)
def _names_but(own: str) -> tuple[str, ...]:
    """The names of provinces and their cities that do not stand in the own office's."""
    return tuple(name for name in (*PROVINCES, *CITIES) if name not in own)


def _is_of_forebear(plan: Plan, row: LegalBasis, name: str) -> bool:
    place = fold(plan.settings.place).removeprefix("tp. ")
    return name in merged_into(place) and bool(row.date and row.date < _MERGED_ON)


def _capitalised(text: str) -> str:
    """The words with a capital that a text begins with."""
    words: list[str] = []
    for word in text.split()[:_MOST_WORDS]:
        if not word[0].isupper():
            break
        words.append(word.strip(".,;:()"))
        if not word[-1].isalnum():
            break
    return " ".join(words)


def _is_known(name: str, known: set[str]) -> bool:
    """Whether a name, or how it begins, is a unit's or nearly one, or a province's city."""
    words = fold(name).split()
    begun = [" ".join(words[:count]) for count in range(1, len(words) + 1)]
    near = any(nearly_the_same(name, other) for other in known if other)
    return near or any(one in known or one in PROVINCES for one in begun)


def _told(plan: Plan, place: Place, seen: str) -> Problem:
    settings = plan.settings
    named = fold(settings.place) in fold(settings.office_name)
    office = settings.office_name if named else f"{settings.office_name} {settings.place}"
    return problem("office-elsewhere", place, seen=seen, office=office)


OF_OTHER_OFFICES = (office_elsewhere, officer_elsewhere, basis_elsewhere, district_elsewhere)
