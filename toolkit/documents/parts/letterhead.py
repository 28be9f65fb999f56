"""The top of a document: who writes, its number, place and day, and what it is about.

The context classes that documents are composed of have no slots: Python cannot lay several
slotted bases side by side in one class.
"""

import re
from typing import Any

from toolkit.documents.context import Context, spread, tag
from toolkit.documents.parts.release import DOCUMENT_TYPES, Release, place_line, symbol
from toolkit.patterns import pattern
from toolkit.plan.model import Plan
from toolkit.wording import day_short, held_at_the_end

# How many capitals of a body's name stand on one line of the head.
_LINE = 26
# "BCH ĐOÀN TỈNH TRÀ VINH - ỦY BAN HỘI ...": bodies that issue together, but no name with a dash in it.
_TOGETHER = pattern(r" - (?=(?:BCH|BAN CHẤP HÀNH|BAN THƯ KÝ|ỦY BAN|HỘI ĐỒNG|HỘI) )")
_NAMESAKE = "HỒ CHÍ MINH"
_AND = pattern(r"\bVÀ (?=\S)")
_PLACE = pattern(
    r"(?:TỈNH|THÀNH PHỐ|TP\.|HUYỆN|THỊ XÃ|XÃ|PHƯỜNG|THỊ TRẤN|ĐẶC KHU|TRƯỜNG)(?: [^ \n]+){1,4}$", re.MULTILINE
)


class Masthead(Context):
    """The names at the top left, and the subject below the title."""

    co_co_quan_cap_tren: bool = tag("Có dòng tên cơ quan cấp trên ở đầu văn bản")
    co_quan_cap_tren: str = tag("Tên cơ quan cấp trên, chữ in hoa; để trống khi không có")
    co_quan: str = tag("Tên cơ quan ban hành ở đầu văn bản, chữ in hoa")
    trich_yeu: str = tag("Trích yếu nội dung văn bản")


class Letterhead(Masthead):
    """A masthead with number, place and day; a draft leaves room for them."""

    so_ky_hieu: str = tag("Số và ký hiệu, đã có chữ “Số:”; bản dự thảo chừa chỗ trống cho số")
    dia_danh_ngay: str = tag("Địa danh và ngày, tháng, năm; bản dự thảo chừa chỗ trống cho ngày")
    la_du_thao: bool = tag("Văn bản còn là dự thảo, chưa có số và ngày phát hành")
    co_thay_the: bool = tag("Văn bản thay cho một văn bản cùng loại đã phát hành")
    thay_the: str = tag(
        "Câu nêu văn bản được thay thế, ví dụ "
        "“Giấy mời này thay thế Giấy mời số 12-GM/TĐTN-TCKT ngày 10/5/2024.”"
    )


def masthead(plan: Plan, subject: str) -> Masthead:
    settings = plan.settings
    return Masthead(
        co_co_quan_cap_tren=bool(settings.superior_body),
        co_quan_cap_tren=name_in_lines(settings.superior_body),
        co_quan=name_in_lines(settings.body_name),
        trich_yeu=subject,
    )


def name_in_lines(name: str) -> str:
    """A body's name for the head: a long one breaks before "VÀ" and before its place, never inside the place.

    Lines that somebody typed stay as they are, each by itself; bodies that issue together have lines of
    their own.
    """
    lines = (_TOGETHER.sub(" -\n", line) if len(line) > _LINE else line for line in name.splitlines())
    return "\n".join(_held(part) for line in lines for part in line.splitlines())


def _held(line: str) -> str:
    if len(line) <= _LINE:
        return line
    joined = _AND.sub("VÀ\u00a0", line).replace(_NAMESAKE, _NAMESAKE.replace(" ", "\u00a0"))
    placed = _PLACE.sub(lambda found: found[0].replace(" ", "\u00a0"), joined)
    return placed if placed != joined else held_at_the_end(joined, room=_LINE)


def letterhead(plan: Plan, release: Release, subject: str) -> Letterhead:
    """Number and day are the register's once issued; room for the number stands right behind "Số:"."""
    number = symbol(plan, release.type_code, release.number)
    return Letterhead(
        **spread(masthead(plan, subject)),
        so_ky_hieu=f"Số: {number}" if release.issued else f"Số:{number}",
        dia_danh_ngay=place_line(plan, release),
        la_du_thao=not release.issued,
        **replacing(plan, release),
    )


def replacing(plan: Plan, release: Release) -> dict[str, Any]:
    """What a paper says of one of its own type that went out and that it takes the place of."""
    row = release.row
    former = plan.entry(row.earlier) if row else None
    if not (row and former and former.kind == row.kind and former.number and former.date):
        return {"co_thay_the": False, "thay_the": ""}
    types = plan.listed(DOCUMENT_TYPES)
    name = next((one.value for one in types if row.kind in (one.code, one.value)), "Văn bản")
    number = symbol(plan, release.type_code, former.number)
    said = f"{name} này thay thế {name} số {number} ngày\u00a0{day_short(former.date)}."
    return {"co_thay_the": True, "thay_the": said}
