"""Another form in the same file, as when several units' were put together: its sheets, and whose it is."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from msgspec.structs import replace

from toolkit.book.grid import GridSheet, copied_from
from toolkit.book.reading.settings_sheet import key_names
from toolkit.book.schema.return_form import RETURN_FORM, SENDER
from toolkit.wording import fold

_TITLES = frozenset(fold(sheet.title) for sheet in RETURN_FORM.sheets)
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
    return _unit_and_conference(sheet)[0] or "(để trống)"


def apart(sheets: Sequence[GridSheet], begun: Sequence[int]) -> Iterator[tuple[GridSheet, ...]]:
    """The sheets of the first form, then those of each other whole one, under the titles that they had.

    Args:
        sheets: those of one workbook.
        begun: the places of the first sheets of forms among them.

    A form is of its own when it names another unit or another conference than the first, and has more than
    that sheet. All others stay with the first.
    """
    first, others, taken = _unit_and_conference(sheets[begun[0]]), [], set[int]()
    for at, end in pairwise((*begun[1:], len(sheets))):
        whose = _unit_and_conference(sheets[at])
        mine = _of_one_form(sheets, at, end)
        if whose[0] and whose != first and len(mine) > 1:
            others.append(tuple(_as_first(sheets[place]) for place in mine))
            taken.update(mine)
    yield tuple(sheet for at, sheet in enumerate(sheets) if at not in taken)
    yield from others


def _of_one_form(sheets: Sequence[GridSheet], at: int, end: int) -> list[int]:
    """The places of the sheets that were copied as one, or else those up to the next form."""
    sign = _sign(sheets[at])
    if sign:
        return [at, *(place for place, one in enumerate(sheets) if place != at and _sign(one) == sign)]
    return [place for place in range(at, end) if fold(sheets[place].name) not in _TITLES]


def _sign(sheet: GridSheet) -> str:
    """What tells a copied sheet of a form from its model: the "(2)" of "Ý kiến (2)"; blank for others."""
    title = fold(copied_from(sheet.name))
    return fold(sheet.name).replace(title, "", 1).strip() if title in _TITLES else ""


def _as_first(sheet: GridSheet) -> GridSheet:
    return replace(sheet, name=copied_from(sheet.name)) if _sign(sheet) else sheet


def _unit_and_conference(sheet: GridSheet) -> tuple[str, str]:
    """The unit that a form's first sheet names, or its code, and its conference; blank where it has none."""
    keys = key_names(SENDER)
    told = {
        keys[fold(row[0])].field: str(row[1])
        for row in sheet.rows
        if len(row) > 1 and isinstance(row[0], str) and fold(row[0]) in keys and row[1] is not None
    }
    return told.get("unit_name") or told.get("unit", ""), told.get("conference", "")
