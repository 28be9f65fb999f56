"""The words of a form as problems quote them: in one line, and a long text cut short."""

_LONGEST = 80


def short(text: object) -> str:
    words = " ".join(str(text).split())
    return words if len(words) <= _LONGEST else f"{words[: _LONGEST - 3]}..."
