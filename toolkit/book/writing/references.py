"""References to areas inside formulas: found outside texts and table columns, and written anew."""

import re
from collections.abc import Callable
from functools import lru_cache

from msgspec import Struct

from toolkit.book.area import Area, read_area
from toolkit.patterns import pattern

_PIECE = pattern(
    r"""
      "(?:[^"]|"")*"                                    # a text
    | \[(?:[^][]|\[[^]]*\])*\]                          # a table's columns, another workbook
    | (?<![\w.\]:!'])
      (?:(?P<sheet>'(?:[^']|'')+'|[^\W\d][\w.]*)!)?
      (?P<first>\$?[A-Z]{1,3}\$?\d+)(?::(?P<last>\$?[A-Z]{1,3}\$?\d+))?
      (?![\w(.:\[!])
    """,
    re.VERBOSE,
)
_ROW = pattern(r"(?P<column>\$?[A-Z]{1,3})(?P<fixed>\$?)(?P<row>\d+)")
_LAST_ROW = 1_048_576


class Reference(Struct, frozen=True, kw_only=True):
    """An area as a formula names it: ``sheet`` is blank for the formula's own, ``last`` for a single cell."""

    sheet: str
    first: str
    last: str

    @property
    def area(self) -> Area:
        return read_area(f"{self.first}:{self.last or self.first}")

    @property
    def ends_fixed(self) -> bool:
        """Whether the last row has its dollar sign, so that it stays where the formula is copied."""
        match = _ROW.fullmatch(self.last or self.first)
        return bool(match and match["fixed"])

    def ending_at(self, bottom: int) -> str:
        """The same area with another last row, dollar signs kept; an area in any case."""
        match = _ROW.fullmatch(self.last or self.first)
        assert match is not None, "the pattern of pieces lets nothing else through"
        return f"{self.first}:{match['column']}{match['fixed']}{bottom}"


def rewritten(formula: str, change: Callable[[Reference], str]) -> str:
    """The formula with each reference that ``change`` gives words for put anew, its sheet's name kept."""

    def piece(match: re.Match[str]) -> str:
        if not match["first"]:
            return match[0]
        found = Reference(sheet=_bare(match["sheet"] or ""), first=match["first"], last=match["last"] or "")
        fresh = change(found)
        head = f"{match['sheet']}!" if match["sheet"] else ""
        return head + fresh if fresh else match[0]

    return _PIECE.sub(piece, formula)


@lru_cache(maxsize=64)  # a column computes alike in every row
def copied_down(formula: str, rows: int) -> str:
    """The formula as Excel copies it some rows down: rows without a dollar sign move."""

    def moved(found: Reference) -> str:
        ends = [_moved_row(end, rows) for end in (found.first, found.last) if end]
        return ":".join(ends)

    return rewritten(formula, moved) if rows else formula


def _moved_row(address: str, rows: int) -> str:
    match = _ROW.fullmatch(address)
    if match is None or match["fixed"]:
        return address
    return f"{match['column']}{(int(match['row']) + rows - 1) % _LAST_ROW + 1}"


def _bare(sheet: str) -> str:
    return sheet[1:-1].replace("''", "'") if sheet.startswith("'") else sheet
