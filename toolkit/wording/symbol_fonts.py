"""Letters of fonts that show signs in their place: "ü" in Wingdings is a tick.

Source: the Unicode Consortium's tables of these fonts; of the letters those that lists use.
"""

from collections.abc import Mapping

PRIVATE = range(0xF000, 0xF100)
"""Where some programs keep the letters of such a font."""

SIGNS: Mapping[str, Mapping[str, str]] = {
    "wingdings": {
        "ü": "✓", "û": "✗", "þ": "☑", "ý": "☒", "¨": "☐", "o": "☐", "q": "☐", "n": "■", "l": "●", "¡": "○",
        "§": "▪", "v": "❖", "u": "◆", "à": "→", "ß": "←", "á": "↑", "â": "↓", "Ø": "➢", "«": "★", "J": "☺",
        "L": "☹", "C": "👍",
    },
    "wingdings 2": {"P": "✓", "O": "✗", "R": "☑", "Q": "☒", "S": "☒", "T": "☒", "£": "☐", "*": "☐"},
    "webdings": {"a": "✓", "r": "✗", "c": "☐", "g": "■", "n": "●"},
    "marlett": {"a": "✓", "b": "✓", "r": "✗"},
    "symbol": {"Ö": "√", "´": "×", "·": "•", "®": "→", "¬": "←", "°": "°", "±": "±", "£": "≤", "³": "≥",
               "¹": "≠", "»": "≈", "¥": "∞", "å": "∑", **{sign: sign for sign in "0123456789.,:()+-/%=<>"}},
    "wingdings 3": {},
}  # fmt: skip
"""By the font's name, the sign that each letter shows."""


def is_symbol_font(font: str) -> bool:
    """Whether a font shows signs in the place of letters."""
    return font.strip().casefold() in SIGNS


def signs(text: str, font: str) -> str | None:
    """What a text in such a font shows; None where a letter of it is not known."""
    known = SIGNS[font.strip().casefold()]
    letters = (chr(ord(one) - PRIVATE.start) if ord(one) in PRIVATE else one for one in text)
    found = [" " if one.isspace() else known.get(one, "") for one in letters]
    return "".join(found) if all(found) else None
