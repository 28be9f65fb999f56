"""Word's own mail-merge templates: filled record by record, as Word's merge would fill them."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from msgspec import Struct

from toolkit.problems import BadTemplate, Problem, has_errors, refusal
from toolkit.word.fill.rendered import Rendered, Tier
from toolkit.word.fill.tier_refusals import Exhausted
from toolkit.word.mailmerge import merge_problems
from toolkit.word.mailmerge.column_match import columns
from toolkit.word.mailmerge.compiled import CompiledFields, compiled, depending_faults, has_fields
from toolkit.word.mailmerge.cut_part import Fault, FieldUse
from toolkit.word.mailmerge.directory import Directory
from toolkit.word.mailmerge.document_state import Making
from toolkit.word.mailmerge.values import shown
from toolkit.word.opc.package import check_package
from toolkit.word.opc.template_file import read_template
from toolkit.word.opc.zip_writer import archive
from toolkit.wording import tag_name

Record = Mapping[str, Any]


class Merged(Struct, frozen=True, kw_only=True):
    """One document of a merge.

    ``records`` are those that it shows: more than one where NEXT went on. ``number`` is the first one's
    number in the table, from 1. ``skipped``: SKIPIF asked for no document; ``rendered`` is then blank.
    """

    rendered: Rendered
    records: tuple[Record, ...]
    number: int
    skipped: bool = False


class MergeFields:
    """A .docx with MERGEFIELD, IF, NEXT and the other fields of Word's mail merge.

    The template is read once; a document then costs what its own words cost. Fields that are not of the
    merge (PAGE, TOC, DATE, REF ...) stay as they are. Nothing in a record is ever read as a field code.
    ``{{ tags }}`` may stand beside the fields; see ``words``.

    Args:
        source: the template's path, or its bytes.
        name: what messages call it; the file's name by default.
        keep_outside: linked files, embedded objects and remote templates stay in the documents, as in the
            template; see `outside_reach`.

    Raises:
        FileMissing: there is no such file.
        BadTemplate: it is not a Word file, or it is broken.
    """

    def __init__(
        self,
        source: Path | str | bytes,
        *,
        name: str = "",
        keep_outside: bool = True,
    ) -> None:
        self.name = name or ("" if isinstance(source, bytes) else Path(source).name)
        content = source if isinstance(source, bytes) else read_template(Path(source))
        self._compiled = _compiled(content, self.name, keep_outside=keep_outside)
        self._names = frozenset(use.name for use in self.fields if use.name)
        self._checked: tuple[str, ...] | None = None
        self._columns: Mapping[str, str] = {}
        self._missing: tuple[Problem, ...] = ()
        self._drawn: frozenset[str] = frozenset()

    def draw(self, headers: Iterable[str]) -> None:
        """Say which columns name pictures that the caller puts in: INCLUDEPICTURE may ask for these."""
        known = tuple(headers)
        self._drawn = frozenset((*columns(self._names, known), *map(tag_name, known)))

    @property
    def fields(self) -> tuple[FieldUse, ...]:
        """The fields of the merge with their places, in reading order."""
        return self._compiled.uses

    @property
    def names(self) -> frozenset[str]:
        """The names that the fields ask for, as the template writes them."""
        return self._names

    @property
    def kind(self) -> str:
        """Word's word for the kind of merge: "formLetters", "mailingLabels", "catalog"; blank if unsaid."""
        return self._compiled.kind

    @property
    def faults(self) -> tuple[Problem, ...]:
        """What is wrong with the fields themselves; with an error among them no document can be made."""
        return merge_problems.faults(_undrawn(self._compiled.faults, self._drawn), self.name)

    def check(self, headers: Iterable[str]) -> tuple[Problem, ...]:
        """The faults, and a problem for each field that none of these headers fits."""
        known = tuple(headers)
        found = columns(self._names, known)
        missing = (use for use in self.fields if use.name and use.name not in found)
        return (*self.faults, *(merge_problems.unknown(use, known, self.name) for use in missing))

    def render(
        self, record: Record, *, words: Record | None = None, number: int = 1, sequence: int = 1
    ) -> Rendered:
        """One document for one record; where NEXT asks for more, the rest is blank.

        Args:
            record: values by header: str, int, float, Decimal, date, datetime, time, bool or None.
            words: what ``{{ tags }}`` show, if the template has any; by default the record's values as
                text, under the names that `wording.tag_name` makes of its headers.
            number: what MERGEREC shows.
            sequence: what MERGESEQ shows.
        """
        return self._merged(record, iter(()), number, sequence, lambda _: words).rendered

    def documents(
        self, records: Iterable[Record], *, words: Callable[[Record], Record | None] = lambda _: None
    ) -> Iterator[Merged]:
        """Every document of a merge, one after another; nothing is kept of those that are done.

        A directory (``kind`` "catalog") is one document, its body repeated for each record.

        Args:
            records: taken one by one, as they are needed.
            words: what ``{{ tags }}`` show for a document's first record; see `render`.
        """
        source = iter(records)
        if self._compiled.directory is not None:
            yield from self._directory(source, self._compiled.directory)
            return
        number = sequence = 1
        for record in source:
            merged = self._merged(record, source, number, sequence, words)
            yield merged
            number += len(merged.records)
            sequence += 0 if merged.skipped else len(merged.records)

    def _directory(self, source: Iterator[Record], directory: Directory) -> Iterator[Merged]:
        """One document of all records."""
        taken: list[Record] = []
        entries: list[bytes] = []
        problems: dict[Problem, None] = {}
        kept: dict[str, Any] = {}
        first: Making | None = None
        sequence = 1
        for record in source:
            self._know(record)
            problems |= dict.fromkeys((*self.faults, *self._missing))
            making = self._making(record, source, len(taken) + 1, sequence)
            making.variables = (
                kept  # Word's recipe for groups compares with what SET kept of the record before
            )
            first = first or making
            if not has_errors(problems):
                try:
                    entry = directory.entry(making)
                except Exhausted:
                    problems[merge_problems.endless(self.name)] = None
                    continue
                entries += [] if making.skipped else [entry]
                sequence += 0 if making.skipped else making.taken
                problems |= dict.fromkeys(self._found(making))
            taken += making.records[: making.taken]
        if first is not None:
            content = b"" if has_errors(problems) else self._bound(directory, entries, first)
            tier = Tier.PLAIN if content else Tier.NONE
            rendered = Rendered(content=content, tier=tier, problems=tuple(problems))
            yield Merged(rendered=rendered, records=tuple(taken), number=1)

    def _bound(self, directory: Directory, entries: list[bytes], first: Making) -> bytes:
        members = [directory.body(entries, first)]
        for part in self._compiled.parts:
            if part.name != directory.name:
                first.start_over()
                members.append(part.filled(first))
        return archive(self._compiled.start, members)

    def _making(self, record: Record, source: Iterator[Record], number: int, sequence: int) -> Making:
        return Making(
            records=[record],
            source=source,
            columns=self._columns,
            number=number,
            sequence=sequence,
        )

    def _merged(
        self,
        record: Record,
        source: Iterator[Record],
        number: int,
        sequence: int,
        words: Callable[[Record], Record | None],
    ) -> Merged:
        self._know(record)
        refused = (*self.faults, *self._missing) if self._compiled.faults or self._missing else ()
        if has_errors(refused):
            rendered = Rendered(content=b"", tier=Tier.NONE, problems=refused)
            return Merged(rendered=rendered, records=(record,), number=number)
        making = self._making(record, source, number, sequence)
        try:
            made = self._made(making, words)
        except Exhausted:
            made = Rendered(content=b"", tier=Tier.NONE, problems=(merge_problems.endless(self.name),))
        problems = (*refused, *made.problems, *self._found(making))
        if making.skipped:
            made = Rendered(content=b"", tier=Tier.NONE)
        elif making.unfit:
            made = Rendered(content=b"", tier=Tier.NONE, problems=problems)
        elif problems:
            made = Rendered(content=made.content, tier=made.tier, problems=problems)
        taken = tuple(making.records[: making.taken])
        return Merged(rendered=made, records=taken, number=number, skipped=making.skipped)

    def _made(self, making: Making, words: Callable[[Record], Record | None]) -> Rendered:
        if self._compiled.mixed is not None:
            record = making.records[0]
            given = words(record)
            return self._compiled.mixed.rendered(self._words(record) if given is None else given, making)
        members = []
        for part in self._compiled.parts:
            making.start_over()
            members.append(part.filled(making))
        return Rendered(content=archive(self._compiled.start, members), tier=Tier.PLAIN)

    def _words(self, record: Record) -> Record:
        return {tag_name(header): shown(value) for header, value in record.items()}

    def _know(self, record: Record) -> None:
        """Find the columns again only when the headers are others than the last time."""
        headers = tuple(record)
        if headers != self._checked:
            self._checked = headers
            self._columns = columns(self._names, headers)
            missing = (use for use in self.fields if use.name and use.name not in self._columns)
            self._missing = tuple(merge_problems.unknown(use, headers, self.name) for use in missing)

    def _found(self, making: Making) -> tuple[Problem, ...]:
        return merge_problems.met(making, self.name)


def has_mergefields(content: bytes) -> bool:
    """Whether the bytes of a .docx hold a field of Word's mail merge.

    Raises:
        BadTemplate: they are not a Word file, or it is broken.
    """
    check_package(content, "")
    return has_fields(content)


def depending_fields(content: bytes, name: str, drawn: Iterable[str] = ()) -> tuple[Problem, ...]:
    """Fields that hang on ``{{ tags }}`` of a template without merge fields, and would show old words.

    ``drawn`` are the headers of columns whose pictures the caller puts in.
    """
    try:
        found = _undrawn(depending_faults(content), frozenset(map(tag_name, drawn)))
        return merge_problems.faults(found, name)
    except RecursionError as error:
        raise refusal(BadTemplate, "fields-too-deep", name) from error


def _undrawn(faults: Iterable[Fault], drawn: frozenset[str]) -> Iterator[Fault]:
    """Without the faults of fields whose picture is put in."""
    for one in faults:
        if one.code != "field-picture" or dict(one.words)["name"] not in drawn:
            yield one


def _compiled(content: bytes, name: str, *, keep_outside: bool) -> CompiledFields:
    from toolkit.word.fill.outside_reach import (
        closed,  # knows this room
        unbound,  # slow import
    )

    check_package(content, name)
    try:
        return compiled(unbound(closed(content, keep_outside=keep_outside)), name)
    except RecursionError as error:
        raise refusal(BadTemplate, "fields-too-deep", name) from error
