"""What is wrong in a form beyond its cells, and the sentences that go back to units."""

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence
from itertools import takewhile
from pathlib import PurePosixPath

from toolkit.plan.model import Conference, Plan
from toolkit.plan.tallies import report_due
from toolkit.problems import Place, Problem, Severity, problem
from toolkit.tasks.collecting.absent_speakers import speakers_away
from toolkit.tasks.collecting.conference_mismatch import topic_of_another
from toolkit.tasks.collecting.form_reading import Form
from toolkit.tasks.collecting.incomplete_rows import half_said
from toolkit.tasks.collecting.unit_of_form import named_in
from toolkit.tasks.collecting.units_named import unit_in_file_name
from toolkit.tasks.collecting.word_places import spot_shown
from toolkit.wording import day_short, looks_like_a_person, uncapitalised

_MOST_TOLD = 6
_OF_THE_UNIT = (
    *("return-unreadable", "return-broken", "return-password", "return-packed", "return-shortcut"),
    *(
        "return-other-program",
        "return-text-broken",
        "return-letters-lost",
        "return-winmail",
        "return-foreign",
        "return-empty",
        "return-only-pictures",
    ),
    *("return-cell-unread", "return-pages-in-one", "return-text-unread", "return-note-unread"),
    *("return-sheet-twice", "return-table-unread", "return-second-form"),
    *(
        "return-other-conference",
        "return-unit-unknown",
        "return-unit-several",
        "return-unit-nowhere",
        "return-unit-differs",
        "return-nothing-inside",
    ),
)
"""What only the unit can mend, where its whole file gave nothing."""

_UNIT_DOUBTED = ("return-unit-differs", "return-unit-several", "return-unit-unknown")

_SAYS_ALL = {
    "return-content-missing": ("choice-unlisted", "choice-other"),
    "return-substitute-missing": ("return-substitute-attendance",),
    "return-figure-percent": ("return-figure-rate",),
    "return-substitute-no-name": ("return-substitute-missing",),
    **dict.fromkeys(("cell-no-value", "cell-error", "formula-uncomputed"), ("return-speech-missing",)),
    **dict.fromkeys(("cell-legacy", "return-cell-garbled"), ("return-name-mixed",)),
}
"""What is told of a cell, and what else of it is then no other fault."""


def form_problems(
    plan: Plan, conference: Conference, form: Form, today: dt.date, missing: Iterable[Problem] = ()
) -> Iterator[Problem]:
    """What is wrong in a form, what it says by half, and the sentence that goes back to the unit.

    ``missing`` tells of the figures that forms leave blank; the sentence asks for them as well.
    """
    told = (*form.problems, *topic_of_another(plan, conference, form), *half_said(plan, form))
    found = list(_once([*told, *speakers_away(form)]))
    yield from found
    place = Place(file=form.arrived.name)
    lacking = [one for one in missing if one.place.file == place.file]
    faults = [one for one in found if one.severity is not Severity.HINT]
    asked = [*faults[: _MOST_TOLD - len(lacking)], *lacking]
    if asked:
        what = "; ".join(_told_to_unit(one) for one in asked)
        words = {"unit": form.unit.name, "what": what, "office": plan.settings.department_name}
        code = "return-send-back" if faults else "return-figures-ask"
        yield problem(code, place, until=asked_until(plan, conference, today), **words)


def _once(found: Sequence[Problem]) -> Iterator[Problem]:
    """The problems, each fault of a cell once."""
    said = {(code, one.place) for one in found for code in _SAYS_ALL.get(one.code, ())}
    yield from (one for one in found if (one.code, one.place) not in said)


def asked_again(
    plan: Plan, conference: Conference, lost: Iterable[Problem], forms: Iterable[Form], today: dt.date
) -> Iterator[Problem]:
    """A sentence for each file that gave no form, but where its unit's form came in another one."""
    names = {unit.code: unit.name for unit in plan.units}
    came = {form.unit.code for form in forms}
    for one in lost:
        code = named_in(one.place.file, names)
        if not code and one.code not in _UNIT_DOUBTED:
            named = unit_in_file_name(plan, conference, PurePosixPath(one.place.file).stem)
            code = named.code if named else ""
        if one.code in _OF_THE_UNIT and code not in came:
            words = {"unit": names.get(code, "đơn vị"), "office": plan.settings.department_name}
            until = asked_until(plan, conference, today)
            if one.code == "return-password":
                until = f", không đặt mật khẩu{',' if until else ''}{until}"
            place = Place(file=one.place.file)
            yield problem("return-ask-again", place, what=_told_to_unit(one), until=until, **words)


def asked_until(plan: Plan, conference: Conference, today: dt.date) -> str:
    """By when it is to be sent again: the deadline's own day still counts; once it is past, soon."""
    due = report_due(plan, conference)
    return "" if due is None else f" chậm nhất ngày {day_short(due)}" if today <= due else " sớm nhất có thể"


def _told_to_unit(one: Problem) -> str:
    sheet, _, cell = spot_shown(one.place.file, one.place.spot).partition("!")
    part = sheet if sheet[:1].islower() or sheet.startswith("Bảng ") else f"trang {sheet}"
    where = f"{part}, ô {cell}: " if cell else f"{uncapitalised(part)}: " if sheet else ""
    return f"{where}{_inside(one.message.rstrip('.'))}"


def _inside(message: str) -> str:
    """A message as it goes on behind a colon; a person's name that begins it keeps its capital."""
    named = " ".join(takewhile(str.istitle, message.split(" ")))
    return message if looks_like_a_person(named) else uncapitalised(message)
