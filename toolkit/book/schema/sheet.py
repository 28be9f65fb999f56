"""What a sheet and a column of the workbook are; which ones there are stands in the neighbouring modules."""

import math
from collections.abc import Mapping
from enum import StrEnum
from typing import Any

from msgspec import Struct

from toolkit.book.fields import CODE_AND_NAME, Field, Text

LABEL = "Mã - tên"
_NOTE_WORDS = "Ghi chú riêng, không in."


class Need(StrEnum):
    """When a cell must be filled: in every row, before the document is issued, or never."""

    ALWAYS = "luôn cần"
    ISSUING = "cần khi phát hành"
    OPTIONAL = "không bắt buộc"


class Column(Struct, frozen=True):
    """One column, or one key of Cấu hình: its header, field, type and help, then what few columns have.

    ``field`` names the record's field, and is blank for what is never read. ``formula`` makes a computed
    column: Excel's own words with structured references; its result is not read as truth. ``help`` is the
    message beside the cell. ``aliases`` are other headers that mean the same. ``implies`` maps a
    word that may stand in place of a value ("thường xuyên") to the field and the value that it gives;
    ``worded`` names the field that keeps such words, and others that stand for no value, as they were typed.
    ``note``: no document prints the column or is chosen by it, so nothing in it holds one back.
    ``vital``: cells may be blank, but without the column documents would be wrong.
    ``leads``: the toolkit fills its cells with links; ``written``: with words. ``given``: whoever sends the
    workbook out fills it, and whoever fills the workbook in is kept from changing it.
    """

    header: str
    field: str
    type: Field
    help: str
    need: Need = Need.OPTIONAL
    formula: str = ""
    aliases: tuple[str, ...] = ()
    implies: Mapping[str, tuple[str, Any]] = {}
    worded: str = ""
    note: bool = False
    vital: bool = False
    leads: bool = False
    written: bool = False
    given: bool = False

    @property
    def meaning(self) -> str:
        """The help, and whether the column is for the staff's own notes."""
        own = self.note and not (self.leads or self.written)
        return f"{self.help} {_NOTE_WORDS}" if own else self.help

    @property
    def width(self) -> int:
        """Characters that the column shows: its type's, or what its header and the filter's arrow need."""
        return max(self.type.width, math.ceil(1.1 * len(self.header)) + 4)


def label_column(code: str, name: str) -> Column:
    """A computed column with the row's code and name, under those headers."""
    return Column(
        LABEL,
        "",
        Text(width=40),
        "Tự ghép; các danh sách thả xuống hiện mã kèm tên này.",
        formula=f'=IF([@[{code}]]="","",[@[{code}]]&"{CODE_AND_NAME}"&[@[{name}]])',
    )


def code_in(cell: str) -> str:
    """Excel's words for the first code of a cell that holds codes, or codes with their names."""
    return f'TRIM(LEFT({cell},MIN(FIND(";",{cell}&";"),FIND("{CODE_AND_NAME}",{cell}&"{CODE_AND_NAME}"))-1))'


class Sheet(Struct, frozen=True, kw_only=True, eq=False):
    """One sheet with one table; each is itself alone, so that what follows from one is kept with it.

    ``record`` is the plan's record that a row becomes and ``feeds`` the plan's attribute that holds them;
    both are blank for sheets that are only written. ``key`` is the field that holds a row's own code,
    ``name`` the field that names it for people and ``short`` a shorter one; ``key_repeats`` that
    rows of one name may share a code (a person with two titles). ``keys`` are the rows of a sheet of keys and
    values (Cấu hình). ``needed``: a workbook without this sheet is not complete; ``hidden``: nobody
    who fills it in needs to see it. ``grouped``: a row that heads a group says something of the rows below.
    ``counting``: its rows are named for what they count, so "Tổng số đoàn viên" is no totals row.
    ``room`` is how many rows a year's work may fill: so far down computed columns are laid for programs that
    do not copy them.
    ``label``: the header of a computed, hidden column with code and name of each row, which drop-downs show;
    a cell may hold such words in place of the code.
    """

    title: str
    table: str
    columns: tuple[Column, ...]
    help: str
    record: type[Struct] | None = None
    feeds: str = ""
    key: str = ""
    name: str = ""
    short: str = ""
    key_repeats: bool = False
    keys: tuple[Column, ...] = ()
    needed: bool = False
    hidden: bool = False
    grouped: bool = False
    counting: bool = False
    room: int = 0
    label: str = ""

    @property
    def protected(self) -> bool:
        """Whether some of its cells are given, and the others alone may be filled in."""
        return any(column.given for column in (*self.columns, *self.keys))

    def column(self, field_name: str) -> Column:
        """The column, or the key, that feeds a field, or keeps its words there."""
        columns = (*self.columns, *self.keys)
        return next(column for column in columns if field_name in (column.field, column.worded))
