"""Import a roster: any list of people, its columns understood, its rows added to Đơn vị and Nhân sự."""

from collections.abc import Iterator
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from toolkit.book.reading.any_table import read_table
from toolkit.book.reading.files import grid_of, workbook_bytes
from toolkit.book.writing.edits import AppendRow, Edit
from toolkit.problems import Place, Problem, problem
from toolkit.tasks.making.plan_reading import reading_of
from toolkit.tasks.making.roster_columns import Understood, understood
from toolkit.tasks.making.roster_entries import Entries, entries, told
from toolkit.tasks.making.write_back import record


class RosterImport(Struct, frozen=True, kw_only=True):
    """What a list was understood as, and where it was written: nowhere (blank) before it is confirmed."""

    workbook: Path
    before: bytes
    columns: Understood
    found: Entries
    problems: tuple[Problem, ...] = ()
    written: str = ""

    @property
    def has_news(self) -> bool:
        return bool(self.found.units or self.found.people)

    def lines(self) -> Iterator[str]:
        """For the user, before anything is written: column by column, then the rows."""
        for header, column in self.columns.columns.items():
            yield f"Cột “{column.header}” là {header}."
        if self.columns.others:
            yield f"Không dùng: {', '.join(f'“{header}”' for header in self.columns.others)}."
        yield from told(self.found)


def understand_roster(workbook: Path, roster: Path, *, sheet: str = "") -> RosterImport:
    """Read a list beside a workbook; nothing is written.

    Raises:
        WrongUse: the list has no such sheet.
        FileMissing, FileLocked, NotReadable, BadWorkbook: one of the files cannot be read.
    """
    before = workbook_bytes(workbook)
    plan = reading_of(grid_of(before, workbook)).plan
    table = read_table(roster, sheet=sheet)
    columns = understood(table)
    if columns.missing:
        place = Place(file=table.file, sheet=table.sheet.name)
        headers = ", ".join(f"“{column.header}”" for column in table.columns)
        words = {"missing": " và ".join(columns.missing), "headers": headers}
        problems = (problem("roster-columns", place, **words),)
        return RosterImport(
            workbook=workbook, before=before, columns=columns, found=Entries(), problems=problems
        )
    return RosterImport(
        workbook=workbook, before=before, columns=columns, found=entries(table, columns, plan)
    )


def import_roster(understanding: RosterImport) -> RosterImport:
    """Write what was understood below the rows of the workbook.

    Raises:
        NotWritable: neither the workbook nor a file beside it can be written.
    """
    recorded = record(understanding.workbook, understanding.before, tuple(_edits(understanding.found)))
    refused = (recorded.refused,) if recorded.refused else ()
    return replace(understanding, problems=refused, written=recorded.sentence())


def _edits(found: Entries) -> Iterator[Edit]:
    yield from (AppendRow(table="tblDonVi", values=row) for row in found.units)
    yield from (AppendRow(table="tblNhanSu", values=row) for row in found.people)
