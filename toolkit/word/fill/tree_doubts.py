"""What a part's text tells before anything is filled in: whether docxtpl will change the tree afterwards.

docxtpl mends tables, numbers pictures and splits runs after Jinja has run. Where that cannot happen, a
part may be made as text alone. Every doubt is named; one doubt is enough to leave a part to the tree tier.
"""

import re
from collections.abc import Iterator

from lxml import etree
from msgspec import Struct, field

from toolkit.patterns import pattern
from toolkit.word.opc.paragraph_place import BOX, TBL, TC, TR, P, T, W

TAG = pattern(r"\{\{.*?\}\}|\{%.*?%\}|\{#.*?#\}", re.DOTALL)
MARKED = pattern(r"\ue000(\d+)\ue001")
KEYWORD = pattern(r"\{%[-+]?\s*(\w+)")
OPENING = frozenset(("for", "if", "macro", "call", "filter", "set", "block", "with", "autoescape", "raw"))
HARMLESS = frozenset(("do", "continue", "break"))
ESCAPED_BRACE = pattern(r"\{_[{%]|[%}]_\}")
SPLIT_ESCAPE = pattern(r"[{}%]_|_[{}%]")
DOC_PR = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}docPr"
TEXT_ELEMENTS = (T, W + "instrText", W + "delText")
HOLDERS = (TC, W + "hdr", W + "ftr", W + "footnote", BOX)
ESCAPES = "escaped brace"
TWO_PREFIXES = "two prefixes for one namespace"
"""lxml then renames one of them when docxtpl puts the filled body into the document."""

SPECIAL = frozenset("\t\n\a\f")


class Structure(Struct):
    """What was found: reasons for the tree tier, and what the faster tiers must know.

    ``nested``: paragraphs stand inside paragraphs. ``all_in_text``: every value stands in a ``w:t``.
    ``fragile``: a block may take the last paragraph of a cell, a header or a note away, or a table's rows.
    """

    doubts: list[str] = field(default_factory=list)
    nested: bool = False
    all_in_text: bool = True
    fragile: bool = False


def structure(source: str, kind: str) -> Structure:
    """Look at a part as docxtpl gives it to Jinja.

    Args:
        source: the part's text after ``patch_xml``.
        kind: "body", "margin" or "notes".
    """
    found = Structure()
    tags = TAG.findall(source)
    marked = _marked(source)
    if any(KEYWORD.match(tag) and KEYWORD.match(tag)[1] == "raw" for tag in tags):  # type: ignore[index]
        found.doubts += ["raw block", ESCAPES]  # its braces are printed on purpose
    elif SPLIT_ESCAPE.search(MARKED.sub("", re.sub(r"<\?j .*?\?>", "", marked))):
        found.doubts.append(ESCAPES)
    if re.search(r"[{}](?:<\?j |\ue000)|(?:\?>|\ue001)[{}]", marked):
        found.doubts.append("brace beside a tag")
    try:
        root = etree.fromstring(marked.encode())
    except etree.XMLSyntaxError as error:
        found.doubts.append(f"not balanced: {error}")
        return found
    if kind == "body" and any(_repeats_a_namespace(element) for element in _declaring(root)):
        found.doubts.append(TWO_PREFIXES)
    depths = _check_tags(root, tags, found)
    _check_attributes(root, tags, found)
    if kind == "body":
        _check_tables(root, depths, found)
        if any(depths.get(picture) for picture in root.iter(DOC_PR)):
            found.doubts.append("picture in a block")
    _check_texts(root, found)
    found.fragile = any(_may_lose_its_end(holder, depths) for holder in root.iter(*HOLDERS)) or any(
        all(depths[row] > depths[table] for row in table.iter(TR)) for table in root.iter(TBL)
    )
    return found


def _declaring(root: etree._Element) -> Iterator[etree._Element]:
    """The elements that declare namespaces."""
    yield root
    for element in root.iter(etree.Element):
        parent = element.getparent()
        if parent is not None and element.nsmap != parent.nsmap:
            yield element


def _repeats_a_namespace(element: etree._Element) -> bool:
    return len(set(element.nsmap.values())) < len(element.nsmap)


def _marked(source: str) -> str:
    """The source as plain XML: tags in text become processing instructions, those in attributes marks."""
    pieces: list[str] = []
    end = 0
    inside = False
    for number, tag in enumerate(TAG.finditer(source)):
        between = source[end : tag.start()]
        pieces.append(between)
        if "<" in between or ">" in between:
            inside = between.rfind("<") > between.rfind(">")
        pieces.append(f"\ue000{number}\ue001" if inside else f"<?j {number}?>")
        end = tag.end()
    pieces.append(source[end:])
    return "".join(pieces)


def _check_tags(root: etree._Element, tags: list[str], found: Structure) -> dict[etree._Element, int]:
    """Look at every tag in text; returns in how many blocks each element stands."""
    depths: dict[etree._Element, int] = {}
    open_blocks: list[list[etree._Element]] = []
    for element in root.iter():
        if isinstance(element, etree._ProcessingInstruction):
            if element.target == "j":
                _check_tag(element, tags[int(element.text or 0)], open_blocks, found)
        elif isinstance(element.tag, str):
            depths[element] = len(open_blocks)
    return depths


def _check_tag(
    mark: etree._Element, tag: str, open_blocks: list[list[etree._Element]], found: Structure
) -> None:
    parent = mark.getparent()
    if tag.startswith("{{"):
        if parent is None or parent.tag not in TEXT_ELEMENTS:
            found.doubts.append(f"value outside text: {tag}")
        if parent is None or parent.tag != T:
            found.all_in_text = False
        return
    keyword = KEYWORD.match(tag)
    if keyword is None:
        return
    word = keyword[1]
    if word.startswith("end") and open_blocks:
        _check_block([*open_blocks.pop(), mark], tag, found)
    elif word in ("elif", "else") and open_blocks:
        open_blocks[-1].append(mark)
    elif word in OPENING and not (word == "set" and "=" in tag):
        open_blocks.append([mark])
    elif word not in HARMLESS and word != "set":
        found.doubts.append(f"tag {word}")


def _check_block(marks: list[etree._Element], tag: str, found: Structure) -> None:
    """A block's own tags must stand at one level, or what they enclose is no whole piece of XML."""
    parents = [mark.getparent() for mark in marks]
    if len({_stack(parent) for parent in parents}) > 1:
        found.doubts.append(f"block over levels: {tag}")
    elif len({id(parent) for parent in parents}) > 1:
        cells = {id(_nearest(parent, TC)) for parent in parents}
        if len(cells) > 1 and _nearest(parents[0], TBL) is not None:
            found.doubts.append(f"block over cells: {tag}")


def _stack(element: etree._Element | None) -> tuple[str, ...]:
    return () if element is None else (element.tag, *(parent.tag for parent in element.iterancestors()))


def _nearest(element: etree._Element | None, tag: str) -> etree._Element | None:
    while element is not None and element.tag != tag:
        element = element.getparent()
    return element


def _check_attributes(root: etree._Element, tags: list[str], found: Structure) -> None:
    for element in root.iter(etree.Element):
        for value in element.attrib.values():
            for mark in MARKED.finditer(str(value)):
                found.all_in_text = False
                if tags[int(mark[1])].startswith("{%"):
                    found.doubts.append("block in an attribute")
        if element.tag == DOC_PR and (element.get("id") is None or element.prefix != "wp"):
            found.doubts.append("picture without a number")
        if element.tag == DOC_PR and any(MARKED.search(str(value)) for value in element.attrib.values()):
            found.doubts.append("tag in a picture's properties")


def _check_tables(root: etree._Element, depths: dict[etree._Element, int], found: Structure) -> None:
    """docxtpl adds and removes grid columns by the widest row; with a sure full row it changes nothing.

    So it does where every row is full, however many there come to be: a table without any is taken away.
    """
    for table in root.iter(TBL):
        grid = table.find(W + "tblGrid")
        if grid is None:
            found.doubts.append("table without a grid")
            continue
        columns = len(grid.findall(W + "gridCol"))
        rows = list(table.iter(TR))
        full = [row for row in rows if _row_width(row, columns, found) >= columns]
        if len(full) < len(rows) and all(depths[row] > depths[table] for row in full):
            found.doubts.append("table without a sure full row")


def _row_width(row: etree._Element, columns: int, found: Structure) -> int:
    if any(isinstance(child, etree._ProcessingInstruction) for child in row):
        found.doubts.append("tag between cells")
    cells = row.findall(TC)
    if len(cells) > columns:
        found.doubts.append("row wider than its grid")
    width = 0
    for cell in cells:
        span = cell.find(f"{W}tcPr/{W}gridSpan")
        value = "1" if span is None else str(span.get(W + "val"))
        if not value.isdigit():
            found.doubts.append("computed column span")
        width += int(value) if value.isdigit() else 1
    return width


def _may_lose_its_end(holder: etree._Element, depths: dict[etree._Element, int]) -> bool:
    last = next((child for child in reversed(holder) if isinstance(child.tag, str)), None)
    return last is None or last.tag in (TBL, W + "tcPr") or depths[last] != depths[holder]


def _check_texts(root: etree._Element, found: Structure) -> None:
    found.nested = any(_nearest(paragraph.getparent(), P) is not None for paragraph in root.iter(P))
    for text in root.iter(T):
        parent = text.getparent()
        if parent is None or parent.tag != W + "r" or _nearest(text, P) is None:
            found.doubts.append("text outside a run")
        if SPECIAL & set("".join(str(piece) for piece in text.itertext(with_tail=True))[: 1 << 20]):
            found.doubts.append("tab or line break written as a character")
