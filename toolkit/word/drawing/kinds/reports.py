"""Báo cáo tổng hợp ý kiến of one conference, and what the papers of a year share with it."""

from toolkit.word.drawing import Block, Column, ruled_table, slanted
from toolkit.word.drawing.kinds.frame import annexed, concluded, ended, opened
from toolkit.word.drawing.kinds.minutes import conclusions_told
from toolkit.word.layout import Profile

_ANNEX = (
    Column("TT", 12, "tt", centered=True),
    Column("Đơn vị", 78, "don_vi"),
    Column("Báo cáo", 45, "bao_cao"),
    Column("Số ý kiến", 25, "so_y_kien", centered=True),
)
_GROUPS = (
    Column("Nhóm ý kiến", 72, "ten"),
    Column("Trước", 22, "truoc", centered=True),
    Column("Tại", 22, "tai", centered=True),
    Column("Sau", 22, "sau", centered=True),
    Column("Cộng", 22, "cong", centered=True),
)
FIGURES = (
    Column("TT", 10, "tt", centered=True),
    Column("Số liệu", 42, "chi_tieu"),
    Column("Tổng", 22, "tong", centered=True),
    Column("Các đơn vị, xếp từ cao xuống thấp", 86, "don_vi"),
)
_OPINION = "{% if yk.co_don_vi %} ({{ yk.don_vi }}){% endif %}."


def opinions_report(profile: Profile) -> bytes:
    body = opened(profile, "BÁO CÁO")
    _opinions_counted(body)
    body.section("II. NỘI DUNG Ý KIẾN, KIẾN NGHỊ{% if co_tra_loi %} VÀ TRẢ LỜI{% endif %}")
    opinions_grouped(body, "nhom")
    with body.when("co_ket_luan"):
        body.section("III. ĐỀ XUẤT KẾT LUẬN")
        conclusions_told(body)
    concluded(
        body,
        "Trên đây là báo cáo tổng hợp ý kiến, kiến nghị của {{ cac_don_vi }} tại Hội nghị giao ban "
        "lần {{ lan_thu }} năm {{ nam }}./.",
    )
    _annex(body)
    return ended(body, "Báo cáo tổng hợp ý kiến")


def _opinions_counted(body: Block) -> None:
    body.section("I. TÌNH HÌNH CHUNG")
    body.text(
        "Hội nghị giao ban lần {{ lan_thu }} năm {{ nam }} giữa {{ thuong_truc }} với {{ cac_don_vi }} "
        "được tổ chức ngày {{ cac_ngay_hop }} tại {{ dia_diem }}, chuyên đề: “{{ chuyen_de }}”."
    )
    with body.when("co_bao_cao"):
        body.text(
            "{% if co_don_vi_da_bao_cao %}"
            "Có {{ so_don_vi_bao_cao }}/{{ tong_don_vi }} đơn vị gửi báo cáo."
            "{% if co_don_vi_chua_bao_cao %} Đơn vị chưa gửi báo cáo: {{ don_vi_chua_bao_cao }}.{% endif %}"
            "{% if co_nhieu_don_vi_chua_bao_cao %} Còn {{ so_don_vi_chua_bao_cao }} đơn vị chưa gửi báo cáo, "
            "có tên trong phụ lục kèm theo.{% endif %}"
            "{% else %}Chưa có đơn vị nào trong {{ tong_don_vi }} đơn vị gửi báo cáo.{% endif %}"
        )
    body.text(
        "Tổng hợp được {{ so_y_kien }} ý kiến, kiến nghị"
        "{% if co_y_kien_truoc %}; trước Hội nghị có {{ so_y_kien_truoc }} ý kiến gửi về{% endif %}"
        "{% if co_y_kien_tai %}; tại Hội nghị có {{ so_y_kien_tai }} ý kiến phát biểu{% endif %}"
        "{% if co_y_kien_sau %}; sau Hội nghị có {{ so_y_kien_sau }} ý kiến bổ sung{% endif %}."
        "{% if co_gop %} Sau khi gộp những ý kiến trùng nhau còn {{ so_sau_khi_gop }} ý kiến.{% endif %}"
        "{% if co_tra_loi %} Đã trả lời {{ so_tra_loi }} ý kiến.{% endif %}"
    )


def opinions_grouped(body: Block, groups: str, *, clauses: bool = True) -> None:
    """Each group with its opinions by addressee, each opinion with its answer; ``groups`` is their tag."""
    with body.each("loai", groups):
        if clauses:
            body.clause("{{ loai.so }}. {{ loai.ten }}")
        else:
            body.lead(slanted("{{ loai.ten }}:"))
        with body.each("phan_y_kien", "loai.phan"):
            with body.when("phan_y_kien.co_noi_gui"):
                body.line(body.profile.body.sub_point, "Gửi {{ phan_y_kien.noi_gui }}:")
            with body.each("yk", "phan_y_kien.y_kien"):
                body.text("- {{ yk.noi_dung }}" + _OPINION)
                with body.when("yk.co_tra_loi"):
                    body.text("+ {{ yk.tra_loi }}")


def table_of_groups(body: Block) -> None:
    table = ruled_table(body, _GROUPS)
    table.rows("dong", "bang_nhom")


def _annex(body: Block) -> None:
    annexed(
        body,
        "Báo cáo, ý kiến và số liệu của các đơn vị",
        "(Kèm theo Báo cáo tổng hợp ý kiến, kiến nghị tại Hội nghị giao ban lần {{ lan_thu }} năm {{ nam }})",
    )
    body.line(body.profile.body.table_title, "Ý kiến theo nhóm và giai đoạn")
    table_of_groups(body)
    with body.when("co_bang_don_vi"):
        body.line(body.profile.body.table_title, "Báo cáo và ý kiến theo đơn vị")
        table = ruled_table(body, _ANNEX)
        table.rows("dong", "bang_don_vi")
    with body.when("co_so_lieu"):
        body.line(body.profile.body.table_title, "Số liệu của các đơn vị")
        figures = ruled_table(body, FIGURES)
        figures.rows("dong", "bang_so_lieu")
    charts(body)


def charts(body: Block) -> None:
    """Each chart below its name; Word's own chart comes where its mark is printed."""
    with body.each("bd", "bieu_do"):
        body.line(body.profile.body.table_title, "Biểu đồ {{ bd.so }}. {{ bd.ten }}")
        body.line(body.profile.body.table_center, "{{ bd.hinh }}")
