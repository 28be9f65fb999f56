"""Several things as a sentence names them: commas between, and “và” before the last."""

from collections.abc import Iterable


def joined(items: Iterable[str], *, last: str = " và ") -> str:
    """ "a, b và c"; blank items are left out, and no items at all are ``""``."""
    words = [item for item in items if item]
    if len(words) < 2:
        return "".join(words)
    return f"{', '.join(words[:-1])}{last}{words[-1]}"
