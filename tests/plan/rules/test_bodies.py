"""The bodies that attend and conclude, in the plan, in the agendas and in the rules for guests."""

import pytest

from tests.plan.rules.saying import said
from toolkit.plan.rules import bodies

SHEETS = """
### Cấu hình
| Khóa              | Giá trị                              |
| Tên gọi           | Tỉnh đoàn Vĩnh Long                  |
| Thường trực       | Thường trực Tỉnh đoàn                |
| Cụm từ các đơn vị | các Đoàn xã, phường và Đoàn trực thuộc |
### Đơn vị
| Mã đơn vị | Tên đơn vị          | Đơn vị cấp trên | Được đăng cai |
| TINH      | Tỉnh đoàn Vĩnh Long |                 | Không         |
| X-BT      | Đoàn xã Ba Tri      | TINH            | Có            |
### Nhân sự
| Mã NS | Họ và tên     | Mã đơn vị |
| NS001 | Thạch Minh Hà | TINH      |
| NS020 | Lê Ngọc Lan   | X-BT      |
### Kế hoạch
| Mã KH  | Thành phần    | Nội dung chung                                |
| KH2026 | {participants} | Phát biểu kết luận của Thường trực Tỉnh đoàn. |
### Hội nghị
| Mã HN    |
| HN1-2026 |
| HN2-2026 |
### Chương trình
| Mã HN    | Nội dung                                     | Người thực hiện |
| HN1-2026 | Phát biểu kết luận của {first}               | NS001           |
| HN2-2026 | Phát biểu kết luận của Thường trực Tỉnh đoàn | NS001           |
### Thành phần
| Mã HN | Mô tả                                              | Phạm vi        |
| *     | Thường trực Tỉnh đoàn                              | Đơn vị cụ thể  |
| *     | Lãnh đạo các Ban Chuyên môn                        | Loại đơn vị    |
| *     | Bí thư các Đoàn xã, phường và Đoàn trực thuộc      | Loại đơn vị    |
| *     | Khách mời                                          | Ngoài Đoàn     |
"""
LINES = (
    "Thường trực Tỉnh đoàn.",
    "Lãnh đạo các Ban Chuyên môn.",
    "Bí thư các Đoàn xã, phường và Đoàn trực thuộc.",
)


def sheets(*lines: str, first: str = "Thường trực Tỉnh đoàn") -> str:
    return SHEETS.replace("{participants}", "<br>".join(lines or LINES)).replace("{first}", first)


def test_a_plan_that_names_the_bodies_of_the_other_sheets_is_right() -> None:
    assert [said(rule, sheets()) for rule in bodies.OF_BODIES] == [[], []]


@pytest.mark.parametrize("line", ["Ban Chấp hành Tỉnh đoàn.", "Thường trực Tỉnh ủy."])
def test_a_line_that_names_another_body_than_the_rule_for_guests_is_told(line: str) -> None:
    assert said(bodies.participants_of_another, sheets(line, *LINES[1:])) == [
        (
            f"Kế hoạch!B2: “{line[:-1]}” khác với “Thường trực Tỉnh đoàn” ở trang Thành phần (ô B2). "
            "Sửa cho hai nơi ghi cùng một thành phần. [participants-differ]"
        )
    ]


def test_where_the_rule_for_guests_is_the_odd_one_it_is_told_there() -> None:
    rules = sheets().replace("| *     | Thường trực Tỉnh đoàn ", "| *     | Thường trực Tỉnh ủy   ")
    assert said(bodies.participants_of_another, rules) == [
        (
            "Thành phần!B2: “Thường trực Tỉnh ủy” khác với “Thường trực Tỉnh đoàn” ở trang Kế hoạch (ô B2). "
            "Sửa cho hai nơi ghi cùng một thành phần. [participants-differ]"
        )
    ]


@pytest.mark.parametrize(
    "lines",
    [
        ("Thường trực Tỉnh đoàn.", "Lãnh đạo của các Ban Chuyên môn.", LINES[2]),  # put in other words
        ("Đồng chí Bí thư, các đồng chí Phó Bí thư Tỉnh đoàn.", *LINES[1:]),  # one by one
        ("Ban Thường vụ Tỉnh đoàn.", "Lãnh đạo Văn phòng.", LINES[2]),  # the plan has its own list
    ],
)
def test_a_plan_in_words_of_its_own_is_right(lines: tuple[str, ...]) -> None:
    assert said(bodies.participants_of_another, sheets(*lines)) == []


@pytest.mark.parametrize(
    "body", ["Thường trực Huyện ủy", "Đoàn xã Ba Tri", "Ban Chấp hành Tỉnh đoàn", "Tỉnh đoàn Bến Tre"]
)
def test_a_conclusion_of_another_body_is_told(body: str) -> None:
    assert said(bodies.concluded_for_another, sheets(first=body)) == [
        (
            f"Chương trình!B2: Ô này ghi kết luận của “{body}”, trong khi hội nghị giao ban do Thường trực "
            "Tỉnh đoàn chủ trì và kết luận. Sửa lại tên nếu gõ nhầm; nếu đúng, giữ nguyên. "
            "[concluded-for-another]"
        )
    ]


@pytest.mark.parametrize(
    "body",
    ["đồng chí Bí thư Tỉnh đoàn", "chủ trì Hội nghị", "lãnh đạo Tỉnh đoàn Vĩnh Long", "Tỉnh đoàn"],
)
def test_a_conclusion_of_the_office_in_other_words_is_right(body: str) -> None:
    assert said(bodies.concluded_for_another, sheets(first=body)) == []


def test_whoever_is_of_another_body_may_conclude_for_it() -> None:
    others = sheets(first="Đoàn xã Ba Tri").replace("Ba Tri               | NS001", "Ba Tri | NS020")
    assert said(bodies.concluded_for_another, others) == []
