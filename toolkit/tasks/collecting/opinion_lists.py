"""A cell that holds a list: one opinion for each of its outer marks; a cell that says there is none."""

import re

from toolkit.patterns import pattern
from toolkit.wording import capitalised, fold

_ORDINAL = "nhất|hai|ba|tư|bốn|năm|sáu|bảy|tám|chín|mười"
_MARKS = tuple(
    pattern(rf"\s*(?:{mark})\s*(?=\S)", re.IGNORECASE)
    for mark in (
        *(re.escape(sign) + r"(?!\d)" for sign in "-–—+*•●○▪■◆➢➤►→✓✔"),
        r"\(?\d{1,2}[.)/:](?!\d)\s?",
        r"\(?[a-zđ][.)/](?=\s)",
        r"[IVX]{1,4}[.)/](?=\s)",
        rf"thứ (?:{_ORDINAL})\s*[,:.-]",
        rf"(?:một|{_ORDINAL}) là\s*[,:]?(?=\s)",
        r"(?:ý|ý kiến|kiến nghị|khó khăn|giải pháp)(?: thứ)? \d{1,2}\s*[:.)-]",
    )
)
"""Each stands for one style of list: a line with another mark belongs to the line above it."""

_WHAT = "ý kiến|kiến nghị|đề xuất|khó khăn|vướng mắc|giải pháp|gì|gì thêm|nội dung|đề nghị|bổ sung|thêm|khác"
_NONE = pattern(rf"(?:hiện )?(?:không|ko|chưa|k)(?: có)?(?:(?:,| và|/)? ?(?:{_WHAT}))*")


def parted(text: str) -> tuple[str, ...]:
    """The opinions of one cell: several where its first line and others begin with marks of one style.

    What stands below such a line in another style belongs to it. "Không có ý kiến" and a lone dash are none.
    """
    rows = [row for row in text.splitlines() if row.strip()]
    if not rows or not any(letter.isalnum() for letter in text) or _says_none(text):
        return ()
    marks = [mark for mark in _MARKS if mark.match(rows[0])]
    mark = max(marks, key=lambda mark: sum(1 for row in rows if mark.match(row)), default=None)
    if mark is None or not any(map(mark.match, rows[1:])):
        return (text,)
    found: list[str] = []
    for row in rows:
        if at := mark.match(row):
            rest = row[at.end() :].strip()
            found.append(capitalised(rest) if at[0].strip()[:2].isalpha() else rest)
        else:
            found[-1] = f"{found[-1]}\n{row.strip()}"
    return tuple(one for one in found if not _says_none(one))


def _says_none(text: str) -> bool:
    return _NONE.fullmatch(fold(text).strip(" .;-/")) is not None
