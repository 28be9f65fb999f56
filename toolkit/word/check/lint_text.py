"""What is wrong with a template's fixed words: marks that look like tags, old letters, changes under way.

What was typed where a tag or a field was meant would be printed as it stands, in every document.
"""

import re
import unicodedata
from collections.abc import Iterator, Sequence

from lxml import etree

from toolkit.patterns import pattern
from toolkit.problems import Place, Problem, problem
from toolkit.word.check.data_names import Supplied
from toolkit.word.check.tag_scan import TAG, Scanned
from toolkit.word.check.typed_codes import TYPED_CODE
from toolkit.word.fill.output_check import LEFTOVERS, around, shortened
from toolkit.word.mailmerge.column_match import columns
from toolkit.word.opc.paragraph_place import MC, TEXT_PART, P, T, W, text_of
from toolkit.wording import TO_BE_FILLED, legacy_text

CHANGES = tuple(
    W + kind
    for kind in ("ins", "del", "moveFrom", "moveTo", "rPrChange", "pPrChange", "tblPrChange", "trPrChange",
                 "tcPrChange", "sectPrChange", "cellIns", "cellDel")
)  # fmt: skip
LINE_WORDS = frozenset(("if", "for"))
PLAIN_GROUNDS = frozenset(("auto", "FFFFFF", "ffffff"))
OWN_ODDITIES = ("text-empty-word", "text-double-space")


def text_problems(parts: Sequence[Scanned], supplied: Supplied | None, file: str) -> Iterator[Problem]:
    """What every document would carry, whatever its record says.

    Args:
        parts: the parts that hold text.
        supplied: the data, where it is known.
        file: the template's name.
    """
    for part in parts:
        if _is_comments(part):
            continue
        yield from typed_problems(part, supplied, file)
        for paragraph in part.paragraphs:
            if old := legacy_text(TAG.sub("", paragraph.text).strip()):
                place = Place(file=file, spot=paragraph.spot)
                words = {"text": shortened(TAG.sub("", paragraph.text).strip()), "meant": shortened(old.text)}
                yield problem("template-old-text", place, encoding=old.encoding, **words)
        yield from _lines(part, file)
    for told in (_changes, _comments, _highlights, _decomposed):
        yield from told(parts, file)


def own_oddities(parts: Sequence[Scanned], file: str) -> Iterator[Problem]:
    """Two spaces on end and a fixed "None" in the template's own words: told once, here."""
    for part in parts:
        for paragraph in part.paragraphs if not _is_comments(part) else ():
            text = TAG.sub(lambda tag: "\0" * len(tag[0]), paragraph.text)
            for code in OWN_ODDITIES:
                if found := LEFTOVERS[code].search(text):
                    words = around(paragraph.text, found.start())
                    yield problem(code, Place(file=file, spot=paragraph.spot), text=words)


def _is_comments(part: Scanned) -> bool:
    kind = TEXT_PART.fullmatch(part.part)
    return kind is not None and kind[1] == "comments"


def _lines(part: Scanned, file: str) -> Iterator[Problem]:
    """Blocks whose first tag stands alone in its paragraph, which then stays as a blank line."""
    for tag in part.tags:
        alone = tag.paragraph.text.strip() == tag.text
        if alone and not tag.prefix and tag.word in LINE_WORDS:
            right = "{%p " + tag.text[2:].lstrip("-+ \u00a0")
            place = Place(file=file, spot=tag.paragraph.spot)
            yield problem("tag-leaves-line", place, tag=shortened(tag.text), right=shortened(right))


def _changes(parts: Sequence[Scanned], file: str) -> Iterator[Problem]:
    found = [(part, change) for part in parts for change in part.root.iter(*CHANGES)]
    if found:
        yield problem("template-tracked", Place(file=file, spot=_spot(*found[0])), count=len(found))


def _comments(parts: Sequence[Scanned], file: str) -> Iterator[Problem]:
    found = [one for part in parts if _is_comments(part) for one in part.root.iter(W + "comment")]
    if found:
        yield problem("template-comments", Place(file=file), count=len(found))


def _highlights(parts: Sequence[Scanned], file: str) -> Iterator[Problem]:
    """Letters on a coloured ground: how a place to be changed is marked, and printed if it stays."""
    found = [
        (part, run, words)
        for part in parts
        for mark in part.root.iter(W + "highlight", W + "shd")
        if mark.get(W + "val") != "none" and mark.get(W + "fill") not in PLAIN_GROUNDS
        if (run := _run_of(mark)) is not None
        if (words := text_of(run).strip())
    ]
    if found:
        part, run, words = found[0]
        place = Place(file=file, spot=_spot(part, run))
        yield problem("template-highlight", place, count=len(found), text=shortened(words))


def _run_of(mark: etree._Element) -> etree._Element | None:
    return next(mark.iterancestors(W + "r"), None)


def _decomposed(parts: Sequence[Scanned], file: str) -> Iterator[Problem]:
    """Letters with their marks apart; told once, for whoever types so does it all through."""
    every = (one for part in parts if not _is_comments(part) for one in part.paragraphs)
    for one in every:
        if not one.text.isascii() and not unicodedata.is_normalized("NFC", one.text):
            word = next(word for word in one.text.split() if not unicodedata.is_normalized("NFC", word))
            words = unicodedata.normalize("NFC", one.text[one.text.index(word) :])
            yield problem("template-decomposed", Place(file=file, spot=one.spot), text=shortened(words))
            return


def _spot(part: Scanned, element: etree._Element) -> str:
    """Where the paragraph of an element stands; blank where it is in none."""
    above = next((one for one in (element, *element.iterancestors()) if one.tag == P), None)
    return next((one.spot for one in part.paragraphs if one.element is above), "")


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
