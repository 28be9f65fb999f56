"""What the document itself holds and fields ask for: bookmarks, the cells of a table, its own properties.

Only what hangs on a record matters: a bookmark around a merge field, a table with one in it, a property with
a tag. Everything else keeps what it shows.
"""

import re
from bisect import bisect
from collections.abc import Iterable, Iterator, Mapping
from operator import itemgetter

from msgspec import Struct, field

from toolkit.patterns import pattern
from toolkit.word.codes.field_scan import Scanner, holders
from toolkit.word.codes.instruction import instruction
from toolkit.word.codes.markup import Element, Markup
from toolkit.word.codes.syntax import Field, Glyph, ParagraphEnd, Unit, with_inner

RECORDS = frozenset(("MERGEFIELD", "NEXT", "NEXTIF", "SKIPIF", "MERGEREC", "MERGESEQ"))
TAG = pattern(r"\{\{|\{%")
PROPERTIES = frozenset(
    ("TITLE", "SUBJECT", "AUTHOR", "KEYWORDS", "COMMENTS", "DOCPROPERTY", "DOCVARIABLE", "INFO")
)
_NAMING = frozenset(("IF", "COMPARE", "="))
_BY_NUMBER = frozenset("nrwpfd")
"""Switches of REF that ask for a paragraph's number or place instead of its words."""

_BARE_NAMES_OF_WORD = frozenset(
    (
        "DATE", "TIME", "PAGE", "SECTION", "TEMPLATE", "SEQ", "TOC", "INDEX", "FILENAME", "EQ", "SYMBOL",
        "LINK", "QUOTE", "IF", "SET", "ASK", *PROPERTIES,
    )
)  # fmt: skip


class Bookmark(Struct, frozen=True):
    """A bookmark that hangs on a record. ``simple``: words and fields of one paragraph, nothing else."""

    units: tuple[Unit, ...]
    simple: bool


class Names(Struct):
    """What fields may ask for by name, in capitals; only what hangs on a record.

    ``variables`` are those of SET fields, ``properties`` the document's own with a tag in them; ``known`` are
    all names of bookmarks and SET fields, whatever they hold.
    """

    variables: set[str] = field(default_factory=set)
    bookmarks: dict[str, Bookmark] = field(default_factory=dict)
    properties: frozenset[str] = frozenset()
    known: frozenset[str] = frozenset()

    def mentioned(self, field: Field) -> bool:
        """Whether a comparison or a formula uses such a name as a bare word."""
        if field.keyword not in _NAMING or not (self.variables or self.bookmarks):
            return False
        words = set(re.findall(r"\w+", field.text.upper()))
        return not (words.isdisjoint(self.variables) and words.isdisjoint(self.bookmarks))

    def recalled(self, field: Field) -> str:
        """The SET field's name that a REF field, or a bare name, asks for; blank if there is none."""
        name = self._asked(field)
        return name if name in self.variables else ""

    def quoted(self, field: Field) -> str:
        """The same for a bookmark."""
        name = self._asked(field)
        if (
            name not in self.bookmarks
            or name in self.variables
            or field.keyword in _BARE_NAMES_OF_WORD - {"REF"}
        ):
            return ""
        by_number = any(switch.letter in _BY_NUMBER for switch in instruction(field).switches)
        return "" if by_number else name

    def listed(self, field: Field) -> bool:
        """Whether a table of contents lists a heading that hangs on a record, with words of its own."""
        if field.keyword != "TOC" or not self.bookmarks:
            return False
        inner = with_inner(one for one in field.shown if isinstance(one, Field))
        words = {word for one in inner for word in re.findall(r"\w+", one.text.upper())}
        return not words.isdisjoint(self.bookmarks)

    def told_by_property(self, field: Field) -> bool:
        """Whether the field shows a property with a tag in it."""
        if field.keyword not in PROPERTIES or not self.properties:
            return False
        words = instruction(field).words
        name = words[0].text.upper() if words else field.keyword
        return name in self.properties

    def _asked(self, field: Field) -> str:
        words = instruction(field).words
        return words[0].text.upper() if field.keyword == "REF" and words else field.keyword


class Content:
    """One part's paragraphs as letters and fields. Read before anything is moved."""

    def __init__(self, markup: Markup) -> None:
        self.markup = markup
        self.scanners: dict[Element, Scanner] = {}
        for holder in holders(markup):
            self.scanners[holder] = Scanner(markup)
            self.scanners[holder].scan(holder)
        self._reader = Scanner(markup)
        fields = [one for scanner in self.scanners.values() for one in scanner.fields]
        self._fields = {run: one for one in fields for run in one.runs}

    def all_fields(self) -> Iterator[Field]:
        """Every field, those inside others included."""
        for scanner in self.scanners.values():
            yield from with_inner(scanner.fields)

    def units(self, leaves: Iterable[tuple[Element, Element]]) -> list[Unit]:
        """The letters and fields of some runs, each given with its paragraph before it."""
        found: list[Unit] = []
        last: Element | None = None
        for paragraph, leaf in leaves:
            if last is not None and last is not paragraph:
                found.append(ParagraphEnd(last))
            last = paragraph
            field = self._fields.get(leaf)
            if field is None:
                found += self._reader.units(leaf)
            elif leaf is field.begin:
                found.append(field)
        return found

    def _leaves(self, paragraphs: Iterable[Element]) -> Iterator[tuple[Element, Element]]:
        return ((paragraph, leaf) for paragraph in paragraphs for leaf in self._reader.leaves(paragraph))

    def run(self, run: Element) -> list[Unit]:
        """What one run holds."""
        return list(self._reader.units(run))

    def shown(self, field: Field) -> str:
        """The words that a field shows now."""
        pieces = [
            self.shown(one)
            if isinstance(one, Field)
            else "".join(unit.character for unit in self.run(one) if isinstance(unit, Glyph))
            for one in field.shown
        ]
        return "".join(pieces)

    def cell(self, cell: Element) -> list[Unit]:
        """What one table cell holds; tables in it have cells of their own."""
        own = self.markup.tag("tc")
        paragraphs = cell.iter(self.markup.tag("p"))
        return self.units(
            self._leaves(one for one in paragraphs if next(one.iterancestors(own), None) is cell)
        )

    def bookmarks(self, wanted: frozenset[str]) -> Iterator[tuple[str, Bookmark]]:
        """Those of the wanted names, in capitals, that hang on a record."""
        markup = self.markup
        starts = {
            markup.value(start, "id"): (start, name)
            for start in markup.root.iter(markup.tag("bookmarkStart"))
            if (name := markup.value(start, "name").upper()) in wanted
        }
        if not starts:
            return
        order = {element: at for at, element in enumerate(markup.root.iter())}
        leaves = sorted(
            (
                (order[leaf], paragraph, leaf)
                for paragraph, leaf in self._leaves(markup.root.iter(markup.tag("p")))
            ),
            key=itemgetter(0),
        )
        places = [at for at, _, _ in leaves]
        for end in markup.root.iter(markup.tag("bookmarkEnd")):
            start, name = starts.get(markup.value(end, "id"), (None, ""))
            if start is None:
                continue
            inside = leaves[bisect(places, order[start]) : bisect(places, order[end])]
            units = self.units((paragraph, leaf) for _, paragraph, leaf in inside)
            if hangs_on_a_record(units):
                simple = all(isinstance(unit, (Glyph, Field)) for unit in units) and not holds_tag(units)
                yield name, Bookmark(tuple(units), simple)


def hangs_on_a_record(units: Iterable[Unit]) -> bool:
    """Whether letters and fields hold a field of the merge, or a tag."""
    every = list(units)
    fields = [unit for unit in every if isinstance(unit, Field)]
    return any(one.keyword in RECORDS for one in with_inner(fields)) or holds_tag(every)


def holds_tag(units: Iterable[Unit]) -> bool:
    """Whether a tag begins among the letters."""
    return TAG.search("".join(unit.character for unit in units if isinstance(unit, Glyph))) is not None


def names_in(contents: Mapping[str, Content], properties: frozenset[str]) -> Names:
    """What the fields of a template may ask for."""
    names = Names(properties=properties)
    fields = [one for content in contents.values() for one in content.all_fields()]
    wanted = frozenset(word for one in fields for word in re.findall(r"\w+", one.text.upper()))
    known: set[str] = set()
    for content in contents.values():
        names.bookmarks.update(content.bookmarks(wanted))
        markup = content.markup
        known |= {markup.value(one, "name").upper() for one in markup.root.iter(markup.tag("bookmarkStart"))}
    if any(one.keyword in ("NEXT", "NEXTIF") for one in fields):
        # which of the records a bookmark then speaks of depends on where the field stands
        names.bookmarks = {name: Bookmark(one.units, simple=False) for name, one in names.bookmarks.items()}
    for one in fields:
        words = instruction(one).words if one.keyword == "SET" else ()
        known |= {word.text.upper() for word in words[:1]}
        inner = list(with_inner(one.inner)) if words else []
        if any(each.keyword in RECORDS or names.quoted(each) or names.recalled(each) for each in inner):
            names.variables.add(words[0].text.upper())
    names.known = frozenset(known)
    return names


def named_contents(parts: Mapping[str, bytes], names: Iterable[str]) -> dict[str, Content]:
    """Some parts of a package, read."""
    found = {}
    for name in names:
        markup = Markup(name, parts[name])
        markup.split_runs()
        found[name] = Content(markup)
    return found
