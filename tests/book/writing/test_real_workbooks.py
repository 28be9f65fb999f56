"""Lossless writing, tried on workbooks that Excel and other programs made."""

import csv
import re
import zipfile
from io import BytesIO
from pathlib import Path

import pytest

from tests.real.office import convert, needs_office
from tests.real.workbooks import real_workbooks
from toolkit.book.writing.closed_workbook import patched
from toolkit.book.writing.edits import AppendRow, CannotPatch, SetCell
from toolkit.book.writing.workbook_package import Package

FEATURES = {
    "chart": re.compile(r"xl/charts/chart"),
    "picture": re.compile(r"xl/media/"),
    "form control": re.compile(r"xl/ctrlProps/"),
    "comment": re.compile(r"xl/comments"),
    "drawing": re.compile(r"xl/drawings/drawing"),
    "pivot table": re.compile(r"xl/pivotTables/"),
    "macro": re.compile(r"xl/vbaProject.bin"),
    "printer settings": re.compile(r"xl/printerSettings"),
    "table": re.compile(r"xl/tables/"),
    "external link": re.compile(r"xl/externalLinks/"),
    "Excel 2010 extension": re.compile(rb"x14:(sparkline|dataValidation|conditionalFormatting|slicer)"),
    "text box": re.compile(rb"<xdr:txBody"),
}
MAY_CHANGE = re.compile(r"(?i)xl/worksheets/sheet[^/]*\.xml|xl/workbook\.xml|xl/calcChain\.xml|xl/tables/.*")


def features(file: Path) -> frozenset[str]:
    with zipfile.ZipFile(file) as package:
        names = package.namelist()
        bodies = [package.read(n) for n in names if n.startswith(("xl/worksheets/s", "xl/drawings/d"))]
    return frozenset(
        name
        for name, pattern in FEATURES.items()
        if any(pattern.search(text) for text in (names if isinstance(pattern.pattern, str) else bodies))
    )


@pytest.fixture(scope="module")
def varied_workbooks() -> list[Path]:
    """Up to six workbooks of each feature."""
    chosen: dict[str, list[Path]] = {name: [] for name in FEATURES}
    for file in real_workbooks():
        try:
            Package(file.read_bytes())
        except CannotPatch:
            continue
        for feature in features(file):
            if len(chosen[feature]) < 6:
                chosen[feature].append(file)
    assert all(chosen.values()), {name: len(files) for name, files in chosen.items()}
    return sorted({file for files in chosen.values() for file in files})


def written_far_below(file: Path) -> bytes:
    package = Package(file.read_bytes())
    sheet = next(iter(package.sheets))
    edits = [
        SetCell(sheet=sheet, address="B1900", value="Đã gửi & “nhận”"),
        SetCell(sheet=sheet, address="C1900", value=7),
    ]
    return patched(file.read_bytes(), edits)


def test_there_are_enough_workbooks_to_speak_of_the_real_world(varied_workbooks: list[Path]) -> None:
    assert len(varied_workbooks) >= 30


def test_only_the_intended_parts_of_a_real_workbook_change(varied_workbooks: list[Path]) -> None:
    for file in varied_workbooks:
        before, after = zipfile.ZipFile(file), zipfile.ZipFile(BytesIO(written_far_below(file)))
        assert after.namelist() == before.namelist()
        changed = [name for name in before.namelist() if before.read(name) != after.read(name)]
        assert changed, file
        assert [name for name in changed if not MAY_CHANGE.fullmatch(name)] == [], file


def test_a_row_is_appended_to_the_tables_of_real_workbooks(varied_workbooks: list[Path]) -> None:
    grown = 0
    for file in varied_workbooks:
        content = file.read_bytes()
        for name in Package(content).tables:
            try:
                after = Package(patched(content, [AppendRow(table=name)]))
            except CannotPatch:
                continue  # a totals row, or filled cells below: refused, never guessed
            part = after.tables[name][1]
            old, new = Package(content).tree(part).get("ref", ""), after.tree(part).get("ref", "")
            assert new == old or int(new.rpartition(":")[2].lstrip("ABCDEFGHIJKLMNOPQRSTUVWXYZ")) > 0
            grown += new != old
    assert grown >= 3


@needs_office
@pytest.mark.office
def test_libreoffice_opens_what_was_written_and_shows_the_new_values(
    varied_workbooks: list[Path], tmp_path: Path
) -> None:
    copies = []
    for number, file in enumerate(varied_workbooks):
        copy = tmp_path / f"book{number}{file.suffix}"
        copy.write_bytes(written_far_below(file))
        copies.append(copy)
    convert(copies, "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true", tmp_path / "csv")
    for copy, file in zip(copies, varied_workbooks, strict=True):
        lines = (tmp_path / "csv" / f"{copy.stem}.csv").read_text(encoding="utf-8")
        rows = list(csv.reader(lines.splitlines()))
        assert rows[1899][1:3] == ["Đã gửi & “nhận”", "7"], file
