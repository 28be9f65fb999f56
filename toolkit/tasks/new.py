"""New: a folder for a new year with workbook and launchers; nothing is overwritten."""

import os
import shlex
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

from toolkit.book.reading.files import read_grid
from toolkit.book.reading.plans import read_plan
from toolkit.book.schema import PLAN
from toolkit.book.writing.edits import SetCell
from toolkit.book.writing.seal import sealed
from toolkit.history import State
from toolkit.plan.office_names import OfficeStart
from toolkit.problems import Problem, ToolkitError
from toolkit.shelf import checkout, packaged, write_whole
from toolkit.tasks.build_ods import twin
from toolkit.tasks.launchers import launchers, runs
from toolkit.tasks.making.copied_rows import rows_of, tables_of
from toolkit.tasks.making.fresh_workbook import EMPTY as BLANK_WORKBOOK
from toolkit.tasks.making.fresh_workbook import fresh_workbook
from toolkit.tasks.making.new_office_rows import office_rows, office_settings
from toolkit.tasks.making.own_files import OWN_FOLDERS
from toolkit.tasks.outcome import Made, Outcome, problem_of
from toolkit.tasks.windows import short_path

_SET_UP = {
    "nt": ("cai-dat.cmd", '@echo off\r\nchcp 65001 >nul\r\n"{there}"\r\n'),
    "posix": ("cai-dat.sh", "#!/bin/sh\nexec {there}\n"),
}


def new(folder: Path, *, own_templates: bool = False, start: OfficeStart | None = None) -> Outcome:
    """Fill a folder with what a year's work starts from; a file that is there is kept, whatever it holds.

    Args:
        folder: made when it is not there.
        own_templates: lay the templates into ``mau/`` beside the workbook too. There they are the staff's
            own: they win over the packaged ones, also over later and better ones.
        start: what is known of the office; its workbook begins with that, otherwise empty. Its ``.ods`` is
            made by LibreOffice: where that is missing or fails, a problem says so.

    Raises:
        FileMissing: the toolkit's own files are not there.
        NotWritable: the folder refuses writing.
    """
    top = folder.absolute()
    contents = _contents(top, own_templates, start)
    files = [_lay(target, content, kind) for target, content, kind in contents]
    problems: tuple[Problem, ...] = ()
    if start:
        try:
            files.append(_twin(top, start))
        except ToolkitError as error:
            problems = (problem_of(error),)
    _make_equally_old(files)
    return Outcome(files=tuple(files), problems=problems, folder=top)


def _make_equally_old(files: Iterable[Made]) -> None:
    """As long as no workbook was saved by hand, none is the latest."""
    fresh = [one.path for one in files if one.kind == "workbook" and one.state is State.MADE]
    for path in fresh:
        moment = fresh[0].stat().st_mtime_ns
        os.utime(path, ns=(moment, moment))


def _contents(
    folder: Path, own_templates: bool, start: OfficeStart | None
) -> Iterator[tuple[Path, bytes, str]]:
    workbooks = sorted(packaged("workbooks").glob(f"{BLANK_WORKBOOK}.*"))
    for source in workbooks:
        if start is None:
            yield folder / source.name, sealed(_knowing_its_python(source)), "workbook"
        elif source.suffix != ".ods":
            yield folder / source.name, sealed(_of_office(source, start)), "workbook"
    for source in sorted(packaged("templates").glob("*.*")) if own_templates else ():
        yield folder / OWN_FOLDERS[0] / source.name, source.read_bytes(), "template"
    for name, content in launchers(f"{BLANK_WORKBOOK}.xlsx", python=short_path(sys.executable)):
        yield folder / name, content, "launcher"
    yield from _set_up(folder)


def _twin(folder: Path, start: OfficeStart) -> Made:
    """The workbook for LibreOffice, made from the one with buttons: rows cannot be written into an .ods."""
    target = folder / f"{BLANK_WORKBOOK}.ods"
    if target.exists():
        return Made(path=target, kind="workbook", state=State.KEPT)
    buttoned = _of_office(packaged("workbooks") / f"{BLANK_WORKBOOK}.xlsm", start)
    return _lay(target, twin(buttoned, folder), "workbook")


def _set_up(folder: Path) -> Iterator[tuple[Path, bytes, str]]:
    """The set-up that the buttons name when Python is gone: a pointer to the one beside the toolkit."""
    name, words = _SET_UP[os.name]
    tops = (checkout(), Path(sys.prefix).parent)  # run from source; installed into the .venv beside it
    there = next((top / name for top in tops if top and (top / name).is_file()), None)
    if there:
        named = str(there).replace("%", "%%") if os.name == "nt" else shlex.quote(str(there))
        yield folder / name, words.format(there=named).encode(), "launcher"


def _of_office(workbook: Path, start: OfficeStart) -> bytes:
    lists = rows_of(tables_of(read_grid(workbook)).get("Danh mục"))
    return fresh_workbook(
        workbook.suffix,
        heading=f"GIAO BAN THEO CHUYÊN ĐỀ - {start.area.upper()}",
        settings={**office_settings(start), "Lệnh Python": _python()},
        rows=office_rows(start, lists),
    )


def _python() -> str:
    """The Python that buttons are to start: without a window where there is one."""
    python = Path(sys.executable)
    windowless = python.with_name("pythonw.exe")
    return str(windowless if windowless.is_file() else python)


def _knowing_its_python(workbook: Path) -> bytes:
    """The workbook's bytes with the Python that its buttons are to start."""
    from toolkit.book.writing.closed_workbook import patched  # slow import: lxml
    from toolkit.book.writing.ods_cell import with_words  # slow import: lxml

    where = read_plan(read_grid(workbook, only=PLAN)).plan.settings.origin
    named = _python()
    sheet, address = where.sheet, where.cells["python_command"]
    if workbook.suffix == ".ods":
        return with_words(workbook.read_bytes(), sheet, address, named)
    return patched(workbook.read_bytes(), [SetCell(sheet=sheet, address=address, value=named)])


def _lay(target: Path, content: bytes, kind: str) -> Made:
    if target.exists():
        return Made(path=target, kind=kind, state=State.KEPT)
    write_whole(target, content)
    if kind == "launcher" and runs(target.name):
        target.chmod(0o755)
    return Made(path=target, kind=kind)
