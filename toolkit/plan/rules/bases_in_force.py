"""Bases that were in force no longer on the day of the plan: those known to be repealed, and older ones."""

import datetime as dt
from collections.abc import Iterator

from toolkit.plan.model import LegalBasis, Plan
from toolkit.problems import Problem
from toolkit.wording import day_short, fold

# What offices of the Đoàn cite from habit: what took its place first, and since when.
_REPEALED = {
    "110/2004/NĐ-CP": ("30/2020/NĐ-CP", dt.date(2020, 3, 5)),
    "09/2010/NĐ-CP": ("30/2020/NĐ-CP", dt.date(2020, 3, 5)),
    "53/2005/QH11": ("57/2020/QH14", dt.date(2021, 1, 1)),
    "15/2003/QH11": ("06/2022/QH15", dt.date(2024, 1, 1)),
    "91/2017/NĐ-CP": ("98/2023/NĐ-CP", dt.date(2024, 1, 1)),
    "98/2023/NĐ-CP": ("152/2025/NĐ-CP", dt.date(2025, 7, 1)),
    "77/2015/QH13": ("65/2025/QH15", dt.date(2025, 3, 1)),
    "65/2025/QH15": ("72/2025/QH15", dt.date(2025, 6, 16)),
}


def basis_repealed(plan: Plan, today: dt.date) -> Iterator[Problem]:
    """No plan rests on what another paper had replaced before the plan's year began."""
    symbols = {fold(symbol): symbol for symbol in _REPEALED}
    for basis in plan.legal_bases:
        annual = plan.annual_plan(basis.plan)
        year = annual.year if annual else plan.settings.year
        symbol = symbols.get(fold("".join(basis.symbol.split())), "")
        found = list(_followers(symbol, dt.date(year, 1, 1))) if year else []
        if found:
            after, since = found[-1]
            words = {"symbol": basis.symbol, "after": after, "since": day_short(since)}
            yield basis.problem("basis-repealed", "symbol", **words)


def _followers(symbol: str, day: dt.date) -> Iterator[tuple[str, dt.date]]:
    """What took a paper's place by a day, one after the other, and since when."""
    while symbol in _REPEALED and _REPEALED[symbol][1] <= day:
        yield _REPEALED[symbol]
        symbol, _ = _REPEALED[symbol]


def basis_followed(plan: Plan, today: dt.date) -> Iterator[Problem]:
    """Of two bases of one issuer, kind and matter the earlier one was mostly replaced by the later one."""
    latest: dict[tuple[str, ...], LegalBasis] = {}
    dated = [one for one in plan.legal_bases if one.date and one.symbol and one.about]
    for one in sorted(dated, key=lambda one: one.date or dt.date.min, reverse=True):
        later = latest.setdefault(_matter(one), one)
        if later.date and one.date and later.date > one.date and fold(later.symbol) != fold(one.symbol):
            words = {"symbol": one.symbol, "later": later.symbol, "day": day_short(later.date)}
            yield one.problem("basis-followed", "symbol", **words)


def _matter(one: LegalBasis) -> tuple[str, ...]:
    return tuple(fold(text).rstrip(" .,;") for text in (one.plan, one.kind, one.issuer, one.about))


OF_BASES_IN_FORCE = (basis_repealed, basis_followed)
