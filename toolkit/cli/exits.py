"""Exit codes, and which one an outcome deserves."""

from typing import TYPE_CHECKING

from toolkit.problems import WrongUse, has_errors

if TYPE_CHECKING:
    from toolkit.tasks.outcome import Outcome

DONE, FAULTY, WRONG_USE, WORLD, INTERRUPTED = 0, 1, 2, 3, 130


def exit_code(outcome: "Outcome") -> int:
    """3 when the world stood in the way, else 1 when data or a template hold errors, else 0."""
    if outcome.refused:
        return WORLD
    return FAULTY if has_errors(outcome.problems) else DONE


def refusal_code(error: Exception) -> int:
    """2 for wrong use, 3 for everything else that stopped a command."""
    return WRONG_USE if isinstance(error, WrongUse) else WORLD
