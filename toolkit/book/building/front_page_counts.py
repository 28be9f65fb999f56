"""The numbers on the first sheet: how many rows of a table are so, by formula and as its result."""

from typing import Any

from msgspec import Struct

from toolkit.book.building.drop_downs import CHOSEN
from toolkit.book.building.seed import Contents
from toolkit.book.schema import Schema


class Count(Struct, frozen=True):
    """A number on the first sheet: the rows of a table where each header has its value.

    A value is what a cell shows, ``<>`` for any, ``=`` for none, ``CHOSEN`` for the chosen conference.
    """

    label: str
    sheet: str
    where: tuple[tuple[str, str], ...]

    def formula(self, schema: Schema[Any]) -> str:
        table = schema.sheet(self.sheet).table
        parts = (
            f"{table}[{header}]," + (CHOSEN if value == CHOSEN else f'"{value}"')
            for header, value in self.where
        )
        return f"=COUNTIFS({','.join(parts)})"

    def result(self, contents: Contents) -> int:
        return sum(
            all(_fits(row.get(header), value, contents.chosen) for header, value in self.where)
            for row in contents.of(self.sheet)
        )


COUNTS = (
    Count("đơn vị nhận giấy mời", "Đơn vị", (("Nhận giấy mời", "Có"),)),
    Count("dòng nhân sự", "Nhân sự", (("Mã NS", "<>"),)),
    Count("hội nghị trong năm", "Hội nghị", (("Mã HN", "<>"),)),
    Count("đại biểu của hội nghị đang làm", "Đại biểu", (("Mã HN", CHOSEN),)),
    Count("đại biểu có mặt", "Đại biểu", (("Mã HN", CHOSEN), ("Có mặt", "Có"))),
    Count("báo cáo đơn vị đã nhận", "Báo cáo đơn vị", (("Mã HN", CHOSEN), ("Ngày nhận", "<>"))),
    Count(
        "báo cáo đơn vị chưa gửi",
        "Báo cáo đơn vị",
        (("Mã HN", CHOSEN), ("Ngày nhận", "="), ("Số liệu", "=")),
    ),
    Count("ý kiến, kiến nghị", "Ý kiến", (("Mã HN", CHOSEN),)),
    Count("kết luận đã hoàn thành", "Kết luận", (("Mã HN", CHOSEN), ("Tình trạng", "Hoàn thành"))),
    Count("kết luận", "Kết luận", (("Mã HN", CHOSEN),)),
)


def _fits(value: object, wanted: str, chosen: str) -> bool:
    match wanted:
        case "<>":
            return value is not None
        case "=":
            return value is None
        case _:
            return value == (chosen if wanted == CHOSEN else wanted)
