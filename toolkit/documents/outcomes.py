"""Kết luận: a conference's conclusions in the words that minutes, reports and notices share."""

from dataclasses import dataclass

from toolkit.documents.document import tag


@dataclass(frozen=True, slots=True, kw_only=True)
class ConclusionLine:
    """One conclusion: what, who leads, who helps, by when, and how far it is."""

    so: str = tag("Số thứ tự của kết luận")
    noi_dung: str = tag("Nội dung kết luận, không có dấu chấm cuối")
    co_don_vi_chu_tri: bool = tag("Đã biết đơn vị chủ trì")
    don_vi_chu_tri: str = tag("Đơn vị chủ trì")
    co_phoi_hop: bool = tag("Có đơn vị phối hợp")
    phoi_hop: str = tag("Các đơn vị phối hợp")
    co_thoi_han: bool = tag("Có thời hạn, hoặc là việc thường xuyên")
    thoi_han: str = tag("Thời hạn, ví dụ “trước ngày 30/6/2024” hoặc “thường xuyên”")
    tinh_trang: str = tag("Tình trạng thực hiện, ví dụ “Hoàn thành ngày 20/6/2024”")
