"""The sheets of a file that hold a list of people, each read with what stands above it."""

import re
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from toolkit.book.reading.any_table import AnyTable, read_table, read_tables
from toolkit.patterns import pattern
from toolkit.plan.model import Plan
from toolkit.problems import Place, Problem, problem
from toolkit.tasks.making.roster_columns import Understood, understood
from toolkit.tasks.making.roster_entries import entries
from toolkit.tasks.making.roster_headings import Heading, heading_of
from toolkit.tasks.making.roster_lines import ListReading, list_reading
from toolkit.tasks.making.roster_report import Entries, Notes
from toolkit.tasks.making.roster_units import RosterUnits
from toolkit.wording import fold

_ASIDE = pattern(r".*\b(?:cũ|nháp|lưu trữ|backup|bản sao|copy|mẫu|hướng dẫn|đã nghỉ|thôi công tác)\b.*")
_OF_PEOPLE = "nhân sự"
_YEAR = pattern(r"\b20\d\d\b")
_SAID = {
    "table-rows-struck": "có dòng bị gạch ngang chữ, vẫn nhập",
    "table-words-struck": "có chữ bị gạch ngang, vẫn nhập",
    "table-days-swapped": "có lẽ Excel đã đổi chỗ ngày với tháng",
    "table-column-nameless": "cột không có tiêu đề, không đọc",
    "table-rows-other": "từ đây có một bảng khác với tiêu đề riêng, không đọc",
}


def understood_list(
    roster: Path, plan: Plan, *, sheet: str = ""
) -> tuple[Understood, Entries, tuple[Problem, ...]]:
    """The columns of a file's list, what all its sheets bring, and why nothing could be understood."""
    tables, without = ((read_table(roster, sheet=sheet),), ()) if sheet else read_tables(roster)
    notes, units = Notes(), RosterUnits(plan)
    chosen = list(_chosen(tables, without, notes))
    found = [(table, understood(table)) for table in chosen]
    readings: dict[str, ListReading] = {}
    columns = None
    for table, one in found:
        reading = _reading(table, one, units)
        if reading is None:
            notes.add("sheets", f"“{table.sheet.name}” (không nhận ra danh sách người)")
            continue
        columns = columns or one
        for header in one.unread:
            notes.add("unread", f"“{header}”")
        readings[table.sheet.name] = reading
        _tell_doubts(table, notes, several=len(chosen) > 1)
    if columns is None:
        return found[0][1], Entries(), (_refused(*found[0]),)
    return columns, entries(readings, plan, units, notes), ()


def _reading(table: AnyTable, one: Understood, units: RosterUnits) -> ListReading | None:
    """The lines of a sheet; None where it names no people, or no line of it a unit."""
    if "Họ và tên" in one.missing:
        return None
    titled = "Chức vụ" in one.columns or any(block.title for block in one.blocks)
    heading = heading_of(table.sheet, table.header, units, titled=titled, placed=not one.missing)
    reading = list_reading(table, one, heading, units)
    if all(line.title for line in reading.lines) and heading.title and not _needed(reading, heading):
        reading = list_reading(table, one, Heading(unit=heading.unit, words=heading.words), units)
    return reading if not one.missing or any(line.unit for line in reading.lines) else None


def _needed(reading: ListReading, heading: Heading) -> bool:
    """Whether the title above the list is that of somebody who has none of his own."""
    return any(line.title == heading.title for line in reading.lines)


def _chosen(tables: Sequence[AnyTable], without: Iterable[str], notes: Notes) -> Iterator[AnyTable]:
    """The sheets to be read: of several years the last one's; none that is set aside by its name."""
    own = next((one for one in tables if fold(one.sheet.name) == _OF_PEOPLE), None)
    if own:  # a workbook like ours: its other sheets tell of meetings
        if len(tables) > 1:
            notes.add("sheets", "các trang ngoài trang Nhân sự")
        yield own
        return
    for name in without:
        notes.add("sheets", f"“{name}” (trang ẩn, hoặc không có bảng)")
    years = {table.sheet.name: max(map(int, _YEAR.findall(table.sheet.name)), default=0) for table in tables}
    last = max(years.values())
    for table in tables:
        name = table.sheet.name
        if len(tables) > 1 and (_ASIDE.fullmatch(fold(name)) or 0 < years[name] < last):
            notes.add("sheets", f"“{name}” (bản khác hoặc năm khác; cần đọc thì nêu trang ấy bằng --sheet)")
            continue
        yield table


def _tell_doubts(table: AnyTable, notes: Notes, *, several: bool) -> None:
    for one in table.problems:
        if words := _SAID.get(one.code):
            rows = re.match(r"Dòng ([\d, ]+)", one.message)
            where = f"dòng {rows[1].strip()}" if rows else f"ô {one.place.cell}"
            sheet = f"trang “{table.sheet.name}” " if several else ""
            notes.add("faults", f"{sheet}{where}: {words}")


def _refused(table: AnyTable, columns: Understood) -> Problem:
    headers = ", ".join(f"“{column.header}”" for column in table.columns)
    place = Place(file=table.file, sheet=table.sheet.name)
    return problem("roster-columns", place, missing=" và ".join(columns.missing), headers=headers)
