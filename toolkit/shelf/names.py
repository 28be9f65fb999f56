"""File names that every system can keep: Windows' rules hold everywhere, for folders are carried around."""

import unicodedata
from pathlib import Path, PurePosixPath

from toolkit.problems import Place, Problem, problem

LONGEST_PATH = 240
LONGEST_NAME = 255
_FORBIDDEN = frozenset('<>:"/\\|?*')
_BIDI = frozenset("\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
_PORTS = frozenset(f"{name}{digit}" for name in ("com", "lpt") for digit in "0123456789¹²³")
_DEVICES = _PORTS | {"con", "prn", "aux", "nul", "conin$", "conout$"}


def folded(path: PurePosixPath) -> str:
    """Equal for two paths that some system takes for one: letter case and composition do not count."""
    return unicodedata.normalize("NFC", unicodedata.normalize("NFC", str(path)).casefold())


def unfit(folder: Path, path: PurePosixPath) -> Problem | None:
    """Why ``path`` below ``folder`` cannot be a file's name on some system, or None."""
    place = Place(file=str(path))
    if path.is_absolute() or not path.parts or not all(map(fit, path.parts)):
        return problem("path-unfit", place, name=path)
    length = len(str(folder)) + 1 + len(str(path))
    if length > LONGEST_PATH:
        return problem("path-too-long", place, name=path, length=length, most=LONGEST_PATH)
    return None


def fit(name: str) -> bool:
    """Whether one file or folder can bear this name on every system."""
    stem = name.split(".")[0].rstrip(" ").casefold()
    return not (
        name in ("", ".", "..")
        or name[0] in " -~"
        or name[-1] in " ."
        or stem in _DEVICES
        or any(letter in _FORBIDDEN or letter in _BIDI or ord(letter) < 32 for letter in name)
        or len(name.encode("utf-8", errors="replace")) > LONGEST_NAME
        or any("\ud800" <= letter <= "\udfff" for letter in name)
    )


def beside(path: PurePosixPath, number: int) -> PurePosixPath:
    """The name of a new version that is laid beside a file which is not ours to change."""
    return path.with_name(f"{path.stem} (ban moi {number}){path.suffix}")
