"""The sheet Tổng quan of a year's tables: charts that follow the tables beside it, told without colours."""

import math
from collections.abc import Iterable

from openpyxl.chart import BarChart, Reference
from openpyxl.chart.label import DataLabelList
from openpyxl.drawing.fill import ColorChoice, PatternFillProperties
from openpyxl.styles import Font
from openpyxl.workbook import Workbook
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

from toolkit.plan.model import ADDRESSEES, ConclusionStatus
from toolkit.wording import capitalised

TITLE = "Tổng quan"
_PATTERNS = ("solid", "wdUpDiag", "pct20", "dkHorz")
_INK, _PAPER = "404040", "FFFFFF"
_WIDE, _LEAST, _BAR, _ROW = 24.0, 6.0, 0.62, 0.53  # centimetres; the last is the height of a row


def add_overview(book: Workbook) -> None:
    """Lay the sheet before all others: small tables counted by formulas, and a chart of each thing.

    Args:
        book: holds the sheets of ``year_tables``; a table without rows gets no chart.
    """
    sheet = book.create_sheet(TITLE, 0)
    sheet.column_dimensions["A"].width = 34
    sheet.page_setup.orientation, sheet.page_setup.paperSize = "landscape", sheet.PAPERSIZE_A4
    sheet.page_setup.fitToHeight, sheet.sheet_properties.pageSetUpPr = 0, PageSetupProperties(fitToPage=True)
    by_unit, opinions = book["Theo đơn vị"], book["Ý kiến"]
    groups = dict.fromkeys(cell.value for cell in opinions["A"][1:-1])
    last = opinions.cell(1, opinions.max_column).column_letter
    blocks = (
        ("Ý kiến theo nhóm", groups, f"SUMIF('Ý kiến'!A:A,A{{row}},'Ý kiến'!{last}:{last})"),
        ("Ý kiến theo nơi gửi", ADDRESSEES, "SUMIF('Nơi gửi'!A:A,A{row},'Nơi gửi'!B:B)"),
        ("Kết luận theo tình trạng", ConclusionStatus, "COUNTIF('Kết luận'!G:G,A{row})"),
    )
    place = 1
    charts = [_chart("Dự họp theo đơn vị", by_unit, 2, (3, 4))]
    for name, words, formula in blocks:
        first = place + 1
        place = _counted(sheet, place, name, words, formula)
        charts.append(_chart(name, sheet, 1, (2,), first - 1, place - 2))
    figures = book["Số liệu"]
    charts += [
        _chart(capitalised(str(figures.cell(1, column).value)), figures, 2, (column,))
        for column in range(3, figures.max_column + 1)
    ]
    row = 1
    for chart in filter(None, charts):
        sheet.add_chart(chart, f"D{row}")
        row += math.ceil(chart.height / _ROW) + 2


def _counted(sheet: Worksheet, row: int, name: str, words: Iterable[object], formula: str) -> int:
    """A table of two columns under its name; returns the row where the next one begins."""
    sheet.cell(row, 1, name).font = Font(bold=True)
    sheet.cell(row, 2, "Số lượng").font = Font(bold=True)
    told = tuple(words)
    for place, word in enumerate(told, start=row + 1):
        sheet.cell(place, 1, str(word))
        sheet.cell(place, 2, "=" + formula.format(row=place))
    return row + len(told) + 2


def _chart(
    title: str, sheet: Worksheet, names: int, values: tuple[int, ...], head: int = 1, last: int = 0
) -> BarChart | None:
    """Bars for the columns ``values`` below the row ``head``, named by the column ``names``."""
    last = last or sheet.max_row
    if last <= head:
        return None
    chart = BarChart()
    chart.type, chart.title, chart.width = "bar", title, _WIDE
    chart.height = max(_LEAST, 3 + _BAR * (last - head) * len(values))
    for column in values:
        chart.add_data(Reference(sheet, min_col=column, min_row=head, max_row=last), titles_from_data=True)
    chart.set_categories(Reference(sheet, min_col=names, min_row=head + 1, max_row=last))
    chart.x_axis.scaling.orientation = "maxMin"
    chart.x_axis.delete = chart.y_axis.delete = False
    if len(values) > 1:
        chart.legend.position = "b"
    else:
        chart.legend = None
    chart.gapWidth = 40
    chart.dataLabels = DataLabelList(showVal=True, showSerName=False, showCatName=False, showLegendKey=False)
    for series, pattern in zip(chart.series, _PATTERNS, strict=False):
        ink, paper = ColorChoice(srgbClr=_INK), ColorChoice(srgbClr=_PAPER)
        if pattern == "solid":
            series.graphicalProperties.solidFill = _INK
        else:
            series.graphicalProperties.pattFill = PatternFillProperties(prst=pattern, fgClr=ink, bgClr=paper)
        series.graphicalProperties.line.solidFill = _INK
    return chart
