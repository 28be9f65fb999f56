"""Text that programs spoiled: a wrong encoding, marks of a web page, typing with Unikey switched off."""

import re
import unicodedata
from collections.abc import Callable
from enum import StrEnum
from itertools import takewhile

from toolkit.patterns import pattern
from toolkit.wording.name_form import is_family_name
from toolkit.wording.syllables import TONES, is_syllable


class Garbling(StrEnum):
    """One way in which a text is spoilt; the value is its name in Vietnamese."""

    MISREAD = "chữ Việt bị đọc sai bảng mã"
    LOST = "chữ Việt đã mất, chỉ còn dấu hỏi hoặc ô vuông"
    WEB = "ký hiệu của trang web"
    ESCAPED = "ký hiệu xuống dòng của phần mềm"
    TELEX = "chữ gõ Telex chưa thành chữ Việt"
    VIQR = "chữ gõ VIQR chưa thành chữ Việt"
    VNI = "chữ gõ VNI chưa thành chữ Việt"

    @property
    def remedy(self) -> str:
        """What is to be done of it, as the beginning of a sentence."""
        return _REMEDIES.get(self, "Gõ lại ô này bằng bộ gõ tiếng Việt Unicode")


_REMEDIES = {
    Garbling.WEB: "Xóa ký hiệu ấy khỏi ô, chỉ giữ chữ cần in",
    Garbling.ESCAPED: "Xóa ký hiệu ấy; muốn xuống dòng trong ô thì nhấn Alt+Enter",
}


_UTF8_AS_LATIN = pattern(
    "á[º»][\x80-\xff\u0152-\u2122]?|Æ[°¡]|Ä[\x80-\xbf\u0152-\u2122]|Ã[\x80-\xbf\u0152-\u2122]|Ä(?=[a-zà-ỹ])|â€|Â[\xa0-\xbf]"
)
_FIRST_LOST = "\u25a1"
_LOST = pattern("[\ufffd\u25a1\ue000-\uf8ff]")
_QUESTION = pattern(
    r"[^\W\d_]\?+[a-zà-ỹđ]|[^\W\d_]\?{2,}[^\W\d_]|(?<![\w?!.])\?+[a-zà-ỹđ]|[^\W\d_]\?{2}(?=\s\w)"
    r"|(?<=\s)[bcdđghklmnpqrstvx]\?(?=\s\w)|(?<![\w/.])(?:[Tt][hr]|[Cc]h|[Nn]h|[Kk]h|[Pp]h|[Nn]gh?|[Gg]h)\?"
)
# Without one of these no text has lost a letter: before another one, or behind a beginning without a vowel.
_ODD_QUESTION = pattern(r"\?[\w?]|(?<!\w)(?:đ|[B-DF-HJ-NP-TV-Xb-df-hj-np-tv-x]{1,3})\?")
_ADDRESS = pattern(r"\S*(?:://|www\.|@|[/=&]\S*\?|\?\S*=)\S*")
_ENTITY = pattern(r"&(?:#\d{1,7}|#x[0-9A-Fa-f]{1,6}|[A-Za-z]{2,8}\d{0,2});")
# A lone capital, as in "Hội trường <A>", is somebody's own sign.
_TAG = pattern(
    r"(?!<(?-i:[ABIPU])>)</?(?:br|p|b|i|u|div|span|strong|em|td|tr|li|ul|font|a)\b[^<>]*/?>", re.IGNORECASE
)
_ESCAPED = pattern(r"(?:\\[rnt])+")
_FILE = pattern(r"[A-Za-z]:\\|\\\\")
_WORD = pattern(r"[^\W\d_]+")
_VIQR_WORD = pattern(r"(?<!`)[^\W\d_][^\W\d_^+(`'?~.\-]*(?:[\^+(`'?~.\-]+[^\W\d_^+(`'?~.\-]*)+(?!`)")
_VIQR_SIGN = pattern(r"[aeouAEOU]\^|[oOuU]\+|[aA]\([^\W\d_`'?~.]|[aeiouyAEIOUY^+]`|[aeiouyAEIOUY]~")

# In this order: what is longer goes first.
_TELEX_LETTERS = (
    *(("dd", "đ"), ("aa", "â"), ("ee", "ê"), ("oo", "ô"), ("uwow", "ươ"), ("uow", "ươ"), ("aw", "ă")),
    *(("ow", "ơ"), ("uw", "ư"), ("w", "ư")),
)
_TELEX_TONES = {"f": "\u0300", "s": "\u0301", "r": "\u0309", "x": "\u0303", "j": "\u0323"}
_TELEX_PAIR = pattern(r"dd|aa|ee|oo|aw|ow|uw", re.IGNORECASE)
_INNER_TONE = pattern(
    r"(?<=[aeiouyw])[fj](?=(?:ng|nh|ch|[cmnptaeiouy])$)"
    r"|(?<=aa|ee|oo|[aou]w)[srx](?=(?:ng|nh|ch|[cmnptaeiouy])$)",
    signs=("f", "j", "aa", "ee", "oo", "aw", "ow", "uw"),
)
_NEVER_ENGLISH = pattern(
    r"(?:[aeiouy](?:ng|nh|ch|[cmnpt])|[aeo]{2}|[uo]w)[fjxr]$|^dd|uw|[iy]ee|uaa|uoo|[aeo]{2}[srxfj]?n[gh]$"
    r"|[aeiouyw][fj](?:ng|nh|ch|[cmnptaeiouy])$",
    re.IGNORECASE,
)
# In names "r" and "s" may be letters behind a vowel, and "oo" is a long one; no other key is any.
_OWN_N = pattern(r"[ñÑ]")
_BORNE = pattern(r"(?!.*(?i:dd|aa|ee|w))[^\W\d_]+[rs]")
_ACUTE_BEFORE = ("\u0301r", "\u0301s")
_BEFORE_A_NAME = ("chí", "đ/c", "ông", "bà", "anh", "chị")
_OPENING = pattern(r"(?:^|[.:;!?+–-]\s)\s*([^\W\d_]+)\s(?=([^\W\d_]))", re.MULTILINE)
_VIQR_MARKS = {
    "^": "\u0302",
    "+": "\u031b",
    "(": "\u0306",
    "`": "\u0300",
    "'": "\u0301",
    "?": "\u0309",
    "~": "\u0303",
    ".": "\u0323",
}

_VNI_SIGN = pattern(r"[aeiouydAEIOUYD][1-9]")
_VNI_WORD = pattern(r"(?<![\w./-])[A-Za-z]{1,4}[1-9][A-Za-z1-9]*(?![\w/-])")
_VNI_MARKS = {
    "1": "\u0301",
    "2": "\u0300",
    "3": "\u0309",
    "4": "\u0303",
    "5": "\u0323",
    "6": "\u0302",
    "7": "\u031b",
    "8": "\u0306",
}


def garbling(text: str) -> tuple[Garbling, str] | None:
    """How a text is spoilt, and the first spoilt words of it; None for a text that can be read.

    Old Vietnamese encodings are ``legacy_text``'s to recognise; ask that first.
    """
    plain = text if _ADDRESS_SIGNS.isdisjoint(text) and "www." not in text else _ADDRESS.sub(" ", text)
    for kind, signs, find in _KINDS:
        seen = "" if signs and signs.isdisjoint(plain) else find(plain)
        if seen:
            return kind, seen
    return None


def _misread(text: str) -> str:
    return _word_around(text, _UTF8_AS_LATIN.search(text))


def _lost(text: str) -> str:
    lost = _LOST.search(text) if max(text, default="") >= _FIRST_LOST else None
    return _word_around(text, lost or (_QUESTION.search(text) if _ODD_QUESTION.search(text) else None))


def _from_the_web(text: str) -> str:
    if "&" not in text:
        return _word_around(text, _TAG.search(text))
    import html  # slow import

    entity = next((one for one in _ENTITY.finditer(text) if html.unescape(one[0]) != one[0]), None)
    return _word_around(text, entity or _TAG.search(text))


def _escaped(text: str) -> str:
    return "" if _FILE.search(text) else _word_around(text, _ESCAPED.search(text))


def _telex(text: str) -> str:
    words = [word for word in _WORD.findall(text) if not word.isupper() or len(word) > 4]
    some = [word for word in words if _is_telex(word)]
    stray = [word for word in words if _has_stray_key(word)]
    if not some and not stray:
        return ""
    opening = {word for word, following in _OPENING.findall(text) if following.islower()}
    if all((_is_borne(word) and word not in opening) or _ends_a_name(word, text) for word in (*some, *stray)):
        return ""
    sure = [word for word in some if _NEVER_ENGLISH.search(word) or _signs(word) > 1]
    doubtful = some if len(set(some)) > 1 and 2 * len(some) >= len(words) else []
    return next(iter((*sure, *stray, *doubtful)), "")


def _is_telex(word: str) -> bool:
    """Whether a word is no syllable as it stands, and one with marks once its keys are obeyed."""
    if not word.isascii() or is_syllable(word):
        return False
    told = _typed_telex(word.lower())
    return not told.isascii() and _is_strict(told)


def _is_borne(word: str) -> bool:
    """Whether a name of the highlands or of the Khmer may be so: "Tơr", "Pas", "Coor", but not "Hòas"."""
    spread = unicodedata.normalize("NFD", _OWN_N.sub("n", word))
    toned = any(letter in TONES for letter in spread)
    return word[0].isupper() and not toned and _BORNE.fullmatch(word) is not None


def _ends_a_name(word: str, text: str) -> bool:
    """Whether the acute vowel before "r" or "s" ends a name of another people: "Sa Lếs", not "Lê Tús"."""
    if not (word[0].isupper() and unicodedata.normalize("NFD", word).endswith(_ACUTE_BEFORE)):
        return False
    before = text.partition(word)[0].split()
    name = list(takewhile(lambda one: one.isalpha() and one[0].isupper(), reversed(before)))
    lead = before[: len(before) - len(name)][-1:]
    is_alone = not lead or lead[0].lower() in _BEFORE_A_NAME or not lead[0][-1].isalnum()
    return is_alone and bool(name) and not is_family_name(name[-1])


def _typed_telex(word: str) -> str:
    """A word of small letters as the keys of its marks make it."""
    tone = ""
    if not _TELEX_TONES.keys().isdisjoint(word[1:-1]) and (inner := _INNER_TONE.search(word)):
        word = word[: inner.start()] + word[inner.end() :] + inner[0]
    if word[-1] in _TELEX_TONES and len(word) > 2:
        tone, word = _TELEX_TONES[word[-1]], word[:-1]
    for keys, letter in _TELEX_LETTERS:
        word = word.replace(keys, letter)
    return _toned(word, tone)


def _signs(word: str) -> int:
    return len(_TELEX_PAIR.findall(word)) + (word[-1].lower() in _TELEX_TONES)


def _has_stray_key(word: str) -> bool:
    """Whether a key of the typing program stands behind a syllable that has its marks already."""
    marked = not word.isascii() and word[-1] in "fsrxjw" and not is_syllable(word)
    return marked and is_syllable(word[:-1])


def _viqr(text: str) -> str:
    for found in _VIQR_WORD.finditer(text):
        word = found[0].rstrip("?.'")
        if _VIQR_SIGN.search(word) and all(map(_is_viqr, filter(None, re.split(r"[-.](?=\w)", word)))):
            return word
    return ""


def _is_viqr(word: str) -> bool:
    bare = re.sub(r"^dd", "đ", word.lower())
    return is_syllable(unicodedata.normalize("NFC", "".join(_VIQR_MARKS.get(sign, sign) for sign in bare)))


def _vni(text: str) -> str:
    if not _VNI_SIGN.search(text):
        return ""
    words = list(dict.fromkeys(word for word in _VNI_WORD.findall(text) if _is_vni(word)))
    return words[0] if len(words) > 1 else ""


def _is_vni(word: str) -> bool:
    """Whether the digits of a word are the keys of its marks: "nu7o71c", but not "A4"."""
    if sum(map(str.isalpha, word)) < 2:
        return False
    keys = "".join(key for key in word if key in "12345")
    letters = "".join(_VNI_MARKS.get(key, key) for key in word if key not in "12345")
    marked = unicodedata.normalize("NFC", letters.lower().replace("d9", "đ"))
    return len(keys) < 2 and marked.isalpha() and _is_strict(_toned(marked, _VNI_MARKS.get(keys, "")))


def _toned(word: str, tone: str) -> str:
    """The tone on some vowel of the word: which one does not matter for telling a syllable."""
    vowels = [place for place, letter in enumerate(word) if letter in "aăâeêioôơuưy"]
    if not tone or not vowels:
        return word
    place = vowels[-1] + 1
    return unicodedata.normalize("NFC", word[:place] + tone + word[place:])


def _is_strict(word: str) -> bool:
    """A syllable as Vietnamese has it: one that ends in a stop bears a tone."""
    toned = any(letter in TONES for letter in unicodedata.normalize("NFD", word))
    return is_syllable(word) and (toned or not word.endswith(("c", "ch", "p", "t")))


def _word_around(text: str, found: re.Match[str] | None) -> str:
    if found is None:
        return ""
    start = max(text.rfind(" ", 0, found.start()), text.rfind("\n", 0, found.start())) + 1
    return text[start:].split()[0]


# Each with signs of which it has one at least; blank where there are too many.
_KINDS: tuple[tuple[Garbling, frozenset[str], Callable[[str], str]], ...] = (
    (Garbling.MISREAD, frozenset("º»ÆÄÃ€Â"), _misread),
    (Garbling.LOST, frozenset(), _lost),
    (Garbling.WEB, frozenset("&<"), _from_the_web),
    (Garbling.ESCAPED, frozenset("\\"), _escaped),
    (Garbling.VIQR, frozenset("^+(`~"), _viqr),
    (Garbling.VNI, frozenset("123456789"), _vni),
    (Garbling.TELEX, frozenset(), _telex),
)
_ADDRESS_SIGNS = frozenset(":@?")
