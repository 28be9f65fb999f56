"""The clock that an agenda prints, against the sessions."""

from tests.plan.rules.saying import said
from toolkit.plan.rules import sessions

SHEETS = """
### Hội nghị
| Mã HN    | Ngày              | Giờ bắt đầu  | Giờ kết thúc |
| HN1-2024 | {date:2024-05-24} | {time:08:00} | {time:11:30} |
### Chương trình
| Mã HN    | Thứ tự | Bắt đầu | Số phút | Nội dung           |
| HN1-2024 | 1      |         | 30      | Tuyên bố lý do     |
| HN1-2024 | 2      | {third} | 120     | Đại biểu thảo luận |
| HN1-2024 | 3      | {last}  | 30      | Bế mạc             |
"""
TWO_DAYS = """
### Hội nghị
| Mã HN | Ngày | Giờ bắt đầu | Giờ kết thúc | Buổi hai: ngày | Buổi hai: từ giờ | Buổi hai: đến giờ |
| HN1 | {date:2024-05-23} | {time:13:30} | {time:17:00} | {date:2024-05-24} | {time:07:30} | {time:11:00} |
### Chương trình
| Mã HN    | Thứ tự | Bắt đầu  | Số phút | Nội dung           |
| HN1 | 1      |          | 210     | Đại biểu thảo luận |
| HN1 | 2      | {second} | 180     | Tham quan mô hình  |
| HN1 | 3      |          | 30      | Bế mạc             |
"""
RULES = sessions.OF_SESSIONS


def told(sheets: str) -> list[str]:
    return [line for rule in RULES for line in said(rule, sheets)]


def at(third: str = "", last: str = "") -> str:
    return SHEETS.replace("{third}", third).replace("{last}", last)


def test_a_typed_start_that_leaves_a_long_gap_is_told_once_though_the_end_is_late_too() -> None:
    assert told(at(third="{time:09:30}")) == [
        (
            "Chương trình!C3: Phần này bắt đầu lúc 09:30, còn phần “Tuyên bố lý do” xong từ 08:30: chương "
            "trình để trống 60 phút. Sửa giờ bắt đầu hoặc số phút; nếu nghỉ giữa giờ, thêm một dòng cho phần "
            "nghỉ. [agenda-gap]"
        )
    ]


def test_a_typed_start_after_which_an_item_ends_too_late_is_told() -> None:
    late = at(last="{time:10:45}").replace("| 30      | Bế mạc", "| 60      | Bế mạc")
    assert told(late) == [
        (
            "Chương trình!C4: Theo giờ đã ghi, phần này kéo đến 11:45, sau giờ kết thúc 11:30 của hội nghị "
            "HN1-2024. Sửa giờ bắt đầu, số phút, hoặc giờ kết thúc. [agenda-past-end]"
        )
    ]


def test_a_break_a_noon_and_an_agenda_that_ends_early_are_no_gap() -> None:
    assert told(at(third="{time:09:00}", last="{time:11:00}")) == []
    assert told(at(last="{time:13:30}").replace("{time:11:30}", "{time:16:30}")) == []
    assert told(at()) == []


def test_items_of_a_second_day_that_none_begins_are_told_at_the_first_of_them() -> None:
    assert told(TWO_DAYS.replace("{second}", "{time:07:30}")) == []
    assert told(TWO_DAYS.replace("{second}", "")) == [
        (
            "Chương trình!C3: Hội nghị HN1 có buổi thứ hai từ 07:30 ngày 24/5/2024, nhưng chưa phần nào "
            "ghi bắt đầu vào giờ ấy; phần này vì thế kéo quá 17:00, giờ kết thúc buổi thứ nhất. Ghi giờ "
            "bắt đầu "
            "buổi thứ hai ở phần mở đầu buổi ấy. [agenda-second-unbegun]"
        )
    ]


def test_an_agenda_that_ends_with_the_first_session_is_told_at_the_second_ones_start() -> None:
    first_only = "\n".join(TWO_DAYS.splitlines()[:-2])
    assert told(first_only) == [
        (
            "Hội nghị!F2: Hội nghị HN1 có buổi thứ hai, nhưng chương trình chưa có phần nào của buổi ấy. "
            "Thêm dòng ở trang Chương trình, phần đầu ghi giờ bắt đầu buổi thứ hai; hoặc xóa các ô Buổi hai. "
            "[agenda-without-second]"
        )
    ]


def test_an_item_of_either_session_that_ends_too_late_is_told() -> None:
    second = TWO_DAYS.replace("{second}", "{time:08:30}")
    assert [line.split(": ")[0] for line in told(second)] == ["Chương trình!C3"]
    first = (
        TWO_DAYS.replace("{second}", "{time:07:30}").replace("| 210 ", "| 240 ").replace("| 180 ", "| 120 ")
    )
    assert [line.split(": ")[0] for line in told(first)] == ["Chương trình!D2"]
