"""What a workbook is built with: the example plan of 2024, and the little that a new year starts from.

The example lies in ``toolkit/example`` as text that is reviewed like prose, one file per sheet: ``.csv``
where cells are short, ``.txt`` where they are sentences. Nothing of Excel's files is known here.
"""

import csv
import io
from collections.abc import Iterable, Iterator, Mapping
from importlib.resources import files
from typing import Any

from msgspec import Struct

from toolkit.book.fields import Clock, Day, Lookups, Whole
from toolkit.book.schema import PLAN, Column, Schema, Sheet
from toolkit.book.writing.edits import CellValue
from toolkit.wording import fold_ascii

Row = Mapping[str, CellValue]

_LINE_OF_A_CELL = "  "
_OF_ANY_OFFICE = (
    *("Chủ thể ban hành", "Thường trực", "Ký hiệu cơ quan", "Cách đánh số", "Đề ký mặc định"),
    *("Số ngày làm việc gửi giấy mời", "Hạn nộp báo cáo (ngày trước)", "In số điện thoại"),
)
_OF_DISTRICTS = "Huyện, Thị, Thành đoàn"


class Contents(Struct, frozen=True, kw_only=True):
    """The words of one workbook of a schema.

    ``stem`` is its file name without ending, ``heading`` and ``purpose`` stand on the front page. ``rows``
    is by sheet title: one mapping from header to value for each row; a header without a value is left out.
    ``chosen`` is the conference that the first sheet has chosen.
    """

    schema: Schema[Any]
    stem: str
    heading: str = ""
    purpose: tuple[str, ...] = ()
    rows: Mapping[str, tuple[Row, ...]]
    chosen: str = ""

    def of(self, sheet: str) -> tuple[Row, ...]:
        return self.rows.get(sheet, ())


def example_contents() -> Contents:
    """The customer's plan of 2024, with invented people and three conferences that were held."""
    return Contents(
        schema=PLAN,
        stem="giao-ban-2024",
        heading="GIAO BAN THEO CHUYÊN ĐỀ NĂM 2024 - SỔ MẪU",
        purpose=(
            "Sổ này giữ mọi điều của các hội nghị giao ban trong năm; văn bản Word được làm ra từ đây.",
            "Bản mẫu: kế hoạch là của năm 2024; tên người, số điện thoại, ngày giờ, ý kiến là đặt ra.",
        ),
        rows={sheet.title: tuple(_rows(sheet)) for sheet in PLAN.sheets},
        chosen="HN1-2024",
    )


def blank_contents() -> Contents:
    """What any office starts from: the lists to choose from, and settings that are the same everywhere."""
    sheets = {sheet.title: sheet for sheet in PLAN.sheets}
    settings, lists = (tuple(_rows(sheets[title])) for title in ("Cấu hình", "Danh mục"))
    return Contents(
        schema=PLAN,
        stem="giao-ban-mau",
        heading="GIAO BAN THEO CHUYÊN ĐỀ - SỔ MỚI",
        purpose=(
            "Sổ này giữ mọi điều của các hội nghị giao ban trong năm; văn bản Word được làm ra từ đây.",
            "Sổ còn trống: điền Cấu hình, Đơn vị, Nhân sự trước; danh mục đã có sẵn.",
        ),
        rows={
            "Cấu hình": tuple(_of_any_office(row) for row in settings),
            "Danh mục": tuple(row for row in lists if not str(row["Giá trị"]).startswith(_OF_DISTRICTS)),
        },
    )


def _of_any_office(row: Row) -> Row:
    return row if row["Khóa"] in _OF_ANY_OFFICE else {"Khóa": row["Khóa"]}


def typed_rows(sheet: Sheet, written: Iterable[Mapping[str, str]]) -> Iterator[Row]:
    """Rows of one sheet as they were written, with days, clocks and numbers as what they are.

    Raises:
        ValueError: a header that the sheet has not, or a value that its column cannot read.
    """
    columns = {column.header: column for column in sheet.columns if not column.formula}
    keys = {key.header: key for key in sheet.keys}
    for row in written:
        if unknown := set(row) - set(columns):
            raise ValueError(f"{sheet.title}: no column {', '.join(sorted(unknown))}")
        key = keys.get(row.get("Khóa", ""))
        types = columns | {"Giá trị": key} if key else columns
        yield {header: _typed(types[header], text) for header, text in row.items() if text}


def _rows(sheet: Sheet) -> Iterator[Row]:
    return typed_rows(sheet, written(sheet.title))


def written(title: str, year: str = "") -> Iterator[dict[str, str]]:
    """The rows of one sheet of an example as they were written: the first one's, or another year's."""
    stem = fold_ascii(title).lower().replace(" ", "-")
    folder = files("toolkit") / "example" / year
    if (table := folder / f"{stem}.csv").is_file():
        yield from csv.DictReader(io.StringIO(table.read_text("utf-8"), newline=""))
    elif (records := folder / f"{stem}.txt").is_file():
        for block in records.read_text("utf-8").strip().split("\n\n"):
            yield _record(block)


def _record(block: str) -> dict[str, str]:
    """``Header: value`` on each line; a cell of several lines has them indented below its header."""
    cells: dict[str, str] = {}
    header = ""
    for line in block.splitlines():
        if line.startswith(_LINE_OF_A_CELL):
            cells[header] = f"{cells[header]}\n{line.strip()}".lstrip("\n")
        else:
            header, _, value = line.partition(":")
            cells[header] = value.strip()
    return cells


def _typed(column: Column, text: str) -> CellValue:
    if not isinstance(column.type, Day | Clock | Whole):
        return text
    seen = column.type.read(text, Lookups())
    if seen.value is None:
        raise ValueError(f"{column.header}: {text!r} cannot be read")
    value: CellValue = seen.value
    return value
