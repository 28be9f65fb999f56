"""The numbers, names and signs of a formula's own text."""

from toolkit.patterns import pattern
from toolkit.word.mailmerge.formula_errors import NoFormula

_TOKEN = pattern(
    r"\s*(?:(?P<grouped>\d{1,3}(?:\.\d{3})+(?![.\d]))|(?P<number>\d+(?:\.\d+)?)|(?P<name>[^\W\d]\w*)"
    r"|(?P<sign><>|<=|>=|[-+*/^%()=<>;,:]))"
)


def tokens(text: str) -> list[str]:
    """The text in pieces; "1.500" is a number of thousands, as the cells of a table have it.

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
        found.append(token["grouped"].replace(".", "") if token["grouped"] else token[0].strip())
        at = token.end()
    return found
