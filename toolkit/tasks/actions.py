"""What the workbook's buttons do: each face with the work behind it, in the order of the work."""

from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module

from toolkit.documents.button import Button
from toolkit.documents.buttons import (
    BUTTONS,
    CHECK,
    COLLECT,
    ISSUE,
    LISTS,
    NEXT_YEAR,
    NUMBER,
    OPEN_FOLDER,
    OUTBOX,
    PRINT_SET,
    REMIND,
    RETURNS,
    SEND,
    UNDO,
)
from toolkit.documents.kinds import buttons, works_on_a_conference
from toolkit.problems import Severity, WrongUse
from toolkit.tasks.check import check_reading
from toolkit.tasks.make import make_from
from toolkit.tasks.making.chosen_conference import chosen_conference
from toolkit.tasks.making.output_folder import output_folder
from toolkit.tasks.making.pdf_files import PdfWish
from toolkit.tasks.making.press_edits import found_problems, journal
from toolkit.tasks.making.pressed import Press, Pressed, answered
from toolkit.tasks.making.selection import Selection
from toolkit.tasks.number import give, nothing_waits, waiting
from toolkit.tasks.outcome import Outcome
from toolkit.tasks.undo import undo
from toolkit.wording import ascii_slug


@dataclass(frozen=True, slots=True, kw_only=True)
class Action:
    """One button's face and what a press of it does."""

    face: Button
    run: Callable[[Press], Pressed]


def action_named(name: str) -> Action:
    """The action of that name.

    Raises:
        WrongUse: there is none.
    """
    for action in ACTIONS:
        if action.face.action == name:
            return action
    names = ", ".join(action.face.action for action in ACTIONS)
    raise WrongUse(f"Không có việc tên “{name}”.", remedy=f"Các việc có thể làm: {names}.")


def _work_of(module: str, name: str) -> Callable[[Press], Pressed]:
    """The work of a module that is imported when its button is pressed: a click pays for nothing else."""

    def run(press: Press) -> Pressed:
        work: Callable[[Press], Pressed] = getattr(import_module(f"toolkit.tasks.{module}"), name)
        return work(press)

    return run


def _check(press: Press) -> Pressed:
    return answered(press, check_reading(press.reading, press.occasion.workbook_folder))


def _make(press: Press) -> Pressed:
    occasion, plan = press.occasion, press.reading.plan
    of_conference = works_on_a_conference(occasion.button)
    conference = occasion.conference or chosen_conference(press.grid, plan)
    selection = Selection(
        kinds=tuple(kind.name for kind in buttons()[occasion.button]),
        conferences=(conference,) if conference and of_conference else (),
    )
    outcome = make_from(press.reading, occasion.workbook_folder, selection, progress=press.progress)
    return answered(press, outcome, ", ".join(selection.conferences))


def _print_set(press: Press) -> Pressed:
    """The papers of the conference being worked on, or of all, bound beside their folders."""
    from toolkit.tasks.print_set import FILE_NAME, SetWish, print_set  # slow import

    occasion, plan = press.occasion, press.reading.plan
    conference = occasion.conference or chosen_conference(press.grid, plan)
    chosen = Selection(conferences=(conference,) if conference else ())
    folder = output_folder(plan, occasion.workbook_folder)
    wish = SetWish(
        path=folder / f"{FILE_NAME}{f'_{ascii_slug(conference)}' if conference else ''}.docx",
        duplex=plan.settings.duplex,
        copies=True,
        pdf=PdfWish(files=plan.settings.pdf),
    )
    outcome = print_set(press.reading, occasion.workbook_folder, chosen, wish, progress=press.progress)
    return answered(press, outcome, conference)


def _open_folder(press: Press) -> Pressed:
    folder = output_folder(press.reading.plan, press.occasion.workbook_folder)
    if folder.is_dir():
        return Pressed(message="", folder=folder)
    words = (
        "Chưa có thư mục kết quả vì chưa làm văn bản nào. Đồng chí vui lòng bấm một nút làm văn bản trước."
    )
    return Pressed(message=words, grade=Severity.WARNING)


def _undo(press: Press) -> Pressed:
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


def _number(press: Press) -> Pressed:
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


_OTHERS = {
    CHECK: _check,
    LISTS: _work_of("propose", "press_lists"),
    RETURNS: _work_of("returns", "press_returns"),
    COLLECT: _work_of("collect", "press_collect"),
    NUMBER: _number,
    NEXT_YEAR: _work_of("next_year", "press_next_year"),
    PRINT_SET: _print_set,
    ISSUE: _work_of("issue", "press_issue"),
    OUTBOX: _work_of("mailing", "press_outbox"),
    SEND: _work_of("mailing", "press_send"),
    REMIND: _work_of("mailing", "press_remind"),
    UNDO: _undo,
    OPEN_FOLDER: _open_folder,
}

ACTIONS: tuple[Action, ...] = tuple(
    Action(face=button, run=_make if button in buttons() else _OTHERS[button]) for button in BUTTONS
)
