"""Whether a Word file holds together: everything that is named is there, and everything is named once."""

import posixpath
from collections import Counter
from collections.abc import Iterator
from typing import Any

from lxml import etree

from tests.word.templates import members

OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
NAMESPACES = {
    "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "r": OFFICE,
    "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
}
BODY = "word/document.xml"
ONCE = {
    "docPr": "//wp:docPr/@id",
    "bookmark id": "//w:bookmarkStart/@w:id",
    "bookmark name": "//w:bookmarkStart/@w:name",
    "control": "//w:sdtPr/w:id/@w:val",
    "footnote": "//w:footnote/@w:id",
    "footnote reference": "//w:footnoteReference/@w:id",
    "comment": "//w:comment/@w:id",
    "list": "//w:num/@w:numId",
    "form": "//w:abstractNum/@w:abstractNumId",
    "form sign": "//w:abstractNum/w:nsid/@w:val",
    "style": "//w:style/@w:styleId",
    "style name": "//w:style/w:name/@w:val",
}
DEFINED = {
    "list": ("//w:numId/@w:val", "//w:num/@w:numId", {"0"}),
    "form": ("//w:num/w:abstractNumId/@w:val", "//w:abstractNum/@w:abstractNumId", set()),
    "style": (
        "//w:pStyle/@w:val | //w:rStyle/@w:val | //w:tblStyle/@w:val | //w:basedOn/@w:val",
        "//w:style/@w:styleId",
        set(),
    ),
    "footnote": ("//w:footnoteReference/@w:id", "//w:footnote/@w:id", set()),
    "endnote": ("//w:endnoteReference/@w:id", "//w:endnote/@w:id", set()),
    "comment": ("//w:commentReference/@w:id | //w:commentRangeStart/@w:id", "//w:comment/@w:id", set()),
    "bookmark": ("//w:hyperlink/@w:anchor", "//w:bookmarkStart/@w:name", set()),
}


def faults(content: bytes) -> list[str]:
    """What does not hold together in a .docx."""
    parts = members(content)
    trees = {name: etree.fromstring(xml) for name, xml in parts.items() if name.endswith((".xml", ".rels"))}
    return [*_package(parts, trees), *_once(trees), *_defined(trees), *_body(trees[BODY])]


def _package(parts: dict[str, bytes], trees: dict[str, Any]) -> Iterator[str]:
    types = trees["[Content_Types].xml"]
    known = {one.get("PartName") for one in types} | {one.get("Extension") for one in types}
    for name in parts:
        if name != "[Content_Types].xml" and not {f"/{name}", name.rpartition(".")[2]} & known:
            yield f"{name} has no content type"
    yield from (f"{one} is not there" for one in known if one and one[0] == "/" and one[1:] not in parts)
    for name, tree in trees.items():
        relations = _relations(trees, name)
        yield from (
            f"{name}: {id_} leads to {target}, which is not there"
            for id_, target in relations.items()
            if target and target not in parts
        )
        ids = {str(id_) for id_ in tree.xpath("//@r:*", namespaces=NAMESPACES) if id_}
        yield from (f"{name}: {id_} is no relation" for id_ in sorted(ids - set(relations)))


def _relations(trees: dict[str, Any], name: str) -> dict[str, str]:
    """The relations of a part by id; "" for what lies outside."""
    folder, own = posixpath.split(name)
    rows = trees.get(posixpath.join(folder, "_rels", f"{own}.rels"), ())
    return {
        row.get("Id"): ""
        if row.get("TargetMode") == "External"
        else posixpath.normpath(posixpath.join("/", folder, row.get("Target")))[1:]
        for row in rows
    }


def _once(trees: dict[str, Any]) -> Iterator[str]:
    for what, path in ONCE.items():
        counted = Counter(
            value for tree in trees.values() for value in tree.xpath(path, namespaces=NAMESPACES)
        )
        yield from (
            f"{what} {value} stands {number} times" for value, number in counted.items() if number > 1
        )


def _defined(trees: dict[str, Any]) -> Iterator[str]:
    for what, (used, defined, free) in DEFINED.items():
        names = [
            {str(value) for tree in trees.values() for value in tree.xpath(path, namespaces=NAMESPACES)}
            for path in (used, defined)
        ]
        yield from (f"{what} {name} is not defined" for name in sorted(names[0] - names[1] - free))


def _body(tree: Any) -> Iterator[str]:
    last = tree.xpath("/w:document/w:body/*[last()]", namespaces=NAMESPACES)
    if not last or etree.QName(last[0]).localname != "sectPr":
        yield "the body does not end with its section"
    if len(tree.xpath("/w:document/w:body/w:sectPr", namespaces=NAMESPACES)) != 1:
        yield "sections stand between paragraphs"
