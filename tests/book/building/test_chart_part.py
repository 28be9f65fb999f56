"""A chart's parts are made once for all papers that show the same numbers."""

from decimal import Decimal

import pytest

from toolkit.book.building.chart_part import chart_part


def test_the_same_numbers_are_drawn_once() -> None:
    chart_part.cache_clear()
    names, numbers = ("Huyện đoàn A", "Huyện đoàn B"), (Decimal(3), Decimal(4))
    first = chart_part(names, (("Ý kiến", numbers),))
    assert chart_part(names, (("Ý kiến", numbers),)) is first
    assert chart_part(names, (("Ý kiến", numbers[::-1]),)).xml != first.xml
    assert (chart_part.cache_info().misses, chart_part.cache_info().hits) == (2, 1)


@pytest.mark.parametrize(
    ("values", "written"),
    [
        (("1200", "55"), 'formatCode="[&gt;=1000000]#\\.###\\.##0;[&gt;=1000]#\\.##0;#"'),
        (("1200", "40.5"), 'formatCode="[$-42A]#,##0.0"'),
    ],
)
def test_numbers_at_the_bars_are_written_as_in_vietnam(values: tuple[str, ...], written: str) -> None:
    made = chart_part(("Đoàn xã A", "Đoàn xã B"), (("Triệu đồng", tuple(map(Decimal, values))),))
    assert f"<c:dLbls><c:numFmt {written}" in made.xml.decode()
