"""The Jinja environment that every template runs in: sandboxed, autoescaped, rationed, and observed.

It changes nothing of what an honest tag prints; it only refuses, counts and remembers.
"""

import functools
import math
import re
from collections.abc import Callable, Iterable, Iterator, Sized
from typing import Any, cast

from jinja2 import ChainableUndefined, Undefined, nodes, pass_context
from jinja2.runtime import Context, Macro, markup_join
from jinja2.sandbox import SandboxedEnvironment
from jinja2.visitor import NodeTransformer

from toolkit.word.ledger import Ledger
from toolkit.word.refusals import Exhausted, ForbiddenTag, NeedsDocxtpl

CLOSED_PACKAGES = frozenset(
    ("docx", "docxtpl", "lxml", "pathlib", "io", "_io", "os", "subprocess", "zipfile")
)
GROWING = frozenset(
    ("center", "expandtabs", "format", "indent", "join", "ljust", "replace", "rjust", "wordwrap", "zfill")
)
LARGEST_NUMBER = 1_000_000
LARGEST_STEP = 50_000_000
LARGEST_POWER_BITS = 10_000
LOOP_COST = 16
CALL_COST = 100
UNFIT = re.compile("[\x00-\x06\x08\x0b\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
LONG_WIDTH = re.compile(r"\d{7,}|\*")
BOUND_TO_DOCXTPL = ("InlineImage", "Subdoc")


class RationedEnvironment(SandboxedEnvironment):
    """Jinja's sandbox with a ledger: loops, calls, filters and operators are charged as they run."""

    intercepted_binops = frozenset(("+", "*", "**", "%"))

    def __init__(self, ledger: Ledger, *, strict: bool, with_docxtpl: bool = False) -> None:
        super().__init__(autoescape=True, undefined=_recording(ledger) if strict else Undefined)
        self.ledger = ledger
        self.finalize = _finalizer(ledger, strict=strict, with_docxtpl=with_docxtpl)
        self.globals.pop("lipsum")
        for name, function in list(self.filters.items()):
            self.filters[name] = _rationed_filter(ledger, name, function)
        self.filters["rationed loop"] = functools.partial(_rationed_loop, ledger)
        self.filters["rationed joining"] = functools.partial(_rationed_joining, ledger)

    def _parse(self, source: str, name: str | None, filename: str | None) -> nodes.Template:
        tree: nodes.Template = _Rationing().visit(super()._parse(source, name, filename))
        return tree

    def call_binop(self, context: Context, operator: str, left: Any, right: Any) -> Any:
        """Refuse what would grow without measure, before it is computed."""
        if operator == "**":
            _refuse_power(left, right)
        elif operator == "*":
            _refuse_growth((left, right))
        elif operator == "%" and isinstance(left, str) and LONG_WIDTH.search(left):
            raise Exhausted("size")
        result = super().call_binop(context, operator, left, right)
        self.ledger.charge(_size(result))
        return result

    def call(self, context: Context, callee: Any, *args: Any, **kwargs: Any) -> Any:
        """Call what a tag calls, within the ration."""
        name = getattr(callee, "__name__", "")
        owner = getattr(callee, "__self__", None)
        cost = CALL_COST + (LOOP_COST * CALL_COST if isinstance(callee, Macro) else 0)
        self.ledger.charge(cost)
        if isinstance(owner, (str, bytes)) and name in GROWING:
            _refuse_growing_call(name, (owner, *args, *kwargs.values()))
        result = super().call(context, callee, *args, **kwargs)
        self.ledger.charge(_size(result))
        return result

    def is_safe_attribute(self, obj: Any, attr: str, value: Any) -> bool:
        """Also closes the objects through which a tag could reach files: docxtpl's, lxml's, paths."""
        if type(obj).__module__.partition(".")[0] in CLOSED_PACKAGES:
            return False
        return super().is_safe_attribute(obj, attr, value)

    def unsafe_undefined(self, obj: Any, attribute: str) -> Undefined:
        """A forbidden attribute ends the rendering, even where an unknown name would print nothing."""
        raise ForbiddenTag(attribute)


class _Rationing(NodeTransformer):
    """Charges each loop for what its body writes, and each ``~`` for what it joins."""

    def visit_For(self, node: nodes.For) -> nodes.For:  # noqa: N802 (Jinja calls it by this name)
        self.generic_visit(node)
        weight = LOOP_COST + sum(len(text.data) for text in node.find_all(nodes.TemplateData))
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
    ledger.charge(sum(_size(piece) for piece in pieces))
    return markup_join(pieces)


def _rationed_filter(ledger: Ledger, name: str, function: Callable[..., Any]) -> Callable[..., Any]:
    @functools.wraps(function)
    def rationed(*args: Any, **kwargs: Any) -> Any:
        given = (*args, *kwargs.values())
        if name in GROWING:
            _refuse_growing_call(name, given)
        elif any(type(word) is int and word > LARGEST_NUMBER for word in given[1:]):
            raise Exhausted("size")
        result = function(*args, **kwargs)
        ledger.charge(_size(result))
        return result

    return rationed


def _refuse_growing_call(name: str, given: tuple[Any, ...]) -> None:
    if name == "format" and any(isinstance(word, str) and LONG_WIDTH.search(word) for word in given[:2]):
        raise Exhausted("size")
    if name == "join":
        lists = [word for word in given if isinstance(word, (list, tuple))]
        if sum(_size(item) + LOOP_COST for items in lists for item in items) > LARGEST_STEP:
            raise Exhausted("size")
        return
    _refuse_growth(given)


def _refuse_growth(given: tuple[Any, ...]) -> None:
    sizes = [len(word) for word in given if isinstance(word, (str, bytes, list, tuple))]
    numbers = [abs(word) for word in given if isinstance(word, int)]
    if not sizes:
        if sum(number.bit_length() for number in numbers) > LARGEST_POWER_BITS:
            raise Exhausted("size")
        return
    if math.prod(max(1, size) for size in (*sizes, *numbers)) > LARGEST_STEP:
        raise Exhausted("size")


def _refuse_power(base: Any, exponent: Any) -> None:
    if (
        isinstance(base, int)
        and isinstance(exponent, int)
        and base.bit_length() * exponent > LARGEST_POWER_BITS
    ):
        raise Exhausted("size")


def _size(value: Any) -> int:
    return len(value) if isinstance(value, (str, bytes, list, tuple)) else 1


def _recording(ledger: Ledger) -> type[Undefined]:
    """An undefined name that goes on, so that one rendering finds every missing name."""

    class Missing(ChainableUndefined):
        __slots__ = ()

        def _note(self, *_: Any, **__: Any) -> None:
            ledger.missing.append(self._undefined_name or "?")

        def __str__(self) -> str:
            self._note()
            return ""

        def __html__(self) -> str:
            return str(self)

        def __iter__(self) -> Iterator[Any]:
            self._note()
            return iter(())

        def __bool__(self) -> bool:
            self._note()
            return False

        def __len__(self) -> int:
            self._note()
            return 0

        def __getattr__(self, name: str) -> "Missing":
            if name.startswith("__"):
                raise AttributeError(name)
            return type(self)(name=f"{self._undefined_name}.{name}")

        def __getitem__(self, key: Any) -> "Missing":  # type: ignore[override]
            return type(self)(name=f"{self._undefined_name}.{key}")

        def __eq__(self, other: object) -> bool:
            self._note()
            return isinstance(other, Undefined)

        __hash__ = Undefined.__hash__

    return Missing


def _finalizer(ledger: Ledger, *, strict: bool, with_docxtpl: bool) -> Callable[..., Any]:
    """What every printed value passes through: noted for the gate, refused when it cannot stand in XML."""

    @pass_context
    def finalize(_: Context, value: Any) -> Any:
        # pass_context also keeps Jinja from folding constants past this gate at compile time
        if isinstance(value, str):
            ledger.charge(len(value))
            if "\r" in value:
                value = type(value)(value.replace("\r\n", "\n").replace("\r", "\n"))
            if len(value) > ledger.limits.value or UNFIT.search(value):
                ledger.unfit.append(value)
            ledger.printed.append(value)
            return value
        if isinstance(value, Undefined):
            return value
        if strict and (value is None or value != value):  # NaN and NaT differ from themselves
            ledger.unfit.append(value)
        if type(value).__name__ in BOUND_TO_DOCXTPL and not with_docxtpl:
            raise NeedsDocxtpl(type(value).__name__)
        ledger.charge(1)
        ledger.printed.append(value)
        return value

    return finalize
