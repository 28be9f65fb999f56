"""Typed text made fit for letters: put in one form, what Word cannot hold taken out, old encodings named."""

import re

from toolkit import wording

Finding = tuple[str, dict[str, object]]

_ESCAPED_CONTROL = re.compile(r"_x00(?:0[0-8B-CE-F]|1[0-9A-F]|7F)_", re.IGNORECASE)
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff]")
_SURROGATE = re.compile(r"[\ud800-\udfff]")


def cleaned(raw: str) -> tuple[str, list[Finding]]:
    """The text with its lines kept, and what had to be done to it as (catalogue code, words)."""
    if raw.isascii() and raw.isalnum():
        return raw, []
    found: list[Finding] = []
    text = raw
    if _SURROGATE.search(text):
        found.append(("cell-surrogate", {}))
        text = _SURROGATE.sub("", text)
    if legacy := wording.legacy_text(text):
        found.append(("cell-legacy", {"encoding": legacy.encoding, "text": legacy.text}))
        return wording.clean(legacy.text), found
    if _CONTROL.search(text) or _ESCAPED_CONTROL.search(text):
        # Excel stores what XML cannot hold as _x0007_; readers differ in whether they decode it.
        found.append(("cell-control", {}))
        text = _CONTROL.sub("", _ESCAPED_CONTROL.sub("", text))
    if odd := wording.oddities(text):
        found.append(("text-cleaned", {"what": odd}))
    return wording.clean(text), found
