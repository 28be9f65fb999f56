"""Báo cáo tổng hợp ý kiến of one conference, and biên bản tổng hợp of a year."""

from docx.document import Document

from toolkit.word.drawing import Block, Column, annex, blank_document, packed, ruled_table, strong
from toolkit.word.drawing.kinds.frame import end, letterhead, signature, title
from toolkit.word.drawing.kinds.minutes import conclusions_told
from toolkit.word.layout import Profile

_ANNEX = (
    Column("TT", 12, centered=True),
    Column("Đơn vị", 78),
    Column("Báo cáo", 45),
    Column("Số ý kiến", 25, centered=True),
)
_CONCLUSIONS = (
    Column("TT", 10, centered=True),
    Column("Nội dung", 56),
    Column("Đơn vị chủ trì", 33),
    Column("Thời hạn", 27, centered=True),
    Column("Tình trạng", 34),
)
_BY_CONFERENCE = (
    Column("TT", 10, centered=True),
    Column("Hội nghị", 53),
    Column("Được mời", 15, centered=True),
    Column("Có mặt", 13, centered=True),
    Column("Vắng có lý do", 20, centered=True),
    Column("Vắng không lý do", 28, centered=True),
    Column("Báo cáo", 21, centered=True),
)
_BY_UNIT = (
    Column("TT", 11, centered=True),
    Column("Đơn vị", 74),
    Column("Dự họp", 25, centered=True),
    Column("Báo cáo", 25, centered=True),
    Column("Ý kiến", 25, centered=True),
)
_OPINION = "{% if yk.co_don_vi %} ({{ yk.don_vi }}){% endif %}."


def opinions_report(profile: Profile) -> bytes:
    document, body = blank_document(profile)
    letterhead(document, body)
    title(body, "BÁO CÁO")
    _opinions_counted(body)
    _opinions_grouped(body)
    _opinions_answered(body)
    with body.when("co_ket_luan"):
        body.section("{% if co_tra_loi %}IV{% else %}III{% endif %}. ĐỀ XUẤT KẾT LUẬN")
        conclusions_told(body)
    body.line(
        profile.body.closing,
        "Trên đây là báo cáo tổng hợp ý kiến, kiến nghị của {{ cac_don_vi }} tại Hội nghị giao ban "
        "lần {{ lan_thu }} năm {{ nam }}./.",
    )
    signature(document, body)
    with body.when("co_bang_don_vi"):
        _annex_of_units(document, body)
    end(body)
    return packed(document, "Báo cáo tổng hợp ý kiến")


def _opinions_counted(body: Block) -> None:
    body.section("I. TÌNH HÌNH CHUNG")
    body.text(
        "Hội nghị giao ban lần {{ lan_thu }} năm {{ nam }} giữa {{ thuong_truc }} với {{ cac_don_vi }} "
        "được tổ chức ngày {{ ngay_hop }} tại {{ dia_diem }}, chuyên đề: “{{ chuyen_de }}”."
    )
    with body.when("co_bao_cao"):
        body.text(
            "Có {{ so_don_vi_bao_cao }}/{{ tong_don_vi }} đơn vị gửi báo cáo."
            "{% if co_don_vi_chua_bao_cao %} Đơn vị chưa gửi báo cáo: {{ don_vi_chua_bao_cao }}.{% endif %}"
            "{% if co_nhieu_don_vi_chua_bao_cao %} Còn {{ so_don_vi_chua_bao_cao }} đơn vị chưa gửi báo cáo, "
            "có tên trong phụ lục kèm theo.{% endif %}"
        )
    body.text(
        "Tổng hợp được {{ so_y_kien }} ý kiến, kiến nghị"
        "{% if co_y_kien_truoc %}; trước Hội nghị có {{ so_y_kien_truoc }} ý kiến gửi về{% endif %}"
        "{% if co_y_kien_tai %}; tại Hội nghị có {{ so_y_kien_tai }} ý kiến phát biểu{% endif %}"
        "{% if co_y_kien_sau %}; sau Hội nghị có {{ so_y_kien_sau }} ý kiến bổ sung{% endif %}."
        "{% if co_gop %} Sau khi gộp những ý kiến trùng nhau còn {{ so_sau_khi_gop }} ý kiến.{% endif %}"
    )


def _opinions_grouped(body: Block) -> None:
    body.section("II. NỘI DUNG Ý KIẾN, KIẾN NGHỊ")
    with body.each("loai", "nhom"):
        body.clause("{{ loai.so }}. {{ loai.ten }}")
        with body.each("phan_y_kien", "loai.phan"):
            with body.when("phan_y_kien.co_noi_gui"):
                body.line(body.profile.body.sub_point, "Gửi {{ phan_y_kien.noi_gui }}:")
            body.items("yk", "phan_y_kien.y_kien", "- {{ yk.noi_dung }}" + _OPINION)


def _opinions_answered(body: Block) -> None:
    with body.when("co_tra_loi"):
        body.section("III. GIẢI TRÌNH, TRẢ LỜI")
        with body.each("yk", "tra_loi"):
            body.text("- {{ yk.noi_dung }}" + _OPINION)
            body.text(
                "+ Trả lời{% if yk.co_nguoi_tra_loi %} của {{ yk.nguoi_tra_loi }}{% endif %}: ",
                "{{ yk.tra_loi }}",
            )


def _annex_of_units(document: Document, body: Block) -> None:
    parts = body.profile.title
    annex(document)
    body.line(parts.kind, "PHỤ LỤC")
    body.line(parts.subject, "Báo cáo và ý kiến của các đơn vị")
    body.line(
        parts.annex_note,
        "(Kèm theo Báo cáo tổng hợp ý kiến Hội nghị giao ban lần {{ lan_thu }} năm {{ nam }})",
    )
    body.line(parts.rule_line, parts.rule)
    table = ruled_table(document, body.profile, _ANNEX)
    with table.each("dong", "bang_don_vi"):
        table.row("{{ dong.tt }}", "{{ dong.don_vi }}", "{{ dong.bao_cao }}", "{{ dong.so_y_kien }}")


def year_minutes(profile: Profile) -> bytes:
    document, body = blank_document(profile)
    letterhead(document, body)
    title(body, "BIÊN BẢN TỔNG HỢP")
    body.section("I. TÌNH HÌNH CHUNG")
    body.text(
        "Theo kế hoạch năm {{ nam }} của {{ ban_thuong_vu }}, trong năm có {{ so_hoi_nghi }} hội nghị "
        "giao ban theo chuyên đề giữa {{ thuong_truc }} với {{ cac_don_vi }}; "
        "đã tổ chức {{ so_da_hop }} hội nghị."
    )
    body.section("II. NỘI DUNG TỪNG HỘI NGHỊ")
    with body.each("hn", "hoi_nghi"):
        _conference(body)
    body.section("III. TÌNH HÌNH THỰC HIỆN KẾT LUẬN")
    _conclusions_followed(document, body)
    body.section("IV. DỰ HỌP, BÁO CÁO VÀ Ý KIẾN CỦA CÁC ĐƠN VỊ")
    _attendance_tables(document, body)
    _flag_passed_on(body)
    body.line(
        profile.body.closing,
        "Trên đây là biên bản tổng hợp các hội nghị giao ban theo chuyên đề năm {{ nam }} "
        "của {{ ban_thuong_vu }}./.",
    )
    signature(document, body)
    end(body)
    return packed(document, "Biên bản tổng hợp năm")


def _conference(body: Block) -> None:
    body.clause(
        "{{ hn.so }}. Hội nghị lần {{ hn.lan_thu }} "
        "({% if hn.co_ngay %}ngày {{ hn.ngay }}{% else %}tháng {{ hn.thang }}{% endif %}, tại {{ hn.noi }})"
    )
    body.text(
        "- Đơn vị đăng cai: {{ hn.don_vi_dang_cai }}."
        "{% if hn.da_hop %}{% else %} Trạng thái: {{ hn.tinh_trang }}.{% endif %}"
    )
    body.text("- Chuyên đề: “{{ hn.chuyen_de }}”.")
    with body.when("hn.co_y_kien"):
        body.lead(
            "- Có {{ hn.so_y_kien }} ý kiến, kiến nghị"
            "{% if hn.co_gop %}, sau khi gộp những ý kiến trùng nhau còn {{ hn.so_sau_khi_gop }}{% endif %}:"
        )
        body.items("yk", "hn.y_kien", "+ {{ yk.dong }}")


def _conclusions_followed(document: Document, body: Block) -> None:
    with body.when("co_ket_luan"):
        body.text(
            "Các hội nghị có {{ so_ket_luan }} kết luận"
            "{% if co_hoan_thanh %}; đã hoàn thành {{ so_hoan_thanh }}{% endif %}"
            "{% if co_chua_hoan_thanh %}; chưa hoàn thành {{ so_chua_hoan_thanh }}"
            "{% if co_qua_han %}, trong đó quá hạn {{ so_qua_han }}{% endif %}{% endif %}"
            "{% if co_thuong_xuyen %}; thực hiện thường xuyên {{ so_thuong_xuyen }}{% endif %}."
        )
        table = ruled_table(document, body.profile, _CONCLUSIONS)
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


def _attendance_tables(document: Document, body: Block) -> None:
    with body.when("co_diem_danh"):
        body.line(body.profile.body.table_title, "Theo hội nghị")
        table = ruled_table(document, body.profile, _BY_CONFERENCE)
        with table.each("dong", "bang_hoi_nghi"):
            table.row(
                "{{ dong.so }}",
                "{{ dong.hoi_nghi }}",
                "{{ dong.duoc_moi }}",
                "{{ dong.co_mat }}",
                "{{ dong.vang_co_ly_do }}",
                "{{ dong.vang_khong_ly_do }}",
                "{{ dong.bao_cao }}",
            )
        body.otherwise()
        body.text("Các hội nghị trong năm chưa ghi điểm danh đại biểu.")
    with body.when("co_bang_don_vi"):
        body.line(body.profile.body.table_title, "Theo đơn vị")
        table = ruled_table(document, body.profile, _BY_UNIT)
        with table.each("dong", "bang_don_vi"):
            table.row(
                "{{ dong.tt }}",
                "{{ dong.don_vi }}",
                "{{ dong.du_hop }}",
                "{{ dong.bao_cao }}",
                "{{ dong.y_kien }}",
            )


def _flag_passed_on(body: Block) -> None:
    body.section("V. TRAO CỜ LUÂN LƯU")
    body.items(
        "buoc",
        "duong_co",
        "- Hội nghị lần {{ buoc.lan_thu }}: "
        "{% if buoc.co_don_vi_nhan %}cờ luân lưu được chuyển từ {{ buoc.don_vi_trao }} "
        "đến {{ buoc.don_vi_nhan }}{% else %}{{ buoc.don_vi_trao }} giữ cờ luân lưu; "
        "chưa phân công đơn vị đăng cai kỳ tiếp theo{% endif %}.",
    )
