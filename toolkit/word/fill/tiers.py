"""The slower ways to a document, asked in turn for what the plain tier does not place."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from toolkit.word.fill.compiled import Compiled
from toolkit.word.fill.jinja_tier import JinjaPart, Made
from toolkit.word.fill.render_limits import Ledger
from toolkit.word.fill.sandbox import RationedEnvironment
from toolkit.word.fill.tree_tier import TreeWriter

if TYPE_CHECKING:
    from toolkit.word.fill.failing_tag import FailingTags


class Engine:
    """One template's Jinja programs, ready for many documents."""

    def __init__(self, content: bytes, compiled: Compiled, ledger: Ledger) -> None:
        self._content = content
        self._compiled = compiled
        self._ledger = ledger
        self._environment = RationedEnvironment(ledger)
        self._failing: FailingTags | None = None
        writer = TreeWriter()
        self._parts = {part.name: JinjaPart(part, self._environment, writer) for part in compiled.parts}

    def part(self, name: str, words: Mapping[str, Any]) -> Made:
        """One part by Jinja, and by docxtpl's tree where that is needed; see `JinjaPart.fill`."""
        return self._parts[name].fill(words)

    def property_texts(self, sources: Mapping[str, str], words: Mapping[str, Any]) -> dict[str, str]:
        """Each property's text, its tags filled."""
        bare = self._environment.overlay(autoescape=False)
        return {
            name: bare.from_string(source).render(words) if "{" in source else source
            for name, source in sources.items()
        }

    def failing(self, words: Mapping[str, Any]) -> str:
        """The paragraph whose tag raises for these words, as text; blank where none is found."""
        if self._failing is None:
            from toolkit.word.fill.failing_tag import FailingTags  # only for a template that fails

            self._failing = FailingTags(self._content, self._environment)
        self._ledger.open()
        return self._failing.paragraph(words)

    def survey(self, words: Mapping[str, Any]) -> None:
        """Run every part for its findings only, so that one report names all of them."""
        self._ledger.open()
        for part in self._parts.values():
            part.pieces(words)
        self.property_texts(self._compiled.core.sources, words)
