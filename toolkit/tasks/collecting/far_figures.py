"""Figures far beyond those of all other units: most likely their unit of measure was overlooked."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from decimal import Decimal

from toolkit.plan.figures import figure_of
from toolkit.plan.model import Conference, Plan
from toolkit.plan.tallies import reports
from toolkit.problems import Place, Problem, problem
from toolkit.tasks.collecting.figure_units import written
from toolkit.tasks.collecting.form_reading import Form
from toolkit.wording import fold

_FAR = 1000
_FEWEST_OTHERS = 2


def far_figures(plan: Plan, conference: Conference, forms: Iterable[Form]) -> Iterator[Problem]:
    """Numbers a thousand times beyond those of all other units: a unit of measure was overlooked."""
    forms = tuple(forms)
    came = {form.unit.code for form in forms}
    said: dict[str, dict[str, Decimal]] = defaultdict(dict)
    for standing in reports(plan, conference):
        if standing.unit.code not in came:
            for number, label in filter(None, map(figure_of, standing.report.figures)):
                said[fold(label)][standing.unit.code] = number
    typed = [
        (fold(found[1]), form, one, found[0])
        for form in forms
        for one in form.filled.figures
        if (found := figure_of(f"{one.name or 'Số liệu'}: {one.value}"))
    ]
    for label, form, _, number in typed:
        said[label][form.unit.code] = number
    for label, form, one, number in (line for line in typed if line[3] >= _FAR):
        others = [other for code, other in said[label].items() if code != form.unit.code and other > 0]
        if len(others) >= _FEWEST_OTHERS and number >= _FAR * max(others):
            place = one.origin.place("value")
            spot = Place(file=form.arrived.name, spot=f"{place.sheet}!{place.cell}")
            if any(told.code == "return-figure-huge" and told.place == spot for told in form.problems):
                continue
            yield problem("return-figure-far", spot, text=one.value, most=written(max(others)))
