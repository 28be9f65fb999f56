"""Which column of a table a merge field means, and which it may have meant.

Word makes field names from headers: spaces become ``_``, most signs go, at most 40 characters stay and a
digit at the start gets ``M_`` before it. So a field finds its column, in this order: by the header as
typed; by Word's rule, whatever the case, the spaces and the way the accents are typed; and without accents,
by the rule of ``{{ tags }}``, where only one column fits.
"""

import difflib
import re
import unicodedata
from collections.abc import Iterable, Mapping

from toolkit.wording import fold, fold_ascii

LONGEST_NAME = 40
NEAR = 0.6


def columns(names: Iterable[str], headers: Iterable[str]) -> Mapping[str, str]:
    """The header of each name that has one."""
    known = list(headers)
    exact = {unicodedata.normalize("NFC", header): header for header in reversed(known)}
    found: dict[str, str] = {}
    for name in names:
        header = exact.get(unicodedata.normalize("NFC", name)) or _folded(name, known)
        if header is not None:
            found[name] = header
    return found


def nearest(name: str, headers: Iterable[str], *, likeness: float = NEAR) -> str:
    """The header that looks most like the name, at least that much from 0 to 1; or blank."""
    keys = {fold_ascii(header): header for header in headers}
    close = difflib.get_close_matches(fold_ascii(name).replace("_", " "), keys, n=1, cutoff=likeness)
    return keys[close[0]] if close else ""


def _folded(name: str, headers: list[str]) -> str | None:
    """The only header that fits by one of the keys, the strictest first."""
    for key in (_word_key, _ascii_key):
        wanted = key(name)
        if not wanted:
            continue
        fitting = [header for header in headers if key(header) == wanted]
        if not fitting and len(name) >= LONGEST_NAME:
            fitting = [header for header in headers if key(header).startswith(wanted)]
        if not fitting and wanted.startswith("m") and name[:2].upper() == "M_":
            fitting = [header for header in headers if key(header) == wanted[1:]]
        if len(fitting) == 1 or (fitting and key is _word_key):
            return fitting[0]
    return None


def _word_key(text: str) -> str:
    return re.sub(r"[\W_]+", "", fold(text.replace("_", " ")))


def _ascii_key(text: str) -> str:
    return re.sub(r"[\W_]+", "", fold_ascii(text.replace("_", " ")))
