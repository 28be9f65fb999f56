"""The figures of the units' reports in words: each with its total and its units, the largest first."""

from decimal import Decimal

from toolkit.documents.context import Context, tag
from toolkit.plan.figures import figure_sums
from toolkit.plan.model import Conference, Plan
from toolkit.wording import capitalised, quantity


class FigureRow(Context):
    """One thing that the units counted."""

    tt: str = tag("Số thứ tự")
    chi_tieu: str = tag("Số liệu nói về điều gì, ví dụ “Buổi tuyên truyền”")
    tong: str = tag("Tổng của các đơn vị, ví dụ “1.240”")
    don_vi: str = tag("Các đơn vị kèm số của mình, xếp từ cao xuống thấp")


def figure_rows(plan: Plan, conference: Conference) -> tuple[FigureRow, ...]:
    """The figures of one conference; no row when no report has any."""
    return tuple(
        FigureRow(
            tt=str(tt),
            chi_tieu=capitalised(one.label),
            tong=figure_words(one.total),
            don_vi="; ".join(f"{unit.name}: {figure_words(number)}" for unit, number in one.by_unit),
        )
        for tt, one in enumerate(figure_sums(plan, conference), start=1)
    )


def figure_words(number: Decimal) -> str:
    """ "09", "1.240", "12,5"."""
    whole = int(number)
    if number == whole:
        return quantity(whole)
    return f"{whole:,}".replace(",", ".") + "," + f"{number:f}".split(".")[1].rstrip("0")
