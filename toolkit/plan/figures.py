"""The figures that units report, summed by what they count and ranked by unit."""

import re
from collections import defaultdict
from decimal import Decimal

from msgspec import Struct

from toolkit.patterns import pattern
from toolkit.plan.model import Conference, Plan, Unit, UnitReport
from toolkit.plan.roster import unit_order
from toolkit.plan.tallies import reports
from toolkit.wording import fold

_NUMBER = r"\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d+(?:,\d+)?"
_MONEY = pattern(r"(\D*\w)\s+(\d+)\s+tỷ(?:\s+(\d+)\s+triệu)?\s+đồng")
_WITHIN = pattern(rf"(\D*\w)\s+({_NUMBER})\s+(\D+)")
_FIRST = pattern(rf"({_NUMBER})\s+(\D.*)")
_COUNTED = pattern(r"\Asố\s+", re.IGNORECASE)
_LAST = pattern(rf"(\D.*?)\s*[:=]\s*({_NUMBER})")


class FigureSum(Struct, frozen=True, kw_only=True):
    """One thing that was counted: by unit, the largest number first, equal ones in unit order.

    ``total`` is the sum of the numbers in ``by_unit``, whatever else a report says.
    """

    label: str
    total: Decimal
    by_unit: tuple[tuple[Unit, Decimal], ...]


def figure_sums(plan: Plan, conference: Conference) -> tuple[FigureSum, ...]:
    """The figures of one conference's reports, in the order in which the reports first name them.

    A figure is "21 buổi tuyên truyền", "Số buổi tuyên truyền: 21" or "dư nợ 1.250 triệu đồng"; the same
    words, however they are written, are one thing, and several numbers of one unit for it are added up.
    """
    labels: dict[str, str] = {}
    counted: dict[str, dict[str, Decimal]] = defaultdict(dict)
    units = {one.unit.code: one.unit for one in reports(plan, conference)}
    for standing in reports(plan, conference):
        for text in standing.report.figures:
            if found := figure_of(text):
                number, label = found
                key = fold(label)
                labels.setdefault(key, label)
                of_unit = counted[key]
                of_unit[standing.unit.code] = of_unit.get(standing.unit.code, Decimal(0)) + number
    return tuple(_sum(label, counted[key], units) for key, label in labels.items())


def unread_figures(plan: Plan, conference: Conference) -> tuple[UnitReport, ...]:
    """The reports of which some figure is no number with words, and is left out of the sums."""
    return tuple(
        one.report
        for one in reports(plan, conference)
        if any(figure_of(text) is None for text in one.report.figures if text.strip(" .;"))
    )


def figure_of(text: str) -> tuple[Decimal, str] | None:
    """The number and what it counts; None when the words hold no single number."""
    words = text.strip(" .;")
    if first := _FIRST.fullmatch(words):
        return _number(first[1]), first[2]
    if last := _LAST.fullmatch(words):
        return _number(last[2]), _COUNTED.sub("", last[1])
    if money := _MONEY.fullmatch(words):
        return Decimal(int(money[2]) * 1000 + int(money[3] or 0)), f"{money[1]} (triệu đồng)"
    within = _WITHIN.fullmatch(words)
    return (_number(within[2]), f"{within[1]} ({within[3]})") if within else None


def _number(digits: str) -> Decimal:
    return Decimal(digits.replace(".", "").replace(",", "."))


def _sum(label: str, counted: dict[str, Decimal], units: dict[str, Unit]) -> FigureSum:
    ranked = sorted(counted.items(), key=lambda one: (-one[1], unit_order(units[one[0]])))
    return FigureSum(
        label=label,
        total=sum(counted.values(), Decimal(0)),
        by_unit=tuple((units[code], number) for code, number in ranked),
    )
