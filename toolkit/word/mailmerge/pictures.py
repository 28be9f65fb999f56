"""Pictures that a table names: put where a letter holds their mark, in the room of the placeholder.

A picture travels through a template as a mark, a short text that nothing else can be. Where the filled letter
holds one, the picture goes: into the drawing whose alternative text it is, in the place of an INCLUDEPICTURE
field, or in the place of the text itself.
"""

import hashlib
from collections.abc import Mapping

from lxml import etree
from msgspec import Struct

from toolkit.patterns import pattern
from toolkit.word.codes.members import TYPES, parts_of, text_part_names
from toolkit.word.mailmerge.picture_places import MARK, PartPictures
from toolkit.word.opc.relations import NO_RELATIONS, TYPES_SPACE, relations_part, with_relations
from toolkit.word.opc.zip_writer import rewrapped

_RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/image"
_TAGGED = pattern(rb"""\b(?:descr|title|alt|instr)="([^"]*\{\{[^"]*)\"""")
_CODE = pattern(rb"<\w+:instrText\b[^>]*>([^<]*)<")
_MARKED = MARK[0].encode()


class UnknownPicture(Exception):
    """The bytes are no picture that Word shows."""


class Picture(Struct, frozen=True, kw_only=True):
    """One picture: its bytes, its name for those who cannot see it, its kind, its own size in EMU."""

    content: bytes
    name: str
    ending: str
    kind: str
    width: int
    height: int

    @property
    def mark(self) -> str:
        """The text that stands for it in a letter until it is put in."""
        return MARK.format(hashlib.sha256(self.content + self.name.encode()).hexdigest()[:16])


def read_picture(content: bytes, name: str) -> Picture:
    """A picture from its file's bytes.

    Raises:
        UnknownPicture: neither PNG, JPEG, GIF, BMP nor TIFF, or damaged.
    """
    from docx.image.image import Image  # slow import

    try:
        image = Image.from_blob(content)
        width, height = int(image.width), int(image.height)
    except Exception as cause:  # python-docx has many ways to fail over a broken picture
        raise UnknownPicture(name) from cause
    if width < 1 or height < 1:
        raise UnknownPicture(name)
    return Picture(
        content=content,
        name=name,
        ending=image.ext.lower(),
        kind=image.content_type,
        width=width,
        height=height,
    )


def picture_texts(document: bytes) -> str:
    """Where a tag can name a picture: what drawings say to those who cannot see them, and codes of fields."""
    parts = parts_of(document)
    found: list[bytes] = []
    for name in text_part_names(parts):
        found += _TAGGED.findall(parts[name])
        codes = b"".join(_CODE.findall(parts[name]))  # Word cuts a code, and a tag in it, anywhere
        found += [codes] if b"{{" in codes else []
    return "\n".join(text.decode("utf-8", "replace") for text in found)


def with_pictures(document: bytes, pictures: Mapping[str, Picture]) -> bytes:
    """The document with each mark replaced by its picture; other parts are as they were.

    Where a mark has no picture (`picture_places.NO_PICTURE`) the placeholder goes.
    """
    parts = parts_of(document)
    changed: dict[str, bytes] = {}
    used: dict[str, Picture] = {}
    for name in text_part_names(parts):
        if _MARKED not in parts[name]:
            continue
        placed = PartPictures(parts[name], pictures).placed()
        changed[name] = placed.xml
        if not placed.relations:
            continue
        rels = relations_part(name)
        targets = {one: f"media/{_file_name(pictures[mark])}" for one, mark in placed.relations.items()}
        changed[rels] = with_relations(parts.get(rels, NO_RELATIONS), _RELATION, targets)
        used |= {mark: pictures[mark] for mark in placed.relations.values()}
    if not changed:
        return document
    media = {f"word/media/{_file_name(picture)}": picture.content for picture in used.values()}
    changed[TYPES] = _with_types(parts[TYPES], used)
    return rewrapped(document, changed | media)


def _file_name(picture: Picture) -> str:
    return f"{hashlib.sha256(picture.content).hexdigest()[:20]}.{picture.ending}"


def _with_types(xml: bytes, used: Mapping[str, Picture]) -> bytes:
    root = etree.fromstring(xml)
    known = {str(default.get("Extension", "")).lower() for default in root.iter(f"{{{TYPES_SPACE}}}Default")}
    for picture in used.values():
        if picture.ending not in known:
            known.add(picture.ending)
            attributes = {"Extension": picture.ending, "ContentType": picture.kind}
            root.insert(0, etree.Element(f"{{{TYPES_SPACE}}}Default", attributes))
    return etree.tostring(root, encoding="UTF-8", xml_declaration=True, standalone=True)
