"""Why a formula that is the same in every letter has no result: told by name, where that is sure."""

from collections.abc import Collection

from toolkit.patterns import pattern
from toolkit.word.mailmerge.document_state import Making
from toolkit.word.mailmerge.formula_functions import FUNCTIONS

_CALLED = pattern(r"([^\W\d]\w*)\s*\(")
_SWITCHES = pattern(r"\\[\s\S]*")
_IN_QUOTES = pattern(r'["“][^"”]*["”]')
_KNOWN = frozenset((*FUNCTIONS, "DEFINED", "TRUE", "FALSE"))
_DIGIT = pattern(r"\d")


def unknown_function(code: str, names: Collection[str]) -> str:
    """The function that a formula's own text asks for and Word does not have; blank where there is none."""
    text = _IN_QUOTES.sub("", _SWITCHES.sub("", code))
    called = (found[1] for found in _CALLED.finditer(text))
    return next((name for name in called if name.upper() not in _KNOWN and name.upper() not in names), "")


def no_result(making: Making) -> str:
    """Why what was worked out has no result; blank where Word may read the words as a number."""
    reasons = [words["reason"] for (code, _), words in making.findings.items() if code == "value-no-result"]
    return next((reason for reason in reasons if reason.startswith("có") or not _DIGIT.search(reason)), "")
