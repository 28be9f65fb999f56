"""Giấy mời: what the letters to units, to persons and to guests outside the Đoàn have in common."""

from dataclasses import dataclass

from toolkit.documents.bodies import Bodies
from toolkit.documents.document import tag
from toolkit.documents.letterhead import Letterhead
from toolkit.documents.meeting import Meeting
from toolkit.documents.recipients import Recipients
from toolkit.documents.signature import Signature


@dataclass(frozen=True, kw_only=True)
class InvitationContext(Letterhead, Bodies, Meeting, Signature, Recipients):
    """What every letter of invitation may say."""

    co_so_ke_hoach: bool = tag("Kế hoạch của năm đã phát hành, có số và ngày")
    so_ke_hoach: str = tag("Số, ký hiệu của kế hoạch, ví dụ “12-KH/TĐTN-TCKT”")
    ngay_ke_hoach: str = tag("Ngày của kế hoạch viết bằng số, ví dụ “28/3/2024”")
    ten_ke_hoach: str = tag("Trích yếu của kế hoạch, viết thường chữ đầu để đứng sau chữ “Kế hoạch”")
    kinh_moi: str = tag("Người hoặc đơn vị được mời, viết trọn vẹn")
    co_chu_tri: bool = tag("Đã biết người chủ trì")
    chu_tri: str = tag("Những người chủ trì, kèm chức vụ, cách nhau bằng “;”")
    co_chuan_bi: bool = tag("Hội nghị có lời dặn chuẩn bị")
    chuan_bi: str = tag("Lời dặn chuẩn bị (tài liệu, trang phục), không có dấu chấm cuối")
    co_han_xac_nhan: bool = tag("Có hạn xác nhận dự họp")
    han_xac_nhan: str = tag("Hạn xác nhận dự họp viết bằng số, ví dụ “20/5/2024”")
    co_lien_he: bool = tag("Có tên người liên hệ")
    lien_he: str = tag("Họ và tên người liên hệ")
    co_dien_thoai_lien_he: bool = tag("Có điện thoại liên hệ")
    dien_thoai_lien_he: str = tag("Điện thoại liên hệ")
    co_email_lien_he: bool = tag("Có thư điện tử liên hệ")
    email_lien_he: str = tag("Thư điện tử liên hệ")
