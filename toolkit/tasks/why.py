"""Why: where a document of an output folder comes from, what became of it, what it would say today."""

from collections.abc import Iterator
from pathlib import Path

from msgspec.structs import replace

from toolkit.documents.kind import Document, Kind, Reach
from toolkit.history import OWN_FOLDER, Event, Label, Shelf, digest, open_shelf
from toolkit.plan.model import Plan
from toolkit.problems import FileMissing, NotReadable, ToolkitError, refusal
from toolkit.shelf import packaged
from toolkit.shelf.refusals import missing
from toolkit.tasks.launched_workbook import latest_workbook
from toolkit.tasks.making.document_sources import sources
from toolkit.tasks.making.file_facts import FileFacts, Today
from toolkit.tasks.making.finished_words import really_different
from toolkit.tasks.making.issued import (
    differences,
    ended,
    numbered_as_issued,
    registered,
    without_numbers,
    words,
)
from toolkit.tasks.making.late_letters import LateLetters
from toolkit.tasks.making.paragraph_changes import paragraph_changes
from toolkit.tasks.making.paragraph_sources import Attribution, attributions
from toolkit.tasks.making.plan_reading import read_workbook
from toolkit.tasks.making.template_choice import form_of, template_path
from toolkit.word.opc.package import check_package


def why(
    path: Path, *, workbook: Path | None = None, out: Path | None = None, hand: bool = False
) -> FileFacts:
    """Tell where a file comes from; it may have been renamed, moved, copied or edited since.

    Args:
        path: the file.
        workbook: the workbook that it was made from; by default the one beside the output folder.
        out: the output folder whose history knows it; by default the one in which it lies.
        hand: say which paragraphs somebody changed as well, and which cells each one tells.

    Raises:
        FileMissing: there is no such file, or no history knows it.
        ToolkitError: the history, the workbook or the file cannot be read.
    """
    if path.is_dir():
        raise refusal(NotReadable, "read-is-folder", path)
    if not path.is_file():
        raise missing(path)
    path = path.absolute()
    folder = out.absolute() if out else _folder_of(path)
    with open_shelf(folder, dry_run=True) as shelf:
        facts = _told(path, shelf)
        kind, book = facts.kind, workbook or _workbook_of(folder)
        if kind and book:
            plan = numbered_as_issued(read_workbook(book).plan, shelf.issued())
            facts = replace(
                facts,
                event=_as_it_stands(facts.event, plan),
                template=_template(facts.event, kind, book.absolute().parent),
                today=_held_against(facts, shelf, _today(facts, kind, plan, book, shelf)),
                told=_attributed(facts.event, plan, path) if hand else None,
            )
        by_hand = facts.edited or facts.event.label.unedited
        return _with_hand(facts, shelf) if hand and by_hand else facts


def _as_it_stands(event: Event, plan: Plan) -> Event:
    """The event with what became of its paper by the register of today."""
    now = ended(plan, registered(plan, event.label)) or event.label.ended
    return replace(event, label=replace(event.label, ended=now))


def _attributed(event: Event, plan: Plan, path: Path) -> tuple[Attribution, ...] | None:
    """The paragraphs of a Word file as it is now, with the cells that they tell."""
    if path.suffix.lower() != ".docx":
        return None
    subject = event.label.conference or next((one.code for one in plan.annual_plans), "")
    content = path.read_bytes()
    check_package(content, path.name)
    return tuple(attributions(plan, event.label, subject, content))


def _folder_of(path: Path) -> Path:
    folder = next((one for one in path.parents if (one / OWN_FOLDER).is_dir()), None)
    if folder is None:
        raise refusal(FileMissing, "why-no-history", path)
    return folder


def _workbook_of(folder: Path) -> Path | None:
    try:
        return latest_workbook(folder.parent / f"{folder.parent.name}.xlsx")
    except ToolkitError:
        return None


def _told(path: Path, shelf: Shelf) -> FileFacts:
    """What the history knows: by place and content, by content alone, by place alone."""
    content = digest(path.read_bytes())
    here = path.relative_to(shelf.folder).as_posix() if path.is_relative_to(shelf.folder) else ""
    known = shelf.known(here, content) or shelf.made_as(content)
    if known:
        elsewhere = "" if known.path == here else known.path
        there = bool(elsewhere) and (shelf.folder / elsewhere).is_file()
        return FileFacts(path=path, event=known, edited=False, elsewhere=elsewhere, there=there)
    last = shelf.last(here)
    if last is None:
        raise refusal(FileMissing, "why-unknown", path, folder=shelf.folder)
    return FileFacts(path=path, event=last, edited=True)


def _template(event: Event, kind: Kind, workbook_folder: Path) -> str:
    """Which template it was made from, by the digest that was noted: a path, or blank when it has changed."""
    for place in (template_path(kind, workbook_folder), packaged("templates") / kind.template):
        if place.is_file() and digest(place.read_bytes()) == event.label.template:
            return str(place)
    return ""


def _today(facts: FileFacts, kind: Kind, plan: Plan, workbook: Path, shelf: Shelf) -> Today:
    label = facts.event.label
    yearly = kind.reach is Reach.YEAR
    subjects = plan.annual_plans if yearly else plan.conferences
    chosen = [one for one in subjects if yearly or one.code == label.conference]
    document = next(_same(label, (one for subject in chosen for one in kind.documents(plan, subject))), None)
    if document and document.register and not label.issued and LateLetters(plan, shelf).holds(document):
        plan = without_numbers(plan, document.register)
        document = next(_same(label, (one for subject in chosen for one in kind.documents(plan, subject))))
    said = str(document.words()) if document else ""
    rows = tuple(sources(plan, label, chosen[0].code, said)) if chosen else ()
    if document is None:
        return Today(workbook=workbook, rows=rows)
    form = form_of(kind, workbook.absolute().parent)
    rendered = form.filled(document)
    changed = differences(label, words(document), form.placed) if label.issued else None
    if changed:
        changed = really_different(changed, facts.path, document, form, label.template)
    content = rendered.content if rendered.ready else None
    return Today(workbook=workbook, rows=rows, content=content, changed=changed)


def _held_against(facts: FileFacts, shelf: Shelf, today: Today) -> Today:
    """With what a draft would say otherwise today, against the version that was made."""
    made = shelf.kept(facts.event.digest) if facts.edited else facts.path.read_bytes()
    if facts.event.label.issued or made is None or today.content is None or facts.path.suffix != ".docx":
        return today
    return replace(today, otherwise=tuple(paragraph_changes(made, today.content, facts.path.name)))


def _same(label: Label, documents: Iterator[Document]) -> Iterator[Document]:
    return (one for one in documents if (one.unit, one.person) == (label.unit, label.person))


def _with_hand(facts: FileFacts, shelf: Shelf) -> FileFacts:
    """What the hand changed, against the very version that was made, else against what is made today."""
    kept = shelf.kept(facts.event.label.unedited or facts.event.digest)
    today = facts.today.content if facts.today else None
    content, against = (kept, "kept") if kept else (today, "today")
    if content is None:
        return facts
    found = paragraph_changes(content, facts.path.read_bytes(), facts.path.name)
    return replace(facts, hand=tuple(found), against=against)
