"""LibreOffice: found on this machine, run by itself with a profile of its own, its results looked at."""

import os
import shutil
import signal
import subprocess
import zipfile
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from toolkit.problems import ToolkitError, refusal

TIME_LIMIT = 180.0
_NAMES = ("soffice", "libreoffice")
_USUAL_PLACES = (
    r"C:\Program Files\LibreOffice\program\soffice.exe",
    r"C:\Program Files (x86)\LibreOffice\program\soffice.exe",
    "/Applications/LibreOffice.app/Contents/MacOS/soffice",
)


class NoResult(ToolkitError):
    """LibreOffice was there, but did not make the file."""

    code = "office-no-result"


class NoProgram(ToolkitError):
    """LibreOffice is needed and is not on this machine."""

    code = "twin-not-built"


def soffice() -> Path | None:
    """LibreOffice's program on this machine, or None."""
    found = (*map(shutil.which, _NAMES), *_USUAL_PLACES)
    return next((Path(place) for place in found if place and Path(place).is_file()), None)


def converted(
    program: Path, documents: Sequence[Path], ending: str, folder: Path, *, limit: float = TIME_LIMIT
) -> tuple[Path, ...]:
    """Have LibreOffice write each document anew in another format, all in one run.

    Args:
        program: what ``soffice`` found.
        documents: files, no two of the same stem.
        ending: "ods", "pdf" ...
        folder: where the new files go; those that are there under these names are taken away first.
        limit: seconds, for all of them together.

    Returns:
        The new files, in the order of the documents.

    Raises:
        NoResult: LibreOffice made no file, or a broken one, or did not end in time.
    """
    results = tuple(folder / f"{document.stem}.{ending}" for document in documents)
    for result in results:
        result.unlink(missing_ok=True)
    write_anew(program, documents, ending, folder, limit=limit)
    whole = _WHOLE.get(ending, Path.is_file)
    for document, result in zip(documents, results, strict=True):
        # LibreOffice ends with 0 also when it wrote nothing: what counts is the file.
        if not result.is_file() or not whole(result):
            raise refusal(NoResult, "office-no-result", document, ending=ending)
    return results


def write_anew(
    program: Path, documents: Sequence[Path], form: str, folder: Path, *, limit: float = TIME_LIMIT
) -> None:
    """As ``converted``, but whoever asks looks at what was made; ``form`` may name a filter and its options.

    Raises:
        NoResult: LibreOffice did not end in time.
    """
    # Two runs on one profile: the second ends at once and does nothing.
    with TemporaryDirectory(prefix="giaoban-office-", ignore_cleanup_errors=True) as profile:
        words = ["--convert-to", form, "--outdir", str(folder), *map(str, documents)]
        run(program, words, Path(profile), limit=limit)


def run(program: Path, words: Sequence[str], profile: Path, *, limit: float = TIME_LIMIT) -> None:
    """Run LibreOffice without a window until it ends; it and its children are gone afterwards.

    Raises:
        NoResult: it did not end in time.
    """
    command = [str(program), "--headless", "--norestore", f"-env:UserInstallation={profile.as_uri()}", *words]
    # A session of its own: the program is a starter, and its child must end with it.
    running = subprocess.Popen(
        command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True
    )
    try:
        running.wait(limit)
    except subprocess.TimeoutExpired as late:
        raise refusal(NoResult, "office-late", program, seconds=f"{limit:.0f}") from late
    finally:
        _end(running)


def _is_whole_pdf(path: Path) -> bool:
    content = path.read_bytes()
    return content.startswith(b"%PDF") and b"%%EOF" in content[-1024:]


_WHOLE: Mapping[str, Callable[[Path], bool]] = {
    **dict.fromkeys(("ods", "odt", "xlsx", "docx"), zipfile.is_zipfile),
    "pdf": _is_whole_pdf,
}


def _end(running: "subprocess.Popen[bytes]") -> None:
    if running.poll() is not None:
        return
    if os.name == "nt":
        tree = ["taskkill", "/F", "/T", "/PID", str(running.pid)]
        subprocess.run(tree, stdin=subprocess.DEVNULL, capture_output=True, check=False)
        running.kill()
    else:
        os.killpg(running.pid, signal.SIGKILL)
    running.wait()
