"""Opinions against their rows: to whom they speak, and of which place."""

import pytest

from tests.plan.rules.saying import said
from toolkit.plan.rules import texts_against_rows

SHEETS = """
### Đơn vị
| Mã đơn vị | Tên đơn vị | Loại | Địa danh | Địa bàn | Đơn vị cấp trên | Được đăng cai |
| TINH | Tỉnh đoàn Trà Vinh | Tỉnh đoàn | Trà Vinh | tỉnh Trà Vinh | | Không |
| TP-TV | Thành đoàn Trà Vinh | Thành đoàn | Trà Vinh | thành phố Trà Vinh | TINH | Có |
| H-CL | Huyện đoàn Càng Long | Huyện đoàn | Càng Long | huyện Càng Long | TINH | Có |
| H-CK | Huyện đoàn Cầu Kè | Huyện đoàn | Cầu Kè | huyện Cầu Kè | TINH | Có |
| H-CN | Huyện đoàn Cầu Ngang | Huyện đoàn | Cầu Ngang | huyện Cầu Ngang | TINH | Có |
### Hội nghị
| Mã HN | Đơn vị đăng cai |
| HN1-2024 | H-CN |
### Ý kiến
| Mã YK | Mã HN | Mã đơn vị | Nội dung | Gửi tới |
| YK01 | HN1-2024 | H-CL | {content} | {whom} |
"""


def opinion(content: str, whom: str = "") -> str:
    return SHEETS.replace("{content}", content).replace("{whom}", whom)


@pytest.mark.parametrize(
    ("content", "begun", "whom"),
    [
        ("Kiến nghị Trung ương Đoàn có kho tư liệu.", "Kiến nghị Trung ương Đoàn", "Tỉnh đoàn"),
        ("Đề nghị Tỉnh đoàn mở lớp tập huấn.", "Đề nghị Tỉnh đoàn", "Trung ương Đoàn"),
        ("Mong cấp ủy quan tâm kinh phí.", "Mong cấp ủy", "Tỉnh đoàn"),
        ("Kính đề nghị Tỉnh đoàn tặng sách.", "Kính đề nghị Tỉnh đoàn", "Cấp ủy, chính quyền"),
    ],
)
def test_a_petition_that_asks_somebody_else_is_told(content: str, begun: str, whom: str) -> None:
    assert said(texts_against_rows.opinion_addressed_elsewhere, opinion(content, whom)) == [
        (
            f"Ý kiến!E2: Ý kiến YK01 mở đầu bằng “{begun}”, còn ô này ghi “{whom}”. Chọn lại nơi nhận ở ô "
            "này, hoặc sửa lời của ý kiến. [opinion-addressee]"
        )
    ]


@pytest.mark.parametrize(
    ("content", "whom"),
    [
        ("Kiến nghị Trung ương Đoàn có kho tư liệu.", "Trung ương Đoàn"),
        ("Kiến nghị Tỉnh đoàn đề xuất Trung ương Đoàn có kho tư liệu.", "Trung ương Đoàn"),
        ("Đề nghị Tỉnh đoàn làm việc với chính quyền về kinh phí.", "Cấp ủy, chính quyền"),
        ("Đề nghị có mức hỗ trợ kinh phí tối thiểu.", "Tỉnh đoàn"),
        ("Kiến nghị Tỉnh đoàn mở lớp.", ""),
    ],
)
def test_a_petition_to_whom_it_asks_or_through_the_office_is_right(content: str, whom: str) -> None:
    assert said(texts_against_rows.opinion_addressed_elsewhere, opinion(content, whom)) == []


@pytest.mark.parametrize("place", ["Cầu Kè", "huyện Cầu Kè"])
def test_what_is_done_at_another_units_place_is_told(place: str) -> None:
    told = said(
        texts_against_rows.opinion_placed_elsewhere, opinion(f"Tổ hợp tác tại {place} có 18 thành viên.")
    )
    assert told == [
        (
            "Ý kiến!D2: Ý kiến YK01 của Huyện đoàn Càng Long lại nói “tại Cầu Kè”, là nơi của Huyện đoàn Cầu "
            "Kè. Sửa lời của ý kiến, hoặc sửa mã đơn vị; nếu đúng, giữ nguyên. [opinion-elsewhere]"
        )
    ]


@pytest.mark.parametrize(
    "content",
    [
        "Tổ hợp tác tại Càng Long có 18 thành viên.",
        "Tổ hợp tác ở Càng Long bán hàng tại Cầu Kè.",
        "Sau hội nghị tại Cầu Ngang, đơn vị đã làm ngay.",
        "Đề nghị mở phiên chợ tại Trà Vinh.",
        "Đoàn viên học tập kinh nghiệm tại Cầu Kè.",
    ],
)
def test_the_own_place_the_hosts_a_town_and_a_visit_are_right(content: str) -> None:
    assert said(texts_against_rows.opinion_placed_elsewhere, opinion(content)) == []


@pytest.mark.parametrize(
    ("content", "told"),
    [
        ("Huyện đoàn Cầu Kè làm tốt; Huyện đoàn Càng Long sẽ học tập cách làm ấy.", []),
        ("Huyện đoàn Cầu Kè làm tốt việc này.", ["Ý kiến!D2"]),
        ("Huyện đoàn Cầu Kè đề nghị Tỉnh đoàn Trà Vinh mở lớp tập huấn.", ["Ý kiến!D2"]),
    ],
)
def test_an_opinion_may_begin_with_another_unit_where_it_names_its_own(content: str, told: list[str]) -> None:
    found = said(texts_against_rows.opinion_of_another, opinion(content))
    assert [one.split(":")[0] for one in found] == told
