"""The figures of the units' reports in words: each with its total and its units, the largest first."""

from collections.abc import Iterator
from decimal import Decimal

from toolkit.documents.context import Context, tag
from toolkit.documents.parts.units_with_district import placed_name
from toolkit.plan.figure_shares import FigureShare, figure_shares
from toolkit.plan.figures import FigureSum, figure_sums
from toolkit.plan.model import Conference, Plan
from toolkit.wording import capitalised, quantity


class FigureRow(Context):
    """One thing that the units counted, or of which they told a percentage."""

    tt: str = tag("Số thứ tự")
    chi_tieu: str = tag("Số liệu nói về điều gì, ví dụ “Buổi tuyên truyền”")
    tong: str = tag("Tổng của các đơn vị, ví dụ “1.240”; dấu “–” khi là tỷ lệ phần trăm")
    don_vi: str = tag("Các đơn vị kèm số của mình, xếp từ cao xuống thấp")


def figure_rows(plan: Plan, conference: Conference) -> tuple[FigureRow, ...]:
    """The figures of one conference, what is summed first; no row when no report has any."""
    rows = (
        *((one.label, figure_words(one.total), list(_numbers(one))) for one in figure_sums(plan, conference)),
        *((one.label, "–", list(_shares(one))) for one in figure_shares(plan, conference)),
    )
    return tuple(
        FigureRow(tt=str(tt), chi_tieu=capitalised(label), tong=total, don_vi="; ".join(units))
        for tt, (label, total, units) in enumerate(rows, start=1)
    )


def _numbers(one: FigureSum) -> Iterator[str]:
    for unit, number in one.by_unit:
        part = one.parts.get(unit.code)
        yield f"{placed_name(unit)}: {figure_words(number)}" + (f" ({part})" if part else "")


def _shares(one: FigureShare) -> Iterator[str]:
    for unit, number in one.by_unit:
        words = str(int(number)) if number == int(number) else figure_words(number)
        yield f"{placed_name(unit)}: {words}%"


def figure_words(number: Decimal) -> str:
    """ "09", "1.240", "12,5"."""
    whole = int(number)
    if number == whole:
        return quantity(whole)
    return f"{whole:,}".replace(",", ".") + "," + f"{number:f}".split(".")[1].rstrip("0")
