"""One list of buttons: the sheet, the ribbon, the macros and the kinds of documents all follow from it."""

import io
import re
import zipfile
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path

import pytest
from lxml import etree

from tests.book.buttons.test_macros import modules_in, without_header
from tests.buttons.workbook import (
    MACROS,
    WORKBOOKS,
    Drawn,
    built,
    drawn_buttons,
    native_macros,
    ribbon_controls,
    sources,
)
from toolkit.book.buttons.macro_workbook import build_buttoned_workbooks, caption, generated_modules
from toolkit.book.buttons.macros import ascii_source
from toolkit.book.reading.files import read_grid
from toolkit.documents.button import Button
from toolkit.documents.buttons import BUTTONS
from toolkit.documents.kinds import DOCUMENTS, buttons

_SUB = re.compile(r'^Public Sub (\w+)\((.*?)\)\s+(?:RunAction "([\w-]+)"|(\w+))', re.MULTILINE)


@pytest.fixture(params=sorted(built()))
def package(request: pytest.FixtureRequest) -> Iterator[zipfile.ZipFile]:
    with zipfile.ZipFile(io.BytesIO(built()[request.param])) as opened:
        yield opened


def test_every_kind_has_its_button_and_no_two_buttons_share_a_name() -> None:
    assert {kind.button for kind in DOCUMENTS} < set(BUTTONS)
    for names in zip(*((one.action, one.caption, one.macro) for one in BUTTONS), strict=True):
        assert len(set(names)) == len(BUTTONS)


@pytest.mark.parametrize("button", BUTTONS, ids=lambda button: button.action)
def test_every_button_makes_documents_or_names_its_work(button: Button) -> None:
    assert bool(button.work) != (button in buttons())
    if button.work:
        module, _, function = button.work.partition(":")
        assert callable(getattr(import_module(f"toolkit.tasks.{module}"), function))


def test_every_button_stands_on_the_first_sheet_in_the_order_of_the_work(package: zipfile.ZipFile) -> None:
    assert drawn_buttons(package) == [Drawn(caption=caption(one), macro=one.macro) for one in BUTTONS]
    assert native_macros(package) == [one.macro for one in BUTTONS]


def test_every_button_has_its_control_in_the_ribbon(package: zipfile.ZipFile) -> None:
    assert ribbon_controls(package) == [
        Drawn(caption=one.caption, macro=f"GiaoBanRibbon.On{one.macro}") for one in BUTTONS
    ]


def test_every_macro_belongs_to_a_button_and_every_button_has_its_macro() -> None:
    modules = generated_modules()
    assert _SUB.findall(modules["GiaoBanButtons"]) == [(one.macro, "", one.action, "") for one in BUTTONS]
    assert _SUB.findall(modules["GiaoBanRibbon"]) == [
        (f"On{one.macro}", "control As Object", "", one.macro) for one in BUTTONS
    ]


def test_the_generated_modules_in_the_folder_are_those_of_today() -> None:
    assert generated_modules()
    for name, source in generated_modules().items():
        assert (MACROS / f"{name}.bas").read_text(encoding="utf-8") == source


def test_the_workbook_holds_exactly_our_macros(package: zipfile.ZipFile) -> None:
    read = modules_in(package.read("xl/vbaProject.bin"))
    assert read.keys() == sources().keys()
    for name, source in sources().items():
        assert without_header(read[name]) == without_header(ascii_source(source))
        assert read[name].isascii()
        assert not re.search(r"^\s*#", read[name], re.MULTILINE)  # LibreOffice parses no #If


def test_every_prefix_that_a_part_requires_is_declared(package: zipfile.ZipFile) -> None:
    assert package.namelist()
    for name in package.namelist():
        if name.endswith(".xml"):
            for element in etree.fromstring(package.read(name)).iter():
                wanted = element.get("Requires", "").split()
                assert set(wanted) <= element.nsmap.keys()


def test_every_part_is_declared_and_every_relation_leads_somewhere(package: zipfile.ZipFile) -> None:
    names = set(package.namelist())
    types = etree.fromstring(package.read("[Content_Types].xml"))
    declared = {one.get("PartName", "").lstrip("/") for one in types if one.get("PartName")}
    endings = {one.get("Extension") for one in types if one.get("Extension")}
    assert declared <= names
    assert {name.rpartition(".")[2] for name in names - declared - {"[Content_Types].xml"}} <= endings


def test_the_same_sources_give_the_same_bytes(tmp_path: Path) -> None:
    again = build_buttoned_workbooks(tmp_path, sources())
    assert {path.name: path.read_bytes() for path in again} == built()


@pytest.mark.parametrize("name", sorted(built()))
def test_the_workbooks_that_travel_with_the_toolkit_are_those_of_today(name: str, tmp_path: Path) -> None:
    """Compared by what they say: a later XlsxWriter or zlib may write other bytes for the same."""
    today = tmp_path / name
    today.write_bytes(built()[name])
    assert _said(WORKBOOKS / name) == _said(today), "run `giaoban build`"


def _said(workbook: Path) -> list[object]:
    with zipfile.ZipFile(workbook) as package:
        macros = modules_in(package.read("xl/vbaProject.bin"))
        return [
            drawn_buttons(package),
            ribbon_controls(package),
            macros,
            read_grid(workbook),
        ]
