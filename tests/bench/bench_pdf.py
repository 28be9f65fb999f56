"""What a letter as PDF costs: one call of LibreOffice each, one call for all, and one print-ready file."""

# ruff: noqa: T201
import time
from pathlib import Path

from tests.real.office import SOFFICE, convert
from toolkit.shelf import packaged
from toolkit.tasks.make import make
from toolkit.tasks.making.selection import Selection
from toolkit.word.joining import write_one_file

ALONE = 3


def print_pdf(room: Path) -> None:
    """Print seconds a letter for each way; says so where LibreOffice is missing."""
    if SOFFICE is None:
        print("\nPDF per letter: LibreOffice is not installed")
        return
    wanted = Selection(kinds=("invitation", "invitation-person"))
    made = make(packaged("workbooks") / "giao-ban-2024.xlsx", wanted, out=room / "letters").files
    letters = [one.path for one in made]
    one_file = room / "all.docx"
    for _ in write_one_file((letter.read_bytes() for letter in letters), one_file):
        pass
    print(f"\nPDF, seconds a letter ({len(letters)} letters)")
    for name, batches in (
        ("one call for each", [[letter] for letter in letters[:ALONE]]),
        ("one call for all", [letters]),
        ("one print-ready file", [[one_file]]),
    ):
        started = time.perf_counter()
        for batch in batches:
            convert(batch, "pdf", room / "pdf", seconds=600)
        count = ALONE if len(batches) > 1 else len(letters)
        print(f"{name:24}{(time.perf_counter() - started) / count:8.3f} s")
