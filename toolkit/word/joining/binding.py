"""The binding of documents into one package: what is done to each of them, and in which order."""

from functools import partial
from typing import IO

from lxml import etree
from msgspec import Struct

from toolkit.word.joining.document_settings import Frame, habits_of, settings_of
from toolkit.word.joining.field_references import Fields
from toolkit.word.joining.headers_footers import Margins
from toolkit.word.joining.joined_styles import Styles
from toolkit.word.joining.lists import Lists
from toolkit.word.joining.notes import NOTES, Notes, Threads
from toolkit.word.joining.numbered_paragraphs import Counting
from toolkit.word.joining.numbering_part import Listing
from toolkit.word.joining.package_writer import MAIN, Bundle
from toolkit.word.joining.sections import (
    ENDING,
    LAST,
    Habits,
    Sections,
    mark_end,
    open_end,
    pages_are_counted,
)
from toolkit.word.joining.source_document import Relation, Source, broken
from toolkit.word.joining.spooled_part import Scroll
from toolkit.word.joining.style_map import Dress
from toolkit.word.joining.unique_ids import Marks, Numbers, forget_paragraph_ids
from toolkit.word.joining.word_xml import RELATION_TYPES, Element, made, related_ids
from toolkit.word.opc.paragraph_place import W

TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
HEADERS = (W + "headerReference", W + "footerReference")
LOOK = ("styles", "theme", "numbering", "fontTable", "settings")
ENDING_MARK, LAST_MARK = (etree.tostring(etree.ProcessingInstruction(name)) for name in (ENDING, LAST))


class Look(Struct, frozen=True, kw_only=True):
    """What documents of one template have in common, taken in once."""

    number: int
    dress: Dress
    listings: dict[str, Listing]
    habits: Habits


class Bound(Struct, frozen=True, kw_only=True):
    """One document's text, cut where its last section may be put in: last of all, or into the text."""

    before: bytes
    after: bytes
    section: bytes


class Renewal(Struct, frozen=True, kw_only=True):
    """What leads the content of one document to the ids, styles and lists here."""

    dress: Dress
    counting: Counting
    marks: Marks
    fields: Fields

    def content(self, root: Element) -> None:
        """Renew everything below an element; its bookmarks must have been noted."""
        self.counting.renew(root)
        self.dress.put_on(root)
        self.fields.renew(root)
        self.marks.renew(root)

    def margin(self, root: Element) -> bool:
        """Renew a header or footer; whether it says something of this document alone."""
        asked, self.fields.counted_pages = self.fields.counted_pages, False
        self.marks.note(root)
        self.content(root)
        forget_paragraph_ids(root)
        own = self.fields.counted_pages
        self.fields.counted_pages |= asked
        return own


def last_page(number: int) -> str:
    """The bookmark at the end of a document of a bound file, counted from 1: its page is their number."""
    return f"_giaoban_{number}"


class Binding:
    """The package under way.

    Args:
        stream: where it goes.
        odd_pages: each document starts on an odd page.
        counted: each document ends with the bookmark that ``last_page`` names, asked for or not.
        title: the title of the whole.
    """

    def __init__(self, stream: IO[bytes], *, odd_pages: bool, counted: bool, title: str) -> None:
        self._bundle = Bundle(stream)
        self._title = title
        self._counted = counted
        self._text = Scroll(self._bundle, "w:document", "w:body")
        self._styles = Styles()
        self._lists = Lists(self._bundle)
        self._margins = Margins(self._bundle)
        self._sections = Sections(self._margins, odd_pages=odd_pages)
        self._notes = tuple(Notes(kind, self._bundle) for kind in NOTES)
        self._threads = Threads(self._bundle)
        self._numbers = Numbers()
        self._looks: dict[tuple[bytes, ...], Look] = {}
        self._frame: Frame | None = None
        self._waiting: Bound | None = None
        self._count = 0

    def add(self, content: bytes, name: str) -> None:
        """Append a document.

        Raises:
            ToolkitError: it cannot be read, or the package holds no more.
        """
        source = Source(content, name)
        root = source.tree(source.main)
        body = root.find(W + "body")
        if body is None:
            raise broken(name, "thiếu phần nội dung chính")
        self._count += 1
        look = self._look(source)
        self._renew(source, look, root, body)
        open_end(body)
        self._write_waiting(last=False)
        self._waiting = self._cut(self._text.content_of(body, root))

    def _look(self, source: Source) -> Look:
        key = tuple(source.digest(source.related(kind)) for kind in LOOK)
        if key not in self._looks:
            frame = self._frame = self._frame or Frame(self._bundle, source, self._title)
            dress = self._styles.dress(source)
            habits = habits_of(settings_of(source))
            frame.add_fonts(source)
            frame.note(habits)
            listings = self._lists.listings(source, dress)
            self._looks[key] = Look(number=len(self._looks), dress=dress, listings=listings, habits=habits)
        return self._looks[key]

    def _renew(self, source: Source, look: Look, root: Element, body: Element) -> None:
        marks = Marks(self._count, self._numbers)
        end = last_page(self._count)
        counts = pages_are_counted(body)
        fields = Fields(bookmarks=marks.names, styles=look.dress.names, last_page=end if counts else "")
        counting = Counting(self._lists, look.listings, look.dress)
        renewal = Renewal(dress=look.dress, counting=counting, marks=marks, fields=fields)
        notes = [(kind, tree) for kind in self._notes if (tree := kind.tree(source)) is not None]
        for story in (body, *(tree for _, tree in notes)):
            marks.note(story)
        renewal.content(body)
        forget_paragraph_ids(body)
        used = self._renew_notes(source, renewal, body, notes)
        self._relate(source, body)
        take = partial(self._margin, source, look.number, renewal)
        self._sections.settle(body, look.habits, take, notes=used)
        if self._count == 1:
            self._take_background(source, root)
        if fields.counted_pages or (self._counted and self._count > 1):
            mark_end(body, end, str(next(self._numbers.marks)))

    def _renew_notes(
        self, source: Source, renewal: Renewal, body: Element, notes: list[tuple[Notes, Element]]
    ) -> list[str]:
        """Lead references to notes that are here now; the kinds that the text refers to."""
        stories = (body, *(tree for _, tree in notes))
        trees = dict(notes)
        used = []
        for kind in self._notes:
            if kind.renumber(trees.get(kind), stories):
                used.append(kind.kind.name)
        for kind, tree in notes:
            renewal.content(tree)
            if kind.kind.name == "comments":
                self._threads.renew(source, tree)
            else:
                forget_paragraph_ids(tree)
            kind.write(source, tree)
        return used

    def _margin(self, source: Source, look: int, renewal: Renewal, id_: str) -> str:
        relation = source.relations(source.main).get(id_)
        if relation is None or not source.has(relation.target):
            return ""
        return self._margins.take(source, relation.target, look, renewal.margin)

    def _relate(self, source: Source, root: Element) -> None:
        """Lead everything that names a relation to the relation here; headers have their own way."""
        relations = source.relations(source.main)
        for holder, name, id_ in list(related_ids(root)):
            if holder.tag in HEADERS:
                continue
            if source.leads(relations.get(id_)):
                holder.set(name, self._bundle.relate(MAIN, self._bundle.adopted(source, relations[id_])))
            else:
                holder.set(name, "")  # the same id may lead somewhere here

    def _take_background(self, source: Source, root: Element) -> None:
        background = root.find(W + "background")
        if background is not None:
            self._relate(source, background)
            shell = made("document")
            shell.append(background)
            self._text.before = self._text.content_of(shell, root)

    def _cut(self, text: bytes) -> Bound:
        before, _, section = text.rpartition(LAST_MARK)
        before, _, after = before.rpartition(ENDING_MARK)
        return Bound(before=before, after=after, section=section)

    def _write_waiting(self, *, last: bool) -> None:
        """Write the document before: only the next one, or the end, tells where its section must stand."""
        if self._waiting is not None:
            bound = self._waiting
            order = (
                (bound.before, bound.after, bound.section)
                if last
                else (bound.before, bound.section, bound.after)
            )
            self._text.write(b"".join(order))

    def finish(self) -> None:
        """Write what waited, and end the package; something must have been added."""
        assert self._frame is not None
        self._write_waiting(last=True)
        self._bundle.relate(
            "", Relation(type=f"{RELATION_TYPES}/officeDocument", target=MAIN, external=False)
        )
        separators = {notes.kind.name: notes.separators for notes in self._notes if notes.separators}
        endnotes = any(notes.used for notes in self._notes if notes.kind.name == "endnotes")
        self._frame.lay(self._styles.root, separators, endnotes=endnotes)
        numbering = self._lists.lay()
        if numbering:
            self._bundle.related(MAIN, "numbering", numbering)
        for notes in self._notes:
            notes.lay()
        self._threads.lay()
        self._text.lay(MAIN, TYPE)
        self._bundle.close()

    def close(self) -> None:
        """Give back what waits on the disk; a package that is not finished ends as it is."""
        self._bundle.abandon()
