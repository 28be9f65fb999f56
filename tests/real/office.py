"""A real LibreOffice for the tests: converts files in a profile of its own, within a time limit."""

import shutil
import subprocess
import tempfile
from collections.abc import Sequence
from pathlib import Path

import pytest

SOFFICE = shutil.which("soffice")
needs_office = pytest.mark.skipif(SOFFICE is None, reason="LibreOffice is not installed")


def convert(files: Sequence[Path], kind: str, folder: Path, *, seconds: int = 180) -> None:
    """Convert files to ``kind`` ("pdf", "csv:...", "ods") into a folder.

    LibreOffice ends with 0 even when it made nothing: whoever calls looks at the files.
    """
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as profile:
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


def pdf_text(file: Path) -> str:
    """The text of a PDF, in reading order."""
    found = subprocess.run(
        ["pdftotext", "-layout", str(file), "-"], check=True, capture_output=True, timeout=60
    )
    return found.stdout.decode("utf-8")
