"""What grows with every document, kept in a file on the disk until its part is written."""

from collections.abc import Iterator, Mapping
from xml.sax.saxutils import quoteattr

from lxml import etree

from toolkit.word.joining.package_writer import LARGEST, Bundle, too_large
from toolkit.word.joining.word_xml import NAMESPACES, XML, Element
from toolkit.word.opc.paragraph_place import MC

IGNORABLE = MC + "Ignorable"


class Scroll:
    """The content of one root element, gathered from many documents.

    The namespaces of all of them are declared once, on the root; a document that uses a prefix for
    something else brings its own declarations with each of its elements.

    Args:
        bundle: the package that the part will be written to.
        opening: the root, with elements around the content: "w:document", "w:body".
        namespaces: those that the root needs besides Word's own.
    """

    def __init__(self, bundle: Bundle, *opening: str, namespaces: Mapping[str, str] | None = None) -> None:
        self._bundle = bundle
        self._opening = opening
        self._file = bundle.temporary()
        self._namespaces: dict[str | None, str] = {}
        self._namespaces.update(NAMESPACES.items())
        self._namespaces.update((namespaces or {}).items())
        self._ignorable: dict[str, None] = {}
        self.before = b""

    @property
    def empty(self) -> bool:
        """Whether nothing was written yet."""
        return not self._file.tell()

    def content_of(self, element: Element, root: Element) -> bytes:
        """The XML inside an element, as it may stand in this scroll.

        Args:
            element: what holds the content.
            root: the root of its part, which says what older programs may ignore.
        """
        ignorable = root.get(IGNORABLE, "").split()
        clashes = [p for p, uri in element.nsmap.items() if self._namespaces.setdefault(p, uri) != uri]
        if clashes:
            return b"".join(_by_itself(child, ignorable) for child in element)
        self._ignorable.update(dict.fromkeys(prefix for prefix in ignorable if prefix in element.nsmap))
        whole = etree.tostring(element, encoding="UTF-8", xml_declaration=False, with_tail=False)
        start, end = whole.index(b">") + 1, whole.rindex(b"<")
        return whole[start:end]  # no attribute holds a bare ">": lxml escapes it

    def write(self, content: bytes) -> None:
        """Append content.

        Raises:
            ToolkitError: it is more than one file can hold.
        """
        if self._file.tell() + len(content) > LARGEST:
            raise too_large()
        self._file.write(content)

    def lay(self, part: str, content_type: str) -> None:
        """Write the part."""
        self._bundle.add_pieces(part, content_type, self._whole())

    def _whole(self) -> Iterator[bytes]:
        yield XML + self._start()
        self._file.seek(0)
        while piece := self._file.read(1 << 20):
            yield piece
        yield "".join(f"</{name}>" for name in reversed(self._opening)).encode()

    def _start(self) -> bytes:
        declared = "".join(
            f" xmlns{':' + prefix if prefix else ''}={quoteattr(uri)}"
            for prefix, uri in self._namespaces.items()
        )
        ignorable = f' mc:Ignorable="{" ".join(self._ignorable)}"' if self._ignorable else ""
        root, *inner = self._opening
        return (
            f"<{root}{declared}{ignorable}>".encode()
            + self.before
            + "".join(f"<{n}>" for n in inner).encode()
        )


def _by_itself(child: Element, ignorable: list[str]) -> bytes:
    if ignorable and isinstance(child.tag, str):
        child.set(IGNORABLE, " ".join(ignorable))
    return etree.tostring(child, encoding="UTF-8", xml_declaration=False, with_tail=False)
