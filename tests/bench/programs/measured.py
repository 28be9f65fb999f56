"""What every measured program shares: its arguments, its records, and the line that it reports."""

# ruff: noqa: T201
import json
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

template, records_file, out = Path(sys.argv[1]), Path(sys.argv[2]), Path(sys.argv[3])
records: list[dict[str, Any]] = json.loads(records_file.read_text(encoding="utf-8"))


def target(number: int) -> str:
    """Where document ``number`` goes."""
    return str(out / f"{number}.docx")


def measure(work: Callable[[], None]) -> None:
    """Run the loop once and report seconds, processor seconds and peak memory."""
    started, used = time.perf_counter(), time.process_time()
    work()
    seconds, processor = time.perf_counter() - started, time.process_time() - used
    print(json.dumps({"seconds": seconds, "cpu": processor, "peak_kb": peak_kb()}))


def peak_kb() -> int:
    """The most memory since the program itself began; rusage would count what started it, too."""
    status = Path("/proc/self/status")
    if not status.exists():
        return 0
    return int(status.read_text().split("VmHWM:")[1].split()[0])
