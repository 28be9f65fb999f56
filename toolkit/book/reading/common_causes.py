"""Many cells that point to one thing that is not there: told once, where the cause lies."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

from msgspec import Struct
from msgspec.structs import replace

from toolkit.book.fields import Fault, Listed, Many, Ref
from toolkit.book.reading.blank_rows import blank_row_in, blank_row_of, only_blank_row
from toolkit.book.reading.tables import Table
from toolkit.patterns import pattern
from toolkit.problems import Place, Problem, Severity, problem
from toolkit.wording import fold, nearly_the_same

# One cell is a slip of its own; so are two in one sheet.
_FEWEST = 2
_LIKELY = 0.8
_MOST_SHEETS = 4
_SHORT = 5
_ZEROS = pattern(r"\b0+|(?<=\D)0+(?=\d)")
_LISTS = "Danh mục"
POINTING = ("ref-unknown", "ref-misspelt", "choice-unlisted")
_GONE = ("row-missing", "value-missing", "sheet-empty")
_CAUSES = ("sheet-empty", "row-missing", "value-missing", "code-misspelt")
_LOSING = ("cell-required", "cell-merged", "code-twice", "code-of-two-people")
NAMING = ("name-unknown", "name-near", "unit-name-near")


class Pointer(Struct, frozen=True, kw_only=True):
    """A cell that names something of another sheet, and what is wrong with that."""

    fault: Fault
    found: Problem

    @property
    def target(self) -> str:
        """The title of the sheet where what is named ought to stand."""
        return str(self.fault.words.get("sheet", _LISTS))

    @property
    def text(self) -> str:
        return str(self.fault.words.get("text", ""))


class Causes(Struct, frozen=True, kw_only=True):
    """What is to be told of all pointers; ``broken`` are the titles of the sheets in which rows are missing.

    ``doubted`` are the titles of all sheets to which some cell points in vain.
    """

    problems: tuple[Problem, ...]
    broken: frozenset[str]
    doubted: frozenset[str]


def causes(pointers: Iterable[Pointer], tables: Sequence[Table], unread: Mapping[str, set[Place]]) -> Causes:
    """Each pointer's own problem, or one for all that have a cause in common.

    Args:
        pointers: the cells that name what is not there.
        tables: every table that was found.
        unread: by sheet title, the cells whose value could not be read.
    """
    by_title = {table.sheet.title: table for table in tables}
    told: list[Problem] = []
    groups: dict[tuple[str, str], list[Pointer]] = {}
    names: dict[tuple[str, str], list[Pointer]] = {}
    for one in pointers:
        table = by_title.get(one.target)
        is_empty = table is not None and one.target != _LISTS and not codes_in(table)
        if one.fault.code in NAMING:
            if not is_empty and not _has_unread_names(table, unread):
                names.setdefault((one.fault.code, fold(one.text)), []).append(one)
        else:
            groups.setdefault((one.target, "" if is_empty else fold(one.text)), []).append(one)
    broken: set[str] = set()
    known_wrong: set[str] = set()
    for (target, text), group in groups.items():
        if target == _LISTS and _is_misfiled(text, by_title.get(target)):
            continue
        cause = _cause(target, text, group, by_title.get(target), tables)
        told += [cause] if cause else [one.found for one in group]
        broken |= {target} if cause and cause.code in _CAUSES else set()
        known_wrong |= {text} if cause else set()
    told += [_together(group) for (_, text), group in names.items() if text not in known_wrong]
    doubted = frozenset(target for target, _ in groups)
    return Causes(problems=tuple(told), broken=frozenset(broken), doubted=doubted)


def with_lost_codes(
    problems: dict[str, list[Problem]], pointing: Iterable[Problem], tables: Iterable[Table]
) -> tuple[Problem, ...]:
    """What is told of pointers, but for those to codes that a row lost: its own problem reaches their cells.

    Args:
        problems: by sheet title, what is wrong with rows; a lost code's problem is put anew.
        pointing: what is told of pointers.
        tables: every table that was found.
    """
    told = list(pointing)
    for table in tables:
        lost = [one for one in problems[table.sheet.title] if _is_lost_code(one, table)]
        vain = [one for one in told if _points_to(one, table)]
        if lost and 0 < len({one.message for one in vain}) <= len(lost):
            places = tuple(place for one in vain for place in (one.place, *one.also))
            mine = problems[table.sheet.title]
            mine[mine.index(lost[0])] = replace(lost[0], also=(lost[0].place, *lost[0].also, *places))
            told = [one for one in told if one not in vain]
    return tuple(told)


def _is_lost_code(one: Problem, table: Table) -> bool:
    """Whether a row's own code is blank, merged away, or another row's."""
    named = table.sheet.key or ("value" if table.sheet.title == _LISTS else "")
    index = table.index(named) if named else None
    if index is None or one.code not in _LOSING:
        return False
    return one.place.cell.rstrip("0123456789") == table.place(-1, index).cell.rstrip("0123456789")


def _points_to(one: Problem, table: Table) -> bool:
    pointed = one.code in ("ref-unknown", "ref-misspelt") and f"“{table.sheet.title}”" in one.message
    return pointed or (one.code in _GONE and one.place.sheet == table.grid.name)


def _cause(
    target: str, text: str, group: Sequence[Pointer], table: Table | None, tables: Sequence[Table]
) -> Problem | None:
    """What all of a group suffer from; None where each is a slip of its own."""
    first = group[0]
    places = tuple(one.found.place for one in group)
    words = {"sheet": target, "text": first.text, "count": len(group), "where": _where(places)}
    sheet = Place(file=places[0].file, sheet=table.grid.name if table else target)
    if not text:
        return replace(problem("sheet-empty", sheet, **words), also=places)
    padded = _unpadded(text, table) if table else None
    if padded:
        return replace(problem("code-misspelt", padded[1], near=padded[0], **words), also=places)
    near = _near(text, table, first.fault) if table else []
    short = _short_near(text, table) if table and not near else []
    unused = next((one for one in (*near, *short) if not _is_named(one[0], target, tables)), None)
    if unused and len(group) >= _FEWEST:
        return replace(problem("code-misspelt", unused[1], near=unused[0], **words), also=places)
    unlisted = first.fault.code == "choice-unlisted"
    wiped = _wiped(first, places, table, near=bool(near)) if table else None
    if wiped:
        # nobody typed a wrong word: what is missing would be printed, or have its place in an order
        missing = problem("value-missing" if unlisted else "row-missing", wiped, **words)
        return replace(missing, severity=Severity.ERROR, also=places)
    if len(group) < _FEWEST:
        return None
    instead = _typed_twice(table) if table and unlisted and len(group) > _FEWEST else None
    if instead or (len({place.sheet for place in places}) > 1 and not near):
        missing = problem("value-missing" if unlisted else "row-missing", instead or sheet, **words)
        return replace(missing, also=places)
    if len(group) == _FEWEST:
        return None
    return _together(group)


def _wiped(first: Pointer, places: Sequence[Place], table: Table, *, near: bool) -> Place | None:
    """The first cell of the blank row in which what is named stood, as a count or all that name it tell."""
    # two cells may hold one slip, if another code is nearly the same
    several = len(places) > _FEWEST or len({one.sheet for one in places}) > 1
    if first.fault.code == "choice-unlisted":
        listed = str(first.fault.words["list"])
        row, at = blank_row_in(table, "list_name", listed), table.index("value")
        row = None if near and len(places) < _FEWEST else row
    else:
        row, at = blank_row_of(table, first.text), table.index(table.sheet.key) if table.sheet.key else None
        if row is None and (several or (len(places) == _FEWEST and not near)):
            row = only_blank_row(table)
    return table.place(row, at) if row is not None and at is not None else None


def _together(group: Sequence[Pointer]) -> Problem:
    """The first one's problem, which says how many other cells have it too."""
    first, *others = (one.found for one in group)
    if not others:
        return first
    message = f"{first.message} (Và {len(others)} ô khác cũng vậy.)"
    return replace(first, message=message, also=(first.place, *(one.place for one in others)))


def _near(text: str, table: Table, fault: Fault) -> list[tuple[str, Place]]:
    """The codes or values of the sheet that are nearly this one, each with its cell."""
    import difflib  # slow import

    found = _written(
        table, ("code", "value") if fault.code == "choice-unlisted" else (table.sheet.key or "",)
    )
    near = difflib.get_close_matches(text, found, n=3, cutoff=_LIKELY)
    # of several rows another one may be meant
    return [found[one] for one in near if len(found) == 1 or _is_slip(text, one)]


def _short_near(text: str, table: Table) -> list[tuple[str, Place]]:
    """The codes of a few letters that differ from this one by a letter."""
    found = _written(table, ("code",)) if len(text) < _SHORT else {}
    return [found[one] for one in found if len(one) < _SHORT and nearly_the_same(text, one)]


def _unpadded(text: str, table: Table) -> tuple[str, Place] | None:
    """The code of the sheet that is this one but for zeros before its number: NS49 for NS049."""
    found = _written(table, (table.sheet.key or "",)) if table.sheet.key else {}
    bare = _ZEROS.sub("", text)
    usual = sum(len(one) == len(text) for one in found)
    same = [one for one in found if _ZEROS.sub("", one) == bare]
    return found[same[0]] if len(same) == 1 and usual > 1 and len(same[0]) != len(text) else None


def _written(table: Table, fields: Iterable[str]) -> dict[str, tuple[str, Place]]:
    """What stands in some columns of a sheet, by its folded words, each with its cell."""
    return {
        fold(str(cells[index])): (str(cells[index]), table.place(row, index))
        for index in map(table.index, fields)
        for row, cells in enumerate(table.rows)
        if index is not None and index < len(cells) and cells[index] is not None
    }


def _typed_twice(table: Table) -> Place | None:
    """The cell of Danh mục whose value stands in its list already, likely instead of the missing one."""
    listed = table.index("list_name")
    for field in ("value", "code"):
        seen: set[tuple[str, str]] = set()
        index = table.index(field)
        for row, cells in enumerate(table.rows):
            if listed is not None and index is not None and max(listed, index) < len(cells):
                said = (fold(str(cells[listed])), fold(str(cells[index])))
                if said in seen and cells[index]:
                    return table.place(row, index)
                seen.add(said)
    return None


def _is_misfiled(text: str, table: Table | None) -> bool:
    """Whether Danh mục has this value in a row whose list has no other row; that list's name is told."""
    listed, value = (table.index("list_name"), table.index("value")) if table else (None, None)
    if table is None or listed is None or value is None:
        return False
    rows = [cells for cells in table.rows if max(listed, value) < len(cells)]
    names = Counter(fold(str(cells[listed])) for cells in rows)
    return any(fold(str(cells[value])) == text and names[fold(str(cells[listed]))] == 1 for cells in rows)


def _is_slip(text: str, near: str) -> bool:
    """Whether more than a number differs: NS001 is not a misspelt NS002."""
    return re.sub(r"\d+", "0", text) != re.sub(r"\d+", "0", near)


def _is_named(code: str, target: str, tables: Sequence[Table]) -> bool:
    """Whether any cell that points to the sheet names this code."""
    wanted = fold(code)
    for table in tables:
        for found in table.columns:
            kind = found.column.type.of if isinstance(found.column.type, Many) else found.column.type
            points = isinstance(kind, Ref) and target in (kind.sheet, *kind.others)
            if points or (isinstance(kind, Listed) and target == _LISTS):
                cells = (row[found.index] for row in table.rows if found.index < len(row))
                if any(wanted in _parts(cell) for cell in cells if isinstance(cell, str)):
                    return True
    return False


def _parts(cell: str) -> set[str]:
    return {fold(part) for part in cell.replace("\n", ";").replace(",", ";").split(";")}


def codes_in(table: Table) -> list[object]:
    """What stands as codes in the rows of a sheet."""
    index = table.index(table.sheet.key) if table.sheet.key else None
    return [row[index] for row in table.rows if index is not None and index < len(row) and row[index]]


def _has_unread_names(table: Table | None, unread: Mapping[str, set[Place]]) -> bool:
    index = table.index(table.sheet.name) if table and table.sheet.name else None
    if table is None or index is None:
        return False
    column = table.place(-1, index).cell.rstrip("0123456789")
    return any(place.cell.rstrip("0123456789") == column for place in unread.get(table.sheet.title, ()))


def _where(places: Sequence[Place]) -> str:
    sheets = dict.fromkeys(place.sheet for place in places)
    named = list(_some(sheets))
    return ", ".join((*named, "...") if len(sheets) > len(named) else named)


def _some(sheets: Iterable[str]) -> Iterator[str]:
    for turn, sheet in enumerate(sheets):
        if turn < _MOST_SHEETS:
            yield f"“{sheet}”"
