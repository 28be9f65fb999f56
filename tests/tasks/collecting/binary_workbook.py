"""A workbook as Excel saves it in the binary kind (.xlsb): the few records of [MS-XLSB] that hold texts."""

import io
import struct
import zipfile
from collections.abc import Mapping, Sequence

_RELATIONS = (
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{}</Relationships>'
)
_TYPE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
_BOOK, _BOOK_END, _SHEETS, _SHEETS_END, _SHEET_NAME = 131, 132, 143, 144, 156
_SHEET, _SHEET_END, _SIZE, _ROWS, _ROWS_END, _ROW, _TEXT = 129, 130, 148, 145, 146, 0, 6


def binary_workbook(sheets: Mapping[str, Sequence[Sequence[str | None]]]) -> bytes:
    content = io.BytesIO()
    names = list(sheets)
    with zipfile.ZipFile(content, "w") as package:
        package.writestr("_rels/.rels", _related([("officeDocument", "xl/workbook.bin")]))
        package.writestr("xl/workbook.bin", _workbook(names))
        parts = [("worksheet", f"worksheets/sheet{n}.bin") for n in range(1, len(names) + 1)]
        package.writestr("xl/_rels/workbook.bin.rels", _related(parts))
        for number, rows in enumerate(sheets.values(), start=1):
            package.writestr(f"xl/worksheets/sheet{number}.bin", _sheet(rows))
    return content.getvalue()


def _related(parts: Sequence[tuple[str, str]]) -> str:
    lines = (
        f'<Relationship Id="rId{n}" Type="{_TYPE}{kind}" Target="{part}"/>'
        for n, (kind, part) in enumerate(parts, start=1)
    )
    return _RELATIONS.format("".join(lines))


def _workbook(names: Sequence[str]) -> bytes:
    bundled = (
        _record(_SHEET_NAME, struct.pack("<II", 0, n) + _string(f"rId{n}") + _string(name))
        for n, name in enumerate(names, start=1)
    )
    return b"".join((_record(_BOOK), _record(_SHEETS), *bundled, _record(_SHEETS_END), _record(_BOOK_END)))


def _sheet(rows: Sequence[Sequence[str | None]]) -> bytes:
    width = max(map(len, rows))
    size = struct.pack("<IIII", 0, len(rows) - 1, 0, width - 1)
    found = [_record(_SHEET), _record(_SIZE, size), _record(_ROWS)]
    for number, row in enumerate(rows):
        found.append(_record(_ROW, struct.pack("<II", number, 0) + bytes(9)))
        for column, text in enumerate(row):
            if text is not None:
                found.append(_record(_TEXT, struct.pack("<II", column, 0) + _string(text)))
    return b"".join((*found, _record(_ROWS_END), _record(_SHEET_END)))


def _string(text: str) -> bytes:
    return struct.pack("<I", len(text)) + text.encode("utf-16-le")


def _record(kind: int, content: bytes = b"") -> bytes:
    return _varying(kind) + _varying(len(content)) + content


def _varying(number: int) -> bytes:
    """Seven bits a byte, the lowest first; record types above 127 are given with their second byte."""
    found = bytearray()
    while True:
        low, number = number & 0x7F, number >> 7
        found.append(low | (0x80 if number else 0))
        if not number:
            return bytes(found)
