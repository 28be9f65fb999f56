"""Headers and footers named as Word shows them: of which section, of the first page, of even pages."""

import io
import re
import zipfile
from collections.abc import Iterable

from lxml import etree
from msgspec.structs import replace

from toolkit.patterns import pattern
from toolkit.problems import Problem
from toolkit.word.opc.paragraph_place import PARSER, PART_WORDS
from toolkit.word.opc.relations import relations_part

BODY = "word/document.xml"
_BY_FILE = pattern(r"(?:đầu|chân) trang \d+\b")
_PAGES = {"first": " của trang đầu", "even": " của trang chẵn"}


def as_word_shows(found: tuple[Problem, ...], content: bytes) -> tuple[Problem, ...]:
    """The problems of a Word file; what stands in a header or footer is told by its pages."""
    if not any(_BY_FILE.match(one.place.spot) for one in found):
        return found
    names = dict(_names(content))

    def told(spot: str) -> str:
        return _BY_FILE.sub(lambda part: names.get(part[0], part[0]), spot, count=1)

    return tuple(
        replace(one, place=replace(one.place, spot=told(one.place.spot)))
        if _BY_FILE.match(one.place.spot)
        else one
        for one in found
    )


def _names(content: bytes) -> Iterable[tuple[str, str]]:
    """Each header's words by its part -> its words by its pages; the first section that has it names it."""
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        held = {BODY, relations_part(BODY)}.issubset(package.namelist())
        read = [package.read(one) if held else b"<x/>" for one in (BODY, relations_part(BODY))]
    body, relations = (etree.fromstring(xml, PARSER) for xml in read)
    targets = {one.get("Id"): str(one.get("Target", "")) for one in relations}
    sections = list(body.iter("{*}sectPr"))
    told: dict[str, str] = {}
    for number, section in enumerate(sections, start=1):
        for reference in section.iterchildren("{*}headerReference", "{*}footerReference"):
            said = {etree.QName(str(key)).localname: str(value) for key, value in reference.attrib.items()}
            part = re.search(r"(header|footer)(\d+)\.xml$", targets.get(said.get("id"), ""))
            if part:
                words = PART_WORDS[part[1]]
                where = f" phần {number}" if len(sections) > 1 else ""
                told.setdefault(f"{words} {part[2]}", f"{words}{where}{_PAGES.get(said.get('type', ''), '')}")
    return told.items()
