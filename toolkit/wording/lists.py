"""Several things as a sentence names them: commas between, and “và” before the last."""

from collections.abc import Iterable

from toolkit.patterns import pattern

_DOUBLED = pattern(r";(?:\s*;)+")
_AT_THE_END = pattern(r"\s*(?:;\s*[.,]|[.,]\s*;)[\s.,;]*\Z")


def joined(items: Iterable[str], *, last: str = " và ") -> str:
    """ "a, b và c"; blank items are left out, and no items at all are ``""``."""
    words = [item for item in items if item]
    if len(words) < 2:
        return "".join(words)
    return f"{', '.join(words[:-1])}{last}{words[-1]}"


def clauses(parts: Iterable[str]) -> str:
    """ "a; b; c": each part in one line, without the marks that it ended with; blank ones are left out."""
    said = (" ".join(part.split()).rstrip(" .;,:") for part in parts)
    return "; ".join(filter(None, said))


def once_marked(text: str) -> str:
    """The text with one mark where several stand together: "Thiếu vốn;; thiếu đất. ;"."""
    return _AT_THE_END.sub(".", _DOUBLED.sub(";", text)) if ";" in text else text
