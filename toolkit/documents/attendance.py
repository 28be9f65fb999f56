"""Danh sách đại biểu: who is expected at one conference, with a column to sign in."""

from dataclasses import dataclass

from toolkit.documents.bodies import Bodies
from toolkit.documents.document import tag
from toolkit.documents.letterhead import Masthead
from toolkit.documents.meeting import Meeting


@dataclass(frozen=True, slots=True, kw_only=True)
class AttendanceRow:
    """One delegate; the column for signing stays blank in the template."""

    tt: str = tag("Số thứ tự, chạy suốt danh sách")
    ho_ten: str = tag("Họ và tên")
    chuc_vu: str = tag("Chức vụ")
    don_vi: str = tag("Đơn vị")
    dien_thoai: str = tag("Điện thoại; để trống khi cấu hình không cho in")
    ghi_chu: str = tag("Ghi chú, ví dụ “Dự thay đồng chí ...”")


@dataclass(frozen=True, slots=True, kw_only=True)
class AttendanceGroup:
    """The delegates of one group."""

    ten: str = tag("Tên nhóm đại biểu")
    so_luong: str = tag("Số đại biểu của nhóm, ví dụ “09”")
    dai_bieu: tuple[AttendanceRow, ...] = tag("Các đại biểu của nhóm")


@dataclass(frozen=True, kw_only=True)
class AttendanceContext(Masthead, Bodies, Meeting):
    """What the template of the attendance list may say; blank rows stand in the template."""

    co_dien_thoai: bool = tag("Cấu hình cho in số điện thoại")
    nhom: tuple[AttendanceGroup, ...] = tag("Các nhóm đại biểu")
    tong_so: str = tag("Tổng số đại biểu, ví dụ “58”")
