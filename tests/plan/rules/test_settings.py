"""Cấu hình and Danh mục as the rules look at them."""

from tests.plan.rules.saying import said
from tests.tables import reading_from
from toolkit.plan.rules import register, settings

LONG = "BAN CHẤP HÀNH ĐOÀN THANH NIÊN CỘNG SẢN HỒ CHÍ MINH TỈNH TRÀ VINH KHÓA XI, NHIỆM KỲ 2022 - 2027"
SHEETS = """
### Cấu hình
| Khóa                    | Giá trị                |
| Tên cơ quan đầu văn bản | BCH ĐOÀN TỈNH TRÀ VINH |
| Nhiệm kỳ                | 2022 - 2027            |
| Nhiệm kỳ từ ngày        | {date:2022-10-01}      |
| Nhiệm kỳ đến ngày       | {date:2027-09-30}      |
### Danh mục
| Danh mục | Giá trị    |
| Chức vụ  | Bí thư     |
| Chức vụ  | Phó Bí thư |
| Kênh     | Zalo       |
### Văn bản đi
| Mã VB | Loại | Số | Ngày              |
| VB001 | GM   | 12 | {date:2024-05-13} |
"""


def test_settings_as_they_should_be_are_right() -> None:
    rules = (
        settings.name_not_capitals,
        settings.name_too_long,
        settings.term_reversed,
        settings.list_scattered,
    )
    assert [said(rule, SHEETS) for rule in rules] == [[], [], [], []]


def test_a_bodys_name_in_small_letters_is_warned_about() -> None:
    sheets = SHEETS.replace("BCH ĐOÀN TỈNH TRÀ VINH", "BCH Đoàn tỉnh Trà Vinh")
    assert said(settings.name_not_capitals, sheets) == [
        (
            "Cấu hình!B2: “BCH Đoàn tỉnh Trà Vinh” chưa viết hoa cả dòng. "
            "Viết hoa cả dòng, vì đây là tên cơ quan ở đầu văn bản. [name-not-capitals]"
        )
    ]


def test_a_bodys_name_that_no_three_lines_hold_is_warned_about() -> None:
    assert said(settings.name_too_long, SHEETS.replace("BCH ĐOÀN TỈNH TRÀ VINH", LONG)) == [
        (
            f"Cấu hình!B2: Tên cơ quan dài {len(LONG)} ký tự, khó vừa ba dòng ở đầu văn bản "
            "(khoảng 78 ký tự). Viết gọn lại, ví dụ “BCH” thay cho “BAN CHẤP HÀNH”. [name-too-long]"
        )
    ]


def test_a_term_that_ends_before_it_begins_is_the_only_thing_said_of_it() -> None:
    sheets = SHEETS.replace("2027-09-30", "2021-09-30")
    assert said(settings.term_reversed, sheets) == [
        (
            "Cấu hình!B5: Nhiệm kỳ kết thúc ngày 30/9/2021, trước cả ngày bắt đầu 01/10/2022. "
            "Sửa lại hai ngày của nhiệm kỳ. [term-reversed]"
        )
    ]
    assert said(register.outside_term, sheets) == []


def test_a_list_whose_rows_do_not_stand_together_is_named_where_it_begins_again() -> None:
    sheets = SHEETS.replace("| Kênh     | Zalo       |", "| Kênh | Zalo |\n| Chức vụ | Giám đốc |")
    assert said(settings.list_scattered, sheets) == [
        (
            "Danh mục!A5: Danh mục “Chức vụ” bị ngắt quãng ở dòng này, nên ô chọn không hiện đủ các "
            "giá trị. Chuyển các dòng của cùng một danh mục về liền nhau. [list-scattered]"
        )
    ]


def test_far_too_many_days_before_a_conference_are_doubted_in_their_cell() -> None:
    sheets = """
### Cấu hình
| Khóa                          | Giá trị |
| Số ngày làm việc gửi giấy mời | {days}  |
| Hạn nộp báo cáo (ngày trước)  | {until} |
"""
    assert _of_cells(sheets.replace("{days}", "50").replace("{until}", "80")) == [
        (
            "Cấu hình!B2: Số “50” ở dòng “Số ngày làm việc gửi giấy mời” lớn khác thường; "
            "thường không quá 20. Gõ lại nếu thừa chữ số; nếu đúng, giữ nguyên. [number-unusual]"
        ),
        (
            "Cấu hình!B3: Số “80” ở dòng “Hạn nộp báo cáo (ngày trước)” lớn khác thường; "
            "thường không quá 45. Gõ lại nếu thừa chữ số; nếu đúng, giữ nguyên. [number-unusual]"
        ),
    ]
    assert _of_cells(sheets.replace("{days}", "10").replace("{until}", "30")) == []


def _of_cells(sheets: str) -> list[str]:
    return [str(found) for found in reading_from(sheets).problems if found.place.cell]
