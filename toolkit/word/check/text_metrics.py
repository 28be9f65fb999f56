"""How wide a line of Times New Roman is, and how many lines it takes: without a font, a screen or Word."""

import unicodedata

_POINT = 25.4 / 72  # millimetres

# Advance widths in thousandths of the type size, as Liberation Serif has them (metric-compatible with Times
# New Roman); the horned letters are rounded up. A tone mark does not change the width of its letter.
_REGULAR = {
    250: "\u00a0 ,.",
    278: "/:;\\ijlt",
    333: "!()-I[]`fr",
    389: "Js",
    408: '"',
    444: "?acezăâê“”",
    500: "#$*0123456789_bdghknopquvxyđô–",
    520: "ơ",
    550: "ư",
    556: "FPS",
    564: "+<=>",
    611: "ELTZÊ",
    667: "BCR",
    722: "ADGHKNOQUVXYwĂÂĐÔ",
    760: "Ơ",
    780: "&mƯ",
    833: "%",
    889: "M",
    944: "W",
    1000: "…",
}
_BOLD = {
    250: "\u00a0 ,.",
    278: "'/\\il",
    333: "!()-:;[]`fjt",
    389: "Is",
    444: "cerzê",
    500: "#$*0123456789?J_agovxyăâô“”–",
    520: "ơ",
    556: 'Sbdhknpquđ"',
    570: "+<=>",
    600: "ư",
    611: "FP",
    667: "BELTZÊ",
    722: "ACDNRUVXYwĂÂĐ",
    778: "GHKOQÔ",
    800: "ƠƯ",
    833: "&m",
    944: "M",
    1000: "%W…",
}
_TONES = frozenset("\u0300\u0301\u0303\u0309\u0323")
_UNKNOWN = 1000


def _by_letter(widths: dict[int, str]) -> dict[str, int]:
    return {letter: width for width, letters in widths.items() for letter in letters}


_WIDTHS = {False: _by_letter(_REGULAR), True: _by_letter(_BOLD)}


def width(text: str, size: float, *, bold: bool = False) -> float:
    """Millimetres that the text takes on one line at ``size`` points; an unknown sign counts as wide."""
    widths = _WIDTHS[bold]
    return sum(widths.get(letter, _UNKNOWN) for letter in _without_tones(text)) * size / 1000 * _POINT


def lines_taken(text: str, size: float, room: float, *, bold: bool = False) -> int:
    """Lines that the text takes in a cell of ``room`` millimetres; breaks at spaces and typed line breaks."""
    return sum(_wrapped(line, size, room, bold) for line in text.split("\n"))


def _wrapped(line: str, size: float, room: float, bold: bool) -> int:
    count, taken = 1, ""
    for word in line.split(" "):
        candidate = f"{taken} {word}" if taken else word
        if taken and width(candidate, size, bold=bold) > room:
            count, taken = count + 1, word
        else:
            taken = candidate
    return count


def _without_tones(text: str) -> str:
    spread = unicodedata.normalize("NFD", text)
    return unicodedata.normalize("NFC", "".join(sign for sign in spread if sign not in _TONES))
