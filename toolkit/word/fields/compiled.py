"""A template with merge fields, ready for one record after another."""

import io
import re
import zipfile
import zlib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial

from toolkit.word.deflate_blocks import END_OF_STREAM, HEADS, SHORT, compressed_piece, stored
from toolkit.word.fields.cell import Bare
from toolkit.word.fields.expressions import Expression, xml_of
from toolkit.word.fields.grammar import RECORDS, UNSUPPORTED, Names
from toolkit.word.fields.instruction import instruction
from toolkit.word.fields.making import Making
from toolkit.word.fields.markup import Markup
from toolkit.word.fields.part import Fault, FieldUse, PartCutter, fields_of, with_inner
from toolkit.word.fields.settings import settings, unlinked
from toolkit.word.fields.syntax import Field
from toolkit.word.zip_writer import Member, Sealed, deflated, in_order, sealed

MERGING = RECORDS | UNSUPPORTED
_HOLDING = re.compile(rb"<(?:\w+:)?(?:instrText|fldSimple)\b")
_PARTS = re.compile(
    r'PartName="/([^"]+)"[^>]*ContentType="[^"]*\.(document\.main|template\.main|main|header|footer|footnotes|'
    r'endnotes|comments)\+xml"'
)
_ORDER = ("main", "header", "footer", "footnotes", "endnotes", "comments")


@dataclass(frozen=True, slots=True)
class ReadyPart:
    """A part whose unchanging pieces are compressed; ``plain`` and ``packed`` have a gap for each hole."""

    name: str
    plain: list[bytes]
    packed: list[bytes]
    holes: tuple[Callable[[Making], bytes], ...]

    def filled(self, making: Making) -> Member:
        """The part for one document."""
        values = [hole(making) for hole in self.holes]
        plain, packed = self.plain[:], self.packed[:]
        plain[1::2] = values
        packed[1::2] = [
            HEADS[len(value)] + value if len(value) < SHORT else stored(value) for value in values
        ]
        content = b"".join(plain)
        return Member(self.name, zlib.crc32(content), len(content), b"".join(packed))


@dataclass(frozen=True, slots=True, kw_only=True)
class CompiledFields:
    """A whole template: what never changes, and its parts with fields, the body first."""

    start: Sealed
    parts: tuple[ReadyPart, ...]
    uses: tuple[FieldUse, ...]
    faults: tuple[Fault, ...]
    kind: str


def parts_of(content: bytes) -> dict[str, bytes]:
    """Every member of a package."""
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        return {name: package.read(name) for name in package.namelist() if not name.endswith("/")}


def part_names(parts: Mapping[str, bytes]) -> list[str]:
    """The parts that may hold fields: the body, then headers, footers and notes."""
    types = parts.get("[Content_Types].xml", b"").decode("utf-8", "replace")
    found = [(name, kind.rpartition(".")[2]) for name, kind in _PARTS.findall(_name_first(types))]
    ordered = sorted(found, key=lambda pair: (_ORDER.index(pair[1]), len(pair[0]), pair[0]))
    return [name for name, _ in ordered if name in parts]


def has_fields(content: bytes) -> bool:
    """Whether a package holds a field of the merge."""
    parts = parts_of(content)
    return any(
        field.keyword in MERGING
        for name in part_names(parts)
        if _HOLDING.search(parts[name])
        for field in _all_fields(name, parts[name])
    )


def compiled(content: bytes) -> CompiledFields:
    """Read a template once.

    Raises:
        BadTemplate: a part is broken.
    """
    parts = parts_of(content)
    names = [name for name in part_names(parts) if _HOLDING.search(parts[name])]
    variables = _variables(parts, names)
    own = settings(parts)
    members = unlinked(parts)
    ready: list[ReadyPart] = []
    uses: list[FieldUse] = []
    faults: list[Fault] = []
    for name in names:
        markup = Markup(name, parts[name])
        markup.split_runs()
        cut = PartCutter(name, markup, variables, own.decimal).cut()
        uses += cut.uses
        faults += cut.faults
        if len(cut.pieces) > 1:
            ready.append(_ready(name, cut.pieces))
            del members[name]
    start = sealed(in_order(deflated(name, part) for name, part in members.items()))
    return CompiledFields(
        start=start, parts=tuple(ready), uses=tuple(uses), faults=tuple(faults), kind=own.kind
    )


def _all_fields(name: str, xml: bytes) -> Iterator[Field]:
    markup = Markup(name, xml)
    markup.split_runs()
    yield from with_inner(fields_of(markup))


def _variables(parts: Mapping[str, bytes], names: list[str]) -> Names:
    """The names that SET fields give to something that hangs on a record."""
    found = Names()
    for name in names:
        if b"SET" not in parts[name].upper():
            continue
        for field in _all_fields(name, parts[name]):
            words = instruction(field).words if field.keyword == "SET" else ()
            if words and any(inner.keyword in RECORDS for inner in with_inner(field.inner)):
                found.variables.add(words[0].text.upper())
    return found


def _name_first(types: str) -> str:
    """Overrides with their two attributes in one order, whoever wrote them."""
    return re.sub(r'(ContentType="[^"]*")\s+(PartName="[^"]*")', r"\2 \1", types)


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
