"""Confirmations: answers that came back by mail, each in the row of the letter that it answers."""

import datetime as dt
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from toolkit.book.reading.files import grid_of, workbook_bytes
from toolkit.book.writing.edits import AppendRow, Edit
from toolkit.documents.message import Occasion
from toolkit.documents.parts.time_and_place import conference_name
from toolkit.history import Shelf, open_shelf, sendings
from toolkit.outbox.addresses import addressed
from toolkit.outbox.appointment import uid_of
from toolkit.outbox.draft import message_text
from toolkit.outbox.replies import Answer, Reply, reply_of
from toolkit.plan.model import Conference, Plan
from toolkit.problems import Place, Problem, problem
from toolkit.tasks.making.errands import UNANSWERED
from toolkit.tasks.making.letter_rows import in_row, row_for, rows_of
from toolkit.tasks.making.messages import MESSAGE
from toolkit.tasks.making.output_folder import output_folder
from toolkit.tasks.making.plan_reading import reading_of
from toolkit.tasks.making.write_back import record
from toolkit.tasks.outcome import Outcome
from toolkit.wording import fold, quantity, same_name_key

_FIRST = dt.datetime.min.replace(tzinfo=dt.UTC)
Owner = tuple[str, str, str]
"""Codes of conference, unit and person."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Confirmation:
    """What one recipient answered last, and in which file that was read; a substitute has name and title."""

    owner: Owner
    answer: Answer
    file: str
    sender: str
    substitute: tuple[str, str] = ("", "")


@dataclass(frozen=True, slots=True, kw_only=True)
class Confirmations:
    """What came of reading answers; ``written`` says where the workbook's cells were filled."""

    found: tuple[Confirmation, ...] = ()
    problems: tuple[Problem, ...] = ()
    edits: tuple[Edit, ...] = ()
    written: str = ""

    @property
    def outcome(self) -> Outcome:
        return Outcome(problems=self.problems)

    def lines(self) -> Iterator[str]:
        """For the user: how many of each answer, and where they are."""
        counts = [
            f"{quantity(number)} {answer.value.lower()}"
            for answer in Answer
            if (number := sum(one.answer is answer for one in self.found))
        ]
        total = f"Đã đọc {quantity(len(self.found))} trả lời: {', '.join(counts)}."
        yield total if counts else "Chưa có trả lời nào đọc được."
        if self.written:
            yield self.written


def confirmations(workbook: Path, folder: Path, *, out: Path | None = None) -> Confirmations:
    """Read the answers of a folder and note them in the closed workbook.

    Args:
        workbook: an .xlsx or .xlsm file.
        folder: where the answers lie, ``.eml`` files as mail programs save them.
        out: the output folder; by default the one that the workbook names.

    Raises:
        FileMissing: there is no such workbook.
        ToolkitError: the workbook or the history cannot be read.
    """
    before = workbook_bytes(workbook)
    plan = reading_of(grid_of(before, workbook)).plan
    place = (out or output_folder(plan, workbook.absolute().parent)).absolute()
    read = answers(plan, place, folder)
    if not read.edits:
        return read
    recorded = record(workbook, before, read.edits)
    problems = (*read.problems, recorded.refused) if recorded.refused else read.problems
    return Confirmations(found=read.found, problems=problems, edits=read.edits, written=recorded.sentence())


def answers(plan: Plan, out: Path, folder: Path) -> Confirmations:
    """The answers of a folder, and the edits that note them; nothing is written.

    Of several answers of one recipient the last one counts. A cell that says something else is left.
    """
    problems: list[Problem] = []
    with open_shelf(out, dry_run=True) as shelf:
        known = _Known.of(plan, shelf)
    found: dict[Owner, Confirmation] = {}
    for path, reply in _replies(folder, problems):
        one = _confirmation(plan, known, path, reply)
        if isinstance(one, Problem):
            problems.append(one)
        else:
            found[one.owner] = one
    edits: list[Edit] = []
    for one in found.values():
        differs = _difference(plan, one)
        problems += [differs] if differs else []
        edits += [] if differs else _edits(plan, one)
    return Confirmations(found=tuple(found.values()), problems=tuple(problems), edits=tuple(edits))


@dataclass(frozen=True, slots=True, kw_only=True)
class _Known:
    """What an answer may name: messages, meetings, addresses; and the words that each message asked in."""

    messages: Mapping[str, Owner]
    meetings: Mapping[str, Owner]
    addresses: Mapping[str, frozenset[Owner]]
    asked: Mapping[Owner, str] = field(default_factory=dict)

    @classmethod
    def of(cls, plan: Plan, shelf: Shelf) -> "_Known":
        messages: dict[str, Owner] = {}
        for told in sendings(shelf.events).values():
            letter = told.letter
            messages[letter.message_id] = (letter.conference, letter.unit, letter.person)
        meetings: dict[str, Owner] = {}
        addresses: dict[str, set[Owner]] = {}
        asked: dict[Owner, str] = {}
        for event in shelf.events:
            label = event.label
            conference = plan.conference(label.conference)
            if label.kind != MESSAGE or conference is None or label.source == Occasion.CANCEL:
                continue
            owner = (label.conference, label.unit, label.person)
            meetings[uid_of(*owner)] = owner
            asked[owner] = message_text(shelf.folder / event.path)
            for address in addressed(plan, conference, label.unit, label.person).everybody:
                addresses.setdefault(address.casefold(), set()).add(owner)
        return cls(
            messages=messages,
            meetings=meetings,
            addresses={address: frozenset(owners) for address, owners in addresses.items()},
            asked=asked,
        )

    def owner(self, plan: Plan, reply: Reply) -> Owner | None:
        """Whose answer it is: by the message or the meeting that it names, else by address and conference."""
        named = [self.messages[one] for one in reply.answers_to if one in self.messages]
        if named or reply.uid in self.meetings:
            return named[0] if named else self.meetings[reply.uid]
        mine = self.addresses.get(reply.sender.casefold(), frozenset())
        about = [one for one in mine if _speaks_of(plan, plan.conference(one[0]), reply)]
        return about[0] if len(about) == 1 else None


def _speaks_of(plan: Plan, conference: Conference | None, reply: Reply) -> bool:
    return conference is not None and fold(conference_name(plan, conference)) in fold(reply.subject)


def _replies(folder: Path, problems: list[Problem]) -> Iterator[tuple[Path, Reply]]:
    """The answers of a folder, the oldest first; what is none is told."""
    read: list[tuple[dt.datetime, str, Path, Reply]] = []
    paths = sorted(path for path in folder.glob("*") if path.suffix.lower() == ".eml")
    if not paths:
        problems.append(problem("reply-none", Place(file=str(folder)), folder=folder))
    for path in paths:
        try:
            reply = reply_of(path.read_bytes())
        except OSError:
            reply = None
        if reply is None:
            problems.append(problem("reply-unreadable", Place(file=str(path)), name=path.name))
        else:
            at = reply.at or _FIRST
            read.append((at if at.tzinfo else at.replace(tzinfo=dt.UTC), path.name, path, reply))
    yield from ((path, reply) for _, _, path, reply in sorted(read, key=lambda one: one[:2]))


def _confirmation(plan: Plan, known: _Known, path: Path, reply: Reply) -> Confirmation | Problem:
    owner, where = known.owner(plan, reply), Place(file=str(path))
    if owner is None:
        return problem("reply-unknown", where, name=path.name, sender=reply.sender)
    asked = known.asked.get(owner, "")
    answer = reply.answer(asked)
    if answer is None:
        return problem("reply-unclear", where, name=path.name, sender=reply.sender)
    who = reply.substitute(asked) if answer is Answer.SUBSTITUTE else ("", "")
    return Confirmation(owner=owner, answer=answer, file=path.name, sender=reply.sender, substitute=who)


def _difference(plan: Plan, one: Confirmation) -> Problem | None:
    """That the row says something else than the answer; None when it may be filled or says the same."""
    conference = plan.conference(one.owner[0])
    row = row_for(rows_of(plan, conference), *one.owner[1:]) if conference else None
    if row is None or row.confirmation in (*UNANSWERED, one.answer.value):
        return None
    words = {"there": row.confirmation, "said": one.answer.value, "name": one.file, "sender": one.sender}
    return problem("reply-differs", row.origin.place("confirmation"), **words)


def _edits(plan: Plan, one: Confirmation) -> Iterator[Edit]:
    code, unit, person = one.owner
    conference = plan.conference(code)
    row = row_for(rows_of(plan, conference), unit, person) if conference else None
    yield from in_row(row, one.owner, {"confirmation": one.answer.value})
    name, title = one.substitute
    there = {same_name_key(delegate.name) for delegate in plan.delegates if delegate.conference == code}
    if name and same_name_key(name) not in there:
        values = {"Mã HN": code, "Họ và tên": name, "Chức vụ": title, "Mã đơn vị": unit}
        yield AppendRow(table="tblDaiBieu", values={**values, "Dự thay cho": person} if person else values)
