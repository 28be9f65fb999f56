"""Rows of somebody's list as rows of Đơn vị and Nhân sự; whoever stands there already is left alone."""

import datetime as dt
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from msgspec import Struct

from toolkit.book.reading.any_table import AnyTable, TableRow
from toolkit.book.writing.edits import CellValue
from toolkit.plan.model import Person, Plan, Unit
from toolkit.plan.roster import serves
from toolkit.tasks.making.carried_rows import Row
from toolkit.tasks.making.roster_columns import Understood
from toolkit.wording import (
    as_a_name,
    day_short,
    display_upper,
    fold,
    fold_ascii,
    said,
    same_name_key,
    without_honorific,
    written_out,
)

_LETTERS = {
    "đoàn xã": "X",
    "đoàn phường": "P",
    "đoàn đặc khu": "DK",
    "đoàn thị trấn": "TT",
    "huyện đoàn": "H",
    "thị đoàn": "TX",
    "thành đoàn": "TP",
}
_MOST_NAMED = 5
_KIND_OF_OTHERS = "Đoàn trực thuộc"
_PLAIN = ("Điện thoại", "Email", "Giới tính", "Xưng hô", "Từ ngày", "Ghi chú")


class Entries(Struct, frozen=True, kw_only=True):
    """What a list brings: new units and people; who stands there already; rows that say too little.

    ``otherwise``: of whom the list says something else than the workbook, in words; ``elsewhere``: who is
    new in a unit and serves in another one; ``ended``: who is new and has rows of the workbook that are
    over; ``respelt``: names that stood there in capitals.
    """

    units: tuple[Row, ...] = ()
    people: tuple[Row, ...] = ()
    known: tuple[str, ...] = ()
    unclear: tuple[int, ...] = ()
    otherwise: tuple[str, ...] = ()
    elsewhere: tuple[str, ...] = ()
    ended: tuple[str, ...] = ()
    respelt: int = 0


def entries(table: AnyTable, columns: Understood, plan: Plan) -> Entries:
    """The rows for the workbook, in the list's order, and the numbers of the list's rows that gave none."""
    units: list[Row] = []
    people: list[Row] = []
    known: list[str] = []
    unclear: list[int] = []
    otherwise: list[str] = []
    elsewhere: list[str] = []
    ended: list[str] = []
    respelt = 0
    roster = _Roster(plan)
    at = {header: table.columns.index(column) for header, column in columns.columns.items()}
    given = table.columns.index(columns.given) if columns.given else None
    for row in table.rows():
        cells = {header: _value(row, index) for header, index in at.items()}
        typed = " ".join((_words(cells, "Họ và tên"), "" if given is None else str(_value(row, given) or "")))
        name, place = as_a_name(without_honorific(typed.strip())), _words(cells, "Đơn vị")
        if not name or not place:
            unclear.append(table.sheet.first_row + row.turn)
            continue
        code, unit = roster.unit(place)
        units += [unit] if unit else []
        if roster.knows(name, code):
            known.append(name)
            otherwise += roster.said_otherwise(name, code, cells)
            continue
        respelt += name not in typed
        elsewhere += roster.serves_elsewhere(name, code)
        ended += roster.has_ended(name, code)
        people.append(roster.person(name, code, cells))
    return Entries(
        units=tuple(units),
        people=tuple(people),
        known=tuple(known),
        unclear=tuple(unclear),
        otherwise=tuple(otherwise),
        elsewhere=tuple(elsewhere),
        ended=tuple(ended),
        respelt=respelt,
    )


class _Roster:
    """The units and people of the workbook, and those that were entered meanwhile."""

    def __init__(self, plan: Plan) -> None:
        self._plan = plan
        self._kinds = [item.value for item in plan.listed("Loại đơn vị")]
        self._titles = sorted((item.value for item in plan.listed("Chức vụ")), key=len, reverse=True)
        self._units = {key: unit.code for unit in plan.units for key in _names(unit) if serves(unit, None)}
        self._unit_names = {unit.code: unit.name for unit in plan.units}
        serving = [one for one in plan.people if serves(one, None)]
        self._people = {(same_name_key(one.name), one.unit) for one in serving}
        self._serving = serving
        self._contacts = {one.unit for one in plan.people if one.is_contact and serves(one, None)}
        self._order = max((unit.order or 0 for unit in plan.units), default=0)
        self._number = max(map(_code_number, plan.people), default=0)
        office = next((unit for unit in plan.units if fold(unit.kind) == "tỉnh đoàn"), None)
        self._office, self._place = (office.code, office.place) if office else ("", "")

    def unit(self, name: str) -> tuple[str, Row | None]:
        """The unit's code, and its row where it is new."""
        key = written_out(name)
        known = self._units.get(key) or self._only_ending(key)
        if known:
            return known, None
        kind = self._kind(key)
        local = fold(kind) in _LETTERS
        bare = name[len(kind) :].strip() if local else name.removeprefix("Đoàn ")
        if local and name.isupper():
            bare = as_a_name(bare)
            name = f"{kind} {bare}"
        code = self._new_code(_LETTERS.get(fold(kind), "DT"), bare)
        self._units[key], self._unit_names[code] = code, name
        self._order += 1
        level = kind.removeprefix("Đoàn ").lower() if kind.startswith("Đoàn ") else ""
        row: Row = {
            "Mã đơn vị": code,
            "Tên đơn vị": name,
            "Tên ngắn": name,
            "Loại": kind,
            "Tên trên đầu văn bản": f"BCH {display_upper(name)}",
            "Địa danh": bare if local else self._place or None,
            "Địa bàn": f"{level} {bare}" if local and level else None,
            "Đơn vị cấp trên": self._office or None,
            "Thứ tự": self._order,
            "Được đăng cai": "Có" if local else "Không",
            "Nhận giấy mời": "Có",
        }
        return code, row

    def _kind(self, key: str) -> str:
        """The kind that a unit's name begins with: "Đoàn xã", also where the list says "xã đoàn"."""
        turned = " ".join((*reversed(key.split()[:2]), ""))
        for one in self._kinds:
            if key.startswith(f"{fold(one)} ") or (fold(one) in _LETTERS and turned == f"{fold(one)} "):
                return one
        return _KIND_OF_OTHERS

    def knows(self, name: str, unit: str) -> bool:
        """Whether somebody of that name serves in the unit; whoever does not is known from now on."""
        key = (same_name_key(name), unit)
        known = key in self._people
        self._people.add(key)
        return known

    def said_otherwise(self, name: str, unit: str, cells: Mapping[str, CellValue]) -> Iterator[str]:
        """What the list says else of somebody of the workbook, with both."""
        key = (same_name_key(name), unit)
        rows = [one for one in self._serving if (same_name_key(one.name), one.unit) == key]
        title = self._title(_words(cells, "Chức vụ"), self._unit_names.get(unit, ""))[0]
        phone, email = _words(cells, "Điện thoại"), _words(cells, "Email")
        for now, then, same in (
            (title, [one.title for one in rows], written_out),
            (phone, [one.phone for one in rows], _digits),
            (email, [one.email for one in rows], str.casefold),
        ):
            if rows and now and any(then) and same(now) not in {same(one) for one in then}:
                yield f"{name} ({unit}): sổ ghi “{'; '.join(filter(None, then))}”, danh sách ghi “{now}”"

    def serves_elsewhere(self, name: str, unit: str) -> Iterator[str]:
        """That somebody of that name serves in another unit, where the two may be one who was moved."""
        key = same_name_key(name)
        for one in self._serving:
            if same_name_key(one.name) == key and one.unit != unit:
                yield f"{name} ({unit}): sổ đã có {one.code}, {one.title} ({one.unit})"

    def has_ended(self, name: str, unit: str) -> Iterator[str]:
        """That the workbook has somebody of that name as gone, the last row of theirs."""
        key = same_name_key(name)
        rows = [one for one in self._plan.people if same_name_key(one.name) == key and one.valid_to]
        if rows and all(same_name_key(one.name) != key for one in self._serving):
            last = max(rows, key=lambda one: one.valid_to or dt.date.min)
            until = day_short(last.valid_to) if last.valid_to else ""
            yield f"{name} ({unit}): sổ ghi {last.code}, {last.title} ({last.unit}), đến {until}"

    def person(self, name: str, unit: str, cells: Mapping[str, CellValue]) -> Row:
        """The row of Nhân sự; the first head of a unit without a contact is its contact."""
        self._number += 1
        title, full = self._title(_words(cells, "Chức vụ"), self._unit_names.get(unit, ""))
        contact = unit not in self._contacts and fold(title).startswith(("bí thư", "trưởng ban", "chánh"))
        if contact:
            self._contacts.add(unit)
        plain = {header: cells[header] for header in _PLAIN if cells.get(header)}
        return {
            "Xưng hô": "đồng chí",
            "Mã NS": f"NS{self._number:03}",
            "Họ và tên": name,
            "Chức vụ": title,
            "Chức vụ đầy đủ": full or None,
            "Mã đơn vị": unit,
            "Là đầu mối": "Có" if contact else "Không",
            "Là người ký": "Không",
            **plain,
        }

    def _title(self, said_title: str, unit: str) -> tuple[str, str]:
        """The listed title that the words begin with, and the whole words where they say more."""
        key = written_out(said_title)
        beginning = (one for one in self._titles if re.match(rf"{re.escape(fold(one))}(?!\w)", key))
        listed = next(beginning, "")
        rest = key.removeprefix(fold(listed)).strip(" ,-") if listed else ""
        more = bool(rest) and rest != fold(unit)
        return listed or said_title, said_title if listed and more else ""

    def _only_ending(self, key: str) -> str:
        """The one unit whose name ends so: "Cầu Ngang" for "Đoàn xã Cầu Ngang"."""
        ending = {code for name, code in self._units.items() if name.endswith(f" {key}")}
        return ending.pop() if len(ending) == 1 else ""

    def _new_code(self, letter: str, bare: str) -> str:
        words = re.findall(r"[a-z0-9]+", fold_ascii(bare))
        stem = f"{letter}-{''.join(word if word.isdigit() else word[0] for word in words).upper()}"
        for number in range(1, len(self._unit_names) + 2):
            code = stem if number == 1 else f"{stem}{number}"
            if code not in self._unit_names:
                return code
        raise AssertionError("there are more codes than units")


def _names(unit: Unit) -> Iterable[str]:
    return {written_out(name) for name in (unit.name, unit.short_name, unit.code) if name}


def _code_number(person: Person) -> int:
    found = re.search(r"\d+$", person.code)
    return int(found[0]) if found else 0


def _value(row: TableRow, index: int) -> CellValue:
    """A cell in the words that it is shown in; a day stays a day."""
    value = row.values[index]
    if value is None or (isinstance(value, dt.date) and not isinstance(value, dt.datetime)):
        return value
    return " ".join((said(value) or str(value)).split())


def _digits(phone: str) -> str:
    return re.sub(r"\D", "", phone)[-9:]


def _words(cells: Mapping[str, CellValue], header: str) -> str:
    return str(cells.get(header) or "")


def _more(rows: Sequence[object]) -> str:
    return " …" if len(rows) > _MOST_NAMED else ""


def told(found: Entries) -> Iterator[str]:
    """What would be entered, for the user to confirm: counts, the first names, and what is left alone."""
    for title, rows, key in (("Đơn vị", found.units, "Tên đơn vị"), ("Nhân sự", found.people, "Họ và tên")):
        names = [f"{row[key]} ({row['Mã đơn vị']})" for row in rows[:_MOST_NAMED]]
        words = f": {'; '.join(names)}{_more(rows)}" if rows else ""
        yield f"Trang {title}: thêm {len(rows)} dòng{words}."
    if found.known:
        yield f"{len(found.known)} người đã có trong sổ, giữ nguyên: {'; '.join(found.known[:_MOST_NAMED])}."
    if found.otherwise:
        words = f"{'; '.join(found.otherwise[:_MOST_NAMED])}{_more(found.otherwise)}"
        yield f"Khác với sổ, đồng chí tự xem và sửa: {words}."
    if found.elsewhere:
        words = f"{'; '.join(found.elsewhere[:_MOST_NAMED])}{_more(found.elsewhere)}"
        yield f"Trùng họ tên ở đơn vị khác; nếu là một người đã chuyển, ghi Đến ngày cho dòng cũ: {words}."
    if found.ended:
        words = f"{'; '.join(found.ended[:_MOST_NAMED])}{_more(found.ended)}"
        yield f"Sổ ghi đã thôi nhiệm vụ; nếu danh sách đã cũ, bỏ dòng ấy trước khi ghi: {words}."
    if found.respelt:
        yield f"{found.respelt} họ tên viết hoa cả chữ được ghi lại như Nguyễn Văn An."
    if found.unclear:
        numbers = ", ".join(map(str, found.unclear[:_MOST_NAMED]))
        yield f"{len(found.unclear)} dòng thiếu họ tên hoặc đơn vị, bỏ qua: dòng {numbers}."
