"""What is odd about a text as it was typed or pasted, and cannot be seen on the screen."""

import re
import unicodedata
from enum import StrEnum

from toolkit.patterns import pattern
from toolkit.wording.folding import CONTROL, ESCAPED, INVISIBLE

_LOOK_ALIKE = pattern("[ÐðƉɖ]")
_FOREIGN_LETTER = pattern("[\u0370-\u03ff\u0400-\u052f]")
_LATIN_LETTER = pattern("[A-Za-zÀ-ỹ]")
_SURROGATE = pattern("[\ud800-\udfff]")
_ODD_SPACE = pattern(r"[^\S \t\r\n\x0b\x0c\x1c-\x1f\x85\u2028\u2029]")
_WIDE = pattern("[\uff01-\uff5e]")
_DOUBLED = pattern(r"\S[ \t]{2,}(?=\S)")


class Oddity(StrEnum):
    """One kind of oddity; the value is its name in Vietnamese, for the middle of a sentence."""

    SURROGATE = "ký tự hỏng"
    CONTROL = "ký tự điều khiển"
    DECOMPOSED = "dấu tách rời khỏi chữ"
    LOOK_ALIKE = "chữ giống Đ nhưng không phải Đ"
    FOREIGN = "chữ Nga hoặc Hy Lạp giống chữ Việt"
    WIDE = "chữ rộng kiểu Đông Á"
    INVISIBLE = "ký tự không nhìn thấy"
    ODD_SPACE = "khoảng trắng không ngắt hoặc khác thường"
    DOUBLED_SPACE = "hai khoảng trắng liền nhau"
    OUTER_SPACE = "khoảng trắng thừa ở đầu hoặc cuối"


def oddities(text: str) -> tuple[Oddity, ...]:
    """The oddities of a text before it is cleaned, the gravest first."""
    seen = {
        Oddity.SURROGATE: _SURROGATE.search(text),
        Oddity.CONTROL: CONTROL.search(text) or any(_is_control(found) for found in ESCAPED.finditer(text)),
        Oddity.DECOMPOSED: unicodedata.normalize("NFC", text) != text,
        Oddity.LOOK_ALIKE: _LOOK_ALIKE.search(text),
        Oddity.FOREIGN: _FOREIGN_LETTER.search(text) and _LATIN_LETTER.search(text),
        Oddity.WIDE: _WIDE.search(text),
        Oddity.INVISIBLE: INVISIBLE.search(text),
        Oddity.ODD_SPACE: _ODD_SPACE.search(text),
        Oddity.DOUBLED_SPACE: _DOUBLED.search(text),
        Oddity.OUTER_SPACE: text != text.strip(" \t\u00a0"),
    }
    return tuple(oddity for oddity, found in seen.items() if found)


def _is_control(escape: re.Match[str]) -> bool:
    return int(escape[1], 16) not in (9, 10, 13)
