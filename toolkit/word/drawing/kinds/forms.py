"""Forms that units and delegates fill in: reports, speeches, opinions, an evaluation."""

from toolkit.word.drawing import Block, Column, packed, ruled_table, strong
from toolkit.word.drawing.kinds.frame import closed, opened
from toolkit.word.layout import Profile

_FIGURES = (
    Column("TT", 12, "tt", centered=True),
    Column("Số liệu", 88, "ten"),
    Column("Kết quả", 60, "so_lieu"),
)
_MARKS = (
    Column("TT", 12, centered=True),
    Column("Nội dung đánh giá", 76),
    Column("Tốt", 18, centered=True),
    Column("Khá", 18, centered=True),
    Column("Đạt", 18, centered=True),
    Column("Chưa đạt", 18, centered=True),
)
_EVALUATED = (
    "Việc chọn chuyên đề, sát với thực tế của đơn vị",
    "Tài liệu, gợi ý thảo luận gửi trước Hội nghị",
    "Chương trình, thời gian, công tác điều hành",
    "Chất lượng thảo luận, trao đổi kinh nghiệm",
    "Việc giải trình, kết luận các kiến nghị",
    "Công tác tổ chức, đón tiếp của đơn vị đăng cai",
)


def report_form(profile: Profile) -> bytes:
    body = opened(profile, "BÁO CÁO")
    body.section("I. ĐẶC ĐIỂM TÌNH HÌNH")
    _room(body)
    body.section("II. KẾT QUẢ THỰC HIỆN")
    with body.when("co_goi_y"):
        body.lead("Đề nghị tập trung vào các nội dung gợi ý:")
        body.items("cau", "goi_y", "- {{ cau.dong }}")
    _room(body)
    with body.when("co_so_lieu"):
        body.line(profile.body.table_title, "Số liệu bắt buộc")
        ruled_table(body, _FIGURES).rows("dong", "so_lieu")
    for heading in ("III. HẠN CHẾ, NGUYÊN NHÂN", "IV. GIẢI PHÁP", "V. KIẾN NGHỊ"):
        body.section(heading)
        _room(body, kept=heading.startswith("V."))
    return closed(
        body,
        "Trên đây là báo cáo của {{ tap_the }} về chuyên đề “{{ chuyen_de }}”, "
        "trân trọng báo cáo {{ ban_thuong_vu }}./.",
        "Mẫu báo cáo chuyên đề",
    )


def speech_form(profile: Profile) -> bytes:
    body = _form(profile, "PHIẾU ĐĂNG KÝ PHÁT BIỂU")
    _sender(body)
    for label in ("Họ và tên người phát biểu:", "Chức vụ:", "Điện thoại:"):
        _asked(body, label)
    _asked(body, "Tên tham luận:")
    _room(body, lines=1)
    _asked(body, "Thời lượng dự kiến (phút):")
    _asked(body, "Tóm tắt nội dung:")
    _room(body, lines=4)
    _returned(body)
    return packed(body.document, "Phiếu đăng ký phát biểu")


def opinion_form(profile: Profile) -> bytes:
    body = _form(profile, "PHIẾU LẤY Ý KIẾN")
    _sender(body)
    with body.when("co_goi_y"):
        body.lead("Đề nghị đơn vị cho ý kiến về các nội dung gợi ý sau:")
        body.items("cau", "goi_y", "- {{ cau.dong }}")
    with body.when("co_nhom"):
        with body.each("loai", "nhom"):
            body.clause("{{ loai.dong }}")
            _room(body)
        body.otherwise()
        _room(body, lines=6)
    _returned(body)
    return packed(body.document, "Phiếu lấy ý kiến")


def evaluation_form(profile: Profile) -> bytes:
    body = _form(profile, "PHIẾU ĐÁNH GIÁ")
    body.lead(
        "Để các hội nghị sau được tốt hơn, đề nghị đồng chí đánh dấu X vào ô thích hợp; "
        "phiếu không cần ghi tên."
    )
    table = ruled_table(body, _MARKS)
    for number, words in enumerate(_EVALUATED, start=1):
        table.row(str(number), words, "", "", "", "")
    questions = (
        ("Điều đồng chí thấy bổ ích nhất:", profile.body.below_table),
        ("Điều cần rút kinh nghiệm:", profile.body.lead),
        ("Đề xuất chuyên đề cho hội nghị sau:", profile.body.lead),
    )
    for question, part in questions:
        body.dotted(part, strong(question))
        _room(body, lines=1)
    body.line(profile.body.last, "Trân trọng cảm ơn đồng chí.")
    return packed(body.document, "Phiếu đánh giá")


def _form(profile: Profile, name: str) -> Block:
    body = opened(profile, name, numbered=False)
    body.text(
        "Hội nghị giao ban lần {{ lan_thu }} năm {{ nam }} giữa {{ thuong_truc }} với {{ cac_don_vi }}, "
        "ngày\u00a0{{ cac_ngay_hop }}, chuyên đề: “{{ chuyen_de }}”."
    )
    return body


def _sender(body: Block) -> None:
    """The unit: its name, or a line to write it on."""
    with body.when("co_don_vi"):
        body.text(strong("Đơn vị: "), "{{ don_vi }}")
        body.otherwise()
        _asked(body, "Đơn vị:")


def _returned(body: Block) -> None:
    body.line(
        body.profile.body.last,
        "Phiếu gửi về {{ don_vi_soan }}{% if co_noi_gui %}, thư điện tử {{ noi_gui }}{% endif %}"
        "{% if co_han %}, chậm nhất ngày\u00a0{{ han }}{% endif %}.",
    )


def _asked(body: Block, label: str) -> None:
    """A label and the rest of its line to write on."""
    body.dotted(body.profile.body.text, strong(label))


def _room(body: Block, lines: int = 2, *, kept: bool = False) -> None:
    """Lines to write on; ``kept``: they stay with what follows."""
    part = body.profile.body.lead if kept else body.profile.body.text
    for _ in range(lines):
        body.dotted(part)
