"""Proposed rows and collected ones, in whatever order: nobody twice, nothing over what stands."""

from collections import Counter
from pathlib import Path

import pytest

from tests.tasks.collecting.conference import NEXT, Book, Desk, filled, said, well_filled
from toolkit.documents.buttons import LISTS
from toolkit.tasks.making.press_edits import occasion_now
from toolkit.tasks.press import press_closed

UNIT = "H-CN"


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    desk = Desk(tmp_path)

    def fill(book: Book) -> None:
        said(UNIT)(book)
        people = book["Người dự"]
        people["D2"], people["E2"], people["D3"] = "Cử người thay", "Trần Thị Thay", "Vắng"

    desk.receive("phieu.xlsx", filled(UNIT, fill))
    return desk


def lists(desk: Desk) -> None:
    press_closed(desk.workbook, occasion_now(LISTS, desk.workbook, conference=NEXT))


def people(desk: Desk) -> Counter[tuple[object, object, object]]:
    return Counter(
        (row.get("Mã NS"), row.get("Họ và tên"), row.get("Có mặt")) for row in desk.rows("Đại biểu")
    )


def test_the_order_of_proposing_and_collecting_does_not_matter(desk: Desk, tmp_path: Path) -> None:
    desk.collect()
    lists(desk)
    collected_first, reports = people(desk), desk.rows("Báo cáo đơn vị")
    (tmp_path / "khac").mkdir()
    other = Desk(tmp_path / "khac")
    other.receive("phieu.xlsx", (desk.back / "phieu.xlsx").read_bytes())
    lists(other)
    other.collect()
    assert people(other) == collected_first
    assert len(collected_first) == 49
    assert set(collected_first.values()) == {1}
    by_unit = {row["Mã đơn vị"]: row["Hạn"] for row in reports}
    assert by_unit == {row["Mã đơn vị"]: row["Hạn"] for row in other.rows("Báo cáo đơn vị")}
    assert len(reports) == 13


def test_proposing_again_after_collecting_changes_no_row(desk: Desk) -> None:
    lists(desk)
    desk.collect()
    before = people(desk), desk.rows("Báo cáo đơn vị"), desk.rows("Giấy mời")
    lists(desk)
    assert (people(desk), desk.rows("Báo cáo đơn vị"), desk.rows("Giấy mời")) == before


def test_a_row_typed_from_the_drop_down_is_known(desk: Desk) -> None:
    lists(desk)
    proposed = desk.rows("Đại biểu")
    desk.type("Đại biểu", 5, "Mã NS", f"{proposed[5]['Mã NS']} - {proposed[5]['Họ và tên']}")
    lists(desk)
    assert len(desk.rows("Đại biểu")) == len(proposed)


def test_new_rows_come_in_the_order_of_the_units_whatever_their_files_are_called(tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    for name, unit in (("a.xlsx", "H-TC"), ("b.xlsx", "H-CN"), ("c.xlsx", "TP-TV")):
        desk.receive(name, well_filled(unit))
    desk.collect()
    for title in ("Ý kiến", "Đăng ký phát biểu", "Báo cáo đơn vị"):
        units = dict.fromkeys(row["Mã đơn vị"] for row in desk.rows(title))
        assert list(units) == ["TP-TV", "H-CN", "H-TC"]
