"""Send: the messages of the outbox handed to the office's mail server, one by one, each of them once."""

import time
from collections.abc import Callable, Collection, Iterator, Mapping
from pathlib import Path

from msgspec import Struct

from toolkit.book.reading.files import grid_of, workbook_bytes
from toolkit.book.reading.plans import Reading
from toolkit.book.writing.edits import Edit
from toolkit.history import (
    SendingFate,
    Shelf,
    file_digest,
    noted,
    open_shelf,
    sendings,
)
from toolkit.outbox.addresses import Mailbox
from toolkit.outbox.delivery import Handed, Line, NotConnected, Server
from toolkit.outbox.password import keep_password, password
from toolkit.plan.model import Plan
from toolkit.problems import Place, Problem, ToolkitError, WrongUse, problem, refusal
from toolkit.tasks.making.plan_reading import reading_of
from toolkit.tasks.making.send_list import Dispatch, SendList, pending, send_list
from toolkit.tasks.making.write_back import record
from toolkit.tasks.outbox import composed, row_edits
from toolkit.tasks.outcome import Outcome, Progress, Step, problem_of, silent
from toolkit.wording import quantity

_PORT, _IMPLICIT_PORT, _PER_MINUTE = 587, 465, 20
_TLS = "TLS"
_NEEDED = (("mail_server", "Gửi thư: máy chủ"), ("mail_sender", "Gửi thư: người gửi"))


class Sent(Struct, frozen=True, kw_only=True):
    """What came of sending: how many letters reached everybody, the list as it was shown, what went wrong."""

    listed: SendList | None = None
    sent: int = 0
    problems: tuple[Problem, ...] = ()
    edits: tuple[Edit, ...] = ()
    written: str = ""

    @property
    def outcome(self) -> Outcome:
        return Outcome(problems=self.problems)

    def lines(self) -> Iterator[str]:
        """For the user, in one or two sentences."""
        yield f"Đã gửi {quantity(self.sent)} thư." if self.sent else "Chưa gửi thư nào."
        if self.written:
            yield self.written


def send(
    workbook: Path,
    conference: str,
    *,
    out: Path | None = None,
    drafts: bool = False,
    again: Collection[Path] = (),
    agreed: Callable[[SendList], bool],
    progress: Progress = silent,
) -> Sent:
    """Send what waits in a conference's outbox, and note it in the closed workbook.

    Args:
        workbook: an .xlsx, .xlsm or .ods file.
        conference: its code.
        out: the output folder; by default the one that the workbook names.
        drafts: messages with a draft are sent too.
        again: files to be sent once more although nobody knows whether they arrived.
        agreed: asked once, with the list of what would go to whom.
        progress: told before each letter.

    Raises:
        WrongUse: there is no such conference.
        FileLocked: another run works in the output folder.
        ToolkitError: workbook, template or folder stand in the way.
    """
    before = workbook_bytes(workbook)
    reading = reading_of(grid_of(before, workbook))
    names = frozenset(path.name for path in again)
    found = listed(reading, workbook.absolute().parent, conference, out=out, drafts=drafts, again=names)
    if isinstance(found, Sent) or not agreed(found):
        return found if isinstance(found, Sent) else Sent(listed=found, problems=found.problems)
    sent = dispatched(reading, found, again=names, progress=progress)
    if not sent.edits:
        return sent
    recorded = record(workbook, before, sent.edits)
    problems = (*sent.problems, recorded.refused) if recorded.refused else sent.problems
    return Sent(listed=found, sent=sent.sent, problems=problems, written=recorded.sentence())


def listed(
    reading: Reading,
    workbook_folder: Path,
    conference: str,
    *,
    out: Path | None = None,
    drafts: bool = False,
    again: Collection[str] = (),
) -> SendList | Sent:
    """What would go to whom; ``Sent`` with the reasons where sending is not set up."""
    missing = tuple(_not_set_up(reading.plan))
    if missing:
        return Sent(problems=missing)
    outbox = composed(reading, workbook_folder, conference, out=out)
    return send_list(reading, outbox, sender=_sender(reading.plan), drafts=drafts, again=again)


def dispatched(
    reading: Reading, found: SendList, *, again: Collection[str] = (), progress: Progress = silent
) -> Sent:
    """Send a list that was agreed to; an intent is noted before each letter, and what came of it after.

    Raises:
        FileLocked: another run sends, or works in the folder.
        NotConnected: no password is kept for the account.
    """
    folder = found.composed.outcome.folder
    if folder is None:
        return Sent(listed=found, problems=found.problems)
    if not found.dispatches:  # a run that was cut off may not have come to the workbook
        with open_shelf(folder, dry_run=True) as shelf:
            edits = tuple(row_edits(reading, found.composed, sendings(shelf.events)))
        return Sent(listed=found, problems=found.problems, edits=edits)
    server = _server(reading.plan)
    with open_shelf(folder) as shelf, Line(server) as line:
        post = _Post(shelf, line, again, reading.plan.settings.mails_per_minute or _PER_MINUTE)
        for number, dispatch in enumerate(found.dispatches):
            progress(Step(done=number, total=len(found.dispatches), label=dispatch.message.name))
            if not post.take(dispatch):
                break
        edits = tuple(row_edits(reading, found.composed, sendings(shelf.events)))
    problems = (*found.problems, *post.problems)
    return Sent(listed=found, sent=post.sent, problems=problems, edits=edits)


class _Post:
    """One round of sending, while the folder is held: what went out, and what went wrong."""

    def __init__(self, shelf: Shelf, line: Line, again: Collection[str], per_minute: int) -> None:
        self.sent = 0
        self.problems: list[Problem] = []
        self._shelf = shelf
        self._line = line
        self._again = again
        self._pause = 60 / per_minute
        self._free_at = 0.0
        self._told = sendings(shelf.events)

    def take(self, dispatch: Dispatch) -> bool:
        """Send one letter to whom it is still owed; False when no other need be tried.

        What the history tells is asked once more, for another run may have sent it since it was listed.
        """
        known = self._told.get(dispatch.message.letter.key)
        wanted = pending(dispatch.out, known, dispatch.path.name, self._again)
        if not wanted:
            return True
        try:
            self._line.open()
            self._wait()
            self._note(dispatch, SendingFate.INTENT, dict.fromkeys(wanted, ""))
            handed = self._line.hand_over(dispatch.out.content, wanted)
            self._note_result(dispatch, handed)
        except ToolkitError as error:
            self.problems.append(problem_of(error))
            return False
        self.sent += handed.sent == wanted
        self.problems += _faults(dispatch, handed)
        return True

    def _wait(self) -> None:
        now = time.monotonic()
        if now < self._free_at:
            time.sleep(self._free_at - now)
        self._free_at = time.monotonic() + self._pause

    def _note(self, dispatch: Dispatch, fate: SendingFate, addresses: Mapping[str, str]) -> None:
        path = dispatch.path.relative_to(self._shelf.folder).as_posix()
        digest = file_digest(dispatch.path) or "-"
        self._shelf.note_sending(noted(dispatch.message.letter, path, digest, fate, addresses))

    def _note_result(self, dispatch: Dispatch, handed: Handed) -> None:
        for fate, addresses in (
            (SendingFate.SENT, dict.fromkeys(handed.sent, "")),
            (SendingFate.REFUSED, handed.refused),
            (SendingFate.FAILED, handed.failed),
            (SendingFate.UNKNOWN, dict.fromkeys(handed.unknown, "")),
        ):
            if addresses:
                self._note(dispatch, fate, addresses)


def store_password(workbook: Path, word: str) -> str:
    """Keep the password of the workbook's mail account in the system's own store; the account's name.

    Raises:
        NoKeyring: there is no such store.
        ToolkitError: the workbook cannot be read, or names no server.
    """
    plan = reading_of(grid_of(workbook_bytes(workbook), workbook)).plan
    missing = next(_not_set_up(plan), None)
    if missing:
        raise WrongUse(missing.message, remedy=missing.remedy)
    keep_password(_account(plan), plan.settings.mail_server, word)
    return _account(plan)


def _faults(dispatch: Dispatch, handed: Handed) -> Iterator[Problem]:
    where, name = Place(file=str(dispatch.path)), dispatch.path.name
    for address, reason in handed.refused.items():
        yield problem("send-refused", where, address=address, reason=reason)
    for reason in dict.fromkeys(handed.failed.values()):
        yield problem("send-failed", where, name=name, reason=reason)
    if handed.unknown:
        yield problem("send-doubtful", where, name=name, addresses=", ".join(handed.unknown))


def _not_set_up(plan: Plan) -> Iterator[Problem]:
    for name, key in _NEEDED:
        if not getattr(plan.settings, name):
            place = plan.settings.origin.place(name)
            yield problem("send-not-set-up", place, key=key)


def _sender(plan: Plan) -> Mailbox:
    return Mailbox(name=plan.settings.department_name, address=plan.settings.mail_sender)


def _account(plan: Plan) -> str:
    return plan.settings.mail_account or plan.settings.mail_sender


def _server(plan: Plan) -> Server:
    """The server that Cấu hình names.

    Raises:
        NoKeyring: no password can be asked for.
        NotConnected: none is kept.
    """
    settings, account = plan.settings, _account(plan)
    port = settings.mail_port or _PORT
    implicit = settings.mail_security == _TLS if settings.mail_security else port == _IMPLICIT_PORT
    word = password(account, settings.mail_server)
    if not word:
        raise refusal(NotConnected, "send-no-password", account=account)
    return Server(
        host=settings.mail_server,
        port=port,
        implicit=implicit,
        account=account,
        password=word,
        sender=_sender(plan),
    )
