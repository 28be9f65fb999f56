"""What the document itself holds: its fields, the words in bookmarks and in the cells of a table."""

from bisect import bisect
from collections.abc import Iterable, Iterator, Mapping
from operator import itemgetter

from msgspec import Struct

from toolkit.patterns import pattern
from toolkit.word.codes.field_scan import Scanner, holders
from toolkit.word.codes.markup import Element, Markup
from toolkit.word.codes.syntax import Field, Glyph, ParagraphEnd, Unit, with_inner

RECORDS = frozenset(("MERGEFIELD", "NEXT", "NEXTIF", "SKIPIF", "MERGEREC", "MERGESEQ"))
TAG = pattern(r"\{\{|\{%")


class Bookmark(Struct, frozen=True):
    """A bookmark of one part. ``simple``: words and fields of one paragraph, nothing else."""

    units: tuple[Unit, ...]
    simple: bool
    part: str

    def is_simple_in(self, part: str) -> bool:
        """Whether a part can quote it: the cells that a formula counts are known in its own part only."""
        fields = with_inner(unit for unit in self.units if isinstance(unit, Field))
        return self.simple and (part == self.part or all(one.keyword != "=" for one in fields))


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
        self._cells: dict[Element, list[Unit]] = {}

    def all_fields(self) -> Iterator[Field]:
        """Every field, those inside others included."""
        for scanner in self.scanners.values():
            yield from with_inner(scanner.fields)

    def unclosed(self) -> Iterator[Field]:
        """Those that never end, with the fields inside them."""
        for scanner in self.scanners.values():
            yield from with_inner(scanner.open[:1])

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

    def inside(self, paragraph: Element, wrapper: Element) -> list[Unit]:
        """The letters and fields in one part of a paragraph: in a link."""
        return self.units((paragraph, leaf) for leaf in self._reader.leaves(wrapper))

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
        """What one table cell held when it was first asked for; tables in it have cells of their own."""
        if cell not in self._cells:
            own = self.markup.tag("tc")
            paragraphs = cell.iter(self.markup.tag("p"))
            inside = (one for one in paragraphs if next(one.iterancestors(own), None) is cell)
            self._cells[cell] = self.units(self._leaves(inside))
        return self._cells[cell]

    def bookmarks(self, wanted: frozenset[str]) -> Iterator[tuple[str, Bookmark]]:
        """Those of the wanted names, in capitals."""
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
            simple = all(isinstance(unit, (Glyph, Field)) for unit in units) and not holds_tag(units)
            yield name, Bookmark(tuple(units), simple, markup.name)


def hangs_on_a_record(units: Iterable[Unit]) -> bool:
    """Whether letters and fields hold a field of the merge, or a tag."""
    every = list(units)
    fields = [unit for unit in every if isinstance(unit, Field)]
    return any(one.keyword in RECORDS for one in with_inner(fields)) or holds_tag(every)


def holds_tag(units: Iterable[Unit]) -> bool:
    """Whether a tag begins among the letters."""
    return TAG.search("".join(unit.character for unit in units if isinstance(unit, Glyph))) is not None


def named_contents(parts: Mapping[str, bytes], names: Iterable[str]) -> dict[str, Content]:
    """Some parts of a package, read."""
    found = {}
    for name in names:
        markup = Markup(name, parts[name])
        markup.split_runs()
        found[name] = Content(markup)
    return found
