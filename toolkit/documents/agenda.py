"""Chương trình: the agenda of one conference, an annex of its invitations."""

from dataclasses import dataclass

from toolkit.documents.bodies import Bodies
from toolkit.documents.document import tag
from toolkit.documents.letterhead import Masthead
from toolkit.documents.meeting import Meeting


@dataclass(frozen=True, slots=True, kw_only=True)
class AgendaRow:
    """One row of the agenda's table."""

    tt: str = tag("Số thứ tự")
    thoi_gian: str = tag("Từ giờ đến giờ, ví dụ “08:00 - 08:10”; để trống khi chưa tính được")
    noi_dung: str = tag("Nội dung")
    nguoi_thuc_hien: str = tag("Người thực hiện; để trống khi chưa phân công")


@dataclass(frozen=True, kw_only=True)
class AgendaContext(Masthead, Bodies, Meeting):
    """What the template of the agenda may say."""

    la_du_thao: bool = tag("Giấy mời kèm theo chưa phát hành")
    so_giay_moi: str = tag("Số, ký hiệu giấy mời, không có chữ “Số:”; bản dự thảo chừa chỗ trống")
    ngay_giay_moi: str = tag("Ngày của giấy mời bằng chữ, ví dụ “ngày 10 tháng 5 năm 2024”")
    muc: tuple[AgendaRow, ...] = tag("Các dòng của bảng chương trình")
