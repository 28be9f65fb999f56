"""Press: what one button of the workbook does, from the workbook's cells to its answer."""

import os
from pathlib import Path

from msgspec.structs import replace

from toolkit.book.grid import Grid
from toolkit.book.reading.files import grid_of, workbook_bytes
from toolkit.book.reading.plans import read_plan
from toolkit.book.schema import PLAN
from toolkit.problems import Place, Problem, ToolkitError, problem
from toolkit.shelf.packaged import SET_UP, other_version
from toolkit.tasks.actions import run
from toolkit.tasks.making.button_press import DETAILS, Press, Pressed
from toolkit.tasks.making.output_folder import output_folder
from toolkit.tasks.making.press_edits import Occasion
from toolkit.tasks.making.selection import chosen_conferences
from toolkit.tasks.making.written_cells import note_cells
from toolkit.tasks.outcome import Outcome, Progress, problem_of, silent


def press_closed(workbook: Path, occasion: Occasion, *, progress: Progress = silent) -> Pressed:
    """As ``press``, for a workbook that is closed: the answer is written into the file as well.

    An answer that did not come into the workbook is one more problem of the outcome, whether it lies beside
    the workbook or nowhere; what was made stays told.

    Raises:
        FileMissing: there is no such workbook.
        ToolkitError: the world stands in the way.
    """
    from toolkit.tasks.making.write_back import record  # slow import: the work in an open workbook needs none

    before = workbook_bytes(workbook)
    pressed = press(grid_of(before, workbook, only=PLAN, written=True), occasion, progress=progress)
    if not pressed.edits:
        return pressed
    try:
        recorded = record(workbook, before, pressed.edits)
    except ToolkitError as refused:
        lines = [line for line in pressed.message.splitlines() if line != DETAILS]
        pressed = replace(pressed, message="\n".join(lines), recorded=False)
        return _told(pressed, str(refused), problem_of(refused))
    return _told(pressed, recorded.sentence(), recorded.refused)


def press(grid: Grid, occasion: Occasion, *, progress: Progress = silent) -> Pressed:
    """Do what a button says with the workbook as it stands.

    Args:
        grid: the workbook's cells, from a file, a snapshot or live.
        occasion: which button, when, by whom, in which folder.
        progress: told of each step.

    Raises:
        WrongUse: the occasion names a conference that the workbook does not have.
        ToolkitError: the world stands in the way (folder locked, disk full).
    """
    read = read_plan(grid)
    if occasion.conference:
        meant = chosen_conferences(read.plan, (occasion.conference,))[0]
        occasion = replace(occasion, conference=meant.code)
    asked = Press(grid=grid, read=read, occasion=occasion, progress=progress)
    pressed = _of_this_version(run(asked))
    if not pressed.stays:
        _note(asked, pressed)
    return pressed


def _note(press: Press, pressed: Pressed) -> None:
    """Keep what the answer changes in the workbook, so that files and cells are taken back together."""
    occasion, outcome = press.occasion, pressed.outcome or Outcome()
    folder = outcome.folder or output_folder(press.plan, occasion.workbook_folder)
    workbook = occasion.workbook_folder / (occasion.workbook or press.grid.file)
    note_cells(pressed.edits, press.grid, folder=folder, workbook=workbook, run=outcome.run)


def _of_this_version(pressed: Pressed) -> Pressed:
    """The answer, with a word if the program's folder holds another version than the one that answers."""
    if (top := other_version()) is None:
        return pressed
    told = problem("other-version", Place(file=str(top)), folder=top, set_up=SET_UP[os.name])
    words = f"{pressed.message}\n{told.message} {told.remedy}"
    return replace(pressed, message=words, grade=pressed.grade or told.severity)


def _told(pressed: Pressed, words: str, refused: Problem | None) -> Pressed:
    """The answer with how it was recorded; what stood in the way joins the problems."""
    outcome = pressed.outcome
    if outcome and refused:
        outcome = replace(outcome, problems=(*outcome.problems, refused))
    return replace(pressed, message=f"{pressed.message}\n{words}".rstrip(), outcome=outcome)
