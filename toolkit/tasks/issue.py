"""Issue: what the register says of drafts is put into them as they stand; then they stay for good."""

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from toolkit.book.reading.plans import Reading
from toolkit.book.writing.edits import AppendRow, Edit, SetCell
from toolkit.documents.kind import Document, Reach
from toolkit.documents.kinds import DOCUMENTS, kind_named
from toolkit.documents.parts.file_names import folder_of
from toolkit.documents.parts.release import is_issued
from toolkit.history import Label, State, open_shelf
from toolkit.plan.model import Conference, DocumentStatus, OutgoingDocument, PdfFiles, Plan
from toolkit.problems import Place, Problem, Severity, problem
from toolkit.tasks.check import in_sheet_order
from toolkit.tasks.making.button_press import DETAILS, Press, Pressed
from toolkit.tasks.making.chosen_conference import chosen_conference
from toolkit.tasks.making.folder_refusals import each_cause_once
from toolkit.tasks.making.impact import Touches
from toolkit.tasks.making.issued import Subject, numbered_as_issued
from toolkit.tasks.making.issuing import Issuing
from toolkit.tasks.making.outdated_papers import still_otherwise
from toolkit.tasks.making.output_folder import output_folder
from toolkit.tasks.making.pdf_files import PdfDesk, PdfResult, PdfWish
from toolkit.tasks.making.press_edits import report
from toolkit.tasks.making.register_rows import rows_for_drafts
from toolkit.tasks.making.summary import press_words
from toolkit.tasks.number import Numbers, give, waiting
from toolkit.tasks.outcome import Made, Outcome, Progress, Step, distinct, silent
from toolkit.wording import joined, quantity

BESIDE_EACH = PdfWish(files=PdfFiles.BESIDE)
_SHEET = "Văn bản đi"
# What the message box itself says: without it nobody knows what to do next.
_SAID = ("issue-rows-added", "issue-nothing", "issue-no-draft", "issue-renamed", "issue-ended")


class Issued(Struct, frozen=True, kw_only=True):
    """What came of issuing: the files, the numbers that were given on the way, the cells to be filled."""

    outcome: Outcome
    numbers: Numbers = Numbers()
    edits: tuple[Edit, ...] = ()


def press_issue(press: Press) -> Pressed:
    """What the button does: for the conference that is worked on, or for the files that are named."""
    occasion, plan = press.occasion, press.plan
    conference = occasion.conference or ("" if occasion.files else chosen_conference(press.grid, plan))
    done = issue_from(
        press.reading,
        occasion.workbook_folder,
        conference,
        files=occasion.files,
        today=occasion.now.date(),
        progress=press.progress,
    )
    lines = [f"{occasion.button.work_on(conference)}: {press_words(done.outcome)}", *done.numbers.lines()]
    lines += [f"{one.message} {one.remedy}" for one in done.outcome.problems if one.code in _SAID]
    if done.outcome.problems:
        lines.append(DETAILS)
    if done.outcome.folder:
        lines.append(f"Thư mục kết quả: {done.outcome.folder}")
    return Pressed(
        message="\n".join(lines),
        grade=done.outcome.worst,
        edits=(*report(done.outcome, plan, occasion, conference), *done.edits),
        outcome=done.outcome,
    )


def issue_from(
    reading: Reading,
    workbook_folder: Path,
    conference: str = "",
    *,
    files: Sequence[Path] = (),
    pdf: PdfWish = BESIDE_EACH,
    today: dt.date | None = None,
    progress: Progress = silent,
) -> Issued:
    """Issue what the register has numbers for.

    A row with a number goes out, whatever its status, unless it is void; a row "Phát hành" without a number
    gets the next one, a row without a day today's. What has gone out already is only locked again. Where
    drafts lie for which the register has no row at all, a row is proposed.

    Args:
        reading: the workbook as it stands.
        workbook_folder: where it lies.
        conference: the code of one conference, with the plan of its year; blank: everything.
        files: issue these alone.
        pdf: which PDF files are wanted; one beside each by default, where an office program is there.
        today: the day of rows without one; the machine's by default.
        progress: told before each kind.

    Raises:
        FileLocked: another run works in the output folder.
        NotWritable: the folder refuses writing.
    """
    order = _ordered(reading, workbook_folder, conference, files, today or dt.date.today())
    touches = Touches(order.numbered, _still(reading, order.numbers))
    with open_shelf(order.folder) as shelf, PdfDesk(shelf, pdf) as desk:
        run = Issuing(numbered_as_issued(order.numbered, shelf.issued()), shelf, workbook_folder, files)
        _issue_all(run, order, touches, progress)
        run.mark_ended()
        for made in run.files:
            desk.see(made.path, _about(made))
        printed = desk.finish()
        known = numbered_as_issued(reading.plan, shelf.issued())
        kept = not files and not any(made.state is State.ISSUED for made in run.files)
        otherwise = still_otherwise(known, shelf, workbook_folder, order.subjects) if kept else ()
        proposals = () if files else tuple(rows_for_drafts(known, order.subjects, shelf))
    told = (
        *order.numbers.problems,
        *_found(run, touches, printed),
        *_told(run, order, proposals),
        *otherwise,
    )
    outcome = Outcome(
        files=tuple(run.files),
        problems=in_sheet_order(told),
        held=distinct(run.held),
        folder=order.folder,
        run=shelf.run if shelf.wrote else "",
        pdf=printed.made,
    )
    return Issued(outcome=outcome, numbers=order.numbers, edits=(*_cells(run, order), *proposals))


class _Order(Struct, frozen=True, kw_only=True):
    """What is to be issued: of which subjects, under which rows as they stand in the register then.

    ``typed`` are the rows as the workbook has them, by their codes; ``numbered`` is the plan with ``rows``.
    """

    folder: Path
    subjects: tuple[Subject, ...]
    numbers: Numbers
    rows: tuple[OutgoingDocument, ...]
    typed: Mapping[str, OutgoingDocument]
    numbered: Plan

    @property
    def fresh(self) -> frozenset[str]:
        """The codes of the rows that were not issued before."""
        return frozenset(row.code for row in self.rows if not is_issued(self.typed[row.code]))


def _ordered(
    reading: Reading, workbook_folder: Path, conference: str, files: Sequence[Path], day: dt.date
) -> _Order:
    """What is meant, with the numbers that it lacks; they are held in the output folder from now on."""
    plan = reading.plan
    folder = output_folder(plan, workbook_folder).absolute()
    subjects = tuple(_subjects(plan, conference, folder, files))
    numbers = _numbers(reading, subjects, workbook_folder, day)
    rows = tuple(_ready(plan, subjects, numbers, day))
    return _Order(
        folder=folder,
        subjects=subjects,
        numbers=numbers,
        rows=rows,
        typed={row.code: row for row in plan.outgoing},
        numbered=_with_rows(plan, rows),
    )


def _found(run: Issuing, touches: Touches, printed: PdfResult) -> Iterator[Problem]:
    """What stopped papers or makes them doubtful; that no office program is there is no fault."""
    yield from (one for one in touches.about(run.looked_at) if one.severity is Severity.ERROR)
    yield from each_cause_once(run.problems)
    yield from run.afterthoughts()
    yield from (one for one in printed.problems if one.code != "pdf-no-program")


def _issue_all(run: Issuing, order: _Order, touches: Touches, progress: Progress) -> None:
    chosen = [(kind, one) for one in order.subjects for kind in DOCUMENTS if kind.reach is _reach(one)]
    codes = {row.code for row in order.rows}
    for done, (kind, subject) in enumerate(chosen):
        progress(Step(done=done, total=len(chosen), label=f"{kind.label}, {subject.code}"))
        run.issue(kind, subject, codes, touches)


def _about(made: Made) -> Label:
    return Label(kind=made.kind, conference=made.conference, unit=made.unit, person=made.person)


def _subjects(plan: Plan, conference: str, folder: Path, files: Sequence[Path]) -> Iterator[Subject]:
    """The year's plans and the conferences that are meant: one with its plan, those of the files, or all."""
    meant = plan.conference(conference)
    folders = {path.relative_to(folder).parts[0] for path in files if path.is_relative_to(folder)}
    everything: tuple[Subject, ...] = (*plan.annual_plans, *plan.conferences)
    for subject in everything:
        if files:
            chosen = folder_of(plan, subject) in folders
        else:
            chosen = meant is None or subject.code in (meant.code, meant.plan)
        if chosen:
            yield subject


def _reach(subject: Subject) -> Reach:
    return Reach.CONFERENCE if isinstance(subject, Conference) else Reach.YEAR


def _numbers(reading: Reading, subjects: Sequence[Subject], workbook_folder: Path, day: dt.date) -> Numbers:
    codes = {one.code for one in subjects}
    rows = tuple(row for row in waiting(reading.plan) if row.subject_code in codes)
    return give(reading, rows, workbook_folder, today=day) if rows else Numbers()


def _ready(
    plan: Plan, subjects: Sequence[Subject], numbers: Numbers, day: dt.date
) -> Iterator[OutgoingDocument]:
    """The rows that can go out, as they stand in the register then."""
    codes = {one.code for one in subjects}
    given = {one.row.code: one for one in numbers.given}
    for row in plan.outgoing:
        got = given.get(row.code)
        number = row.number or (got.number if got else None)
        if row.subject_code in codes and number and row.kind and row.stands:
            yield replace(row, number=number, date=row.date or day, status=DocumentStatus.ISSUED)


def _with_rows(plan: Plan, rows: Sequence[OutgoingDocument]) -> Plan:
    known = {row.code: row for row in rows}
    return replace(plan, outgoing=tuple(known.get(row.code, row) for row in plan.outgoing))


def _still(reading: Reading, numbers: Numbers) -> tuple[Problem, ...]:
    """What was found in the workbook, without what the numbers just given have put right."""
    filled = {one.row.origin.place(field) for one in numbers.given for field in ("number", "date")}
    ahead = {one.row.origin.place("status") for one in numbers.given}  # told there when both were missing
    return tuple(
        found
        for found in reading.problems
        if found.place not in filled and not (found.code == "issued-without" and found.place in ahead)
    )


def _told(run: Issuing, order: _Order, proposals: Sequence[AppendRow]) -> Iterator[Problem]:
    """Rows without anything to issue, rows that were proposed, files that are not known, or nothing."""
    yield from _without_draft(run, order)
    unknown = tuple(run.not_found())
    for path in unknown:
        yield problem("issue-unknown-file", Place(file=str(path)), name=path.name)
    if proposals:
        codes = joined([str(one.values["Mã VB"]) for one in proposals])
        yield problem("issue-rows-added", Place(sheet=_SHEET), codes=codes)
    elif not (unknown or run.files or run.problems or run.held or order.fresh or order.numbers.held):
        undrafted = [row for row in order.rows if row.code in run.missing and not row.sent_on]
        yield from (_no_draft(row, run.missing[row.code]) for row in undrafted)
        if not undrafted:
            yield problem("issue-nothing", Place(sheet=_SHEET))


def _without_draft(run: Issuing, order: _Order) -> Iterator[Problem]:
    """The rows of which no draft lies there at all, or not of everybody."""
    served = {one.register for one in run.files}
    for row in order.rows:
        missing = run.missing.get(row.code, [])
        kind = kind_named(missing[0].kind) if missing else None
        if kind and row.code not in served and row.code in order.fresh and not run.held:
            yield _no_draft(row, missing)
        elif kind and row.code in served:
            words = {"count": quantity(len(missing)), "name": f"{missing[0].stem}.docx"}
            button = kind.button.caption
            yield row.problem("issue-some-missing", "number", code=row.code, button=button, **words)


def _no_draft(row: OutgoingDocument, missing: Sequence[Document]) -> Problem:
    kind = kind_named(missing[0].kind)
    button = kind.button.caption if kind else ""
    return row.problem("issue-no-draft", "number", code=row.code, button=button)


def _cells(run: Issuing, order: _Order) -> Iterator[Edit]:
    """Number and day that were given; status and day of each row under which something went out."""
    given, served = {one.row.code for one in order.numbers.given}, {one.register for one in run.files}
    for one in order.numbers.given:
        yield from one.edits()
    for row in order.rows:
        before, cells = order.typed[row.code], row.origin.cells
        if row.code in served and before.status is not DocumentStatus.ISSUED and "status" in cells:
            place = row.origin.place("status")
            yield SetCell(sheet=place.sheet, address=place.cell, value=DocumentStatus.ISSUED.value)
        if row.code in served - given and before.date is None and "date" in cells:
            place = row.origin.place("date")
            yield SetCell(sheet=place.sheet, address=place.cell, value=row.date)
