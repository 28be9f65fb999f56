"""Rows of somebody's list as rows of Đơn vị and Nhân sự; whoever stands there already is left alone."""

import datetime as dt
from collections.abc import Mapping

from msgspec.structs import replace

from toolkit.book.writing.edits import CellValue
from toolkit.patterns import pattern
from toolkit.plan.model import Plan
from toolkit.tasks.making.copied_rows import Row
from toolkit.tasks.making.roster_cells import has_left, is_vacant, phones_said
from toolkit.tasks.making.roster_headers import STATE
from toolkit.tasks.making.roster_lines import Line, ListReading
from toolkit.tasks.making.roster_people import Entry, RosterPeople, digits, said_otherwise, title_of
from toolkit.tasks.making.roster_report import Entries, Notes
from toolkit.tasks.making.roster_units import Named, RosterUnits
from toolkit.wording import day_short, fold, parse_day

_DAYS = ("Từ ngày", "Đến ngày")
_GENDERS = {"nữ": "Nữ", "nu": "Nữ", "nam": "Nam", "f": "Nữ", "m": "Nam", "x": "Nữ"}
_ADDRESSES = {"đồng chí": "đồng chí", "đ/c": "đồng chí", "đc": "đồng chí", "ông": "Ông", "bà": "Bà"}
_PHONE = pattern(r"\+?\d[\d\s.\-]{7,}\d")
_PLAIN = ("Điện thoại", "Email", "Giới tính", "Xưng hô", *_DAYS, "Ghi chú")


def entries(readings: Mapping[str, ListReading], plan: Plan, units: RosterUnits, notes: Notes) -> Entries:
    """The rows for the workbook, in the list's order, and what is to be said of those that gave none."""
    desk = _Desk(plan, units, notes, several=len(readings) > 1)
    for sheet, reading in readings.items():
        desk.take(sheet, reading)
    return desk.entries()


class _Desk:
    """Takes in one line after the other."""

    def __init__(self, plan: Plan, units: RosterUnits, notes: Notes, *, several: bool) -> None:
        self._units, self._notes, self._several = units, notes, several
        self._people = RosterPeople(plan)
        self._sheet = ""
        self._new_units: list[Row] = []
        self._new_people: list[Row] = []
        self._known: list[str] = []
        self._unclear: list[str] = []
        self._otherwise: list[str] = []
        self._elsewhere: list[str] = []
        self._respelt = 0

    def entries(self) -> Entries:
        return Entries(
            units=tuple(self._new_units),
            people=tuple(self._new_people),
            known=tuple(self._known),
            unclear=tuple(self._unclear),
            otherwise=tuple(self._otherwise),
            elsewhere=tuple(self._elsewhere),
            respelt=self._respelt,
            notes=self._notes.all(),
        )

    def take(self, sheet: str, reading: ListReading) -> None:
        self._sheet = sheet
        heading = reading.heading
        if heading.title or heading.unit:
            title = title_of(heading.title, self._units.titles, "")[0]
            said = [f"mọi người là {title}"] if title else []
            said += [f"đơn vị là {heading.unit}"] if heading.unit else []
            self._notes.add("heading", f"“{heading.words}”: {', '.join(said)}")
        for fault in reading.faults:
            self._notes.add("faults", self._there(fault))
        if reading.passed:
            self._notes.add("passed", self._there(f"dòng {', '.join(map(str, reading.passed))}"))
        for line in reading.lines:
            self._take(line)

    def _there(self, words: str) -> str:
        return f"trang “{self._sheet}” {words}" if self._several else words

    def _where(self, line: Line) -> str:
        return self._there(f"dòng {line.row}")

    def _take(self, line: Line) -> None:
        name = line.said.name
        if not (name or line.said.vacant) or not line.unit or is_vacant(line.unit):
            words = f"{line.row}{f' ({name})' if name else ''}"
            self._unclear.append(f"{words} trang “{self._sheet}”" if self._several else words)
            return
        if line.said.vacant:
            title = title_of(line.title, self._units.titles, line.unit)[0]
            post = " ".join(filter(None, (title, line.unit)))
            self._notes.add("vacant", f"{post} ({self._where(line)})")
            self._unit(line)
            return
        if self._gone_by_the_list(line):
            return
        code = self._unit(line)
        if code:
            self._person(line, code)

    def _gone_by_the_list(self, line: Line) -> bool:
        notes = (str(line.cells.get("Ghi chú") or ""), str(line.cells.get(STATE) or ""), *line.said.rest)
        words = "" if line.cells.get("Đến ngày") else has_left(line.title, *notes)
        if words:
            self._notes.add("left", f"{line.said.name} ({self._where(line)}: “{words}”)")
        return bool(words)

    def _unit(self, line: Line) -> str:
        """The code of the line's unit; blank where it is not certain, which is told."""
        found = self._units.named(line.unit, levels=line.levels)
        who = f"{line.said.name or line.title}, {self._there(f'ô {line.spot}')}"
        if not found.code:
            meant = " hay ".join(map(self._units.said, found.several))
            words = f"“{line.unit}”{f' là {meant}' if meant else ''} ({who})"
            self._notes.add("ended" if found.ended else "several", words)
            return ""
        self._tell_unit(line, found)
        if line.follows:
            self._notes.add("follows", f"dòng {line.row} ({line.said.name}: {line.unit})")
        if line.old_letters:
            self._notes.add("letters", f"{line.said.name} ({self._where(line)})")
        return found.code

    def _tell_unit(self, line: Line, found: Named) -> None:
        said = self._units.said(found.code)
        if found.row:
            self._new_units.append(found.row)
        if found.in_other_words:
            self._notes.add("understood", f"“{line.unit}” là {said}")
        if found.row and found.like:
            self._notes.add("like", f"{said}, ô {line.spot}, và {self._units.said(found.like)}")
        if found.row and found.doubtful:
            self._notes.add("kind", f"{said}, ô {line.spot}")

    def _person(self, line: Line, unit: str) -> None:
        cells = self._cells(line)
        title, full = title_of(line.title, self._units.titles, self._units.names.get(unit, ""))
        new = Entry(
            code="",
            name=line.said.name,
            unit=unit,
            title=title,
            phone=str(cells.get("Điện thoại") or ""),
            until=until if isinstance(until := cells.get("Đến ngày"), dt.date) else None,
            row=self._where(line),
        )
        code = self._code_of(new, cells)
        if not code:
            return
        self._respelt += line.typed.isupper()
        self._tell_person(new)
        self._people.add(replace(new, code=code))
        self._new_people.append(self._row(code, new, full, cells))

    def _code_of(self, new: Entry, cells: Mapping[str, CellValue]) -> str:
        """The person's code; blank where the row brings nobody new."""
        there = self._people.of_name(new.name, new.unit)
        serving = [one for one in there if not one.row and not one.until]
        if serving:
            self._known.append(new.name)
            self._otherwise += said_otherwise(new.name, new.unit, serving, new.title, cells)
            return ""
        ended = [one for one in there if not one.row and one.until]
        if ended and new.until in [one.until for one in ended]:
            self._known.append(new.name)
            return ""
        if ended:
            return self._again(new, ended, cells)
        return self._beside(new, [one for one in there if one.row])

    def _again(self, new: Entry, ended: list[Entry], cells: Mapping[str, CellValue]) -> str:
        """Somebody whom the workbook has as gone: new only from a later day on."""
        last = max(ended, key=lambda one: one.until or dt.date.min)
        start, day = cells.get("Từ ngày"), day_short(last.until or dt.date.min)
        said = f"{new.name} ({new.unit}, {new.row}): {last.code}, {last.title}, Đến ngày {day}"
        if isinstance(start, dt.date) and start > (last.until or dt.date.min):
            self._notes.add("returns", said)
            return last.code
        self._notes.add("gone", said)
        return ""

    def _beside(self, new: Entry, listed: list[Entry]) -> str:
        """The code of somebody of whose name the list had one in the unit already."""
        for one in listed:
            differs = digits(new.phone) != digits(one.phone) and new.phone and one.phone
            if differs:
                continue
            said = f"{new.name} ({new.unit}, {one.row} và {new.row})"
            same = not (new.title and one.title) or fold(new.title) == fold(one.title)
            if same and new.until == one.until:
                self._notes.add("repeated", said)
                return ""
            self._notes.add("second", said)
            return one.code
        if listed:
            self._notes.add("namesakes", f"{new.name} ({new.unit}, {listed[0].row} và {new.row})")
        return self._code_elsewhere(new) or self._people.new_code()

    def _code_elsewhere(self, new: Entry) -> str:
        """The code of somebody whom the list has in another unit with the same phone: one person."""
        for one in self._people.elsewhere(new.name, new.unit):
            if one.row and new.phone and digits(one.phone) == digits(new.phone):
                self._notes.add("second", f"{new.name} ({one.unit}, {one.row} và {new.unit}, {new.row})")
                return one.code
        return ""

    def _tell_person(self, new: Entry) -> None:
        for one in self._people.left_elsewhere(new.name, new.unit):
            there = f"{one.code}, {one.title} ({one.unit})"
            self._notes.add("moved", f"{new.name} ({new.unit}, {new.row}) và {there}")
        for one in self._people.elsewhere(new.name, new.unit):
            if not one.row:
                where = f"sổ đã có {one.code}, {one.title} ({one.unit})"
                self._elsewhere.append(f"{new.name} ({new.unit}): {where}")
        for one in self._people.nearly(new.name, new.unit):
            self._notes.add("nearly", f"{new.name} ({new.row}) và {one.name} ({one.code or one.row})")
        for one in self._people.heads(new.title, new.name, new.unit) if not new.until else ():
            there = f"{one.row}" if one.row else f"sổ có {one.code}"
            words = f"{new.title} {self._units.said(new.unit)}: {new.name} ({new.row}), {one.name} ({there})"
            self._notes.add("heads", words)
        if not new.title:
            self._notes.add("untitled", f"{new.name} ({new.unit}, {new.row})")

    def _cells(self, line: Line) -> dict[str, CellValue]:
        """The cells of the row as the workbook has them; what has no column of its own is a note."""
        cells = {header: line.cells[header] for header in _PLAIN if line.cells.get(header)}
        rest = [str(cells.get("Ghi chú") or ""), *line.said.rest]
        if not cells.get("Điện thoại") and (phones := [one for one in rest if _PHONE.fullmatch(one)]):
            cells["Điện thoại"] = "; ".join(phones)
            rest = [one for one in rest if one not in phones]
        if address := cells.pop("Xưng hô", None):
            known = _ADDRESSES.get(fold(str(address)))
            cells |= {"Xưng hô": known} if known else {}
        for header in ("Điện thoại", "Email"):
            if is_vacant(str(cells.get(header) or "")):
                cells.pop(header, None)
        if phone := cells.get("Điện thoại"):
            cells["Điện thoại"] = phones_said(str(phone))
        gender = line.said.gender or _GENDERS.get(fold(str(cells.get("Giới tính") or "")), "")
        cells.pop("Giới tính", None)
        cells |= {"Giới tính": gender} if gender else {}
        rest += self._days(line, cells)
        note = "; ".join(dict.fromkeys(filter(None, rest)))
        return {**cells, "Ghi chú": note} if note else cells

    def _days(self, line: Line, cells: dict[str, CellValue]) -> list[str]:
        """Days typed as texts become days; what is none is returned as words, and told."""
        words = []
        for header in _DAYS:
            typed = cells.get(header)
            if not isinstance(typed, str):
                continue
            del cells[header]
            found = parse_day(typed)
            if found and found.day:
                cells[header] = found.day
                continue
            self._notes.add("days", f"{line.said.name} ({self._where(line)}): {header} “{typed}”")
            words.append(f"{header}: {typed}")
        return words

    def _row(self, code: str, new: Entry, full: str, cells: Mapping[str, CellValue]) -> Row:
        contact = not new.until and self._people.becomes_contact(new.title, new.unit)
        return {
            "Xưng hô": "đồng chí",
            "Mã NS": code,
            "Họ và tên": new.name,
            "Chức vụ": new.title,
            "Chức vụ đầy đủ": full or None,
            "Mã đơn vị": new.unit,
            "Là đầu mối": "Có" if contact else "Không",
            "Là người ký": "Không",
            **cells,
        }
