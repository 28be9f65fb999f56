"""Charts as data: what stands beside a bar is what the rows and tables say, and nothing is left out."""

from decimal import Decimal

from toolkit.documents.parts.chart import MOST, bar_chart, chart_places, marked


def test_a_chart_tells_its_bars_in_words_and_what_is_counted_beside_them() -> None:
    chart = bar_chart(
        "Đại biểu dự họp theo đơn vị",
        ("Có mặt", "Vắng"),
        [("Huyện đoàn Cầu Kè", (2, 0)), ("Huyện đoàn Trà Cú", (1, 1))],
        beside=("đại biểu khác", (12, 0)),
    )
    (place,) = chart_places(marked([chart]))
    assert (place.so, place.ten) == (
        "1",
        "Đại biểu dự họp theo đơn vị (đại biểu khác: có mặt 12, vắng 0)",
    )
    assert place.mo_ta == (
        "Đại biểu dự họp theo đơn vị. Huyện đoàn Cầu Kè: có mặt 02, vắng 0; "
        "Huyện đoàn Trà Cú: có mặt 01, vắng 01; đại biểu khác: có mặt 12, vắng 0."
    )


def test_a_hundred_and_fifty_five_units_are_thirty_bars_and_a_sum_of_the_others() -> None:
    numbers = {f"Đoàn xã {turn}": 155 - turn for turn in range(155)}
    chart = bar_chart("Số buổi theo đơn vị", ("Buổi",), [(name, (n,)) for name, n in numbers.items()])
    assert chart is not None
    assert chart.names == tuple(numbers)[:MOST]
    assert chart.rest == "125 đơn vị còn lại: 7.875"
    assert sum(chart.series[0].values) + Decimal(7875) == sum(numbers.values())


def test_a_single_bar_is_no_chart_and_the_others_are_numbered_without_a_gap() -> None:
    single = bar_chart("Một đơn vị", ("Buổi",), [("Huyện đoàn Cầu Kè", (3,))])
    other = bar_chart("Hai đơn vị", ("Buổi",), [("A", (3,)), ("B", (Decimal("1.5"),))])
    assert single is None
    assert [(one.so, one.ten, one.mo_ta) for one in chart_places(marked([single, other]))] == [
        ("1", "Hai đơn vị", "Hai đơn vị. A: 03; B: 1,5.")
    ]
