"""Compiled templates kept in the user's own folder, so that the next run compiles nothing.

The kept form holds code: the folder is the user's alone (mode 0700), and a file that is not whole, not
ours, or made by other versions is passed over and written anew.
"""

import hashlib
import importlib.util
import os
import sys
from collections.abc import Iterable
from functools import cache
from pathlib import Path

from toolkit.word.fill.compiled import Compiled, from_bytes, to_bytes

FORM = b"giaoban-template-1\n"
DIGEST_SIZE = 32
MOST_KEPT = 128
ROOMS = ("word", "word/fill", "word/opc", "word/codes", "word/mailmerge", "word/check", "wording")
MAKERS = ("docxtpl", "docx", "jinja2", "lxml")


def folder() -> Path | None:
    """The cache folder, made when it is not there; None where it cannot be the user's alone."""
    from platformdirs import user_cache_path  # slow import

    path = user_cache_path("giaoban", appauthor=False) / "templates"
    try:
        path.mkdir(mode=0o700, parents=True, exist_ok=True)
        return path if _is_private(path) else None
    except OSError:
        return None


def _is_private(path: Path) -> bool:
    if sys.platform == "win32":
        return True  # the profile's AppData is the user's alone
    found = path.lstat()
    return (
        path.is_dir() and not path.is_symlink() and found.st_uid == os.getuid() and not found.st_mode & 0o077
    )


def key(content: bytes, shaping: Iterable[str] = ()) -> str:
    """The name of a template's compiled form: its content, and all that shapes the form."""
    digest = hashlib.sha256(content)
    digest.update(_stamp())
    digest.update(" ".join(sorted(shaping)).encode())
    return digest.hexdigest()


@cache
def _stamp() -> bytes:
    """Python's version and the state of each module that compiles or judges: importing them costs more."""
    top = Path(__file__).parents[2]
    stamps = []
    for room in ROOMS:
        with os.scandir(top / room) as entries:
            modules = [(one.name, one.stat()) for one in entries if one.name.endswith(".py")]
        stamps += sorted(f"{name}:{found.st_mtime_ns}:{found.st_size}" for name, found in modules)
    for name in MAKERS:
        spec = importlib.util.find_spec(name)
        if spec is not None and spec.origin is not None:
            stamps.append(f"{name}:{Path(spec.origin).stat().st_mtime_ns}")
    return "\n".join((sys.version, *stamps)).encode()


def load(content: bytes, shaping: Iterable[str] = ()) -> Compiled | None:
    """The kept form of a template, if there is a whole one."""
    body = recall(content, shaping)
    try:
        return None if body is None else from_bytes(body)
    except (ValueError, EOFError, TypeError):
        return None


def keep(content: bytes, compiled: Compiled, shaping: Iterable[str] = ()) -> None:
    """Keep the form for the next run; a folder that refuses is no error."""
    remember(content, to_bytes(compiled), shaping)


def recall(content: bytes, shaping: Iterable[str]) -> bytes | None:
    """What was remembered of a template under these words, if it is whole."""
    place = folder()
    if place is None:
        return None
    try:
        kept = (place / key(content, shaping)).read_bytes()
    except OSError:
        return None
    body = kept[len(FORM) + DIGEST_SIZE :]
    whole = kept[: len(FORM)] == FORM and hashlib.sha256(body).digest() == kept[len(FORM) :][:DIGEST_SIZE]
    return body if whole else None


def remember(content: bytes, body: bytes, shaping: Iterable[str]) -> None:
    """Keep something of a template for the next run; a folder that refuses is no error."""
    place = folder()
    if place is None:
        return
    target = place / key(content, shaping)
    fresh = target.with_suffix(f".{os.getpid()}")
    try:
        fresh.write_bytes(FORM + hashlib.sha256(body).digest() + body)
        fresh.replace(target)
        _forget_oldest(place)
    except OSError:
        fresh.unlink(missing_ok=True)


def _forget_oldest(place: Path) -> None:
    kept = sorted(place.iterdir(), key=lambda path: path.stat().st_mtime_ns)
    for path in kept[:-MOST_KEPT]:
        path.unlink(missing_ok=True)
