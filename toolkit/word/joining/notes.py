"""Footnotes, endnotes and comments of many documents, each kind in one part under ids of its own."""

import copy
from collections.abc import Iterable, Iterator, Sequence

from msgspec import Struct

from toolkit.word.joining.package_writer import MAIN, Bundle
from toolkit.word.joining.source_document import Relation, Source
from toolkit.word.joining.spooled_part import Scroll
from toolkit.word.joining.word_xml import (
    ID,
    W14,
    W15,
    Element,
    each,
    found,
    made,
    query,
    related_ids,
    removed,
)
from toolkit.word.opc.paragraph_place import W

OFFICE = "application/vnd.openxmlformats-officedocument.wordprocessingml"
EXTENDED_RELATION = "http://schemas.microsoft.com/office/2011/relationships/commentsExtended"
EXTENDED = "word/commentsExtended.xml"
PARAGRAPH_ID, PARENT_ID = W15 + "paraId", W15 + "paraIdParent"
SEPARATORS = ("-1", "0", "-2")

_THREADED = query(".//@w14:paraId")


class NoteKind(Struct, frozen=True, kw_only=True):
    """One kind of note: "footnotes" holds ``w:footnote``, which the text refers to in these ways."""

    name: str
    item: str
    references: tuple[str, ...]


NOTES = (
    NoteKind(name="footnotes", item="footnote", references=("footnoteReference",)),
    NoteKind(name="endnotes", item="endnote", references=("endnoteReference",)),
    NoteKind(
        name="comments",
        item="comment",
        references=("commentReference", "commentRangeStart", "commentRangeEnd"),
    ),
)


class Notes:
    """The notes of one kind in the document that is being bound.

    ``separators`` are the ids of the lines that Word draws above notes, of the first document that has them;
    ``used`` tells whether any text refers to a note.
    """

    def __init__(self, kind: NoteKind, bundle: Bundle) -> None:
        self.kind = kind
        self.part = f"word/{kind.name}.xml"
        self.separators: list[str] = []
        self.used = False
        self._bundle = bundle
        self._scroll = Scroll(bundle, f"w:{kind.name}")
        self._next = 0 if kind.name == "comments" else 1

    def tree(self, source: Source) -> Element | None:
        """The notes of a document, if it has any."""
        part = source.related(self.kind.name)
        return source.tree(part) if part else None

    def renumber(self, notes: Element | None, stories: Iterable[Element]) -> bool:
        """Give notes their ids here, in the order in which these texts refer to them; whether any does.

        LibreOffice 7.4 goes by the notes' order, so that must be the texts' own. A note that nothing refers
        to goes, and so does a reference to a note that is not there.
        """
        own: dict[str, Element] = {}
        for note in () if notes is None else list(notes):
            if note.tag == W + self.kind.item and note.get(W + "type", "normal") == "normal":
                own[note.get(ID, "")] = note
                removed(note)
        self._separate([] if notes is None else list(notes))
        ids: dict[str, str] = {}
        for reference in (one for story in stories for one in each(story, *self.kind.references)):
            old = reference.get(ID, "")
            if notes is None or old not in own:
                removed(reference)
                continue
            if old not in ids:
                ids[old] = str(self._next)
                self._next += 1
                own[old].set(ID, ids[old])
                notes.append(own[old])
            reference.set(ID, ids[old])
        self.used |= bool(ids)
        return bool(ids)

    def _separate(self, separators: Sequence[Element]) -> None:
        """Keep the lines above notes, if they are the first; they come before all notes."""
        if not separators:
            return
        shell = made(self.kind.name)
        for separator, id_ in zip(separators, SEPARATORS, strict=False):
            separator.set(ID, id_)
            shell.append(copy.deepcopy(separator))
        for separator in separators:
            removed(separator)
        if not self.separators:
            self._scroll.before = self._scroll.content_of(shell, shell)
            self.separators = [separator.get(ID, "") for separator in shell]

    def write(self, source: Source, notes: Element) -> None:
        """Append a document's notes, and what they are related to."""
        relations = source.relations(source.related(self.kind.name))
        for holder, name, id_ in related_ids(notes):
            if id_ in relations:
                holder.set(name, self._bundle.relate(self.part, self._bundle.adopted(source, relations[id_])))
        self._scroll.write(self._scroll.content_of(notes, notes))

    def lay(self) -> None:
        """Write the part, if there are any notes."""
        if self._scroll.before or not self._scroll.empty:
            self._scroll.lay(self.part, f"{OFFICE}.{self.kind.name}+xml")
            self._bundle.related(MAIN, self.kind.name, self.part)


class Threads:
    """Which comment answers which, and which are settled: Word knows it by the ids of their paragraphs."""

    def __init__(self, bundle: Bundle) -> None:
        self._bundle = bundle
        self._scroll = Scroll(bundle, "w15:commentsEx", namespaces={"w15": W15[1:-1]})
        self._next = 1

    def renew(self, source: Source, comments: Element) -> None:
        """Give a document's comments new paragraph ids, and note how they hang together."""
        ids = dict(self._renamed(comments))
        part = source.related("commentsExtended")
        if part:
            threads = source.tree(part)
            for thread in threads:
                for name in (PARAGRAPH_ID, PARENT_ID):
                    if thread.get(name):
                        thread.set(name, ids.get(thread.get(name, ""), "00000000"))
            self._scroll.write(self._scroll.content_of(threads, threads))

    def _renamed(self, comments: Element) -> Iterator[tuple[str, str]]:
        for paragraph in found(_THREADED, comments):
            new = f"{self._next:08X}"
            self._next += 1
            yield paragraph.get(W14 + "paraId", ""), new
            paragraph.set(W14 + "paraId", new)

    def lay(self) -> None:
        """Write the part, if there is anything in it."""
        if not self._scroll.empty:
            self._scroll.lay(EXTENDED, f"{OFFICE}.commentsExtended+xml")
            relation = Relation(type=EXTENDED_RELATION, target=EXTENDED, external=False)
            self._bundle.relate(MAIN, relation)
