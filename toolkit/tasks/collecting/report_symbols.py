"""The number that a unit typed for its report, as it stands in a register: "63-BC/ĐTN"."""

import re

from toolkit.patterns import pattern

_PAPER = r"(?:(?:báo cáo|bc|công văn|cv)\s+)?"
_DAY = r"(?:ngày\b.*|\d{1,2}[/.-]\d{1,2}[/.-]\d{4}|\((?:ngày )?\d{1,2}[/.-].*\))"
_NUMBERED = pattern(
    rf"{_PAPER}(?:số\s*[:.]?\s*)?(\d+[^\s/]*/\S*?\w)[.,;]?(?:\s*[,;]?\s*{_DAY})?\.?", re.IGNORECASE
)
_AROUND = pattern(r"\s*[-–—]\s*(?=[^\W\d])|\s*/\s*(?=[^\W\d])")
_LETTERS_BEHIND = pattern(r"(?<=\d)\s+(?=[A-ZĐ]{2,4}/)")


def symbol_of(typed: str) -> str:
    """The number of a paper alone: "15-BC/ĐTN" of "Số: 15 - BC/ĐTN ngày 05/11/2024"; other words as typed.

    ".../BC-ĐTN" has none yet.
    """
    if not any(letter.isdigit() for letter in typed):
        return ""
    tight = _AROUND.sub(lambda sign: "/" if "/" in sign[0] else "-", " ".join(typed.split()))
    found = _NUMBERED.fullmatch(_LETTERS_BEHIND.sub("-", tight))
    return found[1] if found else typed
