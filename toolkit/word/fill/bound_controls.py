"""Content controls bound to data: Word shows what the data says, so one with tags is freed of its data."""

import io
import zipfile
from collections.abc import Iterator

from lxml import etree

from toolkit.patterns import pattern
from toolkit.word.opc.paragraph_place import PARSER, TEXT_PART, W
from toolkit.word.opc.zip_writer import rewrapped

FILLED = pattern(r"\{\{|\{%")
BOUND = pattern(rb"<\w+:dataBinding\b")


def unbound(content: bytes) -> bytes:
    """The template with such controls freed; the same bytes where there are none."""
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        names = [name for name in package.namelist() if TEXT_PART.fullmatch(name)]
        parts = {name: xml for name in names if BOUND.search(xml := package.read(name))}
    freed: dict[str, bytes] = {}
    for name, xml in parts.items():
        root = etree.fromstring(xml, PARSER)
        bindings = list(_of_filled_controls(root))
        for binding in bindings:
            above = binding.getparent()
            if above is not None:
                above.remove(binding)
        if bindings:
            freed[name] = etree.tostring(root, encoding="UTF-8", xml_declaration=True, standalone=True)
    return rewrapped(content, freed) if freed else content


def bound_texts(root: etree._Element) -> Iterator[str]:
    """What the controls of a part that are bound to data show."""
    for binding in root.iter("{*}dataBinding"):
        control = next(binding.iterancestors(W + "sdt"), None)
        if control is not None:
            yield _text(control)


def _of_filled_controls(root: etree._Element) -> Iterator[etree._Element]:
    for binding in root.iter("{*}dataBinding"):
        control = next(binding.iterancestors(W + "sdt"), None)
        if control is None:
            continue
        codes = "".join(str(code.text) for code in control.iter(W + "instrText"))
        if FILLED.search(_text(control)) or "MERGEFIELD" in codes.upper():
            yield binding


def _text(control: etree._Element) -> str:
    return "".join(str(text) for found in control.iter(W + "t") for text in found.itertext())
