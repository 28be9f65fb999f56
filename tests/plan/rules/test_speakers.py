"""Who spoke, against the roster and the delegates."""

import pytest

from tests.plan.rules.saying import said
from toolkit.plan.rules import speakers

SHEETS = """
### Đơn vị
| Mã đơn vị | Tên đơn vị                      | Loại            |
| DT-A      | Đoàn Trường Đại học Bình Minh   | Đoàn trực thuộc |
### Nhân sự
| Mã NS | Họ và tên    | Chức vụ | Mã đơn vị |
| NS01  | Lưu Gia Phúc | Bí thư  | DT-A      |
### Đăng ký phát biểu
| Mã HN    | Mã đơn vị | Người           | Chức vụ |
| HN1-2024 | DT-A      | Nguyễn Hoàng Vũ | {title} |
"""


@pytest.mark.parametrize(
    ("title", "told"),
    [
        ("Trưởng Khoa Nông nghiệp Trường Đại học Bình Minh", []),
        ("Bí thư Chi đoàn Khoa Nông nghiệp", []),
        ("Bí thư Đoàn Trường Đại học Bình Minh", ["speaker-unlisted"]),
        ("Bí thư", ["speaker-unlisted"]),
        ("", ["name-unknown"]),
    ],
)
def test_a_guest_who_speaks_has_a_title_that_nobody_of_the_unit_bears(title: str, told: list[str]) -> None:
    found = said(speakers.speaker_unknown, SHEETS.replace("{title}", title))
    assert [one.rpartition("[")[2].strip("]") for one in found] == told
