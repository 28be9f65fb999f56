"""A mail as Outlook saves it: a small compound file ([MS-CFB]) with the streams of [MS-OXMSG]."""

import datetime as dt
import struct
from collections.abc import Mapping
from itertools import pairwise
from typing import Union

Tree = Mapping[str, Union[bytes, "Tree"]]

_SECTOR, _MINI, _CUTOFF = 512, 64, 4096
_END, _FREE, _FAT = 0xFFFFFFFE, 0xFFFFFFFF, 0xFFFFFFFD
_STORAGE, _STREAM, _ROOT = 1, 2, 5
_EPOCH = dt.datetime(1601, 1, 1, tzinfo=dt.UTC)


def outlook_mail(attachments: Mapping[str, bytes], sent: dt.datetime | None = None) -> bytes:
    return compound_file(mail_tree(attachments, sent=sent))


def mail_tree(
    attachments: Mapping[str, bytes],
    *,
    inner: Tree | None = None,
    sent: dt.datetime | None = None,
    text: Mapping[str, str] = {},
) -> Tree:
    """The streams of a mail with files attached, and with another mail when there is an ``inner`` one.

    ``text``: its properties that are words, by number; "39FE" is the address to which it went.
    """
    tree: dict[str, bytes | Tree] = {"__properties_version1.0": _properties(sent)}
    for number, words in text.items():
        stream = {f"__substg1.0_{number}001F": words.encode("utf-16-le")}
        tree |= {"__recip_version1.0_#00000000": stream} if number == "39FE" else stream
    for number, (name, content) in enumerate(attachments.items()):
        tree[f"__attach_version1.0_#{number:08X}"] = {
            "__substg1.0_37010102": content,
            "__substg1.0_3707001F": name.encode("utf-16-le"),
        }
    if inner is not None:
        own = inner["__properties_version1.0"]
        assert isinstance(own, bytes)
        inner = inner | {"__properties_version1.0": own[8:]}  # its head is shorter within another one
        tree["__attach_version1.0_#000000FF"] = {"__substg1.0_3701000D": inner}
    return tree


def _properties(sent: dt.datetime | None) -> bytes:
    ticks = int((sent - _EPOCH).total_seconds() * 10_000_000) if sent else 0
    return bytes(32) + struct.pack("<IIQ", 0x0037001F, 6, 0) + struct.pack("<IIQ", 0x00390040, 6, ticks)


def compound_file(tree: Tree) -> bytes:
    """The bytes of a compound file of version 3."""
    entries = _entries(tree)
    sectors: list[bytes] = []
    fat: list[int] = []
    mini = bytearray()
    mini_fat: list[int] = []
    for entry in entries:
        content = entry["content"]
        entry["size"] = len(content)
        if not content:
            entry["start"] = _END
        elif len(content) < _CUTOFF:
            entry["start"] = len(mini) // _MINI
            mini += content.ljust(-(-len(content) // _MINI) * _MINI, b"\0")
            mini_fat += _chain(entry["start"], len(mini) // _MINI)
        else:
            entry["start"] = _lay(content, sectors, fat)
    entries[0]["start"], entries[0]["size"] = _lay(bytes(mini), sectors, fat), len(mini)
    first_mini = _lay(_words(mini_fat), sectors, fat)
    first_entry = _lay(b"".join(map(_directory_entry, entries)), sectors, fat)
    count = next(n for n in range(1, 100) if n * (_SECTOR // 4) >= len(sectors) + n)
    places = range(len(sectors), len(sectors) + count)
    table = _words([*fat, *[_FAT] * count])
    head = struct.pack("<8s16xHHHHH6xIII4xIIIII", bytes.fromhex("d0cf11e0a1b11ae1"), 0x3E, 3, 0xFFFE, 9, 6,
                       0, count, first_entry, _CUTOFF, first_mini, 1, _END, 0)  # fmt: skip
    return head + _words(list(places), 109 * 4) + b"".join(sectors) + table


def _entries(tree: Tree) -> list[dict[str, object]]:  # type: ignore[type-arg]
    found: list[dict[str, object]] = []

    def add(name: str, node: bytes | Tree, kind: int) -> int:
        at = len(found)
        found.append({"name": name, "kind": kind, "child": _FREE, "right": _FREE, "content": b""})
        if isinstance(node, bytes):
            found[at]["content"] = node
            return at
        kids = [add(key, one, _STREAM if isinstance(one, bytes) else _STORAGE) for key, one in node.items()]
        for left, right in pairwise(kids):
            found[left]["right"] = right
        found[at]["child"] = kids[0] if kids else _FREE
        return at

    add("Root Entry", tree, _ROOT)
    return found


def _lay(content: bytes, sectors: list[bytes], fat: list[int]) -> int:
    start = len(sectors)
    padded = content.ljust(max(1, -(-len(content) // _SECTOR)) * _SECTOR, b"\0")
    sectors += [padded[at : at + _SECTOR] for at in range(0, len(padded), _SECTOR)]
    fat += _chain(start, len(sectors))
    return start


def _chain(start: int, end: int) -> list[int]:
    return [*range(start + 1, end), _END]


def _words(numbers: list[int], size: int = 0) -> bytes:
    packed = struct.pack(f"<{len(numbers)}I", *numbers)
    return packed.ljust(size or max(1, -(-len(packed) // _SECTOR)) * _SECTOR, b"\xff")


def _directory_entry(entry: dict[str, object]) -> bytes:  # type: ignore[type-arg]
    name = str(entry["name"]).encode("utf-16-le")
    return struct.pack("<64sHBBIII16x4x16xIQ", name, len(name) + 2, entry["kind"], 1, _FREE, entry["right"],
                       entry["child"], entry["start"], entry["size"])  # fmt: skip
