"""A form that came back as a Word document: its tables as sheets, and what was typed around them."""

import re
from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from toolkit.book.grid import Grid, GridSheet
from toolkit.book.reading.files.archive import Damaged
from toolkit.patterns import pattern
from toolkit.tasks.collecting.form_files import FormFile, is_like_a_form
from toolkit.word.form_tables import FormTable, NoDocument, form_text

_NUMBERED = pattern(r"số\s*:\s*(\d[^\s/]*-BC/\S+)", re.IGNORECASE)


def word_form(content: bytes) -> FormFile:
    """The sheets of a Word form, and its texts outside of tables.

    Raises:
        Damaged: it is no document that can be read.
    """
    try:
        found = form_text(content)
    except NoDocument as cause:
        raise Damaged from cause
    tables = found.tables
    above, below = _around(tables)
    return FormFile(
        grid=Grid(sheets=tuple(_word_sheets(tables))),
        is_word=True,
        pictures=b"word/media/" in content,
        letterhead=above,
        outside=(*below, *found.behind),
        notes=found.notes,
        struck=found.struck,
        symbol=_symbol(tables),
    )


def _word_sheets(tables: Sequence[FormTable]) -> Iterator[GridSheet]:
    """Each table as a sheet; one that somebody cut in two is one again."""
    found: list[GridSheet] = []
    for number, table in enumerate(tables, start=1):
        rows = [[text.strip() or None for text in row] for row in table.rows]
        sheet = GridSheet(f"Bảng {number}", rows)
        goes_on = bool(found) and not table.above and is_like_a_form(found[-1]) and not is_like_a_form(sheet)
        if goes_on and _width(sheet) == _width(found[-1]):
            found[-1] = replace(found[-1], rows=[*found[-1].rows, *rows])
        else:
            found.append(sheet)
    yield from found


def _symbol(tables: Sequence[FormTable]) -> str:
    """The number in the letterhead of a report, "15-BC/ĐTN"; blank where none was given yet."""
    lines = (
        line.strip() for one in tables for row in one.rows[:3] for cell in row for line in cell.splitlines()
    )
    return next((found[1] for line in lines if (found := _NUMBERED.fullmatch(line))), "")


def _around(tables: Sequence[FormTable]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The paragraphs above and below the form's first table; all are below where none is like a form."""
    sheets = (GridSheet("", [list(row) for row in one.rows]) for one in tables)
    first = next((at for at, sheet in enumerate(sheets) if is_like_a_form(sheet)), -1)
    above, below = tables[: first + 1], tables[first + 1 :]
    return tuple(line for one in above for line in one.above), tuple(
        line for one in below for line in one.above
    )


def _width(sheet: GridSheet) -> int:
    return max(map(len, sheet.rows), default=0)
