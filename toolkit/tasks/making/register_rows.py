"""Rows of the register that the program proposes for what is about to go out; numbers are the office's."""

import re
from collections.abc import Collection, Iterable, Iterator
from dataclasses import fields

from toolkit.book.writing.edits import AppendRow
from toolkit.documents.button import Stage
from toolkit.documents.kind import Document, Kind, Reach
from toolkit.documents.kinds import DOCUMENTS
from toolkit.documents.parts.dispatch import entry
from toolkit.documents.parts.time_and_place import was_held
from toolkit.plan.model import AnnualPlan, Conference, DocumentStatus, Plan
from toolkit.problems import has_errors

_TABLE = "tblVanBanDi"
_CODE = re.compile(r"(.*?)(\d+)")
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
        One row for each type ("GM" once for all letters), in the order of the kinds.
    """
    seen: set[str] = set()
    codes = _free_codes(plan, taken)
    for kind in _due(plan, subject) if kinds is None else kinds:
        fits = kind.reach is (Reach.CONFERENCE if isinstance(subject, Conference) else Reach.YEAR)
        numbered = any(one.name == "so_ky_hieu" for one in fields(kind.context))
        if not fits or not numbered or kind.type_code in seen or entry(plan, kind.type_code, subject.code):
            continue
        if has_errors(kind.obstacles(plan, subject)):
            continue
        documents = list(kind.documents(plan, subject))
        if documents:
            seen.add(kind.type_code)
            yield AppendRow(table=_TABLE, values=_values(plan, kind, subject, documents, next(codes)))


def _due(plan: Plan, subject: Conference | AnnualPlan) -> Iterator[Kind]:
    held = isinstance(subject, Conference) and was_held(subject)
    soon = (Stage.YEAR_START, Stage.BEFORE)
    return (kind for kind in DOCUMENTS if held or kind.button.stage in soon)


def _values(
    plan: Plan, kind: Kind, subject: Conference | AnnualPlan, documents: list[Document], code: str
) -> dict[str, str | int | None]:
    return {
        "Mã VB": code,
        "Loại": kind.type_code,
        "Trích yếu": str(documents[0].words().get("trich_yeu", "")),
        "Đề ký": plan.settings.signing_authority,
        "Người ký": plan.settings.signer,
        "Mã HN/KH": subject.code,
        "Số bản": len(documents) if len(documents) > 1 else None,
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
