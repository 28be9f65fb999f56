"""A table in plain text (.csv) as a sheet: its encoding and its delimiter are found, its cells stay text."""

import codecs
import csv
import io
from collections import Counter
from collections.abc import Iterator
from itertools import islice

from toolkit.book.grid import GridSheet, Raw

ENCODINGS = ("utf-8", "cp1258")
"""Tried in this order where no mark at the start says which; cp1258 is Windows' own Vietnamese one."""

DELIMITERS = (";", ",", "\t", "|")
LOOKED_AT = 50
LONGEST_CELL = 10_000_000

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)


class NotText(Exception):
    """The file is no table in plain text."""


def read_csv(content: bytes, name: str) -> GridSheet:
    """The one sheet that a .csv file holds.

    Every cell is the text that stands there: "0900" keeps its zero, and nothing is taken for a date.
    A first line ``sep=;`` is Excel's word for the delimiter, and no row.

    Args:
        content: the file's bytes, in UTF-8 or UTF-16 with or without a mark, or in cp1258.
        name: what the sheet shall be called.

    Raises:
        NotText: it is in no encoding that is known, or holds what no text holds.
    """
    text = _decoded(content)
    told = text[:5].lower()
    if told.startswith("sep=") and len(told) > 4:
        return GridSheet(name, list(_rows(text.partition("\n")[2], text[4])), first_row=2)
    return GridSheet(name, list(_rows(text, _delimiter(text))))


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
