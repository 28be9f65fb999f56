"""What is known of a template before any letter is made: found out once, and kept for the next run."""

import hashlib
import marshal
from collections.abc import Sequence
from typing import NamedTuple

from toolkit.problems import BadTemplate, refusal
from toolkit.word.check.data_names import Supplied
from toolkit.word.fill.cache import recall, remember

UNFILLED_PARTS = ("word/comments", "word/endnotes")
_MOST_TABLES = 20
_SHAPING = ("known",)


class Known(NamedTuple):
    """Facts that follow from a template's bytes alone, as plain values.

    ``names`` are those that tags read, ``printed`` those whose blanks would be seen: no condition around the
    tag asks for them. ``alternative`` is where a tag can name a picture: what drawings say to who cannot
    see them, and codes of fields. ``query`` and ``left_out`` are its data source's. ``justifies``: some text
    of it stands justified. ``may_be_blank``: nothing in its body stands whatever a record says. ``beside``
    are the `Neighbours` of its places. ``sound`` are marks of the names with which nothing at all was wrong
    with it.
    """

    names: frozenset[str]
    printed: frozenset[str]
    has_tags: bool
    has_fields: bool
    alternative: str
    query: str
    left_out: int
    justifies: bool
    may_be_blank: bool
    beside: tuple[tuple[str, str, str, str], ...]
    sound: tuple[str, ...] = ()


def known(content: bytes, name: str) -> Known:
    """The facts of a template.

    Raises:
        BadTemplate: it is not a Word file, or it is broken.
    """
    kept = recall(content, _SHAPING)
    if kept:
        return Known(*marshal.loads(kept))
    found = _found_out(content, name)
    _keep(content, found)
    return found


def with_sound(facts: Known, content: bytes, mark: str) -> Known:
    """The facts with the mark of one more table that nothing was wrong with; kept for the next run."""
    more = facts._replace(sound=(mark, *facts.sound)[:_MOST_TABLES])
    _keep(content, more)
    return more


def mark_of(supplied: Supplied, *further: object) -> str:
    """Equal for tables whose names are the same: what a look at the tags depends on."""
    names: Sequence[object] = (
        sorted(supplied.names),
        sorted(supplied.wanted),
        sorted(supplied.spellings.items()),
        sorted(supplied.headers.items()),
        sorted(supplied.pictures),
        further,
    )
    return hashlib.sha256(repr(names).encode(errors="surrogatepass")).hexdigest()


def _found_out(content: bytes, name: str) -> Known:
    from toolkit.word.check.blank_letter import may_be_blank  # slow import
    from toolkit.word.check.neighbours import neighbours  # slow import
    from toolkit.word.check.tag_scan import printed, scanned  # slow import
    from toolkit.word.mailmerge.line_breaks import justifies  # slow import
    from toolkit.word.mailmerge.merge_settings import data_source  # slow import
    from toolkit.word.mailmerge.merge_template import has_mergefields  # slow import
    from toolkit.word.mailmerge.pictures import picture_texts  # slow import
    from toolkit.word.opc import package  # slow import

    package.check_package(content, name)
    with package.told_as_damaged(name):
        has_fields = has_mergefields(content)
        if package.is_strict(content) and not has_fields:
            raise refusal(BadTemplate, "template-strict", name)
        parts = scanned(package.text_parts(content))
        source = data_source(content)
        return Known(
            names=frozenset(use.name for part in parts for use in part.uses),
            printed=printed(parts),
            has_tags=any(part.tags for part in parts if not part.part.startswith(UNFILLED_PARTS)),
            has_fields=has_fields,
            alternative=picture_texts(content),
            query=source.query,
            left_out=source.left_out,
            justifies=justifies(content),
            may_be_blank=may_be_blank(parts),
            beside=tuple((*one,) for one in neighbours(parts)),  # only plain values can be kept
        )


def _keep(content: bytes, facts: Known) -> None:
    remember(content, marshal.dumps(tuple(facts)), _SHAPING)
