"""Biên bản and thông báo kết luận: what one conference said and decided."""

from toolkit.word.drawing import Block, Column, ruled_table, strong
from toolkit.word.drawing.kinds.frame import annexed, closed, ended, opened, signatures_of_minutes
from toolkit.word.layout import Profile

_POINTS = (
    Column("TT", 12, "tt", centered=True),
    Column("Điểm cầu", 66, "diem_cau"),
    Column("Được mời", 20, "so_duoc_moi", centered=True),
    Column("Có mặt", 18, "so_co_mat", centered=True),
    Column("Phụ trách kỹ thuật", 44, "ky_thuat"),
)
_CONCLUDED = "{{ kl.so }}. {{ kl.noi_dung }}."


def minutes(profile: Profile) -> bytes:
    body = opened(profile, "BIÊN BẢN")
    body.section("I. THỜI GIAN, ĐỊA ĐIỂM")
    # not justified: words that stay together would tear wide gaps into these lines
    body.line(
        profile.body.contact,
        "- Thời gian: Hội nghị {% if da_hop %}{% else %}dự kiến {% endif %}"
        "bắt đầu lúc {{ khai_mac }}, {{ thu }}, ngày\u00a0{{ ngay_hop }}"
        "{% if co_buoi_hai %}; buổi thứ hai {{ buoi_hai }}{% endif %}.",
    )
    body.line(
        profile.body.contact,
        "- Địa điểm: {% if la_truc_tuyen %}điểm cầu chính tại {% endif %}{{ dia_diem }}"
        "{% if la_truc_tuyen %}; Hội nghị được tổ chức theo hình thức {{ hinh_thuc }}{% endif %}.",
    )
    _attendance(body)
    _course(body)
    _conclusions(body)
    with body.when("co_trao_co"):
        body.section("{% if co_phan_ket_luan %}V{% else %}IV{% endif %}. TRAO CỜ LUÂN LƯU")
        with body.when("co_don_vi_nhan_co"):
            body.text(
                "{% if da_hop %}{{ nguoi_trao_co }}{% else %}Dự kiến{% endif %} trao cờ luân lưu cho "
                "{{ don_vi_nhan_co }}, đơn vị đăng cai Hội nghị kỳ tiếp theo."
            )
            body.otherwise()
            with body.when("da_hop"):
                body.otherwise()
                body.dotted(body.profile.body.text, "Dự kiến trao cờ luân lưu cho ")
        body.items("dong", "ghi_trao_co", "{{ dong.dong }}")
    body.items("diem", "phan_be_mac", "{{ diem.cau }}")
    with body.when("da_hop"):
        body.otherwise()
        body.dotted(profile.body.last, "Hội nghị kết thúc lúc ")
    body.line(
        profile.body.closing,
        "{% if da_hop %}"
        "{% if co_be_mac %}Hội nghị kết thúc lúc {{ be_mac }}. {% endif %}"
        "Biên bản đã được thông qua trước Hội nghị./."
        "{% else %}Dự thảo biên bản, thư ký ghi tiếp để trình Hội nghị thông qua./.{% endif %}",
    )
    signatures_of_minutes(body)
    with body.when("co_so_diem_cau"):
        _points(body)
    return ended(body, "Biên bản")


def notice_of_conclusions(profile: Profile) -> bytes:
    body = opened(profile, "THÔNG BÁO")
    body.text(
        "Ngày {{ cac_ngay_hop }}, tại {{ dia_diem }}, {{ thuong_truc }} tổ chức Hội nghị giao ban "
        "lần {{ lan_thu }} năm {{ nam }} với {{ cac_don_vi }}, chuyên đề: “{{ chuyen_de }}”."
        "{% if co_chu_tri %} Chủ trì Hội nghị: {{ chu_tri }}.{% endif %}"
        "{% if co_so_dai_bieu %} Dự Hội nghị có {{ so_dai_bieu }} đại biểu.{% endif %}"
    )
    body.lead(
        "Sau khi nghe các ý kiến phát biểu, trao đổi, "
        "{% if co_chu_tri %}{{ nguoi_ket_luan }}{% else %}Hội nghị{% endif %} kết luận như sau:"
    )
    with body.when("co_danh_gia"):
        body.section("I. ĐÁNH GIÁ CHUNG")
        body.items("doan", "danh_gia", "{{ doan.dong }}")
        body.section("II. NỘI DUNG KẾT LUẬN")
    conclusions_told(body)
    return closed(
        body,
        "Trên đây là kết luận Hội nghị giao ban lần {{ lan_thu }} năm {{ nam }}; "
        "{{ ban_thuong_vu }} thông báo để các đơn vị biết và thực hiện./.",
        "Thông báo kết luận",
    )


def conclusions_told(body: Block) -> None:
    """Each conclusion as a paragraph: what, who leads, who helps, by when.

    Behind several lines these stand on one of their own: they belong to the whole, not to the last line.
    """
    with body.each("kl", "ket_luan"), body.when("kl.co_dong_giao_viec"):
        body.text(_CONCLUDED)
        body.text(
            strong("{% if kl.co_don_vi_chu_tri %}Đơn vị chủ trì: {{ kl.don_vi_chu_tri }}.{% endif %}"),
            "{% if kl.co_phoi_hop %}{% if kl.co_don_vi_chu_tri %} {% endif %}"
            "Phối hợp: {{ kl.phoi_hop }}.{% endif %}",
            strong(
                "{% if kl.co_thoi_han %}{% if kl.co_don_vi_chu_tri %} {% else %}"
                "{% if kl.co_phoi_hop %} {% endif %}{% endif %}Thời hạn: {{ kl.thoi_han }}.{% endif %}"
            ),
        )
        body.otherwise()
        body.text(
            _CONCLUDED,
            strong("{% if kl.co_don_vi_chu_tri %} Đơn vị chủ trì: {{ kl.don_vi_chu_tri }}.{% endif %}"),
            "{% if kl.co_phoi_hop %} Phối hợp: {{ kl.phoi_hop }}.{% endif %}",
            strong("{% if kl.co_thoi_han %} Thời hạn: {{ kl.thoi_han }}.{% endif %}"),
        )


def _attendance(body: Block) -> None:
    body.section("II. THÀNH PHẦN")
    for known, officer, who in (
        ("co_chu_tri", "Chủ trì", "chu_tri"),
        ("co_thu_ky", "Thư ký", "ghi_bien_ban"),
    ):
        with body.when(known):
            body.text(f"- {officer} Hội nghị: {{{{ {who} }}}}.")
            body.otherwise()
            body.dotted(body.profile.body.text, f"- {officer} Hội nghị: ")
    with body.when("co_diem_danh"):
        body.text(
            "- Có mặt: {{ so_co_mat }}/{{ so_duoc_moi }} đại biểu được mời{% if co_so_diem_cau %}, "
            "tại {{ so_diem_cau_co_mat }}/{{ so_diem_cau }} điểm cầu{% endif %}."
        )
    with body.when("da_hop"):
        body.otherwise()
        body.dotted(body.profile.body.text, "- Có mặt: ")
        body.dotted(body.profile.body.text, "- Vắng: ")
    with body.when("co_diem_cau_vang"):
        body.text("- Điểm cầu không có đại biểu dự: {{ diem_cau_vang }}.")
    for words, name in (("có", "co"), ("không", "khong")):
        with body.when(f"co_vang_{name}_ly_do"):
            body.lead(f"- Vắng {words} lý do: {{{{ so_vang_{name}_ly_do }}}} đại biểu, gồm:")
            body.items("nguoi", f"vang_{name}_ly_do", "+ {{ nguoi.dong }}")
    with body.when("co_du_thay"):
        body.lead("- Dự thay:")
        body.items("nguoi", "du_thay", "+ {{ nguoi.dong }}")


def _points(body: Block) -> None:
    """Who came at each point of an online conference: an annex, for there may be more than a hundred."""
    annexed(
        body,
        "Đại biểu dự Hội nghị theo điểm cầu",
        "(Kèm theo Biên bản Hội nghị giao ban lần {{ lan_thu }} năm {{ nam }})",
    )
    table = ruled_table(body, _POINTS)
    table.rows("dong", "bang_diem_cau")


def _course(body: Block) -> None:
    body.section("III. NỘI DUNG")
    body.text(
        "Hội nghị {% if da_hop %}{% else %}dự kiến {% endif %}"
        "trao đổi, thảo luận chuyên đề: “{{ chuyen_de }}”."
    )
    with body.each("diem", "dien_bien"):
        body.text("{{ diem.so }}. {{ diem.cau }}")
        body.items("dong", "diem.ghi", "- {{ dong.dong }}")
        with body.when("diem.co_y_kien"):
            body.lead("Có {{ diem.so_y_kien }} {{ diem.ten_y_kien }}:")
            with body.each("yk", "diem.y_kien"):
                body.text("- ", strong("{{ yk.nguoi }}: "), "{{ yk.noi_dung }}")
                with body.when("yk.co_tra_loi"):
                    body.text("+ {{ yk.tra_loi }}")
        _room(body)


def _conclusions(body: Block) -> None:
    with body.when("co_phan_ket_luan"):
        body.section("IV. KẾT LUẬN")
        with body.when("co_danh_gia"):
            body.lead(
                "{% if da_hop %}{% if co_nguoi_ket_luan %}"
                "{{ nguoi_ket_luan }} phát biểu kết luận, đánh giá chung:"
                "{% else %}Kết luận, đánh giá chung của Hội nghị:{% endif %}"
                "{% else %}Dự kiến đánh giá chung:{% endif %}"
            )
            body.items("doan", "danh_gia", "{{ doan.dong }}")
        with body.when("co_ket_luan"):
            body.lead(
                "{% if da_hop %}{% if co_danh_gia %}Hội nghị thống nhất kết luận"
                "{% else %}{{ nguoi_ket_luan }} kết luận{% endif %} như sau:"
                "{% else %}Dự kiến kết luận, trình Hội nghị thống nhất:{% endif %}"
            )
            conclusions_told(body)
        _room(body)


def _room(body: Block) -> None:
    """Lines for the secretary's pen, while there is nothing to tell yet."""
    with body.when("da_hop"):
        body.otherwise()
        for _ in range(2):
            body.dotted(body.profile.body.text)
