"""What is wrong with a template's fixed words: marks that look like tags, old letters, changes under way."""

from collections.abc import Iterator, Sequence

from lxml import etree

from toolkit.patterns import pattern
from toolkit.problems import Place, Problem, problem
from toolkit.word.check.supplied import Supplied
from toolkit.word.check.tag_scan import TAG, Scanned
from toolkit.word.fill.output_check import LEFTOVERS, around, shortened
from toolkit.word.mailmerge.columns import columns
from toolkit.word.opc.paragraph_place import MC, TEXT_PART, P, Paragraph, T, W
from toolkit.wording import legacy_text

MARKS = pattern(
    r"«([^«»\n]{1,60})»|<<[^<>\n]{1,60}>>|<[^\W\d_][^<>\n]{1,60}>"
    r"|\[[^\W\d_][^\[\]\n{}]{1,60}\]|(?<!\{)\{[^\W\d_]+\s[^{}\n]{1,60}(?<!\s)\}(?!\})"
)
DOTS = pattern(r"(?:…\s?){2,}|\.{6,}")
CHANGES = tuple(
    W + kind
    for kind in ("ins", "del", "moveFrom", "moveTo", "rPrChange", "pPrChange", "tblPrChange", "trPrChange",
                 "tcPrChange", "sectPrChange", "cellIns", "cellDel")
)  # fmt: skip
LINE_WORDS = frozenset(("if", "for"))
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
        typed = typed_texts(part.root)
        for paragraph in part.paragraphs:
            yield from _marks(paragraph, typed.get(paragraph.element, ""), supplied, file)
            if old := legacy_text(TAG.sub("", paragraph.text).strip()):
                place = Place(file=file, spot=paragraph.spot)
                words = {"text": shortened(TAG.sub("", paragraph.text).strip()), "meant": shortened(old.text)}
                yield problem("template-old-text", place, encoding=old.encoding, **words)
        yield from _lines(part, file)
    yield from _changes(parts, file)


def own_oddities(parts: Sequence[Scanned], file: str) -> Iterator[Problem]:
    """Two spaces on end and a fixed "None" in the template's own words: told once, here."""
    for part in parts:
        for paragraph in part.paragraphs if not _is_comments(part) else ():
            text = TAG.sub(lambda tag: "\0" * len(tag[0]), paragraph.text)
            for code in OWN_ODDITIES:
                if found := LEFTOVERS[code].search(text):
                    words = around(paragraph.text, found.start())
                    yield problem(code, Place(file=file, spot=paragraph.spot), text=words)


def typed_texts(root: etree._Element) -> dict[etree._Element, str]:
    """What was typed into each paragraph: neither a field's code nor its result; tags put aside."""
    pieces: dict[etree._Element, list[str]] = {}
    depth = 0
    for element in root.iter(W + "fldChar", T):
        if element.tag != T:
            kind = element.get(W + "fldCharType")
            depth = max(0, depth + (kind == "begin") - (kind == "end"))
        elif not depth and next(element.iterancestors(W + "fldSimple", MC + "Fallback"), None) is None:
            paragraph = next(element.iterancestors(P), None)
            if paragraph is not None:
                pieces.setdefault(paragraph, []).append("".join(map(str, element.itertext())))
    return {paragraph: TAG.sub("\n", "".join(found)) for paragraph, found in pieces.items()}


def _is_comments(part: Scanned) -> bool:
    kind = TEXT_PART.fullmatch(part.part)
    return kind is not None and kind[1] == "comments"


def _marks(paragraph: Paragraph, typed: str, supplied: Supplied | None, file: str) -> Iterator[Problem]:
    place = Place(file=file, spot=paragraph.spot)
    for found in dict.fromkeys((mark[0], mark[1] or "") for mark in MARKS.finditer(typed)):
        text, name = found
        if supplied and name and columns([name], supplied.headers):
            yield problem("field-plain-text", place, name=name)
        else:
            yield problem("typed-mark", place, text=text)
    if dots := DOTS.search(typed):
        yield problem("typed-dots", place, text=around(typed.replace("\n", " "), dots.start()))


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
    if not found:
        return
    part, first = found[0]
    above = next((one for one in (first, *first.iterancestors()) if one.tag == P), None)
    spots = {paragraph.element: paragraph.spot for paragraph in part.paragraphs}
    spot = spots.get(above, "") if above is not None else ""
    yield problem("template-tracked", Place(file=file, spot=spot), count=len(found))
