"""A message as bytes: a draft that a mail program opens to be sent, and the same made ready for a server."""

import datetime as dt
import hashlib
from email import message_from_bytes
from email.errors import MessageError
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime, getaddresses
from mimetypes import guess_type
from pathlib import Path
from uuid import NAMESPACE_URL, uuid5

from msgspec import Struct

from toolkit.outbox.addresses import Mailbox, one_line
from toolkit.outbox.message_texts import Words
from toolkit.wording import is_mail_address

_WORD_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
_POLICY = SMTP.clone(cte_type="7bit")  # no server on the way has to know of 8-bit letters
_UNKNOWN_TYPE = "application/octet-stream"


class Enclosure(Struct, frozen=True, kw_only=True):
    """One file that goes with a message; ``method`` of a calendar's is what it asks for."""

    name: str
    content: bytes
    method: str = ""


class Draft(Struct, frozen=True, kw_only=True):
    """A message before it is bytes; ``sender`` may be missing, the mail program then fills it in."""

    message_id: str
    to: tuple[Mailbox, ...]
    cc: tuple[Mailbox, ...]
    words: Words
    enclosures: tuple[Enclosure, ...]
    sender: Mailbox | None = None


def message_id_of(*parts: str) -> str:
    """The name of a message, the same each time that it is made for the same."""
    return f"<{uuid5(NAMESPACE_URL, ':'.join(('giaoban', *parts)))}@giaoban>"


def draft_bytes(draft: Draft) -> bytes:
    """An ``.eml`` file that Outlook opens ready to be sent (``X-Unsent``); the same draft, the same bytes."""
    message = EmailMessage(policy=_POLICY)
    message["X-Unsent"] = "1"
    if draft.sender:
        message["From"] = _address(draft.sender)
    message["To"] = [_address(one) for one in draft.to]
    if draft.cc:
        message["Cc"] = [_address(one) for one in draft.cc]
    message["Subject"] = one_line(draft.words.subject)
    message["Message-ID"] = draft.message_id
    message.set_content(draft.words.body + "\n", cte="quoted-printable")
    for one in draft.enclosures:
        _enclose(message, one)
    if message.is_multipart():
        message.set_boundary(f"giaoban-{_digest(draft)}")
    return message.as_bytes()


class Outgoing(Struct, frozen=True, kw_only=True):
    """A message ready for a server: its bytes, the addresses that stand in it, its subject and name.

    ``unfit`` are those of its addresses that no server takes.
    """

    content: bytes
    addresses: tuple[str, ...]
    subject: str
    message_id: str
    unfit: tuple[str, ...] = ()


def outgoing(eml: bytes, sender: Mailbox, message_id: str, now: dt.datetime) -> Outgoing | None:
    """A draft, ours or edited by hand, as it goes out; None when it is no message with an address.

    It keeps its words, addresses and files. It gets the office's sender, today's date and its name; what
    only a draft has, and hidden addresses, stay out of it.
    """
    try:
        message = message_from_bytes(eml, policy=_POLICY)
        fields = [str(value) for name in ("To", "Cc", "Bcc") for value in message.get_all(name, [])]
        found = {one.casefold(): one for _, one in getaddresses(fields) if one}
        subject = str(message.get("Subject", ""))
        for name in ("X-Unsent", "Bcc", "From", "Sender", "Date", "Message-ID"):
            del message[name]
        message["From"] = _address(sender)
        message["Date"] = format_datetime(now)
        message["Message-ID"] = message_id
        content = message.as_bytes()
    except (MessageError, ValueError, LookupError, IndexError):
        return None
    if not any("@" in one for one in found):
        return None
    unfit = tuple(one_line(one) for one in found.values() if not is_mail_address(one))
    return Outgoing(
        content=content,
        addresses=tuple(found.values()),
        subject=subject,
        message_id=message_id,
        unfit=unfit,
    )


def message_text(path: Path) -> str:
    """What a draft says; blank when it is not there, or no message any more."""
    try:
        body = message_from_bytes(path.read_bytes(), policy=_POLICY).get_body(("plain",))
        return str(body.get_content()) if body else ""
    except (OSError, MessageError, ValueError, LookupError):
        return ""


def _enclose(message: EmailMessage, one: Enclosure) -> None:
    if one.method:
        text = one.content.decode("utf-8")
        message.add_attachment(
            text, subtype="calendar", filename=one.name, cte="base64", params={"method": one.method}
        )
        return
    kind = _WORD_TYPE if Path(one.name).suffix == ".docx" else guess_type(one.name)[0] or _UNKNOWN_TYPE
    main, _, sub = kind.partition("/")
    message.add_attachment(one.content, maintype=main, subtype=sub, filename=one.name)


def _address(box: Mailbox) -> Address:
    return Address(display_name=one_line(box.name), addr_spec=box.address)


def _digest(draft: Draft) -> str:
    hashed = hashlib.sha256(draft.message_id.encode())
    for part in (draft.words.body.encode(), *(one.content for one in draft.enclosures)):
        hashed.update(hashlib.sha256(part).digest())
    return hashed.hexdigest()[:24]
