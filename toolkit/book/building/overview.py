"""The sheet Tổng quan: small tables counted by formulas from the other sheets, and a chart beside each."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from msgspec import Struct
from msgspec.structs import replace

from toolkit.book.building import styles
from toolkit.book.building.attendance_ranking import RankedUnit, others_counted, ranked_units, write_ranking
from toolkit.book.building.chart_part import drawn_bars
from toolkit.book.building.drop_downs import CHOSEN
from toolkit.book.building.figure_ranking import write_figure_ranking
from toolkit.book.building.seed import Contents, Row
from toolkit.book.building.styles import Painter
from toolkit.book.building.table_sheets import set_up_print
from toolkit.plan.model import ADDRESSEES, BETWEEN_ADDRESSEES, ConclusionStatus

TITLE = "Tổng quan"
_ABOUT = (
    "Các bảng dưới đây tự đếm từ các trang khác của sổ; biểu đồ đổi theo. Ở trang này chỉ gõ số thứ tự của "
    "số liệu muốn xem theo đơn vị; không cần điền gì khác."
)
_GROUPS, _MOST_GROUPS, _BLANK = "Nhóm ý kiến", 6, "(chưa ghi)"
_ELSEWHERE = "Nơi khác"
_SPAN = ("Cả năm", "Hội nghị đang làm")
_CHART_COLUMN, _WIDTH, _ROW, _ROWS = 4, 640, 22, 13  # pixels; the fewest rows beside a chart
_PAST = 'tblKetLuan[Thời hạn],"<"&TODAY()'
_SETTLED = (ConclusionStatus.DONE, ConclusionStatus.STANDING)


class _Cell(Struct, frozen=True):
    """A formula, or words without one, and what it comes to."""

    formula: str
    result: str | int


class _Block(Struct, frozen=True, kw_only=True):
    """One table with its chart: ``bars`` of its lines are drawn, the others only told."""

    title: str
    heads: tuple[str, str]
    lines: tuple[tuple[_Cell, _Cell, _Cell], ...]
    bars: int
    stacked: bool = False


def write_overview(book: Any, sheet: Any, contents: Contents, paint: Painter) -> None:
    """Fill the sheet; its formulas and charts follow whatever is typed into the other sheets later.

    Attendance shows the units of which most delegates stayed away, so that 155 units stay readable.
    """
    sheet.set_column(0, 0, 44)
    sheet.set_column(1, 2, 20)
    sheet.write_string(0, 0, TITLE, paint(styles.TITLE))
    sheet.write_string(1, 0, _ABOUT, paint(styles.SMALL))
    write_ranking(sheet, contents)
    row, begins = 3, []
    for block in _blocks(contents):
        begins.append(row)
        row = _write_block(book, sheet, row, block, paint)
    breaks = [*begins[1::2], row]
    row = write_figure_ranking(book, sheet, row, contents, paint)
    sheet.set_h_pagebreaks(breaks)  # no page of print ends within a chart
    sheet.hide_gridlines(2)
    sheet.set_tab_color(styles.TABS["Bắt đầu"])
    sheet.set_default_row(16)
    set_up_print(sheet)
    sheet.print_area(0, 0, row, _CHART_COLUMN + 9)


def _write_block(book: Any, sheet: Any, row: int, block: _Block, paint: Painter) -> int:
    """Lay one table with its chart; returns the row where the next one begins."""
    head = paint(styles.HEADER_OPTIONAL)
    for column, words in enumerate((block.title, *block.heads)):
        sheet.write_string(row, column, words, head)
    for place, line in enumerate(block.lines, start=row + 1):
        for column, cell in enumerate(line):
            look = paint(styles.BODY if column == 0 else {**styles.BODY, "align": "center"})
            if cell.formula:
                sheet.write_formula(place, column, cell.formula, look, cell.result)
            else:
                sheet.write_string(place, column, str(cell.result), look)
    rows = max(len(block.lines) + 1, _ROWS)
    chart = drawn_bars(book, TITLE, row, block.bars, (1, 2), stacked=block.stacked)
    chart.set_title({"name": block.title, "name_font": {"size": 12}})
    chart.set_size({"width": _WIDTH, "height": rows * _ROW})
    sheet.insert_chart(row, _CHART_COLUMN, chart, {"description": block.title, "object_position": 3})
    return row + rows + 2


def _blocks(contents: Contents) -> Iterator[_Block]:
    units = ranked_units(contents)
    lines = tuple(_ranked(turn, unit) for turn, unit in enumerate(units, start=1))
    rest = others_counted(contents)
    sums = tuple(_Cell(formula, result) for formula, result in rest)
    title = "Đại biểu theo đơn vị (vắng nhiều xếp trước)"
    others = (_Cell("", "Các đơn vị còn lại"), sums[0], sums[1])
    yield _Block(title=title, heads=("Có mặt", "Vắng"), lines=(*lines, others), bars=len(lines), stacked=True)
    opinions = contents.of("Ý kiến")
    groups = [str(row["Giá trị"]) for row in contents.of("Danh mục") if row.get("Danh mục") == _GROUPS]
    named = [
        _Cell(f'=IFERROR(INDEX(DM_NhomYKien,{turn})&"","")', (*groups, *[""] * _MOST_GROUPS)[turn - 1])
        for turn in range(1, _MOST_GROUPS + 1)
    ]
    yield _opinions_by("Nhóm", "Ý kiến theo nhóm", contents, opinions, named)
    bodies = [_Cell("", body) for body in ADDRESSEES]
    block = _opinions_by("Gửi tới", "Ý kiến theo nơi gửi tới", contents, opinions, bodies)
    elsewhere = _elsewhere(contents, opinions)
    yield replace(block, lines=(*block.lines[:-1], elsewhere, block.lines[-1]), bars=block.bars + 1)
    states = tuple(_state(contents, state) for state in ConclusionStatus)
    yield _Block(title="Kết luận theo tình trạng", heads=_SPAN, lines=states, bars=len(states))


def _ranked(turn: int, unit: RankedUnit) -> tuple[_Cell, _Cell, _Cell]:
    name, came, away = unit.formulas(turn)
    return _Cell(name, unit.name), _Cell(came, unit.came), _Cell(away, unit.away)


def _opinions_by(
    header: str, title: str, contents: Contents, rows: Sequence[Row], named: Sequence[_Cell]
) -> _Block:
    """Opinions by what stands in one column; those where nothing stands come last.

    One that goes to several bodies counts at each.
    """
    lines = []
    for cell in (*named, _Cell("", _BLANK)):
        blank = cell.result == _BLANK
        here = [cell.formula[1:]] if cell.formula else ['"="'] if blank else _naming(str(cell.result))
        counts = [f'tblYKien[Mã YK],"<>",tblYKien[{header}],{one}' for one in here]
        wanted = "" if blank else cell.result
        said = ((row, str(row.get(header) or "").split(BETWEEN_ADDRESSEES)) for row in rows)
        mine = [row for row, words in said if (blank or wanted) and wanted in words]
        lines.append((cell, *_both(contents, mine, counts, "tblYKien", guard=cell)))
    return _Block(title=title, heads=_SPAN, lines=tuple(lines), bars=len(lines))


def _elsewhere(contents: Contents, rows: Sequence[Row]) -> tuple[_Cell, _Cell, _Cell]:
    """The opinions that go to somebody whom the list does not have, and to nobody of the list besides."""
    column = "tblYKien[Gửi tới]"
    others = ",".join(f'{column},"<>{one[1:]}' for body in ADDRESSEES for one in _naming(body))
    counts = (f'tblYKien[Mã YK],"<>",{column},"<>",{others}',)
    bodies = ((row, str(row.get("Gửi tới") or "").split(BETWEEN_ADDRESSEES)) for row in rows)
    mine = [row for row, named in bodies if named != [""] and not set(named) & set(ADDRESSEES)]
    return (_Cell("", _ELSEWHERE), *_both(contents, mine, counts, "tblYKien"))


def _naming(body: str) -> list[str]:
    """The criteria of cells that hold a body alone, first, last and among others."""
    joint = BETWEEN_ADDRESSEES
    return [f'"{one}"' for one in (body, f"{body}{joint}*", f"*{joint}{body}", f"*{joint}{body}{joint}*")]


def _state(contents: Contents, state: ConclusionStatus) -> tuple[_Cell, _Cell, _Cell]:
    """The conclusions in one state, as documents tell them today.

    A day on which it was done makes a conclusion done; else a term that has passed makes it overdue.
    """
    key, typed, done = 'tblKetLuan[Mã KL],"<>"', "tblKetLuan[Tình trạng]", "tblKetLuan[Ngày hoàn thành]"
    named = f'{key},{typed},"{state.value}"'
    others = ",".join(f'{typed},"<>{one.value}"' for one in _SETTLED)
    still = {
        ConclusionStatus.NOT_STARTED: (f'{named},{done},"="', f'{key},{typed},"=",{done},"="'),
        ConclusionStatus.UNDER_WAY: (f'{named},{done},"="',),
    }
    late = tuple(f"{one},{_PAST}" for one in still.get(state, ()))
    begun = (f'{key},{others},{typed},"<>{ConclusionStatus.OVERDUE.value}",{done},"=",{_PAST}',)
    counts = {
        ConclusionStatus.STANDING: (named,),
        ConclusionStatus.DONE: (named, f'{key},{others},{done},"<>"'),
        ConclusionStatus.OVERDUE: (f'{named},{done},"="', *begun),
        **still,
    }[state]
    mine = [row for row in contents.of("Kết luận") if row.get("Mã KL") and _state_of(row) == state]
    return (_Cell("", state.value), *_both(contents, mine, counts, "tblKetLuan", less=late))


def _state_of(row: Mapping[str, object]) -> str:
    """Whose term has passed is not looked at: the same contents give the same file on every day.

    Whatever opens the file counts that anew.
    """
    typed = str(row.get("Tình trạng") or "")
    if typed in _SETTLED:
        return typed
    return ConclusionStatus.DONE if row.get("Ngày hoàn thành") else typed or ConclusionStatus.NOT_STARTED


def _both(
    contents: Contents,
    mine: Sequence[Row],
    counts: Sequence[str],
    table: str,
    guard: _Cell | None = None,
    less: Sequence[str] = (),
) -> tuple[_Cell, _Cell]:
    """How many in the year, and at the chosen conference; nothing where ``guard`` comes to nothing.

    ``less``: which of those that were counted do not count.
    """
    at_chosen = f",{table}[Mã HN],{CHOSEN}"
    whole, chosen = (
        "+".join(f"COUNTIFS({one}{where})" for one in counts)
        + "".join(f"-COUNTIFS({one}{where})" for one in less)
        for where in ("", at_chosen)
    )
    numbers = (len(mine), sum(row.get("Mã HN") == contents.chosen for row in mine))
    head = guard.formula[1:] if guard else ""
    waits = guard is not None and guard.result == ""
    return tuple(  # type: ignore[return-value]  # two formulas, two numbers
        _Cell(f'=IF({head}="","",{formula})' if head else f"={formula}", "" if waits else number)
        for formula, number in zip((whole, chosen), numbers, strict=True)
    )
