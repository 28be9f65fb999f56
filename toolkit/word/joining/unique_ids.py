"""Ids and names that one document holds once: bookmarks, tracked changes, drawings, content controls."""

import itertools
from collections.abc import Iterator

from toolkit.patterns import pattern
from toolkit.word.joining.schema_order import words
from toolkit.word.joining.word_xml import ID, VAL, W14, W15, Element, each, found, local, query, removed
from toolkit.word.opc.paragraph_place import W

FIRST_OBJECT = 1_600_000_000
LONGEST_NAME = 40
LAST_EDIT = "_GoBack"
"""Where somebody stopped writing: of no use to anyone else."""
NUMBERED_NAME = pattern(r"_r\d+$")
NAME = W + "name"
GONE = (W14 + "paraId", W14 + "textId")
BINDINGS = (W + "dataBinding", W15 + "dataBinding")
NOTES = tuple(
    W + name
    for name in words(
        "footnote endnote comment footnoteReference endnoteReference commentReference "
        "commentRangeStart commentRangeEnd"
    )
)
"""What has an id as well, but not among the marks."""
RANGE = pattern(r"(bookmark|perm|\w+Range)(?:Start|End)")
SHAPE = pattern(r"(_x0000_[a-z])\d+")

_ANCHORS = query(".//@w:anchor")
_MARKED = query(".//@w:id")
_DRAWINGS = query(".//wp:docPr")
_CONTROLS = query(".//w:sdtPr/w:id")
_PARAGRAPHS = query(".//@w14:paraId")
_SHAPES = query(".//v:*[@id and not(self::v:shapetype)]")
_KINDS = query(".//v:shapetype[@id]")
_OF_KIND = query(".//v:*[@type]")
_OBJECTS = query(".//@ShapeID")


def forget_paragraph_ids(root: Element) -> None:
    """Word gives paragraphs new ids when it saves; only those of comments mean anything."""
    for paragraph in found(_PARAGRAPHS, root):
        for name in GONE:
            paragraph.attrib.pop(name, "")


class Numbers:
    """Numbers that are given out once in the document that is being bound."""

    def __init__(self) -> None:
        self.marks = itertools.count(1)
        self.drawings = itertools.count(1)
        self.controls = itertools.count(1)
        self.shapes = itertools.count(1025)


class Marks:
    """What the marks of one document are called here.

    Args:
        number: which document it is, from 1 on.
        numbers: those not given out yet.
    """

    def __init__(self, number: int, numbers: Numbers) -> None:
        self._number = number
        self._numbers = numbers
        self._ids: dict[str, str] = {}
        self.names: dict[str, str] = {}

    def note(self, root: Element) -> None:
        """Give each bookmark a name that no other document has; before any reference is led to it."""
        taken = set(self.names.values())
        for bookmark in each(root, "bookmarkStart"):
            name = bookmark.get(NAME, "")
            if name == LAST_EDIT:
                removed(bookmark)
            elif name not in self.names:
                self.names[name] = next(new for new in self._candidates(name) if new not in taken)
                taken.add(self.names[name])

    def _candidates(self, name: str) -> Iterator[str]:
        """The first document's names stay, unless they look like another's."""
        if self._number == 1 and not NUMBERED_NAME.search(name):
            yield name
        end = f"_r{self._number}"
        yield name[: LONGEST_NAME - len(end)] + end
        for extra in itertools.count(2):
            end = f"_{extra}_r{self._number}"
            yield name[: LONGEST_NAME - len(end)] + end

    def renew(self, root: Element) -> None:
        """Give everything below ``root`` ids and names of its own."""
        for bookmark in each(root, "bookmarkStart"):
            bookmark.set(NAME, self.names[bookmark.get(NAME, "")])
        for move in each(
            root, "moveFromRangeStart", "moveToRangeStart"
        ):  # the two ends of a move know each other by name
            move.set(NAME, f"{move.get(NAME, '')}_r{self._number}")
        for link in found(_ANCHORS, root):
            anchor = link.get(W + "anchor", "")
            link.set(W + "anchor", self.names.get(anchor, anchor))
        for mark in found(_MARKED, root):
            if mark.tag == W + "bookmarkEnd" and self._key(mark) not in self._ids:
                removed(mark)
            elif mark.tag not in NOTES:
                mark.set(ID, self._mark_id(mark))
        for drawing in found(_DRAWINGS, root):
            drawing.set("id", str(next(self._numbers.drawings)))
        for control in found(_CONTROLS, root):
            control.set(VAL, str(next(self._numbers.controls)))
        for binding in list(root.iter(*BINDINGS)):
            removed(binding)  # Word would fill all documents' controls from one document's data
        self._renew_shapes(root)

    def _mark_id(self, mark: Element) -> str:
        """A new id; the start and the end of a range keep one in common."""
        key = self._key(mark)
        if not key:
            return str(next(self._numbers.marks))
        if key not in self._ids:
            self._ids[key] = str(next(self._numbers.marks))
        return self._ids[key]

    def _key(self, mark: Element) -> str:
        """What both ends of a range have in common; "" for what is no range."""
        kind = RANGE.fullmatch(local(mark))
        return f"{kind[1]} {mark.get(ID, '')}" if kind else ""

    def _renew_shapes(self, root: Element) -> None:
        self._renew_kinds(root)
        ids = {}
        for shape in found(_SHAPES, root):
            old = shape.get("id", "")
            number = next(self._numbers.shapes)
            ids[old], changed = SHAPE.subn(rf"\g<1>{number}", old)
            if not changed:
                ids[old] = f"{old}_{number}"
            shape.set("id", ids[old])
        for holder in found(_OBJECTS, root):
            holder.set("ShapeID", ids.get(holder.get("ShapeID", ""), holder.get("ShapeID", "")))
            holder.set("ObjectID", f"_{FIRST_OBJECT + next(self._numbers.shapes)}")

    def _renew_kinds(self, root: Element) -> None:
        """The kinds of shapes that a document defines for itself keep their names only in the first one."""
        kinds = found(_KINDS, root)
        if kinds and self._number > 1:
            ids = {kind.get("id", ""): f"{kind.get('id', '')}_r{self._number}" for kind in kinds}
            for kind in kinds:
                kind.set("id", ids[kind.get("id", "")])
            for shape in found(_OF_KIND, root):
                named = shape.get("type", "")[1:]
                if named in ids:
                    shape.set("type", f"#{ids[named]}")
