"""How people are addressed, and on whose behalf a letter is signed."""

import re

from toolkit.patterns import pattern
from toolkit.wording.folding import clean, fold

COMRADE = "đồng chí"
COMRADE_SHORT = "Đ/c"

_FORMS = {
    **dict.fromkeys(("", "đồng chí", "đ/c", "đ/c.", "đc", "đc.", "đ.c"), COMRADE),
    **dict.fromkeys(("ông", "ô", "ô.", "ong"), "Ông"),
    **dict.fromkeys(("bà", "b", "b.", "ba"), "Bà"),
    **dict.fromkeys(("ông/bà", "ông (bà)", "ông, bà", "ông bà", "ông hoặc bà"), "Ông/Bà"),
}
_AUTHORITY = pattern(r"(T\s*/?\s*M|K\s*/?\s*T|T\s*/?\s*L|T\s*/?\s*U\s*/?\s*Q|Q)(?:\s*\.\s*|\s+)(?=\w)")
_PARTY_AUTHORITY = pattern(r"([TK])/([MTL])\s*(?=\w)", signs=("T/", "K/"))


def honorific(typed: str) -> str:
    """The form of address as a letter has it: "Đ/c" -> "đồng chí", "ông" -> "Ông", blank -> "đồng chí".

    A form that is not known stays as typed.
    """
    return _FORMS.get(fold(typed), clean(typed))


def honorific_short(typed: str) -> str:
    """The form of address for tables and Nơi nhận: "Đ/c", "Ông", "Bà"."""
    form = honorific(typed)
    return COMRADE_SHORT if form == COMRADE else form


def signing_authority(typed: str) -> str:
    """The line above a signer's title in the Đoàn's form: "T/M Ban Thường vụ" -> "TM. BAN THƯỜNG VỤ".

    Source: Hướng dẫn 29-HD/TWĐTN-VP, pages 11 to 13; T/M, K/T and T/L are the Party's forms.
    """
    words = _PARTY_AUTHORITY.sub(r"\1\2. ", clean(typed).upper())
    found = _AUTHORITY.match(words)
    if not found:
        return words
    return f"{re.sub(r'[^A-Z]', '', found[1])}. {words[found.end() :]}"


def authority_prefix(typed: str) -> str:
    """ "TM.", "KT.", "TL.", "TUQ.", "Q.", or blank for somebody who signs in their own right."""
    first = signing_authority(typed).split(" ")[0]
    return first if first in ("TM.", "KT.", "TL.", "TUQ.", "Q.") else ""
