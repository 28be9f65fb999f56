"""To whom opinions go, in units' own words: whom the list has under another name, and whom it has not."""

from collections.abc import Iterable, Iterator
from functools import cache

from msgspec.structs import replace

from toolkit.book.fields import Lookups, unnumbered
from toolkit.book.schema.return_form import REMARKS
from toolkit.patterns import pattern
from toolkit.plan.model import ADDRESSEES, BETWEEN_ADDRESSEES
from toolkit.plan.model.filled_form import Remark
from toolkit.problems import Place, Problem, problem
from toolkit.wording import fold_ascii

_BETWEEN = pattern(r"\s*[;,/+&\n]\s*|\s+(?:và|-|–)\s+")
_CENTRE, _STATE, _OFFICE, _UNITS = ADDRESSEES
_LEVELS = ("tinh", "huyen", "thi xa", "thanh pho", "xa", "phuong", "co so", "tren")
_WHERE = (
    *("", "dia phuong", "cac cap", "cung cap", "so tai", "noi dong quan"),
    *(f"{cap}{level}" for cap in ("", "cap ") for level in _LEVELS),
)
_RULERS = ("cap uy", "cap uy dang", "chinh quyen", "cap uy chinh quyen", "cap uy dang chinh quyen")
_MEANT = (
    (_STATE, tuple(f"{body} {where}".strip() for body in _RULERS for where in _WHERE)),
    (_CENTRE, ("trung uong", "tw", "t.w", "tu", "t.u", "ban bi thu trung uong", "tw doan tncs ho chi minh")),
    (_UNITS, ("cac don vi", "don vi co so", "don vi truc thuoc", "cac don vi truc thuoc", "cac co so")),
    (_UNITS, ("doan co so", "cac doan co so", "co so doan", "cac co so doan", "doan cap co so", "co so")),
    (_UNITS, ("cac chi doan", "chi doan", "cac don vi co so", "cac don vi ban", "don vi ban")),
    (_OFFICE, ("doan tinh", "tinh doan tinh", "ban thuong vu doan tinh", "lanh dao tinh doan")),
)


def addressee_meant(typed: str) -> str:
    """The bodies that words name, as the workbook writes them; blank where any of them is on no list."""
    whole = _meant(typed)
    bodies = [whole] if whole else [_meant(part) for part in _BETWEEN.split(typed.strip(" .;,")) if part]
    if not bodies or not all(bodies):
        return ""
    named = {body for one in bodies for body in one.split(BETWEEN_ADDRESSEES)}
    return BETWEEN_ADDRESSEES.join(body for body in ADDRESSEES if body in named)


def with_addressees_meant(remarks: Iterable[Remark]) -> tuple[Remark, ...]:
    """The opinions, each to the bodies of the list that its words mean; other words stay as they are."""
    return tuple(
        replace(one, addressed_to=meant)
        if one.addressed_to and (meant := addressee_meant(one.addressed_to)) not in ("", one.addressed_to)
        else one
        for one in remarks
    )


def addressees_told(found: Iterable[Problem], remarks: Iterable[Remark], file: str) -> Iterator[Problem]:
    """What is told of a form, with one word for all bodies that no list has: they are kept as they are."""
    words = {
        f"{place.sheet}!{place.cell}": one.addressed_to
        for one in remarks
        if one.content and "addressed_to" in one.origin.cells and (place := one.origin.place("addressed_to"))
    }
    kept: dict[str, str] = {}
    for one in found:
        if one.code == "choice-other" and one.place.spot in words:
            if not addressee_meant(words[one.place.spot]):
                kept[words[one.place.spot]] = kept.get(words[one.place.spot]) or one.place.spot
        else:
            yield one
    if kept:
        place = Place(file=file, spot=next(iter(kept.values())))
        yield problem("return-addressee-kept", place, text="”, “".join(kept))


def _meant(part: str) -> str:
    """The body of one part: by the list itself, or by the words that mean it."""
    read = REMARKS.column("addressed_to").type.read(part.strip(), Lookups())
    if read.value and not read.faults:
        return str(read.value)
    plain = " ".join(fold_ascii(unnumbered(part)).lower().replace(",", " ").split()).strip(" .;:")
    return _bodies().get(plain.removeprefix("cac ")) or _bodies().get(plain, "")


@cache
def _bodies() -> dict[str, str]:
    return {words: body for body, all_words in _MEANT for words in all_words}
