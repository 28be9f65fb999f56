"""The tool of another language that makes the same letter; what cannot be installed is said."""

import shutil
import subprocess
from pathlib import Path

PROGRAMS = Path(__file__).parent / "programs"
NPM_PACKAGES = ("docxtemplater", "pizzip", "xlsx")
INSTALL_SECONDS = 300


class Missing(Exception):
    """The tool cannot be had here."""


def node(room: Path, program: Path) -> list[str]:
    """The command line of a program for node, with docxtemplater and a reader of tables beside it.

    Raises:
        Missing: there is no node, or the packages cannot be installed.
    """
    found, npm = shutil.which("node"), shutil.which("npm")
    if found is None or npm is None:
        raise Missing("no node here")
    place = room / "node"
    place.mkdir(exist_ok=True)
    if not (place / "node_modules").exists():
        command = [npm, "install", "--silent", "--no-fund", "--no-audit", "--prefix", str(place)]
        try:
            subprocess.run(
                [*command, *NPM_PACKAGES], check=True, capture_output=True, text=True, timeout=INSTALL_SECONDS
            )
        except subprocess.CalledProcessError as error:
            raise Missing((error.stderr or error.stdout or "npm failed").strip()[-200:]) from error
        except (OSError, subprocess.TimeoutExpired) as error:
            raise Missing(str(error)[:200]) from error
    return [found, shutil.copy(program, place / program.name)]
