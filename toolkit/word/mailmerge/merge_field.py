"""MERGEFIELD: what a cell of the record shows."""

from typing import Any

from msgspec import Struct

from toolkit.word.mailmerge.document_state import ODD, SHORT, Making
from toolkit.word.mailmerge.expressions import NO_TEXT, Out, Rich
from toolkit.word.mailmerge.formats import Format
from toolkit.word.mailmerge.missing_switches import lost_switch
from toolkit.word.mailmerge.run_xml import Wrapping
from toolkit.word.mailmerge.values import shown


class Merge(Struct, frozen=True, kw_only=True):
    r"""MERGEFIELD: a cell's value; ``before`` and ``after`` (``\b``, ``\f``) only where it is not blank."""

    name: str
    spot: str
    format: Format
    wrapping: Wrapping
    before: Rich = NO_TEXT
    after: Rich = NO_TEXT

    def emit(self, making: Making, out: Out) -> None:
        if shown_text := self._own(making):
            self.before.emit(making, out)
            out.append(self.wrapping.written(shown_text))
            self.after.emit(making, out)

    def text(self, making: Making) -> str:
        own = self._own(making)
        return self.before.text(making) + own + self.after.text(making) if own else ""

    def value(self, making: Making) -> Any:
        plain = self.format.is_plain and not (self.before.pieces or self.after.pieces)
        return making.value(self.name) if plain else self.text(making)

    def escaped(self, making: Making) -> bytes:
        """For a hole inside a run that stands in the template already."""
        if self.format.is_plain:  # nine fields of ten, with nine values of ten: as short a way as can be
            value = making.value(self.name)
            if value.__class__ is str and len(value) < SHORT and not ODD.search(value):
                return bytes(value, "utf-8")
        return self.wrapping.escaped(self._own(making))

    def _own(self, making: Making) -> str:
        value = making.value(self.name)
        if value.__class__ is not str:
            text = self.format.text(value)
            if kind := lost_switch(value, self.format):
                making.find(kind, self.spot, name=self.name, shown=text)
        elif self.format.is_plain:
            text = value if "\r" not in value else shown(value)
        else:
            text = self.format.text(value)
        return making.fit(text, self.name, self.spot)


class Bare(Struct, frozen=True):
    """A MERGEFIELD without anything around it, inside a run that stands in the template."""

    merge: Merge

    def emit(self, making: Making, out: Out) -> None:
        out.append(self.merge.escaped(making))

    def text(self, making: Making) -> str:
        return self.merge.text(making)

    def value(self, making: Making) -> Any:
        return self.merge.value(making)
