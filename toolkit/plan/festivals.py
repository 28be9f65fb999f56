"""The days off of a year, and the festivals on which no conference is held: of the country and of the Khmer.

Both calendars are the `holidays` library's: Vietnam's own lunar calendar (that at times parts from China's),
and the Khmer one, by which Cambodia keeps Chôl Chnăm Thmây, Pchum Bên (Sene Đôlta) and Bon Om Touk, whose
middle day is the full moon of Ok Om Bok. What a province announces may differ by a day.
"""

import datetime as dt
from collections.abc import Iterator

from toolkit.patterns import pattern
from toolkit.plan.model import Holiday, Plan
from toolkit.plan.working_days import BETTER_NOT, DAY_OFF
from toolkit.wording import fold

# Where many Khmer people live (census of 2019), by the provinces' names before and after 2025.
_KHMER_PROVINCES = (
    *("trà vinh", "vĩnh long", "sóc trăng", "cần thơ", "hậu giang", "kiên giang", "an giang"),
    *("bạc liêu", "cà mau"),
)
_NEW_YEAR, _PCHUM_BEN, _WATER = "Khmer New Year", "Pchum Ben", "Water Festival"
_KHMER = {
    _NEW_YEAR: "Tết Chôl Chnăm Thmây của đồng bào Khmer",
    _PCHUM_BEN: "Lễ Sene Đôlta của đồng bào Khmer",
    _WATER: "Lễ hội Ok Om Bok của đồng bào Khmer",
}
_PADDED_MONTH = pattern(r"/0([3-9])/")  # "26/04/2025" is written "26/4/2025"
_OF_THE_TRADE = (
    (3, 26, "Ngày thành lập Đoàn TNCS Hồ Chí Minh"),
    (11, 20, "Ngày Nhà giáo Việt Nam"),
)


def festivals(year: int, *, khmer: bool = False) -> tuple[Holiday, ...]:
    """The year's days off ("Nghỉ") and the days better avoided ("Tránh"), in order, each day once.

    Days off that the government moves are known once it has moved them, and its library with it.
    """
    found = [*_of_the_country(year), *(_of_the_khmer(year) if khmer else ())]
    found += [Holiday(date=dt.date(year, *day), name=name, level=BETTER_NOT) for *day, name in _OF_THE_TRADE]
    days: dict[dt.date, list[Holiday]] = {}
    for one in sorted(found, key=lambda one: (one.date, one.level != DAY_OFF)):
        days.setdefault(one.date, []).append(one)
    return tuple(
        Holiday(date=day, name="; ".join(one.name for one in named), level=named[0].level)
        for day, named in days.items()
    )


def has_khmer_festivals(plan: Plan) -> bool:
    """Whether the office is in a province that keeps them, or had them among its days off already."""
    office = fold(f"{plan.settings.body_name} {plan.settings.office_name} {plan.settings.place}")
    named = any("khmer" in fold(day.name) for day in plan.holidays)
    return named or any(name in office for name in _KHMER_PROVINCES)


def _of_the_country(year: int) -> Iterator[Holiday]:
    from holidays import country_holidays  # slow import

    for day, name in country_holidays("VN", years=year, language="vi").items():
        told = _PADDED_MONTH.sub(r"/\1/", name.replace("Nguyên Đán", "Nguyên đán"))
        yield Holiday(date=day, name=told, level=DAY_OFF)


def _of_the_khmer(year: int) -> Iterator[Holiday]:
    from holidays import country_holidays  # slow import

    days = sorted(country_holidays("KH", years=year, language="en_US").items())
    middle = [day for day, name in days if _WATER in name][1:2]
    for day, names in days:
        told = next((kept for kept in _KHMER if kept in names), "")
        if told and (told != _WATER or day in middle):
            yield Holiday(date=day, name=_KHMER[told], level=BETTER_NOT)
