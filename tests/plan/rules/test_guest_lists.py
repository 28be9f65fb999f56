"""Rules for guests where nobody came yet: whom no letter would reach."""

from tests.plan.rules.saying import said
from toolkit.plan.rules import guest_lists

PLANNED = """
### Đơn vị
| Mã đơn vị | Tên đơn vị           | Loại         | Đơn vị cấp trên | Nhận giấy mời |
| TINH      | Tỉnh đoàn Vĩnh Long  | Tỉnh đoàn    |                 | Có            |
| X-BT      | Đoàn xã Ba Tri       | Đoàn xã      | TINH            | Có            |
| P-TV      | Đoàn phường Trà Vinh | Đoàn phường  | TINH            | Có            |
| P-BT      | Đoàn phường Bến Tre  | Đoàn phường  | TINH            | Có            |
### Danh mục
| Danh mục    | Giá trị     |
| Loại đơn vị | Tỉnh đoàn   |
| Loại đơn vị | Đoàn xã     |
| Loại đơn vị | Đoàn phường |
| Chức vụ     | Bí thư      |
### Nhân sự
| Mã NS | Họ và tên     | Chức vụ | Mã đơn vị |
| NS001 | Hồ Văn Thuận  | Bí thư  | X-BT      |
| NS002 | Lê Nhật Nam   | Bí thư  | P-TV      |
### Thành phần
| Mã HN | Mô tả           | Phạm vi     | Giá trị              | Chức vụ lọc | Nhóm giấy mời |
| *     | Bí thư các Đoàn | Loại đơn vị | Đoàn xã; Đoàn phường | Bí thư      | Theo đơn vị   |
### Hội nghị
| Mã HN    | Tháng kế hoạch | Trạng thái |
| HN1-2026 | 5/2026         | Dự kiến    |
"""
RULES = (
    guest_lists.rule_value,
    guest_lists.kind_unlisted,
    guest_lists.title_unlisted,
    guest_lists.rule_misses,
    guest_lists.titles_missed,
    guest_lists.guests_of_another_host,
    guest_lists.grouping_blank,
    guest_lists.kind_unasked,
    guest_lists.units_unasked,
)


def test_rules_that_ask_every_unit_are_right() -> None:
    assert [said(rule, PLANNED) for rule in RULES] == [[]] * len(RULES)


def test_a_kind_of_units_that_no_rule_asks_is_told_with_its_units() -> None:
    sheets = PLANNED.replace("Đoàn xã; Đoàn phường", "Đoàn xã             ")
    assert said(guest_lists.kind_unasked, sheets) == [
        (
            "Thành phần!D2: Không dòng nào của trang Thành phần mời loại “Đoàn phường”, nên không có giấy "
            "mời cho Đoàn phường Trà Vinh, Đoàn phường Bến Tre. Thêm loại này vào cột Giá trị của một "
            "dòng Thành phần, hoặc ghi Không ở cột Nhận giấy mời. [kind-unasked]"
        )
    ]


ALONE = "| *     | Thường trực     | Đơn vị cụ thể | TINH | | Không in |"


def without_units(rule: str) -> str:
    """The sheets with this rule in the place of the one that asks the units."""
    lines = [rule if "Bí thư các Đoàn" in line else line for line in PLANNED.split("\n")]
    return "\n".join(lines)


def test_rules_of_which_none_asks_units_are_told_with_what_to_write() -> None:
    assert said(guest_lists.units_unasked, without_units(ALONE)) == [
        (
            "Thành phần!C2: Không dòng nào của trang Thành phần mời theo đơn vị, nên không có giấy mời cho "
            "Đoàn xã Ba Tri, Đoàn phường Trà Vinh, Đoàn phường Bến Tre. Thêm một dòng ở trang Thành phần: "
            "Phạm vi ghi “Loại đơn vị”, Giá trị ghi “Đoàn xã; Đoàn phường”, Nhóm giấy mời ghi "
            "“Theo đơn vị”; hoặc ghi Không ở cột Nhận giấy mời của các đơn vị này. [units-unasked]"
        )
    ]


def test_units_whose_people_are_asked_or_that_receive_nothing_are_not_missed() -> None:
    people = "| * | Bí thư | Loại đơn vị | Đoàn xã; Đoàn phường | Bí thư | Theo cá nhân |"
    assert said(guest_lists.units_unasked, without_units(people)) == []
    silent = without_units(ALONE).replace("| TINH            | Có ", "| TINH            | Không ")
    assert said(guest_lists.units_unasked, silent) == []


def test_units_that_receive_no_letters_are_not_missed() -> None:
    sheets = PLANNED.replace("Đoàn xã; Đoàn phường", "Đoàn xã             ")
    sheets = sheets.replace("Đoàn phường  | TINH            | Có ", "Đoàn phường  | TINH            | Không ")
    assert said(guest_lists.kind_unasked, sheets) == []


def test_a_unit_of_a_kind_that_nothing_knows_is_an_error() -> None:
    sheets = PLANNED.replace("Đoàn phường Bến Tre  | Đoàn phường ", "Đoàn phường Bến Tre  | Đoàn phưòng ")
    assert said(guest_lists.kind_unlisted, sheets) == [
        (
            "Đơn vị!C5: Loại “Đoàn phưòng” không có trong danh mục, cũng không thành phần nào mời, nên không "
            "có giấy mời cho Đoàn phường Bến Tre. Có lẽ là “Đoàn phường”. Chọn loại có trong trang Danh mục, "
            "hoặc thêm loại này vào trang ấy và vào trang Thành phần. [kind-unlisted]"
        )
    ]


def test_a_kind_that_only_a_rule_knows_is_no_error() -> None:
    sheets = PLANNED.replace("| Loại đơn vị | Đoàn phường |\n", "")
    assert said(guest_lists.kind_unlisted, sheets) == []


def test_a_rule_without_its_way_of_letters_is_told_beside_others_that_have_it() -> None:
    more = "| * | Thường trực | Đơn vị cụ thể | TINH | | |\n### Hội nghị"
    assert said(guest_lists.grouping_blank, PLANNED.replace("### Hội nghị", more)) == [
        (
            "Thành phần!F3: Thành phần “Thường trực” chưa ghi Nhóm giấy mời, nên mỗi người nhận một giấy. "
            "Chọn Theo đơn vị, Theo cá nhân hoặc Không in. [grouping-blank]"
        )
    ]


HOSTS = """
### Đơn vị
| Mã đơn vị | Tên đơn vị        | Loại       | Đơn vị cấp trên | Được đăng cai | Nhận giấy mời |
| TINH      | Tỉnh đoàn Bến Tre | Tỉnh đoàn  |                 | Không         | Có            |
| X1        | Đoàn xã An Bình   | Đoàn xã    | TINH            | Có            | Có            |
| X2        | Đoàn xã An Định   | Đoàn xã    | TINH            | Có            | Có            |
| X3        | Đoàn xã Ba Tri    | Đoàn xã    | TINH            | Có            | Có            |
| X4        | Đoàn xã Tân Hào   | Đoàn xã    | TINH            | Có            | Có            |
| X5        | Đoàn xã Tân Lược  | Đoàn xã    | TINH            | Có            | Có            |
| X6        | Đoàn xã Trà Côn   | Đoàn xã    | TINH            | Có            | Có            |
### Nhân sự
| Mã NS | Họ và tên     | Chức vụ | Mã đơn vị |
| NS000 | Lê Văn Tám    | Bí thư  | TINH      |
| NS001 | Hồ Văn Thuận  | Bí thư  | X1        |
### Thành phần
| Mã HN | Mô tả                 | Phạm vi        | Giá trị | Chức vụ lọc | Nhóm giấy mời |
| *     | Thường trực Tỉnh đoàn | Đơn vị cụ thể  | TINH    | Bí thư      | Không in      |
| *     | Bí thư các Đoàn xã    | Loại đơn vị    | Đoàn xã | Bí thư      | Theo đơn vị   |
### Hội nghị
| Mã HN    | Ngày              | Đơn vị đăng cai |
| HN1-2026 | {date:2026-05-22} | X6              |
### Giấy mời
| Mã GM | Mã HN    | Mã đơn vị | Ngày gửi          |
| GM1   | HN1-2026 | X1        | {date:2026-05-08} |
| GM2   | HN1-2026 | X2        | {date:2026-05-08} |
| GM3   | HN1-2026 | X3        | {date:2026-05-08} |
| GM4   | HN1-2026 | X4        | {date:2026-05-08} |
| GM5   | HN1-2026 | X5        | {date:2026-05-08} |
"""


def test_a_whole_group_without_letters_is_told_in_its_rule() -> None:
    assert said(guest_lists.group_not_printed, HOSTS) == []
    assert said(guest_lists.group_not_printed, HOSTS.replace("Theo đơn vị", "Không in   ")) == [
        (
            "Thành phần!F3: Thành phần “Bí thư các Đoàn xã” ghi “Không in”, nên Đoàn xã An Bình không có "
            "giấy mời. Đổi ô này thành “Theo đơn vị”; nếu mời bằng cách khác, giữ nguyên. [group-not-printed]"
        )
    ]


def test_a_group_that_another_rule_writes_to_is_not_told() -> None:
    twice = HOSTS.replace("Theo đơn vị", "Không in   ").replace(
        "### Hội nghị",
        "| * | Đoàn xã Trà Côn | Loại đơn vị | Đoàn xã | Phó Bí thư | Theo đơn vị |\n### Hội nghị",
    )
    assert said(guest_lists.group_not_printed, twice) == []


def test_the_host_may_go_without_a_letter() -> None:
    assert said(guest_lists.letters_missing, HOSTS) == []


def test_a_unit_that_is_left_out_of_the_letters_is_told_at_the_last_one() -> None:
    without = HOSTS.replace("| GM2   | HN1-2026 | X2        | {date:2026-05-08} |\n", "")
    assert said(
        guest_lists.letters_missing, without.replace("| X6              |", "| X5              |")
    ) == [
        (
            "Giấy mời!C5: Giấy mời của hội nghị HN1-2026 không có dòng cho Đoàn xã An Định, Đoàn xã Trà "
            "Côn, trong khi các đơn vị khác cùng nhóm đều có. Thêm dòng cho đơn vị còn thiếu; nếu không mời, "
            "giữ nguyên. [letters-missing]"
        )
    ]


def test_letters_that_have_not_gone_out_may_still_be_made() -> None:
    without = HOSTS.replace("| GM2   | HN1-2026 | X2        | {date:2026-05-08} |\n", "")
    assert said(guest_lists.letters_missing, without.replace("{date:2026-05-08}", "")) == []


def test_a_unit_that_no_letter_ever_named_may_be_new() -> None:
    other = "| GM6   | HN0-2026 | X3        | {date:2026-02-08} |\n"
    without = HOSTS.replace("| GM2   | HN1-2026 | X2        | {date:2026-05-08} |\n", "") + other
    assert said(guest_lists.letters_missing, without) == []
    assert len(said(guest_lists.letters_missing, without.replace("HN0-2026 | X3", "HN0-2026 | X2"))) == 1
