"""Bảng theo dõi: what has not been noted is said in a sentence, not shown as a table without rows."""

from tests.documents.aloud import aloud
from tests.documents.letters import rendered
from tests.documents.plans import example, office
from toolkit.documents.tracking import tracking_sheets
from toolkit.plan.model import Plan


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
