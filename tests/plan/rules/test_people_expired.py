"""Somebody who is named again and again after leaving: told once, with the cells where the name stands."""

from tests.plan.rules.saying import said
from toolkit.plan.rules import people

SHEET = """
### Nhân sự
| Mã NS | Họ và tên      | Đến ngày          |
| NS001 | Lê Hoàng Thịnh | {date:2024-04-30} |
### Hội nghị
| Mã HN    | Ngày              | Chủ trì |
| HN1-2024 | {date:2024-05-24} | NS001   |
| HN2-2024 | {date:2024-08-23} | NS001   |
| HN3-2024 | {date:2024-11-22} | NS001   |
"""


def test_the_cells_are_named() -> None:
    (told,) = said(people.person_expired, SHEET)
    assert "vẫn có tên ở 3 chỗ của các hội nghị sau đó (Hội nghị!C2, Hội nghị!C3, Hội nghị!C4)" in told
