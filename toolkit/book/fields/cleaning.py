"""Typed text made fit for letters: put in one form, what Word cannot hold taken out, old encodings named."""

import re

from toolkit.wording import Oddity, clean, legacy_text, oddities

Finding = tuple[str, dict[str, object]]

# What nearly every cell consists of: nothing odd can be in it, so nothing is looked for (rosters are long).
_USUAL = re.compile("[ -~ÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝàáâãèéêìíòóôõùúýĂăĐđĨĩŨũƠơƯư\u1ea0-\u1ef9“”‘’–—…]*")
_SURROGATE = re.compile("[\ud800-\udfff]")
_CODES = {
    Oddity.SURROGATE: "cell-surrogate",
    Oddity.CONTROL: "cell-control",
    Oddity.FOREIGN: "cell-foreign-letters",
}
# Spaces too many are put right without a word; a full-width letter is made plain where it matters.
_QUIET = (Oddity.DOUBLED_SPACE, Oddity.OUTER_SPACE, Oddity.WIDE)


def cleaned(raw: str) -> tuple[str, list[Finding]]:
    """The text with its lines kept, and what had to be done to it as (catalogue code, words)."""
    if legacy := legacy_text(raw):
        # Offered and never put in its place: whoever typed it must look at it.
        return clean(raw), [("cell-legacy", {"encoding": legacy.encoding, "text": clean(legacy.text)})]
    if _USUAL.fullmatch(raw) and "_x" not in raw:
        return clean(raw) if "  " in raw else raw.strip(" "), []
    found: list[Finding] = []
    for oddity in oddities(raw):
        if code := _CODES.get(oddity):
            found.append((code, {}))
        elif oddity not in _QUIET:
            found.append(("text-cleaned", {"what": oddity.value}))
    return clean(_SURROGATE.sub("", raw)), found
