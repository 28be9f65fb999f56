"""All rules together: on the seed's own text, on the example, in the order of the sheets."""

import datetime as dt
import inspect
import pkgutil
import re
from importlib import import_module

import pytest

from tests.plan.rules.saying import TODAY
from tests.plan.rules.seed import SEED, repaired
from tests.tables import plan_from
from toolkit.book.building.seed import example_contents
from toolkit.book.grid import Grid, GridSheet
from toolkit.book.reading.plans import read_plan
from toolkit.book.schema import SHEETS
from toolkit.plan import rules
from toolkit.plan.model import AnnualPlan, Plan
from toolkit.plan.rules import RESTS_ON, RULES, SECOND_LOOKS, check
from toolkit.plan.rules.causes import CAUSES
from toolkit.problems.catalogue import CATALOGUE


def test_the_slips_of_the_customers_own_plan_are_found() -> None:
    found = [(problem.code, problem.message) for problem in check(Plan(annual_plans=(SEED,)), TODAY)]
    assert found == [
        ("heading-gap", "Sau mục II là mục IV, thiếu mục III."),
        ("doubled-word", "“tổ chức Tổ chức” lặp từ."),
        (
            "capitals-mixed",
            "“huyện, thị, thành đoàn” viết hoa khác với “Huyện, Thị, Thành đoàn” ở 10 chỗ khác.",
        ),
        ("capitals-mixed", "“đoàn trực thuộc” viết hoa khác với “Đoàn trực thuộc” ở 10 chỗ khác."),
        ("capitals-mixed", "“thường trực Tỉnh đoàn” viết hoa khác với “Thường trực Tỉnh đoàn” ở 5 chỗ khác."),
        (
            "capitals-mixed",
            "“Sinh hoạt thanh thiếu nhi” viết hoa khác với “Sinh hoạt Thanh thiếu nhi” ở 1 chỗ khác.",
        ),
        ("capitals-mixed", "“Huyện” viết hoa khác với “huyện” ở 2 chỗ khác."),
        ("basis-ends", "Căn cứ cuối cùng (“Thực hiện Chương trình Công tác …”) kết thúc bằng dấu “;”."),
    ]


def test_the_customers_plan_without_its_slips_is_right() -> None:
    right = AnnualPlan(
        code=SEED.code,
        subject=repaired(SEED.subject),
        lead=repaired(SEED.lead),
        purposes=tuple(map(repaired, SEED.purposes)),
        participants=tuple(map(repaired, SEED.participants)),
        contents=tuple(map(repaired, SEED.contents)),
        committee_duties=tuple(map(repaired, SEED.committee_duties)),
        unit_duties=tuple(map(repaired, SEED.unit_duties)),
        closing=repaired(SEED.closing),
    )
    assert check(Plan(annual_plans=(right,)), TODAY) == ()


def example_plan() -> Plan:
    contents = example_contents()
    sheets = []
    for sheet in SHEETS:
        headers = [column.header for column in sheet.columns]
        rows = [[row.get(header) for header in headers] for row in contents.of(sheet.title)]
        sheets.append(GridSheet(sheet.title, [headers, *rows]))
    return read_plan(Grid(sheets=tuple(sheets))).plan


@pytest.mark.parametrize("today", [dt.date(2024, 3, 1), dt.date(2024, 12, 31), dt.date(2026, 11, 23)])
def test_the_example_has_only_its_last_flag_to_be_warned_about(today: dt.date) -> None:
    assert [str(problem) for problem in check(example_plan(), today)] == [
        (
            "Hội nghị!P4: Sau hội nghị HN3-2024, sổ không có hội nghị nào nữa nên chưa biết đơn vị nào "
            "nhận cờ luân lưu. Ghi đơn vị nhận cờ khi đã phân công đăng cai kỳ tiếp theo; chưa phân công thì "
            "để trống. [flag-blank]"
        )
    ]


def test_an_empty_plan_has_nothing_wrong() -> None:
    assert check(Plan(), TODAY) == ()


def test_problems_come_by_sheet_row_and_column_each_once() -> None:
    plan = plan_from("""
    ### Đơn vị
    | Mã đơn vị | Tên đơn vị           | Loại       | Được đăng cai | Nhận giấy mời |
    | H-CN      | Huyện đoàn Cầu Ngang | Huyện đoàn | Không         | Có            |
    ### Chuyên đề
    | Mã CĐ | Tên chuyên đề |
    | CD1   | Sinh hoạt     |
    ### Hội nghị
    | Mã HN    | Lần thứ | Tháng kế hoạch | Mã CĐ | Đơn vị đăng cai | Ngày              |
    | HN1-2024 | 1       | 5/2024         |       | H-CN            | {date:2024-06-01} |
    | HN2-2024 | 2       | 8/2024         |       | H-CN            |                   |
    """)
    assert [f"{problem.place} {problem.code}" for problem in check(plan, TODAY)] == [
        "Đơn vị!B2 no-contact",
        "Hội nghị!E2 host-not-allowed",
        "Hội nghị!F2 date-outside-month",
        "Hội nghị!F2 weekend",
        "Hội nghị!A3 flag-blank",
        "Hội nghị!E3 host-not-allowed",
        "Hội nghị!E3 host-twice",
    ]


def test_every_rule_of_every_module_is_in_the_rulebook_once() -> None:
    modules = [
        import_module(f"{rules.__name__}.{found.name}") for found in pkgutil.iter_modules(rules.__path__)
    ]
    asked = [
        function
        for module in modules
        for name, function in inspect.getmembers(module, inspect.isfunction)
        if function.__module__ == module.__name__ and not name.startswith("_") and name != "check"
        if list(inspect.signature(function).parameters) == ["plan", "today"]
    ]
    assert sorted(rule.__name__ for rule in asked) == sorted(rule.__name__ for rule in RULES)


def test_every_rule_says_in_its_first_line_what_ought_to_be() -> None:
    assert [rule.__name__ for rule in RULES if not (rule.__doc__ or "").strip()] == []


def test_each_of_the_forty_checks_has_its_line_in_the_table() -> None:
    numbers = [line[:2].strip() for line in (rules.__doc__ or "").splitlines()]
    assert [number for number in numbers if number.isdigit()] == [str(number) for number in range(1, 41)]


def test_the_table_of_checks_names_the_modules_of_the_rules_that_say_so() -> None:
    lines = [line for line in (rules.__doc__ or "").splitlines() if line[:2].strip().isdigit()]
    listed = {(int(line[:2]), name) for line in lines for name in re.findall(r"\brules\.(\w+)", line)}
    said = {
        (int(number), rule.__module__.rpartition(".")[2])
        for rule in RULES
        if (head := re.match(r"([\d, and]+): ", rule.__doc__ or ""))
        for number in re.findall(r"\d+", head[1])
    }
    assert len(listed) > 25
    assert said == listed


def test_only_problems_of_the_catalogue_rest_on_something_or_are_silenced() -> None:
    told = {code for table in CAUSES for cause, silent in table.items() for code in (cause, *silent)}
    assert {*told, *RESTS_ON, *SECOND_LOOKS} - set(CATALOGUE) == set()


def test_rules_look_at_the_day_they_are_given_and_not_at_the_clock() -> None:
    plan = Plan(annual_plans=(SEED,))
    assert check(plan, dt.date(1990, 1, 1)) == check(plan, dt.date(2090, 1, 1))
