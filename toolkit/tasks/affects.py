"""Affects: which files the workbook as it stands has overtaken, and which of them went out."""

import datetime as dt
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from msgspec import Struct

from toolkit.history import State
from toolkit.problems import Problem
from toolkit.tasks.make import make
from toolkit.tasks.making.selection import Selection
from toolkit.tasks.outcome import Made, Outcome, Progress, silent
from toolkit.wording import quantity

_TOLD = (
    "issued-changed",
    "issued-changed-otherwise",
    "issued-renumbered",
    "issued-withdrawn",
    "issued-unknown",
    "issued-form-changed",
)


class Affected(Struct, frozen=True, kw_only=True):
    """What a making of everything would find, without anything being made.

    ``stale`` would be replaced; ``went_out`` and ``edited``, which somebody edited, stay, though the
    workbook says something else now; ``touched`` were made from what the workbook says, and edited since;
    ``fresh`` say what the workbook says; ``new`` were never made.
    """

    outcome: Outcome
    stale: tuple[Path, ...]
    went_out: tuple[Path, ...]
    edited: tuple[Path, ...]
    touched: tuple[Path, ...]
    fresh: tuple[Path, ...]
    new: tuple[Path, ...]

    @property
    def told(self) -> tuple[Problem, ...]:
        """What papers that went out would say otherwise, old and new."""
        return tuple(found for found in self.outcome.problems if found.code in _TOLD)

    def lines(self) -> Iterator[str]:
        """For the user: what is to be made anew, what went out or was edited, the rest in numbers."""
        where = f", trong thư mục {self.outcome.folder}" if self.outcome.folder else ""
        yield f"Theo sổ hiện nay{where}:"
        yield from self._listed("tệp đã cũ, bấm nút là được làm lại", self.stale)
        yield from self._listed("tệp đã phát hành, nay sổ nói khác; tệp được giữ nguyên", self.went_out)
        yield from (f"    {found}" for found in self.told)
        yield from self._listed(
            "tệp đã sửa tay, nay sổ nói khác; tệp được giữ nguyên, bản theo sổ đặt bên cạnh", self.edited
        )
        yield from self._listed("tệp đã sửa tay, làm từ đúng số liệu của sổ hiện nay", self.touched)
        fresh, new, held = map(quantity, map(len, (self.fresh, self.new, self.outcome.held)))
        yield f"  {fresh} tệp đúng như sổ, {new} tệp chưa làm lần nào."
        if self.outcome.held:
            yield f"  {held} việc chưa làm được vì lỗi của sổ (xem: giaoban check)."

    def record(self) -> dict[str, Any]:
        """For other programs, as ``--json`` prints it."""
        names = ("stale", "went_out", "edited", "touched", "fresh", "new")
        return {name: [str(path) for path in getattr(self, name)] for name in names} | {
            "problems": self.outcome.record()["problems"]
        }

    def _listed(self, what: str, paths: Sequence[Path]) -> Iterator[str]:
        if not paths:
            return
        yield f"  {quantity(len(paths))} {what}:"
        folder = self.outcome.folder
        for path in paths:
            inside = folder is not None and path.is_relative_to(folder)
            yield f"    {path.relative_to(folder).as_posix() if folder and inside else path}"


def affects(
    workbook: Path,
    *,
    out: Path | None = None,
    today: dt.date | None = None,
    progress: Progress = silent,
) -> Affected:
    """Hold every document of a workbook against its file; nothing is written.

    Raises:
        FileMissing: there is no such workbook.
        ToolkitError: it is no workbook that can be read.
    """
    outcome = make(workbook, Selection(), out=out, dry_run=True, today=today, progress=progress)
    found: dict[str, list[Path]] = {}
    for made in outcome.files:
        fate, path = fate_of(made)
        found.setdefault(fate, []).append(path)

    def of(fate: str) -> tuple[Path, ...]:
        return tuple(found.get(fate, ()))

    return Affected(
        outcome=outcome,
        stale=of("stale"),
        went_out=of("went-out"),
        edited=of("edited"),
        touched=of("touched"),
        fresh=of("fresh"),
        new=of("new"),
    )


def fate_of(made: Made) -> tuple[str, Path]:
    """What a document of a dry run is beside the workbook ("fresh", "stale", "new" ...), and its file."""
    if made.stays:
        return "went-out", made.stays
    if made.first != made.path:
        return "edited", made.first
    if made.state is State.EDITED:
        return "touched", made.path
    if made.state is State.KEPT:
        return "fresh", made.path
    return ("stale" if made.path.is_file() else "new"), made.path
