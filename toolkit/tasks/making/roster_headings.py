"""What stands above the people of a list and holds for all below: their unit, their title."""

import re
from collections.abc import Collection, Iterator

from msgspec import Struct

from toolkit.book.grid import GridSheet
from toolkit.patterns import pattern
from toolkit.plan.unit_names import LEVELS, PROVINCE, unit_name
from toolkit.tasks.making.roster_units import RosterUnits
from toolkit.wording import fold, looks_like_a_person

_ENUMERATED = pattern(r"^\(?(?:[IVXLC]{1,6}|[A-ZĐ]|\d{1,3}(?:\.\d{1,2})?)\s*[.)/:\-–]+\s*(?=\S)")
_ALONE = pattern(r"\(?(?:[IVXLC]{1,6}|[A-Za-zĐ]|\d{1,3}(?:\.\d{1,2})?)[.)]?")
_COUNTED = pattern(
    r"\s*[:(\-–]?\s*\(?\s*(?:gồm\s*)?\d+\s*(?:đồng chí|đ/c|người|cán bộ)\s*\)?\s*$", re.IGNORECASE
)
_CALLED = pattern(r"^(?:đơn vị|tên đơn vị)\s*[:.\-]\s*", re.IGNORECASE)
_GROUP = pattern(
    r"(?:khối (?:xã|phường|huyện|trực thuộc|cơ quan hành chính|địa phương|trường)|cụm|khu vực|nhóm|các"
    r"|phần|mục|danh sách|bảng"
    r"|đoàn (?:trực thuộc|cơ sở|xã, phường|cấp)|toàn)\b.*|.*,? phường và .*|(?:đoàn )?(?:xã|phường|đặc khu)"
    r"(?:[,/] ?(?:xã|phường|đặc khu))*"
)
_BODY = pattern(
    r"(?:đoàn|huyện đoàn|thị đoàn|thành đoàn|tỉnh đoàn|xã đoàn|văn phòng|trung tâm|trường"
    r"|ban (?!chấp hành|thường vụ)|khối|chi đoàn|liên chi đoàn)"
    r"\s?\S+ .*|tỉnh đoàn|văn phòng|.{3,60} (?:tỉnh đoàn)"
)
_OF_UNIT = pattern(
    r"\b((?:đoàn|xã đoàn|huyện đoàn|thị đoàn|thành đoàn)(?: thanh niên| tncs hồ chí minh)? ?(?:xã|phường"
    r"|đặc khu|thị trấn|huyện)?\s.+?)"
    r"(?=\s*(?:$|[,;(–]|-\s|nhiệm kỳ|năm \d|khóa|tính đến|đến ngày|\d{4}))"
)
_BODIES = (
    "trường",
    "khối",
    "thanh",
    "công",
    "các",
    "cơ",
    "bộ",
    "đại",
    "viện",
    "bệnh",
    "sở",
    "ngân",
    "xã",
    "phường",
    "thị",
    "huyện",
)
_REACHED_AT = pattern(r"@|^[\s\d.()+\-/;]+$")
_MOST_BEHIND = 4
_TITLES = (
    *("phó bí thư thường trực", "phó bí thư", "bí thư", "ủy viên ban thường vụ", "ủy viên ban chấp hành"),
    *("trưởng ban", "phó trưởng ban", "chánh văn phòng", "giám đốc", "phó giám đốc"),
)


class Heading(Struct, frozen=True, kw_only=True):
    """What a line above a list, or the sheet's name, says of all its people; ``words`` is that line."""

    title: str = ""
    unit: str = ""
    words: str = ""


def heading_of(sheet: GridSheet, header: int, units: RosterUnits, *, titled: bool, placed: bool) -> Heading:
    """The title of all people where no column has it, and the unit of all where no column names units."""
    lines = [*_lines(sheet, header), sheet.name]
    title = unit = words = ""
    for line in lines if not titled else ():
        found = _one_title(line)
        if found and not title:
            title, words = found, line
    for line in lines if not placed else ():
        found = _unit_of(line, units)
        if found and not unit:
            unit, words = found, line
    return Heading(title=title, unit=unit, words=words)


def _lines(sheet: GridSheet, header: int) -> Iterator[str]:
    for row in reversed(sheet.rows[:header]):
        yield from (" ".join(cell.split()) for cell in row if isinstance(cell, str) and cell.strip())


def _one_title(line: str) -> str:
    """The title that a line names, if it names one alone: "DANH SÁCH BÍ THƯ ĐOÀN XÃ, PHƯỜNG"."""
    left, found = fold(line), []
    for title in sorted(_TITLES, key=len, reverse=True):
        if re.search(rf"\b{title}\b", left):
            found.append(title)
            left = left.replace(title, " ")
    several = re.search(r"cán bộ|cấp ủy|lãnh đạo|chủ chốt|\bpbt\b|chi đoàn|chi bộ", left)
    return found[0] if len(found) == 1 and not several else ""


def _unit_of(line: str, units: RosterUnits) -> str:
    """The unit that a line names: "DANH SÁCH CÁN BỘ ĐOÀN XÃ TÂN LONG", or a sheet called "Xã Tân Long"."""
    if (found := section_unit({line}, units)) and not fold(line).startswith("tỉnh đoàn"):
        return found
    said = fold(line)
    inside = _OF_UNIT.search(said)
    if not inside or _GROUP.fullmatch(inside[1]) or "tỉnh" in inside[1].split():
        return ""
    words = " ".join(line.split())
    typed = words[inside.start(1) : inside.end(1)] if len(words) == len(said) else inside[1]
    level = unit_name(typed).level
    bare = unit_name(typed).bare
    return typed if level in LEVELS and bare and not _GROUP.fullmatch(f"{level} {bare}") else ""


def section_title(texts: Collection[str]) -> str:
    """The title that a row names for those below it: "I. BÍ THƯ"; blank where it names none."""
    said = [text for text in texts if text and not _ALONE.fullmatch(text)]
    text = _COUNTED.sub("", _ENUMERATED.sub("", said[0].strip())).strip(" .:*-–") if len(said) == 1 else ""
    found = _one_title(text)
    return found if found and len(text.split()) <= len(found.split()) + _MOST_BEHIND else ""


def is_persons(text: str) -> bool:
    """Whether words that may be a body's are rather a name: "Đoàn Văn Hậu"."""
    second = (*fold(text).split()[1:2], "")[0]
    return looks_like_a_person(text.title()) and second not in _BODIES


def section_unit(texts: Collection[str], units: RosterUnits) -> str | None:
    """The unit that a row of titles names; blank for another group; None where it is no such row."""
    said = [text for text in texts if text and not _ALONE.fullmatch(text) and not _REACHED_AT.search(text)]
    if len(said) != 1:
        return None
    whole = _CALLED.sub("", _COUNTED.sub("", said[0].strip())).strip(" .:*-–")
    text = _ENUMERATED.sub("", whole)
    if unit_name(whole).level in LEVELS and unit_name(text).level not in LEVELS:  # "P. Long Đức"
        text = whole
    folded = fold(text)
    if not text or len(text) > 90 or ("," in text and _GROUP.fullmatch(folded)):
        return "" if _GROUP.fullmatch(folded) else None
    if units.is_named(text) and not folded.isdigit():
        return text
    if _GROUP.fullmatch(folded):
        return ""
    name = unit_name(text)
    if name.level not in LEVELS and is_persons(text):
        return None
    if (name.level in LEVELS and name.bare) or (_BODY.fullmatch(folded) and name.level != PROVINCE):
        return text
    return None
