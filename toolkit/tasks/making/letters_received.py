"""Who holds a letter of invitation already, and which notices they were told, as far as anybody noted it."""

from collections.abc import Iterable, Iterator
from enum import Enum, auto

from toolkit.documents.message import Occasion
from toolkit.history import Event, Told, sendings
from toolkit.plan.model import Conference, Plan
from toolkit.tasks.making.letter_rows import MAIL_CHANNEL, row_for, rows_of
from toolkit.wording import fold

UNNUMBERED = "*"
"""Stands among the codes of what a message brought for a notice that has no number yet."""


class Holding(Enum):
    """Whether a recipient holds the letter; UNKNOWN where nobody noted how letters went out."""

    YES = auto()
    NO = auto()
    UNKNOWN = auto()


class LettersReceived:
    """What the log of sending and the rows of Giấy mời tell of the letters of one conference."""

    def __init__(self, plan: Plan, conference: Conference, events: Iterable[Event]) -> None:
        self._rows = rows_of(plan, conference)
        known = tuple(events)
        self._told = tuple(
            one for one in sendings(known).values() if one.letter.conference == conference.code
        )
        self._drafted = frozenset(_drafted(known, conference))

    def holding(self, code: str, unit: str, person: str) -> Holding:
        """Whether a recipient holds the letter of a row of the register.

        Where the office mails its letters from here, one that nothing is known of did not go; nor did one for
        which no message was ever written.
        """
        row = row_for(self._rows, unit, person)
        every = [*self._about(unit, person, Occasion.INVITE)]
        mails = [one for one in every if code in _codes(one)]
        sent = [one for one in mails if one.sent]
        if any(not one.owed for one in sent):
            return Holding.YES
        if row and fold(row.channel) not in ("", fold(MAIL_CHANNEL)):
            return Holding.YES
        if row and row.sent_on and not any(one.sent_at for one in every):
            return Holding.YES
        if sent or any(one.doubtful for one in mails):
            return Holding.UNKNOWN
        left = mails or self._mails(code) or (unit, person) not in self._drafted
        return Holding.NO if left else Holding.UNKNOWN

    def told_of(self, unit: str, person: str) -> frozenset[str]:
        """The codes of all papers that messages brought to a recipient."""
        mails = self._about(unit, person, Occasion.INVITE, Occasion.CHANGE)
        return frozenset(code for one in mails if one.sent for code in _codes(one))

    def invited_with(self, code: str, unit: str, person: str) -> frozenset[str]:
        """The codes of what came together with a letter, if anything did."""
        mails = [one for one in self._about(unit, person, Occasion.INVITE) if one.sent]
        return frozenset(one for mail in mails for one in _codes(mail) if code in _codes(mail)) - {code}

    def noted(self, unit: str, person: str) -> bool:
        """Whether staff noted that the letter went another way than by mail."""
        row = row_for(self._rows, unit, person)
        return bool(row) and fold(row.channel if row else "") not in ("", fold(MAIL_CHANNEL))

    def _mails(self, code: str) -> bool:
        invitations = (one for one in self._told if one.letter.occasion == Occasion.INVITE)
        return any(one.sent and code in _codes(one) for one in invitations)

    def _about(self, unit: str, person: str, *occasions: Occasion) -> Iterator[Told]:
        for one in self._told:
            if (one.letter.unit, one.letter.person) == (unit, person) and one.letter.occasion in occasions:
                yield one


def _drafted(events: Iterable[Event], conference: Conference) -> Iterator[tuple[str, str]]:
    """For whom a message with the letter was written, by unit and person."""
    for event in events:
        label = event.label
        if (label.source, label.conference) == (Occasion.INVITE.value, conference.code) and not event.sent:
            yield label.unit, label.person


def _codes(told: Told) -> tuple[str, ...]:
    return tuple(told.letter.release.split())
