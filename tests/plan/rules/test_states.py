"""States that the sheets deny, and names of levels and departments that an office does not have."""

import datetime as dt

from tests.plan.rules.saying import said
from toolkit.plan.rules import leftovers, states

CONCLUDED = """
### Hội nghị
| Mã HN    | Ngày              | Trạng thái  | Hình thức  |
| HN1-2026 | {date:2026-03-27} | Đã kết luận | Trực tuyến |
| HN2-2026 | {date:2026-05-22} | Đã kết luận | Trực tuyến |
### Kết luận
| Mã KL | Mã HN    | Nội dung    |
| KL01  | HN1-2026 | Mở lớp học. |
"""


def test_a_conference_that_was_concluded_has_conclusions() -> None:
    assert said(states.status_ahead, CONCLUDED) == [
        (
            "Hội nghị!C3: Trạng thái là “Đã kết luận”, nhưng hội nghị HN2-2026 chưa có kết luận nào. "
            "Nhập kết luận ở trang Kết luận, hoặc ghi “Đã họp”. [status-ahead]"
        )
    ]


def test_a_conclusion_that_belongs_nowhere_may_be_the_missing_one() -> None:
    assert said(states.status_ahead, CONCLUDED.replace("| KL01  | HN1-2026", "| KL01  | HN1-2O26")) == []


COMMUNES = """
### Danh mục
| Danh mục    | Giá trị    |
| Loại đơn vị | Huyện đoàn |
| Loại đơn vị | Đoàn xã    |
### Đơn vị
| Mã đơn vị | Tên đơn vị                             | Loại          | Được đăng cai |
| CTD       | Ban Công tác Đoàn và Thanh thiếu nhi   | Ban chuyên môn | Không        |
| X-CN      | Đoàn xã Cầu Ngang                      | Đoàn xã       | Có            |
### Kế hoạch
| Mã KH  | Năm  | Nhiệm vụ đơn vị                    |
| KH2026 | 2026 | Phối hợp với Ban Tổ chức - Kiểm tra. |
### Ý kiến
| Mã YK | Nội dung                                        |
| YK01  | Huyện đoàn cần hỗ trợ chi đoàn.                 |
| YK02  | Nguyên cán bộ Huyện đoàn nay về xã công tác.    |
"""


def test_where_only_communes_are_left_no_level_above_is_named() -> None:
    assert [one.split(":")[0] for one in said(leftovers.text_of_old_levels, COMMUNES)] == ["Ý kiến!B2"]
    with_districts = COMMUNES.replace("| Đoàn xã       |", "| Huyện đoàn    |")
    assert said(leftovers.text_of_old_levels, with_districts) == []


def test_the_office_of_a_city_like_a_province_is_no_level_that_ended() -> None:
    city = COMMUNES.replace("| Huyện đoàn |", "| Thành đoàn |").replace("Huyện đoàn cần", "Thành đoàn cần")
    assert len(said(leftovers.text_of_old_levels, city)) == 1
    office = "### Cấu hình\n| Khóa | Giá trị |\n| Tên gọi | Thành đoàn Hà Nội |\n"
    assert said(leftovers.text_of_old_levels, office + city) == []


def test_a_department_that_the_office_does_not_have_is_told() -> None:
    assert said(leftovers.department_gone, COMMUNES) == [
        (
            "Kế hoạch!C2: Ô này nhắc tới “Ban Tổ chức - Kiểm tra”, nhưng trang Đơn vị không có ban nào tên "
            "như vậy. Sửa tên ban, hoặc thêm ban này vào trang Đơn vị. [department-gone]"
        )
    ]
    assert said(leftovers.department_gone, COMMUNES.replace("Kiểm tra.", "Kiểm tra Tỉnh ủy.")) == []


def test_a_conference_that_lies_ahead_alone_was_not_concluded_yet() -> None:
    told = said(states.status_ahead, CONCLUDED, dt.date(2026, 4, 15))
    assert told == [
        (
            "Hội nghị!C3: Trạng thái là “Đã kết luận”, nhưng ngày họp 22/5/2026 của hội nghị HN2-2026 chưa "
            "tới. Sửa trạng thái, hoặc sửa ngày họp. [status-early]"
        )
    ]


CHANGED = """
### Hội nghị
| Mã HN    | Ngày              | Trạng thái |
| HN1-2024 | {date:2024-05-24} | {state}    |
### Văn bản đi
| Mã VB | Loại | Ngày         | Trích yếu | Mã HN/KH |
| VB001 | CV   | {date:{day}} | {subject} | HN1-2024 |
"""


def _changed(subject: str, day: str, state: str = "Đã họp") -> list[str]:
    sheets = CHANGED.replace("{state}", state).replace("{day}", day).replace("{subject}", subject)
    return said(states.changed_after_held, sheets)


def test_a_conference_that_was_held_is_neither_changed_nor_cancelled() -> None:
    assert _changed("Thay đổi địa điểm Hội nghị giao ban lần thứ nhất", "2024-05-27") == [
        (
            "Văn bản đi!D2: Thông báo thay đổi ghi ngày 27/5/2024, sau ngày họp 24/5/2024 của hội nghị "
            "HN1-2024 đã họp. Sửa trích yếu, ngày văn bản hoặc mã hội nghị. [changed-after-held]"
        )
    ]
    assert _changed("Không tổ chức Hội nghị giao ban lần thứ nhất", "2024-05-20") == [
        (
            "Văn bản đi!D2: Trích yếu nói không tổ chức hội nghị HN1-2024, mà hội nghị này đã họp. Sửa "
            "trích yếu, hoặc sửa mã hội nghị. [cancelled-yet-held]"
        )
    ]


def test_notices_before_the_day_and_of_conferences_put_off_are_right() -> None:
    assert _changed("Thay đổi thời gian Hội nghị giao ban", "2024-05-20") == []
    assert _changed("Hoãn Hội nghị giao ban", "2024-05-27", "Hoãn") == []
    assert _changed("Không tổ chức Hội nghị giao ban", "2024-05-20", "Hủy") == []
    assert _changed("Kết luận Hội nghị giao ban; thay đổi lịch làm việc", "2024-05-27") == []


GONE = """
### Hội nghị
| Mã HN    | Ngày              | Trạng thái   |
| HN1-2026 | {date:2026-03-27} | Đã chốt ngày |
| HN2-2026 | {date:2026-05-22} | LATER        |
"""
AFTER = dt.date(2026, 6, 1)


def test_a_day_that_is_over_with_the_work_gone_on_asks_for_the_state() -> None:
    assert said(states.day_gone, GONE.replace("LATER", "Đã họp"), AFTER) == [
        (
            "Hội nghị!C2: Ngày họp 27/3/2026 của hội nghị HN1-2026 đã qua mà trạng thái vẫn là “Đã chốt "
            "ngày”. Đã họp thì chọn “Đã họp”; dời ngày, hoãn hay hủy thì sửa ngày hoặc trạng thái. [day-gone]"
        )
    ]
    asked = "### Báo cáo đơn vị\n| Mã HN    | Mã đơn vị |\n| HN2-2026 | H-CN      |\n"
    assert [one[:13] for one in said(states.day_gone, GONE + asked, AFTER)] == ["Hội nghị!C3: "]


def test_a_day_to_come_or_a_book_that_nobody_has_gone_on_with_is_quiet() -> None:
    assert said(states.day_gone, GONE, AFTER) == []
    assert said(states.day_gone, GONE.replace("LATER", "Đã họp"), dt.date(2026, 3, 27)) == []
    assert said(states.day_gone, GONE.replace("Đã chốt ngày", "Hoãn").replace("LATER", "Đã họp"), AFTER) == []
