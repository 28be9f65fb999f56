"""What the documents of a merge are called: a pattern of words and columns, unique and fit for any system."""

import re
from collections.abc import Iterator, Mapping, Sequence
from pathlib import PurePosixPath
from typing import Any

from toolkit.book.reading.any_table import AnyTable, TableColumn
from toolkit.patterns import pattern
from toolkit.problems import WrongUse
from toolkit.word.mailmerge.column_match import nearest
from toolkit.wording import ascii_slug

NUMBER = "#"
_NAMED = pattern(r"\{([^{}]*)\}|«([^«»]*)»")
_SLASH = pattern(r"[/\\]")

Piece = str | TableColumn | None
"""Of a pattern: words, a column's value, or (None) the running number."""


class NamePattern:
    """Names for files, one after another: ``GM_{ma_don_vi}``, ``Giấy mời «Tên đơn vị»``, ``{#}``.

    Letters lose their accents and signs become ``_``; a ``/`` that the pattern itself holds makes a folder.
    A name that was given before gets ``_2``, ``_3`` ...

    Args:
        pattern: what the user typed; blank: ``stem`` and the running number.
        stem: the template's name.
        table: where the columns are looked up. Numbers get as many digits as its rows need, three at least,
            so that names sort.

    Raises:
        WrongUse: a column is not in the table; the nearest is told.
    """

    def __init__(self, pattern: str, stem: str, table: AnyTable) -> None:
        typed = re.sub(r"\.docx$", "", pattern.strip(), flags=re.IGNORECASE)
        self.pieces = tuple(_pieces(typed, table)) if typed else (f"{stem}_", None)
        self._digits = max(3, len(str(table.most_rows())))
        self._taken: set[str] = set()

    @property
    def columns(self) -> tuple[TableColumn, ...]:
        """The columns that the pattern asks for."""
        return tuple(piece for piece in self.pieces if isinstance(piece, TableColumn))

    def path(self, number: int, words: Mapping[str, Any]) -> PurePosixPath:
        """The next document's path.

        Args:
            number: its running number, from 1.
            words: the record's finished words by tag.
        """
        start = path = "/".join(self._steps(number, words))
        turn = 1
        while (key := path.casefold()) in self._taken:
            turn += 1
            path = f"{start}_{turn}"
        self._taken.add(key)
        return PurePosixPath(f"{path}.docx")

    def first_path(self, number: int, words: Mapping[str, Any]) -> PurePosixPath:
        """The path that a document would have if no other had its name; nothing is given away."""
        return PurePosixPath(f"{'/'.join(self._steps(number, words))}.docx")

    def _steps(self, number: int, words: Mapping[str, Any]) -> list[str]:
        text = "".join([self._said(piece, number, words) for piece in self.pieces]).lstrip("/\\")
        steps = _SLASH.split(text) if "/" in text or "\\" in text else (text,)
        return [ascii_slug(step) for step in steps]

    def _said(self, piece: Piece, number: int, words: Mapping[str, Any]) -> str:
        if piece is None:
            return f"{number:0{self._digits}}"
        return piece if isinstance(piece, str) else _SLASH.sub("-", str(words[piece.tag]))


def found_column(table: AnyTable, name: str) -> TableColumn:
    """The column of that header or tag.

    Raises:
        WrongUse: there is none; the nearest is told.
    """
    column = table.column(name)
    if column is None:
        headers = [header for one in table.columns for header in one.headers]
        raise _unknown(name, headers, table)
    return column


def _pieces(pattern: str, table: AnyTable) -> Iterator[Piece]:
    end = 0
    for found in _NAMED.finditer(pattern):
        yield pattern[end : found.start()]
        name = found[1] if found[1] is not None else found[2]
        yield None if name.strip() == NUMBER else found_column(table, name)
        end = found.end()
    yield pattern[end:]


def _unknown(name: str, headers: Sequence[str], table: AnyTable) -> WrongUse:
    near = nearest(name, headers, likeness=0.4)
    remedy = f"Có phải ý là “{near}”?" if near else f"Các cột của bảng: {', '.join(headers)}."
    return WrongUse(f"Trang {table.sheet.name} của {table.file} không có cột “{name}”.", remedy=remedy)
