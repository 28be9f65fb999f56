"""A workbook file -> Grid: quickly where nothing is doubtful, cell by cell where it is."""

from collections.abc import Callable, Collection, Mapping
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from msgspec import Struct
from msgspec.structs import replace

from toolkit.book.appearance import Appearance
from toolkit.book.grid import Grid, GridSheet, Raw, copied_from
from toolkit.book.reading import Steps, finished
from toolkit.book.reading.files.alike_sheets import AlikeSheets
from toolkit.book.reading.files.archive import Archive, Damaged, Dangerous
from toolkit.book.reading.files.calamine_sheets import read_quickly
from toolkit.book.reading.files.cell_by_cell import read_cells
from toolkit.book.reading.files.doubts import Doubt, SheetMarks, last_filled_row
from toolkit.book.reading.files.file_kind import FileKind, file_kind
from toolkit.book.reading.files.light_copy import light_copy
from toolkit.book.reading.files.workbook_parts import WorkbookParts, workbook_parts
from toolkit.problems import BadWorkbook, ToolkitError, not_read, refusal
from toolkit.wording import fold

if TYPE_CHECKING:
    from toolkit.book.schema import Schema  # no other table needs one

Wanted = Callable[[Collection[str]], Collection[str]]

_LARGEST = 200_000_000
_STRUCK = b"<strike"
"""Without this among the styles and texts that cells share only a cell of its own looks is crossed out."""
_LOCK_FILES = ("~$", ".~lock.")


def read_grid(path: Path, *, only: "Schema[Any] | None" = None, written: bool = False) -> Grid:
    """The cells of an .xlsx, .xlsm or .ods file: every sheet, or ``only`` those that a schema is read from.

    With those that are ``written`` into alone, where they are wanted as well. Every sheet is read when one of
    the schema is not there: it may stand under another name.
    Whole numbers are ints, dates are datetimes, blank cells None; an error and a formula without a result
    are values of their own. The file is read once, as a whole, so that a save going on beside does not
    mix in.

    Raises:
        FileMissing: there is no such file.
        FileLocked: another program does not let it be read.
        NotReadable: the disk, the network or the cloud does not give it.
        BadWorkbook: it is something else than its name says, or has a password, or is broken or hostile.
    """
    return grid_of(workbook_bytes(path), path, only=only, written=written)


def grid_of(content: bytes, path: Path, *, only: "Schema[Any] | None" = None, written: bool = False) -> Grid:
    """As ``read_grid``, for a file whose bytes ``workbook_bytes`` gave already."""
    kind = file_kind(content)
    if kind not in (FileKind.EXCEL, FileKind.OPEN_DOCUMENT):
        raise _bad(path, f"workbook-{kind}")
    try:
        wanted = partial(_wanted, schema=only, written=written)
        grid = finished(grid_in_steps(content, Archive(content), kind, wanted))
    except Damaged as cause:
        raise _bad(path, "workbook-broken-archive") from cause
    except Dangerous as cause:
        raise _bad(path, "workbook-dangerous") from cause
    return replace(grid, file=path.name)


def grid_in_steps(content: bytes, archive: Archive, kind: FileKind, wanted: Wanted) -> Steps[Grid]:
    """The cells of some sheets, for many files side by side.

    Args:
        content: the whole file, ``archive`` the same opened.
        kind: what the file is, an Excel workbook or an OpenDocument one.
        wanted: which of the sheets.

    Raises:
        Damaged, Dangerous: it is broken or hostile.
    """
    if kind is FileKind.EXCEL:
        return (yield from _excel(content, archive, wanted))
    return _open_document(content, archive, wanted)


def workbook_bytes(path: Path) -> bytes:
    """The bytes of a workbook's file as they lie on the disk.

    Raises:
        ToolkitError: as ``read_grid`` for what cannot be read at all, or is a folder or a lock file.
    """
    if path.name.startswith(_LOCK_FILES):
        raise _bad(path, "workbook-lock-file")
    try:
        if path.is_dir():
            raise _bad(path, "workbook-folder")
        if path.stat().st_size > _LARGEST:
            raise _bad(path, "workbook-dangerous")
        return path.read_bytes()
    except OSError as cause:
        raise not_read(cause, path) from cause


def _wanted(names: Collection[str], *, schema: "Schema[Any] | None", written: bool) -> Collection[str]:
    return needed_sheets(list(names), schema, written=written) if schema else names


def needed_sheets(names: Collection[str], schema: "Schema[Any]", *, written: bool) -> Collection[str]:
    """Of the sheets of a workbook those that a schema is read from, or is ``written`` into as well."""
    titles = frozenset(fold(sheet.title) for sheet in (schema.sheets if written else schema.read))
    mine = [name for name in names if fold(name) in titles]
    if not mine:
        return []
    if not {fold(name) for name in mine} >= titles:
        return names
    return [name for name in names if name in mine or fold(copied_from(name)) in titles]


def _excel(content: bytes, archive: Archive, wanted: Wanted) -> Steps[Grid]:
    parts = workbook_parts(archive)
    shared = [archive.read(part) for part in parts.shared]
    yield
    sheets = AlikeSheets(shared, date_1904=parts.date_1904, usual=parts.usual)
    marks = {name: sheets.marks(name, archive, parts.sheets[name]) for name in wanted(parts.sheets)}
    clear = [name for name in marks if marks[name].doubt is Doubt.NONE]
    yield
    known = sheets.known(clear)
    fresh = {name: sheets.parts.get(name) for name in clear if name not in known}
    read = _quickly_if_possible(partial(_values_alone, content, archive, parts, fresh), fresh)
    sheets.remember(read)
    found = known | read
    if slow := [name for name in marks if name not in found]:
        again = archive.anew()
        found |= read_cells(
            content, {name: last_filled_row(again.pieces(parts.sheets[name])) for name in slow}
        )
    yield
    struck = any(_STRUCK in part for part in shared)
    dressed = (_dressed(found[name], marks[name], parts, content, struck=struck) for name in marks)
    return Grid(sheets=tuple(dressed), date_1904=parts.date_1904)


def _dressed(
    sheet: GridSheet, marks: SheetMarks, parts: WorkbookParts, content: bytes, *, struck: bool
) -> GridSheet:
    """The sheet with its marks; its looks are read from the file's bytes only when somebody asks."""

    def appearance(archive: Archive) -> Appearance:
        from toolkit.book.reading.files.appearances import sheet_appearance  # slow import: only tables ask

        styles = parts.styles if parts.styles in archive.names else ""
        return sheet_appearance(archive, parts.sheets[sheet.name], styles, marks)

    return replace(
        sheet,
        formulas=marks.formulas,
        merged=marks.merged,
        hidden=sheet.name in parts.hidden,
        active=sheet.name == parts.active,
        appearance=_WhenAsked(content, appearance),
        may_be_struck=struck or marks.inline_looks,
    )


class _WhenAsked(Struct):
    """Reads a sheet's looks once, from the file opened anew; the values were read in any case."""

    content: bytes
    look: Callable[[Archive], Appearance]
    seen: Appearance | None = None

    def __call__(self) -> Appearance:
        if self.seen is None:
            try:
                self.seen = self.look(Archive(self.content))
            except (Damaged, ValueError):
                self.seen = Appearance()
        return self.seen


def _values_alone(
    content: bytes, archive: Archive, parts: WorkbookParts, sheets: Mapping[str, bytes | None]
) -> bytes:
    """The file with no more than the values of some sheets; as it is where one is large, or it is unusual."""
    small = {parts.sheets[name]: xml for name, xml in sheets.items() if xml}
    if len(small) < len(sheets):
        return content
    try:
        core = tuple((part, archive.read(part)) for part in parts.core)
        return light_copy(core, parts.styles, small.items())
    except (Damaged, Dangerous):
        return content


def _quickly_if_possible(values: Callable[[], bytes], names: Collection[str]) -> dict[str, GridSheet]:
    """Nothing where calamine fails: openpyxl has its own way with odd files, and the last word."""
    if not names:
        return {}
    try:
        return read_quickly(values(), lambda every: [name for name in every if name in names])
    except Damaged:
        return {}


def _open_document(content: bytes, archive: Archive, wanted: Wanted) -> Grid:
    from toolkit.book.reading.files import open_document_looks as looks  # slow import: lxml
    from toolkit.book.reading.files.open_document import (  # slow import: lxml
        doubtful_cells,
        has_1904_dates,
        merged_cells,
    )

    xml = archive.read(looks.CONTENT)
    doubtful, merged = doubtful_cells(xml), merged_cells(xml)
    states = looks.sheet_states(archive, xml)
    struck = looks.may_be_struck(archive, xml)
    sheets = [
        replace(
            _overlaid(sheet, doubtful.get(name, {})),
            merged=merged.get(name, ()),
            hidden=name in states.hidden,
            active=name == states.active,
            appearance=_WhenAsked(content, partial(looks.sheet_looks, name=name)),
            may_be_struck=struck,
        )
        for name, sheet in read_quickly(content, wanted).items()
    ]
    return Grid(sheets=tuple(sheets), date_1904=has_1904_dates(xml))


def _overlaid(sheet: GridSheet, cells: Mapping[tuple[int, int], Raw]) -> GridSheet:
    """The sheet with some cells, by row and column from 0, put in place of what was read there."""
    rows = [list(row) for row in sheet.rows]
    for (row, column), raw in cells.items():
        r, c = row - sheet.first_row + 1, column - sheet.first_column + 1
        if 0 <= r < len(rows) and 0 <= c < len(rows[r]):
            rows[r][c] = raw
    return replace(sheet, rows=rows)


def _bad(path: Path, code: str) -> ToolkitError:
    return refusal(BadWorkbook, code, path)
