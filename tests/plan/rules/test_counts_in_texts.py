"""What an assessment counts in words, against what the sheets count."""

import pytest

from tests.plan.rules.saying import said
from toolkit.plan.rules import counts_in_texts

SHEETS = """
### Đơn vị
| Mã đơn vị | Tên đơn vị            | Loại       | Nhận giấy mời |
| H-CN      | Huyện đoàn Cầu Ngang  | Huyện đoàn | Có            |
| H-CT      | Huyện đoàn Châu Thành | Huyện đoàn | Có            |
### Hội nghị
| Mã HN    | Ngày      | Trạng thái | Đánh giá chung |
| HN1-2024 | 24/5/2024 | Đã họp     | {}             |
### Đại biểu
| Mã HN    | Họ và tên     | Mã đơn vị | Có mặt        |
| HN1-2024 | Cao Minh Quân | H-CN      | Có            |
| HN1-2024 | Phạm Thị Sen  | H-CT      | Có            |
| HN1-2024 | Lê Hữu Đăng   | H-CT      | Vắng có lý do |
### Đăng ký phát biểu
| Mã HN    | Mã đơn vị | Người        | Đã phát biểu |
| HN1-2024 | H-CT      | Phạm Thị Sen | Có           |
### Báo cáo đơn vị
| Mã HN    | Mã đơn vị | Ngày nhận |
| HN1-2024 | H-CN      | 10/5/2024 |
| HN1-2024 | H-CT      |           |
### Ý kiến
| Mã YK | Mã HN    | Giai đoạn | Mã đơn vị | Người         |
| YK01  | HN1-2024 | Tại       | H-CN      | Cao Minh Quân |
"""


@pytest.mark.parametrize(
    ("text", "seen", "counted"),
    [
        ("Hội nghị có 60 đại biểu dự.", "60 đại biểu dự", "02 đại biểu có mặt"),
        ("Có 3/3 đại biểu tham dự.", "3/3 đại biểu tham dự", "02 đại biểu có mặt"),
        ("Với 03/03 đại biểu tán thành (100%).", "03/03 đại biểu tán thành", "02 đại biểu có mặt"),
        ("Có 02/03 đồng chí đồng ý.", "02/03 đồng chí đồng ý", "02 đại biểu có mặt"),
        ("02/02 đơn vị gửi báo cáo.", "02/02 đơn vị gửi", "01/02 đơn vị gửi báo cáo"),
        ("Có 20 ý kiến phát biểu tâm huyết.", "20 ý kiến phát biểu", "01 ý kiến phát biểu"),
        ("Có 08 đơn vị phát biểu tham luận.", "08 đơn vị phát biểu", "02 đơn vị phát biểu"),
    ],
)
def test_a_number_that_the_papers_print_otherwise_is_told(text: str, seen: str, counted: str) -> None:
    assert said(counts_in_texts.counted_otherwise, SHEETS.format(text)) == [
        (
            f"Hội nghị!D2: Ô này ghi “{seen}”, còn sổ có {counted}; văn bản in cả hai. Sửa con số ở đây, "
            "hoặc bổ sung dòng còn thiếu ở trang kia. [counted-otherwise]"
        )
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Hội nghị có 02/03 đại biểu dự, 01/02 đơn vị gửi báo cáo, có 02 ý kiến phát biểu.",
        "Hội nghị có hơn 50 đại biểu dự, trong đó 10 đại biểu nữ.",
        "Tăng so với 60 đại biểu dự lần trước.",
        "Biểu quyết: 02/02 đại biểu tán thành; riêng khối huyện 01/01 đồng chí nhất trí.",
        "Các đơn vị đã tổ chức 40 lớp, 20 ý kiến được giải quyết.",
    ],
)
def test_the_same_number_another_matter_and_an_estimate_are_quiet(text: str) -> None:
    assert said(counts_in_texts.counted_otherwise, SHEETS.format(text)) == []


COURSE = (
    SHEETS.format("")
    + """
### Kết luận
| Mã KL | Mã HN    | Nội dung |
| KL01  | HN1-2024 | Mở lớp.  |
| KL02  | HN1-2024 | Lập đội. |
### Chương trình
| Mã HN    | Diễn biến |
| HN1-2024 | {}        |
"""
)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Đồng chí chủ trì kết luận, giao 05 nhiệm vụ.", 1),
        ("Có 09 đại biểu tham luận.", 1),
        ("Đồng chí chủ trì kết luận, giao 02 nhiệm vụ.", 0),
        ("Đồng chí chủ trì giao 01 nhiệm vụ cho Ban Phong trào.", 0),
        ("Có 02 ý kiến phát biểu của 02 đơn vị; có 01 đơn vị phát biểu.", 0),
        ("Đã có 05 ý kiến phát biểu khai mạc, chào mừng.", 0),
        ("Lần trước có 20 ý kiến phát biểu.", 0),
    ],
)
def test_the_minutes_count_as_the_sheets_do(text: str, told: int) -> None:
    sheets = COURSE.replace("{}        |", f"{text} |")
    assert len(said(counts_in_texts.counted_otherwise, sheets)) == told


PLANNED = """
### Kế hoạch
| Mã KH   | Năm  | Yêu cầu |
| KH-2024 | 2024 | {}      |
### Hội nghị
| Mã HN    | Mã KH   | Trạng thái |
| HN1-2024 | KH-2024 | Đã họp     |
| HN2-2024 | KH-2024 | Hoãn       |
| HN3-2024 | KH-2024 | Dự kiến    |
"""


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Trong năm tổ chức 04 hội nghị giao ban.", 1),
        ("Năm 2024, tổ chức 01 hội nghị giao ban theo chuyên đề.", 1),
        ("Trong năm tổ chức 03 hội nghị giao ban.", 0),
        ("Trong năm tổ chức 02 hội nghị giao ban.", 0),
        ("Mỗi quý tổ chức 01 hội nghị giao ban.", 0),
        ("Tổ chức ít nhất 05 hội nghị giao ban.", 0),
        ("Năm 2023 tổ chức 04 hội nghị giao ban.", 0),
        ("Tổ chức 12 hội nghị giao ban cụm.", 0),
    ],
)
def test_the_plan_says_how_many_conferences_it_has(text: str, told: int) -> None:
    assert len(said(counts_in_texts.conferences_counted, PLANNED.format(text))) == told
