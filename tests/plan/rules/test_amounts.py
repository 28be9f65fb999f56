"""Figures that cannot be."""

import pytest

from tests.plan.rules.saying import said
from toolkit.plan.rules import amounts

REPORTS = """
### Hội nghị
| Mã HN    |
| HN1-2024 |
### Báo cáo đơn vị
| Mã HN    | Mã đơn vị | Số liệu |
| HN1-2024 | H-CL      | 119 chi đoàn trên địa bàn; 106 chi đoàn sinh hoạt đều; 506 đoàn viên đi xa |
| HN1-2024 | H-CK      | 60 chi đoàn trên địa bàn; 45 chi đoàn sinh hoạt đều; 248 đoàn viên đi xa   |
| HN1-2024 | H-CN      | 56 chi đoàn trên địa bàn; 50 chi đoàn sinh hoạt đều; 297 đoàn viên đi xa   |
| HN1-2024 | H-TC      | 45 chi đoàn trên địa bàn; 45 chi đoàn sinh hoạt đều; 149 đoàn viên đi xa   |
"""
OPINION = """
### Ý kiến
| Mã YK | Nội dung  |
| YK01  | {content} |
"""


def test_a_part_that_the_other_reports_keep_below_its_whole_is_told() -> None:
    assert said(amounts.part_over_whole, REPORTS) == []
    assert said(amounts.part_over_whole, REPORTS.replace("50 chi đoàn", "65 chi đoàn")) == [
        (
            "Báo cáo đơn vị!C4: “65 chi đoàn sinh hoạt đều” nhiều hơn “56 chi đoàn trên địa bàn”. Hỏi lại "
            "đơn vị, rồi sửa một trong hai số. [part-over-whole]"
        )
    ]


def test_where_several_reports_have_more_it_is_no_part() -> None:
    several = REPORTS.replace("50 chi đoàn", "65 chi đoàn").replace("| 60 chi", "| 40 chi")
    assert said(amounts.part_over_whole, several) == []


@pytest.mark.parametrize(
    ("content", "part", "whole"),
    [
        ("Đơn vị có 56 chi đoàn, trong đó 65 chi đoàn sinh hoạt đều.", "65", "56 chi"),
        ("Kết nạp 120 đoàn viên mới, trong đó có 210 nữ.", "210", "120 đoàn"),
        ("Có 1.200 thanh niên dự, trong đó 2.100 thanh niên là học sinh.", "2.100", "1.200 thanh"),
    ],
)
def test_a_part_that_a_sentence_makes_more_than_its_whole_is_told(
    content: str, part: str, whole: str
) -> None:
    assert said(amounts.part_over_whole, OPINION.format(content=content)) == [
        (
            f"Ý kiến!B2: “{part}” nhiều hơn “{whole}”. Hỏi lại đơn vị, rồi sửa một trong hai số. "
            "[part-over-whole]"
        )
    ]


@pytest.mark.parametrize(
    "content",
    [
        "Có 56 chi đoàn, trong đó 50 chi đoàn sinh hoạt đều.",
        "Tổ chức 5 lớp, trong đó 120 học viên là nữ.",
        "Kết nạp 20 đoàn viên, trong đó 20 nữ.",
    ],
)
def test_a_part_of_something_else_is_right(content: str) -> None:
    assert said(amounts.part_over_whole, OPINION.format(content=content)) == []


@pytest.mark.parametrize("seen", ["5 tỷ 385 đồng", "3 triệu 500 đồng", "1,2 tỷ 5 đồng"])
def test_money_that_ends_in_a_few_dong_is_told(seen: str) -> None:
    assert said(amounts.money_unit, REPORTS.replace("248 đoàn viên đi xa", f"dư nợ {seen}")) == [
        (
            f"Báo cáo đơn vị!C3: “{seen}” có lẽ thiếu chữ “triệu” hay “nghìn” trước “đồng”. Ghi đủ đơn vị "
            "tiền. [money-unit]"
        )
    ]


@pytest.mark.parametrize(
    "seen", ["5 tỷ 385 triệu đồng", "3 tỷ đồng", "850 triệu đồng", "2 triệu 500 nghìn đồng"]
)
def test_money_that_is_said_whole_is_right(seen: str) -> None:
    assert said(amounts.money_unit, REPORTS.replace("248 đoàn viên đi xa", f"dư nợ {seen}")) == []


def _reports(*counted: str) -> str:
    rows = [f"| HN1-2024 | H-{at} | {said} chi đoàn trên địa bàn |" for at, said in enumerate(counted)]
    head = "### Hội nghị\n| Mã HN |\n| HN1-2024 |\n### Báo cáo đơn vị\n| Mã HN | Mã đơn vị | Số liệu |\n"
    return head + "\n".join(rows)


def test_a_count_many_times_as_large_as_all_others_is_told() -> None:
    assert said(amounts.figure_far, _reports("119", "60", "56", "690", "56", "48", "45")) == [
        (
            "Báo cáo đơn vị!C5: “690 chi đoàn trên địa bàn” gấp nhiều lần số lớn nhất (119) của các đơn vị "
            "khác. Hỏi lại đơn vị và sửa nếu gõ thừa chữ số; nếu đúng, giữ nguyên. [figure-far]"
        )
    ]


def test_a_count_is_held_against_all_reports_that_have_it_whatever_else_they_tell() -> None:
    sheets = _reports("119", "60", "56", "690", "56", "48", "690").removesuffix(" |")
    assert said(amounts.figure_far, f"{sheets}; 5 đội |") == []


@pytest.mark.parametrize(
    "counted",
    [
        ("119", "60", "56", "390", "56", "48", "45"),
        ("3", "2", "0", "40", "1", "5", "4"),
        ("119", "60", "690", "56"),
        ("690", "690", "56", "60", "45", "48", "51"),
        ("690", "100", "12", "14", "10", "11", "13"),
    ],
)
def test_counts_of_units_large_and_small_are_right(counted: tuple[str, ...]) -> None:
    assert said(amounts.figure_far, _reports(*counted)) == []


@pytest.mark.parametrize(
    ("content", "told"),
    [
        ("Có 45/60 chi đoàn khóm, ấp (đạt 85%) sinh hoạt đều.", "45/60 là 85%, mà tính ra là 75%"),
        ("Có 45/60 chi đoàn, đạt 85%.", "45/60 là 85%, mà tính ra là 75%"),
        ("Có 104/119 (đạt 97,4%) chi đoàn.", "104/119 là 97,4%, mà tính ra là 87,4%"),
        (
            "Tổ có 18 thành viên (10 nam, 09 nữ), đã ký hợp đồng.",
            "tổng số 18, mà các phần cộng lại 10 + 9 = 19",
        ),
        ("Tổ có 32 thành viên, gồm 20 nam và 10 nữ.", "tổng số 32, mà các phần cộng lại 20 + 10 = 30"),
        (
            "Mở lớp cho 248 học viên (lớp thứ nhất 120 học viên, lớp thứ hai 118 học viên).",
            "tổng số 248, mà các phần cộng lại 120 + 118 = 238",
        ),
        ("Có 60 chi đoàn (45 đạt, 20 chưa đạt).", "tổng số 60, mà các phần cộng lại 45 + 20 = 65"),
        ("Tổng số: 120 + 118 = 248 học viên.", "tổng số 248, mà các phần cộng lại 120 + 118 = 238"),
        (
            "Số buổi sinh hoạt: 12 (trong đó: trực tiếp 7, trực tuyến 6).",
            "tổng số 12, mà các phần cộng lại 7 + 6 = 13",
        ),
        ("Khen thưởng 12 (tập thể: 5, cá nhân: 8).", "tổng số 12, mà các phần cộng lại 5 + 8 = 13"),
        ("Mở 03 lớp (01 lớp trực tiếp, 01 lớp trực tuyến).", "tổng số 3, mà các phần cộng lại 1 + 1 = 2"),
    ],
)
def test_a_share_or_a_sum_that_the_numbers_beside_it_deny_is_told(content: str, told: str) -> None:
    sheets = OPINION.replace("{content}", content)
    (found,) = said(amounts.share_wrong, sheets) + said(amounts.sum_wrong, sheets)
    assert f"Ý kiến!B2: Ô này ghi {told}. " in found


@pytest.mark.parametrize(
    "content",
    [
        "Có 45/60 chi đoàn (đạt 75%), 104/119 chi đoàn đạt 87,4%, 2/3 đơn vị (66%), 2/3 đơn vị (67%).",
        "Có 45/60 chi đoàn khá, đạt 85% kế hoạch.",
        "Có 45/60 chi đoàn sinh hoạt đều, đạt 85% đoàn viên tham gia.",
        "Có 45/60 chi đoàn, tăng 15% (đạt 85%).",
        "Tính đến 15/10 (đạt 85%), từ 24/5 (85%).",
        "Thực hiện 120/100 công trình, đạt 120%; 1.250/2.500 lượt (50%).",
        "Theo Kế hoạch số 12/60 (đạt 85%).",
        "Tổ có 18 thành viên (10 nam, 08 nữ); có 30 thành viên, trong đó có 10 nam, 05 nữ là đảng viên.",
        "Tổ có 18 thành viên và 10 nam, 09 nữ.",
        "Tổ có 18 thành viên (10 nam, 07 nữ, 01 chưa khai).",
        "Có 248 học viên (Cầu Kè 120 học viên, Tiểu Cần 118 học viên).",
        "Có 248 học viên (lớp thứ nhất 120 học viên, lớp thứ hai 128 học viên).",
        "Có 60 chi đoàn (45 đạt, 15 chưa đạt); 60 chi đoàn (45 chi đoàn ấp, 10 chi đoàn trường học).",
        "Tổng số: 120 + 118 = 238 học viên; 248 = 120 + 128.",
        "Số buổi: 13 (trong đó: trực tiếp 7, trực tuyến 6); 12 (trong đó nữ 7, dân tộc Khmer 6).",
        "Nhận 12 báo cáo (đúng hạn 7, trễ hạn 3); mở 02 lớp (01 lớp trực tiếp, 01 lớp trực tuyến).",
    ],
)
def test_right_shares_and_other_numbers_are_quiet(content: str) -> None:
    sheets = OPINION.replace("{content}", content)
    assert said(amounts.share_wrong, sheets) + said(amounts.sum_wrong, sheets) == []
