"""Petitions and good results, each in its own group."""

import pytest

from tests.plan.rules.saying import said
from toolkit.plan.rules import followup

SHEETS = """
### Đơn vị
| Mã đơn vị | Tên đơn vị           |
| TX-DH     | Thị đoàn Duyên Hải   |
### Ý kiến
| Mã YK | Mã đơn vị | Nhóm    | Nội dung  | Gửi tới   |
| YK01  | TX-DH     | {group} | {content} | Tỉnh đoàn |
"""
RESULTS, PETITIONS = "Kết quả, mô hình hay", "Kiến nghị"


def _said(group: str, content: str) -> list[str]:
    return said(
        followup.opinion_in_another_group, SHEETS.replace("{group}", group).replace("{content}", content)
    )


@pytest.mark.parametrize(
    "content",
    [
        "Kiến nghị Tỉnh đoàn tổ chức phiên chợ sản phẩm thanh niên.",
        "Thị đoàn Duyên Hải đề nghị có gian hàng trực tuyến chung.",
        "Kính mong Tỉnh đoàn quan tâm tập huấn cho cán bộ Đoàn xã.",
    ],
)
def test_a_petition_among_the_good_results_is_told(content: str) -> None:
    assert _said(PETITIONS, content) == []
    assert _said(RESULTS, content) == [
        (
            "Ý kiến!C2: Ý kiến YK01 là đề nghị, kiến nghị mà xếp vào nhóm “Kết quả, mô hình hay”. Chọn nhóm "
            "Kiến nghị; nếu đúng, giữ nguyên. [petition-among-results]"
        )
    ]


@pytest.mark.parametrize(
    "content",
    [
        "Thị đoàn Duyên Hải thành lập 07 nhóm “Lan tỏa điều tích cực”, có cán bộ hỗ trợ.",
        "Mô hình “Chi đoàn 3 rõ” giúp trên 80% chi đoàn sinh hoạt đúng định kỳ.",
        "Đơn vị đã tổ chức 12 buổi tuyên truyền.",
    ],
)
def test_a_good_result_among_the_petitions_is_told(content: str) -> None:
    assert _said(RESULTS, content) == []
    assert _said(PETITIONS, content) == [
        (
            "Ý kiến!C2: Ý kiến YK01 kể việc đã làm, không đề nghị gì, mà xếp vào nhóm “Kiến nghị”. Chọn nhóm "
            "về kết quả, mô hình hay; nếu đúng, giữ nguyên. [result-among-petitions]"
        )
    ]


@pytest.mark.parametrize(
    ("group", "content"),
    [
        (RESULTS, "Kiến nghị của đơn vị về nhà văn hóa được giải quyết."),
        (RESULTS, "Đề nghị tặng Bằng khen cho 05 tập thể đã được Tỉnh đoàn đồng ý."),
        (PETITIONS, "Tổ chức lớp tập huấn kỹ năng cho cán bộ Đoàn xã."),
        (PETITIONS, "Thị đoàn Duyên Hải triển khai mô hình điểm nhưng thiếu kinh phí."),
        ("Giải pháp", "Đề nghị đưa nội dung vào sinh hoạt đầu khóa."),
    ],
)
def test_what_may_stand_in_its_group_is_right(group: str, content: str) -> None:
    assert _said(group, content) == []


def test_a_petition_that_is_sent_to_nobody_is_told_in_its_words() -> None:
    content = "Kiến nghị Tỉnh đoàn mở lớp tập huấn."
    sheets = SHEETS.replace("{group}", RESULTS).replace("{content}", content).replace("Tỉnh đoàn |", "|")
    assert [told.partition(":")[0] for told in said(followup.opinion_in_another_group, sheets)] == [
        "Ý kiến!D2"
    ]
