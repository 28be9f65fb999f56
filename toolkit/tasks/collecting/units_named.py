"""Whose a file without a unit's code is: the one unit that its name or its first lines name in full."""

from collections.abc import Iterable, Iterator

from toolkit.book.grid import Grid
from toolkit.patterns import pattern
from toolkit.plan.guests import reporting_units
from toolkit.plan.kept_results import once_of_plan
from toolkit.plan.model import Conference, Plan, Unit
from toolkit.wording import (
    ascii_slug,
    fold,
    fold_ascii,
    mail_addresses,
    nearly_the_same,
    same_name_key,
    tag_name,
    written_out,
)

_CODE_WORD = pattern(r"[a-z0-9-]+")
_FIRST_ROWS = 8
_LONGEST = 80
_SHORT_HEADER = 2  # words: "VĂN PHÒNG" is nobody's name


def unit_named(
    plan: Plan, conference: Conference, stem: str, grid: Grid, letterhead: Iterable[str]
) -> tuple[Unit, str] | None:
    """The unit, and where it is named; None where none is, or several are.

    A letterhead names the unit above, and a foot those whom the paper goes to: of several units it is the one
    that reports, unless one that is below it is named.
    """
    found: dict[str, tuple[Unit, str]] = {}
    for text, where in ((stem, "tên tệp"), *_lines(grid, letterhead)):
        for unit in units_in(plan, text):
            found.setdefault(unit.code, (unit, where))
    if len(found) > 1:
        above = {unit.parent for unit, _ in found.values()}
        reporting = {unit.code for unit in reporting_units(plan, conference)} - above
        found = {code: named for code, named in found.items() if code in reporting}
    return next(iter(found.values())) if len(found) == 1 else None


def other_unit_of_file(plan: Plan, conference: Conference, unit: Unit, stem: str) -> Unit | None:
    """The one reporting unit that a file's name names by code or name, where it is not the form's own."""
    words = _CODE_WORD.findall(ascii_slug(stem).casefold())
    if ascii_slug(unit.code).casefold() in words:
        return None
    named = {one.code for one in units_in(plan, stem)}
    reporting = reporting_units(plan, conference)
    found = [one for one in reporting if one.code in named or ascii_slug(one.code).casefold() in words]
    return found[0] if len(found) == 1 and unit.code not in named else None


def unit_in_file_name(plan: Plan, conference: Conference, stem: str) -> Unit | None:
    """The one reporting unit that a file's name names in full, or by what its name has beside its kind."""
    words, reporting = f"_{_words(stem)}_", reporting_units(plan, conference)
    named = {one.code for one in units_in(plan, stem)}
    own = ((one, _words(fold(one.name).removeprefix(fold(one.kind)))) for one in reporting)
    found = [one for one in reporting if one.code in named] or [
        one for one, name in own if "_" in name and f"_{name}_" in words
    ]
    return found[0] if len(found) == 1 else None


def unit_of_mail(
    plan: Plan, conference: Conference, senders: Iterable[str], subject: str
) -> tuple[Unit, str] | None:
    """The unit of a mail's sender, or the one that its subject names; None where these are two."""
    reporting = reporting_units(plan, conference) if subject else ()
    named = [unit for unit in units_in(plan, subject) if unit in reporting]
    sender = _unit_of_sender(plan, conference, senders)
    if len(named) != 1 or (sender and sender[0] == named[0]):
        return sender
    return None if sender else (named[0], f"tiêu đề thư “{subject}”")


def _unit_of_sender(plan: Plan, conference: Conference, senders: Iterable[str]) -> tuple[Unit, str] | None:
    """The unit that reports whose address, or one of whose people's, a mail came from; None for several."""
    senders = tuple(senders)
    units = reporting_units(plan, conference) if senders else ()
    people = {box: who.unit for who in plan.people for box in mail_addresses(who.email.lower())}
    found = {
        (address, unit.code)
        for address in senders
        for unit in units
        if address in mail_addresses(unit.contact_address.lower()) or people.get(address) == unit.code
    }
    if len({code for _, code in found}) != 1:
        return None
    address, code = min(found)
    unit = plan.unit(code)
    return (unit, f"địa chỉ người gửi {address}") if unit else None


def _lines(grid: Grid, letterhead: Iterable[str]) -> Iterator[tuple[str, str]]:
    cells = (cell for sheet in grid for row in sheet.rows[:_FIRST_ROWS] for cell in row)
    for text in (*letterhead, *(cell for cell in cells if isinstance(cell, str))):
        for line in text.splitlines():
            if len(line) <= _LONGEST:
                yield line, f"dòng “{line.strip()}”"


def units_in(plan: Plan, text: str) -> Iterator[Unit]:
    """The units whose whole name stands in a text, in whatever case, with or without its marks."""
    words = f"_{_words(text)}_"
    yield from (unit for unit, names in _names_in(plan) if any(f"_{name}_" in words for name in names))


@once_of_plan
def _names_in(plan: Plan) -> tuple[tuple[Unit, tuple[str, ...]], ...]:
    return tuple((unit, tuple(_names(unit))) for unit in plan.units)


def _names(unit: Unit) -> Iterator[str]:
    """The unit's name, and the same as letterheads write it: "BCH Đoàn huyện Càng Long"."""
    name = _words(unit.name)
    yield name
    if len(unit.header_name.split()) > _SHORT_HEADER:
        yield _words(unit.header_name)
    kind, _, place = name.partition("_doan_")
    if place and kind in ("huyen", "thi", "thanh"):
        whole = {"huyen": "huyen", "thi": "thi_xa", "thanh": "thanh_pho"}[kind]
        yield f"doan_{whole}_{place}"


def _words(text: str) -> str:
    return tag_name(fold_ascii(text))


def units_of_name(plan: Plan, text: str) -> list[Unit]:
    """The units that bear a name, as it is written or else with abbreviations: "Đoàn TN Công an tỉnh"."""
    for key in (same_name_key, written_out):
        wanted = key(text)
        found = [
            unit for unit in plan.units if wanted in map(key, filter(None, (unit.name, unit.short_name)))
        ]
        if found:
            return found
    return []


def units_unaccented(plan: Plan, text: str) -> list[Unit]:
    """The units whose name was typed without any accent: "huyen doan cau ke"."""
    if not text.isascii():
        return []
    return [
        unit
        for unit in plan.units
        if fold_ascii(text) in (fold_ascii(unit.name), fold_ascii(unit.short_name))
    ]


def units_meant(plan: Plan, text: str) -> list[Unit]:
    """The units that a name may mean that is not one unit's own."""
    return units_of_name(plan, text) or [
        unit
        for unit in plan.units
        if nearly_the_same(text, unit.name) or (unit.place and fold(unit.place) in fold(text))
    ]


def names_unit(plan: Plan, unit: Unit, name: str) -> bool:
    """Whether a form's name of its unit is that unit's, in whatever words: "BCH Đoàn huyện Cầu Ngang"."""
    if not name or name in (unit.name, unit.code):
        return True
    if named := units_of_name(plan, name):
        return unit in named
    in_other_words = bool(unit.place) and fold(unit.place) in fold(name)
    return in_other_words or nearly_the_same(name, unit.name)
