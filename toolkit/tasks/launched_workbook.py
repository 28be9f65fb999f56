"""Which workbook a launcher means: the one dropped on it, else the one in which somebody worked last."""

import datetime as dt
import os
from collections.abc import Iterator, Sequence
from pathlib import Path

from toolkit.book.reading.files import read_grid
from toolkit.book.schema import PLAN
from toolkit.book.writing.seal import as_made
from toolkit.problems import FileMissing, ToolkitError
from toolkit.shelf.office_locks import office_lock
from toolkit.wording import fold

_LINE = "GIAOBAN_DROPPED"  # a launcher puts the line there by which Windows started it
_SUFFIXES = (".ods", ".xlsm", ".xlsx")  # of equally old ones the last: it is what launchers are for
_OURS = ("Kết quả - ", "~$", ".")
_BACKUP = "(trước lần ghi gần nhất)"
_PLAN_SHEET = "Cấu hình"
_DROP = "Đồng chí kéo tệp sổ rồi thả vào tệp vừa bấm."


def meant(workbook: Path, *, latest: bool) -> Path:
    """The workbook to press: as it was named, but for what only a launcher does.

    Args:
        workbook: what the command line says.
        latest: nobody chose it, the launcher named the one beside which it was laid.

    Raises:
        FileMissing: nobody chose, and none can be told to be the one.
    """
    if latest:
        return latest_workbook(workbook)
    dropped = None if workbook.is_file() else dropped_file(os.environ.get(_LINE, ""))
    return dropped or workbook


def latest_workbook(named: Path) -> Path:
    """The workbook to read when nobody said which: of ``named`` in any format, the one saved last.

    One that is as it was made, however late it was unpacked, never stands before one that was worked in.
    When there is none of that name, the only other plan workbook of the folder: it was renamed.

    Raises:
        FileMissing: there is none, or there are several and none bears the name.
    """
    family = [path for path in map(named.with_suffix, _SUFFIXES) if path.is_file()]
    if family:
        return _newest(family)
    renamed = tuple(_plans(named.parent))
    stems = sorted({path.stem for path in renamed})
    if len(stems) == 1:
        return _newest(renamed)
    if not stems:
        raise FileMissing(f"Không có sổ kế hoạch nào trong thư mục {named.parent}.", named, remedy=_DROP)
    raise FileMissing(
        f"Không có sổ {named.stem}, mà thư mục có nhiều sổ khác: {', '.join(stems)}.", named, remedy=_DROP
    )


def dropped_file(line: str) -> Path | None:
    """The file that Explorer's command line names after a ``.cmd``; None when the line is of another kind.

    ``cmd.exe /c ""D:\\Kiem tra.cmd" D:\\A&B\\x.xlsx"``: the path stands bare when it has no space.
    """
    _, launcher, words = line.partition('.cmd"')
    words = words.strip()
    if not launcher or not words:
        return None
    bare = words.count('"') % 2 == 1 and words.endswith('"')
    words = words[:-1] if bare else words
    first = words[1:].partition('"')[0] if words.startswith('"') else words.partition(" ")[0]
    return Path(first) if first else None


def read_from(workbook: Path) -> tuple[str, ...]:
    """What the user should know before the work begins: which file is read, and how old it is."""
    if not workbook.is_file():
        return ()
    saved = dt.datetime.fromtimestamp(workbook.stat().st_mtime)
    words = (
        f"Đọc sổ {workbook.name}, lưu lần cuối lúc {saved:%H:%M} ngày {saved.day}/{saved.month}/{saved.year}."
    )
    if not office_lock(workbook):
        return (words,)
    opened = (
        "Sổ này đang được mở: những gì chưa lưu thì chương trình chưa đọc được. "
        "Nếu vừa sửa, đồng chí vui lòng lưu sổ rồi làm lại."
    )
    return words, opened


def _newest(paths: Sequence[Path]) -> Path:
    worked_in = [path for path in paths if not as_made(path)] if len(paths) > 1 else ()
    return max(
        worked_in or paths, key=lambda path: (path.stat().st_mtime, _SUFFIXES.index(path.suffix.lower()))
    )


def _plans(folder: Path) -> Iterator[Path]:
    """The plan workbooks of a folder, without what a press left there."""
    for path in sorted(folder.glob("*")):
        ours = path.name.startswith(_OURS) or _BACKUP in path.stem
        if path.suffix.lower() in _SUFFIXES and not ours and _is_plan(path):
            yield path


def _is_plan(path: Path) -> bool:
    try:
        return any(fold(sheet.name) == fold(_PLAN_SHEET) for sheet in read_grid(path, only=PLAN))
    except ToolkitError:
        return False
