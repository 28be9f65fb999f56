"""An xlwings engine over a running LibreOffice: so much of it as the live workbook's code asks for.

It leans on xlwings' private engine interface, so only tests use it: it is the one way to run the code
that Excel calls where there is no Excel.
"""

import datetime as dt
import os
from collections.abc import Iterator
from functools import cached_property
from typing import Any

import uno
import xlwings as xw
from com.sun.star.util import NumberFormat

from toolkit.book.area import read_area
from toolkit.book.grid import column_letters

_EPOCH = dt.datetime(1899, 12, 30)
_CONTENT = 1 | 2 | 4 | 16  # com.sun.star.sheet.CellFlags: VALUE, DATETIME, STRING, FORMULA
_MOMENTS, _FORMULAS = 2, 16
_ERRORS = {32767: "#N/A", 519: "#VALUE!", 532: "#DIV/0!", 524: "#REF!", 525: "#NAME?"}
MESSAGES: list[str] = []
MODES: list[str] = []


class Engine:
    name, type = "libreoffice", "desktop"

    def __init__(self, desktop: Any) -> None:
        self.apps = Apps(self, desktop)

    @staticmethod
    def prepare_xl_data_element(value: Any, options: Any) -> Any:
        if isinstance(value, dt.date) and not isinstance(value, dt.datetime):
            return dt.datetime(value.year, value.month, value.day)
        return value

    @staticmethod
    def clean_value_data(
        data: Any, datetime_builder: Any, empty_as: Any, number_builder: Any, err_to_str: bool
    ) -> list[list[Any]]:
        def clean(value: Any) -> Any:
            if value is None or value == "":
                return empty_as
            if isinstance(value, float) and number_builder:
                return number_builder(value)
            return value

        return [[clean(value) for value in row] for row in data]


class Apps:
    def __init__(self, engine: Engine, desktop: Any) -> None:
        self._apps = [App(engine, desktop)]

    def keys(self) -> list[int]:
        return [app.pid for app in self._apps]

    def __iter__(self) -> Iterator["App"]:
        return iter(self._apps)

    def __len__(self) -> int:
        return len(self._apps)

    def __getitem__(self, pid: int) -> "App":
        return next(app for app in self._apps if app.pid == pid)


class App:
    pid, visible, version = 0, True, "7.4"
    display_alerts = enable_events = interactive = screen_updating = True

    def __init__(self, engine: Engine, desktop: Any) -> None:
        self.engine, self.desktop = engine, desktop
        self.status_words: list[Any] = []
        self.online = ""  # the address under which OneDrive shows the workbook

    @property
    def books(self) -> "Books":
        return Books(self)

    @property
    def status_bar(self) -> Any:
        return self.status_words[-1] if self.status_words else False

    @status_bar.setter
    def status_bar(self, words: Any) -> None:
        self.status_words.append(words)

    def alert(self, prompt: str, title: str, buttons: Any, mode: Any, callback: Any) -> str:
        MESSAGES.append(prompt)
        MODES.append(mode)
        return "ok"


class Books:
    def __init__(self, app: App) -> None:
        self.app = app

    def _documents(self) -> Iterator[Any]:
        components = self.app.desktop.Components.createEnumeration()
        while components.hasMoreElements():
            document = components.nextElement()
            if document.supportsService("com.sun.star.sheet.SpreadsheetDocument"):
                yield document

    @property
    def active(self) -> "Book":
        return Book(self.app, self.app.desktop.CurrentComponent)

    def __iter__(self) -> Iterator["Book"]:
        return (Book(self.app, document) for document in self._documents())

    def __len__(self) -> int:
        return len(list(self._documents()))

    def __call__(self, key: Any) -> "Book":
        books = list(self)
        return books[key - 1] if isinstance(key, int) else next(book for book in books if book.name == key)


class Book:
    def __init__(self, app: App, document: Any) -> None:
        self.app, self.document = app, document
        self.sheets = Sheets(self)
        self.names = Names(self)
        self._tables: tuple[Any, dict[str, list[str]]] = (None, {})
        self._formats: dict[int, int] = {}

    def format_kind(self, key: int) -> int:
        if key not in self._formats:
            self._formats[key] = int(self.document.NumberFormats.getByKey(key).Type)
        return self._formats[key]

    def table_names(self, sheet: str) -> list[str]:
        """The tables of a sheet; asked for again only when sheets or tables came or went."""
        ranges, sheets = self.document.DatabaseRanges, self.document.Sheets.ElementNames
        names = ranges.ElementNames
        if self._tables[0] != (names, sheets):
            homes: dict[str, list[str]] = {}
            for name in names:
                homes.setdefault(sheets[ranges.getByName(name).DataArea.Sheet], []).append(name)
            self._tables = ((names, sheets), homes)
        return self._tables[1].get(sheet, [])

    @property
    def fullname(self) -> str:
        return self.app.online or self._path

    @property
    def name(self) -> str:
        return os.path.basename(self._path)  # noqa: PTH119 - xlwings compares plain strings

    @cached_property
    def _path(self) -> str:
        return str(uno.fileUrlToSystemPath(self.document.URL))


class Names:
    def __init__(self, book: Book) -> None:
        self._book = book

    def _keys(self) -> Any:
        return self._book.document.NamedRanges.ElementNames

    def __len__(self) -> int:
        return len(self._keys())

    def contains(self, key: str) -> bool:
        return key in self._keys()

    def __call__(self, key: Any) -> "Name":
        return Name(self._book, self._keys()[key - 1] if isinstance(key, int) else key)


class Name:
    def __init__(self, book: Book, name: str) -> None:
        self._book, self.name = book, name

    @property
    def refers_to_range(self) -> "Range":
        cells = self._book.document.NamedRanges.getByName(self.name).ReferredCells
        area = cells.RangeAddress
        sheet = self._book.sheets(area.Sheet + 1)
        return Range(sheet, area.StartRow + 1, area.StartColumn + 1, area.EndRow + 1, area.EndColumn + 1)


class Sheets:
    def __init__(self, book: Book) -> None:
        self._book = book

    def __len__(self) -> int:
        return int(self._book.document.Sheets.Count)

    def __iter__(self) -> Iterator["Sheet"]:
        sheets = self._book.document.Sheets
        return (Sheet(self._book, sheets.getByName(name), name) for name in sheets.ElementNames)

    def __call__(self, key: Any) -> "Sheet":
        sheets = self._book.document.Sheets
        if isinstance(key, int):
            key = sheets.ElementNames[key - 1]
        if not sheets.hasByName(key):
            raise KeyError(key)
        return Sheet(self._book, sheets.getByName(key), key)


class Sheet:
    def __init__(self, book: Book, sheet: Any, name: str) -> None:
        self.book, self.api, self.name = book, sheet, name
        self.tables = Tables(self)

    @property
    def index(self) -> int:
        return int(self.api.RangeAddress.Sheet) + 1

    def activate(self) -> None:
        self.book.document.CurrentController.setActiveSheet(self.api)

    def range(self, first: Any, last: Any = None) -> "Range":
        area = self._area(first)
        if last is not None:
            end = self._area(last)
            area = (area[0], area[1], end[2], end[3])
        return Range(self, *area)

    def _area(self, where: Any) -> tuple[int, int, int, int]:
        if isinstance(where, Range):
            return where.top, where.left, where.bottom, where.right
        if isinstance(where, tuple | list):
            return where[0], where[1], where[0], where[1]
        area = read_area(where)
        return area.top, area.left, area.bottom, area.right

    @property
    def used_range(self) -> "Range":
        cursor = self.api.createCursor()
        cursor.gotoEndOfUsedArea(False)
        end = cursor.RangeAddress
        return Range(self, 1, 1, end.EndRow + 1, end.EndColumn + 1)

    @property
    def cells(self) -> "Range":
        return Range(self, 1, 1, self.api.Rows.Count, self.api.Columns.Count)


class Tables:
    def __init__(self, sheet: Sheet) -> None:
        self._sheet = sheet

    def _keys(self) -> list[str]:
        return self._sheet.book.table_names(self._sheet.name)

    def __len__(self) -> int:
        return len(self._keys())

    def __iter__(self) -> Iterator["Table"]:
        return (Table(self._sheet, name) for name in self._keys())

    def __contains__(self, key: str) -> bool:
        return key in self._keys()

    def __call__(self, key: Any) -> "Table":
        name = self._keys()[key - 1] if isinstance(key, int) else key
        if name not in self._keys():
            raise KeyError(name)
        return Table(self._sheet, name)


class Table:
    show_totals, show_headers = False, True

    def __init__(self, sheet: Sheet, name: str) -> None:
        self.parent, self.name = sheet, name

    @property
    def api(self) -> Any:
        return self.parent.book.document.DatabaseRanges.getByName(self.name)

    @property
    def range(self) -> "Range":
        area = self.api.DataArea
        return Range(
            self.parent, area.StartRow + 1, area.StartColumn + 1, area.EndRow + 1, area.EndColumn + 1
        )

    @property
    def header_row_range(self) -> "Range":
        whole = self.range
        return Range(self.parent, whole.top, whole.left, whole.top, whole.right)

    @property
    def data_body_range(self) -> "Range":
        whole = self.range
        return Range(self.parent, whole.top + 1, whole.left, whole.bottom, whole.right)

    def resize(self, wanted: Any) -> None:
        new = getattr(wanted, "impl", wanted)
        area = self.api.DataArea
        area.StartRow, area.StartColumn = new.top - 1, new.left - 1
        area.EndRow, area.EndColumn = new.bottom - 1, new.right - 1
        self.api.DataArea = area


class Range:
    has_array = False
    max_cells_per_read = max_cells_per_write = None

    def __init__(self, sheet: Sheet, top: int, left: int, bottom: int, right: int) -> None:
        self.sheet = sheet
        self.top, self.left, self.bottom, self.right = top, left, bottom, right

    @cached_property
    def api(self) -> Any:
        return self.sheet.api.getCellRangeByPosition(
            self.left - 1, self.top - 1, self.right - 1, self.bottom - 1
        )

    @property
    def coords(self) -> tuple[str, int, int, int, int]:
        return self.sheet.name, self.top, self.left, *self.shape

    @property
    def row(self) -> int:
        return self.top

    @property
    def column(self) -> int:
        return self.left

    @property
    def shape(self) -> tuple[int, int]:
        return self.bottom - self.top + 1, self.right - self.left + 1

    def __len__(self) -> int:
        return self.shape[0] * self.shape[1]

    @property
    def merge_cells(self) -> bool | None:
        """As Excel has it: False without merged cells, None where some are merged and some are not."""
        if not self.api.getIsMerged():
            return False
        return True if len(self) == 1 else None

    @property
    def merge_area(self) -> "Range":
        cursor = self.sheet.api.createCursorByRange(self.api)
        cursor.collapseToMergedArea()
        area = cursor.RangeAddress
        return Range(self.sheet, area.StartRow + 1, area.StartColumn + 1, area.EndRow + 1, area.EndColumn + 1)

    def __call__(self, row: int, column: int | None = None) -> "Range":
        if column is None:
            row, column = divmod(row - 1, self.shape[1])
            row, column = row + 1, column + 1
        top, left = self.top + row - 1, self.left + column - 1
        return Range(self.sheet, top, left, top, left)

    def get_address(self, row_absolute: bool, col_absolute: bool, external: bool) -> str:
        first = f"${column_letters(self.left)}${self.top}"
        last = f"${column_letters(self.right)}${self.bottom}"
        return first if len(self) == 1 else f"{first}:{last}"

    @property
    def address(self) -> str:
        return self.get_address(True, True, False)

    @property
    def raw_value(self) -> list[list[Any]]:
        rows = [list(line) for line in self.api.DataArray]
        for area in self.api.queryContentCells(_MOMENTS).RangeAddresses:
            for row, column in self._places(area):
                rows[row][column] = _moment(rows[row][column])
        for area in self.api.queryContentCells(_FORMULAS).RangeAddresses:
            kinds = self._kinds(area)
            for row, column in self._places(area):
                rows[row][column] = self._result(rows[row][column], row, column, kinds[column])
        return rows

    @raw_value.setter
    def raw_value(self, values: Any) -> None:
        rows = values if isinstance(values, list | tuple) else [[values]]
        plain = [[_plain(value) for value in line] for line in rows]
        whole = Range(
            self.sheet, self.top, self.left, self.top + len(rows) - 1, self.left + len(plain[0]) - 1
        )
        whole.api.setDataArray(plain)
        for column, line in enumerate(zip(*rows, strict=True)):
            formulas = [isinstance(value, str) and value.startswith("=") for value in line]
            if all(formulas):
                cells = whole.api.getCellRangeByPosition(column, 0, column, len(line) - 1)
                cells.setFormulaArray([[_spelt(value)] for value in line])
                continue
            for row in (row for row, found in enumerate(formulas) if found):
                whole.api.getCellByPosition(column, row).Formula = _spelt(line[row])

    def _places(self, area: Any) -> Iterator[tuple[int, int]]:
        """The cells of an area of the sheet, counted from this range's own corner."""
        for row in range(area.StartRow, area.EndRow + 1):
            for column in range(area.StartColumn, area.EndColumn + 1):
                yield row + 1 - self.top, column + 1 - self.left

    def _kinds(self, area: Any) -> dict[int, int | None]:
        """The kind of number format of each column of an area, None where its cells differ."""
        found: dict[int, int | None] = {}
        for column in range(area.StartColumn, area.EndColumn + 1):
            cells = self.sheet.api.getCellRangeByPosition(column, area.StartRow, column, area.EndRow)
            key = cells.NumberFormat
            found[column + 1 - self.left] = None if key is None else self.sheet.book.format_kind(key)
        return found

    def _result(self, value: Any, row: int, column: int, kind: int | None) -> Any:
        """What a formula came to; its number format tells a moment and a yes or no from a number."""
        if value is None:  # so an error is handed over
            return _ERRORS.get(self.api.getCellByPosition(column, row).getError(), "#VALUE!")
        if not isinstance(value, float):
            return value
        if kind is None:
            kind = self.sheet.book.format_kind(self.api.getCellByPosition(column, row).NumberFormat)
        if kind & NumberFormat.LOGICAL:
            return bool(value)
        return _moment(value) if kind & (NumberFormat.DATE | NumberFormat.TIME) else value

    @property
    def formula(self) -> Any:
        return self.api.getCellByPosition(0, 0).Formula

    @formula.setter
    def formula(self, formula: str) -> None:
        self.api.getCellByPosition(0, 0).Formula = _spelt(formula)

    def clear_contents(self) -> None:
        self.api.clearContents(_CONTENT)


def _moment(days: float) -> dt.datetime:
    moment = _EPOCH + dt.timedelta(days=days)
    return (moment + dt.timedelta(milliseconds=500)).replace(microsecond=0)


def _plain(value: Any) -> Any:
    """What LibreOffice takes as a cell's content: text is text, a moment is a number."""
    match value:
        case None:
            return ""
        case str():
            return value.removeprefix("'")
        case dt.datetime():
            return (value - _EPOCH).total_seconds() / 86_400
    return float(value)


def _spelt(formula: str) -> str:
    """LibreOffice parts a function's arguments with semicolons."""
    return formula.replace('","', '";"')


def use(desktop: Any) -> xw.Engine:
    """Make the running LibreOffice the program that ``xlwings`` speaks to."""
    engine = xw.Engine(impl=Engine(desktop))
    xw.engines.add(engine)
    xw.engines.active = engine
    MESSAGES.clear()
    MODES.clear()
    return engine
