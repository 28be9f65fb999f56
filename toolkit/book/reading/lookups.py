"""What cells need to know of other sheets, gathered before the rows are read: codes, names, lists."""

from collections.abc import Iterable, Iterator

from toolkit.book.fields import CodeBook, Lookups
from toolkit.book.reading.alike_tables import once_of_rows
from toolkit.book.reading.tables import Table
from toolkit.wording import fold

_Lists = dict[str, dict[str, str]]
_NOTHING = Lookups()
_LAST = [_NOTHING]


def gather(tables: Iterable[Table], *, date_1904: bool) -> Lookups:
    """The codes of every sheet that has its own, and the lists of Danh mục."""
    codes: dict[str, CodeBook] = {}
    lists: _Lists = {}
    list_codes: _Lists = {}
    for table in tables:
        sheet = table.sheet
        if sheet.key and table.index(sheet.key) is not None:
            codes[sheet.title] = _codes(table)
        if sheet.feeds == "lists" and None not in (table.index("list_name"), table.index("value")):
            lists, list_codes = _lists(table, None)
    return _remembered(Lookups(date_1904=date_1904, codes=codes, lists=lists, list_codes=list_codes))


def _remembered(found: Lookups) -> Lookups:
    """The last workbook's, if this one has the same, as forms have: with them goes what was read by them."""
    if found != _LAST[0]:
        _LAST[0] = found
    return _LAST[0]


@once_of_rows
def _lists(table: Table, _: None) -> tuple[_Lists, _Lists]:
    """By a list's name, its values and their codes, each by its folded words."""
    lists: _Lists = {}
    codes: _Lists = {}
    for name, value, code in _words(table, "list_name", "value", "code"):
        lists.setdefault(name, {}).setdefault(fold(value), value)
        if code:
            codes.setdefault(name, {}).setdefault(fold(value), code)
            codes[name].setdefault(fold(code), code)
    return lists, codes


def _codes(table: Table) -> CodeBook:
    pairs = [(code, name) for code, name in _words(table, table.sheet.key, table.sheet.name) if code]
    spelling: dict[str, str] = {}
    for code, _ in pairs:
        spelling.setdefault(fold(code), code)
    names = [(name, code) for code, name in pairs if name]
    short = table.sheet.short
    briefly = _words(table, table.sheet.key, short) if short and table.index(short) is not None else ()
    return CodeBook(spelling, names, [(name, code) for code, name in briefly if code and name])


def _words(table: Table, *field_names: str) -> Iterator[tuple[str, ...]]:
    """The text of some fields in each row, "" for what is not there."""
    places = [
        (table.index(name), table.sheet.column(name).type) if name else (None, None) for name in field_names
    ]
    for cells in table.rows:
        if not any(cells):
            continue
        yield tuple(
            str(kind.read(cells[index], _NOTHING).value)
            if index is not None and kind is not None and index < len(cells)
            else ""
            for index, kind in places
        )
