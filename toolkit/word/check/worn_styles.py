"""The styles of one document, and which properties hold for a text: its own, its styles', the defaults'."""

from collections.abc import Sequence

from lxml import etree

from toolkit.word.opc.document_styles import ancestry, default_style
from toolkit.word.opc.paragraph_place import W

_OFF = frozenset(("0", "false", "off"))


class WornStyles:
    """The styles of a document by name; ``root`` is that of its styles part, None where there is none.

    Not followed: table styles and toggles that undo one another between styles; Word-made letters use
    neither.
    """

    def __init__(self, root: etree._Element | None) -> None:
        found = () if root is None else root.iter(f"{W}style")
        self._styles = {style.get(f"{W}styleId", ""): style for style in found}
        self._default = default_style(self._styles, "paragraph")
        defaults = [] if root is None else [root]
        self.run_defaults = [
            found for one in defaults for found in one.findall(f"{W}docDefaults/{W}rPrDefault/{W}rPr")
        ]

    def of_paragraph(self, paragraph: etree._Element) -> list[etree._Element]:
        """The styles of a paragraph, its own first."""
        named = value(paragraph.findall(f"{W}pPr"), "pStyle") or self._default
        return list(ancestry(self._styles, named))

    def of_run(self, run: etree._Element, paragraph_styles: Sequence[etree._Element]) -> list[etree._Element]:
        """The run properties that a run wears, its own first."""
        own = run.findall(f"{W}rPr")
        styles = [*ancestry(self._styles, value(own, "rStyle")), *paragraph_styles]
        return [*own, *(found for style in styles for found in style.findall(f"{W}rPr")), *self.run_defaults]


def value(wearing: Sequence[etree._Element], name: str) -> str:
    """The value of the first property of that name."""
    return attribute(wearing, name, "val")


def attribute(wearing: Sequence[etree._Element], name: str, key: str) -> str:
    """The attribute of the first element of that name that has it."""
    for properties in wearing:
        found = properties.find(f"{W}{name}")
        if found is not None and found.get(f"{W}{key}") is not None:
            return str(found.get(f"{W}{key}"))
    return ""


def toggled(wearing: Sequence[etree._Element], name: str) -> bool:
    """Whether the first property of that name is on."""
    for properties in wearing:
        found = properties.find(f"{W}{name}")
        if found is not None:
            return found.get(f"{W}val", "1") not in _OFF
    return False
