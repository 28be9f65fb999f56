"""The sheet Tổng quan of a year's tables: charts that follow the tables beside it, told without colours."""

import math
from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import Any

import pandas as pd
from msgspec import Struct
from msgspec.structs import replace

from toolkit.book.building.chart_part import drawn_bars
from toolkit.book.grid import column_letters
from toolkit.plan.model import ADDRESSEES, ConclusionStatus
from toolkit.tasks.making.table_file import Tables, set_up_page
from toolkit.tasks.making.year_tables import BLANK, ELSEWHERE
from toolkit.wording import capitalised

TITLE = "Tổng quan"
_COUNT = "Số lượng"
_NUMBERS = r"[>=1000]#\.##0;[>0]General;"
_WIDTH, _LEAST, _AROUND, _BAR, _ROW = 640, 230, 110, 20, 20  # pixels; the last is the height of a row
_CHART_COLUMN = 3
_SCALE, _PAGE = 70, 44  # per cent, and how many rows a page of A4 on its side holds then


class _Chart(Struct, frozen=True, kw_only=True):
    """Bars below the 0-based row ``head`` of a sheet, named by one column, as long as others say.

    ``skip``: so many rows below it are told elsewhere.
    """

    title: str
    sheet: str
    values: tuple[int, ...]
    count: int
    head: int = 0
    skip: int = 0
    names: int = 0


def add_overview(book: Any, tables: Tables) -> None:
    """Lay the sheet before all others: small tables counted by formulas, and a chart of each thing.

    Args:
        book: XlsxWriter's workbook, still without sheets.
        tables: those of ``year_tables``; a table without rows gets no chart.
    """
    sheet = book.add_worksheet(TITLE)
    sheet.set_column(0, 0, 34)
    set_up_page(sheet)
    sheet.set_print_scale(_SCALE)  # Excel keeps no breaks of ours where it fits the pages itself
    row, breaks = 0, list[int]()
    for chart in (*_counted(book, sheet, tables), *_figures(tables["Số liệu"])):
        for part in _parts(chart):
            height = _height(part)
            rows = math.ceil(height / _ROW) + 2
            if row + rows - (breaks or [0])[-1] > _PAGE:
                breaks.append(row)
            drawn = _drawn(book, part)
            drawn.set_size({"width": _WIDTH, "height": height})
            sheet.insert_chart(row, _CHART_COLUMN, drawn, {"description": part.title})
            row += rows
    sheet.set_h_pagebreaks(breaks)


def _drawn(book: Any, chart: _Chart) -> Any:
    drawn = drawn_bars(
        book,
        chart.sheet,
        chart.head,
        chart.count,
        chart.values,
        names=chart.names,
        numbers=_NUMBERS,
        skip=chart.skip,
    )
    drawn.set_title({"name": chart.title})
    return drawn


def _height(chart: _Chart) -> int:
    return max(_LEAST, _AROUND + _BAR * chart.count * len(chart.values))


def _parts(chart: _Chart) -> Iterator[_Chart]:
    """A chart that is longer than a page as several, each as long as the others or one bar shorter."""
    most = ((_PAGE - 2) * _ROW - _AROUND) // (_BAR * len(chart.values))
    parts = math.ceil(chart.count / most)
    ends = [chart.count * turn // parts for turn in range(parts + 1)] if parts else []
    for turn, (start, end) in enumerate(pairwise(ends), start=1):
        title = f"{chart.title} ({turn}/{parts})" if parts > 1 else chart.title
        yield replace(chart, title=title, skip=start, count=end - start)


def _counted(book: Any, sheet: Any, tables: Tables) -> Iterator[_Chart]:
    """Attendance as its own table tells it, then the small tables below each other."""
    yield _Chart(
        title="Dự họp theo đơn vị",
        sheet="Theo đơn vị",
        values=(2, 3),
        count=len(tables["Theo đơn vị"]),
        names=1,
    )
    opinions, bodies, agreed = tables["Ý kiến"], tables["Nơi gửi"], tables["Kết luận"]
    last = column_letters(len(opinions.columns))
    said = opinions.iloc[:-1].groupby("Nhóm", sort=False)["Cộng"].sum()
    blocks: tuple[tuple[str, Iterable[object], str, pd.Series[Any]], ...] = (
        ("Ý kiến theo nhóm", said.index, f"SUMIF('Ý kiến'!A:A,A{{row}},'Ý kiến'!{last}:{last})", said),
        (
            "Ý kiến theo nơi gửi",
            (*ADDRESSEES, ELSEWHERE, BLANK),
            "SUMIF('Nơi gửi'!A:A,A{row},'Nơi gửi'!B:B)",
            bodies.set_index("Gửi tới")["Số ý kiến"],
        ),
        (
            "Kết luận theo tình trạng",
            ConclusionStatus,
            "COUNTIF('Kết luận'!G:G,A{row})",
            agreed["Tình trạng"].value_counts(),
        ),
    )
    bold, row = book.add_format({"bold": True}), 0
    for title, words, formula, numbers in blocks:
        head, told = row, [str(word) for word in words]
        sheet.write_string(head, 0, title, bold)
        sheet.write_string(head, 1, _COUNT, bold)
        for row, word in enumerate(told, start=head + 1):
            sheet.write_string(row, 0, word)
            if word == ELSEWHERE:  # one opinion may go to several of them
                sheet.write_number(row, 1, bodies.attrs[ELSEWHERE])
                continue
            counted = int(numbers.get(word, 0))
            sheet.write_formula(row, 1, "=" + formula.format(row=row + 1), None, counted)
        yield _Chart(title=title, sheet=TITLE, values=(1,), count=len(told), head=head)
        row += 2


def _figures(table: pd.DataFrame) -> Iterator[_Chart]:
    for column in range(2, len(table.columns)):
        title = capitalised(str(table.columns[column]))
        yield _Chart(title=title, sheet="Số liệu", values=(column,), count=len(table), names=1)
