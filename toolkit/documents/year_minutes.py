"""Biên bản tổng hợp năm: all conferences of one plan, their conclusions, attendance and the flag's way."""

from dataclasses import dataclass

from toolkit.documents.bodies import Bodies
from toolkit.documents.document import tag
from toolkit.documents.letterhead import Letterhead
from toolkit.documents.outcomes import ConclusionLine
from toolkit.documents.paragraphs import Paragraph
from toolkit.documents.recipients import Recipients
from toolkit.documents.signature import Signature


@dataclass(frozen=True, slots=True, kw_only=True)
class YearConference:
    """The section of one conference."""

    so: str = tag("Số thứ tự của hội nghị, ví dụ “1”")
    lan_thu: str = tag("Lần thứ mấy, bằng chữ, ví dụ “thứ nhất”")
    co_ngay: bool = tag("Đã biết ngày họp; nếu không, chỉ biết tháng")
    ngay: str = tag("Ngày họp viết bằng số, ví dụ “24/5/2024”")
    thang: str = tag("Tháng theo kế hoạch, ví dụ “5/2024”")
    da_hop: bool = tag("Hội nghị đã họp")
    noi: str = tag("Nơi tổ chức, ví dụ “Thị xã Duyên Hải”")
    don_vi_dang_cai: str = tag("Đơn vị đăng cai")
    chuyen_de: str = tag("Tên chuyên đề, không có dấu chấm cuối")
    tinh_trang: str = tag("Trạng thái hội nghị, ví dụ “Đã kết luận”")
    so_y_kien: str = tag("Số ý kiến của hội nghị, ví dụ “12”")
    co_y_kien: bool = tag("Có ý kiến")
    y_kien: tuple[Paragraph, ...] = tag("Các ý kiến đã gộp, kèm tên đơn vị")
    co_ket_luan: bool = tag("Hội nghị có kết luận")
    ket_luan: tuple[ConclusionLine, ...] = tag("Các kết luận và tình trạng thực hiện")


@dataclass(frozen=True, slots=True, kw_only=True)
class AttendanceOfConference:
    """One row of the table of attendance."""

    so: str = tag("Số thứ tự của hội nghị")
    hoi_nghi: str = tag("Tên gọi của hội nghị trong bảng, ví dụ “Lần thứ nhất (24/5/2024)”")
    duoc_moi: str = tag("Số đại biểu được mời")
    co_mat: str = tag("Số đại biểu có mặt")
    vang_co_ly_do: str = tag("Số đại biểu vắng có lý do")
    vang_khong_ly_do: str = tag("Số đại biểu vắng không lý do")
    bao_cao: str = tag("Số đơn vị gửi báo cáo trên số đơn vị phải gửi, ví dụ “11/13”")


@dataclass(frozen=True, slots=True, kw_only=True)
class AttendanceOfUnit:
    """One row of the table of units."""

    tt: str = tag("Số thứ tự")
    don_vi: str = tag("Tên đơn vị")
    du_hop: str = tag("Số hội nghị có người dự trên số hội nghị đã điểm danh, ví dụ “3/3”")
    bao_cao: str = tag("Số báo cáo đã gửi trên số báo cáo phải gửi, ví dụ “2/3”")
    y_kien: str = tag("Số ý kiến của đơn vị trong năm")


@dataclass(frozen=True, slots=True, kw_only=True)
class FlagStep:
    """The flag goes from one host to the next."""

    lan_thu: str = tag("Tại hội nghị lần thứ mấy, ví dụ “thứ nhất”")
    don_vi_trao: str = tag("Đơn vị đăng cai đang giữ cờ")
    co_don_vi_nhan: bool = tag("Đã biết đơn vị nhận cờ")
    don_vi_nhan: str = tag("Đơn vị nhận cờ")


@dataclass(frozen=True, kw_only=True)
class YearMinutesContext(Letterhead, Bodies, Signature, Recipients):
    """What the template of the year's consolidated minutes may say."""

    so_hoi_nghi: str = tag("Số hội nghị trong năm, ví dụ “03”")
    so_da_hop: str = tag("Số hội nghị đã họp, ví dụ “03”")
    hoi_nghi: tuple[YearConference, ...] = tag("Các hội nghị, theo thứ tự")
    co_ket_luan: bool = tag("Trong năm có kết luận")
    so_ket_luan: str = tag("Tổng số kết luận, ví dụ “12”")
    so_hoan_thanh: str = tag("Số kết luận đã hoàn thành")
    so_chua_hoan_thanh: str = tag("Số kết luận chưa hoàn thành, không kể việc thường xuyên")
    so_qua_han: str = tag("Số kết luận quá hạn")
    so_thuong_xuyen: str = tag("Số việc thường xuyên")
    co_diem_danh: bool = tag("Có hội nghị đã điểm danh")
    bang_hoi_nghi: tuple[AttendanceOfConference, ...] = tag("Bảng dự họp theo hội nghị")
    co_bang_don_vi: bool = tag("Bảng theo đơn vị có ít nhất một dòng")
    bang_don_vi: tuple[AttendanceOfUnit, ...] = tag("Bảng theo đơn vị")
    duong_co: tuple[FlagStep, ...] = tag("Đường đi của cờ luân lưu trong năm")
