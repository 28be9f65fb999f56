"""Next year's rows, sheet by sheet, out of this year's workbook."""

from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property

from msgspec import Struct

from toolkit.book.reading.tables import Table
from toolkit.book.writing.edits import CellValue
from toolkit.plan.carry_over import Renewal
from toolkit.plan.festivals import festivals, has_khmer_festivals
from toolkit.plan.guests import EVERY_CONFERENCE
from toolkit.plan.model import Conference, Holiday, Origin
from toolkit.plan.next_year import HostTurn, MonthTurn, host_turns, last_conferences, last_hosted, month_turns
from toolkit.tasks.making.copied_rows import Row, rows_of
from toolkit.wording import day_short

CARRIED = ("Danh mục", "Đơn vị", "Nhân sự", "Thành phần", "Nơi nhận")
_USUAL_MONTHS = (5, 8, 11)  # where there is no year before to follow
_TERM = ("Nhiệm kỳ", "Nhiệm kỳ từ ngày", "Nhiệm kỳ đến ngày")
_HOURS = (
    *("Giờ bắt đầu", "Giờ kết thúc", "Buổi hai: từ giờ", "Buổi hai: đến giờ", "Hình thức"),
    "Chuẩn bị",
)
_LEADERS = (("chairs", "Chủ trì"), ("secretaries", "Thư ký"))
_OF_OLD_FILES = ("Mã HN/KH", "Tệp Word", "Cập nhật", "Tệp PDF đã ký")


class YearDraft(Struct, frozen=True, kw_only=True, dict=True):
    """This year's plan and tables, and what the next year makes of them."""

    renewal: Renewal
    tables: Mapping[str, Table]

    @cached_property
    def conferences(self) -> tuple[Conference, ...]:
        """This year's, in order."""
        return last_conferences(self.renewal.plan, self.renewal.old)

    @cached_property
    def holidays(self) -> tuple[Holiday, ...]:
        return festivals(self.renewal.year, khmer=has_khmer_festivals(self.renewal.plan))

    @cached_property
    def months(self) -> tuple[MonthTurn, ...]:
        numbers = tuple(one.month.number for one in self.conferences if one.month) or _USUAL_MONTHS
        return month_turns(numbers, self.renewal.year, self.holidays)

    @cached_property
    def hosts(self) -> tuple[HostTurn, ...]:
        return host_turns(self.renewal.plan, self.renewal.year, len(self.months))

    @cached_property
    def rows(self) -> Mapping[str, tuple[Row, ...]]:
        """The new rows by sheet title; a sheet that is not named begins empty."""
        plan = self.renewal.plan
        staying = (one.origin for one in plan.people if self.renewal.stays(one))
        return {
            "Danh mục": rows_of(self.tables.get("Danh mục")),
            "Nơi nhận": rows_of(self.tables.get("Nơi nhận")),
            "Đơn vị": tuple(self._units()),
            "Nhân sự": self._of("Nhân sự", staying),
            "Thành phần": tuple(self._guest_rules()),
            "Kế hoạch": tuple(self._annual_plan()),
            "Căn cứ": tuple(self._bases()),
            "Chuyên đề": tuple({"Mã CĐ": f"CD{n}", "Thứ tự": n} for n, _ in enumerate(self.months, 1)),
            "Hội nghị": tuple(self._conferences()),
            "Phân công": tuple(self._duties()),
            "Văn bản đi": tuple(self._last_numbers()),
            "Ngày nghỉ": tuple({"Ngày": d.date, "Tên": d.name, "Mức": d.level} for d in self.holidays),
        }

    def settings(self) -> Mapping[str, CellValue]:
        """The settings by key: all as they were but the year, a term that is over, a signer who left."""
        found = {str(row.get("Khóa")): row.get("Giá trị") for row in rows_of(self.tables.get("Cấu hình"))}
        found["Năm"] = self.renewal.year
        gone = _TERM if self.renewal.term_over else ()
        if self.renewal.has_left(self.renewal.plan.settings.signer):
            gone = (*gone, "Người ký mặc định")
        return found | dict.fromkeys(gone)

    def _units(self) -> Iterator[Row]:
        for unit in self.renewal.plan.units:
            hosted = last_hosted(self.renewal.plan, unit)
            for row in self._of("Đơn vị", [unit.origin]):
                yield {**row, "Đăng cai gần nhất": str(hosted)} if hosted else row

    def _guest_rules(self) -> Iterator[Row]:
        followed = {id(rule): kinds for rule, kinds in self.renewal.followed_rules()}
        for rule in self.renewal.plan.guest_rules:
            if rule.conference == EVERY_CONFERENCE:
                kinds = followed.get(id(rule))
                for row in self._of("Thành phần", [rule.origin]):
                    yield {**row, "Giá trị": "; ".join(kinds)} if kinds else row

    def _annual_plan(self) -> Iterator[Row]:
        annual, year = self.renewal.annual, self.renewal.year
        own: Row = {"Mã KH": f"KH{year}", "Năm": year}
        for row in self._of("Kế hoạch", [annual.origin]) if annual else ({},):
            kept = {header: self._text(cell) for header, cell in row.items()}
            if annual and self.renewal.has_left(annual.signer):
                kept.pop("Người ký", None)
            yield {**kept, **own}

    def _bases(self) -> Iterator[Row]:
        for basis in self.renewal.bases():
            gone = ("Số ký hiệu", "Ngày") if self.renewal.is_yearly(basis) else ()
            for row in self._of("Căn cứ", [basis.origin]) if self.renewal.lasts(basis) else ():
                kept = {header: self._text(cell) for header, cell in row.items() if header not in gone}
                yield {**kept, "Mã KH": f"KH{self.renewal.year}"}

    def _conferences(self) -> Iterator[Row]:
        year = self.renewal.year
        for number, month in enumerate(self.months, 1):
            host = self.hosts[number - 1].unit.code if number <= len(self.hosts) else None
            yield {
                **self._habits(number),
                "Mã HN": f"HN{number}-{year}",
                "Mã KH": f"KH{year}",
                "Lần thứ": number,
                "Tháng kế hoạch": str(month.month),
                "Mã CĐ": f"CD{number}",
                "Đơn vị đăng cai": host,
                "Trạng thái": "Dự kiến",
            }

    def _habits(self, number: int) -> Row:
        """What usually stays from a conference to that of the next year: its hours, and who leads it."""
        if number > len(self.conferences):
            return {}
        before = self.conferences[number - 1]
        leaving = [name for name, _ in _LEADERS if any(map(self.renewal.has_left, getattr(before, name)))]
        kept = (*_HOURS, *(header for name, header in _LEADERS if name not in leaving))
        rows = self._of("Hội nghị", [before.origin])
        return {header: cell for row in rows for header, cell in row.items() if header in kept}

    def _duties(self) -> Iterator[Row]:
        """What is still open is reported on at the year's first conference."""
        renewal = self.renewal
        for one in renewal.open_conclusions():
            due = day_short(one.due) if one.due else one.term
            told = f"{one.content.rstrip(' .')} (thời hạn {due})" if due else one.content
            what = f"Báo cáo kết quả thực hiện kết luận {one.code} năm {renewal.old}: {told}"
            lead, *others = renewal.leaders(one) or ("",)
            helpers = "; ".join((*others, *map(renewal.plan.unit_name, one.supporting_units)))
            duty = {"Mã HN": f"HN1-{renewal.year}", "Nội dung": what, "Chủ trì": lead}
            yield duty | ({"Phối hợp": helpers} if helpers else {})

    def _last_numbers(self) -> Iterator[Row]:
        for entry in self.renewal.last_numbers():
            for row in self._of("Văn bản đi", [entry.origin]):
                yield {header: cell for header, cell in row.items() if header not in _OF_OLD_FILES}

    def _of(self, title: str, origins: Iterable[Origin]) -> tuple[Row, ...]:
        return rows_of(self.tables.get(title), {origin.row for origin in origins})

    def _text(self, cell: CellValue) -> CellValue:
        return self.renewal.text(cell) if isinstance(cell, str) else cell
