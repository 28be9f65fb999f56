"""A press that asks first: what it would do is written down, and the same press a moment later means yes."""

import time
from collections.abc import Iterable
from pathlib import Path

from toolkit.shelf.files import write_whole

_ANSWER_WITHIN = 600.0  # seconds


def agreed(path: Path, lines: Iterable[str]) -> bool:
    """Whether these very lines were shown a moment ago; if not, they are written down to be looked at.

    Raises:
        NotWritable: they cannot be written there.
    """
    content = ("\r\n".join(lines) + "\r\n").encode("utf-8-sig")
    try:
        same = path.read_bytes() == content and time.time() - path.stat().st_mtime < _ANSWER_WITHIN
    except OSError:
        same = False
    if same:
        path.unlink(missing_ok=True)
    else:
        write_whole(path, content)
    return same
