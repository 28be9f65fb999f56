"""What one document's numbering part says: its lists by id, their levels, where they start."""

from collections.abc import Mapping

from msgspec import Struct

from toolkit.word.joining.word_xml import Element, value
from toolkit.word.opc.paragraph_place import W

LEVELS = range(9)
UNCOUNTED = ("bullet", "none")
ABSTRACT_ID, NUM_ID, LEVEL = W + "abstractNumId", W + "numId", W + "ilvl"


class Listing(Struct, frozen=True, kw_only=True):
    """One list of a document (a ``w:num``), by what it is called here.

    ``starts`` holds the first number of each level, ``overridden`` the levels that this list restarts by
    itself, ``uncounted`` those that show a bullet or nothing.
    """

    id: str
    abstract: str
    element: Element
    form: Element
    starts: tuple[int, ...]
    overridden: frozenset[int]
    uncounted: frozenset[int]


def listing(num: Element, form: Element, *, id_: str, abstract: str) -> Listing:
    """What is to know of a list.

    Args:
        num: the list.
        form: the ``w:abstractNum`` that has its levels.
        id_: what the list is called here.
        abstract: what its form is called here.
    """
    overrides = {int(one.get(LEVEL, "0")): one for one in num.iterfind(W + "lvlOverride")}
    own = {number: one.find(W + "lvl") for number, one in overrides.items()}
    levels = levels_of(form) | {number: level for number, level in own.items() if level is not None}
    restarted = {number: value(one, "startOverride") for number, one in overrides.items()}
    return Listing(
        id=id_,
        abstract=abstract,
        element=num,
        form=form,
        starts=tuple(int(restarted.get(n) or value(levels.get(n), "start") or "1") for n in LEVELS),
        overridden=frozenset(number for number, start in restarted.items() if start),
        uncounted=frozenset(n for n in LEVELS if value(levels.get(n), "numFmt", "decimal") in UNCOUNTED),
    )


def defining_form(id_: str, forms: Mapping[str, Element]) -> str:
    """The id of the form that has the levels: one that links to a list style borrows them."""
    link = value(forms[id_], "numStyleLink")
    return next((other for other, form in forms.items() if link and value(form, "styleLink") == link), id_)


def levels_of(form: Element) -> dict[int, Element]:
    """The levels of a form, by number."""
    return {int(level.get(LEVEL, "0")): level for level in form.iterfind(W + "lvl")}
