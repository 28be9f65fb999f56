"""Days of files long before anybody asked for what they hold: a wrong clock, or a file of old."""

import datetime as dt
from collections.abc import Iterable, Iterator

from toolkit.plan.kept_results import once
from toolkit.plan.model import Conference, Plan
from toolkit.problems import Place, Problem, problem
from toolkit.tasks.collecting.form_reading import Form
from toolkit.wording import day_short

_ASKING = ("GM", "CV")
_A_MONTH = dt.timedelta(days=30)
_A_SEASON = dt.timedelta(days=90)


@once
def earliest_day(plan: Plan, conference: Conference) -> dt.date | None:
    """The first day on which a unit may have sent its form; None where no day is known.

    It is a month before the first letter that asks for it; without any three months before the conference.
    """
    asking = (row for row in plan.outgoing if row.subject_code == conference.code and row.kind in _ASKING)
    if asked := [row.date for row in asking if row.date]:
        return min(asked) - _A_MONTH
    return conference.date - _A_SEASON if conference.date else None


def days_doubted(plan: Plan, conference: Conference, forms: Iterable[Form]) -> Iterator[Problem]:
    """The forms whose own day cannot be the one on which they came."""
    earliest = earliest_day(plan, conference)
    for form in forms:
        day = form.arrived.on.date()
        if earliest and day < earliest and not form.paper:
            words = {"day": day_short(day), "conference": conference.code, "unit": form.unit.name}
            yield problem("return-day-doubted", Place(file=form.arrived.name), **words)
