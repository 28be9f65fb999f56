"""Reminders: who was invited, has not answered, and was not reminded on this day already."""

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence

from toolkit.documents.kind import Document
from toolkit.documents.message import Occasion
from toolkit.history import Event, Told, sendings
from toolkit.plan.model import Conference, Invitation, Plan
from toolkit.problems import Problem, problem
from toolkit.tasks.making.letter_rows import UNANSWERED, row_for, rows_of
from toolkit.wording import day_short, quantity


class Reminders:
    """The reminders of one conference that are due at a moment, and why there are no more."""

    def __init__(self, plan: Plan, conference: Conference, events: Iterable[Event], now: dt.datetime) -> None:
        self.problems: list[Problem] = []
        self._conference = conference
        self._today = now.astimezone().date()
        self._rows = rows_of(plan, conference)
        self._told = tuple(
            one for one in sendings(events).values() if one.letter.conference == conference.code
        )

    def due(self, letters: Sequence[Document], unaware: Sequence[Document]) -> Iterator[tuple[Document, int]]:
        """Each letter whose recipient is to be reminded, with the number of this reminder, from 1.

        One that went out today keeps its number, so that it is known again and not sent once more. The
        ``unaware`` are to hear of a change first.
        """
        if self._is_over():
            return
        waiting = reminded = 0
        for letter in letters:
            if not self._is_silent(letter):
                continue
            row = self._row(letter)
            waiting += 1
            if letter in unaware:
                continue
            sent_before, sent_today = self._reminders(letter)
            noted = row is not None and row.reminded_on is not None and row.reminded_on >= self._today
            reminded += bool(sent_today) or noted
            if sent_today or not noted:
                yield letter, sent_before + 1
        self._tell("remind-changed", "date", len(unaware))
        self._tell("remind-today", "", reminded)
        if letters and not waiting:  # where no letter can be written, that is told elsewhere
            self._tell("remind-nobody", "", 1)

    def may_not_know(self, letter: Document) -> bool:
        """Whether the recipient is silent and got no message about a change of day, hour or place."""
        told = any(one.sent and _tells_change(one) for one in self._about(letter))
        return not told and self._is_silent(letter)

    def _is_over(self) -> bool:
        """Whether there is nothing to come to any more: it was held, or is called off."""
        conference = self._conference
        why = ""
        if conference.is_called_off:
            why = f"ở trạng thái {conference.status.value}"
        elif conference.date and conference.date < self._today:
            why = f"đã họp ngày {day_short(conference.date)}"
        if why:
            where = conference.origin.place("status" if conference.is_called_off else "date")
            self.problems.append(problem("remind-over", where, conference=conference.code, why=why))
        return bool(why)

    def _is_silent(self, letter: Document) -> bool:
        """Whether the recipient was invited and has not answered."""
        row = self._row(letter)
        invited = (row and row.sent_on) or any(one.sent for one in self._about(letter))
        return bool(invited) and (row is None or row.confirmation in UNANSWERED)

    def _row(self, letter: Document) -> Invitation | None:
        return row_for(self._rows, letter.unit, letter.person)

    def _reminders(self, letter: Document) -> tuple[int, int]:
        """How many reminders reached somebody before today, and how many today or, by the clock, later."""
        days = [
            dt.datetime.fromisoformat(one.sent_at).date()
            for one in self._about(letter)
            if one.letter.occasion == Occasion.REMIND and one.sent
        ]
        return sum(day < self._today for day in days), sum(day >= self._today for day in days)

    def _about(self, letter: Document) -> Iterator[Told]:
        owner = (letter.unit, letter.person)
        return (one for one in self._told if (one.letter.unit, one.letter.person) == owner)

    def _tell(self, code: str, field: str, count: int) -> None:
        if count:
            words = {"conference": self._conference.code, "count": quantity(count)}
            self.problems.append(problem(code, self._conference.origin.place(field), **words))


def _tells_change(told: Told) -> bool:
    """Whether it told of a change: as a message about it, or as the letter that came with a notice of it."""
    letter = told.letter
    return letter.occasion == Occasion.CHANGE or (
        letter.occasion == Occasion.INVITE and " " in letter.release
    )
