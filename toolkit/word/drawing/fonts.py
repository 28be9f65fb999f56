"""The theme and the font table of a document speak of one font only, so that Word never offers another."""

from docx.document import Document
from docx.opc.constants import RELATIONSHIP_TYPE as RELATION
from docx.opc.part import Part
from lxml import etree

from toolkit.word.drawing.elements import element
from toolkit.word.opc.package_bytes import part_bytes

_DRAWING = "{http://schemas.openxmlformats.org/drawingml/2006/main}"


def set_fonts(document: Document, font: str) -> None:
    """Name the font in theme and font table."""
    for relation in document.part.rels.values():
        if relation.reltype == RELATION.THEME:
            _rewrite(relation.target_part, _theme(relation.target_part, font))
        elif relation.reltype == RELATION.FONT_TABLE:
            _rewrite(relation.target_part, _font_table(font))


def _theme(part: Part, font: str) -> etree._Element:
    root = etree.fromstring(part.blob)
    for use in ("major", "minor"):
        for fonts in root.iter(f"{_DRAWING}{use}Font"):
            for child in list(fonts):
                if child.tag == f"{_DRAWING}font":
                    fonts.remove(child)
                else:
                    child.set("typeface", font if child.tag == f"{_DRAWING}latin" else "")
    return root


def _font_table(font: str) -> etree._Element:
    described = element(
        "w:font",
        element("w:charset", val="00"),
        element("w:family", val="roman"),
        element("w:pitch", val="variable"),
        name=font,
    )
    return element("w:fonts", described)


def _rewrite(part: Part, root: etree._Element) -> None:
    # python-docx keeps parts that it does not model as bytes, with no public way to change them
    part._blob = part_bytes(root)
