"""The runs that the log tells of: which of them can be undone or done again."""

from collections.abc import Iterable, Sequence

from msgspec import Struct

from toolkit.history.event import Event
from toolkit.history.sending import is_out

MOST_RUNS = 20
WORKBOOK = "workbook"
"""The kind of a change that is told of a workbook: ``after`` is the record of its cells, old and new."""


class Change(Struct, frozen=True, kw_only=True):
    """What a run made of one path: its digest before and after (blank where no file was), its kind."""

    path: str
    before: str
    after: str
    kind: str = ""


class Run(Struct, frozen=True, kw_only=True):
    """One run and its changes of files, in their order; ``of`` is the run that it undid or did again."""

    name: str
    at: str
    by: str
    changes: tuple[Change, ...]
    of: str = ""
    again: bool = False


class Course(Struct, frozen=True, kw_only=True):
    """The runs as they stand today: what was ``done``, and what was ``undone`` and can be done again.

    ``last`` is the last run of all, which a kill may have cut short. Only so many runs are kept for undoing.
    ``turns`` are the runs that undid others or did them again.
    """

    done: tuple[Run, ...] = ()
    undone: tuple[Run, ...] = ()
    last: Run | None = None
    turns: tuple[Run, ...] = ()

    def recent(self, runs: int) -> frozenset[str]:
        """The names of the last runs to be undone, of those to be done again, and of what turned them."""
        names = {run.name for run in (*self.done[-runs:], *self.undone)}
        return frozenset(names | {run.name for run in self.turns if run.of in names})

    def needed(self, runs: int = MOST_RUNS) -> frozenset[str]:
        """The digests whose bytes it takes to undo the last runs and to do again what was undone."""
        kept = (*self.done[-runs:], *self.undone)
        back = {change.before for run in self.done[-runs:] for change in run.changes}
        forth = {change.after for run in self.undone for change in run.changes}
        cells = {change.after for run in kept for change in run.changes if change.kind == WORKBOOK}
        both = {digest for run in self._unfinished() for digest in _both(run)}
        return frozenset((back | forth | cells | both) - {""})

    def _unfinished(self) -> Iterable[Run]:
        last = self.last
        return [run for run in (*self.done, *self.undone) if last and run.name == last.of]


def copies_needed(events: Sequence[Event], runs: int = MOST_RUNS) -> frozenset[str]:
    """The digests of the bytes to be kept: for the undoing of runs, and to tell what a hand changed."""
    unedited = {one.label.unedited for one in events if one.label.unedited}
    return course_of(events).needed(runs) | unedited


def course_of(events: Iterable[Event]) -> Course:
    """How the runs of a log stand."""
    done: list[Run] = []
    undone: list[Run] = []
    turns: list[Run] = []
    last = None
    for last in _runs(events):
        if last.of:
            turns.append(last)
        else:
            done.append(last)
            undone.clear()
            continue
        source, target = (undone, done) if last.again else (done, undone)
        found = next((run for run in source if run.name == last.of), None)
        if found:
            source.remove(found)
            target.append(found)
    return Course(done=tuple(done[-MOST_RUNS:]), undone=tuple(undone), last=last, turns=tuple(turns))


def _runs(events: Iterable[Event]) -> Iterable[Run]:
    """The runs that changed files or sent some, in the order in which they began."""
    found: dict[str, list[Event]] = {}
    for event in events:
        if event.run and (is_out(event) if event.sent else _is_change(event)):
            found.setdefault(event.run, []).append(event)
    return [_run(together) for together in found.values()]


def _is_change(event: Event) -> bool:
    return event.digest != event.before or bool(event.undone or event.redone)


def _run(events: Sequence[Event]) -> Run:
    changes: dict[str, Change] = {}
    for event in events:
        known = changes.get(event.path)
        changes[event.path] = Change(
            path=event.path,
            before=known.before if known else event.digest if event.sent else event.before,
            after=event.digest,
            kind=event.label.kind,
        )
    first = events[0]
    return Run(
        name=first.run,
        at=first.at,
        by=first.by,
        changes=tuple(changes.values()),
        of=first.undone or first.redone,
        again=bool(first.redone),
    )


def _both(run: Run) -> Iterable[str]:
    for change in run.changes:
        yield from (change.before, change.after)
