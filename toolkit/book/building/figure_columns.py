"""What units counted, read from their reports' words by formulas: hidden columns of Tổng quan.

One row for each report of the chosen conference, ``PIECES`` figures in each; every figure is taken apart as
``plan.figures`` does it: head, digits, rest, number, label. Only functions of Excel 2010 that LibreOffice
knows as well, and nothing that depends on the machine's decimal sign.
"""

from collections.abc import Iterator, Sequence
from typing import Any

from msgspec import Struct

from toolkit.book.building.drop_downs import CHOSEN
from toolkit.book.building.figure_words import (
    all_digits,
    before_note,
    first_digit,
    is_digit,
    is_measured,
    is_named_again,
    is_plain,
    is_rate,
    millions_said,
    noted,
    own_money,
    small_money,
    without_lead,
)
from toolkit.book.building.seed import Contents
from toolkit.book.fields import CODE_AND_NAME
from toolkit.book.grid import column_letters
from toolkit.plan import figures
from toolkit.plan.figures import FigureParts, figure_parts
from toolkit.wording import fold

ROOM, PIECES = 160, 4
"""Reports of one conference, and figures of one report; those behind them are counted as unread."""

_FIRST = 22  # the columns begin at V, numbered from 1
_CLEANED = (
    *(("\u00a0", " "), (" ;", ";"), ("; ", ";"), (";;", ";"), (".;", ";")),
    *((f";{mark}", ";") for mark in figures.MARKS),
)
"""What is put right in a report's words between semicolons, in this order."""

_REPORT, _UNIT, _WORDS = (column_letters(_FIRST + place) for place in range(3))


class Read(Struct, frozen=True, kw_only=True):
    """One report of the chosen conference; ``pieces`` has a blank part where there is no figure.

    ``more`` counts the figures behind them, which the sheet does not read.
    """

    row: int
    unit: str
    words: str = ""
    pieces: tuple[str, ...] = ("",) * PIECES
    parts: tuple[FigureParts, ...] = (FigureParts(),) * PIECES
    more: int = 0


class _Block(Struct, frozen=True):
    """``PIECES`` columns side by side, one for each figure of a report."""

    left: int

    def cell(self, piece: int, row: int) -> str:
        return f"{column_letters(self.left + piece)}{row}"

    def cells(self, row: int) -> str:
        return f"${column_letters(self.left)}{row}:${column_letters(self.left + PIECES - 1)}{row}"

    def above(self, row: int) -> str:
        """All cells above a row, from the blank first row of the sheet on."""
        left, right = column_letters(self.left), column_letters(self.left + PIECES - 1)
        return f"${left}$1:${right}{row - 1}"

    def whole(self) -> str:
        left, right = column_letters(self.left), column_letters(self.left + PIECES - 1)
        return f"${left}$2:${right}${ROOM + 1}"


_BLOCKS = tuple(_Block(_FIRST + 3 + turn * PIECES) for turn in range(10))
PIECE, _HEAD, _BEHIND, _TOKEN, _REST, _MILLIONS, _VALUE, NUMBER, LABEL, ORDER = _BLOCKS
_LAST = ORDER.left + PIECES
FOUND, RANK = (column_letters(_LAST + place) for place in range(2))
"""Each report's number for the figure that is shown, and its place."""

_SIGNS = f"${_WORDS}$2:${_WORDS}${ROOM + 1}"
MORE = f'(LEN({_SIGNS})-LEN(SUBSTITUTE({_SIGNS},";",""))-{PIECES + 1})'
"""How many figures each report has more; a report without any has less than none."""

UNITS = f"${_UNIT}$2:${_UNIT}${ROOM + 1}"


def read_reports(contents: Contents) -> tuple[Read, ...]:
    """The reports of the chosen conference, in the order of their rows."""
    found: list[Read] = []
    for row, report in enumerate(contents.of("Báo cáo đơn vị"), start=1):
        if report.get("Mã HN") != contents.chosen or len(found) == ROOM:
            continue
        unit = str(report.get("Mã đơn vị") or "").split(CODE_AND_NAME)[0]
        typed = "" if any(one.unit == unit for one in found) else str(report.get("Số liệu") or "")
        found.append(_read(row, unit, typed))
    return tuple(found)


def _read(row: int, unit: str, typed: str) -> Read:
    if not typed:
        return Read(row=row, unit=unit)
    words = f";{typed.replace(chr(10), ';').replace('=', ':')};"
    for old, new in _CLEANED:
        words = words.replace(old, new)
    split = [figures.without_lead(" ".join(piece.split())) for piece in words.split(";")[1:-1]]
    pieces = [*split, *[""] * PIECES][:PIECES]
    parts, more = tuple(map(figure_parts, pieces)), max(0, len(split) - PIECES)
    return Read(row=row, unit=unit, words=words, pieces=tuple(pieces), parts=parts, more=more)


def first_told(reports: Sequence[Read]) -> tuple[str, ...]:
    """The labels in the order in which reports first name them."""
    labels: dict[str, str] = {}
    for report in reports:
        for part in report.parts:
            if part.number is not None:
                labels.setdefault(fold(part.label), part.label)
    return tuple(labels.values())


def write_figures(sheet: Any, contents: Contents) -> None:
    """The hidden columns but for the last two, which depend on the figure that is shown."""
    sheet.set_column(_FIRST - 1, _LAST, None, None, {"hidden": True})
    reports = read_reports(contents)
    order = {fold(label): turn for turn, label in enumerate(first_told(reports), start=1)}
    seen: set[str] = set()
    rows: list[list[str | float]] = [list(_results(report, order, seen)) for report in reports]
    rows += [list[str | float]([""] * (_LAST - _FIRST))] * (ROOM - len(reports))
    for place, row in enumerate(rows):
        for column, formula in enumerate(_of_the_report(place + 2)):
            sheet.write_formula(place + 1, _FIRST - 1 + column, formula, None, row[column])
    for column, formula in enumerate(_taken_apart(), start=3):
        sheet.write_down(1, _FIRST - 1 + column, formula, [row[column] for row in rows])


def _results(report: Read, order: dict[str, int], seen: set[str]) -> Iterator[str | float]:
    """What the formulas of one row come to, in their order."""
    yield report.row
    yield from (report.unit, report.words, *report.pieces)
    yield from (part.head for part in report.parts)
    yield from (part.behind for part in report.parts)
    yield from (part.digits for part in report.parts)
    yield from (part.rest for part in report.parts)
    yield from ("" if part.millions is None else part.millions for part in report.parts)
    yield from ("" if part.value is None else float(part.value) for part in report.parts)
    yield from ("" if part.number is None else float(part.number) for part in report.parts)
    yield from (part.label for part in report.parts)
    for part in report.parts:
        key = fold(part.label)
        yield order[key] if part.number is not None and key not in seen else ""
        seen.add(key)


def _of_the_report(row: int) -> Iterator[str]:
    """Where the report stands, whose it is, and its words."""
    yield _next_report(row)
    here = f"{_REPORT}{row}"
    code = f"INDEX(tblBaoCao[Mã đơn vị],{here})"
    yield f'=IF({here}="","",LEFT({code},FIND("{CODE_AND_NAME}",{code}&"{CODE_AND_NAME}")-1))'
    yield _words(row)


def _taken_apart() -> Iterator[str]:
    """The formulas of the first row for everything else; they go down as they are."""
    for formula in _IN_TURN:
        yield from (f"={formula(piece, 2)}" for piece in range(PIECES))


def _next_report(row: int) -> str:
    """The place in Báo cáo đơn vị of the conference's next report."""
    codes, above = "tblBaoCao[Mã HN]", f"{_REPORT}{row - 1}"
    if row == 2:
        return f'=IFERROR(MATCH({CHOSEN},{codes},0),"")'
    below = f"INDEX({codes},{above}+1):INDEX({codes},ROWS({codes}))"
    return f'=IF({above}="","",IFERROR({above}+MATCH({CHOSEN},{below},0),""))'


def _words(row: int) -> str:
    """A report's figures between semicolons; of several reports of one unit those of the first."""
    unit, typed = f"{_UNIT}{row}", f"INDEX(tblBaoCao[Số liệu],{_REPORT}{row})"
    above = f"${_UNIT}$1:{_UNIT}{row - 1}"
    words = f'";"&SUBSTITUTE(SUBSTITUTE({typed},CHAR(10),";"),"=",":")&";"'
    for old, new in _CLEANED:
        words = f'SUBSTITUTE({words},"{old}","{new}")'
    return f'=IF({unit}="","",IF(COUNTIF({above},{unit})>0,"",IF({typed}="","",{words})))'


def _piece(piece: int, row: int) -> str:
    words = f"{_WORDS}{row}"
    cut = f'TRIM(MID(SUBSTITUTE({words},";",REPT(" ",LEN({words}))),{piece + 1}*LEN({words})+1,LEN({words})))'
    return f'IF({words}="","",{without_lead(cut)})'


def _head(piece: int, row: int) -> str:
    """What stands before the number; blank where the number stands first."""
    words = PIECE.cell(piece, row)
    sign = f'FIND(":",{words})'
    name = f'IF(LOWER(LEFT({words},3))="số ",TRIM(MID({words},4,{sign}-4)),TRIM(LEFT({words},{sign}-1)))'
    return (
        f'IF({words}="","",IF({is_digit(words)},"",IF(ISNUMBER({sign}),{name},'
        f"TRIM(LEFT({words},{first_digit(words)}-1)))))"
    )


def _behind(piece: int, row: int) -> str:
    """The number and what follows it."""
    words, head = PIECE.cell(piece, row), _HEAD.cell(piece, row)
    sign, at = f'FIND(":",{words})', f"LEN({head})"
    start = f'IF(MID({words},{at}+1,1)=" ",{at}+2,LEN({words})+1)'
    start = f"IF({is_digit(words)},1,IF(ISNUMBER({sign}),{sign}+1,{start}))"
    return f'IF({words}="","",{noted(without_lead(f"TRIM(MID({words},{start},LEN({words})))"))})'


def _token(piece: int, row: int) -> str:
    """The digits; of "45/60" those that tell how many of all."""
    behind, rest = _BEHIND.cell(piece, row), before_note(_REST.cell(piece, row))
    token = f'LEFT({behind},FIND(" ",{behind}&" ")-1)'
    part = f'LEFT({token},FIND("/",{token})-1)'
    whole = f'MID({token},FIND("/",{token})+1,LEN({token}))'
    numbers, is_year = f"AND({all_digits(part)},{all_digits(whole)})", f"LEN({whole})=4"
    fits = f"VALUE({part})<=VALUE({whole}),OR(NOT({is_year}),VALUE({part})>12)"
    is_part = f"IF({numbers},IF({is_measured(_HEAD.cell(piece, row), rest)},FALSE,AND({fits})),FALSE)"
    return f'IF({behind}="","",IF(IFERROR({is_part},FALSE),{part},{token}))'


def _rest(piece: int, row: int) -> str:
    behind = _BEHIND.cell(piece, row)
    return f'IF({behind}="","",TRIM(MID({behind},FIND(" ",{behind}&" "),LEN({behind}))))'


def _millions(piece: int, row: int) -> str:
    """The millions of "tỷ", "tỷ đồng", "tỷ 307 triệu đồng"; nothing behind a number of other things."""
    return millions_said(before_note(_REST.cell(piece, row)))


def _value(piece: int, row: int) -> str:
    """What the digits say with Vietnam's points and comma; 1,234 but of "tỷ", and 12.5, are not certain."""
    token, millions = _TOKEN.cell(piece, row), _MILLIONS.cell(piece, row)
    before = f'LEFT({token},FIND(",",{token}&",")-1)'
    whole, part = f'VALUE(SUBSTITUTE({before},".",""))', f"MID({token},LEN({before})+2,LEN({token}))"
    pointed = f'TEXT({whole},"000000000000")'
    for place in (10, 7, 4):
        pointed = f'REPLACE({pointed},{place},0,".")'
    is_whole = (
        f'AND(LEFT({token},1)<>".",OR(RIGHT({pointed},LEN({before}))={before},'
        f'TEXT({whole},REPT("0",LEN({before})))={before}))'
    )
    is_part = f'AND({all_digits(part)},OR(LEN({part})<>3,ISNUMBER(FIND(".",{before})),{millions}<>""))'
    decimals = f'IF(LEN({token})=LEN({before}),0,IF({is_part},VALUE({part})/10^LEN({part}),VALUE("?")))'
    return f'IF({token}="","",IFERROR(IF({is_whole},{whole}+{decimals},""),""))'


def _number(piece: int, row: int) -> str:
    """The number, or nothing where the words hold no single one, as ``plan.figures`` judges it."""
    blocks = (PIECE, _HEAD, _REST, _MILLIONS, _VALUE)
    words, head, rest, millions, value = (block.cell(piece, row) for block in blocks)
    counts = f'IF(OR({rest}="",{is_digit(rest)}),"",{value})'
    named = f'AND(ISNUMBER(FIND(":",{words})),{head}<>"")'
    single = f'{first_digit(rest)}>=FIND("(",{rest}&"("),ISERROR(FIND("%",{before_note(rest)}))'
    plain = f'{single},{is_plain(rest)},ISERROR(FIND("(%",{rest})),OR({named},{rest}<>"")'
    share = f'IF({head}="",1,{small_money(before_note(rest))})'
    own = own_money(head, before_note(rest), millions)
    other = f'IF({millions}<>"",({value}*1000+N({millions})){own},IF(AND({plain}),{value}/{share}{own},""))'
    return f'IF({value}="","",IF({is_digit(words)},{counts},IF({is_rate(head)},"",{other})))'


def _label(piece: int, row: int) -> str:
    head, rest = _HEAD.cell(piece, row), _REST.cell(piece, row)
    counted, millions = before_note(rest), _MILLIONS.cell(piece, row)
    is_money = f'OR({millions}<>"",{small_money(counted)}>1)'
    unit = f'IF({is_money},"triệu đồng",{counted})'
    unit = f'IF(1{own_money(head, counted, millions)}=1,IF({is_named_again(head, counted)},"",{unit}),"")'
    full = f'IF({unit}="",{head},IF(ISNUMBER(SEARCH({unit},{head})),{head},{head}&" ("&{unit}&")"))'
    return f'IF({NUMBER.cell(piece, row)}="","",IF({head}="",IF({counted}="",{rest},{counted}),{full}))'


def _order(piece: int, row: int) -> str:
    """The turn of a label that no report above names, counted from 1."""
    label = LABEL.cell(piece, row)
    above, orders = [LABEL.above(row)], [ORDER.above(row)]
    if piece:
        above.append(f"{LABEL.cell(0, row)}:{LABEL.cell(piece - 1, row)}")
        orders.append(f"{ORDER.cell(0, row)}:{ORDER.cell(piece - 1, row)}")
    told = "+".join(f"COUNTIF({cells},{label})" for cells in above)
    return f'IF({label}="","",IF({told}>0,"",MAX({",".join(orders)})+1))'


_IN_TURN = (_piece, _head, _behind, _token, _rest, _millions, _value, _number, _label, _order)
