"""docxtpl itself, for what only docxtpl can place, with its silent losses turned into errors."""

import copy
import datetime
import io
import re
import zipfile
from collections.abc import Iterator, Mapping
from typing import Any

from docx.opc.constants import RELATIONSHIP_TYPE
from docxtpl import DocxTemplate, InlineImage
from jinja2 import Environment
from lxml import etree

from toolkit.patterns import pattern
from toolkit.word.fill.properties import NAMES, Properties, filled, marker
from toolkit.word.fill.sandbox import RationedEnvironment
from toolkit.word.fill.tier_refusals import BrokenXml
from toolkit.word.opc.paragraph_place import TBL, TC, TR, W
from toolkit.word.opc.reasons import reason_of_bad_xml
from toolkit.word.opc.zip_writer import rewrapped

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
    """docxtpl, that refuses broken markup, reads ``&`` in a tag as typed, and renders footnotes once."""

    def patch_xml(self, src_xml: str) -> str:
        """The text that Jinja reads; docxtpl alone would leave ``&amp;`` in the tags' own words."""
        standing = braces_apart(without_deleted_tags(src_xml))
        patched: str = super().patch_xml(standing).replace(APART, "")
        return TAG.sub(lambda tag: tag[0] if tag[1] else tag[0].replace("&amp;", "&"), patched)

    def fix_tables(self, xml: str) -> Any:
        """The body as a tree; docxtpl alone would drop what does not parse, without a word."""
        xml = end_of_cdata_escaped(xml)
        well_formed(xml)
        return without_empty_tables(super().fix_tables(with_grids(xml)))

    def render_footnotes(self, context: dict[str, Any], jinja_env: Environment | None = None) -> None:
        """Render each footnote part once.

        docxtpl renders it once per section, so that braces in a value would run as a tag (seen with 0.20.2).
        """
        for part in self.docx.part.package.parts:
            if part.content_type == FOOTNOTES:
                source = self.patch_xml(part.blob.decode("utf-8"))
                part._blob = self.render_xml_part(source, part, context, jinja_env).encode("utf-8")

    def render_properties(self, context: dict[str, Any], jinja_env: Environment | None = None) -> None:
        """Leave a marker for each property: docxtpl escapes them twice and fails above 255 characters."""
        self.property_sources = mark_properties(self.docx)


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


def document(
    content: bytes,
    words: Mapping[str, Any],
    environment: RationedEnvironment,
    properties: Properties | None = None,
    bound: Any = None,
) -> bytes:
    """The document as docxtpl makes it, in an archive without a clock.

    Args:
        content: the template's bytes.
        words: may hold docxtpl's own objects; pictures are bound to this rendering.
        environment: what the tags run in.
        properties: take the place of the template's own.
        bound: the caller's own ``DocxTemplate`` to which sub-documents or hyperlinks in ``words`` belong.
    """
    given = bound or owner_of_subdocuments(words)
    template = StrictDocxTemplate(io.BytesIO(content)) if given is None else _strict_view(given)
    template.render(rebound(words, template), environment)
    if given is not None:
        given.is_rendered = True  # its document is filled now, and must never be filled again
    saved = io.BytesIO()
    template.save(saved)
    texts = property_texts(template.property_sources, words, environment, properties)
    with zipfile.ZipFile(saved) as package:
        skeleton = package.read(CORE).decode()
    return rewrapped(saved.getvalue(), {CORE: filled(skeleton, texts)})


def property_texts(
    sources: Mapping[str, str],
    words: Mapping[str, Any],
    environment: RationedEnvironment,
    properties: Properties | None,
) -> dict[str, str]:
    """Each property's finished text: as given, else the template's own with its tags filled."""
    given = properties.given() if properties else {}
    ledger, bare = environment.ledger, environment.overlay(autoescape=False)
    printed, ledger.printed = ledger.printed, []
    texts = {
        name: bare.from_string(source).render(words) if "{" in source else source
        for name, source in sources.items()
        if name not in given
    }
    ledger.printed = printed  # the gate looks for values in the text, not in the properties
    return {**texts, **given}


def _strict_view(template: DocxTemplate) -> StrictDocxTemplate:
    """The caller's own template object with our strict methods; it stays as it was."""
    strict = StrictDocxTemplate.__new__(StrictDocxTemplate)
    strict.__dict__.update(template.__dict__)
    return strict


def owner_of_subdocuments(words: object) -> Any:
    """The ``DocxTemplate`` whose package already holds the parts of a sub-document in ``words``."""
    for value in leaves(words):
        if type(value).__name__ == "Subdoc":
            return value.tpl
    return None


def rebound(words: Any, template: DocxTemplate) -> Any:
    """A copy of ``words`` whose pictures belong to ``template``."""
    if isinstance(words, Mapping):
        return {name: rebound(value, template) for name, value in words.items()}
    if type(words) in (list, tuple):
        return type(words)(rebound(value, template) for value in words)
    if isinstance(words, InlineImage):
        picture = copy.copy(words)
        picture.tpl = template
        return picture
    return words


def leaves(words: object) -> Iterator[Any]:
    """Every single value in nested words."""
    if isinstance(words, Mapping):
        for value in words.values():
            yield from leaves(value)
    elif isinstance(words, (list, tuple)):
        for value in words:
            yield from leaves(value)
    else:
        yield words
