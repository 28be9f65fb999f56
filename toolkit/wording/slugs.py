"""Names that machines bear: of files on any system, of tags in a template."""

import re
import unicodedata
from functools import lru_cache

from toolkit.patterns import pattern
from toolkit.wording.folding import clean, fold_ascii

_LONGEST = 80
_SLUG = pattern(r"[A-Za-z0-9]+(?:[._-][A-Za-z0-9]+)*")
_UNSAFE = pattern(r"[^A-Za-z0-9._-]+")
_SEAM = pattern(r"[-_.]*_[-_.]*|-{2,}|\.{2,}")
_RESERVED = pattern(
    r"(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)",
    re.IGNORECASE,
    signs=("con", "prn", "aux", "nul", "com", "lpt"),
)
_TEMPLATE_WORDS = frozenset(
    ("true", "false", "none", "and", "or", "not", "in", "is", "if", "elif", "else", "for", "loop", "self")
)


def ascii_slug(text: str) -> str:
    """The stem of a file's name: ASCII letters in their case, digits, ``-``, ``.`` and ``_`` for spaces.

    Safe on Windows, in ZIP files and at a command line: no reserved names or signs, no sign at either
    end, at most 80 characters, never empty ("GM_HN1-2024_TX-DH" is left as it is). Two texts
    may share one slug, also but for case: keeping files apart is the caller's business.
    """
    if len(text) <= _LONGEST and _SLUG.fullmatch(text):  # most names are plain already
        return f"ten_{text}" if _RESERVED.match(text) else text
    safe = _UNSAFE.sub("_", _ascii(text).replace("&", "-"))
    seamed = _SEAM.sub(lambda seam: "_" if "_" in seam[0] else seam[0][0], safe)
    stem = seamed.strip("._-")[:_LONGEST].rstrip("._-") or "khong_ten"
    return f"ten_{stem}" if _RESERVED.match(stem) else stem


@lru_cache(
    maxsize=32_768
)  # as many columns as two of the widest sheets have; each is asked for again and again
def tag_name(header: str) -> str:
    """A header as a template's tag: "Họ và tên" -> "ho_va_ten", "2 bản" -> "so_2_ban".

    The result is an identifier and no word of the template language; blank text gives "cot".
    Two headers may share one tag: keeping them apart is the caller's business.
    """
    words = re.sub(r"[^a-z0-9]+", "_", fold_ascii(header)).strip("_") or "cot"
    if words[0].isdigit():
        return f"so_{words}"
    return f"{words}_" if words in _TEMPLATE_WORDS else words


def _ascii(text: str) -> str:
    if text.isascii():
        return clean(text)
    bare = unicodedata.normalize("NFKD", clean(text)).replace("đ", "d").replace("Đ", "D")
    return "".join(letter for letter in bare if not unicodedata.combining(letter))
