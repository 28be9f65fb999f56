"""Figures that the topic asks for and a form leaves blank: its unit counts as having reported."""

from collections.abc import Iterable, Iterator, Sequence

from toolkit.plan.model import Conference, Plan
from toolkit.plan.model.filled_form import Figure
from toolkit.plan.unit_questions import figures_asked
from toolkit.problems import Place, Problem, problem
from toolkit.tasks.collecting.empty_words import wordless
from toolkit.tasks.collecting.form_reading import Form
from toolkit.tasks.collecting.prefilled_texts import key
from toolkit.wording import capitalised


def figures_missing(plan: Plan, conference: Conference, forms: Iterable[Form]) -> Iterator[Problem]:
    """One word for each whole form that lacks figures, and what of them an earlier one had said.

    A form that was given other figures, older than the topic's question, is held against those, whatever
    was done to their rows; one that does not say what it was given, against the rows that it has.
    """
    asked = figures_asked(plan, conference)
    for form in forms:
        figures = form.filled.figures
        spots = {found.place.spot for found in form.problems}  # what is told of a figure already
        told = {key(one.name) for one in figures if _says_anything(one) or _spot(one) in spots}
        own = set(map(key, form.figures_given)) or {key(one.name) for one in figures} or set(map(key, asked))
        lacking = [name for name in asked if key(name) in own - told]
        if lacking and not form.paper:
            rows = (one for one in figures if key(one.name) == key(lacking[0]))
            place = next((one.origin.place("name") for one in rows), None)
            spot = Place(file=form.arrived.name, spot=f"{place.sheet}!{place.cell}" if place else "")
            names = "; ".join(f"“{capitalised(name)}”" for name in lacking)
            before = _before(plan, conference, form, lacking)
            yield problem("return-figure-missing", spot, names=names, before=before)


def _says_anything(figure: Figure) -> bool:
    """Whether more than dots, dashes and question marks stands in a figure's cells."""
    return not (wordless(figure.value) and wordless(figure.note))


def _spot(figure: Figure) -> str:
    place = figure.origin.place("value")
    return f"{place.sheet}!{place.cell}"


def _before(plan: Plan, conference: Conference, form: Form, lacking: Sequence[str]) -> str:
    wanted = set(map(key, lacking))
    said = [
        text
        for one in plan.unit_reports
        if (one.conference, one.unit) == (conference.code, form.unit.code) and one.source
        for text in one.figures
        if key(text.partition(":")[0]) in wanted
    ]
    return f"; phiếu trước có ghi “{'; '.join(said)}”" if said else ""
