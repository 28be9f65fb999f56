"""Demo: every document of the example plan, in a folder of its own."""

from pathlib import Path

from toolkit.problems import FileMissing
from toolkit.shelf import packaged, write_whole
from toolkit.tasks.make import make
from toolkit.tasks.outcome import Outcome, Progress, silent

EXAMPLE = "giao-ban-2024"
_SUFFIXES = (".xlsx", ".xlsm", ".ods")


def demo(folder: Path, *, progress: Progress = silent) -> Outcome:
    """Make everything of the example plan into ``folder``, the workbook itself laid beside it.

    Raises:
        FileMissing: the toolkit's own files are not there.
        FileLocked: another run works in the folder.
        NotWritable: the folder refuses writing.
    """
    source = example_workbook()
    outcome = make(source, out=folder, progress=progress)
    beside = folder / source.name
    if not beside.exists():
        write_whole(beside, source.read_bytes())
    return outcome


def example_workbook() -> Path:
    """The example plan of 2024 as it travels with the toolkit.

    Raises:
        FileMissing: it was not built.
    """
    folder = packaged("workbooks")
    for suffix in _SUFFIXES:
        if (path := folder / f"{EXAMPLE}{suffix}").is_file():
            return path
    raise FileMissing(
        f"Không có sổ mẫu {EXAMPLE} trong {folder}.", folder, remedy="Chạy lệnh giaoban build để dựng lại."
    )
