"""How a paragraph of any Word file really looks: what it says itself, then its styles, then the defaults.

Not followed: table styles and toggles that undo one another between styles; Word-made letters use neither.
"""

from collections.abc import Sequence

from docx.document import Document
from docx.opc.constants import RELATIONSHIP_TYPE as RELATION
from lxml import etree
from msgspec import Struct

from toolkit.patterns import pattern
from toolkit.word.check.worn_styles import WornStyles, attribute, toggled, value
from toolkit.word.layout import Align
from toolkit.word.opc.paragraph_place import W

_DRAWING = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_MEASURE = pattern(r"(-?\d+(?:\.\d+)?)(|pt|pc|pi|in|cm|mm)")
_TWENTIETHS = {
    "": 1.0,
    "pt": 20.0,
    "pc": 240.0,
    "pi": 240.0,
    "in": 1440.0,
    "cm": 1440 / 2.54,
    "mm": 1440 / 25.4,
}
_ALIGNS = {"left": Align.LEFT, "start": Align.LEFT, "center": Align.CENTER}
_ALIGNS |= {"right": Align.RIGHT, "end": Align.RIGHT, "both": Align.JUSTIFY, "distribute": Align.JUSTIFY}


class RunLooks(Struct, frozen=True, kw_only=True):
    """One run: ``size`` in points; ``fonts`` are those of plain and of accented letters."""

    text: str
    fonts: frozenset[str]
    size: float
    bold: bool
    italic: bool
    underlined: bool
    capitals: bool


class Looks(Struct, frozen=True, kw_only=True):
    """One paragraph: spacings in points, ``line_spacing`` as a multiple or None when it is a fixed height."""

    style: str
    align: Align
    before: float
    after: float
    line_spacing: float | None
    keep_with_next: bool
    runs: tuple[RunLooks, ...]


class Wardrobe:
    """The styles of one document, and what its paragraphs wear."""

    def __init__(self, document: Document) -> None:
        root = document.styles.element
        self._worn = WornStyles(root)
        self._paragraph_defaults = root.findall(f"{W}docDefaults/{W}pPrDefault/{W}pPr")
        self._theme = _theme_fonts(document)

    def looks(self, paragraph: etree._Element) -> Looks:
        own = paragraph.findall(f"{W}pPr")
        styles = self._worn.of_paragraph(paragraph)
        wearing = [*own, *(found for style in styles for found in style.findall(f"{W}pPr"))]
        wearing += self._paragraph_defaults
        exact = attribute(wearing, "spacing", "lineRule") in ("exact", "atLeast")
        line = measured(attribute(wearing, "spacing", "line"), 240) / 240
        return Looks(
            style=value(styles[:1], "name"),
            align=_ALIGNS.get(value(wearing, "jc"), Align.LEFT),
            before=measured(attribute(wearing, "spacing", "before"), 0) / 20,
            after=measured(attribute(wearing, "spacing", "after"), 0) / 20,
            line_spacing=None if exact else line,
            keep_with_next=toggled(wearing, "keepNext"),
            runs=tuple(self._run(run, styles) for run in paragraph.iter(f"{W}r")),
        )

    def _run(self, run: etree._Element, paragraph_styles: Sequence[etree._Element]) -> RunLooks:
        wearing = self._worn.of_run(run, paragraph_styles)
        return RunLooks(
            text="".join(text.text or "" for text in run.iter(f"{W}t")),
            fonts=frozenset(self._font(wearing, slot) for slot in ("ascii", "hAnsi")),
            size=_points(value(wearing, "sz")),
            bold=toggled(wearing, "b"),
            italic=toggled(wearing, "i"),
            underlined=value(wearing, "u") not in ("", "none"),
            capitals=toggled(wearing, "caps"),
        )

    def _font(self, wearing: Sequence[etree._Element], slot: str) -> str:
        for properties in wearing:
            fonts = properties.find(f"{W}rFonts")
            if fonts is None:
                continue
            theme = fonts.get(f"{W}{slot}Theme", "")
            named = self._theme.get(theme[:5], "") if theme else fonts.get(f"{W}{slot}", "")
            if named:
                return named
        return "Times New Roman"  # Word's own when nothing names a font


def measured(text: str, default: float) -> float:
    """A measure in twentieths of a point, or in lines of 240; strict files write it as "12pt" or "1cm"."""
    found = _MEASURE.fullmatch(text)
    return float(found[1]) * _TWENTIETHS[found[2]] if found else default


def _points(half_points: str) -> float:
    found = _MEASURE.fullmatch(half_points)
    if not found:
        return 10  # Word's own when nothing names a size
    return float(found[1]) / 2 if not found[2] else measured(half_points, 0) / 20


def _theme_fonts(document: Document) -> dict[str, str]:
    """The theme's fonts by the first letters of their use: "major", "minor"."""
    for relation in document.part.rels.values():
        if relation.reltype == RELATION.THEME and not relation.is_external:
            theme = etree.fromstring(relation.target_part.blob)
            found = {use: theme.find(f".//{_DRAWING}{use}Font/{_DRAWING}latin") for use in ("major", "minor")}
            return {use: font.get("typeface", "") for use, font in found.items() if font is not None}
    return {}
