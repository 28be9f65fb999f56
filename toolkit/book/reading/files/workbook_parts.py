"""Which part of an Excel package holds which sheet, and what else must be looked at before reading."""

import posixpath
from collections.abc import Iterable, Mapping

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
    root = part_tree(archive, workbook)
    relations = _relations(archive, workbook)
    related = _of_types(relations, ("",))
    sheets: dict[str, str] = {}
    date_1904 = False
    for element in root.iter():
        tag = etree.QName(element).localname if isinstance(element.tag, str) else ""
        if tag == "sheet":
            part = related.get(_relation(element), "")
            if part in archive.names:
                sheets[element.get("name", "")] = part
        elif tag == "workbookPr":
            date_1904 = element.get("date1904", "0") in ("1", "true", "on")
    shared = _of_types(relations, _SHARED_TYPES).values()
    present = tuple(part for part in shared if part in archive.names)
    return WorkbookParts(
        sheets=sheets,
        shared=present,
        date_1904=date_1904,
        hidden=_hidden_sheets(root),
        active=_active_sheet(root),
        styles=next(iter(_of_types(relations, ("/styles",)).values()), ""),
    )


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


def _relations(archive: Archive, part: str) -> list[tuple[str, str, str]]:
    """Id, type and target of a part's relationships."""
    folder, leaf = posixpath.split(part)
    rels = posixpath.join(folder, "_rels", f"{leaf}.rels")
    if rels not in archive.names:
        return []
    return [
        (
            relation.get("Id", ""),
            relation.get("Type", ""),
            posixpath.normpath(posixpath.join("/", folder, relation.get("Target", ""))).lstrip("/"),
        )
        for relation in part_tree(archive, rels)
    ]


def part_tree(archive: Archive, part: str) -> etree._Element:
    parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=True)
    try:
        return etree.fromstring(archive.read(part), parser)
    except etree.XMLSyntaxError as cause:
        raise Damaged(part) from cause
