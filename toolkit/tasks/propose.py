"""Propose: before a conference, the rows that the program knows are proposed below those that stand."""

from collections.abc import Iterator, Mapping

from msgspec import Struct
from msgspec.structs import replace

from toolkit.book.reading.plans import Reading
from toolkit.book.schema import SHEETS
from toolkit.book.writing.edits import AppendRow, Content
from toolkit.documents.kind import Document
from toolkit.documents.kinds import DOCUMENTS
from toolkit.documents.kinds_at import ATTENDANCE
from toolkit.documents.kinds_before import LETTER, RETURN_FORM
from toolkit.documents.parts.named_people import holder
from toolkit.plan.delegate_groups import DELEGATE_GROUPS
from toolkit.plan.expected_guests import expected
from toolkit.plan.guests import reporting_units
from toolkit.plan.model import Conference, Delegate, Plan
from toolkit.plan.roster import roster_day
from toolkit.plan.rules.stage import can_change
from toolkit.plan.tallies import report_due
from toolkit.problems import Problem, Severity, problem
from toolkit.tasks.check import in_sheet_order
from toolkit.tasks.making.button_press import DETAILS, Press, Pressed, in_words
from toolkit.tasks.making.chosen_conference import conference_pressed
from toolkit.tasks.making.impact import Touches
from toolkit.tasks.making.paper_obstacles import Barriers
from toolkit.tasks.making.press_edits import found_problems
from toolkit.tasks.making.register_rows import proposed_register_rows
from toolkit.tasks.outcome import distinct
from toolkit.wording import joined, quantity

_LETTERS = tuple(kind for kind in DOCUMENTS if kind.type_code == LETTER)
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
    conference = conference_pressed(press)
    proposal = proposed(press.reading, conference)
    problems, lines = proposal.problems, []
    errors = sum(found.severity is Severity.ERROR for found in problems)
    if errors:
        lines.append(f"Có {quantity(errors)} lỗi phải sửa trong sổ; dòng nào liên quan thì chưa được thêm.")
    if problems:
        lines.append(DETAILS)
    edits = (*proposal.rows, *((found_problems(problems),) if problems else ()))
    words, about = proposal.sentence(), conference.code
    return in_words(press, words, *lines, about=about, problems=problems, edits=edits)


def proposed(reading: Reading, conference: Conference) -> Proposal:
    """The rows that a conference to come still lacks; never one that stands, in whatever words.

    One that is over or was called off gets none. What an error of the workbook puts in doubt is not proposed
    before it is put right.
    """
    if not can_change(conference):
        place = conference.origin.place("status")
        told = problem("lists-over", place, conference=conference.code, status=conference.status)
        return Proposal(problems=(told,))
    plan, touches = reading.plan, Touches(reading.plan, reading.problems)
    pairs = ((kind.name, conference.code) for kind in (*_LETTERS, ATTENDANCE, RETURN_FORM))
    errors = tuple(one for one in touches.about(pairs) if one.severity is Severity.ERROR)
    letters, lacking = _letters(plan, conference, touches, Barriers(reading, touches))
    rows = (
        *(() if touches.stops(ATTENDANCE, conference) else _delegates(plan, conference, touches)),
        *(() if touches.stops(RETURN_FORM, conference) else _reports(plan, conference)),
        *letters,
        *proposed_register_rows(plan, conference),
    )
    return Proposal(rows=rows, problems=in_sheet_order((*errors, *lacking)))


def _delegates(plan: Plan, conference: Conference, touches: Touches) -> Iterator[AppendRow]:
    """Each guest by code and name; the title stays blank, so that it is the roster's when it is printed.

    A unit that names nobody keeps its blank lines in the printed list alone.
    """
    listed = {item.value for item in plan.listed(DELEGATE_GROUPS)}
    standing = {id(one) for one in plan.delegates}
    doubted = touches.doubted_people(ATTENDANCE)
    for one in expected(plan, conference):
        if id(one) not in standing and one.person and one.person not in doubted:
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


def _letters(
    plan: Plan, conference: Conference, touches: Touches, barriers: Barriers
) -> tuple[tuple[AppendRow, ...], tuple[Problem, ...]]:
    """A row for each letter with its line of address; what no letter can be written without is told."""
    barred = {kind: barriers.before(plan, kind, conference) for kind in _LETTERS}
    standing = {(one.unit, one.person) for one in plan.invitations if one.conference == conference.code}
    new = tuple(
        AppendRow(table="tblGiayMoi", values=_letter_cells(letter))
        for kind, (stopped, _) in barred.items()
        for letter in (() if stopped else kind.documents(plan, conference))
        if standing.isdisjoint({(letter.unit, letter.person), ("", letter.person or letter.unit)})
        and not touches.stops_document(letter, kind, conference)
    )
    return new, distinct(found for _, told in barred.values() for found in told)


def _letter_cells(letter: Document) -> Mapping[str, Content]:
    return {
        "Mã GM": letter.stem,
        "Mã HN": letter.conference,
        "Mã đơn vị": letter.unit,
        "Mã NS": letter.person,
        "Kính mời": letter.words()["kinh_moi"],
    }
