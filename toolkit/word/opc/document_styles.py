"""The styles of a document: which one holds where none is named, and what each is based on."""

from collections.abc import Iterator, Mapping

from lxml import etree

from toolkit.word.opc.paragraph_place import W


def is_default(style: etree._Element) -> bool:
    """Whether a style holds for what names none of its type."""
    return style.get(f"{W}default") in ("1", "true", "on")


def default_style(styles: Mapping[str, etree._Element], type_: str) -> str:
    """The id of what holds where no style is named, the last one that says so; "" if there is none."""
    found = (id_ for id_, style in styles.items() if style.get(f"{W}type") == type_ and is_default(style))
    return next(reversed(tuple(found)), "")


def ancestry(styles: Mapping[str, etree._Element], id_: str) -> Iterator[etree._Element]:
    """A style, then what it is based on, and so on; a circle ends where it began."""
    seen: set[str] = set()
    while id_ in styles and id_ not in seen:
        seen.add(id_)
        yield styles[id_]
        base = styles[id_].find(f"{W}basedOn")
        id_ = "" if base is None else base.get(f"{W}val", "")
