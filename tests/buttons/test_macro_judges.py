"""Two readers of VBA judge the macros of the built workbooks as Excel's own compiler would."""

import json
import re
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest
from pyopenvba.exceptions import VBACompileError
from pyvbaanalysis.host.excel_library_names import EXCEL_LIBRARY_NAMES
from vbalidator import precheck

from tests.book.buttons.test_macros import modules_in
from tests.buttons.workbook import NAME, WORKBOOKS, sources
from tests.real.excel_host import open_in_excel
from tests.real.windows_objects import Windows
from toolkit.book.buttons.macro_workbook import build_buttoned_workbooks
from toolkit.documents.buttons import CHECK

SHIPPED = sorted(WORKBOOKS.glob("*.xlsm"))
HOST = "GiaoBanHost"
# What a clerk's Excel refused for a year: "filter" is the function VBA.Strings.Filter.
UNDECLARED = """
Public Sub SaveSnapshot(ByVal leaf As String)
    settings = ThisComponent.getArgs()
    filter = settings(0)
    filter.Name = "FilterName"
    filter.Value = "Calc MS Excel 2007 XML"
    ThisComponent.storeToURL leaf, Array(filter)
End Sub
"""


@pytest.fixture(scope="module")
def planted(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The example workbook with the undeclared ``filter`` in it."""
    changed = {**sources(), HOST: sources()[HOST] + UNDECLARED}
    example, *_ = build_buttoned_workbooks(tmp_path_factory.mktemp("planted"), changed)
    return example


def compiler_says(workbook: Path) -> list[tuple[str, str]]:
    """Module and code of all that pyvbaanalysis finds in a workbook."""
    command = [sys.executable, "-m", "pyvbaanalysis", "--whole-project", "--no-inline-suppression"]
    ran = subprocess.run(
        [*command, "--format", "json", str(workbook)], capture_output=True, text=True, timeout=120
    )
    (report,) = json.loads(ran.stdout)
    return [(one["module"], found["code"]) for one in report["modules"] for found in one["diagnostics"]]


def validator_says(workbook: Path, folder: Path) -> list[tuple[str, str]]:
    """File and message of all that vbalidator finds in a workbook's modules."""
    folder.mkdir()
    with zipfile.ZipFile(workbook) as package:
        modules = modules_in(package.read("xl/vbaProject.bin"))
    for name, source in modules.items():
        (folder / f"{name}.bas").write_text(source, encoding="ascii")
    return [(found["file"], found["message"]) for found in precheck(folder, host="excel").issues]


def allowed(found: str) -> bool:
    """The one name that may stay undeclared, in the one module that holds nothing but the look at it."""
    return bool(re.match(r"Undefined identifier 'ThisComponent' in |Module 'GiaoBanHost' is missing", found))


@pytest.mark.parametrize("workbook", SHIPPED, ids=lambda path: path.name)
def test_the_compiler_finds_nothing_but_the_module_without_option_explicit(workbook: Path) -> None:
    assert compiler_says(workbook) == [(HOST, "option-explicit-missing")]


@pytest.mark.parametrize("workbook", SHIPPED, ids=lambda path: path.name)
def test_the_validator_finds_nothing_but_the_look_at_the_document(workbook: Path, tmp_path: Path) -> None:
    found = validator_says(workbook, tmp_path / "modules")
    assert {file for file, _ in found} == {f"{HOST}.bas"}
    assert [message for _, message in found if not allowed(message)] == []


def test_the_undeclared_filter_is_found_by_both(planted: Path, tmp_path: Path) -> None:
    assert (HOST, "argument-count") in compiler_says(planted)
    found = validator_says(planted, tmp_path / "modules")
    assert (f"{HOST}.bas", "Member 'Name' not found in type 'filter' inside 'SaveSnapshot'.") in found
    excel = open_in_excel(planted)
    excel.settle(Windows(on_path={"pythonw.exe"}), "D:\\Giao ban", NAME)
    with pytest.raises(VBACompileError, match="Argument not optional: filter"):
        excel.press(CHECK.macro)


def test_an_undeclared_name_is_found_by_both(tmp_path: Path) -> None:
    run = sources()["GiaoBanRun"].replace("    busy = True\n", "    busy = True\n    bussy = True\n")
    example, *_ = build_buttoned_workbooks(tmp_path / "planted", {**sources(), "GiaoBanRun": run})
    assert ("GiaoBanRun", "undeclared-variable") in compiler_says(example)
    excel = open_in_excel(example)
    excel.settle(Windows(), "D:\\Giao ban", NAME)
    with pytest.raises(VBACompileError, match="Variable not defined: bussy"):
        excel.press(CHECK.macro)


def test_only_the_host_module_is_without_option_explicit_and_it_only_looks() -> None:
    without = [name for name, source in sources().items() if "\nOption Explicit\n" not in source]
    assert without == [HOST]
    code = [line for line in sources()[HOST].splitlines() if line and not line.startswith(("'", "Attribute"))]
    assert code == [
        "Public Function InLibreOffice() As Boolean",
        '    InLibreOffice = (TypeName(ThisComponent) <> "Empty")',
        "End Function",
        "Public Function LibreDocument() As Object",
        "    Set LibreDocument = ThisComponent",
        "End Function",
    ]
    assert [name for name, source in sources().items() if "ThisComponent" in source] == [HOST]


def test_no_name_of_ours_is_one_of_vba_or_excel() -> None:
    ours = {name.lower() for source in sources().values() for name in declared(source)}
    assert {"words", "purpose", "runaction", "fileisthere"} <= ours
    assert sorted(ours & (EXCEL_LIBRARY_NAMES | vba_names())) == []


def declared(source: str) -> list[str]:
    """The procedures, parameters, variables and constants of a module."""
    code = re.sub(r'"(?:[^"]|"")*"|\'.*', "", source)
    return re.findall(r"\b(\w+) As \w+", code) + re.findall(r"\b(?:Sub|Function) (\w+)", code)


def vba_names() -> set[str]:
    """VBA's own functions, constants and objects, as pyvbaanalysis knows them."""
    import pyvbaanalysis

    tables = json.loads((Path(pyvbaanalysis.__path__[0]) / "data" / "vba_runtime_tables.json").read_text())
    return {one["name"].lower() for table in tables.values() for one in table} | {"line", "shell", "filter"}
