"""XlsxWriter's worksheet, put right in two places where Excel itself writes something else."""

from typing import Any

from xlsxwriter.worksheet import Worksheet


class TextResults(Worksheet):  # type: ignore[misc]  # XlsxWriter carries no type marks
    """An empty result is stored as text, as Excel does it; otherwise Excel shows it as not yet calculated."""

    def _xml_formula_element(self, formula: str, result: Any, attributes: list[tuple[str, Any]]) -> None:
        kind = [("t", "str")] if result == "" else []
        super()._xml_formula_element(formula, result, [*attributes, *kind])


class GrowingRows(TextResults):
    """Rows keep growing with their text although they were given a height.

    XlsxWriter marks every height as chosen by hand, and Excel then leaves the row as it is.
    """

    def _xml_start_tag_unencoded(self, tag: str, attributes: Any = ()) -> None:
        if tag == "row":
            attributes = [pair for pair in attributes if pair[0] != "customHeight"]
        super()._xml_start_tag_unencoded(tag, attributes)
