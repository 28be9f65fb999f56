"""What stands in a workbook file outside all cells: notes stuck to cells, and boxes with text."""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from msgspec import Struct

from toolkit.book.reading.files.archive import Archive, Damaged, Dangerous
from toolkit.book.reading.files.workbook_parts import related_parts, workbook_parts

if TYPE_CHECKING:
    from lxml import etree

_SIGNS = (b"xl/comments", b"xl/threadedComments", b"xl/drawings/drawing")
_THREADS, _NOTES, _BOXES = ("/threadedComment",), ("/comments",), ("/drawing",)


class Outside(Struct, frozen=True):
    """Words, and where they hang: on a cell as "Ý kiến!B2", or on a sheet alone."""

    spot: str
    text: str


def words_outside(content: bytes) -> tuple[Outside, ...]:
    """The words of an Excel file's notes, each at its cell, and of its boxes; none is unpacked without need.

    A part that cannot be read says nothing.

    Raises:
        Damaged, Dangerous: as ``Archive`` for the whole file.
    """
    if not any(sign in content for sign in _SIGNS):
        return ()
    archive = Archive(content)
    sheets = workbook_parts(archive).sheets.items()
    return tuple(one for name, part in sheets for one in _hanging(archive, name, part))


def _hanging(archive: Archive, sheet: str, part: str) -> Iterator[Outside]:
    # For programs that know no threads Excel writes each as a note, too, below words of its own.
    threads = related_parts(archive, part, _THREADS).values()
    said: dict[str, list[str]] = {}
    for notes in threads or related_parts(archive, part, _NOTES).values():
        for element in _elements(archive, notes, "{*}comment", "{*}threadedComment"):
            said.setdefault(f"{sheet}!{element.get('ref')}", []).extend(_words(element))
    for boxes in related_parts(archive, part, _BOXES).values():
        for element in _elements(archive, boxes, "{*}txBody"):
            said.setdefault(sheet, []).extend(_words(element))
    yield from (Outside(spot, " ".join(words)) for spot, words in said.items() if words)


def _elements(archive: Archive, part: str, *tags: str) -> "Iterator[etree._Element]":
    from lxml import etree  # slow import: few files have such parts

    try:
        root = etree.fromstring(archive.read(part), etree.XMLParser(resolve_entities=False, no_network=True))
    except (Damaged, Dangerous, etree.XMLSyntaxError):
        return
    yield from root.iter(*tags)


def _words(element: "etree._Element") -> Iterable[str]:
    for piece in element.iter("{*}t", "{*}text"):
        yield from (piece.text or "").split()
