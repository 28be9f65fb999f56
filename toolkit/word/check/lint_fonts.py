"""Fonts of the years before Unicode in a template: what is filled in would be shown with wrong letters."""

import re
from collections.abc import Iterator, Sequence

from lxml import etree

from toolkit.patterns import pattern
from toolkit.problems import Place, Problem, problem
from toolkit.word.check.tag_scan import Scanned
from toolkit.word.opc.document_styles import is_default
from toolkit.word.opc.paragraph_place import PARSER, W

OLD_FONTS: tuple[tuple[re.Pattern[str], str], ...] = (
    (pattern(r"\.Vn.*", re.IGNORECASE), "TCVN3"),
    (pattern(r"VNI[- ].*", re.IGNORECASE), "VNI"),
)
ANY_OLD = pattern(rb'"(?:\.vn|vni[- ])', re.IGNORECASE)
FACES = (W + "ascii", W + "hAnsi", W + "cs", W + "eastAsia")
STYLED = (W + "pStyle", W + "rStyle", W + "tblStyle")


def old_fonts(parts: Sequence[Scanned], styles: bytes, file: str) -> Iterator[Problem]:
    """Each such font once, at the first paragraph that names it; those of used styles, without a place.

    Args:
        parts: the parts that hold text.
        styles: word/styles.xml, blank where there is none.
        file: the template's name.
    """
    told: set[str] = set()
    for part in parts:
        for paragraph in part.paragraphs:
            for font, encoding in _named(paragraph.element):
                if font not in told:
                    told.add(font)
                    place = Place(file=file, spot=paragraph.spot)
                    yield problem("template-old-font", place, font=font, encoding=encoding)
    for font, encoding in dict.fromkeys(_styled(parts, styles)):
        if font not in told:
            yield problem("template-old-font", Place(file=file), font=font, encoding=encoding)


def _styled(parts: Sequence[Scanned], styles: bytes) -> Iterator[tuple[str, str]]:
    root = etree.fromstring(styles, PARSER) if ANY_OLD.search(styles) else None
    if root is None:
        return
    used = {str(one.get(W + "val")) for part in parts for one in part.root.iter(*STYLED)}
    for defaults in root.iter(W + "docDefaults"):
        yield from _named(defaults)
    for style in root.iter(W + "style"):
        if style.get(W + "styleId") in used or is_default(style):
            yield from _named(style)


def _named(element: etree._Element) -> Iterator[tuple[str, str]]:
    """The old fonts that an element names, each with its encoding."""
    for fonts in element.iter(W + "rFonts"):
        for face in FACES:
            font = str(fonts.get(face, ""))
            yield from ((font, encoding) for names, encoding in OLD_FONTS if names.fullmatch(font))
