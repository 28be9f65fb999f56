"""Who spoke or answered at a conference, against who was there."""

import datetime as dt
from collections.abc import Iterator

from msgspec.structs import replace

from toolkit.plan.disambiguation import person_label, unit_label
from toolkit.plan.expected_guests import roll_is_called, rows_of
from toolkit.plan.kept_results import once_of_plan
from toolkit.plan.model import Conference, Delegate, Opinion, Person, Phase, Plan, Presence, SpeechRequest
from toolkit.plan.roster import roster_day
from toolkit.plan.rules.meeting_day import held_day
from toolkit.plan.rules.stage import conferences_on
from toolkit.plan.succession import heir
from toolkit.plan.tallies import attendance
from toolkit.problems import Problem, problem
from toolkit.wording import day_short, quantity, same_name_key

Speech = Opinion | SpeechRequest
_FEW = 2
_MOST_NAMED = 10
_COMES = (Presence.PRESENT, None)


def speaker_absent(plan: Plan, today: dt.date) -> Iterator[Problem]:
    """Whoever spoke at a conference was there: an opinion given at it, and a speech that was held."""
    spoken: list[tuple[Speech, str]] = [(one, "speaker") for one in plan.opinions if one.phase is Phase.AT]
    held: list[tuple[Speech, str]] = [(one, "spoken") for one in plan.speech_requests if one.spoken]
    told: set[tuple[str, str]] = set()
    for one, field in (*spoken, *held):
        row = _absent(plan, one, one.speaker)
        if row and row.unit == one.unit and (one.conference, one.speaker) not in told:
            told.add((one.conference, one.speaker))
            yield one.problem("speaker-absent", field, **_noted(row, one.speaker))


def speech_of_absent(plan: Plan, today: dt.date) -> Iterator[Problem]:
    """Whoever is to speak is neither absent nor replaced among the delegates."""
    replaced = {(row.conference, row.substitute_for): row for row in plan.delegates if row.substitute_for}
    for one in plan.speech_requests:
        if one.spoken or not one.speaker:
            continue
        absent = _absent(plan, one, one.speaker)
        if absent and absent.unit == one.unit:
            noted = _noted(absent, one.speaker)
            words = {"name": noted["name"], "there": noted["there"], "said": f"ghi “{noted['presence']}”"}
            yield one.problem("speech-of-absent", "speaker", **words)
            continue
        rows = plan.people_of(one.speaker) or plan.people_named(one.speaker)
        code = next((row.code for row in rows if row.unit == one.unit), "")
        other = replaced.get((one.conference, code)) if code else None
        came = any(row.presence is Presence.PRESENT for row in _sat(plan).get((one.conference, code), ()))
        if other and not came and not _is_themself(one, other):
            person = plan.person(other.person)
            said = f"ghi {other.name or (person.name if person else other.person)} dự thay"
            there = other.origin.place("substitute_for").cell
            words = {"name": rows[0].name, "there": there, "said": said}
            yield one.problem("speech-of-absent", "speaker", **words)


def speaker_unseated(plan: Plan, today: dt.date) -> Iterator[Problem]:
    """Whoever of the roster spoke at a conference has a row among its delegates, once their roll is typed.

    It is where the unit has other rows, or where all others who spoke have one.
    """
    for one in conferences_on(plan):
        spoken = _spoken(plan, one) if roll_is_called(plan, one) else {}
        missing = [code for code, said in spoken.items() if not _rows_of(plan, said, code)]
        typed = {row.unit for row in plan.delegates if row.conference == one.code and row.presence}
        for code in missing:
            person, said = plan.person(code), spoken[code]
            alone = len(missing) == 1 and len(spoken) > _FEW
            if person and (alone or {person.unit, said.unit} & typed):
                words = {"person": person_label(person), "conference": one.code}
                yield said.problem("speaker-unseated", "speaker", **words)


def answerer_absent(plan: Plan, today: dt.date) -> Iterator[Problem]:
    """Whoever answered what was said at a conference was there, and in office."""
    for one in plan.opinions:
        rows, held = _people(plan, one), held_day(plan, plan.conference(one.conference))
        ends = [row.valid_to for row in rows if row.valid_to]
        if held and rows and len(ends) == len(rows) and max(ends) < held:
            words = {"person": person_label(rows[0]), "day": day_short(max(ends)), "held": day_short(held)}
            yield one.problem("answerer-left", "answered_by", **words)
        elif one.answer and one.phase is Phase.AT and (row := _absent(plan, one, one.answered_by)):
            yield one.problem("answerer-absent", "answered_by", **_noted(row, one.answered_by))


def unit_absent(plan: Plan, today: dt.date) -> Iterator[Problem]:
    """A unit that spoke at a conference, whoever spoke for it, had somebody there."""
    for one in conferences_on(plan):
        if not roll_is_called(plan, one):
            continue
        day = roster_day(one)
        came = {line.unit.code for line in attendance(plan, one) if line.unit and line.present}
        for said in plan.opinions:
            unit = plan.unit(said.unit) if said.conference == one.code and said.phase is Phase.AT else None
            if unit and not said.speaker and not {unit.code, heir(plan, unit.code, day)} & came:
                words = {"unit": unit_label(plan, unit), "conference": one.code}
                yield said.problem("unit-absent", "unit", **words)


def answer_of_the_same(plan: Plan, today: dt.date) -> Iterator[Problem]:
    """No unit answers what it asked for itself."""
    for one in plan.opinions:
        unit = plan.unit(one.unit)
        if one.answer and unit and any(row.unit == unit.code for row in _people(plan, one)):
            yield one.problem("answer-of-the-same", "answered_by", unit=unit_label(plan, unit))


def presence_unnoted(plan: Plan, today: dt.date) -> Iterator[Problem]:
    """Once the roll was called everybody on it came or stayed away; told once for each conference."""
    for one in plan.conferences:
        rows = rows_of(plan, one) if roll_is_called(plan, one) else ()
        replaced = {row.substitute_for for row in rows if row.substitute_for and row.presence in _COMES}
        blank = [
            row
            for row in rows
            if row.presence is None and replaced.isdisjoint(filter(None, (row.person, row.name)))
        ]
        if blank:
            names = [_name(plan, row) for row in blank]
            more = f" và {quantity(len(names) - _MOST_NAMED)} người khác" if len(names) > _MOST_NAMED else ""
            words = {"conference": one.code, "names": f"{', '.join(names[:_MOST_NAMED])}{more}"}
            first, *others = (row.origin.place("presence") for row in blank)
            told = problem("presence-unnoted", first, count=quantity(len(blank)), **words)
            yield replace(told, also=tuple(others))


def _name(plan: Plan, row: Delegate) -> str:
    """Who is meant, with the cell that is blank: "Cao Minh Quân (H24)"."""
    person = plan.person(row.person)
    return f"{row.name or (person.name if person else row.person)} ({row.origin.place('presence').cell})"


def _people(plan: Plan, one: Opinion) -> tuple[Person, ...]:
    """The roster's rows of whoever answered; of a name alone none where several bear it."""
    rows = plan.people_of(one.answered_by) or plan.people_named(one.answered_by)
    return rows if len({row.code for row in rows}) == 1 else ()


def _spoken(plan: Plan, one: Conference) -> dict[str, Speech]:
    """The codes of the roster's people who spoke at a conference, each with what says so first."""
    speeches: list[Speech] = [row for row in plan.speech_requests if row.spoken]
    speeches += [row for row in plan.opinions if row.phase is Phase.AT]
    found: dict[str, Speech] = {}
    for said in speeches:
        rows = plan.people_of(said.speaker) or plan.people_named(said.speaker)
        if said.conference == one.code and len({row.code for row in rows}) == 1:
            found.setdefault(rows[0].code, said)
    return found


def _rows_of(plan: Plan, said: Speech, code: str) -> list[Delegate]:
    """The rows among the delegates of whoever spoke, by any of their writings."""
    names = {same_name_key(row.name) for row in plan.people_of(code)}
    return [row for mark in (code, *names) for row in _sat(plan).get((said.conference, mark), ())]


def _is_themself(one: Speech, row: Delegate) -> bool:
    return bool(row.name) and same_name_key(row.name) == same_name_key(one.speaker)


def _absent(plan: Plan, one: Speech, who: str) -> Delegate | None:
    """The row of somebody whom every row of the conference has as absent."""
    sat = _sat(plan)
    rows = sat.get((one.conference, who)) or sat.get((one.conference, same_name_key(who)), []) if who else []
    absent = [row for row in rows if row.presence not in (None, Presence.PRESENT)]
    return absent[0] if absent and len(absent) == len(rows) else None


@once_of_plan
def _sat(plan: Plan) -> dict[tuple[str, str], list[Delegate]]:
    """The delegates of each conference by their codes and by their names."""
    found: dict[tuple[str, str], list[Delegate]] = {}
    for row in plan.delegates:
        for mark in filter(None, (row.person, same_name_key(row.name) if row.name else "")):
            found.setdefault((row.conference, mark), []).append(row)
    return found


def _noted(row: Delegate, who: str) -> dict[str, str]:
    presence = row.presence.value if row.presence else ""
    return {"name": row.name or who, "presence": presence, "there": row.origin.place("presence").cell}


OF_ABSENCES = (
    speaker_absent,
    speech_of_absent,
    speaker_unseated,
    answerer_absent,
    unit_absent,
    answer_of_the_same,
    presence_unnoted,
)
