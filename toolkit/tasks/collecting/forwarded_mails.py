"""When a mail that was forwarded in another one's text had been sent, as the lines above its words say."""

import datetime as dt
import re
from collections.abc import Iterable

from toolkit.patterns import pattern
from toolkit.wording import fold_ascii

_FORWARDS = pattern(
    r"^\W*(?:-{2,}.*(?:forwarded message|thu (?:da )?(?:duoc )?chuyen tiep|tin nhan chuyen tiep|"
    r"original message|thu goc).*|begin forwarded message ?:?)$",
    re.IGNORECASE | re.MULTILINE,
)
_SUBJECT = pattern(r"\W*(?:fwd?|chuyen tiep|tr) ?:", re.IGNORECASE)
_REPLIES = pattern(r"\W*(?:re|tra loi|tl) ?:", re.IGNORECASE)
_FROM = pattern(r"^[>\s*]*(?:from|tu|nguoi gui)[*\s]*:(?P<from>.*)$", re.IGNORECASE | re.MULTILINE)
_SENT = pattern(
    r"^[>\s*]*(?:date|sent|ngay|ngay gui|da gui|gui luc|gui ngay|thoi gian)[*\s]*:(?P<sent>.*)$",
    re.IGNORECASE | re.MULTILINE,
)
_HEAD_LINES = 8
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_IN_WORDS = (
    *("gieng", "hai", "ba", "tu", "nam", "sau", "bay", "tam", "chin", "muoi", "muoi mot", "muoi hai"),
)
_WRITTEN = (
    pattern(r"\b(?P<day>\d{1,2})[ ,]+(?:thg|thang) ?(?P<month>\d{1,2}),?(?: nam)? (?P<year>\d{4})\b"),
    pattern(r"\b(?P<day>\d{1,2})[/.-](?P<month>\d{1,2})[/.-](?P<year>\d{4})\b"),
    pattern(r"\b(?P<day>\d{1,2}),? thang (?P<month>[a-z]+(?: mot| hai)?),?(?: nam)? (?P<year>\d{4})\b"),
    pattern(r"\b(?P<day>\d{1,2}) (?P<month>[a-z]{3})[a-z]*\.?,? (?P<year>\d{4})\b"),
    pattern(r"\b(?P<month>[a-z]{3})[a-z]*\.? (?P<day>\d{1,2}),? (?P<year>\d{4})\b"),
)


def first_sent(words: str, subject: str, receivers: Iterable[str], on: dt.datetime) -> dt.datetime:
    """When the mail that another one forwards was sent; ``on``, its own moment, where it forwards none.

    A unit that forwards our own letter back, with the form filled in, sends it on its own day.

    Args:
        words: all that the mail says in its own text, what it quotes or forwards too.
        subject: what it names as its matter.
        receivers: the addresses to which it went.
        on: when it was sent.
    """
    text = "\n".join(fold_ascii(line).lower() for line in words.splitlines())
    about = fold_ascii(subject)
    begun = _FORWARDS.search(text)
    if _REPLIES.match(about) or (begun is None and not _SUBJECT.match(about)):
        return on
    by = _FROM.search(text, begun.end() if begun else 0)
    head = "\n".join(text[by.start() :].split("\n")[:_HEAD_LINES]) if by else ""
    to = {box.lower() for box in receivers}
    sent = _SENT.search(head)
    if by is None or sent is None or any(box and box in by["from"] for box in to):
        return on
    day = _day(" ".join(sent["sent"].split()))
    return dt.datetime.combine(day, dt.time()) if day and day < on.date() else on


def _day(words: str) -> dt.date | None:
    for written in _WRITTEN:
        if found := written.search(words):
            try:
                return dt.date(int(found["year"]), _month(found["month"]), int(found["day"]))
            except ValueError:
                return None
    return None


def _month(word: str) -> int:
    """The number of a month; 0 for a word that is none."""
    if word.isdigit():
        return int(word)
    names = _MONTHS if word in _MONTHS else _IN_WORDS
    return names.index(word) + 1 if word in names else 0
