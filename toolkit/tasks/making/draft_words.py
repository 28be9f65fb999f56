"""What a draft that goes out as it stands says of some tags, where the workbook says otherwise by now."""

import re
from collections.abc import Iterator, Mapping

from toolkit.documents.parts.changed_items import AS_IT_STANDS, TOLD_TAGS
from toolkit.tasks.making.paragraph_changes import paragraph_changes


def words_of_file(words: tuple[str, ...], lying: bytes, today: bytes, name: str) -> tuple[str, ...]:
    """The words of a document with those of its file in place of what the workbook says today.

    ``lying`` is the file that goes out, ``today`` what would be made now.
    """
    said = dict(word.partition("=")[::2] for word in words)
    tags = {tag: text for tag, text in said.items() if tag in TOLD_TAGS and len(text) > 1}
    found = dict(_said_otherwise(tags, lying, today, name))
    if not found:
        return words
    kept = (f"{tag}={found.get(tag, text)}" for tag, text in said.items())
    return (*kept, f"{AS_IT_STANDS}={','.join(sorted(found))}")


def _said_otherwise(
    tags: Mapping[str, str], lying: bytes, today: bytes, name: str
) -> Iterator[tuple[str, str]]:
    """Of each paragraph that differs the tags that it holds, read from the words that stand around them."""
    for change in paragraph_changes(lying, today, name):
        made, now = (" ".join(text.split()) for text in (change.made, change.now))
        places = sorted(
            (now.find(text), tag) for tag, text in tags.items() if text in now and text not in made
        )
        form, end, names = "", 0, []
        for place, tag in places:
            if place < end:
                continue
            form += re.escape(now[end:place]) + "(.+?)"
            end = place + len(tags[tag])
            names.append(tag)
        found = re.fullmatch(form + re.escape(now[end:]), made) if names else None
        if found:
            yield from zip(names, found.groups(), strict=True)
