"""Braces that make no whole tag, and tags that are not wholly in one place."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

from lxml import etree

from toolkit.patterns import pattern
from toolkit.problems import Place, Problem, problem
from toolkit.word.check.tag_scan import TAG, Scanned, Tag
from toolkit.word.check.typed_codes import TYPED_CODE
from toolkit.word.fill.output_check import around, shortened
from toolkit.word.fill.tag_names import OWN_NAMES
from toolkit.word.opc.paragraph_place import MC, TEXT_PART, P, Paragraph, W, pieces_of

CLOSING = {"{{": "}}", "{%": "%}", "{#": "#}"}
MARK = pattern(r"\{\{|\{%|\{#|\}\}|%\}|#\}")
SINGLE = pattern(r"(?<![{}])\{\s*([^\W\d]\w*(?:\.[^\W\d]\w*)*)\s*\}(?![{}])")
INNER_MARK = pattern(r"\{\{|\{%")
UNFILLED: Mapping[str, str] = {"endnotes": "chú thích cuối bài"}
MOST_TOLD = 5
"""Of one paragraph; the rest are the same slip over and over."""

TRACKED = frozenset((W + "ins", W + "moveTo"))
WRAPPERS: Mapping[str, str] = {
    W + "hyperlink": "một liên kết",
    W + "sdt": "một ô điều khiển nội dung",
    W + "fldSimple": "một trường của Word",
    W + "smartTag": "một thẻ thông minh của Word",
    W + "customXml": "một phần tử XML riêng",
    MC + "AlternateContent": "một khung vẽ",
}
STRICT = frozenset((W + "hyperlink",))
"""Wrappers that a tag may not even hold wholly: docxtpl would lose them."""


def mark_problems(part: Scanned, known: frozenset[str] | None, file: str) -> Iterator[Problem]:
    """Everything that keeps braces from being a tag.

    Args:
        part: one part of the template.
        known: the names that the data has, where that is known.
        file: the template's name.
    """
    kind = TEXT_PART.fullmatch(part.part)
    if kind and kind[1] == "comments":
        yield from (_at(tag.paragraph, file, "tag-in-comment", tag=shortened(tag.text)) for tag in part.tags)
        return
    if kind and kind[1] in UNFILLED:
        what = UNFILLED[kind[1]]
        yield from (
            _at(tag.paragraph, file, "tag-unfilled", tag=shortened(tag.text), what=what) for tag in part.tags
        )
    yield from _first_of_each(_broken(part.paragraphs, file))
    for paragraph in part.paragraphs:
        yield from _single_braces(paragraph, known, file)
    for tag in part.tags:
        yield from _place_of_tag(tag, file)


def _broken(paragraphs: Sequence[Paragraph], file: str) -> Iterator[Problem]:
    """Marks that open or close nothing; one that is closed in a later paragraph is split."""
    waiting: tuple[Paragraph, int, str] | None = None
    for paragraph in paragraphs:
        for position, mark in _loose_marks(paragraph.text):
            if mark in CLOSING:
                if waiting:
                    yield _unclosed(*waiting, file)
                waiting = (paragraph, position, mark)
            elif waiting and CLOSING[waiting[2]] == mark and waiting[0] is not paragraph:
                yield _at(waiting[0], file, "tag-split", around=around(waiting[0].text, waiting[1]))
                waiting = None
            else:
                yield _at(paragraph, file, "tag-stray", mark=mark, around=_before(paragraph.text, position))
    if waiting:
        yield _unclosed(*waiting, file)


def _first_of_each(found: Iterable[Problem]) -> Iterator[Problem]:
    times: Counter[tuple[str, str]] = Counter()
    for one in found:
        times[one.code, one.place.spot] += 1
        if times[one.code, one.place.spot] <= MOST_TOLD:
            yield one


def _loose_marks(text: str) -> Iterator[tuple[int, str]]:
    """The marks outside whole tags, and the first of two that one closing mark ends."""
    end = 0
    for tag in TAG.finditer(text):
        yield from ((found.start(), found[0]) for found in MARK.finditer(text, end, tag.start()))
        if not tag[0].startswith("{#") and INNER_MARK.search(tag[0], 2):
            yield tag.start(), tag[0][:2]
        end = tag.end()
    yield from ((found.start(), found[0]) for found in MARK.finditer(text, end))


def _unclosed(paragraph: Paragraph, position: int, mark: str, file: str) -> Problem:
    words = {"mark": mark, "close": CLOSING[mark], "around": shortened(paragraph.text[position:])}
    return _at(paragraph, file, "tag-unclosed", **words)


def _single_braces(paragraph: Paragraph, known: frozenset[str] | None, file: str) -> Iterator[Problem]:
    outside = TAG.sub(lambda tag: "\0" * len(tag[0]), paragraph.text)
    for found in SINGLE.finditer(TYPED_CODE.sub("\0", outside)):
        if known is not None and found[1] in known and found[1] not in OWN_NAMES:
            yield _at(paragraph, file, "tag-brace", text=found[0], name=found[1])
        else:
            yield _at(paragraph, file, "tag-brace-doubt", text=found[0])


def _place_of_tag(tag: Tag, file: str) -> Iterator[Problem]:
    """A tag whose letters lie in different wrappers: docxtpl would cut one of them in two."""
    stacks = [_wrappers(element) for element in _holders(tag)]
    if len(set(stacks)) < 2:
        return
    inside = {wrapper for stack in stacks for wrapper in stack}
    partly = [one for one in inside if any(one not in stack for stack in stacks)]
    ends = [one for one in partly if (one in stacks[0]) != (one in stacks[-1])]
    tag_text = shortened(tag.text)
    if any(one.tag in TRACKED for one in partly):
        yield _at(tag.paragraph, file, "tag-tracked", tag=tag_text)
    for one in partly:
        if one.tag in WRAPPERS and (one in ends or one.tag in STRICT):
            yield _at(tag.paragraph, file, "tag-across", tag=tag_text, what=WRAPPERS[one.tag])
            return


def _holders(tag: Tag) -> Iterator[etree._Element]:
    """The elements that hold the tag's letters."""
    position = 0
    for piece in pieces_of(tag.paragraph.element):
        start, position = position, position + len(piece.text)
        if start < tag.end and position > tag.start:
            yield piece.element


def _wrappers(element: etree._Element) -> tuple[etree._Element, ...]:
    """What stands between a text and its paragraph and matters to a tag, innermost first."""
    found = []
    for above in element.iterancestors():
        if above.tag == P:
            break
        if above.tag in WRAPPERS or above.tag in TRACKED:
            found.append(above)
    return tuple(found)


def _before(text: str, position: int) -> str:
    start = max(0, position - 30)
    return shortened(text[start : position + 2])


def _at(paragraph: Paragraph, file: str, code: str, **words: object) -> Problem:
    return problem(code, Place(file=file, spot=paragraph.spot), **words)
