"""What one mail address looks like, and which ones stand in a cell."""

import re

from toolkit.patterns import pattern

_ADDRESS = pattern(r"[A-Za-z0-9._%+'-]+@[A-Za-z0-9](?:[A-Za-z0-9-]*\.)+[A-Za-z]{2,}")
# Entries of a cell; before the end of a domain the mark is a slip for its full stop.
_ENTRIES = pattern(r"\n|;(?!\s*(?:vn|com|net|org|edu|gov)\b)")
_BETWEEN = pattern(r"(?:[,\s]|(?<!\S)(?:/|-|–|&|và|hoặc)(?!\S))+")
# What may stand beside an address and is surely no part of it: a name before "<", a note, "Email:".
_NAMED = pattern(r"[^<>,@]*<([^<>]*@[^<>]*)>", signs=("<",))
_NOTE = pattern(r"\([^()@]*\)", signs=("(",))
_LABEL = pattern(
    r"(?<![\w.])(?:mailto|e-?mail|gmail|hộp thư|thư điện tử|địa chỉ)\s*:", re.IGNORECASE, signs=(":",)
)


def is_mail_address(text: str) -> bool:
    """Whether a text is one address that every mail server on the way takes."""
    return bool(_ADDRESS.fullmatch(text)) and ".." not in text


def mail_addresses(text: str) -> list[str]:
    """What stands for addresses in a cell that may hold several, and other words; a bad one is among them.

    An entry with words beside the "@" that may or may not belong to the address ("a b@c.vn") is one bad
    address, whole.
    """
    if is_mail_address(text):
        return [text]
    return [found for entry in _ENTRIES.split(text) if "@" in entry for found in _of_entry(entry)]


def _of_entry(entry: str) -> list[str]:
    bare = _LABEL.sub(" ", _NOTE.sub(" ", _NAMED.sub(r" \1 ", entry)))
    words = [word.strip("<>()") for word in _BETWEEN.split(bare) if word]
    return words if all("@" in word for word in words) else [" ".join(entry.split())]
