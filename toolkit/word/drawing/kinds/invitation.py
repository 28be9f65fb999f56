"""Giấy mời: to a unit, to a member of the Đoàn by name, and to a guest from outside."""

from msgspec.structs import asdict, replace

from toolkit.word.drawing import Block, strong
from toolkit.word.drawing.kinds.frame import by_the_plan, closed, opened, when_and_where
from toolkit.word.layout import Part, Profile

_BETWEEN = 3.0  # points between the paragraphs of a letter


def unit_invitation(profile: Profile) -> bytes:
    body = _opening(profile)
    body.line(profile.title.addressed_to, "{{ kinh_moi }}")
    _conference(body)
    with body.when("co_cu"):
        body.lead("Đề nghị đơn vị cử đại biểu dự Hội nghị, gồm:")
        body.items("nguoi", "cu", "- {{ nguoi.dong }}")
    with body.when("co_goi_y"):
        body.lead("Hội nghị tập trung thảo luận các nội dung gợi ý sau:")
        body.items("cau", "goi_y", "- {{ cau.dong }}")
    with body.when("co_viec_ky_truoc"):
        body.lead("Đề nghị đơn vị báo cáo kết quả thực hiện các kết luận kỳ trước do đơn vị chủ trì:")
        body.items("viec", "viec_ky_truoc", "- {{ viec.dong }}")
    _preparation(body)
    with body.when("co_han_bao_cao"):
        body.line(
            body.profile.body.last,
            "Đề nghị đơn vị gửi báo cáo, ý kiến và đăng ký phát biểu về {{ don_vi_soan }} "
            "chậm nhất ngày\u00a0{{ han_bao_cao }}"
            "{% if co_han_xac_nhan %}, xác nhận đại biểu dự họp chậm nhất ngày\u00a0{{ han_xac_nhan }}"
            "{% endif %}{% if co_lien_he %}; liên hệ đồng chí {{ lien_he }}"
            "{% if co_dien_thoai_lien_he %}, điện thoại {{ dien_thoai_lien_he }}{% endif %}"
            "{% if co_email_lien_he %}, thư điện tử {{ email_lien_he }}{% endif %}{% endif %}.",
        )
        body.otherwise()
        with body.when("co_han_xac_nhan"):
            body.line(
                body.profile.body.last,
                "Đề nghị đơn vị xác nhận đại biểu dự Hội nghị với {{ don_vi_soan }} "
                "chậm nhất ngày\u00a0{{ han_xac_nhan }}.",
            )
        _contact(body)
    closing = "Rất mong các đồng chí đến dự đúng giờ, đúng thành phần./."
    return closed(body, closing, "Giấy mời")


def person_invitation(profile: Profile) -> bytes:
    body = _opening(profile)
    body.line(profile.title.addressed_to, "{{ kinh_moi }}")
    _conference(body)
    _preparation(body)
    body.text("Đề nghị {{ dai_tu }} chuẩn bị ý kiến trao đổi tại Hội nghị.")
    with body.when("co_han_xac_nhan"):
        body.text(
            "Đề nghị {{ dai_tu }} xác nhận dự Hội nghị với {{ don_vi_soan }} "
            "chậm nhất ngày\u00a0{{ han_xac_nhan }}."
        )
    _contact(body)
    return closed(body, "Rất mong {{ dai_tu }} sắp xếp thời gian đến dự./.", "Giấy mời")


def guest_invitation(profile: Profile) -> bytes:
    body = _opening(profile)
    body.line(profile.title.addressed_to, "{{ kinh_moi }}")
    _conference(body)
    with body.when("co_han_xac_nhan"):
        body.text(
            "Kính mong {{ dai_tu }} xác nhận dự Hội nghị chậm nhất ngày\u00a0{{ han_xac_nhan }} "
            "để việc đón tiếp được chu đáo."
        )
    _contact(body)
    closing = (
        "{% if la_tap_the %}Rất mong {{ dai_tu }} cử đại diện đến dự"
        "{% else %}Rất hân hạnh được đón tiếp {{ dai_tu }}{% endif %}./."
    )
    return closed(body, closing, "Giấy mời")


def _opening(profile: Profile) -> Block:
    body = opened(_close_set(profile), "GIẤY MỜI")
    by_the_plan(body, "{{ ban_thuong_vu }} trân trọng kính mời:")
    return body


def _close_set(profile: Profile) -> Profile:
    """The profile with its body at the least that the rule allows: a letter ought to stand on one page."""
    least, _ = profile.body.line_spacing
    parts = {name: part for name, part in asdict(profile.body).items() if isinstance(part, Part)}
    closer = {
        name: replace(part, line_spacing=least, after=min(part.after, _BETWEEN))
        for name, part in parts.items()
    }
    return replace(profile, body=replace(profile.body, **closer))


def _conference(body: Block) -> None:
    body.text(
        "đến dự Hội nghị giao ban lần {{ lan_thu }} năm {{ nam }} giữa {{ thuong_truc }} "
        "với {{ cac_don_vi }}, chuyên đề: “{{ chuyen_de }}”"
        "{% if la_truc_tuyen %}, theo hình thức {{ hinh_thuc }}{% endif %}."
    )
    when_and_where(body, ("1. Thời gian: ", "2. Địa điểm: "), form_told=True)
    with body.when("co_diem_cau"):
        body.line(
            body.profile.body.contact,
            "Điểm cầu của đơn vị: {{ diem_cau }}"
            "{% if co_dia_chi_diem_cau %}, {{ dia_chi_diem_cau }}{% endif %}"
            "{% if co_ket_noi %}; kết nối: {{ ket_noi }}{% endif %}"
            "{% if co_ky_thuat %}; phụ trách kỹ thuật: đồng chí {{ ky_thuat }}"
            "{% if co_dien_thoai_ky_thuat %}, điện thoại {{ dien_thoai_ky_thuat }}{% endif %}{% endif %}.",
        )
    with body.when("co_chu_tri"):
        body.text(strong("3. Chủ trì: "), "{{ chu_tri }}.")


def _preparation(body: Block) -> None:
    with body.when("co_chuan_bi"):
        body.text(strong("Chuẩn bị: "), "{{ chuan_bi }}.")


def _contact(body: Block) -> None:
    with body.when("co_lien_he"):
        body.line(
            body.profile.body.last,
            "Thông tin chi tiết xin liên hệ đồng chí {{ lien_he }}, {{ don_vi_soan }}"
            "{% if co_dien_thoai_lien_he %}, điện thoại {{ dien_thoai_lien_he }}{% endif %}"
            "{% if co_email_lien_he %}, thư điện tử {{ email_lien_he }}{% endif %}.",
        )
