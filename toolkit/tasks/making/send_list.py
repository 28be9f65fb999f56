"""What would be sent to whom: the messages of the outbox, held against what was sent and what staff noted."""

import datetime as dt
from collections.abc import Collection, Iterator
from pathlib import Path

from msgspec import Struct

from toolkit.book.reading.plans import Reading
from toolkit.documents.message import Occasion
from toolkit.history import State, Told, file_digest
from toolkit.outbox.addresses import Mailbox
from toolkit.outbox.draft import Outgoing, outgoing
from toolkit.plan.model import Invitation
from toolkit.problems import Place, Problem, problem
from toolkit.tasks.making.letter_rows import MAIL_CHANNEL, row_for, rows_of
from toolkit.tasks.making.outbox_messages import FOLDER, Message
from toolkit.tasks.making.second_press import agreed
from toolkit.tasks.outbox import Composed
from toolkit.wording import fold, quantity

_LIST = "danh-sach-gui.txt"
_LEFT = ("send-draft", "send-noted", "remind-otherwise")


class Dispatch(Struct, frozen=True, kw_only=True):
    """One message that would go out: as bytes, to those addresses that have not got it yet."""

    message: Message
    out: Outgoing
    path: Path
    pending: tuple[str, ...]

    def line(self) -> str:
        """For the user: "Ban Thường vụ ... <a@b>, <c@d>: tiêu đề"."""
        addresses = ", ".join(f"<{one}>" for one in self.pending)
        return f"{self.message.name} {addresses}: {self.out.subject}"


class SendList(Struct, frozen=True, kw_only=True):
    """Everything that would go out, in the order of the letters, and why the rest would not."""

    composed: Composed
    dispatches: tuple[Dispatch, ...]
    problems: tuple[Problem, ...]

    def lines(self) -> Iterator[str]:
        """For the user: how many, then each."""
        if self.dispatches:
            yield f"Sẽ gửi {quantity(len(self.dispatches))} thư:"
        yield from (f"  {number}. {one.line()}" for number, one in enumerate(self.dispatches, start=1))


def send_list(
    reading: Reading,
    composed: Composed,
    *,
    sender: Mailbox,
    drafts: bool = False,
    again: Collection[str] = (),
) -> SendList:
    """Look through the outbox; nothing is sent.

    Args:
        reading: the workbook that the outbox was composed from.
        composed: the outbox.
        sender: the mailbox that sends.
        drafts: messages with a draft are sent too.
        again: names of files to be sent once more although nobody knows whether they arrived.
    """
    rows = rows_of(reading.plan, composed.conference)
    found: list[Dispatch] = []
    problems: list[Problem] = []
    left = dict.fromkeys(_LEFT, 0)
    for message in composed.messages:
        row = row_for(rows, message.letter.unit, message.letter.person)
        if message.eml is None or _is_done(message.told):
            continue
        reason = _kept_back(message, row, drafts=drafts)
        if reason:
            left[reason] += 1
            continue
        result = _dispatch(message, message.eml, sender, again)
        if isinstance(result, Problem):
            problems.append(result)
        elif result.pending:
            found.append(result)
            problems += _remarks(message, message.eml)
    code, where = composed.conference.code, composed.conference.origin.place()
    problems += [problem(name, where, count=quantity(count)) for name, count in left.items() if count]
    excused = any(one.code.startswith("remind-") for one in composed.outcome.problems)
    if not (found or problems or excused):
        problems.append(problem("send-nothing", where, conference=code))
    told = (*composed.outcome.problems, *problems)
    return SendList(composed=composed, dispatches=tuple(found), problems=told)


def pending(out: Outgoing, told: Told | None, name: str, again: Collection[str]) -> tuple[str, ...]:
    """To whom a message is still to go; nobody while it is in doubt and not asked for again."""
    if told is None:
        return out.addresses
    if told.doubtful and name not in again:
        return ()
    sent = {one.casefold() for one in told.sent}
    return tuple(one for one in out.addresses if one.casefold() not in sent)


def asked(folder: Path, conference_folder: str, found: SendList) -> tuple[bool, Path]:
    """Whether the very same list was shown a moment ago; if not, it is written down to be looked at."""
    path = folder / conference_folder / FOLDER / _LIST
    if found.composed.outcome.run:  # a letter was laid only now, or again after an undo: ask anew
        path.unlink(missing_ok=True)
    return agreed(path, found.lines()), path


def _is_done(told: Told | None) -> bool:
    return told is not None and bool(told.sent) and not (told.owed or told.doubtful)


def _kept_back(message: Message, row: Invitation | None, *, drafts: bool) -> str:
    """The problem's code of a message that is not to be sent; blank when it is."""
    occasion = message.letter.occasion
    other = row is not None and fold(row.channel) not in ("", fold(MAIL_CHANNEL))
    if occasion == Occasion.REMIND:
        return "remind-otherwise" if other else ""
    by_hand = row and row.sent_on and not message.mailed
    if occasion == Occasion.INVITE and (other or by_hand):
        return "send-noted"
    return "" if message.issued or drafts else "send-draft"


def _dispatch(message: Message, eml: Path, sender: Mailbox, again: Collection[str]) -> Dispatch | Problem:
    where = Place(file=str(eml))
    now = dt.datetime.now().astimezone()
    try:
        content = eml.read_bytes()
    except OSError:
        return problem("send-unreadable", where, name=eml.name)
    out = outgoing(content, sender, message.letter.message_id, now)
    if out is None:
        return problem("send-unreadable", where, name=eml.name)
    if out.unfit:
        return problem("send-address-unfit", where, name=eml.name, addresses=", ".join(out.unfit))
    wanted = pending(out, message.told, eml.name, again)
    if message.told and message.told.doubtful and not wanted:
        addresses = ", ".join(message.told.doubtful)
        return problem("send-doubtful", where, name=eml.name, addresses=addresses)
    return Dispatch(message=message, out=out, path=eml, pending=wanted)


def _remarks(message: Message, eml: Path) -> Iterator[Problem]:
    if message.state is State.SET_ASIDE and file_digest(eml):
        yield problem("send-edited", Place(file=str(eml)), name=eml.name)
