"""One mailbox in several rows."""

import pytest

from tests.plan.rules.saying import said
from toolkit.plan.rules import shared_mailboxes

SHEETS = """
### Đơn vị
|Mã đơn vị|Tên đơn vị|Đơn vị cấp trên|Nhận giấy mời|Nơi nhận văn bản|Từ ngày|Đến ngày|Kế thừa từ|
| TINH  | Tỉnh đoàn Trà Vinh    |      | Không |                          |  |  |  |
| VP    | Văn phòng Tỉnh đoàn   | TINH | Không | vanphong@giaoban.example |  |  |  |
| H-CK  | Huyện đoàn Cầu Kè     | TINH | Có    | cauke@giaoban.example    |  |  |  |
| DK-CQ | Đoàn Khối các cơ quan | TINH | Có    | doankhoi@giaoban.example |  |  |  |
{unit}
### Nhân sự
| Mã NS | Họ và tên      | Mã đơn vị | Điện thoại   | Email                    | Từ ngày | Đến ngày          |
| NS005 | Phan Thị Tuyết | VP        | 0900 000 005 | vanphong@giaoban.example |         |                   |
| NS006 | Kim Sa Thương  | H-CK      | 0900 000 006 | kst@giaoban.example      |         | {date:2024-05-31} |
{person}
"""


def sheets(unit: str = "", person: str = "") -> str:
    return SHEETS.replace("{unit}\n", unit and f"{unit}\n").replace("{person}\n", person and f"{person}\n")


HEIR = "| DK-M | Đoàn Khối mới | TINH | Có | doankhoi@giaoban.example | {date:2024-09-01} | | {from} |"


@pytest.mark.parametrize(
    "unit",
    [
        HEIR.replace("{from}", "DK-CQ"),
        "| CK-AP | Đoàn xã An Phú | H-CK | Không | cauke@giaoban.example | | | |",
        "| BTC | Ban Tổ chức Tỉnh đoàn | TINH | Không | a@giaoban.example; b@giaoban.example | | | |",
    ],
)
def test_a_mailbox_passes_on_to_the_heir_and_serves_those_below(unit: str) -> None:
    assert said(shared_mailboxes.address_shared, sheets(unit)) == []


@pytest.mark.parametrize(
    "person",
    [
        "| NS005 | Phan Thị Tuyết | TINH | 0900 000 005 | vanphong@giaoban.example | | |",
        "| NS066 | Phan Thị Tuyết | TINH | 0900 000 005 | vanphong@giaoban.example | | |",
        "| NS007 | Võ Hoài Phong | VP | 0900 000 007 | vanphong@giaoban.example | | |",
        "| NS007 | Võ Hoài Phong | H-CK | 0900 000 007 | kst@giaoban.example | {date:2024-06-01} | |",
    ],
)
def test_one_person_one_office_and_a_successor_have_one_mailbox(person: str) -> None:
    assert said(shared_mailboxes.address_shared, sheets(person=person)) == []


@pytest.mark.parametrize(
    ("unit", "person", "cell", "other"),
    [
        (
            "",
            "| NS007 | Võ Hoài Phong | H-CK | | vanphong@giaoban.example | | |",
            "Nhân sự!E4",
            "Văn phòng Tỉnh đoàn",
        ),
        (
            "",
            "| NS007 | Võ Hoài Phong | H-CK | | kst@giaoban.example | | |",
            "Nhân sự!E4",
            "Kim Sa Thương (NS006)",
        ),
        (HEIR.replace("{from}", ""), "", "Đơn vị!E6", "Đoàn Khối các cơ quan"),
        (
            "| H-TC | Huyện đoàn Tiểu Cần | TINH | Có | x@giaoban.example; cauke@giaoban.example | | | |",
            "",
            "Đơn vị!E6",
            "Huyện đoàn Cầu Kè",
        ),
    ],
)
def test_a_mailbox_of_somebody_else_is_told(unit: str, person: str, cell: str, other: str) -> None:
    (told,) = said(shared_mailboxes.address_shared, sheets(unit, person))
    assert told.startswith(f"{cell}: Email ")
    assert f"cũng là của {other}." in told
