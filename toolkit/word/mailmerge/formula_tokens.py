"""The numbers, names and signs of a formula's own text."""

from toolkit.patterns import pattern
from toolkit.word.mailmerge.formula_errors import NoFormula

_TOKEN = pattern(r"\s*(?:(\d+(?:\.\d+)?)|([^\W\d]\w*)|(<>|<=|>=|[-+*/^%()=<>;,:]))")


def tokens(text: str) -> list[str]:
    """The text in pieces.

    Raises:
        NoFormula: it holds a sign that no formula has.
    """
    found: list[str] = []
    at = 0
    text = text.strip()
    while at < len(text):
        token = _TOKEN.match(text, at)
        if token is None:
            raise NoFormula(text[at:])
        found.append(token[1] or token[2] or token[3])
        at = token.end()
    return found
