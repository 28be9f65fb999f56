"""A template with merge fields, ready for one record after another."""

import zlib
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import partial

from lxml import etree
from msgspec import Struct, field

from toolkit.patterns import pattern
from toolkit.word.codes.document_content import RECORDS, named_contents
from toolkit.word.codes.field_names import names_in
from toolkit.word.codes.markup import Markup
from toolkit.word.codes.members import parts_of, text_part_names
from toolkit.word.mailmerge.cut_part import Fault, FieldUse
from toolkit.word.mailmerge.date_picture import items
from toolkit.word.mailmerge.dependence import depends
from toolkit.word.mailmerge.directory import KIND, Directory, directory
from toolkit.word.mailmerge.document_state import Making
from toolkit.word.mailmerge.expressions import Expression, xml_of
from toolkit.word.mailmerge.grammar import UNSUPPORTED
from toolkit.word.mailmerge.merge_field import Bare
from toolkit.word.mailmerge.merge_settings import SETTINGS, Settings, settings, unlinked
from toolkit.word.mailmerge.mixed_template import Mixed, has_tags
from toolkit.word.mailmerge.part import PartCutter
from toolkit.word.mailmerge.styled_words import styled
from toolkit.word.opc.deflate_blocks import END_OF_STREAM, Blocks, compressed_piece
from toolkit.word.opc.zip_writer import Member, Sealed, deflated, in_order, sealed

MERGING = RECORDS | UNSUPPORTED
_PROPERTY_PARTS = ("docProps/core.xml", "docProps/custom.xml")
_CORE_NAMES = {"creator": "author", "description": "comments"}
DEPENDING = ("field-stale", "field-left-to-word", "field-holds-tag", "field-picture")
_HOLDING = pattern(rb"<(?:\w+:)?(?:instrText|fldSimple)\b")
_NAMED = pattern(rb"<(?:\w+:)?(?:instrText|fldSimple|bookmarkStart)\b")


class ReadyPart(Struct, frozen=True):
    """A part whose unchanging pieces are compressed; ``plain`` and ``packed`` have a gap for each hole."""

    name: str
    plain: list[bytes]
    packed: list[bytes]
    holes: tuple[Callable[[Making], bytes], ...]
    blocks: Blocks = field(default_factory=Blocks)

    def filled(self, making: Making) -> Member:
        """The part for one document."""
        values = [hole(making) for hole in self.holes]
        plain, packed = self.plain[:], self.packed[:]
        plain[1::2] = values
        packed[1::2] = map(self.blocks.__getitem__, values)
        content = b"".join(plain)
        return Member(self.name, zlib.crc32(content), len(content), b"".join(packed))


class CompiledFields(Struct, frozen=True, kw_only=True):
    """A whole template: what never changes, and its parts with fields, the body first.

    ``mixed`` makes the documents where the template holds ``{{ tags }}`` as well, ``directory`` the body
    where all records stand in one document.
    """

    start: Sealed
    parts: tuple[ReadyPart, ...]
    uses: tuple[FieldUse, ...]
    faults: tuple[Fault, ...]
    kind: str
    mixed: Mixed | None = None
    directory: Directory | None = None


def has_fields(content: bytes) -> bool:
    """Whether a package holds a field of the merge."""
    parts = parts_of(content)
    return any(
        field.keyword in MERGING
        for name in text_part_names(parts)
        if _HOLDING.search(parts[name])
        for content in named_contents(parts, [name]).values()
        for field in (*content.all_fields(), *content.unclosed())
    )


def asking_parts(parts: Mapping[str, bytes], texts: Sequence[str]) -> list[str]:
    """The parts with fields; and where there are any, those whose bookmarks such a field may show."""
    asking = any(_HOLDING.search(parts[name]) for name in texts)
    return [name for name in texts if asking and _NAMED.search(parts[name])]


def compiled(content: bytes, name: str) -> CompiledFields:
    """Read a template once; ``name`` is what messages call it.

    Raises:
        BadTemplate: a part is broken.
    """
    parts = parts_of(content)
    texts = text_part_names(parts)
    contents = named_contents(parts, asking_parts(parts, texts))
    names = names_in(contents, tagged_properties(parts), styled(parts, texts), depends)
    own = settings(parts)
    members = unlinked(parts)
    repeats = own.kind == KIND
    names.goes_on = names.goes_on or repeats
    cuts = [
        PartCutter(part, content, names, own, is_directory=repeats).cut()
        for part, content in contents.items()
    ]
    mixed = Mixed(members, cuts, name) if any(has_tags(parts[part]) for part in texts) else None
    ready = [_ready(cut.name, cut.pieces) for cut in cuts if len(cut.pieces) > 1]
    for part in ready:
        del members[part.name]
    return CompiledFields(
        start=sealed(in_order(deflated(part, xml) for part, xml in members.items())),
        parts=tuple(ready),
        uses=tuple(use for cut in cuts for use in cut.uses),
        faults=tuple(fault for cut in cuts for fault in (*cut.faults, *picture_faults(cut.uses))),
        kind=own.kind,
        mixed=mixed,
        directory=directory(cuts) if repeats and mixed is None else None,
    )


def depending_faults(content: bytes) -> tuple[Fault, ...]:
    """What is wrong with the fields of a template that is filled by tags alone: those that hang on tags."""
    parts = parts_of(content)
    texts = text_part_names(parts)
    contents = named_contents(parts, asking_parts(parts, texts))
    names = names_in(contents, tagged_properties(parts), styled(parts, texts), depends)
    cuts = [PartCutter(part, one, names, Settings()).cut() for part, one in contents.items()]
    return tuple(fault for cut in cuts for fault in cut.faults if fault.code in DEPENDING)


def tagged_properties(parts: Mapping[str, bytes]) -> frozenset[str]:
    """The names, in capitals, of the document's own properties and variables that hold a tag."""
    found: set[str] = set()
    for name in (*_PROPERTY_PARTS, SETTINGS):
        if b"{{" not in parts.get(name, b""):
            continue
        for element in Markup(name, parts[name]).root.iter(etree.Element):
            said = "".join(map(str, (*element.itertext(), *element.attrib.values())))
            if "{{" in said:
                kind = etree.QName(element).localname
                named = (str(value) for key, value in element.attrib.items() if str(key).endswith("name"))
                called = next(named, kind)
                found.add(_CORE_NAMES.get(called, called).upper())
    return frozenset(found)


def _ready(name: str, pieces: tuple[bytes | Expression, ...]) -> ReadyPart:
    texts = [piece for piece in pieces[::2] if isinstance(piece, bytes)]
    holes = tuple(_filler(piece) for piece in pieces[1::2] if not isinstance(piece, bytes))
    plain = [b""] * len(pieces)
    packed = plain[:]
    plain[::2] = texts
    packed[::2] = [compressed_piece(text) for text in texts]
    packed[-1] += END_OF_STREAM
    return ReadyPart(name, plain, packed, holes)


def _filler(expression: Expression) -> Callable[[Making], bytes]:
    return expression.merge.escaped if isinstance(expression, Bare) else partial(xml_of, expression)


_PICTURE = pattern(r'\\@\s*(?:["“”]([^"“”]*)|([^\s\\"“”]+))')


def picture_faults(uses: Iterable[FieldUse]) -> Iterator[Fault]:
    """A fault for each field whose picture has minutes beside a day or a year, and no hour."""
    for use in uses:
        found = _PICTURE.search(use.code) if use.name else None
        picture = (found[1] or found[2] or "") if found else ""
        if _has_minutes_for_months(picture):
            words = {"name": use.name, "picture": picture, "meant": picture.replace("m", "M")}
            yield Fault("field-minutes", use.spot, tuple(words.items()))


def _has_minutes_for_months(picture: str) -> bool:
    letters = {item[0] for item in items(picture)}
    return "m" in letters and bool(letters & set("dy")) and not letters & set("hHM")
