"""Send: the messages of the outbox handed to the office's mail server, one by one, each of them once."""

import datetime as dt
from collections.abc import Callable, Collection, Iterator
from pathlib import Path

from msgspec import Struct

from toolkit.book.reading.files import grid_of, workbook_bytes
from toolkit.book.reading.plans import Reading
from toolkit.book.writing.edits import Edit
from toolkit.history import is_out, open_shelf, sendings
from toolkit.outbox.delivery import Line
from toolkit.problems import Problem
from toolkit.tasks.making.chosen_conference import conference_asked
from toolkit.tasks.making.mail_account import misread, not_set_up, sender_of, server_of
from toolkit.tasks.making.plan_reading import reading_of
from toolkit.tasks.making.send_list import SendList, send_list
from toolkit.tasks.making.sending_round import SendingRound
from toolkit.tasks.making.write_back import record
from toolkit.tasks.making.written_cells import note_cells
from toolkit.tasks.outbox import composed, row_edits
from toolkit.tasks.outcome import Outcome, Progress, Step, silent
from toolkit.wording import quantity

_PER_MINUTE = 20


class Sent(Struct, frozen=True, kw_only=True):
    """What came of sending: how many letters reached everybody, the list as it was shown, what went wrong.

    ``went_out``: a message reached somebody, or may have; what the edits tell of it cannot be taken back.
    """

    listed: SendList | None = None
    sent: int = 0
    went_out: bool = False
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
    conference: str = "",
    *,
    remind: bool = False,
    out: Path | None = None,
    drafts: bool = False,
    again: Collection[Path] = (),
    agreed: Callable[[SendList], bool],
    progress: Progress = silent,
) -> Sent:
    """Send what waits in a conference's outbox, and note it in the closed workbook.

    Args:
        workbook: an .xlsx, .xlsm or .ods file.
        conference: its code; blank: the one that the workbook's first sheet names.
        remind: instead of what waits, those who have not answered are reminded, each at most once a day.
        out: the output folder; by default the one that the workbook names.
        drafts: messages with a draft are sent too.
        again: files to be sent once more although nobody knows whether they arrived.
        agreed: asked once, with the list of what would go to whom.
        progress: told before each letter.

    Raises:
        WrongUse: there is no such conference, or none is named.
        FileLocked: another run works in the output folder.
        ToolkitError: workbook, template or folder stand in the way.
    """
    before = workbook_bytes(workbook)
    grid = grid_of(before, workbook)
    reading = reading_of(grid)
    names = frozenset(path.name for path in again)
    folder = workbook.absolute().parent
    code = conference_asked(workbook, reading.plan, conference).code
    found = listed(reading, folder, code, remind=remind, out=out, drafts=drafts, again=names)
    if isinstance(found, Sent) or not agreed(found):
        return found if isinstance(found, Sent) else Sent(listed=found, problems=found.problems)
    sent = dispatched(reading, found, again=names, progress=progress)
    if not sent.edits:
        return sent
    outbox = found.composed.outcome
    if outbox.folder and not sent.went_out:
        note_cells(sent.edits, grid, folder=outbox.folder, workbook=workbook, run=outbox.run)
    recorded = record(workbook, before, sent.edits)
    problems = (*sent.problems, recorded.refused) if recorded.refused else sent.problems
    return Sent(listed=found, sent=sent.sent, problems=problems, written=recorded.sentence())


def listed(
    reading: Reading,
    workbook_folder: Path,
    conference: str,
    *,
    remind: bool = False,
    out: Path | None = None,
    drafts: bool = False,
    again: Collection[str] = (),
    now: dt.datetime | None = None,
) -> SendList | Sent:
    """What would go to whom; ``Sent`` with the reasons where sending is not set up.

    ``now`` is the moment of the work, local time; by default the machine's.
    """
    missing = misread(reading) or not_set_up(reading.plan)
    if missing:
        return Sent(problems=missing)
    outbox = composed(reading, workbook_folder, conference, remind=remind, out=out, now=now)
    return send_list(reading, outbox, sender=sender_of(reading.plan), drafts=drafts, again=again)


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
    server = server_of(reading.plan)
    with open_shelf(folder) as shelf, Line(server) as line:
        sending = SendingRound(shelf, line, again, reading.plan.settings.mails_per_minute or _PER_MINUTE)
        for number, dispatch in enumerate(found.dispatches):
            progress(Step(done=number, total=len(found.dispatches), label=dispatch.message.name))
            if not sending.take(dispatch):
                break
        edits = tuple(row_edits(reading, found.composed, sendings(shelf.events)))
        went_out = any(is_out(event) for event in shelf.events if event.run == shelf.run)
    problems = (*found.problems, *sending.problems)
    return Sent(listed=found, sent=sending.sent, went_out=went_out, problems=problems, edits=edits)
