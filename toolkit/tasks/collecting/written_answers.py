"""The answers that runs wrote into Giấy mời: a newer answer may take their place, a clerk's word stays."""

from collections.abc import Iterator
from functools import cached_property
from pathlib import Path

from toolkit.book.schema.participation import INVITATIONS
from toolkit.book.writing.change_record import changes_of
from toolkit.book.writing.changes import CellChange, RowChange
from toolkit.history import Event, Shelf, open_shelf
from toolkit.outbox.answer_words import Answer
from toolkit.plan.model import Invitation
from toolkit.tasks.collecting.deleted_rows import standing_runs
from toolkit.wording import fold

_ANSWERS = frozenset(Answer)
_TABLE, _CODE, _COLUMN = INVITATIONS.table, "Mã GM", "Xác nhận"
_SHEET = fold(INVITATIONS.title)


class AnswersWritten:
    """The answer that a run wrote last into each letter's row, read from the history when somebody asks."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def holds(self, row: Invitation) -> bool:
        """Whether a row says what a run wrote there last, so that nobody has changed it since."""
        return bool(row.code) and self._last.get(row.code) == row.confirmation

    @cached_property
    def _last(self) -> dict[str, str]:
        with open_shelf(self._folder, dry_run=True) as shelf:
            return {code: answer for run in standing_runs(shelf) for code, answer in _written(shelf, run)}


def _written(shelf: Shelf, run: Event) -> Iterator[tuple[str, str]]:
    """The codes of letters and the answers that one run wrote into their rows."""
    record = shelf.kept(run.digest) if run.digest else None
    try:
        made = changes_of(record) if record else ()
    except ValueError:
        return
    for one in made:
        if isinstance(one, RowChange) and one.table == _TABLE and one.values.get(_COLUMN) in _ANSWERS:
            yield str(one.values.get(_CODE)), str(one.values[_COLUMN])
        elif isinstance(one, CellChange) and fold(one.sheet) == _SHEET and one.after in _ANSWERS:
            yield str(one.row), str(one.after)
