"""The words of one document as a record: its fields are the tags of a template, each with its meaning."""

from collections.abc import Mapping
from typing import Any, ClassVar, dataclass_transform

from msgspec import Struct, StructMeta


class Tag(Struct, frozen=True):
    """What a context's own lines say of a field."""

    meaning: str


def tag(meaning: str) -> Any:
    """A field of a context with its meaning in Vietnamese, shown by ``giaoban fields``."""
    return Tag(meaning)


def _side_by_side(*parts: Mapping[str, Any]) -> dict[str, Any]:
    return {name: value for part in parts for name, value in part.items()}


@dataclass_transform(frozen_default=True, kw_only_default=True, field_specifiers=(tag,))
class ContextMeta(StructMeta):
    """Makes one struct of several parts, which a struct cannot do: their fields are laid side by side.

    The order is that of dataclasses: the last part's fields first, a class's own at the end. What is made
    of several parts has fields alone, and is an instance of none of them.
    """

    def __new__(mcs, name: str, bases: tuple[type, ...], namespace: dict[str, Any]) -> "ContextMeta":
        tags = {field: value for field, value in namespace.items() if isinstance(value, Tag)}
        parts = [base for base in bases[::-1] if issubclass(base, Context)] if name != "Context" else []
        body = {field: value for field, value in namespace.items() if field not in tags}
        written = type(name, (), dict(namespace)).__annotations__  # wherever this Python keeps them
        hints = _side_by_side(*(part.hints for part in parts), written)
        if len(parts) > 1:
            body["__annotations__"], bases = hints, (Context,)
        if parts:
            body["hints"] = hints
            body["meanings"] = _side_by_side(
                *(part.meanings for part in parts), {field: one.meaning for field, one in tags.items()}
            )
        return super().__new__(mcs, name, bases, body, frozen=True, kw_only=True)


class Context(Struct, metaclass=ContextMeta):
    """The words of every document; ``meanings`` tells what each tag means, in the order of the fields."""

    hints: ClassVar[Mapping[str, Any]] = {}
    meanings: ClassVar[Mapping[str, str]] = {}


def spread(*parts: Context) -> dict[str, Any]:
    """The fields of several parts side by side: what a context that inherits from them is made of."""
    return {name: getattr(part, name) for part in parts for name in part.__struct_fields__}
