"""The figures that units report, summed by what they count and ranked by unit."""

import re
from collections import defaultdict
from decimal import Decimal
from functools import lru_cache

from msgspec import Struct
from msgspec.structs import replace

from toolkit.patterns import pattern
from toolkit.plan.counting_words import is_measured, is_named_again
from toolkit.plan.model import Conference, Plan, Unit
from toolkit.plan.roster import unit_order
from toolkit.plan.tallies import reports
from toolkit.wording import fold

_NUMBER = r"\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d+(?:,(?!\d{3}(?!\d))\d+)?"
"""Vietnam's points and comma; 1,234 is left to people, who may have meant a thousand."""

_WHOLE_NUMBER = pattern(_NUMBER)
_MONEY = pattern(r"t[ỷỉ](?: (?:(\d{1,3}) triệu|(\d{3})|([1-9])))?(?: đồng)?", re.IGNORECASE)
"""Behind "tỷ" 307 are millions, and 2 is said for two hundred; 35 may be 350 or 35 and is left to people."""
_MORE = pattern(r"[\d%]|\At[ỷỉ](?!\w)|rưỡi", re.IGNORECASE)
MILLIONS = ("triệu đồng", "triệu")
_SMALL_MONEY = {"đồng": 1_000_000, "nghìn đồng": 1000, "ngàn đồng": 1000}
"""How many of a unit are one triệu đồng; money behind a name is summed in these."""

OWN_MONEY = {"(đồng)": (1_000_000, 1), "(nghìn đồng)": (1000, 1), "(ngàn đồng)": (1000, 1)} | dict.fromkeys(
    ("(tỷ đồng)", "(tỉ đồng)"), (1, 1000)
)
"""How a name ends that asks for another unit, and triệu đồng times what, by what, are in that one."""

AS_NOTE = (
    *((", trong đó", " trong đó"), (" trong đó", " (trong đó"), (", đạt tỷ lệ ", " (đạt tỷ lệ ")),
    *((f", {word} {digit}", f" ({word} {digit}") for word in ("đạt", "chiếm") for digit in range(1, 10)),
)
"""What of the whole, or of a target, is told behind it is a note in brackets, whoever wrote it without."""

MARKS = (
    *(f"{mark} " for mark in "-–•+*"),
    *(f"{letter}) " for letter in "abcdefgh"),
    *(f"{number}{mark} " for number in range(1, 10) for mark in ".)"),
)
"""What counts the lines of a list, and nothing else: each is taken off once, in this order."""

_BEHIND_A_SIGN = frozenset(mark[1] for mark in MARKS)

ROUGHLY = (
    "khoảng",
    "gần",
    "trên",
    "hơn",
    "dưới",
    "chừng",
    "xấp xỉ",
    "ước",
    "ước tính",
    "ước đạt",
    "ước khoảng",
)
LEADS = (
    *ROUGHLY,
    *("có", "đã có", "đạt", "được", "tổ chức", "tổ chức được", "đã tổ chức", "thực hiện", "tổng", "tổng số"),
    *("thu hút", "thu hút được", "đăng", "đăng được", "đăng tải", "đăng tải được"),
)
"""What stands alone before a number and is not the name of what was counted."""

_LEAD = pattern(rf"\A(?:{'|'.join(LEADS)}) (?=\d)", re.IGNORECASE)
_ROUGH = pattern(
    rf"(?:[^:]*:)?[^\d:]*?\b(?:{'|'.join(ROUGHLY)}) (?=\d)(?!.*:)",
    re.IGNORECASE,
    signs=tuple(f"{word} " for word in ROUGHLY),
)
_DIGIT = pattern(r"\d")
_LAST_MONTH = 12
_PART = pattern(r"\((trong đó[^()]*)")
_ROUGHLY_COUNTED = "số ước lượng"
RATES = ("tỷ lệ", "tỉ lệ")
_COUNTED = pattern(r"\Asố\s+", re.IGNORECASE)


class FigureParts(Struct, frozen=True, kw_only=True):
    """A figure taken apart: "Dư nợ: 3 tỷ 307 triệu đồng" has the head "Dư nợ", the digits "3" and the rest.

    ``behind`` is all that stands behind the head; of "45/60" the digits are those that tell how many of all.
    ``value`` is what the digits say alone, ``millions`` what "tỷ 307 triệu" adds to thousands of millions.
    ``number`` is None when the words hold no single number; ``label`` is blank then.
    """

    head: str = ""
    behind: str = ""
    digits: str = ""
    rest: str = ""
    value: Decimal | None = None
    millions: int | None = None
    number: Decimal | None = None
    label: str = ""


class FigureSum(Struct, frozen=True, kw_only=True):
    """One thing that was counted: by unit, the largest number first, equal ones in unit order.

    ``total`` is the sum of the numbers in ``by_unit``, whatever else a report says; ``parts``: the words of a
    unit, by its code, that tell what of its number is something more, or that it is only about so many.
    """

    label: str
    total: Decimal
    by_unit: tuple[tuple[Unit, Decimal], ...]
    parts: dict[str, str]


def figure_sums(plan: Plan, conference: Conference) -> tuple[FigureSum, ...]:
    """The figures of one conference's reports, in the order in which the reports first name them.

    A figure is "21 buổi tuyên truyền", "Số buổi tuyên truyền: 21 (ước tính)" or "dư nợ 1.250 triệu
    đồng"; the same words, however they are written, are one thing, and several numbers of one unit for it
    are added up.
    """
    labels: dict[str, str] = {}
    counted: dict[str, dict[str, Decimal]] = defaultdict(dict)
    notes: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    units = {one.unit.code: one.unit for one in reports(plan, conference)}
    for standing in reports(plan, conference):
        for text in standing.report.figures:
            if found := figure_of(text):
                number, label = found
                key = fold(label)
                labels.setdefault(key, label)
                of_unit = counted[key]
                of_unit[standing.unit.code] = of_unit.get(standing.unit.code, Decimal(0)) + number
                rough = [_ROUGHLY_COUNTED] if is_rough(text) else []
                notes[key][standing.unit.code] += [*rough, *_PART.findall(figure_parts(text).rest)]
    return tuple(_sum(label, counted[key], units, notes[key]) for key, label in labels.items())


@lru_cache(maxsize=1024)  # most forms leave the same figures blank
def figure_of(text: str) -> tuple[Decimal, str] | None:
    """The number and what it counts; None when the words hold no single number."""
    parts = figure_parts(text)
    return None if parts.number is None else (parts.number, parts.label)


@lru_cache(maxsize=1024)  # a figure of a form is asked for when it is checked and when it is taken in
def figure_parts(text: str) -> FigureParts:
    """As ``figure_of``, with the words that stand around the number; the sheet Tổng quan reads alike.

    A number stands first ("21 buổi"), behind a sign ("Số buổi: 21", "= 21") or within ("dư nợ 21 triệu");
    "khoảng 21 buổi" and "tổ chức 21 buổi" are read as "21 buổi".
    """
    words = without_lead(_without_mark(" ".join(text.strip(" .;").replace("=", ":").split())))
    named = ":" in words
    if words[:1].isdigit():
        head, value = "", words
    elif named:
        name, _, value = words.partition(":")
        head = _COUNTED.sub("", name).strip()
    else:
        head = _DIGIT.split(words, maxsplit=1)[0].strip()
        value = words[len(head) + 1 :] if words[len(head) : len(head) + 1] == " " else ""
    for old, new in AS_NOTE if " " in value.strip() else ():  # each has one between its words
        value = value.replace(old, new)
    behind = without_lead(value.strip())
    token, _, rest = behind.partition(" ")
    digits = token if is_measured(head, _before_note(rest)) else _of_all(token)
    money = _MONEY.fullmatch(_before_note(rest))
    parts = FigureParts(
        head=head,
        behind=behind.strip(),
        digits=digits,
        rest=rest,
        value=said_number(digits) if money is None else _said_of_money(digits),
        millions=int(money[1] or money[2] or 0) + 100 * int(money[3] or 0) if money else None,
    )
    number = _number(parts, counts=words[:1].isdigit(), named=named and bool(head))
    return parts if number is None else replace(parts, number=number, label=_label(parts))


def _without_mark(words: str) -> str:
    if words[1:2] not in _BEHIND_A_SIGN:  # as of nearly all figures
        return words
    for mark in MARKS:
        words = words.removeprefix(mark)
    return words


def without_lead(words: str) -> str:
    """The words, without those before their number that name nothing."""
    is_number = words[:1].isdecimal()
    return words if is_number or not words.casefold().startswith(LEADS) else _LEAD.sub("", words)


def _of_all(digits: str) -> str:
    """How many of all do something: 45 of "45/60"; other digits as they are, such as "26/3" and "7/2024"."""
    part, _, whole = digits.partition("/")
    is_part = part.isdecimal() and whole.isdecimal() and int(part) <= int(whole)
    is_month = is_part and len(whole) == len("2024") and int(part) <= _LAST_MONTH
    return part if is_part and not is_month else digits


def said_number(digits: str) -> Decimal | None:
    """What digits say with Vietnam's points and comma; None where that is not certain."""
    if not _WHOLE_NUMBER.fullmatch(digits):
        return None
    return Decimal(digits.replace(".", "").replace(",", "."))


def _said_of_money(digits: str) -> Decimal | None:
    """As ``said_number``; before "tỷ" the comma of 7,738 is no thousand, for nobody has so much."""
    whole, _, part = digits.partition(",")
    is_exact = whole.isdigit() and part.isdigit() and len(part) == len("000")
    return Decimal(f"{whole}.{part}") if is_exact else said_number(digits)


def is_rough(text: str) -> bool:
    """Whether the words before the number say that it is only about so many."""
    words = _without_mark(" ".join(text.replace("=", ":").split()))
    counts = words[:1].isdecimal() and ":" not in words
    return not counts and _ROUGH.match(words) is not None


def is_rate(name: str) -> bool:
    """Whether what has this name is a share, which nobody adds up."""
    return "%" in name or name.lower().startswith(RATES)


def _number(parts: FigureParts, *, counts: bool, named: bool) -> Decimal | None:
    """What the digits say; the words behind them are what is counted, or add little to a name before them.

    A note in brackets may tell other numbers: "310 (tăng 5)", "48 (100%)". Money behind a name is
    told in triệu đồng.
    """
    value, rest = parts.value, parts.rest
    if value is None:
        return None
    if counts:
        return value if rest and not rest[0].isdigit() else None
    if is_rate(parts.head):
        return None
    if parts.millions is not None:
        return _in_own_money(parts, value * 1000 + parts.millions)
    has_more = _MORE.search(_before_note(rest)) or "(%" in rest
    is_plain = not has_more and (named or bool(rest))
    share = _SMALL_MONEY.get(_before_note(rest).lower(), 1) if parts.head else 1
    return _in_own_money(parts, value / share) if is_plain else None


def _in_own_money(parts: FigureParts, number: Decimal) -> Decimal:
    """Triệu đồng as the unit of money that the name asks for."""
    times, by = _own_money(parts) or (1, 1)
    return number * times / by


def _own_money(parts: FigureParts) -> tuple[int, int] | None:
    """How money becomes that of the name's own unit; None for other things and for names without one."""
    unit = _before_note(parts.rest).lower()
    is_money = parts.millions is not None or unit in _SMALL_MONEY or unit in MILLIONS
    ends = parts.head.lower()
    return next((one for name, one in OWN_MONEY.items() if is_money and ends.endswith(name)), None)


def _label(parts: FigureParts) -> str:
    """What is counted; words that repeat the name, and a note in brackets, tell nothing more."""
    head, unit = parts.head, _before_note(parts.rest)
    if not head:
        return unit or parts.rest
    if _own_money(parts) or is_named_again(head, unit):
        return head
    if parts.millions is not None or unit.lower() in _SMALL_MONEY:
        unit = "triệu đồng"
    return head if fold(unit) in fold(head) else f"{head} ({unit})"


def _before_note(rest: str) -> str:
    """The words up to a note in brackets."""
    return rest.partition("(")[0].strip()


def _sum(
    label: str, counted: dict[str, Decimal], units: dict[str, Unit], notes: dict[str, list[str]]
) -> FigureSum:
    ranked = sorted(counted.items(), key=lambda one: (-one[1], unit_order(units[one[0]])))
    return FigureSum(
        label=label,
        total=sum(counted.values(), Decimal(0)),
        by_unit=tuple((units[code], number) for code, number in ranked),
        parts={code: ", ".join(part.strip() for part in told) for code, told in notes.items() if told},
    )
