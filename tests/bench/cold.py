"""Whole cold processes, measured in turn: nothing in memory, compiled modules on the disk.

Processor time (user and system) is what is compared: other work on the machine changes it little.
"""

# ruff: noqa: T201
import os
import resource
import shutil
import statistics
import subprocess
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

SECONDS = 1_800


@dataclass
class Measured:
    """One program in all rounds; ``command`` is told the folder for its documents."""

    name: str
    command: Callable[[Path], Sequence[object]]
    cpu: list[float] = field(default_factory=list)
    wall: list[float] = field(default_factory=list)
    letters: int = 0
    told: Callable[[str], None] | None = None
    """Is given what a run said on its error stream."""

    def run(self, room: Path) -> None:
        """Measure one run; its documents are counted and taken away."""
        out = room / "out"
        out.mkdir()
        words = list(map(str, self.command(out)))
        before, started = _spent(), time.perf_counter()
        done = subprocess.run(words, timeout=SECONDS, capture_output=True, env=environment(room), check=False)
        self.wall.append(time.perf_counter() - started)
        self.cpu.append(_spent() - before)
        assert done.returncode in (0, 1), done.stderr.decode()[-2000:]
        if self.told:
            self.told(done.stderr.decode())
        self.letters = sum(1 for _ in out.rglob("*.docx"))
        shutil.rmtree(out)


def print_compared(
    room: Path, ours: Sequence[Measured], others: Mapping[float, Measured], rounds: int
) -> None:
    """Run all in turn, and print how many times ours are faster; the keys are bars, 0 for none."""
    every = (*ours, *others.values())
    ours[0].run(room)  # fills the caches of the disk, and keeps the compiled templates
    for kept in (ours[0].cpu, ours[0].wall):
        kept.clear()
    for number in range(rounds):
        for one in every if number % 2 == 0 else every[::-1]:
            one.run(room)
    print(f"{'':44}{'CPU s':>8}{'by clock':>9}{'letters':>9}   " + "   ".join(one.name for one in ours))
    for one in every:
        cpu, wall = statistics.median(one.cpu), statistics.median(one.wall)
        print(f"{one.name:44}{cpu:8.3f}{wall:9.3f}{one.letters:9}", end="")
        bar = next((bar for bar, other in others.items() if other is one), 0)
        print("" if one in ours else "".join(_ratio(one, mine, bar) for mine in ours))


def _ratio(other: Measured, mine: Measured, bar: float) -> str:
    """Theirs over ours, the median and range of the rounds; a bar below 1 is that of the floor."""
    if mine is other:
        return ""
    pairs = [theirs / own for theirs, own in zip(other.cpu, mine.cpu, strict=True)]
    middle = statistics.median(pairs)
    if 0 < bar < 1:
        return f"   {1 / middle:.1f} times slower (bar {1 / bar:g}: {_met(middle >= bar)})"
    bar_words = f" (bar {bar:g}: {_met(middle >= bar)})" if bar else ""
    return f"   {middle:.1f} ({min(pairs):.1f}-{max(pairs):.1f}) times{bar_words}"


def _met(met: bool) -> str:
    return "met" if met else "NOT met"


def _spent() -> float:
    spent = resource.getrusage(resource.RUSAGE_CHILDREN)
    return spent.ru_utime + spent.ru_stime


def environment(room: Path) -> Mapping[str, str]:
    """This process's environment, with compiled modules kept, whatever the machine's habit is."""
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    return {**kept, "XDG_CACHE_HOME": str(room / "cache")}
