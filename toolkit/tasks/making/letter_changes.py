"""What a letter that went out says otherwise than holds now, as its recipient is to hear of it."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from msgspec import Struct

from toolkit.documents.message import MessageContext
from toolkit.documents.parts.changed_items import begin_said, items_now, items_said
from toolkit.plan.model import Conference, Plan, SentPaper
from toolkit.tasks.making.letter_notices import Notice, Notices, files_of
from toolkit.tasks.making.letters_received import UNNUMBERED, Holding, LettersReceived
from toolkit.wording import joined

_WHEN, _WHERE = "thoi_gian", "dia_diem"


class Change(Struct, frozen=True, kw_only=True):
    """What one recipient is to be told of a change.

    ``words`` fill the tags of a message. ``waits``: no notice that went out tells all of it yet. ``codes``
    are those of the notices that go along, ``with_letter`` that the letter goes along too; ``invites`` that
    it is the message with which the letter comes at all.
    """

    words: Mapping[str, Any]
    files: tuple[Path, ...]
    codes: tuple[str, ...]
    waits: bool
    with_letter: bool
    invites: bool


class LetterChanges:
    """The changes of one conference, recipient by recipient."""

    def __init__(
        self,
        plan: Plan,
        conference: Conference,
        notices: Mapping[str, Notices],
        carried: Mapping[str, Path],
        received: LettersReceived,
    ) -> None:
        self._now = items_now(plan, conference)
        self._notices = notices
        self._carried = carried
        self._received = received

    def of(self, code: str, paper: SentPaper, today: MessageContext) -> Change | None:
        """What is to be told of the letter with this code; None while it says what holds.

        ``paper`` is the letter as it went out, ``today`` what a message would say of the meeting.
        """
        notices = self._notices.get(code, Notices())
        old = said_by(paper)
        moved = bool(paper.words) and old != (today.thoi_gian, today.dia_diem)
        if not (moved or notices.out):
            return None
        unit, person = paper.unit, paper.person
        holding = self._received.holding(code, unit, person)
        codes = tuple(one.code for one in notices.out)
        waits = not codes or (notices.due is not None and notices.due.moves)
        brought = frozenset((*codes, UNNUMBERED) if waits else codes)
        invites = holding is Holding.NO or brought <= self._received.invited_with(code, unit, person)
        told = self.told(code, unit, person, last=waits)
        meant = notices.all if waits else notices.out
        news = tuple(one for one in meant if one not in told)
        carried = tuple(one for one in news if one.code or one.corrects in self._carried)
        with_letter = invites or holding is Holding.UNKNOWN
        return Change(
            words={
                **self._meeting(paper, told, today),
                **words_of(carried),
                "thay_doi_khac": "\n".join(line for one in news for line in one.lines()),
                "kem_giay_moi": with_letter and not invites,
            },
            files=files_of(self._carried, carried),
            codes=codes,
            waits=waits,
            with_letter=with_letter,
            invites=invites,
        )

    def told(self, code: str, unit: str, person: str, *, last: bool = True) -> tuple[Notice, ...]:
        """The notices that a recipient knows; not ``last``: but for the one that is to be told now.

        Who gets letters another way than by mail is taken to know all that went out.
        """
        out = self._notices.get(code, Notices()).out
        known = self._received.told_of(unit, person)
        otherwise = self._received.noted(unit, person)
        return tuple(one for one in (out if last else out[:-1]) if otherwise or one.code in known)

    def _meeting(self, paper: SentPaper, told: tuple[Notice, ...], today: MessageContext) -> dict[str, Any]:
        """Day, hour and place as they were told, and whether they are others now."""
        when, where = last_said(paper, told)
        items = {**items_said([paper]), **(told[-1].says if told else {})}
        longer = items[_WHEN] != self._now[_WHEN] and when == today.thoi_gian
        found: dict[str, Any] = {
            "thoi_gian_cu": items[_WHEN] if longer else when,
            "dia_diem_cu": where,
            "da_doi_thoi_gian": longer or (when != today.thoi_gian and items[_WHEN] != self._now[_WHEN]),
            "da_doi_dia_diem": where != today.dia_diem,
        }
        return {**found, _WHEN: self._now[_WHEN]} if longer else found


def said_by(paper: SentPaper) -> tuple[str, str]:
    """Day with hour, and place, as a letter told them."""
    then = dict(paper.words)
    return begin_said(then), then.get(_WHERE, "")


def last_said(paper: SentPaper, told: tuple[Notice, ...]) -> tuple[str, str]:
    """Day with hour, and place, as they were told last: by a letter, or by notices that followed it."""
    when, where = said_by(paper)
    items = items_said([paper])
    for one in told:
        if one.says[_WHEN] and one.says[_WHEN] != items[_WHEN]:
            when = _begins(one.says[_WHEN])
        where = one.says[_WHERE] or where
        items = {**items, **one.says}
    return when, where


def _begins(time: str) -> str:
    """ "từ 07 giờ 30 phút đến 11 giờ 00 phút, thứ Sáu, ngày ..." as a message says it, by its begin alone."""
    hours, _, day = time.replace("\u00a0", " ").partition(", ")
    return f"{hours.removeprefix('từ ').partition(' đến ')[0]}, {day}"


def words_of(notices: tuple[Notice, ...]) -> dict[str, Any]:
    """What a message says of the notices that go along."""
    return {
        "co_thong_bao": bool(notices),
        "so_thong_bao": joined([one.number for one in notices if one.number]),
    }
