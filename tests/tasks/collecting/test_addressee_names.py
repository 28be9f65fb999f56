"""To whom an opinion goes, in a unit's own words."""

from pathlib import Path

import pytest

from tests.tasks.collecting.conference import ALWAYS_TOLD, Book, Desk, filled
from toolkit.tasks.collecting.addressee_names import addressee_meant


@pytest.mark.parametrize(
    ("typed", "body"),
    [
        *(
            (one, "Cấp ủy, chính quyền")
            for one in ("Cấp ủy", "Chính quyền địa phương", "cấp uỷ", "Chính quyền")
        ),
        *((one, "Cấp ủy, chính quyền") for one in ("Cấp ủy Đảng, chính quyền các cấp", "chính quyền cấp xã")),
        *((one, "Cấp ủy, chính quyền") for one in ("Cấp ủy, chính quyền địa phương", "Cấp ủy - chính quyền")),
        *((one, "Trung ương Đoàn") for one in ("Trung ương", "TW", "TW Đoàn")),
        *((one, "Đơn vị") for one in ("các đơn vị", "Đoàn cơ sở", "Các cơ sở Đoàn")),
        *((one, "Tỉnh đoàn") for one in ("BTV Tỉnh đoàn", "Đoàn tỉnh", "1. Tỉnh đoàn")),
        ("Tỉnh đoàn và chính quyền địa phương", "Cấp ủy, chính quyền; Tỉnh đoàn"),
    ],
)
def test_what_the_list_has_under_another_name_is_that_body(typed: str, body: str) -> None:
    assert addressee_meant(typed) == body


@pytest.mark.parametrize(
    "typed", ["UBND tỉnh", "Tỉnh ủy", "Huyện ủy; UBND huyện", "Ngân hàng", "Tỉnh đoàn, Sở Y tế"]
)
def test_a_body_of_its_own_is_none_of_the_list(typed: str) -> None:
    assert addressee_meant(typed) == ""


def test_a_body_that_no_list_has_is_kept_and_told_once_without_a_letter(tmp_path: Path) -> None:
    def fill(book: Book) -> None:
        for row, body in enumerate(("UBND tỉnh", "Chính quyền địa phương", "UBND tỉnh", "Tỉnh ủy"), start=2):
            for column, text in enumerate(("Kiến nghị", f"Đề nghị thứ {row}.", body), start=1):
                book["Ý kiến"].cell(row, column).value = text

    desk = Desk(tmp_path)
    desk.receive("PHIEU_H-CN.xlsx", filled("H-CN", fill))
    outcome = desk.collect().outcome
    assert outcome
    assert [one.message for one in outcome.problems if one.code not in ALWAYS_TOLD] == [
        (
            "Phiếu có ý kiến ghi gửi tới “UBND tỉnh”, “Tỉnh ủy”, ngoài danh sách nơi gửi; được giữ đúng như "
            "đơn vị ghi."
        )
    ]
    bodies = [row["Gửi tới"] for row in desk.rows("Ý kiến")]
    assert bodies == ["UBND tỉnh", "Cấp ủy, chính quyền", "UBND tỉnh", "Tỉnh ủy"]
