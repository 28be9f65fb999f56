"""Whether time for each record and memory stay the same from a hundred records to a hundred thousand.

The ratio is of processor time: a run of a hundred thousand always meets some other work.
"""

# ruff: noqa: T201
import json
import subprocess
import sys
from pathlib import Path

from tests.bench.peers import PROGRAMS

GROWTH_BAR = 1.3


def print_growth(room: Path, most: int) -> None:
    """Print time for each record and peak memory for 100, 1,000 ... ``most`` records."""
    print(f"\n{'records':>10}{'µs each':>10}{'µs CPU':>10}{'to 1,000':>10}{'peak MB':>9}")
    base = 0.0
    count = 100
    while count <= most:
        out = room / "out"
        out.mkdir(exist_ok=True)
        command = [
            sys.executable,
            str(PROGRAMS / "streamed.py"),
            str(room / "docxtpl.docx"),
            str(out),
            str(count),
        ]
        done = subprocess.run(command, capture_output=True, text=True, check=True, timeout=900)
        report = json.loads(done.stdout)
        wall, each = report["seconds"] / count * 1e6, report["cpu"] / count * 1e6
        base = each if count == 1000 else base
        ratio = f"{each / base:10.2f}" if base else " " * 10
        bar = (
            f"  ≤ {GROWTH_BAR} {'ok' if each / base <= GROWTH_BAR else 'NO'}"
            if base and count == most
            else ""
        )
        print(f"{count:10,}{wall:10.1f}{each:10.1f}{ratio}{report['peak_kb'] / 1024:9.1f}{bar}")
        count *= 10
