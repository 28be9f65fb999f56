"""Papers that went out and were withdrawn since, with nothing sent after them that says so."""

from collections.abc import Collection, Iterable, Iterator

from toolkit.documents.kinds import kind_named
from toolkit.documents.kinds_before import LETTER
from toolkit.documents.parts.release import is_issued
from toolkit.history import Event, Label
from toolkit.plan.model import DocumentStatus, OutgoingDocument, Plan
from toolkit.problems import Problem, problem
from toolkit.tasks.making.issued import registered
from toolkit.wording import quantity


def withdrawn_papers(plan: Plan, went_out: Iterable[Event], kinds: Collection[str] = ()) -> Iterator[Problem]:
    """What those who hold such a paper are to be told; of some kinds alone, or of all.

    Nothing is owed once a paper followed that names its row or replaces it, or where the conference is called
    off: then other papers speak.
    """
    found: dict[str, list[Label]] = {}
    for label in (registered(plan, one.label) for one in went_out):
        found.setdefault(label.register, []).append(label)
    for code, labels in found.items():
        row = plan.entry(code)
        if row is None or not _is_owed(plan, row):
            continue
        mine = [one for one in labels if _is_own(one.kind, row) and (not kinds or one.kind in kinds)]
        kind = kind_named(mine[0].kind) if mine else None
        if kind:
            told, name = (
                ("issued-withdrawn", "Giấy mời") if row.kind == LETTER else ("issued-void", kind.label)
            )
            words = {"release": mine[0].issued, "count": quantity(len(mine)), "conference": row.subject_code}
            yield problem(told, row.origin.place("status"), label=name, code=code, **words)


def _is_own(kind: str, row: OutgoingDocument) -> bool:
    """Whether the row is the kind's own, and not that of the letter that it is annexed to."""
    found = kind_named(kind)
    return bool(found and found.type_code == row.kind)


def _is_owed(plan: Plan, row: OutgoingDocument) -> bool:
    if row.status is not DocumentStatus.CANCELLED:
        return False
    conference = plan.conference(row.subject_code)
    if conference and conference.is_called_off:
        return False
    others = [one for one in plan.outgoing if one is not row and is_issued(one)]
    named = any(one.earlier == row.code for one in others)
    again = any((one.kind, one.subject_code) == (row.kind, row.subject_code) for one in others)
    return not (named or (again and row.kind == LETTER))
