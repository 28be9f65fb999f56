"""The slower ways to a document, asked in turn for what the plain tier does not place."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from toolkit.word.fill.compiled import Compiled
from toolkit.word.fill.docxtpl_tier import document, owner_of_subdocuments, property_texts
from toolkit.word.fill.jinja_tier import JinjaPart, Made
from toolkit.word.fill.output_check import plain_text
from toolkit.word.fill.properties import Properties
from toolkit.word.fill.render_limits import Ledger
from toolkit.word.fill.sandbox import Filters, RationedEnvironment
from toolkit.word.fill.tier_refusals import BadValues, NeedsDocxtpl, UnknownRelation
from toolkit.word.fill.tree_doubts import ESCAPES
from toolkit.word.fill.tree_tier import TreeWriter

if TYPE_CHECKING:
    from toolkit.word.fill.failing_tag import FailingTags


class Engine:
    """One template's Jinja programs and docxtpl, ready for many documents."""

    def __init__(
        self, content: bytes, compiled: Compiled, ledger: Ledger, *, strict: bool, filters: Filters
    ) -> None:
        self._content = content
        self._compiled = compiled
        self._ledger = ledger
        self._environment = RationedEnvironment(ledger, strict=strict, filters=filters)
        self._docxtpl_environment = RationedEnvironment(
            ledger, strict=strict, filters=filters, with_docxtpl=True
        )
        self.escapes = any(ESCAPES in part.doubts for part in compiled.parts)
        self._failing: FailingTags | None = None
        writer = TreeWriter()
        self._parts = {part.name: JinjaPart(part, self._environment, writer) for part in compiled.parts}

    def part(self, name: str, words: Mapping[str, Any]) -> Made:
        """One part by Jinja, and by docxtpl's tree where that is needed; see `JinjaPart.fill`."""
        return self._parts[name].fill(words)

    def property_texts(self, words: Mapping[str, Any], properties: Properties | None) -> dict[str, str]:
        """Each property's text, its tags filled."""
        self._ledger.open()
        return property_texts(self._compiled.core.sources, words, self._environment, properties)

    def whole(
        self, words: Mapping[str, Any], properties: Properties | None, bound: Any, reason: str
    ) -> tuple[bytes, list[str]]:
        """The document by docxtpl itself, and the values that its tags printed.

        Raises:
            UnknownRelation: a hyperlink was made by a ``DocxTemplate`` that is not given.
        """
        if reason.startswith("relation") and bound is None and owner_of_subdocuments(words) is None:
            raise UnknownRelation(reason)
        self._ledger.open()
        content = document(self._content, words, self._docxtpl_environment, properties, bound)
        if self._ledger.missing or self._ledger.unfit:
            raise BadValues
        captured = any(part.captures for part in self._compiled.parts)
        printed = (
            [] if captured else [plain_text(value) for value in self._ledger.printed if _shows_text(value)]
        )
        return content, printed

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
            try:
                part.pieces(words)
            except NeedsDocxtpl:
                continue
        property_texts(self._compiled.core.sources, words, self._environment, None)


def _shows_text(value: object) -> bool:
    return type(value).__name__ not in ("InlineImage", "Subdoc")
