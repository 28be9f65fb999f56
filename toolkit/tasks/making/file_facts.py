"""What is known of one document of an output folder, as values and in words."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from msgspec import Struct

from toolkit.documents.kind import Kind
from toolkit.documents.kinds import kind_named
from toolkit.history import Event
from toolkit.shelf import packaged
from toolkit.tasks.history import moment
from toolkit.tasks.making.issued import Differences
from toolkit.tasks.making.issued_changes import named_changes
from toolkit.tasks.making.paragraph_changes import ParagraphChange
from toolkit.tasks.making.paragraph_sources import Attribution

_AGAINST = {"kept": "so với bản đã làm", "today": "so với bản làm theo sổ hiện nay"}
_LONGEST, _BEFORE = 120, 30
# By whether a draft was edited before it went out, and whether the file was edited since it was made.
_HAND = {
    (False, False): "không, đúng như lúc làm",
    (False, True): "có, sau khi làm",
    (True, False): "có, trước khi phát hành",
    (True, True): "có, cả trước và sau khi phát hành",
}


class Today(Struct, frozen=True, kw_only=True):
    """What the workbook as it stands makes of the same document.

    ``content`` is None when it would not be made any more; ``changed`` are the tags of an issued one that
    say something else, old and new; ``otherwise`` the paragraphs of a draft that do, None where the version
    that was made is not kept.
    """

    workbook: Path
    rows: tuple[str, ...] = ()
    content: bytes | None = None
    changed: Differences | None = None
    otherwise: tuple[ParagraphChange, ...] | None = None


class FileFacts(Struct, frozen=True, kw_only=True):
    """What is known of one file.

    ``event`` tells how it was made, ``edited`` that its bytes are no more those that were made; ``elsewhere``
    is the place where it was made when that is another one, ``there`` whether a file still lies there.
    ``hand`` is what somebody changed in it, None when that was not asked for or cannot be told;
    ``against`` says what it was held against. ``told`` are the paragraphs with the cells that they tell, None
    when that was not asked for.
    """

    path: Path
    event: Event
    edited: bool
    elsewhere: str = ""
    there: bool = False
    template: str = ""
    today: Today | None = None
    hand: tuple[ParagraphChange, ...] | None = None
    against: str = ""
    told: tuple[Attribution, ...] | None = None

    @property
    def kind(self) -> Kind | None:
        return kind_named(self.event.label.kind)

    def record(self) -> dict[str, Any]:
        """For other programs, as ``--json`` prints it."""
        hand = list(map(_change_record, self.hand or ()))
        today = self.today
        changed = {tag: list(change) for tag, change in (today.changed or {}).items()} if today else {}
        otherwise = (today.otherwise or ()) if today else ()
        return {
            "path": str(self.path),
            "event": self.event.record(),
            "edited": self.edited,
            "elsewhere": self.elsewhere,
            "template": self.template,
            "rows": list(today.rows) if today else [],
            "changed": changed,
            "otherwise": list(map(_change_record, otherwise)),
            "hand": hand,
            "told": [{"words": one.words, "cells": list(one.cells)} for one in self.told or ()],
        }

    def lines(self) -> Iterator[str]:
        """For the user, one fact a line."""
        yield f"Tệp: {self.path}"
        yield from self._what()
        yield from self._whence()
        yield from self._state()
        yield from self._changed_by_hand()
        yield from self._attributed()

    def _what(self) -> Iterator[str]:
        label = self.event.label
        if self.kind:
            yield f"Văn bản: {self.kind.label}"
        named = (
            ("Hội nghị", label.conference),
            ("Đơn vị", label.unit),
            ("Người", label.person),
            ("Mẫu và bảng trộn", label.source),
        )
        yield from (f"{name}: {value}" for name, value in named if value)

    def _whence(self) -> Iterator[str]:
        event = self.event
        by = f", người làm: {event.by}" if event.by else ""
        version = f", phiên bản {event.label.version}" if event.label.version else ""
        yield f"Làm lúc: {moment(event.at)}{by}{version}"
        if event.label.rows:
            yield f"Làm cho dòng: {', '.join(event.label.rows)}"
        if self.today:
            yield f"Sổ: {self.today.workbook.name}"
            if self.today.rows:
                yield f"Lời văn lấy từ: {', '.join(self.today.rows)}"
            yield f"Mẫu: {self._template_words()}"

    def _template_words(self) -> str:
        if not self.template:
            return "mẫu nay đã đổi, không còn là mẫu dùng khi làm tệp này"
        path = Path(self.template)
        ours = path.parent == packaged("templates")
        return f"{path.name} ({'mẫu đi kèm chương trình' if ours else 'mẫu riêng của cơ quan'})"

    def _state(self) -> Iterator[str]:
        issued = self.event.label.issued
        row = f", dòng {self.event.label.register} của Văn bản đi" if self.event.label.register else ""
        ended = f"; {self.event.label.ended}" if self.event.label.ended else ""
        yield f"Phát hành: số {issued}{row}{ended}" if issued else "Phát hành: chưa, còn là dự thảo"
        if self.elsewhere:
            how = "là bản sao của" if self.there else "đã được đổi tên hoặc chuyển chỗ từ"
            yield f"Tệp này {how}: {self.elsewhere}"
        yield f"Sửa tay: {_HAND[bool(self.event.label.unedited), self.edited]}"
        yield from self._today_words()

    def _today_words(self) -> Iterator[str]:
        if self.today is None or self.kind is None:
            return
        if self.today.content is None:
            yield "Theo sổ hiện nay: không làm được, hoặc không còn làm, văn bản này"
        elif self.event.label.issued:
            told = self.tags_changed()
            yield f"Theo sổ hiện nay: {f'nội dung khác đi ({told})' if told else 'nội dung không đổi'}"
        elif self.today.otherwise is not None:
            found = self.today.otherwise
            yield f"Theo sổ hiện nay: {'nội dung khác đi:' if found else 'nội dung không đổi'}"
            yield from (f"  {one.spot}: {changed(one)}" for one in found)

    def tags_changed(self) -> str:
        """What an issued document would say otherwise today, "giờ: 08 giờ → 09 giờ"; blank for nothing."""
        changed = self.today.changed if self.today else None
        return named_changes(self.kind, changed) or "cách trình bày" if self.kind and changed else ""

    def _changed_by_hand(self) -> Iterator[str]:
        if self.hand is None:
            return
        yield (
            f"Những đoạn đã sửa tay, {_AGAINST[self.against]}:"
            if self.hand
            else (f"Không đoạn nào khác lời, {_AGAINST[self.against]}.")
        )
        for one in self.hand:
            yield f"  {one.spot}: {changed(one)}"

    def _attributed(self) -> Iterator[str]:
        if self.told:
            yield "Từng đoạn lấy từ:"
        for one in self.told or ():
            yield f"  “{_short(one.words)}” ← {', '.join(one.cells)}"


def _change_record(one: ParagraphChange) -> dict[str, str]:
    return {"spot": one.spot, "made": one.made, "now": one.now}


def changed(change: ParagraphChange) -> str:
    """One change in words: what was added, what is gone, or old and new."""
    if not change.made:
        return f"thêm “{_short(change.now)}”"
    if not change.now:
        return f"bỏ “{_short(change.made)}”"
    made, now = (" ".join(text.split()) for text in (change.made, change.now))
    start = _alike(made, now)
    return f"“{_short(made, start)}” → “{_short(now, start)}”"


def _alike(made: str, now: str) -> int:
    """Where two long texts are to be shown from, so that what is different in them is seen."""
    if max(len(made), len(now)) <= _LONGEST:
        return 0
    pairs = enumerate(zip(made, now, strict=False))
    same = next((at for at, (one, other) in pairs if one != other), min(len(made), len(now)))
    return made.rfind(" ", 0, same - _BEFORE) + 1 if same > _LONGEST // 2 else 0


def _short(text: str, start: int = 0) -> str:
    text = " ".join(text.split())[start:]
    shown = text if len(text) <= _LONGEST else f"{text[:_LONGEST].rstrip()}..."
    return f"...{shown}" if start else shown
