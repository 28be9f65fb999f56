"""Columns that name picture files: the files beside the table, and marks in their place in the records."""

import os
from collections.abc import Mapping
from itertools import islice
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

from toolkit.book.reading.any_table import AnyTable, TableColumn, TableRow
from toolkit.patterns import pattern
from toolkit.problems import Problem, problem
from toolkit.wording import fold, saying

if TYPE_CHECKING:
    from toolkit.word.mailmerge.pictures import Picture

ENDINGS = (".png", ".jpg", ".jpeg", ".gif", ".bmp", ".tif", ".tiff")
SAMPLES = 50
_WORD = pattern(r"\w+")
_CALLED = pattern(r"\b(ảnh|hình|chân dung|logo|chữ ký|mã qr)\b")
LARGEST = 30_000_000


class MergePictures:
    """The pictures of one merge.

    A column is one of pictures when most values of its first rows are names of picture files.

    Args:
        table: the rows.
        folder: where the table lies, and the pictures beside it or in folders below.
        used: the columns that the template shows in its text.
        alternative: the alternative texts of the template's drawings: one may name a column.
    """

    def __init__(
        self, table: AnyTable, folder: Path, used: tuple[TableColumn, ...], alternative: str
    ) -> None:
        self._table = table
        self._folder = folder
        tags = set(_WORD.findall(alternative))
        named = picture_columns(table)
        self._columns = [(table.columns.index(one), one) for one in named if one in used or one.tag in tags]
        self._read: dict[str, Picture | str] = {}
        self.marks: dict[str, Picture] = {}

    @property
    def columns(self) -> tuple[TableColumn, ...]:
        """Those whose pictures the template shows."""
        return tuple(column for _, column in self._columns)

    def in_place(self, row: TableRow) -> tuple[TableRow, list[Problem]]:
        """The row with marks for its pictures, and an error for each that cannot be had."""
        from toolkit.word.mailmerge.picture_places import NO_PICTURE  # slow import: lxml

        values, problems = list(row.values), []
        for at, column in self._columns:
            name = values[at]
            if not isinstance(name, str):
                values[at] = NO_PICTURE
                continue
            found = self._read.get(name) or self._read.setdefault(name, self._looked_up(name))
            if isinstance(found, str):
                problems.append(
                    problem(found, self._table.place(row.turn, column), text=name, column=column.header)
                )
            else:
                self.marks[found.mark] = found
                values[at] = saying(name, found.mark)
        return row._replace(values=tuple(values)), problems

    def shown_in(self, words: Mapping[str, object]) -> "dict[str, Picture]":
        """The pictures whose marks stand among these words."""
        texts = [value for value in words.values() if isinstance(value, str)]
        return {mark: picture for mark, picture in self.marks.items() if mark in texts}

    def _looked_up(self, name: str) -> "Picture | str":
        """The picture, or the code of what is wrong."""
        from toolkit.word.mailmerge.pictures import UnknownPicture, read_picture  # slow import: lxml

        steps = PurePosixPath(name.replace("\\", "/"))
        if steps.is_absolute() or ".." in steps.parts or ":" in steps.parts[0]:
            return "picture-outside"
        path = _beside(self._folder, steps)
        if path is None:
            return "picture-missing"
        try:
            content = path.read_bytes() if path.stat().st_size <= LARGEST else b""
            return read_picture(content, steps.name)
        except (OSError, UnknownPicture):
            return "picture-unknown"


def picture_columns(table: AnyTable) -> list[TableColumn]:
    """The columns most of whose first values are names of picture files, and those called so with one."""
    rows = list(islice(table.rows(), SAMPLES))
    return [
        column
        for at, column in enumerate(table.columns)
        if _names_pictures(column.header, [row.values[at] for row in rows])
    ]


def _names_pictures(header: str, values: list[object]) -> bool:
    filled = [value for value in values if value is not None]
    named = sum(isinstance(one, str) and one.lower().endswith(ENDINGS) for one in filled)
    return named > 0 and (named * 2 > len(filled) or _CALLED.search(fold(header)) is not None)


def _beside(folder: Path, steps: PurePosixPath) -> Path | None:
    """The file, its name compared as Windows would: case and the way of typing accents do not count.

    Explorer hides endings, so a name without one is the one picture that is called so.
    """
    at = folder
    for step in steps.parts:
        try:
            names = {fold(name): name for name in os.listdir(at)}  # noqa: PTH208 (names only)
        except OSError:
            return None
        ends = [""] if fold(step) in names else ENDINGS
        found = [names[fold(step) + end] for end in ends if fold(step) + end in names]
        if len(found) != 1:
            return None
        at = at / found[0]
    return at if at.is_file() else None
