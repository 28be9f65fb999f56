"""What the first form of the history kept, a mark of each tag's words, read again in the finished paper."""

import hashlib
import io
import re
import zipfile
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from msgspec.structs import replace

from toolkit.history.event import Event

_MARK = 8
_LONGEST = 120
_AROUND = " .,;:()“”\"'-/"
_BREAK = re.compile(r"</w:p>|<w:br/>|<w:tab/>|</a:p>")
_TAG = re.compile(r"<[^>]+>")


def marked_words(words: tuple[str, ...]) -> tuple[str, ...]:
    """The marks of the first form, "gio_bat_dau:6e6ee525", as a long text's mark is kept today."""
    pairs = (word.partition(":") for word in words)
    return tuple(f"{tag}=#{mark}" for tag, _, mark in pairs if len(mark) == _MARK)


def told_again(event: Event, file: Path | None) -> Event:
    """An event of the first form, with the words of those tags whose mark belongs to words in its file."""
    found = _by_mark(paragraphs_of(file)) if file else {_mark(""): ""}
    pairs = (word.partition("=#") for word in event.label.words)
    words = tuple(f"{tag}={found[mark]}" if mark in found else f"{tag}=#{mark}" for tag, _, mark in pairs)
    return replace(event, label=replace(event.label, words=words))


def _by_mark(paragraphs: frozenset[str]) -> dict[str, str]:
    found = {_mark(""): ""}
    for paragraph in paragraphs:
        found.update(_pieces(paragraph))
    return found


@cache
def _pieces(paragraph: str) -> dict[str, str]:
    """Every run of whole words of a paragraph, with and without the signs around it, by its mark."""
    words = paragraph.split()
    found: dict[str, str] = {}
    for first in range(len(words)):
        for piece in _runs(words[first:]):
            for said in {piece, piece.strip(_AROUND)}:
                found[_mark(said)] = said
    return found


def _runs(words: list[str]) -> Iterator[str]:
    piece = ""
    for word in words:
        piece = f"{piece} {word}" if piece else word
        if len(piece) > _LONGEST:
            return
        yield piece


def paragraphs_of(file: Path | io.BytesIO) -> frozenset[str]:
    """What each paragraph, line and cell of a Word file says; none of a file that cannot be read."""
    import html  # slow import: few histories are as old, few papers are looked into

    try:
        with zipfile.ZipFile(file) as package:
            xml = package.read("word/document.xml").decode("utf-8", errors="replace")
    except (OSError, KeyError, zipfile.BadZipFile):
        return frozenset()
    lines = (html.unescape(_TAG.sub("", line)).replace("\u00a0", " ").strip() for line in _BREAK.split(xml))
    return frozenset(line for line in lines if line)


def _mark(said: str) -> str:
    return hashlib.sha256(repr(said).encode()).hexdigest()[:_MARK]
