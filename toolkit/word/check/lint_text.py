"""What is wrong with a template's fixed words: marks that look like tags, old letters, changes under way."""

import unicodedata
from collections.abc import Iterator, Sequence

from lxml import etree

from toolkit.problems import Place, Problem, problem
from toolkit.word.check.data_names import Supplied
from toolkit.word.check.lint_typed import typed_problems
from toolkit.word.check.tag_scan import TAG, Scanned
from toolkit.word.fill.output_check import LEFTOVERS, around, shortened
from toolkit.word.opc.paragraph_place import TEXT_PART, P, W, text_of
from toolkit.wording import legacy_text

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
