"""Mailboxes whose words are those of another unit."""

import pytest

from tests.plan.rules.saying import said
from toolkit.plan.rules import mailboxes

SHEETS = """
### Đơn vị
| Mã đơn vị | Tên đơn vị               | Địa danh   | Đơn vị cấp trên | Nơi nhận văn bản |
| TINH      | Tỉnh đoàn Trà Vinh       | Trà Vinh   |                 | {TINH}           |
| TG        | Ban Tuyên giáo Tỉnh đoàn | Trà Vinh   | TINH            | {TG}             |
| TX-DH     | Thị đoàn Duyên Hải       | Duyên Hải  | TINH            | {TX-DH}          |
| H-DH      | Huyện đoàn Duyên Hải     | Duyên Hải  | TINH            | {H-DH}           |
| H-CN      | Huyện đoàn Cầu Ngang     | Cầu Ngang  | TINH            | {H-CN}           |
| CN-HH     | Đoàn xã Hiệp Hòa         | Hiệp Hòa   | H-CN            | {CN-HH}          |
| DTN-CA    | Đoàn Thanh niên Công an  | Trà Vinh   | TINH            | {DTN-CA}         |
"""
RIGHT = {
    "TINH": "tinhdoan",
    "TG": "tuyengiao",
    "TX-DH": "thidoanduyenhai",
    "H-DH": "huyendoanduyenhai",
    "H-CN": "caungang",
    "CN-HH": "hiephoa",
    "DTN-CA": "doancongan",
}


def sheets(**others: str) -> str:
    text = SHEETS
    for code, local in (RIGHT | {code.replace("_", "-"): local for code, local in others.items()}).items():
        text = text.replace(f"{{{code}}}", f"{local}@giaoban.example")
    return text


def told(cell: str, local: str, unit: str) -> str:
    return (
        f"Đơn vị!{cell}: Địa chỉ {local}@giaoban.example có vẻ là của {unit}. Kiểm tra, sửa địa chỉ nếu ghi "
        "nhầm dòng; nếu đúng, giữ nguyên. [mailbox-of-another]"
    )


def test_addresses_made_of_the_names_of_their_units_are_right() -> None:
    assert said(mailboxes.mailbox_of_another, sheets()) == []


def test_addresses_of_two_units_of_one_place_that_were_exchanged_are_told_in_both_cells() -> None:
    exchanged = sheets(TX_DH="huyendoanduyenhai", H_DH="thidoanduyenhai")
    assert said(mailboxes.mailbox_of_another, exchanged) == [
        told("E4", "huyendoanduyenhai", "Huyện đoàn Duyên Hải"),
        told("E5", "thidoanduyenhai", "Thị đoàn Duyên Hải"),
    ]


@pytest.mark.parametrize(
    ("others", "message"),
    [
        ({"TG": "caungang2"}, told("E3", "caungang2", "Huyện đoàn Cầu Ngang")),
        ({"H_CN": "doancongan2"}, told("E6", "doancongan2", "Đoàn Thanh niên Công an")),
        ({"H_DH": "xa.hiephoa"}, told("E5", "xa.hiephoa", "Đoàn xã Hiệp Hòa")),
    ],
)
def test_an_address_of_another_unit_is_told(others: dict[str, str], message: str) -> None:
    assert said(mailboxes.mailbox_of_another, sheets(**others)) == [message]


@pytest.mark.parametrize(
    "others",
    [
        {"CN_HH": "caungang"},  # the mailbox of the unit above
        {"CN_HH": "hiephoa.caungang"},
        {"TG": "tinhdoan"},
        {"H_CN": "doanthanhnien"},
        {"H_CN": "levantam1990"},
        {"H_CN": "duyenhai"},  # of two units, so it may be of a third
        {"TG": "phamthihiephoanganh"},
    ],
)
def test_an_address_that_may_well_be_a_units_own_is_right(others: dict[str, str]) -> None:
    assert said(mailboxes.mailbox_of_another, sheets(**others)) == []
