"""Kết luận: who is given what, against the answers that it comes from, and the term that it names."""

import datetime as dt
from collections.abc import Iterator

from msgspec import Struct

from toolkit.patterns import pattern
from toolkit.plan.disambiguation import unit_label
from toolkit.plan.kept_results import once_of_plan
from toolkit.plan.model import Conclusion, Opinion, Plan, Unit
from toolkit.plan.rules.meeting_day import held_day
from toolkit.problems import Problem, problem
from toolkit.wording import fold

_GIVES = pattern(r"\bgiao (?:cho )?")
_LEADS = "chủ trì"
_HELPS = pattern(r"\b(?:phối hợp|hỗ trợ|theo dõi|giám sát|đôn đốc)\b")
_USUAL = 3
_TERM = pattern(r"\bnhiệm kỳ (20\d\d) ?- ?(20\d\d)")
_UNTIL = pattern(r"\b(?:hết|cuối|kết thúc) $")
_COMPARES = pattern(r"\b(?:so với|từ|kế thừa|như|của|kết quả|trước) $")


class _Answered(Struct, frozen=True, kw_only=True):
    """A conclusion of a known unit, an opinion that it comes from, and the departments of the answer.

    ``given`` is the one that the answer names, ``leads`` whether to lead; ``homes`` are the answerer's.
    """

    conclusion: Conclusion
    opinion: Opinion
    lead: Unit
    given: Unit | None
    leads: bool
    homes: frozenset[str]

    @property
    def leaders(self) -> tuple[str, ...]:
        return self.conclusion.lead_units

    @property
    def parts(self) -> frozenset[str]:
        return frozenset((*self.leaders, *self.conclusion.supporting_units))


def lead_of_answer(plan: Plan, today: dt.date) -> Iterator[Problem]:
    """Whom an answer gives the work to leads the conclusion that it is taken into, or has a part in it.

    Told in the answer, where whoever gave it is of the department that leads the conclusion.
    """
    found = _answered(plan)
    agreed = {one.conclusion.code for one in found if one.given and one.given.code in one.leaders}
    for one in found:
        if not one.given or one.given.code in one.leaders or one.conclusion.code in agreed:
            continue
        if one.leads or one.given.code not in one.parts:
            here = one.lead.code in one.homes and one.given.code not in one.homes
            origin, field = (one.opinion.origin, "answer") if here else (one.conclusion.origin, "lead_units")
            words = {"opinion": one.opinion.code, "conclusion": one.conclusion.code}
            words |= {"given": unit_label(plan, one.given), "lead": unit_label(plan, one.lead)}
            yield problem("lead-of-answer", origin.place(field), **words)
            agreed.add(one.conclusion.code)


def lead_in_words(plan: Plan, today: dt.date) -> Iterator[Problem]:
    """Whom the words of a conclusion let lead is one of those in its column."""
    for one in plan.conclusions:
        said = fold(one.content)
        begins = said.startswith("giao ")
        given, leads = _given(plan, said) if begins or _LEADS in one.content else (None, False)
        lead = next(filter(None, map(plan.unit, one.lead_units)), None)
        leads = leads or (begins and given is not None and _is_given_alone(plan, said, one.lead_units))
        if given and leads and lead and given.code not in one.lead_units:
            if given.code in lead.inherits or lead.code in given.inherits:
                continue
            words = {"given": unit_label(plan, given), "lead": unit_label(plan, lead)}
            yield one.problem("lead-in-words", "lead_units", **words)


def lead_unanswered(plan: Plan, today: dt.date) -> Iterator[Problem]:
    """The department that answered an opinion has a part in its conclusion, where in all others it has."""
    homes: dict[str, frozenset[str]] = {}
    rows: dict[str, _Answered] = {}
    for one in _answered(plan):
        code = one.conclusion.code
        departments = [home for home in one.homes if (unit := plan.unit(home)) and _is_department(plan, unit)]
        if departments:
            homes[code] = homes.get(code, frozenset()).union(departments)
            rows[code] = one
    apart = [code for code, departments in homes.items() if departments.isdisjoint(rows[code].parts)]
    if len(apart) != 1 or len(homes) <= _USUAL:
        return
    one = rows[apart[0]]
    if one.given is None and _is_department(plan, one.lead):
        home = unit_label(plan, min(homes[apart[0]]))
        words = {"conclusion": one.conclusion.code, "opinion": one.opinion.code, "home": home}
        yield one.conclusion.problem(
            "lead-unanswered", "lead_units", lead=unit_label(plan, one.lead), **words
        )


def term_of_conclusion(plan: Plan, today: dt.date) -> Iterator[Problem]:
    """A conclusion speaks of no term that was over before, and ends with the term to whose end it lasts."""
    for one in plan.conclusions:
        held, said = held_day(plan, plan.conference(one.conference)), fold(one.content)
        for term in _TERM.finditer(said):
            before, end = said[: term.start()], int(term[2])
            place, words = one.origin.place("content"), {"term": f"{term[1]} - {end}"}
            if held and end < held.year and not _COMPARES.search(before):
                yield problem("term-over", place, conference=one.conference, **words)
            elif one.due and one.due.year != end and _UNTIL.search(before):
                own = fold(plan.settings.term).replace(" ", "") == f"{term[1]}-{end}"
                field = "due" if own else "content"
                yield one.problem("term-and-due", field, year=one.due.year, **words)


@once_of_plan
def _answered(plan: Plan) -> tuple[_Answered, ...]:
    counted: dict[str, list[Conclusion]] = {}
    for row in plan.conclusions:
        counted.setdefault(row.code, []).append(row)
    found = []
    for opinion in plan.opinions:
        rows = counted.get(opinion.conclusion, []) if opinion.answer else []
        leaders = rows[0].lead_units if len(rows) == 1 else ()
        lead = next(filter(None, map(plan.unit, leaders)), None)
        if lead is None or opinion.unit in leaders:
            continue
        given, leads = _given(plan, fold(opinion.answer))
        homes = frozenset(person.unit for person in plan.people_of(opinion.answered_by))
        found.append(
            _Answered(conclusion=rows[0], opinion=opinion, lead=lead, given=given, leads=leads, homes=homes)
        )
    return tuple(found)


def _given(plan: Plan, answer: str) -> tuple[Unit | None, bool]:
    """The one unit to which an answer gives the work, and whether to lead it."""
    gives = _GIVES.search(answer)
    rest = f"{answer[gives.end() :]} " if gives else ""
    named = [
        (len(name), unit)
        for unit in plan.units
        for name in (fold(unit.name), fold(unit.short_name))
        if " " in name and rest.startswith(f"{name} ")
    ]
    if not named:
        return None, False
    length, unit = max(named, key=lambda one: one[0])
    return unit, rest[length:].strip().startswith(_LEADS)


def _is_given_alone(plan: Plan, said: str, leaders: tuple[str, ...]) -> bool:
    """Whether words that give a task name none of those who lead it, and do not let its unit help alone."""
    leads = [unit for unit in map(plan.unit, leaders) if unit]
    names = [fold(name) for unit in leads for name in (unit.name, unit.short_name) if name]
    return bool(leads) and not _HELPS.search(said) and not any(name in said for name in names)


def _is_department(plan: Plan, unit: Unit) -> bool:
    """Whether a unit is one of those into which the office itself is divided."""
    above = plan.unit(unit.parent)
    return above is not None and not above.parent and not unit.may_host and fold(unit.kind).startswith("ban ")


OF_COMMISSIONS = (lead_of_answer, lead_in_words, lead_unanswered, term_of_conclusion)
