"""The tools that make the letter, each in its own environment; what cannot be installed is said."""

import shutil
import subprocess
import sys
import venv
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

PROGRAMS = Path(__file__).parent / "programs"
NPM_PACKAGES = ("docxtemplater", "pizzip", "easy-template-x", "carbone")
INSTALL_SECONDS = 300


class Missing(Exception):
    """The tool cannot be had here."""


@dataclass(frozen=True)
class Peer:
    """One way to make the letter.

    ``style`` names its template; ``command`` gives the program to run, its environment made if need be.
    ``bar`` is how many times the toolkit must be faster; for the floor, how many times slower it may be.
    """

    name: str
    style: str
    command: Callable[[Path], list[str]]
    bar: float = 0


def _own_python(program: str) -> Callable[[Path], list[str]]:
    return lambda _: [sys.executable, str(PROGRAMS / program)]


def _python_with(package: str, program: str) -> Callable[[Path], list[str]]:
    """A virtual environment that holds one package and nothing of ours."""

    def command(room: Path) -> list[str]:
        place = room / f"venv-{package}"
        python = place / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python")
        if not python.exists():
            venv.create(place, with_pip=True)
        _install([str(python), "-m", "pip", "install", "--quiet", "--disable-pip-version-check", package])
        return [str(python), str(PROGRAMS / program)]

    return command


def _node(tool: str) -> Callable[[Path], list[str]]:
    def command(room: Path) -> list[str]:
        node, npm = shutil.which("node"), shutil.which("npm")
        if node is None or npm is None:
            raise Missing("no node here")
        place = room / "node"
        program = place / "with_node.js"
        if not (place / "node_modules" / tool).exists():
            place.mkdir(exist_ok=True)
            _install(
                [npm, "install", "--silent", "--no-fund", "--no-audit", "--prefix", str(place), *NPM_PACKAGES]
            )
        shutil.copy(PROGRAMS / "with_node.js", program)
        return [node, str(program), tool]

    return command


def _install(command: list[str]) -> None:
    try:
        subprocess.run(command, check=True, capture_output=True, text=True, timeout=INSTALL_SECONDS)
    except subprocess.CalledProcessError as error:
        raise Missing((error.stderr or error.stdout).strip().splitlines()[-1][:200]) from error
    except (OSError, subprocess.TimeoutExpired) as error:
        raise Missing(str(error)[:200]) from error


TOOLKIT = Peer("toolkit", "docxtpl", _own_python("with_toolkit.py"))
PEERS = (
    Peer("docxtpl", "docxtpl", _own_python("with_docxtpl.py"), 100),
    Peer("rust-docxtpl", "docxtpl", _python_with("rust-docxtpl", "with_docxtpl.py"), 50),
    Peer("docx-mailmerge2", "mergefield", _python_with("docx-mailmerge2", "with_mailmerge.py")),
    Peer("docxtemplater", "docxtemplater", _node("docxtemplater"), 35),
    Peer("easy-template-x", "docxtemplater", _node("easy-template-x")),
    Peer("carbone", "carbone", _node("carbone")),
    Peer("replace and zip", "flat", _own_python("with_replace.py"), 15),
    Peer("floor", "docxtpl", _own_python("floor.py"), 6),
)
