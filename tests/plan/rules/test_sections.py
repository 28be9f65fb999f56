"""The sections of a plan's text, each under its own heading."""

import pytest

from tests.plan.rules.saying import said
from toolkit.plan.rules import sections

AIMS = (
    "Nắm tình hình, định hướng công tác, kịp thời tháo gỡ khó khăn, vướng mắc của các đơn vị",
    "Tạo điều kiện để các đơn vị trao đổi, học hỏi kinh nghiệm",
)
DEMANDS = (
    "Chuyên đề sát với việc của đơn vị; thảo luận ngắn gọn, có kết luận rõ đơn vị chủ trì và thời hạn",
)
GUESTS = ("Thường trực Tỉnh đoàn", "Lãnh đạo các Ban Chuyên môn")
PARTS = ("Tuyên bố lý do", "Đại biểu thảo luận", "Phát biểu kết luận", "Bế mạc, đáp từ")
OFFICE = ("Giao Ban Phong trào là bộ phận thường trực, tham mưu Ban Thường vụ Tỉnh đoàn tổ chức Hội nghị",)
UNITS = ("Các đơn vị báo cáo cấp ủy về lịch giao ban tại địa phương",)
RIGHT = (AIMS, DEMANDS, GUESTS, PARTS, OFFICE, UNITS)


def sheets(*cells: tuple[str, ...]) -> str:
    row = " | ".join("<br>".join(f"{line}." for line in cell) for cell in cells)
    return f"""
### Kế hoạch
| Mã KH | Mục đích | Yêu cầu | Thành phần | Nội dung chung | Nhiệm vụ Ban Thường vụ | Nhiệm vụ đơn vị |
| KH2026 | {row} |
### Thành phần
| Mã HN | Mô tả                       |
| *     | Thường trực Tỉnh đoàn       |
| *     | Lãnh đạo các Ban Chuyên môn |
"""


def elsewhere(cell: str, begun: str, section: str) -> str:
    return (
        f"Kế hoạch!{cell}: Đoạn “{begun}” có vẻ thuộc phần {section}, không thuộc phần này. "
        "Chuyển đoạn này về đúng cột; nếu đúng, giữ nguyên. [section-elsewhere]"
    )


def copied(cell: str, begun: str, section: str, there: str) -> str:
    return (
        f"Kế hoạch!{cell}: Đoạn “{begun}” đã có ở phần {section} (ô {there}). "
        "Xóa một trong hai chỗ, hoặc ghi lại nội dung của ô này. [section-copied]"
    )


@pytest.mark.parametrize(
    "cells",
    [
        RIGHT,
        (AIMS, (), *RIGHT[2:]),
        ((*AIMS, *DEMANDS), (), *RIGHT[2:]),  # both under one heading
        ((), DEMANDS, *RIGHT[2:]),
        (("Bảo đảm các đơn vị trao đổi đúng việc, thiết thực",), (), *RIGHT[2:]),
        ((), (), (), (), (), ()),
    ],
)
def test_sections_under_their_own_headings_are_right(cells: tuple[tuple[str, ...], ...]) -> None:
    assert [said(rule, sheets(*cells)) for rule in sections.OF_SECTIONS] == [[], []]


@pytest.mark.parametrize(
    ("cells", "told"),
    [
        (((), AIMS, *RIGHT[2:]), [elsewhere("C2", "Nắm tình hình, định hướng công …", "Mục đích")]),
        ((DEMANDS, (), *RIGHT[2:]), [elsewhere("B2", "Chuyên đề sát với việc của …", "Yêu cầu")]),
        (
            (DEMANDS, AIMS, *RIGHT[2:]),
            [
                elsewhere("C2", "Nắm tình hình, định hướng công …", "Mục đích"),
                elsewhere("B2", "Chuyên đề sát với việc của …", "Yêu cầu"),
            ],
        ),
        (
            (AIMS, DEMANDS, PARTS, GUESTS, OFFICE, UNITS),
            [
                elsewhere("D2", "Tuyên bố lý do.", "Nội dung chung"),
                elsewhere("E2", "Thường trực Tỉnh đoàn.", "Thành phần"),
            ],
        ),
        (
            (*RIGHT[:4], UNITS, OFFICE),
            [
                elsewhere("F2", "Các đơn vị báo cáo cấp …", "Nhiệm vụ đơn vị"),
                elsewhere("G2", "Giao Ban Phong trào là bộ …", "Nhiệm vụ Ban Thường vụ"),
            ],
        ),
    ],
)
def test_the_text_of_another_section_is_told(cells: tuple[tuple[str, ...], ...], told: list[str]) -> None:
    assert said(sections.section_elsewhere, sheets(*cells)) == told


@pytest.mark.parametrize(
    ("cells", "told"),
    [
        ((AIMS, AIMS, *RIGHT[2:]), copied("C2", "Nắm tình hình, định hướng công …", "Mục đích", "B2")),
        ((DEMANDS, DEMANDS, *RIGHT[2:]), copied("B2", "Chuyên đề sát với việc của …", "Yêu cầu", "C2")),
        (
            (AIMS, DEMANDS, PARTS, PARTS, OFFICE, UNITS),
            copied("D2", "Tuyên bố lý do.", "Nội dung chung", "E2"),
        ),
        ((*RIGHT[:5], OFFICE), copied("G2", "Giao Ban Phong trào là bộ …", "Nhiệm vụ Ban Thường vụ", "F2")),
    ],
)
def test_what_stands_in_two_sections_is_told_where_it_fits_less(
    cells: tuple[tuple[str, ...], ...], told: str
) -> None:
    assert said(sections.section_copied, sheets(*cells)) == [told]
