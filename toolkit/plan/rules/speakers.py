"""Who spoke for a unit, against the roster and the delegates: Ý kiến and Đăng ký phát biểu."""

import datetime as dt
from collections import Counter
from collections.abc import Iterator

from toolkit.patterns import pattern
from toolkit.plan.disambiguation import person_label, unit_label
from toolkit.plan.model import Opinion, Person, Phase, Plan, SpeechRequest
from toolkit.plan.rules.delegates_against_roster import disputes, renamed
from toolkit.plan.rules.titles import holds, other_unit
from toolkit.problems import Problem, problem
from toolkit.wording import fold, looks_like_a_person, nearly_the_same, same_name_key, without_honorific

Speech = Opinion | SpeechRequest

# From so many rows on it is no slip of the hand: a column was sorted without the others.
_SORTED = 5
# What a unit has below it, none of which is kept as a unit of its own.
_BRANCH = pattern(
    r"\b(?:(?:liên )?chi đoàn|(?:liên )?chi hội|đội|tổ|nhóm|câu lạc bộ|clb|lớp|khoa|hợp tác xã|htx|ấp"
    r"|khóm|thôn|đoàn (?:cơ sở|xã|phường|thị trấn|trường)) \w+"
)
_BEHIND = pattern(r"\s+[-–—]\s+|\s*[,(:]\s*")
# "Đồng chí Lê Thị An, Bí thư Xã đoàn phát biểu: ...".
_SAYS = pattern(
    r"\W*(?:[Đđ]ồng chí|[Đđ]/c\.?|[ÔôBb](?:ng|à)|[Aa]nh|[Cc]hị) (?P<name>(?:[^\W\d_a-zà-ỹ][^\W\d_]* ?){2,6})"
    r"[^:;.\n]{0,90}?\b(?:phát biểu|nêu|có ý kiến|kiến nghị|đề nghị|trao đổi|cho rằng|đề xuất|báo cáo)\b",
    signs=("đồng chí", "Đồng chí", "/c", "ng ", "à ", "nh ", "ị "),
)
# Who speaks for a unit, without a name.
_NO_NAME = pattern(r"(?:đại diện|lãnh đạo|thường trực|(?:phó |quyền )?bí thư|ban (?:thường vụ|chấp hành))\b")
# Slips of the hand are looked for in a roster of so many rows at most.
_SHORT = 5000


def speaker_unknown(plan: Plan, today: dt.date) -> Iterator[Problem]:
    """Whoever spoke stands in the roster or among the delegates, under that name and in that unit.

    One whose row has a title that nobody of the unit bears is a guest: the title is printed from there.
    """
    others = renamed(plan)
    for one in _speeches(plan):
        key = same_name_key(one.speaker)
        if not one.speaker or _rows(plan, one) or key in others or _is_delegate(plan, one):
            continue
        near = _nearest(plan, one)
        place = one.origin.place("speaker")
        if near:
            words = {"text": one.speaker, "near": near.name, "meant": near.code, "sheet": near.origin.sheet}
            yield problem("name-near", place, **words)
        elif told := _in_other_words(plan, one):
            yield told
        elif looks_like_a_person(one.speaker) and not _is_a_guest(plan, one):
            sheet = plan.people[0].origin.sheet if plan.people else ""
            titled = isinstance(one, SpeechRequest) and one.title
            code = "speaker-unlisted" if titled else "name-unknown"
            yield problem(code, place, text=one.speaker, sheet=sheet)


def _in_other_words(plan: Plan, one: Speech) -> Problem | None:
    """Somebody of a unit who is told by a given name, with a title, or by no name at all."""
    unit, bare = plan.unit(one.unit), without_honorific(one.speaker)
    if unit is None:
        return None
    key = f" {same_name_key(bare)}"
    near = [row for row in plan.people if row.unit == unit.code and same_name_key(row.name).endswith(key)]
    if near:
        people = ", ".join(dict.fromkeys(f"{row.name} ({row.code})" for row in near))
        return one.problem(
            "name-short", "speaker", text=one.speaker, sheet=near[0].origin.sheet, people=people
        )
    name = _BEHIND.split(bare, maxsplit=1)[0]
    if name != bare and looks_like_a_person(name):
        return one.problem("speaker-with-title", "speaker", text=one.speaker, name=name)
    if _NO_NAME.match(fold(one.speaker)) and not looks_like_a_person(bare):
        return one.problem("speaker-nameless", "speaker", text=one.speaker, unit=unit_label(plan, unit))
    return None


def speaker_elsewhere(plan: Plan, today: dt.date) -> Iterator[Problem]:
    """Whoever spoke belongs to the unit of the row, or to one right above or below it."""
    for speeches in (plan.opinions, plan.speech_requests):
        found = [told for one in speeches if (told := _elsewhere(plan, one))]
        if len(found) >= _SORTED:
            first = next(one for one in speeches if _elsewhere(plan, one))
            yield first.problem("speakers-sorted", "speaker", count=len(found))
        else:
            yield from found


def _elsewhere(plan: Plan, one: Speech) -> Problem | None:
    rows, unit = _rows(plan, one), plan.unit(one.unit)
    if not rows or unit is None or any(_is_of(plan, row, one.unit) for row in rows):
        return None
    if _sat_for(plan, rows[0], one.unit):
        return None  # the roster has another unit than Đại biểu, which is told there
    field = "speaker" if _is_another(plan, one) else "unit"
    words = {"person": person_label(rows[0]), "home": unit_label(plan, rows[0].unit)}
    return one.problem("speaker-elsewhere", field, unit=unit_label(plan, unit), **words)


def speaker_titled(plan: Plan, today: dt.date) -> Iterator[Problem]:
    """A speaker bears the title of the roster, unless Đại biểu disputes that one."""
    disputed = {one.person.code for one in disputes(plan, "title")}
    for one in plan.speech_requests:
        rows = [row for row in _rows(plan, one) if _is_of(plan, row, one.unit)]
        if rows and one.title and not any(holds(plan, one.title, row) for row in rows):
            if rows[0].code in disputed:
                continue
            words = {"seen": one.title, "person": person_label(rows[0])}
            roster = rows[0].full_title or rows[0].title
            yield one.problem("delegate-title", "title", label="Chức vụ", roster=roster, **words)


def speaker_unplaced(plan: Plan, today: dt.date) -> Iterator[Problem]:
    """A speech has its unit and its speaker."""
    for one in plan.speech_requests:
        for field, label in (("unit", "Mã đơn vị"), ("speaker", "Người")):
            if not getattr(one, field):
                yield one.problem("speech-incomplete", field, label=label)


def speaker_in_words(plan: Plan, today: dt.date) -> Iterator[Problem]:
    """An opinion whose words say who speaks is of that speaker."""
    for one in plan.opinions:
        found = _SAYS.match(one.content) if one.speaker else None
        name = found["name"].strip() if found else ""
        if not looks_like_a_person(name):
            continue
        person = plan.person(one.speaker)
        own = same_name_key(person.name if person else one.speaker)
        if same_name_key(name) not in own:
            words = {"seen": name, "speaker": person_label(person) if person else one.speaker}
            yield one.problem("speaker-in-words", "speaker", **words)


def conclusion_elsewhere(plan: Plan, today: dt.date) -> Iterator[Problem]:
    """An opinion is taken up by a conclusion of its own conference."""
    counted = Counter(one.code for one in plan.conclusions)  # a code of two rows is told by itself
    homes = {one.code: one.conference for one in plan.conclusions if counted[one.code] == 1}
    for one in plan.opinions:
        home = homes.get(one.conclusion, "")
        if home != one.conference and plan.conference(home) and plan.conference(one.conference):
            words = {"conclusion": one.conclusion, "home": home, "conference": one.conference}
            yield one.problem("conclusion-elsewhere", "conclusion", **words)


def _is_another(plan: Plan, one: Speech) -> bool:
    """Whether the speaker is the slip, not the unit: it is spoken of, or the speaker spoke elsewhere."""
    if isinstance(one, Opinion) and other_unit(plan, one.content, one.unit):
        return False
    same = [two for two in _speeches(plan) if type(two) is type(one) and two.conference == one.conference]
    others = [two for two in same if two is not one]
    unit = plan.unit(one.unit)
    words = one.content if isinstance(one, Opinion) else one.title
    spoken_of = unit is not None and fold(unit.name) in fold(words)
    key = same_name_key(one.speaker)
    if isinstance(one, Opinion) and one.phase is Phase.AT:
        # who asked to speak tells which of the two was there
        asked = {row.unit for row in plan.speech_requests if row.conference == one.conference}
        home = {row.unit for row in _rows(plan, one)}
        if one.unit in asked and not home & asked:
            return True
    twice = any(same_name_key(two.speaker) == key for two in others)
    return spoken_of or (twice and all(two.unit != one.unit for two in others))


def _sat_for(plan: Plan, person: Person, unit: str) -> bool:
    return any(row.unit == unit for row in plan.delegates if row.person == person.code)


def _speeches(plan: Plan) -> tuple[Speech, ...]:
    return (*plan.opinions, *plan.speech_requests)


def _rows(plan: Plan, one: Speech) -> tuple[Person, ...]:
    """The rows of the roster that a speaker means: by code, or by name, those of the unit before others."""
    named = plan.people_of(one.speaker) or plan.people_named(one.speaker)
    if plan.people_of(one.speaker):
        return named
    return tuple(row for row in named if row.unit == one.unit) or named


def _is_of(plan: Plan, row: Person, code: str) -> bool:
    """Whether somebody belongs to a unit, or right above or below it; an unknown home may be any."""
    home, unit = plan.unit(row.unit), plan.unit(code)
    if home is None:
        return True
    return home.is_kin(unit) if unit else code == home.parent


def _is_delegate(plan: Plan, one: Speech) -> bool:
    key = same_name_key(one.speaker)
    return any(same_name_key(row.name) == key for row in plan.delegates if row.name)


def _is_a_guest(plan: Plan, one: Speech) -> bool:
    if not isinstance(one, SpeechRequest) or not one.title:
        return False
    held = [row for row in plan.people if row.unit == one.unit and holds(plan, one.title, row)]
    return not held or _is_of_a_branch(plan, one)


def _is_of_a_branch(plan: Plan, one: SpeechRequest) -> bool:
    """Whether a title names what lies within the unit: "Bí thư Chi đoàn ấp Bà Giam, xã Đôn Xuân"."""
    unit = plan.unit(one.unit)
    own = " ".join(fold(name) for name in (unit.name, unit.short_name)) if unit else ""
    branch = _BRANCH.search(fold(one.title))
    return branch is not None and branch[0] not in own


def _nearest(plan: Plan, one: Speech) -> Person | None:
    """Somebody of nearly that name, of the unit before all others; of a long roster only the unit's."""
    short = len(plan.people) <= _SHORT
    people = [row for row in plan.people if short or row.unit == one.unit]
    near = [row for row in people if nearly_the_same(row.name, one.speaker)]
    return next((row for row in near if row.unit == one.unit), near[0] if near else None)
