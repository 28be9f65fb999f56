"""From a cell's value and its format code to what the cell shows."""

import datetime as dt
import operator
from collections.abc import Sequence

from toolkit.book.reading.number_formats.codes import Section, TokenKind, sections
from toolkit.book.reading.number_formats.moments import moment_shown, stretch_shown
from toolkit.book.reading.number_formats.number_sections import number_shown

_COMPARE = {
    "<": operator.lt, ">": operator.gt, "<=": operator.le, ">=": operator.ge,
    "=": operator.eq, "<>": operator.ne,
}  # fmt: skip

_OF_TEXT = 3
"""The place of the section that shows texts."""

Shown = str | int | float | bool | dt.datetime | dt.date | dt.time | dt.timedelta | None


def shown(value: Shown, code: str) -> str:
    """What a cell of this format shows, with "." between thousands and "," before decimals.

    ``""`` where the format tells nothing that a letter could use: then a value is written as the house
    writes it. Words of the format itself ("12/GM-TĐTN" for ``0"/GM-TĐTN"``) are kept.
    """
    parts = sections(code)
    if isinstance(value, str):
        return _text(value, parts)
    if isinstance(value, dt.timedelta):
        return stretch_shown(value, parts[0]) or ""
    if isinstance(value, dt.date | dt.time):
        return moment_shown(value, parts[0]) or ""
    if isinstance(value, bool) or not isinstance(value, int | float) or value != value:
        return ""
    section, signed = _section(value, parts)
    kinds = section.kinds
    if TokenKind.GENERAL in kinds or kinds & {TokenKind.DATE, TokenKind.ELAPSED}:
        return ""
    text = number_shown(value, section)
    text = (text or "").strip()
    return f"-{text}" if signed and any(sign in "123456789" for sign in text) else text


def shows_days(code: str) -> bool:
    """Whether the format is one of days."""
    return TokenKind.DATE in sections(code)[0].kinds


def hides(value: Shown, code: str) -> bool:
    """Whether the format shows nothing of a value at all: zeros by ``#,##0;-#,##0;``, all by ``;;;``."""
    parts = sections(code)
    if isinstance(value, str):
        return len(parts) > _OF_TEXT and not parts[_OF_TEXT].tokens
    if isinstance(value, dt.date | dt.time | dt.timedelta):
        return len(parts) > 1 and not parts[0].tokens
    if isinstance(value, bool) or not isinstance(value, int | float):
        return False
    return len(parts) > 1 and not _section(value, parts)[0].tokens


def _section(value: int | float, parts: tuple[Section, ...]) -> tuple[Section, bool]:
    """The section for a number, and whether its sign is to be written."""
    asked = [part for part in parts if part.condition]
    if asked:
        for part in parts:
            if part.condition is None or _COMPARE[part.condition[0]](value, part.condition[1]):
                return part, value < 0 and not _is_for_negatives(part, asked)
        return parts[-1], value < 0
    if value > 0 or len(parts) == 1:
        return parts[0], value < 0
    if value < 0:
        return parts[1], False
    return parts[2 if len(parts) > 2 else 0], False


def _is_for_negatives(part: Section, asked: Sequence[Section]) -> bool:
    """Whether a section without a condition stands beside one for all that is not negative."""
    return part.condition is None and any(one.condition in ((">=", 0.0), (">", 0.0)) for one in asked)


def _text(value: str, parts: tuple[Section, ...]) -> str:
    """A text by the section for texts: the fourth, or an only one that names the text."""
    section = parts[3] if len(parts) > 3 else parts[-1]
    if TokenKind.CELL_TEXT not in section.kinds or len(section.tokens) == 1:
        return ""
    pieces = {TokenKind.TEXT: None, TokenKind.CELL_TEXT: value}
    return "".join(pieces[token.kind] or token.text for token in section.tokens if token.kind in pieces)
