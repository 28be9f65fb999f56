"""The last look at a finished document: nothing given is lost, nothing that nobody wrote remains."""

import html
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping

from lxml import etree

from toolkit.patterns import pattern
from toolkit.problems import Place, Problem, problem
from toolkit.word.opc.paragraph_place import PARSER, paragraphs

BLANKS = pattern(r"[\s\a]+")
MARKUP = pattern(r"<[^>]*>")
LINE_ENDS = pattern(r"[\t\n\r\f\a]+")
LEFT_TAG = pattern(r"\{\{|\{%|\{#|\}\}|%\}|#\}")
LEFTOVERS: Mapping[str, re.Pattern[str]] = {
    "text-left-tag": LEFT_TAG,
    "text-empty-word": pattern(r"(?<!\w)None(?!\w)|\A\s*(?:nan|NaN|NaT|<NA>)\s*\Z"),
    "text-double-space": pattern("  "),
}
TAG = pattern(r"\{\{.*?\}\}|\{%.*?%\}|\{#.*?#\}", re.DOTALL)
ODDITY = pattern(r" {2,}|(?<!\w)None(?!\w)")
INNER_MARK = pattern("\ue010[^\ue011]*\ue011")
"""What stands for a merge field while tags are filled."""

SHOWN = 40


def lost_values(parts: Mapping[str, bytes], printed: Iterable[str], place: Place) -> list[Problem]:
    """A problem for each value that a tag received and the document does not show as often as given.

    Args:
        parts: the XML parts that tags write into, by name.
        printed: the text of every value that an executed tag printed.
        place: the template.
    """
    shown, attributes = _squashed(parts)
    every = [(text, value) for value in printed if (text := BLANKS.sub("", value))]
    texts, given = [text for text, _ in every], dict(every)
    times = Counter(texts)
    return [
        problem("value-lost", place, value=shortened(given[text]))
        for text in dict.fromkeys(_out_of_order(texts, shown))
        if shown.count(text) < times[text] and text not in attributes
    ]


def _out_of_order(texts: Iterable[str], shown: str) -> Iterator[str]:
    """Those that do not follow each other in what is shown: most do, and need no counting."""
    at = 0
    for text in texts:
        found = shown.find(text, at)
        if found < 0:
            yield text
        else:
            at = found + len(text)


def _squashed(parts: Mapping[str, bytes]) -> tuple[str, str]:
    texts: list[str] = []
    attributes: list[str] = []
    for xml in parts.values():
        root = etree.fromstring(xml, PARSER)
        texts += (node.text or "" for node in root.iter("{*}t", "{*}instrText", "{*}delText"))
        attributes += (str(value) for node in root.iter(etree.Element) for value in node.attrib.values())
    return BLANKS.sub("", "".join(texts)), BLANKS.sub("", "\n".join(attributes))


def reader_text(markup: str) -> str:
    """The text of a piece of XML."""
    return html.unescape(MARKUP.sub("", markup))


def leftovers(
    parts: Mapping[str, bytes],
    given: Iterable[str],
    file: str,
    *,
    own: Iterable[str] = (),
    escapes: bool = False,
) -> Iterator[Problem]:
    """A problem for each paragraph that still holds a tag, a programmer's "None" or two spaces on end.

    Braces that came with values are only warned of: they are the writer's own text, shown as typed. So
    are those that the template writes on purpose, when it ``escapes`` some. What the template's ``own`` words
    do wrong is not told again for each document.
    """
    braces = set("".join(text for text in given if "{" in text or "}" in text))
    for code, spot, found, words in leftover_findings(parts, own):
        if code == "text-left-tag" and (escapes or braces.issuperset(found)):
            code = "value-braces" if braces.issuperset(found) else "text-escaped-tag"
        yield problem(code, Place(file=file, spot=spot), **words)


def leftover_findings(
    parts: Mapping[str, bytes], own: Iterable[str] = ()
) -> Iterator[tuple[str, str, str, dict[str, str]]]:
    """The code, the spot, the sign itself and the message's words of each leftover, in reading order."""
    settled = {words: ODDITY.sub(lambda odd: odd[0][:1].replace("N", "…"), words) for words in own}
    for part, xml in parts.items():
        for paragraph in paragraphs(part, xml):
            text = INNER_MARK.sub("…", paragraph.text)
            for words, plain in settled.items():
                text = text.replace(words, plain)
            for code, found in found_in(text):
                if code == "text-left-tag" or "comments" not in part:  # how reviewers space is their affair
                    yield code, paragraph.spot, found[0], {"text": around(text, found.start())}


def own_oddities(parts: Mapping[str, bytes]) -> tuple[str, ...]:
    """The pieces of a template's fixed words that hold two spaces on end or a "None"."""
    pieces = (
        piece
        for part, xml in parts.items()
        for paragraph in paragraphs(part, xml)
        for piece in TAG.split(paragraph.text)
    )
    return tuple(dict.fromkeys(piece for piece in pieces if ODDITY.search(piece)))


def found_in(text: str) -> Iterator[tuple[str, re.Match[str]]]:
    """The code of each leftover in a paragraph's text, and what shows it."""
    for code, sign in LEFTOVERS.items():
        if found := sign.search(text):
            yield code, found


def around(text: str, position: int) -> str:
    """The words about a position, for a message."""
    start = max(0, text.rfind(" ", 0, max(0, position - SHOWN // 2)) + 1) if position > SHOWN // 2 else 0
    return ("…" if start else "") + shortened(text[start:])


def shortened(text: str) -> str:
    """The beginning of a long text, on one line, for a message."""
    flat = LINE_ENDS.sub(" ", text)
    return flat if len(flat) <= SHOWN else flat[:SHOWN].rstrip() + "…"
