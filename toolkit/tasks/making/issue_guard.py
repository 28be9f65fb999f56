"""What may be written where a document went out before: the same again, a new issue, or a draft beside it."""

from collections.abc import Iterable, Iterator
from functools import cache, cached_property
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from toolkit import __version__
from toolkit.documents.kind import Document, Kind, Reach
from toolkit.documents.kinds import DOCUMENTS
from toolkit.history import Event, Label, Shelf, State
from toolkit.plan.model import Plan
from toolkit.problems import Place, Problem, ToolkitError, problem
from toolkit.tasks.making.issued import (
    Subject,
    differences,
    ended,
    is_of_unknown_issue,
    is_renewed,
    numbered_as_issued,
    place,
    registered,
    release,
    renewed_place,
    without_numbers,
    words,
)
from toolkit.tasks.making.late_letters import LateLetters
from toolkit.tasks.making.template_choice import Form, form_of
from toolkit.tasks.making.withdrawn_papers import withdrawn_papers
from toolkit.tasks.outcome import Made
from toolkit.wording import quantity

if TYPE_CHECKING:
    from toolkit.tasks.making.issued_changes import IssuedChanges


class Standing(Struct, frozen=True, kw_only=True):
    """What is to be written, and where.

    ``same`` is the file that went out and says the same today, or what a notice that went out put right:
    nothing is to be written. ``stays`` is the
    file that went out and says something else: ``document`` is then a draft, to be laid beside it.
    ``again``: it went out, says the same today, and its file was lost.
    """

    document: Document
    path: PurePosixPath
    same: Path | None = None
    stays: Path | None = None
    again: bool = False


class IssueGuard:
    """One run's look at what went out before it."""

    def __init__(self, plan: Plan, shelf: Shelf) -> None:
        self._plan = plan
        self._shelf = shelf
        self._late = LateLetters(plan, shelf)
        self._told: dict[str, Problem] = {}
        self._gone: dict[tuple[str, str], list[Event]] = {}
        self._placed = cache(Form.placed)
        self._drafts: dict[tuple[str, str, str], dict[str, Document]] = {}

    @cached_property
    def _changes(self) -> "IssuedChanges":
        """What went out and says something else today."""
        from toolkit.tasks.making.issued_changes import IssuedChanges  # slow import: most papers say the same

        return IssuedChanges(self._plan)

    def standing(self, kind: Kind, subject: Subject, document: Document, form: Form) -> Standing:
        """What a document comes to, seen against what went out from its place."""
        path, event = own_place(self._plan, self._shelf, document)
        new = Standing(document=document, path=path)
        if event is None and self._late.holds(document):
            return replace(new, document=self._draft(kind, subject, document))
        if event is None:
            self._note_lost(kind, document)
            return self._beside_unknown(kind, subject, new)
        found = differences(event.label, words(document), lambda: self._placed(form))
        there = self._shelf.present(event)
        if found and there:
            from toolkit.tasks.making.finished_words import really_different  # slow import

            found = really_different(found, there, document, form, event.label.template)
        if there is None and document.register:
            self._gone.setdefault((kind.label, event.label.issued), []).append(event)
        if not found:
            self._note_form(kind, subject, event, form)
            return replace(new, same=there, again=there is None)
        if there is None and document.register is None:
            return new  # its file was deleted and its number taken away: the issue is taken back
        if not ended(self._plan, event.label):
            self._changes.add(kind, event, found)
            if there and self._changes.is_told(event, found):
                return replace(new, same=there)
        return self._drafted(kind, subject, new, there or self._shelf.folder / path)

    def gone(self) -> Iterator[Problem]:
        """The files that went out and lie nowhere in the folder any more, once for each kind and number."""
        for (label, number), events in self._gone.items():
            path = self._shelf.folder / events[0].path
            yield problem(
                "issued-gone",
                Place(file=str(path)),
                label=label,
                release=number,
                count=quantity(len(events)),
                name=path.name,
            )

    def problems(self) -> Iterator[Problem]:
        """What went out and would read otherwise today, each once."""
        if "_changes" in self.__dict__:
            yield from self._changes.problems()
        yield from self._told.values()
        yield from self._late.problems()

    def _note_lost(self, kind: Kind, document: Document) -> None:
        """Tell once that the workbook names a file that went out, of which this folder knows nothing."""
        row, mine = document.register, (kind.name, document.conference)
        if row is None or not row.word_file or row.code in self._told:
            return
        labels = (one.label for one in self._shelf.events)
        if any(row.code == one.register or mine == (one.kind, one.conference) for one in labels):
            return  # what goes out with a letter, as its agenda does, stands in the letter's row
        words = {"release": release(row), "name": row.word_file, "folder": self._shelf.folder}
        self._told[row.code] = problem("issued-lost", row.origin.place("word_file"), **words)

    def _beside_unknown(self, kind: Kind, subject: Subject, new: Standing) -> Standing:
        """A file of unknown origin that bears a number counts as gone out, whoever lost its history."""
        row, target = new.document.register, self._shelf.folder / new.path
        if not row or not is_of_unknown_issue(self._shelf, new.path, row.kind):
            return new
        self._told[str(new.path)] = problem(
            "issued-unknown", Place(file=str(target)), name=new.path.name, label=kind.label
        )
        return self._drafted(kind, subject, new, target)

    def _drafted(self, kind: Kind, subject: Subject, new: Standing, stays: Path) -> Standing:
        return replace(new, document=self._draft(kind, subject, new.document), stays=stays)

    def _draft(self, kind: Kind, subject: Subject, document: Document) -> Document:
        """The document as it is without its number."""
        row = document.register
        if row is None:
            return document
        key = (kind.name, subject.code, row.code)
        if key not in self._drafts:
            drafts = kind.documents(without_numbers(self._plan, row), subject)
            self._drafts[key] = {one.stem: one for one in drafts}
        return self._drafts[key][document.stem]

    def _note_form(self, kind: Kind, subject: Subject, event: Event, form: Form) -> None:
        if event.label.template and event.label.template != form.digest:
            self._told.setdefault(
                f"{kind.name} {subject.code}",
                problem(
                    "issued-form-changed",
                    Place(file=kind.template),
                    name=kind.template,
                    label=kind.label,
                    subject=subject.code,
                ),
            )


def own_place(plan: Plan, shelf: Shelf, document: Document) -> tuple[PurePosixPath, Event | None]:
    """Where a document belongs, which is elsewhere when it goes out anew; and what went out from there."""
    path = place(document)
    event = _went_out(plan, shelf, path)
    if event and document.register and is_renewed(plan, event.label, document):
        path = renewed_place(path, document.register)
        event = _went_out(plan, shelf, path)
    return path, event


def _went_out(plan: Plan, shelf: Shelf, path: PurePosixPath) -> Event | None:
    """What went out from a place, as a Word file or as a PDF alone."""
    event = shelf.went_out(path) or shelf.went_out(path.with_suffix(".pdf"))
    return event and replace(event, label=registered(plan, event.label))


def label_of(plan: Plan, subject: Subject, document: Document, form: Form) -> Label:
    """What the history keeps of a document; its rows are those that it is about."""
    went_out = release(document.register)
    about = (subject, plan.unit(document.unit), plan.person(document.person))
    return Label(
        kind=document.kind,
        conference=document.conference,
        unit=document.unit,
        person=document.person,
        rows=tuple(str(record.origin.place()) for record in about if record),
        template=form.digest,
        version=__version__,
        issued=went_out,
        register=document.register.code if document.register else "",
        words=words(document) if went_out else (),
    )


def made_of(document: Document, path: Path, state: State) -> Made:
    """What is told of a document that was laid at a path."""
    return Made(
        path=path,
        kind=document.kind,
        conference=document.conference,
        unit=document.unit,
        person=document.person,
        state=state,
        register=document.register.code if document.register else "",
        corrects=document.corrects,
    )


def issued_changes(
    plan: Plan,
    shelf: Shelf,
    workbook_folder: Path,
    *,
    kinds: frozenset[str] = frozenset(),
    conferences: frozenset[str] = frozenset(),
) -> tuple[Problem, ...]:
    """What documents that went out would say otherwise today, without making anything, or are withdrawn.

    ``kinds`` and ``conferences``: of those alone, where any are named.
    """
    went_out = tuple(shelf.issued())
    plan = numbered_as_issued(plan, went_out)
    asked = [
        one
        for one in went_out
        if (not kinds or one.label.kind in kinds) and (not conferences or one.label.conference in conferences)
    ]
    guard, wanted = IssueGuard(plan, shelf), {(one.label.kind, one.label.conference) for one in asked}
    for kind in DOCUMENTS:
        yearly = kind.reach is Reach.YEAR
        subjects: tuple[Subject, ...] = plan.annual_plans if yearly else plan.conferences
        chosen = [one for one in subjects if (kind.name, "" if yearly else one.code) in wanted]
        if chosen:
            _look(guard, plan, kind, chosen, workbook_folder)
    return (*guard.problems(), *withdrawn_papers(plan, asked))


def _look(
    guard: IssueGuard, plan: Plan, kind: Kind, subjects: Iterable[Subject], workbook_folder: Path
) -> None:
    try:
        form = form_of(kind, workbook_folder)
    except ToolkitError:
        return  # a template that cannot be read is told when something is made from it
    for subject in subjects:
        for document in kind.documents(plan, subject):
            guard.standing(kind, subject, document, form)
