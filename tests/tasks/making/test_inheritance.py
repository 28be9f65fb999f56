"""A unit of which it is not known what it inherits holds the papers that would read otherwise, no other."""

import datetime as dt
from typing import Any

import pytest
from msgspec.structs import replace

from tests.tasks.example import example_grid, spoiled
from tests.tasks.making.test_word_for_word import Key, sorted_out, written
from tests.tasks.test_faults import AFTER
from toolkit.book.grid import Grid
from toolkit.book.reading.plans import Reading
from toolkit.tasks.making.impact import Touches
from toolkit.tasks.making.plan_reading import reading_of


def followed_by(ended: str, *heirs: tuple[str, str]) -> Reading:
    """The example in which a unit ended in July, with other ones from August and what these inherit."""
    head, *rows = (list(row) for row in next(one for one in example_grid() if one.name == "Đơn vị").rows)
    rows = [[*row, *[None] * (len(head) - len(row))] for row in rows if any(row)]
    at = {str(header): index for index, header in enumerate(head)}
    old = next(row for row in rows if row[0] == ended)
    old[at["Đến ngày"]] = dt.datetime(2024, 7, 31)
    for turn, (name, inherits) in enumerate(heirs):
        given: dict[str, Any] = {
            "Mã đơn vị": f"MOI{turn}",
            "Tên đơn vị": name,
            "Tên ngắn": name,
            "Kế thừa từ": inherits,
            "Từ ngày": dt.datetime(2024, 8, 1),
            "Đến ngày": None,
            "Thứ tự": 199 + turn,
        }
        rows.append([given.get(str(header), old[at[str(header)]]) for header in head])
    sheets = (
        replace(one, rows=[head, *rows], formulas=None) if one.name == "Đơn vị" else one
        for one in example_grid()
    )
    return reading_of(Grid(file="s.xlsx", sheets=tuple(sheets)), AFTER)


def made_wrongly(meant: Reading, typed: Reading) -> tuple[int, list[Key]]:
    """How many papers an unreadable cell of Đơn vị lets be made, and which of them are not those meant."""
    right = {key: repr(one.words()) for key, *_, one in written(meant.plan)}
    unread = [one for one in typed.problems if one.place.sheet == "Đơn vị" and one.code.startswith("ref")]
    touches = Touches(typed.plan, unread)
    made = {
        key: repr(one.words())
        for key, kind, subject, one in written(typed.plan)
        if not touches.stops(kind, subject) and not touches.stops_document(one, kind, subject)
    }
    assert len(unread) == 1
    return len(made), [key for key, words in made.items() if right.get(key) != words]


@pytest.mark.parametrize("cell", ["P10", "P17", "P22"])
def test_where_no_unit_has_ended_nothing_is_held(cell: str) -> None:
    assert spoiled("Đơn vị", cell, "KHONG").problems
    made, wrong, needless = sorted_out("Đơn vị", cell, "KHONG")
    assert (wrong, needless) == ([], [])
    assert made > 300


@pytest.mark.parametrize(("ended", "least"), [("H-CT", 210), ("TX-DH", 300)])
def test_papers_that_name_the_heir_of_a_unit_that_ended_are_held(ended: str, least: int) -> None:
    heir = "Đoàn phường Ánh Sáng"
    made, wrong = made_wrongly(followed_by(ended, (heir, ended)), followed_by(ended, (heir, "KHONG")))
    assert wrong == []
    assert made >= least


def test_papers_that_name_one_heir_are_held_where_there_may_be_two() -> None:
    one, other = "Đoàn phường Ánh Sáng", "Đoàn phường Bình Minh"
    meant = followed_by("H-CT", (one, "H-CT"), (other, "H-CT"))
    made, wrong = made_wrongly(meant, followed_by("H-CT", (one, "KHONG"), (other, "H-CT")))
    assert wrong == []
    assert made > 200
