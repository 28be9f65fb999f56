"""Rows that name a conference of an earlier year: they belong to that year's workbook, and stop no paper."""

from collections.abc import Iterator, Mapping, Sequence

from msgspec.structs import replace

from toolkit.book.reading.common_causes import Pointer, codes_in
from toolkit.book.reading.tables import Table
from toolkit.patterns import pattern
from toolkit.problems import Problem, problem
from toolkit.wording import fold

_CONFERENCES, _PLANS = "Hội nghị", "Kế hoạch"
_YEAR = pattern(r"(?<!\d)20\d\d(?!\d)|(?<=[-/._])\d\d$")
# What is not done of an earlier year goes on in this one; other rows are kept in that year's workbook.
_GOING_ON: Mapping[str, str] = {
    "Kết luận": "Kết luận chưa xong thì ghi thành một dòng ở trang Phân công của hội nghị đầu năm nay, như "
    "nút “Lập sổ năm sau” vẫn làm, rồi xóa dòng này",
    "Ý kiến": "Ý kiến chưa trả lời thì ghi lại ở hội nghị sẽ trả lời, rồi xóa dòng này",
    "Phân công": "Việc còn làm thì ghi vào hội nghị đầu năm nay, rồi xóa dòng này",
    "Văn bản đi": "Dòng còn cần cho sổ văn bản thì để trống ô này",
}


def of_earlier_years(
    pointers: Sequence[Pointer], tables: Sequence[Table]
) -> tuple[tuple[Problem, ...], list[Pointer]]:
    """What is told of the rows of earlier years, a problem for each sheet and code; and all other pointers.

    A lone row beside one of the same conference of this year has a slip in its year, and is another pointer.
    """
    by_title = {table.sheet.title: table for table in tables}
    years = next(filter(None, (_years(by_title.get(title)) for title in (_CONFERENCES, _PLANS))), set())
    earlier: dict[tuple[str, str], list[Pointer]] = {}
    rest: list[Pointer] = []
    for one in pointers:
        year = _year(one.text) if years and one.target == _CONFERENCES else None
        if year is not None and year < min(years):
            earlier.setdefault((one.found.place.sheet, fold(one.text)), []).append(one)
        else:
            rest.append(one)
    by_name = {table.grid.name: table for table in tables}
    told: list[Problem] = []
    for (sheet, _), group in earlier.items():
        if len(group) == 1 and _is_slip(group[0], by_name[sheet], years):
            rest += group
        else:
            told.append(_told(group, by_name[sheet], min(years)))
    return tuple(told), rest


def _told(group: Sequence[Pointer], table: Table, year: int) -> Problem:
    first, *others = group
    words = {"text": first.text, "earlier": _year(first.text), "year": year}
    going_on = _GOING_ON.get(table.sheet.title, "Xóa dòng này")
    found = problem("row-of-earlier-year", first.found.place, going_on=going_on, **words)
    return replace(found, also=(found.place, *(one.found.place for one in others))) if others else found


def _is_slip(one: Pointer, table: Table, years: set[int]) -> bool:
    """Whether the row above, or the one below of what does not go on, is of the same one of this year."""
    shape = _YEAR.sub("", fold(one.text))
    row = next((at for at, cells in _named(one, table) if fold(str(cells)) == fold(one.text)), None)
    beside = {row - 1} if row is not None else set()
    if row is not None and table.sheet.title not in _GOING_ON:
        beside.add(row + 1)
    near = (str(cell) for at, cell in _named(one, table) if at in beside)
    return any(_year(code) in years and _YEAR.sub("", fold(code)) == shape for code in near)


def _named(one: Pointer, table: Table) -> Iterator[tuple[int, object]]:
    """The cells of the pointer's column, each with its row's number."""
    column = one.found.place.cell.rstrip("0123456789")
    width = max(map(len, table.rows), default=0)
    index = next((at for at in range(width) if table.place(0, at).cell.rstrip("0123456789") == column), None)
    for row, cells in enumerate(table.rows):
        if index is not None and index < len(cells) and cells[index] is not None:
            yield row, cells[index]


def _years(table: Table | None) -> set[int]:
    """The years that a sheet's codes name."""
    found = (_year(str(code)) for code in (codes_in(table) if table else ()))
    return {year for year in found if year is not None}


def _year(code: str) -> int | None:
    """The one year that a code names, be it in two digits."""
    found = _YEAR.findall(code.strip())
    return 2000 + int(found[0]) % 100 if len(found) == 1 else None
