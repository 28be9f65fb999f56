"""What looks as if a table said more than its headers do: halves side by side, columns without a name."""

import datetime as dt
import re
from collections import Counter
from collections.abc import Collection, Container, Iterator, Mapping, Sequence
from itertools import islice

from toolkit.book.appearance import Run
from toolkit.book.grid import GridSheet, Raw
from toolkit.book.reading.skipped_rows import row_numbers
from toolkit.book.reading.table_columns import TableColumn, names_people
from toolkit.book.reading.table_layout import Header, HeaderCell, cell_text, is_filled
from toolkit.patterns import pattern
from toolkit.problems import Place, Problem, problem
from toolkit.wording import fold, tag_name

_SAMPLE = 300
_MOSTLY = 0.8
_GENDERS = frozenset(("nam", "nữ", "x"))
_MOST_LISTED = 12
_TYPED_DAY = pattern(r"(\d{1,2})[/.-]\d{1,2}[/.-]\d{2,4}")
_MONTH_FIRST = pattern(r"\s*(?:0?[1-9]|1[0-2])/(?:1[3-9]|2\d|3[01])/\d{4}\s*")
_FEWEST, _MONTHS = 3, 12
_VACANT_FIRST = frozenset("([kKcCđĐtTxXsSbB?-–*")
_SAMPLE_NAME = pattern(r"(?:Nguyễn|Trần|Lê|Phạm) (?:Văn|Thị) [A-Z]")
_VACANT = pattern(
    r"[(\[]?\s*((đang |còn |hiện )?(khuyết|trống)( chức danh| vị trí)?"
    r"|chưa (có|bổ nhiệm|phân công|kiện toàn|cử|rõ|xác định)( người)?"
    r"|(sẽ )?(bổ sung|cập nhật|cử)( sau)?|x+)\s*[)\]]?|[?*\-–]+"
)


def second_half(header: Header, columns: Sequence[TableColumn], expected: Collection[str]) -> int | None:
    """Which column begins the same headers anew: a list that was printed in two halves side by side.

    None where a template asks for one of the second half's tags: then its columns are others on purpose.
    """
    names = [tag_name(cell.name) for cell in header.cells]
    size = next((at for at in range(2, len(names) // 2 + 1) if names[at:] == names[:-at]), None)
    if size is None or len(names) % size or any(one.tag in expected for one in columns[size:]):
        return None
    return size


def with_given_names(
    file: str, sheet: GridSheet, header: Header
) -> tuple[tuple[HeaderCell, ...], list[Problem]]:
    """The header's cells; "Họ và tên" beside a nameless column of given names stands over both."""
    found: list[HeaderCell] = []
    told: list[Problem] = []
    taken = {cell.index for cell in header.cells}
    for cell in header.cells:
        if names_people(cell.name) and cell.width == 1 and cell.index + 1 not in taken:
            pairs = [(row[cell.index], row[cell.index + 1]) for row in _wide_rows(sheet, header, cell.index)]
            if whole := _whole_name(pairs):
                place = Place(file=file, sheet=sheet.name, cell=sheet.address(header.bottom, cell.index + 1))
                told.append(problem("table-name-joined", place, column=cell.name, text=whole))
                cell = HeaderCell(cell.index, cell.lines, 2)
        found.append(cell)
    return tuple(found), told


def _wide_rows(sheet: GridSheet, header: Header, index: int) -> Iterator[Sequence[Raw]]:
    rows = islice(sheet.rows, header.bottom + 1, header.bottom + 1 + _SAMPLE)
    return (row for row in rows if len(row) > index + 1 and is_filled(row[index]))


def _whole_name(pairs: Sequence[tuple[Raw, Raw]]) -> str:
    """The first whole name, if nearly every row has one capitalised word in its second cell."""
    texts = [(cell_text(left), cell_text(right)) for left, right in pairs]
    given = [right for _, right in texts if right.isalpha() and right[:1].isupper()]
    if not given or len(given) < len(pairs) * _MOSTLY or {fold(one) for one in given} <= _GENDERS:
        return ""
    left, right = next(one for one in texts if one[1])
    return f"{left} {right}"


def nameless_told(file: str, sheet: GridSheet, header: Header, passed: Collection[int]) -> Iterator[Problem]:
    """A warning for each column amid the table, or right of it, that is filled and has no header."""
    named = {cell.index + step for cell in header.cells for step in range(cell.width)}
    turns = range(header.bottom + 1, min(len(sheet.rows), header.bottom + 1 + _SAMPLE))
    rows = [
        sheet.rows[turn] for turn in turns if turn not in passed and any(map(is_filled, sheet.rows[turn]))
    ]
    for at in range(min(named), max(named) + 2):
        if at in named:
            continue
        count = sum(at < len(row) and is_filled(row[at]) for row in rows)
        if count and count * 2 >= len(rows):
            place = Place(file=file, sheet=sheet.name, cell=sheet.address(header.bottom, at))
            yield problem("table-column-nameless", place, count=count)


def swapped_told(
    file: str, sheet: GridSheet, header: Header, columns: Sequence[TableColumn]
) -> Iterator[Problem]:
    """A warning where Excel took the 12th of May for the 5th of December.

    It cannot do so with the 28th, which then stays a text: in such a column every real day is one to twelve,
    and every text is a later one.
    """
    for column in columns:
        at = column.index
        turns = range(header.bottom + 1, len(sheet.rows)) if column.is_day else range(0)
        cells = {turn: sheet.rows[turn][at] for turn in turns if at < len(sheet.rows[turn])}
        typed = [int(found[1]) for cell in cells.values() if (found := _typed_day(cell))]
        days = {turn: cell for turn, cell in cells.items() if isinstance(cell, dt.date)}
        if len(typed) < _FEWEST or len(days) < _FEWEST or min(typed) <= _MONTHS:
            continue
        if all(cell.day <= _MONTHS for cell in days.values()):
            first = next(iter(days))
            place = Place(file=file, sheet=sheet.name, cell=sheet.address(first, at))
            text = f"{days[first]:%d/%m/%Y}"
            yield problem("table-days-swapped", place, column=column.header, count=len(days), text=text)


def month_first_told(
    file: str, sheet: GridSheet, header: Header, columns: Sequence[TableColumn]
) -> Iterator[Problem]:
    """A warning for a column of days with texts that can only be read with the month first."""
    for column in columns:
        at = column.index
        turns = range(header.bottom + 1, len(sheet.rows)) if column.is_day else range(0)
        texts = {turn: sheet.rows[turn][at] for turn in turns if at < len(sheet.rows[turn])}
        found = [
            turn for turn, text in texts.items() if isinstance(text, str) and _MONTH_FIRST.fullmatch(text)
        ]
        if found:
            place = Place(file=file, sheet=sheet.name, cell=sheet.address(found[0], at))
            words = {"column": column.header, "text": str(texts[found[0]])}
            yield problem("table-month-first", place, count=len(found), **words)


def _typed_day(cell: Raw) -> re.Match[str] | None:
    return _TYPED_DAY.fullmatch(cell.strip()) if isinstance(cell, str) else None


def vacant_told(
    file: str, sheet: GridSheet, passed: Collection[int], columns: Sequence[TableColumn], header: int
) -> Iterator[Problem]:
    """A warning for the rows of posts that nobody holds: "(khuyết)" in the place of a name."""
    for column in columns:
        if not names_people(column.header):
            continue
        cells = (
            (turn, sheet.rows[turn]) for turn in range(header + 1, len(sheet.rows)) if turn not in passed
        )
        texts = {turn: row[column.index] for turn, row in cells if column.index < len(row)}
        vacant = {
            turn: cell
            for turn, cell in texts.items()
            if isinstance(cell, str) and (cell[:1] in _VACANT_FIRST or _SAMPLE_NAME.fullmatch(cell))
            if _SAMPLE_NAME.fullmatch(cell) or _VACANT.fullmatch(fold(cell))
        }
        if vacant:
            first = next(iter(vacant))
            place = Place(file=file, sheet=sheet.name, cell=sheet.address(first, column.index))
            rows = row_numbers(sheet, list(vacant), most=_MOST_LISTED)
            yield problem("table-rows-vacant", place, rows=rows, column=column.header, text=vacant[first])


def struck_told(
    file: str,
    sheet: GridSheet,
    records: Container[int],
    struck: Mapping[tuple[int, int], bool],
    runs: Mapping[tuple[int, int], tuple[Run, ...]],
) -> Iterator[Problem]:
    """A warning for what somebody crossed out, for all of it is printed: rows, and words in other rows.

    ``struck`` are whole cells, ``runs`` those with words of their own look. A row is crossed out if half of
    its cells are.
    """
    words = {at: "".join(one.text for one in found if one.struck).strip() for at, found in runs.items()}
    found = {
        (row - sheet.first_row, column - sheet.first_column): text
        for (row, column), text in {**dict.fromkeys(struck, ""), **words}.items()
        if text or (row, column) in struck
    }
    cells = {at: _text_at(sheet, at) for at in sorted(found) if at[0] in records}
    whole = Counter(turn for (turn, at), text in cells.items() if found[turn, at] in ("", text))
    rows = [turn for turn, count in whole.items() if count * 2 >= sum(map(is_filled, sheet.rows[turn]))]
    if rows:
        first = next((at for at, cell in enumerate(sheet.rows[rows[0]]) if is_filled(cell)), 0)
        place = Place(file=file, sheet=sheet.name, cell=sheet.address(rows[0], first))
        yield problem("table-rows-struck", place, rows=row_numbers(sheet, rows, most=_MOST_LISTED))
    others = [at for at in cells if at[0] not in rows and cells[at]]
    for at in others[:_MOST_LISTED]:
        place = Place(file=file, sheet=sheet.name, cell=sheet.address(*at))
        yield problem("table-words-struck", place, text=found[at] or cells[at])


def _text_at(sheet: GridSheet, at: tuple[int, int]) -> str:
    row = sheet.rows[at[0]]
    return cell_text(row[at[1]]).strip() if at[1] < len(row) else ""
