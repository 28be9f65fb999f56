"""A figure that was typed in words, or with spaces between its thousands: read as the number that it says."""

import re
from collections.abc import Iterable
from decimal import Decimal

from msgspec import Struct
from msgspec.structs import replace

from toolkit.patterns import pattern
from toolkit.plan.counting_words import is_measured, is_named_again
from toolkit.plan.figures import said_number
from toolkit.plan.model.filled_form import Figure
from toolkit.problems import Place, Problem, problem
from toolkit.tasks.collecting.empty_words import not_applicable, says_none, wordless
from toolkit.tasks.collecting.figure_units import is_money, own_unit, written
from toolkit.tasks.collecting.money_in_words import in_milliards_and_millions
from toolkit.wording import fold, number_said

_SPACED = pattern(r"\d{1,3}(?: \d{3})+(?![\d.,])")
_POINT_NOUGHT = pattern(r"(\d+)\.0{1,2}")  # thousands would have three
_ABOUT = pattern(
    r"(\d[\d.,]*)\s+((?:ước|khoảng|tạm|dự kiến|gần|hơn|trên|dưới|xấp xỉ)\b[^()\d]*)", re.IGNORECASE
)
_OF_ALL = pattern(r"(\d[\d.,]*) ?/ ?(\d[\d.,]*)( [^\W\d][^()\d]*)?")
_BOTH = pattern(
    r"([^()]+?)(?:\s*\((?:bằng chữ\s*:?\s*)?([^()]+)\)|[,;:]?\s+(?:[-–=]|bằng chữ\s*:?)\s+([^()]+?))"
    r"( [^()\d]+)?"
)
_STUCK = pattern(r"(\d[\d.,]*)([^\W\d]{2,}(?: [^\W\d]+)*)\.?")
_NOT_DONE = pattern(
    r"(?:không|chưa) (?:có )?(?:thực hiện|tổ chức|triển khai|phát sinh|tham gia|thành lập)(?: được)?(?: nào)?"
)
_DONG = "đồng"
_MANY_OF_MONEY = 100_000  # "bảy trăm nghìn" may be said of đồng, whatever the figure asks for
_MOST_WORDS = 12  # of a number below a milliard and what is counted


class Numbered(Struct, frozen=True, kw_only=True):
    """Figures in digits, and what was understood."""

    figures: tuple[Figure, ...]
    problems: tuple[Problem, ...] = ()


def in_digits(figures: Iterable[Figure], file: str) -> Numbered:
    """The figures, "1 250" as 1.250, "mười hai chi đoàn" as 12 and "không có" as 0.

    Words that say a number and more stay as they were typed, unless what follows is what the figure counts.
    """
    found, told = [], []
    for one in map(_without_point, figures):
        value = _apart(_SPACED.sub(lambda number: number[0].replace(" ", "."), one.value, count=1), one.name)
        said = _said(one)
        found.append(replace(one, value=said or value))
        if said:
            place = one.origin.place("value")
            spot = Place(file=file, spot=f"{place.sheet}!{place.cell}")
            told.append(problem("return-figure-understood", spot, text=one.value, number=said))
        elif _denies_itself(one):
            place = one.origin.place("value")
            spot = Place(file=file, spot=f"{place.sheet}!{place.cell}")
            told.append(problem("return-figure-denied", spot, text=one.value))
    return Numbered(figures=tuple(found), problems=tuple(told))


def _without_point(one: Figure) -> Figure:
    """The figure, "12.0" as 12."""
    whole = _POINT_NOUGHT.fullmatch(one.value)
    return replace(one, value=whole[1]) if whole else one


def _apart(typed: str, name: str) -> str:
    """ "1650lượt" as "1650 lượt" in a figure that counts just these; other words as they are."""
    stuck = _STUCK.fullmatch(typed)
    return f"{stuck[1]} {stuck[2]}" if stuck and fold(stuck[2]) in fold(name) else typed


def _denies_itself(one: Figure) -> bool:
    """Whether digits and words of one cell say two numbers: "15 (mười sáu)"."""
    said = _both(one)
    return len(set(said)) > 1


def _both(one: Figure) -> tuple[Decimal, ...]:
    """What digits and words of one cell say, "15 (mười lăm)", "mười lăm (15) buổi"; blank for others."""
    found = _BOTH.fullmatch(one.value.strip(" ."))
    parts = [part for part in found.groups()[:3] if part] if found else []
    unit = found[4] or "" if found else ""
    words = [
        Decimal(number) for part in parts if (number := _in_words(f"{part}{unit}", one.name)) is not None
    ]
    digits = [said_number(part.partition(" ")[0]) for part in parts]
    numbers = [number for number in digits if number is not None]
    return (*numbers, *words) if len(words) == len(numbers) == 1 else ()


def _in_words(typed: str, name: str) -> int | None:
    """The number that words say, alone or with what the figure of this name counts behind it."""
    words = fold(typed).strip(" .").split(" ")[: _MOST_WORDS + 1]
    for end in range(len(words), 0, -1):
        number, rest = number_said(" ".join(words[:end])), " ".join(words[end:])
        if number is not None:
            counted = fold(name).removeprefix("số ")
            return number if counted.startswith(rest) or is_named_again(counted, rest) else None
    return None


def _of_all(typed: str) -> str:
    """How many of all do something: "32/45" is 32, with all of them as a note; blank for other words."""
    found = _OF_ALL.fullmatch(typed)
    part, whole = (said_number(found[1]), said_number(found[2])) if found else (None, None)
    if found is None or part is None or whole is None or part > whole:
        return ""
    return f"{found[1]}{found[3] or ''} (trên tổng số {found[2]})"


def _said(figure: Figure) -> str:
    """The number that words say, in digits; blank for other words."""
    typed = figure.value
    if not typed or wordless(typed):
        return ""
    if about := _ABOUT.fullmatch(typed):
        return f"{about[1]} ({about[2].strip()})"
    if len(set(both := _both(figure))) == 1 and not ("(" in typed and typed[0].isdigit()):
        return written(both[0])
    own = own_unit(figure.name)
    if is_money(own) and own != _DONG and in_milliards_and_millions(typed):
        return ""
    if typed[0].isdigit():
        if is_measured(figure.name, ""):
            return ""
        return _of_all(typed) if fold(figure.name).startswith("số ") else ""
    if says_none(typed) or _NOT_DONE.fullmatch(fold(typed).strip(" .")):
        return "" if not_applicable(typed) else "0"
    number = _in_words(typed, figure.name)
    is_doubted = number is not None and is_money(own) and own != _DONG and number >= _MANY_OF_MONEY
    return "" if number is None or is_doubted else str(number)
