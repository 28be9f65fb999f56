"""Number: a row of the register gets the next free number of its type, or the one that was typed."""

import datetime as dt
import os
import re
from collections.abc import Iterator, Mapping
from pathlib import Path

from msgspec import Struct

from toolkit.book.reading.files import grid_of, workbook_bytes
from toolkit.book.writing.edits import Edit, SetCell
from toolkit.documents.parts.dispatch import is_void
from toolkit.history import Claims, Shelf, open_shelf
from toolkit.plan.model import DocumentStatus, Numbering, OutgoingDocument, Plan
from toolkit.problems import Place, Problem, WrongUse, problem
from toolkit.tasks.making.output_folder import output_folder
from toolkit.tasks.making.plan_reading import reading_of
from toolkit.tasks.making.press_edits import journal
from toolkit.tasks.making.pressed import Press, Pressed
from toolkit.tasks.making.write_back import record
from toolkit.tasks.outcome import Outcome
from toolkit.wording import day_short, fold

_WAIT = 10.0  # seconds for another's run in the folder to end
_ISSUED = re.compile(r"(\d+)-(\S+) ngày (\d+)/(\d+)/(\d+)")  # as ``making.issued.release`` words it


class Numbered(Struct, frozen=True, kw_only=True):
    """A row with the number and day that it got."""

    row: OutgoingDocument
    number: int
    date: dt.date

    def sentence(self) -> str:
        """For the user: "Dòng VB010: số 14-GM ngày 05/11/2024."."""
        return f"Dòng {self.row.code}: số {self.number:02}-{self.row.kind} ngày {day_short(self.date)}."

    def edits(self) -> Iterator[Edit]:
        """The cells of the row that are filled; a day that stands there stays."""
        for name, value in (("number", self.number), ("date", None if self.row.date else self.date)):
            if value is not None and name in self.row.origin.cells:
                place = self.row.origin.place(name)
                yield SetCell(sheet=place.sheet, address=place.cell, value=value)


class Numbers(Struct, frozen=True, kw_only=True):
    """What came of asking for numbers; ``written`` says where the workbook's cells were filled."""

    given: tuple[Numbered, ...] = ()
    problems: tuple[Problem, ...] = ()
    written: str = ""

    def lines(self) -> Iterator[str]:
        """For the user, one row a line."""
        yield from (one.sentence() for one in self.given)
        if self.written:
            yield self.written


def number(workbook: Path, code: str, wished: int | None = None, *, today: dt.date | None = None) -> Numbers:
    """Give one row of the register of a closed workbook its number, and write it there.

    Raises:
        WrongUse: there is no such row.
        FileLocked: another run works in the output folder.
        ToolkitError: the workbook cannot be read, or neither it nor its folder be written.
    """
    before = workbook_bytes(workbook)
    plan = reading_of(grid_of(before, workbook), today).plan
    row = next((one for one in plan.outgoing if fold(one.code) == fold(code)), None)
    if row is None:
        known = ", ".join(one.code for one in plan.outgoing) or "chưa có dòng nào"
        raise WrongUse(f"Trang Văn bản đi không có dòng “{code}”.", remedy=f"Các dòng đang có: {known}.")
    numbers = give(plan, (row,), workbook.absolute().parent, wished=wished, today=today)
    edits = tuple(edit for one in numbers.given for edit in one.edits())
    if not edits:
        return numbers
    recorded = record(workbook, before, edits)
    problems = (*numbers.problems, recorded.refused) if recorded.refused else numbers.problems
    return Numbers(given=numbers.given, problems=problems, written=recorded.sentence())


def press_number(press: Press) -> Pressed:
    """What the button does: every row that waits gets its number, in its cells."""
    occasion, plan = press.occasion, press.reading.plan
    rows = waiting(plan)
    numbers = give(plan, rows, occasion.workbook_folder, today=occasion.now.date())
    problems = numbers.problems if rows else (nothing_waits(),)
    result = " ".join(numbers.lines()) or "Chưa cấp số nào."
    cells = (edit for one in numbers.given for edit in one.edits())
    outcome = Outcome(problems=problems)
    return Pressed(
        message="\n".join((f"{occasion.button.caption}: {result}", *map(str, problems))),
        grade=outcome.worst,
        edits=(*cells, journal(occasion, result)),
        outcome=outcome,
    )


def waiting(plan: Plan) -> tuple[OutgoingDocument, ...]:
    """The rows that are said to be issued and have no number yet."""
    return tuple(one for one in plan.outgoing if one.status is DocumentStatus.ISSUED and one.number is None)


def give(
    plan: Plan,
    rows: tuple[OutgoingDocument, ...],
    workbook_folder: Path,
    *,
    wished: int | None = None,
    today: dt.date | None = None,
) -> Numbers:
    """Hold a number for each row in the output folder; no cell is written.

    Raises:
        FileLocked: another run works in the output folder.
        NotWritable: the folder refuses writing.
    """
    given: list[Numbered] = []
    problems = [found for row in rows for found in _obstacles(row)]
    folder = output_folder(plan, workbook_folder).absolute()
    stopped = {found.place.cell for found in problems}
    free = [row for row in rows if row.origin.place("number").cell not in stopped]
    if not free:
        return Numbers(problems=tuple(problems))
    with open_shelf(folder, wait=_WAIT) as shelf:
        desk = _Desk(plan, shelf, workbook_folder, today or dt.date.today())
        for row in free:
            got = desk.number_for(row, wished)
            if isinstance(got, Problem):
                problems.append(got)
            else:
                given.append(got)
    return Numbers(given=tuple(given), problems=tuple(problems))


def _obstacles(row: OutgoingDocument) -> Iterator[Problem]:
    place = row.origin.place("number")
    if row.number is not None:
        yield problem("number-there", place, code=row.code, number=f"{row.number:02}")
    elif is_void(row):
        yield problem("number-void", place, code=row.code)
    elif not row.kind:
        yield problem("number-untyped", place, code=row.code)


class _Desk:
    """Where numbers are given: the register, what went out, and what is held in the folder."""

    def __init__(self, plan: Plan, shelf: Shelf, workbook_folder: Path, today: dt.date) -> None:
        self._plan = plan
        self._shelf = shelf
        self._today = today
        self._book = _relative(workbook_folder, shelf.folder)

    def number_for(self, row: OutgoingDocument, wished: int | None) -> Numbered | Problem:
        day = row.date or self._today
        held = self._shelf.claims(f"{row.kind} {self._period(day)}")
        owner = " ".join((row.code, row.kind, row.subject_code, self._book))
        used = self._used(row, day)
        mine = next((one for one, code in used.items() if code == row.code), None)
        if mine and not wished:
            return Numbered(row=row, number=mine, date=day)
        place = row.origin.place("number")
        got = wished or self._own(held, owner, used) or self._next(held, used)
        while got in used or not held.claim(got, owner):
            if wished:
                other = used.get(wished) or held.held().get(wished, "").split(" ")[0]
                next_one = self._next(held, used)
                words = {"number": f"{wished:02}-{row.kind}", "other": other, "next": f"{next_one:02}"}
                return problem("number-taken", place, **words)
            got = self._next(held, used)
        held.release(owner, but=got)
        return Numbered(row=row, number=got, date=day)

    def _own(self, held: Claims, owner: str, used: Mapping[int, str]) -> int | None:
        """The number that an earlier run held for this row, and a kill or a slip kept out of its cell."""
        mine = (one for one, holder in held.held().items() if holder == owner and one not in used)
        return next(mine, None)

    def _next(self, held: Claims, used: Mapping[int, str]) -> int:
        return max((0, *used, *held.held())) + 1

    def _used(self, row: OutgoingDocument, day: dt.date) -> dict[int, str]:
        """The numbers of the row's series in the register and on papers that went out, with their rows."""
        period = self._period(day)
        used = dict(self._gone_out(row.kind, period))
        for one in self._plan.outgoing:
            same = one.kind == row.kind and self._period(one.date or day) == period
            if same and one.number and one.code != row.code:
                used[one.number] = one.code
        return used

    def _gone_out(self, kind: str, period: str) -> Iterator[tuple[int, str]]:
        for event in self._shelf.issued():
            found = _ISSUED.fullmatch(event.label.issued)
            if found and found[2] == kind:
                day = dt.date(int(found[5]), int(found[4]), int(found[3]))
                if self._period(day) == period and self._in_term(day):
                    yield int(found[1]), event.label.register

    def _period(self, day: dt.date) -> str:
        settings = self._plan.settings
        return str(day.year) if settings.numbering is Numbering.BY_YEAR else settings.term or "nhiệm kỳ"

    def _in_term(self, day: dt.date) -> bool:
        settings = self._plan.settings
        after = settings.term_from is None or day >= settings.term_from
        return after and (settings.term_to is None or day <= settings.term_to)


def _relative(workbook_folder: Path, folder: Path) -> str:
    try:
        return Path(os.path.relpath(workbook_folder.absolute(), folder)).as_posix()
    except ValueError:
        return workbook_folder.as_posix()  # another drive of Windows


def nothing_waits() -> Problem:
    """That the button has no row to give a number to."""
    return problem("number-nothing", Place(sheet="Văn bản đi"))
