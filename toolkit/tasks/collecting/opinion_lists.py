"""A cell that holds a list: one opinion for each of its outer marks."""

import re
from collections.abc import Sequence
from functools import lru_cache

from toolkit.patterns import pattern
from toolkit.tasks.collecting.empty_words import asked_of_all, is_closing, is_introduction, is_no_opinion
from toolkit.wording import capitalised

_ORDINAL = "nhất|hai|ba|tư|bốn|năm|sáu|bảy|tám|chín|mười"
_MARKS = tuple(
    pattern(rf"\s*(?:{mark})\s*(?=\S)", re.IGNORECASE)
    for mark in (
        *(re.escape(sign) + r"(?!\d)" for sign in "-–—+*#•●○▪■◆➢➤►→✓✔"),
        "[①-⑳❶-❿➀-➓]",
        r"\(?\d{1,2}[.)/:](?!\d)\s?",
        r"\d{1,2}(?:\.\d{1,2})+[.)]?(?=\s)",
        r"\d{1,2}\s?[-–](?=\s)",
        r"\(?[a-zđ][.)/](?=\s)",
        r"[IVX]{1,4}[.)/](?=\s)",
        rf"thứ (?:{_ORDINAL})\s*[,:.-]",
        rf"(?:một|{_ORDINAL})(?: là\s*[,:]?|\s*:)(?=\s)",
        r"(?:ý|ý kiến|kiến nghị|khó khăn|giải pháp)(?: thứ)? \d{1,2}\s*[:.)-]",
    )
)
"""Each stands for one style of list: a line with another mark belongs to the line above it."""

_SIGN = pattern(r"\s*[-–—+*•●○▪■◆➢➤►→✓✔]\s+(?=\S)")

_WITHIN = pattern(r"(?:^|(?<=[;.,])\s)\s*\(?(\d{1,2}|[a-hđ])[.)](?![\d.])\s*(?=\S)")
_SLASHED = pattern(r"(?:^|(?<=\s))(\d{1,2})/(?=\s|[^\W\d_a-zà-ỹ])\s*(?=\S)")
_SAID = pattern(
    rf"(?:^|(?<=[;.,:])\s+)(?:và )?"
    rf"(?:thứ ({_ORDINAL})(?: là)?\s*[,:-]?|(một|{_ORDINAL}) là\s*[,:]?)\s+(?=\S)",
    re.IGNORECASE,
)
_DASHES = pattern(r"^\s*[-–—+•]\s+|;\s+[-–—+•]\s+")
_LONG = 20  # a line that is broken by hand is nearly full
_ENDS = (".", ";", ":", "!", "?", "…", ",")
_ORDINALS = ("hai", "ba", "tư", "năm", "sáu", "bảy", "tám", "chín", "mười")
_ORDERS = (tuple(map(str, range(1, 100))), tuple("abcdefgh"), tuple("abcdđegh"))


@lru_cache(maxsize=1024)  # a cell is asked for its opinions when it is checked and when it is taken in
def parted(text: str) -> tuple[str, ...]:
    """The opinions of one cell: several where its first line and others begin with marks of one style.

    What stands below such a line in another style belongs to it. "Không có ý kiến" and a lone dash are none.
    A line above them that only says that they follow is left out; one that asks stands before each.
    """
    rows = _whole([row for row in text.splitlines() if row.strip() and not is_closing(row)])
    if not rows or is_no_opinion(text):
        return ()
    if len(rows) > 1 and is_no_opinion(rows[0]) and not rows[1].strip()[:1].islower() and not _mark(rows):
        return parted("\n".join(rows[1:]))
    if len(rows) > 1 and is_introduction(rows[0]):
        alone = next((mark for mark in _MARKS if len(rows) == 2 and mark.match(rows[1])), None)
        return _divided(rows[1:], alone) if alone else parted("\n".join(rows[1:]))
    below = _mark(rows[1:])
    if below and _mark(rows) is None and (asked := asked_of_all(rows[0])):
        return tuple(f"{asked}: {one}" for one in _divided(rows[1:], below))
    mark = _mark(rows)
    if mark is None and _is_enumerated(rows):
        return tuple(row.strip(" ;") for row in rows)
    if mark is None:
        return tuple(one for one in _counted("\n".join(rows)) if not is_no_opinion(one))
    return _divided(rows, mark)


def opinions_of(lines: Sequence[str]) -> tuple[str, ...]:
    """The opinions of several lines: by their marks, or else each line; one in small letters goes on."""
    listed = parted("\n".join(lines))
    if len(listed) > 1:
        return listed
    found: list[str] = []
    for line in lines:
        if found and line[:1].islower():
            found[-1] = f"{found[-1]} {line}"
        else:
            found.append(line)
    return tuple(found)


def _whole(rows: Sequence[str]) -> list[str]:
    """The lines, those that somebody broke within a sentence put together again.

    Where small letters begin the line before as well, each line is a point of its own.
    """
    found: list[str] = []
    for row in rows:
        words, before = row.strip(), found[-1].rstrip() if found else ""
        goes_on = words[:1].islower() or words[:1] == "("
        is_open = len(before) >= _LONG and not before.endswith(_ENDS) and not _small(before)
        if goes_on and is_open and not any(mark.match(row) for mark in _MARKS):
            found[-1] = f"{before} {words}"
        else:
            found.append(row)
    return found


def _small(row: str) -> bool:
    """Whether the words of a line, behind its mark, begin with a small letter."""
    mark = next((found for one in _MARKS if (found := one.match(row))), None)
    return row[mark.end() if mark else 0 :].strip()[:1].islower()


def _is_enumerated(rows: Sequence[str]) -> bool:
    """Whether lines without marks are points, each of which ends with a semicolon but for the last."""
    ended = all(row.rstrip().endswith(";") for row in rows[:-1])
    return len(rows) > 1 and ended and not any(row.strip()[:1].islower() for row in rows)


def _mark(rows: Sequence[str]) -> re.Pattern[str] | None:
    """The style of marks with which the first line and some other begin."""
    if len(rows) < 2:
        return None
    marks = [mark for mark in _MARKS if mark.match(rows[0])]
    mark = max(marks, key=lambda mark: sum(1 for row in rows if mark.match(row)), default=None)
    return mark if mark and any(map(mark.match, rows[1:])) else None


def _divided(rows: Sequence[str], mark: re.Pattern[str]) -> tuple[str, ...]:
    found: list[str] = []
    stray = _stray(rows, mark)
    for row in rows:
        if at := mark.match(row) or (stray if row is rows[-1] else None):
            rest = row[at.end() :].strip()
            found.append(capitalised(rest) if at[0].strip()[:2].isalpha() else rest)
        else:
            found[-1] = f"{found[-1]}\n{row.strip()}"
    return tuple(one for one in found if not is_no_opinion(one))


def _stray(rows: Sequence[str], mark: re.Pattern[str]) -> re.Match[str] | None:
    """The sign of a last line that alone has another one, below a sentence that is over: a point as well."""
    others = [row for row in rows if not mark.match(row)]
    if len(others) != 1 or others[0] is not rows[-1] or not rows[-2].rstrip().endswith("."):
        return None
    return _SIGN.match(rows[-1]) if _SIGN.match(rows[-2]) else None


def _counted(text: str) -> list[str]:
    """The parts of a text that counts them within its line: "1. Thiếu kinh phí; 2. Thiếu cán bộ"."""
    head, sign, rest = text.partition(":")
    if sign and len(found := _within(rest.strip())) > 1 and is_introduction(f"{head}:"):
        return found
    return _within(text)


def _within(text: str) -> list[str]:
    found = list(_WITHIN.finditer(text))
    labels = tuple(one[1] for one in found)
    if not labels or not any(labels == order[: len(labels)] for order in _ORDERS):
        found = _slashed_or_said(text) or list(_DASHES.finditer(text))
    if len(found) < 2 or found[0].start() > 0:
        return [text]
    ends = [*(one.start() for one in found[1:]), len(text)]
    parts = [text[one.end() : end].strip(" ;,\n") for one, end in zip(found, ends, strict=True)]
    return [capitalised(part) for part in parts] if found[0][0].strip()[:2].isalpha() else parts


def _slashed_or_said(text: str) -> list[re.Match[str]]:
    """The marks of "1/ ... 2/ ..." and "Thứ nhất, ... Thứ hai, ..." in their turn; none if one is missing."""
    slashed = list(_SLASHED.finditer(text))
    if [one[1] for one in slashed] == [str(turn + 1) for turn in range(len(slashed))] and slashed:
        return slashed
    said = list(_SAID.finditer(text))
    turns = [(one[1] or one[2]).casefold().replace("bốn", "tư") for one in said]
    is_whole = turns[:1] in (["nhất"], ["một"]) and tuple(turns[1:]) == _ORDINALS[: len(turns) - 1]
    return said if is_whole else []
