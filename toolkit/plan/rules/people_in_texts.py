"""People whom texts name, against the roster: a name with a slip, a title or a unit that is not theirs."""

import datetime as dt
import re
from collections.abc import Iterator

from msgspec import Struct
from msgspec.structs import replace

from toolkit.patterns import pattern
from toolkit.plan.disambiguation import person_label
from toolkit.plan.kept_results import once_of_plan
from toolkit.plan.model import Person, Plan
from toolkit.plan.roster import roster_day, serves
from toolkit.plan.rules.texts import Columns, Passage, passages
from toolkit.plan.rules.titles import beside, holds, other_unit, same_post, units_named
from toolkit.problems import Place, Problem, problem
from toolkit.wording import fold, looks_like_a_person, nearly_the_same, same_name_key

_TEXTS: Columns = (
    ("conferences", ("preparation", "assessment")),
    ("agenda", ("content", "script", "logistics", "course")),
    ("invitations", ("addressee",)),
    ("opinions", ("answer", "content", "summary")),
    ("conclusions", ("content",)),
    ("assignments", ("content",)),
)
_SIGNS = ("ng chí ", "/c ", "/c. ", "í thư ", "rưởng ", "hánh ", "iám đốc ", "huyên viên ")
_WORD = pattern(r"[^\W\d_]+")
_HONORIFIC = pattern(r"(?:\bđồng chí|\bđ/c\.?)[ :]*$")
_STANDS = pattern(r"\s*(?:,| [-–] | là |\()\s*")
_CLAUSE_END = pattern(r"[,;.:()!?\n]| [-–] ")
# What makes of a post one of another time, or one that is not held as others are.
_OTHERWISE = pattern(
    r"\s*(?:nhiệm kỳ|khóa|giai đoạn|thời kỳ|trước|cũ|mới|từ|năm|lâm thời|phụ trách|kiêm|và|hoặc|dự khuyết)\b"
)
_SET_BEFORE = pattern(r"\b(?:nguyên|cựu|cố|quyền|q\.|tổng|phó|tân|phụ trách|như|thay|hoặc|và) ?$")
_OF_OTHERS = frozenset(("nguyên", "cựu", "cố", "quyền", "đại", "chủ", "đoàn", "thành", "phụ", "cán", "học"))
_MEMBER = "ủy viên"
_FEWEST, _MOST = 3, 6  # words of a name
_SHORT = 5000  # rows of a roster in which a slip of the hand is looked for


class Named(Struct, frozen=True, kw_only=True):
    """A run of words in a text that is built like a name, and the day that the text is of."""

    passage: Passage
    day: dt.date | None
    name: str
    start: int
    end: int
    by_a_unit: bool

    @property
    def text(self) -> str:
        return self.passage.text


def person_said_otherwise(plan: Plan, today: dt.date) -> Iterator[Problem]:
    """No text gives somebody of the roster a title that none of the rows has; one title is told once."""
    found: dict[tuple[str, str], tuple[Problem, list[Place]]] = {}
    for one in named_in_texts(plan):
        rows = plan.people_named(one.name)
        row = next((row for row in rows if serves(row, one.day)), None)
        if row is None or len({row.code for row in rows}) != 1:
            continue
        titles = titles_beside(plan, one)
        wrong = [seen for seen in titles if _is_not_theirs(plan, seen, rows)]
        if len(wrong) != 1 or any(is_theirs(plan, seen, rows) for seen in titles):
            continue
        key, place = (row.code, fold(wrong[0])), one.passage.place
        if key in found:
            found[key][1].append(place)
            continue
        roster = row.full_title or beside(row.title, plan.unit_name(row.unit))
        words = {"person": person_label(row), "roster": roster}
        words |= {"seen": f"{one.name}, {wrong[0]}", "sheet": row.origin.sheet}
        found[key] = problem("person-said-otherwise", place, **words), []
    for told, others in found.values():
        yield replace(told, also=tuple(others))


def person_misspelt(plan: Plan, today: dt.date) -> Iterator[Problem]:
    """Whoever is named beside an honorific or a title has not nearly the name of somebody of the roster."""
    told = set()
    for one in named_in_texts(plan):
        key = (one.passage.place, one.name)
        if key in told or plan.people_named(one.name) or not looks_like_a_person(one.name):
            continue
        near = _near(plan, one.name)
        if near and same_name_key(one.name) not in _others(plan) and _is_meant(plan, one, near):
            told.add(key)
            words = {"person": person_label(near), "sheet": near.origin.sheet}
            yield problem("person-misspelt", one.passage.place, seen=one.name, **words)


@once_of_plan
def named_in_texts(plan: Plan) -> tuple[Named, ...]:
    """The runs of capitalised words in the texts that may name somebody."""
    found: list[Named] = []
    for table, fields in _TEXTS if plan.people else ():
        for passage in passages(plan, ((table, fields),)):
            if any(sign in passage.text for sign in _SIGNS):
                record = getattr(plan, table)[passage.record]
                conference = plan.conference(record.code if table == "conferences" else record.conference)
                if conference:
                    by_a_unit = table == "opinions" and passage.field != "answer"
                    found += _names_in(plan, passage, roster_day(conference), by_a_unit)
    return tuple(found)


def _names_in(plan: Plan, passage: Passage, day: dt.date | None, by_a_unit: bool) -> Iterator[Named]:
    text = passage.text
    for run in _runs(text):
        words = _known(plan, text, run)
        start, end = words[0].start(), words[-1].end()
        name = text[start:end]
        yield Named(passage=passage, day=day, name=name, start=start, end=end, by_a_unit=by_a_unit)


def _runs(text: str) -> Iterator[list[re.Match[str]]]:
    run: list[re.Match[str]] = []
    for word in _WORD.finditer(text):
        capital = word[0][0].isupper()
        if capital and run and text[run[-1].end() : word.start()] == " ":
            run.append(word)
            continue
        if len(run) >= _FEWEST:
            yield run
        run = [word] if capital else []
    if len(run) >= _FEWEST:
        yield run


def _known(plan: Plan, text: str, run: list[re.Match[str]]) -> list[re.Match[str]]:
    """The part of a run of words that is the name of somebody of the roster; else the whole run."""
    for count in range(min(len(run), _MOST), _FEWEST - 1, -1):
        for first in range(len(run) - count + 1):
            part = run[first : first + count]
            if plan.people_named(text[part[0].start() : part[-1].end()]):
                return part
    return run


def titles_beside(plan: Plan, one: Named) -> list[str]:
    """The titles with their units that stand right behind a name, between commas, or right before it."""
    text, said = one.text, fold(one.text)
    if len(said) != len(text):
        return []
    found = _titles_before(plan, text[: one.start], said[: one.start])
    at = one.end
    while stands := _STANDS.match(said, at):
        at = stands.end()
        end = _title_end(plan, text, said, at)
        if not end:
            break
        found.append(text[at:end])
        at = end
    return found


def _titles_before(plan: Plan, text: str, said: str) -> list[str]:
    before = _HONORIFIC.sub("", said).rstrip()
    starts = {at for title in _titles(plan) if (at := before.rfind(title)) >= 0}
    for at in sorted(starts):
        if _title_end(plan, f"{before}.", f"{before}.", at) == len(before):
            return [] if _SET_BEFORE.search(before[:at]) else [text[at : len(before)]]
    return []


def _title_end(plan: Plan, text: str, said: str, at: int) -> int:
    """Where a title that begins there ends, with the unit behind it; 0 of what is none, or one of others."""
    title = next((one for one in _titles(plan) if said.startswith(one, at)), "")
    end = at + len(title)
    if not title or said[end : end + 1].isalnum() or title.startswith(_MEMBER):
        return 0
    met = f"{title.split()[-1]} "
    for name in _units(plan) if said[end : end + 1] == " " else ():
        begun = end + 1 - (len(met) if name.startswith(met) else 0)
        if said.startswith(name, begun):
            return _unit_end(text, said, begun + len(name))
    return end if _CLAUSE_END.match(said, end) or end == len(said) else 0


def _unit_end(text: str, said: str, end: int) -> int:
    """The end itself; 0 where the unit's name goes on, or the post is one of another time."""
    goes_on = said[end : end + 1].isalnum() or (
        said[end : end + 1] == " " and text[end + 1 : end + 2].isupper()
    )
    return 0 if goes_on or _OTHERWISE.match(said, end) else end


@once_of_plan
def _titles(plan: Plan) -> tuple[str, ...]:
    titles = {fold(item.value) for item in plan.listed("Chức vụ")}
    return tuple(sorted(titles - {""}, key=len, reverse=True))


@once_of_plan
def _units(plan: Plan) -> tuple[str, ...]:
    names = {fold(name) for unit in plan.units for name in (unit.name, unit.short_name) if " " in name}
    return tuple(sorted(names, key=len, reverse=True))


def is_theirs(plan: Plan, seen: str, rows: tuple[Person, ...]) -> bool:
    """Whether some row has a title, whatever its days, or the person bears it in another sheet."""
    codes, keys = {row.code for row in rows}, {same_name_key(row.name) for row in rows}
    borne = [row.title for row in plan.delegates if row.person in codes or same_name_key(row.name) in keys]
    borne += [row.title for row in plan.speech_requests if same_name_key(row.speaker) in keys]
    borne += [part.strip() for row in rows for part in row.full_title.split(",")[1:]]
    own = [row for row in rows if other_unit(plan, seen, row.unit) is None]
    return any(holds(plan, seen, row) for row in rows) or any(
        own and title and same_post(seen, title) for title in borne
    )


def _is_not_theirs(plan: Plan, seen: str, rows: tuple[Person, ...]) -> bool:
    if is_theirs(plan, seen, rows) or any(not row.title for row in rows):
        return False
    said, held = fold(seen), [fold(row.title) for row in rows]
    if said in _titles(plan):
        return any(
            said in title or title in said for title in held
        )  # of no unit: it is the rank that differs
    named = units_named(plan, seen)
    units = [unit for row in rows if (unit := plan.unit(row.unit))]
    return not any(one.code in unit.inherits or unit.code in one.inherits for one in named for unit in units)


@once_of_plan
def _others(plan: Plan) -> frozenset[str]:
    """The names of those whom other sheets than the roster have."""
    names = [row.name for row in plan.delegates]
    names += [*(row.speaker for row in plan.speech_requests), *(row.speaker for row in plan.opinions)]
    names += [plan.settings.contact_name, *(row.technician for row in plan.meeting_points)]
    return frozenset(map(same_name_key, names))


@once_of_plan
def _near(plan: Plan, name: str) -> Person | None:
    """The one person of the roster in whose name a single word is written otherwise, by a slip."""
    if len(plan.people) > _SHORT:
        return None
    words = same_name_key(name).split()
    found = []
    for person in plan.people:
        others = same_name_key(person.name).split()
        if len(others) == len(words) and sum(map(str.__ne__, words, others)) == 1:
            found.append(person)
    return (
        found[0] if len({one.code for one in found}) == 1 and nearly_the_same(name, found[0].name) else None
    )


def _is_meant(plan: Plan, one: Named, near: Person) -> bool:
    """Whether words beside a name say that it is the roster's person: the title, or an honorific alone."""
    titles = titles_beside(plan, one)
    if titles:
        return any(is_theirs(plan, seen, (near,)) for seen in titles)
    if one.by_a_unit or not _HONORIFIC.search(fold(one.text[: one.start])):
        return False  # units speak of people of their own, whom no roster has
    stands = _STANDS.match(one.text, one.end)
    rest = one.text[stands.end() :] if stands else ""
    return not rest[:1].isupper() and fold(rest).partition(" ")[0] not in _OF_OTHERS


OF_PEOPLE_SAID = (person_said_otherwise, person_misspelt)
