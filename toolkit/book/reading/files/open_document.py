"""What the fast reader passes over in an .ods: errors, formulas without results, merged cells."""

import re
from collections.abc import Iterator, Mapping

from lxml import etree

from toolkit.book.grid import CellError, Merged, Raw, without_result
from toolkit.book.reading.files.archive import Dangerous
from toolkit.patterns import pattern

_TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
_OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
_CALC = "{urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0}"
_CELL_TAGS = (f"{_TABLE}table-cell", f"{_TABLE}covered-table-cell")
# Empty cells and rows are repeated up to the sheet's edge in every file; a value repeated so often is a trap.
_REPEATED_CELL = pattern(
    rb'<table:table-cell\b(?=[^>]*number-columns-repeated="\d{4,}")(?=[^>]*office:value-type=)[^>]*>'
)
_REPEATED_ROW = pattern(
    rb'<table:table-row\b[^>]*number-rows-repeated="\d{4,}"[^>]*(?<!/)>(.*?)</table:table-row>', re.DOTALL
)
_ERROR = b'calcext:value-type="error"'
_BARE_FORMULA = pattern(rb"<table:table-cell\b(?=[^>]*table:formula=)(?![^>]*office:value-type=)[^>]*>")
_SPANNED = pattern(rb'number-(?:rows|columns)-spanned="(?!1")')
_NULL_DATE_1904 = pattern(rb'<table:null-date\b[^>]*date-value="1904-01-01"')


def has_1904_dates(content: bytes) -> bool:
    """Whether bare numbers count from 1904."""
    return _NULL_DATE_1904.search(content) is not None


def doubtful_cells(content: bytes) -> dict[str, Mapping[tuple[int, int], Raw]]:
    """By sheet name, the cells that are errors or formulas without a result, by row and column from 0.

    Raises:
        Dangerous: a value is repeated over thousands of rows or columns.
    """
    if _REPEATED_CELL.search(content) or any(
        b"office:value-type" in row[1] for row in _REPEATED_ROW.finditer(content)
    ):
        raise Dangerous("repeated cells")
    if _ERROR not in content and not _BARE_FORMULA.search(content):
        return {}
    parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=True)
    tables = etree.fromstring(content, parser).iter(f"{_TABLE}table")
    return {table.get(f"{_TABLE}name", ""): dict(_doubtful(table)) for table in tables}


def merged_cells(content: bytes) -> dict[str, tuple[Merged, ...]]:
    """By sheet name, the ranges of cells that were merged into one."""
    if not _SPANNED.search(content):
        return {}
    parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=True)
    tables = etree.fromstring(content, parser).iter(f"{_TABLE}table")
    return {table.get(f"{_TABLE}name", ""): tuple(_merged(table)) for table in tables}


def _merged(table: etree._Element) -> Iterator[Merged]:
    for row, column, cell in _cells(table):
        down = int(cell.get(f"{_TABLE}number-rows-spanned", "1"))
        across = int(cell.get(f"{_TABLE}number-columns-spanned", "1"))
        if down > 1 or across > 1:
            yield Merged(
                first_row=row + 1, first_column=column + 1, last_row=row + down, last_column=column + across
            )


def _doubtful(table: etree._Element) -> Iterator[tuple[tuple[int, int], Raw]]:
    for row, column, cell in _cells(table):
        if (raw := _raw(cell)) is not None:
            yield (row, column), raw


def _cells(table: etree._Element) -> Iterator[tuple[int, int, etree._Element]]:
    """Each cell that the file writes, with its row and column from 0; repeated ones at their first place."""
    row = 0
    for element in table.iter(f"{_TABLE}table-row"):
        column = 0
        for cell in element.iterchildren(*_CELL_TAGS):
            yield row, column, cell
            column += int(cell.get(f"{_TABLE}number-columns-repeated", "1"))
        row += int(element.get(f"{_TABLE}number-rows-repeated", "1"))


def _raw(cell: etree._Element) -> Raw:
    if cell.get(f"{_CALC}value-type") == "error":
        return CellError("".join(str(text) for text in cell.itertext()).strip())
    formula = cell.get(f"{_TABLE}formula")
    if formula and cell.get(f"{_OFFICE}value-type") is None:
        return without_result(formula.partition(":")[2])
    return None
