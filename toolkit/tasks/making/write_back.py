"""The answer to a press written into a closed workbook, or into a results workbook beside it."""

from collections.abc import Iterable
from pathlib import Path

from msgspec import Struct

from toolkit.book.reading.files import workbook_bytes
from toolkit.book.schema import PLAN
from toolkit.book.writing.edits import Edit, ReplaceRows
from toolkit.book.writing.obstacles import dropped
from toolkit.problems import FileLocked, NotWritable, Problem, ToolkitError, refusal
from toolkit.shelf.office_locks import office_lock
from toolkit.shelf.refusals import is_read_only
from toolkit.shelf.replacement import real_place, replace_read, sole_writer
from toolkit.tasks.making.results_workbook import clear_results, write_results
from toolkit.tasks.outcome import problem_of

_PATCHABLE = (".xlsx", ".xlsm")


class Recorded(Struct, frozen=True, kw_only=True):
    """Where the answer was written.

    ``backup`` is the workbook as it was before, None when the answer is not in the workbook; ``refused``
    then says why. ``dropped`` tells of each part that met an obstacle of its own; ``results`` is the
    workbook beside, where there is one.
    """

    path: Path
    backup: Path | None = None
    refused: Problem | None = None
    dropped: tuple[str, ...] = ()
    results: Path | None = None

    @property
    def reason(self) -> str:
        """Why the answer is not in the workbook; blank when it is."""
        return self.refused.message if self.refused else ""

    def sentence(self) -> str:
        """For the user, where the results are and what is missing."""
        lines = [f"{self.reason} {self.refused.remedy}".strip()] if self.refused else []
        if self.backup:
            lines.append(f"Kết quả đã ghi vào sổ; bản trước khi ghi được giữ ở {self.backup.name}.")
        lines += self.dropped
        if self.results:
            what = "Những phần đó" if self.backup else "Kết quả"
            lines.append(f"{what} được ghi vào tệp riêng: {self.results.name}.")
        return (" " if self.refused else "\n").join(lines)


def record(workbook: Path, before: bytes, edits: Iterable[Edit]) -> Recorded:
    """Write edits into a closed workbook; every part that they do not touch stays byte for byte.

    The version before is kept beside it. A workbook that is open, was saved meanwhile, or cannot be
    changed without risk is left alone, and the problems go to a results workbook beside it. An obstacle
    before one part of the answer (a totals row, a deleted name) keeps that part out, not the others.

    Args:
        workbook: the file that was read.
        before: its bytes as they were read.
        edits: what to write.

    Raises:
        NotWritable: neither the workbook nor the results workbook can be written.
    """
    wanted = tuple(edits)
    place = real_place(workbook)
    with sole_writer(place, workbook.parent) as mark:
        try:
            return _in_workbook(workbook, place, before, wanted, mark=mark)
        except ToolkitError as refused:
            results = _beside(workbook, wanted, refused, mark)
            return Recorded(path=results, refused=problem_of(refused), results=results)


def write_all(workbook: Path, before: bytes, edits: Iterable[Edit]) -> None:
    """Write edits into a closed workbook, all of them or none; the version before is kept beside it.

    Raises:
        ToolkitError: it is open, was saved meanwhile, or one of the edits finds no place.
    """
    from toolkit.book.writing.closed_workbook import patched  # slow import: lxml

    place = real_place(workbook)
    with sole_writer(place, workbook.parent) as mark:
        _refuse_unfit(workbook, place, before)
        if _replaced(place, before, patched(before, edits), mark) is None:
            raise refusal(FileLocked, "record-changed", workbook)


def _in_workbook(
    workbook: Path, place: Path, before: bytes, edits: tuple[Edit, ...], *, mark: str
) -> Recorded:
    from toolkit.book.writing.closed_workbook import patched_where_possible  # slow import: lxml

    _refuse_unfit(workbook, place, before)
    done = patched_where_possible(before, edits)
    if len(done.obstacles) == len(edits):
        raise done.obstacles[0][1]
    backup = _replaced(place, before, done.content, mark)
    if backup is None:
        raise refusal(FileLocked, "record-changed", workbook)
    missing = dropped(done.obstacles, PLAN)
    tables = tuple(edit for edit, _ in done.obstacles if isinstance(edit, ReplaceRows) and edit.rows)
    clear_results(workbook)
    try:
        results = write_results(workbook, tables, mark) if tables else None
    except ToolkitError as refused:
        missing, results = (*missing, str(refused)), None
    return Recorded(path=workbook, backup=backup, dropped=missing, results=results)


def _replaced(place: Path, before: bytes, content: bytes, mark: str) -> Path | None:
    """Where the workbook as it was before is kept; None when it changed meanwhile.

    An earlier one that somebody has open for a look is left alone.
    """
    for number in ("", " 2"):
        backup = place.with_name(f"{place.stem} (trước lần ghi gần nhất){number}{place.suffix}")
        try:
            done = replace_read(place, before=before, content=content, backup=backup, mark=mark)
            return backup if done else None
        except FileLocked:
            if number or not backup.exists():
                raise
    raise AssertionError("the second name is the last")


def _refuse_unfit(workbook: Path, place: Path, before: bytes) -> None:
    """Raise when the workbook is to be left alone, before anything is reckoned."""
    if workbook.suffix.lower() not in _PATCHABLE:
        raise refusal(NotWritable, "record-other-format", workbook)
    if lock := office_lock(workbook) or office_lock(place):
        code = "record-lock-left" if lock.left_over else "record-open"
        raise refusal(FileLocked, code, workbook, holder=lock.holder(), lock=lock.path.name)
    if is_read_only(place):
        raise refusal(NotWritable, "file-read-only", workbook)
    if workbook_bytes(place) != before:
        raise refusal(FileLocked, "record-changed", workbook)


def _beside(workbook: Path, edits: tuple[Edit, ...], reason: ToolkitError, mark: str) -> Path:
    try:
        return write_results(workbook, edits, mark)
    except ToolkitError as refused:
        raise refusal(NotWritable, "record-failed", workbook, reason=reason, results=refused) from refused
