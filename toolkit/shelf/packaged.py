"""Where the files that travel with the toolkit lie: templates, workbooks, macros, the guide."""

import os
import sys
from collections.abc import Iterator
from pathlib import Path

from toolkit.shelf.refusals import missing

SET_UP = {"nt": "cai-dat.cmd", "posix": "cai-dat.sh"}
_PACKAGE = Path(__file__).absolute().parent.parent


def packaged(name: str) -> Path:
    """The folder ("templates", "workbooks", "macros") or the file ("HUONG-DAN.md") of that name.

    A checkout has it at the top, an installed package in ``toolkit/_data``.

    Raises:
        FileMissing: it is not there.
    """
    found = (checkout() or _PACKAGE / "_data") / name
    if not found.exists():
        raise missing(found)
    return found


def checkout() -> Path | None:
    """The top folder of the source checkout that the toolkit runs from, or None when it is installed."""
    top = _PACKAGE.parent
    return top if (top / "pyproject.toml").is_file() else None


def other_version() -> Path | None:
    """The program's folder when it holds another version than the one that runs, which was installed from it.

    So it is after a new version was unpacked over an old one, until it is installed as well.
    """
    top = Path(sys.prefix).parent
    if checkout() or not (top / "cai_dat.py").is_file():
        return None
    there, here = (set(_sizes(str(folder))) for folder in (top / "toolkit", _PACKAGE))
    return top if there and there != here else None


def _sizes(folder: str, below: str = "") -> Iterator[tuple[str, int]]:
    """Each module below a folder with its size; none where there is no such folder."""
    try:
        entries = list(os.scandir(folder))
    except OSError:
        return
    for entry in entries:
        name = f"{below}/{entry.name}"
        if entry.name.endswith(".py"):
            yield name, entry.stat().st_size
        elif entry.name not in ("__pycache__", "_data") and entry.is_dir():
            yield from _sizes(entry.path, name)
