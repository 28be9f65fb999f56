"""The people of the workbook and of the list so far: who is new, who is there, who is there twice."""

import datetime as dt
import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from msgspec import Struct

from toolkit.book.writing.edits import CellValue
from toolkit.plan.model import Person, Plan
from toolkit.plan.roster import serves
from toolkit.tasks.making.roster_cells import title_key
from toolkit.wording import fold, fold_ascii, nearly_the_same, same_name_key, title_in_full, written_out

_HEADS = (
    "bí thư",
    "trưởng ban",
    "chánh văn phòng",
    "giám đốc",
    "phó bí thư thường trực",
    "bí thư đoàn cơ sở",
)
_OF_A_BODY = frozenset(
    (
        *("đoàn", "huyện", "thị", "thành", "tỉnh", "xã", "phường", "trấn", "khối", "trường", "cơ", "sở"),
        *("ban", "chấp", "hành", "tncs", "thanh", "niên", "cộng", "sản", "hồ", "chí", "minh", "văn", "phòng"),
        *("đặc", "khu", "hcm", "phố"),
    )
)
"""Words behind a title that say of which body somebody is what he is."""


class Entry(Struct, frozen=True, kw_only=True):
    """One title of one person, of the workbook or of the list (``row``: where there)."""

    code: str
    name: str
    unit: str
    title: str
    phone: str = ""
    email: str = ""
    until: dt.date | None = None
    row: str = ""


class RosterPeople:
    """Everybody by name and unit."""

    def __init__(self, plan: Plan) -> None:
        self._by_name: dict[tuple[str, str], list[Entry]] = defaultdict(list)
        self._everywhere: dict[str, list[Entry]] = defaultdict(list)
        self._units: dict[str, list[Entry]] = defaultdict(list)
        self._contacts = {one.unit for one in plan.people if one.is_contact and serves(one, None)}
        self._number = max(map(_code_number, plan.people), default=0)
        for one in plan.people:
            self.add(_entry(one))

    def add(self, one: Entry) -> None:
        self._by_name[(same_name_key(one.name), one.unit)].append(one)
        self._units[one.unit].append(one)
        self._everywhere[same_name_key(one.name)].append(one)

    def of_name(self, name: str, unit: str) -> list[Entry]:
        """Those of a name in a unit; a name typed without marks is anybody's that has these letters."""
        found = self._by_name.get((same_name_key(name), unit), [])
        if not found and name.isascii():
            found = [one for one in self._units.get(unit, ()) if fold_ascii(one.name) == fold_ascii(name)]
        return list(found)

    def nearly(self, name: str, unit: str) -> Iterator[Entry]:
        """Those of a unit whose name differs by one slip."""
        yield from (
            one for one in self._units.get(unit, ()) if not one.until and nearly_the_same(name, one.name)
        )

    def elsewhere(self, name: str, unit: str) -> Iterator[Entry]:
        """Those of the name who serve in other units."""
        yield from (
            one for one in self._everywhere.get(same_name_key(name), ()) if one.unit != unit and not one.until
        )

    def left_elsewhere(self, name: str, unit: str) -> Iterator[Entry]:
        """Those of the name who have left other units, as the workbook has it."""
        there = self._everywhere.get(same_name_key(name), ())
        if not any(one.unit == unit or not one.until for one in there):
            yield from (one for one in there if one.until and not one.row)

    def heads(self, title: str, name: str, unit: str) -> Iterator[Entry]:
        """Who else has the post at the head of a unit."""
        for one in self._units.get(unit, ()) if fold(title) in _HEADS else ():
            if (
                fold(one.title) == fold(title)
                and not one.until
                and same_name_key(one.name) != same_name_key(name)
            ):
                yield one

    def new_code(self) -> str:
        self._number += 1
        return f"NS{self._number:03}"

    def becomes_contact(self, title: str, unit: str) -> bool:
        """Whether the person is the first head of a unit without a contact; then the unit has one."""
        heads = ("bí thư", "quyền bí thư", "trưởng ban", "chánh")
        is_new = unit not in self._contacts and fold(title).startswith(heads)
        self._contacts |= {unit} if is_new else set()
        return is_new


def said_otherwise(
    name: str, unit: str, there: Sequence[Entry], title: str, cells: Mapping[str, CellValue]
) -> Iterator[str]:
    """What the list says else of somebody of the workbook, with both."""
    phone, email = str(cells.get("Điện thoại") or ""), str(cells.get("Email") or "")
    for now, then, same in (
        (title, [one.title for one in there], written_out),
        (phone, [one.phone for one in there], digits),
        (email, [one.email for one in there], str.casefold),
    ):
        if there and now and any(then) and same(now) not in {same(one) for one in then}:
            yield f"{name} ({unit}): sổ ghi “{'; '.join(filter(None, then))}”, danh sách ghi “{now}”"


def title_of(typed: str, titles: Sequence[str], unit: str) -> tuple[str, str]:
    """The listed title that the words begin with, and the whole words where they say more than the unit."""
    key = title_key(typed)
    plain = typed.isascii()
    listed = ""
    for one in titles:
        known = fold_ascii(one) if plain else fold(one)
        if re.match(rf"{re.escape(known)}(?!\w)", fold_ascii(key) if plain else key):
            listed = one
            break
    if not listed:
        typed = re.sub(r"^[Qq]\.\s*(?=[Bb]í thư)", "Quyền ", typed)
        return (
            typed.capitalize() if typed.isupper() and len(typed) > len("UV BTV") else title_in_full(typed)
        ), ""
    rest = (
        set(re.findall(r"\w+", key))
        - set(fold(listed).split())
        - set(fold_ascii(listed).split() if plain else ())
    )
    more = rest - _OF_A_BODY - set(re.findall(r"\w+", fold(unit)))
    return listed, title_in_full(typed) if more else ""


def digits(phone: str) -> str:
    return re.sub(r"\D", "", phone)[-9:]


def _entry(one: Person) -> Entry:
    return Entry(
        code=one.code,
        name=one.name,
        unit=one.unit,
        title=one.title,
        phone=one.phone,
        email=one.email,
        until=one.valid_to,
    )


def _code_number(person: Person) -> int:
    found = re.search(r"\d+$", person.code)
    return int(found[0]) if found else 0
