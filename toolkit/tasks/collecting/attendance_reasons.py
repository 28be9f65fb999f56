"""Answers of the column Tham dự that say more: a reason, as "Vắng (đi học)", or who comes instead."""

import re
from collections.abc import Sequence
from functools import cache

from msgspec.structs import replace

from toolkit.book.fields import Lookups
from toolkit.book.grid import Grid, GridSheet, Raw
from toolkit.book.schema.return_form import ATTENDANTS
from toolkit.patterns import pattern
from toolkit.plan.model.filled_form import Attendance
from toolkit.problems import Place, Problem, problem
from toolkit.tasks.collecting.renamed_headers import header_row
from toolkit.wording import fold, looks_like_a_person, without_honorific

_COLUMN = ATTENDANTS.column("attendance")
_SUBSTITUTE = tuple(ATTENDANTS.column(name).header for name in ("substitute", "substitute_title"))
_REASON = pattern(
    r"\s*[(,;:/]|\s+[-–]\s|\s+(?:do|vì|bận|lý do|trực tuyến|online|qua|(?:không|ko|k) (?:phép|lý do))\b",
    re.IGNORECASE,
)
_REASONS = r"(?:đang )?(?:bận|ốm|nghỉ (?:ốm|phép|thai sản)|đi (?:công tác|học))\b"
_ONLY_A_REASON = pattern(
    rf"{_REASONS}[^,;]*(?:[,;].*\bkhông (?:thể )?(?:dự|tham dự|tham gia|đi|đến)(?: họp)?(?: được)?)?"
)
_DOUBTED = pattern(r"\?|\b(?:nếu|chưa|có lẽ|hoặc|không (?:bận|ốm|vắng))\b")
_COMES_YET = pattern(r"\b(?:sẽ|nhưng|vẫn|có thể|dự kiến|muộn|trễ|đến sau)\b")
_FIRST = r"(?:(?:dạ|vâng|em|tôi|đơn vị|xin|xin phép|báo|sẽ|có|đồng ý|nhất trí|xác nhận|chắc chắn),? )*"
_MEETING = r"(?: (?:dự|họp|hội nghị|được|trực tiếp|ạ|nhé))*"
_COMES = pattern(
    rf"(?!đi họp\Z){_FIRST}(?:dự|tham dự|tham gia|có mặt|đi|đến|họp){_MEETING}"
    rf"(?: (?:đầy đủ|đủ|đúng giờ|đúng thành phần|theo giấy mời))*{_MEETING}"
)
_AWAY = pattern(
    rf"{_FIRST}(?:vắng(?: mặt)?|(?:không|ko|k) (?:thể )?(?:dự|tham dự|tham gia|có mặt|đi|đến|họp)){_MEETING}"
    r"(?: có (?:phép|lý do|lí do))?(?: ạ)?"
)
_INSTEAD = pattern(
    r"(?:(?:vắng|bận|ốm|không|đi)\b[^,;.]*[,;.]\s*)?"
    r"(?:(?P<sent>(?:(?:đã|sẽ|xin)\s+)?(?:cử|ủy quyền(?:\s+cho)?|nhờ|thay bằng))\s+)?"
    r"(?P<who>.+?)(?:[\s,]+(?:(?:đi|tham|đến)\s+)?(?:dự|họp|đi)(?:\s+(?:họp|giúp|hội nghị))*)?"
    r"(?P<instead>\s+thay(?:\s+(?:mặt|thế))?)?\s*\.?",
    re.IGNORECASE,
)
_BEHIND_NAME = pattern(r"\s*[,;(\n]\s*|\s+[-–]\s+")


def with_bare_answers(grid: Grid) -> tuple[Grid, tuple[Problem, ...]]:
    """The sheets with each such answer alone; what was understood is told."""
    told: list[Problem] = []
    sheets = tuple(_bare(sheet, grid.file, told) for sheet in grid)
    is_changed = any(now is not before for now, before in zip(sheets, grid, strict=True))
    return (replace(grid, sheets=sheets), tuple(told)) if is_changed else (grid, ())


def _bare(sheet: GridSheet, file: str, told: list[Problem]) -> GridSheet:
    if fold(sheet.name) != fold(ATTENDANTS.title) or not sheet.rows:
        return sheet
    head = header_row(sheet, ATTENDANTS)
    texts = [fold(cell) if isinstance(cell, str) else "" for cell in sheet.rows[head]]
    index = texts.index(fold(_COLUMN.header)) if fold(_COLUMN.header) in texts else len(texts)
    instead = [texts.index(fold(header)) for header in _SUBSTITUTE if fold(header) in texts]
    rows = list(sheet.rows)
    for at, row in enumerate(rows[head + 1 :], head + 1):
        text = row[index] if index < len(row) else None
        if not isinstance(text, str) or _is_answer(text):
            continue
        if answer := _plainly(text):
            rows[at] = [*row[:index], answer, *row[index + 1 :]]
            continue
        place = Place(file=file, spot=f"{sheet.name}!{sheet.address(at, index)}")
        if answer := _answer(text):
            rows[at] = [*row[:index], answer, *row[index + 1 :]]
            told.append(problem("return-attendance-reason", place, text=text.strip(), answer=answer))
        elif len(instead) == len(_SUBSTITUTE) and (named := _named_instead(text, row, instead)):
            rows[at] = _with_substitute(row, index, instead, named)
            name = ", ".join(filter(None, named))
            told.append(problem("return-attendance-substitute", place, text=text.strip(), name=name))
    return sheet if rows == list(sheet.rows) else replace(sheet, rows=rows)


def _plainly(text: str) -> str:
    """The answer that words give and nothing beside it: "Sẽ dự họp ạ"; blank for other words."""
    words = fold(text).strip(" .!")
    if _COMES.fullmatch(words):
        return Attendance.COMES.value
    return Attendance.AWAY.value if _AWAY.fullmatch(words) else ""


def _answer(text: str) -> str:
    """The answer before a reason, or that a reason alone gives; blank where somebody else comes, or none."""
    words = fold(text).strip(" .")
    if "thay" in words.split() or _DOUBTED.search(words):
        return ""
    answers = (text[: found.start()].strip().removesuffix(" được") for found in _REASON.finditer(text))
    if answer := next((one for one in answers if len(one) > 1 and _is_answer(one)), ""):
        return answer
    is_away = _ONLY_A_REASON.fullmatch(words) and not _COMES_YET.search(words)
    return Attendance.AWAY.value if is_away else ""


def _named_instead(text: str, row: Sequence[Raw], instead: Sequence[int]) -> tuple[str, str] | None:
    """Name and title of whoever comes instead; None where there is nobody, or the row's own cells say it."""
    found = _INSTEAD.fullmatch(text.strip())
    if found is None or not (found["sent"] or found["instead"]):
        return None
    if any(row[at] not in (None, "") for at in instead if at < len(row)):
        return None
    name, *titles = _BEHIND_NAME.split(found["who"], maxsplit=1)
    bare = without_honorific(name)
    return (bare, titles[0].strip(" )") if titles else "") if looks_like_a_person(bare) else None


def _with_substitute(
    row: Sequence[Raw], index: int, instead: Sequence[int], named: tuple[str, str]
) -> list[Raw]:
    cells = [*row, *[None] * (max(instead) + 1 - len(row))]
    cells[index] = Attendance.SENDS.value
    for at, words in zip(instead, named, strict=True):
        cells[at] = words or None
    return cells


def _is_answer(text: Raw) -> bool:
    is_implied = isinstance(text, str) and fold(text) in _implied()
    return is_implied or (isinstance(text, str) and not _COLUMN.type.read(text, Lookups()).faults)


@cache
def _implied() -> frozenset[str]:
    return frozenset(map(fold, _COLUMN.implies))
