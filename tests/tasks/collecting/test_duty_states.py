"""How far a conclusion is, in units' own words."""

import pytest

from toolkit.tasks.collecting.duty_states import as_chosen, is_a_state, state_meant

DONE, UNDER_WAY, NOT_YET = "Hoàn thành", "Đang làm", "Chưa làm"


@pytest.mark.parametrize(
    ("typed", "state"),
    [
        *(
            (one, DONE)
            for one in ("Hoàn thành", "Đã hoàn thành", "Xong", "đã xong", "Đã thực hiện", "HT", "Đạt")
        ),
        *((one, DONE) for one in ("Hoàn thành 100%", "Đã hoàn thành.", "đã thực hiện xong", "Xong rồi")),
        *((one, DONE) for one in ("Đã tổ chức", "Hoàn thành tốt", "HOÀN THÀNH", "da hoan thanh", "100%")),
        *((one, DONE) for one in ("Hoàn thành: đã mở 03 lớp", "Đã xong (báo cáo 15-BC/ĐTN)", "Đã làm xong")),
        *((one, UNDER_WAY) for one in ("Đang thực hiện", "đang triển khai", "Đang làm", "Chưa xong")),
        *((one, UNDER_WAY) for one in ("Chưa hoàn thành", "Hoàn thành 80%", "Đạt 50%", "Cơ bản hoàn thành")),
        *(
            (one, UNDER_WAY)
            for one in ("Đang thực hiện, đạt 60%", "Hoàn thành một phần", "Tiếp tục thực hiện")
        ),
        *((one, NOT_YET) for one in ("Chưa", "Chưa thực hiện", "chưa triển khai", "Chưa có kinh phí", "0%")),
        *((one, NOT_YET) for one in ("Sẽ thực hiện trong quý IV", "Chưa làm", "Chưa bắt đầu")),
        ("Thường xuyên", "Thường xuyên"),
    ],
)
def test_what_everybody_writes_is_understood(typed: str, state: str) -> None:
    assert state_meant(typed) == state
    assert is_a_state(typed)


@pytest.mark.parametrize(
    "typed",
    ["Đã triển khai", "Đã hoàn thành 03/05 việc", "Hoàn thành, riêng lớp thứ hai chưa mở", "Đã mở 02 lớp"],
)
def test_what_is_not_certain_asks_nothing_and_means_nothing(typed: str) -> None:
    assert state_meant(typed) == ""
    assert is_a_state(typed)


@pytest.mark.parametrize("typed", ["Tốt", "Theo báo cáo", "Lê Văn An", "15/8/2024"])
def test_other_words_are_no_state(typed: str) -> None:
    assert not is_a_state(typed)


def test_words_that_say_no_more_than_the_state_become_it() -> None:
    assert [as_chosen(one) for one in ("đã xong", "HT", "Đang triển khai", "Hoàn thành 80%")] == [
        *(DONE, DONE, UNDER_WAY),
        "Hoàn thành 80%",
    ]
