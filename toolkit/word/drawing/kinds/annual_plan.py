"""Kế hoạch: the plan of a year's conferences, with the headings of the office's own plan of 2024."""

from toolkit.word.drawing import Block, Column, ruled_table, strong
from toolkit.word.drawing.kinds.frame import annexed, concluded, ended, opened
from toolkit.word.layout import Profile

_CALENDAR = (
    Column("TT", 10, "tt", centered=True),
    Column("Hội nghị", 29, "hoi_nghi"),
    Column("Thời gian", 33, "thoi_gian", centered=True),
    Column("Đơn vị đăng cai", 28, "don_vi_dang_cai"),
    Column("Chuyên đề", 36, "chuyen_de"),
    Column("Ban tham mưu", 24, "ban_tham_muu"),
)
_DUTIES = (
    Column("TT", 10, "tt", centered=True),
    Column("Nội dung", 56, "noi_dung"),
    Column("Chủ trì", 34, "chu_tri"),
    Column("Phối hợp", 34, "phoi_hop"),
    Column("Thời hạn", 26, "han", centered=True),
)


def annual_plan(profile: Profile) -> bytes:
    body = opened(profile, "KẾ HOẠCH")
    _grounds(body)
    _aims(body)
    _programme(body)
    _duties(body)
    concluded(
        body,
        "{% if co_cau_ket %}{{ cau_ket }}{% else %}Trên đây là Kế hoạch tổ chức hội nghị giao ban giữa "
        "{{ thuong_truc }} với {{ cac_don_vi }} năm {{ nam }} của {{ ban_thuong_vu }}, đề nghị "
        "Ban Thường vụ {{ cac_don_vi }} nghiêm túc thực hiện./.{% endif %}",
    )
    with body.when("co_phu_luc"):
        _annex(body)
    return ended(body, "Kế hoạch")


def _annex(body: Block) -> None:
    annexed(
        body,
        "Lịch hội nghị giao ban và phân công nhiệm vụ năm {{ nam }}",
        "(Kèm theo Kế hoạch của {{ ban_thuong_vu }})",
    )
    body.line(body.profile.body.table_title, "1. Lịch hội nghị")
    ruled_table(body, _CALENDAR).rows("dong", "lich")
    with body.when("co_phan_cong"):
        body.line(body.profile.body.table_title, "2. Phân công nhiệm vụ")
        table = ruled_table(body, _DUTIES)
        with table.each("hn", "phan_cong"):
            table.wide_row(strong("{{ hn.hoi_nghi }}"))
            table.rows("dong", "hn.viec")


def _grounds(body: Block) -> None:
    body.items("can", "can_cu", "- {{ can.dong }}")
    body.lead(
        "{% if co_cau_dan %}{{ cau_dan }}{% else %}{{ ban_thuong_vu }} xây dựng kế hoạch tổ chức hội nghị "
        "giao ban giữa {{ thuong_truc }} với {{ cac_don_vi }} năm {{ nam }}, cụ thể như sau:{% endif %}"
    )


def _aims(body: Block) -> None:
    body.section("I. MỤC ĐÍCH, YÊU CẦU")
    with body.when("co_yeu_cau"):
        body.clause("1. Mục đích")
    body.items("muc", "muc_dich", "- {{ muc.dong }}")
    with body.when("co_yeu_cau"):
        body.clause("2. Yêu cầu")
        body.items("muc", "yeu_cau", "- {{ muc.dong }}")


def _programme(body: Block) -> None:
    body.section("II. THÀNH PHẦN, THỜI GIAN, ĐỊA ĐIỂM, NỘI DUNG")
    body.clause("1. Thành phần")
    body.items("nhom", "thanh_phan", "- {{ nhom.dong }}")
    body.text(strong("2. Thời gian: "), "{{ thoi_gian }}.")
    body.text(strong("3. Địa điểm: "), "{{ dia_diem }}.")
    body.lead(
        strong("4. Nội dung: "),
        "Chương trình Hội nghị giao ban giữa {{ thuong_truc }} với {{ cac_don_vi }}, gồm những nội dung sau:",
    )
    with body.each("diem", "noi_dung"):
        body.text("- {{ diem.dong }}")
        body.items(
            "cd",
            "diem.chuyen_de",
            "+ Chuyên đề {{ cd.so }} (Tháng {{ cd.thang }}, tại {{ cd.noi }}): {{ cd.ten }}.",
        )


def _duties(body: Block) -> None:
    body.section("III. TỔ CHỨC THỰC HIỆN")
    body.clause("1. {{ ban_thuong_vu }}")
    body.items("viec", "nhiem_vu_ban_thuong_vu", "- {{ viec.dong }}")
    body.clause("2. Ban Thường vụ {{ cac_don_vi }}")
    body.items("viec", "nhiem_vu_don_vi", "- {{ viec.dong }}")
