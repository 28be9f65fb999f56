"""New: a folder for a new year with workbook, templates and launchers; nothing is overwritten."""

import sys
from collections.abc import Iterator
from pathlib import Path

from toolkit.book.reading import read_plan
from toolkit.book.reading.files import read_grid
from toolkit.book.writing.edits import SetCell
from toolkit.history import State
from toolkit.shelf import packaged, write_whole
from toolkit.tasks.launchers import launchers
from toolkit.tasks.making.template_choice import OWN_FOLDERS
from toolkit.tasks.outcome import Made, Outcome

BLANK_WORKBOOK = "giao-ban-mau"


def new(folder: Path) -> Outcome:
    """Fill a folder with what a year's work starts from.

    The templates go to ``mau/`` beside the workbook: there they are the staff's own, and win over the
    packaged ones. A file that is there already is kept, whatever it holds.

    Raises:
        FileMissing: the toolkit's own files are not there.
        NotWritable: the folder refuses writing.
    """
    top = folder.absolute()
    files = tuple(_lay(target, content, kind) for target, content, kind in _contents(top))
    return Outcome(files=files, folder=top)


def _contents(folder: Path) -> Iterator[tuple[Path, bytes, str]]:
    workbooks = sorted(packaged("workbooks").glob(f"{BLANK_WORKBOOK}.*"))
    for source in workbooks:
        yield folder / source.name, _knowing_its_python(source), "workbook"
    for source in sorted(packaged("templates").glob("*.docx")):
        yield folder / OWN_FOLDERS[0] / source.name, source.read_bytes(), "template"
    for name, content in launchers(f"{BLANK_WORKBOOK}.xlsx", python=sys.executable):
        yield folder / name, content, "launcher"


def _knowing_its_python(workbook: Path) -> bytes:
    """The workbook's bytes with the Python that its buttons are to start, where they can be changed."""
    content = workbook.read_bytes()
    if workbook.suffix == ".ods":
        return content
    from toolkit.book.writing.closed_workbook import patched  # slow import: lxml

    where = read_plan(read_grid(workbook)).plan.settings.origin
    python = Path(sys.executable)
    windowless = python.with_name("pythonw.exe")
    named = str(windowless if windowless.is_file() else python)
    address = where.cells["python_command"]
    return patched(content, [SetCell(sheet=where.sheet, address=address, value=named)])


def _lay(target: Path, content: bytes, kind: str) -> Made:
    if target.exists():
        return Made(path=target, kind=kind, state=State.KEPT)
    write_whole(target, content)
    if kind == "launcher" and target.suffix == ".sh":
        target.chmod(0o755)
    return Made(path=target, kind=kind)
