"""Where the header of a table stands, of one line or of several, and the names of its columns."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from functools import cached_property, lru_cache

from msgspec import Struct

from toolkit.book.grid import CellError, GridSheet, Raw
from toolkit.patterns import pattern
from toolkit.wording import clean, tag_name

ROWS_ABOVE = 20
"""Among so many first rows the header is looked for."""

MOST_ABOVE = 200
"""Among so many, where the first ones say less than half of what a template asks for."""

MOST_LINES = 4
BETWEEN = " - "

_MARK = pattern(r"(?<=\w)\s*(?:\(\d{1,2}\)|\[\d{1,2}\]|[¹²³⁴⁵⁶⁷⁸⁹]+)\s*[*]*$")


class HeaderCell(Struct, frozen=True):
    """A column's name, line by line from the top, and how many columns of the sheet it stands over."""

    index: int
    lines: tuple[str, ...]
    width: int = 1

    @property
    def name(self) -> str:
        return BETWEEN.join(self.lines)

    @property
    def end(self) -> str:
        """Its last line, without the mark of a footnote or the number of a column: "Chức vụ (1)"."""
        last = self.lines[-1]
        return last if last[-1:].isalpha() else _MARK.sub("", last)


class Header(Struct, frozen=True, kw_only=True):
    """The header's first and last row, by their index in the sheet's rows, and its columns in order."""

    top: int
    bottom: int
    cells: tuple[HeaderCell, ...]

    def tags(self) -> frozenset[str]:
        """The tags of the columns' names, and those of their last lines."""
        return frozenset(tag_name(text) for cell in self.cells for text in (cell.name, cell.end))


@lru_cache(maxsize=64)  # forms that came back are alike
def head_tags(header: Header) -> tuple[list[frozenset[str]], list[frozenset[str]]]:
    """By column, the tags of its names, and their first letters."""
    heads = [frozenset(map(tag_name, (*cell.lines, cell.name))) for cell in header.cells]
    return heads, [frozenset(head[0] for head in own) for own in heads]


def find_header(sheet: GridSheet, expected: Collection[str]) -> Header | None:
    """The header among the first rows, below any titles; None where no row is filled.

    The one with most of the ``expected`` tags, or else the first with most filled cells that are all text
    (where there is none: with most texts). Rows that only number the columns are no header. Below a long
    preamble it is known by the ``expected`` tags alone: further down, one with more of them is taken.
    """
    lines = _Lines(sheet)
    tags = frozenset(expected)
    found = _best(lines, range(min(len(sheet.rows), ROWS_ABOVE)), tags)
    said = len(found.tags() & tags) if found else 0
    if said * 2 >= len(tags):
        return found
    below = _best(lines, range(ROWS_ABOVE, min(len(sheet.rows), MOST_ABOVE)), tags)
    return below if below and len(below.tags() & tags) > said else found


def _best(lines: "_Lines", rows: range, expected: frozenset[str]) -> Header | None:
    found = [header for top in rows for header in lines.headers(top)]
    scores = [(len(header.tags() & expected), *lines.texts(header)) for header in found]
    best = max(scores, default=(0, 0, 0))
    return found[scores.index(best)] if any(best) else None


def is_filled(cell: Raw) -> bool:
    """Whether anything but spaces stands in a cell."""
    return cell is not None and not (isinstance(cell, str) and not cell.strip())


def cell_text(cell: Raw) -> str:
    """What a header's cell says, in one line."""
    return "" if cell is None or isinstance(cell, CellError) else " ".join(clean(str(cell)).split())


def numbers_columns(cells: Iterable[Raw]) -> bool:
    """Whether these cells only number columns: "(1) (2) (3)", "1 2 3", "A B 1 2", "(3)=(1)+(2)"."""
    heads: list[str] = []
    for cell in filter(is_filled, cells):
        head = cell_text(cell).strip("()[] ").partition("=")[0].strip("()[] ")
        if not (_is_short_number(head) or (len(head) == 1 and head.isalpha() and head.isupper())):
            return False
        heads.append(head)
    digits = [int(head) for head in heads if _is_short_number(head)]
    if len(heads) < 2 or not digits:
        return False
    return digits == list(range(digits[0], digits[0] + len(digits))) and digits[0] <= 2


def _is_short_number(text: str) -> bool:
    return text.isdecimal() and len(text) < 4


class _Lines:
    """The rows of a sheet as lines of a header that may have several."""

    def __init__(self, sheet: GridSheet) -> None:
        self._sheet = sheet
        self._rows = sheet.rows

    @cached_property
    def _spans(self) -> Mapping[tuple[int, int], tuple[int, int]]:
        """By (row, column) of a merged area's first cell: its height and width; indices into the rows."""
        sheet = self._sheet
        return {
            (one.first_row - sheet.first_row, one.first_column - sheet.first_column): (
                one.last_row - one.first_row + 1,
                one.last_column - one.first_column + 1,
            )
            for one in sheet.merged
        }

    def texts(self, header: Header) -> tuple[int, int]:
        """How many cells there are if all of them are text, and how many texts."""
        cells = [
            cell for row in self._rows[header.top : header.bottom + 1] for cell in row if is_filled(cell)
        ]
        texts = sum(isinstance(cell, str) for cell in cells)
        named = texts if header.top == header.bottom else len(header.cells)
        return (named if texts == len(cells) else 0), named

    def headers(self, top: int) -> Iterator[Header]:
        """The header that would begin in this row, and the one whose merged names have names below them."""
        row = self._rows[top]
        if not any(map(is_filled, row)) or numbers_columns(row):
            return
        bottoms = [self._bottom(top)]
        if bottoms == [top] and self._is_all_groups(top):
            bottoms.append(top + 1)
        for bottom in bottoms:
            if cells := self._cells(top, bottom):
                yield Header(top=top, bottom=bottom, cells=cells)

    def _is_all_groups(self, top: int) -> bool:
        """Whether every name is merged over several columns, and each of these has a text right below."""
        filled = self._filled(top)
        under = {at + step for at in filled for step in range(self._spans.get((top, at), (1, 1))[1])}
        wide = [at for at in filled if self._spans.get((top, at), (1, 1))[1] > 1]
        below = set(self._filled(top + 1))
        return len(filled) > 1 and wide == filled and below == under and self._all_text(top + 1)

    def _bottom(self, top: int) -> int:
        filled = [at for at, cell in enumerate(self._rows[top]) if is_filled(cell)]
        if len(filled) < 2:
            return top
        spans = {at: self._spans.get((top, at), (1, 1)) for at in filled}
        heights = {height for height, _ in spans.values()}
        bottom = top + max(heights) - 1
        if bottom == top and self._continues(top, filled, spans):
            bottom = top + 1
        bottom = min(bottom, top + MOST_LINES - 1, len(self._rows) - 1)
        while bottom < min(top + MOST_LINES, len(self._rows)) - 1 and self._opens(top, bottom):
            bottom += 1
        return bottom

    def _opens(self, top: int, bottom: int) -> bool:
        """Whether the last line holds a merged group with a line of names right below it."""
        if bottom == top:
            return False
        row = self._rows[bottom]
        filled = [at for at, cell in enumerate(row) if is_filled(cell)]
        groups = [at for at in filled if self._spans.get((bottom, at), (1, 1))[1] > 1]
        below = self._filled(bottom + 1)
        under = {at + step for at in groups for step in range(self._spans[bottom, at][1])}
        return bool(groups) and bool(below) and set(below) <= under and self._all_text(bottom + 1)

    def _continues(self, top: int, filled: list[int], spans: Mapping[int, tuple[int, int]]) -> bool:
        """Whether the next row, without any merged cell to say so, holds names below a wider one.

        All of it is text, it leaves a named column blank, and it stands under names that have room at
        their right; the row after it fills what it leaves blank.
        """
        below = set(self._filled(top + 1))
        if not below or not self._all_text(top + 1) or numbers_columns(self._rows[top + 1]):
            return False
        roomy = self._roomy(filled, spans)
        blank = [at for at in filled if at not in below]
        grouped = below - set(filled)
        if not blank or not grouped or not below <= roomy:
            return False
        after = set(self._filled(top + 2))
        return not after or any(at in after for at in blank)

    def _roomy(self, filled: list[int], spans: Mapping[int, tuple[int, int]]) -> set[int]:
        """The columns of names that stand over more than one: merged, or with blanks at their right."""
        roomy: set[int] = set()
        for at, following in zip(filled, [*filled[1:], max(self._widest(), filled[-1] + 1)], strict=True):
            end = max(at + spans[at][1], following)
            if end - at > 1:
                roomy.update(range(at, end))
        return roomy

    def _widest(self) -> int:
        return max((len(row) for row in self._rows[:ROWS_ABOVE]), default=0)

    def _filled(self, row: int) -> list[int]:
        cells: Sequence[Raw] = self._rows[row] if row < len(self._rows) else ()
        return [at for at, cell in enumerate(cells) if is_filled(cell)]

    def _all_text(self, row: int) -> bool:
        return all(isinstance(cell, str) for cell in self._rows[row] if is_filled(cell))

    def _cells(self, top: int, bottom: int) -> tuple[HeaderCell, ...]:
        """Each column that has a name, with the names above it."""
        width = max(len(row) for row in self._rows[top : bottom + 1])
        lines: list[list[str]] = [[] for _ in range(width)]
        for row in range(top, bottom + 1):
            for at, text in enumerate(self._line(row, bottom, width)):
                if text and text not in lines[at]:
                    lines[at].append(text)
        found = [HeaderCell(at, tuple(texts)) for at, texts in enumerate(lines) if texts]
        return tuple(self._joined(found, bottom))

    def _line(self, row: int, bottom: int, width: int) -> list[str]:
        """The names of one line, each over all the columns that it stands over."""
        cells = self._rows[row]
        texts = [cell_text(cells[at]) if at < len(cells) else "" for at in range(width)]
        if row == bottom:
            return texts
        spread = texts[:]
        below = set(self._filled(row + 1))
        for at, text in enumerate(texts):
            step = at + 1
            wide = at + self._spans.get((row, at), (1, 1))[1]
            while text and step < width and not texts[step] and (step < wide or step in below):
                spread[step] = text
                step += 1
        return spread

    def _joined(self, cells: list[HeaderCell], bottom: int) -> list[HeaderCell]:
        """A name merged over columns without names of their own ("Họ và tên" over two) is one column."""
        found: list[HeaderCell] = []
        for cell in cells:
            before = found[-1] if found else None
            if before and before.lines == cell.lines and self._is_covered(cell.index, before, bottom):
                found[-1] = HeaderCell(before.index, before.lines, cell.index - before.index + 1)
                continue
            width = self._spans.get((bottom, cell.index), (1, 1))[1]
            found.append(HeaderCell(cell.index, cell.lines, width))
        return found

    def _is_covered(self, index: int, before: HeaderCell, bottom: int) -> bool:
        return any(
            row <= bottom < row + height and column == before.index and column + width > index
            for (row, column), (height, width) in self._spans.items()
        )
