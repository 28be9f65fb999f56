"""Undo: the last run's files as they were before it, or, once undone, as that run had made them."""

from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path, PurePosixPath
from typing import Any

from msgspec import Struct

from toolkit.book.reading.files import grid_of, workbook_bytes
from toolkit.documents.buttons import REDO, UNDO
from toolkit.history import OWN_FOLDER, Fate, Shelf, Turn, Turned, next_turn, open_shelf, turned
from toolkit.problems import Place, Problem, ToolkitError, WrongUse, problem
from toolkit.tasks.history import moment
from toolkit.tasks.making.button_press import Press, Pressed
from toolkit.tasks.making.output_folder import output_folder
from toolkit.tasks.making.plan_reading import read_workbook
from toolkit.tasks.making.press_edits import found_problems, journal, occasion_now
from toolkit.tasks.making.write_back import write_all
from toolkit.tasks.making.written_cells import CellsBack, cells_back, lost_cells, note_turn, workbook_of
from toolkit.tasks.outcome import Outcome, problem_of, problem_record
from toolkit.wording import joined, quantity

_MOST_NAMED = 3
_DONE = {Fate.PUT_BACK: "trả {} tệp về bản trước", Fate.TAKEN_AWAY: "bỏ {} tệp mới làm"}
_DONE_AGAIN = {Fate.PUT_BACK: "đưa lại {} tệp"}
_ISSUED = ("undo-issued", "undo-issued-alone")
_EACH = {Fate.EDITED: "undo-edited", Fate.LOST: "undo-lost"}


class Undone(Struct, frozen=True, kw_only=True):
    """What came of taking a run back, or of doing it again; no ``turn``: there was none.

    ``workbook`` is the workbook whose cells are given back too, None when there were none to give back.
    """

    folder: Path
    again: bool = False
    turn: Turn | None = None
    files: tuple[Turned, ...] = ()
    workbook: Path | None = None
    problems: tuple[Problem, ...] = ()

    @property
    def outcome(self) -> Outcome:
        """The problems, for an exit code and the workbook."""
        return Outcome(problems=self.problems)

    def sentence(self) -> str:
        """For the user, what was done: "Đã hoàn tác lần làm lúc 08:00 ngày 24/5/2024: bỏ 13 tệp mới làm."."""
        if self.turn is None:
            return f"Không có gì để {'làm lại' if self.again else 'hoàn tác'}."
        verb, which, words = _verb(self.turn), _which(self.turn), _DONE_AGAIN if self.again else _DONE
        counts = Counter(one.fate for one in self.files)
        parts = [text.format(quantity(counts[fate])) for fate, text in words.items() if counts[fate]]
        if self.workbook:
            parts.append(f"trả sổ {self.workbook.name} về như {'sau' if self.again else 'trước'} lần đó")
        if parts:
            return f"Đã {verb} {which}: {joined(parts)}."
        if counts[Fate.ISSUED]:
            return f"Không {verb} {which}."
        return f"Chưa {verb} được gì của {which}."

    def record(self) -> dict[str, Any]:
        """For other programs, as ``--json`` prints it."""
        return {
            "message": self.sentence(),
            "folder": str(self.folder),
            "run": self.turn.run.name if self.turn else "",
            "files": [{"path": one.path, "fate": one.fate.value} for one in self.files],
            "workbook": str(self.workbook or ""),
            "problems": [problem_record(found) for found in self.problems],
        }


def folder_meant(workbook: Path | None, out: Path | None) -> Path:
    """The output folder: as it is named, else that of the workbook.

    Raises:
        WrongUse: neither is named.
        ToolkitError: the workbook cannot be read.
    """
    if out:
        return out.absolute()
    if workbook is None:
        raise WrongUse("Chưa nêu sổ hay thư mục kết quả.", remedy="Nêu tệp sổ, hoặc --out THƯ_MỤC.")
    return output_folder(read_workbook(workbook).plan, workbook.absolute().parent).absolute()


def press_undo(press: Press) -> Pressed:
    """What the button does: the last run is taken back in the folder and in the workbook as it is open."""
    return _pressed(press, again=False)


def press_redo(press: Press) -> Pressed:
    """What the button does: what was taken back last is done again, in the folder and in the workbook."""
    return _pressed(press, again=True)


def _pressed(press: Press, *, again: bool) -> Pressed:
    occasion = press.occasion
    folder = output_folder(press.plan, occasion.workbook_folder).absolute()
    cells = CellsBack()
    undone = _nothing(folder, again)
    with _shelf_of(folder) as shelf:
        turn = next_turn(shelf, again=again) if shelf else None
        if shelf and turn:
            book = occasion.workbook_folder / (occasion.workbook or press.grid.file)
            if _is_another(workbook_of(shelf, turn), book):
                undone = _refused(folder, turn, _other(shelf, turn))
            else:
                cells = cells_back(shelf, turn, press.grid, occasion.workbook_folder)
                undone = _turned(shelf, turn, cells, book)
    told = (found_problems(undone.problems),) if undone.problems else ()
    return Pressed(
        message="\n".join((f"{occasion.button.caption}: {undone.sentence()}", *map(str, undone.problems))),
        grade=undone.outcome.worst,
        edits=(*cells.edits, *told, journal(occasion, undone.sentence(), folder=undone.folder)),
        outcome=undone.outcome,
        stays=True,
    )


def undo(folder: Path, *, again: bool = False, workbook: Path | None = None) -> Undone:
    """Take the last run in an output folder back, or do again what was taken back last.

    What went out, and what somebody edited since, stays as it is and is told. A workbook that the run wrote
    into, closed, gets its cells back first; where that cannot be, nothing is done at all.

    Args:
        folder: the output folder.
        again: do again what was taken back last.
        workbook: the workbook that is meant; None: the one that the run wrote into.

    Raises:
        FileLocked: another run works in the folder.
        NotWritable: the folder refuses writing.
    """
    with _shelf_of(folder) as shelf:
        turn = next_turn(shelf, again=again) if shelf else None
        if shelf is None or turn is None:
            return _nothing(folder, again)
        written = workbook_of(shelf, turn)
        if workbook and _is_another(written, workbook):
            return _refused(folder, turn, _other(shelf, turn))
        book = workbook if written else None
        try:
            cells = _closed(shelf, turn, book or written)
        except (ToolkitError, OSError) as stopped:
            name, why = (book or written or folder).name, str(stopped).partition(" [")[0]
            return _refused(folder, turn, problem("undo-workbook", Place(file=name), name=name, reason=why))
        return _turned(shelf, turn, cells, book or written)


@contextmanager
def _shelf_of(folder: Path) -> Iterator[Shelf | None]:
    """The folder's history, held; None where there is none, and none is begun."""
    if not (folder / OWN_FOLDER).is_dir():
        yield None
        return
    with open_shelf(folder) as shelf:
        yield shelf


def _closed(shelf: Shelf, turn: Turn, workbook: Path | None) -> CellsBack:
    """The cells of a closed workbook given back, and a line of its journal that says so."""
    if workbook is None:
        return CellsBack()
    if not workbook.is_file():
        return lost_cells(turn, workbook.name)
    before = workbook_bytes(workbook)
    cells = cells_back(shelf, turn, grid_of(before, workbook), workbook.absolute().parent)
    if cells.edits:
        occasion = occasion_now(REDO if turn.again else UNDO, workbook)
        note = journal(occasion, f"Đã {_verb(turn)} {_which(turn)}.", folder=shelf.folder)
        write_all(workbook, before, (*cells.edits, note))
    return cells


def _turned(shelf: Shelf, turn: Turn, cells: CellsBack, workbook: Path | None) -> Undone:
    note_turn(shelf, turn, cells)
    files = tuple(turned(shelf, turn))
    return Undone(
        folder=shelf.folder,
        again=turn.again,
        turn=turn,
        files=files,
        workbook=workbook if cells.edits else None,
        problems=(*_problems(shelf, files), *(() if _is_end(files) else cells.problems)),
    )


def _is_another(written: Path | None, meant: Path) -> bool:
    """Whether the run wrote into another workbook than the one that is meant, and that one is still there."""
    return bool(written and written.is_file() and not (meant.is_file() and written.samefile(meant)))


def _other(shelf: Shelf, turn: Turn) -> Problem:
    path = workbook_of(shelf, turn) or shelf.folder
    return problem("undo-other-workbook", Place(file=str(path)), name=path.name)


def _refused(folder: Path, turn: Turn, why: Problem) -> Undone:
    return Undone(folder=folder, again=turn.again, turn=turn, problems=(why,))


def _verb(turn: Turn) -> str:
    return "làm lại" if turn.again else "hoàn tác"


def _which(turn: Turn) -> str:
    run = turn.run
    return f"lần làm lúc {moment(run.at)}{f' (người dùng {run.by})' if run.by else ''}"


def _nothing(folder: Path, again: bool) -> Undone:
    seen = "không có lần hoàn tác nào gần đây" if again else "không còn lần làm văn bản nào chưa hoàn tác"
    found = problem("undo-nothing", Place(file=str(folder)), folder=folder, seen=seen)
    return Undone(folder=folder, again=again, problems=(found,))


def _problems(shelf: Shelf, files: Sequence[Turned]) -> Iterator[Problem]:
    issued = [one for one in files if one.fate is Fate.ISSUED]
    if issued:
        code, where = _ISSUED[_is_end(files)], Place(file=str(shelf.folder / issued[0].path))
        yield problem(code, where, count=quantity(len(issued)), papers=joined(_papers(shelf, issued)))
    for one in files:
        if one.fate in _EACH:
            yield problem(_EACH[one.fate], Place(file=str(shelf.folder / one.path)), name=one.path)
        elif one.error:
            yield problem_of(one.error)


def _is_end(files: Sequence[Turned]) -> bool:
    """Whether all of a run went out: what was done before it is not reached by undoing."""
    fates = {one.fate for one in files}
    return Fate.ISSUED in fates and not fates & frozenset(_DONE)


def _papers(shelf: Shelf, files: Sequence[Turned]) -> list[str]:
    """What stays, by its number: "văn bản số 12-GM ngày 06/5/2024"; what has none by its file."""
    told: dict[str, None] = {}
    for one in files:
        event = shelf.last(one.path)
        issued = event.label.issued if event else ""
        told.setdefault(f"văn bản số {issued}" if issued else f"“{PurePosixPath(one.path).name}”")
    names = list(told)
    more = [f"{quantity(len(names) - _MOST_NAMED)} văn bản khác"] if len(names) > _MOST_NAMED else []
    return [*names[:_MOST_NAMED], *more]
