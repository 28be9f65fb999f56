"""A unit that stands in two rows under two names."""

from tests.plan.rules.saying import said
from toolkit.plan.rules.doubled_units import unit_twice

UNITS = """
### Đơn vị
| Mã đơn vị | Tên đơn vị | Loại | Đơn vị cấp trên | Đến ngày |
| TINH | Tỉnh đoàn Trà Vinh | Tỉnh đoàn | | |
| H-CK | Huyện đoàn Cầu Kè | Huyện đoàn | TINH | |
| DT-DHTV | Đoàn Trường Đại học Trà Vinh | Đoàn trực thuộc | TINH | |
| TX-DH | Thị đoàn Duyên Hải | Thị đoàn | TINH | |
| H-DH | Huyện đoàn Duyên Hải | Huyện đoàn | TINH | |
| DH-P1 | Đoàn Phường 1 | Đoàn phường | TX-DH | |
| CL-P1 | Đoàn phường 01 | Đoàn phường | H-CK | |
| HU-CK | Huyện ủy Cầu Kè | Ngoài Đoàn | H-CK | |
"""


def test_units_of_other_levels_or_below_others_are_others() -> None:
    assert said(unit_twice, UNITS) == []


def test_one_unit_under_two_names_is_told_with_the_first() -> None:
    twice = f"""{UNITS}
| DT-HCK | H. Cầu Kè | Đoàn trực thuộc | TINH | |
| DT-TDTV | Đoàn trường ĐH Trà Vinh | Đoàn trực thuộc | TINH | |
| CU | Đoàn huyện Cầu Kè | Huyện đoàn | TINH | {{date:2023-12-31}} |
"""
    found = said(unit_twice, twice)
    assert [line.split(" có lẽ")[0] for line in found] == [
        "Đơn vị!B10: “H. Cầu Kè”",
        "Đơn vị!B11: “Đoàn trường ĐH Trà Vinh”",
    ]
    assert found[0].endswith(
        "có lẽ là Huyện đoàn Cầu Kè (H-CK), đã có ở một dòng khác. Nếu là một đơn vị: để người và các "
        "trang khác dùng mã H-CK, rồi xóa dòng này. [unit-twice]"
    )
