"""Two rows for one thing: told at the second one, with the cell of the first."""

import datetime as dt
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping
from typing import Any

from msgspec import Struct

from toolkit.plan.disambiguation import person_label, unit_label
from toolkit.plan.model import DocumentStatus, Invitation, OutgoingDocument, Person, Plan
from toolkit.plan.rules.letters import INVITATION, conference_told, is_of_another_kind
from toolkit.plan.rules.stage import conferences_on, standing
from toolkit.problems import Problem, problem
from toolkit.wording import fold, same_name_key

# Papers of this type say different things of one conference: a summons, a report to the committee.
_OF_MANY_SUBJECTS = "CV"
_AT_LENGTH = 25  # letters of a title that two speakers do not put alike by chance


class _Once(Struct, frozen=True):
    """What a sheet may say once only, within the rows that share a group's field if there is one.

    ``mark`` makes more of a row than that: None for a row that has no such thing.
    """

    table: str
    field: str
    group: str = ""
    mark: Callable[[Any], Hashable | None] | None = None

    def series(self, row: Any) -> str:
        """What the rows of one group share; blank where there is no group, or the row is of none."""
        return str(getattr(row, self.group)) if self.group else ""

    def of(self, row: Any) -> Hashable | None:
        """What must not stand in a second row."""
        return self.mark(row) if self.mark else _said(row, self.field, self.group)


def _said(row: Any, field: str, group: str = "") -> Hashable | None:
    """What a field says, within its group: text is compared as a reader compares it."""
    value, within = getattr(row, field), getattr(row, group) if group else ""
    said = fold(value).rstrip(" .;,") if isinstance(value, str) else value
    return (within, said) if said not in (None, "") and (within or not group) else None


def _of_an_entry(row: OutgoingDocument) -> Hashable | None:
    mark = _said(row, "kind", "subject_code")
    return mark and (mark, fold(row.subject) if row.kind == _OF_MANY_SUBJECTS else "")


def _of_a_basis(row: Any) -> Hashable | None:
    return (row.plan, fold(row.symbol or row.about)) if row.symbol or row.about else None


def _of_a_speech(row: Any) -> Hashable | None:
    return (row.conference, row.unit, same_name_key(row.speaker)) if row.unit or row.speaker else None


def _of_a_paper(row: Any) -> Hashable | None:
    return _said(row, "paper", "conference") if len(row.paper) >= _AT_LENGTH else None


_THINGS = (
    _Once("lists", "value", "list_name"),
    _Once("lists", "code", "list_name"),
    _Once("annual_plans", "year"),
    _Once("legal_bases", "symbol", mark=_of_a_basis),
    _Once("topics", "name"),
    _Once("guest_rules", "text", "conference"),
    _Once("speech_requests", "speaker", mark=_of_a_speech),
    _Once("speech_requests", "paper", mark=_of_a_paper),
    _Once("conclusions", "content", "conference"),
    _Once("assignments", "content", "conference"),
    _Once("recipients", "line", "document"),
    _Once("holidays", "date"),
)
COUNTED = (
    _Once("topics", "order"),
    _Once("legal_bases", "order", "plan"),
    _Once("agenda", "order", "conference"),
    _Once("guest_rules", "order", "conference"),
    _Once("delegates", "introduction_order", "conference"),
    _Once("speech_requests", "order", "conference"),
    _Once("conclusions", "order", "conference"),
    _Once("recipients", "order", "document"),
)
"""Numbers by which rows are printed, and no things: counted 1, 2, 3 within their group."""
_ORDERS = (_Once("units", "order"), *COUNTED)


def said_twice(plan: Plan, today: dt.date) -> Iterator[Problem]:
    """No two rows of a sheet say the same thing, or have one number in one order."""
    for once in (*_THINGS, *_ORDERS):
        rows, is_order = _rows(plan, once.table), once in _ORDERS
        for earlier, later in _repeats(rows, once.of):
            if is_order and _is_out_of_turn(rows, earlier, later, once.field):
                earlier, later = later, earlier
            told = later.origin.place(once.field)
            words = {"value": _shown(getattr(later, once.field)), "first": _first(earlier, once.field)}
            yield problem("order-twice" if is_order else "said-twice", told, **words)


def letter_twice(plan: Plan, today: dt.date) -> Iterator[Problem]:
    """Each addressee of a conference has one row in Giấy mời; told at the one whose words say another."""
    entries = {row.code: row.subject_code for row in plan.outgoing}
    for one, other in _repeats(plan.invitations, _addressee):
        doubted = _says_another(plan, one) or _is_filed_elsewhere(entries, one)
        wrong, right = (one, other) if doubted else (other, one)
        filed = _is_filed_elsewhere(entries, wrong)
        field = "person" if wrong.person else "unit"
        if (filed or _strange(plan.invitations, wrong)) and not _says_another(plan, wrong):
            field = "conference"
        person = plan.person(wrong.person)
        whom = person_label(person) if person else unit_label(plan, wrong.unit)
        words = {"whom": whom, "conference": wrong.conference, "first": _first(right, field)}
        yield wrong.problem("letter-twice", field, **words)


def report_twice(plan: Plan, today: dt.date) -> Iterator[Problem]:
    """Each unit has one row in Báo cáo đơn vị for a conference."""
    for earlier, later in _repeats(plan.unit_reports, lambda row: _said(row, "unit", "conference")):
        if _strange(plan.unit_reports, earlier):
            earlier, later = later, earlier
        field = _strange(plan.unit_reports, later) or "unit"
        words = {"unit": unit_label(plan, later.unit), "first": _first(earlier, field)}
        yield later.problem("report-twice", field, conference=later.conference, **words)


def entry_twice(plan: Plan, today: dt.date) -> Iterator[Problem]:
    """Each document of a conference or a plan has one entry that stands; letters may have several numbers.

    Told at the entry whose words or letters belong to something else, or else at the later one.
    """
    named = {(row.conference, row.document) for row in plan.invitations if row.document}
    rows = [row for row in standing(plan) if not plan.corrected(row)]
    for one, other in _repeats(rows, _of_an_entry):
        if other.kind == INVITATION and (other.subject_code, other.code) in named:
            continue
        if _is_second_batch(plan, one, other, named):
            continue
        wrong, right = (one, other) if _is_of_another(plan, one, named) else (other, one)
        field = _mistyped(plan, wrong)
        words = {"kind": wrong.kind, "subject": wrong.subject_code, "first": _first(right, field)}
        yield wrong.problem("entry-twice", field, other=right.code, **words)


def letters_under_two_numbers(plan: Plan, today: dt.date) -> Iterator[Problem]:
    """Where a conference's letters have two numbers, each letter's row says which one is its own."""
    named = {(row.conference, row.document) for row in plan.invitations if row.document}
    open_ones = {row.conference for row in plan.invitations if not row.document}
    rows = [row for row in standing(plan) if not plan.corrected(row)]
    for one, other in _repeats(rows, lambda row: _said(row, "kind", "subject_code")):
        if other.subject_code in open_ones and _is_second_batch(plan, one, other, named):
            words = {"subject": other.subject_code, "first": one.number, "second": other.number}
            yield other.problem("letters-two-numbers", "number", **words)


def person_of_two_codes(plan: Plan, today: dt.date) -> Iterator[Problem]:
    """Nobody stands in the roster under two codes: one person is known by the unit or by the telephone."""
    told: set[int] = set()
    for mark in (_in_a_unit, _with_a_phone):
        for earlier, later in _repeats(plan.people, mark):
            same_post = fold(earlier.title) == fold(later.title) and earlier.unit == later.unit
            if earlier.code != later.code and not same_post and later.origin.row not in told:
                told.add(later.origin.row)
                words = {"name": later.name, "here": later.code, "there": earlier.code}
                yield later.problem("person-two-codes", "code", **words)


def _repeats(rows: Iterable[Any], mark: Callable[[Any], Hashable | None]) -> Iterator[tuple[Any, Any]]:
    """Each row whose mark an earlier one has, with the first such row."""
    first: dict[Hashable, Any] = {}
    for row in rows:
        key = mark(row)
        earlier = row if key is None else first.setdefault(key, row)
        if earlier is not row:
            yield earlier, row


def _is_out_of_turn(rows: tuple[Any, ...], earlier: Any, later: Any, field: str) -> bool:
    """Whether of two rows of one number it is the earlier one that breaks the count."""
    return not _is_in_turn(rows, earlier, field) and _is_in_turn(rows, later, field)


def _is_in_turn(rows: tuple[Any, ...], row: Any, field: str) -> bool:
    """Whether a row's number follows that of the row above it, or is followed by that of the row below."""
    at = next(place for place, one in enumerate(rows) if one is row)
    number = getattr(row, field)
    above = getattr(rows[at - 1], field) if at else None
    below = getattr(rows[at + 1], field) if at + 1 < len(rows) else None
    return (above is not None and number == above + 1) or (below is not None and below == number + 1)


def _rows(plan: Plan, table: str) -> tuple[Any, ...]:
    rows: tuple[Any, ...] = getattr(plan, table)
    if table == "units":
        return tuple(row for row in rows if row.valid_to is None)
    return rows


def _addressee(row: Invitation) -> Hashable | None:
    if not row.conference or not (row.unit or row.person):
        return None
    return (row.conference, "", row.person) if row.person else (row.conference, row.unit, "")


def _says_another(plan: Plan, row: Invitation) -> bool:
    """Whether a letter's line of address names neither its person nor its unit."""
    person, unit = plan.person(row.person), plan.unit(row.unit)
    name = person.name if person else unit.name if unit else ""
    return bool(row.addressee and name) and fold(name) not in fold(row.addressee)


def _is_filed_elsewhere(subjects: Mapping[str, str], row: Invitation) -> bool:
    """Whether a letter bears a number of another conference."""
    return subjects.get(row.document, "") not in ("", row.conference)


def _in_a_unit(row: Person) -> Hashable | None:
    return (same_name_key(row.name), row.unit) if row.unit else None


def _with_a_phone(row: Person) -> Hashable | None:
    return (same_name_key(row.name), row.phone) if row.phone else None


def _mistyped(plan: Plan, row: OutgoingDocument) -> str:
    """Which cell of a second entry is likely wrong: the subject, when another one lacks this kind."""
    if is_of_another_kind(plan, row):
        return "kind"
    of_kind = {one.subject_code for one in plan.outgoing if one.kind == row.kind}
    registered = {one.subject_code for one in plan.outgoing}
    lacking = [one for one in conferences_on(plan) if one.code in registered and one.code not in of_kind]
    return "subject_code" if lacking else "kind"


def _is_of_another(plan: Plan, row: OutgoingDocument, named: set[tuple[str, str]]) -> bool:
    """Whether an entry's words, or the letters that bear its number, belong to another conference."""
    if is_of_another_kind(plan, row):
        return True
    told = conference_told(plan, row)
    letters = {conference for conference, code in named if code == row.code}
    return (told is not None and told.code != row.subject_code) or (
        bool(letters) and row.subject_code not in letters
    )


def _is_second_batch(
    plan: Plan, one: OutgoingDocument, other: OutgoingDocument, named: set[tuple[str, str]]
) -> bool:
    """Whether a second entry is the number of letters that went out later, to guests who were added.

    It may still wait for its number when the first letters went out: they have theirs.
    """
    if other.kind != INVITATION or other.number == one.number:
        return False
    if other.number is None and not (one.number and one.date and one.status is DocumentStatus.ISSUED):
        return False
    return not (_is_of_another(plan, one, named) or _is_of_another(plan, other, named))


def _strange(rows: tuple[Any, ...], row: Any) -> str:
    """ "conference" for a row amid the rows of another conference, as when its code was mistyped."""
    at = next(place for place, one in enumerate(rows) if one is row)
    beside = {one.conference for one in (*rows[max(at - 1, 0) : at], *rows[at + 1 : at + 2])}
    return "conference" if beside and row.conference not in beside else ""


def _first(row: Any, field: str) -> str:
    return str(row.origin.place(field).cell)


def _shown(value: Any) -> str:
    text = f"{value:%d/%m/%Y}" if isinstance(value, dt.date) else str(value)
    return text if len(text) <= 60 else f"{text[:57].rstrip()}…"
