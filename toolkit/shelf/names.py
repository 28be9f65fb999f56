"""File names that every system can keep: Windows' rules hold everywhere, for folders are carried around."""

import os
import unicodedata
from pathlib import Path, PurePosixPath

from toolkit.patterns import pattern
from toolkit.problems import Place, Problem, problem

LONGEST_PATH = 240
LONGEST_NAME = 255
_FORBIDDEN = frozenset('<>:"/\\|?*')
"""Signs that some system refuses."""
_UNSEEN = pattern("[\x00-\x1f\ud800-\udfff\u200e\u200f\u202a-\u202e\u2066-\u2069]")
"""More of these, halves of characters, and what turns the direction of writing."""

_PORTS = frozenset(f"{name}{digit}" for name in ("com", "lpt") for digit in "0123456789¹²³")
_DEVICES = _PORTS | {"con", "prn", "aux", "nul", "conin$", "conout$"}


def folded(path: PurePosixPath) -> str:
    """Equal for two paths that some system takes for one: letter case and composition do not count."""
    name = str(path)
    if name.isascii():
        return name.lower()
    return unicodedata.normalize("NFC", unicodedata.normalize("NFC", name).casefold())


def unfit(folder: Path, path: PurePosixPath) -> Problem | None:
    """Why ``path`` below ``folder`` cannot be a file's name on some system, or None."""
    if path.is_absolute() or not path.parts or not all(map(fit, path.parts)):
        return problem("path-unfit", Place(file=str(path)), name=path)
    length = len(str(folder)) + 1 + len(str(path))
    if length > LONGEST_PATH:
        return problem("path-too-long", Place(file=str(path)), name=path, length=length, most=LONGEST_PATH)
    return None


def way_to(path: Path, folder: Path) -> str:
    """How a path is reached from a folder, with slashes; the path itself on another drive of Windows."""
    try:
        return Path(os.path.relpath(path.absolute(), folder.absolute())).as_posix()
    except ValueError:
        return path.as_posix()


def fit(name: str) -> bool:
    """Whether one file or folder can bear this name on every system."""
    stem = name.split(".")[0].rstrip(" ").casefold()
    return not (
        name in ("", ".", "..")
        or name[0] in " -~"
        or name[-1] in " ."
        or stem in _DEVICES
        or not _FORBIDDEN.isdisjoint(name)
        or (not name.isprintable() and _UNSEEN.search(name))
        or len(name.encode()) > LONGEST_NAME
    )


def beside(path: PurePosixPath, number: int) -> PurePosixPath:
    """The name of a new version that is laid beside a file which is not ours to change."""
    mark = "ban moi" if number == 1 else f"ban moi {number}"
    return path.with_name(f"{path.stem} ({mark}){path.suffix}")
