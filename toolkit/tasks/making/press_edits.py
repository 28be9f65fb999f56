"""What a press leaves in the workbook: problems, the journal, the last result, each letter's file."""

import datetime as dt
import os
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from msgspec import Struct

from toolkit.book.writing.edits import AppendRow, Content, Edit, Link, ReplaceRows, SetCell
from toolkit.documents.button import Button
from toolkit.documents.kind import Kind
from toolkit.documents.kinds import kind_named
from toolkit.documents.kinds_before import LETTER
from toolkit.documents.parts.release import entry, entry_correcting
from toolkit.history import State
from toolkit.plan.model import Invitation, Origin, OutgoingDocument, Plan
from toolkit.problems import Problem, Severity
from toolkit.shelf.locks import account
from toolkit.tasks.making.register_sheet import register_sheet
from toolkit.tasks.making.summary import summary
from toolkit.tasks.outcome import Made, Outcome

_STATES = {
    State.MADE: "làm mới",
    State.KEPT: "giữ nguyên",
    State.EDITED: "đã sửa tay, giữ nguyên",
    State.SET_ASIDE: "bản mới, đặt cạnh tệp cũ",
    State.ISSUED: "phát hành",
}
_KEPT = (State.KEPT, State.EDITED)
_LONGEST_LINK = 255  # characters that Excel takes as one literal in a formula


class Occasion(Struct, frozen=True, kw_only=True):
    """Who pressed what, when, and in which folder the workbook lies.

    ``conference`` is the code of the one to work on; blank: the one that the workbook's first sheet names.
    ``returned`` is the folder of the units' forms; None: the known one beside the workbook.
    ``files`` are those that alone are to be issued; none: all that belong to the conference.
    ``workbook`` is the name of the workbook's file.
    """

    button: Button
    now: dt.datetime
    user: str
    workbook_folder: Path
    conference: str = ""
    returned: Path | None = None
    files: tuple[Path, ...] = ()
    workbook: str = ""

    @property
    def moment(self) -> str:
        return f"{self.now.day}/{self.now.month}/{self.now.year} {self.now:%H:%M}"


def occasion_now(
    button: Button, workbook: Path, *, conference: str = "", files: Iterable[Path] = ()
) -> Occasion:
    """This moment, this user, this workbook."""
    return Occasion(
        button=button,
        now=dt.datetime.now().replace(second=0, microsecond=0),
        user=account(),
        workbook_folder=workbook.absolute().parent,
        conference=conference,
        files=tuple(path.absolute() for path in files),
        workbook=workbook.name,
    )


def report(outcome: Outcome, plan: Plan, occasion: Occasion, about: str = "") -> tuple[Edit, ...]:
    """The edits that tell of an outcome; cells that the user filled are never among them.

    Args:
        outcome: what came of the press; its problems, in sheet order, are told gravest first.
        plan: the plan as it was read.
        occasion: the press.
        about: the conference that was worked on, blank for all of them; the first sheet finds its results
            in the journal by it.
    """
    return (
        found_problems(outcome.problems),
        journal(occasion, summary(outcome), folder=outcome.folder, about=about),
        *_letters(outcome, plan, occasion),
        *_register(outcome, plan, occasion),
        *register_sheet(plan, outcome.files),
    )


def found_problems(problems: Iterable[Problem]) -> Edit:
    """The sheet of problems filled anew, the gravest first."""
    ordered = sorted(problems, key=lambda found: tuple(Severity).index(found.severity))
    return ReplaceRows(table="tblKiemTra", rows=tuple(map(_problem_row, ordered)))


def journal(occasion: Occasion, result: str, *, folder: Path | None = None, about: str = "") -> Edit:
    """The journal's line of a press."""
    values = {
        "Thời điểm": occasion.moment,
        "Người": occasion.user,
        "Việc": occasion.button.work_on(about),
        "Tài liệu": str(folder or ""),
        "Kết quả": result,
    }
    return AppendRow(table="tblNhatKy", values=values)


def _problem_row(found: Problem) -> Mapping[str, Content]:
    place = found.place
    where: Content = place.cell or place.spot
    if place.sheet and place.cell:
        sheet = place.sheet.replace("'", "''")
        where = Link(text=place.cell, target=f"#'{sheet}'!{place.cell}")
    return {
        "Mức": found.severity.label,
        "Trang": place.sheet or place.file,
        "Ô": where,
        "Nội dung": found.message,
        "Gợi ý": found.remedy,
        "Mã lỗi": found.code,
    }


def _letters(outcome: Outcome, plan: Plan, occasion: Occasion) -> Iterator[Edit]:
    """One row of Giấy mời per letter: the row that is there, or a new one below."""
    rows = {(row.conference, row.unit, row.person): row for row in plan.invitations}
    for made in outcome.files:
        kind = kind_named(made.kind)
        if kind is None or kind.type_code != LETTER or made.stays:
            continue  # of a letter that went out the row goes on naming what was sent
        row = rows.get((made.conference, made.unit, made.person)) or rows.get(
            (made.conference, "", made.person)
        )
        if row is None:
            yield AppendRow(table="tblGiayMoi", values=_letter_row(made, occasion))
            continue
        number = _number_to_note(plan, row, made)
        if number:
            yield from _cells("Giấy mời", row.origin, {"document": number})
        if made.state not in _KEPT or not row.file:
            yield from _cells("Giấy mời", row.origin, _file_fields(made.path, made.state, occasion))


def _number_to_note(plan: Plan, row: Invitation, made: Made) -> str:
    """The register's code for a letter's row: where it names none, or one that another number replaced."""
    named = next((one for one in plan.outgoing if one.code == row.document), None)
    stands = bool(row.document) and (not named or named.stands)
    return "" if stands or made.register == row.document else made.register


def _letter_row(made: Made, occasion: Occasion) -> Mapping[str, Content]:
    """A new row; "Kính mời" stays blank, for words there would be taken for the staff's own next time."""
    return {
        "Mã GM": made.path.stem.partition(" ")[0],
        "Mã HN": made.conference,
        "Mã đơn vị": made.unit,
        "Mã NS": made.person,
        "Số văn bản": made.register,
        "Tệp": _file_link(made.path, occasion.workbook_folder),
        "Cập nhật": f"{occasion.moment}, {_STATES[made.state]}",
    }


def _register(outcome: Outcome, plan: Plan, occasion: Occasion) -> Iterator[Edit]:
    """The entry of Văn bản đi of each document, where there is one; of a batch of letters, their folder."""
    seen: set[str] = set()
    for made in outcome.files:
        kind = kind_named(made.kind)
        row = _row_of(plan, made, kind)
        if row is None or row.code in seen or made.stays or (made.state in _KEPT and row.word_file):
            continue
        seen.add(row.code)
        path = made.path.parent if kind and kind.type_code == LETTER else made.path
        yield from _cells("Văn bản đi", row.origin, _file_fields(path, made.state, occasion))


def _row_of(plan: Plan, made: Made, kind: Kind | None) -> OutgoingDocument | None:
    """The row under which a document was issued just now, or that waits for it."""
    issued = plan.entry(made.register) if made.state is State.ISSUED else None
    if issued or not (kind and kind.registered):
        return issued
    if made.corrects:
        return entry_correcting(plan, kind.type_code, made.corrects)
    return entry(plan, kind.type_code, made.conference or _plan_code(plan), about=kind.about)


def _plan_code(plan: Plan) -> str:
    return plan.annual_plans[0].code if plan.annual_plans else ""


def _file_fields(path: Path, state: State, occasion: Occasion) -> Mapping[str, Content]:
    link = _file_link(path, occasion.workbook_folder)
    return {"file": link, "word_file": link, "updated": f"{occasion.moment}, {_STATES[state]}"}


def _cells(sheet: str, origin: Origin, fields: Mapping[str, Content]) -> Iterator[Edit]:
    """The cells of a row that show some fields; a column that the user took away is left out."""
    for name, value in fields.items():
        if name in origin.cells:
            yield SetCell(sheet=origin.sheet or sheet, address=origin.cells[name], value=value)


def _file_link(path: Path, workbook_folder: Path) -> Content:
    try:
        target = Path(os.path.relpath(path, workbook_folder)).as_posix()
    except ValueError:
        target = str(path)  # another drive of Windows
    text = path.name
    return Link(text=text, target=target) if len(target) <= _LONGEST_LINK else str(path)
