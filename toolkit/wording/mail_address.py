"""What one mail address looks like, and which ones stand in a cell."""

from toolkit.patterns import pattern

_ADDRESS = pattern(r"[A-Za-z0-9._%+'-]+@[A-Za-z0-9](?:[A-Za-z0-9-]*\.)+[A-Za-z]{2,}")
_BETWEEN = pattern(r"[;,\s]+")


def is_mail_address(text: str) -> bool:
    """Whether a text is one address that every mail server on the way takes."""
    return bool(_ADDRESS.fullmatch(text)) and ".." not in text


def mail_addresses(text: str) -> list[str]:
    """What stands for addresses in a cell that may hold several, and other words; a bad one is among them."""
    return [word.strip("<>()") for word in _BETWEEN.split(text) if "@" in word]
