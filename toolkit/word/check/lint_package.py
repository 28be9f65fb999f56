"""What is wrong with a template beside its text: tags that nothing fills, what hangs on a picture,
fonts of the years before Unicode, and what reaches out of it."""

import html
import io
import re
import zipfile
from collections.abc import Iterator, Mapping, Sequence
from urllib.parse import unquote

from lxml import etree

from toolkit.patterns import pattern
from toolkit.problems import Place, Problem, problem
from toolkit.word.check.lint_links import HELD, fixed_links, targets
from toolkit.word.check.lint_unseen import unseen_tags
from toolkit.word.check.tag_scan import TAG, Scanned
from toolkit.word.codes.document_content import Content, named_contents
from toolkit.word.codes.instruction import instruction
from toolkit.word.codes.members import TYPES, parts_of, text_part_names
from toolkit.word.fill.output_check import shortened
from toolkit.word.fill.outside_reach import (
    FIELDS,
    MACROS,
    OBJECTS,
    Reach,
    bound_texts,
    fetching_fields,
    reaches,
)
from toolkit.word.mailmerge.places import Places
from toolkit.word.mailmerge.shown_tags import LIVE_DAYS
from toolkit.word.opc.document_styles import is_default
from toolkit.word.opc.paragraph_place import MC, PARSER, TEXT_PART, P, W

MARKUP = pattern(r"<[^>]*>")
BUTTON = "MACROBUTTON"
TOLD = LIVE_DAYS | {BUTTON}
FILLED_PROPERTIES = frozenset(("creator", "description", "identifier", "language", "subject", "title"))
"""Those of docProps/core.xml whose tags are filled."""

UNFILLED: tuple[tuple[re.Pattern[str], str, str], ...] = (
    (pattern(r"customXml/item\d*\.xml"), "tag-unfilled", "dữ liệu XML kèm theo mẫu"),
    (pattern(r"word/charts/.*\.xml"), "tag-unfilled", "biểu đồ"),
    (pattern(r"word/(?:diagrams|drawings)/.*\.xml"), "tag-unfilled", "hình vẽ SmartArt"),
    (pattern(r"word/numbering\.xml"), "tag-unfilled", "số thứ tự tự động của danh sách"),
    (pattern(r".*\.rels"), "tag-unfilled", "địa chỉ của liên kết"),
    (pattern(r".*\.(?:html?|mht|txt|rtf)"), "tag-unfilled", "tệp chèn kèm (altChunk)"),
    (pattern(r"word/(?!embeddings/).*\.docx"), "tag-unfilled", "tệp chèn kèm (altChunk)"),
    (pattern(r"docProps/(?:core|custom|app)\.xml"), "tag-in-property", "thuộc tính"),
    (pattern(r"word/settings\.xml"), "tag-in-property", "biến"),
)
"""The parts of a package, the code of the problem, and what staff call the part."""

PRINTED = pattern(r"word/(?:charts|diagrams|drawings|numbering)")
TYPED = pattern(r"«[^\W\d][^«»\n]{0,59}»")
"""A name as Word shows a merge field, where no field can be."""

REACHES: Mapping[str, str] = {
    "attachedTemplate": "mẫu gốc ở nơi khác",
    "image": "hình ở ngoài tệp",
    "oleObject": "tệp liên kết (OLE)",
    "frame": "khung trang web",
    "subDocument": "tài liệu con",
    "aFChunk": "tài liệu chèn từ ngoài",
}


def package_problems(content: bytes, parts: Sequence[Scanned], file: str) -> Iterator[Problem]:
    """Everything about a package that a look at its text does not show.

    Args:
        content: the template's bytes.
        parts: its parts that hold text.
        file: its name.
    """
    members = parts_of(content)
    place = Place(file=file)
    bound = " ".join(text for part in parts for text in bound_texts(part.root))
    for name, xml in members.items():
        yield from _unfilled(name, xml, bound, place)
    reached = [_outside(reach, place) for reach in reaches(members)]
    if b".macroEnabled" in members.get(TYPES, b""):
        reached.append(problem("template-macros", place))
    yield from dict.fromkeys(reached)
    names = [name for name in text_part_names(members) if FIELDS.search(members[name])]
    contents = named_contents(members, names)
    yield from _telling_fields(contents, file)
    yield from fixed_links(members, file)
    yield from picture_problems(parts, members, file)
    yield from unseen_tags(parts, members.get("word/styles.xml", b""), file)
    yield from old_fonts(parts, members.get("word/styles.xml", b""), file)


def _unfilled(name: str, xml: bytes, bound: str, place: Place) -> Iterator[Problem]:
    known = next(((code, what) for part, code, what in UNFILLED if part.fullmatch(name)), None)
    if known is None or TEXT_PART.fullmatch(name):
        return
    code, what = known
    letters = _letters(name, xml)
    for tag in dict.fromkeys(found[0] for found in TAG.finditer(letters)):
        if tag not in bound:
            yield problem(code, place, tag=shortened(tag), what=what)
    for mark in dict.fromkeys(found[0] for found in TYPED.finditer(letters)):
        if PRINTED.match(name):
            yield problem("typed-mark", place, text=mark)
        elif name.endswith(".rels"):
            yield problem("mark-unfilled", place, text=mark, what=what)


def _letters(name: str, xml: bytes) -> str:
    """What a part says, its markup put aside; of a link its address."""
    if name.endswith(".docx"):
        return _inner_letters(xml)
    text = xml.decode("utf-8", "replace")
    if name == "docProps/core.xml":
        tree = etree.fromstring(xml)
        others = (child for child in tree if etree.QName(child).localname not in FILLED_PROPERTIES)
        return "\n".join(str(child.text or "") for child in others)
    if name.endswith(".rels"):
        return unquote(html.unescape(" ".join(re.findall(r'Target="([^"]*)"', text))))
    attributes = " ".join(re.findall(r'"([^"<>]*(?:\{\{|«)[^"<>]*)"', text))
    return html.unescape(MARKUP.sub("", text) + "\n" + attributes)


def _inner_letters(content: bytes) -> str:
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as package:
            xml = package.read("word/document.xml").decode("utf-8", "replace")
    except (zipfile.BadZipFile, KeyError):
        return ""
    return html.unescape(MARKUP.sub("", xml))


def _outside(reach: Reach, place: Place) -> Problem:
    if reach.kind in MACROS:
        return problem("template-macros", place)
    if reach.kind in OBJECTS and reach.relation and not re.match(r"\w+:|\\\\", reach.target):
        return problem("template-embedded", place, target=reach.target.rpartition("/")[2])
    what = REACHES.get(reach.kind, "liên kết")
    return problem("template-reaches-out", place, what=what, target=shortened(reach.target))


def _telling_fields(contents: Mapping[str, Content], file: str) -> Iterator[Problem]:
    """Fields that fetch something, that show another day whenever the file is opened, or ask for a click."""
    fetching = {field: name for name, field in fetching_fields(contents)}
    for name, content in contents.items():
        told = [one for one in content.all_fields() if one in fetching or one.keyword in TOLD]
        if not told:
            continue
        places = Places(name, content.markup)
        for field in sorted(dict.fromkeys(told), key=lambda one: places.order(one.home)):
            place = Place(file=file, spot=places.spot(field.home))
            if field in fetching:
                what = f"trường {field.keyword}"
                yield problem("template-reaches-out", place, what=what, target=shortened(field.text))
            elif field.keyword in LIVE_DAYS:
                if TAG.search(content.shown(field)) is None:  # else it becomes the tag's words
                    yield problem("field-live-day", place, keyword=field.keyword)
            elif words := " ".join(word.text for word in instruction(field).words[1:]):
                yield problem("typed-control", place, text=shortened(words))


OLD_FONTS: tuple[tuple[re.Pattern[str], str], ...] = (
    (pattern(r"\.Vn.*", re.IGNORECASE), "TCVN3"),
    (pattern(r"VNI[- ].*", re.IGNORECASE), "VNI"),
)
ANY_OLD = pattern(rb'"(?:\.vn|vni[- ])', re.IGNORECASE)
FACES = (W + "ascii", W + "hAnsi", W + "cs", W + "eastAsia")
STYLED = (W + "pStyle", W + "rStyle", W + "tblStyle")


def old_fonts(parts: Sequence[Scanned], styles: bytes, file: str) -> Iterator[Problem]:
    """Each such font once, at the first paragraph that names it; those of used styles, without a place.

    Args:
        parts: the parts that hold text.
        styles: word/styles.xml, blank where there is none.
        file: the template's name.
    """
    told: set[str] = set()
    for part in parts:
        for paragraph in part.paragraphs:
            for font, encoding in _named(paragraph.element):
                if font not in told:
                    told.add(font)
                    place = Place(file=file, spot=paragraph.spot)
                    yield problem("template-old-font", place, font=font, encoding=encoding)
    for font, encoding in dict.fromkeys(_styled(parts, styles)):
        if font not in told:
            yield problem("template-old-font", Place(file=file), font=font, encoding=encoding)


def _styled(parts: Sequence[Scanned], styles: bytes) -> Iterator[tuple[str, str]]:
    root = etree.fromstring(styles, PARSER) if ANY_OLD.search(styles) else None
    if root is None:
        return
    used = {str(one.get(W + "val")) for part in parts for one in part.root.iter(*STYLED)}
    for defaults in root.iter(W + "docDefaults"):
        yield from _named(defaults)
    for style in root.iter(W + "style"):
        if style.get(W + "styleId") in used or is_default(style):
            yield from _named(style)


def _named(element: etree._Element) -> Iterator[tuple[str, str]]:
    """The old fonts that an element names, each with its encoding."""
    for fonts in element.iter(W + "rFonts"):
        for face in FACES:
            font = str(fonts.get(face, ""))
            yield from ((font, encoding) for names, encoding in OLD_FONTS if names.fullmatch(font))


TYPED_NAME = pattern(r"«[^\W\d][^«»\n]{0,59}»|<<[^\W\d][^<>\n]{0,59}>>")
DRAWN = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}docPr"
CLICK = "{http://schemas.openxmlformats.org/drawingml/2006/main}hlinkClick"
SHAPES = tuple(f"{{urn:schemas-microsoft-com:vml}}{kind}" for kind in ("shape", "rect", "image"))
ALTERNATIVE = "lời mô tả của hình (Alt Text)"


def picture_problems(parts: Sequence[Scanned], members: Mapping[str, bytes], file: str) -> Iterator[Problem]:
    """Each description with a typed name, each fixed link of a picture that a record names.

    Args:
        parts: the parts that hold text.
        members: all parts of the package.
        file: the template's name.
    """
    for part in parts:
        spots = {one.element: one.spot for one in part.paragraphs}
        for drawn in part.root.iter(DRAWN, *SHAPES):
            if next(drawn.iterancestors(MC + "Fallback"), None) is not None:
                continue
            words = " ".join(str(drawn.get(name, "")) for name in ("descr", "title", "alt"))
            home = next(drawn.iterancestors(P), None)
            place = Place(file=file, spot="" if home is None else spots.get(home, ""))
            for mark in dict.fromkeys(TYPED_NAME.findall(words)):
                yield problem("mark-unfilled", place, text=mark, what=ALTERNATIVE)
            tag = TAG.search(words)
            target = _target(drawn, targets(members, part.part)) if tag else ""
            if tag and target and not TAG.search(unquote(target)):
                yield problem("link-fixed", place, text=shortened(tag[0]), target=shortened(target))


def _target(drawn: etree._Element, known: Mapping[str, str]) -> str:
    click = drawn.find(CLICK)
    return str(drawn.get("href", "")) if click is None else known.get(str(click.get(HELD)), "")
