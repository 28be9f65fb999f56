"""The styles of one document, and which properties hold for a text: its own, its styles', the defaults'."""

from collections.abc import Iterator, Sequence

from lxml import etree

from toolkit.word.opc.paragraph_place import W

_OFF = frozenset(("0", "false", "off"))


class WornStyles:
    """The styles of a document by name; ``root`` is that of its styles part, None where there is none.

    Not followed: table styles and toggles that undo one another between styles; Word-made letters use
    neither.
    """

    def __init__(self, root: etree._Element | None) -> None:
        self._styles: dict[str, etree._Element] = {}
        self._default = ""
        for style in () if root is None else root.iter(f"{W}style"):
            identity = style.get(f"{W}styleId", "")
            self._styles[identity] = style
            if style.get(f"{W}type") == "paragraph" and style.get(f"{W}default") == "1":
                self._default = identity
        defaults = [] if root is None else [root]
        self.run_defaults = [
            found for one in defaults for found in one.findall(f"{W}docDefaults/{W}rPrDefault/{W}rPr")
        ]

    def of_paragraph(self, paragraph: etree._Element) -> list[etree._Element]:
        """The styles of a paragraph, its own first."""
        return list(self.chain(value(paragraph.findall(f"{W}pPr"), "pStyle") or self._default))

    def of_run(self, run: etree._Element, paragraph_styles: Sequence[etree._Element]) -> list[etree._Element]:
        """The run properties that a run wears, its own first."""
        own = run.findall(f"{W}rPr")
        styles = [*self.chain(value(own, "rStyle")), *paragraph_styles]
        return [*own, *(found for style in styles for found in style.findall(f"{W}rPr")), *self.run_defaults]

    def chain(self, identity: str) -> Iterator[etree._Element]:
        """A style and those that it is based on."""
        seen: set[str] = set()
        while identity in self._styles and identity not in seen:
            seen.add(identity)
            yield self._styles[identity]
            identity = value([self._styles[identity]], "basedOn")


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
