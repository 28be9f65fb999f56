"""Windows' own Python, out of the portable folder, run by Wine in a prefix of its own."""

import os
import shutil
import subprocess
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from tests.windows.shims import COMPILER

PROGRAMS = Path(__file__).parent / "programs"
_NEEDED = ("wine", "wineserver", COMPILER, "Xvfb", "xdotool")
_LIMIT = 240.0
needs_wine = pytest.mark.skipif(
    any(shutil.which(program) is None for program in _NEEDED),
    reason=f"{', '.join(_NEEDED)}: not all installed; make windows brings them",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Ended:
    """How a program ended, and all that it said."""

    code: int
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Wine:
    """A prefix, and the folder whose Python is run; ``environment`` is what every program gets."""

    prefix: Path
    bundle: Path
    environment: Mapping[str, str] = field(default_factory=dict)

    @property
    def python(self) -> Path:
        return self.bundle / ".venv" / "Scripts" / "python.exe"

    def run(self, *command: str | Path, folder: Path, **environment: str) -> Ended:
        """Run a program of Windows to its end; its words on both streams, line ends as here."""
        with self.started(*command, folder=folder, **environment) as running:
            out, _ = running.communicate(timeout=_LIMIT)
        words = out.decode("utf-8", errors="replace").replace("\r\n", "\n")
        return Ended(code=running.returncode, words=words)

    def toolkit(self, *words: str | Path, folder: Path, **environment: str) -> Ended:
        """Run ``giaoban`` as a launcher does."""
        return self.run(
            self.python, "-X", "utf8", "-P", "-m", "toolkit", *words, folder=folder, **environment
        )

    @contextmanager
    def started(
        self, *command: str | Path, folder: Path, **environment: str
    ) -> Iterator["subprocess.Popen[bytes]"]:
        """A program that runs while the test looks; ended by its own handle."""
        running = subprocess.Popen(
            ["wine", *map(str, command)],
            cwd=folder,
            env={**os.environ, **self.environment, **environment},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
        )
        try:
            yield running
        except BaseException:
            running.kill()
            raise
        finally:
            for stream in (running.stdin, running.stdout):
                if stream:
                    stream.close()
            _ended(running)

    @contextmanager
    def holding(self, file: Path, share: int) -> Iterator[None]:
        """The file open in another program of Windows: shared for 0 nothing, 1 reading, 3 writing, 7 all."""
        with self.started(self.python, PROGRAMS / "hold.py", str(share), file, folder=file.parent) as running:
            assert running.stdout is not None
            assert running.stdout.readline().strip() == b"held"
            yield

    def stop(self) -> None:
        """End what is left in this prefix, and nothing else."""
        environment = {**os.environ, **self.environment}
        subprocess.run(["wineserver", "-k"], env=environment, check=False, timeout=60)


def _ended(running: "subprocess.Popen[bytes]") -> None:
    try:
        running.wait(30)
    except subprocess.TimeoutExpired:
        running.kill()
        running.wait(30)


def prefix_environment(prefix: Path) -> Mapping[str, str]:
    """What makes Wine keep to its prefix and to itself; a crash must not wait for a debugger."""
    return {
        "WINEPREFIX": str(prefix),
        "WINEDEBUG": "-all",
        "WINEDLLOVERRIDES": "mscoree,mshtml,winedbg.exe=",
        "LC_ALL": "C.UTF-8",
    }


def seen(path: Path) -> str:
    """A path as Windows names it under Wine, where ``/`` is the drive Z."""
    return "Z:" + str(path).replace("/", "\\")
