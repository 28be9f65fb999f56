"""What is to be told of papers that went out when a button is pressed that does not make them anew."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from toolkit.documents.kind import Kind
from toolkit.documents.kinds_at import CHANGE_NOTICE
from toolkit.history import Shelf
from toolkit.plan.model import Conference, Plan
from toolkit.problems import Problem
from toolkit.tasks.making.issue_guard import issued_changes
from toolkit.tasks.making.issued import Subject, letters
from toolkit.tasks.making.withdrawn_papers import withdrawn_papers

_PUT_RIGHT = ("issued-told", "issued-form-changed")
_BY_A_NOTICE = "issued-changed"


def overtaken(
    plan: Plan, shelf: Shelf, workbook_folder: Path, chosen: Sequence[tuple[Kind, Subject]]
) -> Iterator[Problem]:
    """For letters those that were withdrawn; for notices of a change what none of them can put right."""
    asked, kinds = {kind.name for kind, _ in chosen}, frozenset(kind.name for kind in letters())
    if asked & kinds:
        yield from withdrawn_papers(plan, shelf.issued(), asked)
    elif CHANGE_NOTICE.name in asked:
        codes = frozenset(subject.code for _, subject in chosen)
        found = issued_changes(plan, shelf, workbook_folder, kinds=kinds, conferences=codes)
        yield from (one for one in found if one.code not in (*_PUT_RIGHT, _BY_A_NOTICE))


def still_otherwise(
    plan: Plan, shelf: Shelf, workbook_folder: Path, subjects: Sequence[Subject]
) -> tuple[Problem, ...]:
    """What papers that went out say otherwise, but for what the draft of a notice tells that lies ready."""
    chosen = frozenset(one.code for one in subjects if isinstance(one, Conference))
    found = issued_changes(plan, shelf, workbook_folder, conferences=chosen)
    ready = any(
        event.label.kind == CHANGE_NOTICE.name and event.label.conference in chosen
        for event in shelf.events
        if event.digest and not event.label.issued and (shelf.folder / event.path).is_file()
    )
    quiet = (*_PUT_RIGHT, _BY_A_NOTICE) if ready else _PUT_RIGHT
    return tuple(one for one in found if one.code not in quiet)
