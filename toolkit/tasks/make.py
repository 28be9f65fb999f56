"""Make: workbook -> plan -> documents -> templates -> files; one document in memory at a time."""

import datetime as dt
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from toolkit.book.reading.plans import Reading
from toolkit.documents.kind import Document, Entry, Kind
from toolkit.history import Shelf, State, open_shelf
from toolkit.plan.model import Conference, Plan
from toolkit.problems import Place, Problem, ToolkitError, WrongUse, has_errors, problem
from toolkit.shelf.files import make_read_only
from toolkit.shelf.refusals import HOPELESS
from toolkit.tasks.check import in_sheet_order
from toolkit.tasks.making.impact import Touches
from toolkit.tasks.making.issue_guard import IssueGuard, Standing, label_of, made_of
from toolkit.tasks.making.issued import Subject, numbered_as_issued, place
from toolkit.tasks.making.outdated_papers import overtaken
from toolkit.tasks.making.output_folder import folder_problems, output_folder
from toolkit.tasks.making.own_files import idle_templates
from toolkit.tasks.making.paper_obstacles import Barriers
from toolkit.tasks.making.pdf_files import PdfDesk, PdfWish, settled
from toolkit.tasks.making.plan_reading import read_workbook
from toolkit.tasks.making.selection import Selection
from toolkit.tasks.making.template_choice import Form, form_of
from toolkit.tasks.outcome import Held, Made, Outcome, Progress, Step, distinct, problem_of, silent
from toolkit.wording import quantity

_CONFERENCES = "Hội nghị"
_GUEST_RULES = "Thành phần"

_CODES_LOST = ("sheet-missing", "column-missing", "column-near")
"""Why no code of a sheet is known: not the code that was asked for is wrong, but the sheet cannot be read."""


def make(
    workbook: Path,
    selection: Selection | None = None,
    *,
    out: Path | None = None,
    pdf: PdfWish | None = None,
    dry_run: bool = False,
    today: dt.date | None = None,
    progress: Progress = silent,
) -> Outcome:
    """Make the documents of a workbook that are asked for.

    Args:
        workbook: an .xlsx, .xlsm or .ods file.
        selection: kinds, conferences and units; everything by default.
        out: the output folder; by default the one that Cấu hình names, else "ket-qua" beside the workbook.
        pdf: which PDF files are wanted; by default as Cấu hình says.
        dry_run: write nothing, only tell what would be.
        today: what deadlines are held against; the machine's day by default.
        progress: told before each kind of each conference.

    Raises:
        WrongUse: the selection names what the workbook does not have.
        FileMissing: there is no such workbook.
        FileLocked: another run works in the output folder.
        NotWritable: the output folder refuses writing.
        ToolkitError: it is no workbook that can be read.
    """
    return make_from(
        read_workbook(workbook, today),
        workbook.absolute().parent,
        selection or Selection(),
        out=out,
        pdf=pdf,
        dry_run=dry_run,
        progress=progress,
    )


def make_from(
    reading: Reading,
    workbook_folder: Path,
    selection: Selection,
    *,
    out: Path | None = None,
    pdf: PdfWish | None = None,
    dry_run: bool = False,
    progress: Progress = silent,
) -> Outcome:
    """As ``make``, for a workbook that was read already, from a file or live."""
    folder = (out or output_folder(reading.plan, workbook_folder)).absolute()
    try:
        chosen, units = tuple(selection.tasks(reading.plan)), selection.unit_codes(reading.plan)
    except WrongUse:
        if lost := tuple(found for found in reading.problems if found.code in _CODES_LOST):
            return Outcome(problems=in_sheet_order(lost), dry=dry_run)
        raise
    touches = Touches(reading.plan, reading.problems)
    pairs = ((kind.name, subject.code) for kind, subject in chosen)
    about = reading.problems if selection.everything else touches.about(pairs)
    unfit = () if out else folder_problems(reading.plan)
    if not chosen:
        unfit = (*reading.problems, problem("nothing-to-make", Place(sheet=_CONFERENCES)), *unfit)
    if unfit:
        return Outcome(problems=in_sheet_order((*about, *unfit)), dry=dry_run)
    barriers = Barriers(reading, touches)
    pdf = pdf or PdfWish(files=reading.plan.settings.pdf)
    idle = idle_templates(workbook_folder, {kind for kind, _ in chosen})
    with open_shelf(folder, dry_run=dry_run) as shelf, PdfDesk(shelf, pdf) as desk:
        plan = numbered_as_issued(reading.plan, shelf.issued())
        run = _Run(plan, touches, workbook_folder, units, barriers, shelf, desk)
        run.shared = selection.shared
        for done, (kind, subject) in enumerate(chosen):
            step = Step(done=done, total=len(chosen), label=f"{kind.label}, {subject.code}")
            progress(step)
            for number in run.make(kind, subject):
                progress(replace(step, label=f"{step.label}: {number}"))
            if run.hopeless:
                break
        printed = desk.finish()
        before = tuple(overtaken(plan, shelf, workbook_folder, chosen))
    return Outcome(
        files=tuple(settled(run.files, printed)),
        problems=in_sheet_order(
            (*about, *idle, *run.problems, *before, *printed.problems, *run.afterthoughts())
        ),
        held=distinct(run.held),
        folder=folder,
        dry=dry_run,
        run=shelf.run if shelf.wrote else "",
        pdf=printed.made,
    )


class _Batch(Struct, frozen=True, kw_only=True):
    """The documents of one kind for one subject, the template that they share, and the tags in doubt."""

    kind: Kind
    subject: Subject
    form: Form
    tags: frozenset[str] | None


class _Run:
    """One run over a plan: what it made, what it held back, and why.

    ``hopeless``: no more can be written at all. ``shared``: beside the papers of the units that were asked
    for also those that are the same for all.
    """

    def __init__(
        self,
        plan: Plan,
        touches: Touches,
        workbook_folder: Path,
        units: frozenset[str],
        barriers: Barriers,
        shelf: Shelf,
        desk: PdfDesk,
    ) -> None:
        self.files: list[Made] = []
        self.held: list[Held] = []
        self.problems: list[Problem] = []
        self.hopeless = False
        self.shared = False
        self._plan = plan
        self._touches = touches
        self._units = units
        self._barriers = barriers
        self._shelf = shelf
        self._desk = desk
        self._served: set[tuple[str, str, str]] = set()
        self._guard = IssueGuard(plan, shelf)
        self._form = cache(lambda kind: form_of(kind, workbook_folder))

    def make(self, kind: Kind, subject: Subject) -> Iterator[int]:
        """Make all documents of a kind for a subject, telling after each how many it were."""
        barred, told = self._barriers.before(self._plan, kind, subject)
        self.problems.extend(told)
        if barred:
            self.held.append(Held(kind=kind.name, subject=subject.code))
            return
        try:
            batch = self._batch(kind, subject)
        except ToolkitError as error:
            self.problems.append(problem_of(error))
            self.held.append(Held(kind=kind.name, subject=subject.code))
            return
        for number, document in enumerate(self._asked(kind, subject), start=1):
            self._make_one(document, batch)
            yield number
            if self.hopeless:
                return
        if not self._units:
            self.problems.extend(self._left_over(kind, subject))

    def afterthoughts(self) -> Iterator[Problem]:
        """What can be said only when all is made: of what went out before, and of units without any."""
        yield from self._guard.gone()
        yield from self._guard.problems()
        held = {one.unit for one in self.held}
        if "" in held or self.hopeless:
            # What stood in the way is told; which units the rest would have served is not known.
            return
        served = {one.unit for one in self.files} | held
        for code in sorted(self._units - served):
            yield problem("nothing-for-unit", Place(sheet=_GUEST_RULES), unit=code)

    def _batch(self, kind: Kind, subject: Subject) -> _Batch:
        form = self._form(kind)
        tags = form.placed() if self._touches.names_doubted else None
        return _Batch(kind=kind, subject=subject, form=form, tags=tags)

    def _asked(self, kind: Kind, subject: Subject) -> Iterator[Document]:
        for document in kind.documents(self._plan, subject):
            for_all = self.shared and not (document.unit or document.person)
            if not self._units or document.unit in self._units or for_all:
                yield document

    def _make_one(self, document: Document, batch: _Batch) -> None:
        self.problems.extend(document.problems)
        self._shelf.expect(place(document))
        laid: Made | None = None
        stopped = self._touches.stops_document(document, batch.kind, batch.subject, batch.tags)
        if stopped:
            sure, left_out = self._touches.sure(batch.kind, batch.subject, batch.tags)
            if sure:
                document, stopped = sure, False
                self.problems += [_without(left_out, batch)] if left_out else []
        if not stopped and not has_errors(document.problems):
            try:
                laid = self._lay(document, batch)
            except ToolkitError as error:
                self.problems.append(problem_of(error))
                self.hopeless = error.code in HOPELESS
        if laid:
            self.files.append(laid)
            self._served.add((laid.kind, laid.unit, laid.person))
        else:
            subject = batch.subject.code
            held = Held(kind=document.kind, subject=subject, unit=document.unit, person=document.person)
            self.held.append(held)

    def _lay(self, document: Document, batch: _Batch) -> Made | None:
        """Fill the template and lay the file down; None when a problem stands in the way."""
        standing = self._guard.standing(batch.kind, batch.subject, document, batch.form)
        if standing.same:
            self._shelf.expect(standing.path)
            label = label_of(self._plan, batch.subject, document, batch.form)
            self._desk.see(standing.same, label)
            return made_of(document, standing.same, State.KEPT)
        unfit = self._shelf.unfit(standing.path)
        if unfit:
            self.problems.append(unfit)
            return None
        return self._fill(standing, batch)

    def _fill(self, standing: Standing, batch: _Batch) -> Made | None:
        document = standing.document
        rendered = batch.form.filled(document)
        self.problems.extend(rendered.problems)
        if not rendered.ready:
            return None
        label = label_of(self._plan, batch.subject, document, batch.form)
        laid = self._desk.lay(standing.path, rendered.content, label, over=standing.stays is None)
        if standing.again:  # what went out stays, as it was left by the issuing
            make_read_only(laid.path)
        return replace(made_of(document, laid.path, laid.state), stays=standing.stays)

    def _left_over(self, kind: Kind, subject: Subject) -> Iterator[Problem]:
        """The letters of earlier runs whose addressees are no longer invited; nothing is deleted.

        To a conference that was called off nobody is: its letters stay as they are.
        """
        if isinstance(subject, Conference) and subject.is_called_off:
            return
        for event in self._shelf.left_over():
            label = event.label
            mine = label.kind == kind.name and label.conference == subject.code
            if mine and (label.kind, label.unit, label.person) not in self._served:
                where = Place(file=str(self._shelf.folder / event.path))
                yield problem("document-left-over", where, name=event.path, conference=subject.code)


def _without(left_out: tuple[Entry, ...], batch: _Batch) -> Problem:
    """That a list was made without some entries; the cells that are at fault are told by themselves."""
    named = (f"{' '.join(one.name.split())} ({one.person or one.unit})" for one in left_out)
    words = {"name": batch.kind.label, "conference": batch.subject.code, "who": "; ".join(named)}
    return problem("list-without", batch.subject.origin.place(), count=quantity(len(left_out)), **words)
