"""How a field's result looks: the look of its letters, and the switches that shape its words."""

from toolkit.word.codes.instruction import Instruction
from toolkit.word.codes.markup import Element, Markup
from toolkit.word.codes.syntax import Field
from toolkit.word.mailmerge.formats import Format

LOOKS = frozenset(("mergeformat", "charformat"))


def field_look(markup: Markup, field: Field, read: Instruction) -> Element | None:
    r"""A result's look: that of the old one for ``\* MERGEFORMAT``, else the code's first letter's."""
    general = {name.casefold() for name in read.arguments("*")}
    if field.simple or ("mergeformat" in general and "charformat" not in general):
        for shown in field.shown:
            if not isinstance(shown, Field) and _shows_text(markup, shown):
                return markup.child(shown, "rPr")
    return read.look


def field_format(read: Instruction, decimal: str) -> Format:
    """The switches of a field; ``decimal`` is the decimal sign where the template was last saved."""
    date, number = read.argument("@"), read.argument("#")
    return Format(
        date=date.text if date else "",
        number=number.text if number else "",
        general=tuple(name for name in read.arguments("*") if name.casefold() not in LOOKS),
        decimal=decimal,
    )


def _shows_text(markup: Markup, run: Element) -> bool:
    return any(markup.kind(child) in ("t", "br", "tab", "sym") for child in run)
