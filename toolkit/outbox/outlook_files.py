"""What is attached to a mail that Outlook saved as .msg: its streams are named as [MS-OXMSG] says."""

import datetime as dt
import io
import struct
from collections.abc import Iterator
from itertools import product
from typing import TYPE_CHECKING

from msgspec import Struct

if TYPE_CHECKING:
    from olefile import OleFileIO


class OutlookMail(Struct, frozen=True):
    """What a mail of Outlook's says of itself: when it was sent, about what, to whom, and its words."""

    sent: dt.datetime | None
    subject: str
    to: tuple[str, ...]
    text: str


_ATTACHED, _STREAM = "__attach_version1.0_#", "__substg1.0_"
_DATA, _EMBEDDED = "37010102", "3701000D"
_RECEIVER = "__recip_version1.0_#"
_ENCODINGS = (("001F", "utf-16-le"), ("001E", "cp1258"))
_NAMES, _ADDRESSES, _SUBJECT, _TEXT = ("3707", "3704", "3001"), ("39FE", "3003"), ("0037",), ("1000",)
_SENT_TAG = 0x00390040
_HEAD = 32  # bytes before the entries of a message's own properties
_HEAD_WITHIN = 24  # the same of a message that is attached to another
_EPOCH = dt.datetime(1601, 1, 1, tzinfo=dt.UTC)


def outlook_attachments(content: bytes) -> Iterator[tuple[str, bytes, OutlookMail]]:
    """The files of a .msg, also those of mails that were attached to it: name, content, and whose they are.

    Of a mail within it that has no day of its own, the day is that of the outer one.

    Raises:
        ValueError: it is no file of that kind, or a broken one.
    """
    from olefile import OleFileIO  # slow import

    try:
        with OleFileIO(io.BytesIO(content)) as mail:
            yield from _within(mail, [], _read(mail, [], None))
    except (OSError, IndexError, struct.error, RecursionError) as cause:
        raise ValueError from cause


def outlook_text(content: bytes) -> str:
    """The plain text of a .msg; blank where it has none."""
    from olefile import OleFileIO  # slow import

    with OleFileIO(io.BytesIO(content)) as mail:
        return _words(mail, [], _TEXT)


def _within(
    mail: "OleFileIO", folder: list[str], said: OutlookMail
) -> Iterator[tuple[str, bytes, OutlookMail]]:
    for here in _storages(mail, folder, _ATTACHED):
        data, embedded = [*here, _STREAM + _DATA], [*here, _STREAM + _EMBEDDED]
        if mail.exists(data):
            yield _name(mail, here), mail.openstream(data).read(), said
        elif mail.exists(embedded):
            yield from _within(mail, embedded, _read(mail, embedded, said.sent))


def _storages(mail: "OleFileIO", folder: list[str], begun: str) -> list[list[str]]:
    depth = len(folder)
    under = (path for path in mail.listdir(streams=True, storages=True) if path[:depth] == folder)
    names = {path[depth] for path in under if len(path) > depth}
    return [[*folder, name] for name in sorted(names) if name.startswith(begun)]


def _read(mail: "OleFileIO", folder: list[str], sent: dt.datetime | None) -> OutlookMail:
    boxes = (_words(mail, one, _ADDRESSES) for one in _storages(mail, folder, _RECEIVER))
    return OutlookMail(
        sent=_sent(mail, folder) or sent,
        subject=_words(mail, folder, _SUBJECT),
        to=tuple(filter(None, boxes)),
        text=_words(mail, folder, _TEXT),
    )


def _name(mail: "OleFileIO", attachment: list[str]) -> str:
    """The long name, the short one, or the one that is shown."""
    return _words(mail, attachment, _NAMES).replace("\\", "/").rpartition("/")[2] or "tep dinh kem"


def _words(mail: "OleFileIO", folder: list[str], properties: tuple[str, ...]) -> str:
    """The first of some properties that says anything."""
    for number, (kind, encoding) in product(properties, _ENCODINGS):
        path = [*folder, _STREAM + number + kind]
        if mail.exists(path):
            words: str = mail.openstream(path).read().decode(encoding, errors="replace")
            if words.strip("\0 "):
                return words.strip("\0 ")
    return ""


def _sent(mail: "OleFileIO", folder: list[str]) -> dt.datetime | None:
    path = [*folder, "__properties_version1.0"]
    head = _HEAD_WITHIN if folder else _HEAD
    entries = mail.openstream(path).read()[head:] if mail.exists(path) else b""
    for at in range(0, len(entries) - 15, 16):
        tag, _, ticks = struct.unpack_from("<IIQ", entries, at)
        if tag == _SENT_TAG and ticks:
            return _EPOCH + dt.timedelta(microseconds=ticks // 10)
    return None
