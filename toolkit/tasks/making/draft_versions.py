"""The versions of a draft that lie in the output folder: at its place and beside it."""

import re
from collections.abc import Iterator
from pathlib import PurePosixPath

from toolkit.history import Shelf


def versions_at(shelf: Shelf, path: PurePosixPath) -> Iterator[PurePosixPath]:
    """The files that lie at a place and, as further versions, beside it."""
    version = re.compile(re.escape(path.stem) + r" \(ban moi(?: \d+)?\)" + re.escape(path.suffix))
    folder = shelf.folder / path.parent
    for name in sorted(one.name for one in folder.glob(f"*{path.suffix}")) if folder.is_dir() else ():
        if name == path.name or version.fullmatch(name):
            yield path.with_name(name)
