"""The cells of a table as a formula in it names them: ABOVE, LEFT, B2, A1:C3, B:B, 2:2."""

from collections.abc import Iterator

from toolkit.patterns import pattern
from toolkit.word.codes.markup import Element, Markup

SIDES = frozenset(("ABOVE", "BELOW", "LEFT", "RIGHT"))
CELL = pattern(r"([A-Z]{1,2})([1-9]\d{0,3})")
COLUMN = pattern(r"[A-Z]{1,2}")
ADDRESS = pattern(r"ABOVE|BELOW|LEFT|RIGHT|[A-Z]{1,2}\d*|R\d*C\d*")
MOST = 10_000


class TableCells:
    """The cells around a paragraph; there are none outside a table."""

    def __init__(self, markup: Markup, paragraph: Element) -> None:
        self._markup = markup
        self._own = next(paragraph.iterancestors(markup.tag("tc")), None)
        table = next(paragraph.iterancestors(markup.tag("tbl")), None)
        self._rows: list[list[tuple[int, Element]]] = []
        if table is not None and self._own is not None:
            self._rows = [list(self._cells(row, table)) for row in self._of(table, "tr", table)]

    def all(self) -> list[Element]:
        """Every cell of the table."""
        return [cell for row in self._rows for _, cell in row]

    def named(self, first: str, last: str = "") -> list[Element]:
        """The cells of a side, one cell, or those from one to another; none where there are none.

        Those of a side begin far from the cell that asks, where headings stand.

        Args:
            first: "ABOVE", or the name of a cell, a column or a line, in capitals.
            last: the other corner; a column or a line alone is named twice.
        """
        if first in SIDES:
            return self._side(first)
        if first.isdigit() and last.isdigit():
            return self._whole(lines=(int(first) - 1, int(last) - 1))
        if COLUMN.fullmatch(first) and COLUMN.fullmatch(last):
            return self._whole(columns=(_column(first), _column(last)))
        corners = [CELL.fullmatch(name) for name in (first, last or first)]
        if not all(corners):
            return []
        columns = sorted(_column(corner[1]) for corner in corners if corner)
        lines = sorted(int(corner[2]) - 1 for corner in corners if corner)
        return [
            cell
            for row in self._rows[lines[0] : lines[1] + 1]
            for _, cell in row[columns[0] : columns[1] + 1]
        ]

    def _whole(
        self, *, lines: tuple[int, int] = (0, MOST), columns: tuple[int, int] = (0, MOST)
    ) -> list[Element]:
        """Whole lines or columns of the table, but for the cell that asks."""
        return [
            cell
            for row in self._rows[min(lines) : max(lines) + 1]
            for _, cell in row[min(columns) : max(columns) + 1]
            if cell is not self._own
        ]

    def _side(self, side: str) -> list[Element]:
        for number, row in enumerate(self._rows):
            for start, cell in row:
                if cell is not self._own:
                    continue
                if side in ("LEFT", "RIGHT"):
                    found = [one for at, one in row if (at < start if side == "LEFT" else at > start)]
                else:
                    lines = self._rows[:number] if side == "ABOVE" else self._rows[number + 1 :]
                    found = [one for line in lines for at, one in line if at == start]
                return found if side in ("ABOVE", "LEFT") else found[::-1]
        return []

    def _of(self, above: Element, kind: str, table: Element) -> Iterator[Element]:
        """Rows or cells, also those in content controls; not those of tables inside."""
        for found in above.iter(self._markup.tag(kind)):
            if next(found.iterancestors(self._markup.tag("tbl")), None) is table:
                yield found

    def _cells(self, row: Element, table: Element) -> Iterator[tuple[int, Element]]:
        """The cells of a row, each with the column of the grid that it begins in."""
        start = 0
        for cell in self._of(row, "tc", table):
            yield start, cell
            span = cell.find(f"{self._markup.tag('tcPr')}/{self._markup.tag('gridSpan')}")
            width = "1" if span is None else self._markup.value(span, "val")
            start += int(width) if width.isdigit() else 1


def _column(letters: str) -> int:
    number = 0
    for letter in letters:
        number = 26 * number + ord(letter) - ord("A") + 1
    return number - 1
