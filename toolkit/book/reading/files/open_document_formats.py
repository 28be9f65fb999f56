"""The number styles of a LibreOffice workbook, as the format codes that Excel writes for the same looks."""

from collections.abc import Callable, Iterator, Mapping, Sequence

from lxml import etree

from toolkit.book.reading.files.archive import Damaged
from toolkit.wording.symbol_fonts import is_symbol_font

NUMBER = "{urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0}"
STYLE = "{urn:oasis:names:tc:opendocument:xmlns:style:1.0}"
SVG = "{urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0}"
_STYLES = ("number-style", "percentage-style", "currency-style", "date-style", "time-style", "text-style")
_DATES = {"day": ("d", "dd"), "month": ("m", "mm"), "year": ("yy", "yyyy"), "day-of-week": ("ddd", "dddd"),
          "hours": ("h", "hh"), "minutes": ("m", "mm"), "seconds": ("s", "ss")}  # fmt: skip


def cell_formats(*parts: bytes) -> Mapping[str, str]:
    """The format code of each cell style that shows something else than the plain value.

    Args:
        parts: the parts that hold styles: those that all files share, and the sheet's own.
    """
    roots = [_tree(part) for part in parts if part]
    codes: dict[str, str] = {}
    for root in roots:
        for kind in _STYLES:
            for style in root.iter(f"{NUMBER}{kind}"):
                codes[style.get(f"{STYLE}name", "")] = _code(style, codes)
    return _told_by_styles(roots, lambda style: codes.get(style.get(f"{STYLE}data-style-name", "")))


def struck_styles(*parts: bytes, family: str = "table-cell") -> frozenset[str]:
    """The styles of cells, or of letters in them, that cross out; ``parts`` as for ``cell_formats``."""
    roots = [_tree(part) for part in parts if part]
    lines = _told_by_styles(roots, _line_through, family)
    return frozenset(name for name, line in lines.items() if line != "none")


def symbol_styles(*parts: bytes, family: str = "table-cell") -> Mapping[str, str]:
    """The styles of cells, or of letters in them, whose font shows signs, each with its font."""
    roots = [_tree(part) for part in parts if part]
    faces = {
        face.get(f"{STYLE}name", ""): face.get(f"{SVG}font-family", "").strip("'")
        for root in roots
        for face in root.iter(f"{STYLE}font-face")
    }

    def font(style: etree._Element) -> str | None:
        texts = style.find(f"{STYLE}text-properties")
        name = None if texts is None else texts.get(f"{STYLE}font-name")
        return None if name is None else faces.get(name, name)

    told = _told_by_styles(roots, font, family)
    return {name: face for name, face in told.items() if is_symbol_font(face)}


def _line_through(style: etree._Element) -> str | None:
    texts = style.find(f"{STYLE}text-properties")
    if texts is None:
        return None
    # LibreOffice writes the one for cells and the other for letters in them.
    return texts.get(f"{STYLE}text-line-through-style") or texts.get(f"{STYLE}text-line-through-type")


def _told_by_styles(
    roots: Sequence[etree._Element],
    tell: Callable[[etree._Element], str | None],
    family: str = "table-cell",
) -> dict[str, str]:
    """What each style of a family tells of itself, or else the one that it goes back to."""
    parents: dict[str, str] = {}
    own: dict[str, str] = {}
    for root in roots:
        for style in root.iter(f"{STYLE}style"):
            if style.get(f"{STYLE}family") == family:
                name = style.get(f"{STYLE}name", "")
                parents[name] = style.get(f"{STYLE}parent-style-name", "")
                if (told := tell(style)) is not None:
                    own[name] = told
    return {name: told for name in parents if (told := _inherited(name, own, parents))}


def _tree(part: bytes) -> etree._Element:
    try:
        return etree.fromstring(
            part, etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=True)
        )
    except etree.XMLSyntaxError as cause:
        raise Damaged from cause


def _inherited(name: str, own: Mapping[str, str], parents: Mapping[str, str]) -> str:
    for _ in range(20):
        if name in own or name not in parents:
            break
        name = parents[name]
    return own.get(name, "")


def _code(style: etree._Element, codes: Mapping[str, str]) -> str:
    """The style as a code; what other styles show for some values comes first, with its condition."""
    pieces = "".join(_pieces(style))
    sections = []
    for case in style.iter(f"{STYLE}map"):
        condition = case.get(f"{STYLE}condition", "").replace("value()", "").replace("!=", "<>")
        sections.append(f"[{condition}]{codes.get(case.get(f'{STYLE}apply-style-name', ''), '')}")
    return ";".join([*sections, pieces])


def _pieces(style: etree._Element) -> Iterator[str]:
    is_percentage = style.tag == f"{NUMBER}percentage-style"
    for piece in style:
        name = etree.QName(piece).localname if isinstance(piece.tag, str) else ""
        if name in _DATES:
            yield _date(name, piece)
        elif write := _WRITE.get(name):
            text = write(piece)
            yield text.replace('"%"', "%") if is_percentage else text


def _date(name: str, piece: etree._Element) -> str:
    short, long = _DATES[name]
    if name == "month" and piece.get(f"{NUMBER}textual") == "true":
        short, long = "mmm", "mmmm"
    return long if piece.get(f"{NUMBER}style") == "long" else short


def _quoted(piece: etree._Element) -> str:
    text = "".join(str(part) for part in piece.itertext())
    return f'"{text}"' if text else ""


def _number(piece: etree._Element) -> str:
    decimals = piece.get(f"{NUMBER}decimal-places")
    whole = int(piece.get(f"{NUMBER}min-integer-digits", "0"))
    grouped = piece.get(f"{NUMBER}grouping") == "true"
    inside = {
        int(one.get(f"{NUMBER}position", "0")): "".join(str(part) for part in one.itertext())
        for one in piece.iter(f"{NUMBER}embedded-text")
    }
    if decimals is None and whole <= 1 and not grouped and not inside:
        return "General"
    digits = "0" * whole or "#"
    for place in sorted(inside):  # from the right: what was put in before stands behind
        at = whole - place
        digits = f'{digits[:at]}"{inside[place]}"{digits[at:]}' if 0 < at < whole else digits
    fixed = int(piece.get(f"{NUMBER}min-decimal-places", decimals or "0"))
    below = "0" * fixed + "#" * max(int(decimals or "0") - fixed, 0)
    return ("#,##" if grouped else "") + digits + (f".{below}" if below else "")


_WRITE: Mapping[str, Callable[[etree._Element], str]] = {
    "number": _number,
    "text": _quoted,
    "currency-symbol": _quoted,
    "text-content": lambda _: "@",
    "am-pm": lambda _: "AM/PM",
    "scientific-number": lambda _: "0.00E+00",
    "fraction": lambda _: "# ??/??",
}
