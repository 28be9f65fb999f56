"""Which chair signs minutes, those of one conference and those of a year, and so stands in the register."""

from collections.abc import Sequence

from toolkit.documents.parts.time_and_place import was_held
from toolkit.plan.expected_guests import chairs_who_came
from toolkit.plan.model import Conference, OutgoingDocument, Plan
from toolkit.plan.rotation import in_order


def chair_who_signs(plan: Plan, conference: Conference, row: OutgoingDocument | None = None) -> str:
    """The code of the chair whom the register names, else of the first who came; blank when nobody did."""
    chairs = chairs_who_came(plan, conference)
    named = row.signer if row else ""
    return named if named in chairs else next(iter(chairs), "")


def signs_the_year(conferences: Sequence[Conference]) -> Conference:
    """The conference whose chair and secretaries sign the year's minutes: the last one that was held."""
    return next((one for one in reversed(conferences) if was_held(one)), conferences[-1])


def chair_of_row(plan: Plan, row: OutgoingDocument) -> str:
    """The chair who signs the minutes that a row of the register stands for; blank when nobody is known."""
    conference = plan.conference(row.subject_code)
    if conference is None:
        of_year = in_order(plan, row.subject_code) if row.subject_code else ()
        conference = signs_the_year(of_year) if of_year else None
    return chair_who_signs(plan, conference, row) if conference else ""
