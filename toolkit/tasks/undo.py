"""Undo: the last run's files as they were before it, or, once undone, as that run had made them."""

import os
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from msgspec import Struct

from toolkit.history import (
    OWN_FOLDER,
    WORKBOOK,
    Event,
    Fate,
    Label,
    Shelf,
    Turn,
    Turned,
    digest,
    has_issued,
    next_turn,
    open_shelf,
    turned,
)
from toolkit.problems import Place, Problem, ToolkitError, WrongUse, problem
from toolkit.tasks.history import moment
from toolkit.tasks.making.output_folder import output_folder
from toolkit.tasks.making.plan_reading import read_workbook
from toolkit.tasks.making.press_edits import found_problems, journal
from toolkit.tasks.making.pressed import Press, Pressed
from toolkit.tasks.making.write_back import put_back
from toolkit.tasks.outcome import Outcome, problem_of, problem_record
from toolkit.wording import joined, quantity

_DONE = {Fate.PUT_BACK: "trả {} tệp về bản trước", Fate.TAKEN_AWAY: "bỏ {} tệp mới làm"}
_DONE_AGAIN = {Fate.PUT_BACK: "đưa lại {} tệp"}
_EACH = {Fate.EDITED: "undo-edited", Fate.LOST: "undo-lost"}


class Undone(Struct, frozen=True, kw_only=True):
    """What came of taking a run back, or of doing it again; no ``turn``: there was none.

    ``workbook`` is the closed workbook that was given back too, None when there was none to give back.
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
        verb = "làm lại" if self.again else "hoàn tác"
        if self.turn is None:
            return f"Không có gì để {verb}."
        run, words = self.turn.run, _DONE_AGAIN if self.again else _DONE
        counts = Counter(one.fate for one in self.files)
        parts = [text.format(quantity(counts[fate])) for fate, text in words.items() if counts[fate]]
        if self.workbook:
            parts.append(f"trả sổ {self.workbook.name} về như {'sau' if self.again else 'trước'} lần đó")
        which = f"lần làm lúc {moment(run.at)}{f' (người dùng {run.by})' if run.by else ''}"
        if not parts:
            return f"Chưa {verb} được tệp nào của {which}."
        return f"Đã {verb} {which}: {joined(parts)}."

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
    """What the button does: the last run is taken back, what was found is told."""
    occasion = press.occasion
    undone = undo(output_folder(press.reading.plan, occasion.workbook_folder).absolute())
    lines = [f"{occasion.button.caption}: {undone.sentence()}", *map(str, undone.problems)]
    told = (found_problems(undone.problems),) if undone.problems else ()
    note = journal(occasion, undone.sentence(), folder=undone.folder)
    return Pressed(
        message="\n".join(lines),
        grade=undone.outcome.worst,
        edits=() if undone.workbook else (*told, note),
        outcome=undone.outcome,
    )


def undo(folder: Path, *, again: bool = False) -> Undone:
    """Take the last run in an output folder back, or do again what was taken back last.

    What went out, and what somebody edited since, stays as it is and is told.

    Raises:
        FileLocked: another run works in the folder.
        NotWritable: the folder refuses writing.
    """
    nothing = _nothing(folder, again)
    if not (folder / OWN_FOLDER).is_dir():
        return nothing
    with open_shelf(folder) as shelf:
        turn = next_turn(shelf, again=again)
        if turn is None:
            return nothing
        workbook, told = _turn_workbook(shelf, turn)
        files = tuple(turned(shelf, turn))
    return Undone(
        folder=folder,
        again=again,
        turn=turn,
        files=files,
        workbook=workbook,
        problems=(*_problems(folder, files), *told),
    )


def note_workbook(folder: Path, run: str, workbook: Path, before: bytes) -> None:
    """Tell the history that a run's answer went into a closed workbook, whose bytes were ``before``."""
    try:
        path = Path(os.path.relpath(workbook, folder)).as_posix()
    except ValueError:
        path = workbook.as_posix()  # another drive of Windows
    after = digest(workbook.read_bytes())
    event = Event(path=path, digest=after, before=digest(before), run=run, label=Label(kind=WORKBOOK))
    with open_shelf(folder) as shelf:
        shelf.keep(before)
        shelf.note(event)


def _turn_workbook(shelf: Shelf, turn: Turn) -> tuple[Path | None, tuple[Problem, ...]]:
    """The workbook that the run had answered into, given back where nobody saved it since."""
    change = next((one for one in turn.run.changes if one.kind == WORKBOOK), None)
    if change is None:
        return None, ()
    coming, expected = turn.wanted(change)
    path = Path(os.path.normpath(shelf.folder / change.path))
    if has_issued(shelf, turn.run):
        return None, (problem("undo-workbook-issued", Place(file=str(path)), name=path.name),)
    try:
        now = path.read_bytes() if path.is_file() else b""
        then = shelf.kept(coming)
        if digest(now) == coming:
            return path, ()
        if digest(now) == expected and then is not None:
            shelf.keep(now)
            event = Event(path=change.path, digest=coming, before=expected, label=Label(kind=WORKBOOK))
            shelf.note(turn.marked(event))
            if put_back(path, now=now, then=then):
                return path, ()
    except (ToolkitError, OSError):
        pass  # told below: the workbook is left alone
    return None, (problem("undo-workbook", Place(file=str(path)), name=path.name),)


def _nothing(folder: Path, again: bool) -> Undone:
    what = "làm lại" if again else "hoàn tác"
    found = problem("undo-nothing", Place(file=str(folder)), folder=folder, what=what)
    return Undone(folder=folder, again=again, problems=(found,))


def _problems(folder: Path, files: Sequence[Turned]) -> Iterator[Problem]:
    issued = [one for one in files if one.fate is Fate.ISSUED]
    if issued:
        where = Place(file=str(folder / issued[0].path))
        yield problem("undo-issued", where, count=quantity(len(issued)), name=issued[0].path)
    for one in files:
        if one.fate in _EACH:
            yield problem(_EACH[one.fate], Place(file=str(folder / one.path)), name=one.path)
        elif one.error:
            yield problem_of(one.error)
