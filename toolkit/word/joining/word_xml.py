"""The names in Word's XML that packing goes by, and the few ways of reading and making elements."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, cast

from lxml import etree

from toolkit.word.opc.paragraph_place import MC, W

Element = etree._Element

R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
W14 = "{http://schemas.microsoft.com/office/word/2010/wordml}"
W15 = "{http://schemas.microsoft.com/office/word/2012/wordml}"
RELATION_TYPES = R[1:-1]
NAMESPACES = {"w": W[1:-1], "r": RELATION_TYPES, "mc": MC[1:-1]}
PREFIXES = {
    **NAMESPACES,
    "wp": WP[1:-1],
    "w14": W14[1:-1],
    "w15": W15[1:-1],
    "v": "urn:schemas-microsoft-com:vml",
}
PARSER = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=True, load_dtd=False)
XML = b'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
ID, VAL = W + "id", W + "val"

_RELATED = etree.XPath(".//@r:*", namespaces=PREFIXES)


def parsed(content: bytes) -> Element:
    """The root of a part; entities stay unresolved.

    Raises:
        etree.XMLSyntaxError: it is not XML.
    """
    return etree.fromstring(content, PARSER)


def serialised(root: Element) -> bytes:
    """A whole part's bytes."""
    return XML + etree.tostring(root)


def found(query: etree.XPath, element: Element) -> list[Element]:
    """The elements that a query finds, in the document's order; for attributes, those that hold them."""
    results = cast(list[Any], query(element))
    return [one if isinstance(one, Element) else one.getparent() for one in results]


def query(path: str) -> etree.XPath:
    """An XPath over Word's usual prefixes, compiled once.

    A step to an element or attribute of one name costs microseconds, ``*[self::... or ...]`` a hundred.
    """
    return etree.XPath(path, namespaces=PREFIXES)


def each(element: Element, *names: str) -> list[Element]:
    """The ``w:`` elements of these names, on and below an element, in the document's order."""
    return list(element.iter(*(W + name for name in names)))


def sections(element: Element) -> list[Element]:
    """The section properties in force, in the document's order."""
    return [
        one for one in each(element, "sectPr") if next(one.iterancestors(W + "sectPrChange"), None) is None
    ]


def value(parent: Element | None, name: str, default: str = "") -> str:
    """The ``w:val`` of a child."""
    child = None if parent is None else parent.find(W + name)
    return default if child is None else child.get(VAL, default)


def switched_on(parent: Element, name: str) -> bool:
    """Whether a child of this name is there and does not say no."""
    return parent.find(W + name) is not None and value(parent, name, "1") not in ("0", "false", "off")


def made(name: str, attributes: Mapping[str, str] | None = None) -> Element:
    """A new ``w:`` element; attribute names are ``w:`` too."""
    element = etree.Element(W + name, nsmap={"w": W[1:-1]})
    for key, text in (attributes or {}).items():
        element.set(W + key, text)
    return element


def placed(parent: Element, child: Element, order: Sequence[str]) -> Element:
    """Put ``child`` where the schema wants it; one of the same name gives way."""
    name = local(child)
    for old in parent.findall(W + name):
        parent.remove(old)
    following = {W + later for later in order[order.index(name) + 1 :]}
    at = next((number for number, one in enumerate(parent) if one.tag in following), len(parent))
    parent.insert(at, child)
    return child


def child_of(parent: Element, name: str, order: Sequence[str]) -> Element:
    """The child of this name, made if it is not there."""
    child = parent.find(W + name)
    return placed(parent, made(name), order) if child is None else child


def properties_of(paragraph: Element) -> Element:
    """The paragraph's ``w:pPr``, made if it is not there."""
    properties = paragraph.find(W + "pPr")
    if properties is None:
        properties = made("pPr")
        paragraph.insert(0, properties)
    return properties


def local(element: Element) -> str:
    """The element's name without its namespace."""
    return etree.QName(element).localname


def removed(element: Element) -> None:
    """Take an element out of its parent."""
    parent = element.getparent()
    if parent is not None:
        parent.remove(element)


def related_ids(element: Element) -> Iterator[tuple[Element, str, str]]:
    """Each attribute that names a relation: its holder, its name and the relation's id."""
    for attribute in cast(list[Any], _RELATED(element)):
        yield attribute.getparent(), attribute.attrname, str(attribute)
