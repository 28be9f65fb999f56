"""Letters of which nothing is left: every word of the template's body hangs on conditions and cells."""

import io
import zipfile
from collections.abc import Iterator, Sequence

from lxml import etree

from toolkit.patterns import pattern
from toolkit.word.check.fields_around import FIELDS, with_codes
from toolkit.word.check.tag_scan import OPENERS, TAG, WORD, Scanned
from toolkit.word.opc.paragraph_place import BREAKS, PARSER, P, T

BODY = "word/document.xml"
SEEN = pattern(r"<(?:\w+:)?t(?: [^>]*)?>\s*[^<\s]|<(?:\w+:)?(?:drawing|pict|object|sym|altChunk)\b")
NUMBERS = pattern(r"\s*(?:PAGE|NUMPAGES|SECTION|SECTIONPAGES)\b")
"""Fields that number pages: a page with nothing else is blank."""
PICTURE = "\N{OBJECT REPLACEMENT CHARACTER}"
PICTURES = tuple(tag for tag, sign in BREAKS.items() if sign == PICTURE)


def may_be_blank(parts: Sequence[Scanned]) -> bool:
    """Whether nothing in the body stands whatever a record says: words outside fields, tags and blocks."""
    body = next((part.root for part in parts if part.part == BODY), None)
    if body is None:
        return False
    letters = "".join(_letters(body))
    if not TAG.search(letters) and all(map(NUMBERS.match, _codes(body))):
        return False  # a body that is left blank for good: all that is filled stands around it
    depth = end = 0
    for tag in TAG.finditer(letters):
        if not depth and letters[end : tag.start()].strip():
            return False
        end = tag.end()
        depth = max(0, depth + _step(tag[0]))
    return not letters[end:].strip()


def is_blank(content: bytes) -> bool:
    """Whether a finished letter shows nothing in its body."""
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        xml = package.read(BODY)
    if SEEN.search(xml.decode("utf-8", "replace")) is None:
        return True
    body = etree.fromstring(xml, PARSER) if b"PAGE" in xml and b"altChunk" not in xml else None
    return body is not None and all(map(NUMBERS.match, _codes(body))) and not "".join(_letters(body)).strip()


def _codes(body: etree._Element) -> Iterator[str]:
    """The code of each field that stands in no other."""
    return (code for _, (code,) in with_codes(body.iter(*FIELDS)))


def _letters(body: etree._Element) -> Iterator[str]:
    """What the body shows outside fields; a picture is a sign of its own."""
    for element, codes in with_codes(body.iter(*FIELDS, T, P, *PICTURES)):
        if element.tag == P:
            yield "\n"
        elif not codes:
            yield "".join(map(str, element.itertext())) if element.tag == T else PICTURE


def _step(tag: str) -> int:
    """How a tag changes the depth of blocks."""
    if not tag.startswith("{%"):
        return 0
    words = WORD.findall(tag)
    word = words[1] if len(words) > 1 and words[0] in ("p", "tr", "tc", "r") else words[0] if words else ""
    return (word in OPENERS) - (word.startswith("end"))
