"""A real LibreOffice for the tests: converts files in a profile of its own, within a time limit."""

import shutil
import subprocess
import tempfile
import unicodedata
from collections.abc import Sequence
from pathlib import Path

import pytest

SOFFICE = shutil.which("soffice")
_AT_ONCE = 100
_LOAD = '<item oor:path="/org.openoffice.Office.Calc/Formula/Load">'
_MODES = "".join(
    f'{_LOAD}<prop oor:name="{name}" oor:op="fuse"><value>0</value></prop></item>'
    for name in ("OOXMLRecalcMode", "ODFRecalcMode")
)
_ALWAYS = (
    '<?xml version="1.0" encoding="UTF-8"?><oor:items xmlns:oor="http://openoffice.org/2001/registry">'
    f"{_MODES}</oor:items>"
)
needs_office = pytest.mark.skipif(SOFFICE is None, reason="LibreOffice is not installed")


def convert(files: Sequence[Path], kind: str, folder: Path, *, seconds: int = 180) -> None:
    """Convert files to ``kind`` ("pdf", "csv:...", "ods") into a folder; ``seconds`` for each hundred.

    LibreOffice ends with 0 even when it made nothing: whoever calls looks at the files. One process that is
    given some 250 files leaves the last ones out.
    """
    folder.mkdir(parents=True, exist_ok=True)
    for start in range(0, len(files), _AT_ONCE):
        _convert(files[start : start + _AT_ONCE], kind, folder, seconds)


def _convert(files: Sequence[Path], kind: str, folder: Path, seconds: int) -> None:
    with tempfile.TemporaryDirectory() as profile:
        _run(files, kind, folder, seconds, profile)


def _run(files: Sequence[Path], kind: str, folder: Path, seconds: int, profile: str) -> None:
    command = [
        str(SOFFICE),
        "--headless",
        "--norestore",
        f"-env:UserInstallation={Path(profile).as_uri()}",
        "--convert-to",
        kind,
        "--outdir",
        str(folder),
        *map(str, files),
    ]
    subprocess.run(command, check=True, capture_output=True, timeout=seconds)


def recalculated(file: Path, folder: Path) -> Path:
    """The workbook as LibreOffice saves it after computing every formula anew, whatever results it stored."""
    with tempfile.TemporaryDirectory() as profile:
        settings = Path(profile) / "user" / "registrymodifications.xcu"
        settings.parent.mkdir()
        settings.write_text(_ALWAYS, encoding="utf-8")
        _run([file], "xlsx", folder, 120, profile)
    return folder / f"{file.stem}.xlsx"


def pdf_pages(file: Path) -> list[str]:
    """The bare text of each page of a PDF, in reading order."""
    found = subprocess.run(
        ["pdftotext", "-layout", str(file), "-"], check=True, capture_output=True, timeout=60
    )
    return [bare(page) for page in found.stdout.decode("utf-8").split("\f")[:-1]]


def bare(text: str) -> str:
    """The text without any space and with its ligatures taken apart: the same in whatever font it is printed.

    Where a font sets a letter from several signs, or two letters as one, a PDF's text has gaps within words.
    """
    return "".join(unicodedata.normalize("NFKC", text).split())
