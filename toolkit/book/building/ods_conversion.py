"""The workbook for LibreOffice users: the one with buttons, turned into an ``.ods`` by LibreOffice itself."""

import os
import shutil
import signal
import subprocess
import zipfile
from collections.abc import Iterator, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from toolkit.book.building.ods_view import with_views
from toolkit.book.building.plain_ranges import with_plain_ranges
from toolkit.problems import ToolkitError

_TIME_LIMIT = 180.0
_USUAL_PLACES = (
    r"C:\Program Files\LibreOffice\program\soffice.exe",
    r"C:\Program Files (x86)\LibreOffice\program\soffice.exe",
    "/Applications/LibreOffice.app/Contents/MacOS/soffice",
)


class NoTwin(ToolkitError):
    """LibreOffice was there, but did not make the workbook."""

    code = "twin-failed"


def soffice() -> Path | None:
    """LibreOffice's program on this machine, or None."""
    found = (shutil.which("soffice"), *_USUAL_PLACES)
    return next((Path(place) for place in found if place and Path(place).is_file()), None)


def office_twins(workbooks: Sequence[Path], program: Path) -> Iterator[tuple[str, bytes]]:
    """The name and the bytes of each workbook's ``.ods``; LibreOffice gives other bytes at each run.

    Args:
        workbooks: ``.xlsm`` files.
        program: what ``soffice`` found.

    Raises:
        NoTwin: LibreOffice made no workbook, or a broken one, or did not end in time.
    """
    with TemporaryDirectory() as room:
        drafts, twins = Path(room, "drafts"), Path(room, "twins")
        drafts.mkdir()
        for workbook in workbooks:
            (drafts / workbook.name).write_bytes(with_plain_ranges(workbook.read_bytes()))
        _convert(program, sorted(drafts.iterdir()), twins, Path(room, "profile"))
        for workbook in workbooks:
            twin = twins / f"{workbook.stem}.ods"
            # LibreOffice ends with 0 also when it wrote nothing: what counts is the file.
            if not twin.is_file() or not zipfile.is_zipfile(twin):
                raise NoTwin(f"LibreOffice không chuyển được {workbook.name} thành .ods.", workbook)
            yield twin.name, with_views(twin.read_bytes(), workbook.read_bytes())


def _convert(program: Path, drafts: Sequence[Path], folder: Path, profile: Path) -> None:
    command = [
        str(program),
        "--headless",
        "--norestore",
        f"-env:UserInstallation={profile.as_uri()}",
        "--convert-to",
        "ods",
        "--outdir",
        str(folder),
        *map(str, drafts),
    ]
    # A session of its own: the program is a starter, and its child must end with it.
    running = subprocess.Popen(
        command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True
    )
    try:
        running.wait(_TIME_LIMIT)
    except subprocess.TimeoutExpired as late:
        raise NoTwin(f"LibreOffice chưa chuyển xong sau {_TIME_LIMIT:.0f} giây.") from late
    finally:
        _end(running)


def _end(running: "subprocess.Popen[bytes]") -> None:
    if running.poll() is not None:
        return
    if os.name == "nt":
        running.kill()
    else:
        os.killpg(running.pid, signal.SIGKILL)
    running.wait()
