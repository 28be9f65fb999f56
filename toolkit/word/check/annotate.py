"""A copy of a Word file with a comment at each problem's place; every other part stays byte for byte."""

import posixpath
from collections.abc import Iterable, Mapping

from lxml import etree

from toolkit.patterns import pattern
from toolkit.problems import BadTemplate, Problem, refusal
from toolkit.word.codes.members import parts_of
from toolkit.word.opc.package import check_package
from toolkit.word.opc.package_bytes import package_bytes, part_bytes
from toolkit.word.opc.paragraph_place import BOX, PARSER, P, Paragraph, W, paragraphs_in
from toolkit.word.opc.relations import NO_RELATIONS, TYPES_SPACE, relations_part, with_relations

AUTHOR, INITIALS = "giaoban", "gb"
DOCUMENT = pattern(r"word/document\d*\.xml")
TYPES = "[Content_Types].xml"
COMMENTS = "word/comments.xml"
COMMENTS_RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments"
COMMENTS_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"
EMPTY = f'<w:comments xmlns:w="{W[1:-1]}"/>'.encode()


def annotated(content: bytes, problems: Iterable[Problem], file: str = "") -> bytes:
    """The file with one comment for each problem, by "giaoban", after the comments that it has.

    Word takes comments in the body only: what stands in a header, a footer, a note or a text box, or in no
    place at all, is told at the first paragraph, with its place in words.

    Args:
        content: a .docx; it is only read.
        problems: their ``place.spot`` says where, as `paragraphs` words it.
        file: what messages call it.

    Raises:
        BadTemplate: it is not a Word file.
    """
    check_package(content, file)
    parts = parts_of(content)
    main = next((name for name in parts if DOCUMENT.fullmatch(name)), "")
    if not main:
        raise refusal(BadTemplate, "template-no-body", file)
    document = etree.fromstring(parts[main], PARSER)
    name, comments = _comments(parts, relations_part(main))
    spots = _anchors(main, document)
    first = next(iter(spots.values()))
    last = max((int(one.get(W + "id", "0")) for one in comments), default=-1)
    for number, found in enumerate(problems, start=last + 1):
        anchor = spots.get(found.place.spot)
        comments.append(_comment(number, found, with_place=anchor is None))
        _mark(first if anchor is None else anchor, number)
    parts[name] = part_bytes(comments)
    parts[main] = part_bytes(document)
    return package_bytes(parts)


def _comments(parts: dict[str, bytes], at: str) -> tuple[str, etree._Element]:
    """The comments' part and its tree; a new one is registered in the package."""
    relations = etree.fromstring(parts.get(at, NO_RELATIONS), PARSER)
    for relation in relations:
        if relation.get("Type") == COMMENTS_RELATION:
            target = posixpath.normpath(posixpath.join("/word", relation.get("Target", "")))
            return target.lstrip("/"), etree.fromstring(parts[target.lstrip("/")], PARSER)
    name = _free_name(parts)
    numbers = {relation.get("Id") for relation in relations}
    free = next(
        f"rIdGiaoban{turn}" for turn in range(1, len(numbers) + 2) if f"rIdGiaoban{turn}" not in numbers
    )
    parts[at] = with_relations(part_bytes(relations), COMMENTS_RELATION, {free: posixpath.basename(name)})
    types = etree.fromstring(parts[TYPES], PARSER)
    kind = {"PartName": f"/{name}", "ContentType": COMMENTS_TYPE}
    etree.SubElement(types, f"{{{TYPES_SPACE}}}Override", kind)
    parts[TYPES] = part_bytes(types)
    return name, etree.fromstring(EMPTY, PARSER)


def _free_name(parts: Mapping[str, bytes]) -> str:
    return COMMENTS if COMMENTS not in parts else "word/commentsGiaoban.xml"


def _anchors(part: str, document: etree._Element) -> dict[str, etree._Element]:
    """The paragraphs of the body that may bear a comment, by their spots; there is always one."""
    found = {one.spot: one.element for one in paragraphs_in(part, document) if _may_bear(one)}
    if not found:
        body = document.find(W + "body")
        holder = document if body is None else body
        paragraph = etree.Element(W + "p")
        holder.insert(0, paragraph)
        found[""] = paragraph
    return found


def _may_bear(paragraph: Paragraph) -> bool:
    return next(paragraph.element.iterancestors(BOX), None) is None


def _mark(paragraph: etree._Element, number: int) -> None:
    """Put a comment's range around all that the paragraph holds, and its reference after it."""
    identity = {W + "id": str(number)}
    properties = paragraph.find(W + "pPr")
    start = etree.Element(W + "commentRangeStart", identity)
    paragraph.insert(0 if properties is None else 1, start)
    etree.SubElement(paragraph, W + "commentRangeEnd", identity)
    run = etree.SubElement(paragraph, W + "r")
    etree.SubElement(run, W + "commentReference", identity)


def _comment(number: int, found: Problem, *, with_place: bool) -> etree._Element:
    words = {W + "id": str(number), W + "author": AUTHOR, W + "initials": INITIALS}
    comment = etree.Element(W + "comment", words)
    place = f"{found.place}: " if with_place and str(found.place) else ""
    for line in (f"{found.severity.label}: {place}{found.message}", f"{found.remedy} [{found.code}]"):
        run = etree.SubElement(etree.SubElement(comment, P), W + "r")
        text = etree.SubElement(run, W + "t")
        text.text = line
        text.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
    return comment
