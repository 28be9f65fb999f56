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
from toolkit.outbox.appointment import Appointment, appointment_kept, uid_of
from toolkit.plan.model import Conference, Plan
from toolkit.problems import Problem, problem
from toolkit.tasks.making.issued import place
from toolkit.tasks.making.papers_at_hand import Paper, Papers
from toolkit.tasks.making.pdf_files import fresh
from toolkit.tasks.making.reminders import Reminders

CALENDAR = "calendar"
ADDRESSEE = "kinh_moi="


class Errand(Struct, frozen=True, kw_only=True):
    """One message to be made: to whom, about what, in which words, with which files.

    ``folder`` and ``stem`` are those of the letter that it goes with, ``release`` the register's code of an
    issued one. ``appointment`` is None for a message that changes nothing in a calendar. ``turn`` says the
    how manieth reminder it is, 0 for what is no reminder.
    """

    occasion: Occasion
    unit: str
    person: str
    folder: str
    stem: str
    context: MessageContext
    files: tuple[Path, ...] = ()
    release: str = ""
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
        self._agenda = self._agenda_file()
        self._notice, self._notice_release = self._notice_file()

    def due(self, *, remind: bool) -> Iterator[Errand]:
        """What is to be told now, in the order of the letters."""
        if remind:
            yield from self._reminders()
        elif self._conference.is_called_off:
            yield from self._called_off()
        else:
            yield from self._letters()

    def _called_off(self) -> Iterator[Errand]:
        """A message to everybody who was ever written to."""
        for (unit, person), (known, addressee, stem) in self._calendar.items():
            when, where = known.said
            context = told_again(self._plan, self._conference, kinh_moi=addressee)
            yield Errand(
                occasion=Occasion.CANCEL,
                unit=unit,
                person=person,
                folder=folder_of(self._plan, self._conference),
                stem=stem,
                context=replace(
                    context,
                    thoi_gian_cu=when,
                    dia_diem_cu=where,
                    co_thong_bao=bool(self._notice),
                ),
                files=self._notice,
                release=self._notice_release,
                appointment=replace(known, cancelled=True).after(known, self._now),
            )
        code, count = self._conference.code, len(self._calendar)
        where_said = self._conference.origin.place("status")
        self.problems.append(problem("outbox-called-off", where_said, conference=code, count=count))

    def _letters(self) -> Iterator[Errand]:
        late = changed = 0
        for letter, paper in self._known_letters():
            errand = self._changed(letter) if paper.stays else None
            changed += errand is not None
            if errand is None and not (paper.fit or paper.stays):
                late += 1
                continue
            yield errand or self._invite(letter, paper)
        conference = self._conference
        if late:
            words = {"count": late, "conference": conference.code}
            self.problems.append(problem("outbox-letter-stale", conference.origin.place(), **words))
        if changed:
            where = conference.origin.place("date")
            self.problems.append(problem("outbox-changed", where, conference=conference.code))

    def _known_letters(self) -> Iterator[tuple[Document, Paper]]:
        """The letters that could be written, with what lies in the folder; the others are held, and told."""
        for kind in buttons()[INVITATIONS]:
            for letter in kind.documents(self._plan, self._conference):
                paper = self._papers.letters.get((kind.name, letter.unit, letter.person))
                if paper:
                    yield letter, paper

    def _invite(self, letter: Document, paper: Paper) -> Errand:
        context = message_context(self._plan, self._conference, letter)
        return Errand(
            occasion=Occasion.INVITE,
            unit=letter.unit,
            person=letter.person,
            folder=letter.folder,
            stem=paper.path.stem if letter.issued else letter.stem,
            context=context,
            files=(self._carried(paper.path), *self._agenda),
            release=letter.register.code if letter.register else "",
            appointment=self._meeting(letter, context),
        )

    def _carried(self, paper: Path) -> Path:
        """The file that goes along: the PDF that was made of just this paper, where there is one."""
        pdf = paper.relative_to(self._shelf.folder).with_suffix(".pdf")
        made = fresh(self._shelf, PurePosixPath(pdf.as_posix()), file_digest(paper))
        return self._shelf.folder / made.path if made else paper

    def _changed(self, letter: Document) -> Errand | None:
        """What tells that time or place are others than in the letter that went out, if they are."""
        event = self._shelf.went_out(place(letter))
        then = dict(word.partition("=")[::2] for word in event.label.words) if event else {}
        context = message_context(self._plan, self._conference, letter)
        when = f"{then.get('gio_bat_dau', '')}, {then.get('thu', '')}, ngày {then.get('ngay_hop', '')}"
        where = then.get("dia_diem", "")
        if not then or (when, where) == (context.thoi_gian, context.dia_diem):
            return None
        return Errand(
            occasion=Occasion.CHANGE,
            unit=letter.unit,
            person=letter.person,
            folder=letter.folder,
            stem=letter.stem,
            context=replace(
                context,
                thoi_gian_cu=when,
                dia_diem_cu=where,
                da_doi_thoi_gian=when != context.thoi_gian,
                da_doi_dia_diem=where != context.dia_diem,
                co_thong_bao=bool(self._notice),
            ),
            files=self._notice,
            release=self._notice_release,
            appointment=self._meeting(letter, context),
        )

    def _reminders(self) -> Iterator[Errand]:
        """A message to everybody who was invited and has not answered, unless one was reminded today."""
        reminders = Reminders(self._plan, self._conference, self._shelf.events, self._now)
        known = tuple(self._known_letters())
        unaware = [
            letter
            for letter, paper in known
            if paper.stays and not self._notice_release and reminders.may_not_know(letter)
            if self._changed(letter)
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
        end = dt.datetime.combine(conference.date, conference.end) if conference.end else None
        known = self._calendar.get((letter.unit, letter.person))
        return Appointment(
            uid=uid_of(conference.code, letter.unit, letter.person),
            title=context.ten_hoi_nghi,
            start=start.isoformat(timespec="minutes"),
            end=end.isoformat(timespec="minutes") if end else "",
            place=context.dia_diem,
            said=(context.thoi_gian, context.dia_diem),
        ).after(known[0] if known else None, self._now)

    def _notice_file(self) -> tuple[tuple[Path, ...], str]:
        """The notice of a change, where it lies, and its row in the register where it went out."""
        notice = self._papers.notice
        if notice is None or not (notice.fit or notice.stays):
            return (), ""
        return (self._carried(notice.path),), notice.made.register

    def _agenda_file(self) -> tuple[Path, ...]:
        agenda = self._papers.agenda
        if agenda and (agenda.fit or agenda.stays):
            return (self._carried(agenda.path),)
        if self._papers.letters:
            where, code = self._conference.origin.place(), self._conference.code
            self.problems.append(problem("outbox-agenda-stale", where, conference=code))
        return ()


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
