"""Make: workbook -> plan -> documents -> templates -> files; one document in memory at a time."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path, PurePosixPath

from toolkit import __version__
from toolkit.book.reader import Reading
from toolkit.documents.document import Document, Kind
from toolkit.plan.model import AnnualPlan, Conference, Plan
from toolkit.problems import Place, Problem, ToolkitError, has_errors, problem
from toolkit.shelf import Label, Shelf, open_shelf
from toolkit.tasks.check import in_sheet_order
from toolkit.tasks.outcome import Held, Made, Outcome, Progress, Step, distinct, problem_of, silent
from toolkit.tasks.own_templates import Form, form_of
from toolkit.tasks.reading import read_workbook
from toolkit.tasks.selection import Selection
from toolkit.tasks.touches import Touches
from toolkit.word import Properties

Subject = Conference | AnnualPlan

DEFAULT_FOLDER = "ket-qua"
_CONFERENCES = "Hội nghị"
_HOPELESS = ("disk-full", "not-writable")


def make(
    workbook: Path,
    selection: Selection | None = None,
    *,
    out: Path | None = None,
    dry_run: bool = False,
    today: dt.date | None = None,
    progress: Progress = silent,
) -> Outcome:
    """Make the documents of a workbook that are asked for.

    Args:
        workbook: an .xlsx, .xlsm or .ods file.
        selection: kinds, conferences and units; everything by default.
        out: the output folder; by default the one that Cấu hình names, else "ket-qua" beside the workbook.
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
        workbook.resolve().parent,
        selection or Selection(),
        out=out,
        dry_run=dry_run,
        progress=progress,
    )


def make_from(
    reading: Reading,
    workbook_folder: Path,
    selection: Selection,
    *,
    out: Path | None = None,
    dry_run: bool = False,
    progress: Progress = silent,
) -> Outcome:
    """As ``make``, for a workbook that was read already, from a file or live."""
    folder = (out or output_folder(reading.plan, workbook_folder)).absolute()
    chosen = tuple(selection.tasks(reading.plan))
    touches = Touches(reading.plan, reading.problems)
    about = touches.about((kind.name, subject.code) for kind, subject in chosen)
    if not chosen:
        about = (*reading.problems, problem("nothing-to-make", Place(sheet=_CONFERENCES)))
    run = _Run(reading.plan, touches, workbook_folder, selection.unit_codes(reading.plan))
    with open_shelf(folder, dry_run=dry_run) as shelf:
        for done, (kind, subject) in enumerate(chosen):
            step = Step(done=done, total=len(chosen), label=f"{kind.label}, {subject.code}")
            progress(step)
            for number in run.make(kind, subject, shelf):
                progress(replace(step, label=f"{step.label}: {number}"))
            if run.hopeless:
                break
    return Outcome(
        files=tuple(run.files),
        problems=in_sheet_order((*about, *run.problems)),
        held=distinct(run.held),
        folder=folder,
        dry=dry_run,
    )


def output_folder(plan: Plan, workbook_folder: Path) -> Path:
    """Where the documents of a workbook go when nobody says otherwise."""
    return workbook_folder / (plan.settings.output_folder or DEFAULT_FOLDER)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Batch:
    """The documents of one kind for one subject, the template that they share, and the tags in doubt."""

    kind: Kind
    subject: Subject
    form: Form
    tags: frozenset[str] | None


class _Run:
    """One run over a plan: what it made, what it held back, and why.

    ``hopeless``: no more can be written at all.
    """

    def __init__(self, plan: Plan, touches: Touches, workbook_folder: Path, units: frozenset[str]) -> None:
        self.files: list[Made] = []
        self.held: list[Held] = []
        self.problems: list[Problem] = []
        self.hopeless = False
        self._plan = plan
        self._touches = touches
        self._units = units
        self._form = cache(lambda kind: form_of(kind, workbook_folder))

    def make(self, kind: Kind, subject: Subject, shelf: Shelf) -> Iterator[int]:
        """Make all documents of a kind for a subject, telling after each how many it were."""
        obstacles = kind.obstacles(self._plan, subject)
        self.problems.extend(obstacles)
        if has_errors(obstacles) or self._touches.stops(kind, subject):
            self.held.append(Held(kind=kind.name, subject=subject.code))
            return
        try:
            batch = self._batch(kind, subject)
        except ToolkitError as error:
            self.problems.append(problem_of(error))
            self.held.append(Held(kind=kind.name, subject=subject.code))
            return
        for number, document in enumerate(self._asked(kind, subject), start=1):
            self._make_one(document, batch, shelf)
            yield number
            if self.hopeless:
                return

    def _batch(self, kind: Kind, subject: Subject) -> _Batch:
        form = self._form(kind)
        tags = form.placed() if self._touches.names_doubted else None
        return _Batch(kind=kind, subject=subject, form=form, tags=tags)

    def _asked(self, kind: Kind, subject: Subject) -> Iterator[Document]:
        for document in kind.documents(self._plan, subject):
            if not self._units or document.unit in self._units:
                yield document

    def _make_one(self, document: Document, batch: _Batch, shelf: Shelf) -> None:
        self.problems.extend(document.problems)
        laid: Made | None = None
        stopped = self._touches.stops_document(document, batch.kind, batch.subject, batch.tags)
        if not stopped and not has_errors(document.problems):
            try:
                laid = self._lay(document, batch, shelf)
            except ToolkitError as error:
                self.problems.append(problem_of(error))
                self.hopeless = error.code in _HOPELESS
        if laid:
            self.files.append(laid)
        else:
            subject = batch.subject.code
            held = Held(kind=document.kind, subject=subject, unit=document.unit, person=document.person)
            self.held.append(held)

    def _lay(self, document: Document, batch: _Batch, shelf: Shelf) -> Made | None:
        """Fill the template and lay the file down; None when a problem stands in the way."""
        path = PurePosixPath(document.folder) / f"{document.stem}.docx"
        unfit = shelf.unfit(path)
        if unfit:
            self.problems.append(unfit)
            return None
        rendered = batch.form.template.render(document.printed(), properties=Properties(title=document.title))
        self.problems.extend(rendered.problems)
        if not rendered.ready:
            return None
        laid = shelf.lay(path, rendered.content, self._label(document, batch))
        return Made(
            path=laid.path,
            kind=document.kind,
            conference=document.conference,
            unit=document.unit,
            person=document.person,
            state=laid.state,
        )

    def _label(self, document: Document, batch: _Batch) -> Label:
        """What the manifest keeps of a document; its rows are those that it is about."""
        about = (batch.subject, self._plan.unit(document.unit), self._plan.person(document.person))
        return Label(
            kind=document.kind,
            conference=document.conference,
            unit=document.unit,
            person=document.person,
            rows=tuple(str(record.origin.place()) for record in about if record),
            template=batch.form.digest,
            version=__version__,
        )
