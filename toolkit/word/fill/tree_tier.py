"""The exact way: Jinja's text goes through docxtpl's own changes of the tree, one document at a time."""

from collections.abc import Iterable

from docx.opc.oxml import parse_xml, serialize_part_xml
from docxtpl import DocxTemplate
from lxml import etree

from toolkit.patterns import pattern
from toolkit.word.fill.compiled import CompiledPart
from toolkit.word.fill.docxtpl_reading import (
    end_of_cdata_escaped,
    well_formed,
    with_grids,
    without_empty_tables,
)
from toolkit.word.fill.plain_program import off_lines
from toolkit.word.fill.tier_refusals import BrokenXml
from toolkit.word.fill.tree_doubts import TWO_PREFIXES
from toolkit.word.opc.paragraph_place import BOX, TBL, TC, P, W

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
