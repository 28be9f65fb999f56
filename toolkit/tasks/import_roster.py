"""Import a roster: any list of people, its columns understood, its rows added to Đơn vị and Nhân sự."""

from collections.abc import Iterator
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from toolkit.book.reading.files import grid_of, workbook_bytes
from toolkit.book.reading.plans import read_plan
from toolkit.book.writing.edits import AppendRow, Edit
from toolkit.plan.model import Plan
from toolkit.problems import Problem, Severity
from toolkit.tasks.making.button_press import DETAILS, Press, Pressed, in_words
from toolkit.tasks.making.output_folder import output_folder
from toolkit.tasks.making.plan_reading import sound_plan
from toolkit.tasks.making.press_edits import found_problems
from toolkit.tasks.making.roster_columns import Understood
from toolkit.tasks.making.roster_report import Entries, told
from toolkit.tasks.making.roster_sheets import understood_list
from toolkit.tasks.making.second_press import agreed
from toolkit.tasks.making.write_back import record
from toolkit.tasks.making.written_cells import note_cells
from toolkit.wording import quantity

FOLDER = "danh-sach-nhap"
"""Where the button looks for lists: a folder of this name beside the workbook."""

_LISTS = (".xlsx", ".xlsm", ".ods", ".csv")
_PROPOSAL = "se-ghi-vao-so.txt"


class Roster(Struct, frozen=True, kw_only=True):
    """What a list was understood as."""

    columns: Understood
    found: Entries = Entries()
    problems: tuple[Problem, ...] = ()

    @property
    def has_news(self) -> bool:
        return bool(self.found.units or self.found.people)

    def lines(self) -> Iterator[str]:
        """For the user, before anything is written: column by column, then the rows."""
        yield from self.columns.lines()
        if self.columns.others:
            yield f"Không dùng: {', '.join(f'“{header}”' for header in self.columns.others)}."
        yield from told(self.found)

    def rows(self) -> Iterator[str]:
        """Every row that it brings, cell by cell."""
        for title, rows in (("Đơn vị", self.found.units), ("Nhân sự", self.found.people)):
            for number, row in enumerate(rows, start=1):
                cells = "; ".join(f"{header}: {cell}" for header, cell in row.items() if cell)
                yield f"{title} {number}. {cells}"

    def edits(self) -> tuple[Edit, ...]:
        """The rows that it brings, below those of the workbook."""
        units = (AppendRow(table="tblDonVi", values=row) for row in self.found.units)
        people = (AppendRow(table="tblNhanSu", values=row) for row in self.found.people)
        return (*units, *people)


class RosterImport(Struct, frozen=True, kw_only=True):
    """A list beside a workbook, and where it was written: nowhere (blank) before it is confirmed."""

    workbook: Path
    before: bytes
    roster: Roster
    problems: tuple[Problem, ...] = ()
    written: str = ""


def understand_roster(workbook: Path, roster: Path, *, sheet: str = "") -> RosterImport:
    """Read a list beside a workbook; nothing is written.

    Raises:
        WrongUse: the list has no such sheet.
        FileMissing, FileLocked, NotReadable, BadWorkbook: one of the files cannot be read.
    """
    before = workbook_bytes(workbook)
    plan = sound_plan(read_plan(grid_of(before, workbook)))
    found = _understood(roster, plan, sheet=sheet)
    return RosterImport(workbook=workbook, before=before, roster=found, problems=found.problems)


def import_roster(understanding: RosterImport) -> RosterImport:
    """Write what was understood below the rows of the workbook.

    Raises:
        NotWritable: neither the workbook nor a file beside it can be written.
    """
    workbook, before, edits = understanding.workbook, understanding.before, understanding.roster.edits()
    grid = grid_of(before, workbook)
    folder = output_folder(read_plan(grid).plan, workbook.absolute().parent).absolute()
    note_cells(edits, grid, folder=folder, workbook=workbook)
    recorded = record(workbook, before, edits)
    refused = (recorded.refused,) if recorded.refused else ()
    return replace(understanding, problems=refused, written=recorded.sentence())


def press_import_roster(press: Press) -> Pressed:
    """The button: show how the newest list of the folder is understood; the same press once more writes it.

    On the very first press the folder is made.

    Raises:
        FileLocked, NotReadable, BadWorkbook: the list cannot be read.
        NotWritable: what was understood cannot be written down.
    """
    folder = press.occasion.workbook_folder / FOLDER
    if not folder.is_dir():
        folder.mkdir()
        said = f"Đã lập thư mục {FOLDER} cạnh sổ. Đồng chí chép danh sách vào đó rồi bấm lại."
        return in_words(press, said, grade=Severity.WARNING)
    newest = max(filter(_is_list, folder.iterdir()), key=lambda path: path.stat().st_mtime, default=None)
    if newest is None:
        said = f"Thư mục {FOLDER} chưa có danh sách nào ({', '.join(_LISTS)})."
        return in_words(press, said, grade=Severity.WARNING)
    found = _understood(newest, press.sound_plan)
    if found.problems:
        said = f"Chưa hiểu được danh sách trong {newest.name}; sổ giữ nguyên."
        told = (found_problems(found.problems),)
        return in_words(press, said, DETAILS, problems=found.problems, edits=told)
    if not found.has_news:
        return in_words(
            press, f"{newest.name}: không có đơn vị, người nào mới; sổ giữ nguyên.", *found.lines()
        )
    return _confirmed(press, newest, found)


def _confirmed(press: Press, roster: Path, found: Roster) -> Pressed:
    """What is asked the first time, and done the second."""
    everything = (f"Tệp: {roster.name}", *found.lines(), "", *found.rows())
    if agreed(roster.with_name(_PROPOSAL), everything):
        counts = f"{quantity(len(found.found.units))} đơn vị, {quantity(len(found.found.people))} người"
        return in_words(press, f"Đã thêm {counts} từ {roster.name}.", edits=found.edits())
    said = f"Chưa ghi. Tệp {roster.name} được hiểu như sau:"
    ask = f"Bấm {press.occasion.button.caption} lần nữa trong 10 phút để ghi; không thì sổ giữ nguyên."
    return in_words(press, said, *found.lines(), f"Xem đủ từng dòng ở tệp {FOLDER}/{_PROPOSAL}.", ask)


def _is_list(path: Path) -> bool:
    """Whether it may be a list; "~$" begins what Excel lays beside a workbook that is open."""
    return path.is_file() and path.suffix.lower() in _LISTS and not path.name.startswith(("~$", ".~lock"))


def _understood(roster: Path, plan: Plan, *, sheet: str = "") -> Roster:
    columns, found, problems = understood_list(roster, plan, sheet=sheet)
    return Roster(columns=columns, found=found, problems=problems)
