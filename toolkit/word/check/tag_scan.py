"""The tags of a Word file as they stand in its paragraphs, one by one, with what each of them reads.

Nothing is filled in here, and a broken tag hides no other one: docxtpl and Jinja, which read a part as a
whole, stop at the first.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from jinja2 import Environment, TemplateSyntaxError, nodes
from lxml import etree
from msgspec import Struct, field

from toolkit.patterns import pattern
from toolkit.problems import Place, Problem, problem
from toolkit.word.fill.diagnosis import STRAIGHT
from toolkit.word.fill.output_check import shortened
from toolkit.word.fill.tag_names import loop_names, names_read
from toolkit.word.opc.paragraph_place import PARSER, PART_WORDS, TEXT_PART, Paragraph, paragraphs_in

TAG = pattern(r"\{\{.*?\}\}|\{%.*?%\}|\{#.*?#\}", re.DOTALL)
PREFIX = pattern(r"(?:\{\{|\{%)(?P<any>tr|tc|p|r)\s|\{#(?P<note>tr|tc|p)\s")
WORD = pattern(r"\w+")
OPENERS = frozenset(("for", "if", "macro", "call", "filter", "with", "autoescape", "block", "raw"))
MIDDLES = frozenset(("else", "elif"))
NAMING = frozenset(("macro", "set"))
"""Blocks whose own name stays known after they end."""

CELL_TAGS = frozenset(("cellbg", "colspan", "hm", "vm"))
"""docxtpl's own: they change the cell that they stand in."""

TOO_DEEP = "too deep"
"""What `Scanned.refused` says of a tag with more brackets in brackets than can be read."""

_ENVIRONMENT = Environment()


class Tag(NamedTuple):
    """One tag: ``text`` as typed, ``inner`` without braces and prefix, ``word`` the block's word or blank.

    ``prefix`` is docxtpl's "p", "tr", "tc" or "r"; ``start`` and ``end`` are places in the paragraph's text.
    """

    text: str
    inner: str
    prefix: str
    word: str
    start: int
    end: int
    paragraph: Paragraph

    @property
    def opens(self) -> bool:
        return self.word in OPENERS or (self.word == "set" and "=" not in self.inner)

    @property
    def closes(self) -> str:
        """The block that this tag ends: "for" of an ``endfor``."""
        return self.word.removeprefix("end") if self.word.startswith("end") else ""


class Use(NamedTuple):
    """A name that a tag reads, a loop's field with its list before it: "dai_bieu.ho_ten".

    ``guarded``: a condition around the tag asks for the same name.
    """

    name: str
    tag: Tag
    guarded: bool


class Scanned(Struct, frozen=True, kw_only=True):
    """One part: its paragraphs, its tags in order, and the names that they read.

    ``trees`` are the tags as Jinja parsed them alone; ``refused`` those that it cannot read, with its words.
    """

    part: str
    root: etree._Element
    paragraphs: tuple[Paragraph, ...]
    tags: tuple[Tag, ...]
    uses: tuple[Use, ...]
    trees: tuple[tuple[Tag, nodes.Template], ...]
    refused: tuple[tuple[Tag, str], ...]


def scanned(parts: Mapping[str, bytes]) -> tuple[Scanned, ...]:
    """Each part that holds text: the body, headers, footers, then notes and comments."""
    found = []
    for name, xml in sorted(parts.items(), key=lambda part: _turn(part[0])):
        root = etree.fromstring(xml, PARSER)
        if root is not None:
            found.append(_part(name, root))
    return tuple(found)


def _turn(part: str) -> tuple[int, int, str]:
    found = TEXT_PART.fullmatch(part)
    return (
        (list(PART_WORDS).index(found[1]), int(found[2] or 0), part) if found else (len(PART_WORDS), 0, part)
    )


def _part(name: str, root: etree._Element) -> Scanned:
    paragraphs = tuple(paragraphs_in(name, root))
    tags = tuple(_without_raw(tag for paragraph in paragraphs for tag in tags_of(paragraph)))
    reading = _Reading()
    for tag in tags:
        reading.read(tag)
    return Scanned(
        part=name,
        root=root,
        paragraphs=paragraphs,
        tags=tags,
        uses=tuple(reading.uses),
        trees=tuple(reading.trees),
        refused=tuple(reading.refused),
    )


def tags_of(paragraph: Paragraph) -> Iterator[Tag]:
    """The whole tags of one paragraph."""
    for found in TAG.finditer(paragraph.text):
        yield _tag(found[0], found.start(), paragraph)


def is_readable(tag: Tag, text: str) -> bool:
    """Whether Jinja could read a tag if it were written so."""
    try:
        _ENVIRONMENT.parse(_alone(_tag(text, tag.start, tag.paragraph)))
    except (TemplateSyntaxError, RecursionError):
        return False
    return True


def _tag(text: str, start: int, paragraph: Paragraph) -> Tag:
    found = PREFIX.match(text)
    prefix = (found["any"] or found["note"]) if found else ""
    inner = text[2 + len(prefix) : -2].strip("-+ \t\n\u00a0").translate(STRAIGHT)
    word = WORD.match(inner) if text.startswith("{%") else None
    return Tag(
        text=text,
        inner=inner,
        prefix=prefix,
        word=word[0] if word else "",
        start=start,
        end=start + len(text),
        paragraph=paragraph,
    )


def _without_raw(tags: Iterator[Tag]) -> Iterator[Tag]:
    """The tags outside ``{% raw %}`` blocks; inside, braces are text."""
    raw = False
    for tag in tags:
        if not raw or tag.word == "endraw":
            raw = False
            yield tag
        raw = raw or tag.word == "raw"


class _Reading(Struct):
    """Reads tags in order, knowing which names the blocks around them have made."""

    uses: list[Use] = field(default_factory=list)
    trees: list[tuple[Tag, nodes.Template]] = field(default_factory=list)
    refused: list[tuple[Tag, str]] = field(default_factory=list)
    scopes: list[dict[str, str]] = field(default_factory=lambda: [{}])
    guards: list[frozenset[str]] = field(default_factory=list)

    def read(self, tag: Tag) -> None:
        if tag.text.startswith("{#"):
            return
        tree = self._tree(tag)
        self.trees.append((tag, tree))
        if tag.closes and len(self.scopes) > 1:
            self.scopes.pop()
            self.guards.pop()
        scope = self.scopes[-1]
        names = dict.fromkeys(names_read(tree, scope))
        self.uses += (Use(name, tag, any(name in asked for asked in self.guards)) for name in names)
        made = _made_names(tree, scope)
        if not tag.opens or tag.word in NAMING:
            scope |= made
        if tag.opens:
            self.scopes.append(scope | made)
            self.guards.append(frozenset(names) if tag.word == "if" else frozenset())

    def _tree(self, tag: Tag) -> nodes.Template:
        try:
            tree = _ENVIRONMENT.parse(_alone(tag))
            tuple(tree.find_all(nodes.Name))  # what nests too deep for this would break later looks as well
        except TemplateSyntaxError as error:
            self.refused.append((tag, str(error.message).rstrip(".")))
        except RecursionError:
            self.refused.append((tag, TOO_DEEP))
        else:
            return tree
        return nodes.Template([])


def _made_names(tree: nodes.Template, scope: Mapping[str, str]) -> dict[str, str]:
    """The names that a block's own tag makes for what follows it."""
    made: dict[str, str] = {}
    for node in tree.body:
        if isinstance(node, nodes.For):
            made |= loop_names(node, scope)
        elif isinstance(node, nodes.Macro):
            made |= {node.name: "", "caller": "", "varargs": "", "kwargs": ""}
            made |= {argument.name: "" for argument in node.args}
        else:
            made |= {name.name: "" for name in node.find_all(nodes.Name) if name.ctx != "load"}
    return made


def _alone(tag: Tag) -> str:
    """The tag as a text that Jinja can read without the rest of its block."""
    if tag.text.startswith("{{"):
        return "{{ " + tag.inner + " }}"
    whole = "{% " + tag.inner + " %}"
    if tag.word in CELL_TAGS:
        return "{{ " + (tag.inner.removeprefix(tag.word).strip() or "true") + " }}"
    if tag.opens:
        return f"{whole}{{% end{tag.word} %}}"
    if tag.word in MIDDLES:
        return "{% if true %}" + whole + "{% endif %}"
    if tag.closes in (*OPENERS, "set"):
        return _CLOSED[tag.closes] + whole
    return whole


_CLOSED = {
    "for": "{% for x in () %}", "if": "{% if true %}", "macro": "{% macro x() %}", "call": "{% call x() %}",
    "filter": "{% filter e %}", "with": "{% with %}", "autoescape": "{% autoescape true %}",
    "block": "{% block x %}", "raw": "{% raw %}", "set": "{% set x %}",
}  # fmt: skip


def printed(scan: Sequence[Scanned]) -> frozenset[str]:
    """The names whose blanks would be seen: no condition around the tag asks for them."""
    uses = (use for part in scan for use in part.uses)
    return frozenset(use.name for use in uses if not use.guarded and use.tag.word not in ("if", "elif"))


def tag_problem(tag: Tag, file: str, code: str, **words: object) -> Problem:
    """What is wrong with a tag, at its paragraph."""
    return problem(code, Place(file=file, spot=tag.paragraph.spot), tag=shortened(tag.text), **words)
