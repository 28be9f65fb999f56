"""What stands in a workbook file outside all cells: notes stuck to cells, boxes with text, heads of pages."""

from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import TYPE_CHECKING

from msgspec import Struct

from toolkit.book.reading.files.archive import Archive, Damaged, Dangerous
from toolkit.book.reading.files.workbook_parts import related_parts, workbook_parts
from toolkit.patterns import pattern

if TYPE_CHECKING:
    from lxml import etree

_SIGNS = (b"xl/comments", b"xl/threadedComments", b"xl/drawings/drawing")
_SHEETS = b"xl/worksheets/"
_PAGES, _PAGES_END = b"headerFooter", b"headerFooter>"
_PRINTED = pattern(r"<(?:\w+:)?(?:odd|even|first)(?:Header|Footer)>([^<]*)<")
# In a head or foot of pages: a font, a size, a colour, and what the program itself puts there.
_CODES = pattern(r'&(?:"[^"]*"|K[0-9A-F]{6}|K\d\d[+-]\d{3}|\d{1,3}|[^&])')
_OF_PAGES = pattern(r"\b(?:trang|page|of|số|tờ)\b|[\W\d_]+")
_ENTITIES = (("&lt;", "<"), ("&gt;", ">"), ("&quot;", '"'), ("&apos;", "'"))
_THREADS, _NOTES, _BOXES = ("/threadedComment",), ("/comments",), ("/drawing",)


class Outside(Struct, frozen=True):
    """Words, and where they hang: on a cell as "Ý kiến!B2", or on a sheet alone."""

    spot: str
    text: str


def words_outside(content: bytes, archive: Archive) -> tuple[Outside, ...]:
    """The words of an Excel file's notes, each at its cell, of its boxes, and of what its pages bear.

    ``archive`` is the file opened.


    What several sheets' pages bear alike is told of the first.

    A part that cannot be read says nothing.

    Raises:
        Damaged: its list of sheets cannot be read.
    """
    if _SHEETS not in content:
        return ()
    sheets = workbook_parts(archive).sheets.items()
    has_more = any(sign in content for sign in _SIGNS)
    hanging = [one for name, part in sheets if has_more for one in _hanging(archive, name, part)]
    printed: dict[str, str] = {}
    for name, part in sheets:
        for text in _on_pages(archive, part):
            printed.setdefault(text, name)
    return (*hanging, *(Outside(name, text) for text, name in printed.items()))


def _on_pages(archive: Archive, part: str) -> tuple[str, ...]:
    """The words above and below a sheet's pages, but for numbers of pages."""
    try:
        xml = archive.read(part)
    except (Damaged, Dangerous):
        return ()
    end = xml.rfind(_PAGES_END)
    begun = xml.rfind(_PAGES, 0, end) if end >= 0 else -1
    return _printed(xml[begun + len(_PAGES) : end]) if begun >= 0 else ()


@lru_cache(maxsize=64)  # forms that came back are alike
def _printed(below: bytes) -> tuple[str, ...]:
    """The words of what stands between the tags of all heads and feet, in their order."""
    typed = _PRINTED.findall(below.decode("utf-8", "replace"))
    texts = (" ".join(_CODES.sub(" ", _unescaped(one)).replace("&", " ").split()) for one in typed)
    return tuple(text for text in texts if _OF_PAGES.sub("", text.lower()))


def _unescaped(text: str) -> str:
    plain = text
    for written, meant in _ENTITIES:
        plain = plain.replace(written, meant)
    if "&" in plain.replace("&amp;", ""):
        from html import unescape  # slow import: it knows the names of two thousand signs

        return unescape(text)
    return plain.replace("&amp;", "&")


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
