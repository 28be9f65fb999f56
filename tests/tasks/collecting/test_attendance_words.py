"""What units write into Tham dự instead of choosing."""

import pytest

from toolkit.book.grid import Grid, GridSheet
from toolkit.tasks.collecting.attendance_reasons import with_bare_answers

HEADERS = ("Mã NS", "Họ và tên", "Chức vụ", "Tham dự", "Người dự thay", "Chức vụ người dự thay")


def answered(text: str) -> tuple[list[object], list[str]]:
    """The answer with who comes instead, as they are read from the form's sheet, and what is told."""
    sheet = GridSheet(name="Người dự", rows=(HEADERS, ("NS027", "Kim Sa Thương", "Bí thư", text, None, None)))
    grid, told = with_bare_answers(Grid(file="phieu.xlsx", sheets=(sheet,)))
    return list(next(iter(grid)).rows[1][3:]), [one.code for one in told]


def read(text: str) -> object:
    """The answer alone; nothing may be told of it."""
    (answer, *_), told = answered(text)
    assert told == []
    return answer


@pytest.mark.parametrize(
    "text",
    [
        *("Dự họp", "dự hội nghị", "Sẽ dự họp ạ", "Tham dự họp đầy đủ", "Xác nhận dự"),
        *("Đồng ý tham dự", "Em sẽ đến", "Sẽ đi họp", "Có mặt đúng giờ.", "Dự đúng thành phần theo giấy mời"),
    ],
)
def test_whoever_comes_may_say_so_in_any_usual_words(text: str) -> None:
    assert read(text) == "Dự"


@pytest.mark.parametrize(
    "text", ["Xin vắng họp", "Không dự họp được", "Xin phép vắng mặt ạ", "Không thể tham dự hội nghị"]
)
def test_so_may_whoever_stays_away(text: str) -> None:
    assert read(text) == "Vắng"


@pytest.mark.parametrize(
    "text", ["Có thể dự", "Chưa biết", "Dự kiến", "Dự hay không?", "Không biết", "Chắc dự", "Đi họp"]
)
def test_words_that_leave_it_open_stay_as_they_are(text: str) -> None:
    assert read(text) == text


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Bận, cử đ/c Lê Minh Khang - UVBTV đi thay", "UVBTV"),
        ("Cử đồng chí Lê Minh Khang (Phó Bí thư) dự", "Phó Bí thư"),
        ("Vắng. Đ/c Lê Minh Khang họp thay", None),
        ("Ủy quyền cho Lê Minh Khang, Phó Bí thư", "Phó Bí thư"),
        ("Sẽ cử đ/c Lê Minh Khang tham dự thay.", None),
        ("Đi công tác, nhờ anh Lê Minh Khang, PBT, dự giúp", "PBT"),
    ],
)
def test_who_comes_instead_may_be_said_in_the_answer(text: str, title: str | None) -> None:
    assert answered(text) == (
        ["Cử người thay", "Lê Minh Khang", title],
        ["return-attendance-substitute"],
    )


@pytest.mark.parametrize("text", ["Đ/c Khang đi thay", "Cử cán bộ đi thay", "Lê Minh Khang", "Cử người khác"])
def test_nobody_s_whole_name_is_no_substitute(text: str) -> None:
    assert answered(text) == ([text, None, None], [])
