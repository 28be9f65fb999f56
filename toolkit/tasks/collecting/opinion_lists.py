"""A cell that holds a list: one opinion for each of its outer marks; a cell that says there is none."""

import re

from toolkit.patterns import pattern
from toolkit.wording import capitalised, fold

_ORDINAL = "nhất|hai|ba|tư|bốn|năm|sáu|bảy|tám|chín|mười"
_MARKS = tuple(
    pattern(rf"\s*(?:{mark})\s*(?=\S)", re.IGNORECASE)
    for mark in (
        *(re.escape(sign) + r"(?!\d)" for sign in "-–—+*#•●○▪■◆➢➤►→✓✔"),
        "[①-⑳❶-❿➀-➓]",
        r"\(?\d{1,2}[.)/:](?!\d)\s?",
        r"\(?[a-zđ][.)/](?=\s)",
        r"[IVX]{1,4}[.)/](?=\s)",
        rf"thứ (?:{_ORDINAL})\s*[,:.-]",
        rf"(?:một|{_ORDINAL})(?: là\s*[,:]?|\s*:)(?=\s)",
        r"(?:ý|ý kiến|kiến nghị|khó khăn|giải pháp)(?: thứ)? \d{1,2}\s*[:.)-]",
    )
)
"""Each stands for one style of list: a line with another mark belongs to the line above it."""

_WITHIN = pattern(r"(?:^|(?<=[;.,])\s)\s*\(?(\d{1,2}|[a-hđ])[.)](?![\d.])\s*(?=\S)")
_DASHES = pattern(r"^\s*[-–—+•]\s+|;\s+[-–—+•]\s+")
_ORDERS = (tuple(map(str, range(1, 100))), tuple("abcdefgh"), tuple("abcdđegh"))
_WHAT = (
    "ý kiến|kiến nghị|đề xuất|khó khăn|vướng mắc|giải pháp|gì|gì thêm|nội dung|đề nghị|bổ sung|thêm|khác"
    "|đăng ký|phát biểu|tham luận|bài"
)
_NONE = pattern(rf"(?:hiện )?(?:không|ko|chưa|k)(?: có)?(?:(?:,| và|/)? ?(?:{_WHAT}))*")


def parted(text: str) -> tuple[str, ...]:
    """The opinions of one cell: several where its first line and others begin with marks of one style.

    What stands below such a line in another style belongs to it. "Không có ý kiến" and a lone dash are none.
    """
    rows = [row for row in text.splitlines() if row.strip()]
    if not rows or says_none(text):
        return ()
    marks = [mark for mark in _MARKS if mark.match(rows[0])]
    mark = max(marks, key=lambda mark: sum(1 for row in rows if mark.match(row)), default=None)
    if mark is None or not any(map(mark.match, rows[1:])):
        return tuple(one for one in _counted(text) if not says_none(one))
    found: list[str] = []
    for row in rows:
        if at := mark.match(row):
            rest = row[at.end() :].strip()
            found.append(capitalised(rest) if at[0].strip()[:2].isalpha() else rest)
        else:
            found[-1] = f"{found[-1]}\n{row.strip()}"
    return tuple(one for one in found if not says_none(one))


def _counted(text: str) -> list[str]:
    """The parts of a text that counts them within its line: "1. Thiếu kinh phí; 2. Thiếu cán bộ"."""
    found = list(_WITHIN.finditer(text))
    labels = tuple(one[1] for one in found)
    if not labels or not any(labels == order[: len(labels)] for order in _ORDERS):
        found = list(_DASHES.finditer(text))
    if len(found) < 2 or found[0].start() > 0:
        return [text]
    ends = [*(one.start() for one in found[1:]), len(text)]
    return [text[one.end() : end].strip(" ;,\n") for one, end in zip(found, ends, strict=True)]


def says_none(text: str) -> bool:
    """Whether a text says that there is nothing to say, or says nothing."""
    wordless = not any(letter.isalnum() for letter in text)
    return wordless or _NONE.fullmatch(fold(text).strip(" .;-/")) is not None
