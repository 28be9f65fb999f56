"""Bảng theo dõi: what has not been noted is said in a sentence, not shown as a table without rows."""

import datetime as dt

from msgspec.structs import replace

from tests.documents.aloud import aloud
from tests.documents.letters import rendered
from tests.documents.plans import example, office
from toolkit.documents.tracking import tracking_sheets
from toolkit.documents.year_report import year_reports
from toolkit.plan.model import ConclusionStatus, Plan


def body(plan: Plan) -> list[str]:
    (sheet,) = tracking_sheets(plan, plan.annual_plans[0])
    lines = aloud(rendered(sheet)).splitlines()
    return lines[lines.index("Kết luận của các hội nghị") :]


def test_a_year_in_which_nothing_was_noted_says_so() -> None:
    assert [line for line in body(office()) if line] == [
        "Kết luận của các hội nghị",
        "Chưa ghi kết luận nào.",
        "Báo cáo của các đơn vị",
        "Chưa theo dõi báo cáo nào.",
        "Xác nhận dự họp",
        "Chưa ghi giấy mời nào.",
    ]


def test_what_was_noted_stands_in_three_tables() -> None:
    lines = body(example())
    heads = [line for line in lines if line.startswith(("| Hội nghị |", "| Đơn vị |"))]
    assert heads == [
        "| Hội nghị | Nội dung | Chủ trì | Phối hợp | Thời hạn | Tình trạng | Minh chứng |",
        "| Đơn vị | Hạn | Ngày nhận | Tình trạng | Đôn đốc |",
        "| Hội nghị | Giấy mời | Dự | Cử thay | Vắng | Chưa trả lời | Những nơi chưa trả lời |",
    ]
    assert not [line for line in lines if line.startswith("Chưa ")]


def test_what_is_undone_behind_its_day_is_overdue_as_of_today_in_the_sheet_and_in_the_years_report() -> None:
    plan = example()
    undone = (replace(one, done_on=None, status=ConclusionStatus.UNDER_WAY) for one in plan.conclusions[:1])
    plan = replace(plan, conclusions=(*undone, *plan.conclusions[1:]))
    (conclusion, *_) = plan.conclusions
    assert conclusion.due
    for days, state in ((0, "Đang làm"), (1, "Quá hạn")):
        day = max(conclusion.due, last_day_of(plan)) + dt.timedelta(days=days)
        plan = replace(plan, today=day, conclusions=(replace(conclusion, due=day - dt.timedelta(days=days)),))
        (row,) = (line for line in body(plan) if line.startswith("| Hội nghị lần thứ nhất | "))
        (report,) = year_reports(plan, plan.annual_plans[0])
        assert state in row
        assert report.words()["so_qua_han"] == ("01" if state == "Quá hạn" else "0")


def last_day_of(plan: Plan) -> dt.date:
    return max(one.date for one in plan.conferences if one.date)
