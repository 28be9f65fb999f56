"""The agenda against the conference's clock."""

from tests.plan.rules.saying import said
from toolkit.plan.rules import agenda, sessions

SHEETS = """
### Hội nghị
| Mã HN    | Giờ bắt đầu  | Giờ kết thúc |
| HN1-2024 | {time:08:00} | {time:11:30} |
### Chương trình
| Mã HN    | Thứ tự | Bắt đầu      | Số phút | Nội dung           |
| HN1-2024 | 1      | {time:08:00} | 30      | Tuyên bố lý do     |
| HN1-2024 | 2      |              | 150     | Đại biểu thảo luận |
| HN1-2024 | 3      | {time:11:00} | 30      | Bế mạc             |
"""


def test_an_agenda_longer_than_the_conference_is_warned_about_at_its_last_item() -> None:
    assert said(agenda.agenda_too_long, SHEETS.replace("| 150 ", "| 180 ")) == [
        (
            "Chương trình!D4: Chương trình hội nghị HN1-2024 dài 240 phút, còn hội nghị chỉ có 210 phút. "
            "Bớt thời lượng, hoặc dời giờ kết thúc. [agenda-too-long]"
        )
    ]


def test_an_item_that_starts_before_the_one_above_has_ended_is_warned_about() -> None:
    assert said(agenda.agenda_overlap, SHEETS.replace("| 150 ", "| 160 ")) == [
        (
            "Chương trình!C4: Phần này bắt đầu lúc 11:00, khi phần “Đại biểu thảo luận” chưa xong (11:10). "
            "Sửa giờ bắt đầu, hoặc bớt thời lượng của phần trước. [agenda-overlap]"
        )
    ]


def test_an_agenda_that_fills_the_conference_is_right() -> None:
    assert said(agenda.agenda_too_long, SHEETS) == []
    assert said(agenda.agenda_overlap, SHEETS) == []


def test_groups_that_sit_side_by_side_do_not_overlap_and_the_longest_of_them_counts() -> None:
    groups = SHEETS.replace(
        "| HN1-2024 | 2      |              | 150     | Đại biểu thảo luận |",
        "| HN1-2024 | 2      | {time:08:30} | 150     | Thảo luận Tổ 1 |\n"
        "| HN1-2024 | 3      | {time:08:30} | 120     | Thảo luận Tổ 2 |",
    ).replace("| HN1-2024 | 3      | {time:11:00}", "| HN1-2024 | 4      | ")
    assert "Tổ 2" in groups
    assert said(agenda.agenda_overlap, groups) == []
    assert said(agenda.agenda_too_long, groups) == []
    assert len(said(agenda.agenda_too_long, groups.replace("| 150 ", "| 180 "))) == 1
    assert len(said(agenda.agenda_overlap, groups.replace("Thảo luận Tổ 2", "Giải lao"))) == 1


def test_the_reception_before_the_conference_and_the_meal_behind_it_are_not_of_its_time() -> None:
    around = SHEETS.replace(
        "| HN1-2024 | 1      | {time:08:00}",
        "| HN1-2024 | 0      | {time:07:30} | 30 | Đón tiếp đại biểu |\n| HN1-2024 | 1      | {time:08:00}",
    )
    around += "| HN1-2024 | 4      |              | 60      | Ăn trưa, chia tay |\n"
    rules = (agenda.agenda_too_long, *sessions.OF_SESSIONS)
    assert [line for rule in rules for line in said(rule, around)] == []
    assert len(said(agenda.agenda_too_long, around.replace("| 150 ", "| 180 "))) == 1
    assert len(said(agenda.agenda_too_long, around.replace("Ăn trưa, chia tay", "Phát biểu kết luận"))) == 1


def test_an_agenda_without_minutes_or_a_conference_without_an_end_is_not_judged() -> None:
    assert said(agenda.agenda_overlap, SHEETS.replace("| 150 ", "|     ")) == []
    assert said(agenda.agenda_too_long, SHEETS.replace("{time:11:30}", "")) == []


def test_an_item_typed_over_with_the_words_of_the_next_one_is_told_itself() -> None:
    rows = """
### Hội nghị
| Mã HN    |
| HN1-2026 |
| HN2-2026 |
### Chương trình
| Mã HN    | Thứ tự | Nội dung           |
| HN1-2026 | 1      | Tuyên bố lý do     |
| HN1-2026 | 2      | {second}           |
| HN1-2026 | 3      | Đại biểu thảo luận |
| HN2-2026 | 1      | Tuyên bố lý do     |
| HN2-2026 | 2      | Gợi ý thảo luận    |
| HN2-2026 | 3      | Đại biểu thảo luận |
"""
    assert said(agenda.agenda_repeated, rows.replace("{second}", "Gợi ý thảo luận")) == []
    assert said(agenda.agenda_repeated, rows.replace("{second}", "Đại biểu thảo luận")) == [
        (
            "Chương trình!C3: Phần này lặp lại nội dung của dòng 4. Sửa nội dung, hoặc xóa một dòng. "
            "[agenda-repeated]"
        )
    ]
    first = rows.replace("{second}", "Gợi ý thảo luận").replace("lý do     |", "lý do |", 1)
    assert said(agenda.agenda_repeated, first.replace("Tuyên bố lý do |", "Gợi ý thảo luận |")) == [
        (
            "Chương trình!C2: Phần này lặp lại nội dung của dòng 3. Sửa nội dung, hoặc xóa một dòng. "
            "[agenda-repeated]"
        )
    ]
