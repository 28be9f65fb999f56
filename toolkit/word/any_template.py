"""Any template: ``{{ tags }}``, Word's merge fields, or both; checked at once, filled record by record."""

import re
from collections import deque
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from toolkit.patterns import pattern
from toolkit.problems import Place, Problem, has_errors, problem
from toolkit.word.check.data_names import Supplied
from toolkit.word.fill.rendered import Rendered
from toolkit.word.fill.template import Template
from toolkit.word.known_template import known, mark_of, with_sound
from toolkit.word.mailmerge.column_match import columns
from toolkit.word.mailmerge.settled_template import settled
from toolkit.word.opc.header_places import as_word_shows
from toolkit.word.opc.template_file import read_template
from toolkit.wording import tag_name

if TYPE_CHECKING:
    from toolkit.word.mailmerge.merge_template import MergeFields

BLANK_ASKED_FOR = pattern(r"\\[bf]\b", re.IGNORECASE)
_LEFT_OUT = ("template-reaches-out", "template-embedded")


class Record(NamedTuple):
    """One record: finished words by tag for ``{{ }}``, typed values by header for merge fields."""

    words: Mapping[str, Any]
    values: Mapping[str, Any]


class Letter(NamedTuple):
    """One document of a merge: the records that it shows (NEXT asks for more than one), and what came of it.

    ``skipped``: the template's own SKIPIF asked for no document.
    """

    records: tuple[Record, ...]
    rendered: Rendered
    skipped: bool


class AnyTemplate:
    """A template whose kind is told by what it holds.

    Args:
        path: a .docx.
        keep_outside: linked files, embedded objects and remote templates stay in the documents.

    Raises:
        FileMissing: there is no such file.
        BadTemplate: it is not a Word file, or it is broken.
    """

    def __init__(self, path: Path, *, keep_outside: bool = False) -> None:
        self.name = path.name
        self.content = read_template(path)
        self.known = known(self.content, self.name)
        self._keeps_outside = keep_outside
        self._settled = settled(self.content, self.name)
        # merge fields bring the tags beside them along
        self._fields = self._merge_fields() if self.known.has_fields else None
        self._tags = (
            None
            if self._fields
            else Template(self._settled.content, name=self.name, keep_outside=keep_outside)
        )

    def _merge_fields(self) -> "MergeFields":
        from toolkit.word.mailmerge.merge_template import MergeFields  # slow import

        return MergeFields(self._settled.content, name=self.name, keep_outside=self._keeps_outside)

    @property
    def tag_names(self) -> frozenset[str]:
        """The names that tags read."""
        return self.known.names

    @property
    def expected(self) -> frozenset[str]:
        """The tags of everything that it asks for: what a table's headers are looked for by."""
        return self.tag_names | {tag_name(name) for name in self.field_names}

    @property
    def field_names(self) -> frozenset[str]:
        """The names that merge fields ask for, as the template writes them."""
        return self._fields.names if self._fields else frozenset()

    @property
    def printed_tags(self) -> frozenset[str]:
        """The names whose blanks would be seen: no condition around the tag asks for them."""
        return self.known.printed

    def headers(self, known: Iterable[str]) -> frozenset[str]:
        r"""Of these headers, those whose blanks merge fields would show: ``\b`` and ``\f`` see to theirs."""
        if self._fields is None:
            return frozenset()
        cared = {use.name for use in self._fields.fields if BLANK_ASKED_FOR.search(use.code)}
        return frozenset(columns(self._fields.names - cared, known).values())

    def problems(self, supplied: Supplied, headers: Iterable[str]) -> tuple[Problem, ...]:
        """What keeps it from being filled with such records, or is doubtful; all at once.

        Tags that were found to suit the same names before are not looked at again.
        """
        mark = "" if self._fields else mark_of(supplied, self._keeps_outside)
        if mark in self.known.sound:
            return ()
        found = as_word_shows(self._found(supplied, headers), self.content)
        if mark and not found:
            self.known = with_sound(self.known, self.content, mark)
        return found

    def _found(self, supplied: Supplied, headers: Iterable[str]) -> tuple[Problem, ...]:
        from toolkit.word.check.lint import tag_problems  # slow import
        from toolkit.word.check.lint_package import package_problems  # slow import
        from toolkit.word.check.tag_scan import scanned  # slow import
        from toolkit.word.mailmerge.merge_template import depending_fields  # slow import
        from toolkit.word.opc.package import text_parts, told_as_damaged  # slow import

        with told_as_damaged(self.name):
            parts = scanned(text_parts(self.content))
        found = tag_problems(parts, self.name, supplied)
        depending = () if self._fields else depending_fields(self.content, self.name, supplied.pictures)
        if not (self.known.has_tags or self._fields or self.known.alternative or depending):
            return found if has_errors(found) else (problem("template-plain", Place(file=self.name)), *found)
        around = package_problems(self.content, parts, self.name)
        found = (*found, *(one for one in around if not (self._keeps_outside and one.code in _LEFT_OUT)))
        found = (*found, *self._settled.problems)
        if self._fields:
            self._fields.draw(supplied.pictures)
            return (*found, *self._fields.check(headers))
        assert self._tags is not None
        found = found if has_errors(found) else (*found, *self._tags.faults)
        return (*found, *depending)

    def letters(self, records: Iterable[Record]) -> Iterator[Letter]:
        """Every document, one after another; nothing is kept of those that are done."""
        if self._fields:
            yield from _by_fields(self._fields, records)
        elif self._tags:
            tags = self._tags
            yield from (Letter((one,), tags.render(one.words), skipped=False) for one in records)

    def group_letter(self, group: Sequence[Record]) -> Letter:
        """One document for several records that belong together.

        Tags show the first record, in which the list of all stands; merge fields go through the records with
        NEXT, or as a directory. ``records`` of the letter are those that were shown.
        """
        if self._fields is None:
            assert self._tags is not None
            return Letter(tuple(group), self._tags.render(group[0].words), skipped=False)
        letter = next(_by_fields(self._fields, group))
        return letter._replace(records=tuple(group)) if self._loops() else letter

    def _loops(self) -> bool:
        return any("." in name for name in self.tag_names)


def _by_fields(fields: "MergeFields", records: Iterable[Record]) -> Iterator[Letter]:
    under_way: deque[Record] = deque()
    values = (_noted(record, under_way).values for record in records)
    for merged in fields.documents(values, words=lambda _: under_way[0].words):
        taken = tuple(under_way.popleft() for _ in merged.records)
        yield Letter(taken, merged.rendered, merged.skipped)


def _noted(record: Record, under_way: deque[Record]) -> Record:
    under_way.append(record)
    return record
