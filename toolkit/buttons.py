"""The door of the workbook's buttons: a press comes in as a command line, its answer goes into the workbook.

Excel:        python -m toolkit.buttons ACTION --wb=NAME --from_xl=1 --app=... --hwnd=...  (xlwings' contract)
LibreOffice:  python -m toolkit.buttons ACTION --libre=ADDRESS-OF-SNAPSHOT --book=ADDRESS-OF-WORKBOOK
"""

import datetime as dt
import os
import sys
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import unquote, urlsplit

from toolkit.book.grid import Grid
from toolkit.book.reading.files import read_grid
from toolkit.book.writing.edits import CannotPatch
from toolkit.book.writing.libreoffice_answer import answer
from toolkit.book.writing.obstacles import divided, dropped
from toolkit.documents.button import Button
from toolkit.documents.buttons import BUTTONS, OPEN_FOLDER
from toolkit.office.desktop import open_folder
from toolkit.problems import ToolkitError
from toolkit.shelf import write_whole
from toolkit.shelf.logbook import CALM_SENTENCE, write_down
from toolkit.tasks.making.press_edits import occasion_now
from toolkit.tasks.outcome import Step
from toolkit.tasks.press import Pressed, press

if TYPE_CHECKING:
    import xlwings as xw

TITLE = "Giao ban"
_TRACES = ".giaoban-*.*"


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
            press_in_libreoffice(button, _path(snapshot), _path(_option(words, "--book=")))
        else:
            press_in_excel(button)
    except Exception as error:
        write_down(error)
        return 1
    return 0


def press_in_excel(button: Button) -> None:
    """Answer a press in the open workbook: cells and message at once, through xlwings."""
    import xlwings as xw  # slow import

    book = xw.Book.caller()
    try:
        message = _pressed_live(button, book)
    except Exception as error:
        message = _failure(error)
    finally:
        book.app.status_bar = False
    if message:
        book.app.alert(message, TITLE)


def press_in_libreoffice(button: Button, stem: Path, workbook: Path) -> None:
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
        grid = read_grid(Path(f"{stem}.xlsx"), every_sheet=True)
        pressed = press(grid, occasion_now(button, workbook))
        content = _answer(pressed, grid)
        _open_if_asked(button, pressed)
    except Exception as error:
        content = answer((), grid, _failure(error))
    write_whole(Path(f"{stem}.done"), content.encode("ascii"))


def _pressed_live(button: Button, book: "xw.Book") -> str:
    from toolkit.book.writing.open_workbook import live_grid, write_live  # slow import: comes with xlwings

    def progress(step: Step) -> None:
        book.app.status_bar = f"{button.purpose} {step.done + 1}/{step.total}: {step.label}"

    book.app.status_bar = button.purpose
    pressed = press(live_grid(book), occasion_now(button, Path(book.fullname)), progress=progress)
    _open_if_asked(button, pressed)
    try:
        write_live(book, pressed.edits)
    except CannotPatch as error:
        return _unrecorded(pressed, error)
    return pressed.message


def _sweep(folder: Path) -> None:
    """Clear away what a press left whose LibreOffice was ended before its macro could."""
    yesterday = dt.datetime.now() - dt.timedelta(days=1)
    for left in folder.glob(_TRACES):
        with suppress(OSError):
            if dt.datetime.fromtimestamp(left.stat().st_mtime) < yesterday:
                left.unlink()


def _answer(pressed: Pressed, grid: Grid) -> str:
    try:
        return answer(pressed.edits, grid, pressed.message)
    except CannotPatch:
        possible, obstacles = divided(pressed.edits, lambda edit: answer((edit,), grid, ""))
        return answer(possible, grid, "\n".join((pressed.message, *dropped(obstacles))))


def _unrecorded(pressed: Pressed, error: CannotPatch) -> str:
    """What the user is told when the work is done, but a table for its results was taken away."""
    return f"{pressed.message}\nChưa ghi được kết quả vào sổ: {error}"


def _open_if_asked(button: Button, pressed: Pressed) -> None:
    if button == OPEN_FOLDER and pressed.folder:
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
    if not address.startswith("file:"):
        return Path(address)
    path = unquote(urlsplit(address).path)
    return Path(path.lstrip("/") if os.name == "nt" else path)  # /C:/Users/... on Windows


if __name__ == "__main__":
    sys.exit(main())
