"""What units report on earlier conclusions: set beside the clerk's own state, never over it."""

from collections.abc import Iterable, Iterator

from toolkit.book.writing.edits import Edit, SetCell
from toolkit.plan.model import Conclusion, Conference, Plan, Unit
from toolkit.plan.model.filled_form import Duty
from toolkit.plan.roster import roster_day
from toolkit.plan.succession import forebears, heirs, is_renamed
from toolkit.plan.tallies import conclusion_state
from toolkit.problems import Place, Problem, problem
from toolkit.tasks.collecting.duty_states import as_chosen, is_a_state, state_meant
from toolkit.tasks.collecting.form_reading import Form
from toolkit.tasks.collecting.prefilled_texts import letters
from toolkit.wording import clauses, day_short, fold


def duty_reports(
    plan: Plan, conference: Conference, forms: Iterable[Form]
) -> tuple[tuple[Edit, ...], tuple[Problem, ...]]:
    """The cells of “Đơn vị báo cáo” that change, one line in them for each unit, and what is to be looked at.

    A unit's later form replaces its own line; lines of other units and of the clerk stay.
    Only who leads a conclusion alone says how far the whole of it is; others tell of their part.
    """
    known = {fold(one.code): one for one in plan.conclusions}
    told: dict[str, list[str]] = {}
    problems: list[Problem] = []
    for form in forms:
        for duty in form.filled.duties:
            if not (duty.state or duty.result or duty.evidence or not duty.code):
                continue
            conclusion = known.get(fold(duty.code))
            mistaken = _mistaken(plan, conference, form, duty, conclusion) if conclusion else ()
            if conclusion is None or mistaken:
                problems.extend(mistaken or (_unknown(form, duty),))
                continue
            lines = told.setdefault(conclusion.code, conclusion.reported.splitlines())
            names = (f"{one.name}: " for one in (form.unit, *_named_before(plan, form.unit)))
            _put(lines, tuple(names), _words(form, duty))
            day = roster_day(conference)
            leads = {unit.code for lead in conclusion.lead_units for unit in heirs(plan, lead, day)}
            if leads == {form.unit.code}:
                problems.extend(_differing(form, duty, conclusion))
    return tuple(_edits(known.values(), told)), tuple(problems)


def _unknown(form: Form, duty: Duty) -> Problem:
    """What a unit says of a duty that no conclusion of the workbook is."""
    return _not_taken("return-duty-unknown" if duty.code else "return-duty-uncoded", form, duty)


def _not_taken(kind: str, form: Form, duty: Duty, **more: str) -> Problem:
    """What a unit says of a duty, in its own words, at the cell of the code."""
    where = Place(file=form.arrived.name, spot=f"{duty.origin.sheet}!{duty.origin.place('code').cell}")
    said = (duty.state, duty.result, duty.evidence)
    text = clauses(said if any(said) and duty.code else (duty.content, *said))
    return problem(kind, where, code=duty.code, unit=form.unit.name, text=" ".join(text.split()), **more)


def _mistaken(
    plan: Plan, conference: Conference, form: Form, duty: Duty, conclusion: Conclusion
) -> tuple[Problem, ...]:
    """That a code is not the one of its row, or of a conclusion that the unit has no part in."""
    typed = set(map(letters, (duty.content, duty.content.rpartition(" (")[0]))) - {""}
    is_its_own = not typed or letters(conclusion.content) in typed
    others = () if is_its_own else (one for one in plan.conclusions if letters(one.content) in typed)
    if other := next(iter(others), None):
        return (_not_taken("return-duty-other", form, duty, other=other.code),)
    if not _has_part(plan, conference, form.unit, conclusion):
        return (_not_taken("return-duty-elsewhere", form, duty),)
    return ()


def _has_part(plan: Plan, conference: Conference, unit: Unit, conclusion: Conclusion) -> bool:
    """Whether a unit leads a conclusion or helps with it; words in place of the lead may mean any unit."""
    if not conclusion.lead_units or any(plan.unit(lead) is None for lead in conclusion.lead_units):
        return True
    codes, day = (*conclusion.lead_units, *conclusion.supporting_units), roster_day(conference)
    return unit.code in codes or any(unit in heirs(plan, code, day) for code in codes)


def _named_before(plan: Plan, unit: Unit) -> Iterator[Unit]:
    """The unit under the names that it had."""
    yield from (one for one in forebears(plan, unit) if is_renamed(plan, one))


def _put(lines: list[str], names: tuple[str, ...], words: str) -> None:
    """Set a unit's line, in the place of the one that it had, under a name that it had then."""
    place = next((number for number, line in enumerate(lines) if line.startswith(names)), len(lines))
    lines[place : place + 1] = [names[0] + words]


def _words(form: Form, duty: Duty) -> str:
    """ "Hoàn thành; đã mở 02 lớp; minh chứng: báo cáo 15-BC/ĐTN (08/11/2024, phiếu PHIEU_H-CN.xlsx)"."""
    evidence = f"minh chứng: {duty.evidence}" if duty.evidence else ""
    said = clauses((as_chosen(duty.state), duty.result, evidence))
    return f"{said} ({day_short(form.arrived.on.date())}, phiếu {form.arrived.name})"


def _differing(form: Form, duty: Duty, conclusion: Conclusion) -> Iterator[Problem]:
    state = conclusion_state(conclusion).value
    new = state_meant(duty.state) or ("" if is_a_state(duty.state) else duty.state)
    if new and fold(new) != fold(state):
        words = {"unit": form.unit.name, "code": conclusion.code, "new": as_chosen(duty.state), "now": state}
        yield problem("return-duty-differs", conclusion.origin.place("status"), **words)


def _edits(conclusions: Iterable[Conclusion], told: dict[str, list[str]]) -> Iterator[Edit]:
    for one in conclusions:
        words = "\n".join(told.get(one.code, ()))
        # a workbook of an earlier version has no such column, and nothing else is written in its stead
        if words and words != one.reported and "reported" in one.origin.cells:
            place = one.origin.place("reported")
            yield SetCell(sheet=place.sheet, address=place.cell, value=words)
