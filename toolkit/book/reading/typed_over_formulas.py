"""Computed columns in which somebody typed: the sheet shows one thing, and the documents say another."""

import datetime as dt
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import partial
from types import MappingProxyType
from typing import Any

from toolkit.book.fields import CODE_AND_NAME, Clock, Lookups
from toolkit.book.grid import CellError, Raw, Uncomputed
from toolkit.book.reading.tables import Found, Table
from toolkit.book.schema.sheet import Sheet
from toolkit.patterns import pattern
from toolkit.plan.agenda_clock import agenda_items, timed_agenda
from toolkit.plan.model import AgendaItem, Conference, Numbering, OutgoingDocument, Person, Plan, UnitReport
from toolkit.problems import Place, Problem, problem
from toolkit.wording import fold

Compute = Callable[[Plan, Any], tuple[str, ...]]

_MOST_ALONE = 3
_SECONDS = pattern(r"(?<=\b\d\d:\d\d):00\b")  # a clock as other programs write it


def typed_over(plan: Plan, tables: Iterable[Table]) -> Iterator[tuple[str, Problem]]:
    """By sheet title, each computed cell whose content is not what it would come to.

    Cells that still hold a formula are left alone: a stored result may be older than what it looks at. More
    than a few in one column have one cause and are told once.
    """
    for table in tables:
        if any(table.index(one.field) is None for one in table.sheet.columns if one.field and not one.note):
            continue  # what the formulas look at is not there
        for found in table.columns:
            compute = _computes(table.sheet, found.column.header)
            if compute is None:
                continue
            told = list(_in_column(plan, table, found, compute))
            kept = told if len(told) <= _MOST_ALONE else told[:1]
            more = f" (và {len(told) - 1} ô khác của cột này)" if len(told) > len(kept) else ""
            for place, shown, expected in kept:
                words = {"column": found.column.header, "text": shown, "expected": expected, "more": more}
                yield table.sheet.title, problem("computed-typed", place, **words)


def _computes(sheet: Sheet, header: str) -> Compute | None:
    return partial(_label, sheet) if header == sheet.label else _COMPUTED.get((sheet.title, header))


def _in_column(plan: Plan, table: Table, found: Found, compute: Compute) -> Iterator[tuple[Place, str, str]]:
    rows = table.rows
    for record in getattr(plan, table.sheet.feeds):
        row = record.origin.row - table.first_row
        cells = rows[row]
        raw = cells[found.index] if found.index < len(cells) else None
        place = table.place(row, found.index)
        if raw is None or isinstance(raw, CellError | Uncomputed) or _is_formula(table, place):
            continue
        shown, fitting = _shown(raw), compute(plan, record)
        if shown and fitting and fold(shown) not in map(fold, fitting):
            yield place, shown, fitting[0]


def _is_formula(table: Table, place: Place) -> bool:
    return table.grid.formulas is not None and place.cell in table.grid.formulas


def _shown(raw: Raw) -> str:
    if isinstance(raw, dt.time | dt.datetime | dt.timedelta) or (isinstance(raw, float) and 0 < raw < 1):
        read = Clock().read(raw, Lookups()).value
        return f"{read:%H:%M}" if read else str(raw)
    return _SECONDS.sub("", " ".join(str(raw).split()))


def _label(sheet: Sheet, _plan: Plan, record: Any) -> tuple[str, ...]:
    code, name = getattr(record, sheet.key), getattr(record, sheet.name)
    return (f"{code}{CODE_AND_NAME}{name}",) if code and name else ()


def _rank(plan: Plan, person: Person) -> tuple[str, ...]:
    ranks = [item.rank for item in plan.listed("Chức vụ") if fold(item.value) == fold(person.title)]
    return (str(ranks[0]),) if ranks and ranks[0] is not None else ()


def _area(plan: Plan, conference: Conference) -> tuple[str, ...]:
    host = plan.unit(conference.host)
    return (host.area,) if host and host.area else ()


def _clock(plan: Plan, item: AgendaItem) -> tuple[str, ...]:
    """What the agenda prints; or what the formula comes to, which adds all starts."""
    conference = plan.conference(item.conference)
    if conference is None:
        return ()
    timed = (one.start for one in timed_agenda(plan, conference) if one.item is item)
    agenda = agenda_items(plan, conference)
    minutes = sum(one.minutes or 0 for one in agenda if (one.order or 0) < (item.order or 0))
    minutes += sum(one.start.hour * 60 + one.start.minute for one in agenda if one.start)
    return (*(f"{start:%H:%M}" for start in timed if start), f"{minutes // 60 % 24:02}:{minutes % 60:02}")


def _report_state(plan: Plan, report: UnitReport) -> tuple[str, ...]:
    if not report.received:
        return ("Đã gửi",) if report.has_come else ("Chưa gửi",)
    if not report.due:
        return ("Đã gửi",)
    late = (report.received - report.due).days
    return (f"Chậm {late} ngày",) if late > 0 else ("Đúng hạn",)


def _symbol(plan: Plan, row: OutgoingDocument) -> tuple[str, ...]:
    settings = plan.settings
    if not row.kind or not settings.body_code or not settings.department_code:
        return ()
    number = f"{row.number:02}" if row.number else ""
    return (f"{number}-{row.kind}/{settings.body_code}-{settings.department_code}",)


def _series(plan: Plan, row: OutgoingDocument) -> tuple[str, ...]:
    if plan.settings.numbering is Numbering.BY_YEAR:
        return (str(row.date.year),) if row.date else ()
    return (plan.settings.term,) if plan.settings.term else ()


_COMPUTED: Mapping[tuple[str, str], Compute] = MappingProxyType(
    {
        ("Nhân sự", "Cấp bậc"): _rank,
        ("Hội nghị", "Địa bàn"): _area,
        ("Chương trình", "Giờ"): _clock,
        ("Báo cáo đơn vị", "Tình trạng"): _report_state,
        ("Văn bản đi", "Ký hiệu"): _symbol,
        ("Văn bản đi", "Nhiệm kỳ/Năm"): _series,
    }
)
"""By sheet and header; the weekday beside a conference's day is held against it by a rule of the plan."""
