"""What is to be written into a workbook, whichever way it is open: values that any writer can carry out."""

import datetime as dt
from collections.abc import Mapping

from msgspec import Struct, field

from toolkit.problems import ToolkitError

CellValue = str | int | float | bool | dt.date | dt.time | None


class Link(Struct, frozen=True, kw_only=True):
    """A cell that shows ``text`` and leads to ``target``: ``#'Hội nghị'!C3``, or a file's path."""

    text: str
    target: str

    def formula(self) -> str:
        target, text = (part.replace('"', '""') for part in (self.target, self.text))
        return f'HYPERLINK("{target}","{text}")'


Content = CellValue | Link


class SetCell(Struct, frozen=True, kw_only=True):
    """One cell's new value."""

    sheet: str
    address: str
    value: Content


class AppendRow(Struct, frozen=True, kw_only=True):
    """One more row under a table; ``values`` by column header, the other columns stay blank or computed."""

    table: str
    values: Mapping[str, Content] = field(default_factory=dict)


class ReplaceRows(Struct, frozen=True, kw_only=True):
    """A table's rows, all of them anew: for tables that only the toolkit writes."""

    table: str
    rows: tuple[Mapping[str, Content], ...]


Edit = SetCell | AppendRow | ReplaceRows


class CannotPatch(ToolkitError):
    """This workbook, or this place in it, cannot be changed without risk; nothing was written."""

    code = "patch-broken"
