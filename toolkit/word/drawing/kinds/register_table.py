"""Sổ đăng ký văn bản đi: a wide table, one row of heading for each type."""

from toolkit.word.drawing import Column, packed, ruled_table, strong
from toolkit.word.drawing.kinds.frame import opened
from toolkit.word.layout import Profile

_COLUMNS = (
    Column("Số", 11, "so", centered=True),
    Column("Ký hiệu", 35, "ky_hieu"),
    Column("Ngày", 24, "ngay", centered=True),
    Column("Tên loại, trích yếu", 58, "trich_yeu"),
    Column("Người ký", 29, "nguoi_ky"),
    Column("Nơi nhận", 37, "noi_nhan"),
    Column("Số bản", 13, "so_ban", centered=True),
    Column("Ngày gửi", 24, "ngay_gui", centered=True),
    Column("Ghi chú", 26, "ghi_chu"),
)


def register(profile: Profile) -> bytes:
    body = opened(profile, "SỔ ĐĂNG KÝ VĂN BẢN ĐI", landscape=True, numbered=False)
    body.text(strong("Đơn vị soạn, lưu: "), "{{ don_vi_soan }}.")
    table = ruled_table(body, _COLUMNS)
    with table.each("loai", "day_so"):
        table.wide_row(strong("{{ loai.ten }} ({{ loai.so_luong }} văn bản)"))
        table.rows("dong", "loai.dong")
    body.line(profile.body.total, "Tổng số: {{ tong_so }} văn bản.")
    return packed(body.document, "Sổ đăng ký văn bản đi")
