"""Words that nobody sees on paper, though the file carries them: hidden, white on white, without room."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from lxml import etree

from toolkit.patterns import pattern
from toolkit.problems import Place, Problem, problem
from toolkit.word.check.fields_around import FIELDS, with_codes
from toolkit.word.check.tag_scan import Scanned, Tag
from toolkit.word.check.worn_styles import WornStyles, attribute, toggled, value
from toolkit.word.codes.document_content import RECORDS
from toolkit.word.codes.members import parts_of
from toolkit.word.fill.output_check import shortened
from toolkit.word.opc.paragraph_place import BOX, PARSER, TBL, TC, TR, P, Paragraph, T, W, pieces_of
from toolkit.wording.symbol_fonts import is_symbol_font

ROOM_MARKS = (W + "spacing", W + "ind", W + "hidden", W + "trHeight")
WHOLE_NUMBER = pattern(r"-?\d{1,5}")
USUAL_SIZE = 24
"""Half points, where nothing says how large letters are."""

LOWEST = 5
"""Twentieths of a point that a line has for each half point of its letters, or they are cut in two."""

CLOSEST = -4
"""The same between letters, or they lie on each other."""

NOTICED = -32
"""Nothing between letters of any size is too little above this."""

OFF_LEFT, OFF_RIGHT = -4000, 14_000
"""An indent beyond these is beyond the edges of the paper."""

PRESSED = "chữ bị ép chồng lên nhau (Spacing Condensed)"
CUT = "chữ bị cắt vì dòng hoặc hàng của bảng quá thấp (Exactly)"
OFF = "chữ nằm ngoài tờ giấy (Indent)"
HIDDEN_ROW = "chữ trong hàng ẩn của bảng"


def may_cramp(mark: etree._Element) -> bool:
    """Whether a mark is one of those that leave no room; most are not."""
    if mark.tag == W + "hidden":
        above = mark.getparent()
        return above is not None and above.tag == W + "trPr"
    if mark.tag == W + "ind":
        return not OFF_LEFT < _indent([mark]) < OFF_RIGHT
    if mark.tag == W + "trHeight":
        return mark.get(W + "hRule") == "exact"
    return mark.get(W + "lineRule") == "exact" or _number(str(mark.get(W + "val", ""))) <= NOTICED


def cramped(run: etree._Element, wearing: Sequence[etree._Element], styles: Sequence[etree._Element]) -> str:
    """How the letters of a run have no room, in words; blank where they have."""
    size = _number(value(wearing, "sz")) or USUAL_SIZE
    if _number(value(wearing, "spacing")) <= CLOSEST * size:
        return PRESSED
    paragraph = next(run.iterancestors(P), None)
    own = [] if paragraph is None else paragraph.findall(W + "pPr")
    marks = [*own, *(one for style in styles for one in style.findall(W + "pPr"))]
    if attribute(marks, "spacing", "lineRule") == "exact" and _is_low(
        attribute(marks, "spacing", "line"), size
    ):
        return CUT
    if any(not OFF_LEFT < _indent(one.findall(W + "ind")) < OFF_RIGHT for one in marks[:1]):
        return OFF
    row = next(run.iterancestors(TR), None)
    of_row = [] if row is None else row.findall(W + "trPr")
    if toggled(of_row, "hidden"):
        return HIDDEN_ROW
    exact = attribute(of_row, "trHeight", "hRule") == "exact"
    return CUT if exact and _is_low(attribute(of_row, "trHeight", "val"), size) else ""


def _is_low(height: str, size: int) -> bool:
    return 0 < _number(height) <= LOWEST * size


def _indent(marks: Sequence[etree._Element]) -> int:
    return next((_number(str(one.get(W + "left") or one.get(W + "start") or "")) for one in marks), 0)


def _number(text: str) -> int:
    return int(text) if WHOLE_NUMBER.fullmatch(text) else 0


STYLES = "word/styles.xml"
WHITE = pattern(r"(?i)F[A-F]F[A-F]F[A-F]")
SPOILING = (W + "strike", W + "dstrike", W + "rFonts")
MARKS = (W + "vanish", W + "color", W + "sz", W + "w", *ROOM_MARKS, *SPOILING)
NUMBER = pattern(r"(\d{1,4})%?")
SMALLEST = 4
"""Half points; what is no larger is not read by anybody."""

NARROWEST = 20
"""Per cent of its width; what is no wider is a row of strokes."""

PLAIN = pattern(r"(?:\{\{r?[^'\"]*\}\})+")
"""Tags that print what a record holds; one with words of its own may want a tick of a font of signs."""

PLAIN_TABLES = frozenset(("", "TableGrid", "TableNormal"))
NO_GROUND = frozenset(("", "auto", "ffffff"))
SHOWING = pattern(r"\b(?:" + "|".join(sorted(RECORDS - {"NEXT", "NEXTIF", "SKIPIF"})) + r")\b")
SILENT = pattern(r"\s*(?:SET|SKIPIF|NEXTIF|NEXT)\b")


class Unseen(NamedTuple):
    """A text that is not seen; ``filled``: something of a record is put there.

    ``code`` is that of another problem where the text is seen, but not as it was meant.
    """

    paragraph: Paragraph
    text: str
    look: str
    filled: bool
    code: str = "tag-unseen"


def unseen_tags(parts: Sequence[Scanned], styles: bytes, file: str) -> Iterator[Problem]:
    """Tags and merge fields whose words nobody would see, or nobody would read."""
    for one in _unseen(parts, styles):
        if one.filled:
            place = Place(file=file, spot=one.paragraph.spot)
            yield problem(one.code, place, text=shortened(one.text.strip()), look=one.look)


def unseen_words(parts: Sequence[Scanned], content: bytes, file: str) -> Iterator[Problem]:
    """The template's own words that nobody sees: told once."""
    found = [one for one in _unseen(parts, parts_of(content).get(STYLES, b"")) if not one.filled]
    if found:
        place = Place(file=file, spot=found[0].paragraph.spot)
        words = {"look": found[0].look, "text": shortened(found[0].text.strip())}
        yield problem("text-unseen", place, count=len(found), **words)


def _unseen(parts: Sequence[Scanned], styles: bytes) -> Iterator[Unseen]:
    root = etree.fromstring(styles, PARSER) if styles else None
    worn = WornStyles(root)
    always = root is not None and any(map(_is_suspect, root.iter(*MARKS)))
    for part in parts:
        if part.part.startswith("word/comments"):
            continue
        if always or any(map(_is_suspect, part.root.iter(*MARKS))):
            codes = {one: " ".join(around) for one, around in with_codes(part.root.iter(*FIELDS, T))}
            grounds = _Grounds(part.root)
            tags: dict[etree._Element, list[Tag]] = {}
            for tag in part.tags:
                tags.setdefault(tag.paragraph.element, []).append(tag)
            for paragraph in part.paragraphs:
                own = tags.get(paragraph.element, [])
                yield from _of_paragraph(paragraph, own, worn, codes, grounds)


def _is_suspect(mark: etree._Element) -> bool:
    """Whether a mark may hide a text: most templates have none, and are not looked at any further."""
    if any(above.get(W + "type") == "table" for above in mark.iterancestors(W + "style")):
        return False
    if mark.tag in ROOM_MARKS:
        return may_cramp(mark)
    if mark.tag in SPOILING:
        return mark.tag != W + "rFonts" or is_symbol_font(str(mark.get(W + "ascii", "")))
    above = mark.getparent()
    said = [] if above is None else [above]
    return (
        toggled(said, "vanish")
        or _is_tiny(said)
        or _is_narrow(said)
        or WHITE.fullmatch(value(said, "color")) is not None
    )


def _is_tiny(wearing: Sequence[etree._Element]) -> bool:
    size = NUMBER.fullmatch(value(wearing, "sz"))
    return size is not None and int(size[1]) <= SMALLEST


def _is_narrow(wearing: Sequence[etree._Element]) -> bool:
    scale = NUMBER.fullmatch(value(wearing, "w"))
    return scale is not None and int(scale[1]) <= NARROWEST


def _of_paragraph(
    paragraph: Paragraph,
    tags: Sequence[Tag],
    worn: WornStyles,
    codes: dict[etree._Element, str],
    grounds: "_Grounds",
) -> Iterator[Unseen]:
    styles = worn.of_paragraph(paragraph.element)
    end = 0
    for piece in pieces_of(paragraph.element):
        start, end = end, end + len(piece.text)
        run = next(piece.element.iterancestors(W + "r"), None)
        if run is None or piece.element.tag != T or not piece.text.strip():
            continue
        wearing = worn.of_run(run, styles)
        look, shows = _look(wearing, grounds, run, styles), "tag-unseen"
        over = [tag for tag in tags if tag.start < end and tag.end > start]
        code = codes.get(piece.element, "")
        if not look and (SHOWING.search(code) or PLAIN.fullmatch("".join(tag.text for tag in over))):
            look, shows = _spoilt(wearing)
        if look and SILENT.match(code) is None and not (over and _only_steers(piece.text)):
            filled = any(tag.text.startswith("{{") for tag in over) or SHOWING.search(code) is not None
            text = over[0].text if over and filled else piece.text
            yield Unseen(paragraph, text, look, filled, shows)


def _spoilt(wearing: Sequence[etree._Element]) -> tuple[str, str]:
    """What spoils the words of a tag that are seen, and the problem's code."""
    font = attribute(wearing, "rFonts", "ascii")
    if is_symbol_font(font):
        return font, "tag-in-symbols"
    struck = toggled(wearing, "strike") or toggled(wearing, "dstrike")
    return ("gạch ngang", "tag-struck") if struck else ("", "")


def _only_steers(text: str) -> bool:
    """Whether a text is nothing but block tags: these vanish when the template is filled."""
    words = text.strip()
    return words.startswith(("{%", "{#")) and words.endswith(("%}", "#}")) and "{{" not in words


def _look(
    wearing: Sequence[etree._Element],
    grounds: "_Grounds",
    run: etree._Element,
    styles: Sequence[etree._Element],
) -> str:
    """How a text is not seen, in words; blank where it is."""
    if toggled(wearing, "vanish"):
        return "chữ ẩn (Hidden)"
    if _is_tiny(wearing):
        return "chữ quá nhỏ"
    if _is_narrow(wearing):
        return "chữ bị ép quá hẹp (Scale)"
    if WHITE.fullmatch(value(wearing, "color")) and not grounds.has(run, wearing, styles):
        return "chữ trắng trên nền trắng"
    return cramped(run, wearing, styles)


class _Grounds:
    """Whether something coloured may lie behind a text of one part: then white words can be seen."""

    def __init__(self, root: etree._Element) -> None:
        self._anywhere = root.find(W + "background") is not None or any(
            one.get("behindDoc") == "1" or "z-index:-" in str(one.get("style", ""))
            for one in root.iter(etree.Element)
        )

    def has(
        self, run: etree._Element, wearing: Sequence[etree._Element], styles: Sequence[etree._Element]
    ) -> bool:
        marks = [*wearing, *(one for style in styles for one in style.findall(W + "pPr"))]
        if self._anywhere or _is_shaded(marks) or value(wearing, "highlight") not in ("", "none"):
            return True
        return any(map(_has_ground, run.iterancestors()))


def _has_ground(above: etree._Element) -> bool:
    if above.tag == BOX:
        return True  # the shape around it may have any filling
    properties = [*above.findall(W + "pPr"), *above.findall(W + "tcPr"), *above.findall(W + "tblPr")]
    if above.tag == TBL and value(properties, "tblStyle") not in PLAIN_TABLES:
        return True
    return above.tag in (W + "p", TC, TBL) and _is_shaded(properties)


def _is_shaded(wearing: Sequence[etree._Element]) -> bool:
    fill = attribute(wearing, "shd", "fill").lower()
    return fill not in NO_GROUND or attribute(wearing, "shd", "val") not in ("", "clear", "nil")
