"""Whose a form is: by its code, its name in either cell, or the code in the name of its file."""

import re
from collections.abc import Iterable
from pathlib import PurePosixPath

from toolkit.plan.model import Conference, Plan, Unit
from toolkit.plan.model.filled_form import Sender
from toolkit.problems import Place, Problem, problem
from toolkit.tasks.collecting.units_asked import asked_of
from toolkit.tasks.collecting.units_named import names_unit, units_meant, units_of_name, units_unaccented
from toolkit.wording import ascii_slug, fold

_MOST_NAMED = 3


def unit_of_form(plan: Plan, conference: Conference, sender: Sender, file: str) -> Unit | Problem:
    """The unit of a form: by its code, its name in either cell, or its code in the file's name."""
    code, name, place = sender.unit, sender.unit_name, Place(file=file)
    unit = plan.unit(code)
    if unit and unit.name == name:
        return unit
    by_code = {squeezed(unit.code): unit for unit in plan.units}
    for text in (code, name):
        unit = by_code.get(squeezed(text)) if text else None
        if unit and not names_unit(plan, unit, name):
            return problem("return-unit-differs", place, text=name, code=unit.code, unit=unit.name)
        named = units_of_name(plan, text) or units_unaccented(plan, text) if text and unit is None else []
        unit = named[0] if len(named) == 1 else unit
        if unit:
            return unit
    typed = code or name
    meant = [unit for text in (code, name) if text for unit in units_meant(plan, text)]
    may_be = {unit.code: unit.name for unit in asked_of(plan, conference, meant)}
    if may_be and len(may_be) <= _MOST_NAMED:
        units = " hoặc ".join(f"{name} (mã {code})" for code, name in may_be.items())
        return problem("return-unit-several", place, text=typed, units=units)
    unit = None if code or name else by_code.get(squeezed(named_in(file, (one.code for one in plan.units))))
    unknown = "return-unit-unknown" if code or name else "return-unit-nowhere"
    return unit or problem(
        unknown, place, text=code or name, example=plan.units[-1].code if plan.units else ""
    )


def squeezed(code: str) -> str:
    """A code as it is compared: without case and spaces."""
    return "".join(fold(code).split())


def named_in(name: str, codes: Iterable[str]) -> str:
    """The code that a file's name holds as a word of its own; blank for none, and for several."""
    words = ascii_slug(PurePosixPath(name).stem).casefold()
    found = [
        code
        for code in codes
        if re.search(
            rf"(?<![a-z0-9-]){re.escape(ascii_slug(code).casefold())}"
            r"(?![a-z0-9-])",
            words,
        )
    ]
    return found[0] if len(found) == 1 else ""
