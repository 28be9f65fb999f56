"""Sổ đăng ký văn bản đi: a wide table, one row of heading for each type."""

from toolkit.word.drawing import Column, blank_document, packed, ruled_table, strong
from toolkit.word.drawing.kinds.frame import letterhead, title
from toolkit.word.layout import Profile

_COLUMNS = (
    Column("Số", 11, centered=True),
    Column("Ký hiệu", 35),
    Column("Ngày", 24, centered=True),
    Column("Tên loại, trích yếu", 58),
    Column("Người ký", 29),
    Column("Nơi nhận", 37),
    Column("Số bản", 13, centered=True),
    Column("Ngày gửi", 24, centered=True),
    Column("Ghi chú", 26),
)


def register(profile: Profile) -> bytes:
    document, body = blank_document(profile, landscape=True)
    letterhead(document, body, numbered=False)
    title(body, "SỔ ĐĂNG KÝ VĂN BẢN ĐI")
    body.text(strong("Đơn vị soạn, lưu: "), "{{ don_vi_soan }}.")
    table = ruled_table(document, profile, _COLUMNS)
    with table.each("loai", "day_so"):
        table.wide_row(strong("{{ loai.ten }} ({{ loai.so_luong }} văn bản)"))
        with table.each("dong", "loai.dong"):
            table.row(
                "{{ dong.so }}",
                "{{ dong.ky_hieu }}",
                "{{ dong.ngay }}",
                "{{ dong.trich_yeu }}",
                "{{ dong.nguoi_ky }}",
                "{{ dong.noi_nhan }}",
                "{{ dong.so_ban }}",
                "{{ dong.ngay_gui }}",
                "{{ dong.ghi_chu }}",
            )
    body.line(profile.body.total, "Tổng số: {{ tong_so }} văn bản.")
    return packed(document, "Sổ đăng ký văn bản đi")
