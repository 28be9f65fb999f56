"""What only the rows of Đại biểu ask for when forms are collected: their group, and who comes for whom."""

from collections.abc import Iterable, Iterator, Mapping

from toolkit.book.writing.edits import CellValue, Edit, SetCell
from toolkit.plan.delegate_groups import listed_group
from toolkit.plan.model import Conference, Delegate, Plan, Presence
from toolkit.problems import Problem, problem
from toolkit.tasks.collecting.form_reading import Form
from toolkit.tasks.collecting.form_rows import Line
from toolkit.wording import fold, same_name_key

_CELLS = ("conference", "person", "name", "title", "unit", "group", "substitute_for", "presence", "source")
_OF_THE_DAY = ("arrived_at", "introduce", "introduction_order", "name_card")


def group_for(plan: Plan, conference: Conference, values: Mapping[str, CellValue]) -> str:
    """The group of a delegate whom a line adds, as Đại biểu may say it."""
    beside = values.get("Dự thay cho") or values.get("Mã NS") or ""
    return listed_group(plan, conference, str(values.get("Mã đơn vị", "")), str(beside))


def who_else(rows: Iterable[Delegate], replaced: str, name: str) -> Delegate | None:
    """The row of another one who comes in somebody's place already; None where there is none."""
    name_key = same_name_key(name)
    instead = (one for one in rows if one.name and replaced and fold(one.substitute_for) == fold(replaced))
    others = (one for one in instead if one.presence in (None, Presence.PRESENT))
    return next((one for one in others if same_name_key(one.name) != name_key), None)


def told_else(plan: Plan, line: Line, other: Delegate) -> Problem:
    """That a form sends somebody for whom another one comes already."""
    words = {"name": str(line.values.get("Họ và tên", "")), "other": other.name, "file": line.source.file}
    words["replaced"] = called(plan, other.substitute_for)
    return problem("return-substitute-other", other.origin.place("name"), **words)


def called(plan: Plan, who: str) -> str:
    """The name of somebody who is given by code or by name."""
    person = plan.person(who)
    return person.name if person else who


def gone(plan: Plan, row: Delegate, form: Form, *, untouched: bool) -> tuple[Problem, tuple[Edit, ...]]:
    """What becomes of a delegate whom the unit's newest form no longer names.

    A substitute goes when the form says that whoever was replaced comes, or stays away, and nobody has
    written anything else of the substitute; everybody else stays and is told by name.

    Args:
        plan: with the names of those who are replaced.
        row: the delegate's, which an earlier form brought.
        form: the unit's newest.
        untouched: whether the row says what that form said, and nothing else of it.
    """
    name, replaced = row.name or called(plan, row.person), called(plan, row.substitute_for)
    words = {"name": name, "replaced": replaced, "file": form.arrived.name}
    place = row.origin.place("source")
    if not row.substitute_for:
        return problem("return-delegate-gone", place, **words), ()
    answered = any(
        one.attendance
        and not one.substitute
        and fold(row.substitute_for) in (fold(one.person), fold(one.name))
        for one in form.filled.attendants
    )
    bare = not any(getattr(row, field) for field in _OF_THE_DAY) and not row.person
    if untouched and answered and bare:
        return problem("return-substitute-gone", place, **words), tuple(_emptied(row))
    return problem("return-substitute-stays", place, **words), ()


def _emptied(row: Delegate) -> Iterator[Edit]:
    for field in _CELLS:
        if field in row.origin.cells:
            place = row.origin.place(field)
            yield SetCell(sheet=place.sheet, address=place.cell, value=None)
