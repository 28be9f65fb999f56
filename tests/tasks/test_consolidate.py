"""A year's tables tell the same numbers as the plan, and text stays text."""

import datetime as dt
import io
import zipfile
from pathlib import Path

import openpyxl
import pandas as pd
from msgspec.structs import replace

from tests.tables import plan_from
from tests.tasks.example import example_reading, example_workbook
from toolkit.history import State
from toolkit.plan.figures import figure_sums
from toolkit.plan.model import AnnualPlan, Plan
from toolkit.plan.tallies import attendance, count_opinions
from toolkit.tasks.consolidate import consolidate
from toolkit.tasks.making.table_file import table_file
from toolkit.tasks.making.year_charts import add_overview
from toolkit.tasks.making.year_tables import year_tables


def rows(table: pd.DataFrame) -> list[list[object]]:
    return [list(row) for row in table.itertuples(index=False)]


def tables() -> dict[str, pd.DataFrame]:
    plan = example_reading().plan
    return dict(year_tables(plan, plan.annual_plans[0]))


def test_attendance_is_what_the_tallies_count() -> None:
    plan, joined = example_reading().plan, tables()["Theo đơn vị"]
    counted = [line for one in plan.conferences for line in attendance(plan, one) if line.unit]
    assert joined["Được mời"].sum() == sum(line.invited for line in counted)
    assert joined["Có mặt"].sum() == sum(line.present for line in counted)


def test_units_stand_in_print_order_each_once() -> None:
    plan, joined = example_reading().plan, tables()["Theo đơn vị"]
    codes = list(joined["Mã đơn vị"])
    assert len(set(codes)) == len(codes)
    assert codes == [
        unit.code for unit in sorted(plan.units, key=lambda one: one.order or 0) if unit.code in codes
    ]


def test_opinions_are_summed_by_group_phase_and_conference() -> None:
    plan, table = example_reading().plan, tables()["Ý kiến"]
    totals = [count_opinions(plan, one).total for one in plan.conferences]
    assert rows(table)[-1] == ["Cộng", "", *totals, sum(totals)]
    assert list(table["Giai đoạn"][:2]) == ["Trước", "Tại"]


def test_each_conclusion_stands_once_with_its_leading_units_name() -> None:
    plan, table = example_reading().plan, tables()["Kết luận"]
    assert list(table["Mã"]) == [one.code for one in plan.conclusions]
    assert not set(table["Chủ trì"]) & {unit.code for unit in plan.units}


def test_a_year_without_anything_gives_blank_tables() -> None:
    blank = year_tables(Plan(), AnnualPlan(code="KH2030"))
    assert {name: len(table) for name, table in blank.items()} == {
        "Theo đơn vị": 0,
        "Dự họp": 0,
        "Báo cáo": 0,
        "Ý kiến": 1,
        "Kết luận": 0,
        "Nơi gửi": 0,
        "Số liệu": 0,
    }
    assert table_file(blank, add_overview)


def test_figures_stand_by_unit_and_opinions_by_the_body_that_they_speak_to() -> None:
    plan, built = example_reading().plan, tables()
    first = figure_sums(plan, plan.conferences[0])[0]
    assert built["Số liệu"][f"{first.label} (HN1-2024)"].sum() == int(first.total)
    assert built["Nơi gửi"]["Số ý kiến"].sum() == len(plan.opinions)


def test_the_overview_counts_by_formulas_and_draws_each_thing_from_the_tables() -> None:
    content = table_file(tables(), add_overview)
    book = openpyxl.load_workbook(io.BytesIO(content))
    sheet = book["Tổng quan"]
    assert book.sheetnames[0] == "Tổng quan"
    assert [cell.value for cell in sheet["A"] if cell.font.bold] == [
        "Ý kiến theo nhóm",
        "Ý kiến theo nơi gửi",
        "Kết luận theo tình trạng",
    ]
    assert sheet["B2"].value == "=SUMIF('Ý kiến'!A:A,A2,'Ý kiến'!F:F)"
    assert book["Ý kiến"]["F1"].value == "Cộng"
    assert book["Kết luận"]["G1"].value == "Tình trạng"
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        drawn = [package.read(name).decode() for name in package.namelist() if "/charts/chart" in name]
    figures = tables()["Số liệu"].shape[1] - 2
    assert len(drawn) == 6 + figures  # attendance in three parts
    assert all("'!$" in chart for chart in drawn)
    stored = openpyxl.load_workbook(io.BytesIO(content), data_only=True)["Tổng quan"]
    assert sum(row[1].value for row in stored["A2:B5"]) == len(example_reading().plan.opinions)


def test_the_overview_tells_opinions_to_others_and_to_nobody_and_what_is_late_as_the_papers_do() -> None:
    plan = plan_from("""
### Kế hoạch
| Mã KH  | Năm  |
| KH2024 | 2024 |
### Hội nghị
| Mã HN    | Mã KH  | Ngày      | Trạng thái |
| HN1-2024 | KH2024 | 24/5/2024 | Đã họp     |
### Ý kiến
| Mã YK | Mã HN    | Nội dung | Nhóm      | Gửi tới             |
| YK1   | HN1-2024 | Mở lớp.  | Kiến nghị | Tỉnh đoàn; Sở Y tế  |
| YK2   | HN1-2024 | Cho vay. |           | UBND tỉnh; Sở Y tế  |
| YK3   | HN1-2024 | Tốt.     |           |                     |
### Kết luận
| Mã KL | Mã HN    | Nội dung | Thời hạn  | Tình trạng |
| KL1   | HN1-2024 | Mở lớp.  | 30/9/2024 | Đang làm   |
| KL2   | HN1-2024 | Họp.     | 1/6/2024  |            |
| KL3   | HN1-2024 | Dạy.     | 20/5/2024 |            |
""")
    plan = replace(plan, today=dt.date(2024, 7, 1))
    content = table_file(year_tables(plan, plan.annual_plans[0]), add_overview)
    stored = openpyxl.load_workbook(io.BytesIO(content), data_only=True)["Tổng quan"]
    told = {name: number for name, number in stored.iter_rows(max_col=2, values_only=True) if number}
    assert told == {
        "Ý kiến theo nhóm": "Số lượng",
        "Kiến nghị": 1,
        "Khác": 2,
        "Ý kiến theo nơi gửi": "Số lượng",
        "Tỉnh đoàn": 1,
        "Nơi khác": 1,
        "(chưa ghi)": 1,
        "Kết luận theo tình trạng": "Số lượng",
        "Đang làm": 1,
        "Quá hạn": 2,
    }


def test_every_chart_is_printed_whole_and_a_long_one_goes_on_with_the_next_units() -> None:
    sheet = openpyxl.load_workbook(io.BytesIO(table_file(tables(), add_overview)))["Tổng quan"]
    charts = [(one.anchor._from.row, one.anchor.to.row + 1) for one in sheet._charts]
    breaks = [one.id for one in sheet.row_breaks.brk]
    assert (sheet.page_setup.scale, sheet.sheet_properties.pageSetUpPr.fitToPage) == (70, None)
    assert not [(chart, row) for chart in charts for row in breaks if chart[0] < row < chart[1]]
    ends = [*breaks, charts[-1][1]]
    assert max(end - start for start, end in zip([0, *breaks], ends, strict=True)) <= 44
    attendance = [one for one in sheet._charts if len(one.series) == 2]
    assert [one.series[0].tx.strRef.f for one in attendance] == ["'Theo đơn vị'!$C$1"] * 3
    assert [one.series[0].val.numRef.f for one in attendance] == [
        "'Theo đơn vị'!$C$2:$C$13",
        "'Theo đơn vị'!$C$14:$C$26",
        "'Theo đơn vị'!$C$27:$C$39",
    ]


def test_the_same_workbook_is_kept_the_second_time(tmp_path: Path) -> None:
    workbook = example_workbook(tmp_path)
    first, second = consolidate(workbook), consolidate(workbook)
    assert [one.path for one in first.made] == [tmp_path / "ket-qua/KH2024/TongHop_KH2024.xlsx"]
    assert [one.state for one in second.files] == [State.KEPT]


def test_text_that_looks_like_a_formula_stays_text() -> None:
    content = table_file({"Trang": pd.DataFrame([["=1+1", "@x", 7]], columns=["=a", "b", "c"])})
    sheet = openpyxl.load_workbook(io.BytesIO(content))["Trang"]
    assert [[(cell.value, cell.data_type) for cell in row] for row in sheet.iter_rows()] == [
        [("=a", "s"), ("b", "s"), ("c", "s")],
        [("=1+1", "s"), ("@x", "s"), (7, "n")],
    ]
