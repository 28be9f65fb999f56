"""The bodies that every document names: the issuing committee, its standing members, the units."""

from toolkit.documents.context import Context, tag
from toolkit.plan.model import ADDRESSEES, Plan

_OFFICE = ADDRESSEES[2]
_STANDING = "Thường trực "


class Bodies(Context):
    """Names of the bodies, as they stand inside a sentence."""

    ban_thuong_vu: str = tag("Tập thể ban hành, ví dụ “Ban Thường vụ Tỉnh đoàn”")
    thuong_truc: str = tag("Tập thể chủ trì giao ban, ví dụ “Thường trực Tỉnh đoàn”")
    cac_don_vi: str = tag("Cụm từ gọi các đơn vị, ví dụ “các Huyện, Thị, Thành đoàn và Đoàn trực thuộc”")
    don_vi_soan: str = tag("Tên đơn vị soạn văn bản, ví dụ “Ban Tổ chức - Kiểm tra”")
    nam: str = tag("Năm của kế hoạch, ví dụ “2024”")


def bodies(plan: Plan, year: int | None) -> Bodies:
    settings = plan.settings
    return Bodies(
        ban_thuong_vu=settings.issuing_body,
        thuong_truc=settings.standing_body,
        cac_don_vi=settings.units_phrase,
        don_vi_soan=settings.department_name,
        nam=str(year) if year else "",
    )


def addressee_called(plan: Plan, body: str) -> str:
    """To whom an opinion goes: "Tỉnh đoàn" of the list is "Thành đoàn" where the office is called so."""
    standing = plan.settings.standing_body
    known = body == _OFFICE and standing.startswith(_STANDING)
    return standing.removeprefix(_STANDING) if known else body
