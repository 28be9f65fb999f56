"""Whose a file without a unit's code is: the one unit that its name or its first lines name in full."""

from collections.abc import Iterable, Iterator

from toolkit.book.grid import Grid
from toolkit.plan.model import Plan, Unit
from toolkit.wording import fold_ascii, tag_name

_FIRST_ROWS = 8
_LONGEST = 80


def unit_named(plan: Plan, stem: str, grid: Grid, letterhead: Iterable[str]) -> tuple[Unit, str] | None:
    """The unit, and where it is named; None where none is, or several are."""
    found: dict[str, tuple[Unit, str]] = {}
    for text, where in ((stem, "tên tệp"), *_lines(grid, letterhead)):
        for unit in units_in(plan, text):
            found.setdefault(unit.code, (unit, where))
    return next(iter(found.values())) if len(found) == 1 else None


def _lines(grid: Grid, letterhead: Iterable[str]) -> Iterator[tuple[str, str]]:
    cells = (cell for sheet in grid for row in sheet.rows[:_FIRST_ROWS] for cell in row)
    for text in (*letterhead, *(cell for cell in cells if isinstance(cell, str))):
        for line in text.splitlines():
            if len(line) <= _LONGEST:
                yield line, f"dòng “{line.strip()}”"


def units_in(plan: Plan, text: str) -> Iterator[Unit]:
    """The units whose whole name stands in a text, in whatever case, with or without its marks."""
    words = f"_{_words(text)}_"
    yield from (unit for unit in plan.units if any(f"_{name}_" in words for name in _names(unit)))


def _names(unit: Unit) -> Iterator[str]:
    """The unit's name, and the same as letterheads write it: "Đoàn huyện Càng Long"."""
    name = _words(unit.name)
    yield name
    kind, _, place = name.partition("_doan_")
    if place and kind in ("huyen", "thi", "thanh"):
        whole = {"huyen": "huyen", "thi": "thi_xa", "thanh": "thanh_pho"}[kind]
        yield f"doan_{whole}_{place}"


def _words(text: str) -> str:
    return tag_name(fold_ascii(text))
