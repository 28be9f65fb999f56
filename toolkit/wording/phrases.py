"""Whole words in a text, found without an expression: making one costs more than the search."""


def has_phrase(text: str, *phrases: str) -> bool:
    r"""Whether one of some phrases stands in a text as whole words, as ``\bphrase\b`` would find it.

    Each phrase begins and ends with a letter or a digit.
    """
    for phrase in phrases:
        at = text.find(phrase)
        while at >= 0:
            end = at + len(phrase)
            if not _goes_on(text[at - 1 : at]) and not _goes_on(text[end : end + 1]):
                return True
            at = text.find(phrase, at + 1)
    return False


def _goes_on(sign: str) -> bool:
    return sign.isalnum() or sign == "_"
