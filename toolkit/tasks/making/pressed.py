"""A press of a button as values: what an action is given, and what it answers."""

from pathlib import Path

from msgspec import Struct

from toolkit.book.grid import Grid
from toolkit.book.reading.plans import Reading
from toolkit.book.writing.edits import Edit
from toolkit.problems import Severity
from toolkit.tasks.making.press_edits import Occasion, report
from toolkit.tasks.making.summary import press_words
from toolkit.tasks.outcome import Outcome, Progress, silent

DETAILS = "Chi tiết ghi ở trang Kiểm tra."


class Press(Struct, frozen=True, kw_only=True):
    """What an action is given: the workbook's cells and the plan in them, the occasion, who watches."""

    grid: Grid
    reading: Reading
    occasion: Occasion
    progress: Progress = silent


class Pressed(Struct, frozen=True, kw_only=True):
    """The answer to a press: words for the user, edits for the workbook, a folder to be opened.

    ``recorded`` is False when the edits of a closed workbook could be written nowhere.
    ``stays``: the edits tell of what cannot be taken back, so undoing leaves them.
    ``grade`` says how grave the words are: the worst of what was found, None when all is well.
    """

    message: str
    grade: Severity | None = None
    edits: tuple[Edit, ...] = ()
    folder: Path | None = None
    outcome: Outcome | None = None
    recorded: bool = True
    stays: bool = False


def answered(press: Press, outcome: Outcome, about: str = "") -> Pressed:
    """The answer that tells of an outcome; ``about`` is the conference that was worked on, or blank."""
    return Pressed(
        message=_message(outcome, press.occasion, about),
        grade=outcome.worst,
        edits=report(outcome, press.reading.plan, press.occasion, about),
        outcome=outcome,
    )


def _message(outcome: Outcome, occasion: Occasion, about: str) -> str:
    lines = [f"{occasion.button.work_on(about)}: {press_words(outcome)}"]
    if outcome.problems:
        lines.append(DETAILS)
    if outcome.folder:
        lines.append(f"Thư mục kết quả: {outcome.folder}")
    return "\n".join(lines)
