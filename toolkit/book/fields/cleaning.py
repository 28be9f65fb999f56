"""Typed text made fit for letters: put in one form, what Word cannot hold taken out, old encodings named."""

from collections.abc import Sequence
from functools import lru_cache

from toolkit.patterns import pattern
from toolkit.wording import Garbling, Oddity, clean, garbling, legacy_text, oddities
from toolkit.wording.folding import CONTROL, USUAL, USUAL_SIGNS, trimmed

Finding = tuple[str, dict[str, object]]

# Without one of these nothing that is typed in the usual letters can be garbled.
# The letter that tells is looked for first: a pattern that begins with one set is searched for quickly.
_TELLING = (
    r"[?&<^+`~\\dDaAeEoOwWfFsSrRxXjJ]"
    r"(?:(?<=[?&<^+`~\\])|(?i:(?<=dd|aa|ee|oo|[aou]w|[aeiouyw][fj])|(?<=[fsrxjw])(?!\w)|(?<=[aeo])(?=[1-9])))"
)
_SUSPICIOUS = pattern(_TELLING)
_BETWEEN = "\x1f"
_TO_TRIM = rf"(?:  |_x|\n(?![^ {_BETWEEN}])|(?<![^ {_BETWEEN}])\n)"
_TRIMMED_FOR = ("  ", "_x", "\n")
# Each takes the rest of its text along: one text is found once.
_UNUSUAL, _GARBLED, _UNTRIMMED = (
    pattern(f"{sign}[^{_BETWEEN}]*") for sign in (f"[^{USUAL_SIGNS}\n{_BETWEEN}]", _TELLING, _TO_TRIM)
)
_WIDE = str.maketrans({wide: wide - 0xFEE0 for wide in range(0xFF01, 0xFF5F)} | {0x3000: " "})
_WIDE_LETTER = pattern("[Ａ-Ｚａ-ｚ]")
_SURROGATE = pattern("[\ud800-\udfff]")
_CODES = {
    Oddity.SURROGATE: "cell-surrogate",
    Oddity.CONTROL: "cell-control",
    Oddity.FOREIGN: "cell-foreign-letters",
}
# Spaces too many are put right without a word.
_QUIET = (Oddity.DOUBLED_SPACE, Oddity.OUTER_SPACE)
GARBLED = "cell-garbled"


@lru_cache(maxsize=8192)  # titles, kinds and codes recur in every row
def cleaned(raw: str) -> tuple[str, Sequence[Finding]]:
    """The text with its lines kept, and what had to be done to it as (catalogue code, words).

    A text that cannot be read any more is named as ``GARBLED`` alone.
    """
    usual = USUAL.fullmatch(raw) is not None
    if (not usual or _SUSPICIOUS.search(raw)) and (spoilt := garbling(clean(raw))):
        return clean(raw), (garbled(*spoilt),)
    if legacy := legacy_text(raw):
        # Offered and never put in its place: whoever typed it must look at it. "ư" may be a soft hyphen.
        return CONTROL.sub("", raw).strip(), (
            ("cell-legacy", {"encoding": legacy.encoding, "text": clean(legacy.text)}),
        )
    if usual and "_x" not in raw:
        return clean(raw) if "  " in raw else trimmed(raw), ()
    found: list[Finding] = []
    for oddity in oddities(raw):
        if code := _CODES.get(oddity):
            found.append((code, {}))
        elif oddity not in _QUIET and (oddity is not Oddity.WIDE or _WIDE_LETTER.search(raw)):
            found.append(("text-cleaned", {"what": oddity.value}))
    return clean(_SURROGATE.sub("", raw.translate(_WIDE))), tuple(found)


def garbled(kind: Garbling, words: str) -> Finding:
    """What is told of a text that is spoilt in a way, with its first spoilt words."""
    return GARBLED, {"what": kind.value, "text": words, "remedy": kind.remedy}


def sound(texts: Sequence[str]) -> list[str]:
    """Of these texts those that ``cleaned`` would at most trim; all are looked through at once."""
    joined = _BETWEEN.join(texts)
    if joined.count(_BETWEEN) != len(texts) - 1:
        return []
    is_trim = not any(sign in joined for sign in _TRIMMED_FOR)
    odd = {
        joined[joined.rfind(_BETWEEN, 0, found.start()) + 1 : found.end()]
        for sign in (_UNUSUAL, _GARBLED, *(() if is_trim else (_UNTRIMMED,)))
        for found in sign.finditer(joined)
    }
    return [text for text in texts if text not in odd and legacy_text(text) is None]
