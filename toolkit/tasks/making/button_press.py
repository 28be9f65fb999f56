"""A press of a button as values: what an action is given, and what it answers."""

from functools import cached_property
from pathlib import Path

from msgspec import Struct

from toolkit.book.grid import Grid
from toolkit.book.reading.plans import Reading
from toolkit.book.writing.edits import Edit
from toolkit.plan.model import Plan
from toolkit.problems import Problem, Severity
from toolkit.tasks.making.plan_reading import checked, sound_plan
from toolkit.tasks.making.press_edits import Occasion, journal, report
from toolkit.tasks.making.summary import press_words
from toolkit.tasks.outcome import Outcome, Progress, silent

DETAILS = "Chi tiết ghi ở trang Kiểm tra."


class Press(Struct, frozen=True, kw_only=True, dict=True):
    """What an action is given: the workbook's cells and what was read in them, the occasion, who watches."""

    grid: Grid
    read: Reading
    occasion: Occasion
    progress: Progress = silent

    @property
    def plan(self) -> Plan:
        return self.read.plan

    @cached_property
    def sound_plan(self) -> Plan:
        """The plan for the buttons that tell of no problem in it.

        Raises:
            WrongUse: headers stand over the wrong columns.
        """
        return sound_plan(self.read, self.occasion.now.date())

    @cached_property
    def reading(self) -> Reading:
        """What was read, with what the rules find in it: worked out for the buttons that tell of it."""
        return checked(self.read, self.occasion.now.date())


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
        edits=report(outcome, press.plan, press.occasion, about),
        outcome=outcome,
    )


def in_words(
    press: Press,
    words: str,
    *more: str,
    about: str = "",
    grade: Severity | None = None,
    problems: tuple[Problem, ...] = (),
    edits: tuple[Edit, ...] = (),
    run: str = "",
) -> Pressed:
    """The answer in a button's own words, whose first line stands in the journal too, below the edits."""
    outcome = Outcome(problems=problems, run=run)
    return Pressed(
        message="\n".join((f"{press.occasion.button.work_on(about)}: {words}", *more)),
        grade=grade or outcome.worst,
        edits=(*edits, journal(press.occasion, words.splitlines()[0], about=about)),
        outcome=outcome,
    )


def _message(outcome: Outcome, occasion: Occasion, about: str) -> str:
    lines = [f"{occasion.button.work_on(about)}: {press_words(outcome)}"]
    if outcome.problems:
        lines.append(DETAILS)
    if outcome.folder:
        lines.append(f"Thư mục kết quả: {outcome.folder}")
    return "\n".join(lines)
