"""A chart as data and words; Word's own chart is made of it where the template places its mark."""

from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal

from msgspec import Struct
from msgspec.structs import replace

from toolkit.documents.context import Context, tag
from toolkit.documents.parts.figure_rows import figure_words
from toolkit.wording import quantity

MARK = "\ue022biểu đồ {}\ue023"
"""What stands in a filled template until the chart is put there; nobody types such letters."""
MOST = 30
"""Bars that an A4 page still shows readably; of more things so many are shown."""


class ChartSeries(Struct, frozen=True, kw_only=True):
    """One number for each bar; the name stands in the legend when there are several."""

    name: str
    values: tuple[Decimal, ...]


class Chart(Struct, frozen=True, kw_only=True):
    """Bars from top to bottom, one for each name in every series.

    ``told`` is the chart in words for those who cannot see it, ``rest`` what is not among the bars.
    """

    title: str
    names: tuple[str, ...]
    series: tuple[ChartSeries, ...]
    rest: str = ""
    mark: str = ""

    @property
    def told(self) -> str:
        kinds = [one.name for one in self.series]
        rows = zip(self.names, zip(*(one.values for one in self.series), strict=True), strict=True)
        bars = "; ".join(f"{name}: {_numbers(kinds, numbers)}" for name, numbers in rows)
        return f"{self.title}. {bars}{f'; {self.rest}' if self.rest else ''}."


class ChartPlace(Context):
    """Where a chart stands in a paper."""

    so: str = tag("Số thứ tự của biểu đồ trong văn bản")
    ten: str = tag("Tên biểu đồ; với nhiều đơn vị, kèm phần không vẽ hết")
    hinh: str = tag("Chỗ đặt biểu đồ; để riêng một đoạn")
    mo_ta: str = tag("Biểu đồ kể bằng lời; cũng là lời thay thế cho người không nhìn thấy hình")


Bar = tuple[str, tuple[int | Decimal, ...]]


def bar_chart(
    title: str, series: Sequence[str], bars: Iterable[Bar], *, what: str = "đơn vị", beside: Bar | None = None
) -> Chart | None:
    """A chart of these bars; None for fewer than two, which a chart would not make clearer.

    Of more than an A4 page can show the first ones stand as bars; the others are summed in words, so that
    every number is accounted for.

    Args:
        title: what the chart tells.
        series: the names of the numbers that each bar has.
        bars: name and numbers of each, in the order in which they shall stand.
        what: what the bars are, for the sentence about the others.
        beside: what is no bar of its own and yet counted; told in words when it is not nothing.
    """
    told = tuple(bars)
    if len(told) < 2:
        return None
    shown, others = told[:MOST], told[MOST:]
    return Chart(
        title=title,
        names=tuple(name for name, _ in shown),
        series=tuple(
            ChartSeries(name=name, values=tuple(Decimal(numbers[place]) for _, numbers in shown))
            for place, name in enumerate(series)
        ),
        rest="; ".join(_in_words(series, others, what, beside)),
    )


def marked(charts: Iterable[Chart | None]) -> tuple[Chart, ...]:
    """The charts of one paper, each with its mark, numbered from 1."""
    there = (one for one in charts if one)
    return tuple(replace(one, mark=MARK.format(so)) for so, one in enumerate(there, start=1))


def chart_places(charts: Iterable[Chart]) -> tuple[ChartPlace, ...]:
    """The charts as a template's loop has them."""
    return tuple(
        ChartPlace(
            so=str(so),
            ten=f"{one.title} ({one.rest})" if one.rest else one.title,
            hinh=one.mark,
            mo_ta=one.told,
        )
        for so, one in enumerate(charts, start=1)
    )


def _in_words(series: Sequence[str], others: Sequence[Bar], what: str, beside: Bar | None) -> Iterator[str]:
    if others:
        sums = [sum(Decimal(numbers[place]) for _, numbers in others) for place in range(len(series))]
        yield f"{quantity(len(others))} {what} còn lại: {_numbers(series, sums)}"
    if beside and any(beside[1]):
        yield f"{beside[0]}: {_numbers(series, beside[1])}"


def _numbers(series: Sequence[str], numbers: Sequence[int | Decimal]) -> str:
    """ "có mặt 12, vắng 01"; of a single series the number alone."""
    words = [figure_words(Decimal(number)) for number in numbers]
    if len(series) == 1:
        return words[0]
    return ", ".join(f"{name.lower()} {word}" for name, word in zip(series, words, strict=True))
