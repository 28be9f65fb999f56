"""Outbox: for each recipient of a conference a draft of a message, an invitation, a text for Zalo."""

import datetime as dt
from collections.abc import Iterator, Mapping
from pathlib import Path
from types import MappingProxyType

from msgspec import Struct

from toolkit.book.reading.plans import Reading
from toolkit.book.writing.edits import Edit
from toolkit.documents.message import Occasion
from toolkit.history import Told, open_shelf
from toolkit.outbox.message_texts import CHAT, MAIL, TextForm
from toolkit.plan.model import Conference
from toolkit.problems import Problem
from toolkit.tasks.check import in_sheet_order
from toolkit.tasks.making.attachable_papers import papers_of, wanting
from toolkit.tasks.making.chosen_conference import conference_asked
from toolkit.tasks.making.issued import numbered_as_issued
from toolkit.tasks.making.letter_rows import (
    day_of,
    in_row,
    invitations_to,
    row_for,
    rows_of,
    sending_values,
)
from toolkit.tasks.making.messages_due import Errands
from toolkit.tasks.making.outbox_messages import Desk, Message
from toolkit.tasks.making.output_folder import output_folder
from toolkit.tasks.making.plan_reading import read_workbook
from toolkit.tasks.making.selection import chosen_conferences
from toolkit.tasks.making.template_choice import own_or_packaged
from toolkit.tasks.outcome import Outcome, Progress, Step, silent

NOTHING: Mapping[tuple[str, ...], Told] = MappingProxyType({})


class Composed(Struct, frozen=True, kw_only=True):
    """The messages of one conference, and what came of making them."""

    conference: Conference
    outcome: Outcome
    messages: tuple[Message, ...] = ()


def outbox(
    workbook: Path,
    conference: str = "",
    *,
    remind: bool = False,
    out: Path | None = None,
    today: dt.date | None = None,
    progress: Progress = silent,
) -> Outcome:
    """Lay the messages of a conference into the output folder; nothing is sent.

    Args:
        workbook: an .xlsx, .xlsm or .ods file.
        conference: its code; blank: the one that the workbook's first sheet names.
        remind: ask those who were written to and have not answered, instead of inviting.
        out: the output folder; by default the one that the workbook names.
        today: what deadlines are held against; the machine's day by default.
        progress: told before each message.

    Raises:
        WrongUse: there is no such conference, or none is named.
        FileLocked: another run works in the output folder.
        ToolkitError: the workbook or a template cannot be read, or the folder not be written.
    """
    reading, folder = read_workbook(workbook, today), workbook.absolute().parent
    now = dt.datetime.combine(today, dt.time()) if today else None
    code = conference_asked(workbook, reading.plan, conference).code
    return composed(reading, folder, code, remind=remind, out=out, now=now, progress=progress).outcome


def composed(
    reading: Reading,
    workbook_folder: Path,
    code: str,
    *,
    remind: bool = False,
    out: Path | None = None,
    now: dt.datetime | None = None,
    progress: Progress = silent,
) -> Composed:
    """As ``outbox``, for a workbook that was read already, with the messages themselves.

    ``now`` is the moment of the work, local time; by default the machine's.
    """
    (conference,) = chosen_conferences(reading.plan, (code,))
    off = conference.is_called_off
    papers = papers_of(reading, workbook_folder, conference, out)
    forms, faults = _forms(_occasions(off=off, remind=remind), workbook_folder)
    if faults:
        return Composed(conference=conference, outcome=Outcome(problems=faults))
    folder = (out or output_folder(reading.plan, workbook_folder)).absolute()
    with open_shelf(folder) as shelf:
        plan = numbered_as_issued(reading.plan, shelf.issued())
        errands = Errands(plan, conference, papers, shelf, now or dt.datetime.now(dt.UTC))
        desk = Desk(plan, conference, shelf, forms)
        messages = []
        for number, errand in enumerate(errands.due(remind=remind)):
            progress(Step(done=number, total=len(papers.letters), label=errand.context.kinh_moi))
            messages.append(desk.write(errand))
        run = shelf.run if shelf.wrote else ""
    problems = (*wanting(papers.outcome), *errands.problems, *desk.problems)
    outcome = Outcome(
        files=tuple(desk.files),
        problems=in_sheet_order(dict.fromkeys(problems)),
        held=papers.outcome.held,
        folder=folder,
        run=run,
    )
    return Composed(conference=conference, outcome=outcome, messages=tuple(messages))


def row_edits(
    reading: Reading, found: Composed, told: Mapping[tuple[str, ...], Told] = NOTHING
) -> Iterator[Edit]:
    """What messages leave in the rows of Giấy mời: the text for Zalo, and what ``told`` tells of sending."""
    rows = rows_of(reading.plan, found.conference)
    for message in found.messages:
        letter = message.letter
        row = row_for(rows, letter.unit, letter.person)
        now = told.get(letter.key)
        invited = invitations_to(letter, told.values()) if letter.occasion == Occasion.INVITE else ()
        earlier = [day_of(one) for one in invited if one.sent_at]
        values = {"chat": message.chat, **sending_values(row, now, earlier)}
        yield from in_row(row, (letter.conference, letter.unit, letter.person), values)


def _occasions(*, off: bool, remind: bool) -> tuple[Occasion, ...]:
    if remind:
        return (Occasion.REMIND,)
    return (Occasion.CANCEL,) if off else (Occasion.INVITE, Occasion.CHANGE)


def _forms(
    occasions: tuple[Occasion, ...], workbook_folder: Path
) -> tuple[dict[str, TextForm], tuple[Problem, ...]]:
    names = [name for occasion in occasions for name in (MAIL[occasion], CHAT[occasion])]
    forms = {name: TextForm(own_or_packaged(name, workbook_folder)) for name in names}
    return forms, tuple(found for form in forms.values() for found in form.problems)
