"""Propose: before a conference, the rows that the program knows are proposed below those that stand."""

from collections.abc import Iterator, Mapping

from msgspec import Struct
from msgspec.structs import replace

from toolkit.book.schema import SHEETS
from toolkit.book.writing.edits import AppendRow, Content
from toolkit.documents.attendance import DELEGATE_GROUPS
from toolkit.documents.invitation import TYPE as LETTER
from toolkit.documents.kind import Document
from toolkit.documents.kinds import DOCUMENTS
from toolkit.documents.parts.named_people import holder
from toolkit.plan.expected import expected
from toolkit.plan.guests import reporting_units
from toolkit.plan.model import Conference, Delegate, Plan
from toolkit.plan.roster import roster_day
from toolkit.plan.rules.stage import can_change
from toolkit.plan.tallies import report_due
from toolkit.problems import Problem, problem
from toolkit.tasks.making.chosen_conference import conference_pressed
from toolkit.tasks.making.press_edits import found_problems, journal
from toolkit.tasks.making.pressed import DETAILS, Press, Pressed
from toolkit.tasks.making.register_rows import proposed_register_rows
from toolkit.tasks.outcome import Outcome, distinct
from toolkit.wording import joined, quantity

_TITLES = {sheet.table: sheet.title for sheet in SHEETS}


class Proposal(Struct, frozen=True, kw_only=True):
    """The rows to be added, sheet by sheet, and why some that were looked for are not among them."""

    rows: tuple[AppendRow, ...] = ()
    problems: tuple[Problem, ...] = ()

    def sentence(self) -> str:
        """For the user: how many rows each sheet gets."""
        counts: dict[str, int] = {}
        for row in self.rows:
            counts[_TITLES[row.table]] = counts.get(_TITLES[row.table], 0) + 1
        if not counts:
            return "Không có dòng nào phải thêm."
        told = joined([f"{title} {quantity(count)} dòng" for title, count in counts.items()])
        return f"Đã thêm {told}; những dòng đã có được giữ nguyên."


def press_lists(press: Press) -> Pressed:
    """Propose the rows of the conference that was chosen."""
    occasion, plan = press.occasion, press.sound_plan
    conference = conference_pressed(press)
    proposal = proposed(plan, conference)
    said = proposal.sentence()
    lines = [f"{occasion.button.work_on(conference.code)}: {said}"]
    if proposal.problems:
        lines.append(DETAILS)
    outcome = Outcome(problems=proposal.problems)
    return Pressed(
        message="\n".join(lines),
        grade=outcome.worst,
        edits=(
            *proposal.rows,
            *((found_problems(proposal.problems),) if proposal.problems else ()),
            journal(occasion, said, about=conference.code),
        ),
        outcome=outcome,
    )


def proposed(plan: Plan, conference: Conference) -> Proposal:
    """The rows that a conference to come still lacks; never one that stands, in whatever words.

    One that is over or was called off gets none.
    """
    if not can_change(conference):
        place = conference.origin.place("status")
        told = problem("lists-over", place, conference=conference.code, status=conference.status)
        return Proposal(problems=(told,))
    letters, problems = _letters(plan, conference)
    register = proposed_register_rows(plan, conference)
    rows = (*_delegates(plan, conference), *_reports(plan, conference), *letters, *register)
    return Proposal(rows=rows, problems=problems)


def _delegates(plan: Plan, conference: Conference) -> Iterator[AppendRow]:
    """Each guest by code and name; the title stays blank, so that it is the roster's when it is printed.

    A unit that names nobody keeps its blank lines in the printed list alone.
    """
    listed = {item.value for item in plan.listed(DELEGATE_GROUPS)}
    standing = {id(one) for one in plan.delegates}
    for one in expected(plan, conference):
        if id(one) not in standing and one.person:
            group = one.group if one.group in listed else ""
            values = _delegate_cells(plan, conference, replace(one, group=group))
            yield AppendRow(table="tblDaiBieu", values=values)


def _delegate_cells(plan: Plan, conference: Conference, one: Delegate) -> Mapping[str, Content]:
    person = holder(plan, one.person, roster_day(conference))
    return {
        "Mã HN": one.conference,
        "Mã NS": one.person,
        "Họ và tên": person.name if person else "",
        "Mã đơn vị": one.unit,
        "Nhóm": one.group,
    }


def _reports(plan: Plan, conference: Conference) -> Iterator[AppendRow]:
    standing = {one.unit for one in plan.unit_reports if one.conference == conference.code}
    due = report_due(plan, conference)
    for unit in reporting_units(plan, conference):
        if unit.code not in standing:
            values = {"Mã HN": conference.code, "Mã đơn vị": unit.code, "Hạn": due}
            yield AppendRow(table="tblBaoCao", values=values)


def _letters(plan: Plan, conference: Conference) -> tuple[tuple[AppendRow, ...], tuple[Problem, ...]]:
    """A row for each letter with its line of address; what no letter can be written without is told."""
    kinds = [kind for kind in DOCUMENTS if kind.type_code == LETTER]
    lacking = distinct(found for kind in kinds for found in kind.obstacles(plan, conference))
    standing = {(one.unit, one.person) for one in plan.invitations if one.conference == conference.code}
    found = (letter for kind in kinds for letter in kind.documents(plan, conference))
    new = tuple(
        AppendRow(table="tblGiayMoi", values=_letter_cells(letter))
        for letter in found
        if standing.isdisjoint({(letter.unit, letter.person), ("", letter.person or letter.unit)})
    )
    return new, lacking


def _letter_cells(letter: Document) -> Mapping[str, Content]:
    return {
        "Mã GM": letter.stem,
        "Mã HN": letter.conference,
        "Mã đơn vị": letter.unit,
        "Mã NS": letter.person,
        "Kính mời": letter.words()["kinh_moi"],
    }
