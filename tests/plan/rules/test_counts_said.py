"""What an assessment counts in words, against what the sheets count."""

import pytest

from tests.plan.rules.saying import said
from toolkit.plan.rules import counts_said

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
        ("02/02 đơn vị gửi báo cáo.", "02/02 đơn vị gửi", "01/02 đơn vị gửi báo cáo"),
        ("Có 20 ý kiến phát biểu tâm huyết.", "20 ý kiến phát biểu", "01 ý kiến phát biểu"),
    ],
)
def test_a_number_that_the_papers_print_otherwise_is_told(text: str, seen: str, counted: str) -> None:
    assert said(counts_said.counted_otherwise, SHEETS.format(text)) == [
        (
            f"Hội nghị!D2: Đánh giá ghi “{seen}”, còn sổ có {counted}; văn bản in cả hai. Sửa con số ở đây, "
            "hoặc bổ sung dòng còn thiếu ở trang kia. [counted-otherwise]"
        )
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Hội nghị có 02/03 đại biểu dự, 01/02 đơn vị gửi báo cáo, có 02 ý kiến phát biểu.",
        "Hội nghị có hơn 50 đại biểu dự, trong đó 10 đại biểu nữ.",
        "Tăng so với 60 đại biểu dự lần trước.",
        "Các đơn vị đã tổ chức 40 lớp, 20 ý kiến được giải quyết.",
    ],
)
def test_the_same_number_another_matter_and_an_estimate_are_quiet(text: str) -> None:
    assert said(counts_said.counted_otherwise, SHEETS.format(text)) == []
