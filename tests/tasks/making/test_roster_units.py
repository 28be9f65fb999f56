"""The unit that a list of people names, however it is written there."""

import pytest

from tests.tables import plan_from
from toolkit.plan.model import Plan
from toolkit.tasks.making.roster_units import RosterUnits

KINDS = """
### Danh mục
| Danh mục | Giá trị |
| Loại đơn vị | Tỉnh đoàn |
| Loại đơn vị | Thành đoàn |
| Loại đơn vị | Thị đoàn |
| Loại đơn vị | Huyện đoàn |
| Loại đơn vị | Đoàn trực thuộc |
| Loại đơn vị | Đoàn xã |
| Loại đơn vị | Đoàn phường |
| Loại đơn vị | Ban chuyên môn |
| Loại đơn vị | Đơn vị sự nghiệp |
| Loại đơn vị | Ngoài Đoàn |
"""
OF_THREE_TIERS = f"""{KINDS}
### Đơn vị
| Mã đơn vị | Tên đơn vị | Tên ngắn | Loại | Đến ngày | Kế thừa từ |
| TINH | Tỉnh đoàn Trà Vinh | Tỉnh đoàn | Tỉnh đoàn | | |
| TG | Ban Tuyên giáo Tỉnh đoàn | Ban Tuyên giáo | Ban chuyên môn | | |
| TP-TV | Thành đoàn Trà Vinh | | Thành đoàn | | |
| TX-DH | Thị đoàn Duyên Hải | | Thị đoàn | | |
| H-DH | Huyện đoàn Duyên Hải | | Huyện đoàn | | |
| H-CK | Huyện đoàn Cầu Kè | | Huyện đoàn | | |
| H-TC | Huyện đoàn Tiểu Cần | | Huyện đoàn | | |
| DH-P1 | Đoàn Phường 1 | | Đoàn phường | | |
| CT-DL | Đoàn xã Đa Lộc | | Đoàn xã | | |
| DT-DHTV | Đoàn Trường Đại học Trà Vinh | | Đoàn trực thuộc | | |
| DTN-CA | Đoàn Thanh niên Công an tỉnh | | Đoàn trực thuộc | | |
| DK-CU | Đoàn Khối Doanh nghiệp tỉnh | | Đoàn trực thuộc | {{date:2023-12-31}} | |
| DK | Đoàn Khối các cơ quan và doanh nghiệp tỉnh | | Đoàn trực thuộc | | DK-CU |
| HU-CK | Huyện ủy Cầu Kè | | Ngoài Đoàn | | |
"""
OF_TWO_TIERS = f"""{KINDS}
### Đơn vị
| Mã đơn vị | Tên đơn vị | Loại |
| TINH | Tỉnh đoàn Vĩnh Long | Tỉnh đoàn |
| X-LH | Đoàn xã Long Hồ | Đoàn xã |
| P-LD | Đoàn phường Long Đức | Đoàn phường |
"""


@pytest.fixture(scope="module")
def plan() -> Plan:
    return plan_from(OF_THREE_TIERS)


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("H. Cầu Kè", "H-CK"),
        ("huyện Cầu Kè", "H-CK"),
        ("huyen doan cau ke", "H-CK"),
        ("BCH Đoàn TNCS Hồ Chí Minh huyện Cầu Kè", "H-CK"),
        ("TX. Duyên Hải", "TX-DH"),
        ("tp. trà vinh", "TP-TV"),
        ("Tiểu Cần", "H-TC"),
        ("P.1", "DH-P1"),
        ("Phường 01", "DH-P1"),
        ("Xã Đa Lộc, huyện Châu Thành", "CT-DL"),
        ("Đoàn xã Đa Lôc", "CT-DL"),
        ("Đoàn trường ĐH Trà Vinh", "DT-DHTV"),
        ("ĐTN CA tỉnh", "DTN-CA"),
        ("Khối CCQ&DN", "DK"),
        ("Đoàn Khối Doanh nghiệp tỉnh", "DK"),
        ("Ban TG", "TG"),
        ("h-tc", "H-TC"),
    ],
)
def test_a_unit_of_the_workbook_is_found_in_other_words(typed: str, code: str, plan: Plan) -> None:
    found = RosterUnits(plan).named(typed)
    assert (found.code, found.row) == (code, None)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [("Duyên Hải", ("H-DH", "TX-DH")), ("Trà Vinh", ("TINH", "TP-TV")), ("Đoàn xã", ())],
)
def test_a_name_of_several_units_or_of_none_is_nobodys(
    typed: str, meant: tuple[str, ...], plan: Plan
) -> None:
    found = RosterUnits(plan).named(typed)
    assert (found.code, found.several, found.row) == ("", meant, None)


@pytest.mark.parametrize(
    ("typed", "name", "kind", "header"),
    [
        ("Xã Hòa Minh", "Đoàn xã Hòa Minh", "Đoàn xã", "BCH ĐOÀN XÃ HÒA MINH"),
        ("P. Hòa Thuận", "Đoàn phường Hòa Thuận", "Đoàn phường", "BCH ĐOÀN PHƯỜNG HÒA THUẬN"),
        ("Văn phòng Tỉnh đoàn", "Văn phòng Tỉnh đoàn", "Ban chuyên môn", "VĂN PHÒNG"),
        ("Nhà Thiếu nhi tỉnh", "Nhà Thiếu nhi tỉnh", "Đơn vị sự nghiệp", "NHÀ THIẾU NHI TỈNH"),
        ("Trường Cao đẳng Y tế", "Trường Cao đẳng Y tế", "Đoàn trực thuộc", "BCH ĐOÀN TRƯỜNG CAO ĐẲNG Y TẾ"),
        ("Huyện ủy Trà Cú", "Huyện ủy Trà Cú", "Ngoài Đoàn", None),
    ],
)
def test_a_new_unit_has_the_kind_that_its_name_tells(
    typed: str, name: str, kind: str, header: str | None, plan: Plan
) -> None:
    row = RosterUnits(plan).named(typed).row
    assert row
    assert (row["Tên đơn vị"], row["Loại"], row["Tên trên đầu văn bản"]) == (name, kind, header)


def test_a_new_unit_comes_once_and_is_told_where_it_is_like_another(plan: Plan) -> None:
    units = RosterUnits(plan)
    first, again = units.named("Đoàn phường Đa Lộc"), units.named("đoàn phường Đa Lộc")
    assert (first.code, first.like, again.code, again.row) == ("P-DL", "CT-DL", "P-DL", None)


@pytest.mark.parametrize("typed", ["Huyện đoàn Càng Long", "TX. Duyên Hải", "Tỉnh đoàn Trà Vinh"])
def test_a_district_or_another_province_is_no_new_unit_of_a_province_without_districts(typed: str) -> None:
    found = RosterUnits(plan_from(OF_TWO_TIERS)).named(typed)
    assert (found.code, found.row, bool(found.ended)) == ("", None, True)


def test_a_name_below_a_header_of_two_levels_is_doubtful_and_of_one_level_is_not() -> None:
    units = RosterUnits(plan_from(OF_TWO_TIERS))
    found = [units.named("Song Lộc", levels=("xã", "phường")), units.named("Tân Ngãi", levels=("phường",))]
    assert [(one.code, one.doubtful) for one in found] == [("X-SL", True), ("P-TN", False)]
