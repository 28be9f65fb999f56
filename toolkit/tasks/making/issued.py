"""Documents that went out: what they said then, what they would say today, and which number is theirs."""

import hashlib
import re
import zipfile
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import lru_cache
from pathlib import Path, PurePosixPath
from typing import Any

from msgspec.structs import replace

from toolkit.documents.kind import Document, Kind
from toolkit.documents.kinds import DOCUMENTS, kind_named
from toolkit.documents.kinds_before import LETTER
from toolkit.documents.parts.changed_agenda import TAG as AGENDA
from toolkit.documents.parts.changed_agenda import as_kept
from toolkit.documents.parts.changed_items import TOLD_TAGS
from toolkit.documents.parts.release import is_issued
from toolkit.history import Event, Label, Shelf
from toolkit.plan.model import (
    AnnualPlan,
    Conference,
    DocumentStatus,
    Invitation,
    OutgoingDocument,
    Plan,
    SentPaper,
)
from toolkit.wording import day_short

Subject = Conference | AnnualPlan
Differences = Mapping[str, tuple[str, str]]

OWN = ("so_ky_hieu", "dia_danh_ngay")
"""The tags of a paper's own number and day."""
ANNEXED = ("so_giay_moi", "ngay_giay_moi")
"""The tags of the letter's that a paper is annexed to."""
_MARK = 8
_LONGEST_KEPT = 120


def release(row: OutgoingDocument | None) -> str:
    """Number and day in words, "12-GM ngày 13/5/2024"; blank for a draft."""
    if row is None or row.number is None or row.date is None:
        return ""
    return f"{row.number:02}-{row.kind} ngày {day_short(row.date)}"


def place(document: Document) -> PurePosixPath:
    """Where a document lies below the output folder."""
    return PurePosixPath(document.folder, f"{document.stem}.docx")


def renewed_place(path: PurePosixPath, row: OutgoingDocument) -> PurePosixPath:
    """Where a document lies that goes out anew under another number: the first one keeps its place."""
    return path.with_name(f"{path.stem} (so {row.number:02}){path.suffix}")


def is_renewed(plan: Plan, before: Label, document: Document) -> bool:
    """Whether a document goes out anew: the row of its first issue was replaced or cancelled by staff."""
    first = plan.entry(before.register)
    now = document.register
    return first is not None and not first.stands and now is not None and now.code != first.code


def is_annex(kind: Kind) -> bool:
    """Whether a kind has no number of its own, but goes out with a letter."""
    names = kind.context.__struct_fields__
    return OWN[0] not in names and ANNEXED[0] in names


def letters() -> Iterator[Kind]:
    """The kinds that are letters of invitation."""
    return (kind for kind in DOCUMENTS if kind.type_code == LETTER)


def is_of_unknown_issue(shelf: Shelf, path: PurePosixPath, kind: str) -> bool:
    """Whether a file that bears a number went out once, whoever lost its history.

    A number that somebody typed into a draft of ours is none of an issue.
    """
    last = shelf.last(str(path))
    if last and last.digest and not last.label.issued:
        return False
    return shelf.is_unknown(path) and bears_number(shelf.folder / path, kind)


def bears_number(path: Path, kind: str) -> bool:
    """Whether a Word file shows a number of a kind of document: "12-GM/"."""
    try:
        with zipfile.ZipFile(path) as package:
            text = re.sub("<[^>]+>", "", package.read("word/document.xml").decode("utf-8", errors="replace"))
    except (OSError, KeyError, zipfile.BadZipFile):
        return False
    return re.search(rf"\d-{re.escape(kind)}/", text) is not None


def words(document: Document) -> tuple[str, ...]:
    """What each tag says, "gio=08 giờ 00"; a long text or a table as a mark of itself only.

    Behind the mark of an agenda's items stand the items, for a notice tells each of them.
    """
    return tuple(
        f"{tag}={value}" if value.__class__ is str and _is_kept(tag, value) else _marked(tag, value)
        for tag, value in document.words().items()
    )


def _is_kept(tag: str, value: str) -> bool:
    """Whether the words themselves are kept: what a notice of a change quotes, and what is short."""
    return tag in TOLD_TAGS or len(value) <= _LONGEST_KEPT


def differences(
    before: Label, now: tuple[str, ...], placed: Callable[[], frozenset[str] | None]
) -> Differences:
    """The tags that say something else than when the document went out, old and new.

    Only tags that both versions of the toolkit know are compared: what a later one has to say besides is no
    change of the paper, and of one whose words were never kept none is known.
    ``placed`` tells, when something differs at all, which tags the template shows; None means all.
    """
    then, today = ({tag: _mark(said) for tag, said in _told(one).items()} for one in (before.words, now))
    known = [tag for tag in today if tag in then]
    found = {tag: (then[tag], today[tag]) for tag in known if not _same(then[tag], today[tag])}
    shown = placed() if found else None
    return {tag: change for tag, change in found.items() if shown is None or tag in shown}


def numbered_as_issued(plan: Plan, went_out: Iterable[Event]) -> Plan:
    """The plan with what went out, and each letter under its number of then, where its row names none.

    So a second number for late guests leaves the letters of the first batch as they are.
    """
    out = tuple(registered(plan, event.label) for event in went_out)
    rows = {(row.conference, row.unit, row.person): row for row in plan.invitations}
    for label in out:
        kind, row = kind_named(label.kind), plan.entry(label.register)
        if kind is None or kind.type_code != LETTER or row is None or not is_issued(row):
            continue
        key = (label.conference, label.unit, label.person)
        if key not in rows:
            key = next((one for one in rows if label.person and one[::2] == key[::2]), key)
        known = rows.get(key) or Invitation(
            code="", conference=label.conference, unit=label.unit, person=label.person
        )
        if not known.document:
            rows[key] = replace(known, document=row.code)
    sent = tuple(sent_paper(label) for label in out if label.words)
    return replace(plan, invitations=(*_again(plan.invitations, rows),), sent=sent)


def registered(plan: Plan, label: Label) -> Label:
    """What the history keeps, with its row in Văn bản đi; the first form kept number and day alone."""
    if label.register or not label.issued:
        return label
    rows = (row for row in plan.outgoing if release(row) == label.issued)
    row = next((row for row in rows if label.conference in ("", row.subject_code)), None)
    return replace(label, register=row.code) if row else label


def sent_paper(label: Label) -> SentPaper:
    """A paper that went out, with what its tags said then."""
    told = _told(label.words).items()
    return SentPaper(
        kind=label.kind,
        conference=label.conference,
        unit=label.unit,
        person=label.person,
        register=label.register,
        words=tuple((tag, _text(said)) for tag, said in told if _text(said) or not said.startswith("#")),
    )


def without_numbers(plan: Plan, row: OutgoingDocument) -> Plan:
    """The plan before the documents of a register row got number and day: they come out as drafts."""
    drafted = {"status": DocumentStatus.DRAFT}
    rows = (replace(one, **drafted) if one.stands and _is_of(one, row) else one for one in plan.outgoing)
    return replace(plan, outgoing=tuple(rows))


def ended(plan: Plan, label: Label) -> str:
    """What became of a paper since: "đã thay bằng 40-GM ngày 17/5/2024 (VB099)", "đã hủy", or blank."""
    row = plan.entry(label.register)
    if row is None or row.stands:
        return ""
    if row.status is DocumentStatus.CANCELLED:
        return "đã hủy"
    same = [one for one in plan.outgoing if (one.earlier, one.kind) == (row.code, row.kind)]
    heirs = [one for one in same if is_issued(one)]
    if not heirs:
        return "đã thay thế"
    return f"đã thay bằng {release(heirs[-1])} ({heirs[-1].code})"


def _is_of(one: OutgoingDocument, row: OutgoingDocument) -> bool:
    """Whether a row gives numbers to the same documents as another row."""
    return one.code == row.code or (one.kind, one.subject_code) == (row.kind, row.subject_code)


def _again(
    before: Iterable[Invitation], rows: Mapping[tuple[str, str, str], Invitation]
) -> Iterator[Invitation]:
    """The rows that stood, completed, in their order; then those that were added."""
    known = set()
    for row in before:
        key = (row.conference, row.unit, row.person)
        known.add(key)
        yield replace(row, document=row.document or rows[key].document)
    yield from (row for key, row in rows.items() if key not in known)


def _marked(tag: str, value: Any) -> str:
    return f"{tag}={_hidden(value)}" + (f"\n{as_kept(value)}" if tag == AGENDA and value else "")


def _hidden(value: Any) -> str:
    return _mark_of(repr(value))


@lru_cache(maxsize=1024)  # the letters of one conference share their long texts and tables
def _mark_of(said: str) -> str:
    return f"#{hashlib.sha256(said.encode()).hexdigest()[:_MARK]}"


def _same(then: str, now: str) -> bool:
    """Whether a tag says what it said; of the first form of the history often only a mark is known."""
    return then == now or (then.startswith("#") and then == _hidden(now))


def _mark(said: str) -> str:
    """What a tag said, or its mark without what stands behind it."""
    return said.split("\n", 1)[0] if said.startswith("#") else said


def _text(said: str) -> str:
    """What a tag said, or what stands behind its mark; blank when that was not kept."""
    return said.partition("\n")[2] if said.startswith("#") else said


def _told(kept: tuple[str, ...]) -> dict[str, str]:
    return dict(one.split("=", 1) for one in kept if "=" in one)
