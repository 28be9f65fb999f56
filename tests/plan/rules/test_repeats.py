"""Long texts that stand word for word in two rows of a column whose other rows differ."""

from tests.plan.rules.saying import said
from toolkit.plan.rules import repeats

TOPICS = """
### Chuyên đề
| Mã CĐ | Câu hỏi gợi ý                                                                      |
| CD1   | Mô hình nào đạt hiệu quả rõ nét?<br>Đội ngũ nòng cốt của đơn vị hoạt động ra sao?  |
| CD2   | Thanh niên gặp khó khăn gì về vốn, kỹ thuật?<br>Tổ chức Đoàn đã hỗ trợ cách nào?   |
| CD3   | Vì sao đoàn viên đi làm ăn xa khó tham gia?<br>Cách làm nào thiết thực, hấp dẫn?   |
"""
FIGURES = """
### Báo cáo đơn vị
| Mã HN    | Mã đơn vị | Số liệu                                                            |
| HN1-2024 | H-CL      | 21 buổi tuyên truyền; 606 lượt thanh niên tham gia; 245 tin, bài   |
| HN1-2024 | H-CK      | 28 buổi tuyên truyền; 691 lượt thanh niên tham gia; 362 tin, bài   |
| HN2-2024 | H-CL      | 17 buổi tuyên truyền; 845 lượt thanh niên tham gia; 359 tin, bài   |
"""
ANSWER = "Tỉnh đoàn sẽ tổ chức phiên chợ sản phẩm thanh niên trong tháng 10 năm 2024."
OPINIONS = f"""
### Ý kiến
| Mã YK | Mã HN    | Mã đơn vị | Trả lời |
| YK01  | HN1-2024 | H-CL      | {ANSWER} |
| YK02  | HN2-2024 | H-CK      | Tỉnh đoàn hướng dẫn sinh hoạt chi đoàn trực tuyến ở các ấp. |
| YK03  | HN2-2024 | H-CN      | Giao Ban Tuyên giáo Tỉnh đoàn biên soạn, phát hành từ tháng 01 năm 2025. |
"""


def told(cell: str, first: str, begun: str) -> list[str]:
    return [
        (
            f"{cell}: Ô này giống hệt ô {first}: “{begun} …”. Sửa ô bị chép nhầm; nếu đúng là như nhau, giữ "
            "nguyên. [text-copied]"
        )
    ]


def copied(sheets: str, source: str, target: str) -> str:
    """The last cell of the row that begins with one code, in the row of the other one."""
    rows = {line.split("|")[1].strip(): line for line in sheets.splitlines() if "|" in line}
    return sheets.replace(rows[target].rsplit("|", 2)[1], rows[source].rsplit("|", 2)[1])


def test_texts_that_all_differ_are_right() -> None:
    assert [said(repeats.text_copied, one) for one in (TOPICS, FIGURES, OPINIONS)] == [[], [], []]


def test_the_questions_of_one_topic_under_another_are_told() -> None:
    assert said(repeats.text_copied, copied(TOPICS, "CD2", "CD3")) == told(
        "Chuyên đề!B4", "B3", "Thanh niên gặp khó khăn gì"
    )


def test_the_figures_of_another_report_are_told() -> None:
    first, last = "21 buổi tuyên truyền; 606 lượt thanh niên tham gia; 245", "17 buổi tuyên truyền; 845 lượt"
    same = FIGURES.replace(last, "21 buổi tuyên truyền; 606 lượt").replace("359 tin", "245 tin")
    assert first in same
    assert said(repeats.text_copied, same) == told(
        "Báo cáo đơn vị!C4", "C2", "21 buổi tuyên truyền; 606 lượt"
    )


def test_the_answer_to_another_conferences_opinion_is_told() -> None:
    assert said(repeats.text_copied, copied(OPINIONS, "YK01", "YK02")) == told(
        "Ý kiến!D3", "D2", "Tỉnh đoàn sẽ tổ chức phiên"
    )


def test_one_answer_for_two_opinions_of_a_conference_or_of_a_unit_is_right() -> None:
    assert said(repeats.text_copied, copied(OPINIONS, "YK02", "YK03")) == []
    same_unit = copied(OPINIONS, "YK01", "YK02").replace("H-CK", "H-CL")
    assert said(repeats.text_copied, same_unit) == []


def test_short_phrases_small_figures_and_columns_that_repeat_themselves_are_right() -> None:
    small = FIGURES.replace("606", "6").replace("691", "6").replace("245", "5").replace("362", "5")
    assert said(repeats.text_copied, small.replace("28 buổi", "21 buổi")) == []
    everywhere = copied(copied(TOPICS, "CD2", "CD3"), "CD2", "CD1")
    assert said(repeats.text_copied, everywhere) == []
    assert said(repeats.text_copied, OPINIONS.replace(ANSWER, "Tiếp thu.")) == []
