"""The flag's way from host to host."""

from tests.plan.rules.saying import said
from toolkit.plan.rules import flag

SHEETS = """
### Đơn vị
| Mã đơn vị | Tên đơn vị             | Loại       | Nhận giấy mời |
| TX-DH     | Thị đoàn Duyên Hải     | Thị đoàn   | Có            |
| H-CN      | Huyện đoàn Cầu Ngang   | Huyện đoàn | Có            |
| H-CT      | Huyện đoàn Châu Thành  | Huyện đoàn | Có            |
### Hội nghị
| Mã HN    | Lần thứ | Tháng kế hoạch | Đơn vị đăng cai | Đơn vị nhận cờ |
| HN1-2024 | 1       | 5/2024         | TX-DH           | H-CN           |
| HN2-2024 | 2       | 8/2024         | H-CN            |                |
| HN3-2024 | 3       | 11/2024        | H-CT            | TX-DH          |
### Thành phần
| Mã HN | Thứ tự | Mô tả    | Phạm vi     | Giá trị              | Nhóm giấy mời |
| *     | 1      | Lãnh đạo | Loại đơn vị | Thị đoàn; Huyện đoàn | Theo đơn vị   |
"""


def test_a_flag_that_goes_to_the_next_host_is_right() -> None:
    rules = (
        flag.flag_to_itself,
        flag.flag_not_next_host,
        flag.flag_blank,
        flag.flag_recipient_not_invited,
    )
    assert [said(rule, SHEETS) for rule in rules] == [[], [], [], []]


def test_a_flag_that_skips_the_next_host_is_an_error() -> None:
    sheets = SHEETS.replace("TX-DH           | H-CN", "TX-DH           | H-CT")
    assert said(flag.flag_not_next_host, sheets) == [
        (
            "Hội nghị!E2: Đơn vị nhận cờ Huyện đoàn Châu Thành khác đơn vị đăng cai kỳ sau "
            "Huyện đoàn Cầu Ngang (hội nghị HN2-2024). "
            "Sửa đơn vị nhận cờ, hoặc để trống để lấy đơn vị đăng cai kỳ sau. [flag-not-next-host]"
        )
    ]


def test_the_next_conference_is_the_next_one_that_is_held() -> None:
    status = SHEETS.replace("| Đơn vị nhận cờ |", "| Đơn vị nhận cờ | Trạng thái |")
    cancelled = status.replace(
        "| H-CN            |                |", "| H-CN            |                | Hủy |"
    )
    assert [problem[-20:] for problem in said(flag.flag_not_next_host, cancelled)] == ["[flag-not-next-host]"]
    skipped = cancelled.replace("TX-DH           | H-CN", "TX-DH           | H-CT")
    assert said(flag.flag_not_next_host, skipped) == []


def test_a_host_that_hands_the_flag_to_itself_is_an_error_and_named_once() -> None:
    sheets = SHEETS.replace("TX-DH           | H-CN", "TX-DH           | TX-DH")
    assert said(flag.flag_to_itself, sheets) == [
        (
            "Hội nghị!E2: Thị đoàn Duyên Hải vừa đăng cai vừa nhận cờ của chính mình. "
            "Sửa đơn vị nhận cờ, hoặc để trống để lấy đơn vị đăng cai kỳ sau. [flag-to-itself]"
        )
    ]
    assert said(flag.flag_not_next_host, sheets) == []


def test_only_the_last_conference_is_warned_about_a_blank_flag() -> None:
    sheets = SHEETS.replace("H-CT            | TX-DH", "H-CT            |      ")
    assert said(flag.flag_blank, sheets) == [
        (
            "Hội nghị!E4: Sau hội nghị HN3-2024, sổ không có hội nghị nào nữa nên chưa biết đơn vị nào "
            "nhận cờ luân lưu. Ghi đơn vị nhận cờ khi đã phân công đăng cai kỳ tiếp theo; chưa phân công thì "
            "để trống. [flag-blank]"
        )
    ]


def test_a_recipient_of_the_flag_who_is_not_invited_is_warned_about() -> None:
    sheets = SHEETS.replace("Thị đoàn; Huyện đoàn |", "Huyện đoàn           |")
    assert said(flag.flag_recipient_not_invited, sheets) == [
        (
            "Hội nghị!E4: Thị đoàn Duyên Hải sẽ nhận cờ nhưng không có trong thành phần dự hội nghị "
            "HN3-2024. "
            "Thêm đơn vị này vào trang Thành phần. [flag-recipient-not-invited]"
        )
    ]


def test_a_flag_that_was_handed_over_before_the_receivers_conference_was_cancelled_stays_right() -> None:
    states = ("Trạng thái", "Đã kết luận", "Hủy", "Đã mời")
    lines = SHEETS.splitlines()
    head = next(number for number, line in enumerate(lines) if line.startswith("| Mã HN    |"))
    for number, state in enumerate(states, start=head):
        lines[number] += f" {state} |"
    cancelled = "\n".join(lines)
    assert said(flag.flag_not_next_host, cancelled) == []
    assert len(said(flag.flag_not_next_host, cancelled.replace("Đã kết luận", "Đã mời"))) == 1
