"""History: what happened to the files of an output folder, in words; and what may be forgotten."""

import datetime as dt
import itertools
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from msgspec import Struct

from toolkit.documents.kinds import kind_named
from toolkit.history import OWN_FOLDER, WORKBOOK, Event, SendingFate, open_shelf
from toolkit.wording import quantity

_KEPT_RUNS = 1
# What an event tells, first match; {beside} is the file that stays, {to} the addresses.
_WORDS: tuple[tuple[Callable[[Event], bool], str], ...] = (
    (lambda one: one.sent == SendingFate.INTENT, "bắt đầu gửi thư đến {to}"),
    (lambda one: one.sent == SendingFate.SENT, "đã gửi thư đến {to}"),
    (lambda one: one.sent == SendingFate.UNKNOWN, "không rõ thư đã đến {to} hay chưa"),
    (lambda one: bool(one.sent), "chưa gửi được thư đến {to}"),
    (lambda one: one.label.kind == WORKBOOK and bool(one.undone), "trả sổ về như trước"),
    (lambda one: one.label.kind == WORKBOOK, "ghi kết quả vào sổ"),
    (lambda one: bool(one.undone) and not one.digest, "hoàn tác, bỏ tệp"),
    (lambda one: bool(one.undone), "hoàn tác, trả về bản trước"),
    (lambda one: bool(one.redone), "đưa lại tệp đã hoàn tác"),
    (lambda one: bool(one.beside), "đặt bản mới cạnh {beside}"),
    (lambda one: one.before == one.digest, "ghi nhận, tệp giữ nguyên"),
    (lambda one: bool(one.before), "thay bản trước"),
    (lambda one: True, "làm mới"),
)


class History(Struct, frozen=True, kw_only=True):
    """All that the log of a folder tells, from the first on."""

    folder: Path
    events: tuple[Event, ...]

    def lines(self) -> Iterator[str]:
        """One line for each run, and one below it for each file."""
        if not self.events:
            yield f"Chưa có lịch sử nào trong thư mục {self.folder}."
        for (at, by, _), together in itertools.groupby(
            self.events, key=lambda one: (one.at, one.by, one.run)
        ):
            yield f"{moment(at)}{f', {by}' if by else ''}"
            for event in together:
                yield f"  {event.path}: {what_happened(event)}{_about(event)}"

    def record(self) -> dict[str, Any]:
        """For other programs, as ``--json`` prints it."""
        return {"folder": str(self.folder), "events": [event.record() for event in self.events]}


class Pruned(Struct, frozen=True, kw_only=True):
    """How many events were forgotten, and how many copies went."""

    folder: Path
    events: int
    copies: int

    def lines(self) -> Iterator[str]:
        """For the user, in one sentence."""
        yield (
            f"Đã dọn {quantity(self.events)} dòng lịch sử và {quantity(self.copies)} bản giữ để hoàn tác; "
            "điều nói về văn bản đã phát hành và về các tệp đang có được giữ nguyên."
        )

    def record(self) -> dict[str, Any]:
        """For other programs, as ``--json`` prints it."""
        return {"folder": str(self.folder), "events": self.events, "copies": self.copies}


def history(folder: Path) -> History:
    """What the log of an output folder tells; nothing is written."""
    with open_shelf(folder, dry_run=True) as shelf:
        return History(folder=folder, events=tuple(shelf.events))


def prune(folder: Path) -> Pruned:
    """Forget what only the undoing of older runs needs.

    Raises:
        FileLocked: another run works in the folder.
        NotWritable: the folder refuses writing.
    """
    if not (folder / OWN_FOLDER).is_dir():
        return Pruned(folder=folder, events=0, copies=0)
    with open_shelf(folder) as shelf:
        events, copies = shelf.prune(runs=_KEPT_RUNS)
    return Pruned(folder=folder, events=events, copies=copies)


def moment(at: str) -> str:
    """A time of the log in words: "08:00 ngày 24/5/2024"."""
    try:
        when = dt.datetime.fromisoformat(at)
    except ValueError:
        return "không rõ lúc nào"
    return f"{when:%H:%M} ngày {when.day}/{when.month}/{when.year}"


def what_happened(event: Event) -> str:
    """What an event tells of its file."""
    words = next(words for fits, words in _WORDS if fits(event))
    to = ", ".join(word.partition("=")[0] for word in event.label.words) if event.sent else ""
    return words.format(beside=event.beside, to=to)


def _about(event: Event) -> str:
    label = event.label
    kind = kind_named(label.kind)
    parts = (kind.label if kind else "", label.conference, label.unit or label.person)
    about = " ".join(part for part in parts if part)
    issued = f", phát hành số {label.issued}" if label.issued else ""
    issued += f", {label.ended}" if label.ended else ""
    return f" ({about}{issued})" if about else issued
