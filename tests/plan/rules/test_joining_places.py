"""Addresses and links of the places from which units join."""

import pytest

from tests.plan.rules.saying import said
from toolkit.plan.rules import joining_places

SHEETS = """
### Đơn vị
| Mã đơn vị | Tên đơn vị          | Địa danh | Địa bàn        | Đơn vị cấp trên |
| TINH      | Tỉnh đoàn Trà Vinh  | Trà Vinh | tỉnh Trà Vinh  |                 |
| H-CK      | Huyện đoàn Cầu Kè   | Cầu Kè   | huyện Cầu Kè   | TINH            |
| H-TRC     | Huyện đoàn Trà Cú   | Trà Cú   | huyện Trà Cú   | TINH            |
### Hội nghị
| Mã HN    |
| HN1-2024 |
| HN2-2024 |
### Điểm cầu
| Mã HN    | Mã đơn vị | Địa chỉ                   | Đường kết nối |
| HN2-2024 | H-CK      | Nhà văn hóa {address}     | {link}        |
"""


def _sheets(address: str = "huyện Cầu Kè", link: str = "hop.example/hn2-2024") -> str:
    return SHEETS.replace("{address}", address).replace("{link}", link)


@pytest.mark.parametrize("address", ["huyện Cầu Kè", "thị trấn Cầu Kè", "xã Tam Ngãi, huyện Cầu Kè", "A"])
def test_an_address_within_the_units_own_area_is_right(address: str) -> None:
    assert said(joining_places.point_elsewhere, _sheets(address)) == []


def test_an_address_in_another_units_place_is_told() -> None:
    assert said(joining_places.point_elsewhere, _sheets("thị trấn Trà Cú")) == [
        (
            "Điểm cầu!C2: Địa chỉ điểm cầu của Huyện đoàn Cầu Kè lại ghi “thị trấn Trà Cú”, là nơi của Huyện "
            "đoàn Trà Cú. Sửa địa chỉ, hoặc sửa mã đơn vị; nếu đúng, giữ nguyên. [point-elsewhere]"
        )
    ]


@pytest.mark.parametrize(
    "link",
    [
        "https://zoom.us/j/81234",
        "Zoom: https://zoom.us/j/81234 - mật khẩu 123",
        "ID 812 3456 7890",
        "HN2-2024",
    ],
)
def test_a_link_as_people_write_it_is_right(link: str) -> None:
    assert said(joining_places.link, _sheets(link=link)) == []


def test_a_link_of_another_conference_and_a_broken_one_are_told() -> None:
    assert [
        said(joining_places.link, _sheets(link=link)) for link in ("h.example/hn1-2024", "meet h.example/a")
    ] == [
        [
            (
                "Điểm cầu!D2: Đường kết nối ghi HN1-2024, còn dòng này là của hội nghị HN2-2024. "
                "Ghi đường kết nối của đúng hội nghị. [link-elsewhere]"
            )
        ],
        [
            (
                "Điểm cầu!D2: Đường kết nối “meet h.example/a” có khoảng trắng ở giữa, nên không bấm vào "
                "được. Bỏ khoảng trắng, hoặc chép lại đường kết nối. [link-form]"
            )
        ],
    ]


@pytest.mark.parametrize(
    ("link", "sign"),
    [
        ("hop,giaoban.example/hn2-2024", ","),
        ("hop.giaoban, example/hn2-2024", ","),
        ("hop.giaoban。example/hn2-2024", "。"),
        ("https:/hop.giaoban.example/hn2-2024", "https:/"),
    ],
)
def test_a_link_with_a_sign_of_another_kind_is_told(link: str, sign: str) -> None:
    assert said(joining_places.link, _sheets(link=link)) == [
        (
            f"Điểm cầu!D2: Đường kết nối “{link}” viết sai ở chỗ “{sign}”, nên không bấm vào được. Sửa chỗ "
            "này, hoặc chép lại đường kết nối. [link-sign]"
        )
    ]


@pytest.mark.parametrize(
    "link", ["hop.giaoban. example/hn2", "hop .giaoban.example/hn2", "hop.giaoban.example/ hn2"]
)
def test_a_link_with_a_space_beside_a_point_is_told(link: str) -> None:
    assert [told.rpartition("[")[2] for told in said(joining_places.link, _sheets(link=link))] == [
        "link-form]"
    ]


@pytest.mark.parametrize(
    "link",
    [
        "a.example/x,b.example/y",
        "a.example/x / b.example/y",
        "a.example/x; b.example/y",
        "a.example/maps/@9.93,106.34",
        "https://zoom.us/j/81234. Mật khẩu 123",
        "Phòng họp số 2, tầng 1",
    ],
)
def test_two_links_or_a_comma_in_a_path_are_right(link: str) -> None:
    assert said(joining_places.link, _sheets(link=link)) == []


OFFICES = """
### Đơn vị
| Mã đơn vị | Tên đơn vị | Địa bàn | Đơn vị cấp trên | Địa chỉ |
| TINH | Tỉnh đoàn Trà Vinh | tỉnh Trà Vinh | | Số 5, phường 1, thành phố Trà Vinh |
| TP-TV | Thành đoàn Trà Vinh | thành phố Trà Vinh | TINH | |
| TX-DH | Thị đoàn Duyên Hải | Thị xã Duyên Hải | TINH | Số 12, phường 1, thị xã Duyên Hải |
| X-HH | Đoàn xã Hiệp Hòa | xã Hiệp Hòa | TINH | Ấp Bờ Kinh, xã Hiệp Hòa |
| X-KH | Đoàn xã Kim Hòa | xã Kim Hòa | TINH | Số 3, huyện Cầu Ngang |
"""


def test_letters_go_to_the_units_own_area() -> None:
    assert said(joining_places.address_elsewhere, OFFICES) == []


@pytest.mark.parametrize(
    ("right", "wrong", "cell", "unit", "other", "seen"),
    [
        (
            *("thị xã Duyên Hải", "thành phố Trà Vinh", "E4"),
            *("Thị đoàn Duyên Hải", "Thành đoàn Trà Vinh", "thành phố Trà Vinh"),
        ),
        (
            *("Kinh, xã Hiệp Hòa", "Kinh, Xã Kim Hòa", "E5"),
            *("Đoàn xã Hiệp Hòa", "Đoàn xã Kim Hòa", "Xã Kim Hòa"),
        ),
    ],
)
def test_an_address_in_the_area_of_another_unit_of_the_level_is_told(
    right: str, wrong: str, cell: str, unit: str, other: str, seen: str
) -> None:
    assert said(joining_places.address_elsewhere, OFFICES.replace(right, wrong)) == [
        (
            f"Đơn vị!{cell}: Địa chỉ của {unit} lại ghi “{seen}”, là địa bàn của {other}. Sửa địa chỉ; nếu "
            "đúng, giữ nguyên. [address-elsewhere]"
        )
    ]


def test_the_row_for_every_other_unit_needs_no_address() -> None:
    sheets = """
    ### Hội nghị
    | Mã HN    | Hình thức  |
    | HN1-2024 | Trực tuyến |
    ### Điểm cầu
    | Mã HN    | Mã đơn vị | Địa chỉ   | Đường kết nối |
    | HN1-2024 | H-CN      | Phòng họp | a.example/1   |
    | HN1-2024 | {}        |           | a.example/1   |
    """
    assert said(joining_places.point_incomplete, sheets.format("*")) == []
    assert len(said(joining_places.point_incomplete, sheets.format("H-CT"))) == 1
