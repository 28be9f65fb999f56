"""A name cell that holds a title, too."""

import pytest

from tests.plan.rules.saying import said
from toolkit.plan.rules import name_forms

PEOPLE = """
### Nhân sự
| Mã NS | Họ và tên |
| NS01  | {typed}   |
"""


@pytest.mark.parametrize(
    ("typed", "name", "title"),
    [
        ("đ/c Bảy - UVBTV", "Bảy", "Ủy viên Ban Thường vụ"),
        ("đ/c Bảy-PBT", "Bảy", "Phó bí thư"),
        ("Lê Thị An, Phó Bí thư Đoàn xã", "Lê Thị An", "Phó Bí thư Đoàn xã"),
        ("Lê Thị An (Bí thư)", "Lê Thị An", "Bí thư"),
    ],
)
def test_a_title_behind_a_name_is_told_with_what_to_write_where(typed: str, name: str, title: str) -> None:
    assert said(name_forms.name_form, PEOPLE.replace("{typed}", typed)) == [
        (
            f"Nhân sự!B2: Ô này ghi “{typed}”: cả họ tên và chức vụ. Chỉ ghi họ tên đầy đủ ở ô này (đang ghi "
            f"“{name}”), chức vụ “{title}” ghi ở cột Chức vụ. [name-with-title]"
        )
    ]


@pytest.mark.parametrize("typed", ["Lê Thị An", "H'Hen Niê", "Nguyễn Văn Phó"])
def test_a_name_alone_is_left_alone(typed: str) -> None:
    assert said(name_forms.name_form, PEOPLE.replace("{typed}", typed)) == []
