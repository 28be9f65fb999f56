"""What somebody changed in a Word file: its paragraphs held against those of the version that was made."""

import difflib
from collections.abc import Iterator

from msgspec import Struct

from toolkit.word.fill.output_check import shortened
from toolkit.word.opc.package import check_package, text_parts
from toolkit.word.opc.paragraph_place import Paragraph, paragraphs

MOST_TOLD = 3


class ParagraphChange(Struct, frozen=True, kw_only=True):
    """One change: ``spot`` says where, ``made`` what stood there when it was made, ``now`` what stands there.

    ``made`` is blank for a paragraph that was added, ``now`` for one that was taken away.
    """

    spot: str
    made: str
    now: str


def paragraph_changes(made: bytes, now: bytes, name: str) -> Iterator[ParagraphChange]:
    """The paragraphs that differ, in reading order; how they look does not count.

    Raises:
        BadTemplate: the file as it is now cannot be read as a Word file.
    """
    check_package(now, name)
    before, after = _texts(made), _texts(now)
    for part in dict.fromkeys((*before, *after)):
        yield from _changes(before.get(part, []), after.get(part, []))


def changes_told(made: bytes, now: bytes, name: str) -> str:
    """The first few changes for the middle of a sentence, in brackets; blank where the words are the same."""
    found = [
        f"“{shortened(one.made)}” nay là “{shortened(one.now)}”"
        for one in (paragraph_changes(made, now, name) if now else ())
    ]
    more = ("...",) if len(found) > MOST_TOLD else ()
    return f" ({'; '.join((*found[:MOST_TOLD], *more))})" if found else ""


def _texts(content: bytes) -> dict[str, list[Paragraph]]:
    found = ((part, list(paragraphs(part, xml))) for part, xml in text_parts(content).items())
    return {part: [one for one in texts if one.text.strip()] for part, texts in found}


def _changes(before: list[Paragraph], after: list[Paragraph]) -> Iterator[ParagraphChange]:
    made, now = [one.text for one in before], [one.text for one in after]
    matched = difflib.SequenceMatcher(None, made, now, autojunk=False)
    for tag, left, left_end, right, right_end in matched.get_opcodes():
        if tag == "equal":
            continue
        for number in range(max(left_end - left, right_end - right)):
            old = before[left + number] if left + number < left_end else None
            new = after[right + number] if right + number < right_end else None
            where = new or old
            if where:
                yield ParagraphChange(
                    spot=where.spot, made=old.text if old else "", now=new.text if new else ""
                )
