"""A template with merge fields, ready for one record after another."""

import re
import zlib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial

from toolkit.word.mailmerge.cell import Bare
from toolkit.word.mailmerge.directory import KIND, Directory, directory
from toolkit.word.mailmerge.expressions import Expression, xml_of
from toolkit.word.mailmerge.grammar import RECORDS, UNSUPPORTED, Names
from toolkit.word.mailmerge.instruction import instruction
from toolkit.word.mailmerge.markup import Markup
from toolkit.word.mailmerge.members import parts_of, text_part_names
from toolkit.word.mailmerge.merge_settings import settings, unlinked
from toolkit.word.mailmerge.mixed import Mixed, has_tags
from toolkit.word.mailmerge.part import CutPart, Fault, FieldUse, PartCutter, fields_of, with_inner
from toolkit.word.mailmerge.progress import Making
from toolkit.word.mailmerge.syntax import Field
from toolkit.word.opc.deflate_blocks import END_OF_STREAM, HEADS, SHORT, compressed_piece, stored
from toolkit.word.opc.zip_writer import Member, Sealed, deflated, in_order, sealed

MERGING = RECORDS | UNSUPPORTED
_HOLDING = re.compile(rb"<(?:\w+:)?(?:instrText|fldSimple)\b")


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
        for field in _all_fields(name, parts[name])
    )


def compiled(content: bytes, name: str) -> CompiledFields:
    """Read a template once; ``name`` is what messages call it.

    Raises:
        BadTemplate: a part is broken.
    """
    parts = parts_of(content)
    texts = text_part_names(parts)
    holding = [part for part in texts if _HOLDING.search(parts[part])]
    variables = _variables(parts, holding)
    own = settings(parts)
    members = unlinked(parts)
    repeats = own.kind == KIND
    cuts = [_cut(part, parts[part], variables, own.decimal, is_directory=repeats) for part in holding]
    mixed = Mixed(members, cuts, name) if any(has_tags(parts[part]) for part in texts) else None
    ready = [_ready(cut.name, cut.pieces) for cut in cuts if len(cut.pieces) > 1]
    for part in ready:
        del members[part.name]
    return CompiledFields(
        start=sealed(in_order(deflated(part, xml) for part, xml in members.items())),
        parts=tuple(ready),
        uses=tuple(use for cut in cuts for use in cut.uses),
        faults=tuple(fault for cut in cuts for fault in cut.faults),
        kind=own.kind,
        mixed=mixed,
        directory=directory(cuts) if repeats and mixed is None else None,
    )


def _cut(name: str, xml: bytes, variables: Names, decimal: str, *, is_directory: bool) -> CutPart:
    markup = Markup(name, xml)
    markup.split_runs()
    return PartCutter(name, markup, variables, decimal, is_directory=is_directory).cut()


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
