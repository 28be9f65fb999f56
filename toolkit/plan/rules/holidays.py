"""Ngày nghỉ: days off that belong to the plan's year, and each feast on its own day."""

import datetime as dt
from collections.abc import Collection, Iterator, Mapping

from msgspec.structs import replace

from toolkit.patterns import pattern
from toolkit.plan.festivals import festivals
from toolkit.plan.model import Holiday, Plan
from toolkit.plan.working_days import DAY_OFF, SATURDAY, days_off
from toolkit.problems import Problem
from toolkit.wording import day_short, fold, joined

# Feasts of the solar year by the words that name them: their days and months, the feast's own one first,
# and whether nobody works on them.
_FIXED: Mapping[str, tuple[tuple[tuple[int, int], ...], bool]] = {
    "Tết Dương lịch": (((1, 1),), True),
    "Giải phóng miền Nam": (((30, 4),), True),
    "Ngày Chiến thắng": (((30, 4),), True),
    "Quốc tế Lao động": (((1, 5),), True),
    "Quốc khánh": (((2, 9), (1, 9), (3, 9)), True),
    "thành lập Đoàn": (((26, 3),), False),
    "Nhà giáo Việt Nam": (((20, 11),), False),
}
# Feasts of the moon by the words that name them, with their own days of these years; the library, which takes
# its time to load, is asked only where that day is not in the sheet.
_LUNAR: Mapping[str, tuple[dt.date, ...]] = {
    "nguyên đán": (
        *(dt.date(2024, 2, 10), dt.date(2025, 1, 29), dt.date(2026, 2, 17), dt.date(2027, 2, 6)),
        *(dt.date(2028, 1, 26), dt.date(2029, 2, 13), dt.date(2030, 2, 2)),
    ),
    "giỗ tổ": (
        *(dt.date(2024, 4, 18), dt.date(2025, 4, 7), dt.date(2026, 4, 26), dt.date(2027, 4, 16)),
        *(dt.date(2028, 4, 4), dt.date(2029, 4, 23), dt.date(2030, 4, 12)),
    ),
}
# A day that is only off because of a feast.
_BESIDE = pattern(r"\b(?:bù|thay|hoán đổi|dịp|trước|sau|thêm|kéo dài|nối|kỷ niệm|hưởng ứng)\b")
# What may stand before a feast in its name; behind other words the row is about something of its own.
_HEAD = pattern(
    r"(?:(?:ngày|đêm|đại lễ|quốc lễ|lễ|tết|cổ truyền|âm lịch|truyền thống|nghỉ|giao thừa|thống nhất|đất nước"
    r"|mùng|mồng|năm|thứ|hai|ba|tư|sáu|bảy|chủ nhật|mươi|cuối|đầu|và)\b|[\d/.,()–\-\s])*"
)
# Many days are "Ngày Chiến thắng" of some place; the feast bears at most its date or another feast's words.
_OF_A_PLACE = pattern(
    r"ngày chiến thắng (?!\d|giải phóng|miền nam|thống nhất|quốc tế|và\b)[^\W\d_]",
    signs=("ngày chiến thắng",),
)
_SAYS_OFF = pattern(r"(?:được )?nghỉ (?:lễ|tết|bù|hoán đổi|quốc khánh)\b", signs=("nghỉ",))
_SPAN = 5  # days for which a feast may last
_DAY = dt.timedelta(days=1)


def holiday_misdated(plan: Plan, today: dt.date) -> Iterator[Problem]:
    """A feast stands on its day, those of the moon on that year's; each feast of a year is told once."""
    days = {row.date for row in plan.holidays}
    found: dict[frozenset[dt.date], list[Problem]] = {}
    for row in plan.holidays:
        for name in () if _BESIDE.search(fold(row.name)) else row.name.split(";"):
            usual = _usual(name, row.date, days)
            kept = any(one in days and abs(one - row.date).days <= _SPAN for one in usual)
            if usual and not kept:
                words = {"year": row.date.year, "name": name.strip(), "usual": day_short(usual[0])}
                told = row.problem("holiday-misdated", "date", day=day_short(row.date), **words)
                found.setdefault(frozenset(usual), []).append(told)
    for first, *others in found.values():
        yield replace(first, also=tuple(one.place for one in others))


def holiday_missing(plan: Plan, today: dt.date) -> Iterator[Problem]:
    """Where some days off of the plan's year stand, all on which the whole country rests do."""
    year = plan.settings.year
    rows = [row for row in plan.holidays if row.date.year == year]
    off = [row for row in rows if row.level == DAY_OFF]
    days, named = {row.date for row in rows}, fold("; ".join(row.name for row in plan.holidays))
    missing = [
        (day, name)
        for day, name in sorted(_whole_days_off(year).items() if year and off else ())
        if not _stands(day, days) and not any(fold(one) in named for one in _names_of(day, name))
    ]
    if missing:
        before = [row for row in off if row.date < missing[0][0]] or off[:1]
        told = joined(f"{name} ({day_short(day)})" for day, name in missing)
        yield before[-1].problem("holiday-missing", "date", days=told)


def holiday_worked(plan: Plan, today: dt.date) -> Iterator[Problem]:
    """A feast on which the whole country rests is a day off, and none that is only better avoided."""
    off = days_off(plan.holidays)
    for row in plan.holidays:
        name = fold(row.name)
        if row.level in ("", DAY_OFF) or row.date in off:
            continue
        beside = row.date - _DAY in off and row.date + _DAY in off
        of_several = beside and any(words in name for words in _LUNAR)
        if of_several or (_is_off(row) and not _BESIDE.search(name)) or _SAYS_OFF.match(name):
            words = {"name": row.name, "level": row.level}
            yield row.problem("holiday-worked", "level", day=day_short(row.date), off=DAY_OFF, **words)


def _is_off(row: Holiday) -> bool:
    """Whether a row names the feast off work that its day is."""
    named = [words for words, (_, off) in _FIXED.items() if off and fold(words) in fold(row.name)]
    return any(_is_of(words, row.date) for words in named) or "giỗ tổ" in fold(row.name)


def _whole_days_off(year: int) -> dict[dt.date, str]:
    """The first days of the feasts of a year on which nobody works, each with its name."""
    found = {_first(name, year): name for name, (_, off) in _FIXED.items() if off}
    for words, name in (("nguyên đán", "Tết Nguyên đán"), ("giỗ tổ", "Giỗ Tổ Hùng Vương")):
        found |= {day: name for day in _LUNAR[words] if day.year == year}
    return found


def _stands(day: dt.date, days: Collection[dt.date]) -> bool:
    """Whether a day is listed; of one on a weekend, the day off in its stead will do."""
    later = range(3 if day.weekday() >= SATURDAY else 1)
    return any(day + step * _DAY in days for step in later)


def _names_of(day: dt.date, name: str) -> tuple[str, ...]:
    return (name, *(one for one in _FIXED if _is_of(one, day)), *(one for one in _LUNAR if one in fold(name)))


def _first(name: str, year: int) -> dt.date:
    number, month = _FIXED[name][0][0]
    return dt.date(year, month, number)


def _is_of(name: str, day: dt.date) -> bool:
    return _first(name, day.year) == day


def _usual(name: str, day: dt.date, listed: Collection[dt.date]) -> tuple[dt.date, ...]:
    """The days on which a feast may fall in that day's year, its own one first; empty for other names.

    Of a feast of the moon that is ``listed`` its own day alone.
    """
    said = fold(name)
    if _OF_A_PLACE.search(said):
        return ()
    for words, (days, _) in _FIXED.items():
        if _names(said, fold(words)):
            return tuple(dt.date(day.year, month, number) for number, month in days)
    for words, own in _LUNAR.items():
        if _names(said, words):
            known = tuple(one for one in own if one.year == day.year and one in listed)
            if known:
                return known
            found = [one for one in festivals(day.year) if words in fold(one.name)]
            found.sort(key=lambda one: fold(one.name) not in (said.strip(), f"ngày {said.strip()}"))
            return tuple(one.date for one in found)
    return ()


def _names(said: str, feast: str) -> bool:
    before, found, _ = said.partition(feast)
    return bool(found) and _HEAD.fullmatch(before) is not None


def holidays_of_another_year(plan: Plan, today: dt.date) -> Iterator[Problem]:
    """The days off are those of the plan's year."""
    years = {one.year for one in plan.annual_plans if one.year} | {plan.settings.year}
    if plan.holidays and not any(day.date.year in years for day in plan.holidays):
        yield plan.holidays[0].problem("holidays-of-another-year", "date", year=plan.holidays[0].date.year)
        return
    strays = {
        id(day)
        for above, day, below in zip(plan.holidays, plan.holidays[1:], plan.holidays[2:], strict=False)
        if day.date.year < above.date.year == below.date.year
    }
    for day in plan.holidays:
        if id(day) in strays or all(abs(day.date.year - year) > 1 for year in years if year):
            yield day.problem("holiday-far", "date", day=day_short(day.date), name=day.name)


OF_HOLIDAYS = (holidays_of_another_year, holiday_misdated, holiday_missing, holiday_worked)
