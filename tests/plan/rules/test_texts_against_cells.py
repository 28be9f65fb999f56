"""What the words of a conference repeat of its own cells."""

import pytest

from tests.plan.rules.saying import said
from toolkit.plan.rules import texts_against_cells

SHEETS = """
### Nhân sự
| Mã NS | Họ và tên            | Điện thoại    |
| NS008 | Nguyễn Thị Hồng Diễm | 0900 000 008  |
| NS018 | Nguyễn Đức Trọng     | 0900 000 018  |
| NS019 | Trần Thị Kim Ngân    | 0294 3855 001 |
### Hội nghị
| Mã HN | Lần thứ | Ngày | Giờ bắt đầu | Hạn báo cáo | Hạn xác nhận | Chuẩn bị | Đánh giá chung |
| HN3 | 3 | {date:2024-11-22} | {time:08:00} | {date:2024-11-12} | {date:2024-11-19} | {said} | {assessed} |
"""


def told(text: str, assessed: str = "") -> list[str]:
    sheets = SHEETS.replace("{said}", text).replace("{assessed}", assessed)
    return [line for rule in texts_against_cells.OF_OWN_CELLS for line in said(rule, sheets)]


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        ("Gửi báo cáo chuyên đề trước ngày 12/10/2024.", "còn cột Hạn báo cáo ghi ngày 12/11/2024"),
        ("Đơn vị nộp báo cáo chậm nhất ngày 15/11.", "còn cột Hạn báo cáo ghi ngày 12/11/2024"),
        ("Báo cáo chuyên đề gửi về Ban trước 17 giờ ngày 20/11.", "còn cột Hạn báo cáo ghi ngày 12/11/2024"),
        ("Gửi báo cáo trước 20/11/2024.", "còn cột Hạn báo cáo ghi ngày 12/11/2024"),
        ("Xác nhận tham dự trước ngày 15 tháng 11 năm 2024.", "còn cột Hạn xác nhận ghi ngày 19/11/2024"),
        ("Hội nghị bắt đầu lúc 7 giờ 30; mặc áo xanh.", "HN3 bắt đầu lúc 08 giờ 00"),
        ("Khai mạc lúc 7h30.", "HN3 bắt đầu lúc 08 giờ 00"),
        ("Gọi đồng chí Nguyễn Thị Hồng Diễm, điện thoại 0900 000 018.", "có “0900 000 008”"),
        ("Liên hệ Nguyễn Thị Hồng Diễm (Phó Trưởng Ban), ĐT: 0900000009.", "có “0900 000 008”"),
    ],
)
def test_words_that_contradict_a_cell_of_the_row_are_told(text: str, seen: str) -> None:
    (line,) = told(text)
    assert seen in line


@pytest.mark.parametrize(
    "text",
    [
        "Gửi báo cáo chuyên đề trước ngày 13/11/2024.",
        "Gửi báo cáo chuyên đề chậm nhất ngày 12/11.",
        "Gửi báo cáo tham luận trước ngày 15/11/2024.",
        "Gửi báo cáo số liệu nhanh trước ngày 05/11/2024; gửi báo cáo trước ngày 12/11/2024.",
        "Đăng ký tham dự trước ngày 20/11/2024.",
        "Hội nghị bắt đầu lúc 8 giờ; đón tiếp đại biểu từ 7 giờ 30.",
        "Xe xuất phát lúc 6 giờ, dự Hội nghị.",
        "Gọi đồng chí Nguyễn Thị Hồng Diễm, điện thoại 0900.000.008.",
        "Gọi Trần Thị Kim Ngân, điện thoại 0900 000 777; Lê Văn Lạ, điện thoại 0900 000 018.",
    ],
)
def test_words_that_agree_or_speak_of_something_else_are_left_alone(text: str) -> None:
    assert told(text) == []


def test_an_assessment_speaks_of_its_own_conference() -> None:
    (line,) = told("", assessed="Hội nghị lần thứ hai thống nhất đánh giá phong trào.")
    assert line.endswith("[ordinal-of-another]")
    assert told("", assessed="Hội nghị lần thứ ba thống nhất đánh giá phong trào.") == []
    assert told("", assessed="Hội nghị lần thứ hai đã giao năm việc, nay đều xong.") == []
