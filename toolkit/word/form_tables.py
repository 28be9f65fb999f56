"""The tables of a Word file that somebody filled in, as plain texts."""

import io
from collections.abc import Iterator
from typing import Any

from msgspec import Struct

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_GONE = (f"{_W}del", f"{_W}moveFrom", _FALLBACK)
_WHITE = {f"{_W}tab": "\t", f"{_W}br": "\n", f"{_W}cr": "\n", f"{_W}noBreakHyphen": "-"}
_NOTES = ("comments", "footnotes", "endnotes", "footer")
_FEWEST_WORDS = 3
_OFF = ("0", "false", "off")
_WRAPPERS = (f"{_W}sdt", f"{_W}sdtContent", f"{_W}ins", f"{_W}customXml")


class NoDocument(Exception):
    """The file is no Word document that can be read."""


class FormTable(Struct, frozen=True, kw_only=True):
    """One table of the body, row by row; ``above``: the paragraphs between it and the one before."""

    rows: tuple[tuple[str, ...], ...]
    above: tuple[str, ...] = ()


class FormText(Struct, frozen=True, kw_only=True):
    """The tables of the body in order, and the paragraphs ``behind`` the last one.

    ``notes`` are the words of comments, footnotes, footers, and of boxes with text outside the tables;
    ``struck`` those of the body that are crossed out, which stand nowhere else.
    """

    tables: tuple[FormTable, ...] = ()
    behind: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    struck: tuple[str, ...] = ()


def form_text(content: bytes) -> FormText:
    """What somebody may have typed into a document.

    The paragraphs of a cell stand on lines of their own, and so do the rows of a table within it. What was
    put in with changes tracked is there, what was taken out is not; of merged cells the first has the text.
    Several numbered or dotted paragraphs of one cell begin with a dash.

    Raises:
        NoDocument: it cannot be read.
    """
    from docx import Document  # slow import

    try:
        document = Document(io.BytesIO(content))
        body = document.element.body
        tables: list[FormTable] = []
        behind: list[str] = []
        for element in _children(body):
            if element.tag == f"{_W}tbl":
                tables.append(FormTable(rows=tuple(_rows(element)), above=tuple(behind)))
                behind = []
            elif element.tag == f"{_W}p" and (text := _text(element).strip()):
                behind.append(text)
        notes = (*_boxed(body), *_noted(document.part))
        struck = tuple(_struck(body))
    except Exception as cause:  # python-docx lets through whatever zip, lxml and its own parts raise
        raise NoDocument from cause
    return FormText(tables=tuple(tables), behind=tuple(behind), notes=notes, struck=struck)


def _boxed(body: Any) -> Iterator[str]:
    """The words of boxes that hang on paragraphs of the body; those in cells are read with their cell."""
    for box in body.iter(f"{_W}txbxContent"):
        if not any(above.tag in (_FALLBACK, f"{_W}tbl") for above in box.iterancestors()):
            yield from filter(None, (_text(line).strip() for line in box.iter(f"{_W}p")))


def _noted(document: Any) -> Iterator[str]:
    """The words of comments, and of footnotes and endnotes; Word's own separators say nothing."""
    from lxml import etree  # slow import

    for relation in document.rels.values():
        if relation.reltype.rpartition("/")[2] in _NOTES:
            notes = etree.fromstring(relation.target_part.blob)
            lines = (_text(line).strip() for line in notes.iter(f"{_W}p"))
            least = _FEWEST_WORDS if relation.reltype.endswith("/footer") else 1  # "Trang 2"
            yield from (line for line in lines if len(line.split()) >= least)


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
    has_table = next(cell.iter(f"{_W}tbl"), None) is not None
    paragraphs = [*_lines(cell)] if has_table else [(one, _text(one)) for one in cell.iter(f"{_W}p")]
    listed = [one for one, text in paragraphs if text.strip() and one.find(f"{_W}pPr/{_W}numPr") is not None]
    dashed = listed if len(listed) > 1 else []
    return "\n".join(f"- {text}" if one in dashed else text for one, text in paragraphs)


def _lines(element: Any) -> Iterator[tuple[Any, str]]:
    """The paragraphs of a cell with their text; a row of a table within is one line."""
    for child in element:
        if child.tag in _GONE:
            continue
        if child.tag == f"{_W}tbl":
            rows = ((" ".join(text.split()) for text in row) for row in _rows(child))
            yield from ((child, "; ".join(filter(None, texts))) for texts in rows)
            continue
        if child.tag == f"{_W}p":
            yield child, _text(child)
        yield from _lines(child)


def _text(paragraph: Any) -> str:
    return "".join(_pieces(paragraph))


def _struck(body: Any) -> Iterator[str]:
    """What is crossed out, by paragraph."""
    for paragraph in body.iter(f"{_W}p"):
        runs = (run for run in paragraph.iterchildren(f"{_W}r") if _is_struck(run))
        yield from filter(None, ("".join("".join(_pieces(run)) for run in runs).strip(),))


def _is_struck(run: Any) -> bool:
    if run.tag != f"{_W}r" or (looks := run.find(f"{_W}rPr")) is None:
        return False
    marks = (looks.find(f"{_W}strike"), looks.find(f"{_W}dstrike"))
    return any(mark is not None and mark.get(f"{_W}val", "1") not in _OFF for mark in marks)


def _pieces(element: Any) -> Iterator[str]:
    for child in element:
        # A paragraph within has a line of its own.
        if child.tag in _GONE or child.tag == f"{_W}p" or _is_struck(child):
            continue
        if child.tag == f"{_W}t":
            yield child.text or ""
        elif child.tag in _WHITE:
            yield _WHITE[child.tag]
        else:
            yield from _pieces(child)
