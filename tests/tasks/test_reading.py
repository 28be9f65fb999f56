"""A workbook read for a task: what cells and rules say of it, without saying anything twice."""

from pathlib import Path

from tests.tasks.example import example_workbook, spoiled
from toolkit.tasks.making.plan_reading import read_workbook


def test_a_rule_says_nothing_of_a_cell_that_could_not_be_read() -> None:
    told = [str(one) for one in spoiled("Căn cứ", "F2", "31/2/2023").problems if one.code != "flag-blank"]
    assert told == [
        (
            "Căn cứ!F2: Không có ngày “31/2/2023” trong lịch. "
            "Kiểm tra và gõ lại theo dạng ngày/tháng/năm. [day-impossible]"
        )
    ]


def test_a_workbook_that_is_open_is_read_as_saved_and_that_is_said(tmp_path: Path) -> None:
    path = example_workbook(tmp_path)
    path.with_name(f".~lock.{path.name}#").write_text(",Lê Văn C,MAY-2,,;", encoding="utf-8")
    assert str(read_workbook(path).problems[0]) == (
        "giao-ban-2024.xlsx: Sổ đang được mở bởi Lê Văn C "
        "(tệp khóa .~lock.giao-ban-2024.xlsx#); những gì chưa lưu thì chưa được đọc. "
        "Lưu sổ rồi chạy lại, nếu vừa sửa mà chưa lưu. [workbook-open]"
    )
