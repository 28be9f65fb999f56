"""A chart's parts are made once for all papers that show the same numbers."""

from decimal import Decimal

from toolkit.book.building.chart_part import chart_part


def test_the_same_numbers_are_drawn_once() -> None:
    chart_part.cache_clear()
    names, numbers = ("Huyện đoàn A", "Huyện đoàn B"), (Decimal(3), Decimal(4))
    first = chart_part(names, (("Ý kiến", numbers),))
    assert chart_part(names, (("Ý kiến", numbers),)) is first
    assert chart_part(names, (("Ý kiến", numbers[::-1]),)).xml != first.xml
    assert (chart_part.cache_info().misses, chart_part.cache_info().hits) == (2, 1)
