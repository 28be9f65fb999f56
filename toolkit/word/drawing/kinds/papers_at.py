"""What lies ready at a conference: the script, the order of speakers, cards, the questionnaire."""

from toolkit.word.drawing import Column, packed, ruled_table
from toolkit.word.drawing.kinds.frame import ended, opened, when_and_where
from toolkit.word.layout import Profile

_SPEECHES = (
    Column("TT", 12, "tt", centered=True),
    Column("Đơn vị", 48, "don_vi"),
    Column("Người phát biểu", 42, "nguoi"),
    Column("Chức vụ", 46, "chuc_vu"),
    Column("Tên tham luận", 62, "ten_tham_luan"),
    Column("Số phút", 16, "so_phut", centered=True),
    Column("Ghi chú", 21, "ghi_chu"),
)
_SCRIPT = (
    Column("Giờ", 31, "gio", centered=True),
    Column("Việc", 48, "viec"),
    Column("Lời dẫn", 87, "loi_dan"),
    Column("Người thực hiện", 38, "nguoi"),
    Column("Hậu cần, ghi chú", 43, "hau_can"),
)


def speech_list(profile: Profile) -> bytes:
    body = opened(profile, "BẢNG ĐĂNG KÝ PHÁT BIỂU", landscape=True, numbered=False)
    when_and_where(body, ("Thời gian: ", "Địa điểm: "))
    ruled_table(body, _SPEECHES).rows("dong", "dang_ky")
    body.line(profile.body.total, "Tổng số: {{ so_dang_ky }} ý kiến, {{ tong_so_phut }} phút.")
    return packed(body.document, "Bảng đăng ký phát biểu")


def script(profile: Profile) -> bytes:
    body = opened(profile, "KỊCH BẢN ĐIỀU HÀNH", landscape=True, numbered=False)
    when_and_where(body, ("Thời gian: ", "Địa điểm: "))
    with body.when("co_gioi_thieu"):
        body.clause("1. Giới thiệu đại biểu")
        body.text(
            "{% if co_khach %}Kính thưa các vị khách quý, thưa các đồng chí!{% else %}"
            "Kính thưa các đồng chí!{% endif %} "
            "Được sự đồng ý của {{ ban_thuong_vu }}, hôm nay tại {{ dia_diem }}, "
            "{{ thuong_truc }} tổ chức Hội nghị giao ban lần {{ lan_thu }} năm {{ nam }}, "
            "chuyên đề: “{{ chuyen_de }}”."
        )
        body.items(
            "nhom",
            "gioi_thieu",
            "Về phía {{ nhom.ve_phia }}, xin trân trọng giới thiệu: {{ nhom.gioi_thieu }}.",
        )
    with body.when("co_trao_co"):
        body.clause("{% if co_gioi_thieu %}2{% else %}1{% endif %}. Trao cờ luân lưu")
        body.text(
            "Xin trân trọng kính mời {{ nguoi_trao }} trao Cờ luân lưu cho {{ don_vi_nhan_co }}, "
            "đơn vị đăng cai Hội nghị kỳ tiếp theo; kính mời đại diện {{ don_vi_nhan_co }} lên nhận cờ."
        )
    body.line(profile.body.table_title, "Diễn biến Hội nghị")
    ruled_table(body, _SCRIPT).rows("dong", "muc")
    return ended(body, "Kịch bản điều hành")
