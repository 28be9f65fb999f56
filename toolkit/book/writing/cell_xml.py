"""What a cell of a worksheet's part holds: the type and text of its value, and its element as text."""

import datetime as dt
from collections.abc import Iterable
from typing import NamedTuple

from toolkit.book.area import column_letters
from toolkit.book.serials import serial
from toolkit.book.writing.edits import CannotPatch, CellValue
from toolkit.patterns import pattern
from toolkit.problems import refusal

IN_LINE = "inlineStr"
"""The type of a cell that holds its own text; the shared strings stay as they are."""

_UNWRITABLE = pattern("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_LOOKS_ESCAPED = pattern("_(?=x[0-9A-Fa-f]{4}_)")
_LONGEST_TEXT = 32_767
_MEANS_MORE = pattern(r"[&<>\r]")
_AS_XML = (("&", "&amp;"), ("<", "&lt;"), (">", "&gt;"), ("\r", "&#13;"))


class NewCell(NamedTuple):
    """What is to stand in a cell of a row; with a ``formula``, the value is its stored result."""

    column: int
    value: CellValue
    formula: str = ""
    style: str | None = None

    @property
    def is_empty(self) -> bool:
        return self.value in (None, "") and not self.formula


def written(value: CellValue, date_1904: bool, *, is_result: bool) -> tuple[str, str]:
    """A value as a file writes it: the type of its cell, and its text; blank where nothing is to be said."""
    match value:
        case None | "":
            return "", ""
        case str():
            return "str" if is_result else IN_LINE, safe_text(value)
        case bool():
            return "b", str(int(value))
        case int() | float():
            return "", repr(value)
        case dt.date() | dt.time():
            return "", repr(serial(value, date_1904=date_1904))


def row_xml(row: int, cells: Iterable[NewCell], height: str, *, date_1904: bool) -> str:
    """The element of a row and its cells, as the text of a file; a blank height is not said."""
    parts = [f'<row r="{row}" ht="{height}">' if height else f'<row r="{row}">']
    for column, value, formula, style in cells:
        begun = f'<c r="{column_letters(column)}{row}"'
        if style is not None:
            begun = f'{begun} s="{style if style.isdecimal() else _attribute(style)}"'
        if formula:
            parts.append(_cell_xml(begun, value, formula, date_1904))
        elif value is None or value == "":
            parts.append(f"{begun}/>")
        elif isinstance(value, str):  # as most cells are
            text = _escaped(safe_text(value))
            parts.append(f'{begun} t="{IN_LINE}"><is><t xml:space="preserve">{text}</t></is></c>')
        else:
            parts.append(_cell_xml(begun, value, formula, date_1904))
    parts.append("</row>")
    return "".join(parts)


def _cell_xml(begun: str, value: CellValue, formula: str, date_1904: bool) -> str:
    kind, text = written(value, date_1904, is_result=bool(formula))
    kind_said = f' t="{kind}"' if kind else ""
    computed = f"<f>{_escaped(formula)}</f>" if formula else ""
    held = f"<v>{_escaped(text)}</v>" if text else ""
    return f"{begun}{kind_said}>{computed}{held}</c>"


def _escaped(text: str) -> str:
    if _MEANS_MORE.search(text):
        for sign, told in _AS_XML:
            text = text.replace(sign, told)
    return text


def _attribute(text: str) -> str:
    return _escaped(text).replace('"', "&quot;")


def safe_text(text: str) -> str:
    """Text as a cell may hold it: no character that XML refuses, nothing that reads as an escape.

    Raises:
        CannotPatch: longer than a cell can hold.
    """
    clean = text if text.isprintable() else _UNWRITABLE.sub("", text)
    clean = _LOOKS_ESCAPED.sub("_x005F_", clean) if "_x" in clean else clean
    if len(clean) > _LONGEST_TEXT:
        raise refusal(CannotPatch, "patch-long-text", length=len(clean), most=_LONGEST_TEXT)
    return clean
