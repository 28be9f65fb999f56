"""Words put into one empty cell of a closed ``.ods``; every other part stays byte for byte as it was."""

import copy
import io
import zipfile
from collections.abc import Iterator

from lxml import etree

from toolkit.book.area import read_area

_TABLE = "urn:oasis:names:tc:opendocument:xmlns:table:1.0"
_OFFICE = "urn:oasis:names:tc:opendocument:xmlns:office:1.0"
_TEXT = "urn:oasis:names:tc:opendocument:xmlns:text:1.0"
_CONTENT = "content.xml"


def with_words(content: bytes, sheet: str, address: str, words: str) -> bytes:
    """The workbook with ``words`` in a cell that held nothing, its style and its drop-down kept.

    Raises:
        LookupError: the workbook has no such sheet, row or cell.
    """
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as source, zipfile.ZipFile(out, "w") as target:
        for entry in source.infolist():
            part = source.read(entry)
            if entry.filename == _CONTENT:
                root = etree.fromstring(part)
                _fill(_cell(root, sheet, address), words)
                part = etree.tostring(root, xml_declaration=True, encoding="UTF-8")
            target.writestr(entry, part, entry.compress_type)
    return out.getvalue()


def _cell(root: etree._Element, sheet: str, address: str) -> etree._Element:
    area = read_area(address)
    tables = (table for table in root.iter(_tag("table")) if table.get(_tag("name")) == sheet)
    row = _nth(next(tables, ()), "row", area.top)
    return _nth(row, "cell", area.left)


def _nth(parent: "etree._Element | tuple[()]", piece: str, number: int) -> etree._Element:
    """The piece of that number, from 1; it is cut out of one that stands for several."""
    repeats = _tag("number-rows-repeated" if piece == "row" else "number-columns-repeated")
    before = 0
    for one in _pieces(parent, piece):
        count = int(one.get(repeats, "1"))
        if before + count >= number:
            return _alone(one, repeats, (number - before - 1, before + count - number))
        before += count
    raise LookupError(f"{piece} {number}")


def _pieces(parent: "etree._Element | tuple[()]", piece: str) -> Iterator[etree._Element]:
    """The rows of a table, grouped or not, or the cells of a row."""
    for child in parent:
        if child.tag in (_tag(f"table-{piece}"), _tag(f"covered-table-{piece}")):
            yield child
        elif child.tag in (_tag("table-rows"), _tag("table-row-group"), _tag("table-header-rows")):
            yield from _pieces(child, piece)


def _alone(one: etree._Element, repeats: str, around: tuple[int, int]) -> etree._Element:
    one.attrib.pop(repeats, "")
    for count, beside in zip(around, (one.addprevious, one.addnext), strict=True):
        if count:
            twin = copy.deepcopy(one)
            twin.set(repeats, str(count))
            beside(twin)
    return one


def _fill(cell: etree._Element, words: str) -> None:
    cell.set(f"{{{_OFFICE}}}value-type", "string")
    etree.SubElement(cell, f"{{{_TEXT}}}p").text = words


def _tag(name: str) -> str:
    return f"{{{_TABLE}}}{name}"
