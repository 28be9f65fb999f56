"""A file that came back as a unit's filled form: whose it is, what it says, what is wrong in it."""

import re
from collections.abc import Iterable, Iterator
from pathlib import Path, PurePosixPath

from msgspec import Struct
from msgspec.structs import replace

from toolkit.book.grid import Grid, GridSheet
from toolkit.book.reading.csv_file import BrokenText, NotText, read_csv
from toolkit.book.reading.files import grid_of
from toolkit.book.reading.files.archive import Damaged
from toolkit.book.reading.files.file_kind import FileKind, file_kind
from toolkit.book.reading.files.quick import read_quickly
from toolkit.book.reading.records import read_records
from toolkit.book.schema import Sheet
from toolkit.book.schema.return_form import RETURN_FORM
from toolkit.plan.model import Conference, Plan, Unit
from toolkit.plan.model.filled_form import Return
from toolkit.problems import Place, Problem, Severity, ToolkitError, problem
from toolkit.tasks.collecting.mailbag import Arrived
from toolkit.word.form_tables import NoDocument, form_tables
from toolkit.wording import ascii_slug, fold, same_name_key

_ROWS_ABOVE = 20
_NOT_TOLD = ("sheet-gone", "sheet-missing", "column-gone", "setting-gone", "text-cleaned", "lists-empty")
_UNREADABLE = {
    FileKind.PDF: "một tệp PDF",
    FileKind.EMPTY: "một tệp trống",
    FileKind.ENCRYPTED: "một tệp có mật khẩu",
    FileKind.OLD_OFFICE: "một tệp thư hoặc văn bản kiểu cũ",
    FileKind.POWER_POINT: "một tệp trình chiếu",
    FileKind.HTML: "một trang web",
}
_PICTURES = (".jpg", ".jpeg", ".png", ".heic", ".gif", ".bmp", ".tif", ".tiff", ".webp")


class Form(Struct, frozen=True, kw_only=True):
    """One form that was understood: which unit's, and when it came; ``problems`` are those of its cells."""

    arrived: Arrived
    unit: Unit
    filled: Return
    problems: tuple[Problem, ...] = ()


def read_form(one: Arrived, plan: Plan, conference: Conference) -> Form | Problem:
    """The form that a file holds, or why it is none for this conference."""
    grid = _grid(one)
    if isinstance(grid, Problem):
        return grid
    read = read_records(_titled(grid), RETURN_FORM)
    if not any((read.whole.remarks, read.whole.figures, read.whole.speeches, read.whole.attendants)) and (
        not read.whole.sender.unit
    ):
        return problem("return-foreign", Place(file=one.name))
    sender = read.whole.sender
    place = Place(file=one.name)
    code = sender.conference or _named_in(one.name, (known.code for known in plan.conferences))
    if code and fold(code) != fold(conference.code):
        return problem("return-other-conference", place, code=code, conference=conference.code)
    unit = _unit(plan, sender.unit, sender.unit_name, one.name)
    if unit is None:
        typed = sender.unit or sender.unit_name or one.name
        return problem("return-unit-unknown", place, text=typed)
    if not _is_filled(read.whole):
        return problem("return-empty", place, unit=unit.name)
    told = [] if fold(sender.unit) == fold(unit.code) else [_understood(one, sender.unit, unit)]
    told += [_in_file(found, one) for found in read.problems if found.code not in _NOT_TOLD]
    return Form(arrived=one, unit=unit, filled=read.whole, problems=tuple(told))


def _is_filled(filled: Return) -> bool:
    """Whether the unit said anything in its form."""
    return bool(
        filled.sender.symbol
        or filled.sender.author
        or any(one.value for one in filled.figures)
        or any(one.content for one in filled.remarks)
        or filled.speeches
        or any(one.attendance or one.substitute for one in filled.attendants)
        or any(one.state or one.result or one.evidence for one in filled.duties)
    )


def _grid(one: Arrived) -> Grid | Problem:
    place = Place(file=one.name)
    if one.suffix in _PICTURES:
        return problem("return-unreadable", place, what="một bức ảnh")
    kind = file_kind(one.content)
    try:
        if kind is FileKind.OLD_EXCEL:
            sheets = tuple(read_quickly(one.content, lambda names: names).values())
            return Grid(file=one.name, sheets=sheets)
        if kind is FileKind.TEXT and one.suffix in (".csv", ".txt"):
            return Grid(file=one.name, sheets=(read_csv(one.content, PurePosixPath(one.name).stem),))
        if kind is FileKind.WORD:
            return Grid(file=one.name, sheets=tuple(_word_sheets(one.content)))
        if kind in (FileKind.EXCEL, FileKind.OPEN_DOCUMENT):
            return replace(grid_of(one.content, Path(one.name)), file=one.name)
    except (Damaged, NoDocument, NotText, BrokenText, ToolkitError):
        return problem("return-broken", place)
    return problem("return-unreadable", place, what=_UNREADABLE.get(kind, "một tệp không phải bảng tính"))


def _word_sheets(content: bytes) -> Iterator[GridSheet]:
    for number, rows in enumerate(form_tables(content), start=1):
        cells = [[text.strip() or None for text in row] for row in rows]
        yield GridSheet(f"Bảng {number}", cells)


def _titled(grid: Grid) -> Grid:
    """The sheets under the form's own titles: a sheet that was renamed is known by its headers."""
    titles = {fold(sheet.name) for sheet in grid}
    missing = [sheet for sheet in RETURN_FORM.read if fold(sheet.title) not in titles]
    known = {fold(sheet.title) for sheet in RETURN_FORM.sheets}
    sheets = list(grid)
    for wanted in missing:
        free = [at for at, one in enumerate(sheets) if fold(one.name) not in known]
        best = max(free, key=lambda at: _likeness(sheets[at], wanted), default=None)
        if best is not None and _likeness(sheets[best], wanted) >= 2:
            sheets[best] = replace(sheets[best], name=wanted.title)
    return replace(grid, sheets=tuple(sheets))


def _likeness(sheet: GridSheet, wanted: Sheet) -> int:
    """How many of the headers stand in one row of the sheet's first."""
    headers = {fold(text) for column in wanted.columns for text in (column.header, *column.aliases)}
    rows = ({fold(cell) for cell in row if isinstance(cell, str)} for row in sheet.rows[:_ROWS_ABOVE])
    return max((len(row & headers) for row in rows), default=0)


def _unit(plan: Plan, code: str, name: str, file: str) -> Unit | None:
    """The unit of a form: by its code, its name in either cell, or its code in the file's name."""
    by_code = {fold(unit.code): unit for unit in plan.units}
    for text in (code, name):
        if text and (unit := by_code.get(fold(text))):
            return unit
        named = [unit for unit in plan.units if text and _is_named(unit, text)]
        if len(named) == 1:
            return named[0]
    if code or name:
        return None
    found = _named_in(file, (unit.code for unit in plan.units))
    return by_code.get(fold(found))


def _is_named(unit: Unit, text: str) -> bool:
    wanted = same_name_key(text)
    return wanted in {same_name_key(name) for name in (unit.name, unit.short_name) if name}


def _named_in(name: str, codes: Iterable[str]) -> str:
    """The code that a file's name holds as a word of its own; blank for none, and for several."""
    words = ascii_slug(PurePosixPath(name).stem).casefold()
    found = [
        code
        for code in codes
        if re.search(
            rf"(?<![a-z0-9-]){re.escape(ascii_slug(code).casefold())}"
            r"(?![a-z0-9-])",
            words,
        )
    ]
    return found[0] if len(found) == 1 else ""


def _understood(one: Arrived, typed: str, unit: Unit) -> Problem:
    return problem("return-unit-understood", Place(file=one.name), text=typed or "(để trống)", unit=unit.name)


def _in_file(found: Problem, one: Arrived) -> Problem:
    """The problem at its file: several forms have sheets of the same names."""
    place = found.place
    spot = f"{place.sheet}!{place.cell}" if place.cell else place.sheet
    grave = Severity.WARNING if found.severity is Severity.ERROR else found.severity
    return replace(found, place=Place(file=one.name, spot=spot), severity=grave, also=())
