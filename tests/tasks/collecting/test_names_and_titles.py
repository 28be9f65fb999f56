"""Names and titles that a unit put into each other's column, or into one cell."""

import pytest

from tests.tasks.collecting.conference import the_conference
from tests.tasks.collecting.messes import NAME, read, spoiled, told_of
from toolkit.tasks.collecting.form_reading import Form
from toolkit.tasks.collecting.form_rows import lines

_AS_IT_IS = "Đúng thì để nguyên; nếu không, sửa dòng này ở sổ."
Typed = tuple[str | None, str | None]


def spoken(typed: Typed) -> tuple[Typed, str]:
    """Name and title of the speaker that is registered, and what is told."""
    name, title = typed
    form = read(NAME, spoiled(("Phát biểu", "A2", name), ("Phát biểu", "B2", title)))
    assert isinstance(form, Form)
    (row,) = (one for one in lines(form, the_conference()) if one.table == "tblPhatBieu")
    values = (row.values.get(header) for header in ("Người", "Chức vụ"))
    found, held = (str(value) if value else None for value in values)
    return (found, held), told_of(form)


@pytest.mark.parametrize(
    "title", ["Phó Bí thư", "phó bí thư", "Bí thư Xã đoàn Mỹ Long", "Ủy viên Ban Chấp hành"]
)
def test_a_name_and_a_title_in_each_other_s_column_are_read_as_meant(title: str) -> None:
    assert spoken((title, "Lê Thị Lập")) == (
        ("Lê Thị Lập", title),
        (
            f"{NAME}, Phát biểu!A2: Ô này ghi “{title}”, còn ô B2 ghi “Lê Thị Lập”; được hiểu là Lê Thị Lập, "
            f"chức vụ {title}. {_AS_IT_IS} [return-names-swapped]"
        ),
    )


@pytest.mark.parametrize(
    "typed",
    [
        "Lê Thị Lập, Phó Bí thư",
        "Lê Thị Lập - Phó Bí thư",
        "Lê Thị Lập (Phó Bí thư)",
        "Lê Thị Lập\nPhó Bí thư",
        "Phó Bí thư Lê Thị Lập",
        "Phó Bí thư: Lê Thị Lập",
    ],
)
@pytest.mark.parametrize("title", [None, "Phó Bí thư"])
def test_a_name_and_a_title_in_one_cell_are_divided(typed: str, title: str | None) -> None:
    assert spoken((typed, title)) == (
        ("Lê Thị Lập", "Phó Bí thư"),
        (
            f"{NAME}, Phát biểu!A2: Ô này ghi cả họ tên và chức vụ; được hiểu là Lê Thị Lập, chức vụ Phó Bí "
            f"thư. {_AS_IT_IS} [return-name-with-title]"
        ),
    )


@pytest.mark.parametrize(
    ("typed", "name", "is_told"),
    [
        ("lê thị lập", "Lê Thị Lập", False),
        ("vo hoai phong", "Võ Hoài Phong", True),
        ("Vo Hoai Phong", "Võ Hoài Phong", True),
        ("Võ Hoài Phong", "Võ Hoài Phong", False),
        ("Kim Sang", "Kim Sang", False),
    ],
)
def test_a_name_in_small_letters_or_without_marks_is_the_one_of_the_roster(
    typed: str, name: str, is_told: bool
) -> None:
    told = (
        f"{NAME}, Phát biểu!A2: Ô này ghi “{typed}”; được hiểu là {name}. {_AS_IT_IS} [return-name-spelled]"
    )
    assert spoken((typed, "pho bi thu")) == ((name, "Phó Bí thư"), told if is_told else "")


def test_a_name_without_marks_that_no_roster_explains_is_told_as_it_is() -> None:
    assert spoken(("to quang minh", None)) == (
        ("to quang minh", None),
        (
            f"{NAME}, Phát biểu!A2: Ô này cần họ và tên, nhưng ghi “to quang minh” không dấu, và sẽ được in "
            "như vậy. Hỏi đơn vị rồi viết họ tên có dấu, hoa chữ đầu mỗi tiếng. [return-name-unmarked]"
        ),
    )


def test_a_title_without_a_name_and_a_name_in_place_of_the_title_are_told() -> None:
    assert spoken(("Phó Bí thư", None))[1] == (
        f"{NAME}, Phát biểu!A2: Ô này cần họ và tên, nhưng ghi chức vụ “Phó Bí thư”. Đề nghị đơn vị ghi họ "
        "và tên người này. [return-title-for-name]"
    )
    assert spoken((None, "Lê Thị Lập"))[1] == (
        f"{NAME}, Phát biểu!B2: Ô này cần chức vụ, nhưng ghi họ tên “Lê Thị Lập”, còn ô họ và tên để trống. "
        "Đề nghị đơn vị ghi họ và tên vào đúng cột. [return-name-for-title]"
    )


@pytest.mark.parametrize(
    "typed",
    [
        ("Lê Thị Lập", "Phó Bí thư Huyện đoàn"),
        ("Lê Thị Lập", None),
        ("Đoàn Văn Thư", "Đoàn viên"),
        ("Đại diện Ban Thường vụ", "Huyện đoàn Cầu Ngang"),
        ("Thạch Sa Mươne", "Phó Trưởng Ban Phong trào"),
        ("Phan Bí Thư", "Bí thư"),
    ],
)
def test_names_and_titles_in_their_columns_are_left_alone(typed: Typed) -> None:
    assert spoken(typed) == (typed, "")


def test_the_same_holds_of_guests_and_of_those_who_come_instead() -> None:
    typed = (
        *(("Người dự", "B4", "Bí thư Xã đoàn"), ("Người dự", "C4", "Trần Văn Mới"), ("Người dự", "D4", "Dự")),
        *(
            ("Người dự", "D2", "Cử người thay"),
            ("Người dự", "E2", "Ủy viên"),
            ("Người dự", "F2", "Lý Thị Hoa"),
        ),
    )
    form = read(NAME, spoiled(*typed))
    assert isinstance(form, Form)
    rows = [one.values for one in lines(form, the_conference()) if one.table == "tblDaiBieu"]
    named = [(row["Họ và tên"], row["Chức vụ"]) for row in rows if "Họ và tên" in row]
    assert named == [("Lý Thị Hoa", "Ủy viên"), ("Trần Văn Mới", "Bí thư Xã đoàn")]
    assert [one.code for one in form.problems] == ["return-names-swapped"] * 2


def test_a_number_in_place_of_a_code_is_told_and_the_person_is_known_by_name() -> None:
    typed = (
        *(("Người dự", "A2", 1), ("Người dự", "A4", 3)),
        *(("Người dự", "B4", "Trần Văn Mới"), ("Người dự", "D4", "Dự")),
    )
    form = read(NAME, spoiled(*typed))
    assert isinstance(form, Form)
    rows = [one.values for one in lines(form, the_conference()) if one.table == "tblDaiBieu"]
    assert [row.get("Mã NS") or row["Họ và tên"] for row in rows] == ["NS027", "NS028", "Trần Văn Mới"]
    assert [one.place.spot for one in form.problems] == ["Người dự!A2", "Người dự!A4"]


@pytest.mark.parametrize(
    ("typed", "name", "title"),
    [
        ("Đ/c Đoàn Thị Xuân Mai, Bí thư Đoàn Khối", "Đoàn Thị Xuân Mai", "Bí thư Đoàn Khối"),
        ("Trần Thị Kim Ngân – PBT", "Trần Thị Kim Ngân", "Phó Bí thư"),
        ("Đoàn Văn Nam (UV BTV)", "Đoàn Văn Nam", "Ủy viên Ban Thường vụ"),
    ],
)
def test_the_title_of_a_body_and_usual_abbreviations_are_divided(typed: str, name: str, title: str) -> None:
    assert spoken((typed, None))[0] == (name, title)


def test_two_people_in_one_cell_are_not_taken_for_a_name_and_a_title() -> None:
    assert "[return-name-mixed]" in spoken(("Lê Thị An, Bí thư Trần Văn Nam", None))[1]


@pytest.mark.parametrize(
    ("typed", "titled", "name", "title"),
    [
        ("THẠCH RA MINH", "BÍ THƯ", "Thạch Ra Minh", "Bí thư"),
        ("đ/c LÊ THỊ AN", "Phó Bí thư", "Lê Thị An", "Phó Bí thư"),
        ("Lê Thị An", "UV BTV", "Lê Thị An", "Ủy viên Ban Thường vụ"),
        ("Lê Thị An", "CTV", "Lê Thị An", "CTV"),
    ],
)
def test_names_and_known_titles_in_capitals_come_as_they_are_printed(
    typed: str, titled: str, name: str, title: str
) -> None:
    assert spoken((typed, titled)) == ((name, title), "")


def guest(cell: str, typed: str) -> tuple[dict[str, object], str]:
    """The row of a delegate by the words of one cell of Người dự, and what is told."""
    answer = [("Người dự", "D2", "Cử người thay")] if cell == "E2" else []
    form = read(NAME, spoiled(("Người dự", cell, typed), *answer))
    assert isinstance(form, Form)
    asked = [dict(one.values) for one in lines(form, the_conference()) if one.table == "tblDaiBieu"]
    (row,) = (one for one in asked if "Họ và tên" in one)
    return row, told_of(form)


@pytest.mark.parametrize("typed", ["Lái xe", "Phóng viên", "Cán bộ Huyện đoàn"])
def test_a_trade_in_place_of_a_guest_s_name_is_told(typed: str) -> None:
    assert guest("B4", typed)[1] == (
        f"{NAME}, Người dự!B4: Ô này cần họ và tên, nhưng ghi chức vụ “{typed}”. Đề nghị đơn vị ghi họ và "
        "tên người này. [return-title-for-name]"
    )


@pytest.mark.parametrize("typed", ["Anh em văn phòng", "Đại diện Hội LHTN huyện", "Hai người nữa"])
def test_words_that_name_nobody_are_told(typed: str) -> None:
    assert guest("B4", typed)[1] == (
        f"{NAME}, Người dự!B4: Ô này cần họ và tên, nhưng ghi “{typed}”, không phải họ tên một người. Đề "
        "nghị đơn vị ghi họ và tên người này. [return-name-none]"
    )


@pytest.mark.parametrize("typed", ["Thạch thị Ny", "Y Moan", "thạch sa ry", "Lê Văn Thư", "K'Brô", "Sa Rây"])
def test_a_rare_or_careless_name_is_quiet(typed: str) -> None:
    assert guest("B4", typed)[1] == ""


def test_the_number_of_a_list_before_a_name_goes() -> None:
    assert spoken(("1. Đoàn Thị Xuân Mai", "Phó Bí thư")) == (("Đoàn Thị Xuân Mai", "Phó Bí thư"), "")
    assert guest("B4", "2) Nguyễn Chí Hiếu")[0]["Họ và tên"] == "Nguyễn Chí Hiếu"


@pytest.mark.parametrize(
    "typed",
    [
        "đ/c Trần Văn Út, Ủy viên BTV Huyện đoàn, SĐT 0912.345.678",
        "Trần Văn Út - Ủy viên BTV Huyện đoàn (0912 345 678)",
        "Trần Văn Út (Ủy viên BTV Huyện đoàn), điện thoại: 0912345678",
    ],
)
def test_a_name_is_divided_from_its_title_and_a_number_to_call(typed: str) -> None:
    row, told = guest("E2", typed)
    assert (row["Họ và tên"], row["Chức vụ"]) == ("Trần Văn Út", "Ủy viên Ban Thường vụ Huyện đoàn")
    assert told == (
        f"{NAME}, Người dự!E2: Ô này ghi cả họ tên và chức vụ; được hiểu là Trần Văn Út, chức vụ Ủy viên BTV "
        f"Huyện đoàn. {_AS_IT_IS} [return-name-with-title]"
    )
