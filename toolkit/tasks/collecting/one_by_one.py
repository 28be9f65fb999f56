"""One step with all files that came back: what goes wrong with one of them does not stop the others."""

from collections.abc import Callable, Iterable
from typing import Protocol, TypeVar

from toolkit.problems import Place, Problem, problem


class _Named(Protocol):
    @property
    def name(self) -> str: ...


_Before = TypeVar("_Before", bound=_Named)
_After = TypeVar("_After")


def each(
    came: "Iterable[_Before | Problem]", step: "Callable[[_Before], _After | Problem]"
) -> "list[_After | Problem]":
    """What a step makes of each, but for what is known to be no form."""
    return [one if isinstance(one, Problem) else _taken(one, step) for one in came]


def _taken(one: "_Before", step: "Callable[[_Before], _After | Problem]") -> "_After | Problem":
    try:
        return step(one)
    except Exception as fault:  # a fault of our own over what somebody typed; whoever mends it has the log
        from toolkit.shelf.logbook import write_down  # slow import: traceback

        return problem("return-failed", Place(file=one.name), log=write_down(fault))
