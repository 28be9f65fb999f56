"""The top of a document: who writes, its number, place and day, and what it is about.

The context classes that documents are composed of have no slots: Python cannot lay several
slotted bases side by side in one class.
"""

from dataclasses import dataclass

from toolkit.documents.document import spread, tag
from toolkit.documents.register import Release, place_line, symbol
from toolkit.plan.model import Plan


@dataclass(frozen=True, kw_only=True)
class Masthead:
    """The names at the top left, and the subject below the title."""

    co_co_quan_cap_tren: bool = tag("Có dòng tên cơ quan cấp trên ở đầu văn bản")
    co_quan_cap_tren: str = tag("Tên cơ quan cấp trên, chữ in hoa; để trống khi không có")
    co_quan: str = tag("Tên cơ quan ban hành ở đầu văn bản, chữ in hoa")
    trich_yeu: str = tag("Trích yếu nội dung văn bản")


@dataclass(frozen=True, kw_only=True)
class Letterhead(Masthead):
    """A masthead with number, place and day; a draft leaves room for them."""

    so_ky_hieu: str = tag("Số và ký hiệu, đã có chữ “Số:”; bản dự thảo chừa chỗ trống cho số")
    dia_danh_ngay: str = tag("Địa danh và ngày, tháng, năm; bản dự thảo chừa chỗ trống cho ngày")
    la_du_thao: bool = tag("Văn bản còn là dự thảo, chưa có số và ngày phát hành")


def masthead(plan: Plan, subject: str) -> Masthead:
    settings = plan.settings
    return Masthead(
        co_co_quan_cap_tren=bool(settings.superior_body),
        co_quan_cap_tren=settings.superior_body,
        co_quan=settings.body_name,
        trich_yeu=subject,
    )


def letterhead(plan: Plan, release: Release, subject: str) -> Letterhead:
    """Number and day are the register's once issued; room for the number stands right behind "Số:"."""
    number = symbol(plan, release.type_code, release.number)
    return Letterhead(
        **spread(masthead(plan, subject)),
        so_ky_hieu=f"Số: {number}" if release.issued else f"Số:{number}",
        dia_danh_ngay=place_line(plan, release),
        la_du_thao=not release.issued,
    )
