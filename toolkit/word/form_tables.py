"""The tables of a Word file that somebody filled in, as plain texts."""

import io
from collections.abc import Iterator
from typing import Any

from msgspec import Struct

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_GONE = (f"{_W}del", f"{_W}moveFrom", _FALLBACK)
_WHITE = {f"{_W}tab": "\t", f"{_W}br": "\n", f"{_W}cr": "\n", f"{_W}noBreakHyphen": "-"}
_WRAPPERS = (f"{_W}sdt", f"{_W}sdtContent", f"{_W}ins", f"{_W}customXml")


class NoDocument(Exception):
    """The file is no Word document that can be read."""


class FormTable(Struct, frozen=True, kw_only=True):
    """One table of the body, row by row; ``above``: the paragraphs between it and the one before."""

    rows: tuple[tuple[str, ...], ...]
    above: tuple[str, ...] = ()


def form_tables(content: bytes) -> tuple[list[FormTable], list[str]]:
    """The tables of the body in order, each with the paragraphs above it, and those behind the last one.

    The paragraphs of a cell stand on lines of their own. What was put in with changes tracked is there, what
    was taken out is not; of merged cells the first has the text. Several numbered or dotted paragraphs of
    one cell begin with a dash.

    Raises:
        NoDocument: it cannot be read.
    """
    from docx import Document  # slow import

    try:
        body = Document(io.BytesIO(content)).element.body
        tables: list[FormTable] = []
        behind: list[str] = []
        for element in _children(body):
            if element.tag == f"{_W}tbl":
                tables.append(FormTable(rows=tuple(_rows(element)), above=tuple(behind)))
                behind = []
            elif element.tag == f"{_W}p" and (text := _text(element).strip()):
                behind.append(text)
    except Exception as cause:  # python-docx lets through whatever zip, lxml and its own parts raise
        raise NoDocument from cause
    return tables, behind


def _children(element: Any) -> Iterator[Any]:
    """What stands in an element, also within content controls and tracked insertions."""
    for child in element:
        if child.tag in _WRAPPERS:
            yield from _children(child)
        else:
            yield child


def _rows(table: Any) -> Iterator[tuple[str, ...]]:
    for row in _children(table):
        if row.tag == f"{_W}tr" and row.find(f"{_W}trPr/{_W}del") is None:
            yield tuple(_cells(row))


def _cells(row: Any) -> Iterator[str]:
    for cell in _children(row):
        if cell.tag != f"{_W}tc":
            continue
        merged = cell.find(f"{_W}tcPr/{_W}vMerge")
        is_covered = merged is not None and merged.get(f"{_W}val", "continue") == "continue"
        yield "" if is_covered else _cell_text(cell)
        span = cell.find(f"{_W}tcPr/{_W}gridSpan")
        yield from ("",) * (int(span.get(f"{_W}val", "1")) - 1 if span is not None else 0)


def _cell_text(cell: Any) -> str:
    paragraphs = [(one, _text(one)) for one in cell.iter(f"{_W}p")]
    listed = [one for one, text in paragraphs if text.strip() and one.find(f"{_W}pPr/{_W}numPr") is not None]
    dashed = listed if len(listed) > 1 else []
    return "\n".join(f"- {text}" if one in dashed else text for one, text in paragraphs)


def _text(paragraph: Any) -> str:
    return "".join(_pieces(paragraph))


def _pieces(element: Any) -> Iterator[str]:
    for child in element:
        if child.tag in _GONE or child.tag == f"{_W}p":  # a paragraph within has a line of its own
            continue
        if child.tag == f"{_W}t":
            yield child.text or ""
        elif child.tag in _WHITE:
            yield _WHITE[child.tag]
        else:
            yield from _pieces(child)
