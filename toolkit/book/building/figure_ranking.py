"""What the units of the chosen conference counted: each figure's total, and the units by one of them."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from toolkit.book.area import column_number
from toolkit.book.building import styles
from toolkit.book.building.chart_part import drawn_bars
from toolkit.book.building.figure_columns import (
    FOUND,
    LABEL,
    MORE,
    NUMBER,
    ORDER,
    PIECE,
    PIECES,
    RANK,
    ROOM,
    UNITS,
    Read,
    first_told,
    read_reports,
    write_figures,
)
from toolkit.book.building.seed import Contents
from toolkit.book.building.styles import Painter
from toolkit.wording import capitalised, fold

TOTALS, BY_UNIT = "Số liệu các đơn vị báo (hội nghị đang làm)", "Đơn vị theo số liệu: "
LABELS, SHOWN = 8, 20
"""Figures with their totals, and units that are shown."""

UNREAD = f"(tỷ lệ phần trăm, mục chưa đọc ra số, và mục sau {PIECES} mục đầu)"
_MORE = "(loại số liệu khác, không nêu ở trên)"
_CHOICE = f"Xem đơn vị theo dòng số liệu thứ (gõ 1 đến {LABELS})"
_ONE_OF_THEM = {
    "validate": "integer",
    "criteria": "between",
    "minimum": 1,
    "maximum": LABELS,
    "error_title": "Số thứ tự của số liệu",
    "error_message": f"Gõ một số từ 1 đến {LABELS}: dòng số liệu của bảng trên mà đồng chí muốn xem.",
}
_REST, _ALL = "Các đơn vị còn lại", "Tất cả đơn vị"
_NUMBERS = r"[>=1000]#\.##0;[>0]General;"
"""On a bar: nothing for a line without a unit, whose bar is not there either."""

_POINTS = r"[>=1000000]#\.###\.##0;[>=1000]#\.##0;General"
_WIDTH, _ROW, _CHART_COLUMN = 640, 22, 4
_FOUND, _RANKS = (f"${letter}$2:${letter}${ROOM + 1}" for letter in (FOUND, RANK))
_ONES = "{" + ";".join("1" * PIECES) + "}"
Line = tuple[tuple[str, str | float], ...]


def write_figure_ranking(book: Any, sheet: Any, row: int, contents: Contents, paint: Painter) -> int:
    """Lay both tables and the chart from a 0-based row on; returns the row below them."""
    write_figures(sheet, contents)
    reports = read_reports(contents)
    labels = first_told(reports)
    _lay(sheet, row, (TOTALS, "Tổng", "Số đơn vị"), _totals(row, reports, labels), paint)
    choice = row + LABELS + 3
    sheet.write_string(choice, 0, _CHOICE, paint(styles.BODY))
    sheet.write_number(choice, 1, 1, paint({**styles.BODY, "align": "center", "bold": True}))
    sheet.data_validation(choice, 1, choice, 1, _ONE_OF_THEM)
    ranked = _ranked(reports, labels[0] if labels else "")
    chosen = f"INDEX($A${row + 2}:$A${row + LABELS + 1},$B${choice + 1})"
    _write_found(sheet, chosen, reports, ranked)
    head = choice + 2
    _lay(sheet, head, ("", "Con số", "Hạng"), _units(head, ranked, _names(contents)), paint)
    title = f'="{BY_UNIT}"&IFERROR({chosen},"")'
    shown = f"{BY_UNIT}{capitalised(labels[0])}" if labels else BY_UNIT
    sheet.write_formula(head, 0, title, paint(styles.HEADER_OPTIONAL), shown)
    chart = drawn_bars(book, sheet.get_name(), head, SHOWN, (1,), numbers=_NUMBERS)
    chart.set_title({"name": [sheet.get_name(), head, 0], "name_font": {"size": 12}})
    chart.set_size({"width": _WIDTH, "height": (SHOWN + 3) * _ROW})
    about = {"description": BY_UNIT.rstrip(": "), "object_position": 3}
    sheet.insert_chart(head, _CHART_COLUMN, chart, about)
    return head + SHOWN + 3


def _lay(sheet: Any, row: int, heads: Sequence[str], lines: Sequence[Line], paint: Painter) -> None:
    for column, words in enumerate(heads):
        sheet.write_string(row, column, words, paint(styles.HEADER_OPTIONAL))
    for place, line in enumerate(lines, start=row + 1):
        for column, (formula, result) in enumerate(line):
            number = {"align": "center", "num_format": _POINTS}
            look = paint(styles.BODY if column == 0 else {**styles.BODY, **number})
            if formula:
                sheet.write_formula(place, column, formula, look, result)
            else:
                sheet.write(place, column, result, look)


def _totals(row: int, reports: Sequence[Read], labels: Sequence[str]) -> list[Line]:
    """Each figure in the order in which reports first name it; then what the table leaves out."""
    labels_of, numbers = LABEL.whole(), NUMBER.whole()
    lines: list[Line] = []
    for turn in range(1, LABELS + 1):
        here = f"$A{row + turn + 1}"
        place = f"SUMPRODUCT(({ORDER.whole()}={turn})*"
        at = f"{place}ROW({ORDER.whole()}))-1,{place}COLUMN({ORDER.whole()}))-{ORDER.left - 1}"
        label = f"INDEX({labels_of},{at})"
        name = f'=IF(MAX({ORDER.whole()})<{turn},"",UPPER(LEFT({label},1))&MID({label},2,LEN({label})))'
        of_it = f"--(LOWER({labels_of})=LOWER({here}))"
        total = f'=IF({here}="","",SUMIF({labels_of},{here},{numbers}))'
        count = f'=IF({here}="","",SUMPRODUCT(--(MMULT({of_it},{_ONES})>0)))'
        known = labels[turn - 1] if turn <= len(labels) else ""
        units = _by_unit(reports, known)
        lines.append(
            (
                (name, capitalised(known)),
                (total, sum(units.values()) if known else ""),
                (count, len(units) if known else ""),
            )
        )
    more = (f"=MAX(0,MAX({ORDER.whole()})-{LABELS})", max(0, len(labels) - LABELS))
    return [*lines, _left_out(reports), (("", _MORE), more, ("", ""))]


def _left_out(reports: Sequence[Read]) -> Line:
    """How many figures are no number, or stand behind those that are read; and in how many reports."""
    unread = [(sum(_unread(one)), one.more) for one in reports]
    missing = f'({PIECE.whole()}<>"")*({NUMBER.whole()}="")'
    counted = f"=SUMPRODUCT({missing})+SUMPRODUCT(({MORE}>0)*{MORE})"
    rows = f"=SUMPRODUCT(--((MMULT({missing},{_ONES})>0)+({MORE}>0)>0))"
    return (("", UNREAD), (counted, sum(map(sum, unread))), (rows, sum(map(any, unread))))


def _unread(report: Read) -> Iterator[bool]:
    """Of each figure whether it stands there and is no number."""
    for words, part in zip(report.pieces, report.parts, strict=True):
        yield bool(words) and part.number is None


def _by_unit(reports: Sequence[Read], label: str) -> dict[str, float]:
    """Unit code -> its number for a figure; units that do not name it are left out."""
    found: dict[str, float] = {}
    for report in reports:
        told = [one for one in report.parts if one.number is not None and fold(one.label) == fold(label)]
        if told:
            found[report.unit] = float(sum(one.number or 0 for one in told))
    return found


def _ranked(reports: Sequence[Read], label: str) -> list[tuple[str, float, int]]:
    """Unit, number and rank, the largest first; equal numbers share a rank and keep the order of rows."""
    found = _by_unit(reports, label) if label else {}
    order = sorted(found.items(), key=lambda one: -one[1])
    return [(unit, number, 1 + sum(other > number for other in found.values())) for unit, number in order]


def _write_found(
    sheet: Any, chosen: str, reports: Sequence[Read], ranked: Sequence[tuple[str, float, int]]
) -> None:
    """The last two hidden columns: each report's number for the figure that is shown, and its place."""
    numbers = {unit: number for unit, number, _ in ranked}
    places = {unit: place for place, (unit, _, _) in enumerate(ranked, start=1)}
    counted = [report.unit if report.words else "" for report in reports]
    counted += [""] * (ROOM - len(counted))
    labels, values = LABEL.cells(2), NUMBER.cells(2)
    is_told = f'COUNTIF({labels},{chosen})*({chosen}<>"")'
    number = f'=IFERROR(IF({is_told}=0,"",SUMIF({labels},{chosen},{values})),"")'
    here, above = f"{FOUND}2", f"{FOUND}$1:{FOUND}1"
    place = f'=IF({here}="","",RANK({here},{_FOUND})+COUNTIF({above},{here}))'
    for letter, formula, told in ((FOUND, number, numbers), (RANK, place, places)):
        sheet.write_down(1, column_number(letter) - 1, formula, [told.get(unit, "") for unit in counted])


def _names(contents: Contents) -> dict[str, str]:
    return {str(row["Mã đơn vị"]): str(row["Tên đơn vị"]) for row in contents.of("Đơn vị")}


def _units(head: int, ranked: Sequence[tuple[str, float, int]], names: Mapping[str, str]) -> list[Line]:
    """The units with the largest numbers, then what all others and all together have."""
    first, last = head + 2, head + SHOWN + 1
    lines: list[Line] = []
    for turn in range(1, SHOWN + 1):
        unit, number, rank = ranked[turn - 1] if turn <= len(ranked) else ("", "", "")
        at = f"MATCH({turn},{_RANKS},0)"
        code, here = f"INDEX({UNITS},{at})", f"$B{head + turn + 1}"
        name = f'=IFERROR(INDEX(tblDonVi[Tên đơn vị],MATCH({code},tblDonVi[Mã đơn vị],0)),IFERROR({code},""))'
        lines.append(
            (
                (name, names.get(unit, unit)),
                (f'=IFERROR(INDEX({_FOUND},{at}),"")', number),
                (f'=IF({here}="","",RANK({here},{_FOUND}))', rank),
            )
        )
    rest = ranked[SHOWN:]
    numbers = f"$B${first}:$B${last}"
    left = (f"=SUM({_FOUND})-SUM({numbers})", sum(number for _, number, _ in rest))
    lines.append((("", _REST), left, (f"=COUNT({_FOUND})-COUNT({numbers})", len(rest))))
    whole = (f"=SUM({_FOUND})", sum(number for _, number, _ in ranked))
    lines.append((("", _ALL), whole, (f"=COUNT({_FOUND})", len(ranked))))
    return lines
