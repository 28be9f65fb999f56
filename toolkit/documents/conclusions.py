"""Thông báo kết luận: what a conference decided, told to those who must act."""

from dataclasses import dataclass

from toolkit.documents.bodies import Bodies
from toolkit.documents.document import tag
from toolkit.documents.letterhead import Letterhead
from toolkit.documents.meeting import Meeting
from toolkit.documents.outcomes import ConclusionLine
from toolkit.documents.paragraphs import Paragraph
from toolkit.documents.recipients import Recipients
from toolkit.documents.signature import Signature


@dataclass(frozen=True, kw_only=True)
class ConclusionsContext(Letterhead, Bodies, Meeting, Signature, Recipients):
    """What the template of the notice of conclusions may say."""

    co_chu_tri: bool = tag("Đã biết người chủ trì")
    chu_tri: str = tag("Người chủ trì, kèm chức vụ, ví dụ “đồng chí Nguyễn Văn An - Bí thư Tỉnh đoàn”")
    co_so_dai_bieu: bool = tag("Đã điểm danh đại biểu")
    so_dai_bieu: str = tag("Số đại biểu có mặt, ví dụ “45”")
    co_danh_gia: bool = tag("Có phần đánh giá chung")
    danh_gia: tuple[Paragraph, ...] = tag("Các đoạn đánh giá chung")
    ket_luan: tuple[ConclusionLine, ...] = tag("Các kết luận")
