"""The register of outgoing documents: checks 16, 17 and 40."""

import datetime as dt
from collections.abc import Iterator
from itertools import pairwise

from msgspec.structs import replace

from toolkit.plan.model import DocumentStatus, Numbering, OutgoingDocument, Plan
from toolkit.plan.month import Validity
from toolkit.plan.rules.chronology import is_misdated
from toolkit.plan.rules.letters import is_of_another_kind
from toolkit.problems import Place, Problem, problem
from toolkit.wording import day_short

# Other departments take numbers of the same series, so a wide gap in this register says nothing.
_SMALL_GAP = 2
_A_MONTH, _HALF_A_YEAR = dt.timedelta(days=31), dt.timedelta(days=183)
_TWO_DIGITS = 10


def number_used(plan: Plan, today: dt.date) -> Iterator[Problem]:
    """16: a number is given once in its series; until one row gives way, no paper of either goes out."""
    for rows in _series(plan).values():
        first: dict[int, OutgoingDocument] = {}
        for row in rows:
            earlier = first.setdefault(row.number or 0, row)
            if earlier is not row:
                place = row.origin.place("number")
                words = {"number": _number(row), "on": _on(earlier), "other": earlier.code}
                both = (place, earlier.origin.place("number"))
                yield replace(problem("number-used", place, **words), also=both)


def number_order(plan: Plan, today: dt.date) -> Iterator[Problem]:
    """17: a later number has no earlier day."""
    for rows in _series(plan).values():
        dated = [row for row in rows if row.date and not is_misdated(plan, row)]
        for before, after in pairwise(sorted(dated, key=lambda row: row.number or 0)):
            if before.number != after.number and before.date and after.date and after.date < before.date:
                place = _out_of_order(before, after, [row.number or 0 for row in dated])
                words = {"number": _number(after), "day": day_short(after.date)}
                words |= {"before": _number(before), "earlier": day_short(before.date)}
                yield problem("number-order", place, **words)


def _out_of_order(before: OutgoingDocument, after: OutgoingDocument, numbers: list[int]) -> Place:
    """The cell of two that do not agree: where the days follow the rows of the sheet it is a number.

    Of the numbers it is the one that lies far from all others, or the one that was written down last.
    """
    if after.origin.row > before.origin.row:
        return after.origin.place("date")
    first, last = before.number or 0, after.number or 0
    others = [number for number in numbers if number not in (first, last)]
    far = [min((abs(number - one) for one in others), default=0) for number in (first, last)]
    cut_off = str(last + 1).startswith(str(first))  # 2 for 22, behind 21
    leaps = last - first > _SMALL_GAP and far[0] <= far[1] and not cut_off
    return (after if leaps else before).origin.place("number")


def number_gap(plan: Plan, today: dt.date) -> Iterator[Problem]:
    """17: a series that is kept here from number 1 has no gap, and no other series a small one."""
    for rows in _series(plan).values():
        ordered = sorted(rows, key=lambda row: row.number or 0)
        whole = ordered[0].number == 1
        for before, after in pairwise(ordered):
            first, last = (before.number or 0) + 1, (after.number or 0) - 1
            if first <= last and (whole or last - first < _SMALL_GAP):
                missing = f"{first:02}" if first == last else f"{first:02} đến {last:02}"
                place = after.origin.place("number")
                yield problem("number-gap", place, missing=missing, kind=after.kind, after=_number(after))


def number_leap(plan: Plan, today: dt.date) -> Iterator[Problem]:
    """17: no number is ten times the one a month before, nor the next one with a digit doubled."""
    for rows in _series(plan).values():
        for before, after in pairwise(sorted(rows, key=lambda row: row.number or 0)):
            first, last = before.number or 0, after.number or 0
            if not before.date or not after.date or first < _TWO_DIGITS:
                continue
            passed = after.date - before.date
            soon = dt.timedelta(0) <= passed <= _A_MONTH
            if (soon and last >= 10 * first) or (
                passed <= _HALF_A_YEAR and _has_a_digit_more(first + 1, last)
            ):
                words = {"number": _number(after), "before": _number(before)}
                yield after.problem("number-leap", "number", **words)


def _has_a_digit_more(meant: int, typed: int) -> bool:
    """Whether a number was typed with one digit twice: 222 for 22."""
    digits = str(typed)
    doubled = {digits[:at] + digits[at + 1 :] for at in range(1, len(digits)) if digits[at] == digits[at - 1]}
    return str(meant) in doubled


def outside_term(plan: Plan, today: dt.date) -> Iterator[Problem]:
    """40: a document's day lies in the term of office; nothing lies in a term whose days are reversed.

    When the term began within the years of the workbook, what went out before was of the earlier one.
    """
    settings = plan.settings
    term = Validity(start=settings.term_from, end=settings.term_to)
    if term.reversed:
        return
    for row in plan.outgoing:
        if row.date is None or row.status is DocumentStatus.CANCELLED or plan.is_of_earlier_term(row.date):
            continue
        if not term.covers(row.date):
            yield row.problem("outside-term", "date", day=day_short(row.date), term=settings.term)


def earlier_itself(plan: Plan, today: dt.date) -> Iterator[Problem]:
    """A document replaces or corrects one that went out before it, and never itself."""
    days = {row.code: row.date for row in plan.outgoing}
    for row in plan.outgoing:
        place, before = row.origin.place("earlier"), days.get(row.earlier)
        if row.earlier and row.earlier == row.code:
            yield problem("earlier-itself", place, document=row.code)
        elif before and row.date and before > row.date:
            words = {"earlier": row.earlier, "before": day_short(before), "day": day_short(row.date)}
            yield problem("earlier-later", place, **words)


def _series(plan: Plan) -> dict[tuple[str, int | None], list[OutgoingDocument]]:
    """The numbered rows of each series: a kind within the term, or within a year."""
    yearly = plan.settings.numbering is Numbering.BY_YEAR
    found: dict[tuple[str, int | None], list[OutgoingDocument]] = {}
    for row in plan.outgoing:
        year = (row.date.year if row.date else plan.settings.year) if yearly else None
        if not yearly and plan.is_of_earlier_term(row.date):
            year = 0
        if row.number is not None and not is_of_another_kind(plan, row):
            found.setdefault((row.kind, year), []).append(row)
    return found


def _number(row: OutgoingDocument) -> str:
    return f"{row.number:02}-{row.kind}"


def _on(row: OutgoingDocument) -> str:
    return f" ngày {day_short(row.date)}" if row.date else ""
