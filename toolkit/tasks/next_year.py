"""Next year: a fresh workbook with the plan of the year after, and the list of what needs the clerk."""

import re
from collections.abc import Iterator
from pathlib import Path

from msgspec import Struct

from toolkit.book.grid import Grid
from toolkit.book.reading.files import read_grid
from toolkit.book.reading.plans import read_plan
from toolkit.history import State
from toolkit.office.libreoffice import soffice
from toolkit.plan.carry_over import Renewal
from toolkit.plan.model import Plan
from toolkit.plan.next_year import last_year
from toolkit.problems import Place, Problem, WrongUse, problem
from toolkit.shelf import write_whole
from toolkit.tasks.build_ods import twin
from toolkit.tasks.making.button_press import Press, Pressed
from toolkit.tasks.making.copied_rows import Row, tables_of
from toolkit.tasks.making.fresh_workbook import fresh_workbook
from toolkit.tasks.making.next_year_notes import Heading, Line, year_told
from toolkit.tasks.making.next_year_rows import YearDraft
from toolkit.tasks.making.plan_reading import sound_plan
from toolkit.tasks.making.press_edits import journal
from toolkit.tasks.outcome import Made, Outcome

_BUTTONED, _PLAIN, _FREE = ".xlsm", ".xlsx", ".ods"


class NextYear(Struct, frozen=True, kw_only=True):
    """The fresh workbook as an outcome, the year, and every sentence for the clerk with its heading."""

    year: int
    outcome: Outcome
    told: tuple[Line, ...] = ()

    @property
    def path(self) -> Path:
        return self.outcome.files[0].path

    def lines(self) -> Iterator[str]:
        """For the user: each heading, then its sentences."""
        for heading in Heading:
            said = [words for one, words in self.told if one is heading]
            if said:
                yield f"{heading}:"
                yield from (f"- {words}" for words in said)


def next_year(workbook: Path, *, out: Path | None = None) -> NextYear:
    """Lay the workbook of the year after beside this year's, in its format; one that is there is kept.

    After an ``.ods`` comes an ``.xlsm`` where LibreOffice is missing, and a problem says so.

    Raises:
        NoProgram, NoResult: an ``.ods`` is wanted by name without LibreOffice, or LibreOffice fails.
        WrongUse: no year is written in the workbook, or ``out`` is no workbook's name.
        FileMissing, NotReadable, BadWorkbook: the workbook cannot be read.
        NotWritable: the folder refuses writing.
    """
    grid = read_grid(workbook)
    return next_year_of(grid, sound_plan(read_plan(grid)), workbook.absolute().parent, out=out)


def next_year_of(grid: Grid, plan: Plan, folder: Path, *, out: Path | None = None) -> NextYear:
    """As ``next_year``, for a workbook that was read already."""
    old = last_year(plan)
    if old is None:
        raise WrongUse("Sổ chưa ghi năm nên không biết năm sau là năm nào.", remedy="Điền Năm ở Cấu hình.")
    draft = YearDraft(renewal=Renewal(plan=plan, old=old), tables=tables_of(grid))
    target, problems = (out, ()) if out else _target(grid.file, old, folder)
    if target.suffix.lower() not in (_BUTTONED, _PLAIN, _FREE):
        raise WrongUse(
            f"{target.name} không phải tên sổ.", remedy="Đặt tên tệp kết thúc bằng .xlsm, .xlsx hoặc .ods."
        )
    if target.exists():
        kept = Made(path=target, kind="workbook", state=State.KEPT)
        there = problem("next-year-there", Place(file=target.name))
        return NextYear(year=old + 1, outcome=Outcome(files=(kept,), problems=(there,), folder=target.parent))
    told = year_told(draft)
    write_whole(target, _content(draft, told, target))
    outcome = Outcome(files=(Made(path=target, kind="workbook"),), problems=problems, folder=target.parent)
    return NextYear(year=old + 1, outcome=outcome, told=told)


def press_next_year(press: Press) -> Pressed:
    """The button: the workbook beside, a word of it here, and the list in its own journal."""
    occasion = press.occasion
    following = next_year_of(press.grid, press.sound_plan, occasion.workbook_folder)
    problems = following.outcome.problems
    made = f"Đã lập {following.path.name}." if following.told else ""
    result = " ".join(filter(None, (made, *map(str, problems))))
    more = ("Việc cần xem kê ở trang Nhật ký của sổ mới.",) if following.told else ()
    return Pressed(
        message="\n".join((f"{occasion.button.caption}: {result}", *more)),
        grade=following.outcome.worst,
        edits=(journal(occasion, result, folder=following.path.parent),),
        outcome=following.outcome,
    )


def _content(draft: YearDraft, told: tuple[Line, ...], target: Path) -> bytes:
    year, suffix = draft.renewal.year, target.suffix.lower()
    content = fresh_workbook(
        _BUTTONED if suffix == _FREE else suffix,
        heading=f"GIAO BAN THEO CHUYÊN ĐỀ NĂM {year}",
        settings=draft.settings(),
        rows={**draft.rows, "Nhật ký": tuple(_journal(told, year))},
    )
    return twin(content, target.parent) if suffix == _FREE else content


def _journal(told: tuple[Line, ...], year: int) -> Iterator[Row]:
    """The list stands in the workbook itself, for whoever opens it later."""
    for heading, words in told:
        yield {"Việc": f"Sổ năm {year}: {heading}", "Kết quả": words}


def _target(file: str, old: int, folder: Path) -> tuple[Path, tuple[Problem, ...]]:
    """ "giao-ban-2024.xlsm" -> "giao-ban-2025.xlsm"; without LibreOffice an .ods is followed by an .xlsm."""
    this = Path(file)
    lacking = this.suffix.lower() == _FREE and soffice() is None
    suffix = this.suffix.lower() if this.suffix.lower() in (_PLAIN, _FREE) and not lacking else _BUTTONED
    place = Place(file=str(folder))
    problems = (problem("twin-not-built", place, name=str(folder)),) if lacking else ()
    stem = re.sub(str(old), str(old + 1), this.stem) if str(old) in this.stem else f"giao-ban-{old + 1}"
    return folder / f"{stem}{suffix}", problems
