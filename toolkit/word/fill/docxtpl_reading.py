"""A template as docxtpl prepares and mends it, with its silent losses turned into errors.

`TreeWriter` is the exact tier: Jinja's text goes through docxtpl's own changes of the tree.
"""

import datetime
import re
from collections.abc import Iterable
from typing import Any

from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.oxml import parse_xml, serialize_part_xml
from docxtpl import DocxTemplate
from lxml import etree

from toolkit.patterns import pattern
from toolkit.word.fill.compiled import CompiledPart
from toolkit.word.fill.plain_program import off_lines
from toolkit.word.fill.properties import NAMES, marker
from toolkit.word.fill.tier_refusals import BrokenXml
from toolkit.word.fill.tree_doubts import TWO_PREFIXES
from toolkit.word.opc.paragraph_place import BOX, TBL, TC, TR, P, W
from toolkit.word.opc.reasons import reason_of_bad_xml

TABLE = pattern(r"<w:tbl[ >]")
GRID = pattern(r"<w:tblGrid[ />]")
FOOTNOTES = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"
TAG = pattern(r"(\{%-?\s*raw\b.*?endraw\s*-?%\})|\{\{.*?\}\}|\{%.*?%\}", re.DOTALL)
BETWEEN_BRACES = pattern(r"(?<=[{%}#])(?:<[^>]*>)+(?=[{%}#])")
SEEN = pattern(
    r"</w:p>|<w:(?:br|cr|tab|ptab|noBreakHyphen|sym|drawing|pict|object|footnoteReference|endnoteReference)\b"
)
DELETED = pattern(r"<w:(del|moveFrom)\b[^>]*(?<!/)>.*?</w:\1>", re.DOTALL)
BRACE = pattern(r">[^<]*[{}]")
APART = "\0"
"""What no XML can hold, so that it is of nobody's words."""

CORE = "docProps/core.xml"
CORE_PROPERTIES = RELATIONSHIP_TYPE.CORE_PROPERTIES
NO_CLOCK = datetime.datetime(
    1980, 1, 1, tzinfo=datetime.UTC
)  # python-docx would put today into new properties


class StrictDocxTemplate(DocxTemplate):  # type: ignore[misc]
    """docxtpl, that reads ``&`` in a tag as typed, and no tags where a reader sees none."""

    def patch_xml(self, src_xml: str) -> str:
        """The text that Jinja reads; docxtpl alone would leave ``&amp;`` in the tags' own words."""
        standing = braces_apart(without_deleted_tags(src_xml))
        patched: str = super().patch_xml(standing).replace(APART, "")
        return TAG.sub(lambda tag: tag[0] if tag[1] else tag[0].replace("&amp;", "&"), patched)


def without_deleted_tags(xml: str) -> str:
    """The text without deleted words that hold a brace: to who reads the template they are no tags."""
    return DELETED.sub(lambda found: "" if BRACE.search(found[0]) else found[0], xml)


def braces_apart(xml: str) -> str:
    """The text with a sign between braces that do not stand side by side for who reads them.

    docxtpl alone would join those of two cells to a mark, and take the end of the cell away between them.
    """
    return BETWEEN_BRACES.sub(lambda tags: SEEN.sub(rf"{APART}\g<0>", tags[0], count=1), xml)


def end_of_cdata_escaped(xml: str) -> str:
    """The text with ``]]>``, which XML keeps for itself and ``|safe`` lets through, written as text."""
    return xml if "<![CDATA[" in xml else xml.replace("]]>", "]]&gt;")


def with_grids(xml: str) -> str:
    """The body with a grid in each table: Word does without, docxtpl fails."""
    if len(TABLE.findall(xml)) == len(GRID.findall(xml)):
        return xml
    tree = etree.fromstring(xml.encode())
    for table in tree.iter(TBL):
        if table.find(W + "tblGrid") is None:
            properties = table.find(W + "tblPr")
            place = 0 if properties is None else table.index(properties) + 1
            table.insert(place, table.makeelement(W + "tblGrid"))
    return etree.tostring(tree, encoding="unicode")


def without_empty_tables(tree: Any) -> Any:
    """The tree without rows that have no cells and tables that have no rows: Word calls such files broken."""
    for kind, needed in ((TR, TC), (TBL, TR)):
        for element in list(tree.iter(kind)):
            if next(element.iter(needed), None) is None:
                element.getparent().remove(element)
    return tree


def mark_properties(document: Any) -> dict[str, str]:
    """Put a marker in the place of each property; what stood there is returned by name."""
    existing = any(rel.reltype == CORE_PROPERTIES for rel in document.part.package.rels.values())
    core = document.core_properties
    if not existing:
        core.modified = NO_CLOCK
    texts = {name: str(getattr(core, name)) for name in NAMES}
    for name in NAMES:
        setattr(core, name, marker(name))
    return texts


def well_formed(xml: str) -> None:
    """Parse strictly.

    Raises:
        BrokenXml: docxtpl would mend this by leaving something out.
    """
    parser = etree.XMLParser(recover=False, huge_tree=True, resolve_entities=False, no_network=True)
    try:
        etree.fromstring(xml.encode("utf-8", "surrogatepass"), parser)
    except etree.XMLSyntaxError as error:
        raise BrokenXml(reason_of_bad_xml(error)) from error


BRACES = (("{_{", "{{"), ("}_}", "}}"), ("{_%", "{%"), ("%_}", "%}"))
RELATION = pattern(r'\br:(?:embed|id|link|pict|dm)="[^"]*"')
HOLDERS = (TC, W + "hdr", W + "ftr", W + "footnote", BOX)
FIRST_PICTURE = 1000


class TreeWriter:
    """docxtpl's methods that change a filled part."""

    def __init__(self) -> None:
        self._template = DocxTemplate("")  # these methods need no document

    def part(self, part: CompiledPart, pieces: Iterable[str], known: frozenset[str]) -> bytes:
        """The whole part from what Jinja wrote.

        Args:
            part: the compiled part.
            pieces: Jinja's output in order.
            known: the relations that the template itself names.

        Raises:
            BrokenXml: docxtpl would leave something out to mend it, or a value names a relation that the
                template does not hold.
        """
        text = part.head + "".join(pieces)
        for relation in RELATION.findall(text):
            if relation not in known:
                raise BrokenXml(f"liên kết {relation} không có trong mẫu")
        text = off_lines(text)
        for written, meant in BRACES:
            text = text.replace(written, meant)
        text = end_of_cdata_escaped(self._template.resolve_listing(text))
        well_formed(text)
        if part.kind == "notes":
            return with_paragraphs(etree.fromstring(text.encode()))
        if part.kind == "margin":
            return part.shell + with_paragraphs(parse_xml(text.encode()))  # type: ignore[arg-type]  # a declaration of its encoding may stand first
        tree = self._template.fix_tables(with_grids(text))
        self._template.docx_ids_index = FIRST_PICTURE
        self._template.fix_docpr_ids(tree)
        if TWO_PREFIXES in part.doubts:
            return _set_into_shell(tree, part)
        return part.shell + with_paragraphs(tree) + part.after


def _set_into_shell(body: etree._Element, part: CompiledPart) -> bytes:
    """The document part with ``body`` moved into it, as docxtpl does: lxml makes the namespaces agree."""
    root = etree.fromstring(part.shell + b"<w:body/>" + part.after)
    with_paragraphs(body)
    root.replace(next(root.iter(W + "body")), body)
    return serialize_part_xml(root)


def with_paragraphs(tree: etree._Element) -> bytes:
    """The tree as bytes, with a paragraph in each cell, header and note that lost its last one."""
    without_empty_tables(tree)
    for holder in tree.iter(*HOLDERS):
        last = next((child.tag for child in reversed(holder) if isinstance(child.tag, str)), None)
        if last in (None, W + "tcPr") or (last == TBL and holder.tag == TC):
            etree.SubElement(holder, P)
    return etree.tostring(tree, encoding="UTF-8")


def relations_in(source: str) -> frozenset[str]:
    """The relations that a part's text names."""
    return frozenset(RELATION.findall(source))
