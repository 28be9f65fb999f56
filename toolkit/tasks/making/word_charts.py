"""The charts of a document as parts of a Word file."""

from collections.abc import Iterable, Mapping

from toolkit.book.building.chart_part import chart_part
from toolkit.documents.parts.chart import Chart
from toolkit.word.fill.chart_places import WordChart

_FRAME, _LEGEND, _BAR, _MOST = 8.0, 8.0, 7.0, 165.0
"""Millimetres: around the bars, for a legend, for a bar, and for all bars at most.

A whole chart stands on a page below the head of an annex.
"""


def word_charts(charts: Iterable[Chart]) -> Mapping[str, WordChart]:
    """By their marks; as high as their bars need, so that none is higher than a page."""
    return {one.mark: _word_chart(one) for one in charts}


def _word_chart(chart: Chart) -> WordChart:
    part = chart_part(chart.names, tuple((one.name, one.values) for one in chart.series))
    legend = _LEGEND if len(chart.series) > 1 else 0
    height = _FRAME + legend + min(_BAR * len(chart.names), _MOST)
    return WordChart(xml=part.xml, workbook=part.workbook, told=chart.told, height=height)
