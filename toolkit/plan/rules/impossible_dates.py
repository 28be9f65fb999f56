"""Days, months, quarters and school years in texts that no calendar has."""

import datetime as dt
import re
from collections.abc import Iterator

from toolkit.patterns import pattern
from toolkit.plan.model import Plan
from toolkit.plan.rules.texts import EVERY_TEXT, slips
from toolkit.problems import Problem, problem

_DAY = pattern(r"(?<![\d/.-])(\d{1,2})([/.-])(\d{1,2})\2(20\d\d)(?![\d/])")
_BEFORE_YEAR = ("/20", ".20", "-20")
_PARTS = (
    # "ngày 31/11" without its year is looked at too
    (pattern(r"\bngày (\d{1,2})/(\d{1,2})(?![\d/])", re.IGNORECASE, signs=("ngày ",)), (31, 12)),
    (pattern(r"\btháng (\d{1,2})(?!\d|[.,]\d)", re.IGNORECASE, signs=("tháng ",)), (12,)),
    (pattern(r"\bngày (\d{1,2}) tháng\b", re.IGNORECASE, signs=("ngày ",)), (31,)),
    (pattern(r"\bquý (\d{1,2})(?!\d)", re.IGNORECASE, signs=("quý ",)), (4,)),
)
_QUARTER = pattern(r"\b[Qq]uý (?!I{1,3}\b|IV\b)[IVX]+\b", signs=("Quý ", "quý "))
_SCHOOL_YEAR = pattern(r"\b[Nn]ăm học (20\d\d)\s*[-–]\s*(20\d\d)\b", signs=("ăm học ",))
_SHORT_MONTHS = {2: 29, 4: 30, 6: 30, 9: 30, 11: 30}
_SIGNS = (*_BEFORE_YEAR, "ngày ", "tháng ", "quý ", "năm học ")


def time_impossible(plan: Plan, today: dt.date) -> Iterator[Problem]:
    """No text speaks of a time that there is not: "31/11/2024", "tháng 13", "năm học 2024 - 2026"."""
    for passage, (seen, _) in slips(plan, EVERY_TEXT, _impossible):
        yield problem("time-impossible", passage.place, seen=seen)


def _impossible(text: str) -> tuple[str, str] | None:
    said = text.casefold()
    if not any(sign in said for sign in _SIGNS):
        return None
    seen = _days(text) or _parts(text) or _quarters(text)
    return (seen, "") if seen else None


def _days(text: str) -> str:
    for found in _DAY.finditer(text) if any(sign in text for sign in _BEFORE_YEAR) else ():
        try:
            dt.date(int(found[4]), int(found[3]), int(found[1]))
        except ValueError:
            return found[0]
    return ""


def _parts(text: str) -> str:
    for shape, most in _PARTS:
        for found in shape.finditer(text):
            numbers = [int(number) for number in found.groups()]
            over = any(not 1 <= number <= limit for number, limit in zip(numbers, most, strict=True))
            short = len(numbers) == 2 and numbers[0] > _SHORT_MONTHS.get(numbers[1], 31)
            if over or short:
                return found[0]
    return ""


def _quarters(text: str) -> str:
    if found := _QUARTER.search(text):
        return found[0]
    years = _SCHOOL_YEAR.finditer(text)
    return next((found[0] for found in years if int(found[2]) != int(found[1]) + 1), "")
