"""A union of a commune bears its district, where Địa bàn has it."""

import pytest

from toolkit.documents.parts.units_with_district import placed_name, placed_names
from toolkit.plan.model import Unit

COMMUNE = Unit(code="CN-HH", name="Đoàn xã Hiệp Hòa", area="xã Hiệp Hòa, huyện Cầu Ngang")


@pytest.mark.parametrize(
    ("name", "area", "district"),
    [
        ("Đoàn xã Hiệp Hòa", "xã Hiệp Hòa, huyện Cầu Ngang", ", huyện Cầu Ngang"),
        ("Đoàn Phường 1", "phường 1, thành phố Trà Vinh", ", thành phố Trà Vinh"),
        ("Đoàn xã Long Hữu", "xã Long Hữu, thị xã Duyên Hải, tỉnh Trà Vinh", ", thị xã Duyên Hải"),
        ("Đoàn xã Đa Lộc", "xã Đa Lộc, tỉnh Vĩnh Long", ""),
        ("Huyện đoàn Cầu Ngang", "huyện Cầu Ngang", ""),
        ("Đoàn xã Hiệp Hòa, huyện Cầu Ngang", "xã Hiệp Hòa, huyện Cầu Ngang", ""),
        ("Đoàn Trường Đại học Trà Vinh", "phường 5, thành phố Trà Vinh", ""),
        ("Đoàn xã Hiệp Hòa", "", ""),
    ],
)
def test_a_commune_is_named_with_its_district(name: str, area: str, district: str) -> None:
    assert placed_name(Unit(code="X", name=name, area=area)) == f"{name}{district}"


def test_names_with_commas_of_their_own_stand_between_semicolons() -> None:
    district = Unit(code="H-CK", name="Huyện đoàn Cầu Kè")
    assert placed_names((COMMUNE, district)) == "Đoàn xã Hiệp Hòa, huyện Cầu Ngang; Huyện đoàn Cầu Kè"
    assert placed_names((district, district)) == "Huyện đoàn Cầu Kè, Huyện đoàn Cầu Kè"
