"""An office that writes to the units of the example's third conference, whose letters have gone out."""

import datetime as dt
import shutil
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from msgspec.structs import replace

from tests.outbox.post_office import ACCOUNT, PASSWORD
from tests.sheets import rows_of, type_into
from tests.tasks.example import example_grid
from toolkit.book.grid import Grid, GridSheet
from toolkit.book.reading.plans import Reading
from toolkit.outbox.password import VARIABLE
from toolkit.problems import Problem
from toolkit.tasks.make import make_from
from toolkit.tasks.making.plan_reading import reading_of
from toolkit.tasks.making.selection import Selection
from toolkit.tasks.outbox import Composed, composed
from toolkit.tasks.outcome import Outcome

CONFERENCE = "HN3-2024"
NOW = dt.datetime(2024, 11, 5, 9)
KINDS = ("invitation", "invitation-person", "invitation-guest", "agenda")
_KEPT_RULES = (("Loại đơn vị", "Theo đơn vị"), ("Ngoài Đoàn", "Theo cá nhân"))
_ACCOUNT = {"máy chủ": "127.0.0.1", "người gửi": ACCOUNT, "số thư mỗi phút": 6000}


class MailOffice:
    """A mail account set up, the letters of a conference issued and made; cells are typed, not saved."""

    def __init__(self, folder: Path, *, port: int = 587, issued: bool = True) -> None:
        self.folder = folder
        self.out = folder / "ket-qua" / CONFERENCE
        self.mail = self.out / "thu-gui"
        self.grid = _prepared_grid(issued=issued)
        shutil.copytree(_prepared_folder(issued=issued).name, folder, dirs_exist_ok=True)
        if port != 587:
            self.type("Cấu hình", "Gửi thư: cổng", Giá_trị=port)

    @property
    def reading(self) -> Reading:
        return reading_of(self.grid)

    def type(self, sheet: str, key: str, **cells: Any) -> None:
        """Fill cells of the row whose first cell is ``key``, or of a new one; spaces are written "_"."""
        self.grid = typed(self.grid, sheet, key, **cells)

    def make(self, *kinds: str) -> Outcome:
        return _made(self.reading, self.folder, *kinds)

    def outbox(self, *, remind: bool = False) -> Outcome:
        return self.composed(remind=remind).outcome

    def composed(self, *, remind: bool = False) -> Composed:
        return composed(self.reading, self.folder, CONFERENCE, remind=remind, now=NOW)

    def drafts(self) -> dict[str, bytes]:
        """Every file of the outbox by its name."""
        return {path.name: path.read_bytes() for path in sorted(self.mail.glob("*"))}


def typed(grid: Grid, sheet: str, key: str, **cells: Any) -> Grid:
    """A grid with some cells of one row typed otherwise."""
    values = {header.replace("_", " "): value for header, value in cells.items()}
    return replace(
        grid, sheets=tuple(_typed(one, key, values) if one.name == sheet else one for one in grid.sheets)
    )


def _typed(sheet: GridSheet, key: str, values: dict[str, Any]) -> GridSheet:
    rows = [list(row) for row in sheet.rows]
    row = next((row for row in rows if row[0] == key), None)
    if row is None:
        row = [key, *[None] * (len(rows[0]) - 1)]
        last = max(number for number, cells in enumerate(rows) if any(cells))
        rows.insert(last + 1, row)
    for header, value in values.items():
        row[rows[0].index(header)] = value
    return replace(sheet, rows=rows)


@cache
def _prepared_grid(*, issued: bool) -> Grid:
    grid = replace(example_grid(), sheets=tuple(map(_few_guests, example_grid().sheets)))
    for key, value in _ACCOUNT.items():
        grid = typed(grid, "Cấu hình", f"Gửi thư: {key}", Giá_trị=value)
    if not issued:
        return grid
    return typed(grid, "Văn bản đi", "VB010", Số=14, Ngày=dt.date(2024, 11, 4), Trạng_thái="Phát hành")


def _few_guests(sheet: GridSheet) -> GridSheet:
    """Letters to the units and to the guests outside only."""
    if sheet.name != "Thành phần":
        return sheet
    head, *rules = sheet.rows
    scope, grouping = head.index("Phạm vi"), head.index("Nhóm giấy mời")
    kept = [one for one in rules if (one[scope], one[grouping]) in _KEPT_RULES]
    return replace(sheet, rows=[head, *kept])


@cache
def _prepared_folder(*, issued: bool) -> TemporaryDirectory[str]:
    folder = TemporaryDirectory()
    _made(reading_of(_prepared_grid(issued=issued)), Path(folder.name))
    return folder


def _made(reading: Reading, folder: Path, *kinds: str) -> Outcome:
    return make_from(reading, folder, Selection(kinds=kinds or KINDS, conferences=(CONFERENCE,)))


def write_account(workbook: Path, port: int) -> None:
    """Type the account of the tests' post office into the settings of a closed workbook."""
    settings = enumerate(rows_of(workbook, "Cấu hình"), start=1)
    rows = {str(cells[0]).removeprefix("Gửi thư: "): row for row, cells in settings}
    account = {f"B{rows[name]}": value for name, value in {**_ACCOUNT, "cổng": port}.items()}
    type_into(workbook, "Cấu hình", account)


def environment(folder: Path) -> dict[str, str]:
    """What a sender needs to know: whom to trust, and the password."""
    return {"SSL_CERT_FILE": str(folder / "ca.pem"), VARIABLE: PASSWORD}


def told(problems: tuple[Problem, ...], *prefixes: str) -> list[str]:
    """The codes of the problems about messages, in order."""
    wanted = prefixes or ("mail-", "outbox-", "send-", "text-", "chat-", "remind-", "reply-")
    return [found.code for found in problems if found.code.startswith(wanted)]
