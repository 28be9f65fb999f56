"""The programme in the words of the plan and the agendas of its conferences: the same parts."""

import pytest

from tests.plan.rules.saying import said
from toolkit.plan.rules import programme_against_agendas

PARTS = (
    "Tuyên bố lý do, giới thiệu đại biểu",
    "Phát biểu mục đích, yêu cầu Hội nghị",
    "Thông qua các văn bản",
    "Gợi ý thảo luận chuyên đề",
    "Đại biểu thảo luận",
    "Phát biểu kết luận của Thường trực Tỉnh đoàn",
    "Trao cờ luân lưu",
    "Bế mạc, đáp từ",
)
FOLLOW_UP = "Kết quả thực hiện kết luận kỳ trước"


def sheets(lines: tuple[str, ...], *agendas: tuple[str, ...], flag: str = "X-BT") -> str:
    held = "\n".join(f"| HN{number}-2026 | KH2026 | {flag} |" for number in range(1, len(agendas) + 1))
    rows = "\n".join(
        f"| HN{number}-2026 | {order} | {content} |"
        for number, agenda in enumerate(agendas, 1)
        for order, content in enumerate(agenda, 1)
    )
    return f"""
### Kế hoạch
| Mã KH  | Năm  | Nội dung chung |
| KH2026 | 2026 | {"<br>".join(f"{line}." for line in lines)} |
### Hội nghị
| Mã HN | Mã KH | Đơn vị nhận cờ |
{held}
### Chương trình
| Mã HN | Thứ tự | Nội dung |
{rows}
"""


def without(part: str, instead: tuple[str, ...] = ()) -> tuple[str, ...]:
    at = PARTS.index(part)
    return (*PARTS[:at], *instead, *PARTS[at + 1 :])


def test_a_plan_and_its_agendas_of_the_same_parts_are_right() -> None:
    right = sheets(PARTS, PARTS, (*PARTS[:3], FOLLOW_UP, *PARTS[3:]))
    assert [said(rule, right) for rule in programme_against_agendas.OF_PROGRAMMES] == [[], []]


@pytest.mark.parametrize("part", PARTS)
def test_a_part_of_every_agenda_that_the_plan_leaves_out_is_told(part: str) -> None:
    assert said(programme_against_agendas.programme_incomplete, sheets(without(part), PARTS, PARTS)) == [
        (
            f"Kế hoạch!C2: Nội dung chung của kế hoạch chưa có phần “{part}” mà chương "
            "trình của mọi hội nghị đều có. Thêm phần này vào nội dung của kế hoạch;"
            " nếu đúng, giữ nguyên. [programme-incomplete]"
        )
    ]


def test_a_part_of_the_plan_that_no_agenda_has_is_told() -> None:
    agenda = without("Thông qua các văn bản")
    assert said(programme_against_agendas.programme_incomplete, sheets(PARTS, agenda, agenda)) == [
        (
            "Kế hoạch!C2: Nội dung chung của kế hoạch có phần “Thông qua các văn bản” mà không chương "
            "trình hội nghị nào có. Sửa nội dung của kế hoạch, hoặc thêm phần này ở trang Chương trình. "
            "[programme-beyond]"
        )
    ]


@pytest.mark.parametrize("instead", [(), ("Giải lao",)])
def test_an_agenda_without_a_part_of_the_plan_and_of_all_others_is_told_where_it_stood(
    instead: tuple[str, ...],
) -> None:
    odd = without("Đại biểu thảo luận", instead)
    assert said(programme_against_agendas.agenda_incomplete, sheets(PARTS, PARTS, odd)) == [
        (
            "Chương trình!C14: Chương trình hội nghị HN2-2026 chưa có phần “Đại biểu thảo luận” như kế "
            "hoạch và các hội nghị khác. Sửa lại phần này, hoặc thêm một dòng; nếu đúng, giữ nguyên. "
            "[agenda-incomplete]"
        )
    ]


@pytest.mark.parametrize(
    "text",
    [
        sheets(("Khai mạc", "Các đơn vị trao đổi, kết luận"), PARTS, PARTS),  # told in short
        sheets(without("Đại biểu thảo luận", ("Các đơn vị trao đổi ý kiến",)), PARTS, PARTS),
        sheets(PARTS, PARTS, without("Trao cờ luân lưu"), flag=""),  # nobody is to have it yet
        sheets(without("Trao cờ luân lưu"), PARTS, without("Trao cờ luân lưu")),
    ],
)
def test_other_words_and_parts_of_some_conferences_are_right(text: str) -> None:
    assert [said(rule, text) for rule in programme_against_agendas.OF_PROGRAMMES] == [[], []]
