"""Conclusions against the answers that they come from, and the terms that they name."""

import pytest

from tests.plan.rules.saying import said
from toolkit.plan.rules import conclusion_owners

SHEETS = """
### Cấu hình
| Khóa      | Giá trị     |
| Nhiệm kỳ  | 2022 - 2027 |
### Đơn vị
| Mã đơn vị | Tên đơn vị                 | Tên ngắn        | Loại           | Đơn vị cấp trên |
| TINH      | Tỉnh đoàn Trà Vinh         | Tỉnh đoàn       | Tỉnh đoàn      |                 |
| PT        | Ban Phong trào Tỉnh đoàn   | Ban Phong trào  | Ban chuyên môn | TINH            |
| TG        | Ban Tuyên giáo Tỉnh đoàn   | Ban Tuyên giáo  | Ban chuyên môn | TINH            |
| TH        | Ban Trường học Tỉnh đoàn   | Ban Trường học  | Ban chuyên môn | TINH            |
| H-CK      | Huyện đoàn Cầu Kè          | Cầu Kè          | Huyện đoàn     | TINH            |
### Nhân sự
| Mã NS | Họ và tên        | Chức vụ   | Mã đơn vị |
| NS1   | Trương Văn Hậu   | Trưởng Ban | PT        |
| NS2   | Võ Thị Cẩm Tú    | Trưởng Ban | TG        |
| NS3   | Bùi Thị Ngọc Hân | Trưởng Ban | TH        |
| NS4   | Sa Rây Thạch     | Phó Bí thư | TINH      |
### Hội nghị
| Mã HN    | Ngày              | Trạng thái |
| HN1-2024 | {date:2024-05-24} | Đã họp     |
### Ý kiến
| Mã YK | Mã HN | Mã đơn vị | Trả lời | Người trả lời | Đưa vào kết luận |
| YK01 | HN1-2024 | H-CK | Giao Ban Phong trào Tỉnh đoàn chủ trì, phối hợp. | NS1 | KL01 |
| YK02 | HN1-2024 | H-CK | Giao Ban Tuyên giáo biên soạn. | NS2 | KL02 |
| YK03 | HN1-2024 | H-CK | Tỉnh đoàn sẽ mở lớp tập huấn. | NS3 | KL03 |
| YK04 | HN1-2024 | H-CK | Tỉnh đoàn tiếp thu. | NS4 | KL03 |
| YK05 | HN1-2024 | H-CK | Tỉnh đoàn làm việc với ngân hàng. | NS1 | KL04 |
### Kết luận
| Mã KL | Mã HN | Nội dung | Đơn vị chủ trì | Phối hợp | Thời hạn |
| KL01 | HN1-2024 | Thành lập câu lạc bộ. | PT | H-CK | {date:2024-12-31} |
| KL02 | HN1-2024 | Biên soạn đến hết nhiệm kỳ 2022 - 2027. | TG | PT | {date:2027-09-30} |
| KL03 | HN1-2024 | Tập huấn, so với nhiệm kỳ 2017 - 2022. | TH | TG | {date:2024-12-31} |
| KL04 | HN1-2024 | Làm việc với ngân hàng. | PT | | {date:2024-12-31} |
"""


def test_conclusions_led_by_whom_the_answers_name_are_right() -> None:
    for rule in conclusion_owners.OF_COMMISSIONS:
        assert said(rule, SHEETS) == []
    shared = SHEETS.replace("| TG | PT |", "| PT | TG |")
    assert said(conclusion_owners.lead_of_answer, shared) == []
    units = SHEETS.replace("| PT | H-CK |", "| Các Huyện đoàn | PT |")
    assert said(conclusion_owners.lead_of_answer, units) == []


@pytest.mark.parametrize(
    ("right", "wrong", "told"),
    [
        (
            "| PT | H-CK |",
            "| TH | H-CK |",
            (
                "Kết luận!D2: Trả lời ý kiến YK01 giao Ban Phong trào Tỉnh đoàn, còn kết luận KL01 từ ý "
                "kiến ấy ghi Ban Trường học Tỉnh đoàn chủ trì."
            ),
        ),
        (
            "Giao Ban Phong trào",
            "Giao Ban Tuyên giáo",
            (
                "Ý kiến!D2: Trả lời ý kiến YK01 giao Ban Tuyên giáo Tỉnh đoàn, còn kết luận KL01 từ ý "
                "kiến ấy ghi Ban Phong trào Tỉnh đoàn chủ trì."
            ),
        ),
    ],
)
def test_another_lead_than_the_answer_gives_the_work_to_is_told(right: str, wrong: str, told: str) -> None:
    assert said(conclusion_owners.lead_of_answer, SHEETS.replace(right, wrong)) == [
        f"{told} Sửa đơn vị chủ trì, hoặc sửa câu trả lời; nếu đúng, giữ nguyên. [lead-of-answer]"
    ]


def test_the_one_lead_that_answered_nothing_is_told() -> None:
    assert said(conclusion_owners.lead_unanswered, SHEETS.replace("| PT | |", "| TH | |")) == [
        (
            "Kết luận!D5: Kết luận KL04 ghi Ban Trường học Tỉnh đoàn chủ trì, còn Ban Phong trào Tỉnh "
            "đoàn, nơi trả lời ý kiến YK05, không có tên. Sửa đơn vị chủ trì nếu gõ nhầm; nếu đúng, giữ "
            "nguyên. [lead-unanswered]"
        )
    ]


@pytest.mark.parametrize(
    ("right", "wrong", "told"),
    [
        (
            "2022 - 2027.",
            "2017 - 2022.",
            (
                "Kết luận!C3: Nhiệm kỳ 2017 - 2022 đã hết trước hội nghị HN1-2024. Sửa năm của nhiệm kỳ "
                "nếu gõ nhầm. [term-over]"
            ),
        ),
        (
            "2022 - 2027.",
            "2027 - 2032.",
            (
                "Kết luận!C3: Nội dung ghi đến hết nhiệm kỳ 2027 - 2032, còn thời hạn là năm 2027. Sửa "
                "nhiệm kỳ trong nội dung, hoặc sửa thời hạn. [term-and-due]"
            ),
        ),
        (
            "2027-09-30",
            "2029-09-30",
            (
                "Kết luận!F3: Nội dung ghi đến hết nhiệm kỳ 2022 - 2027, còn thời hạn là năm 2029. Sửa "
                "nhiệm kỳ trong nội dung, hoặc sửa thời hạn. [term-and-due]"
            ),
        ),
    ],
)
def test_a_term_that_was_over_or_ends_elsewhere_is_told(right: str, wrong: str, told: str) -> None:
    assert said(conclusion_owners.term_of_conclusion, SHEETS.replace(right, wrong)) == [told]


@pytest.mark.parametrize(
    ("content", "told"),
    [
        ("Giao Ban Tuyên giáo chủ trì làm việc với ngân hàng.", 1),
        ("Giao Ban Tuyên giáo Tỉnh đoàn chủ trì, Ban Phong trào phối hợp.", 1),
        ("Giao Ban Tuyên giáo làm việc với ngân hàng.", 1),
        ("Giao cho Ban Tuyên giáo Tỉnh đoàn mở lớp trước ngày 15/8.", 1),
        ("Giao Ban Phong trào làm việc với ngân hàng.", 0),
        ("Giao Ban Tuyên giáo, Ban Phong trào làm việc với ngân hàng.", 0),
        ("Giao Ban Phong trào chủ trì làm việc với ngân hàng.", 0),
        ("Giao Ban Tuyên giáo phối hợp làm việc với ngân hàng.", 0),
        ("Giao các ban chủ trì làm việc với ngân hàng.", 0),
        ("Ngân hàng chủ trì, giao các đơn vị phối hợp.", 0),
    ],
)
def test_whom_the_words_let_lead_is_in_the_column(content: str, told: int) -> None:
    sheets = SHEETS.replace("Làm việc với ngân hàng. |", f"{content} |")
    assert len(said(conclusion_owners.lead_in_words, sheets)) == told
