"""What a message beside a letter may say: the invitation, a change, a cancellation, a reminder."""

from enum import StrEnum
from typing import Any

from msgspec.structs import replace

from toolkit.documents.context import spread, tag
from toolkit.documents.invitation import InvitationContext
from toolkit.documents.kind import Document
from toolkit.documents.kinds_before import LETTER
from toolkit.documents.parts.changed_items import begin_said
from toolkit.documents.parts.contact import Contact, contact
from toolkit.documents.parts.release import symbol
from toolkit.documents.parts.time_and_place import conference_name, topic_name
from toolkit.plan.model import Conference, ConferenceStatus, Plan
from toolkit.wording import day_short


class Occasion(StrEnum):
    """What a message is about."""

    INVITE = "invite"
    CHANGE = "change"
    CANCEL = "cancel"
    REMIND = "remind"


_UNCHANGED: dict[str, Any] = {
    "thoi_gian_cu": "",
    "dia_diem_cu": "",
    "da_doi_thoi_gian": False,
    "da_doi_dia_diem": False,
    "co_thong_bao": False,
    "so_thong_bao": "",
    "thay_doi_khac": "",
    "kem_giay_moi": False,
}


class MessageContext(Contact):
    """The words that a message's template may place."""

    kinh_moi: str = tag("Người hoặc đơn vị được mời, viết trọn vẹn")
    ten_hoi_nghi: str = tag("Tên hội nghị, ví dụ “Hội nghị giao ban theo chuyên đề lần thứ nhất năm 2024”")
    chuyen_de: str = tag("Tên chuyên đề, không có dấu chấm cuối")
    thoi_gian: str = tag(
        "Giờ, thứ, ngày họp, kèm buổi thứ hai nếu có: “08 giờ 00 phút, thứ Sáu, ngày 24/5/2024”"
    )
    dia_diem: str = tag("Địa điểm họp, kèm địa bàn")
    ban_thuong_vu: str = tag("Tập thể ban hành, ví dụ “Ban Thường vụ Tỉnh đoàn”")
    don_vi_soan: str = tag("Tên đơn vị soạn văn bản, ví dụ “Ban Tổ chức - Kiểm tra”")
    la_du_thao: bool = tag("Giấy mời còn là dự thảo, chưa có số và ngày")
    so_giay_moi: str = tag("Số, ký hiệu của giấy mời đã phát hành, ví dụ “12-GM/TĐTN-TCKT”")
    ngay_giay_moi: str = tag("Ngày của giấy mời viết bằng số")
    thay_the: str = tag(
        "Câu nêu giấy mời được thay thế, ví dụ "
        "“Giấy mời này thay thế Giấy mời số 12-GM/TĐTN-TCKT ngày 10/5/2024.”"
    )
    la_hoan: bool = tag("Hội nghị tạm hoãn; nếu không, trong thư báo hủy, là hủy")
    thoi_gian_cu: str = tag("Giờ, thứ, ngày họp đã báo lần trước")
    dia_diem_cu: str = tag("Địa điểm đã báo lần trước")
    da_doi_thoi_gian: bool = tag("Thời gian nay khác thời gian đã báo lần trước")
    da_doi_dia_diem: bool = tag("Địa điểm nay khác địa điểm đã báo lần trước")
    co_thong_bao: bool = tag("Có thông báo thay đổi gửi kèm thư")
    so_thong_bao: str = tag("Số, ngày thông báo thay đổi gửi kèm, ví dụ “09-TB/TĐTN-TCKT ngày 15/5/2024”")
    thay_doi_khac: str = tag("Các điều thay đổi khác ngoài thời gian, địa điểm, mỗi điều một dòng")
    kem_giay_moi: bool = tag("Thư báo thay đổi gửi kèm cả giấy mời, vì chưa rõ nơi nhận đã có giấy")


def message_context(plan: Plan, conference: Conference, letter: Document) -> MessageContext:
    """The words of the message that goes with a letter."""
    said = letter.context
    if not isinstance(said, InvitationContext):
        raise TypeError(f"{letter.kind} is no letter of invitation")
    row = letter.register
    return replace(
        _shared(plan, conference),
        kinh_moi=said.kinh_moi,
        thoi_gian=begin_said(spread(said)),
        dia_diem=said.dia_diem,
        la_du_thao=row is None,
        so_giay_moi=symbol(plan, LETTER, row.number) if row else "",
        ngay_giay_moi=day_short(row.date) if row and row.date else "",
        thay_the=said.thay_the.replace("\u00a0", " "),
    )


def told_again(plan: Plan, conference: Conference, *, kinh_moi: str) -> MessageContext:
    """The words of a message for which no letter can be written any more: the conference is called off."""
    return replace(_shared(plan, conference), kinh_moi=kinh_moi)


def _shared(plan: Plan, conference: Conference) -> MessageContext:
    settings = plan.settings
    return MessageContext(
        **spread(contact(plan, conference)),
        kinh_moi="",
        ten_hoi_nghi=conference_name(plan, conference),
        chuyen_de=topic_name(plan, conference),
        thoi_gian="",
        dia_diem="",
        ban_thuong_vu=settings.issuing_body,
        don_vi_soan=settings.department_name,
        la_du_thao=True,
        so_giay_moi="",
        ngay_giay_moi="",
        thay_the="",
        la_hoan=conference.status is ConferenceStatus.POSTPONED,
        **_UNCHANGED,
    )
