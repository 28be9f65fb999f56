"""What keeps the papers of a kind from being made, asked by whatever makes or proposes something of them."""

from toolkit.book.reading.plans import Reading
from toolkit.documents.kind import Kind
from toolkit.plan.model import Plan
from toolkit.plan.rules import RESTS_ON
from toolkit.problems import Problem, Severity, has_errors
from toolkit.tasks.making.impact import Touches
from toolkit.tasks.making.issued import Subject


class Barriers:
    """The problems of a workbook and the obstacles of a kind, one fault told once."""

    def __init__(self, reading: Reading, touches: Touches) -> None:
        errors = [found for found in reading.problems if found.severity is Severity.ERROR]
        self._unread = frozenset(place for found in errors for place in (found.place, *found.also))
        self._lost = reading.lost
        self._touches = touches

    def before(self, plan: Plan, kind: Kind, subject: Subject) -> tuple[bool, tuple[Problem, ...]]:
        """Whether nothing of a kind can be made for a subject, and what the workbook's problems do not say.

        ``plan`` is the workbook's, or the one with the numbers under which papers went out.
        """
        obstacles = kind.obstacles(plan, subject)
        stopped = self._touches.stops(kind, subject)
        told = tuple(one for one in obstacles if not self._is_told(one, stopped=stopped))
        return stopped or has_errors(obstacles), told

    def _is_told(self, obstacle: Problem, *, stopped: bool) -> bool:
        """Whether an obstacle would say a fault twice: of a cell not read, of a sheet that is gone."""
        follows = stopped and not self._lost.isdisjoint(RESTS_ON.get(obstacle.code, ()))
        return follows or obstacle.place in self._unread
