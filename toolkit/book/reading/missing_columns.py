"""What a workbook lacks of the schema: sheets and columns that are gone or bear another name."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from typing import Any

from msgspec import Struct
from msgspec.structs import replace

from toolkit.book.grid import Grid, GridSheet
from toolkit.book.schema import Column, Need, Schema, Sheet
from toolkit.problems import Place, Problem, Severity, problem
from toolkit.wording import fold, fold_ascii

_ROWS_ABOVE = 20
# A sheet under a strange name is ours when it has this share of our headers.
_OURS = 0.6
_NOTES = ("ghi chú", "stt", "tt")


class Headers(Struct, frozen=True, kw_only=True):
    """A header row: its texts with their places, and the schema's headers that were found, by index."""

    sheet: Sheet
    texts: Sequence[str]
    found: Mapping[str, int]
    places: Sequence[Place]


def lacking_sheet(sheet: Sheet, grid: Grid, schema: Schema[Any]) -> list[Problem]:
    """A sheet that is not there, told with the sheet that it probably became."""
    known = {fold(one.title) for one in schema.sheets}
    others = [one for one in grid if fold(one.name) not in known]
    near = _near_sheet(sheet, others)
    if near is None:
        return [] if schema.partial and not sheet.needed else [_gone(sheet, grid.file)]
    hint = f" Trang “{near.name}” có tên gần giống."
    if not _is_named_like(sheet, near.name):
        hint = f" Trang “{near.name}” có các cột của trang này."
    code = "sheet-missing" if sheet.needed else "sheet-renamed"
    place = Place(file=grid.file, sheet=sheet.title)
    return [problem(code, place, sheet=sheet.title, hint=hint)]


@lru_cache(maxsize=128)  # forms that came back lack the same sheets
def _gone(sheet: Sheet, file: str) -> Problem:
    code = "sheet-missing" if sheet.needed else "sheet-gone"
    return problem(code, Place(file=file, sheet=sheet.title), sheet=sheet.title, hint="")


def lacking_columns(headers: Headers) -> list[Problem]:
    """The columns that are gone: each with the header that it probably became, the others together."""
    unknown = _unknown(headers)
    found, gone = [], []
    for column in headers.sheet.columns:
        if column.header in headers.found:
            continue
        index = _near(column, headers, unknown)
        if index is not None:
            text = unknown.pop(index)
            told = problem("column-near", headers.places[index], column=column.header, text=text)
            found.append(told if _is_read(column) else replace(told, severity=Severity.WARNING))
        elif not column.formula:  # nothing is read from what Excel computes, so nothing is lost with it
            gone.append(column)
    return [*found, *_told_together(headers.places[0], gone)]


@lru_cache(maxsize=128)
def header_names(sheet: Sheet) -> Mapping[str, str]:
    """Folded header or alias -> header."""
    names = {fold(column.header): column.header for column in sheet.columns}
    for column in sheet.columns:
        for alias in column.aliases:
            names.setdefault(fold(alias), column.header)
    return names


def _is_read(column: Column) -> bool:
    """Whether anything that a document says can stand in the column."""
    return column.need is Need.ALWAYS or (bool(column.field) and not column.note and not column.formula)


def _told_together(place: Place, gone: Iterable[Column]) -> Iterator[Problem]:
    columns = tuple(gone)
    always = [one for one in columns if one.need is Need.ALWAYS]
    yield from (problem("column-missing", place, column=one.header) for one in always)
    vital = [one for one in columns if one.vital or one.need is Need.ISSUING]
    others = [one for one in columns if one not in (*always, *vital)]
    for code, some in (("column-vital", vital), ("column-gone", others)):
        if some:
            yield problem(code, place, columns=", ".join(f"“{one.header}”" for one in some))


def _near_sheet(sheet: Sheet, others: Sequence[GridSheet]) -> GridSheet | None:
    """The sheet of nearly this name, or the only one that has most of its headers."""
    named = [one for one in others if _is_named_like(sheet, one.name)]
    alike = [one for one in others if _share(sheet, one) >= _OURS]
    return named[0] if named else alike[0] if len(alike) == 1 else None


def _is_named_like(sheet: Sheet, name: str) -> bool:
    import difflib  # slow import

    title, other = fold(sheet.title), fold(name)
    close = difflib.SequenceMatcher(None, title, other).ratio() >= 0.75
    return close or fold_ascii(title) in fold_ascii(other)


def _share(sheet: Sheet, other: GridSheet) -> float:
    names = header_names(sheet)
    rows = ({fold(cell) for cell in row if isinstance(cell, str)} for row in other.rows[:_ROWS_ABOVE])
    most = max((len({names[text] for text in row & names.keys()}) for row in rows), default=0)
    return most / len(sheet.columns)


def _unknown(headers: Headers) -> dict[int, str]:
    """The headers that are none of ours, as they are written, by index."""
    names = header_names(headers.sheet)
    return {index: text for index, text in enumerate(headers.texts) if fold(text) and fold(text) not in names}


def _near(column: Column, headers: Headers, unknown: Mapping[int, str]) -> int | None:
    """The header that was probably meant: nearly its letters, its words and more, or in its very place."""
    import difflib  # slow import

    folded = {fold(text): index for index, text in unknown.items()}
    near = difflib.get_close_matches(fold(column.header), folded, n=1, cutoff=0.7)
    bare = fold_ascii(column.header)
    near += [text for text in folded if f"{fold_ascii(text)} ".startswith(f"{bare} ")]
    return folded[near[0]] if near else _in_its_place(column, headers, unknown)


def _in_its_place(column: Column, headers: Headers, unknown: Mapping[int, str]) -> int | None:
    """The strange header between the two columns that stand around this one in the schema, or at the end."""
    order = [one.header for one in headers.sheet.columns]
    turn = order.index(column.header)
    before = headers.found.get(order[turn - 1], -2) if turn else -1
    index = before + 1
    after = headers.found.get(order[turn + 1], -2) if turn + 1 < len(order) else len(headers.texts)
    fits = index in unknown and after == index + 1 and fold(unknown[index]) not in _NOTES
    return index if fits else None
