"""Kế hoạch: the year's plan of conferences, signed and sent to all units."""

from dataclasses import dataclass

from toolkit.documents.bodies import Bodies
from toolkit.documents.document import tag
from toolkit.documents.letterhead import Letterhead
from toolkit.documents.paragraphs import Paragraph
from toolkit.documents.recipients import Recipients
from toolkit.documents.signature import Signature


@dataclass(frozen=True, slots=True, kw_only=True)
class PlannedTopic:
    """One topic below the point of the agenda that announces the topics."""

    so: str = tag("Số thứ tự của chuyên đề, ví dụ “1”")
    thang: str = tag("Tháng và năm tổ chức, ví dụ “5/2024”")
    noi: str = tag("Nơi tổ chức, ví dụ “Thị xã Duyên Hải”")
    ten: str = tag("Tên chuyên đề, không có dấu chấm cuối")


@dataclass(frozen=True, slots=True, kw_only=True)
class PlannedPoint:
    """One point of the conferences' programme."""

    dong: str = tag("Nội dung của điểm, đã có dấu câu ở cuối")
    co_chuyen_de: bool = tag("Dưới điểm này liệt kê các chuyên đề")
    chuyen_de: tuple[PlannedTopic, ...] = tag("Các chuyên đề trong năm, theo thứ tự hội nghị")


@dataclass(frozen=True, kw_only=True)
class PlanContext(Letterhead, Bodies, Signature, Recipients):
    """What the template of the year's plan may say."""

    can_cu: tuple[Paragraph, ...] = tag("Các căn cứ: kết thúc bằng “;”, căn cứ cuối bằng “,”")
    co_cau_dan: bool = tag("Kế hoạch có câu dẫn riêng; nếu không, mẫu tự viết câu dẫn")
    cau_dan: str = tag("Câu dẫn sau các căn cứ, kết thúc bằng “:”")
    co_yeu_cau: bool = tag("Có phần yêu cầu riêng, nên mục I chia thành 1. Mục đích và 2. Yêu cầu")
    muc_dich: tuple[Paragraph, ...] = tag("Các gạch đầu dòng của mục đích")
    yeu_cau: tuple[Paragraph, ...] = tag("Các gạch đầu dòng của yêu cầu")
    thanh_phan: tuple[Paragraph, ...] = tag("Các gạch đầu dòng của thành phần")
    thoi_gian: str = tag("Các tháng tổ chức, ví dụ “tháng 5, 8 và 11/2024”")
    dia_diem: str = tag("Các nơi tổ chức, ví dụ “Thị xã Duyên Hải, huyện Cầu Ngang và huyện Châu Thành”")
    noi_dung: tuple[PlannedPoint, ...] = tag("Các điểm của chương trình hội nghị")
    nhiem_vu_ban_thuong_vu: tuple[Paragraph, ...] = tag("Nhiệm vụ của Ban Thường vụ Tỉnh đoàn")
    nhiem_vu_don_vi: tuple[Paragraph, ...] = tag("Nhiệm vụ của Ban Thường vụ các đơn vị")
    co_cau_ket: bool = tag("Kế hoạch có câu kết riêng; nếu không, mẫu tự viết câu kết")
    cau_ket: str = tag("Câu kết, kết thúc bằng “./.”")
