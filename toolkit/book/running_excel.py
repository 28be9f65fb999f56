"""The Excel that pressed a button: xlwings without what a press does not need, and the message box."""

import sys
from types import ModuleType
from typing import TYPE_CHECKING

from toolkit.problems import Severity
from toolkit.process import kept_out

if TYPE_CHECKING:
    import xlwings as xw

# xlwings imports each of these wherever it finds it, for tables, pictures and what its paid part does; pandas
# and numpy alone take a second.
_NOT_NEEDED = ("pandas", "numpy", "polars", "matplotlib", "plotly", "PIL", "xlwings.pro")
_ICONS = {Severity.ERROR: 0x10, Severity.WARNING: 0x30}  # MB_ICONERROR, MB_ICONWARNING
_INFORMATION = 0x40


def light_xlwings() -> ModuleType:
    """xlwings, loaded without what a press does not need; whoever needs those libraries still gets them."""
    with kept_out(_NOT_NEEDED):
        import xlwings  # slow import
    return xlwings


def calling_book() -> "xw.Book":
    """The workbook whose macro started this process.

    Raises:
        Exception: xlwings finds none.
    """
    book: xw.Book = light_xlwings().Book.caller()
    return book


def tell(book: "xw.Book", words: str, title: str, grade: Severity | None) -> None:
    """Show a message box over the workbook, with the sign of its gravity, and wait for its OK."""
    if sys.platform == "win32":
        import win32api  # comes with xlwings, whose own alert has no sign for an error

        icon = _ICONS.get(grade, _INFORMATION) if grade else _INFORMATION
        win32api.MessageBox(book.app.hwnd, words, title, icon)
    else:
        book.app.alert(words, title, mode="critical" if grade in _ICONS else "info")


def is_filtered(sheet: "xw.Sheet") -> bool:
    """Whether rows of the sheet are hidden by a filter: Excel would not fill them together."""
    if sys.platform == "win32":
        filters = (table.AutoFilter for table in sheet.api.ListObjects)
        return bool(sheet.api.FilterMode) or any(one is not None and one.FilterMode for one in filters)
    return False


def address_of(book: "xw.Book") -> str:
    """The workbook's path, or its https address; xlwings itself would guess at a folder for that."""
    return str(book.api.FullName if sys.platform == "win32" else book.fullname)
