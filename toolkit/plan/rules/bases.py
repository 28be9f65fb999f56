"""The legal bases of a plan, as rows and as free text: checks 22 and 24."""

import datetime as dt
import re
from collections.abc import Iterator
from itertools import groupby

from toolkit.plan.model import LegalBasis, Plan
from toolkit.plan.rules.passages import PLAN_TEXT, Passage, passages
from toolkit.problems import Problem, problem
from toolkit.wording import day_short

_SYMBOL = re.compile(r"(?=[^/]*/)\d+[a-z]?(\s?[-/]\s?[\w&]+)+")
_BASIS = re.compile(r"[-+•*]?\s*(căn cứ|thực hiện)\s", re.IGNORECASE)
_FIRST_BASIS = re.compile(r"[-+•*]?\s*căn cứ\s", re.IGNORECASE)


def basis_ends(plan: Plan, today: dt.date) -> Iterator[Problem]:
    """22: of the bases written as text each ends with ";" and the last with ","."""
    for _, together in groupby(passages(plan, PLAN_TEXT), key=lambda one: (one.record, one.field)):
        run: list[Passage] = []
        for passage in (*together, None):
            if passage and (_BASIS if run else _FIRST_BASIS).match(passage.text):
                run.append(passage)
                continue
            yield from _run_ends(run)
            run = []


def basis_typed_mark(plan: Plan, today: dt.date) -> Iterator[Problem]:
    """22: of the bases written as rows none has a mark at its end, since the letter sets them."""
    for basis in plan.legal_bases:
        if basis.about.endswith((";", ",", ".")):
            place = basis.origin.place("about")
            yield problem("basis-typed-mark", place, mark=basis.about[-1])


def basis_form(plan: Plan, today: dt.date) -> Iterator[Problem]:
    """24: a basis has a well-formed symbol."""
    for basis in plan.legal_bases:
        if basis.symbol and not _SYMBOL.fullmatch(basis.symbol):
            yield problem("basis-form", basis.origin.place("symbol"), symbol=basis.symbol)


def basis_incomplete(plan: Plan, today: dt.date) -> Iterator[Problem]:
    """24: a basis with a symbol has its day and its issuer."""
    for basis in plan.legal_bases:
        if basis.symbol and not basis.date:
            yield problem("basis-undated", basis.origin.place("date"), symbol=basis.symbol)
        if basis.symbol and not basis.issuer:
            yield problem("basis-without-issuer", basis.origin.place("issuer"), symbol=basis.symbol)


def basis_later(plan: Plan, today: dt.date) -> Iterator[Problem]:
    """24: a basis is not younger than the plan that rests on it."""
    for basis in plan.legal_bases:
        signed = _plan_date(plan, basis)
        if basis.date and signed and basis.date > signed:
            place = basis.origin.place("date")
            yield problem("basis-later", place, day=day_short(basis.date), signed=day_short(signed))


def _run_ends(run: list[Passage]) -> Iterator[Problem]:
    for passage in run:
        wanted = "," if passage is run[-1] else ";"
        if not passage.text.endswith(wanted):
            seen = passage.text[-1]
            which = "cuối cùng" if passage is run[-1] else "không phải cuối cùng"
            yield problem(
                "basis-ends",
                passage.place,
                which=which,
                seen=seen,
                wanted=wanted,
                text=_beginning(passage.text),
            )


def _beginning(text: str) -> str:
    words = text.split()
    return " ".join(words[:8]) + (" …" if len(words) > 8 else "")


def _plan_date(plan: Plan, basis: LegalBasis) -> dt.date | None:
    """The day of the plan's own number in the register."""
    days = [row.date for row in plan.outgoing if row.subject_code == basis.plan and row.kind == "KH"]
    return next((day for day in days if day), None)
