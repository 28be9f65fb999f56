"""Number: a row of the register gets the next free number of its type, or the one that was typed."""

import datetime as dt
from collections.abc import Iterator, Sequence
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from toolkit.book.reading.files import grid_of, workbook_bytes
from toolkit.book.reading.plans import Reading, read_plan
from toolkit.history import open_shelf
from toolkit.plan.model import DocumentStatus, OutgoingDocument, Plan
from toolkit.problems import Place, Problem, problem
from toolkit.tasks.making.button_press import Press, Pressed
from toolkit.tasks.making.number_desk import NumberDesk, Numbered
from toolkit.tasks.making.output_folder import output_folder
from toolkit.tasks.making.plan_reading import sound_plan
from toolkit.tasks.making.press_edits import journal
from toolkit.tasks.making.rows_without_number import RegisterDoubts
from toolkit.tasks.making.selection import chosen_row
from toolkit.tasks.making.write_back import record
from toolkit.tasks.making.written_cells import note_cells
from toolkit.tasks.outcome import Outcome, distinct
from toolkit.wording import joined, quantity

_MOST_TOLD = 3
_WAIT = 10.0  # seconds for another's run in the folder to end


class Numbers(Struct, frozen=True, kw_only=True):
    """What came of asking for numbers; ``written`` says where the workbook's cells were filled.

    ``held`` are the rows that get none before the ``problems`` of the register are put right.
    """

    given: tuple[Numbered, ...] = ()
    held: tuple[OutgoingDocument, ...] = ()
    problems: tuple[Problem, ...] = ()
    written: str = ""

    def lines(self) -> Iterator[str]:
        """For the user, one row a line."""
        yield from (one.sentence() for one in self.given)
        if self.held:
            codes = joined([one.code for one in self.held])
            yield f"Chưa cấp số cho {codes}: phải sửa trước các ô nêu dưới đây, kẻo trùng số."
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
    grid = grid_of(before, workbook)
    reading = read_plan(grid)
    plan = sound_plan(reading)
    row = chosen_row(plan, code)
    numbers = give(reading, (row,), workbook.absolute().parent, wished=wished, today=today)
    edits = tuple(edit for one in numbers.given for edit in one.edits())
    if not edits:
        return numbers
    folder = output_folder(plan, workbook.absolute().parent).absolute()
    note_cells(edits, grid, folder=folder, workbook=workbook)
    recorded = record(workbook, before, edits)
    problems = (*numbers.problems, recorded.refused) if recorded.refused else numbers.problems
    return replace(numbers, problems=problems, written=recorded.sentence())


def press_number(press: Press) -> Pressed:
    """What the button does: every row that waits gets its number, in its cells."""
    occasion, plan = press.occasion, press.sound_plan
    rows = waiting(plan)
    numbers = give(press.read, rows, occasion.workbook_folder, today=occasion.now.date())
    problems = numbers.problems if rows else (nothing_waits(),)
    result = " ".join(numbers.lines()) or "Chưa cấp số nào."
    cells = (edit for one in numbers.given for edit in one.edits())
    outcome = Outcome(problems=problems)
    return Pressed(
        message="\n".join((f"{occasion.button.caption}: {result}", *_told(problems))),
        grade=outcome.worst,
        edits=(*cells, journal(occasion, result)),
        outcome=outcome,
    )


def _told(problems: Sequence[Problem]) -> Iterator[str]:
    """As many as a message box has room for."""
    yield from map(str, problems[:_MOST_TOLD])
    if len(problems) > _MOST_TOLD:
        more = quantity(len(problems) - _MOST_TOLD)
        yield f"Còn {more} chỗ nữa; đồng chí bấm Kiểm tra để xem hết."


def waiting(plan: Plan) -> tuple[OutgoingDocument, ...]:
    """The rows that are said to be issued and have no number yet."""
    return tuple(one for one in plan.outgoing if one.status is DocumentStatus.ISSUED and one.number is None)


def give(
    reading: Reading,
    rows: tuple[OutgoingDocument, ...],
    workbook_folder: Path,
    *,
    wished: int | None = None,
    today: dt.date | None = None,
) -> Numbers:
    """Hold a number for each row in the output folder; no cell is written.

    Where it cannot be read which numbers of a series are taken, its rows get none.

    Raises:
        FileLocked: another run works in the output folder.
        NotWritable: the folder refuses writing.
    """
    given: list[Numbered] = []
    plan, doubts = reading.plan, RegisterDoubts(reading)
    doubted = {row.code: tuple(doubts.about(row)) for row in rows}
    held = tuple(row for row in rows if doubted[row.code])
    sure = [row for row in rows if not doubted[row.code]]
    problems = [*distinct(found for about in doubted.values() for found in about)]
    obstacles = [found for row in sure for found in _obstacles(row)]
    problems += obstacles
    folder = output_folder(plan, workbook_folder).absolute()
    stopped = {found.place.cell for found in obstacles}
    free = [row for row in sure if row.origin.place("number").cell not in stopped]
    if not free:
        return Numbers(held=held, problems=tuple(problems))
    with open_shelf(folder, wait=_WAIT) as shelf:
        desk = NumberDesk(plan, shelf, workbook_folder, today)
        for row in free:
            got = desk.number_for(row, wished)
            if isinstance(got, Problem):
                problems.append(got)
            else:
                given.append(got)
    return Numbers(given=tuple(given), held=held, problems=tuple(problems))


def _obstacles(row: OutgoingDocument) -> Iterator[Problem]:
    place = row.origin.place("number")
    if row.number is not None:
        yield problem("number-there", place, code=row.code, number=f"{row.number:02}")
    elif not row.stands:
        yield problem("number-void", place, code=row.code)
    elif not row.kind:
        yield problem("number-untyped", place, code=row.code)


def nothing_waits() -> Problem:
    """That the button has no row to give a number to."""
    return problem("number-nothing", Place(sheet="Văn bản đi"))
