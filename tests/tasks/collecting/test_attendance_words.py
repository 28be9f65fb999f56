"""What units write into Tham dự instead of choosing."""

import pytest

from toolkit.book.grid import Grid, GridSheet
from toolkit.tasks.collecting.attendance_reasons import with_bare_answers

HEADERS = ("Mã NS", "Họ và tên", "Chức vụ", "Tham dự", "Người dự thay", "Chức vụ người dự thay")


def read(text: str) -> object:
    """The answer as it is read from the form's sheet; nothing may be told of it."""
    sheet = GridSheet(name="Người dự", rows=(HEADERS, ("NS027", "Kim Sa Thương", "Bí thư", text, None, None)))
    grid, told = with_bare_answers(Grid(file="phieu.xlsx", sheets=(sheet,)))
    assert told == ()
    return next(iter(grid)).rows[1][3]


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
