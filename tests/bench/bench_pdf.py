"""PDF files of a year's documents: the command that makes them, beside LibreOffice alone."""

# ruff: noqa: T201
import shutil
import sys
from pathlib import Path

from tests.bench.cold import Measured, print_compared
from toolkit.office.libreoffice import soffice
from toolkit.shelf import packaged
from toolkit.tasks.make import make

BAR = 1 / 1.3
ROUNDS = 3
# LibreOffice 7.4 stops without a word behind the 246th file of one call.
_AT_ONCE = 200


def print_pdf(room: Path) -> None:
    """Print ``giaoban make all --pdf`` where the Word files lie already, beside LibreOffice alone."""
    program = soffice()
    if program is None:
        print("\nPDF files: no LibreOffice on this machine")
        return
    workbook = room / "pdf" / "giao-ban-2024.xlsx"
    workbook.parent.mkdir()
    shutil.copy(packaged("workbooks") / workbook.name, workbook)
    made = make(workbook)
    assert made.folder is not None
    folder, alike = made.folder, room / "alike"
    alike.mkdir()
    for number, one in enumerate(made.files):
        shutil.copy(one.path, alike / f"{number}.docx")
    listed = room / "alike.txt"
    listed.write_text("".join(f"{path}\n" for path in sorted(alike.iterdir())), encoding="utf-8")

    def ours(out: Path) -> list[object]:
        shutil.copytree(folder, out / "ket-qua")
        command = [sys.executable, "-m", "toolkit", "make", workbook, "all", "--pdf", "--json"]
        return [*command, "--out", out / "ket-qua"]

    def alone(out: Path) -> list[object]:
        profile = f"-env:UserInstallation={(out / 'profile').as_uri()}"
        words = [program, "--headless", "--norestore", profile, "--convert-to", "pdf", "--outdir", out]
        return ["xargs", "-a", listed, "-n", str(_AT_ONCE), *words]

    print(f"\nPDF of {len(made.files)} Word files: read, checked, converted, looked at, laid; cold process")
    theirs = Measured("soffice --convert-to pdf, nothing looked at", alone)
    print_compared(room, (Measured("giaoban make all --pdf", ours),), {BAR: theirs}, ROUNDS)
