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
from toolkit.plan.model import Plan
from toolkit.problems import Place, Problem, problem
from toolkit.tasks.answered_letters import KnownLetters, Owner
from toolkit.tasks.collecting.delegate_rows import called
from toolkit.tasks.collecting.intake_edits import Intake
from toolkit.tasks.collecting.letter_people import joins, marks, who_is_away
from toolkit.tasks.collecting.queries_to_answers import Confirmation, comes_instead, stays_for, to_ask
from toolkit.tasks.collecting.stand_ins import invited_of, is_replaced
from toolkit.tasks.collecting.written_answers import AnswersWritten
from toolkit.tasks.making.letter_rows import UNANSWERED, in_row, row_for, rows_of
from toolkit.wording import fold, joined, quantity, same_name_key

_FIRST = dt.datetime.min.replace(tzinfo=dt.UTC)
_REPORT = pattern(r"\b(?:phiếu|báo cáo|số liệu)\b")
_INVITATION = pattern(r"\b(?:mời|xác nhận|trả lời|dự họp)\b")


class Confirmations(Struct, frozen=True, kw_only=True):
    """What came of reading answers, and the edits that note them.

    ``problems`` are by the file that they speak of: a mail below the folder, as "bi-thu/tra-loi.eml".
    ``left_open`` are those files that speak of coming without saying clearly whether; ``older`` those that
    answered before another one did, or that a program answered with.
    """

    found: tuple[Confirmation, ...] = ()
    problems: Mapping[str, Problem] = field(default_factory=dict)
    edits: tuple[Edit, ...] = ()
    left_open: frozenset[str] = frozenset()
    older: frozenset[str] = frozenset()

    def beside(self, plan: Plan, forms: Intake) -> "Confirmations":
        """The same without those delegates whom forms bring as well, and without asking in whose place.

        Where a form sends another one for the same person the form's is kept, and both are told.
        """
        delegates, instead = forms.delegates, forms.stand_ins
        told: dict[str, Problem] = {}
        edits: list[Edit] = []
        for edit in self.edits:
            values = edit.values if isinstance(edit, AppendRow) else {}
            name, replaced = str(values.get("Họ và tên", "")), str(values.get("Dự thay cho", ""))
            other = instead.get(replaced, "") if replaced else ""
            if name and same_name_key(name) in delegates:
                continue
            if other and same_name_key(other) != same_name_key(name):
                file = self._file_of(name)
                words = {"name": file, "comes": name, "other": other, "replaced": called(plan, replaced)}
                told[file] = problem("reply-substitute-form", Place(file=file), **words)
                continue
            edits.append(edit)
        mine = {one.file for one in self.found if delegates & self._names_in(one.file)}
        asked = {
            file: found
            for file, found in self.problems.items()
            if file not in mine or found.code != "reply-instead-of-whom"
        }
        return replace(self, problems=asked | told, edits=tuple(edits))

    def _file_of(self, name: str) -> str:
        """The mail that sends somebody of a name."""
        return next((one.file for one in self.found if same_name_key(name) in self._names_in(one.file)), "")

    def _names_in(self, file: str) -> frozenset[str]:
        names = (who.name for one in self.found if one.file == file for who in one.substitutes)
        return frozenset(map(same_name_key, names))

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
    automatic: list[tuple[str, Reply]] = []
    for name, reply in _replies(folder, problems):
        told = next((known.sent[one] for one in reply.answers_to if one in known.sent), None)
        if reply.bounced and told:
            returned.append((name, told, dict(reply.bounced)))
            continue
        if reply.automatic and not (reply.calendar or reply.is_by_machine):
            automatic.append((name, reply))
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
            problems |= {one.file: asked} if (asked := to_ask(plan, one)) else {}
    problems |= _automatic(plan, automatic)
    return Confirmations(
        found=tuple(found.values()),
        problems=problems,
        edits=tuple(edits),
        left_open=frozenset(left_open),
        older=frozenset((*older, *(name for name, _ in automatic))),
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
    found = Confirmation(owner=owner, answer=answer, file=name, sender=reply.sender, said=words)
    found = replace(found, by_words=known.is_by_words(plan, reply))
    conference = plan.conference(owner[0])
    if conference is None:
        return found
    if answer is Answer.SUBSTITUTE:
        instead = reply.substitution(asked)
        comes = tuple(
            one
            for one in reply.stand_ins(asked)
            if not is_replaced(plan, conference, owner[1], one.name, one.said)
        )
        return replace(found, substitutes=comes, instead=instead)
    away = who_is_away(plan, conference, owner, answer, reply.clauses(asked))
    invited = invited_of(plan, conference, owner[1]) if answer is Answer.ABSENT and not owner[2] else ()
    return replace(found, away=away, rest=tuple(one for one in invited if one not in away))


def _automatic(plan: Plan, mails: list[tuple[str, Reply]]) -> dict[str, Problem]:
    """One word for all mails that programs answered with."""
    if not mails:
        return {}
    units = [unit.name if (unit := unit_of_address(plan, one.sender)) else one.sender for _, one in mails]
    words = {"count": quantity(len(mails)), "whose": joined(list(dict.fromkeys(units)))}
    return {mails[0][0]: problem("reply-automatic", Place(file=mails[0][0]), **words)}


def _undelivered(plan: Plan, name: str, reply: Reply) -> Problem:
    """That a mail system says in words of its own that a message did not arrive, and whose it was."""
    units = {address: unit for address in reply.addresses if (unit := unit_of_address(plan, address))}
    whom = [f"{address} ({unit.name})" for address, unit in units.items()] or reply.addresses[:1]
    words = {"name": name, "sender": reply.sender, "whom": joined(whom) or "nơi nhận"}
    return problem("reply-undelivered", Place(file=name), **words)


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
    if one.is_for_all:
        yield from in_row(row, one.owner, {"confirmation": one.answer.value})
    if conference is None:
        return
    yield from marks(plan, conference, one.away)
    for who in one.substitutes:
        stays = stays_for(plan, one, who)
        if not comes_instead(plan, conference, who, stays):
            yield from joins(plan, conference, unit, who, stays)
