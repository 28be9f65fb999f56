"""The parts of a conference, in its agenda and in the words of the plan, in the order of the trade."""

import pytest

from tests.plan.rules.saying import said
from toolkit.plan.rules import running_order

USUAL = (
    "Đón tiếp đại biểu",
    "Tuyên bố lý do, giới thiệu đại biểu",
    "Báo cáo kết quả thực hiện kết luận hội nghị kỳ trước",
    "Gợi ý thảo luận chuyên đề",
    "Đại biểu thảo luận",
    "Phát biểu kết luận của Thường trực Tỉnh đoàn",
    "Trao cờ luân lưu",
    "Bế mạc, đáp từ",
    "Chụp ảnh lưu niệm",
)


def agenda(*contents: str) -> str:
    rows = "\n".join(f"| HN1-2026 | {n} | {content} |" for n, content in enumerate(contents, 1))
    return f"""
    ### Hội nghị
    | Mã HN    |
    | HN1-2026 |
    ### Chương trình
    | Mã HN | Thứ tự | Nội dung |
    {rows}
    """


def plan(*lines: str) -> str:
    return f"""
    ### Kế hoạch
    | Mã KH  | Năm  | Nội dung chung |
    | KH2026 | 2026 | {"<br>".join(lines)} |
    """


def told(early: str, late: str) -> str:
    return f"“{early}” đứng trước “{late}”. Đổi chỗ hai phần này; nếu đúng, giữ nguyên. [parts-misordered]"


def moved(part: str, before: str) -> tuple[str, ...]:
    others = [one for one in USUAL if one != part]
    at = others.index(before)
    return (*others[:at], part, *others[at:])


def test_the_usual_order_is_right() -> None:
    assert said(running_order.agenda_misordered, agenda(*USUAL)) == []
    assert said(running_order.programme_misordered, plan(*USUAL)) == []


@pytest.mark.parametrize(
    ("part", "before", "cell", "early", "late"),
    [
        (USUAL[5], USUAL[4], "B6", USUAL[5], USUAL[4]),
        (USUAL[7], USUAL[4], "B6", USUAL[7], USUAL[4]),
        (USUAL[7], USUAL[5], "B7", USUAL[7], USUAL[5]),
        (USUAL[7], USUAL[6], "B8", USUAL[7], USUAL[6]),
        (USUAL[4], USUAL[3], "B5", USUAL[4], USUAL[3]),
        (USUAL[1], USUAL[8], "B5", USUAL[4], USUAL[1]),
    ],
)
def test_a_part_that_stands_before_the_one_it_follows_is_told(
    part: str, before: str, cell: str, early: str, late: str
) -> None:
    order = moved(part, before)
    assert said(running_order.agenda_misordered, agenda(*order)) == [
        f"Chương trình!{cell}: {told(early, late)}"
    ]
    assert said(running_order.programme_misordered, plan(*order)) == [f"Kế hoạch!C2: {told(early, late)}"]


@pytest.mark.parametrize(
    "order",
    [
        ("Thảo luận", "Kết luận chuyên đề thứ nhất", "Thảo luận", "Kết luận chuyên đề thứ hai", "Bế mạc"),
        ("Tuyên bố lý do", "Thảo luận, kết luận chuyên đề một", "Thảo luận, kết luận chuyên đề hai"),
        ("Tuyên bố lý do", "Thảo luận", "Khai mạc buổi chiều", "Thảo luận", "Kết luận, bế mạc"),
        ("Thảo luận", "Kết luận", "Trao cờ luân lưu, bế mạc", "Đáp từ", "Ăn trưa"),
        ("Tham quan mô hình", "Trao đổi", "Kết thúc"),
    ],
)
def test_two_rounds_and_parts_in_one_item_are_in_order(order: tuple[str, ...]) -> None:
    assert said(running_order.agenda_misordered, agenda(*order)) == []


def test_sentences_about_the_parts_are_no_programme() -> None:
    prose = (
        "Bế mạc hội nghị do đơn vị đăng cai thực hiện sau khi các đại biểu thảo luận và Thường trực kết luận."
    )
    assert said(running_order.programme_misordered, plan(prose, "Đại biểu thảo luận.")) == []
