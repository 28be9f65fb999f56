"""What one cell of a list of people says."""

import pytest

from toolkit.tasks.making.roster_cells import has_left, people_in, phones_said, said_of, title_and_unit

TITLES = ("Phó Bí thư Thường trực", "Chánh Văn phòng", "Phó Trưởng Ban", "Phó Bí thư", "Bí thư")


@pytest.mark.parametrize(
    ("typed", "name", "title", "gender", "rest"),
    [
        ("Đ/c Trương Quốc Thịnh - Bí thư", "Trương Quốc Thịnh", "Bí thư", "", ()),
        ("Nguyễn Thị Lệ Quyên, Phó Bí thư", "Nguyễn Thị Lệ Quyên", "Phó Bí thư", "", ()),
        ("Bí thư: Ngô Tự", "Ngô Tự", "Bí thư", "", ()),
        ("Bí thư Nguyễn Văn An", "Nguyễn Văn An", "Bí thư", "", ()),
        ("ThS. Ngô Tự", "Ngô Tự", "", "", ("ThS.",)),
        ("Thiếu tá Võ Tấn Sĩ", "Võ Tấn Sĩ", "", "", ("Thiếu tá",)),
        ("Lê Thị Nhàn (Nữ)", "Lê Thị Nhàn", "", "Nữ", ()),
        ("Bà Lê Thị Hà", "Lê Thị Hà", "", "Nữ", ()),
        ("Ngô Văn Tự (0900111001)", "Ngô Văn Tự", "", "", ("0900111001",)),
        ("3. Y-Bih Niê", "Y-Bih Niê", "", "", ()),
        ("TRẦN THỊ BÉ", "Trần Thị Bé", "", "", ()),
    ],
)
def test_a_name_is_told_from_what_stands_around_it(
    typed: str, name: str, title: str, gender: str, rest: tuple[str, ...]
) -> None:
    found = said_of(typed)
    assert (found.name, found.title, found.gender, found.rest, found.vacant) == (
        name,
        title,
        gender,
        rest,
        False,
    )


@pytest.mark.parametrize("typed", ["Khuyết", "(chưa phân công)", "-", "Chờ kiện toàn", "Đang khuyết", "…"])
def test_words_that_say_that_there_is_nobody_are_no_name(typed: str) -> None:
    assert said_of(typed).vacant
    assert said_of(typed).name == ""


def test_a_cell_of_several_names_is_several_people_and_a_broken_name_is_one() -> None:
    assert people_in("1. Ngô Văn Tự - Bí thư\n2. Lê Thị Nhàn") == ("1. Ngô Văn Tự - Bí thư", "2. Lê Thị Nhàn")
    assert people_in("Nguyễn Ngọc\nHuyền") == ("Nguyễn Ngọc Huyền",)


@pytest.mark.parametrize(
    ("typed", "phone"),
    [
        ("0900111411 (Zalo)", "0900111411"),
        ("ĐT: 0900111412", "0900111412"),
        ("0900111151/0900111152", "0900111151; 0900111152"),
        ("0900 111 151 - 0900 111 152", "0900 111 151; 0900 111 152"),
        ("CQ: 02703822111, DĐ: 0900111222", "02703822111; 0900111222"),
        ("+84 900 111 044", "0900 111 044"),
        ("(0270) 3.822.111", "(0270) 3.822.111"),
        ("0900111151 gọi giờ hành chính", "0900111151 gọi giờ hành chính"),
    ],
)
def test_a_phone_is_told_from_the_words_around_it(typed: str, phone: str) -> None:
    assert phones_said(typed) == phone


@pytest.mark.parametrize(
    ("typed", "title", "unit"),
    [
        ("Bí thư Đoàn xã Vũng Liêm", "Bí thư", "Đoàn xã Vũng Liêm"),
        ("PBT Đoàn xã Vũng Liêm", "Phó Bí thư", "Đoàn xã Vũng Liêm"),
        ("Đoàn xã Vũng Liêm - Bí thư", "Bí thư", "Đoàn xã Vũng Liêm"),
        ("Bí thư, Đoàn xã Vũng Liêm", "Bí thư", "Đoàn xã Vũng Liêm"),
        (
            "Ủy viên BCH Tỉnh đoàn, Bí thư Đoàn xã Vũng Liêm",
            "Bí thư Đoàn xã Vũng Liêm, Ủy viên Ban Chấp hành Tỉnh đoàn",
            "Đoàn xã Vũng Liêm",
        ),
        ("Chánh Văn phòng Tỉnh đoàn", "Chánh Văn phòng", "Văn phòng Tỉnh đoàn"),
        ("Phó Trưởng Ban Tuyên giáo Tỉnh đoàn", "Phó Trưởng Ban", "Ban Tuyên giáo Tỉnh đoàn"),
    ],
)
def test_a_title_and_a_unit_in_one_cell_are_two(typed: str, title: str, unit: str) -> None:
    assert title_and_unit(typed, TITLES) == (title, unit)


@pytest.mark.parametrize(
    ("title", "note", "left"),
    [
        ("Nguyên Bí thư", "", True),
        ("Bí thư", "đã chuyển công tác từ 01/9/2026", True),
        ("Bí thư", "nghỉ hưu", True),
        ("Bí thư", "nghỉ thai sản", False),
        ("Bí thư", "đã chuyển về từ huyện Trà Cú", False),
    ],
)
def test_who_has_left_is_told_by_the_words(title: str, note: str, left: bool) -> None:
    assert bool(has_left(title, note)) is left
