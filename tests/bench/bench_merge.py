"""``giaoban merge`` of a table, as a whole process, beside other tools that read the same table."""

# ruff: noqa: T201
import html
import json
import re
import subprocess
import sys
import zipfile
from pathlib import Path

import openpyxl

from tests.bench import letter, people
from tests.bench.cold import Measured, environment, print_compared
from tests.bench.peers import PROGRAMS, Missing, node

DOCXTPL_BAR, DOCXTEMPLATER_BAR, FLOOR_BAR = 100, 10, 1 / 8
GROWTH_BAR, KB_A_ROW_BAR = 1.3, 1.0
RAM_DISK = Path("/dev/shm")
_TAG = re.compile(r"<[^>]+>")


def ram_disk() -> Path | None:
    """Where the letters go, so that no disk is measured; None where there is no such place."""
    return RAM_DISK if RAM_DISK.is_dir() else None


def print_merge(room: Path, rows: int, rounds: int) -> None:
    """Print the merge of a table: read, checked, filled, written, history kept."""
    print(f"\nOne letter for each of {rows:,} rows of 58 columns; cold process, in {room.parent}")
    table = _table(room, rows)
    for style in letter.STYLES:
        letter.draw(style, room / f"{style}.docx")
    template = room / "docxtpl.docx"
    ours = Measured("giaoban merge", lambda out: _merge(template, table, out))
    documents, sizes = _ready(room, ours, rows)
    others = {
        DOCXTPL_BAR: Measured(
            "openpyxl + docxtpl",
            lambda out: [sys.executable, PROGRAMS / "table_plain.py", template, table, out],
        ),
        FLOOR_BAR: Measured(
            "writing the same bytes (the floor)",
            lambda out: [sys.executable, PROGRAMS / "floor.py", documents, sizes, out],
        ),
    }
    try:
        program = node(room, PROGRAMS / "table_node.js")
        form = room / "docxtemplater.docx"
        others[DOCXTEMPLATER_BAR] = Measured("docxtemplater", lambda out: [*program, form, table, out])
    except Missing as reason:
        print(f"docxtemplater is missing: {reason}")
    print_compared(room, (ours,), others, rounds)


def print_growth(room: Path, rows: int) -> None:
    """Print processor time for each row and memory for ten times as many rows."""
    template = room / "docxtpl.docx"
    found = [_spent(room, template, count) for count in (rows, 10 * rows)]
    (few_cpu, few_kb), (many_cpu, many_kb) = found
    growth = many_cpu / few_cpu / 10
    each = (many_kb - few_kb) / (9 * rows)
    print(f"\n{rows:,} and {10 * rows:,} rows: {growth:.2f} times the processor time for each row", end="")
    print(f" (bar {GROWTH_BAR}: {'met' if growth <= GROWTH_BAR else 'NOT met'}); peak memory", end="")
    print(f" {few_kb / 1024:.0f} and {many_kb / 1024:.0f} MB, {each:.2f} KB more a row", end="")
    print(f" (bar {KB_A_ROW_BAR:g}: {'met' if each <= KB_A_ROW_BAR else 'NOT met'})")


def _merge(template: Path, table: Path, out: Path) -> list[str]:
    return [sys.executable, "-m", "toolkit", *map(str, ("merge", template, table, "--out", out))]


def _table(room: Path, rows: int) -> Path:
    path = room / f"rows{rows}.xlsx"
    book = openpyxl.Workbook(write_only=True)
    sheet = book.create_sheet("Danh sách")
    sheet.append(list(people.flat(people.record(0))))
    for number in range(rows):
        sheet.append(list(people.flat(people.record(number)).values()))
    book.save(path)
    return path


def _ready(room: Path, ours: Measured, rows: int) -> tuple[Path, Path]:
    """Our own documents in one file, with their sizes; one of them is looked at."""
    out = room / "ready"
    out.mkdir()
    command = [*map(str, ours.command(out))]
    subprocess.run(command, check=True, timeout=600, capture_output=True, env=environment(room))
    made = sorted(out.glob("*.docx"))
    assert len(made) == rows, f"not one document for each row: {len(made)}"
    with zipfile.ZipFile(made[rows // 2]) as package:
        text = html.unescape(_TAG.sub("", package.read("word/document.xml").decode()))
    words = people.flat(people.record(rows // 2))
    lost = [word for name, word in words.items() if name not in ("ma", "dia_chi") and word not in text]
    assert not lost, lost
    documents, sizes = room / "ready.bin", room / "ready.json"
    documents.write_bytes(b"".join(path.read_bytes() for path in made))
    sizes.write_text(json.dumps([path.stat().st_size for path in made]), encoding="utf-8")
    for path in made:
        path.unlink()
    return documents, sizes


def _spent(room: Path, template: Path, rows: int) -> tuple[float, int]:
    """Processor seconds and peak memory in KB of one merge."""
    table = _table(room, rows)
    peaks: list[int] = []

    def command(out: Path) -> list[str]:
        return [sys.executable, str(PROGRAMS / "peak.py"), *_merge(template, table, out)[3:]]

    measured = Measured("merge", command)
    measured.told = lambda said: peaks.append(int(said.split()[-1]))
    measured.run(room)
    return measured.cpu[0], peaks[0]
