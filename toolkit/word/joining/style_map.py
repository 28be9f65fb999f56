"""How the styles of one document are called among those of all, and which of them bring a list."""

from collections.abc import Iterator, Mapping

from msgspec import Struct, field

from toolkit.word.joining import theme
from toolkit.word.joining.word_xml import VAL, Element, each, found, made, properties_of, query, value
from toolkit.word.opc.document_styles import ancestry
from toolkit.word.opc.paragraph_place import W

_PLAIN_PARAGRAPHS = query(".//w:p[not(w:pPr/w:pStyle)]")
_PLAIN_IN_TABLES = query(".//w:tbl//w:p[not(w:pPr/w:pStyle)]")
_STYLED_IN_TABLES = query(".//w:tbl//w:pStyle")
_PLAIN_TABLES = query(".//w:tblPr[not(w:tblStyle)]")


class StyleNumber(Struct, frozen=True, kw_only=True):
    """The list that a paragraph style brings with it; ``indents`` are the style's own, by attribute."""

    list_id: str
    level: int
    indents: Mapping[str, str]


class Dress(Struct, frozen=True, kw_only=True):
    """How one document's styles are called here.

    ``ids`` and ``names`` hold what is called otherwise than there, ``paragraph`` and ``table`` the style
    of what names none, where it is not the default here. ``in_tables`` is what holds instead for the
    paragraphs of tables, by id there, and ``cell`` for those that name no style. ``fonts`` are those of
    its theme, if that is not the theme here. ``added`` are the styles that it brought; they still name its
    own lists. ``numbered`` are its paragraph styles that bring a list, and ``default`` its default
    paragraph style, as called there.
    """

    ids: Mapping[str, str] = field(default_factory=dict)
    names: Mapping[str, str] = field(default_factory=dict)
    in_tables: Mapping[str, str] = field(default_factory=dict)
    paragraph: str = ""
    cell: str = ""
    table: str = ""
    fonts: Mapping[str, str] | None = None
    added: tuple[Element, ...] = ()
    numbered: Mapping[str, StyleNumber] = field(default_factory=dict)
    default: str = ""

    def put_on(self, root: Element) -> None:
        """Let the elements of the document name its styles as they are called here."""
        if self.fonts is not None:
            theme.write_out(root, self.fonts)
        in_tables = frozenset(found(_STYLED_IN_TABLES, root)) if self.in_tables else frozenset()
        if self.ids or in_tables:
            for reference in each(root, "pStyle", "rStyle", "tblStyle"):
                name = reference.get(VAL, "")
                ids = self.in_tables if reference in in_tables else self.ids
                reference.set(VAL, ids.get(name, name))
        for style, plain in ((self.cell, _PLAIN_IN_TABLES), (self.paragraph, _PLAIN_PARAGRAPHS)):
            for paragraph in found(plain, root) if style else ():
                properties_of(paragraph).insert(0, made("pStyle", {"val": style}))
        if self.table:
            for properties in found(_PLAIN_TABLES, root):
                properties.insert(0, made("tblStyle", {"val": self.table}))


def numbered_styles(styles: Mapping[str, Element]) -> Iterator[tuple[str, StyleNumber]]:
    """The paragraph styles that bring a list, their own or the one of a style that they are based on."""
    for id_ in styles:
        indents: dict[str, str] = {}
        for style in ancestry(styles, id_):
            properties = style.find(W + "pPr")
            own = None if properties is None else properties.find(W + "ind")
            if own is not None:
                indents = {str(name): str(text) for name, text in own.attrib.items()} | indents
            numbering = None if properties is None else properties.find(W + "numPr")
            if numbering is not None:
                list_id = value(numbering, "numId", "0")
                if list_id != "0":
                    level = int(value(numbering, "ilvl", "0"))
                    yield id_, StyleNumber(list_id=list_id, level=level, indents=indents)
                break
