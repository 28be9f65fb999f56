"""One sheet of a closed workbook read and typed into, where openpyxl would read and save all of them."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

import openpyxl

from toolkit.book.area import cell_position
from toolkit.book.grid import column_letters
from toolkit.book.writing.closed_workbook import patched
from toolkit.book.writing.edits import SetCell
from toolkit.book.writing.workbook_package import Package


def rows_of(workbook: Path, sheet: str) -> list[tuple[Any, ...]]:
    """Every row of a sheet, equally long, formulas as they are written."""
    book = openpyxl.load_workbook(workbook, read_only=True)
    page = book[sheet]
    page.reset_dimensions()  # a file may say less than it holds
    rows = list(page.iter_rows(values_only=True))
    book.close()
    width = max(map(len, rows), default=0)
    return [(*row, *[None] * (width - len(row))) for row in rows]


def stored_rows(workbook: Path, *sheets: str) -> Mapping[str, list[tuple[Any, ...]]]:
    """The rows of some sheets, of all if none is named, as the file holds them: days are numbers there."""
    package = Package(workbook.read_bytes())
    strings = "xl/sharedStrings.xml"
    shared = ["".join(one.itertext()) for one in package.tree(strings)] if package.has(strings) else []
    return {
        title: _stored_sheet(package, part, shared)
        for title, part in package.sheets.items()
        if not sheets or title in sheets
    }


def type_into(workbook: Path, sheet: str, cells: Mapping[str, Any], *, columns: Collection[str] = ()) -> None:
    """Type values into cells by their addresses.

    What the sheet's formulas showed before is gone where they name one of the ``columns`` that are typed
    into, or everywhere if none is named: no program has computed them anew.
    """
    edits = [SetCell(sheet=sheet, address=address, value=value) for address, value in cells.items()]
    package = Package(patched(workbook.read_bytes(), edits))
    part = package.sheets[sheet]
    for cell in package.tree(part).iter(package.tag("c")):
        formula, result = cell.findtext(package.tag("f")), cell.find(package.tag("v"))
        if formula is None or result is None:
            continue
        if not formula or not columns or any(f"[{column}]" in formula for column in columns):
            cell.remove(result)
            cell.attrib.pop("t", None)
    package.touch(part)
    workbook.write_bytes(package.written())


def type_rows(workbook: Path, sheet: str, rows: Iterable[tuple[int, Mapping[str, Any]]]) -> None:
    """Type into rows by their numbers, the cells of each by their headers."""
    headers = stored_rows(workbook, sheet)[sheet][0]
    letters = {str(header): column_letters(at) for at, header in enumerate(headers, start=1) if header}
    typed = list(rows)
    cells = {f"{letters[header]}{row}": value for row, values in typed for header, value in values.items()}
    type_into(workbook, sheet, cells, columns={header for _, values in typed for header in values})


def _stored_sheet(package: Package, part: str, shared: Sequence[str]) -> list[tuple[Any, ...]]:
    found: list[tuple[Any, ...]] = []
    for row in package.tree(part).iter(package.tag("row")):
        found += [()] * (int(row.get("r", "")) - 1 - len(found))
        found.append(_stored_row(row, package, shared))
    return found


def _stored_row(row: Any, package: Package, shared: Sequence[str]) -> tuple[Any, ...]:
    found: list[Any] = []
    for cell in row:
        column, _ = cell_position(cell.get("r"))
        value = _stored(cell, package, shared)
        if value is not None:
            found += [None] * (column - 1 - len(found))
            found.append(value)
    return tuple(found)


def _stored(cell: Any, package: Package, shared: Sequence[str]) -> Any:
    formula, value = cell.find(package.tag("f")), cell.findtext(package.tag("v"))
    if formula is not None:
        return f"={formula.get('si') or ''}{formula.text or ''}"
    kind = cell.get("t", "n")
    if kind == "inlineStr":
        return "".join(cell.itertext())
    if value is None or kind not in ("s", "n"):
        return value
    return shared[int(value)] if kind == "s" else float(value)
