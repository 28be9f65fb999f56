"""Figures of several years side by side: those of the latest are the result, and the headers are told."""

from collections.abc import Sequence

from msgspec.structs import replace

from toolkit.book.grid import GridSheet, Raw
from toolkit.book.reading.missing_columns import header_names
from toolkit.book.schema.return_form import FIGURES
from toolkit.patterns import pattern
from toolkit.problems import Place, Problem, problem
from toolkit.tasks.collecting.header_content import LONGEST_HEADER
from toolkit.wording import fold

_YEAR = pattern(r"(?<![\d/.-])(?:19|20)\d\d(?![\d/.-])")
_NAME, _VALUE, _NOTE = (FIGURES.column(field).header for field in ("name", "value", "note"))


def latest_year_as_result(sheet: GridSheet, at: int, file: str) -> tuple[GridSheet, Problem] | None:
    """The sheet whose headers, in row ``at``, name years: the latest as the form's results, the others empty.

    None for other sheets. Where a column has the form's own header of results, that one is read.
    """
    row, names = sheet.rows[at], header_names(FIGURES)
    own = {names.get(fold(cell)) for cell in row if isinstance(cell, str)}
    years = {index: year for index, cell in enumerate(row) if (year := _year(cell))}
    if _VALUE in own or len(set(years.values())) < 2 or not (first := min(years)):
        return None
    latest = max(years, key=lambda index: years[index])
    named = {latest: _VALUE} if _NAME in own else {latest: _VALUE, first - 1: _NAME}
    mended = [named.get(index, cell) for index, cell in enumerate(row)]
    others = years.keys() - {latest}
    below = [
        [None if index in others else cell for index, cell in enumerate(cells)]
        for cells in sheet.rows[at + 1 :]
    ]
    columns = "; ".join(f"“{row[index]}” ở ô {sheet.address(at, index)}" for index in years)
    place = Place(file=file, spot=f"{sheet.name}!{sheet.address(at, first)}")
    told = problem("return-headers-years", place, columns=columns, latest=row[latest])
    return replace(sheet, rows=[*sheet.rows[:at], mended, *below]), told


def _year(cell: Raw) -> int:
    """The one year that a header names; 0 for none, and for notes."""
    text = str(int(cell)) if isinstance(cell, float) and cell.is_integer() else str(cell)
    found: Sequence[str] = _YEAR.findall(text) if len(text) <= LONGEST_HEADER else ()
    return int(found[0]) if len(found) == 1 and fold(_NOTE) not in fold(text) else 0
