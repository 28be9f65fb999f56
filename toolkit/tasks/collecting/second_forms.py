"""A second form in the same file, as when several units' forms were put together: whose it is."""

from collections.abc import Iterable, Iterator

from toolkit.book.grid import GridSheet, copied_from
from toolkit.book.reading.settings_sheet import key_names
from toolkit.book.schema.return_form import SENDER
from toolkit.wording import fold

_OF_LETTERHEADS = "đoàn tncs hồ chí minh"


def is_letterhead(sheet: GridSheet) -> bool:
    texts = (cell for row in sheet.rows for cell in row if isinstance(cell, str))
    return any(_OF_LETTERHEADS in fold(text) for text in texts)


def without_later_heads(sheets: Iterable[GridSheet]) -> Iterator[GridSheet]:
    """The tables of a paper without the letterheads of those that follow in its file."""
    yield from (sheet for at, sheet in enumerate(sheets) if at == 0 or not is_letterhead(sheet))


def is_of_another(copied: GridSheet, sheets: Iterable[GridSheet]) -> bool:
    """Whether a copy of a form's first sheet names another unit than that: two units' sheets in one file."""
    first = next((one for one in sheets if fold(one.name) == fold(SENDER.title)), None)
    is_first = fold(copied_from(copied.name)) == fold(SENDER.title)
    return first is not None and is_first and fold(unit_of(copied)) != fold(unit_of(first))


def unit_of(sheet: GridSheet) -> str:
    """The unit that a form's first sheet names, or its code."""
    keys = key_names(SENDER)
    told = {
        keys[fold(row[0])].field: str(row[1])
        for row in sheet.rows
        if len(row) > 1 and isinstance(row[0], str) and fold(row[0]) in keys and row[1] is not None
    }
    return told.get("unit_name") or told.get("unit") or "(để trống)"
