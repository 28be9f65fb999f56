"""A cluster that hosts is a row of Đơn vị without a place and a kind of its own; spellings of names."""

import pytest

from tests.plan.rules.saying import said
from toolkit.plan.rules import flag, levels, units

HEAD = (
    "Mã đơn vị|Tên đơn vị|Tên ngắn|Loại|Địa danh|Địa bàn|"
    "Đơn vị cấp trên|Được đăng cai|Nhận giấy mời|Thuộc cụm"
)
WARDS = {"Tuy Hòa": "CUM1", "Phú Yên": "CUM1", "Bình Kiến": "", "Ea Kao": ""}
SHEETS = """
### Danh mục
| Danh mục    | Giá trị     |
| Loại đơn vị | Đoàn xã     |
| Loại đơn vị | Đoàn phường |
### Đơn vị
{units}
### Hội nghị
| Mã HN    | Lần thứ | Tháng kế hoạch | Đơn vị đăng cai |
| HN1-2026 | 1       | 5/2026         | P4              |
| HN2-2026 | 2       | 8/2026         | CUM1            |
### Thành phần
| Mã HN | Thứ tự | Mô tả    | Phạm vi     | Giá trị     | Nhóm giấy mời |
| *     | 1      | Lãnh đạo | Loại đơn vị | Đoàn phường | Theo đơn vị   |
"""


def sheets(name: str) -> str:
    """The units of a province with a cluster of that name."""
    top = "TINH|Tỉnh đoàn|Tỉnh đoàn|Tỉnh đoàn|Đắk Lắk|tỉnh Đắk Lắk||||"
    wards = [
        f"P{number}|Đoàn phường {ward}||Đoàn phường|{ward}|phường {ward}|TINH|Có|Có|{cluster}"
        for number, (ward, cluster) in enumerate(WARDS.items(), 1)
    ]
    cluster = f"CUM1|{name}|Cụm phía Đông|Đoàn phường|Tuy Hòa|phường Tuy Hòa|TINH|Có|Không|"
    return SHEETS.replace("{units}", "\n".join(f"|{row}|" for row in (HEAD, top, *wards, cluster)))


@pytest.mark.parametrize("name", ["Cụm thi đua số 1", "Cụm Đoàn phường, xã phía Đông"])
def test_nothing_is_wrong_with_a_cluster_that_is_called_as_it_likes(name: str) -> None:
    for rule in (
        units.unit_names_differ,
        units.unit_kind,
        units.unit_area,
        levels.kind_by_name,
        levels.name_level,
        flag.flag_recipient_not_invited,
    ):
        assert said(rule, sheets(name)) == []


def test_a_row_that_nobody_belongs_to_is_held_to_its_place_and_kind() -> None:
    alone = sheets("Cụm thi đua số 1").replace("Có|CUM1", "Có|")
    assert [one.split(":")[0] for one in said(units.unit_names_differ, alone)] == ["Đơn vị!B7", "Đơn vị!C7"]
    assert len(said(levels.kind_by_name, alone)) == 1


def test_another_way_to_set_a_tone_is_told_once_in_each_sheet() -> None:
    people = """
### Nhân sự
| Mã NS | Họ và tên | Chức vụ đầy đủ | Mã đơn vị |
| NS1 | Lê An | Bí thư Đoàn phường Tuy Hoà | P1 |
| NS2 | Lê Ba | Phó Bí thư Đoàn phường Tuy Hoà | P1 |
"""
    old = sheets("Cụm số 1").replace("Đoàn phường Tuy Hòa", "Đoàn phường Tuy Hoà", 1)
    told = said(units.other_spelling, old + people)
    assert told == [
        (
            "Đơn vị!B3: “Hoà” đặt dấu khác với “hòa” ở trang Đơn vị. Chọn một cách đặt dấu cho cả sổ. "
            "[other-spelling]"
        ),
        (
            "Nhân sự!C2: “Hoà” đặt dấu khác với “hòa” ở trang Đơn vị (và 01 ô khác của trang này). Chọn một "
            "cách đặt dấu cho cả sổ. [other-spelling]"
        ),
    ]


def test_a_common_word_that_is_no_name_may_set_its_tone_otherwise() -> None:
    opinion = """
### Ý kiến
| Mã YK | Mã HN    | Mã đơn vị | Nội dung |
| YK01  | HN1-2026 | P1        | Thanh niên hoà nhập, vốn uỷ thác {more}. |
"""
    book = sheets("Cụm số 1") + opinion
    assert said(units.other_spelling, book.replace("{more}", "tăng")) == []
    assert len(said(units.other_spelling, book.replace("{more}", "tại Tuy Hoà"))) == 1
