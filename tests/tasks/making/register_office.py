"""An office that works with the example plan: cells typed, papers made, what stands in the files."""

import datetime as dt
import re
import zipfile
from pathlib import Path
from typing import Any, Protocol

from tests.sheets import rows_of, stored_rows, type_rows
from tests.tasks.example import example_workbook
from toolkit.shelf import packaged
from toolkit.tasks.make import make
from toolkit.tasks.making.selection import Selection
from toolkit.tasks.outcome import Outcome

CONFERENCE = "HN1-2024"


class Typist(Protocol):
    """Whoever fills cells of a row: in a closed file, or in an open workbook."""

    def type(self, sheet: str, key: str, **cells: Any) -> None: ...


def late_unit(typist: Typist) -> None:
    """A school that nobody thought of, with its secretary."""
    typist.type(
        "Đơn vị",
        "DT-YT",
        Tên_đơn_vị="Đoàn Trường Cao đẳng Y tế Trà Vinh",
        Loại="Đoàn trực thuộc",
        Tên_trên_đầu_văn_bản="BCH ĐOÀN TRƯỜNG CAO ĐẲNG Y TẾ",
        Địa_danh="Trà Vinh",
        Đơn_vị_cấp_trên="TINH",
        Thứ_tự=30,
        Được_đăng_cai="Không",
        Nhận_giấy_mời="Có",
    )
    typist.type(
        "Nhân sự",
        "NS999",
        Họ_và_tên="Lê Thị Mới",
        Xưng_hô="đồng chí",
        Chức_vụ="Bí thư",
        Mã_đơn_vị="DT-YT",
        Là_đầu_mối="Có",
        Từ_ngày=dt.date(2024, 1, 1),
    )


class Office:
    """A folder with the workbook and the output folder beside it."""

    def __init__(self, folder: Path) -> None:
        self.workbook = example_workbook(folder)
        self.out = folder / "ket-qua" / CONFERENCE

    def type(self, sheet: str, key: str, **cells: Any) -> None:
        """Fill cells of the row whose first cell is ``key``; a header's spaces are written "_"."""
        head, *rows = stored_rows(self.workbook, sheet)[sheet]
        row = next((at for at, one in enumerate(rows, start=2) if one[:1] == (key,)), len(rows) + 2)
        said = {header.replace("__", "/").replace("_", " "): value for header, value in cells.items()}
        is_new = row > len(rows) + 1
        type_rows(self.workbook, sheet, [(row, {str(head[0]): key, **said} if is_new else said)])

    def empty(self, sheet: str, header: str) -> None:
        """Empty a whole column."""
        rows = stored_rows(self.workbook, sheet)[sheet]
        type_rows(self.workbook, sheet, [(row, {header: None}) for row in range(2, len(rows) + 1)])

    def make(self, *kinds: str) -> Outcome:
        """The documents of the first conference."""
        return make(
            self.workbook, Selection(kinds=kinds or ("invitation", "agenda"), conferences=(CONFERENCE,))
        )

    def files(self) -> dict[str, bytes]:
        """Every document by its name."""
        return {path.name: path.read_bytes() for path in sorted(self.out.rglob("*.docx"))}

    def numbers(self, stem: str) -> dict[str, str]:
        """The number that each file whose name begins so bears: "12-GM", or blank for a draft."""
        return {name: number_of(self.out / name) for name in self.files() if name.startswith(stem)}


def text_of(path: Path) -> str:
    """A document's words, one space between pieces."""
    with zipfile.ZipFile(path) as package:
        document = package.read("word/document.xml").decode()
    return " ".join(re.sub("<[^>]+>", " ", document).split())


def number_of(path: Path) -> str:
    """The number of a letter, or of the letter that an agenda is annexed to."""
    found = re.search(r"(\d+-GM)/", text_of(path))
    return found[1] if found else ""


def codes(outcome: Outcome, prefix: str = "issued-") -> list[str]:
    """The codes of the problems about what went out, in order."""
    return [one.code for one in outcome.problems if one.code.startswith(prefix)]


def column(workbook: Path, sheet: str, header: str, *, conference: str) -> list[object]:
    """The cells of one column in the rows of a conference."""
    head, *rows = rows_of(workbook, sheet)
    where, mine = head.index(header), head.index("Mã HN")
    return [row[where] for row in rows if row[mine] == conference]


def typed_cells(workbook: Path) -> dict[str, list[tuple[object, ...]]]:
    """Every filled row of the sheets that people work in, formulas as they are written."""
    return {
        title: [row for row in rows if any(one is not None for one in row)]
        for title, rows in stored_rows(workbook).items()
        if title not in ("Nhật ký", "Kiểm tra")
    }


def own_template(name: str, place: Path) -> None:
    """The packaged template with a word of its own, as staff would have moved one in Word."""
    place.parent.mkdir(exist_ok=True)
    with zipfile.ZipFile(packaged("templates") / name) as source, zipfile.ZipFile(place, "w") as target:
        for entry in source.infolist():
            content = source.read(entry)
            if entry.filename == "word/document.xml":
                assert "GIẤY MỜI".encode() in content
                content = content.replace("GIẤY MỜI".encode(), "GIẤY MỜI HỌP".encode())
            target.writestr(entry, content)
