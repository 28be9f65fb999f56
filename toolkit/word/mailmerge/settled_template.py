"""A template whose fixed fields show what they say, and what is told of those that cannot."""

import re
from collections.abc import Mapping
from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from toolkit.patterns import pattern
from toolkit.problems import Problem
from toolkit.word.codes.members import parts_of, text_part_names

if TYPE_CHECKING:
    from toolkit.word.codes.document_content import Content
    from toolkit.word.codes.field_names import Names

MOST_TURNS = 4
_CODES = pattern(rb"""<(?:\w+:)?instrText\b[^>]*>([^<]*)<|<(?:\w+:)?fldSimple\b[^>]*\binstr=["']([^"']*)""")
_ASKED = pattern(
    rb"=|\b(?:IF|COMPARE|QUOTE|REF|TITLE|SUBJECT|AUTHOR|KEYWORDS|COMMENTS|LASTSAVEDBY|DOCPROPERTY|DOCVARIABLE"
    rb"|INFO|FILENAME|FILESIZE|NUMPAGES|NUMWORDS|NUMCHARS|SECTION|SECTIONPAGES|REVNUM|EDITTIME|SET)\b",
)


_SHOWN = pattern(
    rb"""\bseparate["'](.*?)fldCharType|<(?:\w+:)?fldSimple\b(.*?)</(?:\w+:)?fldSimple>""", re.DOTALL
)


class Settled(Struct, frozen=True):
    """The template's bytes, and what is told of its fixed fields."""

    content: bytes
    problems: tuple[Problem, ...] = ()


def settled(content: bytes, file: str, given: frozenset[str] = frozenset()) -> Settled:
    """The template with its fixed fields set right; the same bytes where there is nothing to set right.

    Args:
        content: the template's bytes.
        file: its name.
        given: properties, in capitals, that each document is given a value of its own for.
    """
    parts = parts_of(content)
    texts = [parts[name] for name in text_part_names(parts)]
    try:
        if any(map(_shows_braces, texts)):
            return _freed(content, parts, file, given)
        return _settled(content, parts, file, given) if any(map(_asks, texts)) else Settled(content)
    except RecursionError:  # told by those who fill it
        return Settled(content)


def _freed(content: bytes, parts: Mapping[str, bytes], file: str, given: frozenset[str]) -> Settled:
    """As `settled`, where fields show tags: they are made plain words before."""
    from toolkit.word.mailmerge.merge_problems import faults  # slow import
    from toolkit.word.mailmerge.shown_tags import freed  # slow import

    contents, names = _read(parts)
    changed, found = freed(contents, names)
    words = {name: contents[name].markup.whole() for name in changed}
    made = _settled(_packed(parts, words, content), {**parts, **words}, file, given)
    return replace(made, problems=(*faults(found, file), *made.problems))


def _shows_braces(xml: bytes) -> bool:
    """Whether a field of the part may show a tag: a quick look at its text."""
    return b"{" in xml and any(b"{" in one or b"{" in simple for one, simple in _SHOWN.findall(xml))


def _asks(xml: bytes) -> bool:
    codes = b"".join(code or simple for code, simple in _CODES.findall(xml))
    return bool(codes) and _ASKED.search(codes.upper()) is not None


def _settled(content: bytes, parts: Mapping[str, bytes], file: str, given: frozenset[str]) -> Settled:
    from toolkit.word.mailmerge.fixed_fields import FixedFields  # slow import
    from toolkit.word.mailmerge.merge_problems import faults  # slow import
    from toolkit.word.mailmerge.merge_settings import settings  # slow import
    from toolkit.word.mailmerge.own_properties import OwnProperties  # slow import

    contents, names = _read(parts)
    own, decimal = OwnProperties(parts, given), settings(parts).decimal
    fixed = {name: FixedFields(one, names, decimal, own) for name, one in contents.items()}
    changed: set[str] = set()
    for _ in range(MOST_TURNS):
        now = {name for name, one in fixed.items() if one.renew()}
        changed |= now
        if not now:
            break
    told = faults((fault for one in fixed.values() for fault in one.in_order()), file)
    return Settled(_packed(parts, {name: contents[name].markup.whole() for name in changed}, content), told)


def _read(parts: Mapping[str, bytes]) -> tuple[dict[str, "Content"], "Names"]:
    """The parts with fields, and what these may ask for."""
    from toolkit.word.codes.document_content import named_contents  # slow import
    from toolkit.word.codes.field_names import names_in  # slow import
    from toolkit.word.mailmerge.compiled import asking_parts, tagged_properties  # slow import
    from toolkit.word.mailmerge.dependence import depends  # slow import
    from toolkit.word.mailmerge.styled_words import styled  # slow import

    texts = text_part_names(parts)
    contents = named_contents(parts, asking_parts(parts, texts))
    return contents, names_in(contents, tagged_properties(parts), styled(parts, texts), depends)


def _packed(parts: Mapping[str, bytes], changed: Mapping[str, bytes], content: bytes) -> bytes:
    from toolkit.word.opc.zip_writer import archive, deflated, in_order, sealed  # slow import

    if not changed:
        return content
    return archive(sealed(in_order(deflated(name, xml) for name, xml in {**parts, **changed}.items())), ())
