"""A Word template: filled with finished words, strictly, and able to say what is wrong with it and where."""

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from toolkit.problems import BadTemplate, Place, Problem, problem, refusal
from toolkit.word.fill import cache
from toolkit.word.fill.compiled import Compiled, Finding
from toolkit.word.fill.plain_tier import Filled, PlainPart
from toolkit.word.fill.properties import filled, simple_text, unfit
from toolkit.word.fill.render_limits import Ledger, Limits
from toolkit.word.fill.rendered import Rendered, Tier
from toolkit.word.fill.text_plan import SUSPICIOUS, paragraph_texts
from toolkit.word.fill.tier_refusals import BadValues, Heavy, NotPlain
from toolkit.word.opc.template_file import read_template
from toolkit.word.opc.zip_writer import Member, archive, quickly_packed

if TYPE_CHECKING:
    from toolkit.word.fill.jinja_tier import Engine
    from toolkit.word.fill.limited_child import LimitedChild

CORE = "docProps/core.xml"
ANY_VALUE = "…".encode()
SLOWER = {tier: rank for rank, tier in enumerate(Tier)}


class Template:
    """A .docx with ``{{ name }}``, ``{% for %}`` and ``{% if %}`` tags, as docxtpl reads them.

    The template is compiled once, and its compiled form is kept for the next run; a document then costs
    what its own words cost. Whatever docxtpl understands is understood; see `Tier` for how. One thread at
    a time may use one template.

    Args:
        source: the template's path, or its bytes.
        name: what messages call it; the file's name by default.
        limits: how far one document may go before it is stopped.
        keep_outside: linked files, embedded objects and remote templates stay in the documents, as in
            docxtpl; see `outside_reach`.
        apart: this process is limited as a whole and does nothing else; see `limited_child`.

    Raises:
        FileMissing: there is no such file.
        BadTemplate: it is not a Word file.
    """

    def __init__(
        self,
        source: Path | str | bytes,
        *,
        name: str = "",
        limits: Limits | None = None,
        keep_outside: bool = True,
        apart: bool = False,
    ) -> None:
        self.name = name or ("" if isinstance(source, bytes) else Path(source).name)
        self.content = source if isinstance(source, bytes) else read_template(Path(source))
        self.limits = limits or Limits()
        self._ledger = Ledger(limits=self.limits, apart=apart)
        self.keep_outside = keep_outside
        self._compiled = cache.load(self.content, self._shaping) or self._made()
        self._parts = [
            (part.name, PlainPart(part, part.plain) if part.plain else None) for part in self._compiled.parts
        ]
        self._standing = self._problems(self._compiled.leftovers)
        self._engine: Engine | None = None
        self._apart: LimitedChild | None = None
        has_tags = any("{" in source for source in self._compiled.core.sources.values())
        self._core = None if has_tags else self._own_core()

    @property
    def faults(self) -> tuple[Problem, ...]:
        """What is wrong with the tags themselves: with any, no document can be made."""
        return self._problems(self._compiled.faults)

    def tags(self) -> frozenset[str]:
        """The names that the template's tags use; fields of a loop with their list: ``dai_bieu.ho_ten``."""
        from toolkit.word.fill.tags import names_used  # slow import

        return names_used(self._prepared())

    def render(self, words: Mapping[str, Any], *, title: str | None = None) -> Rendered:
        """One document.

        Args:
            words: finished words by tag name; lists of dicts for loops, bools for conditions. Values may
                also be docxtpl's own ``RichText`` and ``Listing``.
            title: what the document's properties call it; not given, it stays as in the template.

        Returns:
            The document, or the problems that kept it from being made. Nothing in ``words`` is ever run
            as a tag, and the same words give the same bytes.
        """
        if self._compiled.faults:
            return Rendered(content=b"", tier=Tier.NONE, problems=self.faults)
        try:
            return self._by_parts(words, title)
        except Heavy as error:
            return self._by_itself(words, title) or self._refused(error, words, title)
        except Exception as error:  # a tag may raise anything: it is told with its place, not thrown
            return self._refused(error, words, title)

    def _by_parts(self, words: Mapping[str, Any], title: str | None) -> Rendered:
        """Each part in the fastest way that is exact for these words."""
        members: list[Member] = []
        problems = [*self._standing]
        tier = Tier.PLAIN
        for name, plain in self._parts:
            if plain is not None:
                try:
                    part = plain.fill(words)
                except NotPlain:
                    pass
                else:
                    members.append(part.member)
                    if part.doubtful or part.shape.suspicious:
                        problems += self._leftovers(name, part)
                    continue
            if tier is Tier.PLAIN:
                self._ledger.open()
            member, found, way = self._by_jinja(name, words)
            members.append(member)
            problems += found
            tier = max(tier, way, key=SLOWER.__getitem__)
        members.append(self._core_member(words, title))
        return Rendered(content=archive(self._compiled.start, members), tier=tier, problems=tuple(problems))

    def _problems(self, findings: tuple[Finding, ...]) -> tuple[Problem, ...]:
        return tuple(
            problem(code, Place(file=self.name, spot=spot), **words) for code, spot, words in findings
        )

    def _leftovers(self, name: str, part: Filled) -> tuple[Problem, ...]:
        """What the exact gate finds in a part that the quick look could not clear."""
        from toolkit.word.fill.output_check import leftovers  # slow import

        if part.doubtful:
            return tuple(leftovers({name: part.content}, (), self.name, own=self._compiled.own))
        if part.shape.problems is None:
            pieces = part.shape.plain[:]
            pieces[1::2] = [ANY_VALUE] * (len(pieces) // 2)
            found = leftovers({name: b"".join(pieces)}, (), self.name, own=self._compiled.own)
            part.shape.problems = tuple(found)
        return part.shape.problems

    def _by_jinja(self, name: str, words: Mapping[str, Any]) -> tuple[Member, list[Problem], Tier]:
        from toolkit.word.fill import output_check  # slow import

        made = self._slow().part(name, words)
        texts = [output_check.reader_text(value) for value in made.values]
        problems: list[Problem] = []
        if made.by_tree:
            problems += output_check.lost_values({name: made.content}, texts, Place(file=self.name))
        if any(SUSPICIOUS.search(text) for text in paragraph_texts(made.content.decode())):
            own = self._compiled.own
            problems += output_check.leftovers(
                {name: made.content}, texts, self.name, own=own, escapes=made.escapes
            )
        return made.member, problems, Tier.TREE if made.by_tree else Tier.JINJA

    def _by_itself(self, words: Mapping[str, Any], title: str | None) -> Rendered | None:
        """The document by a process whose memory and time are limited; None where it took too much."""
        if self._apart is None:
            from toolkit.word.fill.limited_child import LimitedChild  # slow import

            recipe = (self._prepared(), self.name, self.limits)
            self._apart = LimitedChild(recipe, seconds=self.limits.seconds, memory=self.limits.memory)
        return self._apart.render(words, title)

    def _core_member(self, words: Mapping[str, Any], title: str | None) -> Member:
        """docProps/core.xml: made once where it is the same in every document."""
        if title is None and self._core:
            return self._core
        sources = self._compiled.core.sources
        if title:
            sources = {**sources, "title": ""}
        try:
            texts = {name: simple_text(source, words) for name, source in sources.items()}
        except NotPlain:
            self._ledger.open()
            texts = self._slow().property_texts(sources, words)
            if self._ledger.missing or self._ledger.unfit:
                raise BadValues from None
        if title:
            texts["title"] = title
        if unfit_texts := unfit(texts):
            self._ledger.unfit += unfit_texts
            raise BadValues
        return quickly_packed(CORE, filled(self._compiled.core.skeleton, texts))

    def _own_core(self) -> Member:
        return quickly_packed(CORE, filled(self._compiled.core.skeleton, self._compiled.core.sources))

    def _refused(self, error: Exception, words: Mapping[str, Any], title: str | None) -> Rendered:
        """Everything that kept these words from becoming a document."""
        from toolkit.word.fill import diagnosis  # slow import
        from toolkit.word.opc import package  # slow import

        unfit_before = self._ledger.unfit
        if isinstance(error, BadValues):
            try:
                self._slow().survey(words)
            except Exception as deeper:  # what the survey meets is told like the first error
                error = deeper
        self._ledger.unfit += [value for value in unfit_before if value not in self._ledger.unfit]
        searched = {**words, "thuộc tính": {"title": title}} if title else words
        found = diagnosis.problems_of(
            error,
            self._ledger,
            package.text_parts(self.content),
            searched,
            self.name,
            failing=lambda: self._slow().failing(words),
        )
        return Rendered(content=b"", tier=Tier.NONE, problems=found)

    def _made(self) -> Compiled:
        """The template compiled afresh, and kept for the next run."""
        from toolkit.word.fill.compiler import compiled  # slow import
        from toolkit.word.opc.package import check_package, is_strict  # slow import
        from toolkit.word.opc.reasons import reason_of_damage  # slow import

        check_package(self.content, self.name)
        if is_strict(self.content):
            raise refusal(BadTemplate, "template-strict", self.name)
        try:
            made = compiled(self._prepared())
        except Exception as error:  # python-docx and lxml raise many kinds for a broken package
            detail = reason_of_damage(error)
            raise refusal(BadTemplate, "template-damaged", self.name, detail=detail) from error
        cache.keep(self.content, made, self._shaping)
        return made

    @property
    def _shaping(self) -> tuple[str, ...]:
        """What shapes the compiled form beside the content."""
        return () if self.keep_outside else ("closed",)

    def _prepared(self) -> bytes:
        """The template without what reaches out of it, its filled controls freed of their data."""
        from toolkit.word.fill.outside_reach import (
            closed,  # slow import
            unbound,  # slow import
        )

        return unbound(closed(self.content, keep_outside=self.keep_outside))

    def _slow(self) -> "Engine":
        if self._engine is None:
            from toolkit.word.fill.jinja_tier import Engine  # slow import

            self._engine = Engine(self._prepared(), self._compiled, self._ledger)
        return self._engine
