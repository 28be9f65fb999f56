"""A form whose sheets were put one below another on its first: which ones stand there."""

from functools import cache

from toolkit.book.reading.tables import Table
from toolkit.book.schema.return_form import RETURN_FORM
from toolkit.wording import fold

_FEWEST_HEADERS = 2


def pages_below(table: Table) -> list[str]:
    """The titles of the sheets whose headers stand in one row below the keys of the form's first sheet."""
    if not table.sheet.keys:
        return []
    rows = [{fold(cell) for cell in row if isinstance(cell, str)} for row in table.rows]
    every = frozenset().union(*rows)
    return [
        title
        for title, headers in _headers()
        if len(headers & every) >= _FEWEST_HEADERS
        and any(len(headers & row) >= _FEWEST_HEADERS for row in rows)
    ]


@cache
def _headers() -> tuple[tuple[str, frozenset[str]], ...]:
    """The title of each sheet of records, and its headers as they are compared."""
    sheets = (sheet for sheet in RETURN_FORM.read if not sheet.keys)
    return tuple((one.title, frozenset(fold(column.header) for column in one.columns)) for one in sheets)
