"""Documents that went out and would read otherwise today: check 29."""

import dataclasses
import hashlib
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath

from toolkit.documents.kind import Document, Kind
from toolkit.documents.kinds import DOCUMENTS
from toolkit.documents.parts.dispatch import entry, is_issued
from toolkit.plan.model import AnnualPlan, Conference, OutgoingDocument, Plan
from toolkit.problems import Problem, ToolkitError, problem
from toolkit.shelf import Entry
from toolkit.tasks.making.template_choice import form_of
from toolkit.wording import day_short, joined

Subject = Conference | AnnualPlan

_LETTER = "GM"
_MARK = 8
_MOST_NAMED = 4
# "Ngày họp viết bằng số, ví dụ ..." is called "ngày họp" in a message.
_EXPLAINED = re.compile(r"[,;:(]| viết | bằng ")


def register_row(plan: Plan, kind: Kind, subject: Subject, document: Document) -> OutgoingDocument | None:
    """The row of Văn bản đi under which a document went out: its letter's own, or its subject's."""
    letters = (
        row.document
        for row in plan.invitations
        if kind.type_code == _LETTER and row.conference == document.conference
        if (row.person == document.person if document.person else row.unit == document.unit)
    )
    code = next((one for one in letters if one), "")
    own = next((row for row in plan.outgoing if code and row.code == code), None)
    row = own or entry(plan, kind.type_code, subject.code)
    return row if document.issued and row and is_issued(row) else None


def release(row: OutgoingDocument | None) -> str:
    """Number and day in words, "12-GM ngày 13/5/2024"; blank for a draft."""
    if row is None or row.number is None or row.date is None:
        return ""
    return f"{row.number:02}-{row.kind} ngày {day_short(row.date)}"


def marks(document: Document) -> tuple[str, ...]:
    """A short mark of what each tag says, by which a later run sees which ones have changed."""
    return tuple(
        f"{tag}:{hashlib.sha256(repr(words).encode()).hexdigest()[:_MARK]}"
        for tag, words in document.words().items()
    )


def changed_tags(before: tuple[str, ...], now: tuple[str, ...], placed: frozenset[str] | None) -> set[str]:
    """The tags whose words differ; ``placed`` are those that the template shows, None means all."""
    differing = {mark.partition(":")[0] for mark in set(before) ^ set(now)}
    return differing if placed is None else differing & placed


@dataclass(slots=True)
class _Changed:
    row: OutgoingDocument
    kind: Kind
    tags: dict[str, None] = field(default_factory=dict)
    documents: int = 0


class IssuedChanges:
    """The issued documents of one run that have changed, told once for each kind and register row."""

    def __init__(self) -> None:
        self._found: dict[tuple[str, str], _Changed] = {}

    def add(self, kind: Kind, row: OutgoingDocument, tags: Iterable[str]) -> None:
        """Note one document; ``tags`` are those that say something else now."""
        changed = self._found.setdefault((kind.name, row.code), _Changed(row, kind))
        changed.documents += 1
        changed.tags |= dict.fromkeys(tags)

    def problems(self) -> Iterator[Problem]:
        for changed in self._found.values():
            yield problem(
                "issued-changed",
                changed.row.origin.place("status"),
                label=changed.kind.label,
                release=release(changed.row),
                what=_named(changed.kind, changed.tags) or "cách trình bày",
                count=changed.documents,
            )


def changed_letters(plan: Plan, made: Iterable[Entry], workbook_folder: Path) -> tuple[Problem, ...]:
    """The letters of invitation that were made as issued and whose words have changed since."""
    went_out = {one.path: one.label for one in made if one.label.issued and not one.beside}
    kinds = [kind for kind in DOCUMENTS if kind.type_code == _LETTER]
    changes = IssuedChanges()
    for kind in kinds if went_out else ():
        placed = _placed(kind, workbook_folder)
        for conference in plan.conferences:
            for document in kind.documents(plan, conference):
                label = went_out.get(str(place(document)))
                row = register_row(plan, kind, conference, document) if label else None
                tags = changed_tags(label.words, marks(document), placed) if label else None
                if label and row and tags and release(row) == label.issued:
                    changes.add(kind, row, tags)
    return tuple(changes.problems())


def place(document: Document) -> PurePosixPath:
    """Where a document lies below the output folder."""
    return PurePosixPath(document.folder) / f"{document.stem}.docx"


def _placed(kind: Kind, workbook_folder: Path) -> frozenset[str] | None:
    try:
        return form_of(kind, workbook_folder).placed()
    except ToolkitError:
        return None  # without its template every tag counts


def _named(kind: Kind, tags: Iterable[str]) -> str:
    """The tags in the words of the guide, in the order of the context, the first few."""
    meanings = [
        _EXPLAINED.split(one.metadata.get("meaning", ""))[0].strip()
        for one in dataclasses.fields(kind.context)
        if one.name in tags and not one.name.startswith(("co_", "la_"))
    ]
    names = list(dict.fromkeys(f"{name[:1].lower()}{name[1:]}" for name in meanings))
    more = ("...",) if len(names) > _MOST_NAMED else ()
    return joined((*names[:_MOST_NAMED], *more), last="; ").replace(", ", "; ")
