"""A union of a commune or ward with its district, of which there are several of one name in a province."""

from toolkit.patterns import pattern
from toolkit.plan.model import Unit
from toolkit.wording import fold

_DISTRICT = pattern(r"(?:huyện|thị xã|thành phố|tp\.?|quận) \S.*")


def placed_name(unit: Unit) -> str:
    """ "Đoàn xã Hiệp Hòa, huyện Cầu Ngang", where Địa bàn has the district; other units by their names."""
    own, _, around = (part.strip() for part in unit.area.partition(","))
    district = around.partition(",")[0].strip()
    name = fold(unit.name)
    lacks_it = bool(own) and fold(own) in name and fold(district) not in name
    return f"{unit.name}, {district}" if lacks_it and _DISTRICT.fullmatch(fold(district)) else unit.name


def placed_names(units: tuple[Unit, ...]) -> str:
    """Several in words; semicolons stand between names that have commas of their own."""
    names = [placed_name(unit) for unit in units]
    return ("; " if any("," in name for name in names) else ", ").join(names)
