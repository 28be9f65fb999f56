"""Which column of somebody's list is which of the roster's: by its header, names also by their look."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from msgspec import Struct

from toolkit.book.reading.any_table import AnyTable, TableColumn, TableRow
from toolkit.book.reading.row_words import is_order_header
from toolkit.patterns import pattern
from toolkit.tasks.making.roster_cells import said_of
from toolkit.tasks.making.roster_headers import (
    CALLED,
    TITLE_AND_UNIT,
    bare_header,
    names,
    names_units,
    post_said,
    role_of,
)
from toolkit.wording import capitalised, fold, looks_like_a_person

NEEDED = ("Họ và tên", "Đơn vị")
_FAMILY_CALLED = (
    *("họ và tên đệm", "họ và chữ đệm", "họ tên đệm", "họ, tên đệm", "họ và đệm", "họ đệm"),
    *("họ và tên lót", "họ và lót", "họ lót", "họ", "họ và tên", "họ tên"),
)
_FAMILY_SAID = pattern(r"h[ọo]\b.*\b(?:đệm|lót|dem|lot)")
_GIVEN_CALLED = ("tên", "tên gọi")
_MOST_LOOKED_AT = 30
_MOST_GIVEN = 2
_MARK = pattern(r"[xX✓✔v]|(?:19|20)\d\d")
_MARKED_BY = {"nữ": "Nữ", "nam": "Nam", "là nữ": "Nữ"}


class Block(Struct, frozen=True, kw_only=True):
    """The columns of one of a row's people: by the roster's headers; ``title`` where a header says it."""

    columns: Mapping[str, TableColumn]
    given: TableColumn | None = None
    title: str = ""


class Understood(Struct, frozen=True, kw_only=True):
    """The roster's headers with the list's columns, and the columns that were not understood.

    ``given`` is the column of the last syllable where names stand in two columns. A row has as many people
    as there are ``blocks``; ``unread`` are other columns of people; ``marks`` are columns that say
    something by a cross: a title, or Nữ.
    """

    columns: Mapping[str, TableColumn]
    others: tuple[str, ...]
    given: TableColumn | None = None
    blocks: tuple[Block, ...] = ()
    unread: tuple[str, ...] = ()
    marks: tuple[tuple[TableColumn, str, str], ...] = ()

    @property
    def missing(self) -> tuple[str, ...]:
        """The headers without which nobody can be entered."""
        has_units = "Đơn vị" in self.columns or TITLE_AND_UNIT in self.columns
        has = {"Họ và tên": "Họ và tên" in self.columns, "Đơn vị": has_units}
        return tuple(header for header in NEEDED if not has[header])

    def lines(self) -> Iterator[str]:
        """For the user, which column is which."""
        for block in self.blocks:
            for header, column in block.columns.items():
                if block is self.blocks[0] or self.columns.get(header) is not column:
                    whose = f" của {capitalised(block.title)}" if block.title else ""
                    given = f" và cột “{block.given.header}”" if block.given and header == NEEDED[0] else ""
                    yield f"Cột “{bare_header(column.header)}”{given} là {header}{whose}."
        for column, header, value in self.marks:
            yield f"Cột “{bare_header(column.header)}” có đánh dấu là {header}: {capitalised(value)}."


def understood(table: AnyTable) -> Understood:
    """Each column under the first header that names it whole, then by its beginning; each once."""
    marks = tuple(_marks(table))
    marked = [column for column, _, _ in marks]
    starts = _starts(table, marked)
    if len(starts) > 1 or (starts and post_said(table.columns[starts[0]].header)[0]):
        return _in_blocks(table, starts, marks)
    found: dict[str, TableColumn] = {}
    family, given = _in_two(table)
    if family and given:
        found["Họ và tên"] = family
    free = [one for one in table.columns if one is not given and one not in marked]
    found |= _called(free, found)
    if "Họ và tên" not in found and (people := _of_people(table, found)):
        found["Họ và tên"] = people
    taken = [*found.values(), *([given] if given else []), *marked]
    block = Block(columns=found, given=given)
    return Understood(
        columns=found,
        others=_others(table, taken),
        given=given,
        blocks=(block,),
        marks=marks,
        unread=_unread(table, taken),
    )


def _others(table: AnyTable, taken: Sequence[TableColumn]) -> tuple[str, ...]:
    tags = {column.tag for column in taken}
    heads = [bare_header(one.header) for one in table.columns if one.tag not in tags]
    return tuple(head for head in heads if not is_order_header(head))


def _unread(table: AnyTable, taken: Sequence[TableColumn]) -> tuple[str, ...]:
    """The columns of people that were not understood."""
    tags = {column.tag for column in taken}
    free = [one for one in table.columns if one.tag not in tags and not _is_of_units(one)]
    whole = (
        one
        for one in free
        if _of_people(table, {other.tag: other for other in table.columns if other is not one})
    )
    return tuple(bare_header(one.header) for one in whole)


def _called(free: Sequence[TableColumn], taken: Mapping[str, TableColumn]) -> dict[str, TableColumn]:
    found = dict(taken)
    for exact in (True, False):
        for header, called in CALLED.items():
            column = _named(free, called, found, exact=exact)
            if header not in found and column:
                found[header] = column
    levels = (one for one in free if one not in found.values() and _is_of_units(one))
    if "Đơn vị" not in found and (column := next(levels, None)):
        found["Đơn vị"] = column
    return found


def _is_of_units(column: TableColumn) -> bool:
    return any(names_units(fold(bare_header(header))) for header in column.headers)


def _named(
    free: Sequence[TableColumn], called: tuple[str, ...], taken: Mapping[str, TableColumn], *, exact: bool
) -> TableColumn | None:
    for name in called:
        for column in free:
            said = [fold(bare_header(header)) for header in column.headers]
            if column not in taken.values() and any(names(one, name, exact=exact) for one in said):
                return column
    return None


def _starts(table: AnyTable, marked: Sequence[TableColumn]) -> list[int]:
    """Where the columns of each of the people of a row begin; one place, or none, for a usual list."""
    heads = [bare_header(column.header) for column in table.columns]
    posts = [
        at
        for at, column in enumerate(table.columns)
        if column not in marked
        and post_said(heads[at])[0]
        and role_of(post_said(heads[at])[1]) == "Họ và tên"
        if _holds_people(table, at)
    ]
    if posts:
        return posts
    named = [
        at for at, head in enumerate(heads) if role_of(fold(head)) == "Họ và tên" and _holds_people(table, at)
    ]
    if len(named) < 2 or heads[named[0]] != heads[named[1]]:
        return named[:1]
    size = named[1] - named[0]
    first = next(
        (at for at in range(named[0] + 1) if heads[at] == heads[min(at + size, len(heads) - 1)]), named[0]
    )
    return [first + size * turn for turn in range(len(named))]


def _in_blocks(table: AnyTable, starts: Sequence[int], marks: Sequence[object]) -> Understood:
    """Several people in a row: each by the columns that begin with his name, or that name his post."""
    ends = [*starts[1:], len(table.columns)]
    shared = _called(table.columns[: starts[0]], {})
    shared |= {role: one for role, one in _called(table.columns, {}).items() if role == "Đơn vị"}
    shared.pop("Họ và tên", None)
    blocks = []
    for start, end in zip(starts, ends, strict=True):
        post, _ = post_said(table.columns[start].header)
        own = dict(_own(table, start, end, post))
        blocks.append(Block(columns={**shared, **own}, title=post.rstrip("0123456789")))
    taken = [column for one in blocks for column in one.columns.values()]
    return Understood(
        columns=blocks[0].columns,
        others=_others(table, taken),
        blocks=tuple(blocks),
        unread=_unread(table, taken),
    )


def _own(table: AnyTable, start: int, end: int, post: str) -> Iterator[tuple[str, TableColumn]]:
    """The columns of one of the people: those between his and the next one's, unless they name another."""
    for at, column in enumerate(table.columns):
        said, rest = post_said(column.header)
        if (said == post and post) or (start <= at < end and not said):
            role = role_of(rest)
            if role:
                yield role, column


def _marks(table: AnyTable) -> Iterator[tuple[TableColumn, str, str]]:
    """The columns of crosses, with what a cross there says: a title, or the gender."""
    for at, column in enumerate(table.columns):
        last = fold(bare_header(column.headers[-1])).split(" - ")[-1]
        post, rest = post_said(column.header)
        role, value = ("Giới tính", _MARKED_BY[last]) if last in _MARKED_BY else ("Chức vụ", post)
        if value and not (role == "Chức vụ" and rest) and _holds_marks(table, at):
            yield column, role, value


def _cells(table: AnyTable, place: int) -> list[str]:
    rows: list[TableRow] = [row for _, row in zip(range(_MOST_LOOKED_AT), table.rows(), strict=False)]
    return [str(row.values[place]).strip() for row in rows if row.values[place] is not None]


def _holds_marks(table: AnyTable, place: int) -> bool:
    cells = _cells(table, place)
    return bool(cells) and all(map(_MARK.fullmatch, cells))


def _holds_people(table: AnyTable, place: int) -> bool:
    """Whether most cells are one or more words that may be a name, and some certainly are one."""
    cells = [line for cell in _cells(table, place) for line in cell.splitlines()[:1]]
    people = sum(looks_like_a_person(said_of(cell).name.title()) for cell in cells)
    return bool(people) and people * 2 >= len(cells)


def _in_two(table: AnyTable) -> tuple[TableColumn | None, TableColumn | None]:
    """The columns of "Họ đệm" and "Tên" that stand side by side; a merged header names only the first."""
    said = [[fold(header) for header in column.headers] for column in table.columns]
    for place, (family, given) in enumerate(pairwise(said)):
        first, second = table.columns[place : place + 2]
        called = any(names(one, name, exact=True) for one in family for name in _FAMILY_CALLED)
        called = called or any(_FAMILY_SAID.fullmatch(one) for one in family)
        called = called and any(names(one, name, exact=True) for one in given for name in _GIVEN_CALLED)
        if called and _are_single(table, place + 1):
            return first, second
    return None, None


def _are_single(table: AnyTable, place: int) -> bool:
    """Whether the cells of a column are a syllable or two each, as given names are."""
    cells = [cell.split() for cell in _cells(table, place)]
    return bool(cells) and all(len(one) <= _MOST_GIVEN for one in cells)


def _of_people(table: AnyTable, taken: Mapping[str, TableColumn]) -> TableColumn | None:
    """The column most of whose cells look like people's names."""
    for at, column in enumerate(table.columns):
        cells = _cells(table, at) if column not in taken.values() else []
        people = sum(looks_like_a_person(said_of(cell).name) for cell in cells)
        if cells and people * 3 >= len(cells) * 2:
            return column
    return None
