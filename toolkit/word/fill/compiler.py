"""A template read once through docxtpl: what stays becomes bytes, what changes becomes programs."""

import copy
import io
import itertools
import zipfile
from types import CodeType

from docx.opc.oxml import serialize_part_xml
from docxtpl import DocxTemplate
from jinja2 import Environment, TemplateSyntaxError
from lxml import etree
from msgspec import Struct

from toolkit.patterns import pattern
from toolkit.word.fill.compiled import Compiled, CompiledCore, CompiledPart, Finding
from toolkit.word.fill.docxtpl_reading import (
    CORE,
    FIRST_PICTURE,
    FOOTNOTES,
    StrictDocxTemplate,
    TreeWriter,
    mark_properties,
    relations_in,
)
from toolkit.word.fill.output_check import leftover_findings, own_oddities
from toolkit.word.fill.plain_program import on_lines, parsed, plain_program
from toolkit.word.fill.render_limits import Ledger, Limits
from toolkit.word.fill.sandbox import RationedEnvironment
from toolkit.word.fill.tag_faults import depth_fault, syntax_fault
from toolkit.word.fill.tier_refusals import NotPlain
from toolkit.word.fill.tree_doubts import ESCAPED_BRACE, Structure, structure
from toolkit.word.opc.package import text_parts
from toolkit.word.opc.paragraph_place import TEXT_PART
from toolkit.word.opc.zip_writer import deflated, in_order, sealed

DECLARATION = b"<?xml version='1.0' encoding='UTF-8' standalone='yes'?>\n"
BODY_MARK = "\ue002body\ue003"
PICTURE = pattern(r"<wp:docPr\b[^>]*>")
PICTURE_ID = pattern(r'\bid="[^"]*"')
XMLNS = pattern(r'xmlns:?([\w.-]*)="([^"]*)"')
CAPTURE = pattern(r"\{%[-+]?\s*(?:filter|macro|call|set\s+[\w.]+\s*[-+]?%\})")
_NOTHING = compile("", "<no tags>", "exec")


class _Source(Struct):
    """One part's text as docxtpl prepares it, and what stands around it; see `CompiledPart`."""

    name: str
    kind: str
    text: str
    shell: bytes = b""
    head: str = ""
    opening: str = ""
    after: bytes = b""

    @property
    def changes(self) -> bool:
        return any(sign in self.text for sign in ("{{", "{%", "{#"))


def compiled(content: bytes) -> Compiled:
    """The whole template; faults that leave nothing to render are told, not raised."""
    template = StrictDocxTemplate(io.BytesIO(content))
    template.render_init()
    sources = _sources(template)
    core_sources = mark_properties(template.docx)
    members = _saved_members(template)
    skeleton = members.pop(CORE).decode()
    parts, faults = _changing_parts([source for source in sources if source.changes], content)
    for source in sources:
        if source.changes:
            members.pop(source.name, None)
        elif source.kind != "notes":
            members[source.name] = _unchanged(source)
    unchanged = {name: members[name] for name in members if TEXT_PART.fullmatch(name)}
    start = sealed(in_order(deflated(name, part) for name, part in members.items()))
    escapes = any(ESCAPED_BRACE.search(source.text) for source in sources)
    return Compiled(
        start=start,
        parts=parts,
        core=CompiledCore(skeleton, core_sources),
        faults=faults,
        leftovers=tuple(
            ("text-escaped-tag" if code == "text-left-tag" and escapes else code, spot, words)
            for code, spot, _, words in leftover_findings(unchanged)
            if code == "text-left-tag"
        ),
        own=own_oddities(text_parts(content)),
    )


def changing_texts(template: DocxTemplate) -> list[str]:
    """What docxtpl gives to Jinja of a template that was opened: the text of each part with tags."""
    return [source.text for source in _sources(template) if source.changes]


def _sources(template: DocxTemplate) -> list[_Source]:
    """Each part once: one header may stand under several relations."""
    every = (_body(template), *_margins(template), *_notes(template))
    return [*{source.name: source for source in every}.values()]


def _changing_parts(
    sources: list[_Source], content: bytes
) -> tuple[tuple[CompiledPart, ...], tuple[Finding, ...]]:
    parts = []
    faults = []
    for source in sources:
        try:
            parts.append(_part(source))
        except TemplateSyntaxError as error:
            faults.append(syntax_fault(error, on_lines(source.text), text_parts(content)))
        except (RecursionError, SyntaxError, MemoryError):  # what Jinja made of it is too deep for Python
            faults.append(depth_fault(source.text, text_parts(content)))
    return tuple(parts), tuple(faults)


def _body(template: DocxTemplate) -> _Source:
    """The body, with the rest of the document part around it."""
    root = copy.deepcopy(template.docx._element)
    for child in list(root.body):
        root.body.remove(child)
    root.body.append(etree.Comment(BODY_MARK))
    shell = serialize_part_xml(root).decode()
    start, _, rest = shell.partition(f"<!--{BODY_MARK}-->")
    text = template.patch_xml(template.get_xml())
    head = text[: text.index(">") + 1]
    declared = XMLNS.findall(head)
    known = template.docx._element.nsmap
    return _Source(
        name=template.docx.part.partname.lstrip("/"),
        kind="body",
        text=text[len(head) :],
        shell=start[: start.rindex("<w:body")].encode(),
        head=head,
        opening="<w:body>" if all(known.get(prefix or None) == uri for prefix, uri in declared) else head,
        after=rest[rest.index(">") + 1 :].encode(),
    )


def _margins(template: DocxTemplate) -> list[_Source]:
    return [
        _Source(
            name=part.partname.lstrip("/"),
            kind="margin",
            text=template.patch_xml(template.get_part_xml(part)),
            shell=DECLARATION,
        )
        for uri in (template.HEADER_URI, template.FOOTER_URI)
        for _, part in template.get_headers_footers(uri)
    ]


def _notes(template: DocxTemplate) -> list[_Source]:
    return [
        _Source(
            name=part.partname.lstrip("/"), kind="notes", text=template.patch_xml(part.blob.decode("utf-8"))
        )
        for part in template.docx.part.package.parts
        if part.content_type == FOOTNOTES
    ]


def _saved_members(template: DocxTemplate) -> dict[str, bytes]:
    """The package as python-docx saves it."""
    saved = io.BytesIO()
    template.docx.save(saved)
    with zipfile.ZipFile(saved) as package:
        return {name: package.read(name) for name in package.namelist()}


def _unchanged(source: _Source) -> bytes:
    """A part without tags, as docxtpl writes it."""
    part = _compiled_part(source, structure(source.head + source.text, source.kind), _NOTHING)
    return TreeWriter().part(part, [source.text], relations_in(source.text))


def _compiled_part(source: _Source, found: Structure, code: CodeType) -> CompiledPart:
    return CompiledPart(
        name=source.name,
        kind=source.kind,
        before=source.shell + source.opening.encode(),
        after=source.after,
        shell=source.shell,
        head=source.head,
        doubts=tuple(found.doubts),
        nested=found.nested,
        fragile=found.fragile,
        captures=CAPTURE.search(source.text) is not None,
        jinja=code,
        plain=None,
    )


def _part(source: _Source) -> CompiledPart:
    """The programs of a part that tags write into.

    Raises:
        TemplateSyntaxError: a tag is written wrong, or a block is not closed.
    """
    found = structure(source.head + source.text, source.kind)
    if source.kind == "body" and not found.doubts:
        source.text = _numbered_pictures(source.text)
    environment = RationedEnvironment(Ledger(limits=Limits()))
    environment.ledger.open()
    part = _compiled_part(source, found, environment.compile(parsed(environment, source.text)))
    if found.doubts:
        return part
    try:
        program = plain_program(
            parsed(Environment(), source.text),
            before=part.before,
            after=part.after,
            line_breaks=found.all_in_text and not found.nested,
        )
    except NotPlain:
        return part
    return part._replace(plain=program)


def _numbered_pictures(text: str) -> str:
    """Pictures numbered from 1001 on, as docxtpl does after each rendering."""
    numbers = itertools.count(FIRST_PICTURE + 1)
    return PICTURE.sub(lambda tag: PICTURE_ID.sub(f'id="{next(numbers)}"', tag[0], count=1), text)
