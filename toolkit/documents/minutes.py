"""Biên bản: the minutes of one conference, signed by its secretary and its chair."""

from dataclasses import dataclass

from toolkit.documents.bodies import Bodies
from toolkit.documents.document import tag
from toolkit.documents.letterhead import Letterhead
from toolkit.documents.meeting import Meeting
from toolkit.documents.outcomes import ConclusionLine
from toolkit.documents.paragraphs import Paragraph
from toolkit.documents.recipients import Recipients


@dataclass(frozen=True, slots=True, kw_only=True)
class Officer:
    """A chair or a secretary."""

    ho_ten: str = tag("Họ và tên")
    chuc_vu: str = tag("Chức vụ và đơn vị; để trống khi không biết")
    co_chuc_vu: bool = tag("Đã biết chức vụ")


@dataclass(frozen=True, slots=True, kw_only=True)
class AgendaPoint:
    """One point of the agenda as it went."""

    noi_dung: str = tag("Nội dung, không có dấu chấm cuối")
    co_nguoi_thuc_hien: bool = tag("Đã biết người thực hiện")
    nguoi_thuc_hien: str = tag("Người thực hiện")


@dataclass(frozen=True, slots=True, kw_only=True)
class Speech:
    """One opinion that was spoken at the conference."""

    nguoi: str = tag("Người phát biểu, chức vụ và đơn vị, ví dụ “Đồng chí Lê Thị An, Bí thư Huyện đoàn ...”")
    noi_dung: str = tag("Nội dung phát biểu, đã có dấu câu ở cuối")


@dataclass(frozen=True, kw_only=True)
class MinutesContext(Letterhead, Bodies, Meeting, Recipients):
    """What the template of the minutes may say."""

    co_chu_tri: bool = tag("Đã biết người chủ trì")
    chu_tri: tuple[Officer, ...] = tag("Những người chủ trì; người đầu ký biên bản")
    co_thu_ky: bool = tag("Đã biết thư ký")
    thu_ky: tuple[Officer, ...] = tag("Các thư ký, đều ký biên bản")
    co_diem_danh: bool = tag("Đã ghi ai có mặt, ai vắng")
    so_co_mat: str = tag("Số đại biểu có mặt, ví dụ “45”")
    so_duoc_moi: str = tag("Số đại biểu được mời, ví dụ “50”")
    co_vang_co_ly_do: bool = tag("Có đại biểu vắng có lý do")
    so_vang_co_ly_do: str = tag("Số đại biểu vắng có lý do, ví dụ “02”")
    vang_co_ly_do: tuple[Paragraph, ...] = tag("Tên, chức vụ những người vắng có lý do")
    co_vang_khong_ly_do: bool = tag("Có đại biểu vắng không lý do")
    so_vang_khong_ly_do: str = tag("Số đại biểu vắng không lý do, ví dụ “01”")
    vang_khong_ly_do: tuple[Paragraph, ...] = tag("Tên, chức vụ những người vắng không lý do")
    co_du_thay: bool = tag("Có người dự thay")
    du_thay: tuple[Paragraph, ...] = tag("Ai dự thay ai")
    chuong_trinh: tuple[AgendaPoint, ...] = tag("Các điểm của chương trình")
    co_chuong_trinh: bool = tag("Hội nghị có chương trình")
    co_y_kien: bool = tag("Có ý kiến phát biểu tại hội nghị")
    so_y_kien: str = tag("Số ý kiến phát biểu, ví dụ “09”")
    y_kien: tuple[Speech, ...] = tag("Các ý kiến phát biểu, theo thứ tự ghi")
    co_ket_luan: bool = tag("Hội nghị có kết luận")
    ket_luan: tuple[ConclusionLine, ...] = tag("Các kết luận")
    co_don_vi_nhan_co: bool = tag("Đã biết đơn vị nhận cờ luân lưu")
    don_vi_nhan_co: str = tag("Đơn vị nhận cờ luân lưu")
    nguoi_ky_chu_tri: str = tag("Họ và tên người chủ trì ký biên bản; để trống khi chưa biết")
