"""What tags read: names that the data does not have, words that Jinja or its sandbox refuses."""

import re
from collections.abc import Iterator, Sequence

from jinja2 import nodes
from jinja2.sandbox import is_internal_attribute

from toolkit.patterns import pattern
from toolkit.problems import Place, Problem, problem
from toolkit.word.check.data_names import Supplied
from toolkit.word.check.tag_scan import PREFIX, TOO_DEEP, Scanned, Tag, Use, is_readable, tag_problem
from toolkit.word.fill.output_check import shortened
from toolkit.word.fill.render_limits import Ledger, Limits
from toolkit.word.fill.sandbox import RationedEnvironment
from toolkit.word.fill.tag_faults import told
from toolkit.word.fill.tag_names import OWN_NAMES
from toolkit.wording import tag_name

ODD_QUOTES = pattern("[«»‹›„‚‟‛`´]")
SPACED_PREFIX = pattern(r"(tr|tc|p|r)\s+\S")
INNER_MARK = pattern(r"\{\{|\{%")
HIDDEN = pattern("[\u00ad\u200b-\u200f\u2060\ufeff]")
SLIPS: tuple[tuple[re.Pattern[str], str], ...] = (
    (pattern(r"\{%(tr|tc|p|r)(?=(?:for|if|elif|else|endfor|endif)\b)"), r"{%\1 "),
    (pattern(r"\bend\s+(?=(?:for|if)\b)"), "end"),
    (pattern(r"\bel(?:se\s*)?if\b"), "elif"),
    (pattern(r"\s*(?:&&|&)\s*"), " and "),
    (pattern(r"\s*\|\|\s*"), " or "),
    (pattern(r"===+"), "=="),
    (pattern(r"<>"), "!="),
    (pattern(r"=>"), ">="),
    (pattern(r"=<"), "<="),
    (pattern(r"(?<![=!<>])=(?![=>])"), "=="),
)
"""How tags are written by who knows another language."""

QUOTED = pattern(r"(\"[^\"]*\"|'[^']*'|“[^”]*”|‘[^’]*’)")

OF_JINJA = OWN_NAMES - {"true", "false", "none"}
"""Names that Jinja itself gives: they may be called or asked, and are no words to print."""

LOADS = (nodes.Include, nodes.Import, nodes.FromImport, nodes.Extends)


def unknown_names(parts: Sequence[Scanned], supplied: Supplied, file: str) -> Iterator[Problem]:
    """Names that the data does not have: each at each paragraph that uses it; a list, and not its fields."""
    told_of: set[tuple[str, str]] = set()
    for use in (use for part in parts for use in part.uses):
        name = _first_unknown(use.name, supplied)
        key = (name, use.tag.paragraph.spot)
        if name and key not in told_of:
            told_of.add(key)
            yield _unknown(name, use, supplied, file)


def _first_unknown(name: str, supplied: Supplied) -> str:
    steps = name.split(".")
    paths = (".".join(steps[:count]) for count in range(1, len(steps) + 1))
    return next((path for path in paths if not supplied.has(path)), "")


def _unknown(name: str, use: Use, supplied: Supplied, file: str) -> Problem:
    place = Place(file=file, spot=use.tag.paragraph.spot)
    if near := supplied.nearest(name):
        return problem("tag-unknown-near", place, name=shortened(name), nearest=near)
    return problem("tag-unknown", place, name=shortened(name))


def unused_names(used: frozenset[str], supplied: Supplied, file: str) -> Iterator[Problem]:
    """Names that are expected and that no tag reads; of a list that nobody uses, the list alone."""
    read = {supplied.spellings.get(name, name) for name in used}
    missed = {name: supplied.places.get(name, Place(file=file)) for name in sorted(supplied.wanted - read)}
    for name, place in sorted(missed.items(), key=lambda one: (len(one[1].cell), one[1].cell)):
        above = name.rpartition(".")[0]
        if not above or above in read:
            yield problem("name-unused", place, name=name)


def refused_words(part: Scanned, supplied: Supplied | None, file: str) -> Iterator[Problem]:
    """Tags that Jinja cannot read, or that ask for what a template must not do."""
    for tag, message in part.refused:
        if not INNER_MARK.search(tag.text, 2):
            yield _refused(tag, message, supplied, file)
    if supplied and supplied.headers:
        raw = (tag for tag in part.tags if tag.text.startswith("{{") and tag.prefix)
        yield from (tag_problem(tag, file, "tag-raw", right=f"{{{{ {tag.inner} }}}}") for tag in raw)
    environment = RationedEnvironment(Ledger(limits=Limits()))
    for tag, tree in part.trees:
        yield from _forbidden(tag, tree, environment, file)
    made = {one.name for _, tree in part.trees for one in tree.find_all(nodes.Name) if one.ctx == "store"}
    for tag, tree in part.trees:
        for name in _printed_names(tree):
            if name in OF_JINJA - made and not (supplied and supplied.has(name)):
                yield tag_problem(tag, file, "tag-no-value", name=name)


def _refused(tag: Tag, message: str, supplied: Supplied | None, file: str) -> Problem:
    if message == TOO_DEEP:
        return tag_problem(tag, file, "tag-deep", around=shortened(tag.text))
    spaced = SPACED_PREFIX.match(tag.inner)
    if spaced and not PREFIX.match(tag.text):
        right = tag.text[:2] + tag.text[2:].lstrip()
        return tag_problem(tag, file, "tag-prefix", prefix=spaced[1], right=shortened(right))
    if HIDDEN.search(tag.text):
        return tag_problem(tag, file, "tag-hidden", right=shortened(HIDDEN.sub("", tag.text)))
    if quote := ODD_QUOTES.search(tag.inner):
        return tag_problem(tag, file, "tag-quotes", quote=quote[0])
    name = tag_name(tag.inner)
    if supplied and tag.text.startswith("{{") and supplied.has(name):
        return tag_problem(tag, file, "tag-header", name=name)
    if right := _mended(tag):
        return tag_problem(tag, file, "tag-slip", right=shortened(right))
    return tag_problem(tag, file, "tag-wrong", detail=told(message))


def _mended(tag: Tag) -> str:
    """The tag as it was meant, where a usual slip of the pen explains it all; else blank."""
    if tag.text.startswith("{{"):
        return ""
    pieces = QUOTED.split(tag.text)
    for slip, right in SLIPS:
        pieces[::2] = (slip.sub(right, piece) for piece in pieces[::2])
    text = "".join(pieces)
    return text if text != tag.text and is_readable(tag, text) else ""


def _forbidden(
    tag: Tag, tree: nodes.Template, environment: RationedEnvironment, file: str
) -> Iterator[Problem]:
    for node in tree.find_all((nodes.Getattr, nodes.Getitem, nodes.Filter, nodes.Test, *LOADS)):
        attribute = _attribute(node)
        if isinstance(node, LOADS):
            yield tag_problem(tag, file, "tag-forbidden", name=tag.word)
        elif attribute.startswith("_") or is_internal_attribute("", attribute):
            yield tag_problem(tag, file, "tag-forbidden", name=attribute)
        elif name := _unknown_operation(node, environment):
            yield tag_problem(tag, file, "tag-unknown-filter", name=name)


def _printed_names(tree: nodes.Template) -> Iterator[str]:
    """The names that are printed as they are, with no call and no field of them."""
    outputs = (one for output in tree.find_all(nodes.Output) for one in output.nodes)
    return (one.name for one in outputs if isinstance(one, nodes.Name))


def _unknown_operation(node: nodes.Node, environment: RationedEnvironment) -> str:
    """The name of a filter or test that there is not, else blank."""
    if isinstance(node, nodes.Filter):
        return "" if node.name in environment.filters else node.name
    if isinstance(node, nodes.Test):
        return "" if node.name in environment.tests else node.name
    return ""


def _attribute(node: nodes.Node) -> str:
    if isinstance(node, nodes.Getattr):
        return node.attr
    if isinstance(node, nodes.Getitem) and isinstance(node.arg, nodes.Const):
        return str(node.arg.value)
    return ""
