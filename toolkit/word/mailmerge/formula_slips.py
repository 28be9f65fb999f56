"""Why a formula that is the same in every letter has no result: told by name, where that is sure."""

from collections.abc import Collection

from toolkit.patterns import pattern
from toolkit.word.mailmerge.document_state import Making
from toolkit.word.mailmerge.formula_functions import FUNCTIONS

_CALLED = pattern(r"([^\W\d]\w*)\s*\(")
_SWITCHES = pattern(r"\\[\s\S]*")
_IN_QUOTES = pattern(r'["“][^"”]*["”]')
_KNOWN = frozenset((*FUNCTIONS, "DEFINED", "TRUE", "FALSE"))


def unknown_function(code: str, names: Collection[str]) -> str:
    """The function that a formula's own text asks for and Word does not have; blank where there is none."""
    text = _IN_QUOTES.sub("", _SWITCHES.sub("", code))
    called = (found[1] for found in _CALLED.finditer(text))
    return next((name for name in called if name.upper() not in _KNOWN and name.upper() not in names), "")


def no_result(making: Making) -> str:
    """Why what was worked out has no result, or none that is sure; blank where it has one."""
    for (code, _), words in making.findings.items():
        if code == "value-no-result":
            return words["reason"]
        if code == "field-cell-words":
            return f"không rõ ô “{words['text']}” là số mấy"
    return ""
