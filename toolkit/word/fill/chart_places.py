"""Charts put into a filled letter where it holds their marks: Word's own charts, to be edited there."""

import re
from collections.abc import Mapping
from copy import deepcopy

from lxml import etree
from msgspec import Struct

from toolkit.patterns import pattern
from toolkit.word.codes.members import TYPES, parts_of, text_part_names
from toolkit.word.opc.paragraph_place import W
from toolkit.word.opc.relations import (
    NO_RELATIONS,
    RELATIONS_SPACE,
    TYPES_SPACE,
    relations_part,
    with_relations,
)
from toolkit.word.opc.zip_writer import rewrapped

_WP = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
_A = "http://schemas.openxmlformats.org/drawingml/2006/main"
_C = "http://schemas.openxmlformats.org/drawingml/2006/chart"
_R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_CHART_TYPE = "application/vnd.openxmlformats-officedocument.drawingml.chart+xml"
_BOOK_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_ROOT = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_EMU, _TWIP = 36_000, 635  # a millimetre; a twentieth of a point
_WIDEST = 160 * _EMU
_NUMBERED = pattern(r"word/charts/chart(\d+)\.xml")


class WordChart(Struct, frozen=True, kw_only=True):
    """A chart for one mark: its parts, what it tells those who cannot see it, its height in millimetres."""

    xml: bytes
    workbook: bytes
    told: str
    height: float


def with_charts(document: bytes, charts: Mapping[str, WordChart]) -> bytes:
    """The document with each mark replaced by its chart; other parts are as they were.

    Args:
        document: a filled letter.
        charts: by their marks; one without a mark in the letter is left out.
    """
    parts = parts_of(document)
    marks = re.compile("|".join(map(re.escape, charts)))
    changed: dict[str, bytes] = {}
    number = max((int(found[1]) for name in parts if (found := _NUMBERED.fullmatch(name))), default=0)
    for name in text_part_names(parts):
        if not charts or not marks.search(parts[name].decode("utf-8", "replace")):
            continue
        root = etree.fromstring(parts[name], etree.XMLParser(resolve_entities=False, huge_tree=True))
        relations: dict[str, str] = {}
        for text in list(root.iter(W + "t")):
            while found := marks.search(text.text or ""):
                number += 1
                relations[f"rIdBieuDo{number}"] = f"charts/chart{number}.xml"
                changed |= _parts(number, charts[found[0]])
                text = _put(text, found, _drawing(root, number, charts[found[0]]))
        changed[name] = etree.tostring(root, encoding="UTF-8", xml_declaration=True, standalone=True)
        rels = relations_part(name)
        changed[rels] = with_relations(parts.get(rels, NO_RELATIONS), f"{_R}/chart", relations)
    if not changed:
        return document
    changed[TYPES] = _with_types(parts[TYPES], changed)
    return rewrapped(document, changed)


def _parts(number: int, chart: WordChart) -> dict[str, bytes]:
    book = f"bieu-do-{number}.xlsx"
    relation = (
        f'{_ROOT}<Relationships xmlns="{RELATIONS_SPACE}"><Relationship Id="rId1" Type="{_R}/package" '
        f'Target="../embeddings/{book}"/></Relationships>'
    )
    return {
        f"word/charts/chart{number}.xml": chart.xml,
        f"word/charts/_rels/chart{number}.xml.rels": relation.encode(),
        f"word/embeddings/{book}": chart.workbook,
    }


def _put(text: etree._Element, found: re.Match[str], drawing: etree._Element) -> etree._Element:
    """The chart in a run of its own behind the words before it; returns the text with the words behind it."""
    run = text.getparent()
    assert run is not None
    words = text.text or ""
    text.text = words[: found.start()]
    shown, rest = (etree.Element(W + "r") for _ in range(2))
    for new in (shown, rest):
        properties = run.find(W + "rPr")
        if properties is not None:
            new.append(deepcopy(properties))
    shown.append(drawing)
    behind = etree.SubElement(rest, W + "t", {_SPACE: "preserve"})
    behind.text = words[found.end() :]
    rest.extend(text.itersiblings())
    run.addnext(shown)
    shown.addnext(rest)
    for piece in (run, rest):
        if not any((one.text or "") if one.tag == W + "t" else one.tag != W + "rPr" for one in piece):
            parent = piece.getparent()
            if parent is not None:
                parent.remove(piece)
    return behind


def _drawing(root: etree._Element, number: int, chart: WordChart) -> etree._Element:
    identity = max((int(one.get("id", "0")) for one in root.iter(f"{{{_WP}}}docPr")), default=0) + 1
    width, height = _room(root), round(chart.height * _EMU)
    drawing = etree.fromstring(
        f'<w:drawing xmlns:w="{W[1:-1]}" xmlns:wp="{_WP}" xmlns:a="{_A}" xmlns:c="{_C}" xmlns:r="{_R}">'
        f'<wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="{width}" cy="{height}"/>'
        f'<wp:docPr id="{identity}" name="Biểu đồ {identity}"/><wp:cNvGraphicFramePr/>'
        f'<a:graphic><a:graphicData uri="{_C}"><c:chart r:id="rIdBieuDo{number}"/></a:graphicData>'
        "</a:graphic></wp:inline></w:drawing>"
    )
    for named in drawing.iter(f"{{{_WP}}}docPr"):
        named.set("descr", chart.told)
    return drawing


def _room(root: etree._Element) -> int:
    """The width between the margins of the page, at most that of the layout rule."""
    for section in root.iter(W + "sectPr"):
        size, margins = section.find(W + "pgSz"), section.find(W + "pgMar")
        if size is not None and margins is not None:
            sides = sum(int(margins.get(W + side, "0")) for side in ("left", "right", "gutter"))
            return min(_WIDEST, max(_EMU, (int(size.get(W + "w", "0")) - sides) * _TWIP))
    return _WIDEST


def _with_types(xml: bytes, added: Mapping[str, bytes]) -> bytes:
    root = etree.fromstring(xml)
    for name in added:
        kind = _CHART_TYPE if _NUMBERED.fullmatch(name) else _BOOK_TYPE if name.endswith(".xlsx") else ""
        if kind:
            etree.SubElement(
                root, f"{{{TYPES_SPACE}}}Override", {"PartName": f"/{name}", "ContentType": kind}
            )
    return etree.tostring(root, encoding="UTF-8", xml_declaration=True, standalone=True)
