"""Letters that have no room: pressed into each other, cut off by their line or row, off the sheet."""

from collections.abc import Sequence

from lxml import etree

from toolkit.patterns import pattern
from toolkit.word.check.worn_styles import attribute, toggled, value
from toolkit.word.opc.paragraph_place import TR, P, W

MARKS = (W + "spacing", W + "ind", W + "hidden", W + "trHeight")
NUMBER = pattern(r"-?\d{1,5}")
USUAL_SIZE = 24
"""Half points, where nothing says how large letters are."""

LOWEST = 5
"""Twentieths of a point that a line has for each half point of its letters, or they are cut in two."""

CLOSEST = -4
"""The same between letters, or they lie on each other."""

NOTICED = -32
"""Nothing between letters of any size is too little above this."""

OFF_LEFT, OFF_RIGHT = -4000, 14_000
"""An indent beyond these is beyond the edges of the paper."""

PRESSED = "chữ bị ép chồng lên nhau (Spacing Condensed)"
CUT = "chữ bị cắt vì dòng hoặc hàng của bảng quá thấp (Exactly)"
OFF = "chữ nằm ngoài tờ giấy (Indent)"
HIDDEN_ROW = "chữ trong hàng ẩn của bảng"


def may_cramp(mark: etree._Element) -> bool:
    """Whether a mark is one of those that leave no room; most are not."""
    if mark.tag == W + "hidden":
        above = mark.getparent()
        return above is not None and above.tag == W + "trPr"
    if mark.tag == W + "ind":
        return not OFF_LEFT < _indent([mark]) < OFF_RIGHT
    if mark.tag == W + "trHeight":
        return mark.get(W + "hRule") == "exact"
    return mark.get(W + "lineRule") == "exact" or _number(str(mark.get(W + "val", ""))) <= NOTICED


def cramped(run: etree._Element, wearing: Sequence[etree._Element], styles: Sequence[etree._Element]) -> str:
    """How the letters of a run have no room, in words; blank where they have."""
    size = _number(value(wearing, "sz")) or USUAL_SIZE
    if _number(value(wearing, "spacing")) <= CLOSEST * size:
        return PRESSED
    paragraph = next(run.iterancestors(P), None)
    own = [] if paragraph is None else paragraph.findall(W + "pPr")
    marks = [*own, *(one for style in styles for one in style.findall(W + "pPr"))]
    if attribute(marks, "spacing", "lineRule") == "exact" and _is_low(
        attribute(marks, "spacing", "line"), size
    ):
        return CUT
    if any(not OFF_LEFT < _indent(one.findall(W + "ind")) < OFF_RIGHT for one in marks[:1]):
        return OFF
    row = next(run.iterancestors(TR), None)
    of_row = [] if row is None else row.findall(W + "trPr")
    if toggled(of_row, "hidden"):
        return HIDDEN_ROW
    exact = attribute(of_row, "trHeight", "hRule") == "exact"
    return CUT if exact and _is_low(attribute(of_row, "trHeight", "val"), size) else ""


def _is_low(height: str, size: int) -> bool:
    return 0 < _number(height) <= LOWEST * size


def _indent(marks: Sequence[etree._Element]) -> int:
    return next((_number(str(one.get(W + "left") or one.get(W + "start") or "")) for one in marks), 0)


def _number(text: str) -> int:
    return int(text) if NUMBER.fullmatch(text) else 0
