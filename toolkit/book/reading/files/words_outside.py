"""What stands in a workbook file outside all cells: notes stuck to cells, and boxes with text."""

from collections.abc import Iterator

from toolkit.book.reading.files.archive import Archive, Damaged, Dangerous
from toolkit.patterns import pattern

_SIGNS = (b"xl/comments", b"xl/threadedComments", b"xl/drawings/drawing")
_THREADS = pattern(r"xl/threadedComments/[^/]+\.xml")
_PLACES = pattern(r"xl/(?:comments\d*|comments/[^/]+|drawings/drawing\d+)\.xml")
_BOXES = "xl/drawings/"


def words_outside(content: bytes) -> tuple[str, ...]:
    """The texts of an Excel file's notes and boxes, by part; nothing is unpacked where it has none.

    A part that cannot be read says nothing.

    Raises:
        Damaged, Dangerous: as ``Archive`` for the whole file.
    """
    if not any(sign in content for sign in _SIGNS):
        return ()
    archive = Archive(content)
    threads = sorted(filter(_THREADS.fullmatch, archive.names))
    others = sorted(filter(_PLACES.fullmatch, archive.names))
    # For programs that know no threads Excel writes each as a note, too, below words of its own.
    parts = [*threads, *(part for part in others if part.startswith(_BOXES) or not threads)]
    return tuple(filter(None, (" ".join(_words(archive, part)) for part in parts)))


def _words(archive: Archive, part: str) -> Iterator[str]:
    from lxml import etree  # slow import: few files have such parts

    try:
        root = etree.fromstring(archive.read(part), etree.XMLParser(resolve_entities=False, no_network=True))
    except (Damaged, Dangerous, etree.XMLSyntaxError):
        return
    for element in root.iter("{*}t", "{*}text"):
        yield from (element.text or "").split()
