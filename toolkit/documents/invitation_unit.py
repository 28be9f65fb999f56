"""Giấy mời đơn vị: one letter for each unit that sends people to a conference."""

from dataclasses import dataclass

from toolkit.documents.document import tag
from toolkit.documents.invitation import InvitationContext
from toolkit.documents.paragraphs import Paragraph


@dataclass(frozen=True, kw_only=True)
class UnitInvitationContext(InvitationContext):
    """What the letter to a unit may say; ``kinh_moi`` is the unit's committee."""

    co_cu: bool = tag("Có nêu những người mà đơn vị cử đi dự")
    cu: tuple[Paragraph, ...] = tag("Những người mà đơn vị cử, ví dụ “Đồng chí Bí thư;”")
    co_goi_y: bool = tag("Chuyên đề có câu hỏi gợi ý thảo luận")
    goi_y: tuple[Paragraph, ...] = tag("Các câu hỏi gợi ý thảo luận")
    co_han_bao_cao: bool = tag("Có hạn gửi báo cáo của đơn vị")
    han_bao_cao: str = tag("Hạn gửi báo cáo viết bằng số, ví dụ “14/5/2024”")
