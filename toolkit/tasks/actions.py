"""What the workbook's buttons do: the work behind each face."""

from importlib import import_module

from toolkit.documents.kinds import buttons, works_on_a_conference
from toolkit.tasks.making.button_press import Press, Pressed, answered
from toolkit.tasks.making.chosen_conference import chosen_conference
from toolkit.tasks.making.selection import Selection


def run(press: Press) -> Pressed:
    """What a press of its button does; its work is imported now, so that a click pays for nothing else."""
    if not press.occasion.button.work:
        return _make(press)
    module, _, function = press.occasion.button.work.partition(":")
    pressed: Pressed = getattr(import_module(f"toolkit.tasks.{module}"), function)(press)
    return pressed


def _make(press: Press) -> Pressed:
    from toolkit.tasks.make import make_from  # slow import: other buttons make no papers

    occasion, plan = press.occasion, press.plan
    of_conference = works_on_a_conference(occasion.button)
    conference = occasion.conference or chosen_conference(press.grid, plan)
    selection = Selection(
        kinds=tuple(kind.name for kind in buttons()[occasion.button]),
        conferences=(conference,) if conference and of_conference else (),
    )
    outcome = make_from(press.reading, occasion.workbook_folder, selection, progress=press.progress)
    return answered(press, outcome, ", ".join(selection.conferences))
