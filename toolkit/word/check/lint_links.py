"""Links whose words are those of a record, while the address is the same in every document."""

from collections.abc import Iterator, Mapping, Sequence

from lxml import etree

from toolkit.patterns import pattern
from toolkit.problems import Place, Problem, problem
from toolkit.word.check.tag_scan import TAG
from toolkit.word.codes.document_content import Content, hangs_on_a_record, named_contents
from toolkit.word.codes.instruction import instruction
from toolkit.word.codes.markup import Element
from toolkit.word.codes.members import text_part_names
from toolkit.word.codes.syntax import Field, Glyph, Unit
from toolkit.word.fill.output_check import shortened
from toolkit.word.mailmerge.places import Places
from toolkit.word.opc.relations import relations_part

LINK = pattern(rb"<(?:\w+:)?hyperlink\b|HYPERLINK")
ADDRESSED = pattern(r"(?i)\s*HYPERLINK\s+[^\s\\]")
"""With ``\\l`` first it leads to a place of the document itself."""

OF_ONE_PERSON = pattern(r"(?i)(?:mailto|tel|sms|callto|zalo):|https?://zalo\.me/")
HELD = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"


def fixed_links(parts: Mapping[str, bytes], file: str) -> Iterator[Problem]:
    """Links that lead every reader to the same person or place under words of a record.

    An address of a person is told under any such words, another one only where nothing else stands there:
    "Tải giấy mời của {{ ten }}" may well lead everybody to one page.

    Args:
        parts: the package's parts.
        file: the template's name.
    """
    names = [name for name in text_part_names(parts) if LINK.search(parts[name])]
    for name, content in named_contents(parts, names).items():
        places = Places(name, content.markup)
        for home, target, units in (*_wrapped(content, targets(parts, name)), *_of_fields(content)):
            if target and hangs_on_a_record(units) and (OF_ONE_PERSON.match(target) or not _own(units)):
                place = Place(file=file, spot=places.spot(home))
                words = shortened(_words(content, units).strip())
                yield problem("link-fixed", place, text=words, target=shortened(target))


def targets(parts: Mapping[str, bytes], name: str) -> dict[str, str]:
    """The addresses to which a part's links lead, by the names of the relations."""
    relations = parts.get(relations_part(name))
    every = () if relations is None else etree.fromstring(relations).iter("{*}Relationship")
    return {str(one.get("Id")): str(one.get("Target")) for one in every}


def _wrapped(content: Content, targets: Mapping[str, str]) -> Iterator[tuple[Element, str, Sequence[Unit]]]:
    """Links with their address among the relations of the part."""
    markup = content.markup
    for link in markup.root.iter(markup.tag("hyperlink")):
        home = next(link.iterancestors(markup.tag("p")), None)
        target = targets.get(str(link.get(HELD)), "")
        if home is not None and not TAG.search(target):
            yield home, target, content.inside(home, link)


def _of_fields(content: Content) -> Iterator[tuple[Element, str, Sequence[Unit]]]:
    """HYPERLINK fields with a literal address."""
    for field in content.all_fields():
        if ADDRESSED.match(field.own_text) and not TAG.search(field.own_text) and not any(field.inner):
            units = [unit for one in field.shown for unit in _units(content, one)]
            yield field.home, instruction(field).words[0].text, units


def _units(content: Content, shown: Element | Field) -> Sequence[Unit]:
    return [shown] if isinstance(shown, Field) else content.run(shown)


def _own(units: Sequence[Unit]) -> str:
    """What was typed beside the tags and fields."""
    letters = "".join(unit.character for unit in units if isinstance(unit, Glyph))
    return TAG.sub("", letters).strip()


def _words(content: Content, units: Sequence[Unit]) -> str:
    return "".join(
        content.shown(unit) if isinstance(unit, Field) else getattr(unit, "character", "") for unit in units
    )
