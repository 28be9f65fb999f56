"""Letters to those who are invited after the others' went out: drafts until a number is meant for them."""

import datetime as dt
from collections.abc import Iterator

from toolkit.documents.kind import Document
from toolkit.documents.kinds import kind_named
from toolkit.documents.kinds_before import LETTER
from toolkit.history import Shelf
from toolkit.plan.model import OutgoingDocument, Plan
from toolkit.problems import Problem, problem
from toolkit.tasks.making.issued import place, registered
from toolkit.wording import day_short, quantity


class LateLetters:
    """One run's look at letters that would bear a number whose letters went out before they were thought of.

    A letter dated back to that day would be a second issue under one number. It is a draft, unless its row of
    Giấy mời names the number: then the office wants it so. Where the others lay there as drafts before they
    went out, a letter that did not is late at once; else it is from the next day on.
    """

    def __init__(self, plan: Plan, shelf: Shelf) -> None:
        today = dt.date.today().isoformat()
        out = (event for event in shelf.issued() if event.at[:10] < today)
        self._closed = {registered(plan, one.label).register for one in out if _is_letter(one.label.kind)}
        self._first: dict[str, int] = {}  # each path's first event, by its place in the history
        self._issued_at: dict[str, int] = {}  # of each number, the first letter that lay there as a draft
        for at, event in enumerate(shelf.events):
            if event.sent:
                continue
            if event.label.issued and event.path in self._first and _is_letter(event.label.kind):
                self._issued_at.setdefault(event.label.register, at)
            self._first.setdefault(event.path, at)
        self._named = {(one.conference, one.unit, one.person): one.document for one in plan.invitations}
        self._found: dict[str, tuple[OutgoingDocument, list[Document]]] = {}

    def holds(self, document: Document) -> bool:
        """Whether a letter that did not go out yet comes late for its number; it is remembered."""
        row = document.register
        if row is None or not _is_letter(document.kind):
            return False
        since = self._issued_at.get(row.code)
        if since is None and row.code not in self._closed:
            return False
        if since is not None and self._first.get(str(place(document)), since) < since:
            return False
        keys = ((document.conference, unit, document.person) for unit in (document.unit, ""))
        if any(self._named.get(key) == row.code for key in keys):
            return False
        found = self._found.setdefault(row.code, (row, []))[1]
        if document not in found:
            found.append(document)
        return True

    def problems(self) -> Iterator[Problem]:
        """The late letters, once for each number."""
        for row, letters in self._found.values():
            yield problem(
                "letters-late",
                row.origin.place("number"),
                count=quantity(len(letters)),
                release=f"{row.number:02}-{row.kind} ngày {day_short(row.date)}" if row.date else row.code,
                code=row.code,
                name=f"{letters[0].stem}.docx",
            )


def _is_letter(kind: str) -> bool:
    found = kind_named(kind)
    return found is not None and found.type_code == LETTER
