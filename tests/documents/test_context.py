"""A context is a record of several parts, each field with its meaning."""

import pytest

from toolkit.documents.context import Context, spread, tag


class Head(Context):
    office: str = tag("Cơ quan")
    number: str = tag("Số")


class Place(Context):
    hall: str = tag("Hội trường")


class Letter(Head, Place):
    body: str = tag("Nội dung")


class Reminder(Letter):
    body: str = tag("Nội dung nhắc")
    late: bool = tag("Đã quá hạn")


def test_parts_lie_side_by_side_the_last_one_first() -> None:
    assert Letter.__struct_fields__ == ("hall", "office", "number", "body")
    assert Letter.hints == {"hall": str, "office": str, "number": str, "body": str}


def test_a_field_keeps_its_place_and_takes_its_newest_meaning() -> None:
    assert Reminder.meanings == {
        "hall": "Hội trường",
        "office": "Cơ quan",
        "number": "Số",
        "body": "Nội dung nhắc",
        "late": "Đã quá hạn",
    }
    assert Letter.meanings["body"] == "Nội dung"


def test_what_is_made_of_one_part_is_one_and_what_is_made_of_several_is_none() -> None:
    words = spread(Head(office="TỈNH ĐOÀN", number="12"), Place(hall="Hội trường A"))
    reminder = Reminder(**words, body="Nhắc", late=True)
    assert (isinstance(reminder, Letter), isinstance(reminder, Head)) == (True, False)


def test_a_forgotten_tag_is_refused() -> None:
    with pytest.raises(TypeError, match="Missing required argument 'number'"):
        Head(office="TỈNH ĐOÀN")  # type: ignore[call-arg]
