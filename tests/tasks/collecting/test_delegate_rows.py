"""Who comes for whom, by forms: one row for each, in the group of the others, none out of date."""

from pathlib import Path
from typing import Any

import pytest

from tests.tasks.collecting.conference import Desk
from tests.tasks.collecting.test_corrections import LATER, about_people, codes, delegate, lists

SENDS = (("D2", "Cử người thay"), ("E2", "Trần Thị Thay"), ("F2", "Ủy viên Ban Thường vụ"))


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(tmp_path)


def substitutes(desk: Desk) -> list[dict[str, Any]]:
    return [row for row in desk.rows("Đại biểu") if row.get("Dự thay cho")]


def test_a_substitute_stands_in_the_group_of_whoever_is_replaced(desk: Desk) -> None:
    lists(desk)
    group = delegate(desk, "NS027")["Nhóm"]
    desk.receive("mot.xlsx", about_people(*SENDS, ("D3", "Dự"), ("B4", "Sơn Thị Thêm"), ("D4", "Dự")))
    desk.collect()
    added = [row for row in desk.rows("Đại biểu") if "Mã NS" not in row]
    assert group
    assert {row["Họ và tên"]: row["Nhóm"] for row in added} == dict.fromkeys(
        ("Trần Thị Thay", "Sơn Thị Thêm"), group
    )


def test_somebody_invited_who_comes_for_another_one_gets_no_second_row(desk: Desk) -> None:
    lists(desk)
    count = len(desk.rows("Đại biểu"))
    desk.receive("mot.xlsx", about_people(("D2", "Cử người thay"), ("E2", "Võ Hoài Phong"), ("D3", "Dự")))
    assert codes(desk) == ["return-substitute-own"]
    assert len(desk.rows("Đại biểu")) == count
    assert delegate(desk, "NS027")["Có mặt"] == "Vắng có lý do"
    (row,) = substitutes(desk)
    assert (row["Mã NS"], row["Dự thay cho"]) == ("NS028", "NS027")
    desk.receive("hai.xlsx", about_people(("D2", "Dự"), ("D3", "Dự")), LATER)
    assert codes(desk) == []
    assert (substitutes(desk), delegate(desk, "NS027")["Có mặt"]) == ([], None)


def test_a_substitute_goes_when_whoever_was_replaced_comes_after_all(desk: Desk) -> None:
    desk.receive("mot.xlsx", about_people(*SENDS))
    desk.collect()
    desk.receive("hai.xlsx", about_people(("D2", "Dự")), LATER)
    outcome = desk.collect().outcome
    assert outcome
    (told,) = (one.message for one in outcome.problems if one.code == "return-substitute-gone")
    assert told == (
        "Phiếu hai.xlsx không còn cử Trần Thị Thay dự thay Kim Sa Thương; dòng của Trần Thị Thay đã được bỏ."
    )
    assert desk.rows("Đại biểu") == []
    desk.receive("ba.xlsx", about_people(*SENDS), LATER.replace(hour=23))
    desk.collect()
    assert [row["Họ và tên"] for row in substitutes(desk)] == ["Trần Thị Thay"]


def test_a_substitute_of_whom_the_clerk_wrote_more_stays_and_is_told_by_name(desk: Desk) -> None:
    desk.receive("mot.xlsx", about_people(*SENDS))
    desk.collect()
    desk.type("Đại biểu", 0, "Giới thiệu", "x")
    desk.receive("hai.xlsx", about_people(("D2", "Dự")), LATER)
    assert codes(desk) == ["return-substitute-stays"]
    assert [row["Họ và tên"] for row in substitutes(desk)] == ["Trần Thị Thay"]


def test_of_two_substitutes_for_one_person_the_first_is_kept_and_both_are_named(desk: Desk) -> None:
    desk.receive("mot.xlsx", about_people(*SENDS))
    desk.collect()
    desk.type("Đại biểu", 0, "Họ và tên", "Võ Thị Bé Năm")
    desk.type("Đại biểu", 0, "Nguồn", None)
    outcome = desk.collect().outcome
    assert outcome
    (told,) = (one.message for one in outcome.problems if one.code == "return-substitute-other")
    assert told == (
        "Dòng này ghi Võ Thị Bé Năm dự thay Kim Sa Thương, phiếu mot.xlsx lại cử Trần Thị Thay; Trần Thị "
        "Thay chưa được thêm."
    )
    assert [row["Họ và tên"] for row in substitutes(desk)] == ["Võ Thị Bé Năm"]
