"""A unit's name as it is written: its level and its own name, abbreviated or not."""

import re
from collections.abc import Sequence

from msgspec import Struct

from toolkit.patterns import pattern
from toolkit.wording import fold, fold_ascii, is_syllable, same_name_key, written_out

LEVELS = {
    "huyện": ("H", "Huyện đoàn"),
    "thị xã": ("TX", "Thị đoàn"),
    "thành phố": ("TP", "Thành đoàn"),
    "xã": ("X", "Đoàn xã"),
    "phường": ("P", "Đoàn phường"),
    "thị trấn": ("TT", "Đoàn thị trấn"),
    "đặc khu": ("DK", "Đoàn đặc khu"),
}
"""By the level of an area, the letters of its unit's code and the kind of the unit."""

PROVINCE = "tỉnh"
_TURNED = {"huyện": "huyện", "thị": "thị xã", "thành": "thành phố", "xã": "xã", "phường": "phường"}
_AREA = "|".join((*LEVELS, PROVINCE))
_UNION = r"đoàn(?: (?:thanh niên|tn))?(?: (?:cộng sản|cs))?(?: (?:hồ chí minh|hcm))?"
_BEFORE = pattern(
    r"(?:(?:ban chấp hành|ban thường vụ|bch|btv|tổ chức|cơ sở)\s+)+(?=đoàn|\w+ đoàn|xã|phường|huyện)"
)
_LOCAL = pattern(
    rf"(?:(?P<turned>huyện|thị|thành|xã|phường|tỉnh) đoàn"
    rf"|(?:{_UNION} )?(?P<level>{_AREA}))(?! ủy\b)(?: (?P<bare>\S.*))?"
)
_SHORT = pattern(r"(h|x|p|tx|tp)(?:\.\s*|\s+|(?=\d))(?=\w)")
_SHORT_LEVELS = {"h": "huyện", "x": "xã", "p": "phường", "tx": "thị xã", "tp": "thành phố"}
_SHORT_WITHIN = pattern(rf"({_UNION}) (h|x|p|tx|tp)(?:\.\s*|\s+)(?=\w)")
_UNMARKED = pattern(
    r"(?:huyen|thi|thanh|xa|phuong|tinh) doan\b"
    r"|(?:doan )?(?:huyen|thi xa|thanh pho|xa|phuong|thi tran|dac khu|tinh)\b"
)
_MARKED = {
    fold_ascii(words): words
    for level in (*LEVELS, PROVINCE)
    for words in (level, f"đoàn {level}", *(f"{turned} đoàn" for turned in (*_TURNED, PROVINCE)))
}
_ASIDE = pattern(r"\s*\((?:cũ|mới|tên cũ|trước đây)[^)]*\)\s*$")
_TOKENS = pattern(r"[^\W_]+|&")
_ACRONYM = pattern(r"[A-ZĐ]{2,6}")
_OPTIONAL = frozenset(("đoàn", "thanh", "niên", "tỉnh", "trường", "các", "và", "của", "&", "cơ", "sở"))
_PLAIN_OPTIONAL = frozenset(map(fold_ascii, _OPTIONAL))
_SHORTER = (("đh", "đại học"), ("cđ", "cao đẳng"), ("ca", "công an"), ("qs", "quân sự"), ("vp", "văn phòng"))


class UnitName(Struct, frozen=True):
    """What a name says: the level of its area, blank for none, and the name beside it, both folded."""

    level: str
    bare: str

    def loosely(self) -> tuple[str, str]:
        """The same for comparing: however its vowels are spelt."""
        return self.level, same_name_key(self.bare)

    def unmarked(self) -> tuple[str, str]:
        """The same without marks and spaces."""
        return self.level, fold_ascii(self.bare).replace(" ", "")


def unit_name(text: str) -> UnitName:
    """The level and the name: "H. Cầu Kè", "Đoàn TNCS HCM huyện Cầu Kè", "BCH Huyện đoàn Cầu Kè" are one."""
    said = _ASIDE.sub("", fold(text)).strip(" .,;:-")
    if text.isascii() and (found := _UNMARKED.match(said)):
        said = f"{_MARKED[found[0]]}{said[found.end() :]}"
        return _read(said)
    said = _SHORT.sub(_in_full, said, count=1) if _SHORT.match(said) else said
    said = _SHORT_WITHIN.sub(lambda found: f"{found[1]} {_SHORT_LEVELS[found[2]]} ", said)
    return _read(_without_office(" ".join(_in_words(text, said).split())))


def _read(said: str) -> UnitName:
    found = _LOCAL.fullmatch(said)
    if not found:
        return UnitName("", said)
    level = found["level"] or _TURNED.get(found["turned"], PROVINCE)
    return UnitName(level, _bare(level, found["bare"] or ""))


def _in_words(text: str, said: str) -> str:
    """Abbreviations written out where the typed text still has its capitals."""
    whole = written_out(_ASIDE.sub("", text.strip()))
    return (
        said if _SHORT.match(fold(text)) else whole.replace("thanh niên cộng sản hcm", "thanh niên cộng sản")
    )


def _without_office(said: str) -> str:
    found = _BEFORE.match(said)
    return said[found.end() :] if found else said


def _bare(level: str, bare: str) -> str:
    """The area's own name, without the province behind it and without its level said once more."""
    bare = re.sub(r",? (?:trực thuộc )?(?:tỉnh|thuộc) .*$", "", bare) if level != PROVINCE else bare
    return re.sub(r"^0(?=\d$)", "", bare.removeprefix(f"{level} ").strip(" ,.-"))


def _in_full(found: re.Match[str]) -> str:
    return f"{_SHORT_LEVELS[found[1]]} "


def core(text: str) -> tuple[str, ...]:
    """The words of a name that tell it from others: "Đoàn Thanh niên Công an tỉnh" -> công, an."""
    words = _TOKENS.findall(written_out(text))
    spelt = " ".join(dict(_SHORTER).get(word, word) for word in words).split()
    return tuple(same_name_key(word) for word in spelt if word not in _OPTIONAL)


def plain_core(text: str) -> tuple[str, ...]:
    """The same of names that are typed without marks."""
    return tuple(word for word in _TOKENS.findall(fold_ascii(text)) if word not in _PLAIN_OPTIONAL)


def is_unmarked(text: str) -> bool:
    """Whether a name was typed without marks: "Doan xa Tan Long"; "Ba Tri" has none."""
    return text.isascii() and bool(
        {"doan", "xa", "phuong", "huyen", "truong", "tinh"} & set(fold(text).split())
    )


def abbreviates(typed: str, name: str) -> bool:
    """Whether a typed name is another one with some words as their first letters: "Khối CCQ&DN tỉnh"."""
    return has_acronym(typed) and _fits(_TOKENS.findall(typed), _TOKENS.findall(fold_ascii(name)))


def _fits(typed: Sequence[str], words: Sequence[str]) -> bool:
    if not typed:
        return all(word in _PLAIN_OPTIONAL for word in words)
    token = fold_ascii(typed[0])
    if words and (words[0] == token or (token == "&" and words[0] == "va")) and _fits(typed[1:], words[1:]):
        return True
    length = len(token)
    initials = "".join(word[0] for word in words[:length]) if _ACRONYM.fullmatch(typed[0]) else ""
    if initials == token and _fits(typed[1:], words[length:]):
        return True
    if words and words[0] in _PLAIN_OPTIONAL and _fits(typed, words[1:]):
        return True
    return token in _PLAIN_OPTIONAL and _fits(typed[1:], words)


def has_acronym(text: str) -> bool:
    """Whether a text in small letters has a word of capitals that is no syllable, or "CA"."""
    found = _ACRONYM.findall(text) if not text.isupper() else []
    return any(one == "CA" or not is_syllable(one.lower()) for one in found)
