"""Why a formula that is the same in every letter has no result: told by name, where that is sure."""

from collections.abc import Collection

from toolkit.patterns import pattern
from toolkit.word.mailmerge.document_state import Making
from toolkit.word.mailmerge.formula_functions import FUNCTIONS, Misspelt

_CALLED = pattern(r"([^\W\d]\w*)\s*\(")
_SWITCHES = pattern(r"\\[\s\S]*")
_IN_QUOTES = pattern(r'["“][^"”]*["”]')
_WORD = pattern(r"[^\W\d]\w*")
_CELLS = pattern(r"ABOVE|BELOW|LEFT|RIGHT|[A-Z]{1,2}\d+")
_KNOWN = frozenset((*FUNCTIONS, "DEFINED", "TRUE", "FALSE"))


def slip(code: str, error: Exception | None, names: Collection[str], *, in_table: bool) -> str:
    """Why a formula's own text is none to Word either; blank where it may be one.

    Args:
        code: the text.
        error: what kept it from being read, if anything did.
        names: the names that the document defines, in capitals.
        in_table: whether a table stands around it, whose cells it may name.
    """
    if name := unknown_function(code, names):
        return f"không có hàm {name}"
    if isinstance(error, Misspelt):
        return str(error)
    words = {word.upper() for word in _WORD.findall(_SWITCHES.sub("", code))} if error else set()
    asks_for_cells = any(map(_CELLS.fullmatch, words)) and words.isdisjoint(names)
    return "công thức hỏi ô của bảng mà không nằm trong bảng" if asks_for_cells and not in_table else ""


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
