"""The cover of a print set: a list of what is inside, whose pages Word counts itself."""

from toolkit.word.drawing import Column, ruled_table
from toolkit.word.drawing.elements import element
from toolkit.word.drawing.kinds.frame import ended, opened
from toolkit.word.layout import Profile


def print_cover(profile: Profile) -> bytes:
    body = opened(profile, "DANH MỤC BỘ IN", numbered=False)
    table = ruled_table(
        body,
        (
            Column("TT", 12, centered=True),
            Column("Văn bản", 52),
            Column("Nơi nhận", 58),
            Column("Số bản", 18, centered=True),
            Column("Số trang", 20, centered=True),
        ),
    )
    with table.each("dong", "cac_van_ban"):
        table.row("{{ dong.tt }}", "{{ dong.van_ban }}", "{{ dong.nguoi_nhan }}", "{{ dong.so_ban }}", "")
        pages = table.table.rows[-1].cells[-1].paragraphs[0]
        field = element(
            "w:fldSimple", element("w:r", element("w:t")), instr=" PAGEREF {{ dong.cuoi }} ", dirty=1
        )
        field[0][0].text = "…"
        pages._p.append(field)
    body.line(profile.body.total, "Tổng số: {{ tong_so }} văn bản, {{ tong_so_ban }} bản. {{ cach_in }}")
    return ended(body, "Danh mục bộ in")
