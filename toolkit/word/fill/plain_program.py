"""From a template's text to a program of names, ``for`` and ``if``, when it is made of nothing else."""

import re
from collections.abc import Mapping
from typing import Any

from jinja2 import Environment, nodes

from toolkit.word.fill.compiled import PlainProgram
from toolkit.word.fill.text_plan import Layout
from toolkit.word.fill.tier_refusals import NotPlain

DICT_ATTRIBUTES = frozenset(dir(dict))  # Jinja would find the method before the key
SPECIAL_NAMES = frozenset(("self", "super", "caller"))  # Jinja means its own objects by these
LOOP_FACTS: Mapping[str, str] = {
    "index": "({n}+1)",
    "index0": "{n}",
    "first": "({n}==0)",
    "last": "({n}==len({items})-1)",
    "length": "len({items})",
}
COMPARISONS: Mapping[str, str] = {
    "eq": "==", "ne": "!=", "gt": ">", "gteq": ">=", "lt": "<", "lteq": "<=", "in": "in", "notin": "not in"
}  # fmt: skip
HEADER = "def collect(words, value, shape):\n count = 0\n"

Scope = Mapping[str, str]


def plain_program(tree: nodes.Template, *, before: bytes, after: bytes, line_breaks: bool) -> PlainProgram:
    """The program of a parsed part.

    Raises:
        NotPlain: the part holds a filter, a call, a macro or anything else that is not a place for a word.
    """
    writer = _Writer()
    holes = writer.block(tree.body, {}, 1)
    code = compile(HEADER + "".join(writer.lines), "<plain template>", "exec")
    packed: dict[bytes, bytes] = {}
    layout = Layout(holes, before, after, packed)
    for times in (1, 2):  # most letters then find every piece of text compressed already
        layout.shape(tuple(_decisions(holes, times)))
    return PlainProgram(holes, code, line_breaks, packed)


class _Writer:
    """Writes the Python lines that hand over the values; grows line by line."""

    def __init__(self) -> None:
        self.lines: list[str] = []
        self.blocks = 0

    def line(self, depth: int, text: str) -> None:
        self.lines.append(" " * depth + text + "\n")

    def block(self, body: list[nodes.Node], scope: Scope, depth: int) -> tuple[Any, ...]:
        holes: list[Any] = []
        for node in body:
            if isinstance(node, nodes.Output):
                holes += (self.output(child, scope, depth) for child in node.nodes)
            elif isinstance(node, nodes.For):
                holes.append(self.loop(node, scope, depth))
            elif isinstance(node, nodes.If):
                holes.append(self.condition(node, scope, depth))
            else:
                raise NotPlain(type(node).__name__)
        return tuple(holes)

    def output(self, node: nodes.Node, scope: Scope, depth: int) -> str | None:
        if isinstance(node, nodes.TemplateData):
            return node.data
        self.line(depth, f"v = {expression(node, scope, place=True)}")
        self.line(depth, "value(v if v.__class__ is str else printed(v))")
        return None

    def loop(self, node: nodes.For, scope: Scope, depth: int) -> tuple[Any, ...]:
        if not isinstance(node.target, nodes.Name) or node.else_ or node.test or node.recursive:
            raise NotPlain("for")
        self.blocks += 1
        items, item, number = f"items{self.blocks}", f"item{self.blocks}", f"n{self.blocks}"
        self.line(depth, f"{items} = listed({expression(node.iter, scope)})")
        self.line(depth, f"shape(len({items}))")
        self.line(depth, f"count += len({items})")
        self.line(depth, "if count > MOST_TURNS: raise NotPlain('turns')")
        self.line(depth, f"for {number}, {item} in enumerate({items}):")
        self.line(depth + 1, "pass")
        facts = {f"loop.{name}": text.format(n=number, items=items) for name, text in LOOP_FACTS.items()}
        inner = {**scope, **facts, "loop": "", node.target.name: item}
        return ("for", self.block(node.body, inner, depth + 1))

    def condition(self, node: nodes.If, scope: Scope, depth: int) -> tuple[Any, ...]:
        self.blocks += 1
        answer = f"answer{self.blocks}"
        self.line(depth, f"{answer} = bool({expression(node.test, scope)})")
        self.line(depth, f"shape({answer})")
        self.line(depth, f"if {answer}:")
        self.line(depth + 1, "pass")
        yes = self.block(node.body, scope, depth + 1)
        self.line(depth, "else:")
        self.line(depth + 1, "pass")
        return ("if", yes, self.block(_otherwise(node), scope, depth + 1))


def _otherwise(node: nodes.If) -> list[nodes.Node]:
    """What stands for the condition being false: the next ``elif`` with all that follows it, or ``else``."""
    if not node.elif_:
        return node.else_
    first, *rest = node.elif_
    return [nodes.If(first.test, first.body, rest, node.else_)]


def expression(node: nodes.Node, scope: Scope, *, place: bool = False) -> str:
    """The Python expression of a tag's expression; ``place`` admits only what names a word.

    Raises:
        NotPlain: it is more than a name, a field, or a comparison of these.
    """
    if isinstance(node, nodes.Name):
        return _name(node.name, scope)
    if isinstance(node, nodes.Getattr):
        if isinstance(node.node, nodes.Name) and node.node.name == "loop" and "loop" in scope:
            return _name(f"loop.{node.attr}", scope)
        return f"record({expression(node.node, scope)})[{_key(node.attr)}]"
    if (
        isinstance(node, nodes.Getitem)
        and isinstance(node.arg, nodes.Const)
        and isinstance(node.arg.value, str)
    ):
        return f"record({expression(node.node, scope)})[{node.arg.value!r}]"
    if place:
        raise NotPlain(type(node).__name__)
    return _test(node, scope)


def _test(node: nodes.Node, scope: Scope) -> str:
    if isinstance(node, nodes.Const) and isinstance(node.value, (str, int, float, bool, type(None))):
        return repr(node.value)
    if isinstance(node, nodes.Not):
        return f"(not {expression(node.node, scope)})"
    if isinstance(node, (nodes.And, nodes.Or)):
        word = "and" if isinstance(node, nodes.And) else "or"
        return f"({expression(node.left, scope)} {word} {expression(node.right, scope)})"
    if isinstance(node, nodes.Compare) and len(node.ops) == 1 and node.ops[0].op in COMPARISONS:
        right = expression(node.ops[0].expr, scope)
        return f"({expression(node.expr, scope)} {COMPARISONS[node.ops[0].op]} {right})"
    raise NotPlain(type(node).__name__)


def _name(name: str, scope: Scope) -> str:
    if name in SPECIAL_NAMES:
        raise NotPlain(name)
    found = scope.get(name)
    if found is None and not name.startswith("loop."):
        return f"words[{_key(name) if '.' in name else repr(name)}]"
    if not found:
        raise NotPlain(name)
    return found


def _key(attribute: str) -> str:
    if attribute in DICT_ATTRIBUTES:
        raise NotPlain(attribute)
    return repr(attribute)


def _decisions(holes: tuple[Any, ...], times: int) -> list[Any]:
    """The decisions of a record in which every loop turns ``times`` times."""
    found: list[Any] = []
    for hole in holes:
        if hole is None or isinstance(hole, str):
            continue
        if hole[0] == "for":
            found.append(times)
            for _ in range(times):
                found += _decisions(hole[1], times)
        else:
            found.append(times > 1)
            found += _decisions(hole[1] if times > 1 else hole[2], times)
    return found


def parsed(environment: Environment, source: str) -> nodes.Template:
    """A part's text as Jinja reads it between docxtpl's own changes.

    docxtpl sets each paragraph on its own line before Jinja, for the line numbers of errors, and takes
    the line breaks away afterwards: they count where a tag strips the blanks around it.
    """
    tree = environment.parse(on_lines(source))
    for text in tree.find_all(nodes.TemplateData):
        text.data = off_lines(text.data)
    return tree


def on_lines(source: str) -> str:
    """Each paragraph on its own line."""
    return re.sub(r"<w:p([ >])", r"\n<w:p\1", source)


def off_lines(text: str) -> str:
    """What `on_lines` did, undone."""
    return re.sub(r"\n<w:p([ >])", r"<w:p\1", text)
