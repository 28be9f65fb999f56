"""The slower ways to a document, for what the plain tier does not place.

Jinja fills a part whose structure is known to stay, and only its values are looked at. What a value may
change in the tree (tabs, markup, pictures ...) goes on to the tree tier.
"""

import io
import zlib
from collections.abc import Iterator, Mapping
from types import CodeType
from typing import Any, NamedTuple

from jinja2 import Template as JinjaTemplate

from toolkit.patterns import pattern
from toolkit.word.fill.compiled import Compiled, CompiledPart
from toolkit.word.fill.compiler import changing_texts
from toolkit.word.fill.docxtpl_reading import StrictDocxTemplate, TreeWriter, relations_in
from toolkit.word.fill.output_check import reader_text
from toolkit.word.fill.plain_program import on_lines
from toolkit.word.fill.plain_tier import LINE_BREAK
from toolkit.word.fill.render_limits import Ledger
from toolkit.word.fill.sandbox import RationedEnvironment
from toolkit.word.fill.tier_refusals import BadValues, NotPlain
from toolkit.word.fill.tree_doubts import ESCAPES
from toolkit.word.opc.deflate_blocks import END_OF_STREAM, compressed_piece, stored
from toolkit.word.opc.zip_writer import Member, deflated

CHANGES_THE_TREE = pattern("[\x00-\x08\x0b\x0c\x0e-\x1f\t<\ud800-\udfff\ufffe\uffff]")
BARE_AMPERSAND = pattern(r"&(?!amp;|lt;|gt;|quot;|apos;|#34;|#39;|#\d+;)")
OPEN_TEXT = pattern(r"<w:t(?: [^>]*)?(?<!/)>[^<]*\Z")


class Static:
    """A piece of the template's own text: its bytes, packed, and whether it ends inside ``w:t``."""

    __slots__ = ("content", "in_text", "packed")

    def __init__(self, text: str) -> None:
        self.content = text.encode()
        self.packed = compressed_piece(self.content)
        self.in_text = None if "<" not in text else OPEN_TEXT.search(text) is not None


class Made(NamedTuple):
    """One part of one document.

    ``values`` is what its tags wrote, escaped as it stands there; ``escapes`` says that the template writes
    braces on purpose.
    """

    member: Member
    content: bytes
    values: list[str]
    by_tree: bool
    escapes: bool


class JinjaPart:
    """One part of a template, filled by Jinja."""

    def __init__(self, part: CompiledPart, environment: RationedEnvironment, writer: TreeWriter) -> None:
        self.name = part.name
        self._part = part
        self._ledger = environment.ledger
        self._writer = writer
        self._before = compressed_piece(part.before)
        self._after = compressed_piece(part.after)
        self._template = _bound(part.jinja, environment)
        texts = set(_strings(part.jinja))
        self._statics = {text: Static(text) for text in texts}
        self._relations = relations_in("".join(texts) + part.head)

    def fill(self, words: Mapping[str, Any]) -> Made:
        """The part for one document.

        Raises:
            BadValues: a name is missing, or a value cannot stand in XML; the ledger holds which.
            NotRendered: the sandbox ended the rendering, or what the tags make is broken.
        """
        pieces = self.pieces(words)
        if self._ledger.missing or self._ledger.unfit:
            raise BadValues
        values = [piece for piece in pieces if piece not in self._statics]
        if not self._part.doubts and not self._part.fragile:
            try:
                return Made(*self._text(pieces, values), values, by_tree=False, escapes=False)
            except NotPlain:
                pass
        content = self._writer.part(self._part, pieces, self._relations)
        return Made(
            deflated(self.name, content, level=1),
            content,
            values,
            by_tree=True,
            escapes=ESCAPES in self._part.doubts,
        )

    def pieces(self, words: Mapping[str, Any]) -> list[str]:
        """What Jinja writes, in order."""
        return list(self._template.root_render_func(self._template.new_context(dict(words))))

    def _text(self, pieces: list[str], values: list[str]) -> tuple[Member, bytes]:
        self._check("".join(values))
        in_text = False
        content = [self._part.before]
        packed = [self._before]
        for piece in pieces:
            static = self._statics.get(piece)
            if static is not None:
                in_text = in_text if static.in_text is None else static.in_text
                content.append(static.content)
                packed.append(static.packed)
                continue
            value = str(piece).encode()
            if b"\n" in value:
                if not in_text or self._part.nested:
                    raise NotPlain("a line break that may need more than a break")
                value = value.replace(b"\n", LINE_BREAK)
            content.append(value)
            packed.append(stored(value))
        content.append(self._part.after)
        packed += (self._after, END_OF_STREAM)
        whole = b"".join(content)
        return Member(self.name, zlib.crc32(whole), len(whole), b"".join(packed)), whole

    def _check(self, joined: str) -> None:
        """One look at all values together."""
        if joined.isprintable() and not any(sign in joined for sign in "<&{}_>"):
            return
        if "]]>" in joined or CHANGES_THE_TREE.search(joined) or BARE_AMPERSAND.search(joined):
            raise NotPlain("a value that may change the tree")
        if "_" in joined and any(sign in joined for sign in "{}%"):
            raise NotPlain("braces as docxtpl escapes them")


def _bound(code: CodeType, environment: RationedEnvironment) -> JinjaTemplate:
    return JinjaTemplate.from_code(environment, code, environment.make_globals(None))


def _strings(code: CodeType) -> Iterator[str]:
    for constant in code.co_consts:
        if isinstance(constant, CodeType):
            yield from _strings(constant)
        elif isinstance(constant, str):
            yield constant
        elif isinstance(constant, tuple):
            yield from (text for text in constant if isinstance(text, str))


class Engine:
    """One template's Jinja programs, ready for many documents."""

    def __init__(self, content: bytes, compiled: Compiled, ledger: Ledger) -> None:
        self._content = content
        self._compiled = compiled
        self._ledger = ledger
        self._environment = RationedEnvironment(ledger)
        self._failing: FailingTags | None = None
        writer = TreeWriter()
        self._parts = {part.name: JinjaPart(part, self._environment, writer) for part in compiled.parts}

    def part(self, name: str, words: Mapping[str, Any]) -> Made:
        """One part by Jinja, and by docxtpl's tree where that is needed; see `JinjaPart.fill`."""
        return self._parts[name].fill(words)

    def property_texts(self, sources: Mapping[str, str], words: Mapping[str, Any]) -> dict[str, str]:
        """Each property's text, its tags filled."""
        bare = self._environment.overlay(autoescape=False)
        return {
            name: bare.from_string(source).render(words) if "{" in source else source
            for name, source in sources.items()
        }

    def failing(self, words: Mapping[str, Any]) -> str:
        """The paragraph whose tag raises for these words, as text; blank where none is found."""
        if self._failing is None:
            self._failing = FailingTags(self._content, self._environment)
        self._ledger.open()
        return self._failing.paragraph(words)

    def survey(self, words: Mapping[str, Any]) -> None:
        """Run every part for its findings only, so that one report names all of them."""
        self._ledger.open()
        for part in self._parts.values():
            part.pieces(words)
        self.property_texts(self._compiled.core.sources, words)


COMPILED = "<template>"
"""What Jinja calls the file of a template that came as text."""


class FailingTags:
    """A template's parts, read for the first rendering that failed."""

    def __init__(self, content: bytes, environment: RationedEnvironment) -> None:
        template = StrictDocxTemplate(io.BytesIO(content))
        template.render_init()
        texts = [on_lines(text) for text in changing_texts(template)]
        self._parts = [(text.split("\n"), environment.from_string(text)) for text in texts]

    def paragraph(self, words: Mapping[str, Any]) -> str:
        """The tags and words of the paragraph that fails for these words; blank where none does."""
        return next(self._failing(words), "")

    def _failing(self, words: Mapping[str, Any]) -> Iterator[str]:
        for lines, template in self._parts:
            if line := _failing_line(template, words):
                yield reader_text(lines[line - 1]).strip()


def _failing_line(template: JinjaTemplate, words: Mapping[str, Any]) -> int:
    """The line, from 1; 0 where all is well."""
    try:
        template.render(words)
    except Exception as error:  # a tag may raise anything; here only its place matters
        found, trace = 0, error.__traceback__
        while trace is not None:
            if trace.tb_frame.f_code.co_filename == COMPILED:
                found = trace.tb_lineno
            trace = trace.tb_next
        return found
    return 0
