"""The group of an opinion that is not said in its own row: above it, by a sign, or in nearly its words."""

from collections.abc import Iterable, Sequence

from msgspec import Struct
from msgspec.structs import replace

from toolkit.book.fields import unnumbered
from toolkit.book.reading.table_cells import is_as_above
from toolkit.plan.model.filled_form import Remark
from toolkit.wording import fold_ascii, tag_name

SETTLED = ("choice-unlisted", "cell-merged")
"""What is said of a cell of the column Nhóm that is understood all the same."""

_FEWEST_WORDS = 2


class Grouped(Struct, frozen=True, kw_only=True):
    """Opinions with their groups; ``settled`` are the cells, as "Ý kiến!A3", whose group was understood."""

    remarks: tuple[Remark, ...]
    settled: frozenset[str]


def grouped(remarks: Iterable[Remark], groups: Sequence[str], covered: frozenset[str]) -> Grouped:
    """The opinions of a form, each in its group as whoever reads the page sees it.

    A group holds for the rows below when it stands alone in a row as their heading, over merged cells, or
    is repeated by a ditto mark. A heading in the column of the opinions is none of them.
    """
    found: list[Remark] = []
    settled: set[str] = set()
    above = heading = ""
    for one in remarks:
        spot = _spot(one)
        if titled := _heading(one, groups):
            above = heading = titled
            found += [one] if one.group else []
            continue
        as_above = spot in covered or is_as_above(one.group)
        group = above if as_above else _known(one.group, groups) if one.group else heading
        if group and group != one.group:
            settled.add(spot)
        heading = "" if one.group else heading
        above = group or one.group or above
        found.append(replace(one, group=group or one.group))
    return Grouped(remarks=tuple(found), settled=frozenset(settled))


def _spot(one: Remark) -> str:
    place = one.origin.place("group")
    return f"{place.sheet}!{place.cell}"


def _heading(one: Remark, groups: Sequence[str]) -> str:
    """The group that a row without an opinion of its own names; blank for others."""
    text = one.group or one.content
    if one.addressed_to or not text or (one.group and one.content):
        return ""
    return _known(text, groups) if one.group else _begun(text, groups)


def _known(text: str, groups: Sequence[str]) -> str:
    """The one group that a text names: "kien nghi", "Khó khăn", "III. Kiến nghị với Tỉnh đoàn"; or blank."""
    if text in groups:
        return text
    words = _words(text)
    named = [group for group in groups if words == _words(group) or f"_{_words(group)}_" in f"_{words}_"]
    begins = named[0] if len(named) == 1 and words.startswith(_words(named[0])) else ""
    return begins or ("" if named else _begun(text, groups))


def _begun(text: str, groups: Sequence[str]) -> str:
    """The one group of which a text says all words, or the first ones: "I. KHÓ KHĂN"; blank for others."""
    words = _words(text)
    found = [group for group in groups if f"{_words(group)}_".startswith(f"{words}_")]
    if words.count("_") + 1 < _FEWEST_WORDS:
        found = [group for group in found if words == _words(group)]
    return found[0] if len(found) == 1 else ""


def _words(text: str) -> str:
    return tag_name(fold_ascii(unnumbered(text)))
