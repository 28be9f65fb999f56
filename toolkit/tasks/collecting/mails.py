"""What is attached to a mail that came back, with the mail's day by Vietnam's clock."""

import datetime as dt
import email
import email.policy
from collections.abc import Iterator
from email.message import EmailMessage, Message
from email.utils import getaddresses, parseaddr, parsedate_to_datetime
from pathlib import PurePosixPath

from toolkit.outbox.addresses import one_line
from toolkit.outbox.outlook_files import outlook_attachments, outlook_text
from toolkit.outbox.replies import own_lines, reply_of, whole_text
from toolkit.tasks.collecting.covering_letter_words import added_words, tells_figures
from toolkit.tasks.collecting.forwarded_mails import first_sent

Attachment = tuple[str, bytes, dt.datetime | None]
"""Name, content, and when the mail was sent."""

_VIETNAM = dt.timezone(dt.timedelta(hours=7))
_SIGNATURES = (".p7s", ".p7m", ".asc", ".sig")


def attached(content: bytes) -> Iterator[Attachment]:
    """What is attached to a mail, and to mails within it; pictures only where there is nothing else.

    Each came on the day of the mail that it was attached to first: whoever forwards a mail makes it no later.
    """
    message = email.message_from_bytes(content, policy=email.policy.default)
    found = [(part, on) for part, on in _parts(message, _first_sent(message)) if _is_attached(part)]
    pictures = [part for part, _ in found if part.get_content_maintype() == "image"]
    for number, (part, on) in enumerate(found, start=1):
        inside = part.get_payload(decode=True)
        if isinstance(inside, bytes) and (part not in pictures or len(pictures) == len(found)):
            name = PurePosixPath((part.get_filename() or f"tep {number}").replace("\\", "/")).name
            yield name, inside, on


def _parts(message: Message, on: dt.datetime | None) -> Iterator[tuple[Message, dt.datetime | None]]:
    """The parts of a mail, each with the day of the innermost mail that holds it."""
    yield message, on
    inner = message.get_payload()
    for part in inner if isinstance(inner, list) else ():
        if not isinstance(part, Message):
            continue
        is_mail = message.get_content_type() == "message/rfc822"
        yield from _parts(part, (_first_sent(part) if is_mail else None) or on)


def _first_sent(message: Message) -> dt.datetime | None:
    """When a mail was sent, or the one that it forwards in its own text."""
    on = _sent(message.get("date"))
    if on is None or not isinstance(message, EmailMessage):
        return on
    to = [box for _, box in getaddresses([str(one) for one in message.get_all("To", ())])]
    return first_sent(whole_text(message), str(message.get("Subject", "")), to, on)


def senders(content: bytes) -> tuple[str, ...]:
    """The addresses from which a mail and the mails within it came, in small letters."""
    message = email.message_from_bytes(content, policy=email.policy.default)
    letters = (part for part in message.walk() if part is message or part.get("from"))
    addresses = (parseaddr(str(part.get("from", "")))[1].lower() for part in letters)
    return tuple(dict.fromkeys(filter(None, addresses)))


def subject(content: bytes) -> str:
    """What a mail names as its matter, in one line."""
    return one_line(str(email.message_from_bytes(content, policy=email.policy.default).get("subject", "")))


def attached_in_outlook(content: bytes) -> Iterator[Attachment]:
    """As ``attached``, for a mail that Outlook saved as .msg.

    Raises:
        ValueError: it is no file of that kind, or a broken one.
    """
    for name, inside, mail in outlook_attachments(content):
        if not name.lower().endswith(_SIGNATURES):
            on = _by_clock(mail.sent)
            yield name, inside, first_sent(mail.text, mail.subject, mail.to, on) if on else None


def said_beside(content: bytes, *, in_outlook: bool) -> str:
    """What the letters of a mail say that belongs into a form, those of mails within it too."""
    if in_outlook:
        return " ".join(added_words(own_lines(outlook_text(content))))
    message = email.message_from_bytes(content, policy=email.policy.default)
    nested = [part for part in message.walk() if part.get_content_type() == "message/rfc822"]
    letters = [content, *(inner.as_bytes() for part in nested for inner in part.iter_parts())]
    found = (added_words(reply.lines) for one in letters if (reply := reply_of(one)))
    return " ".join(sentence for sentences in found for sentence in sentences)


def said_alone(content: bytes, *, in_outlook: bool) -> tuple[str, str]:
    """Who wrote a mail without a form, and all that it says, where some of that belongs into a form."""
    reply = None if in_outlook else reply_of(content)
    lines = tuple(own_lines(outlook_text(content)) if in_outlook else reply.lines if reply else ())
    belongs = any(added_words(lines)) or tells_figures(lines)
    return reply.sender if reply else "", " ".join(lines) if belongs else ""


def _is_attached(part: Message) -> bool:
    name = part.get_filename()
    unnamed = part.get_content_maintype() == "application" and not part.is_multipart()
    return bool(name or unnamed) and not (name or "").lower().endswith(_SIGNATURES)


def _sent(header: object) -> dt.datetime | None:
    try:
        return _by_clock(parsedate_to_datetime(str(header))) if header else None
    except (ValueError, TypeError):
        return None


def _by_clock(moment: dt.datetime | None) -> dt.datetime | None:
    """A moment by Vietnam's clock, as files tell theirs."""
    return moment.astimezone(_VIETNAM).replace(tzinfo=None) if moment and moment.tzinfo else moment
