"""Answers that come back as mail: who writes, to which message, and whether they come."""

import datetime as dt
import re
from collections.abc import Iterator
from email import message_from_bytes, policy
from email.message import EmailMessage, Message
from email.utils import parseaddr
from typing import Any

from msgspec import Struct

from toolkit.outbox.addresses import one_line
from toolkit.outbox.answer_words import Answer, answer_in, clauses, left_open, substitution_in
from toolkit.outbox.stand_in_words import StandIn, stand_ins
from toolkit.patterns import pattern
from toolkit.wording import fold_ascii

_NAMES = pattern(r"<[^<>\s]+>")
_OURS = pattern(r"<[0-9a-f-]{36}@giaoban>")  # also within what a mail system sends back
_NEXT_LINE = pattern(r"\s*\n[>\s]*")
_NOT_OWN = "//blockquote | //style | //script | //*[contains(@class, 'gmail_quote')]"
_MOST_LINES = 20
_MACHINES = ("mailer-daemon", "postmaster", "mail-daemon")
_AUTOMATIC_HEADERS = ("X-Autoreply", "X-Autorespond", "X-Auto-Response")
_AUTOMATIC = pattern(
    r"\s*(?:automatic reply|auto(?:matic)?[ -]?(?:reply|response)|out of (?:the )?office|vacation reply"
    r"|tra loi tu dong|tu dong tra loi|phan hoi tu dong)\b"
)
_ADDRESS = pattern(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
_QUOTE = (
    pattern(r"^>"),
    pattern(r"^-{2,}.*(original message|thu goc|tin nhan goc|forwarded|chuyen tiep)", re.IGNORECASE),
    pattern(r"^_{10,}$"),
    pattern(r"^(from|tu|nguoi gui) ?:", re.IGNORECASE),
    pattern(r"^(on|vao|luc|ngay|thu) .*\d", re.IGNORECASE),
)
_WROTE = pattern(r"(wrote|da viet|viet) ?:$")
_BY_CALENDAR = {"ACCEPTED": Answer.PRESENT, "DECLINED": Answer.ABSENT}


class Reply(Struct, frozen=True, kw_only=True):
    """One answer by mail.

    ``automatic``: a program wrote it, as it does for whoever is away. ``sender`` is an address, ``writer``
    the name beside it; ``answers_to`` the names of the messages that it refers to, ``uid`` the name of the
    meeting that a calendar answered for, ``calendar`` its answer. ``lines`` are the writer's own, without
    what they quote; ``everything`` is the text with that. ``bounced`` are addresses that a mail system could
    not deliver to, with its reason. ``at`` is None when the mail tells no time.
    """

    sender: str
    subject: str
    message_id: str
    answers_to: tuple[str, ...]
    lines: tuple[str, ...]
    writer: str = ""
    everything: str = ""
    uid: str = ""
    calendar: Answer | None = None
    bounced: tuple[tuple[str, str], ...] = ()
    at: dt.datetime | None = None
    automatic: bool = False

    @property
    def is_by_machine(self) -> bool:
        """Whether a mail system wrote it, to say that a message did not arrive."""
        return self.sender.partition("@")[0].casefold() in _MACHINES

    @property
    def addresses(self) -> tuple[str, ...]:
        """The addresses that its text names, but for the sender's."""
        found = _ADDRESS.findall(f"{self.subject} {self.everything}")
        return tuple(dict.fromkeys(one for one in found if one.casefold() != self.sender.casefold()))

    def answer(self, asked: str = "") -> Answer | None:
        """What is answered; None when it is not clear. ``asked`` is the text that the answer may repeat."""
        if self.calendar:
            return self.calendar
        return answer_in(self._own(asked))

    def leaves_open(self, asked: str = "") -> bool:
        """Whether it speaks of coming or staying away, but not so that either is clear."""
        return self.answer(asked) is None and left_open(self._own(asked))

    def stand_ins(self, asked: str = "") -> tuple[StandIn, ...]:
        """Whoever comes instead; nobody where the answer does not say so in clear words."""
        return stand_ins("\n".join(self._own(asked)), self.substitution(asked))

    def clauses(self, asked: str = "") -> tuple[str, ...]:
        """What the writer says, by sentences and their parts that speak of different people."""
        return clauses(self._own(asked))

    def substitution(self, asked: str = "") -> str:
        """The sentences that say who comes instead of whom."""
        return substitution_in(self._own(asked))

    def words(self, asked: str = "") -> str:
        """All that the writer says."""
        return " ".join(self._own(asked))

    def _own(self, asked: str) -> tuple[str, ...]:
        """The lines without those that were asked, unless it is one alone: that one was chosen."""
        known = {" ".join(line.split()) for line in asked.splitlines()}
        repeated = [line for line in self.lines if line in known]
        return tuple(line for line in self.lines if line not in repeated or len(repeated) == 1)


def reply_of(content: bytes) -> Reply | None:
    """The answer in an ``.eml`` file; None when it is no mail that can be read."""
    try:
        message = message_from_bytes(content, policy=policy.default)
        if not isinstance(message, EmailMessage) or not message.get("From"):
            return None
        uid, calendar = _calendar_answer(message)
        date = message["Date"]
        return Reply(
            sender=parseaddr(str(message["From"]))[1],
            writer=one_line(parseaddr(str(message["From"]))[0]),
            subject=one_line(str(message.get("Subject", ""))),
            message_id=str(message.get("Message-ID", "")).strip(),
            answers_to=tuple(
                dict.fromkeys((*_references(message), *_OURS.findall(content.decode("latin-1"))))
            ),
            lines=tuple(own_lines(_text(message, quoted=False)))[:_MOST_LINES],
            everything=_NEXT_LINE.sub(" ", _text(message, quoted=True)),
            uid=uid,
            calendar=calendar,
            bounced=tuple(_bounced(message)),
            at=date.datetime if date else None,
            automatic=_is_automatic(message),
        )
    except Exception:  # mail in the wild breaks every rule, and each parser says so in its own way
        return None


def _is_automatic(message: EmailMessage) -> bool:
    """Whether a program answered, by its own word (RFC 3834) or by what such programs write above a mail."""
    said = str(message.get("Auto-Submitted", "no")).partition(";")[0].strip().lower()
    marked = said != "no" or any(message.get(name) for name in _AUTOMATIC_HEADERS)
    return marked or bool(_AUTOMATIC.match(fold_ascii(str(message.get("Subject", "")))))


def _references(message: EmailMessage) -> Iterator[str]:
    for name in ("In-Reply-To", "References"):
        yield from _NAMES.findall(str(message.get(name, "")))


def _bounced(message: EmailMessage) -> Iterator[tuple[str, str]]:
    """Whom a mail system could not reach, as its report says (RFC 3464), with the status code."""
    reports = (one for one in message.walk() if one.get_content_type() == "message/delivery-status")
    for report in reports:
        blocks = report.get_payload()
        for block in blocks if isinstance(blocks, list) else []:
            if not isinstance(block, Message):
                continue
            whom = str(block.get("Final-Recipient", "")).rpartition(";")[2].strip()
            if whom and str(block.get("Action", "")).strip().lower() == "failed":
                yield whom, f"thư bị trả lại, mã {str(block.get('Status', '')).strip() or 'không rõ'}"


def _text(message: EmailMessage, *, quoted: bool) -> str:
    body = message.get_body(preferencelist=("plain", "html"))
    if body is None:
        return ""
    content = body.get_payload(decode=True)
    charset = body.get_content_charset() or "utf-8"  # what programs that name none mean today
    words = content.decode(charset, errors="replace") if isinstance(content, bytes) else ""
    if body.get_content_subtype() != "html":
        return words
    from lxml import html  # slow import

    page: Any = html.fromstring(words or "<p/>")
    dropped = "//style | //script" if quoted else _NOT_OWN
    for part in page.xpath(dropped):
        part.drop_tree()
    for ended in page.xpath("//br | //p | //div | //tr | //li"):
        ended.tail = "\n" + (ended.tail or "")
    for cell in page.xpath("//td | //th"):
        cell.tail = " " + (cell.tail or "")
    return str(page.text_content())


def whole_text(message: EmailMessage) -> str:
    """All that a mail says in its own text, what it quotes or forwards too."""
    return _text(message, quoted=True)


def own_lines(text: str) -> Iterator[str]:
    """What the writer wrote, up to the first line that quotes."""
    lines = [" ".join(line.split()) for line in text.splitlines()]
    for number, line in enumerate(lines):
        plain = fold_ascii(line).lower()
        after = fold_ascii(lines[number + 1]).lower() if number + 1 < len(lines) else ""
        introduces = _QUOTE[-1].match(plain) and (_WROTE.search(plain) or _WROTE.search(after))
        if introduces or any(mark.match(plain) for mark in _QUOTE[:-1]):
            return
        if line:
            yield line


def _calendar_answer(message: EmailMessage) -> tuple[str, Answer | None]:
    """The meeting that a calendar program answered for, and its answer."""
    part = next((one for one in message.walk() if one.get_content_type() == "text/calendar"), None)
    if part is None:
        return "", None
    from icalendar import Calendar  # slow import

    words = part.get_payload(decode=True)
    calendar = Calendar.from_ical(words if isinstance(words, bytes) else b"")
    if str(calendar.get("METHOD", "")).upper() != "REPLY":
        return "", None
    for event in calendar.walk("VEVENT"):
        attendee = event.get("ATTENDEE")
        one = attendee[0] if isinstance(attendee, list) else attendee
        said = str(one.params.get("PARTSTAT", "")).upper() if one is not None else ""
        return str(event.get("UID", "")), _BY_CALENDAR.get(said)
    return "", None
