"""Confirmations: answers that came back by mail, each in the row of the letter that it answers."""

import datetime as dt
import re
from collections.abc import Iterator, Mapping
from pathlib import Path

from msgspec import Struct, field
from msgspec.structs import replace

from toolkit.book.writing.edits import AppendRow, Edit
from toolkit.documents.message import Occasion
from toolkit.documents.parts.time_and_place import conference_name
from toolkit.history import SendingFate, Shelf, Told, file_digest, noted, open_shelf, sendings
from toolkit.outbox.addresses import addressed, unit_of_address
from toolkit.outbox.answer_words import Answer
from toolkit.outbox.appointment import uid_of
from toolkit.outbox.draft import message_text
from toolkit.outbox.replies import Reply, reply_of
from toolkit.patterns import pattern
from toolkit.plan.model import Conference, Plan
from toolkit.plan.roster import people_on, roster_day
from toolkit.problems import Place, Problem, problem
from toolkit.tasks.making.letter_rows import UNANSWERED, in_row, row_for, rows_of
from toolkit.tasks.making.messages import MESSAGE
from toolkit.wording import fold, quantity, same_name_key

_FIRST = dt.datetime.min.replace(tzinfo=dt.UTC)
_REPORT = pattern(r"\b(?:phiếu|báo cáo|số liệu)\b")
_INVITATION = pattern(r"\b(?:mời|xác nhận|trả lời|dự họp)\b")
Owner = tuple[str, str, str]
"""Codes of conference, unit and person."""


class Confirmation(Struct, frozen=True, kw_only=True):
    """What one recipient answered last, and in which file that was read.

    A substitute has name and title; ``instead`` are the sentences that say of whom.
    """

    owner: Owner
    answer: Answer
    file: str
    sender: str
    substitute: tuple[str, str] = ("", "")
    instead: str = ""

    @property
    def is_unnamed(self) -> bool:
        return self.answer is Answer.SUBSTITUTE and not self.substitute[0]


class Confirmations(Struct, frozen=True, kw_only=True):
    """What came of reading answers, and the edits that note them.

    ``problems`` are by the file that they speak of: a mail below the folder, as "bi-thu/tra-loi.eml".
    ``left_open`` are those files that speak of coming without saying clearly whether; ``older`` those that
    answered before another one did.
    """

    found: tuple[Confirmation, ...] = ()
    problems: Mapping[str, Problem] = field(default_factory=dict)
    edits: tuple[Edit, ...] = ()
    left_open: frozenset[str] = frozenset()
    older: frozenset[str] = frozenset()

    def sentence(self) -> str:
        """For the user, how many of each answer; blank when there is none."""
        counts = [
            f"{quantity(number)} {answer.value.lower()}"
            for answer in Answer
            if (number := sum(one.answer is answer for one in self.found))
        ]
        return f"Đã đọc {quantity(len(self.found))} trả lời: {', '.join(counts)}." if counts else ""


def answers(plan: Plan, out: Path, folder: Path) -> Confirmations:
    """The answers of a folder and of the folders in it.

    Of several answers of one recipient the last one counts. A cell that says something else is left. What a
    mail system sent back is noted in the history of the output folder ``out``, so that it can be sent anew.

    Raises:
        FileLocked: another run works in the output folder, and something came back undelivered.
        ToolkitError: the history of the output folder cannot be read or written.
    """
    problems: dict[str, Problem] = {}
    with open_shelf(out, dry_run=True) as shelf:
        known = _Known.of(plan, shelf)
    found: dict[Owner, Confirmation] = {}
    left_open, older = set[str](), set[str]()
    returned: list[tuple[str, Told, dict[str, str]]] = []
    for name, reply in _replies(folder, problems):
        told = next((known.sent[one] for one in reply.answers_to if one in known.sent), None)
        if reply.bounced and told:
            returned.append((name, told, dict(reply.bounced)))
            continue
        one = _confirmation(plan, known, name, reply)
        if isinstance(one, Problem):
            problems[name] = one
            left_open |= {name} if reply.leaves_open(known.asked_of(plan, reply)) else set()
        else:
            older |= {found[one.owner].file} if one.owner in found else set()
            found[one.owner] = one
    edits: list[Edit] = list(_bounces(plan, out, returned, problems))
    for one in found.values():
        differs = _difference(plan, one)
        if differs:
            problems[one.file] = differs
        else:
            edits += _edits(plan, one)
            problems |= {one.file: _unnamed(plan, one)} if one.is_unnamed else {}
    return Confirmations(
        found=tuple(found.values()),
        problems=problems,
        edits=tuple(edits),
        left_open=frozenset(left_open),
        older=frozenset(older),
    )


def _bounces(
    plan: Plan, out: Path, returned: list[tuple[str, Told, dict[str, str]]], problems: dict[str, Problem]
) -> Iterator[Edit]:
    """What came back undelivered, once in the history and in the letter's row."""
    for name, told, reasons in returned:
        letter = told.letter
        for address, reason in reasons.items():
            problems[name] = problem("send-refused", Place(file=name), address=address, reason=reason)
        fresh = {one: why for one, why in reasons.items() if told.fates.get(one) is SendingFate.SENT}
        if fresh:
            with open_shelf(out) as shelf:
                digest = file_digest(out / told.path) or "-"
                shelf.note_sending(noted(letter, told.path, digest, SendingFate.REFUSED, fresh))
        conference = plan.conference(letter.conference)
        row = row_for(rows_of(plan, conference), letter.unit, letter.person) if conference else None
        fault = "; ".join(f"{address}: {reason}" for address, reason in reasons.items())
        yield from in_row(row, (letter.conference, letter.unit, letter.person), {"fault": fault})


class _Known(Struct, frozen=True, kw_only=True):
    """What an answer may name: messages, meetings, addresses; and the words that each message asked in."""

    messages: Mapping[str, Owner]
    sent: Mapping[str, Told]
    meetings: Mapping[str, Owner]
    addresses: Mapping[str, frozenset[Owner]]
    asked: Mapping[Owner, str] = field(default_factory=dict)

    @classmethod
    def of(cls, plan: Plan, shelf: Shelf) -> "_Known":
        sent = {told.letter.message_id: told for told in sendings(shelf.events).values()}
        letters = {name: told.letter for name, told in sent.items()}
        messages = {name: (one.conference, one.unit, one.person) for name, one in letters.items()}
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
            sent=sent,
            meetings=meetings,
            addresses={address: frozenset(owners) for address, owners in addresses.items()},
            asked=asked,
        )

    def owner(self, plan: Plan, reply: Reply) -> Owner | None:
        """Whose answer it is: by the message or the meeting that it names, else by address and conference.

        The conference is the one that the subject names, or else the words that the answer quotes.
        """
        named = [self.messages[one] for one in reply.answers_to if one in self.messages]
        if named or reply.uid in self.meetings:
            return named[0] if named else self.meetings[reply.uid]
        mine = self.addresses.get(reply.sender.casefold()) or _letters_of(plan, reply.sender)
        for text in (reply.subject, reply.everything):
            about = [one for one in mine if _speaks_of(plan, plan.conference(one[0]), text)]
            if about:
                return about[0] if len(about) == 1 else None
        return None

    def asked_of(self, plan: Plan, reply: Reply) -> str:
        """The words of the message that is answered; blank where that is not known."""
        owner = self.owner(plan, reply)
        return self.asked.get(owner, "") if owner else ""


def _speaks_of(plan: Plan, conference: Conference | None, text: str) -> bool:
    return conference is not None and fold(conference_name(plan, conference)) in fold(text)


def _letters_of(plan: Plan, address: str) -> frozenset[Owner]:
    """The letters in Giấy mời of the one unit that has an address, whoever wrote to it."""
    unit = unit_of_address(plan, address)
    mine = (one for one in plan.invitations if unit and one.unit == unit.code)
    return frozenset((one.conference, one.unit, one.person) for one in mine)


def _replies(folder: Path, problems: dict[str, Problem]) -> Iterator[tuple[str, Reply]]:
    """The answers of a folder, the oldest first; what is none is told."""
    read: list[tuple[dt.datetime, str, Reply]] = []
    for path in sorted(path for path in folder.rglob("*") if path.suffix.lower() == ".eml"):
        name = path.relative_to(folder).as_posix()
        try:
            reply = reply_of(path.read_bytes())
        except OSError:
            reply = None
        if reply is None:
            problems[name] = problem("reply-unreadable", Place(file=name), name=name)
        else:
            at = reply.at or _FIRST
            read.append((at if at.tzinfo else at.replace(tzinfo=dt.UTC), name, reply))
    yield from ((name, reply) for _, name, reply in sorted(read, key=lambda one: one[:2]))


def _confirmation(plan: Plan, known: _Known, name: str, reply: Reply) -> Confirmation | Problem:
    owner, where = known.owner(plan, reply), Place(file=name)
    asked = known.asked_of(plan, reply)
    words, sender = reply.words(asked), reply.sender
    said = f", viết “{words}”" if words else ""
    if owner is None:
        unit = unit_of_address(plan, sender)
        if _is_about_a_report(reply):
            return problem("reply-report", where, name=name, sender=sender, said=said)
        if unit is None:
            return problem("reply-unknown", where, name=name, sender=sender)
        return problem("reply-unmatched", where, unit=unit.name, sender=sender, name=name, said=said)
    answer = reply.answer(asked)
    if answer is None:
        by = f"{plan.unit_name(owner[1])} ({sender})" if owner[1] else sender
        return problem("reply-unclear", where, name=name, sender=by, said=said)
    found = Confirmation(owner=owner, answer=answer, file=name, sender=reply.sender)
    if answer is not Answer.SUBSTITUTE:
        return found
    return replace(found, substitute=reply.substitute(asked), instead=reply.substitution(asked))


def _unnamed(plan: Plan, one: Confirmation) -> Problem:
    """That somebody comes instead, and nobody knows who."""
    by = f"{plan.unit_name(one.owner[1])} ({one.sender})" if one.owner[1] else one.sender
    said = f": “{one.instead}”" if one.instead else ""
    return problem("reply-substitute", Place(file=one.file), name=one.file, sender=by, said=said)


def _is_about_a_report(reply: Reply) -> bool:
    """Whether a letter's subject names what units send, and no invitation."""
    subject = fold(reply.subject)
    return bool(_REPORT.search(subject)) and not _INVITATION.search(subject)


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
        stays = person or _who_stays(plan, conference, one)
        yield AppendRow(table="tblDaiBieu", values={**values, "Dự thay cho": stays} if stays else values)


def _who_stays(plan: Plan, conference: Conference | None, one: Confirmation) -> str:
    """The code of the one person of the unit in whose place the substitute comes; blank without one."""
    _, unit, _ = one.owner
    people = people_on(plan, roster_day(conference)).get(unit, ()) if conference else ()
    text, comes = same_name_key(one.instead), same_name_key(one.substitute[0])
    names = {who.code: same_name_key(who.name) for who in people if same_name_key(who.name) != comes}
    named = [code for code, name in names.items() if re.search(rf"\b{re.escape(name)}\b", text)]
    return named[0] if len(named) == 1 else ""
