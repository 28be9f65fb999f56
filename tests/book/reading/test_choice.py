"""Conditions as people type them and as Word keeps them, and orders of rows."""

import datetime as dt

import pytest

from toolkit.book.reading.cell_words import Value
from toolkit.book.reading.choice import BadCondition, BadQuery, Order, condition, in_order, word_query

COLUMNS = ("Loại", "Số", "Ngày")
ROWS: list[tuple[Value, ...]] = [
    ("Huyện đoàn", 5, dt.date(2024, 5, 3)),
    ("Xã đoàn", 12, dt.date(2024, 3, 28)),
    ("Thị đoàn", 1500, None),
    ("Hội Sinh viên", None, dt.date(2023, 12, 1)),
]


def place_of(name: str) -> int:
    if name not in COLUMNS:
        raise KeyError(name)
    return COLUMNS.index(name)


def fitting(asked: str) -> list[int]:
    one = condition(asked, place_of)
    return [at for at, row in enumerate(ROWS) if one.holds(row)]


@pytest.mark.parametrize(
    ("asked", "rows"),
    [
        ("Loại=huyện  đoàn", [0]),
        ("Loại=huyen doan", [0]),
        ("Loại=Huyện đoàn|Xã đoàn", [0, 1]),
        ("Loại = xa doan, thi doan", [1, 2]),
        ("Loại!=Xã đoàn", [0, 2, 3]),
        ("Loại <> Xã đoàn; Thị đoàn", [0, 3]),
        ("Loại~đoàn", [0, 1, 2]),
        ("Loại~sinh", [3]),
        ("Loại!~doan", [3]),
        ("Số>5", [1, 2]),
        ("Số >= 5", [0, 1, 2]),
        ("Số<12", [0]),
        ("Số≤12", [0, 1]),
        ("Số=1.500", [2]),
        ("Số=", [3]),
        ("Số!=", [0, 1, 2]),
        ("Ngày>01/01/2024", [0, 1]),
        ("Ngày<=28/3/2024", [1, 3]),
        ("Ngày=3/5/2024", [0]),
        ("Ngày=ngày 03 tháng 5 năm 2024", [0]),
    ],
)
def test_conditions_choose_rows(asked: str, rows: list[int]) -> None:
    assert fitting(asked) == rows


def test_words_without_a_sign_are_no_condition() -> None:
    with pytest.raises(BadCondition):
        condition("Loại", place_of)


@pytest.mark.parametrize(
    ("query", "rows", "said"),
    [
        ("SELECT * FROM `Sheet1$`", [0, 1, 2, 3], "trang Sheet1"),
        (
            "SELECT * FROM `'Danh sách$'` WHERE `Loại` = 'Xã đoàn' ORDER BY `Số` DESC",
            [1],
            "trang Danh sách, Loại = Xã đoàn, xếp theo Số giảm dần",
        ),
        (
            "SELECT * FROM [A$] WHERE ((Loại LIKE 'H%' AND `Số` > 1) OR `Ngày` IS NULL)",
            [0, 2],
            "trang A, ((Loại giống H% và Số > 1) hoặc Ngày để trống)",
        ),
        ("SELECT * FROM `A$` WHERE `Loại` NOT LIKE '%đoàn'", [3], "trang A, Loại không giống %đoàn"),
        (
            "SELECT * FROM `A$` WHERE NOT `Số` IS NULL AND `Loại` IN ('Xã đoàn', 'Thị đoàn')",
            [1, 2],
            "trang A, không Số để trống và Loại là một trong (Xã đoàn, Thị đoàn)",
        ),
        ("SELECT * FROM `A$` WHERE `Ngày` > #1/2/2024#", [0, 1], "trang A, Ngày > 2/1/2024"),
        ("SELECT * FROM `A$` WHERE `Ngày` >= #2024-05-03 00:00:00#", [0], "trang A, Ngày >= 3/5/2024"),
    ],
)
def test_queries_of_word_choose_rows(query: str, rows: list[int], said: str) -> None:
    read = word_query(query)
    one, _ = read.choice(place_of)
    assert [at for at, row in enumerate(ROWS) if one is None or one.holds(row)] == rows
    assert read.said == said


@pytest.mark.parametrize(
    "query",
    [
        "DELETE FROM x",
        "SELECT * FROM `A$` WHERE `Tuổi` > 5",
        "SELECT * FROM `A$` WHERE (`Số` > 5",
        "SELECT '",
        "SELECT * FROM `A$` WHERE `Ngày` > #hôm nay#",
    ],
)
def test_other_queries_are_refused(query: str) -> None:
    with pytest.raises(BadQuery):
        word_query(query).choice(place_of)


def test_rows_are_ordered_by_size_by_day_and_by_the_vietnamese_alphabet() -> None:
    assert [ROWS.index(row) for row in in_order(ROWS, [Order(1, falling=True)], tuple)] == [2, 1, 0, 3]
    assert [ROWS.index(row) for row in in_order(ROWS, [Order(2)], tuple)] == [3, 1, 0, 2]
    names = [("Ôn",), ("Ân",), ("đào",), ("An",), ("Dần",)]
    ordered = in_order(names, [Order(0)], lambda row: row)
    assert [name for (name,) in ordered] == ["An", "Ân", "Dần", "đào", "Ôn"]


def test_rows_equal_by_the_first_column_follow_the_next() -> None:
    rows = [("B", "10"), ("A", "9"), ("B", "9"), ("A", "10")]
    ordered = in_order(rows, [Order(0), Order(1, falling=True)], lambda row: row)
    assert ordered == [("A", "10"), ("A", "9"), ("B", "10"), ("B", "9")]
