"""XlsxWriter's worksheet, put right in places where Excel itself writes something else."""

from collections.abc import Sequence
from typing import Any

from xlsxwriter.worksheet import Worksheet

from toolkit.book.grid import column_letters

_SHARED = "formula_down_"


class TextResults(Worksheet):  # type: ignore[misc]  # XlsxWriter carries no type marks
    """An empty result is stored as text, as Excel does it; otherwise Excel shows it as not yet calculated."""

    def _xml_formula_element(self, formula: str, result: Any, attributes: list[tuple[str, Any]]) -> None:
        kind = [("t", "str")] if result == "" else []
        super()._xml_formula_element(formula, result, [*attributes, *kind])


class FormulasDown(TextResults):
    """A formula that goes down a column is stored once, as Excel stores it; the others give its number."""

    def write_down(self, row: int, column: int, formula: str, results: Sequence[str | float]) -> None:
        """Write a formula into so many cells of a column as there are results.

        Args:
            row: the 0-based row of the first cell.
            column: the 0-based column.
            formula: the first cell's; it names no table and no other sheet, or Excel would not share it.
            results: what the formula comes to in each cell.
        """
        number = len(self._down())
        letter = column_letters(column + 1)
        area = f"{letter}{row + 1}:{letter}{row + len(results)}"
        self._down()[self._prepare_formula(formula)] = (f't="shared" ref="{area}" si="{number}"', True)
        self._down()[f"{_SHARED}{number}"] = (f't="shared" si="{number}"', False)
        for place, result in enumerate(results):
            told = f"{_SHARED}{number}" if place else formula
            self.write_formula(row + place, column, told, None, result)

    def _down(self) -> dict[str, tuple[str, bool]]:
        """A cell's formula -> how its tag says so, and whether it is the one that is spelt out."""
        found: dict[str, tuple[str, bool]] = self.__dict__.setdefault("formulas_down", {})
        return found

    def _xml_formula_element(self, formula: str, result: Any, attributes: list[tuple[str, Any]]) -> None:
        shared = self._down().get(formula)
        if shared is None:
            super()._xml_formula_element(formula, result, attributes)
            return
        marks, is_first = shared
        kind = [("t", "str")] if result == "" else []
        attr = "".join(f' {key}="{value}"' for key, value in [*attributes, *kind])
        words = self._escape_data(formula) if is_first else ""
        self.fh.write(f"<c{attr}><f {marks}>{words}</f><v>{self._escape_data(result)}</v></c>")


class GrowingRows(TextResults):
    """Rows keep growing with their text although they were given a height.

    XlsxWriter marks every height as chosen by hand, and Excel then leaves the row as it is.
    """

    def _xml_start_tag_unencoded(self, tag: str, attributes: Any = ()) -> None:
        if tag == "row":
            attributes = [pair for pair in attributes if pair[0] != "customHeight"]
        super()._xml_start_tag_unencoded(tag, attributes)
