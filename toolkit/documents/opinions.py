"""Báo cáo tổng hợp ý kiến: what the units said around one conference, grouped and merged."""

from dataclasses import dataclass

from toolkit.documents.bodies import Bodies
from toolkit.documents.document import tag
from toolkit.documents.letterhead import Letterhead
from toolkit.documents.meeting import Meeting
from toolkit.documents.outcomes import ConclusionLine
from toolkit.documents.recipients import Recipients
from toolkit.documents.signature import Signature


@dataclass(frozen=True, slots=True, kw_only=True)
class OpinionLine:
    """One opinion, with all units that share it."""

    noi_dung: str = tag("Nội dung ý kiến, không có dấu chấm cuối")
    co_don_vi: bool = tag("Đã biết đơn vị nêu ý kiến")
    don_vi: str = tag("Các đơn vị cùng ý kiến, ví dụ “Huyện đoàn Cầu Kè, Huyện đoàn Trà Cú”")


@dataclass(frozen=True, slots=True, kw_only=True)
class AddressedOpinions:
    """Opinions of one group that speak to the same body."""

    co_noi_gui: bool = tag("Ý kiến có nơi gửi tới")
    noi_gui: str = tag("Nơi ý kiến gửi tới, ví dụ “Tỉnh đoàn”")
    y_kien: tuple[OpinionLine, ...] = tag("Các ý kiến")


@dataclass(frozen=True, slots=True, kw_only=True)
class OpinionGroup:
    """All opinions of one group (Nhóm ý kiến)."""

    so: str = tag("Số thứ tự của nhóm, ví dụ “1”")
    ten: str = tag("Tên nhóm ý kiến, ví dụ “Khó khăn, vướng mắc”")
    phan: tuple[AddressedOpinions, ...] = tag("Ý kiến của nhóm, chia theo nơi gửi tới")


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """One opinion that was answered."""

    noi_dung: str = tag("Nội dung ý kiến, không có dấu chấm cuối")
    co_don_vi: bool = tag("Đã biết đơn vị nêu ý kiến")
    don_vi: str = tag("Các đơn vị cùng ý kiến")
    tra_loi: str = tag("Nội dung trả lời, đã có dấu câu ở cuối")
    co_nguoi_tra_loi: bool = tag("Đã biết ai trả lời")
    nguoi_tra_loi: str = tag("Người hoặc cơ quan trả lời")


@dataclass(frozen=True, slots=True, kw_only=True)
class UnitRow:
    """One unit in the annex: its report and how many opinions it gave."""

    tt: str = tag("Số thứ tự")
    don_vi: str = tag("Tên đơn vị")
    bao_cao: str = tag("Tình trạng báo cáo, ví dụ “Đúng hạn”")
    so_y_kien: str = tag("Số ý kiến của đơn vị, ví dụ “02”")


@dataclass(frozen=True, kw_only=True)
class OpinionsContext(Letterhead, Bodies, Meeting, Signature, Recipients):
    """What the template of the report on opinions may say."""

    co_bao_cao: bool = tag("Có theo dõi báo cáo của đơn vị")
    so_don_vi_bao_cao: str = tag("Số đơn vị đã gửi báo cáo, ví dụ “11”")
    tong_don_vi: str = tag("Số đơn vị phải gửi báo cáo, ví dụ “13”")
    co_don_vi_chua_bao_cao: bool = tag("Có đơn vị chưa gửi báo cáo")
    don_vi_chua_bao_cao: str = tag("Tên các đơn vị chưa gửi báo cáo")
    so_y_kien: str = tag("Tổng số ý kiến, ví dụ “24”")
    so_y_kien_truoc: str = tag("Số ý kiến gửi trước hội nghị")
    so_y_kien_tai: str = tag("Số ý kiến phát biểu tại hội nghị")
    so_y_kien_sau: str = tag("Số ý kiến gửi sau hội nghị")
    so_sau_khi_gop: str = tag("Số ý kiến còn lại sau khi gộp những ý kiến trùng nhau")
    nhom: tuple[OpinionGroup, ...] = tag("Các nhóm ý kiến, theo thứ tự trong Danh mục")
    co_tra_loi: bool = tag("Có ý kiến đã được trả lời")
    tra_loi: tuple[Answer, ...] = tag("Các ý kiến đã được trả lời")
    co_ket_luan: bool = tag("Có đề xuất kết luận")
    ket_luan: tuple[ConclusionLine, ...] = tag("Các kết luận được đề xuất")
    bang_don_vi: tuple[UnitRow, ...] = tag("Bảng theo đơn vị ở phụ lục")
    co_bang_don_vi: bool = tag("Bảng theo đơn vị có ít nhất một dòng")
