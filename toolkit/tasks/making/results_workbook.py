"""The results workbook beside a workbook that could not take its answer: written, cleared when stale."""

import io
import zipfile
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from itertools import count
from pathlib import Path

from toolkit.book.writing.edits import Content, Edit, Link, ReplaceRows
from toolkit.shelf import write_whole
from toolkit.shelf.office_locks import is_file

_OURS = "giaoban:ket-qua"
_CORE = "docProps/core.xml"
_TOUCHED = b"lastModifiedBy"  # Excel names who saved a file, LibreOffice leaves our mark out


def write_results(workbook: Path, edits: Iterable[Edit], mark: str) -> Path:
    """Write what the answer says of problems beside a workbook, never over a file that somebody changed.

    Raises:
        FileLocked: the results workbook of an earlier press is open.
        NotWritable: the disk is full, or the folder refuses writing.
    """
    path = next(path for path in _places(workbook) if not is_file(path) or _is_untouched(path))
    write_whole(path, _content(edits), mark=mark)
    return path


def clear_results(workbook: Path) -> None:
    """Take away what an earlier press wrote beside a workbook: its answers are in the workbook now."""
    for path in _places(workbook):
        if not is_file(path):
            return
        if _is_untouched(path):
            with suppress(OSError):
                path.unlink()


def _places(workbook: Path) -> Iterator[Path]:
    stem = f"Kết quả - {workbook.stem}"
    yield workbook.with_name(f"{stem}.xlsx")
    for number in count(2):
        yield workbook.with_name(f"{stem} ({number}).xlsx")


def _is_untouched(path: Path) -> bool:
    """Whether a file is one that we wrote and that nobody saved since."""
    try:
        with zipfile.ZipFile(path) as package:
            core = package.read(_CORE)
    except (OSError, KeyError, zipfile.BadZipFile):
        return False
    return _OURS.encode() in core and _TOUCHED not in core


def _content(edits: Iterable[Edit]) -> bytes:
    """A workbook of one sheet, Kiểm tra, with the problems that the answer names."""
    from openpyxl import Workbook  # slow import

    book = Workbook()
    book.properties.identifier = _OURS
    sheet = book.active or book.create_sheet()
    sheet.title = "Kiểm tra"
    tables = [edit for edit in edits if isinstance(edit, ReplaceRows)]
    headers = list(dict.fromkeys(header for table in tables for row in table.rows for header in row))
    sheet.append(headers or ["Không thấy lỗi nào."])
    for row in (row for table in tables for row in table.rows):
        sheet.append([_shown(row, header) for header in headers])
    for cell in (cell for row in sheet.iter_rows() for cell in row):
        if isinstance(cell.value, str):
            cell.data_type = "s"  # words that begin with "=" stay words
    for letter, width in zip("ABCDEF", (12, 18, 10, 64, 64, 22), strict=True):
        sheet.column_dimensions[letter].width = width
    content = io.BytesIO()
    book.save(content)
    return content.getvalue()


def _shown(row: Mapping[str, Content], header: str) -> object:
    value = row.get(header)
    return value.text if isinstance(value, Link) else value
