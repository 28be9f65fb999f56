"""Text of the years before Unicode: recognised by what it would say, and offered in today's letters.

A text counts as old only when its marked words are no Vietnamese as they stand and are Vietnamese once
converted; a text that could be either is left alone. Signs that nobody sees, as Word leaves them within
words, tell nothing.
"""

import re
from collections.abc import Callable

from msgspec import Struct

from toolkit.patterns import pattern
from toolkit.wording.folding import INVISIBLE
from toolkit.wording.legacy_tables import TCVN3, VNI
from toolkit.wording.syllables import is_syllable

# Old text holds Western European letters, and at most the quotes and dashes that Word puts in by itself.
_OLD = pattern("[\x00-\xff\u2000-\u206f]*")
_WORD = pattern("[A-Za-z\xa1-\xff]+")
_ODD_CAPITAL = pattern("[a-z][\xc0-\xde]")
# The rest of a text of today holds none of these: letters of other tongues, or a capital inside a word. Both
# begin with one set, which is looked for quickly.
_NEVER_VIETNAMESE = pattern(
    "[\xa1-\xdfä-çëî-ñö-øûüþÿ](?:(?<=[\xa1-\xbfÄ-ÇËÎ-ÑÖ-ØÛÜÞßä-çëî-ñö-øûüþÿ])|(?<=[a-z][\xc0-\xde]))"
)
# In TCVN3 the soft hyphen is "ư"; no other sign that nobody sees is a letter of any encoding.
_SOFT_HYPHEN = "\u00ad"
_HYPHENED = pattern("[^\\W\\d_]*(?:\u00ad[^\\W\\d_]*)+")
_TONE_AFTER_U = pattern("ư[àảãáạìỉĩíịùủũúụ]")
_UNIT = pattern("µ[A-Za-z]{1,2}")
_TCVN3_SIGNS = str.maketrans(TCVN3)
_VNI_SIGNS = pattern("|".join(sorted(VNI, key=len, reverse=True)))
# "trường" without its soft hyphen becomes "trờng"; no Vietnamese word is spelt so.
_LOST_U = pattern("(?<!ư)([ơờởỡớợ])(?=ng|c(?!h))")
_UNMISTAKABLE = {
    "TCVN3": pattern("[\xa1-\xbf×÷][A-Za-z]|[a-z][\xc0-\xde]"),
    "VNI": pattern("[ñÑ][aeouyöôÖÔA-Z]|[aeouyAEOUY][øõåáãØÕÅÁÃ]|[öôÖÔ][øûõùïØÛÕÙÏ]"),
}
_CONSONANTS = pattern("[B-DF-HJ-NP-TV-XZĐ]+")
_MOST = 0.8


class LegacyText(Struct, frozen=True):
    """A text in an old encoding, "TCVN3" or "VNI", and the same text in Unicode.

    TCVN3 kept capitals with a tone only in its capitals fonts, so those come out small.
    """

    encoding: str
    text: str


def legacy_text(text: str) -> LegacyText | None:
    """What an old text says, or None for every other text; ask before ``clean``, offer and never replace."""
    if text.isascii():
        return None
    if not _OLD.fullmatch(text) and not _NEVER_VIETNAMESE.search(text):
        return None
    if not text.isprintable() or "\u034f" in text:
        text = INVISIBLE.sub(lambda found: found[0] if found[0] == _SOFT_HYPHEN else "", text)
    if _SOFT_HYPHEN in text and _is_hyphened(text):
        return None
    return _whole(text) if _OLD.fullmatch(text) else _within(text)


def _is_hyphened(text: str) -> bool:
    """Whether all that looks old in a text are hyphens that nobody sees, in words of today ("Ph-ó")."""
    if _NEVER_VIETNAMESE.search(text.replace(_SOFT_HYPHEN, "")):
        return False
    broken = _HYPHENED.findall(text)
    if not all(is_syllable(word.replace(_SOFT_HYPHEN, "")) for word in broken):
        return False
    old = [word for word in map(from_tcvn3, broken) if is_syllable(word) and not _TONE_AFTER_U.search(word)]
    return len(old) < len(broken) or not _OLD.fullmatch(text)


def _within(text: str) -> LegacyText | None:
    """Old words pasted into a text of today: each run of words that are no Vietnamese as they stand."""
    runs: list[list[str]] = [[]]
    for piece in text.split(" "):
        if _OLD.fullmatch(piece) and (piece.isascii() or not all(map(_is_word, _WORD.findall(piece)))):
            runs[-1].append(piece)
        elif runs[-1]:
            runs.append([])
    found = {old: _whole(old) for old in (" ".join(run) for run in runs)}
    said = {old: one for old, one in found.items() if one}
    for old, one in said.items():
        text = text.replace(old, one.text)
    return LegacyText(next(iter(said.values())).encoding, text) if said else None


def _is_word(word: str) -> bool:
    return is_syllable(word) and not _ODD_CAPITAL.search(word)


def _whole(text: str) -> LegacyText | None:
    words = _WORD.findall(text)
    marked = [word for word in words if _speaks(word)]
    strange = [word for word in marked if not _is_word(word)]
    if not marked or 2 * len(strange) < len(marked):
        return None
    shares = {encoding: _share(convert, marked) for encoding, convert in _CONVERSIONS.items()}
    best = max(shares, key=lambda encoding: shares[encoding])
    alone = list(shares.values()).count(shares[best]) == 1
    if shares[best] < _MOST or not alone or not _certain(best, strange) or _foreign(words):
        return None
    return LegacyText(best, _CONVERSIONS[best](text))


def from_tcvn3(text: str) -> str:
    """Unicode for TCVN3; an "ư" that was lost on the way comes back where no other word is possible."""
    return _LOST_U.sub(r"ư\1", text.translate(_TCVN3_SIGNS))


def from_vni(text: str) -> str:
    """Unicode for VNI."""
    return _VNI_SIGNS.sub(lambda found: VNI[found[0]], text)


_CONVERSIONS: dict[str, Callable[[str], str]] = {"TCVN3": from_tcvn3, "VNI": from_vni}


def _speaks(word: str) -> bool:
    """Whether a word tells anything: a sign that stands alone ("×", "©") or a unit ("µm") does not."""
    return not word.isascii() and re.search("[A-Za-z]", word) is not None and not _UNIT.fullmatch(word)


def _share(convert: Callable[[str], str], marked: list[str]) -> float:
    """How many of the marked words are Vietnamese once converted, 0 to 1; "TĐTN" has no say in it."""
    fits = [is_syllable(word) for word in map(convert, marked) if not _CONSONANTS.fullmatch(word)]
    return sum(fits) / len(fits) if fits else 0.0


def _certain(encoding: str, strange: list[str]) -> bool:
    """One mark that French or German has too ("Thaï") is no proof; two marks are, or one of their own."""
    marks = sum(not letter.isascii() for word in strange for letter in word)
    return marks > 1 or any(_UNMISTAKABLE[encoding].search(word) for word in strange)


def _foreign(words: list[str]) -> bool:
    """Whether most of the unmarked words are not Vietnamese either; abbreviations have no say in it."""
    plain = [word for word in words if word.isascii() and not word.isupper()]
    return 2 * sum(map(is_syllable, plain)) < len(plain)
