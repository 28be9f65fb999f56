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

from tests.real.uno_cells import Range, Tables
from toolkit.book.area import read_area

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
        if number_builder:
            data = [[number_builder(one) if isinstance(one, float) else one for one in row] for row in data]
        return [[empty_as if value is None or value == "" else value for value in row] for row in data]


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
        self._formats: dict[int, int] = {}

    @cached_property
    def pages(self) -> Any:
        return self.document.Sheets

    def format_kind(self, key: int) -> int:
        if key not in self._formats:
            self._formats[key] = int(self.document.NumberFormats.getByKey(key).Type)
        return self._formats[key]

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
        return (Sheet(self._book, name) for name in sheets.ElementNames)

    def __call__(self, key: Any) -> "Sheet":
        sheets = self._book.document.Sheets
        if isinstance(key, int):
            key = sheets.ElementNames[key - 1]
        if not sheets.hasByName(key):
            raise KeyError(key)
        return Sheet(self._book, key)


class Sheet:
    def __init__(self, book: Book, name: str) -> None:
        self.book, self.name = book, name
        self.tables = Tables(self)

    @cached_property
    def api(self) -> Any:
        return self.book.pages.getByName(self.name)

    @cached_property
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
        cursor.gotoStartOfUsedArea(True)
        area = cursor.RangeAddress
        used = Range(self, area.StartRow + 1, area.StartColumn + 1, area.EndRow + 1, area.EndColumn + 1)
        used.api = cursor  # a cursor is a range of cells; asking for another one costs a call
        return used

    @property
    def cells(self) -> "Range":
        return Range(self, 1, 1, self.api.Rows.Count, self.api.Columns.Count)


def use(desktop: Any) -> xw.Engine:
    """Make the running LibreOffice the program that ``xlwings`` speaks to."""
    engine = xw.Engine(impl=Engine(desktop))
    xw.engines.add(engine)
    xw.engines.active = engine
    MESSAGES.clear()
    MODES.clear()
    return engine
