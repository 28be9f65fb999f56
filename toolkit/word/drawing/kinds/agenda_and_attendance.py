"""Chương trình and danh sách đại biểu: what hangs on the wall and lies at the door of a conference."""

from toolkit.word.drawing import Column, RuledTable, packed, ruled_table, strong
from toolkit.word.drawing.kinds.frame import ended, opened, when_and_where
from toolkit.word.layout import Profile

_SIGNING_ROOM = 9.0
_WITH_PHONE = (
    Column("TT", 12, "tt", centered=True),
    Column("Họ và tên", 48, "ho_ten"),
    Column("Chức vụ", 45, "chuc_vu"),
    Column("Đơn vị", 50, "don_vi"),
    Column("Điện thoại", 32, "dien_thoai", centered=True),
    Column("Ký tên", 28),
    Column("Ghi chú", 32, "ghi_chu"),
)
_WITHOUT_PHONE = (
    Column("TT", 12, "tt", centered=True),
    Column("Họ và tên", 55, "ho_ten"),
    Column("Chức vụ", 50, "chuc_vu"),
    Column("Đơn vị", 60, "don_vi"),
    Column("Ký tên", 35),
    Column("Ghi chú", 35, "ghi_chu"),
)


def agenda(profile: Profile) -> bytes:
    body = opened(
        profile,
        "CHƯƠNG TRÌNH",
        note="(Kèm theo Giấy mời số {{ so_giay_moi }} {{ ngay_giay_moi }})",
        numbered=False,
    )
    when_and_where(body, ("Thời gian: ", "Địa điểm: "))
    body.text(strong("Chuyên đề: "), "{{ chuyen_de }}.")
    table = ruled_table(
        body,
        (
            Column("TT", 11, "tt", centered=True),
            Column("Thời gian", 32, "thoi_gian", centered=True),
            Column("Nội dung", 60, "noi_dung"),
            Column("Người thực hiện", 57, "nguoi_thuc_hien"),
        ),
    )
    table.rows("dong", "muc")
    with body.when("co_viec_ky_truoc"):
        body.line(
            profile.body.below_table,
            "Những kết luận kỳ trước chưa hoàn thành, báo cáo tại mục {{ muc_viec_ky_truoc }}:",
        )
        body.items("viec", "viec_ky_truoc", "- {{ viec.dong }}")
    return ended(body, "Chương trình")


def attendance(profile: Profile) -> bytes:
    """Two tables, one of which stands: with the telephone column only where the settings print it."""
    body = opened(profile, "DANH SÁCH ĐẠI BIỂU", landscape=True, numbered=False)
    when_and_where(body, ("Thời gian: ", "Địa điểm: "))
    with body.when("co_dien_thoai"):
        _fill(ruled_table(body, _WITH_PHONE, _SIGNING_ROOM))
        body.otherwise()
        _fill(ruled_table(body, _WITHOUT_PHONE, _SIGNING_ROOM))
    body.line(profile.body.total, "Tổng số: {{ tong_so }} đại biểu.")
    return packed(body.document, "Danh sách đại biểu")


def _fill(table: RuledTable) -> None:
    with table.each("nhom_dai_bieu", "nhom"):
        with table.when("nhom_dai_bieu.co_ten"):
            table.wide_row(strong("{{ nhom_dai_bieu.ten }} ({{ nhom_dai_bieu.so_luong }} đại biểu)"))
        table.rows("nguoi", "nhom_dai_bieu.dai_bieu")
        # one more line for whoever comes without having been announced; the sum stands on its page
        table.row(*[""] * len(table.columns), keep_with_next=True)
