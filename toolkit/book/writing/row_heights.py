"""Row heights for text that wraps: LibreOffice shows the height that a file says, and never fits it itself.

Seen with LibreOffice 7.4: a row without a height is one line tall, whatever stands in it. Excel fits such
rows when it opens the file, and takes a height that is not marked as chosen by hand for one it may change.
"""

import textwrap
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from lxml import etree

from toolkit.book.area import cell_position
from toolkit.book.writing.cell_xml import NewCell
from toolkit.book.writing.workbook_package import Package
from toolkit.patterns import pattern

_STYLES, _SHARED = "xl/styles.xml", "xl/sharedStrings.xml"
# By the size of Times New Roman: the height of a line, and how many letters a width of digits holds at least.
_LINE, _LETTERS = 1.25, 0.95
_DEFAULT_WIDTH, _DEFAULT_SIZE = 8.43, 11.0
_TALLEST = 409.0
_BREAKS_OTHERWISE = pattern(r"[^\S ]|  |^ | \Z")


@lru_cache(maxsize=1024)  # groups and titles recur in every row
def _lines(text: str, letters: int) -> int:
    if len(text) <= letters and "\t" not in text:
        return 1
    return _lines_of_words(text, letters) or len(textwrap.wrap(text, letters)) or 1


def _lines_of_words(text: str, letters: int) -> int:
    """How many lines ``textwrap`` makes of a text that breaks at single spaces; 0 where that is not certain.

    Wrapping was a third of what it costs to append a row. A break behind a hyphen could save a line, but not
    where every line is needed for the letters alone.
    """
    if _BREAKS_OTHERWISE.search(text):
        return 0
    lines, at = 1, 0
    while len(text) - at > letters:
        at = text.rfind(" ", at, at + letters + 1) + 1
        if not at:
            return 0  # a word longer than a line
        lines += 1
    may_be_fewer = "-" in text and lines > (len(text) + letters + 1) // (letters + 1)
    return 0 if may_be_fewer else lines


def _said(points: float) -> str:
    return f"{min(points, _TALLEST):g}" if points else ""


class _Room(NamedTuple):
    """The width of a column, how many letters of a style are a line of it, and the size of these."""

    width: int
    letters: int
    size: float


def _needed(text: str, room: _Room) -> float:
    """What a cell's text needs in points; 0 for what is one line."""
    if len(text) <= room.width and "\n" not in text:
        return 0.0
    lines = sum(_lines(line, room.letters) for line in text.split("\n"))
    return round(lines * room.size * _LINE, 2) if lines > 1 else 0.0


class RowHeights:
    """How tall the rows of a workbook's sheets must be for their wrapped text."""

    def __init__(self, package: Package) -> None:
        self._package = package
        self._wrapping = self._sizes_that_wrap() if package.has(_STYLES) else {}
        self._widths: dict[str, Mapping[int, float]] = {}
        self._rooms: dict[str, dict[tuple[int, str | None], _Room | None]] = {}

    def of_row(self, part: str, cells: Sequence[NewCell]) -> str:
        """The height, as a file says it, of a row of a worksheet that holds these cells alone; or blank."""
        rooms, tallest = self._rooms.setdefault(part, {}), 0.0
        for column, text, _, style in cells:
            if text and isinstance(text, str):
                key = column, style
                if key not in rooms:
                    rooms[key] = self._room(style or "0", column, self._widths_of(part))
                room = rooms[key]
                if room and (len(text) > room.width or "\n" in text):
                    tallest = max(tallest, _needed(text, room))
        return _said(tallest)

    def fit(self, part: str, fresh: Iterable[int], changed: Iterable[int]) -> None:
        """Give the rows the height that they need; one that was chosen by hand stays.

        Args:
            part: a worksheet.
            fresh: rows that were filled anew: what they were is forgotten.
            changed: rows in which cells were set: they only grow.
        """
        root, tag = self._package.tree(part), self._package.tag
        forgotten, wanted = set(fresh), {*fresh, *changed}
        widths = self._widths_of(part)
        for row in root.iterfind(f"{tag('sheetData')}/{tag('row')}"):
            number = int(row.get("r") or 0)
            if number in wanted and row.get("customHeight") not in ("1", "true"):
                self._fit(row, widths, is_fresh=number in forgotten)
                self._package.touch(part)

    def _widths_of(self, part: str) -> Mapping[int, float]:
        """By their number, the widths of the columns of which a worksheet says one."""
        if part not in self._widths:
            columns = self._package.tree(part).iterfind(
                f"{self._package.tag('cols')}/{self._package.tag('col')}"
            )
            self._widths[part] = {
                number: float(column.get("width") or _DEFAULT_WIDTH)
                for column in columns
                for number in range(int(column.get("min") or 1), int(column.get("max") or 1) + 1)
            }
        return self._widths[part]

    def _fit(self, row: etree._Element, widths: Mapping[int, float], *, is_fresh: bool) -> None:
        needed = max((self._needed_by(cell, widths) for cell in row if len(cell)), default=0.0)
        if is_fresh and "ht" in row.attrib:
            del row.attrib["ht"]
        if needed > float(row.get("ht") or 0):
            row.set("ht", _said(needed))

    def _needed_by(self, cell: etree._Element, widths: Mapping[int, float]) -> float:
        style = cell.get("s", "0")
        text = self._text(cell) if style in self._wrapping else ""
        room = self._room(style, cell_position(cell.get("r", ""))[0], widths) if text else None
        return _needed(text, room) if room else 0.0

    def _room(self, style: str, column: int, widths: Mapping[int, float]) -> "_Room | None":
        """What room a line of text has; None where it does not wrap."""
        size = self._wrapping.get(style)
        if size is None:
            return None
        width = int(widths.get(column, _DEFAULT_WIDTH))
        return _Room(width, max(1, int(width * _DEFAULT_SIZE / size * _LETTERS)), size)

    def _text(self, cell: etree._Element) -> str:
        tag = self._package.tag
        if cell.get("t") == "inlineStr":
            return "".join(part.text or "" for part in cell.iter(tag("t")))
        value = cell.find(tag("v"))
        written = (value.text if value is not None else "") or ""
        if cell.get("t") == "s" and written.isdigit() and self._package.has(_SHARED):
            shared = self._package.tree(_SHARED)
            found = shared[int(written)] if int(written) < len(shared) else ()
            return "".join(part.text or "" for one in found for part in one.iter(tag("t")))
        return written if cell.get("t") == "str" else ""

    def _sizes_that_wrap(self) -> dict[str, float]:
        """Style number -> size of its font, for the styles in which text wraps."""
        root, tag = self._package.tree(_STYLES), self._package.tag
        fonts = [font.find(tag("sz")) for font in root.iterfind(f"{tag('fonts')}/{tag('font')}")]
        sizes = [_DEFAULT_SIZE if size is None else float(size.get("val") or _DEFAULT_SIZE) for size in fonts]
        found = {}
        for number, style in enumerate(root.iterfind(f"{tag('cellXfs')}/{tag('xf')}")):
            alignment, font = style.find(tag("alignment")), int(style.get("fontId") or 0)
            if alignment is not None and alignment.get("wrapText") in ("1", "true"):
                found[str(number)] = sizes[font] if font < len(sizes) else _DEFAULT_SIZE
        return found
