"""The workbook for LibreOffice: as LibreOffice made it from the one with buttons, with nothing lost."""

import dataclasses
import html
import os
import re
import zipfile
from pathlib import Path

import pytest

from tests.buttons.workbook import NAME, WORKBOOKS, built, sources
from toolkit.book.building.ods_conversion import office_twins
from toolkit.book.building.plain_ranges import with_plain_ranges
from toolkit.book.buttons.macro_workbook import caption
from toolkit.book.buttons.macros import ascii_source
from toolkit.book.reading import read_plan
from toolkit.book.reading.files import read_grid
from toolkit.book.writing.workbook_package import Package
from toolkit.documents.buttons import BUTTONS
from toolkit.history import State
from toolkit.office.libreoffice import NoResult
from toolkit.tasks.build_ods import put_twins
from toolkit.tasks.outcome import Made

_STEMS = ("giao-ban-2024", "giao-ban-mau")
_PRELUDE = "Rem Attribute VBA_ModuleType=VBAModule\nOption VBASupport 1\n"

_WRITES_RUBBISH = """
while [ "$1" != --outdir ]; do shift; done
mkdir -p "$2"
echo no > "$2/giao-ban-2024.ods"
"""


def part(twin: Path, name: str) -> str:
    with zipfile.ZipFile(twin) as package:
        return package.read(name).decode("utf-8")


@pytest.fixture(params=_STEMS)
def twin(request: pytest.FixtureRequest) -> Path:
    return WORKBOOKS / f"{request.param}.ods"


def test_the_twin_says_what_the_workbook_says(twin: Path) -> None:
    workbook = read_grid(twin.with_suffix(".xlsx"))
    assert read_plan(dataclasses.replace(read_grid(twin), file=workbook.file)) == read_plan(workbook)


def test_every_button_is_bound_to_its_macro(twin: Path) -> None:
    content = part(twin, "content.xml")
    labels = [
        html.unescape(label) for label in re.findall(r'<form:button [^>]*form:label="([^"]*)"', content)
    ]
    macros = re.findall(r'xlink:href="vnd.sun.star.script:VBAProject\.GiaoBanButtons\.(\w+)\?', content)
    assert labels == [caption(button) for button in BUTTONS]
    assert macros == [button.macro for button in BUTTONS]


def test_the_macros_are_ours_line_by_line(twin: Path) -> None:
    for name, source in sources().items():
        words = html.unescape(part(twin, f"Basic/VBAProject/{name}.xml"))
        code = words.partition(_PRELUDE)[2].partition("</script:module>")[0]
        ours = [line for line in ascii_source(source).splitlines() if not line.startswith("Attribute ")]
        assert code.rstrip().splitlines() == ours


def test_tables_names_lists_and_colours_are_all_there(twin: Path) -> None:
    content = part(twin, "content.xml")
    package = Package(built()[f"{twin.stem}.xlsm"])
    tables = re.findall(r'<table:database-range table:name="([^"]*)"', content)
    names = re.findall(r'<table:named-(?:range|expression) table:name="([^"]*)"', content)
    lists = re.findall(r"cell-content-is-in-list\((\w+)\)", content)
    defined = [one.get("name", "") for one in package.tree(package.workbook).iter(package.tag("definedName"))]
    wanted = {
        (found.findtext(package.tag("formula1")) or "")
        for sheet in package.sheets.values()
        for found in package.tree(sheet).iter(package.tag("dataValidation"))
        if found.get("type") == "list"
    }
    colours = [
        rule
        for sheet in package.sheets.values()
        for rule in package.tree(sheet).iter(package.tag("conditionalFormatting"))
    ]
    assert set(tables) == set(package.tables)
    assert {name for name in defined if not name.startswith("_xlnm")} <= set(names)
    assert set(lists) == wanted
    assert content.count("<calcext:conditional-format ") == len(colours)


def test_headers_stay_in_sight(twin: Path) -> None:
    settings = part(twin, "settings.xml")
    entries = re.findall(
        r'<config:config-item-map-entry config:name="([^"]+)">(.*?)</config:config-item-map', settings
    )
    frozen = [
        html.unescape(name)
        for name, items in entries
        if '"VerticalSplitMode" config:type="short">2<' in items
        and '"VerticalSplitPosition" config:type="int">1<' in items
    ]
    assert (
        frozen == list(Package(built()[f"{twin.stem}.xlsm"]).sheets)[1:-1]
    )  # not the first, not the hidden one


def test_rows_that_are_typed_below_a_table_are_counted_as_well() -> None:
    package = Package(with_plain_ranges(built()[NAME]))
    formulas = [
        formula.text or ""
        for sheet in package.sheets.values()
        for formula in package.tree(sheet).iter(package.tag("f"))
    ]
    assert "COUNTIFS('Đơn vị'!$K$2:$K$5000,\"Có\")" in formulas
    assert not [formula for formula in formulas if re.search(r"tbl\w+\[[^\[]", formula)]


@pytest.mark.skipif(os.name == "nt", reason="stands a shell script in for LibreOffice")
@pytest.mark.parametrize("script", ["exit 0", _WRITES_RUBBISH], ids=["nothing", "rubbish"])
def test_an_office_that_ends_well_without_a_workbook_is_not_believed(script: str, tmp_path: Path) -> None:
    program = tmp_path / "soffice"
    program.write_text(f"#!/bin/sh\n{script}\n")
    program.chmod(0o755)
    workbook = tmp_path / NAME
    workbook.write_bytes(built()[NAME])
    with pytest.raises(NoResult, match=r"LibreOffice không chuyển được giao-ban-2024\.xlsm thành \.ods\."):
        list(office_twins([workbook], program))


def test_without_libreoffice_the_build_says_so(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    made = (Made(path=tmp_path / NAME, kind="workbook", state=State.MADE),)
    files, problems = put_twins(made)
    assert files == ()
    (found,) = problems
    assert str(found) == (
        f"{tmp_path}: Máy này không có LibreOffice nên chưa dựng lại được sổ .ods trong {tmp_path}. "
        "Cài LibreOffice rồi chạy lại lệnh dựng; các sổ .xlsx và .xlsm vẫn được dựng đủ. [twin-not-built]"
    )


def test_a_twin_whose_workbook_did_not_change_is_kept(tmp_path: Path) -> None:
    (tmp_path / "giao-ban-2024.ods").write_bytes(b"there")
    files, problems = put_twins((Made(path=tmp_path / NAME, kind="workbook", state=State.KEPT),))
    assert ([made.state for made in files], problems) == ([State.KEPT], ())
