"""What is to be told to each recipient of a conference: invitation, change, cancellation, reminder."""

import datetime as dt
from collections.abc import Iterator
from pathlib import Path, PurePosixPath

from msgspec import Struct
from msgspec.structs import replace

from toolkit.documents.kind import Document
from toolkit.documents.kinds import buttons
from toolkit.documents.message import MessageContext, Occasion, message_context, told_again
from toolkit.documents.paper_buttons import INVITATIONS
from toolkit.documents.parts.file_names import folder_of
from toolkit.history import Shelf, file_digest
from toolkit.outbox.appointment import USUAL_LENGTH, Appointment, appointment_kept, uid_of
from toolkit.plan.model import Conference, Plan, SentPaper
from toolkit.problems import Problem, problem
from toolkit.tasks.making.attachable_papers import Paper, Papers
from toolkit.tasks.making.issued import letters, registered, sent_paper
from toolkit.tasks.making.letter_changes import Change, LetterChanges, last_said, words_of
from toolkit.tasks.making.letter_notices import Notice, Notices, files_of, notices_by_letter
from toolkit.tasks.making.letters_received import UNNUMBERED, LettersReceived
from toolkit.tasks.making.pdf_files import fresh
from toolkit.tasks.making.reminders import Reminders
from toolkit.wording import day_short, quantity

CALENDAR = "calendar"
ADDRESSEE = "kinh_moi="


class Errand(Struct, frozen=True, kw_only=True):
    """One message to be made: to whom, about what, in which words, with which files.

    ``folder`` and ``stem`` are those of the letter that it goes with, ``release`` the register's codes of the
    issued papers that go along; ``waits``: another one is to be issued first. ``appointment`` is None for a
    message that changes nothing in a calendar. ``turn`` says the how manieth reminder it is, 0 for what is no
    reminder.
    """

    occasion: Occasion
    unit: str
    person: str
    folder: str
    stem: str
    context: MessageContext
    files: tuple[Path, ...] = ()
    release: str = ""
    waits: bool = False
    appointment: Appointment | None = None
    turn: int = 0


class Errands:
    """The errands of one conference, and what keeps some of them from being run."""

    def __init__(
        self, plan: Plan, conference: Conference, papers: Papers, shelf: Shelf, now: dt.datetime
    ) -> None:
        self.problems: list[Problem] = []
        self._plan = plan
        self._conference = conference
        self._papers = papers
        self._shelf = shelf
        self._now = now
        self._calendar = dict(_calendar(shelf, conference))
        self._issued = dict(_issued(plan, conference, shelf))
        self._agenda = self._agenda_file()
        self._notices = notices_by_letter(plan, conference)
        lying = {code: one.path for code, one in papers.notices.items() if one.fit or one.stays}
        self._carried_notices = {code: self._carried(path) for code, path in lying.items()}
        self._received = LettersReceived(plan, conference, shelf.events)
        self._changes = LetterChanges(plan, conference, self._notices, self._carried_notices, self._received)

    def due(self, *, remind: bool) -> Iterator[Errand]:
        """What is to be told now, in the order of the letters."""
        if remind:
            yield from self._reminders()
        elif self._conference.is_called_off:
            yield from self._called_off()
        else:
            last = self._conference.last_day
            if last and last < self._now.date():
                words = {"conference": self._conference.code, "day": day_short(last)}
                self.problems.append(problem("outbox-held", self._conference.origin.place("date"), **words))
            yield from self._letters()

    def _called_off(self) -> Iterator[Errand]:
        """A message to everybody who was ever written to, or whose letter went out."""
        known = [*dict.fromkeys((*self._calendar, *self._issued))]
        for owner in known:
            yield self._cancel(*owner)
        code, where = self._conference.code, self._conference.origin.place("status")
        told = "outbox-called-off" if known else "outbox-called-off-unsaid"
        self.problems.append(problem(told, where, conference=code, count=quantity(len(known))))

    def _cancel(self, unit: str, person: str) -> Errand:
        (calendar, addressee, stem), issued = (
            self._calendar.get((unit, person), (None, "", "")),
            self._issued.get((unit, person)),
        )
        letter = issued[1].register if issued else ""
        notice = self._ending(letter)
        when, where = calendar.said if calendar else ("", "")
        if issued:
            stem, paper = issued
            if paper.words:
                when, where = last_said(paper, self._changes.told(letter, unit, person))
            addressee = addressee or dict(paper.words).get("kinh_moi", "")
        context = told_again(self._plan, self._conference, kinh_moi=addressee)
        off = replace(calendar, cancelled=True).after(calendar, self._now) if calendar else None
        return Errand(
            occasion=Occasion.CANCEL,
            unit=unit,
            person=person,
            folder=folder_of(self._plan, self._conference),
            stem=stem,
            context=replace(context, thoi_gian_cu=when, dia_diem_cu=where, **words_of(notice)),
            files=files_of(self._carried_notices, notice),
            release=" ".join(one.code for one in notice),
            appointment=off,
        )

    def _ending(self, letter: str) -> tuple[Notice, ...]:
        """The notice that calls the conference off, where one lies there."""
        found = self._notices.get(letter) or next(iter(self._notices.values()), Notices())
        last = found.all[-1:]
        return tuple(one for one in last if one.ends and one.corrects in self._carried_notices)

    def _letters(self) -> Iterator[Errand]:
        late, waiting, ready = 0, 0, 0
        for letter, paper in self._known_letters():
            change = self._change(letter)
            waiting += change is not None and change.waits
            ready += change is not None and not change.waits and not self._knows(letter, change)
            if change and not change.invites:
                yield self._tell(letter, paper, change)
            elif paper.fit or paper.stays:
                yield self._invite(letter, paper, change)
            else:
                late += 1
        counts = {"outbox-letter-stale": late, "outbox-changed": waiting, "outbox-change-told": ready}
        for code, count in counts.items():
            where = self._conference.origin.place("" if code == "outbox-letter-stale" else "date")
            if count:
                said = count if code == "outbox-letter-stale" else quantity(count)
                words = {"count": said, "conference": self._conference.code}
                self.problems.append(problem(code, where, **words))

    def _known_letters(self) -> Iterator[tuple[Document, Paper]]:
        """The letters that could be written, with what lies in the folder; the others are held, and told."""
        for kind in buttons()[INVITATIONS]:
            for letter in kind.documents(self._plan, self._conference):
                paper = self._papers.letters.get((kind.name, letter.unit, letter.person))
                if paper:
                    yield letter, paper

    def _invite(self, letter: Document, paper: Paper, change: Change | None) -> Errand:
        """The letter, and with it the notices of what changed after it was issued."""
        context = message_context(self._plan, self._conference, letter)
        unnumbered = (UNNUMBERED,) if change and change.waits else ()
        codes = (letter.register.code if letter.register else "", *(change.codes if change else ()))
        return Errand(
            occasion=Occasion.INVITE,
            unit=letter.unit,
            person=letter.person,
            folder=letter.folder,
            stem=paper.path.stem if letter.issued else letter.stem,
            context=replace(context, **change.words) if change else context,
            files=(self._carried(paper.path), *(change.files if change else ()), *self._agenda),
            release=" ".join(filter(None, (*codes, *unnumbered))),
            waits=change is not None and change.waits,
            appointment=self._meeting(letter, context),
        )

    def _carried(self, paper: Path) -> Path:
        """The file that goes along: the PDF that was made of just this paper, where there is one."""
        pdf = paper.relative_to(self._shelf.folder).with_suffix(".pdf")
        made = fresh(self._shelf, PurePosixPath(pdf.as_posix()), file_digest(paper))
        return self._shelf.folder / made.path if made else paper

    def _change(self, letter: Document) -> Change | None:
        """What differs from the letter that went out, if anything is to be told of it."""
        issued, row = self._issued.get((letter.unit, letter.person)), letter.register
        if issued is None or row is None or issued[1].register != row.code:
            return None
        today = message_context(self._plan, self._conference, letter)
        return self._changes.of(row.code, issued[1], today)

    def _knows(self, letter: Document, change: Change) -> bool:
        """Whether a message brought all the notices to a recipient already."""
        return frozenset(change.codes) <= self._received.told_of(letter.unit, letter.person)

    def _tell(self, letter: Document, paper: Paper, change: Change) -> Errand:
        context = message_context(self._plan, self._conference, letter)
        again = (self._carried(paper.path),) if change.with_letter and (paper.fit or paper.stays) else ()
        return Errand(
            occasion=Occasion.CHANGE,
            unit=letter.unit,
            person=letter.person,
            folder=letter.folder,
            stem=letter.stem,
            context=replace(context, **change.words),
            files=(*again, *change.files),
            release=" ".join(change.codes),
            waits=change.waits,
            appointment=self._meeting(letter, context),
        )

    def _reminders(self) -> Iterator[Errand]:
        """A message to everybody who was invited and has not answered, unless one was reminded today."""
        reminders = Reminders(self._plan, self._conference, self._shelf.events, self._now)
        known = tuple(self._known_letters())
        unaware = [
            letter
            for letter, paper in known
            if paper.stays and reminders.may_not_know(letter)
            if (change := self._change(letter)) and change.waits
        ]
        for letter, turn in reminders.due([letter for letter, _ in known], unaware):
            yield Errand(
                occasion=Occasion.REMIND,
                unit=letter.unit,
                person=letter.person,
                folder=letter.folder,
                stem=letter.stem,
                context=message_context(self._plan, self._conference, letter),
                turn=turn,
            )
        self.problems += reminders.problems

    def _meeting(self, letter: Document, context: MessageContext) -> Appointment | None:
        """The conference as one recipient's calendar is to hold it; None while it has no day or hour."""
        conference = self._conference
        if conference.date is None or conference.start is None:
            return None
        start = dt.datetime.combine(conference.date, conference.start)
        end = _end(conference, conference.date)
        known = self._calendar.get((letter.unit, letter.person))
        return Appointment(
            uid=uid_of(conference.code, letter.unit, letter.person),
            title=context.ten_hoi_nghi,
            start=start.isoformat(timespec="minutes"),
            end=end.isoformat(timespec="minutes") if end else "",
            place=context.dia_diem,
            said=(context.thoi_gian, context.dia_diem),
        ).after(known[0] if known else None, self._now)

    def _agenda_file(self) -> tuple[Path, ...]:
        agenda = self._papers.agenda
        if agenda and (agenda.fit or agenda.stays):
            return (self._carried(agenda.path),)
        if self._papers.letters:
            where, code = self._conference.origin.place(), self._conference.code
            self.problems.append(problem("outbox-agenda-stale", where, conference=code))
        return ()


def _end(conference: Conference, day: dt.date) -> dt.datetime | None:
    """When the last session ends, as far as the sheet tells; the calendar holds both in one entry."""
    if conference.second_start is None:
        return dt.datetime.combine(day, conference.end) if conference.end else None
    last = conference.second_date or day
    if conference.second_end:
        return dt.datetime.combine(last, conference.second_end)
    return dt.datetime.combine(last, conference.second_start) + USUAL_LENGTH


def _calendar(
    shelf: Shelf, conference: Conference
) -> Iterator[tuple[tuple[str, str], tuple[Appointment, str, str]]]:
    """By unit and person what was last said to calendars, the addressee in words, and the file's stem."""
    for event in shelf.events:
        label = event.label
        if label.kind == CALENDAR and label.conference == conference.code and event.digest:
            kept = appointment_kept(uid_of(conference.code, label.unit, label.person), label.words)
            words = next((one for one in label.words if one.startswith(ADDRESSEE)), ADDRESSEE)
            stem = PurePosixPath(event.beside or event.path).stem
            yield (label.unit, label.person), (kept, words.removeprefix(ADDRESSEE), stem)


def _issued(
    plan: Plan, conference: Conference, shelf: Shelf
) -> Iterator[tuple[tuple[str, str], tuple[str, SentPaper]]]:
    """By unit and person the letter that went out last, with its file's stem; one that stands if any does."""
    kinds = {kind.name for kind in letters()}
    events = [replace(one, label=registered(plan, one.label)) for one in shelf.issued()]
    mine = [one for one in events if one.label.kind in kinds and one.label.conference == conference.code]
    stands = {row.code for row in plan.outgoing if row.stands}
    for event in sorted(mine, key=lambda one: one.label.register in stands):
        label = event.label
        yield (label.unit, label.person), (PurePosixPath(event.path).stem, sent_paper(label))
