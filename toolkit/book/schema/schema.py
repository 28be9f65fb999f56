"""A workbook described as one value: handed to whatever builds, reads, checks or explains one."""

from typing import Any, Generic, TypeVar

from msgspec import Struct

from toolkit.book.schema.sheet import Column, Sheet
from toolkit.wording import fold

Whole = TypeVar("Whole")
HELP_SHEET = "_schema"
"""The hidden sheet of a built workbook: its version, which columns it has, the values of drop-downs."""


class Schema(Struct, Generic[Whole], frozen=True, kw_only=True):
    """One kind of workbook: the staff's plan, or a form that a unit fills in.

    ``whole`` is the record that all sheets tell together: for each sheet with a ``record`` it has the
    attribute that ``Sheet.feeds`` names, a tuple of those records, or for a sheet of keys and values the one
    record; each has a default, for a sheet that is not there. Every record has a field ``origin: Origin``.

    ``title`` and ``subject`` go into the properties of the file, ``version`` onto the hidden sheet of a built
    workbook. ``front``: the first sheet is the front page with the buttons, and no table of records. Titles
    and tables are unique in one schema, not among all. Lists that drop-downs show by name stand in the sheet
    “Danh mục”, which feeds ``lists``: a schema with such drop-downs has one. ``passed`` begins the codes of
    what is told of rows that are no records. ``partial``: nothing is told of a sheet that is not
    there, unless it is needed or stands under another name.

    With a schema at hand::

        contents = Contents(schema=FORM, stem="phieu", rows={"Phiếu": ({"Mã": "H-CL"},)})
        build_workbook(path, contents=contents)                 # book.building.workbook
        grid = read_grid(path, only=FORM)                       # book.reading.files
        records = read_records(grid, FORM)                      # book.reading.records
        records.whole, records.problems                         # a FORM.whole; problems by sheet and cell
        write_live(book, edits, schema=FORM)                    # book.writing; so ``answer``, ``dropped``

    ``read_records`` takes ``looks`` for what one cell alone cannot show; the plan's own are in ``plans``.
    """

    whole: type[Whole]
    sheets: tuple[Sheet, ...]
    title: str
    subject: str = ""
    version: int = 1
    front: bool = False
    passed: str = "table-rows"
    partial: bool = False

    @property
    def read(self) -> tuple[Sheet, ...]:
        """The sheets that records are read from."""
        return tuple(sheet for sheet in self.sheets if sheet.record)

    @property
    def columns(self) -> tuple[Column, ...]:
        """Every column and key, sheet by sheet."""
        return tuple(column for sheet in self.sheets for column in (*sheet.columns, *sheet.keys))

    def sheet(self, title: str) -> Sheet:
        return next(sheet for sheet in self.sheets if sheet.title == title)

    def feeding(self, attribute: str) -> Sheet:
        """The sheet whose records are that attribute of the whole."""
        return next(sheet for sheet in self.sheets if sheet.feeds == attribute)

    def of_table(self, table: str) -> Sheet | None:
        return next((sheet for sheet in self.sheets if sheet.table == table), None)

    def turn(self, title: str) -> int:
        """Where a sheet stands, counted from 0, however its title is spelt; behind all for a strange one."""
        titles = [fold(sheet.title) for sheet in self.sheets]
        return titles.index(fold(title)) if fold(title) in titles else len(titles)

    def records(self, whole: Any) -> tuple[Any, ...]:
        """All records of tables that a whole holds, sheet by sheet."""
        return tuple(one for sheet in self.read if not sheet.keys for one in getattr(whole, sheet.feeds))
