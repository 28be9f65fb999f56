"""The versions of a draft that lie in the folder, and what is stamped into the one that goes out."""

import re
from collections.abc import Iterator
from pathlib import PurePosixPath

from toolkit.documents.kind import Document, Kind
from toolkit.history import Shelf
from toolkit.tasks.making.issued import ANNEXED, OWN, is_annex
from toolkit.tasks.making.template_choice import Form
from toolkit.word.stamp import Seal


def versions_at(shelf: Shelf, path: PurePosixPath) -> Iterator[PurePosixPath]:
    """The files that lie at a place and, as further versions, beside it."""
    version = re.compile(re.escape(path.stem) + r" \(ban moi(?: \d+)?\)" + re.escape(path.suffix))
    folder = shelf.folder / path.parent
    for name in sorted(one.name for one in folder.glob(f"*{path.suffix}")) if folder.is_dir() else ():
        if name == path.name or version.fullmatch(name):
            yield path.with_name(name)


def seal_of(document: Document, kind: Kind, form: Form) -> Seal:
    """What is to be stamped, into the places that the template has."""
    row, annexed = document.register, is_annex(kind)
    assert row is not None
    assert row.number is not None
    assert row.date is not None
    placed = form.placed()
    number, day = (placed is None or tag in placed for tag in (ANNEXED if annexed else OWN))
    return Seal(kind=row.kind, number=row.number, day=row.date, numbered=number, dated=day, annexed=annexed)
