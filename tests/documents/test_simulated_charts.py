"""The simulated year's charts and attribution, counted anew: nothing is drawn twice, no row is left out."""

import re
from collections import Counter
from decimal import Decimal

from tests.documents.letters import rendered
from tests.documents.test_simulated_year import AGREED, CAME, DAYS, FIGURES, GROUPS, SAID, UNITS, year
from toolkit.documents.parts.chart import Chart
from toolkit.documents.year_report import year_reports
from toolkit.history import Label
from toolkit.tasks.making.paragraph_sources import Attribution, attributions

RANGE = re.compile(r"(.+)!A(\d+)(?::A(\d+))?")


def charts() -> dict[str, Chart]:
    (report,) = year_reports(year(), year().annual_plans[0])
    return {one.title: one for one in report.charts}


def bars(chart: Chart) -> dict[str, tuple[int, ...]]:
    numbers = zip(*(one.values for one in chart.series), strict=True)
    return {name: tuple(map(int, values)) for name, values in zip(chart.names, numbers, strict=True)}


def test_every_chart_draws_what_a_count_of_the_rows_gives() -> None:
    drawn = charts()
    assert bars(drawn["Đại biểu dự họp theo đơn vị"]) == {
        f"Huyện đoàn {unit}": (
            sum(CAME[name, unit] for name in DAYS),
            sum(not CAME[name, unit] for name in DAYS),
        )
        for unit in UNITS
    }
    groups = Counter(one.group for one in SAID)
    assert bars(drawn["Ý kiến, kiến nghị theo nhóm"]) == {name: (groups[name],) for name in GROUPS}
    done = sum(one.done is not None for one in AGREED)
    late = sum(one.done is None and one.due < max(DAYS.values()) for one in AGREED)
    assert bars(drawn["Kết luận theo tình trạng thực hiện"]) == {
        "Đang làm": (len(AGREED) - done - late,),
        "Hoàn thành": (done,),
        "Quá hạn": (late,),
    }
    for turn, name in zip(("nhất", "hai", "ba"), DAYS, strict=True):
        chart = drawn[f"Buổi theo đơn vị, Hội nghị lần thứ {turn}"]
        assert bars(chart) == {f"Huyện đoàn {unit}": (FIGURES[name, unit],) for unit in UNITS}
        assert list(chart.series[0].values) == sorted(map(Decimal, chart.series[0].values), reverse=True)
        assert chart.rest == ""


def attributed() -> list[Attribution]:
    (report,) = year_reports(year(), year().annual_plans[0])
    label, plan = Label(kind="year-report"), year().annual_plans[0]
    return list(attributions(year(), label, plan.code, rendered(report)))


def test_every_opinion_and_conclusion_is_led_to_by_one_paragraph() -> None:
    told = attributed()
    led = Counter(cell.split(" (")[0] for one in told for cell in one.cells)
    opinions = [row.origin.place("content") for row in year().opinions]
    conclusions = [row.origin.place("content") for row in year().conclusions]
    for place in (*opinions, *conclusions):
        assert led[f"{place.sheet}!{place.cell}"] == 1


def test_the_numbers_of_a_year_are_led_to_as_many_rows() -> None:
    rows = {one.words: one.cells for one in attributed()}
    for unit in UNITS:
        (cells,) = (
            found for words, found in rows.items() if re.match(rf"\d+ \| Huyện đoàn {unit} \|", words)
        )
        assert count(cells, "Ý kiến") == sum(one.unit == unit for one in SAID)
        assert count(cells, "Đại biểu") == count(cells, "Báo cáo đơn vị") == len(DAYS)
    (cells,) = (found for words, found in rows.items() if words.startswith(f"Có {len(AGREED):02} kết luận"))
    assert count(cells, "Kết luận") == len(AGREED)
    (cells,) = (found for words, found in rows.items() if words.startswith("Cộng |"))
    assert count(cells, "Ý kiến") == len(SAID)


def count(cells: tuple[str, ...], sheet: str) -> int:
    """How many rows of a sheet the ranges hold."""
    found = [match for cell in cells if (match := RANGE.fullmatch(cell)) and match[1] == sheet]
    return len({row for one in found for row in range(int(one[2]), int(one[3] or one[2]) + 1)})
