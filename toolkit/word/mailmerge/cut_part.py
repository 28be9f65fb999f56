"""What a part is cut into: unchanging bytes and expressions, its fields, and what is wrong with them."""

from dataclasses import dataclass

from toolkit.word.mailmerge.expressions import Expression


@dataclass(frozen=True, slots=True, kw_only=True)
class FieldUse:
    """One field of the merge, where it stands. ``name`` is blank for those that are no MERGEFIELD.

    ``part`` is the XML part's name, ``spot`` the place in words ("bảng 1 ô B2").
    """

    keyword: str
    name: str
    code: str
    part: str
    spot: str


@dataclass(frozen=True, slots=True)
class Fault:
    """Something wrong with a field itself: a problem's code, its spot, the words of its message."""

    code: str
    spot: str
    words: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class CutPart:
    """A part, ready. ``pieces`` are bytes and expressions in turn; it begins and ends with bytes."""

    name: str
    pieces: tuple[bytes | Expression, ...]
    uses: tuple[FieldUse, ...]
    faults: tuple[Fault, ...]
