"""Which part of an Excel package holds which sheet, and what else must be looked at before reading."""

import posixpath
from collections.abc import Iterable, Mapping
from functools import lru_cache

from lxml import etree
from msgspec import Struct

from toolkit.book.reading.files.archive import Archive, Damaged

_WORKBOOK_TYPES = ("/officeDocument",)
_SHARED_TYPES = ("/sharedStrings", "/styles")


class WorkbookParts(Struct, frozen=True, kw_only=True):
    """``sheets`` maps sheet names to parts, in order; ``shared`` are the parts that all sheets need.

    ``hidden`` are the names of hidden sheets, ``active`` is that of the sheet on top, ``styles`` the part of
    the cell styles; the last two may be blank.
    """

    sheets: Mapping[str, str]
    shared: tuple[str, ...]
    date_1904: bool
    hidden: frozenset[str] = frozenset()
    active: str = ""
    styles: str = ""


def workbook_parts(archive: Archive) -> WorkbookParts:
    """Read the workbook part, transitional or strict, whatever its name.

    Raises:
        Damaged: it is missing or cut off.
    """
    workbook = next(iter(related_parts(archive, "", _WORKBOOK_TYPES).values()), "xl/workbook.xml")
    relations = _relations(archive, workbook)
    related = _of_types(relations, ("",))
    described = _described(workbook, archive.read(workbook))
    sheets = {
        name: related[identity]
        for name, identity in described.sheets
        if related.get(identity) in archive.names
    }
    shared = _of_types(relations, _SHARED_TYPES).values()
    present = tuple(part for part in shared if part in archive.names)
    return WorkbookParts(
        sheets=sheets,
        shared=present,
        date_1904=described.date_1904,
        hidden=described.hidden,
        active=described.active,
        styles=next(iter(_of_types(relations, ("/styles",)).values()), ""),
    )


class _Described(Struct, frozen=True, kw_only=True):
    """What the workbook part says: its sheets by name and relationship, and how they are shown."""

    sheets: tuple[tuple[str, str], ...]
    date_1904: bool
    hidden: frozenset[str]
    active: str


@lru_cache(maxsize=8)  # forms that came back are alike
def _described(part: str, xml: bytes) -> _Described:
    root = _tree(part, xml)
    sheets: list[tuple[str, str]] = []
    date_1904 = False
    for element in root.iter():
        tag = etree.QName(element).localname if isinstance(element.tag, str) else ""
        if tag == "sheet":
            sheets.append((element.get("name", ""), _relation(element)))
        elif tag == "workbookPr":
            date_1904 = element.get("date1904", "0") in ("1", "true", "on")
    hidden, active = _hidden_sheets(root), _active_sheet(root)
    return _Described(sheets=tuple(sheets), date_1904=date_1904, hidden=hidden, active=active)


def _hidden_sheets(workbook: etree._Element) -> frozenset[str]:
    sheets = (sheet for sheet in workbook.iter("{*}sheet") if sheet.get("state", "visible") != "visible")
    return frozenset(sheet.get("name", "") for sheet in sheets)


def _active_sheet(workbook: etree._Element) -> str:
    """The name of the sheet on top when the workbook is opened, or blank."""
    names = [sheet.get("name", "") for sheet in workbook.iter("{*}sheet")]
    tops = [int(view.get("activeTab", "0")) for view in workbook.iter("{*}workbookView")][:1] or [0]
    return names[tops[0]] if tops[0] < len(names) else ""


def _relation(sheet: etree._Element) -> str:
    """The sheet's relationship id: its namespace differs between the two dialects."""
    return next((str(value) for name, value in sheet.attrib.items() if str(name).endswith("}id")), "")


def related_parts(archive: Archive, part: str, types: tuple[str, ...] = ("",)) -> dict[str, str]:
    """Relationship id -> part, of a part's relationships of some types."""
    return _of_types(_relations(archive, part), types)


def _of_types(relations: Iterable[tuple[str, str, str]], types: tuple[str, ...]) -> dict[str, str]:
    return {name: target for name, kind, target in relations if kind.endswith(types)}


def _relations(archive: Archive, part: str) -> tuple[tuple[str, str, str], ...]:
    """Id, type and target of a part's relationships."""
    folder, leaf = posixpath.split(part)
    rels = posixpath.join(folder, "_rels", f"{leaf}.rels")
    return _related(rels, folder, archive.read(rels)) if rels in archive.names else ()


@lru_cache(maxsize=16)  # forms that came back are alike
def _related(part: str, folder: str, xml: bytes) -> tuple[tuple[str, str, str], ...]:
    return tuple(
        (
            relation.get("Id", ""),
            relation.get("Type", ""),
            posixpath.normpath(posixpath.join("/", folder, relation.get("Target", ""))).lstrip("/"),
        )
        for relation in _tree(part, xml)
    )


def part_tree(archive: Archive, part: str) -> etree._Element:
    return _tree(part, archive.read(part))


def _tree(part: str, xml: bytes) -> etree._Element:
    parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=True)
    try:
        return etree.fromstring(xml, parser)
    except etree.XMLSyntaxError as cause:
        raise Damaged(part) from cause
