"""The cells that runs write into the workbook: kept in the history, and given back from there."""

import os
import re
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from toolkit.book.grid import Grid
from toolkit.book.reading.plans import read_plan
from toolkit.book.schema import PLAN
from toolkit.book.writing.change_record import change_record, changes_of
from toolkit.book.writing.changes import CellChange, Change, RowChange, changes, given_back
from toolkit.book.writing.edits import Content, Edit, Link, SetCell
from toolkit.history import WORKBOOK, Event, Label, Shelf, Turn, digest, has_issued, open_shelf
from toolkit.patterns import pattern
from toolkit.plan.model import OutgoingDocument
from toolkit.problems import Place, Problem, ToolkitError, problem
from toolkit.shelf.names import way_to
from toolkit.wording import joined

if TYPE_CHECKING:
    from toolkit.tasks.making.number_desk import NumberDesk

_JOURNAL = "tblNhatKy"
_REGISTER = "Văn bản đi"
_MOST_NAMED = 8
CAME, WENT = "+", "-"
_MARK = pattern(r" #([0-9a-f]{8})\Z", signs=(" #",))


class CellsBack(Struct, frozen=True, kw_only=True):
    """What a turn of a run means for the workbook; ``path`` is blank when that run wrote no cell."""

    path: str = ""
    edits: tuple[Edit, ...] = ()
    problems: tuple[Problem, ...] = ()
    stays: bool = False


def note_cells(edits: Iterable[Edit], grid: Grid, *, folder: Path, workbook: Path, run: str = "") -> None:
    """Keep what edits change in a workbook, so that the run can be taken back; the journal's line stays.

    Args:
        edits: what is about to be written, whichever way.
        grid: the workbook as it stands before.
        folder: the output folder, which holds the history.
        workbook: the workbook's file, by which it is known again.
        run: the run whose files these cells tell of; blank: the cells are all that it changes.
    """
    made = [
        one
        for one in changes(edits, grid, PLAN)
        if not (isinstance(one, RowChange) and one.table == _JOURNAL)
    ]
    if not made:
        return
    with suppress(ToolkitError, OSError), open_shelf(folder) as shelf:  # what was made stands
        record = change_record(tuple(_with_links(shelf, made, workbook.parent)))
        shelf.keep(record)
        path = way_to(workbook, folder)
        label = Label(kind=WORKBOOK, words=tuple(_marks_changed(made)))
        shelf.note(Event(path=path, digest=digest(record), run=run, label=label))


def _marks_changed(made: Sequence[Change]) -> Iterator[str]:
    """The marks in "Nguồn" of rows that came from forms, "+" before those that came, "-" before old ones."""
    cells = [one for one in made if isinstance(one, CellChange)]
    rows = [one.values.get("Nguồn") for one in made if isinstance(one, RowChange)]
    yield from (WENT + found[1] for one in cells if (found := _marked(one.before)))
    yield from (
        CAME + found[1] for text in (*(one.after for one in cells), *rows) if (found := _marked(text))
    )


def _marked(text: Content) -> re.Match[str] | None:
    return _MARK.search(text) if isinstance(text, str) else None


def workbook_of(shelf: Shelf, turn: Turn) -> Path | None:
    """The workbook that a run wrote into."""
    path = _path_of(turn)
    return Path(os.path.normpath(shelf.folder / path)) if path else None


def cells_back(shelf: Shelf, turn: Turn, grid: Grid, workbook_folder: Path) -> CellsBack:
    """The edits that give a run's cells back, or do them again, in the workbook as it stands.

    Numbers that were given with them are free again, or are held again where nobody took them since. A run
    of which something went out leaves the workbook as it is: it tells of those papers.

    Raises:
        NotWritable: the folder refuses writing.
    """
    path = _path_of(turn)
    if not path:
        return CellsBack()
    place = Place(file=grid.file)
    if has_issued(shelf, turn.run):
        told = problem("undo-workbook-issued", place, name=grid.file)
        return CellsBack(path=path, problems=(told,), stays=True)
    made = _kept(shelf, turn)
    if made is None:
        return lost_cells(turn, grid.file)
    out = {event.label.register for event in shelf.issued()} - {""}
    free = [one for one in made if _row_of_register(one) not in out]
    back = given_back(free, grid, PLAN, again=turn.again)
    edits, taken = _with_numbers(back.edits, shelf, grid, workbook_folder, again=turn.again)
    return CellsBack(path=path, edits=edits, problems=(*_left(back.left), *taken))


def lost_cells(turn: Turn, workbook: str) -> CellsBack:
    """That the workbook, or what is known of its cells, is there no more."""
    told = problem("undo-cells-lost", Place(file=workbook), name=workbook)
    return CellsBack(path=_path_of(turn), problems=(told,))


def note_turn(shelf: Shelf, turn: Turn, cells: CellsBack) -> None:
    """Tell the history that a run's cells were given back, or done again."""
    if cells.path and not cells.stays:
        record = _change_of(turn)
        before, after = ("", record) if turn.again else (record, "")
        event = Event(path=cells.path, digest=after, before=before, label=Label(kind=WORKBOOK))
        shelf.note(turn.marked(event))


def _path_of(turn: Turn) -> str:
    return next((one.path for one in turn.run.changes if one.kind == WORKBOOK), "")


def _change_of(turn: Turn) -> str:
    return next(one.after for one in turn.run.changes if one.kind == WORKBOOK)


def _kept(shelf: Shelf, turn: Turn) -> tuple[Change, ...] | None:
    record = shelf.kept(_change_of(turn))
    try:
        return None if record is None else changes_of(record)
    except ValueError:
        return None


def _row_of_register(change: Change) -> str:
    """The code of the register's row that a cell belongs to; blank for any other."""
    return str(change.row) if isinstance(change, CellChange) and change.sheet == _REGISTER else ""


def _with_links(shelf: Shelf, made: Iterable[Change], workbook_folder: Path) -> Iterable[Change]:
    """A cell that leads to a file shows its name alone: where it led is what the history knows."""
    for one in made:
        if isinstance(one, CellChange) and isinstance(one.after, Link) and isinstance(one.before, str):
            yield replace(one, before=_link(shelf, one.before, workbook_folder))
        else:
            yield one


def _link(shelf: Shelf, name: str, workbook_folder: Path) -> Content:
    for event in reversed(shelf.events):
        path = shelf.folder / event.path
        for found in (path, path.parent):
            if found.name == name and event.label.kind != WORKBOOK:
                return Link(text=name, target=way_to(found, workbook_folder))
    return name


def _with_numbers(
    edits: Iterable[Edit], shelf: Shelf, grid: Grid, workbook_folder: Path, *, again: bool
) -> tuple[tuple[Edit, ...], tuple[Problem, ...]]:
    """The edits without those that would give a number which another row took since."""
    from toolkit.tasks.making.number_desk import NumberDesk  # slow import: a press only notes its cells

    plan = read_plan(grid).plan
    rows = {(cell.sheet, cell.cell): row for row in plan.outgoing if (cell := row.origin.place("number"))}
    desk = NumberDesk(plan, shelf, workbook_folder)
    kept: list[Edit] = []
    problems: list[Problem] = []
    for edit in edits:
        row = rows.get((edit.sheet, edit.address)) if isinstance(edit, SetCell) else None
        found = _number_turned(desk, row, edit, again=again) if row and isinstance(edit, SetCell) else None
        problems += [found] if found else []
        kept += [] if found else [edit]
    return tuple(kept), tuple(problems)


def _number_turned(
    desk: "NumberDesk", row: OutgoingDocument, edit: SetCell, *, again: bool
) -> Problem | None:
    if again and isinstance(edit.value, int):
        got = desk.number_for(row, edit.value)
        return got if isinstance(got, Problem) else None
    if row.number is not None:
        desk.give_back(row, row.number)
    return None


def _left(places: Iterable[Place]) -> Iterable[Problem]:
    """The cells that somebody changed since, one problem for each sheet."""
    for sheet, together in groupby(places, key=lambda one: one.sheet):
        found = list(together)
        named = [one.cell for one in found[:_MOST_NAMED]]
        more = [f"{len(found) - len(named)} ô khác"] if len(found) > len(named) else []
        yield problem("undo-cells", found[0], sheet=sheet, cells=joined([*named, *more]))
