"""A form whose sheets were put one below another on its first: which ones stand there."""

from toolkit.book.reading.tables import Table
from toolkit.book.schema.return_form import RETURN_FORM
from toolkit.wording import fold

_FEWEST_HEADERS = 2


def pages_below(table: Table) -> list[str]:
    """The titles of the sheets whose headers stand in one row below the keys of the form's first sheet."""
    if not table.sheet.keys:
        return []
    rows = [{fold(cell) for cell in row if isinstance(cell, str)} for row in table.rows]
    found = []
    for sheet in RETURN_FORM.read:
        headers = {fold(column.header) for column in sheet.columns if not sheet.keys}
        if any(len(headers & row) >= _FEWEST_HEADERS for row in rows):
            found.append(sheet.title)
    return found
