"""Issuing: a draft as it stands, hand edits included, gets number and day, and stays for good."""

from collections.abc import Collection, Iterator, Sequence
from functools import cache
from pathlib import Path, PurePosixPath

from msgspec import Struct
from msgspec.structs import replace

from toolkit.documents.kind import Document, Kind
from toolkit.history import Event, Label, Shelf, State, digest, file_digest
from toolkit.plan.model import Plan
from toolkit.problems import Place, Problem, ToolkitError, has_errors, problem
from toolkit.shelf.files import make_read_only
from toolkit.shelf.refusals import not_replaced
from toolkit.tasks.making.draft_versions import seal_of, versions_at
from toolkit.tasks.making.impact import Touches
from toolkit.tasks.making.issue_guard import label_of, made_of, own_place
from toolkit.tasks.making.issued import (
    ANNEXED,
    OWN,
    Differences,
    Subject,
    differences,
    ended,
    is_annex,
    is_of_unknown_issue,
    letters,
    place,
    without_numbers,
    words,
)
from toolkit.tasks.making.issued_changes import named_changes, named_files
from toolkit.tasks.making.late_letters import LateLetters
from toolkit.tasks.making.paragraph_changes import changes_told
from toolkit.tasks.making.stray_drafts import Strays
from toolkit.tasks.making.template_choice import Form, form_of
from toolkit.tasks.outcome import Held, Made, problem_of
from toolkit.word.stamp import Seal, stamped
from toolkit.wording import joined, quantity

# What each document says by itself of its number and day, and what an annex says of its letter's.
_BY_THE_REGISTER = frozenset((*OWN, *ANNEXED, "la_du_thao"))


class _Batch(Struct, frozen=True, kw_only=True):
    """A kind and a subject whose documents are issued, and their template."""

    kind: Kind
    subject: Subject
    form: Form


class Issuing:
    """One run that issues drafts: what went out by it, what it refused, and why.

    ``files`` alone are issued when there are any, also those that do not say what the workbook says today:
    who names a file has looked at it, and is told what is different.
    """

    def __init__(self, plan: Plan, shelf: Shelf, workbook_folder: Path, files: Collection[Path] = ()) -> None:
        self.files: list[Made] = []
        self.held: list[Held] = []
        self.problems: list[Problem] = []
        self.looked_at: list[tuple[str, str]] = []
        self.missing: dict[str, list[Document]] = {}
        self._plan = plan
        self._shelf = shelf
        self._named = frozenset(files)
        self._seen: set[Path] = set()
        self._late = LateLetters(plan, shelf)
        self._strays = Strays(shelf)
        self._form = cache(lambda kind: form_of(kind, workbook_folder))
        self._drafts: dict[tuple[str, str, str], dict[str, Document]] = {}
        self._otherwise: dict[tuple[str, str], tuple[Kind, Place, Differences, list[str]]] = {}

    def issue(self, kind: Kind, subject: Subject, rows: Collection[str], touches: Touches) -> None:
        """Issue all documents of a kind that go out under one of the rows."""
        documents = [
            one for one in kind.documents(self._plan, subject) if one.register and one.register.code in rows
        ]
        if not documents:
            return
        self.looked_at.append((kind.name, subject.code))
        batch = self._batch(kind, subject, touches)
        if batch is None:
            return
        tags = batch.form.placed() if touches.names_doubted else None
        for document in documents:
            try:
                stopped = touches.stops_document(document, kind, subject, tags)
                done = not stopped and self._issue_one(document, batch)
            except ToolkitError as error:
                self.problems.append(problem_of(error))
                done = False
            if not done:
                about = {"subject": subject.code, "unit": document.unit, "person": document.person}
                self.held.append(Held(kind=kind.name, **about))

    def _batch(self, kind: Kind, subject: Subject, touches: Touches) -> _Batch | None:
        """A kind with its template; None when an error stops it whole."""
        obstacles = list(kind.obstacles(self._plan, subject))
        form = None
        try:
            form = self._form(kind)
        except ToolkitError as error:
            obstacles.append(problem_of(error))
        self.problems.extend(obstacles)
        if form is None or has_errors(obstacles) or _is_stopped(kind, subject, touches):
            self.held.append(Held(kind=kind.name, subject=subject.code))
            return None
        return _Batch(kind=kind, subject=subject, form=form)

    def afterthoughts(self) -> Iterator[Problem]:
        """What the register makes documents say otherwise than their drafts do, once for each kind."""
        for kind, where, found, names in self._otherwise.values():
            what, files = named_changes(kind, found), named_files(names)
            yield problem("issue-otherwise", where, what=what, files=files)
        yield from self._late.problems()

    def mark_ended(self) -> None:
        """Note of what went out before which other paper took its place, or that it was cancelled."""
        counts: dict[tuple[str, str], int] = {}
        for event in tuple(self._shelf.issued()):
            now = ended(self._plan, event.label)
            if now and now != event.label.ended:
                label = replace(event.label, ended=now)
                self._shelf.note(
                    replace(event, before=event.digest, label=label, run="", undone="", redone="")
                )
                counts[event.label.register, now] = counts.get((event.label.register, now), 0) + 1
        for (code, now), count in counts.items():
            row = self._plan.entry(code)
            if row:
                words = {"code": code, "ended": now, "count": quantity(count)}
                self.problems.append(problem("issue-ended", row.origin.place("status"), **words))

    def not_found(self) -> Iterator[Path]:
        """The files that were named and are no version of any document that has a number."""
        yield from sorted(self._named - self._seen)

    def _issue_one(self, document: Document, batch: _Batch) -> bool:
        """Issue one document where there is one version of it; False when something stands in the way."""
        path, event = own_place(self._plan, self._shelf, document)
        if event:
            there = self._shelf.present(event)
            if there and self._asked(there):
                make_read_only(there)
                self.files.append(made_of(document, there, State.KEPT))
            return True
        found = [one for one in self._versions(document, path) if self._asked(self._shelf.folder / one)]
        if found and self._late.holds(document):
            return True
        if not found:
            renamed = None if self._named else self._strays.of(document, path)
            if renamed:
                words = {"name": path.name, "button": batch.kind.button.caption, "there": renamed.name}
                self.problems.append(problem("issue-renamed", Place(file=str(renamed)), **words))
                return False
            if document.register and not (self._named or is_annex(batch.kind)):
                self.missing.setdefault(document.register.code, []).append(document)
            return True
        doubt = self._unknown(document, path, batch) or self._doubt(document, path, found, batch)
        if doubt:
            self.problems.append(doubt)
            return False
        self._stamp(document, found[0], path, batch)
        return True

    def _unknown(self, document: Document, path: PurePosixPath, batch: _Batch) -> Problem | None:
        """A file of unknown origin that bears a number went out once, whoever lost its history."""
        row, target = document.register, self._shelf.folder / path
        if not row or not is_of_unknown_issue(self._shelf, path, row.kind):
            return None
        return problem("issue-unknown", Place(file=str(target)), name=path.name, label=batch.kind.label)

    def _doubt(
        self, document: Document, path: PurePosixPath, found: Sequence[PurePosixPath], batch: _Batch
    ) -> Problem | None:
        """Why it is not sure which version is to go out, or whether it says what the workbook says."""
        if len(found) > 1:
            where = Place(file=str(self._shelf.folder / path))
            return problem("issue-two-drafts", where, names=joined([f"“{one.name}”" for one in found]))
        other = self._made_for_another(document, found[0])
        if other:
            words = {"name": found[0].name, "other": other, "button": batch.kind.button.caption}
            return problem("issue-of-another", Place(file=str(self._shelf.folder / found[0])), **words)
        draft = self._draft(document, batch)
        if self._is_old(document, found[0], batch):
            where = Place(file=str(self._shelf.folder / found[0]))
            told = {"name": found[0].name, "button": batch.kind.button.caption}
            if not self._named:
                return problem("issue-stale", where, **told)
            source = self._source(document, found[0])
            made = self._shelf.kept(source) or (self._shelf.folder / found[0]).read_bytes()
            changed = changes_told(made, batch.form.filled(draft).content, found[0].name)
            self.problems.append(problem("issue-stale-named", where, changed=changed, **told))
        self._note_otherwise(draft, document, batch)
        return None

    def _stamp(self, document: Document, source: PurePosixPath, path: PurePosixPath, batch: _Batch) -> None:
        """Put number and day into the one version that is there, and lay it where it is to stay."""
        shelf, target = self._shelf, self._shelf.folder / path
        seal = seal_of(document, batch.kind, batch.form)
        content = stamped((shelf.folder / source).read_bytes(), seal, source.name)
        label = self._label(document, source, batch)
        label = replace(label, unedited=self._unedited(document, source, seal, batch))
        event = Event(path=str(path), digest=digest(content), before=file_digest(target), label=label)
        if event.digest == event.before:
            shelf.note(event)
        else:
            shelf.put(event, content)
        make_read_only(target)
        if source != path:
            self._clear(source)
        self.files.append(made_of(document, target, State.ISSUED))

    def _unedited(self, document: Document, lying: PurePosixPath, seal: Seal, batch: _Batch) -> str:
        """What goes out, had nobody edited it, is kept and told by its digest; blank when nobody did."""
        made = self._source(document, lying)
        if not made or made == file_digest(self._shelf.folder / lying):
            return ""
        draft = self._shelf.kept(made) or batch.form.filled(self._draft(document, batch)).content
        content = stamped(draft, seal, lying.name)
        self._shelf.keep(content)
        return digest(content)

    def _label(self, document: Document, source: PurePosixPath, batch: _Batch) -> Label:
        """What the history keeps; of an old draft that was named what stands in it."""
        label = label_of(self._plan, batch.subject, document, batch.form)
        if not (self._named and self._is_old(document, source, batch)):
            return label
        from toolkit.tasks.making.draft_words import words_of_file  # slow import: old drafts seldom go out

        lying, today = (self._shelf.folder / source).read_bytes(), batch.form.filled(document).content
        return replace(label, words=words_of_file(label.words, lying, today, source.name))

    def _is_old(self, document: Document, lying: PurePosixPath, batch: _Batch) -> bool:
        """Whether a version was made from what the workbook said before."""
        source, forms = self._source(document, lying), (self._draft(document, batch), document)
        return source not in {digest(batch.form.filled(one).content) for one in forms}

    def _clear(self, source: PurePosixPath) -> None:
        """Take away the version whose content was issued under another name; a copy of it is kept."""
        lying = self._shelf.folder / source
        self._shelf.keep(lying.read_bytes())
        try:
            lying.unlink()
        except OSError as error:
            raise not_replaced(error, lying) from error

    def _versions(self, document: Document, path: PurePosixPath) -> Sequence[PurePosixPath]:
        """The drafts of a document: at its place, beside it, and, when it goes out anew, by the first."""
        places = dict.fromkeys((path, place(document)))
        found = [version for one in places for version in versions_at(self._shelf, one)]
        return [one for one in found if not self._is_out(one)]

    def _is_out(self, path: PurePosixPath) -> bool:
        return self._shelf.went_out(path) is not None

    def _draft(self, document: Document, batch: _Batch) -> Document:
        """The document as it is without its number."""
        row = document.register
        assert row is not None
        key = (batch.kind.name, batch.subject.code, row.code)
        if key not in self._drafts:
            drafts = batch.kind.documents(without_numbers(self._plan, row), batch.subject)
            self._drafts[key] = {one.stem: one for one in drafts}
        return self._drafts[key][document.stem]

    def _made_for_another(self, document: Document, lying: PurePosixPath) -> str:
        """The name under which a file was made for somebody else, and got this one's by hand; or blank."""
        there = file_digest(self._shelf.folder / lying)
        own = (str(lying), str(place(document)))
        event = None if any(self._shelf.known(one, there) for one in own) else self._shelf.made_as(there)
        return PurePosixPath(event.path).name if event and event.path not in own else ""

    def _source(self, document: Document, lying: PurePosixPath) -> str:
        """The digest of what a version is, without what was edited: what was last made at its own place."""
        there, own = file_digest(self._shelf.folder / lying), (str(lying), str(place(document)))
        made = self._shelf.last(str(lying))
        return there if any(self._shelf.known(one, there) for one in own) else made.digest if made else ""

    def _note_otherwise(self, draft: Document, document: Document, batch: _Batch) -> None:
        """Remember what else than number and day the register changes: a title held only on that day."""
        found = differences(Label(words=words(draft)), words(document), batch.form.placed)
        found = {tag: change for tag, change in found.items() if tag not in _BY_THE_REGISTER}
        row = document.register
        if found and row:
            new = (batch.kind, row.origin.place("date"), found, list[str]())
            self._otherwise.setdefault((batch.kind.name, row.code), new)[3].append(place(document).name)

    def _asked(self, path: Path) -> bool:
        self._seen.add(path)
        return not self._named or path in self._named


def _is_stopped(kind: Kind, subject: Subject, touches: Touches) -> bool:
    """Whether an error stops all documents of a kind, or the letters that they are annexed to."""
    return any(touches.stops(one, subject) for one in (kind, *(letters() if is_annex(kind) else ())))
