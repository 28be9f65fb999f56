"""One holder at a time, in one process and between two; a dead holder holds nothing."""

import subprocess
import sys
import time
from pathlib import Path

import pytest

from toolkit.shelf.system_lock import Held, SystemLock

_HOLDING = """
import sys, time
from pathlib import Path
from toolkit.shelf.system_lock import SystemLock
SystemLock(Path(sys.argv[1])).take(0)
print("held", flush=True)
time.sleep(60)
"""


def test_a_second_one_is_held_off_until_the_first_lets_go(tmp_path: Path) -> None:
    first, second = SystemLock(tmp_path / "lock"), SystemLock(tmp_path / "lock")
    first.take(0)
    with pytest.raises(Held):
        second.take(0)
    first.let_go()
    second.take(0)
    second.let_go()
    assert (tmp_path / "lock").read_bytes() == b""


def test_another_process_is_waited_for_and_a_killed_one_holds_nothing(tmp_path: Path) -> None:
    lock = SystemLock(tmp_path / "lock")
    command = [sys.executable, "-c", _HOLDING, str(tmp_path / "lock")]
    with subprocess.Popen(command, stdout=subprocess.PIPE) as other:
        assert other.stdout
        assert other.stdout.readline().strip() == b"held"
        asked = time.monotonic()
        with pytest.raises(Held):
            lock.take(0.2)
        assert time.monotonic() - asked >= 0.2
        other.kill()
        other.wait(timeout=60)
        lock.take(0)
    lock.let_go()


def test_a_place_that_is_not_there_is_the_worlds_error(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        SystemLock(tmp_path / "nowhere" / "lock").take(0)
