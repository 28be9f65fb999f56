"""What goes out with the letters: the list to sign for them, labels to be cut, envelopes."""

from docx.document import Document
from docx.shared import Mm

from toolkit.word.drawing import Block, Column, blank_document, packed, room, ruled_table
from toolkit.word.drawing.kinds.frame import end, ended, opened
from toolkit.word.drawing.tables import card_table
from toolkit.word.layout import Profile

_SIGNING_ROOM = 11.0
_LABEL_HEIGHT = 50.0  # five rows a page, and room for the longest address
_LABEL_EDGE = 4.0
_ENVELOPE = (220.0, 110.0)  # DL
_EDGE = 10.0
_RECEIVER = 95.0  # from the left margin of an envelope


def letter_receipts(profile: Profile) -> bytes:
    body = opened(profile, "DANH SÁCH KÝ NHẬN", landscape=True, numbered=False)
    columns = (
        Column("TT", 12, "tt", centered=True),
        Column("Nơi nhận", 92, "nguoi_nhan"),
        Column("Số giấy mời", 46, "so", centered=True),
        Column("Ngày nhận", 24, centered=True),
        Column("Người nhận (ký, ghi rõ họ tên)", 52),
        Column("Ghi chú", 24),
    )
    table = ruled_table(body, columns, _SIGNING_ROOM)
    table.rows("giay", "giay_moi")
    body.line(profile.body.total, "Tổng số: {{ tong_so }} giấy mời.")
    return packed(body.document, "Danh sách ký nhận")


def labels(profile: Profile) -> bytes:
    body = blank_document(profile)
    _without_page_number(body.document)
    half = room(body) / 2
    table = card_table(body, (half, half), _LABEL_HEIGHT, ruled=True)
    with table.each("hang_nhan", "hang"):
        for block, side in zip(table.row(), ("trai", "phai"), strict=True):
            with block.each("nhan", f"hang_nhan.{side}"):
                _receiver(block, "nhan", _LABEL_EDGE)
            end(block)
    return ended(body, "Nhãn địa chỉ")


def envelopes(profile: Profile) -> bytes:
    body = blank_document(profile, landscape=True)
    _without_page_number(body.document)
    section = body.document.sections[0]
    section.page_width, section.page_height = map(Mm, _ENVELOPE)
    section.left_margin = section.right_margin = section.top_margin = section.bottom_margin = Mm(_EDGE)
    card = profile.card
    with body.each("thu", "phong_bi"):
        body.line(card.sender, "{{ co_quan }}").paragraph_format.page_break_before = True
        with body.when("co_dia_chi_gui"):
            body.line(card.sender_place, "{{ dia_chi_gui }}")
        _receiver(body, "thu", _RECEIVER)
    return packed(body.document, "Phong bì")


def _receiver(block: Block, name: str, left: float) -> None:
    """To whom, where, and which letter is inside; so many millimetres from the left."""
    card = block.profile.card
    laid = [
        block.line(card.to, "Kính gửi:"),
        block.line(card.receiver, f"{{{{ {name}.nguoi_nhan }}}}"),
    ]
    with block.when(f"{name}.co_dia_chi"):
        laid.append(block.line(card.receiver_place, f"{{{{ {name}.dia_chi }}}}"))
    with block.when(f"{name}.co_so"):
        laid.append(block.line(card.number, f"Giấy mời số: {{{{ {name}.so }}}}"))
    for paragraph in laid:
        paragraph.paragraph_format.left_indent = Mm(left)


def _without_page_number(document: Document) -> None:
    section = document.sections[0]
    section.header.is_linked_to_previous = True  # to none: the header goes
    section.different_first_page_header_footer = False
