"""The conference that the workbook's first sheet names as being worked on."""

from collections.abc import Iterator
from pathlib import Path

from toolkit.book.grid import Grid
from toolkit.book.reading.files import read_grid
from toolkit.plan.model import Conference, Plan
from toolkit.problems import Place, Problem, WrongUse, problem
from toolkit.tasks.making.button_press import Press
from toolkit.tasks.making.selection import chosen_conferences
from toolkit.wording import fold

_FRONT = "Bắt đầu"
_CHOSEN_LABEL = "Hội nghị đang làm"


def chosen_conference(grid: Grid, plan: Plan) -> str:
    """The conference that the first sheet names as being worked on; blank when it names none that exists."""
    code = fold(_chosen(grid)[0])
    return next((found.code for found in plan.conferences if fold(found.code) == code), "")


def chosen_unknown(grid: Grid, plan: Plan) -> Iterator[Problem]:
    """The first sheet names a conference that the workbook has, or none."""
    code, cell = _chosen(grid)
    known = [one.code for one in plan.conferences]
    # what is no code may be a note beside a cell that is still blank
    if code and known and " " not in code and fold(code) not in map(fold, known):
        place = Place(file=grid.file, sheet=_FRONT, cell=cell)
        yield problem("chosen-unknown", place, text=code, known=", ".join(known))


def _chosen(grid: Grid) -> tuple[str, str]:
    """What the first sheet says beside the label, and in which cell; blank where it says nothing."""
    label = fold(_CHOSEN_LABEL)
    for front in grid:
        for turn, row in enumerate(front.rows if fold(front.name) == fold(_FRONT) else ()):
            texts = [fold(cell) if isinstance(cell, str) else "" for cell in row]
            beside = range(texts.index(label) + 1, len(row)) if label in texts else ()
            at = next((one for one in beside if isinstance(row[one], str)), None)
            if at is not None:
                return str(row[at]).strip(), front.address(turn, at)
    return "", ""


def conference_pressed(press: Press) -> Conference:
    """The conference that a press is about: the one that was asked for, or the first sheet's.

    Raises:
        WrongUse: none is chosen, or there is none of that code.
    """
    plan = press.plan
    wanted = press.occasion.conference or chosen_conference(press.grid, plan)
    if not wanted:
        words = "Đồng chí chọn mã hội nghị ở ô “Hội nghị đang làm” của trang Bắt đầu rồi bấm lại."
        raise WrongUse("Chưa chọn hội nghị để làm việc này.", remedy=words)
    return chosen_conferences(plan, (wanted,))[0]


def conference_asked(workbook: Path, plan: Plan, code: str) -> Conference:
    """The conference that a command is about: of that code; without one, the one that the first sheet names.

    Raises:
        WrongUse: there is none of that code, or none is named anywhere.
    """
    wanted = code or chosen_conference(read_grid(workbook), plan)
    if not wanted:
        codes = ", ".join(one.code for one in plan.conferences)
        known = f" (sổ có: {codes})" if codes else ""
        words = f"Thêm --conference MÃ vào lệnh{known}, hoặc chọn ở ô “{_CHOSEN_LABEL}” của trang Bắt đầu."
        raise WrongUse("Chưa nêu hội nghị.", remedy=words)
    return chosen_conferences(plan, (wanted,))[0]
