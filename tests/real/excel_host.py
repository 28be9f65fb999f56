"""An Excel in memory on a Windows in memory: the macros of a built workbook run as they ship."""

import re
import tempfile
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

from pyopenvba.apps.excel import Application, ExcelApplication
from pyopenvba.apps.excel._bridge import ExcelBridge
from pyopenvba.interpreter import VBAInt, VBAObject, member
from pyopenvba.interpreter._runtime import Interpreter
from pyopenvba.interpreter._values import EMPTY, error

from tests.real.vba_compiler import compile_project
from tests.real.windows_objects import Windows

PROGRAM, WINDOW = "C:\\Program Files\\Microsoft Office\\root\\Office16", 1312
_FORMULA = re.compile(rb"<f(?: [^>]*)?(?:/>|>[^<]*</f>)")


class Excel(Application):
    """What pyOpenVBA's Excel has no answer for, as Excel itself answers it."""

    vba_type_name = "Application"
    fault = ""  # what its window answers with, where it does not answer

    @member
    def Path(self) -> object:
        return PROGRAM

    @member
    def Hwnd(self) -> object:
        if self.fault:
            raise error(1004, self.fault)
        return VBAInt(WINDOW, "Long")


class Bridge(ExcelBridge):
    def __init__(self, application: Application) -> None:
        super().__init__(application)
        self.windows = Windows()
        self.look: Callable[[], object] = lambda: EMPTY

    def global_object(self, name: str) -> object:
        # A name that no declaration has is an empty Variant in a module without Option Explicit.
        return self.look() if name == "thiscomponent" else super().global_object(name)

    def create(self, type_name_: str) -> object:
        return self.windows.create(type_name_)


class ExcelHost(ExcelApplication):
    """One workbook open in Excel. ``press`` runs a macro by the name that a button or the ribbon has."""

    def __init__(self) -> None:
        super().__init__()
        self.application: Excel = Excel()
        self.bridge = Bridge(self.application)
        self.interpreter = Interpreter(self.bridge)
        self.application.interpreter = self.interpreter

    def settle(self, windows: Windows, folder: str, name: str) -> None:
        """Put the workbook into a folder of a computer."""
        self.bridge.windows = windows
        windows.status = lambda: self.application.status_bar
        self.workbook.path, self.workbook.name = folder, name

    def press(self, macro: str) -> None:
        """As a click does it: Excel compiles first, and tells the ribbon's macro which control it was.

        Raises:
            VBACompileError: Excel would show its editor instead of doing anything.
        """
        compile_project(self.interpreter)
        self.run(macro, *([VBAObject()] if macro.startswith("GiaoBanRibbon.") else []))

    def setting(self, label: str) -> Any:
        """The cell beside a label of the sheet Cấu hình, to read and to fill."""
        cells = self.sheet("Cấu hình")
        row = next(row for row in range(1, 60) if cells.value(f"A{row}") == label)
        return _Cell(cells, f"B{row}")


class _Cell:
    def __init__(self, sheet: Any, address: str) -> None:
        self._sheet, self._address = sheet, address

    def fill(self, words: str) -> None:
        self._sheet.set_value(self._address, words)


def open_in_excel(workbook: Path) -> ExcelHost:
    """A workbook file open, with its macros.

    No macro reads a formula, and to understand the thousands of them is nearly all that this Excel would do:
    in the copy that is opened stand their results alone.
    """
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder, workbook.name)
        with zipfile.ZipFile(workbook) as source, zipfile.ZipFile(copy, "w") as target:
            for entry in source.infolist():
                content = source.read(entry)
                sheet = entry.filename.startswith("xl/worksheets/sheet")
                target.writestr(entry, _FORMULA.sub(b"", content) if sheet else content)
        return ExcelHost.open(copy)
