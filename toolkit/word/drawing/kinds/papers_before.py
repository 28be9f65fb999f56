"""What goes out before a conference besides its invitations: công văn and the table of duties."""

from toolkit.word.drawing import Block, Column, blank_document, ruled_table, strong
from toolkit.word.drawing.kinds.frame import (
    addressed,
    by_the_plan,
    closed,
    letterhead,
    opened,
    when_and_where,
)
from toolkit.word.layout import Profile

_DUTIES = (
    Column("TT", 11, "tt", centered=True),
    Column("Nội dung", 70, "noi_dung"),
    Column("Chủ trì", 42, "chu_tri"),
    Column("Phối hợp", 42, "phoi_hop"),
    Column("Người phụ trách", 34, "phu_trach"),
    Column("Thời hạn", 26, "han", centered=True),
    Column("Kết quả", 22, "ket_qua"),
)
_NAMED = "Hội nghị giao ban lần {{ lan_thu }} năm {{ nam }} giữa {{ thuong_truc }} với {{ cac_don_vi }}"


def summons(profile: Profile) -> bytes:
    body = _dispatch(profile, "Ban Thường vụ {{ cac_don_vi }}")
    by_the_plan(
        body, "{{ ban_thuong_vu }} triệu tập " + _NAMED + ", chuyên đề: “{{ chuyen_de }}”, cụ thể như sau:"
    )
    when_and_where(body, ("1. Thời gian: ", "2. Địa điểm: "))
    with body.when("co_thanh_phan"):
        body.clause("3. Thành phần")
        body.items("nhom", "thanh_phan", "- {{ nhom.dong }}")
    with body.when("co_goi_y"):
        body.clause("{% if co_thanh_phan %}4{% else %}3{% endif %}. Nội dung chuẩn bị")
        body.lead("Đề nghị các đơn vị chuẩn bị báo cáo chuyên đề, tập trung các nội dung sau:")
        body.items("cau", "goi_y", "- {{ cau.dong }}")
    with body.when("co_so_lieu"):
        body.text("Báo cáo nêu rõ số liệu: {{ so_lieu }}.")
    with body.when("co_han_bao_cao"):
        body.text(
            "Báo cáo và đăng ký phát biểu gửi về {{ ban_thuong_vu }} (qua {{ don_vi_soan }}"
            "{% if co_noi_nhan_bao_cao %}, thư điện tử {{ noi_nhan_bao_cao }}{% endif %}) "
            "chậm nhất ngày\u00a0{{ han_bao_cao }}."
        )
    return closed(
        body,
        "{{ ban_thuong_vu }} đề nghị Ban Thường vụ {{ cac_don_vi }} cử đại biểu dự họp đúng thành phần, "
        "đúng thời gian và gửi báo cáo đúng hạn./.",
        "Công văn triệu tập",
    )


def committee_letter(profile: Profile) -> bytes:
    body = _dispatch(profile)
    by_the_plan(
        body,
        "{{ ban_thuong_vu }} phối hợp với {{ don_vi_dang_cai }} tổ chức " + _NAMED + ". "
        "{{ ban_thuong_vu }} trân trọng báo cáo {{ cap_uy }} lịch giao ban như sau:",
    )
    _calendar(body)
    return closed(
        body,
        "Kính mong {{ cap_uy }} quan tâm, chỉ đạo, tạo điều kiện để Hội nghị thành công tốt đẹp và "
        "phân công lãnh đạo đến dự./.",
        "Công văn báo cáo cấp ủy",
    )


def host_letter(profile: Profile) -> bytes:
    body = _dispatch(profile)
    by_the_plan(
        body,
        "{{ tap_the }} được phân công đăng cai " + _NAMED + ". "
        "{{ tap_the }} kính báo cáo {{ cap_uy }} lịch giao ban tại địa phương như sau:",
    )
    _calendar(body)
    return closed(
        body,
        "{{ tap_the }} kính xin ý kiến chỉ đạo của {{ cap_uy }} và kính mời lãnh đạo đến dự, "
        "phát biểu chào mừng Hội nghị./.",
        "Công văn của đơn vị đăng cai",
    )


def assignments(profile: Profile) -> bytes:
    body = opened(profile, "PHÂN CÔNG NHIỆM VỤ", landscape=True, numbered=False, dated=True)
    when_and_where(body, ("Thời gian Hội nghị: ", "Địa điểm: "))
    with body.when("la_ban_rieng"):
        body.lead("Nhiệm vụ của {{ don_vi }}:")
    ruled_table(body, _DUTIES).rows("dong", "viec")
    return closed(
        body,
        "{{ ban_thuong_vu }} đề nghị các đơn vị, cá nhân được phân công chủ động phối hợp thực hiện "
        "đúng thời hạn; có khó khăn, vướng mắc, kịp thời phản ánh về {{ don_vi_soan }} để tổng hợp./.",
        "Phân công nhiệm vụ",
        below_table=True,
    )


def introduction(profile: Profile) -> bytes:
    """On A4: half a sheet, which the rule allows as well, does not hold this text at the rule's sizes."""
    body = opened(profile, "GIẤY GIỚI THIỆU")
    body.text(
        "{{ ban_thuong_vu }} trân trọng giới thiệu: ",
        strong("{{ nguoi_duoc_gioi_thieu }}"),
        "{% if co_chuc_vu %} - {{ chuc_vu }}{% endif %}.",
    )
    body.text("Được cử đến: {{ don_vi_dang_cai }}.")
    body.text(
        "Về việc: liên hệ, phối hợp chuẩn bị "
        + _NAMED
        + ", tổ chức ngày\u00a0{{ cac_ngay_hop }} tại {{ dia_diem }}."
    )
    body.lead("Đề nghị đơn vị tạo điều kiện để người được giới thiệu hoàn thành nhiệm vụ.")
    return closed(body, "Giấy này có giá trị đến hết ngày\u00a0{{ ngay_cuoi }}./.", "Giấy giới thiệu")


def _dispatch(profile: Profile, whom: str = "{{ kinh_gui }}") -> Block:
    """A công văn down to the line that says to whom it goes."""
    body = blank_document(profile)
    letterhead(body, summary=True)
    addressed(body, whom)
    return body


def _calendar(body: Block) -> None:
    """When, where, on what and with whom the conference is held."""
    when_and_where(body, ("1. Thời gian: ", "2. Địa điểm: "))
    body.text(strong("3. Chuyên đề: "), "{{ chuyen_de }}.")
    with body.when("co_thanh_phan"):
        body.clause("4. Thành phần")
        body.items("nhom", "thanh_phan", "- {{ nhom.dong }}")
