"""Mails that say in their own words what a form would have said: whose they are, and what is answered."""

import datetime as dt
from collections.abc import Iterable, Iterator
from pathlib import Path

from msgspec.structs import replace

from toolkit.plan.model import Conference, Plan, Unit
from toolkit.problems import Place, Problem, problem
from toolkit.tasks.collecting.form_problems import asked_until
from toolkit.tasks.collecting.form_reading import Form
from toolkit.tasks.collecting.mailbag import LETTER_ALONE
from toolkit.tasks.collecting.units_named import unit_of_mail


def letters_named(plan: Plan, conference: Conference, folder: Path, told: Iterable[Problem]) -> list[Problem]:
    """What is told of files, each such mail with the name of its unit before the address."""
    return [_named(plan, conference, folder, one) if one.code == LETTER_ALONE else one for one in told]


def letters_asked(
    plan: Plan,
    conference: Conference,
    folder: Path,
    told: Iterable[Problem],
    forms: Iterable[Form],
    today: dt.date,
) -> Iterator[Problem]:
    """A sentence for the unit of each such mail, unless its form came as well."""
    came = {form.unit.code for form in forms}
    for one in told:
        unit = _unit(plan, conference, folder / one.place.file) if one.code == LETTER_ALONE else None
        if unit and unit.code not in came:
            words = {"unit": unit.name, "office": plan.settings.department_name}
            until = asked_until(plan, conference, today)
            yield problem("return-letter-ask", Place(file=one.place.file), until=until, **words)


def _named(plan: Plan, conference: Conference, folder: Path, one: Problem) -> Problem:
    from toolkit.tasks.collecting.mails import senders  # slow import: email

    path = folder / one.place.file
    unit = _unit(plan, conference, path)
    if unit is None:
        return one
    address = senders(path.read_bytes())[0]
    message = one.message.replace(f" của {address} ", f" của {unit.name} ({address}) ", 1)
    return replace(one, message=message)


def _unit(plan: Plan, conference: Conference, path: Path) -> Unit | None:
    """The unit that a mail of the folder came from; None where that is not known."""
    from toolkit.tasks.collecting.mails import senders, subject  # slow import: email

    if path.suffix.lower() != ".eml" or not path.is_file():
        return None
    content = path.read_bytes()
    found = unit_of_mail(plan, conference, senders(content), subject(content))
    return found[0] if found else None
