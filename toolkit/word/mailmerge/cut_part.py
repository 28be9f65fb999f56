"""What a part is cut into: unchanging bytes and expressions, its fields, and what is wrong with them."""

from msgspec import Struct

from toolkit.word.mailmerge.expressions import Expression


class FieldUse(Struct, frozen=True, kw_only=True):
    """One field of the merge, where it stands. ``name`` is blank for those that are no MERGEFIELD.

    ``part`` is the XML part's name, ``spot`` the place in words ("bảng 1 ô B2").
    """

    keyword: str
    name: str
    code: str
    part: str
    spot: str


class Fault(Struct, frozen=True):
    """Something wrong with a field itself: a problem's code, its spot, the words of its message."""

    code: str
    spot: str
    words: tuple[tuple[str, str], ...]


class CutPart(Struct, frozen=True, kw_only=True):
    """A part, ready. ``pieces`` are bytes and expressions in turn; it begins and ends with bytes."""

    name: str
    pieces: tuple[bytes | Expression, ...]
    uses: tuple[FieldUse, ...]
    faults: tuple[Fault, ...]
