"""What two rows say otherwise, short enough for a message and yet with the words in which they differ."""

from collections.abc import Iterable, Mapping
from itertools import takewhile

_LONGEST = 120
_BEFORE = 30
"""So many letters of what both say are shown before the first that differs."""


def words_apart(now: Mapping[str, object], new: Mapping[str, object]) -> tuple[str, str]:
    """What a row says now and what it is to say, without what both say; codes are left out.

    Of two lists with semicolons only the parts that the other one lacks are shown; of other long texts
    what stands around the first difference.
    """
    headers = [one for one in dict.fromkeys((*new, *now)) if not one.startswith("Mã")]
    differing = [one for one in headers if str(now.get(one, "")) != str(new.get(one, ""))] or headers
    old, fresh = ("; ".join(_values(row, differing)) for row in (now, new))
    if max(len(old), len(fresh)) > _LONGEST:
        old, fresh = _lacking(old, fresh) or old, _lacking(fresh, old) or fresh
        shared = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(old, fresh, strict=False)))
        old, fresh = _around(old, shared), _around(fresh, shared)
    return old or "(để trống)", fresh or "(để trống)"


def _values(row: Mapping[str, object], headers: Iterable[str]) -> list[str]:
    return [str(row[header]) for header in headers if row.get(header)]


def _lacking(text: str, other: str) -> str:
    known = set(other.split("; "))
    return "; ".join(part for part in text.split("; ") if part not in known)


def _around(text: str, place: int) -> str:
    """A text from a little before a place on, cut between words."""
    if len(text) <= _LONGEST:
        return text
    start = 0 if place <= _LONGEST // 2 else text.find(" ", place - _BEFORE) + 1
    rest = text[start:]
    end = f"{rest[: _LONGEST - 6].rpartition(' ')[0] or rest[: _LONGEST - 6]}..."
    return f"{'...' if start else ''}{rest if len(rest) <= _LONGEST - 6 else end}"
