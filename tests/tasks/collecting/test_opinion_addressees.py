"""Lines within a cell that say to whom the opinions below them go."""

import pytest

from toolkit.plan.model.filled_form import Remark
from toolkit.tasks.collecting.opinion_addressees import by_addressee


def parts(content: str, addressed_to: str = "") -> list[tuple[str, str]]:
    remark = Remark(group="Kiến nghị", content=content, addressed_to=addressed_to)
    return [(one.addressed_to, one.content) for one in by_addressee(remark)]


def test_each_line_with_an_addressee_begins_opinions_to_that_body() -> None:
    content = (
        "* Đối với Tỉnh đoàn:\n- Mở lớp.\n- Cấp tài liệu.\n* Đối với cấp ủy, chính quyền:\n- Bố trí kinh phí."
    )
    assert parts(content) == [
        ("Tỉnh đoàn", "- Mở lớp.\n- Cấp tài liệu."),
        ("Cấp ủy, chính quyền", "Bố trí kinh phí."),
    ]


def test_addressees_within_one_line_are_parted_as_well() -> None:
    assert parts("1. Đối với Tỉnh đoàn: mở lớp. 2. Đối với cấp ủy, chính quyền: cấp máy.") == [
        ("Tỉnh đoàn", "Mở lớp."),
        ("Cấp ủy, chính quyền", "Cấp máy."),
    ]


def test_somebody_whom_no_list_knows_keeps_the_words_and_no_addressee() -> None:
    assert parts("Đối với Tỉnh đoàn:\nMở lớp.\nĐối với Phòng Giáo dục:\nCấp sách.") == [
        ("Tỉnh đoàn", "Mở lớp."),
        ("", "Đối với Phòng Giáo dục:\nCấp sách."),
    ]


@pytest.mark.parametrize(
    ("content", "addressed_to"),
    [
        ("Đối với cán bộ cơ sở: cần mở lớp.", ""),
        ("Đối với Tỉnh đoàn: mở lớp.", "Trung ương Đoàn"),
        ("Mở lớp.\nĐối với Tỉnh đoàn: cấp máy.", ""),
    ],
)
def test_other_cells_stay_whole(content: str, addressed_to: str) -> None:
    assert parts(content, addressed_to) == [(addressed_to, content)]
