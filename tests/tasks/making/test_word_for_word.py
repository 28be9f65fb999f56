"""What a fault lets be made reads word for word as without it, and no more is held than reads otherwise."""

from collections.abc import Iterator
from functools import cache
from typing import Any

import pytest

from tests.tasks.example import example_reading, setting_cell, spoiled
from tests.tasks.plants import without_rows
from toolkit.book.grid import CellError, Raw
from toolkit.documents.kind import Document, Kind, Reach
from toolkit.documents.kinds import DOCUMENTS
from toolkit.plan.model import Plan
from toolkit.tasks.making.impact import Touches
from toolkit.tasks.making.plan_reading import reading_of

Key = tuple[str, str, str]


def written(plan: Plan) -> Iterator[tuple[Key, Kind, Any, Document]]:
    """All documents of a plan that is ready for them, with kind and subject."""
    for kind in DOCUMENTS:
        for subject in plan.annual_plans if kind.reach is Reach.YEAR else plan.conferences:
            if not kind.obstacles(plan, subject):
                for one in kind.documents(plan, subject):
                    yield (kind.name, one.stem, one.unit or one.person), kind, subject, one


@cache
def right() -> dict[Key, str]:
    return {key: repr(one.words()) for key, *_, one in written(example_reading().plan)}


def sorted_out(sheet: str, cell: str, value: Raw) -> tuple[int, list[Key], list[Key]]:
    """Of the example with one cell typed otherwise: how many documents are made, which of them read
    otherwise than they ought to, and which are held though they read as they ought to.
    """
    reading = spoiled(sheet, cell, value)
    touches = Touches(reading.plan, reading.problems)
    made, wrong, needless = 0, [], []
    for key, kind, subject, one in written(reading.plan):
        is_right = right().get(key) == repr(one.words())
        if touches.stops(kind, subject) or touches.stops_document(one, kind, subject):
            needless += [key] if is_right else []
        else:
            made += 1
            wrong += [] if is_right else [key]
    return made, wrong, needless


@pytest.mark.parametrize("key", ["Liên hệ: họ tên", "Liên hệ: điện thoại", "Liên hệ: email"])
def test_a_renamed_key_of_the_contact_holds_the_papers_that_print_it(key: str) -> None:
    made, wrong, needless = sorted_out("Cấu hình", setting_cell(key).replace("B", "A"), f"{key} x")
    assert made > 100
    assert wrong == []
    assert needless == []


@pytest.mark.parametrize("key", ["Liên hệ: họ tên", "Liên hệ: điện thoại"])
def test_a_wiped_key_of_the_contact_beside_its_value_holds_the_papers_that_print_it(key: str) -> None:
    made, wrong, needless = sorted_out("Cấu hình", setting_cell(key).replace("B", "A"), None)
    assert made > 100
    assert wrong == []
    assert needless == []


# Each with how many of the documents are made, and how many are held though they read as they ought to.
KEYS = [
    ("Tên gọi", 290, 0),
    ("Ký hiệu đơn vị soạn", 180, 0),
    ("Năm", 336, 0),
    ("Đề ký mặc định", 290, 0),
    ("Người ký mặc định", 290, 0),
    ("Hạn nộp báo cáo (ngày trước)", 336, 0),
    ("Số ngày làm việc gửi giấy mời", 260, 70),
    ("Gửi thư: cổng", 336, 0),
]


@pytest.mark.parametrize("letter", ["A", "B"])
@pytest.mark.parametrize(("key", "least", "most"), KEYS)
def test_another_key_holds_the_papers_that_could_read_otherwise(
    key: str, least: int, most: int, letter: str
) -> None:
    cell = setting_cell(key).replace("B", letter)
    made, wrong, needless = sorted_out("Cấu hình", cell, CellError("#REF!"))
    assert wrong == []
    assert made >= least
    assert len(needless) <= most


def test_the_key_that_tells_how_numbers_are_counted_holds_everything() -> None:
    made, *_ = sorted_out("Cấu hình", setting_cell("Cách đánh số"), CellError("#REF!"))
    assert made == 0


def test_a_key_whose_row_is_gone_holds_the_papers_that_could_read_otherwise() -> None:
    row = int(setting_cell("Tên gọi")[1:])
    reading = reading_of(without_rows("Cấu hình", row))
    touches = Touches(reading.plan, reading.problems)
    held = {
        kind.name
        for _, kind, subject, one in written(reading.plan)
        if touches.stops(kind, subject) or touches.stops_document(one, kind, subject)
    }
    assert "setting-missing" in [one.code for one in reading.problems]
    assert held == {"envelopes", "host-letter", "report-form"}


# Where both are named on their own, either of them may be the wrong one; with room for further kinds.
CODES = [
    ("A4", "NS008", 268, 0),
    ("A10", "NS002", 181, 150),
    ("A21", "NS030", 318, 3),
    ("A31", "NS031", 327, 0),
    ("A41", "NS001", 254, 90),
    ("A3", "NS030", 178, 0),
]


@pytest.mark.parametrize(("cell", "code", "least", "most"), CODES)
def test_a_code_at_two_people_holds_the_papers_that_name_one_of_them(
    cell: str, code: str, least: int, most: int
) -> None:
    made, wrong, needless = sorted_out("Nhân sự", cell, code)
    assert wrong == []
    assert made >= least
    assert len(needless) <= most


# Each with how many of the documents are made; the rest would read otherwise with another answer.
CELLS = [
    ("J19", 336),
    ("K19", 312),
    ("I19", 318),
    ("N19", 312),
    ("O19", 312),
    ("D19", 290),
    ("H19", 293),
    ("M19", 330),
]


@pytest.mark.parametrize(("cell", "least"), CELLS)
def test_an_unreadable_cell_of_a_unit_holds_the_papers_that_could_read_otherwise(
    cell: str, least: int
) -> None:
    made, wrong, _ = sorted_out("Đơn vị", cell, "\ufffd?")
    assert wrong == []
    assert made >= least
