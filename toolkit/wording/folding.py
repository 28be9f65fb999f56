"""One text in one form: cleaned for keeping, folded for comparing.

Text in an old encoding (TCVN3, VNI) must be looked at by ``legacy_text`` before it is cleaned:
TCVN3 writes "ư" as a soft hyphen and "é" as the letter that looks like Đ.
"""

import re
import unicodedata
from functools import lru_cache
from itertools import filterfalse

from toolkit.patterns import pattern

LOOK_ALIKES = str.maketrans({"Ð": "Đ", "Ɖ": "Đ", "ð": "đ", "ɖ": "đ"})
INVISIBLE = pattern("[\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff]")
CONTROL = pattern("[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff]")
ESCAPED = pattern("_x00([01][0-9A-Fa-f])_")

# What nearly every text consists of, composed already: there is nothing to clean but spaces and breaks.
USUAL_SIGNS = " -~ÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝàáâãèéêìíòóôõùúýĂăĐđĨĩŨũƠơƯư\u1ea0-\u1ef9“”‘’–—…"
USUAL = pattern(f"[{USUAL_SIGNS}\n]*")

_LINE_BREAKS = str.maketrans("\r\x0b\x0c\x85\u2028\u2029", "\n" * 6)
_SPACES = pattern(r"[^\S\n]+")
_SPACED_BREAK = pattern(" ?\n ?")

_TONES = "\u0300\u0301\u0303\u0309\u0323"
_TONE = f"[{_TONES}]"
_MARK = "[\u0300-\u036f]"
# In this order, so that folding twice moves nothing more. Each with the letters that a text must have.
_TONE_MOVES = (
    # "qúy", "gía" -> "quý", "giá": the first vowel belongs to the consonant.
    (
        pattern(
            rf"(qu|\bgi)({_TONE})([aeioy]{_MARK}*)",
            signs=[f"{vowels}{tone}" for vowels in ("qu", "gi") for tone in _TONES],
        ),
        r"\1\3\2",
    ),
    # "hòan", "hùynh" -> "hoàn", "huỳnh": something follows the two vowels.
    (
        pattern(
            rf"([ou])({_TONE})([aey]{_MARK}*)(?=[^\W\d_])",
            signs=[f"{vowel}{tone}{other}" for vowel in "ou" for tone in _TONES for other in "aey"],
        ),
        r"\1\3\2",
    ),
    # "hoà", "khoẻ", "thuỷ" -> "hòa", "khỏe", "thủy": nothing follows.
    (
        pattern(
            rf"(o)([ae])({_TONE})(?![\w\u0300-\u036f])",
            signs=[f"{vowels}{tone}" for vowels in ("oa", "oe") for tone in _TONES],
        ),
        r"\1\3\2",
    ),
    (
        pattern(rf"(?<!q)(u)(y)({_TONE})(?![\w\u0300-\u036f])", signs=[f"uy{tone}" for tone in _TONES]),
        r"\1\3\2",
    ),
)
# Of what consists of these signs alone nothing is set aside but case, unless a tone could move in it.
_PLAIN = pattern("[\n !-^a-~ÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝàáâãèéêìíòóôõùúýĂăĐđĨĩŨũƠơƯư\u1ea0-\u1ef9]*")
# One of the moves above may be due: "qú", "gía"; "òan"; "oà", "uỳ" at the end of a word. More than is due may
# be found: two short ranges are compiled at once, more of them, or wide ones, take many times as long. All
# begin with one set, which is looked for twice as quickly as one of several beginnings.
_MOVABLE = pattern(
    r"[qgouò-ýọ-ủũ](?:(?<=q)(?!đ)[ù-ũụ-ủ]|(?<=g)[ì-ĩỉ-ị](?![b-df-hj-np-tv-xz]|\W|$)"
    r"|(?:(?<=[ò-ýọ-ủ])|(?<=ũ))(?![b-df-xz]|\W)\w(?=\w)|(?<=o)[à-ýạ-ỹ](?!\w)|(?<=u)(?<!qu)[ýỳ-ỹ](?!\w))"
)
_DASHES = "\u2010\u2011\u2012\u2013\u2014\u2015\u2212\ufe58\ufe63\uff0d"
_SAME_LOOK = str.maketrans(
    "АВЕКМНОРСТУХІЈЅаеорсухіјѕΑΒΕΖΗΙΚΜΝΟΡΤΥΧο" + "“”„‟«»″‘’‚‛′`´" + _DASHES,
    "ABEKMHOPCTYXIJSaeopcyxijsABEZHIKMNOPTYXo" + '"""""""' + "'''''''" + "-" * len(_DASHES),
)
_WORDS = pattern(r"\w+")
_BARE = str.maketrans(
    "àáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵđ",
    "aaaaaaaaaaaaaaaaaeeeeeeeeeeeiiiiiooooooooooooooooouuuuuuuuuuuyyyyyd",
)


def clean(text: str) -> str:
    r"""The text as it is kept: NFC, single ASCII spaces, line breaks as ``\n``, each line trimmed.

    Non-breaking and other odd spaces become spaces; zero-width and control characters go;
    Excel's ``_x000D_`` becomes a line break; letters that only look like Đ become Đ.
    Lone surrogates stay, for ``oddities`` to name. Cleaning twice changes nothing.
    """
    if "  " not in text and "_x" not in text and USUAL.fullmatch(text):
        return trimmed(text)
    visible = CONTROL.sub("", INVISIBLE.sub("", text))
    broken = ESCAPED.sub(_unescaped, visible).replace("\r\n", "\n").translate(_LINE_BREAKS)
    composed = unicodedata.normalize("NFC", broken).translate(LOOK_ALIKES)
    return _SPACED_BREAK.sub("\n", _SPACES.sub(" ", composed)).strip()


def trimmed(text: str) -> str:
    """As ``clean``, for a text of ``USUAL`` signs in which nothing looks escaped, and no space is doubled."""
    return (_SPACED_BREAK.sub("\n", text) if "\n" in text else text).strip()


@lru_cache(maxsize=8192)  # titles, kinds and codes recur in every row
def fold(text: str) -> str:
    """The key under which two texts are the same to a reader; one line, lower case, still accented.

    Set aside are case, spaces and line breaks, where the tone stands (hoà, hòa), kinds of dashes and
    quotation marks, full-width letters, and Cyrillic or Greek letters that look Latin. Text typed the
    usual way, in lower case, is its own key: ``fold("Hoà Bình") == "hòa bình"``.
    """
    if text.isascii() and text.isalnum():
        # A code: nothing in it can be set aside but case, and rosters hold a hundred thousand.
        return text.lower()
    key = _plain_key(text)
    if key is None:
        plain = clean(text).translate(_SAME_LOOK)
        key = _plain_key(plain)
    return _strange_key(plain) if key is None else key


def _plain_key(text: str) -> str | None:
    """The key of a text of plain signs in which no tone is to be moved; None of another."""
    if _PLAIN.fullmatch(text) and not _MOVABLE.search(small := text.lower()):
        return " ".join(small.split())
    return None


def _strange_key(plain: str) -> str:
    letters = unicodedata.normalize("NFKD", plain).casefold()
    for misplaced, put_right in _TONE_MOVES:
        letters = misplaced.sub(put_right, letters)
    return " ".join(unicodedata.normalize("NFC", letters).split())


def fold_words(text: str) -> str:
    """The words of a folded text, without any signs between them."""
    return " ".join(_WORDS.findall(fold(text)))


@lru_cache(maxsize=8192)
def fold_ascii(text: str) -> str:
    """``fold`` without any accents, for loose matching and for names of files: "truong doan"."""
    folded = fold(text)
    if folded.isascii():
        return folded
    bare = folded.translate(_BARE)
    if bare.isascii():
        return bare
    letters = unicodedata.normalize("NFD", folded).replace("đ", "d")
    return "".join(filterfalse(unicodedata.combining, letters))


def _unescaped(found: re.Match[str]) -> str:
    # A space, and not nothing, so that no new escape can arise from the two sides.
    return {10: "\n", 13: "\r"}.get(int(found[1], 16), " ")
