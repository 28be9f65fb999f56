"""An office's first rows: its settings, lists, units, guest rules and recipients, sheet by sheet."""

from collections.abc import Iterable, Mapping
from enum import Enum
from typing import Any

from toolkit.book.schema import PLAN
from toolkit.book.writing.edits import CellValue
from toolkit.plan.month import Month
from toolkit.plan.office_names import OfficeStart
from toolkit.tasks.making.copied_rows import Row


def office_settings(start: OfficeStart) -> Mapping[str, CellValue]:
    """The settings that follow from what is known of the office, by key."""
    found: dict[str, CellValue] = {
        "Tên cơ quan đầu văn bản": start.body_name,
        "Tên gọi": f"{start.office} {start.place}",
        "Chủ thể ban hành": f"Ban Thường vụ {start.office}",
        "Thường trực": f"Thường trực {start.office}",
        "Địa danh": start.dated_at,
        "Đề ký mặc định": f"TM. BAN THƯỜNG VỤ {start.office.upper()}",
        "Ký hiệu đơn vị soạn": start.department_code,
        "Tên đơn vị soạn": start.department,
        "Cụm từ các đơn vị": start.units_phrase,
        "Nhiệm kỳ": start.term,
    }
    if start.term_years:
        found["Nhiệm kỳ từ ngày"], found["Nhiệm kỳ đến ngày"] = start.term_years
    return {key: value for key, value in found.items() if value}


def office_rows(start: OfficeStart, lists: tuple[Row, ...]) -> Mapping[str, tuple[Row, ...]]:
    """The rows by sheet title; ``lists`` are those of Danh mục as the empty workbook has them."""
    kinds = tuple(str(row.get("Giá trị")) for row in lists if row.get("Danh mục") == "Loại đơn vị")
    rules = enumerate(rows_of_records("Thành phần", start.guest_rules()), 1)
    more = rows_of_records("Danh mục", start.list_items(kinds))
    names = tuple(dict.fromkeys(row.get("Danh mục") for row in lists))
    together = sorted((*lists, *more), key=lambda row: names.index(row.get("Danh mục")))
    return {
        "Danh mục": tuple(together),
        "Đơn vị": rows_of_records("Đơn vị", start.units()),
        "Thành phần": tuple({**row, "Thứ tự": order} for order, row in rules),
        "Nơi nhận": rows_of_records("Nơi nhận", start.recipients()),
    }


def rows_of_records(title: str, records: Iterable[Any]) -> tuple[Row, ...]:
    """Records as the cells of their sheet's columns: yes and no in words, several values between ";"."""
    sheet = next(one for one in PLAN.sheets if one.title == title)
    columns = [column for column in sheet.columns if column.field and not column.formula]
    return tuple(
        {
            column.header: _cell(value)
            for column in columns
            if (value := getattr(one, column.field)) not in _BLANK
        }
        for one in records
    )


_BLANK = (None, "", ())


def _cell(value: Any) -> CellValue:
    if isinstance(value, bool):
        return "Có" if value else "Không"
    if isinstance(value, tuple):
        return "; ".join(map(str, value))
    if isinstance(value, Enum | Month):
        return str(value.value if isinstance(value, Enum) else value)
    cell: CellValue = value
    return cell
