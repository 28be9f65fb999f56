"""The Jinja environment of every template: sandboxed, autoescaped, limited in each step, and observed.

It changes nothing of what an ordinary tag prints; it only refuses, counts and remembers.
"""

import functools
from collections.abc import Callable, Iterable, Iterator, Sized
from typing import Any, cast

from jinja2 import Undefined, nodes
from jinja2.runtime import Context, Macro, markup_join
from jinja2.sandbox import SandboxedEnvironment
from jinja2.visitor import NodeTransformer

from toolkit.word.fill.render_limits import Ledger
from toolkit.word.fill.rendering_observer import (
    check_given,
    check_operator,
    check_step,
    missing_names,
    observer,
    size,
)
from toolkit.word.fill.tier_refusals import ForbiddenTag

CLOSED_PACKAGES = frozenset(
    ("docx", "docxtpl", "lxml", "pathlib", "io", "_io", "os", "subprocess", "zipfile")
)
CLOSED_METHODS = frozenset(("translate", "maketrans"))
CHANGING = frozenset(
    (
        "append",
        "clear",
        "extend",
        "insert",
        "pop",
        "popitem",
        "remove",
        "reverse",
        "setdefault",
        "sort",
        "update",
    )
)
CALL_COST = 100
ITEM_COST = 16

MACRO_COST = 2_000


class RationedEnvironment(SandboxedEnvironment):
    """Jinja's sandbox with a ledger: loops, calls, filters and operators are charged as they run."""

    intercepted_binops = frozenset(("+", "*", "**", "%"))

    def __init__(self, ledger: Ledger) -> None:
        super().__init__(autoescape=True, undefined=missing_names(ledger))
        self.ledger = ledger
        self.finalize = observer(ledger)
        self.globals.pop("lipsum")  # invents text, of any length
        for name, function in [*self.filters.items()]:
            self.filters[name] = _rationed_filter(ledger, name, function)
        self.filters["rationed loop"] = functools.partial(_rationed_loop, ledger)
        self.filters["rationed joining"] = functools.partial(_rationed_joining, ledger)

    def _parse(self, source: str, name: str | None, filename: str | None) -> nodes.Template:
        tree: nodes.Template = _Rationing().visit(super()._parse(source, name, filename))
        return tree

    def call_binop(self, context: Context, operator: str, left: Any, right: Any) -> Any:
        """Look at what could grow without measure, before it is computed."""
        if not self.ledger.apart:
            check_operator(operator, left, right)
        result = super().call_binop(context, operator, left, right)
        self.ledger.charge(size(result))
        return result

    def call(self, context: Context, callee: Any, *args: Any, **kwargs: Any) -> Any:
        """Call what a tag calls, within the ration; the words themselves are never changed."""
        self.ledger.charge(MACRO_COST if isinstance(callee, Macro) else CALL_COST)
        name = getattr(callee, "__name__", "")
        owner = getattr(callee, "__self__", None)
        if isinstance(owner, (str, bytes, int)) and not self.ledger.apart:
            check_step(name, (owner, *args, *kwargs.values()))
        elif name in CHANGING and _is_given(owner, context.parent.values()):
            raise ForbiddenTag(name)
        result = super().call(context, callee, *args, **kwargs)
        self.ledger.charge(size(result))
        return result

    def wrap_str_format(self, value: Any) -> Callable[..., str] | None:
        """Jinja's safe ``str.format``, within the ration."""
        wrapped = super().wrap_str_format(value)
        if wrapped is None or self.ledger.apart:
            return wrapped

        @functools.wraps(wrapped)
        def rationed(*args: Any, **kwargs: Any) -> str:
            check_step("format", (value.__self__, *args, *kwargs.values()))
            return wrapped(*args, **kwargs)

        return rationed

    def is_safe_attribute(self, obj: Any, attr: str, value: Any) -> bool:
        """Also closes the objects through which a tag could reach files: docxtpl's, lxml's, paths."""
        if type(obj).__module__.partition(".")[0] in CLOSED_PACKAGES or attr in CLOSED_METHODS:
            return False
        return super().is_safe_attribute(obj, attr, value)

    def unsafe_undefined(self, obj: Any, attribute: str) -> Undefined:
        """A forbidden attribute ends the rendering, even where an unknown name would print nothing."""
        raise ForbiddenTag(attribute)


def _is_given(owner: Any, values: Iterable[Any]) -> bool:
    """Whether ``owner`` is one of the lists and dicts of the words."""
    for value in values:
        if value is owner:
            return True
        if isinstance(value, dict) and _is_given(owner, value.values()):
            return True
        if isinstance(value, (list, tuple)) and _is_given(owner, value):
            return True
    return False


class _Rationing(NodeTransformer):
    """Charges each loop for what its body writes, and each ``~`` for what it joins."""

    def visit_For(self, node: nodes.For) -> nodes.For:  # noqa: N802 (Jinja calls it by this name)
        self.generic_visit(node)
        weight = ITEM_COST + sum(len(text.data) for text in node.find_all(nodes.TemplateData))
        node.iter = _filtered(node.iter, "rationed loop", [nodes.Const(weight, lineno=node.lineno)])
        return node

    def visit_Concat(self, node: nodes.Concat) -> nodes.Filter:  # noqa: N802 (as above)
        self.generic_visit(node)
        return _filtered(nodes.List(node.nodes, lineno=node.lineno), "rationed joining", [])


def _filtered(node: nodes.Node, name: str, arguments: list[nodes.Expr]) -> nodes.Filter:
    made = nodes.Filter(cast(nodes.Expr, node), name, arguments, [], None, None, lineno=node.lineno)
    if node.environment is not None:
        made.set_environment(node.environment)
    return made


def _rationed_loop(ledger: Ledger, iterable: Any, weight: int) -> Any:
    if isinstance(iterable, Undefined):
        return iterable
    if isinstance(iterable, Sized):
        ledger.charge(weight * len(iterable))
        return iterable
    return _rationed_steps(ledger, iterable, weight)


def _rationed_steps(ledger: Ledger, iterable: Iterable[Any], weight: int) -> Iterator[Any]:
    for item in iterable:
        ledger.charge(weight)
        yield item


def _rationed_joining(ledger: Ledger, pieces: list[Any]) -> str:
    if not ledger.apart:
        check_given(pieces)
    ledger.charge(sum(size(piece) for piece in pieces))
    return markup_join(pieces)


def _rationed_filter(ledger: Ledger, name: str, function: Callable[..., Any]) -> Callable[..., Any]:
    @functools.wraps(function)
    def rationed(*args: Any, **kwargs: Any) -> Any:
        ledger.charge(CALL_COST)
        if not ledger.apart:
            check_step(name, (*args, *kwargs.values()))
        result = function(*args, **kwargs)
        ledger.charge(size(result))
        return result

    return rationed
