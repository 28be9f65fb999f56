"""A figure that was typed in another unit of measure than its name asks for."""

from collections.abc import Iterable
from decimal import Decimal

from msgspec import Struct
from msgspec.structs import replace

from toolkit.patterns import pattern
from toolkit.plan.figures import figure_of, is_rate, said_number
from toolkit.plan.model.filled_form import Figure
from toolkit.problems import Place, Problem, problem
from toolkit.tasks.collecting.money_in_words import in_milliards_and_millions
from toolkit.wording import fold

_DONG = ("đồng", "đ", "vnđ", "vnd", "đồng việt nam")
_THOUSAND, _MILLION, _MILLIARD = ("nghìn", "ngàn", "k"), ("triệu", "tr"), ("tỷ", "tỉ")
_UNITS: tuple[dict[str, int], ...] = (
    {
        **dict.fromkeys(_DONG, 1),
        **{
            f"{many}{space}{one}".strip(): scale
            for many_words, scale in ((_THOUSAND, 10**3), (_MILLION, 10**6), (_MILLIARD, 10**9))
            for many in many_words
            for space, one in (("", ""), *((" ", one) for one in _DONG), ("", "đ"), ("", "đồng"))
        },
    },
    {
        "m2": 1,
        "mét vuông": 1,
        "ha": 10**4,
        "héc ta": 10**4,
        "hecta": 10**4,
        "km2": 10**6,
    },
    {"kg": 1, "ki lô gam": 1, "tạ": 100, "tấn": 1000},
    {"m": 1, "mét": 1, "km": 1000, "ki lô mét": 1000},
    {"người": 1, "nghìn người": 1000, "ngàn người": 1000},
)
"""Each kind of measure: its units in folded words, and how many of the smallest each one is."""

_HUGE = (10**13, 10**10, 10**10, 10**9, 10**8)
"""More than any unit has, in the smallest unit of each measure: ten thousand milliards of đồng, and so on."""

_NAMED = pattern(r"\((?:đvt|đơn vị(?: tính)?|tính bằng)?\s*:?\s*([^()\d]*?2?)\)")
_MONEY_NAMED = pattern(r"\b(?:(?:tỷ|tỉ|triệu|nghìn|ngàn) )?đồng\b")
_PART = pattern(r"(\d[\d.,]*)\s*([^\W\d]+(?:2|(?: [^\W\d]+)*)?)\s*")
_AND_A_HALF = pattern(r"(\d+) ([^\W\d]+) rưỡi(?= đồng\b|\Z)")
_SHARE = pattern(r"[\d.,]+ ?%")
_REMARK = pattern(r"\s*\([^()\d]*\)\Z")


class Measured(Struct, frozen=True, kw_only=True):
    """Figures in the units that their names ask for, and what was converted."""

    figures: tuple[Figure, ...]
    problems: tuple[Problem, ...] = ()


def in_own_units(figures: Iterable[Figure], file: str) -> Measured:
    """The figures, each that was typed in another unit of the same measure as a number of its own."""
    found, told = [], []
    for one in figures:
        name = own_unit(one.name)
        if name and _SHARE.fullmatch(one.value.strip()) and not is_rate(one.name):
            place = one.origin.place("value")
            spot = Place(file=file, spot=f"{place.sheet}!{place.cell}")
            told.append(problem("return-figure-percent", spot, text=one.value.strip(), own=name))
        value = _converted(one, name) if name else ""
        found.append(replace(one, value=value) if value else one)
        if value or (name and _is_huge(one.value, name)):
            place = one.origin.place("value")
            spot = Place(file=file, spot=f"{place.sheet}!{place.cell}")
            words = {"text": one.value, "own": name, "number": value}
            told.append(problem("return-figure-converted" if value else "return-figure-huge", spot, **words))
    return Measured(figures=tuple(found), problems=tuple(told))


def own_unit(name: str) -> str:
    """The one unit that a figure's name says it is counted in; blank for none."""
    words = fold(name)
    brackets = _NAMED.finditer(words) if "(" in words else ()
    bracketed = {found[1] for found in brackets if _scale(found[1])}
    money = _MONEY_NAMED.finditer(words) if "đồng" in words else ()
    found = bracketed or {one[0] for one in money}
    return found.pop() if len(found) == 1 else ""


def is_money(unit: str) -> bool:
    """Whether a unit of measure is one of money."""
    return unit in _UNITS[0]


def is_plain_unit(unit: str) -> bool:
    """Whether a unit of measure makes a number neither larger nor smaller: "buổi", "người"."""
    scale = _scale(fold(unit).strip(" ."))
    return not any(map(str.isdigit, unit)) and (scale is None or scale[1] == 1)


def _scale(unit: str) -> tuple[int, int] | None:
    """Which measure a unit is of, and how many of the smallest it is."""
    return next(((turn, units[unit]) for turn, units in enumerate(_UNITS) if unit in units), None)


def _converted(one: Figure, own: str) -> str:
    """The figure in its own unit; blank where it says so already, or cannot be known for certain."""
    remark = _REMARK.search(one.value)
    typed = one.value[: remark.start()] if remark else one.value
    spoken = in_milliards_and_millions(typed) if is_money(own) else ""
    amount, (kind, least) = _amount(_AND_A_HALF.sub(r"\1,5 \2", spoken or fold(typed).strip(" .")))
    mine = _scale(own)
    if amount is None or mine is None or kind != mine[0]:
        return ""
    number = amount / mine[1]
    value = f"{written(number)}{remark[0] if remark else ''}"
    meant = figure_of(f"{one.name}: {value}")
    is_the_same = not spoken and least >= mine[1] and meant == figure_of(f"{one.name}: {one.value}")
    return "" if meant is None or is_the_same else value


def _is_huge(typed: str, own: str) -> bool:
    """Whether a bare number, or one with the figure's own unit, is beyond anything counted in that unit."""
    digits, _, unit = _REMARK.sub("", fold(typed)).strip(" .").partition(" ")
    number, mine = said_number(digits), _scale(own)
    return bool(number and mine and unit in ("", own) and number * mine[1] >= _HUGE[mine[0]])


def _amount(typed: str) -> tuple[Decimal | None, tuple[int, int]]:
    """What numbers with units add up to, "3 tỷ 307 triệu", in the smallest unit of their measure.

    Beside it: which measure that is, and the last unit's scale.
    """
    total, at, kinds, least = Decimal(0), 0, set[int](), 0
    for part in _PART.finditer(typed):
        number, scale = said_number(part[1]), _scale(part[2].strip())
        if part.start() != at or number is None or scale is None or (least and scale[1] >= least):
            return None, (-1, 0)
        total, at, least = total + number * scale[1], part.end(), scale[1]
        kinds.add(scale[0])
    return (total, (kinds.pop(), least)) if at == len(typed) and len(kinds) == 1 else (None, (-1, 0))


def written(number: Decimal) -> str:
    """A number with Vietnam's points and comma; a fraction of three digits would be taken for thousands."""
    whole, _, part = f"{number.normalize():f}".partition(".")
    part += "0" if len(part) == 3 else ""
    return f"{int(whole):,}".replace(",", ".") + (f",{part}" if part else "")
