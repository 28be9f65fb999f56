"""The letter by every tool side by side in one run: medians as ratios.

"By CPU" is the same ratio in processor time, which other work on the machine disturbs less.
"""

# ruff: noqa: T201
import html
import json
import random
import re
import shutil
import statistics
import subprocess
import zipfile
from dataclasses import dataclass, field
from pathlib import Path

from tests.bench import letter, people
from tests.bench.peers import PEERS, TOOLKIT, Missing, Peer

RAM_DISK = Path("/dev/shm")
ROUND_SECONDS = 900
TAG = re.compile(r"<[^>]+>")


@dataclass
class Measured:
    """What one tool did in every round."""

    peer: Peer
    command: list[str]
    seconds: list[float] = field(default_factory=list)
    processor: list[float] = field(default_factory=list)
    peak_kb: int = 0
    fault: str = ""


def ram_disk() -> Path | None:
    """Where the letters go, so that no disk is measured; None where there is no such place."""
    return RAM_DISK if RAM_DISK.is_dir() else None


def print_merge(room: Path, letters: int, rounds: int) -> None:
    """Print one table: every tool, as ratios to the toolkit."""
    print(f"One letter, {letters} records, {rounds} rounds, in {room.parent}")
    run_rounds(room, letters, rounds)


def run_rounds(room: Path, letters: int, rounds: int) -> None:
    """Every tool once in each round, in another order each time, then the ratios."""
    records = [people.record(number) for number in range(letters)]
    (room / "records.json").write_text(json.dumps(records, ensure_ascii=False), encoding="utf-8")
    for style in letter.STYLES:
        letter.draw(style, room / f"{style}.docx")
    ready, missing = _prepared(room)
    for number in range(rounds):
        for measured in random.Random(number).sample(ready, len(ready)):
            _run_once(measured, room, letters, first=number == 0)
    _print_ratios(ready, missing, letters)


def _prepared(room: Path) -> tuple[list[Measured], list[tuple[Peer, str]]]:
    ready: list[Measured] = []
    missing: list[tuple[Peer, str]] = []
    for peer in (TOOLKIT, *PEERS):
        try:
            ready.append(Measured(peer, peer.command(room)))
        except Missing as reason:
            missing.append((peer, str(reason)))
    return ready, missing


def _run_once(measured: Measured, room: Path, letters: int, *, first: bool) -> None:
    if measured.fault:
        return
    out = room / "out"
    out.mkdir()
    command = [
        *measured.command,
        str(room / f"{measured.peer.style}.docx"),
        str(room / "records.json"),
        str(out),
    ]
    try:
        done = subprocess.run(command, capture_output=True, text=True, timeout=ROUND_SECONDS, check=True)
        report = json.loads(done.stdout.strip().splitlines()[-1])
        measured.seconds.append(report["seconds"])
        measured.processor.append(report["cpu"])
        measured.peak_kb = max(measured.peak_kb, report["peak_kb"])
        measured.fault = _wrong_output(out, letters) if first else ""
    except subprocess.CalledProcessError as error:
        measured.fault = error.stderr.strip().splitlines()[-1][:200]
    except subprocess.TimeoutExpired:
        measured.fault = f"took more than {ROUND_SECONDS} s"
    finally:
        shutil.rmtree(out)


def _wrong_output(out: Path, letters: int) -> str:
    """Why the documents are not the letters; blank when one of them holds its own words."""
    if sum(1 for _ in out.iterdir()) != letters:
        return "not one document for each record"
    number = letters // 2
    words = people.record(number)
    with zipfile.ZipFile(out / f"{number}.docx") as package:
        text = html.unescape(TAG.sub("", package.read("word/document.xml").decode()))
    expected = (words["ten"], words["don_vi"], words["agenda"][-1]["noi_dung"], words["agenda"][-1]["nguoi"])
    lost = [word for word in expected if word not in text]
    return f"lost {lost[0]!r}" if lost else ""


def _print_ratios(ready: list[Measured], missing: list[tuple[Peer, str]], letters: int) -> None:
    ours = ready[0]
    print(f"\n{'':18}{'ms a letter':>12}{'toolkit is':>14}{'range':>18}{'bar':>8}{'by CPU':>9}{'peak MB':>9}")
    own = statistics.median(ours.processor)
    for measured in ready:
        if measured.fault and not measured.seconds:
            print(f"{measured.peer.name:18}failed: {measured.fault}")
            continue
        each = statistics.median(measured.seconds) / letters * 1000
        by_cpu = statistics.median(measured.processor) / own
        fault = f"  WRONG: {measured.fault}" if measured.fault else ""
        print(f"{measured.peer.name:18}{each:12.3f}{_ratio(measured, ours)}", end="")
        print(f"{by_cpu:9.2f}{measured.peak_kb / 1024:9.0f}{fault}")
    for peer, reason in missing:
        print(f"{peer.name:18}missing: {reason}")


def _ratio(measured: Measured, ours: Measured) -> str:
    """The ratio of the medians, its range over the rounds, and the bar."""
    if measured is ours:
        return " " * 41
    pairs = [theirs / own for theirs, own in zip(measured.seconds, ours.seconds, strict=False)]
    if measured.peer.name == "floor":
        middle = 1 / statistics.median(pairs)
        bar = _bar("≤", measured.peer.bar, middle <= measured.peer.bar)
        return f"{middle:9.1f} × it {1 / max(pairs):8.1f} –{1 / min(pairs):7.1f}{bar}"
    middle = statistics.median(pairs)
    bar = _bar("≥", measured.peer.bar, middle >= measured.peer.bar) if measured.peer.bar else " " * 9
    return f"{middle:7.0f} faster {min(pairs):8.0f} –{max(pairs):7.0f}{bar}"


def _bar(sign: str, bar: float, met: bool) -> str:
    return f"{sign}{bar:4.0f} {'ok' if met else 'NO'} "
