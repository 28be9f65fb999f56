"""A workbook's file without what its values do not follow from: calamine reads that in half the time."""

import struct
import zlib
from collections.abc import Iterable
from functools import lru_cache

_LOCAL = struct.Struct("<4s5H3L2H")
_LISTED = struct.Struct("<4s6H3L5H2L")
_END = struct.Struct("<4s4H2LH")
_NEEDED, _UTF8, _STORED, _FIRST_DAY = 20, 0x800, 0, 0x21
_ROWS, _ROWS_END = b"<sheetData>", b"</sheetData>"
_BEFORE_THE_END = (b"</row>", b"/>", _ROWS)
_FORMATS, _FORMATS_END = b"<cellXfs", b"</cellXfs>"
_CODES, _CODES_END = b"<numFmts", b"</numFmts>"
# Calamine looks for merged cells in a second reading of the sheet, up to the first word of them (0.9).
_NO_MERGED = b"<mergeCells></mergeCells>"

Parts = tuple[tuple[str, bytes], ...]
"""Names of parts, and what is in them."""


def light_copy(shared: Parts, styles: str, sheets: Iterable[tuple[str, bytes]]) -> bytes:
    """A zip file, nothing in it packed, of the parts that all sheets need and of some sheets' rows alone.

    Merged cells, drop-downs and colours are left out: they are known by other means. ``styles`` is the part
    of the cell styles.
    """
    begun, listed = _begun(shared, styles)
    files, listing, count, at = [begun], [listed], len(shared), len(begun)
    for name, content in sheets:
        file, entry = _laid(name, with_rows_alone(content), at)
        files.append(file)
        listing.append(entry)
        count, at = count + 1, at + len(file)
    ending = b"".join(listing)
    return b"".join((*files, ending, _END.pack(b"PK\5\6", 0, 0, count, count, len(ending), at, 0)))


@lru_cache(maxsize=8)  # forms that came back are alike
def _begun(parts: Parts, styles: str) -> tuple[bytes, bytes]:
    """How a zip of these parts begins, and what its list says of them."""
    files, listing, at = list[bytes](), list[bytes](), 0
    for name, content in parts:
        file, entry = _laid(name, _with_formats_alone(content) if name == styles else content, at)
        files.append(file)
        listing.append(entry)
        at += len(file)
    return b"".join(files), b"".join(listing)


def _laid(name: str, content: bytes, at: int) -> tuple[bytes, bytes]:
    """A part as it lies in a zip from ``at`` on, and its entry in the list."""
    title, size = name.encode(), len(content)
    told = (_NEEDED, _UTF8, _STORED, 0, _FIRST_DAY, zlib.crc32(content), size, size, len(title), 0)
    file = b"".join((_LOCAL.pack(b"PK\3\4", *told), title, content))
    return file, _LISTED.pack(b"PK\1\2", _NEEDED, *told, 0, 0, 0, 0, at) + title


def _with_formats_alone(xml: bytes) -> bytes:
    """The part of the cell styles, with no more than the formats by which days are told from numbers."""
    begun, end = xml.find(_FORMATS), xml.find(_FORMATS_END)
    root = xml.find(b">", xml.find(b"<styleSheet")) + 1
    if not 0 < root < begun < end or b"<!" in xml:
        return xml
    codes, codes_end = xml.find(_CODES), xml.find(_CODES_END)
    own = xml[codes : codes_end + len(_CODES_END)] if root <= codes < codes_end < begun else b""
    if not own and codes >= 0:
        return xml
    return b"".join((xml[:root], own, xml[begun : end + len(_FORMATS_END)], b"</styleSheet>"))


def with_rows_alone(xml: bytes) -> bytes:
    """A worksheet's part up to the end of its rows, without merged cells; as it is where that is doubtful."""
    begun, end = xml.find(_ROWS), xml.rfind(_ROWS_END)
    if begun < 0 or not xml.endswith(_BEFORE_THE_END, 0, end) or b"<!" in xml:
        return xml
    return b"".join((xml[:begun], _NO_MERGED, xml[begun:end], _ROWS_END, b"</worksheet>"))
