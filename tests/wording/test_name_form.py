"""How people's names are written."""

import pytest

from toolkit.wording import NameFault, as_a_name, name_fault


@pytest.mark.parametrize(
    ("name", "fault"),
    [
        ("PHẠM THỊ THU HIỀN", NameFault.CAPITALS),
        ("phạm thị thu hiền", NameFault.SMALL),
        ("Phạm thị Thu Hiền", NameFault.SMALL),
        ("NGuyễn Thanh Nhã", NameFault.SMALL),
        ("Đ/c Phạm Thị Thu Hiền", NameFault.ADDRESSED),
        ("đ/c. Phạm Thị Thu Hiền", NameFault.ADDRESSED),
        ("đồng chí Phạm Thị Thu Hiền", NameFault.ADDRESSED),
        ("Ông Nguyễn Văn Ba", NameFault.ADDRESSED),
        ("ThS. Lê Văn An", NameFault.ADDRESSED),
        ("Đại úy Nguyễn Hữu Tài", NameFault.RANKED),
        ("Bác sĩ Lê Thị Mai Trinh", NameFault.RANKED),
        ("Đại đức thạch Tha", NameFault.SMALL),
        ("Thị Hiền Nguyễn", NameFault.TURNED),
        ("Phạm Thị Thu Hiền.", NameFault.MARKED),
        ("Nguyễn Thanh Nhã (Bí thư)", NameFault.MARKED),
        ("Nguyễn Thanh Nhã 2", NameFault.DIGITS),
        ("Hiền Phạm Thị Thu", NameFault.TURNED),
        ("Thu Hiền Phạm", NameFault.TURNED),
        ("Thị Thu Hiền Phạm", NameFault.TURNED),
        ("Đăng Trần Hoàng Minh", NameFault.TURNED),
        ("son Heung-min", NameFault.SMALL),
        ("H'hen Niê", NameFault.SMALL),
        ("bh'riu Liếc", NameFault.SMALL),
        ("Thị Nguyễn", NameFault.TURNED),
        ("Son Heung-Min-HO", NameFault.SMALL),
        ("Nguyen Thanh Nha", NameFault.UNMARKED),
        ("Nhã", NameFault.SINGLE),
    ],
)
def test_a_name_that_is_written_wrongly_is_named(name: str, fault: NameFault) -> None:
    assert name_fault(name) is fault


@pytest.mark.parametrize(
    "name",
    [
        *("Nguyễn Thanh Nhã", "Thạch Thị Sa Rây", "Kim Sa Thương", "Sơn Ngọc Thanh Bình", "Danh Sóc Kha"),
        *("Bàn Văn Chài", "Bàng Thị Mỹ", "Công Tằng Tôn Nữ Hân", "Đồng Chí Thanh"),
        *("Thị Ánh Nguyệt", "Thị Mai", "Thị Kim Loan", "Đại đức Thạch Tha", "Thượng tọa Thích Minh Tâm"),
        *("Bh'riu Liếc", "Bh’nướch Thị Hoa", "Bh'Ling Mia", "Thị Mách", "Thị Hồng"),
        *("K'Brơi", "Y Ban Niê", "H'Hen Niê", "Tôn Nữ Thị Ninh", "Vừ A Dính", "Lê Nguyễn", "Đỗ Đặng"),
        *("Phut-tha-vông Sỉ-xu-phăn", "Son Heung-min", "Park Hang-seo", "Y Lê Pas Tơr", "Alăng Coor"),
    ],
)
def test_names_of_all_peoples_are_right(name: str) -> None:
    assert name_fault(name) is None


def test_a_name_in_capitals_or_small_letters_gets_a_capital_at_each_syllable() -> None:
    typed = ("NGUYỄN THỊ THU HÀ", "y nuê êban", "Thạch Sa Ry", "HÀ", "H'HEN NIÊ-KDĂM")
    assert [as_a_name(one) for one in typed] == [
        "Nguyễn Thị Thu Hà",
        "Y Nuê Êban",
        "Thạch Sa Ry",
        "HÀ",
        "H'Hen Niê-Kdăm",
    ]
