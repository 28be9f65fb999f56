"""Empty parts of a plan, and names that cannot be told apart."""

from tests.plan.rules.saying import said
from toolkit.plan.rules import completeness

PLAN = """
### Kế hoạch
| Mã KH  | Mục đích | Yêu cầu  | Thành phần | Nội dung chung | Nhiệm vụ Ban Thường vụ | Nhiệm vụ đơn vị |
| KH2024 | Nắm việc | Đúng hạn | Bí thư     | Thảo luận      | Giao các Ban           | Phối hợp        |
"""


def test_a_plan_with_all_its_parts_is_right() -> None:
    assert said(completeness.plan_part_empty, PLAN) == []
    assert said(completeness.plan_part_empty, PLAN.replace("Đúng hạn", "")) == []


def test_each_empty_part_is_an_error_with_its_own_cell() -> None:
    sheet = PLAN.replace("Nắm việc", "").replace("Đúng hạn", "").replace("Phối hợp", "")
    assert said(completeness.plan_part_empty, sheet) == [
        (
            "Kế hoạch!B2: Kế hoạch KH2024 chưa ghi mục đích, yêu cầu; "
            "thiếu phần này thì chưa làm được kế hoạch. Ghi nội dung của phần này vào ô. [plan-part-empty]"
        ),
        (
            "Kế hoạch!G2: Kế hoạch KH2024 chưa ghi nhiệm vụ của các đơn vị; "
            "thiếu phần này thì chưa làm được kế hoạch. Ghi nội dung của phần này vào ô. [plan-part-empty]"
        ),
    ]


def test_participants_may_come_from_the_guest_rules() -> None:
    rules = """
    ### Thành phần
    | Mã HN | Mô tả    | Phạm vi         |
    | *     | Lãnh đạo | Đơn vị đăng cai |
    """
    sheet = PLAN.replace("Bí thư ", "")
    assert [line[-17:] for line in said(completeness.plan_part_empty, sheet)] == ["[plan-part-empty]"]
    assert said(completeness.plan_part_empty, sheet + rules) == []


UNITS = """
### Đơn vị
| Mã đơn vị | Tên đơn vị           | Tên ngắn             | Loại       | Đến ngày |
| TX-DH     | Thị đoàn Duyên Hải   | Thị đoàn Duyên Hải   | Thị đoàn   |          |
| H-DH      | Huyện đoàn Duyên Hải | Huyện đoàn Duyên Hải | Huyện đoàn |          |
"""


def test_two_units_with_one_printed_name_are_hinted_at() -> None:
    sheet = """
    ### Đơn vị
    | Mã đơn vị | Tên đơn vị           | Tên ngắn  | Loại       |
    | TX-DH     | Thị đoàn Duyên Hải   | Duyên Hải | Thị đoàn   |
    | H-DH      | Huyện đoàn Duyên Hải | Duyên Hải | Huyện đoàn |
    """
    assert said(completeness.same_short_name, sheet) == [
        (
            "Đơn vị!C3: Tên “Duyên Hải” của H-DH trùng với tên của TX-DH. "
            "Ghi tên đầy đủ hơn để người đọc phân biệt được hai đơn vị. [same-short-name]"
        )
    ]


def test_units_whose_kind_tells_them_apart_and_units_that_are_gone_are_right() -> None:
    assert said(completeness.same_short_name, UNITS) == []
    gone = "| X-DH | Thị đoàn Duyên Hải | | Thị đoàn | {date:2020-12-31} |\n"
    assert said(completeness.same_short_name, UNITS + gone) == []
