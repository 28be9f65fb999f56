"""What is attached to a mail that Outlook saved as .msg: its streams are named as [MS-OXMSG] says."""

import datetime as dt
import io
import struct
from collections.abc import Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from olefile import OleFileIO

Attachment = tuple[str, bytes, dt.datetime | None]
"""Name, content, and when the mail was sent."""

_ATTACHED, _STREAM = "__attach_version1.0_#", "__substg1.0_"
_DATA, _EMBEDDED = "37010102", "3701000D"
_NAMES = ("3707001F", "3707001E", "3704001F", "3704001E", "3001001F", "3001001E")
_SENT_TAG = 0x00390040
_HEAD = 32  # bytes before the entries of a message's own properties
_HEAD_WITHIN = 24  # the same of a message that is attached to another
_EPOCH = dt.datetime(1601, 1, 1, tzinfo=dt.UTC)


def outlook_attachments(content: bytes) -> Iterator[Attachment]:
    """The files of a .msg, also those of mails that were attached to it.

    Raises:
        ValueError: it is no file of that kind, or a broken one.
    """
    from olefile import OleFileIO  # slow import

    try:
        with OleFileIO(io.BytesIO(content)) as mail:
            yield from _within(mail, [], _sent(mail, []))
    except (OSError, IndexError, struct.error, RecursionError) as cause:
        raise ValueError from cause


def outlook_text(content: bytes) -> str:
    """The plain text of a .msg; blank where it has none."""
    from olefile import OleFileIO  # slow import

    with OleFileIO(io.BytesIO(content)) as mail:
        for tag, encoding in (("1000001F", "utf-16-le"), ("1000001E", "cp1258")):
            if mail.exists([_STREAM + tag]):
                words: str = mail.openstream([_STREAM + tag]).read().decode(encoding, errors="replace")
                return words.strip("\0")
    return ""


def _within(mail: "OleFileIO", folder: list[str], sent: dt.datetime | None) -> Iterator[Attachment]:
    depth = len(folder)
    entries = mail.listdir(streams=True, storages=True)
    under = {tuple(path) for path in entries if path[:depth] == folder}
    for name in sorted({path[depth] for path in under if len(path) > depth}):
        if not name.startswith(_ATTACHED):
            continue
        here = [*folder, name]
        data, embedded = [*here, _STREAM + _DATA], [*here, _STREAM + _EMBEDDED]
        if tuple(data) in under:
            yield _name(mail, here), mail.openstream(data).read(), sent
        elif tuple(embedded) in under:
            yield from _within(mail, embedded, _sent(mail, embedded) or sent)


def _name(mail: "OleFileIO", attachment: list[str]) -> str:
    """The long name, the short one, or the one that is shown."""
    for tag in _NAMES:
        path = [*attachment, _STREAM + tag]
        if mail.exists(path):
            words: str = mail.openstream(path).read().decode("utf-16-le" if tag[-1] == "F" else "cp1258")
            if words.strip("\0 "):
                return words.strip("\0 ").replace("\\", "/").rpartition("/")[2]
    return "tep dinh kem"


def _sent(mail: "OleFileIO", folder: list[str]) -> dt.datetime | None:
    path = [*folder, "__properties_version1.0"]
    head = _HEAD_WITHIN if folder else _HEAD
    entries = mail.openstream(path).read()[head:] if mail.exists(path) else b""
    for at in range(0, len(entries) - 15, 16):
        tag, _, ticks = struct.unpack_from("<IIQ", entries, at)
        if tag == _SENT_TAG and ticks:
            return _EPOCH + dt.timedelta(microseconds=ticks // 10)
    return None
