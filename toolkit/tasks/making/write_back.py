"""Record: the answer to a press written into a closed workbook, or into a results workbook beside it."""

import io
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from toolkit.book.writing.edits import CannotPatch, Content, Edit, Link, ReplaceRows
from toolkit.problems import FileLocked, NotWritable
from toolkit.shelf import write_whole
from toolkit.shelf.office import office_lock

_PATCHABLE = (".xlsx", ".xlsm")
_OPEN = "Sổ đang được mở."
_CHANGED = "Sổ vừa được người khác lưu trong lúc chạy."
_OTHER_FORMAT = "Sổ không phải là tệp .xlsx hay .xlsm."


@dataclass(frozen=True, slots=True, kw_only=True)
class Recorded:
    """Where the answer was written; ``reason`` says why it is not in the workbook itself, or is blank."""

    path: Path
    backup: Path | None = None
    reason: str = ""

    def sentence(self) -> str:
        """For the user, where the results are."""
        if self.reason:
            return f"{self.reason} Kết quả được ghi vào tệp riêng: {self.path.name}."
        return (
            f"Kết quả đã ghi vào sổ; bản trước khi ghi được giữ ở {self.backup.name}." if self.backup else ""
        )


def record(workbook: Path, before: bytes, edits: Iterable[Edit]) -> Recorded:
    """Write edits into a closed workbook; every part that they do not touch stays byte for byte.

    The version before is kept beside it. A workbook that is open, was saved meanwhile, or cannot be
    changed without risk is left alone, and the problems go to a results workbook beside it.

    Args:
        workbook: the file that was read.
        before: its bytes as they were read.
        edits: what to write.

    Raises:
        NotWritable: not even the results workbook can be written.
        FileLocked: the results workbook is open as well.
    """
    from toolkit.book.writing.closed_workbook import patched  # slow import: lxml

    wanted = tuple(edits)
    reason = _reason_to_leave_alone(workbook, before)
    if not reason:
        try:
            content = patched(before, wanted)
            backup = _backup_path(workbook)
            write_whole(backup, before)
            write_whole(workbook, content)
            return Recorded(path=workbook, backup=backup)
        except (CannotPatch, FileLocked, NotWritable) as refused:
            reason = refused.message
    path = workbook.with_name(f"Kết quả - {workbook.stem}.xlsx")
    write_whole(path, _results(wanted))
    return Recorded(path=path, reason=reason)


def _reason_to_leave_alone(workbook: Path, before: bytes) -> str:
    if workbook.suffix.lower() not in _PATCHABLE:
        return _OTHER_FORMAT
    if office_lock(workbook):
        return _OPEN
    return "" if workbook.read_bytes() == before else _CHANGED


def _backup_path(workbook: Path) -> Path:
    return workbook.with_name(f"{workbook.stem} (trước lần ghi gần nhất){workbook.suffix}")


def _results(edits: Iterable[Edit]) -> bytes:
    """A workbook of one sheet, Kiểm tra, with the problems that the answer names."""
    from openpyxl import Workbook  # slow import

    book = Workbook()
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
