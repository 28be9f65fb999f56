"""Biên bản tổng hợp and báo cáo tổng hợp of a year: one course of the year, two ways to open and to sign."""

from toolkit.word.drawing import Block, Column, ruled_table, strong
from toolkit.word.drawing.kinds.frame import annexed, concluded, ended, opened, signatures_of_minutes
from toolkit.word.drawing.kinds.reports import FIGURES, charts, opinions_grouped, table_of_groups
from toolkit.word.layout import Profile

_CONCLUSIONS = (
    Column("TT", 10, centered=True),
    Column("Nội dung", 56),
    Column("Đơn vị chủ trì", 33),
    Column("Thời hạn", 27, centered=True),
    Column("Tình trạng", 34),
)
_BY_CONFERENCE = (
    Column("TT", 10, "so", centered=True),
    Column("Hội nghị", 53, "hoi_nghi"),
    Column("Được mời", 15, "duoc_moi", centered=True),
    Column("Có mặt", 13, "co_mat", centered=True),
    Column("Vắng có lý do", 20, "vang_co_ly_do", centered=True),
    Column("Vắng không lý do", 28, "vang_khong_ly_do", centered=True),
    Column("Báo cáo", 21, "bao_cao", centered=True),
)
_BY_UNIT = (
    Column("TT", 11, "tt", centered=True),
    Column("Đơn vị", 74, "don_vi"),
    Column("Dự họp", 25, "du_hop", centered=True),
    Column("Báo cáo", 25, "bao_cao", centered=True),
    Column("Ý kiến", 25, "y_kien", centered=True),
)

_HELD = (
    "{{ so_hoi_nghi }} hội nghị giao ban theo chuyên đề giữa {{ thuong_truc }} với {{ cac_don_vi }}; "
    "đã tổ chức {{ so_da_hop }} hội nghị{% if co_hoan %}; hoãn {{ so_hoan }} hội nghị{% endif %}"
    "{% if co_huy %}; không tổ chức {{ so_huy }} hội nghị ({{ cac_huy }}){% endif %}"
    "{% if co_chua_hop %}; {{ so_chua_hop }} hội nghị chưa tổ chức{% endif %}."
)


def year_minutes(profile: Profile) -> bytes:
    """Signed by the secretaries and the chair."""
    body = opened(profile, "BIÊN BẢN TỔNG HỢP")
    body.section("I. TÌNH HÌNH CHUNG")
    body.text("Theo kế hoạch năm {{ nam }} của {{ ban_thuong_vu }}, trong năm có " + _HELD)
    _course(body)
    body.line(
        profile.body.closing,
        "Trên đây là biên bản tổng hợp các hội nghị giao ban theo chuyên đề năm {{ nam }}./.",
    )
    signatures_of_minutes(body)
    _charts(body, "Biên bản tổng hợp")
    return ended(body, "Biên bản tổng hợp năm")


def year_report(profile: Profile) -> bytes:
    """Signed on behalf of the standing committee."""
    body = opened(profile, "BÁO CÁO")
    body.lead(
        "Thực hiện kế hoạch tổ chức các hội nghị giao ban theo chuyên đề năm {{ nam }}, {{ ban_thuong_vu }} "
        "báo cáo kết quả như sau:"
    )
    body.section("I. TÌNH HÌNH CHUNG")
    body.text("Theo kế hoạch, trong năm có " + _HELD)
    _course(body)
    concluded(
        body,
        "Trên đây là báo cáo kết quả tổ chức các hội nghị giao ban theo chuyên đề năm {{ nam }} "
        "của {{ ban_thuong_vu }}./.",
    )
    _charts(body, "Báo cáo kết quả tổ chức")
    return ended(body, "Báo cáo tổng hợp năm")


def _charts(body: Block, paper: str) -> None:
    with body.when("co_bieu_do"):
        annexed(
            body,
            "Biểu đồ",
            f"(Kèm theo {paper} các hội nghị giao ban theo chuyên đề năm {{{{ nam }}}})",
        )
        charts(body)


def _course(body: Block) -> None:
    body.section("II. NỘI DUNG TỪNG HỘI NGHỊ")
    with body.each("hn", "hoi_nghi"):
        _conference(body)
    body.section("III. TÌNH HÌNH THỰC HIỆN KẾT LUẬN")
    _conclusions_followed(body)
    body.section("IV. DỰ HỌP, BÁO CÁO, Ý KIẾN VÀ SỐ LIỆU CỦA CÁC ĐƠN VỊ")
    _attendance_tables(body)
    _opinions_and_figures(body)
    _flag_passed_on(body)


def _conference(body: Block) -> None:
    body.clause(
        "{{ hn.so }}. Hội nghị lần {{ hn.lan_thu }} "
        "({% if hn.da_hop %}{% else %}dự kiến {% endif %}"
        "{% if hn.co_ngay %}ngày {{ hn.ngay }}{% else %}tháng {{ hn.thang }}{% endif %}, tại {{ hn.noi }})"
    )
    body.text(
        "- Đơn vị đăng cai: {{ hn.don_vi_dang_cai }}."
        "{% if hn.da_hop %}{% else %} Trạng thái: {{ hn.tinh_trang }}.{% endif %}"
    )
    body.text("- Chuyên đề: “{{ hn.chuyen_de }}”.")
    with body.when("hn.co_chu_tri"):
        body.text("- Chủ trì: {{ hn.chu_tri }}.")
    with body.when("hn.co_diem_danh"):
        body.text("- Dự họp: {{ hn.so_co_mat }}/{{ hn.so_duoc_moi }} đại biểu được mời.")
    with body.when("hn.co_danh_gia"):
        body.lead("- Đánh giá chung:")
        body.items("doan", "hn.danh_gia", "{{ doan.dong }}")
    with body.when("hn.co_y_kien"):
        body.lead(
            "- Có {{ hn.so_y_kien }} ý kiến, kiến nghị"
            "{% if hn.co_gop %}, sau khi gộp những ý kiến trùng nhau còn {{ hn.so_sau_khi_gop }}{% endif %}:"
        )
        opinions_grouped(body, "hn.nhom", clauses=False)


def _conclusions_followed(body: Block) -> None:
    with body.when("co_ket_luan"):
        body.lead(
            "Có {{ so_ket_luan }} kết luận"
            "{% if co_hoan_thanh %}; đã hoàn thành {{ so_hoan_thanh }}{% endif %}"
            "{% if co_chua_hoan_thanh %}; chưa hoàn thành {{ so_chua_hoan_thanh }}"
            "{% if co_qua_han %}, trong đó quá hạn {{ so_qua_han }}{% endif %}{% endif %}"
            "{% if co_thuong_xuyen %}; thực hiện thường xuyên {{ so_thuong_xuyen }}{% endif %}."
        )
        table = ruled_table(body, _CONCLUSIONS)
        with table.each("hn", "hoi_nghi"), table.when("hn.co_ket_luan"):
            table.wide_row(strong("Hội nghị lần {{ hn.lan_thu }}"))
            with table.each("kl", "hn.ket_luan"):
                table.row(
                    "{{ kl.so }}",
                    "{{ kl.noi_dung }}",
                    "{{ kl.don_vi_chu_tri }}",
                    "{% if kl.co_ngay_han %}{{ kl.thoi_han }}{% else %}–{% endif %}",
                    "{{ kl.tinh_trang }}",
                )
        body.otherwise()
        body.text("Các hội nghị trong năm chưa có kết luận.")
    with body.when("co_viec_nam_truoc"):
        body.lead("Kết luận của năm trước chưa hoàn thành:")
        body.items("viec", "viec_nam_truoc", "- {{ viec.dong }}")


def _attendance_tables(body: Block) -> None:
    with body.when("co_diem_danh"):
        body.line(body.profile.body.table_title, "Theo hội nghị")
        ruled_table(body, _BY_CONFERENCE).rows("dong", "bang_hoi_nghi")
        body.otherwise()
        body.text("Các hội nghị trong năm chưa ghi điểm danh đại biểu.")
    with body.when("co_bang_don_vi"):
        body.line(body.profile.body.table_title, "Theo đơn vị")
        ruled_table(body, _BY_UNIT).rows("dong", "bang_don_vi")


def _opinions_and_figures(body: Block) -> None:
    with body.when("co_y_kien"):
        body.line(body.profile.body.table_title, "Ý kiến theo nhóm và giai đoạn")
        table_of_groups(body)
    with body.when("co_so_lieu"):
        body.line(body.profile.body.table_title, "Số liệu theo chuyên đề")
        table = ruled_table(body, FIGURES)
        with table.each("hn", "hoi_nghi"), table.when("hn.co_so_lieu"):
            table.wide_row(strong("Hội nghị lần {{ hn.lan_thu }}"))
            table.rows("dong", "hn.so_lieu")


def _flag_passed_on(body: Block) -> None:
    body.section("V. TRAO CỜ LUÂN LƯU")
    body.items(
        "buoc",
        "duong_co",
        "- Hội nghị lần {{ buoc.lan_thu }}: "
        "{% if buoc.co_don_vi_nhan %}"
        "{% if buoc.da_hop %}cờ luân lưu đã được chuyển từ {{ buoc.don_vi_trao }} sang {{ buoc.don_vi_nhan }}"
        "{% else %}dự kiến trao cờ luân lưu cho {{ buoc.don_vi_nhan }}{% endif %}"
        "{% else %}{% if buoc.da_hop %}{{ buoc.don_vi_trao }} giữ cờ luân lưu; {% endif %}"
        "chưa phân công đơn vị đăng cai kỳ tiếp theo{% endif %}.",
    )
