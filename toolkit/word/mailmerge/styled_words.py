"""Styles whose words hang on a record: what STYLEREF, and a table of contents, would repeat."""

from collections.abc import Iterable, Mapping

from lxml import etree

from toolkit.patterns import pattern
from toolkit.word.codes.document_content import TAG
from toolkit.word.codes.field_names import Styled
from toolkit.word.codes.markup import Element
from toolkit.word.opc.paragraph_place import PARSER, P, W

STYLES = "word/styles.xml"
ASKED = pattern(rb"STYLEREF|TOC")
HANGING = pattern(r"\b(?:MERGEFIELD|MERGEREC|MERGESEQ)\b|" + TAG.pattern)


def styled(parts: Mapping[str, bytes], texts: Iterable[str]) -> Styled:
    """The styles of a package, where a field asks for them at all.

    Args:
        parts: its parts.
        texts: the names of those that hold text.
    """
    names = list(texts)
    if STYLES not in parts or not any(ASKED.search(parts[name]) for name in names):
        return Styled()
    called = _called(parts[STYLES])
    used: set[str] = set()
    for name in names:
        root = etree.fromstring(parts[name], PARSER)
        if root is not None:
            used.update(style for one in root.iter(P) if _hangs(one) for style in _styles_of(one))
    hanging = {word for style in used for word in (style.casefold(), called.get(style, ""))}
    known = {word for style, word in called.items() for word in (style.casefold(), word)}
    return Styled(hanging=frozenset(hanging), known=frozenset(known))


def _called(styles: bytes) -> dict[str, str]:
    """Each style's name by its id."""
    root = etree.fromstring(styles, PARSER)
    every = () if root is None else root.iter(W + "style")
    names = {str(one.get(W + "styleId")): one.find(W + "name") for one in every}
    return {key: str(name.get(W + "val")).casefold() for key, name in names.items() if name is not None}


def _hangs(paragraph: Element) -> bool:
    codes = (str(one.get(W + "instr")) for one in paragraph.iter(W + "fldSimple"))
    return HANGING.search("".join((*map(str, paragraph.itertext()), *codes))) is not None


def _styles_of(paragraph: Element) -> Iterable[str]:
    return (str(one.get(W + "val")) for one in paragraph.iter(W + "pStyle", W + "rStyle"))
