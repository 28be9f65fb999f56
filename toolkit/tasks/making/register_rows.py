"""Rows of the register that the program proposes for what is about to go out; numbers are the office's."""

from collections.abc import Collection, Iterable, Iterator, Sequence

from toolkit.book.writing.edits import AppendRow
from toolkit.documents import paper_buttons
from toolkit.documents.button import Stage
from toolkit.documents.kind import Document, Kind, Reach
from toolkit.documents.kinds import DOCUMENTS
from toolkit.documents.parts.release import entry, entry_correcting
from toolkit.documents.parts.time_and_place import was_held
from toolkit.history import Shelf
from toolkit.patterns import pattern
from toolkit.plan.model import AnnualPlan, Conference, DocumentStatus, Plan
from toolkit.problems import has_errors
from toolkit.wording import fold

_TABLE = "tblVanBanDi"
_CODE = pattern(r"(.*?)(\d+)")
_FIRST_CODE = ("VB", 0, 3)


def proposed_register_rows(
    plan: Plan,
    subject: Conference | AnnualPlan,
    *,
    kinds: Iterable[Kind] | None = None,
    taken: Collection[str] = (),
) -> Iterator[AppendRow]:
    """A row of Văn bản đi, without number and day, for each document that is due and has none.

    Args:
        plan: the plan as it was read.
        subject: a conference, or the plan of a year.
        kinds: those to look at; by default those of the stages that have come, before or after the meeting.
        taken: codes that further rows hold already.

    Yields:
        One row for each type ("GM" once for all letters) and each paper to be corrected, in the kinds' order;
        it names the paper that it replaces or corrects.
    """
    seen: set[str] = set()
    codes = _free_codes(plan, taken)
    for kind in _due(plan, subject) if kinds is None else kinds:
        if not _is_numbered(kind, subject) or has_errors(kind.obstacles(plan, subject)):
            continue
        documents = list(kind.documents(plan, subject))
        for one in documents:
            mark = f"{kind.type_code} {kind.about} {one.corrects}"
            if mark not in seen and not _has_row(plan, kind, subject, one):
                seen.add(mark)
                copies = 1 if one.corrects else len(documents)
                values = _values(plan, kind, subject, one, copies)
                yield AppendRow(table=_TABLE, values={"Mã VB": next(codes), **values})


def _is_numbered(kind: Kind, subject: Conference | AnnualPlan) -> bool:
    """Whether documents of a kind have a number of their own, and speak of such a subject."""
    fits = kind.reach is (Reach.CONFERENCE if isinstance(subject, Conference) else Reach.YEAR)
    return fits and kind.registered and "so_ky_hieu" in kind.context.__struct_fields__


def _has_row(plan: Plan, kind: Kind, subject: Conference | AnnualPlan, document: Document) -> bool:
    if document.corrects:
        return entry_correcting(plan, kind.type_code, document.corrects) is not None
    return entry(plan, kind.type_code, subject.code, about=kind.about) is not None


def _replaced(plan: Plan, kind: Kind, subject: Conference | AnnualPlan) -> str:
    """The code of the row whose paper a new one takes the place of; blank when it is the first."""
    named = {row.earlier for row in plan.outgoing if row.kind == kind.type_code}
    found = [
        row.code
        for row in plan.outgoing
        if (row.kind, row.subject_code) == (kind.type_code, subject.code)
        and row.status is DocumentStatus.REPLACED
        and fold(kind.about) in fold(row.subject)
        and row.code not in named
    ]
    return found[-1] if found else ""


def _due(plan: Plan, subject: Conference | AnnualPlan) -> Iterator[Kind]:
    held = isinstance(subject, Conference) and was_held(subject)
    soon = (Stage.YEAR_START, Stage.BEFORE)
    # not every office makes the smaller papers: they get a row when one lies there to be issued
    usual = (kind for kind in DOCUMENTS if kind.button not in (paper_buttons.BEFORE, paper_buttons.AT))
    return (kind for kind in usual if held or kind.button.stage in soon)


def _values(
    plan: Plan, kind: Kind, subject: Conference | AnnualPlan, document: Document, copies: int
) -> dict[str, str | int | None]:
    return {
        "Loại": kind.type_code,
        "Trích yếu": str(document.words().get("trich_yeu", "")),
        "Đề ký": plan.settings.signing_authority,
        "Người ký": plan.settings.signer,
        "Mã HN/KH": subject.code,
        "Văn bản trước": document.corrects or _replaced(plan, kind, subject),
        "Số bản": copies if copies > 1 else None,
        "Trạng thái": DocumentStatus.DRAFT.value,
    }


def _free_codes(plan: Plan, taken: Collection[str]) -> Iterator[str]:
    """ "VB011", "VB012" ...: after the highest of the codes that are there, in their form."""
    found = (_CODE.fullmatch(code) for code in (*(row.code for row in plan.outgoing), *taken))
    known = [(match[1], int(match[2]), len(match[2])) for match in found if match]
    prefix, number, width = max(known, key=lambda one: one[1], default=_FIRST_CODE)
    while True:
        number += 1
        yield f"{prefix}{number:0{width}}"


def rows_for_drafts(
    plan: Plan, subjects: Sequence[Conference | AnnualPlan], shelf: Shelf
) -> Iterator[AppendRow]:
    """Rows of the register for what lies in the folder as a draft and has none."""
    lying, taken = _lying(shelf), set[str]()
    for subject in subjects:
        about = subject.code if isinstance(subject, Conference) else ""
        kinds = [kind for kind in DOCUMENTS if (kind.name, about) in lying]
        for row in proposed_register_rows(plan, subject, kinds=kinds, taken=taken):
            taken.add(str(row.values["Mã VB"]))
            yield row


def _lying(shelf: Shelf) -> frozenset[tuple[str, str]]:
    """Of which kinds and conferences drafts lie in the folder."""
    drafts = (event for event in shelf.events if event.digest and not event.label.issued)
    return frozenset(
        (one.label.kind, one.label.conference) for one in drafts if (shelf.folder / one.path).is_file()
    )
