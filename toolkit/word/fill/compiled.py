"""What is kept of a template once it is compiled: unchanged bytes, and a program for each part that changes.

Everything here is made of plain values, so that a compiled template can be stored and read without
Jinja, docxtpl or lxml.
"""

import marshal
from types import CodeType
from typing import Any, NamedTuple

from toolkit.word.opc.zip_writer import Sealed

Finding = tuple[str, str, dict[str, str]]
"""A problem before it has its file: the code, the spot, and the words of its message."""


class PlainProgram(NamedTuple):
    """A part made of names, ``for`` and ``if`` only.

    ``tree`` is the part's text with its holes: a str is text, None a value, ``("for", body)`` and
    ``("if", yes, no)`` are blocks. ``code`` defines ``collect(words, value, shape)``, which hands over the
    values in order and the decisions that choose the shape. ``line_breaks`` says whether a line break in
    a value may simply become ``<w:br/>``. ``packed`` holds the pieces of text that are already compressed.
    """

    tree: tuple[Any, ...]
    code: CodeType
    line_breaks: bool
    packed: dict[bytes, bytes]


class CompiledPart(NamedTuple):
    """One XML part that tags write into.

    ``kind`` is "body", "margin" (header or footer) or "notes". ``before`` and ``after`` stand around what
    the tags write. Where a part is made as a tree, ``shell`` and ``head`` take the place of ``before``:
    docxtpl parses ``head`` and what follows, and the result is set into the shell.

    ``doubts`` are reasons why docxtpl may change the part's tree after Jinja: with any, only the tree tier
    is exact. ``nested`` says that paragraphs stand inside paragraphs (text boxes), ``fragile`` that a cell
    may lose its last paragraph, ``captures`` that the template keeps printed text instead of showing it
    (``{% set x %}``, macros).
    """

    name: str
    kind: str
    before: bytes
    after: bytes
    shell: bytes
    head: str
    doubts: tuple[str, ...]
    nested: bool
    fragile: bool
    captures: bool
    jinja: CodeType
    plain: PlainProgram | None


class CompiledCore(NamedTuple):
    """docProps/core.xml with markers, and the text or the tags of each property."""

    skeleton: str
    sources: dict[str, str]


class Compiled(NamedTuple):
    """A whole template.

    ``faults`` leave nothing to render; ``leftovers`` stand in every document, in parts without tags; ``own``
    are pieces of the template's fixed words with two spaces on end or a "None", which the gate passes over.
    """

    start: Sealed
    parts: tuple[CompiledPart, ...]
    core: CompiledCore
    faults: tuple[Finding, ...] = ()
    leftovers: tuple[Finding, ...] = ()
    own: tuple[str, ...] = ()


def to_bytes(compiled: Compiled) -> bytes:
    """A form that `from_bytes` reads with the same Python."""
    parts: Any = tuple(
        (*part[:-1], None if part.plain is None else tuple(part.plain)) for part in compiled.parts
    )
    core: Any = tuple(compiled.core)
    start = (compiled.start.files, compiled.start.directory, compiled.start.count)
    return marshal.dumps((start, parts, core, *compiled[3:]))


def from_bytes(stored: bytes) -> Compiled:
    """The compiled template that `to_bytes` stored; only ever called on bytes of our own making."""
    start, parts, core, faults, leftovers, own = marshal.loads(stored)
    return Compiled(
        start=Sealed(*start),
        parts=tuple(
            CompiledPart(*part)._replace(plain=PlainProgram(*part[-1]) if part[-1] else None)
            for part in parts
        ),
        core=CompiledCore(*core),
        faults=faults,
        leftovers=leftovers,
        own=own,
    )
