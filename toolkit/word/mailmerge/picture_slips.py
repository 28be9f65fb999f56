r"""Pictures of ``\@`` that can only be a slip: small letters m where a month is meant are minutes."""

from collections.abc import Iterable, Iterator

from toolkit.patterns import pattern
from toolkit.word.mailmerge.cut_part import Fault, FieldUse
from toolkit.word.mailmerge.date_picture import items

_PICTURE = pattern(r'\\@\s*(?:["“”]([^"“”]*)|([^\s\\"“”]+))')


def picture_faults(uses: Iterable[FieldUse]) -> Iterator[Fault]:
    """A fault for each field whose picture has minutes beside a day or a year, and no hour."""
    for use in uses:
        found = _PICTURE.search(use.code) if use.name else None
        picture = (found[1] or found[2] or "") if found else ""
        if _has_minutes_for_months(picture):
            words = {"name": use.name, "picture": picture, "meant": picture.replace("m", "M")}
            yield Fault("field-minutes", use.spot, tuple(words.items()))


def _has_minutes_for_months(picture: str) -> bool:
    letters = {item[0] for item in items(picture)}
    return "m" in letters and bool(letters & set("dy")) and not letters & set("hHM")
