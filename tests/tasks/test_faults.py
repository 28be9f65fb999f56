"""One fault at a time in the example workbook: it is found once, in its cell, and nothing else is raised."""

import datetime as dt
import unicodedata
from functools import cache
from typing import Any

import pytest
from msgspec.structs import replace

from tests.tasks.example import example_grid
from toolkit.book.grid import Grid, GridSheet, Raw
from toolkit.problems import Problem
from toolkit.tasks.making.plan_reading import reading_of
from toolkit.wording import fold

AFTER, BEFORE = dt.date(2024, 12, 31), dt.date(2024, 5, 10)

Where = tuple[str, str, int]
Faults = dict[Where, Raw]

HN, NS, DV, VB = "Hội nghị", "Nhân sự", "Đơn vị", "Văn bản đi"


def day(year: int, month: int, number: int) -> dt.datetime:
    return dt.datetime(year, month, number)


HELD: list[tuple[int, Faults, list[tuple[Where, str]]]] = [
    (1, {(HN, "Ngày", 3): day(2024, 9, 6)}, [((HN, "Ngày", 3), "date-denied")]),
    (2, {(HN, "Chuẩn bị", 2): "Họp thứ Năm, 24/5/2024."}, [((HN, "Chuẩn bị", 2), "weekday-wrong")]),
    (2, {(HN, "Ngày", 2): "thứ Năm, 24/5/2024"}, [((HN, "Ngày", 2), "day-weekday")]),
    (4, {(HN, "Đơn vị đăng cai", 2): "TX-DX"}, [((HN, "Đơn vị đăng cai", 2), "ref-misspelt")]),
    (4, {(DV, "Được đăng cai", 10): "Không"}, [((HN, "Đơn vị đăng cai", 2), "host-not-allowed")]),
    (6, {("Chuyên đề", "Mã CĐ", 5): "CD9", ("Chuyên đề", "Tên chuyên đề", 5): "Chuyên đề thừa"},
     [(("Chuyên đề", "Mã CĐ", 5), "topic-orphan")]),
    (7, {(HN, "Đơn vị nhận cờ", 2): "H-CT"}, [((HN, "Đơn vị nhận cờ", 2), "flag-not-next-host")]),
    (7, {(HN, "Đơn vị nhận cờ", 2): "TX-DH"}, [((HN, "Đơn vị nhận cờ", 2), "flag-to-itself")]),
    (8, {(HN, "Địa điểm cụ thể", 2): "Hội trường Huyện đoàn Cầu Kè"},
     [((HN, "Địa điểm cụ thể", 2), "venue-elsewhere")]),
    (9, {(HN, "Giờ kết thúc", 2): dt.time(7)}, [((HN, "Giờ kết thúc", 2), "ends-before-start")]),
    (9, {("Chương trình", "Bắt đầu", 4): dt.time(8, 10)},
     [(("Chương trình", "Bắt đầu", 4), "agenda-overlap")]),
    (11, {(NS, "Đến ngày", 21): day(2021, 1, 1)}, [((NS, "Đến ngày", 21), "dates-reversed")]),
    (13, {(NS, "Điện thoại", 21): "0900 000 018"}, [((NS, "Điện thoại", 21), "phone-shared")]),
    (13, {(NS, "Họ và tên", 22): "Nguyễn Đức Trọng"}, [((NS, "Họ và tên", 22), "roster-differs")]),
    (14, {(NS, "Điện thoại", 21): 900000020}, [((NS, "Điện thoại", 21), "phone-lost-zero")]),
    (14, {(NS, "Điện thoại", 21): "01234567890"}, [((NS, "Điện thoại", 21), "phone-old")]),
    (14, {(NS, "Điện thoại", 21): "0900 000"}, [((NS, "Điện thoại", 21), "phone-form")]),
    (15, {(NS, "Email", 6): "vanphong.giaoban"}, [((NS, "Email", 6), "email-form")]),
    (15, {(NS, "Email", 6): "vanphong@giaoban .example"}, [((NS, "Email", 6), "text-cleaned")]),
    (16, {(VB, "Số", 7): 12}, [((VB, "Số", 7), "number-used")]),
    (17, {(VB, "Số", 7): 14}, [((VB, "Số", 7), "number-gap")]),
    (17, {(VB, "Ngày", 7): day(2024, 5, 2)}, [((VB, "Ngày", 7), "number-order")]),
    (18, {(VB, "Ngày", 3): day(2024, 5, 27)}, [((VB, "Ngày", 3), "invitation-after")]),
    (19, {(VB, "Người ký", 3): "NS005"}, [((VB, "Đề ký", 3), "authority-title")]),
    (20, {("Kế hoạch", "Nhiệm vụ Ban Thường vụ", 2): "II. Thành phần dự họp\nIV. Tổ chức thực hiện"},
     [(("Kế hoạch", "Nhiệm vụ Ban Thường vụ", 2), "heading-gap")]),
    (21, {("Kế hoạch", "Câu kết", 2): "Trên đây là Kế hoạch tổ chức Tổ chức hội nghị."},
     [(("Kế hoạch", "Câu kết", 2), "doubled-word")]),
    (22, {("Căn cứ", "Về việc", 3): "Công tác Đoàn năm 2024;"},
     [(("Căn cứ", "Về việc", 3), "basis-typed-mark")]),
    (24, {("Căn cứ", "Số ký hiệu", 2): "Số 60/KH"}, [(("Căn cứ", "Số ký hiệu", 2), "basis-form")]),
    (24, {("Căn cứ", "Ngày", 2): "31/2/2023"}, [(("Căn cứ", "Ngày", 2), "day-impossible")]),
    (24, {("Căn cứ", "Cơ quan ban hành", 2): None},
     [(("Căn cứ", "Cơ quan ban hành", 2), "basis-without-issuer")]),
    (25, {("Kế hoạch", "Câu kết", 2): "Trên đây là Kế hoạch năm {{ nam }}."},
     [(("Kế hoạch", "Câu kết", 2), "placeholder")]),
    (26, {(HN, "Địa điểm cụ thể", 2): unicodedata.normalize("NFD", "Hội trường Thị xã Duyên Hải")},
     [((HN, "Địa điểm cụ thể", 2), "text-cleaned")]),
    (26, {("Phân công", "Nội dung", 2): "Ñoaøn thanh nieân Thò ñoaøn"},
     [(("Phân công", "Nội dung", 2), "cell-legacy")]),
    (27, {(HN, "Hạn báo cáo", 2): "05/04/2024"}, [((HN, "Hạn báo cáo", 2), "day-ambiguous")]),
    (27, {(HN, "Hạn báo cáo", 2): "05/14/2024"}, [((HN, "Hạn báo cáo", 2), "day-month-first")]),
    (31, {("Ý kiến", "Nhóm", 7): None}, [(("Ý kiến", "Nhóm", 7), "opinion-incomplete")]),
    (32, {("Kết luận", "Đơn vị chủ trì", 2): None},
     [(("Kết luận", "Đơn vị chủ trì", 2), "conclusion-unowned")]),
    (32, {("Kết luận", "Thời hạn", 2): day(2024, 5, 1)},
     [(("Kết luận", "Thời hạn", 2), "conclusion-due-before")]),
    (32, {("Kết luận", "Tình trạng", 2): "Đang làm", ("Kết luận", "Ngày hoàn thành", 2): None},
     [(("Kết luận", "Tình trạng", 2), "conclusion-overdue")]),
    (34, {(DV, "Tên ngắn", 15): "Duyên Hải", (DV, "Tên ngắn", 10): "Duyên Hải"},
     [((DV, "Tên ngắn", 15), "same-short-name")]),
    (35, {("Cấu hình", "Giá trị", 2): "Bch Đoàn tỉnh Trà Vinh"},
     [(("Cấu hình", "Giá trị", 2), "name-not-capitals")]),
    (39, {("Kế hoạch", "Nội dung chung", 2): None},
     [(("Kế hoạch", "Nội dung chung", 2), "plan-part-empty")]),
    (40, {("Cấu hình", "Giá trị", 14): day(2021, 1, 1)},
     [(("Cấu hình", "Giá trị", 14), "term-reversed")]),
]  # fmt: skip

TO_COME: list[tuple[int, Faults, list[tuple[Where, str]]]] = [
    (3, {(HN, "Ngày", 2): day(2024, 5, 25), (HN, "Thứ", 2): "thứ Bảy"}, [((HN, "Ngày", 2), "weekend")]),
    (3, {("Ngày nghỉ", "Ngày", 24): day(2024, 5, 24)}, [((HN, "Ngày", 2), "festival")]),
    (10, {(NS, "Là đầu mối", 23): "Không"}, [((DV, "Tên đơn vị", 11), "no-contact")]),
    (12, {(NS, "Đến ngày", 27): None}, [((NS, "Đến ngày", 27), "post-twice")]),
    (18, {(VB, "Ngày", 3): day(2024, 5, 20)},
     [((VB, "Ngày", 3), "invitation-late"), ((VB, "Ngày", 3), "signed-in-future")]),
    (28, {(HN, "Sức chứa", 2): 20}, [((HN, "Sức chứa", 2), "over-capacity")]),
    (30, {("Báo cáo đơn vị", name, 2): None for name in ("Ngày nhận", "Số ký hiệu", "Số liệu")}
     | {("Báo cáo đơn vị", "Hạn", 2): day(2024, 5, 9)},
     [(("Báo cáo đơn vị", "Ngày nhận", 2), "report-overdue")]),
]  # fmt: skip


@pytest.mark.parametrize(("check", "faults", "expected"), HELD)
def test_a_fault_in_a_finished_year_is_all_that_is_new(
    check: int, faults: Faults, expected: list[tuple[Where, str]]
) -> None:
    assert news(faults, AFTER) == addressed(expected)


@pytest.mark.parametrize(("check", "faults", "expected"), TO_COME)
def test_a_fault_in_a_conference_to_come_is_all_that_is_new(
    check: int, faults: Faults, expected: list[tuple[Where, str]]
) -> None:
    assert news(planned() | faults, BEFORE, planned()) == addressed(expected)


def planned() -> Faults:
    return {(HN, "Trạng thái", row): "Đã mời" for row in (2, 3, 4)}


def news(faults: Faults, today: dt.date, usual: Faults | None = None) -> list[tuple[str, str]]:
    """What is said of the faulty workbook and not of the usual one: cell and code."""
    before = {str(one) for one in said(usual or {}, today)}
    return sorted((str(one.place), one.code) for one in said(faults, today) if str(one) not in before)


def said(faults: Faults, today: dt.date) -> tuple[Problem, ...]:
    sheets = tuple(_spoiled(one, faults) for one in example_grid())
    return reading_of(Grid(file="s.xlsx", sheets=sheets), today).problems


def addressed(expected: list[tuple[Where, str]]) -> list[tuple[str, str]]:
    return sorted(
        (f"{sheet}!{_address(sheet, header, row)}", code) for (sheet, header, row), code in expected
    )


def _spoiled(sheet: GridSheet, faults: Faults) -> GridSheet:
    mine = {key: value for key, value in faults.items() if key[0] == sheet.name}
    if not mine:
        return sheet
    rows: list[list[Any]] = [list(cells) for cells in sheet.rows]
    for (_, header, row), value in mine.items():
        place, column = row - sheet.first_row, _column(sheet.name, header)
        rows += [[] for _ in range(place + 1 - len(rows))]
        rows[place] += [None] * (column + 1 - len(rows[place]))
        rows[place][column] = value
    return replace(sheet, rows=rows)


@cache
def _column(sheet: str, header: str) -> int:
    found = next(one for one in example_grid() if one.name == sheet)
    return [fold(str(cell)) for cell in found.rows[0]].index(fold(header))


def _address(sheet: str, header: str, row: int) -> str:
    found = next(one for one in example_grid() if one.name == sheet)
    return found.address(row - found.first_row, _column(sheet, header))
