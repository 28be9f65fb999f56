"""Work on all files that came back, side by side: what goes wrong with one does not stop the others."""

from collections.abc import Callable, Iterable
from typing import Protocol, TypeVar

from toolkit.book.reading import Steps
from toolkit.problems import Place, Problem, problem


class _Named(Protocol):
    @property
    def name(self) -> str: ...


_Before = TypeVar("_Before", bound=_Named)
_After = TypeVar("_After")


def in_step(
    came: Iterable[_Before | Problem], work: Callable[[_Before], Steps[_After | Problem]]
) -> list[_After | Problem]:
    """What work comes to with each, but for what is known to be no form; see ``book.reading``."""
    everything = list(came)
    found: dict[int, _After | Problem] = {}
    under_way = {}
    for turn, one in enumerate(everything):
        if isinstance(one, Problem):
            found[turn] = one
        else:
            under_way[turn] = one, work(one)
    while under_way:
        for turn, (one, steps) in tuple(under_way.items()):
            try:
                next(steps)
                continue
            except StopIteration as end:
                found[turn] = end.value
            except Exception as fault:
                found[turn] = _failed(one, fault)
            del under_way[turn]
    return [found[turn] for turn in range(len(everything))]


def _failed(one: _Named, fault: Exception) -> Problem:
    """A fault of our own over what somebody typed; whoever mends it has the log."""
    from toolkit.shelf.logbook import write_down  # slow import: traceback

    return problem("return-failed", Place(file=one.name), log=write_down(fault))
