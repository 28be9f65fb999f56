"""Thông báo thay đổi: a page of what was said and what holds now, and the list of those who were told."""

from toolkit.word.drawing import Column, ruled_table
from toolkit.word.drawing.kinds.frame import annexed, ended, opened, signature
from toolkit.word.layout import Profile

_CHANGES = (
    Column("Nội dung", 36, "noi_dung"),
    Column("Giấy mời đã ghi", 62, "cu"),
    Column("Nay điều chỉnh", 62, "moi"),
)
_RECEIVED = (Column("TT", 14, "tt", centered=True), Column("Nơi nhận", 146, "noi_nhan"))


def change_notice(profile: Profile) -> bytes:
    body = opened(profile, "THÔNG BÁO")
    body.text(
        "{{ ban_thuong_vu }} đã ban hành Giấy mời số {{ so_giay_moi }} ngày {{ ngay_giay_moi }} "
        "mời dự {{ ten_hoi_nghi }}"
        "{% if co_thong_bao_truoc %}, đã được điều chỉnh theo Thông báo số {{ thong_bao_truoc }}{% endif %}."
    )
    with body.when("la_dieu_chinh"):
        body.lead("Nay {{ ban_thuong_vu }} điều chỉnh như sau:")
        ruled_table(body, _CHANGES).rows("dong", "thay_doi")
        body.lead("Các nội dung khác của Giấy mời số {{ so_giay_moi }} không thay đổi.")
    with body.when("la_hoan"):
        body.lead(
            "Nay {{ ban_thuong_vu }} hoãn Hội nghị nêu trên (đã mời họp {{ thoi_gian }}, "
            "tại {{ dia_diem }}). Thời gian tổ chức sẽ được thông báo sau."
        )
    with body.when("la_khong_to_chuc"):
        body.lead(
            "Nay {{ ban_thuong_vu }} không tổ chức Hội nghị nêu trên (đã mời họp {{ thoi_gian }}, "
            "tại {{ dia_diem }})."
        )
    body.line(
        profile.body.closing,
        "{{ ban_thuong_vu }} thông báo để các đơn vị, các đồng chí được mời biết và thực hiện./.",
    )
    signature(body)
    annexed(
        body,
        "Những nơi đã nhận Giấy mời số {{ so_giay_moi }} ngày {{ ngay_giay_moi }}",
        "(Kèm theo Thông báo {{ viec }} {{ ten_hoi_nghi }})",
        kind="DANH SÁCH",
    )
    ruled_table(body, _RECEIVED).rows("dong", "danh_sach")
    return ended(body, "Thông báo thay đổi")
