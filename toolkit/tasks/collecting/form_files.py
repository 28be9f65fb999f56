"""A file that came back as a grid of cells, or what it is instead and how its form can still be had."""

from collections.abc import Collection, Iterator, Sequence
from functools import cache
from itertools import chain
from typing import TypeGuard

from msgspec import Struct
from msgspec.structs import replace

from toolkit.book.grid import Grid, GridSheet, Raw
from toolkit.book.reading import Steps
from toolkit.book.reading.files import grid_in_steps
from toolkit.book.reading.files.archive import Archive, Damaged, Dangerous
from toolkit.book.reading.files.calamine_sheets import read_quickly
from toolkit.book.reading.files.file_kind import FileKind, file_kind
from toolkit.book.reading.files.words_outside_cells import Outside, words_outside
from toolkit.book.schema import HELP_SHEET, Sheet
from toolkit.book.schema.return_form import FIGURES, KNOWN, RETURN_FORM, SENDER
from toolkit.documents.kinds_at import EVALUATION_FORM
from toolkit.problems import Place, Problem, ToolkitError, problem
from toolkit.tasks.collecting.attendance_reasons import with_bare_answers
from toolkit.tasks.collecting.crossed_out_words import without_struck
from toolkit.tasks.collecting.ditto_marks import with_dittos
from toolkit.tasks.collecting.mailbag import Arrived
from toolkit.tasks.collecting.merged_cells import without_spread
from toolkit.tasks.collecting.renamed_headers import with_own_headers
from toolkit.tasks.collecting.second_forms import apart as sheets_apart
from toolkit.tasks.collecting.tables_in_place import in_place
from toolkit.wording import fold

LIKE_A_FORM = 2
"""So many headers of a sheet of the form in one row make it that sheet, whatever its name."""

_SEVERAL = 2
_ROWS_ABOVE = 20
_NOT_READ = (HELP_SHEET,)
_MOST_PERCENTS = 10
_TEXT_ENDINGS = (".csv", ".txt", ".tsv", ".xls", ".xlsx")
_PICTURES = (".jpg", ".jpeg", ".png", ".heic", ".gif", ".bmp", ".tif", ".tiff", ".webp")
_BY_ENDING = {
    **dict.fromkeys(_PICTURES, ("return-unreadable", {"what": "một bức ảnh"})),
    **dict.fromkeys(
        (".mp4", ".mov", ".mp3", ".m4a"), ("return-unreadable", {"what": "tệp ghi âm, ghi hình"})
    ),
    **dict.fromkeys((".gsheet", ".gdoc", ".url", ".lnk", ".webloc"), ("return-shortcut", {})),
    ".fods": ("return-other-program", {"what": "một bảng tính LibreOffice dạng phẳng", "ending": "xlsx"}),
    ".numbers": ("return-other-program", {"what": "một bảng tính Numbers của máy Apple", "ending": "xlsx"}),
    ".pages": ("return-other-program", {"what": "một văn bản Pages của máy Apple", "ending": "docx"}),
}
_BY_START: tuple[tuple[bytes, str, dict[str, str]], ...] = (
    (b"Rar!", "return-packed", {"what": "một tệp nén RAR"}),
    (b"7z\xbc\xaf\x27\x1c", "return-packed", {"what": "một tệp nén 7-Zip"}),
    (b"\x1f\x8b", "return-packed", {"what": "một tệp nén GZ"}),
    (b"\x78\x9f\x3e\x22", "return-winmail", {}),
)
_BY_KIND = {
    FileKind.PDF: ("return-unreadable", {"what": "một tệp PDF"}),
    FileKind.EMPTY: ("return-unreadable", {"what": "một tệp trống"}),
    FileKind.POWER_POINT: ("return-unreadable", {"what": "một tệp trình chiếu"}),
    FileKind.ENCRYPTED: ("return-password", {}),
    FileKind.ARCHIVE: ("return-packed", {"what": "một tệp nén"}),
    FileKind.BROKEN_ARCHIVE: ("return-broken", {}),
    FileKind.HTML: ("return-other-program", {"what": "một trang web", "ending": "xlsx"}),
    FileKind.XML_SPREADSHEET: (
        "return-other-program",
        {"what": "bảng tính XML của Excel 2003", "ending": "xlsx"},
    ),
    FileKind.OTHER_OPEN_DOCUMENT: (
        "return-other-program",
        {"what": "một văn bản LibreOffice", "ending": "docx"},
    ),
    FileKind.OLD_OFFICE: ("return-other-program", {"what": "một văn bản Word kiểu cũ", "ending": "docx"}),
}
_ANY = ("return-unreadable", {"what": "một tệp không phải bảng tính"})


class FormFile(Struct, frozen=True, kw_only=True):
    """What lies in a file: its sheets under the form's titles, and the texts that stand in no table.

    ``letterhead`` is what stands above a Word form's first table, ``symbol`` the number of a report there.
    ``notes`` are the words of a Word form's comments and boxes, ``hanging`` those of a workbook's. ``struck``
    are those of a Word form that are crossed out. ``understood`` says which headers and cells were
    understood. ``paper`` is the code of a Word form that asks for one thing alone, ``beside`` what the
    workbook has no column for. ``is_report``, ``on_topic``: its lines say that title, and name the topic.
    ``is_second``: it lay behind another form in the file.
    """

    grid: Grid
    is_word: bool = False
    pictures: bool = False
    outside: tuple[str, ...] = ()
    letterhead: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    hanging: tuple[Outside, ...] = ()
    struck: tuple[str, ...] = ()
    understood: tuple[Problem, ...] = ()
    symbol: str = ""
    paper: str = ""
    beside: tuple[str, ...] = ()
    is_report: bool = False
    on_topic: bool = False
    is_second: bool = False

    @property
    def tells_report(self) -> bool:
        """Whether it is a report on the conference's topic in words of its own, whatever its tables say."""
        return self.is_report and self.on_topic and bool(self.outside)


class Read(Struct, frozen=True, kw_only=True):
    """A file that was read, whatever program wrote it: its cells as they stand there."""

    arrived: Arrived
    file: FormFile

    @property
    def name(self) -> str:
        return self.arrived.name


def opened(one: Arrived) -> Steps[tuple[Read, ...] | Problem]:
    """The forms that lie in a file, each under a name of its own, or why none can be read.

    Most files hold one.
    """
    found = yield from _opened(one)
    if isinstance(found, Problem):
        return found
    yield
    files = _forms_apart(found, one.name)
    return tuple(Read(arrived=replace(one, name=file.grid.file), file=file) for file in files)


def _opened(one: Arrived) -> Steps[FormFile | Problem]:
    """What lies in a file, as it lies there."""
    refused = _BY_ENDING.get(one.suffix)
    if refused is None:
        refused = next(
            ((code, words) for start, code, words in _BY_START if one.content.startswith(start)), None
        )
    if refused:
        return problem(refused[0], Place(file=one.name), **refused[1])
    kind = file_kind(one.content)
    try:
        found = yield from _read(one, kind)
    except (Damaged, Dangerous, ToolkitError):
        return problem("return-broken", Place(file=one.name))
    if found is None:
        code, words = _BY_KIND.get(kind, _ANY)
        return problem(code, Place(file=one.name), **words)
    return found


def _forms_apart(file: FormFile, name: str) -> Iterator[FormFile]:
    """The forms of one workbook, the first under the file's name."""
    sheets = file.grid.sheets
    starts = [at for at, sheet in enumerate(sheets) if begins_a_form(sheet) and not sheet.hidden]
    if file.is_word or len(starts) < _SEVERAL:
        yield replace(file, grid=replace(file.grid, file=name))
        return
    first, *others = sheets_apart(sheets, starts)
    yield replace(file, grid=replace(file.grid, file=name, sheets=first))
    for turn, mine in enumerate(others, start=_SEVERAL):
        grid = replace(file.grid, file=f"{name} (phiếu thứ {turn})", sheets=mine)
        yield FormFile(grid=grid, is_second=True)


def as_a_form(found: FormFile) -> FormFile:
    """An opened file with its sheets and cells as the form has them, and how they were understood."""
    sheets = tuple(_with_percents(sheet) for sheet in _titled(found))
    grid, struck = without_struck(replace(found.grid, sheets=sheets))
    grid, understood = with_own_headers(grid)
    grid, followed = with_dittos(grid)
    grid, answered = with_bare_answers(grid)
    grid = without_spread(grid)
    return replace(found, grid=grid, understood=(*struck, *understood, *followed, *answered))


def likeness(sheet: GridSheet, wanted: Sheet, least: int = 1) -> int:
    """How many of the headers stand in one row of the sheet's first; 0 where that is less than ``least``."""
    headers, rows = _headers(wanted.title), sheet.rows[:_ROWS_ABOVE]
    texts = {cell for row in rows for cell in row if cell.__class__ is str}
    if len(headers.intersection(map(fold, texts))) < least:
        return 0  # as in nearly every sheet: no row of it has so many
    most = max(len(headers.intersection(map(fold, filter(_is_text, row)))) for row in rows)
    return most if most >= least else 0


def _is_text(cell: Raw) -> TypeGuard[str]:
    return isinstance(cell, str)


@cache
def _headers(title: str) -> frozenset[str]:
    """What the headers of a sheet of the form may read, folded."""
    columns = RETURN_FORM.sheet(title).columns
    return frozenset(fold(text) for column in columns for text in (column.header, *column.aliases))


def _read(one: Arrived, kind: FileKind) -> Steps[FormFile | Problem | None]:
    content = one.content
    if kind not in (FileKind.EXCEL, FileKind.OPEN_DOCUMENT):
        return _at_once(one, kind)
    archive = Archive(content)
    grid = yield from grid_in_steps(content, archive, kind, _but_for_help)
    return FormFile(
        grid=grid,
        pictures=b"xl/media/" in content or b"Pictures/" in content,
        hanging=words_outside(content, archive.anew()),
    )


def _but_for_help(names: Collection[str]) -> Collection[str]:
    return [name for name in names if name not in _NOT_READ]


def _at_once(one: Arrived, kind: FileKind) -> FormFile | Problem | None:
    """What lies in a file that is no workbook of today; None where nobody can read it here."""
    content = one.content
    match kind:
        case FileKind.OLD_EXCEL | FileKind.BINARY_EXCEL:
            sheets = tuple(read_quickly(content, lambda names: names).values())
            return FormFile(grid=Grid(sheets=sheets))
        case FileKind.WORD:
            from toolkit.tasks.collecting.word_forms import word_form  # slow import: word

            return word_form(content)
        case FileKind.TEXT if one.suffix in _TEXT_ENDINGS:
            from toolkit.tasks.collecting.text_forms import text_form  # slow import: few forms are text

            return text_form(one)
    return None


def is_like_a_form(sheet: GridSheet) -> bool:
    return any(likeness(sheet, wanted) >= LIKE_A_FORM for wanted in RETURN_FORM.read)


def _with_percents(sheet: GridSheet) -> GridSheet:
    """Figures as their cells show them: 35%, where the value is 0.35. Large numbers are no percents."""
    if fold(sheet.name) != fold(FIGURES.title) or not any(map(_may_be_percent, chain(*sheet.rows))):
        return sheet
    from toolkit.book.reading.number_formats import shown  # slow import: figures are no percents as a rule

    rows = [list(row) for row in sheet.rows]
    for (row, column), code in sheet.appearance().formats().items():
        at, index = row - sheet.first_row, column - sheet.first_column
        if "%" in code and at in range(len(rows)) and index in range(len(rows[at])):
            value = rows[at][index]
            if _may_be_percent(value):
                rows[at][index] = shown(value, code) or value
    return replace(sheet, rows=rows)


def _may_be_percent(cell: Raw) -> TypeGuard[int | float]:
    return isinstance(cell, int | float) and not isinstance(cell, bool) and abs(cell) <= _MOST_PERCENTS


def _titled(file: FormFile) -> Iterator[GridSheet]:
    """The sheets under the form's own titles: a sheet that was renamed is known by its headers."""
    grid, later = _first_form(file)
    titles = {fold(sheet.name) for sheet in grid}
    asked = (*RETURN_FORM.read, KNOWN) if file.is_word else RETURN_FORM.read
    missing = [sheet for sheet in asked if fold(sheet.title) not in titles]
    if not missing:
        yield from file.grid
        return
    known = {fold(sheet.title) for sheet in RETURN_FORM.sheets}
    sheets = list(grid)
    for wanted in missing:
        free = [at for at, one in enumerate(sheets) if fold(one.name) not in known]
        best = max(free, key=lambda at: likeness(sheets[at], wanted), default=None)
        if best is not None and likeness(sheets[best], wanted) >= LIKE_A_FORM:
            sheets[best] = replace(sheets[best], name=wanted.title)
    yield from in_place(sheets) if file.is_word else sheets
    yield from later


def _first_form(file: FormFile) -> tuple[Sequence[GridSheet], Sequence[GridSheet]]:
    """The sheets, and apart those of a second form that a Word document goes on with."""
    sheets = file.grid.sheets
    starts = [at for at, sheet in enumerate(sheets) if file.is_word and begins_a_form(sheet)]
    second = starts[1] if len(starts) > 1 else len(sheets)
    return sheets[:second], sheets[second:]


def is_evaluation(file: FormFile) -> bool:
    """Whether it is the office's own sheet on what participants think of a conference; it names no unit."""
    titles = {fold(line) for text in (*file.letterhead, *file.outside) for line in text.splitlines()}
    return fold(EVALUATION_FORM.label) in titles


def begins_a_form(sheet: GridSheet) -> bool:
    return likeness(sheet, SENDER, LIKE_A_FORM) > 0
