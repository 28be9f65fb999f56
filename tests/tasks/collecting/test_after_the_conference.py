"""Opinions of forms that came when the conference was over."""

import datetime as dt
from pathlib import Path

import pytest

from tests.tasks.collecting.conference import CAME, Book, Desk, filled, said, well_filled

UNIT = "H-CN"
ITS_DAY = dt.datetime(2024, 11, 22, 17, 0)
AFTER = dt.datetime(2024, 11, 25, 8, 0)


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(tmp_path)


def phases(desk: Desk) -> list[str]:
    return [row["Giai đoạn"] for row in desk.rows("Ý kiến")]


def with_a_third_opinion(book: Book) -> None:
    said(UNIT)(book)
    book["Ý kiến"]["B2"] = "Thiếu vốn đối ứng cho mô hình mới."
    book["Ý kiến"]["B4"] = "Đề nghị mở thêm lớp tập huấn."


@pytest.mark.parametrize(("on", "phase"), [(CAME, "Trước"), (ITS_DAY, "Trước"), (AFTER, "Sau")])
def test_an_opinion_that_came_after_the_last_day_was_said_after_it(
    desk: Desk, on: dt.datetime, phase: str
) -> None:
    desk.receive("PHIEU_H-CN.xlsx", well_filled(UNIT), on)
    desk.collect()
    assert phases(desk) == [phase, phase]


def test_a_second_session_on_a_later_day_is_still_the_conference(desk: Desk) -> None:
    desk.type("Hội nghị", 0, "Buổi hai: ngày", AFTER)
    desk.type("Hội nghị", 0, "Buổi hai: từ giờ", dt.time(8, 0))
    desk.receive("PHIEU_H-CN.xlsx", well_filled(UNIT), AFTER)
    desk.collect()
    assert phases(desk) == ["Trước", "Trước"]


def test_a_form_of_a_conference_that_was_put_off_came_before_it(desk: Desk) -> None:
    desk.type("Hội nghị", 0, "Trạng thái", "Hoãn")
    desk.receive("PHIEU_H-CN.xlsx", well_filled(UNIT), AFTER)
    desk.collect()
    assert phases(desk) == ["Trước", "Trước"]


def test_a_form_that_was_saved_anew_after_the_conference_changes_nothing(desk: Desk) -> None:
    desk.receive("PHIEU_H-CN.xlsx", well_filled(UNIT))
    desk.collect()
    before = desk.rows("Ý kiến")
    desk.receive("PHIEU_H-CN.xlsx", well_filled(UNIT), AFTER)
    desk.collect()
    assert desk.rows("Ý kiến") == before


def test_what_a_later_form_adds_is_said_after_and_what_it_corrects_was_said_before(desk: Desk) -> None:
    desk.receive("PHIEU_H-CN.xlsx", well_filled(UNIT))
    desk.collect()
    desk.receive("PHIEU_H-CN.xlsx", filled(UNIT, with_a_third_opinion), AFTER)
    for _ in range(2):
        desk.collect()
        assert [(row["Giai đoạn"], row["Nội dung"]) for row in desk.rows("Ý kiến")] == [
            ("Trước", "Thiếu vốn đối ứng cho mô hình mới."),
            ("Trước", "H-CN: ý thứ 2"),
            ("Sau", "Đề nghị mở thêm lớp tập huấn."),
        ]


def test_an_opinion_that_the_clerk_typed_before_is_not_there_twice(desk: Desk) -> None:
    desk.receive("PHIEU_H-CN.xlsx", well_filled(UNIT))
    desk.collect()
    for row in (0, 1):
        desk.type("Ý kiến", row, "Nguồn", None)
    desk.receive("PHIEU_H-CN.xlsx", well_filled(UNIT), AFTER)
    desk.collect()
    assert phases(desk) == ["Trước", "Trước"]


def test_a_row_that_was_deleted_stays_deleted_when_the_form_is_saved_anew(desk: Desk) -> None:
    desk.receive("PHIEU_H-CN.xlsx", well_filled(UNIT))
    desk.collect()
    for header in desk.rows("Ý kiến")[1]:
        desk.type("Ý kiến", 0, header, None) if header != "Mã HN" else None
    desk.type("Ý kiến", 0, "Mã HN", None)
    desk.receive("PHIEU_H-CN.xlsx", well_filled(UNIT), AFTER)
    desk.collect()
    assert [row["Nội dung"] for row in desk.rows("Ý kiến")] == ["H-CN: ý thứ 2"]
