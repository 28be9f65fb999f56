"""Blocks that do not close, close elsewhere, or stand where docxtpl would tear the document."""

from collections.abc import Iterator

from lxml import etree
from msgspec import Struct

from toolkit.problems import Problem
from toolkit.word.check.tag_scan import MIDDLES, OPENERS, Scanned, Tag, tag_problem
from toolkit.word.fill.output_check import shortened
from toolkit.word.opc.paragraph_place import TBL, TC, TR, P, text_of

HOLDERS = {"p": (P, "đoạn"), "tr": (TR, "dòng của bảng"), "tc": (TC, "ô của bảng")}
"""By prefix: what docxtpl takes away together with the tag, and its name."""

OBJECT = "\N{OBJECT REPLACEMENT CHARACTER}"
BLOCKS = OPENERS | {"set"}


def block_problems(part: Scanned, file: str) -> Iterator[Problem]:
    """Everything about blocks and their places in one part."""
    yield from _nesting(part, file)
    yield from _holders(part, file)
    yield from _emptied_cells(part, file)


def _nesting(part: Scanned, file: str) -> Iterator[Problem]:
    open_blocks: list[Tag] = []
    for tag in part.tags:
        if tag.opens:
            open_blocks.append(tag)
        elif tag.word in MIDDLES:
            if open_blocks and open_blocks[-1].word in ("if", "for"):
                yield from _levels(open_blocks[-1], tag, file)
            else:
                yield tag_problem(tag, file, "block-stray")
        elif tag.closes in BLOCKS:
            yield from _closed(open_blocks, tag, file)
    for left in open_blocks:
        yield tag_problem(left, file, "block-open", word=left.word)


def _closed(open_blocks: list[Tag], tag: Tag, file: str) -> Iterator[Problem]:
    words = [one.word for one in open_blocks]
    if tag.closes not in words:
        yield tag_problem(tag, file, "block-stray")
        return
    if words[-1] != tag.closes:
        yield tag_problem(tag, file, "block-crossed", inner=shortened(open_blocks[-1].text))
        while open_blocks[-1].word != tag.closes:
            open_blocks.pop()
    yield from _levels(open_blocks.pop(), tag, file)


def _levels(first: Tag, tag: Tag, file: str) -> Iterator[Problem]:
    """Two tags of one block must stand at one level, or what they enclose is no whole piece."""
    if first.prefix == tag.prefix and _container(first) is _container(tag):
        return
    table = _outer_table(first)
    if table is not None and table is _outer_table(tag) and first.prefix == tag.prefix == "":
        yield tag_problem(first, file, "block-over-rows")
    else:
        yield tag_problem(tag, file, "block-levels", first=shortened(first.text))


def _container(tag: Tag) -> etree._Element | None:
    """What the tag, or that which docxtpl takes away with it, is a child of."""
    if tag.prefix in ("tr", "tc"):
        holder = _nearest(tag, HOLDERS[tag.prefix][0])
        return None if holder is None else holder.getparent()
    return tag.paragraph.element.getparent()


def _holders(part: Scanned, file: str) -> Iterator[Problem]:
    """Tags that take their paragraph, row or cell away: alone in it, or what is beside them is lost."""
    taken: dict[etree._Element, Tag] = {}
    for tag in part.tags:
        if tag.prefix not in HOLDERS:
            continue
        kind, what = HOLDERS[tag.prefix]
        holder = _nearest(tag, kind)
        if holder is None:
            yield tag_problem(tag, file, "tag-outside-table", prefix=tag.prefix)
        elif holder in taken:
            yield tag_problem(tag, file, "tag-twice", first=shortened(taken[holder].text), what=what)
        else:
            taken[holder] = tag
    for holder, tag in taken.items():
        beside = " ".join(text_of(paragraph) for paragraph in holder.iter(P))
        for other in (one for one in part.tags if one.prefix == tag.prefix):
            beside = beside.replace(other.text, "")
        if lost := beside.replace(OBJECT, "[hình]").strip():
            yield tag_problem(tag, file, "tag-text-lost", text=shortened(lost), what=HOLDERS[tag.prefix][1])


def _emptied_cells(part: Scanned, file: str) -> Iterator[Problem]:
    by_paragraph: dict[etree._Element, Tag] = {
        tag.paragraph.element: tag for tag in part.tags if tag.prefix == "p"
    }
    for cell in part.root.iter(TC):
        tags = [by_paragraph.get(child) for child in cell if child.tag == P]
        first = next((tag for tag in tags if tag is not None), None)
        if first is not None and not _keeps_a_paragraph(tags):
            yield tag_problem(first, file, "cell-emptied")


def _keeps_a_paragraph(paragraphs: list[Tag | None]) -> bool:
    """Whether one paragraph stays whatever the conditions say; None is a paragraph without a block's tag."""
    blocks = [_Branches()]
    for tag in paragraphs:
        if tag is None or not (tag.opens or tag.word in MIDDLES or tag.closes):
            blocks[-1].kept |= tag is None or not tag.text.startswith("{#")
        elif tag.opens:
            blocks.append(_Branches())
        elif tag.word in MIDDLES:
            blocks[-1].turn(last=tag.word == "else")
        elif len(blocks) > 1:
            blocks[-2].kept |= blocks.pop().always(tag)
    return blocks[0].kept


class _Branches(Struct):
    """One block of a cell: whether the branch under way keeps a paragraph, and whether all before it do."""

    kept: bool = False
    all_kept: bool = True
    complete: bool = False

    def turn(self, *, last: bool) -> None:
        """Go on to the next branch; the last one has no condition."""
        self.all_kept &= self.kept
        self.kept = False
        self.complete |= last

    def always(self, end: Tag) -> bool:
        """Whether the block, now ended, keeps a paragraph in any case."""
        return self.complete and self.all_kept and self.kept and end.closes == "if"


def _nearest(tag: Tag, kind: str) -> etree._Element | None:
    element = tag.paragraph.element
    return element if element.tag == kind else next(element.iterancestors(kind), None)


def _outer_table(tag: Tag) -> etree._Element | None:
    return next(reversed(list(tag.paragraph.element.iterancestors(TBL))), None)
