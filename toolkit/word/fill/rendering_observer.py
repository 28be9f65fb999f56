"""What a rendering notes as it goes: missing names, printed values, values that cannot stand.

Before a step that could grow without end there is a look at what it is given, not at what it is called.
Nothing is refused here: such a template is filled by a process of its own, whose memory and time are limited
as a whole; see `limited_child`.
"""

import math
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any, ClassVar, TypeVar

from jinja2 import ChainableUndefined, Undefined, pass_context
from jinja2.runtime import Context

from toolkit.patterns import pattern
from toolkit.word.fill.render_limits import NO_WORDS, Ledger
from toolkit.word.fill.tier_refusals import Heavy
from toolkit.word.opc.reasons import NoWords

MOST_GIVEN = 200_000
"""Characters and items that one step may be given here."""

LARGEST_RESULT = 2_000_000
"""What the two largest things that a step is given make, multiplied with each other."""

MOST_BITS = 10_000
WIDE = pattern(r"\d{5,}|%[^a-zA-Z%]*\*|\{[^{}]*\{")
"""A width in a format of five digits, or one that a value decides."""

FORMATS = frozenset(("format", "format_map", "%"))


def size(value: Any) -> int:
    """How much a value weighs in the account."""
    return len(value) if isinstance(value, (str, bytes, list, tuple)) else 1


def check_step(name: str, given: tuple[Any, ...]) -> None:
    """Look at an operator, a filter or a method before it is run.

    Args:
        name: what it is called; formats alone are told apart: their widths count, never their values.
        given: what it works on, and its arguments.

    Raises:
        Heavy: it could make more than any letter holds.
    """
    check_given(given)
    if name in FORMATS:
        if isinstance(given[0], str) and WIDE.search(given[0]):
            raise Heavy("size")
        return
    amounts = [len(word) for word in given if isinstance(word, (str, bytes, list, tuple))]
    amounts += [abs(word) for word in given[not amounts :] if isinstance(word, int)]
    if math.prod(sorted(amounts)[-2:]) > LARGEST_RESULT:
        raise Heavy("size")


def check_operator(operator: str, left: Any, right: Any) -> None:
    """Look at a sum, a product, a power or a format before it is worked out.

    Raises:
        Heavy: it could make more than any letter holds.
    """
    if isinstance(left, int) and isinstance(right, int):
        bits = {"*": left.bit_length() + right.bit_length(), "**": left.bit_length() * abs(right)}
        if bits.get(operator, 0) > MOST_BITS:
            raise Heavy("size")
    elif operator in ("*", "%"):
        check_step(operator, (left, right))
    else:
        check_given((left, right))


def check_given(value: Any) -> None:
    """Look at all that a value holds, lists in lists included: they may hold one list twice, over and over.

    Raises:
        Heavy: it is more than one step may be given here.
    """
    left = MOST_GIVEN
    waiting: list[Iterable[Any]] = [(value,)]
    while waiting:
        for item in waiting.pop():
            left -= len(item) if isinstance(item, (str, bytes)) else 1
            if left < 0:
                raise Heavy("size")
            if isinstance(item, (list, tuple)):
                waiting.append(item)
            elif isinstance(item, dict):
                waiting.append(item.values())


T = TypeVar("T")
UNFIT = pattern("[\x00-\x06\x08\x0b\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
"""What XML cannot hold; tab, line feed, BEL and form feed are docxtpl's own signs."""


class _Missing(ChainableUndefined):
    """A name that is not there: noted whenever something is done with it."""

    __slots__ = ()
    _ledger: ClassVar[Ledger]

    def _noted(self, empty: T) -> T:
        self._ledger.missing.append(self._undefined_name or "?")
        return empty

    def __str__(self) -> str:
        return self._noted("")

    __html__ = __str__

    def __iter__(self) -> Iterator[Any]:
        return self._noted(iter(()))

    def __bool__(self) -> bool:
        return self._noted(False)

    def __len__(self) -> int:
        return self._noted(0)

    def __getattr__(self, name: str) -> "_Missing":
        if name.startswith("__"):
            raise AttributeError(name)
        return self[name]

    def __getitem__(self, key: Any) -> "_Missing":  # type: ignore[override]
        return type(self)(name=f"{self._undefined_name}.{key}")

    def __eq__(self, other: object) -> bool:
        return self._noted(isinstance(other, Undefined))

    __hash__ = Undefined.__hash__


def missing_names(ledger: Ledger) -> type[Undefined]:
    """An undefined name that lets the rendering go on, so that one run finds every missing name."""
    return type("Missing", (_Missing,), {"__slots__": (), "_ledger": ledger})


def observer(ledger: Ledger) -> Callable[..., Any]:
    """What every printed value passes through (Jinja's ``finalize``)."""

    @pass_context
    def observed(_: Context, value: Any) -> Any:
        # pass_context also keeps Jinja from folding constants past this gate at compile time
        if isinstance(value, str):
            value = _text(ledger, value)
        elif isinstance(value, Undefined):
            return value
        else:
            if _no_word(value):
                ledger.unfit.append(value)
            if not ledger.apart:
                check_given(value)
            if _is_no_text(value):
                raise NoWords
            ledger.charge(1)
        ledger.printed.append(value)
        return value

    return observed


def _text(ledger: Ledger, value: str) -> str:
    ledger.charge(len(value))
    if "\r" in value:
        value = type(value)(value.replace("\r\n", "\n").replace("\r", "\n"))
    if len(value) > ledger.limits.value or UNFIT.search(value) or value in NO_WORDS:
        ledger.unfit.append(value)
    return value


def _is_no_text(value: Any) -> bool:
    """Whether what would be printed is a program's own name for it: of a list, a function, a loop."""
    if hasattr(value, "__html__"):
        return False
    kind: Any = type(value)
    is_whole = isinstance(value, Mapping | list | tuple | set | frozenset | Iterator)
    return is_whole or callable(value) or kind.__repr__ is object.__repr__


def _no_word(value: Any) -> bool:
    """None, NaN, NaT, NA: NaN and NaT differ from themselves, NA does not even say whether."""
    try:
        return value is None or bool(value != value)
    except (TypeError, ValueError):
        return True
