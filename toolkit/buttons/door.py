"""The door of the workbook's buttons: a press comes in as a command line, its answer goes into the workbook.

Excel:        python -m toolkit.buttons ACTION --wb=NAME --from_xl=1 --app=... --hwnd=...  (xlwings' contract)
LibreOffice:  python -m toolkit.buttons ACTION --libre=ADDRESS-OF-SNAPSHOT --book=ADDRESS --secret=DIGITS
"""

import datetime as dt
import os
import sys
import time
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import unquote, urlsplit

from toolkit.book.grid import Grid
from toolkit.book.reading.files import needed_sheets, read_grid
from toolkit.book.schema import PLAN
from toolkit.book.writing.edits import CannotPatch
from toolkit.book.writing.libreoffice_answer import answer
from toolkit.book.writing.obstacles import Obstacle, divided, dropped
from toolkit.documents.button import Button
from toolkit.documents.buttons import BUTTONS
from toolkit.office.desktop import open_folder
from toolkit.problems import FileMissing, Severity, ToolkitError, refusal
from toolkit.shelf.files import write_forced
from toolkit.shelf.logbook import CALM_SENTENCE, write_down
from toolkit.tasks.making.button_press import Pressed
from toolkit.tasks.making.press_edits import occasion_now
from toolkit.tasks.outcome import Step
from toolkit.tasks.press import press

if TYPE_CHECKING:
    import xlwings as xw

Told = tuple[str, Severity | None]  # words for the user, and how grave they are
TITLE = "Giao ban"
_TRACES = ".giaoban-*.*"
_HALF = ".part"
_GLANCE = 0.1  # seconds; what stands in the status bar for less is not seen, and Excel is asked for each


def main(arguments: Sequence[str] | None = None) -> int:
    """Answer one press; every failure is told in words, none reaches the user as a traceback.

    Returns:
        0 when the user was told how it went, also of what went wrong; 1 when Python could not tell, so that
        the macro must; 2 for a wrong command line.
    """
    words = list(sys.argv[1:] if arguments is None else arguments)
    button = next((button for button in BUTTONS if words and button.action == words[0]), None)
    snapshot = _option(words, "--libre=")
    if button is None or not (snapshot or _option(words, "--wb=")):
        return 2
    try:
        if snapshot:
            workbook = _path(_option(words, "--book="))
            press_in_libreoffice(button, _path(snapshot), workbook, _option(words, "--secret="))
        else:
            press_in_excel(button)
    except Exception as error:
        write_down(error)
        return 1
    return 0


def press_in_excel(button: Button) -> None:
    """Answer a press in the open workbook: cells and message at once, through xlwings."""
    from toolkit.book.running_excel import calling_book, tell  # slow import: leads to xlwings

    book = calling_book()
    try:
        words, grade = _pressed_live(button, book)
    except Exception as error:
        words, grade = _failure(error), Severity.ERROR
    finally:
        book.app.status_bar = False
    if words:
        tell(book, words, TITLE, grade)


def press_in_libreoffice(button: Button, stem: Path, workbook: Path, secret: str) -> None:
    """Answer a press by a file beside the snapshot; the macro waits for it and carries it out.

    A first file says that Python is there. A macro that waited too long for that has given up and taken
    its snapshot away: then nothing is done, it told the user already.
    """
    if not Path(f"{stem}.xlsx").is_file():
        return
    Path(f"{stem}.alive").touch()
    _sweep(stem.parent)
    grid = Grid()
    try:
        grid = read_grid(Path(f"{stem}.xlsx"), only=PLAN, written=True)
        pressed = press(grid, occasion_now(button, workbook))
        content = _answer(pressed, grid, secret)
        _open_if_asked(pressed)
    except Exception as error:
        content = answer((), grid, _failure(error), schema=PLAN, grade=Severity.ERROR, secret=secret)
    _lay_answer(stem, content.encode("ascii"))


def _lay_answer(stem: Path, content: bytes) -> None:
    """Put the answer beside the snapshot in one step; its half-written file bears the press's own name."""
    half = Path(f"{stem}{_HALF}")
    half.unlink(missing_ok=True)
    write_forced(half, content)
    half.replace(f"{stem}.done")


def _pressed_live(button: Button, book: "xw.Book") -> Told:
    from toolkit.book.writing.open_workbook import live_grid, write_live  # slow import: comes with xlwings

    shown = -_GLANCE

    def progress(step: Step) -> None:
        nonlocal shown
        if time.monotonic() - shown >= _GLANCE:
            book.app.status_bar = f"{button.purpose} {step.done + 1}/{step.total}: {step.label}"
            shown = time.monotonic()

    book.app.status_bar = button.purpose
    workbook = _on_disk(book)
    names = [sheet.name for sheet in book.sheets]
    grid = live_grid(book, sheets=needed_sheets(names, PLAN, written=True))
    pressed = press(grid, occasion_now(button, workbook), progress=progress)
    _open_if_asked(pressed)
    return _told(pressed, write_live(book, pressed.edits, schema=PLAN))


def _on_disk(book: "xw.Book") -> Path:
    """The open workbook's file. Of one that OneDrive shows by its address, the macro found the folder already
    and starts Python there.

    Raises:
        FileMissing: the workbook is online alone.
    """
    from toolkit.book.running_excel import address_of  # slow import: leads to xlwings
    from toolkit.shelf.cloud_paths import on_this_computer  # slow import: only Excel tells addresses

    address = address_of(book)
    if not address.lower().startswith(("http:", "https:")):
        return Path(address)
    here = Path.cwd() / book.name
    found = here if here.is_file() else on_this_computer(address)
    if found is None:
        raise refusal(FileMissing, "workbook-online", book.name)
    return found


def _sweep(folder: Path) -> None:
    """Clear away what a press left that was ended, or whose LibreOffice was before its macro could.

    The macro takes the snapshot away in the end: half an answer without it is nobody's any more.
    """
    yesterday = dt.datetime.now() - dt.timedelta(days=1)
    for left in folder.glob(_TRACES):
        with suppress(OSError):
            old = dt.datetime.fromtimestamp(left.stat().st_mtime) < yesterday
            if old or (left.suffix == _HALF and not left.with_suffix(".xlsx").exists()):
                left.unlink()


def _answer(pressed: Pressed, grid: Grid, secret: str) -> str:
    try:
        return answer(pressed.edits, grid, pressed.message, schema=PLAN, grade=pressed.grade, secret=secret)
    except CannotPatch:
        possible, obstacles = divided(pressed.edits, lambda edit: answer((edit,), grid, "", schema=PLAN))
        words, grade = _told(pressed, obstacles)
        return answer(possible, grid, words, schema=PLAN, grade=grade, secret=secret)


def _told(pressed: Pressed, obstacles: Sequence[Obstacle]) -> Told:
    """What the user is told when the work is done; parts of the answer may have found no place."""
    if not obstacles:
        return pressed.message, pressed.grade
    return "\n".join((pressed.message, *dropped(obstacles, PLAN))), pressed.grade or Severity.WARNING


def _open_if_asked(pressed: Pressed) -> None:
    if pressed.folder:
        open_folder(pressed.folder)


def _failure(error: Exception) -> str:
    """What the user is told: the world's refusal as it is; of our own faults, where they are written down."""
    if isinstance(error, ToolkitError):
        return str(error)
    return CALM_SENTENCE.format(log=write_down(error))


def _option(words: Sequence[str], name: str) -> str:
    return next((word.removeprefix(name) for word in words if word.startswith(name)), "")


def _path(address: str) -> Path:
    """The path of a ``file:`` address; a plain path is taken as it is."""
    return Path(local_path(address, windows=os.name == "nt") if address.startswith("file:") else address)


def local_path(address: str, *, windows: bool) -> str:
    """What a ``file:`` address means on this computer.

    On Windows ``file:///C:/x`` is a drive's path and ``file://server/share/x`` a network share's; a share
    may also be written with four or five slashes.
    """
    parts = urlsplit(address)
    server, path = unquote(parts.netloc), unquote(parts.path)
    if not windows or server.lower() == "localhost":
        server = ""
    if server or (windows and path.startswith("//")):
        return "//" + f"{server}/{path}".lstrip("/").replace("//", "/")
    return path.removeprefix("/") if windows else path
