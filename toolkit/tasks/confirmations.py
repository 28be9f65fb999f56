"""Confirmations: answers that came back by mail, each in the row of the letter that it answers."""

import datetime as dt
from collections.abc import Iterator, Mapping
from pathlib import Path

from msgspec import Struct, field
from msgspec.structs import replace

from toolkit.book.writing.edits import AppendRow, Edit
from toolkit.history import SendingFate, Told, file_digest, noted, open_shelf
from toolkit.outbox.addresses import unit_of_address
from toolkit.outbox.answer_words import Answer
from toolkit.outbox.replies import Reply, reply_of
from toolkit.patterns import pattern
from toolkit.plan.model import Delegate, Plan
from toolkit.problems import Place, Problem, problem
from toolkit.tasks.answered_letters import KnownLetters, Owner
from toolkit.tasks.collecting.answers_written import AnswersWritten
from toolkit.tasks.collecting.stand_ins import invited_of, is_replaced, who_stays
from toolkit.tasks.making.letter_rows import UNANSWERED, in_row, row_for, rows_of
from toolkit.wording import fold, joined, quantity, same_name_key

_FIRST = dt.datetime.min.replace(tzinfo=dt.UTC)
_REPORT = pattern(r"\b(?:phiếu|báo cáo|số liệu)\b")
_INVITATION = pattern(r"\b(?:mời|xác nhận|trả lời|dự họp)\b")


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

    def beside(self, delegates: frozenset[str]) -> "Confirmations":
        """The same without those delegates, whom forms bring as well, and without asking in whose place."""
        mine = {one.file for one in self.found if same_name_key(one.substitute[0]) in delegates}
        asked = {
            file: told
            for file, told in self.problems.items()
            if file not in mine or told.code != "reply-instead-of-whom"
        }
        edits = tuple(
            edit
            for edit in self.edits
            if not isinstance(edit, AppendRow)
            or same_name_key(str(edit.values.get("Họ và tên", ""))) not in delegates
        )
        return replace(self, problems=asked, edits=edits)

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
        known = KnownLetters.of(plan, shelf)
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
    written = AnswersWritten(out)
    for one in found.values():
        differs = _difference(plan, one, written)
        if differs:
            problems[one.file] = differs
        else:
            edits += _edits(plan, one)
            problems |= {one.file: asked} if (asked := _to_ask(plan, one)) else {}
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


def _confirmation(plan: Plan, known: KnownLetters, name: str, reply: Reply) -> Confirmation | Problem:
    owner, where = known.owner(plan, reply), Place(file=name)
    asked = known.asked_of(plan, reply)
    words, sender = reply.words(asked), reply.sender
    said = f", viết “{words}”" if words else ""
    if reply.is_by_machine:
        return _undelivered(plan, name, reply)
    if owner is None:
        unit = unit_of_address(plan, sender)
        if _is_about_a_report(reply):
            return problem("reply-report", where, name=name, sender=sender, said=said)
        if unit is None:
            by = f"{reply.writer} ({sender})" if reply.writer else sender
            return problem("reply-unknown", where, name=name, sender=by, said=said)
        return problem("reply-unmatched", where, unit=unit.name, sender=sender, name=name, said=said)
    answer = reply.answer(asked)
    if answer is None:
        by = f"{plan.unit_name(owner[1])} ({sender})" if owner[1] else sender
        return problem("reply-unclear", where, name=name, sender=by, said=said)
    found = Confirmation(owner=owner, answer=answer, file=name, sender=reply.sender)
    if answer is not Answer.SUBSTITUTE:
        return found
    comes, said = reply.substitute(asked), reply.substitution(asked)
    conference = plan.conference(owner[0])
    if conference and is_replaced(plan, conference, owner[1], comes[0], said):
        comes = "", ""
    return replace(found, substitute=comes, instead=said)


def _undelivered(plan: Plan, name: str, reply: Reply) -> Problem:
    """That a mail system says in words of its own that a message did not arrive, and whose it was."""
    units = {address: unit for address in reply.addresses if (unit := unit_of_address(plan, address))}
    whom = [f"{address} ({unit.name})" for address, unit in units.items()] or reply.addresses[:1]
    words = {"name": name, "sender": reply.sender, "whom": joined(whom) or "nơi nhận"}
    return problem("reply-undelivered", Place(file=name), **words)


def _unnamed(plan: Plan, one: Confirmation) -> Problem:
    """That somebody comes instead, and nobody knows who."""
    said = _quoted(one)
    return problem("reply-substitute", Place(file=one.file), name=one.file, sender=_by(plan, one), said=said)


def _by(plan: Plan, one: Confirmation) -> str:
    return f"{plan.unit_name(one.owner[1])} ({one.sender})" if one.owner[1] else one.sender


def _quoted(one: Confirmation) -> str:
    return f": “{one.instead.rstrip('. ')}”" if one.instead else ""


def _is_about_a_report(reply: Reply) -> bool:
    """Whether a letter's subject names what units send, and no invitation."""
    subject = fold(reply.subject)
    return bool(_REPORT.search(subject)) and not _INVITATION.search(subject)


def _difference(plan: Plan, one: Confirmation, written: AnswersWritten) -> Problem | None:
    """That a clerk says something else than the answer; None when the cell may be filled or says the same."""
    conference = plan.conference(one.owner[0])
    row = row_for(rows_of(plan, conference), *one.owner[1:]) if conference else None
    if row is None or row.confirmation in (*UNANSWERED, one.answer.value) or written.holds(row):
        return None
    words = {"there": row.confirmation, "said": one.answer.value, "name": one.file, "sender": one.sender}
    return problem("reply-differs", row.origin.place("confirmation"), **words)


def _edits(plan: Plan, one: Confirmation) -> Iterator[Edit]:
    code, unit, person = one.owner
    conference = plan.conference(code)
    row = row_for(rows_of(plan, conference), unit, person) if conference else None
    yield from in_row(row, one.owner, {"confirmation": one.answer.value})
    name, title = one.substitute
    if name and not _rows_of(plan, one):
        values = {"Mã HN": code, "Họ và tên": name, "Chức vụ": title, "Mã đơn vị": unit}
        stays = _stays(plan, one)
        yield AppendRow(table="tblDaiBieu", values={**values, "Dự thay cho": stays} if stays else values)


def _rows_of(plan: Plan, one: Confirmation) -> list[Delegate]:
    """The rows that the substitute has among the delegates of the conference."""
    name, mine = same_name_key(one.substitute[0]), one.owner[0]
    return [row for row in plan.delegates if row.conference == mine and same_name_key(row.name) == name]


def _stays(plan: Plan, one: Confirmation) -> str:
    """The code of whoever stays away; blank where that is not clear."""
    code, unit, person = one.owner
    conference = plan.conference(code)
    if person or conference is None:
        return person
    return who_stays(plan, conference, unit, one.substitute[0], one.instead)


def _to_ask(plan: Plan, one: Confirmation) -> Problem | None:
    """What has to be asked back: who comes instead, or of whom."""
    if one.answer is not Answer.SUBSTITUTE:
        return None
    if one.is_unnamed:
        return _unnamed(plan, one)
    if any(row.substitute_for for row in _rows_of(plan, one)) or _stays(plan, one):
        return None
    conference = plan.conference(one.owner[0])
    invited = invited_of(plan, conference, one.owner[1]) if conference else ()
    names = joined([who.name for who in invited]) or "chưa rõ ai"
    words = {"name": one.file, "sender": _by(plan, one), "comes": one.substitute[0], "invited": names}
    return problem("reply-instead-of-whom", Place(file=one.file), said=_quoted(one), **words)
