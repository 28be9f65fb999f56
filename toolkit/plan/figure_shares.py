"""The percentages that units report: told as they are, the highest first, and never summed."""

from collections import defaultdict
from decimal import Decimal

from msgspec import Struct

from toolkit.patterns import pattern
from toolkit.plan.figures import figure_of, figure_parts, is_rate, said_number
from toolkit.plan.model import Conference, Plan, Unit
from toolkit.plan.roster import unit_order
from toolkit.plan.tallies import reports
from toolkit.wording import fold

_SHARE = pattern(r"(\d[\d.,]*)(?: ?(%|phần trăm))?(?: ([^\d(]+?))?(?: ?\(.*)?")
_UNIT = pattern(r"\s*\([^()\d]*(?:đồng|người|mô hình|ha|km|buổi|lượt)\)\Z")
_SIGN = pattern(r"\s*\(\s*%\s*\)")


class FigureShare(Struct, frozen=True, kw_only=True):
    """One thing of which units told a percentage; of equal ones the first in unit order."""

    label: str
    by_unit: tuple[tuple[Unit, Decimal], ...]


def figure_shares(plan: Plan, conference: Conference) -> tuple[FigureShare, ...]:
    """The percentages of one conference's reports, in the order in which the reports first name them."""
    labels: dict[str, str] = {}
    told: dict[str, list[tuple[Unit, Decimal]]] = defaultdict(list)
    for standing in reports(plan, conference):
        for number, label in filter(None, map(share_of, standing.report.figures)):
            labels.setdefault(fold(label), label)
            told[fold(label)].append((standing.unit, number))
    return tuple(
        FigureShare(
            label=label, by_unit=tuple(sorted(told[key], key=lambda one: (-one[1], unit_order(one[0]))))
        )
        for key, label in labels.items()
    )


def share_of(text: str) -> tuple[Decimal, str] | None:
    """The percentage and what it tells: "85% đoàn viên", "Tỷ lệ (%): 85", "Hoàn thành 85% kế hoạch"."""
    parts = figure_parts(text)
    found = _SHARE.fullmatch(parts.behind) if parts.number is None else None
    number = said_number(found[1]) if found else None
    if found is None or number is None:
        return None
    unit = (found[3] or "").strip(" ,:")
    if not found[2] and (unit or not is_rate(parts.head)):
        return None
    name = _SIGN.sub("", parts.head)
    name, unit = (name, unit) if name else (unit, "")
    return (number, _label(name, unit)) if name else None


def is_unread(text: str) -> bool:
    """Whether it is neither a number nor a percentage with words, so that no paper tells it."""
    return bool(text.strip(" .;")) and figure_of(text) is None and share_of(text) is None


def _label(name: str, unit: str) -> str:
    if unit and fold(unit) not in fold(name):
        return f"{name} (% {unit})"
    return name if is_rate(name) else f"{_UNIT.sub('', name)} (%)"
