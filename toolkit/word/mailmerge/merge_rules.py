"""Fields that show nothing and do something: NEXT, NEXTIF, SKIPIF, SET."""

from typing import Any

from msgspec import Struct

from toolkit.word.mailmerge.computed_fields import Comparison
from toolkit.word.mailmerge.document_state import Making
from toolkit.word.mailmerge.expressions import Out, Rich


class _Silent:
    """What shows nothing."""

    __slots__ = ()

    def emit(self, making: Making, out: Out) -> None:
        self.act(making)

    def text(self, making: Making) -> str:
        self.act(making)
        return ""

    def value(self, making: Making) -> Any:
        return self.text(making)

    def act(self, making: Making) -> None:
        raise NotImplementedError


class Advance(Struct, _Silent, frozen=True):
    """NEXT, or NEXTIF with its condition."""

    condition: Comparison | None = None

    def act(self, making: Making) -> None:
        if self.condition is None or self.condition.holds(making):
            making.advance()


class Skip(Struct, _Silent, frozen=True):
    """SKIPIF: no document for this record."""

    condition: Comparison

    def act(self, making: Making) -> None:
        making.skipped = making.skipped or self.condition.holds(making)


class Keep(Struct, _Silent, frozen=True):
    """SET: a value under a name."""

    name: str
    content: Rich

    def act(self, making: Making) -> None:
        making.keep(self.name, self.content.value(making))


class Twin(Struct, _Silent, frozen=True):
    """The two forms of one drawing (``mc:Choice``, ``mc:Fallback``) show the same records."""

    returns: bool

    def act(self, making: Making) -> None:
        if self.returns and making.remembered:
            making.at = making.remembered.pop()
        elif not self.returns:
            making.remembered.append(making.at)


class Edge(Struct, _Silent, frozen=True):
    """Where the part of a directory begins or ends that each record repeats."""

    def act(self, making: Making) -> None:
        return
