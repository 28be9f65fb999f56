"""The tables of a Word file that somebody filled in, as plain texts."""

import io
from collections.abc import Iterator


class NoDocument(Exception):
    """The file is no Word document that can be read."""


def form_tables(content: bytes) -> Iterator[list[list[str]]]:
    """Each table of the body, row by row; the paragraphs of a cell stand on lines of their own.

    Raises:
        NoDocument: it cannot be read.
    """
    from docx import Document  # slow import

    try:
        tables = Document(io.BytesIO(content)).tables
    except Exception as cause:  # python-docx lets through whatever zip, lxml and its own parts raise
        raise NoDocument from cause
    for table in tables:
        yield [[cell.text for cell in row.cells] for row in table.rows]
