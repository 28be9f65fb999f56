"""A chart as parts of an Office file: DrawingML and the little workbook that it is edited with."""

import datetime as dt
import io
import zipfile
from collections.abc import Sequence
from decimal import Decimal
from functools import lru_cache
from typing import Any

import xlsxwriter
from lxml import etree
from msgspec import Struct

_C = "http://schemas.openxmlformats.org/drawingml/2006/chart"
_A = "http://schemas.openxmlformats.org/drawingml/2006/main"
_R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_Series = tuple[tuple[str, tuple[Decimal, ...]], ...]
_SHEET, _CREATED = "Số liệu", dt.datetime(2024, 1, 1)
_PART = "xl/charts/chart1.xml"
_UNIX = 3  # as the zip format numbers systems
_FONT = "Times New Roman"
_INK, _PAPER = "#404040", "#FFFFFF"
_FILLS = (_INK, _PAPER)
"""Told apart on a black and white print."""

WHOLE = r"[>=1000000]#\.###\.##0;[>=1000]#\.##0;#"
"""Vietnam's points whatever the machine's settings; nothing for nothing, whose bar is not there either."""

_BROKEN = "[$-42A]#,##0.0"
"""Vietnam's comma where programs heed a format's language; those that do not take the machine's signs."""
_BODY = (
    f'<c:txPr xmlns:c="{_C}" xmlns:a="{_A}"><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="1000">'
    f'<a:latin typeface="{_FONT}"/><a:cs typeface="{_FONT}"/></a:defRPr></a:pPr>'
    '<a:endParaRPr lang="vi-VN"/></a:p></c:txPr>'
)


class ChartPart(Struct, frozen=True, kw_only=True):
    """``xml`` names the workbook by the relation ``rId1``."""

    xml: bytes
    workbook: bytes


@lru_cache(maxsize=128)  # minutes, conclusions and reports of one conference show the same numbers
def chart_part(names: tuple[str, ...], series: _Series) -> ChartPart:
    """Bars from top to bottom for each name, a number at each; two series make one bar of two parts.

    Args:
        names: what the bars are, the first one at the top.
        series: one or two, each with its name and a number for each bar.
    """
    drawn = _workbook(names, series, drawn=True)
    with zipfile.ZipFile(io.BytesIO(drawn)) as package:
        xml = _for_word(package.read(_PART))
    return ChartPart(xml=xml, workbook=_of_no_system(_workbook(names, series, drawn=False)))


def drawn_bars(
    book: Any,
    sheet: str,
    head: int,
    count: int,
    columns: Sequence[int],
    *,
    stacked: bool = False,
    names: int = 0,
    numbers: str = WHOLE,
    skip: int = 0,
) -> Any:
    """XlsxWriter's chart of a table, to be inserted into a sheet of the same workbook.

    Args:
        book: XlsxWriter's workbook.
        sheet: the sheet of the table.
        head: the 0-based row of the headings, which name the series; the bars stand below it.
        count: how many bars.
        columns: the 0-based column of each series, one or two.
        stacked: the two are parts of one bar, else they stand beside each other.
        names: the 0-based column that names the bars.
        numbers: how a number is written at its bar.
        skip: how many rows below the headings stand above the first bar.
    """
    first, last = head + skip + 1, head + skip + count
    kind = {"type": "bar", "subtype": "stacked"} if stacked else {"type": "bar"}
    chart = book.add_chart(kind)
    for turn, column in enumerate(columns):
        chart.add_series(
            {
                "name": [sheet, head, column],
                "categories": [sheet, first, names, last, names],
                "values": [sheet, first, column, last, column],
                **_looks(turn, stacked=stacked, numbers=numbers),
            }
        )
    several = len(columns) > 1
    chart.set_title({"none": True})
    chart.set_legend({"position": "bottom"} if several else {"none": True})
    chart.set_chartarea({"border": {"none": True}})
    chart.set_y_axis(
        {"reverse": True, "interval_unit": 1, "line": {"color": _INK}, "major_tick_mark": "none"}
    )
    chart.set_x_axis({"visible": False, "min": 0, "major_gridlines": {"visible": False}})
    return chart


def _looks(turn: int, *, stacked: bool, numbers: str) -> dict[str, Any]:
    labels: dict[str, Any] = {"value": True, "num_format": numbers, "font": {"color": _INK}}
    if stacked:
        labels |= {"position": "center", "font": {"color": _FILLS[1 - turn]}}
    return {
        "fill": {"color": _FILLS[turn]},
        "border": {"color": _INK, "width": 0.75},
        "gap": 40,
        "data_labels": labels,
    }


def _workbook(names: tuple[str, ...], series: _Series, *, drawn: bool) -> bytes:
    out = io.BytesIO()
    with xlsxwriter.Workbook(out, {"in_memory": True}) as book:
        book.set_properties({"created": _CREATED, "author": "giaoban"})
        sheet = book.add_worksheet(_SHEET)
        sheet.set_column(0, 0, 40)
        sheet.write_column(1, 0, names)
        for turn, (name, values) in enumerate(series, start=1):
            sheet.write_string(0, turn, name)
            sheet.write_column(1, turn, [float(value) for value in values])
        if drawn:
            several = len(series) > 1
            whole = all(value == int(value) for _, values in series for value in values)
            columns = range(1, len(series) + 1)
            numbers = WHOLE if whole else _BROKEN
            chart = drawn_bars(book, _SHEET, 0, len(names), columns, stacked=several, numbers=numbers)
            # names take the left, and the longest bar leaves room for its number
            width, height = (0.54, 0.86) if several else (0.44, 0.96)
            chart.set_plotarea({"layout": {"x": 0.42, "y": 0.02, "width": width, "height": height}})
            sheet.insert_chart(0, len(series) + 2, chart)
    return out.getvalue()


def _of_no_system(content: bytes) -> bytes:
    """The workbook without the mark of the system that packed it: every computer makes the same bytes."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as package, zipfile.ZipFile(out, "w") as fresh:
        for member in package.infolist():
            member.create_system = _UNIX
            fresh.writestr(member, package.read(member.filename))
    return out.getvalue()


def _for_word(xml: bytes) -> bytes:
    """The chart with Word's own fonts and the way to its workbook; how Excel would print it is left out.

    What XlsxWriter leaves unsaid is said: programs differ in what they take for granted.
    """
    root = etree.fromstring(xml)
    for printing in root.findall(_c("printSettings")):
        root.remove(printing)
    for language in root.iter(_c("lang")):
        language.set("val", "vi-VN")
        language.addnext(etree.Element(_c("roundedCorners"), {"val": "0"}))
    for scaling in root.iter(_c("scaling")):
        following = scaling.getnext()
        if following is not None and following.tag != _c("delete"):
            scaling.addnext(etree.Element(_c("delete"), {"val": "0"}))
    for labels in root.iter(_c("dLbls")):
        for body in labels.iter(f"{{{_A}}}bodyPr"):
            body.set("wrap", "none")  # LibreOffice would break a number on two lines
        shown = labels.find(_c("showVal"))
        assert shown is not None
        shown.addprevious(etree.Element(_c("showLegendKey"), {"val": "0"}))
        for name in ("showCatName", "showSerName", "showPercent", "showBubbleSize"):
            etree.SubElement(labels, _c(name), {"val": "0"})
    root.append(etree.fromstring(_BODY))
    outside = etree.SubElement(root, _c("externalData"), {f"{{{_R}}}id": "rId1"})
    etree.SubElement(outside, _c("autoUpdate"), {"val": "0"})
    return etree.tostring(root, encoding="UTF-8", xml_declaration=True, standalone=True)


def _c(name: str) -> str:
    return f"{{{_C}}}{name}"
