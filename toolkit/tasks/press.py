"""Press: what one button of the workbook does, from the workbook's cells to its answer."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from toolkit.book.grid import Grid, Raw
from toolkit.book.reading.files import grid_of, workbook_bytes
from toolkit.book.writing.edits import Edit
from toolkit.documents.button import Button
from toolkit.documents.buttons import BUTTONS, CHECK, OPEN_FOLDER
from toolkit.documents.kinds import buttons, works_on_a_conference
from toolkit.plan.model import Plan
from toolkit.problems import Problem, Severity, ToolkitError, WrongUse
from toolkit.tasks.check import check_reading
from toolkit.tasks.make import make_from
from toolkit.tasks.making.output_folder import output_folder
from toolkit.tasks.making.plan_reading import reading_of
from toolkit.tasks.making.press_edits import Occasion, report
from toolkit.tasks.making.selection import Selection
from toolkit.tasks.making.summary import press_words
from toolkit.tasks.making.write_back import record
from toolkit.tasks.outcome import Outcome, Progress, problem_of, silent
from toolkit.wording import fold

_CHOSEN_LABEL = "Hội nghị đang làm"
_DETAILS = "Chi tiết ghi ở trang Kiểm tra."


@dataclass(frozen=True, slots=True, kw_only=True)
class Pressed:
    """The answer to a press: words for the user, edits for the workbook, a folder to open if asked for.

    ``recorded`` is False when the edits of a closed workbook could be written nowhere.
    ``grade`` says how grave the words are: the worst of what was found, None when all is well.
    """

    message: str
    grade: Severity | None = None
    edits: tuple[Edit, ...] = ()
    folder: Path | None = None
    outcome: Outcome | None = None
    recorded: bool = True


def button_named(action: str) -> Button:
    """The button of that action.

    Raises:
        WrongUse: there is none.
    """
    for button in BUTTONS:
        if button.action == action:
            return button
    actions = ", ".join(button.action for button in BUTTONS)
    raise WrongUse(f"Không có việc tên “{action}”.", remedy=f"Các việc có thể làm: {actions}.")


def press_closed(workbook: Path, occasion: Occasion, *, progress: Progress = silent) -> Pressed:
    """As ``press``, for a workbook that is closed: the answer is written into the file as well.

    An answer that did not come into the workbook is one more problem of the outcome, whether it lies beside
    the workbook or nowhere; what was made stays told.

    Raises:
        FileMissing: there is no such workbook.
        ToolkitError: the world stands in the way.
    """
    before = workbook_bytes(workbook)
    pressed = press(grid_of(before, workbook, every_sheet=True), occasion, progress=progress)
    if not pressed.edits:
        return pressed
    try:
        recorded = record(workbook, before, pressed.edits)
    except ToolkitError as refused:
        lines = [line for line in pressed.message.splitlines() if line != _DETAILS]
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
        ToolkitError: the world stands in the way (folder locked, disk full).
    """
    reading = reading_of(grid, occasion.now.date())
    plan = reading.plan
    if occasion.button == OPEN_FOLDER:
        return _folder(output_folder(plan, occasion.workbook_folder))
    if occasion.button == CHECK:
        outcome = check_reading(reading, occasion.workbook_folder)
        about = ""
    else:
        selection = _selection(occasion, occasion.conference or chosen_conference(grid, plan))
        outcome = make_from(reading, occasion.workbook_folder, selection, progress=progress)
        about = ", ".join(selection.conferences)
    return Pressed(
        message=_message(outcome, occasion, about),
        grade=outcome.worst,
        edits=report(outcome, plan, occasion, about),
        folder=outcome.folder,
        outcome=outcome,
    )


def chosen_conference(grid: Grid, plan: Plan) -> str:
    """The conference that the first sheet names as being worked on; blank when it names none that exists."""
    label = fold(_CHOSEN_LABEL)
    for row in _front_rows(grid):
        texts = [fold(cell) if isinstance(cell, str) else "" for cell in row]
        if label in texts:
            beside = (cell for cell in row[texts.index(label) + 1 :] if isinstance(cell, str))
            code = fold(next(beside, ""))
            return next((found.code for found in plan.conferences if fold(found.code) == code), "")
    return ""


def _front_rows(grid: Grid) -> Iterator[tuple[Raw, ...]]:
    front = next((sheet for sheet in grid if fold(sheet.name) == fold("Bắt đầu")), None)
    if front:
        yield from (tuple(row) for row in front.rows)


def _told(pressed: Pressed, words: str, refused: Problem | None) -> Pressed:
    """The answer with how it was recorded; what stood in the way joins the problems."""
    outcome = pressed.outcome
    if outcome and refused:
        outcome = replace(outcome, problems=(*outcome.problems, refused))
    return replace(pressed, message=f"{pressed.message}\n{words}".rstrip(), outcome=outcome)


def _selection(occasion: Occasion, conference: str) -> Selection:
    of_conference = works_on_a_conference(occasion.button)
    return Selection(
        kinds=tuple(kind.name for kind in buttons()[occasion.button]),
        conferences=(conference,) if conference and of_conference else (),
    )


def _folder(folder: Path) -> Pressed:
    if folder.is_dir():
        return Pressed(message="", folder=folder)
    words = (
        "Chưa có thư mục kết quả vì chưa làm văn bản nào. Đồng chí vui lòng bấm một nút làm văn bản trước."
    )
    return Pressed(message=words, grade=Severity.WARNING)


def _message(outcome: Outcome, occasion: Occasion, about: str) -> str:
    lines = [f"{occasion.button.work_on(about)}: {press_words(outcome)}"]
    if outcome.problems:
        lines.append(_DETAILS)
    if outcome.folder:
        lines.append(f"Thư mục kết quả: {outcome.folder}")
    return "\n".join(lines)
