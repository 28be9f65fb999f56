"""A document's own theme and defaults, written out where it stands among documents that have others."""

from collections.abc import Mapping, Sequence

from toolkit.word.joining.schema_order import PARAGRAPH_ORDER, RUN_ORDER
from toolkit.word.joining.word_xml import VAL, Element, each, found, local, made, placed, query
from toolkit.word.opc.paragraph_place import W

A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
SCRIPTS = {"Ascii": "latin", "HAnsi": "latin", "EastAsia": "ea", "Bidi": "cs"}
THEMED = {"ascii": "asciiTheme", "hAnsi": "hAnsiTheme", "eastAsia": "eastAsiaTheme", "cs": "cstheme"}
COLOURS = ("themeColor", "themeTint", "themeShade", "themeFill", "themeFillTint", "themeFillShade")
NEUTRAL: Mapping[str, Mapping[str, str]] = {
    "rFonts": dict.fromkeys(THEMED, "Times New Roman"),
    "sz": {"val": "20"},
    "szCs": {"val": "20"},
    "kern": {"val": "0"},
    "b": {"val": "0"},
    "i": {"val": "0"},
    "color": {"val": "auto"},
    "spacing": {"before": "0", "after": "0", "line": "240", "lineRule": "auto", "val": "0"},
    "ind": {"left": "0", "right": "0", "firstLine": "0"},
    "jc": {"val": "left"},
}
"""What Word takes where nothing is said, for what documents' defaults commonly say."""

_THEMED = query(".//@w:themeColor | .//@w:themeFill")


def fonts_of(theme: Element | None) -> dict[str, str]:
    """The theme's fonts by the names that documents use: "minorHAnsi" -> "Calibri"."""
    fonts = {}
    for size in ("major", "minor"):
        for script, tag in SCRIPTS.items():
            font = None if theme is None else theme.find(f".//{A}{size}Font/{A}{tag}")
            fonts[size + script] = "" if font is None else font.get("typeface", "")
    return fonts


def write_out(root: Element, fonts: Mapping[str, str]) -> None:
    """Put the fonts and colours themselves where a document only says "as in my theme"."""
    for element in each(root, "rFonts"):
        for place in THEMED:
            name = str(element.attrib.pop(W + THEMED[place], ""))
            if fonts.get(name):
                element.set(W + place, fonts[name])
    for element in found(_THEMED, root):
        for name in COLOURS:  # the colour that Word last saw stands beside them
            element.attrib.pop(W + name, "")


def same_defaults(own: Element | None, others: Element | None) -> bool:
    """Whether two documents' defaults say the same."""
    return all(_defaults(own, name) == _defaults(others, name) for name in ("pPr", "rPr"))


def with_defaults(style: Element, own: Element | None, others: Element | None) -> None:
    """Say in a style what its document's defaults say, where the defaults that will hold say otherwise."""
    for name, order in (("pPr", PARAGRAPH_ORDER), ("rPr", RUN_ORDER)):
        ours, theirs = (_defaults(defaults, name) for defaults in (own, others))
        for tag in ours.keys() | theirs.keys():
            if ours.get(tag) != theirs.get(tag):
                neutral = {key: NEUTRAL.get(tag, {}).get(key) for key in theirs.get(tag, {})}
                said = {key: text for key, text in neutral.items() if text} | ours.get(tag, {})
                _say(style, name, tag, said, order)


def _defaults(defaults: Element | None, name: str) -> dict[str, dict[str, str]]:
    properties = None if defaults is None else defaults.find(f"{W}{name}Default/{W}{name}")
    own = [] if properties is None else [one for one in properties if str(one.tag).startswith(W)]
    return {
        local(one): {str(key).removeprefix(W): str(text) for key, text in one.attrib.items()} for one in own
    }


def _say(style: Element, name: str, tag: str, said: Mapping[str, str], order: Sequence[str]) -> None:
    properties = style.find(W + name)
    if properties is None:
        properties = made(name)
        after = [one for one in style if one.tag in (W + "rPr", W + "tblPr", W + "trPr", W + "tcPr")]
        style.insert(style.index(after[0]) if after else len(style), properties)
    child = properties.find(W + tag)
    if child is None:
        if said:
            placed(properties, made(tag, said), order)
        return
    for key, text in said.items():
        if child.get(W + key) is None and W + key != VAL:
            child.set(W + key, text)
