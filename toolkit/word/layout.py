"""How a document must look, as data: paper, places, sizes and marks of a layout rule; no Word library here.

Lengths are millimetres, sizes and spacings points. A builder draws by a profile and a check judges by it,
so a new rule is a new profile and no new code. "Ô" numbers are those of Mẫu 1 of the rule.
"""

from collections.abc import Iterator
from enum import StrEnum

from msgspec import Struct
from msgspec.structs import replace

Range = tuple[float, float]


class Align(StrEnum):
    LEFT = "left"
    RIGHT = "right"
    CENTER = "center"
    JUSTIFY = "both"


class Page(Struct, frozen=True, kw_only=True):
    """The paper, as we lay it.

    ``margins`` are the ranges that the rule allows (top, bottom, left, right) when it gives ranges;
    ``margin_slack`` is what rounding to twentieths of a point may take.
    """

    width: float = 210
    height: float = 297
    top: float = 20
    bottom: float = 20
    left: float = 30
    right: float = 20
    header: float = 10
    footer: float = 8
    margins: tuple[Range, Range, Range, Range] | None = None
    margin_slack: float = 0.5

    @property
    def allowed_margins(self) -> tuple[Range, ...]:
        """The least and the most of top, bottom, left and right."""
        return self.margins or tuple((side, side) for side in (self.top, self.bottom, self.left, self.right))


class Part(Struct, frozen=True, kw_only=True):
    """One component of a document: the Word style that staff see, and how its text must look.

    ``sizes`` is what the rule allows when it gives a range; ``size`` is what we write. ``box`` is the ô.
    """

    style: str
    size: float
    sizes: Range | None = None
    box: str = ""
    bold: bool = False
    italic: bool = False
    underlined: bool = False
    capitals: bool = False
    align: Align = Align.CENTER
    first_line: float = 0
    before: float = 0
    after: float = 0
    line_spacing: float = 1.0
    keep_with_next: bool = False
    hidden: bool = False

    def allows_size(self, size: float) -> bool:
        least, most = self.sizes or (self.size, self.size)
        return least <= size <= most


class Letterhead(Struct, frozen=True, kw_only=True):
    """Ô 1 to 7: what stands above the name of the document."""

    columns: tuple[float, float]
    national_title: str
    motto: str
    mark: str
    most_lines: int
    title_line: Part
    motto_line: Part
    superior_name: Part
    body_name: Part
    mark_line: Part
    number: Part
    place_date: Part
    summary: Part
    conference_paper: Part
    draft_stamp: Part
    urgency: Part


class Title(Struct, frozen=True, kw_only=True):
    """Ô 8 to 10: the name of the document, what it is about, and to whom."""

    rule: str
    kind: Part
    subject: Part
    rule_line: Part
    annex_note: Part
    addressed_to: Part
    recipient: Part


class Body(Struct, frozen=True, kw_only=True):
    """Ô 11: the text; ``spacing`` and ``line_spacing`` are the limits of the rule.

    ``last`` is the paragraph before a closing sentence of one line: both go with the signature to its page.
    """

    spacing: Range
    line_spacing: Range
    text: Part
    centered: Part
    lead: Part
    contact: Part
    below_table: Part
    last: Part
    closing: Part
    section: Part
    clause: Part
    point: Part
    sub_point: Part
    end: Part
    total: Part
    table_title: Part
    table_heading: Part
    table_text: Part
    table_center: Part


class Signature(Struct, frozen=True, kw_only=True):
    """Ô 12 to 16: recipients and signing."""

    columns: tuple[float, float]
    recipients_heading: Part
    recipients: Part
    authority: Part
    title: Part
    name: Part
    file_code: Part


class Card(Struct, frozen=True, kw_only=True):
    """Table signs, badges, labels and envelopes; the rule says nothing of them. Long names are smaller."""

    word: Part
    sign_word: Part
    sign_large: Part
    sign_middle: Part
    sign_small: Part
    sign_post: Part
    sign_event: Part
    badge_large: Part
    badge_middle: Part
    badge_small: Part
    badge_post: Part
    event: Part
    sender: Part
    sender_place: Part
    to: Part
    receiver: Part
    receiver_place: Part
    number: Part


class Profile(Struct, frozen=True, kw_only=True):
    """One layout rule; ``label`` is its name in Cấu hình, ``source`` the rule that it follows."""

    name: str
    label: str
    source: str
    font: str
    language: str
    page: Page
    page_number: Part
    letterhead: Letterhead
    title: Title
    body: Body
    signature: Signature
    card: Card

    def parts(self) -> Iterator[Part]:
        """Every part once, in reading order."""
        yield self.page_number
        for group in (self.letterhead, self.title, self.body, self.signature, self.card):
            values = (getattr(group, name) for name in group.__struct_fields__)
            yield from (value for value in values if isinstance(value, Part))


_TEXT = Part(
    style="Nội dung",
    size=14,
    box="11",
    align=Align.JUSTIFY,
    first_line=12.7,
    after=4,
    line_spacing=1.08,
)

HD29 = Profile(
    name="HD29",
    label="Đoàn HD29",
    source="Hướng dẫn 29-HD/TWĐTN-VP ngày 29/10/2013",
    font="Times New Roman",
    language="vi-VN",
    page=Page(),
    page_number=Part(style="Số trang", size=13, sizes=(13, 14)),
    letterhead=Letterhead(
        columns=(78, 82),
        national_title="ĐOÀN TNCS HỒ CHÍ MINH",
        motto="",
        mark="***",
        most_lines=3,
        title_line=Part(style="Tiêu đề", box="1", size=15, bold=True, underlined=True, capitals=True),
        motto_line=Part(style="Tiêu ngữ", size=14, bold=True),
        superior_name=Part(style="Cơ quan cấp trên", box="2", size=14, capitals=True),
        body_name=Part(style="Cơ quan ban hành", box="2", size=14, bold=True, capitals=True),
        mark_line=Part(style="Dấu sao", box="2", size=14),
        number=Part(style="Số và ký hiệu", box="3", size=14),
        place_date=Part(style="Địa điểm và ngày tháng", box="4", size=13, italic=True),
        summary=Part(style="Trích yếu công văn", box="5", size=12, italic=True),
        conference_paper=Part(style="Tài liệu hội nghị", box="6", size=12, italic=True),
        draft_stamp=Part(style="Dự thảo", box="6", size=13, bold=True, capitals=True),
        urgency=Part(style="Mật khẩn", box="7", size=13, bold=True, capitals=True),
    ),
    title=Title(
        rule="-------",
        kind=Part(
            style="Tên loại", box="8", size=16, bold=True, capitals=True, before=14, keep_with_next=True
        ),
        subject=Part(style="Trích yếu", box="9", size=14, bold=True, keep_with_next=True),
        rule_line=Part(style="Gạch dưới trích yếu", box="9", size=14, after=6, keep_with_next=True),
        annex_note=Part(style="Kèm theo", size=13, italic=True, keep_with_next=True),
        addressed_to=Part(style="Kính mời", box="10", size=14, bold=True, before=2, after=_TEXT.after),
        recipient=Part(style="Kính gửi", box="10", size=14, bold=True, before=12, after=8),
    ),
    body=Body(
        spacing=(0, 6),
        line_spacing=(1.0, 1.2),
        text=_TEXT,
        centered=Part(
            style="Nội dung giữa", box="11", size=14, after=_TEXT.after, line_spacing=_TEXT.line_spacing
        ),
        lead=replace(_TEXT, style="Câu dẫn", keep_with_next=True),
        contact=replace(_TEXT, style="Liên hệ", align=Align.LEFT),
        below_table=replace(_TEXT, style="Đoạn sau bảng", before=6, keep_with_next=True),
        last=replace(_TEXT, style="Đoạn cuối", align=Align.LEFT, keep_with_next=True),
        closing=replace(_TEXT, style="Câu kết", keep_with_next=True),
        section=replace(_TEXT, style="Mục", bold=True, capitals=True, before=4, keep_with_next=True),
        clause=replace(_TEXT, style="Khoản", bold=True, keep_with_next=True),
        point=replace(_TEXT, style="Điểm", bold=True, italic=True, keep_with_next=True),
        sub_point=replace(_TEXT, style="Điểm nhỏ", italic=True, keep_with_next=True),
        end=Part(style="Cuối văn bản", size=1, align=Align.LEFT, hidden=True),
        total=Part(style="Tổng số", size=14, bold=True, align=Align.LEFT, before=6),
        table_title=Part(
            style="Tên bảng", size=14, italic=True, before=6, after=_TEXT.after, keep_with_next=True
        ),
        table_heading=Part(
            style="Tiêu đề cột", size=13, sizes=(12, 13), bold=True, before=2, after=2, keep_with_next=True
        ),
        table_text=Part(style="Ô bảng", size=13, sizes=(12, 13), align=Align.LEFT, before=1, after=1),
        table_center=Part(style="Ô bảng giữa", size=13, sizes=(12, 13), before=1, after=1),
    ),
    signature=Signature(
        columns=(68, 92),
        recipients_heading=Part(style="Nơi nhận", box="12", size=13, bold=True, align=Align.LEFT, before=8),
        recipients=Part(style="Dòng nơi nhận", box="12", size=11, align=Align.LEFT),
        authority=Part(style="Thể thức đề ký", box="13", size=14, bold=True, capitals=True, before=8),
        title=Part(style="Chức vụ ký", box="14", size=14, capitals=True),
        name=Part(style="Họ tên ký", box="15", size=14, bold=True, before=60),
        file_code=Part(style="Mã số văn bản", box="16", size=8, italic=True, align=Align.LEFT),
    ),
    card=Card(
        word=Part(style="Thẻ: đại biểu", size=14, bold=True, capitals=True, before=8),
        sign_word=Part(style="Biển tên: đại biểu", size=24, bold=True, capitals=True, after=8),
        sign_large=Part(style="Biển tên lớn", size=54, bold=True, capitals=True),
        sign_middle=Part(style="Biển tên vừa", size=40, bold=True, capitals=True),
        sign_small=Part(style="Biển tên nhỏ", size=30, bold=True, capitals=True),
        sign_post=Part(style="Biển tên: chức vụ", size=22, before=10),
        sign_event=Part(style="Biển tên: hội nghị", size=16, italic=True, before=12),
        badge_large=Part(style="Thẻ tên lớn", size=20, bold=True, capitals=True, before=6),
        badge_middle=Part(style="Thẻ tên vừa", size=17, bold=True, capitals=True, before=6),
        badge_small=Part(style="Thẻ tên nhỏ", size=13, bold=True, capitals=True, before=6),
        badge_post=Part(style="Thẻ: chức vụ", size=12, before=4),
        event=Part(style="Thẻ: hội nghị", size=11, italic=True, before=8, after=6),
        sender=Part(style="Phong bì: nơi gửi", size=13, bold=True, capitals=True, align=Align.LEFT),
        sender_place=Part(style="Phong bì: địa chỉ gửi", size=12, align=Align.LEFT, after=60),
        to=Part(style="Địa chỉ: kính gửi", size=13, italic=True, align=Align.LEFT),
        receiver=Part(style="Địa chỉ: người nhận", size=14, bold=True, align=Align.LEFT, before=2),
        receiver_place=Part(style="Địa chỉ: nơi nhận", size=13, align=Align.LEFT, before=2),
        number=Part(style="Địa chỉ: số giấy mời", size=12, italic=True, align=Align.LEFT, before=2),
    ),
)
