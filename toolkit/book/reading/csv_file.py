"""A table in plain text (.csv) as a sheet: its encoding and its delimiter are found, its cells stay text."""

import codecs
import csv
import io
from collections import Counter
from collections.abc import Iterator
from itertools import islice

from toolkit.book.grid import GridSheet, Raw
from toolkit.patterns import pattern

ENCODINGS = ("utf-8", "cp1258")
"""Tried in this order where no mark at the start says which; cp1258 is Windows' own Vietnamese one."""

DELIMITERS = (";", ",", "\t", "|")
LOOKED_AT = 50
LONGEST_CELL = 10_000_000

_LONGEST_SHOWN = 40
_VIETNAMESE = pattern("[ăĂđĐơƠưƯ\u1ea0-\u1ef9]")
_LOST = pattern(r"\w*[^\W\d_]\?(?:[^\W\d_]\w*|(?= [^\W\d_]))|(?<!\S)\?[^\W\d_]\w+")

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)


class NotText(Exception):
    """The file is no table in plain text."""


class BrokenText(Exception):
    """The text is a table, and cannot be trusted from one row on.

    Attributes:
        code: the catalogue's word for it.
        row: the row, from 1, as a spreadsheet would number it.
        text: what stands there.
    """

    def __init__(self, code: str, row: int, text: str) -> None:
        super().__init__(code, row)
        self.code, self.row, self.text = code, row, text


def read_csv(content: bytes, name: str) -> GridSheet:
    """The one sheet that a .csv file holds.

    Every cell is the text that stands there: "0900" keeps its zero, and nothing is taken for a date.
    A first line ``sep=;`` is Excel's word for the delimiter, and no row.

    Args:
        content: the file's bytes, in UTF-8 or UTF-16 with or without a mark, or in cp1258.
        name: what the sheet shall be called.

    Raises:
        NotText: it is in no encoding that is known, or holds what no text holds.
        BrokenText: letters were lost when it was saved, or a quotation mark is not closed.
    """
    text = _decoded(content)
    told, first = text[:5].lower(), 1
    sign = _delimiter(text)
    if told.startswith("sep=") and len(told) > 4:
        sign, first = text[4], 2
        text = text.partition("\n")[2]
    _refuse_open_quote(text, sign, first)
    rows = list(_rows(text, sign))
    _refuse_lost_letters(rows, first)
    return GridSheet(name, rows, first_row=first)


def _refuse_open_quote(text: str, sign: str, first: int) -> None:
    """A mark that opens and is not closed in its cell takes the rows below into that cell, in silence."""
    if '"' not in text:
        return
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=sign, strict=True)
    row, line = first, 0
    try:
        for row, _ in enumerate(reader, start=first + 1):  # noqa: B007 (the row that comes next)
            line = reader.line_num
    except csv.Error:
        if reader.line_num - line > 1 or _is_open(text, line):
            start = text.splitlines()[line] if line < len(text.splitlines()) else ""
            raise BrokenText("table-quote-open", row, _shortened(start)) from None


def _is_open(text: str, line: int) -> bool:
    """Whether the last line, read alone, ends inside a cell in quotation marks."""
    lines = text.splitlines()
    return line == len(lines) - 1 and lines[line].count('"') % 2 == 1


def _refuse_lost_letters(rows: list[list[Raw]], first: int) -> None:
    """Saved as "ANSI", a file holds "?" for each letter that the code page lacks; none comes back."""
    if any(isinstance(cell, str) and _VIETNAMESE.search(cell) for row in rows for cell in row):
        return
    for number, row in enumerate(rows, start=first):
        for cell in row:
            if isinstance(cell, str) and (lost := _LOST.search(cell)) and "://" not in cell:
                raise BrokenText("table-letters-lost", number, lost[0])


def _shortened(text: str) -> str:
    return text if len(text) <= _LONGEST_SHOWN else f"{text[:_LONGEST_SHOWN]}…"


def _decoded(content: bytes) -> str:
    try:
        text = content.decode(_encoding(content))
    except UnicodeDecodeError as cause:
        raise NotText from cause
    if "\0" in text:
        raise NotText
    return text


def _encoding(content: bytes) -> str:
    for mark, encoding in _MARKS:
        if content.startswith(mark):
            return encoding
    start = content[:400]
    if b"\0" in start:  # Latin letters in UTF-16 have a zero byte: after them, or before
        zeros = {"utf-16-be": start[::2].count(0), "utf-16-le": start[1::2].count(0)}
        if max(zeros.values()) * 4 < len(start) // 2:
            raise NotText
        return max(zeros, key=zeros.__getitem__)
    for encoding in ENCODINGS:
        try:
            content.decode(encoding)
        except UnicodeDecodeError:
            continue
        return encoding
    raise NotText


def _delimiter(text: str) -> str:
    """The sign that cuts most lines into equally many cells."""
    return max(DELIMITERS, key=lambda sign: _evenness(text, sign))


def _evenness(text: str, sign: str) -> tuple[int, int]:
    widths = Counter(len(row) for row in islice(_records(text, sign), LOOKED_AT) if len(row) > 1)
    width, rows = max(widths.items(), key=lambda pair: (pair[1], pair[0]), default=(0, 0))
    return rows, width


def _rows(text: str, sign: str) -> Iterator[list[Raw]]:
    for record in _records(text, sign):
        yield [cell or None for cell in record]


def _records(text: str, sign: str) -> Iterator[list[str]]:
    # Python's own limit of 131,072 letters is for the whole process, and an error in the middle of a table.
    csv.field_size_limit(LONGEST_CELL)
    try:
        yield from csv.reader(io.StringIO(text, newline=""), delimiter=sign)
    except csv.Error as cause:
        raise NotText from cause
