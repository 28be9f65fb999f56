"""The XML of one part: its names under either namespace of WordprocessingML, and pieces of it as bytes."""

from collections.abc import Iterator
from copy import deepcopy

from lxml import etree

from toolkit.patterns import pattern
from toolkit.problems import BadTemplate, refusal
from toolkit.word.opc.package_bytes import part_bytes
from toolkit.word.opc.reasons import reason_of_bad_xml

TRANSITIONAL = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main"
MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
PRESERVED = ' xml:space="preserve"'
HOLE = "giaoban-field"
_HOLE_TEXT = pattern(rb"<\?giaoban-field (\d+)\?>")
_PARSER = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=True, remove_pis=True)

Element = etree._Element


class Markup:
    """One part's tree. ``kind`` is an element's name without its namespace, blank for foreign ones."""

    def __init__(self, name: str, xml: bytes) -> None:
        self.name = name
        try:
            self.root: Element = etree.fromstring(xml, _PARSER)
        except etree.XMLSyntaxError as error:
            detail = reason_of_bad_xml(error)
            raise refusal(BadTemplate, "template-part-broken", part=name, detail=detail) from error
        if self.root.getroottree().docinfo.internalDTD is not None:
            raise refusal(BadTemplate, "template-part-dtd", part=name)
        self.uri = STRICT if STRICT in self.root.nsmap.values() else TRANSITIONAL
        prefix = next((prefix for prefix, uri in self.root.nsmap.items() if uri == self.uri), "w")
        self.prefix = f"{prefix}:" if prefix else ""
        self._names = f"{{{self.uri}}}"

    def tag(self, kind: str) -> str:
        """The full name of an element or attribute."""
        return self._names + kind

    def kind(self, element: Element) -> str:
        """ "p", "r", "tbl" ...; blank for comments and for elements of other namespaces."""
        tag = element.tag
        return tag[len(self._names) :] if isinstance(tag, str) and tag.startswith(self._names) else ""

    def value(self, element: Element, name: str) -> str:
        """An attribute's text, blank if it is not there."""
        return str(element.get(self.tag(name), ""))

    def child(self, element: Element, kind: str) -> Element | None:
        """The first child of that kind."""
        return element.find(self.tag(kind))

    def hole(self, number: int) -> Element:
        """What stands in the tree for an expression until the part is cut into pieces."""
        return etree.ProcessingInstruction(HOLE, str(number))

    def piece(self, element: Element | None) -> bytes:
        """An element as it stands inside its part: without the namespaces that the root declares."""
        if element is None:
            return b""
        text = etree.tostring(element, with_tail=False)
        for prefix, uri in self.root.nsmap.items():
            declared = f' xmlns:{prefix}="{uri}"' if prefix else f' xmlns="{uri}"'
            text = text.replace(declared.encode(), b"", 1)
        return text

    def whole(self) -> bytes:
        """The part as Word writes it."""
        return part_bytes(self.root)

    def text_beside_holes(self, element: Element) -> str:
        """The letters of an element's texts."""
        return "".join(str(text) for found in element.iter(self.tag("t")) for text in found.itertext())

    def split_runs(self) -> None:
        """Give each piece of a field code a run of its own, however Word or another program packed them."""
        for run in list(self.root.iter(self.tag("r"))):
            content = [child for child in run if self.kind(child) != "rPr"]
            if len(content) > 1 and any(self.kind(c) in ("fldChar", "instrText") for c in content):
                self._split(run, content)

    def _split(self, run: Element, content: list[Element]) -> None:
        look = self.child(run, "rPr")
        last = run
        for child in content[1:]:
            fresh = etree.Element(run.tag)
            if look is not None:
                fresh.append(deepcopy(look))
            fresh.append(child)
            last.addnext(fresh)
            last = fresh


def cut(text: bytes) -> Iterator[bytes | int]:
    """Text and the numbers of its holes, in turn; it begins and ends with text."""
    for index, piece in enumerate(_HOLE_TEXT.split(text)):
        yield int(piece) if index % 2 else piece
