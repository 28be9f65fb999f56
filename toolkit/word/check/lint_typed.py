"""What was typed where a tag or a field was meant: it would be printed as it stands, in every document."""

import re
from collections.abc import Iterator

from lxml import etree

from toolkit.patterns import pattern
from toolkit.problems import Place, Problem, problem
from toolkit.word.check.data_names import Supplied
from toolkit.word.check.tag_scan import TAG, Scanned
from toolkit.word.check.typed_codes import TYPED_CODE
from toolkit.word.fill.output_check import around, shortened
from toolkit.word.mailmerge.column_match import columns
from toolkit.word.opc.paragraph_place import MC, P, T, W
from toolkit.wording import TO_BE_FILLED

OTHER_TEXTS = (
    "{http://schemas.openxmlformats.org/officeDocument/2006/math}t",
    "{http://schemas.openxmlformats.org/drawingml/2006/main}t",
    "{urn:schemas-microsoft-com:vml}textpath",
)
"""Words of formulas, of drawings, and of watermarks, whose words are an attribute."""

MARKS = pattern(
    r"«([^«»\n]{1,60})»|<<[^<>\n]{1,60}>>|<[^\W\d_][^<>\n@/]{1,60}>"
    r"|\[[^\W\d_][^\[\]\n{}]{1,60}\]|(?<!\{)\{[^\W\d_]+\s[^{}\n]{1,60}(?<!\s)\}(?!\})"
    r"|｛{1,2}[^｛｝\n]{1,60}｝{1,2}|⟨[^⟨⟩\n]{1,60}⟩"
)
NAMED = pattern(r"(?<![\w%$#@])([%$#@])([^\W\d]\w{0,40})\1(?![\w%$#@])")
"""A name between two signs, as other programs want it: a mark only where a column is called so."""

PROMPTS = (
    r"\b(?:Click (?:or tap )?(?:here )?to enter (?:text|a date)\b\.?|Choose an item\."
    r"|Bấm hoặc (?:gõ nhẹ|nhấn) vào đây để nhập (?:văn bản|ngày)\b\.?|Chọn một mục\.)"
)
"""Words that Word itself puts into a content control, where they stand as ordinary words."""

GAPS = pattern(
    rf"{TO_BE_FILLED}|{PROMPTS}|(?<![^\W_])(?:x{{2,}}|X{{4,}})(?:/\w+)*(?![^\W_])|(?i:\b[dx]{{2}}/m{{2}}/(?:y{{4}}|\d{{4}})\b"
    r"|\blorem ipsum\b)|\bTODO\b|\b(?:Nguyễn|Trần|Lê|Phạm) (?:Văn|Thị) [A-Z]\b(?!\.)",
    re.MULTILINE,
)
DOTS = pattern(r"(?:…\s?){2,}|\.{6,}")


def typed_problems(part: Scanned, supplied: Supplied | None, file: str) -> Iterator[Problem]:
    """Marks, gaps and unfilled controls of one part.

    Args:
        part: one part of the template.
        supplied: the data, where it is known.
        file: the template's name.
    """
    typed = typed_texts(part.root)
    for paragraph in part.paragraphs:
        place = Place(file=file, spot=paragraph.spot)
        yield from _marks(typed.get(paragraph.element, ""), supplied, place)
    spots = {paragraph.element: paragraph.spot for paragraph in part.paragraphs}
    for control in part.root.iter(W + "sdt"):
        if words := _unfilled(control):
            inside = next((one for one in control.iter(P) if one in spots), None)
            around_it = next(control.iterancestors(P), None) if inside is None else inside
            spot = "" if around_it is None else spots.get(around_it, "")
            yield problem("typed-control", Place(file=file, spot=spot), text=shortened(words))


def typed_texts(root: etree._Element) -> dict[etree._Element, str]:
    """What was typed into each paragraph: neither a field, nor what a control asks for; tags put aside."""
    pieces: dict[etree._Element, list[str]] = {}
    depth = 0
    for element in root.iter(W + "fldChar", T, *OTHER_TEXTS):
        if element.tag == W + "fldChar":
            kind = element.get(W + "fldCharType")
            depth = max(0, depth + (kind == "begin") - (kind == "end"))
        elif not depth and next(element.iterancestors(W + "fldSimple", MC + "Fallback"), None) is None:
            paragraph = next(element.iterancestors(P), None)
            if paragraph is not None and not any(map(_unfilled, element.iterancestors(W + "sdt"))):
                text = "".join((*map(str, element.itertext()), str(element.get("string", ""))))
                pieces.setdefault(paragraph, []).append(text)
    return {paragraph: TAG.sub("\n", "".join(found)) for paragraph, found in pieces.items()}


def _marks(typed: str, supplied: Supplied | None, place: Place) -> Iterator[Problem]:
    codes = [code[0] for code in TYPED_CODE.finditer(typed)]
    for code in dict.fromkeys(codes):
        yield problem("typed-mark", place, text=shortened(code.replace("\n", "…")))
    typed = TYPED_CODE.sub("\n", typed)
    found = [(mark[0], mark[1] or "") for mark in MARKS.finditer(typed)]
    if supplied:
        named = NAMED.finditer(typed)
        found += ((mark[0], "") for mark in named if columns([mark[2]], supplied.headers))
    for text, name in dict.fromkeys(found):
        if supplied and name and columns([name], supplied.headers):
            yield problem("field-plain-text", place, name=name)
        else:
            yield problem("typed-mark", place, text=text)
    for text in dict.fromkeys(gap[0] for gap in GAPS.finditer(typed)):
        yield problem("typed-gap", place, text=text)
    if dots := DOTS.search(typed):
        yield problem("typed-dots", place, text=around(typed.replace("\n", " "), dots.start()))


def _unfilled(control: etree._Element) -> str:
    """What a content control asks for, while it waits to be filled; blank where a tag or a field fills it."""
    is_waiting = control.find(f"{W}sdtPr/{W}showingPlcHdr") is not None
    if not is_waiting or next(control.iter(W + "fldChar", W + "fldSimple"), None) is not None:
        return ""
    text = "".join("".join(map(str, one.itertext())) for one in control.iter(T)).strip()
    return "" if TAG.search(text) else text
