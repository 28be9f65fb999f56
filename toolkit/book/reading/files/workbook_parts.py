"""Which part of an Excel package holds which sheet, and what else must be looked at before reading."""

import posixpath
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from xml.parsers import expat

from msgspec import Struct

from toolkit.book.reading.files.archive import Archive, Damaged

_WORKBOOK_TYPES = ("/officeDocument",)
_SHARED_TYPES = ("/sharedStrings", "/styles")
_SHARED_NAMES = ("sharedstrings.xml", "styles.xml")
_BEFORE_A_NAME = " "
_PARTS = "workbook parts"

Relation = tuple[str, str, str]
"""The id, the type and the target of a relationship."""

Element = tuple[str, Mapping[str, str]]
"""An element's name without its namespace, and its attributes; theirs stands before the names of some."""


class WorkbookParts(Struct, frozen=True, kw_only=True):
    """``sheets`` maps sheet names to parts, in order; ``shared`` are the parts that all sheets need.

    ``core`` are all that tell which sheets there are, and what their cells mean.
    ``usual``: no other part bears the name of one of these, which a reader might take for it.
    ``hidden`` are the names of hidden sheets, ``active`` is that of the sheet on top, ``styles`` the part of
    the cell styles; the last two may be blank.
    """

    sheets: Mapping[str, str]
    shared: tuple[str, ...]
    date_1904: bool
    usual: bool
    core: tuple[str, ...] = ()
    hidden: frozenset[str] = frozenset()
    active: str = ""
    styles: str = ""


def workbook_parts(archive: Archive) -> WorkbookParts:
    """Read the workbook part, transitional or strict, whatever its name.

    Raises:
        Damaged: it is missing or cut off.
    """
    if _PARTS in archive.known:
        found: WorkbookParts = archive.known[_PARTS]
        return found
    workbook = next(iter(related_parts(archive, "", _WORKBOOK_TYPES).values()), "xl/workbook.xml")
    relations = tuple(_relations(archive, workbook))
    found = _described(workbook, archive.read(workbook), relations, archive.names)
    archive.known[_PARTS] = found
    return found


@lru_cache(maxsize=16)  # forms that came back are alike
def _described(
    workbook: str, xml: bytes, relations: tuple[Relation, ...], names: frozenset[str]
) -> WorkbookParts:
    elements = _parsed(workbook, xml)
    related = _of_types(relations, ("",))
    sheets: dict[str, str] = {}
    date_1904 = False
    for tag, given in elements:
        if tag == "sheet":
            part = related.get(_relation(given), "")
            if part in names:
                sheets[given.get("name", "")] = part
        elif tag == "workbookPr":
            date_1904 = given.get("date1904", "0") in ("1", "true", "on")
    shared = _of_types(relations, _SHARED_TYPES).values()
    present = tuple(part for part in shared if part in names)
    leading = ("[Content_Types].xml", _relations_of(""), workbook, _relations_of(workbook))
    return WorkbookParts(
        sheets=sheets,
        shared=present,
        date_1904=date_1904,
        core=(*(part for part in leading if part in names), *present),
        usual=all(part in present for part in names if part.lower().endswith(_SHARED_NAMES)),
        hidden=_hidden_sheets(elements),
        active=_active_sheet(elements),
        styles=next(iter(_of_types(relations, ("/styles",)).values()), ""),
    )


def _hidden_sheets(workbook: Iterable[Element]) -> frozenset[str]:
    sheets = (given for tag, given in workbook if tag == "sheet")
    return frozenset(sheet.get("name", "") for sheet in sheets if sheet.get("state", "visible") != "visible")


def _active_sheet(workbook: Iterable[Element]) -> str:
    """The name of the sheet on top when the workbook is opened, or blank."""
    names = [given.get("name", "") for tag, given in workbook if tag == "sheet"]
    tops = [int(given.get("activeTab", "0")) for tag, given in workbook if tag == "workbookView"][:1] or [0]
    return names[tops[0]] if tops[0] < len(names) else ""


def _relation(sheet: Mapping[str, str]) -> str:
    """The sheet's relationship id: its namespace differs between the two dialects."""
    return next((value for name, value in sheet.items() if name.endswith(f"{_BEFORE_A_NAME}id")), "")


def related_parts(archive: Archive, part: str, types: tuple[str, ...] = ("",)) -> dict[str, str]:
    """Relationship id -> part, of a part's relationships of some types."""
    return _of_types(_relations(archive, part), types)


def _of_types(relations: Iterable[Relation], types: tuple[str, ...]) -> dict[str, str]:
    return {name: target for name, kind, target in relations if kind.endswith(types)}


def _relations(archive: Archive, part: str) -> Sequence[Relation]:
    rels = _relations_of(part)
    if rels not in archive.names:
        return []
    return _listed(posixpath.dirname(part), rels, archive.read(rels))


def _relations_of(part: str) -> str:
    """The part that tells what another one, or the whole file, is related to."""
    folder, leaf = posixpath.split(part)
    return posixpath.join(folder, "_rels", f"{leaf}.rels")


@lru_cache(maxsize=16)  # forms that came back are alike
def _listed(folder: str, part: str, xml: bytes) -> Sequence[Relation]:
    return [
        (
            given.get("Id", ""),
            given.get("Type", ""),
            posixpath.normpath(posixpath.join("/", folder, given.get("Target", ""))).lstrip("/"),
        )
        for tag, given in _parsed(part, xml)
        if tag == "Relationship"
    ]


def _parsed(part: str, xml: bytes) -> Sequence[Element]:
    """All elements of a part in their order; lxml would take longer to load than a press to be read."""
    found: list[Element] = []
    parser = expat.ParserCreate(namespace_separator=_BEFORE_A_NAME)
    parser.StartElementHandler = lambda name, given: found.append((name.rpartition(_BEFORE_A_NAME)[2], given))
    try:
        parser.Parse(xml, True)
    except (expat.ExpatError, LookupError, ValueError) as cause:
        raise Damaged(part) from cause
    return found
