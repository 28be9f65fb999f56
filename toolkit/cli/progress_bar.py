"""A bar that shows how far long work is; nothing at all where nobody watches."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from toolkit.tasks.outcome import Progress, Step


@contextmanager
def watched(*, quiet: bool) -> "Iterator[Progress]":
    """A progress for a task, shown on the error stream so that the results stay clean."""
    if quiet or not sys.stderr.isatty():
        from toolkit.tasks.outcome import silent  # slow import

        yield silent
        return
    from rich.console import Console  # slow import
    from rich.progress import BarColumn, MofNCompleteColumn, TextColumn
    from rich.progress import Progress as Bars

    columns = (BarColumn(), MofNCompleteColumn(), TextColumn("{task.description}", markup=False))
    with Bars(*columns, console=Console(stderr=True), transient=True) as bars:
        bar = bars.add_task("Đang đọc sổ", total=None)

        def show(step: "Step") -> None:
            bars.update(bar, completed=step.done, total=step.total, description=step.label)

        yield show
