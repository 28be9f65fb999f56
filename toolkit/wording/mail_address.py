"""What one mail address looks like."""

from toolkit.patterns import pattern

_ADDRESS = pattern(r"[A-Za-z0-9._%+'-]+@[A-Za-z0-9](?:[A-Za-z0-9-]*\.)+[A-Za-z]{2,}")


def is_mail_address(text: str) -> bool:
    """Whether a text is one address that every mail server on the way takes."""
    return bool(_ADDRESS.fullmatch(text)) and ".." not in text
