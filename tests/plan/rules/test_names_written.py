"""How people and places are written, as the sheets tell it."""

import pytest

from tests.plan.rules.saying import said
from toolkit.plan.rules import misspelt, name_forms

ROSTER = """
### Đơn vị
| Mã đơn vị | Tên đơn vị      | Tên trên đầu văn bản | Địa danh |
| X-VH      | Đoàn xã Vân Hòa | {header}             | {place}  |
### Nhân sự
| Mã NS | Họ và tên | Mã đơn vị |
| NS1   | {name}    | X-VH      |
### Hội nghị
| Mã HN    |
| HN1-2026 |
### Đại biểu
| Mã HN    | Mã NS | Họ và tên | Mã đơn vị |
| HN1-2026 | {code} | {name}   | X-VH      |
"""


def roster(**words: str) -> str:
    usual = {"header": "BCH ĐOÀN XÃ VÂN HÒA", "place": "Vân Hòa", "name": "Nguyễn Thanh Nhã", "code": "NS1"}
    return ROSTER.format(**(usual | words))


def test_a_name_of_one_syllable_is_a_hint_and_told_once() -> None:
    (told,) = said(name_forms.name_form, roster(name="Danh"))
    assert told == (
        "Nhân sự!B2: Họ và tên “Danh” chỉ có một tiếng. Ghi đủ họ và tên; người ấy đúng là "
        "tên chỉ có một tiếng thì giữ nguyên. [name-single]"
    )
    assert len(said(name_forms.name_form, roster(name="Danh", code=""))) == 2


def test_a_name_in_small_letters_is_still_told_in_each_sheet() -> None:
    told = said(name_forms.name_form, roster(name="nguyễn thanh nhã"))
    assert [one.split(":")[0] for one in told] == ["Nhân sự!B2", "Đại biểu!C2"]


@pytest.mark.parametrize(
    "place",
    [
        "Cư M’gar",
        "Ea H'leo",
        "Cư M’ta",
        "Pắc-xế",
        "Phú Hòa 1",
        "TP. Hồ Chí Minh",
        "Đắk R’Tíh",
        "Thành phố Huế",
    ],
)
def test_names_of_places_as_their_people_write_them_are_right(place: str) -> None:
    assert said(name_forms.place_form, roster(place=place)) == []


@pytest.mark.parametrize(
    "place", ["trà vinh", "Trà vinh", "TRÀ VINH", "cư M’gar", "thành phố Huế", "Thành phố huế"]
)
def test_a_place_without_its_capitals_is_told(place: str) -> None:
    assert len(said(name_forms.place_form, roster(place=place))) == 1


def test_a_place_that_is_spelt_like_a_slip_of_an_office_word_is_none() -> None:
    assert said(misspelt.word_misspelt, roster()) == []
    assert len(said(misspelt.word_misspelt, roster(place="Hòa Hội"))) == 1
