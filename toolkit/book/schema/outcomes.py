"""The sheets of what a conference brings: opinions, conclusions, duties."""

from toolkit.book.fields import Choice, Code, Day, Listed, Many, OneOf, Ref, Term, Text, Whole
from toolkit.book.schema.conferences import CONFERENCE_COLUMN
from toolkit.book.schema.participation import SOURCE, TOGETHER
from toolkit.book.schema.sheet import Column, Need, Sheet
from toolkit.patterns import pattern
from toolkit.plan.model import (
    ADDRESSEES,
    BETWEEN_ADDRESSEES,
    Assignment,
    Conclusion,
    ConclusionStatus,
    Opinion,
    Phase,
)

_ANSWERING = "người khác cùng trả lời thì nêu trong lời trả lời"
_LEADS = ("", "định kỳ ", "thường xuyên ", "thường xuyên, ")
_PACES = [f"{each} {span}" for each in ("hằng", "hàng", "mỗi") for span in ("tuần", "tháng", "quý", "năm")]
# What a duty without an end is called in place of its last day.
_STANDING = ("thường xuyên", *(lead + pace for lead in _LEADS for pace in _PACES))
# Whom an opinion may go to as well, and whom no table counts.
_OTHER_BODIES = pattern(
    r"(?i:(?:Ban Thường vụ |Thường trực )?"
    r"(?:UBND|Ủy ban|HĐND|Hội đồng|Mặt trận|Liên đoàn|Sở|Bộ|Phòng|Chi cục|Công an|Ban (?:Chỉ huy|Dân vận)"
    r"|(?:Tỉnh|Thành|Huyện|Thị|Quận|Đảng) ủy|Đảng bộ|Hội (?:Nông dân|Liên hiệp|Cựu)|Ngân hàng|Trung tâm) \S)"
)

OPINIONS = Sheet(
    title="Ý kiến",
    table="tblYKien",
    help="Ý kiến, kiến nghị trước, tại và sau hội nghị.",
    record=Opinion,
    feeds="opinions",
    key="code",
    columns=(
        Column("Mã YK", "code", Code(), "Mã ý kiến: YK001.", need=Need.ALWAYS),
        CONFERENCE_COLUMN,
        Column(
            "Giai đoạn",
            "phase",
            Choice(values=Phase, width=12),
            "Trước, tại hay sau hội nghị.",
            need=Need.ISSUING,
        ),
        Column("Mã đơn vị", "unit", Ref(sheet="Đơn vị"), "Mã đơn vị có ý kiến.", need=Need.ISSUING),
        Column(
            "Người",
            "speaker",
            Ref(sheet="Nhân sự", free=True, people=True, shared=True, instead=TOGETHER, width=26),
            "Mã nhân sự hoặc họ tên người phát biểu.",
            aliases=("Người phát biểu",),
        ),
        Column(
            "Nhóm",
            "group",
            Listed(list_name="Nhóm ý kiến", width=26),
            "Nhóm ý kiến trong danh mục.",
            need=Need.ISSUING,
        ),
        Column("Nội dung", "content", Text(width=60, multiline=True), "Nội dung ý kiến.", need=Need.ISSUING),
        Column("Tóm tắt", "summary", Text(width=40), "Một câu để in trong báo cáo tổng hợp."),
        Column(
            "Gộp với",
            "merged_into",
            Ref(sheet="Ý kiến"),
            "Mã ý kiến có cùng nội dung; hai ý kiến được in chung.",
        ),
        Column(
            "Gửi tới",
            "addressed_to",
            OneOf(values=ADDRESSEES, several=BETWEEN_ADDRESSEES, others=_OTHER_BODIES, width=22),
            "Kiến nghị gửi tới ai.",
        ),
        Column("Trả lời", "answer", Text(width=44, multiline=True), "Nội dung trả lời."),
        Column(
            "Người trả lời",
            "answered_by",
            Ref(sheet="Nhân sự", others=("Đơn vị",), free=True, people=True, instead=_ANSWERING, width=24),
            "Mã nhân sự, mã đơn vị hoặc tên.",
        ),
        Column("Đưa vào kết luận", "conclusion", Ref(sheet="Kết luận"), "Mã kết luận có nội dung này."),
        SOURCE,
    ),
)

CONCLUSIONS = Sheet(
    title="Kết luận",
    table="tblKetLuan",
    help="Kết luận của hội nghị: việc, ai làm, hạn nào.",
    record=Conclusion,
    feeds="conclusions",
    key="code",
    columns=(
        Column("Mã KL", "code", Code(), "Mã kết luận: KL001.", need=Need.ALWAYS),
        CONFERENCE_COLUMN,
        Column("Thứ tự", "order", Whole(most=999), "Thứ tự in."),
        Column("Nội dung", "content", Text(width=60, multiline=True), "Việc phải làm.", need=Need.ALWAYS),
        Column(
            "Đơn vị chủ trì",
            "lead_units",
            Many(of=Ref(sheet="Đơn vị", free=True), width=22),
            "Mã đơn vị hoặc tên nơi chủ trì; nhiều nơi đồng chủ trì cách nhau bằng dấu chấm phẩy.",
            need=Need.ISSUING,
        ),
        Column(
            "Phối hợp",
            "supporting_units",
            Many(of=Ref(sheet="Đơn vị", free=True)),
            "Mã hoặc tên các nơi phối hợp, cách nhau bằng dấu chấm phẩy.",
        ),
        Column(
            "Thời hạn",
            "due",
            Term(),
            "Ngày phải xong, hoặc gõ “thường xuyên”, “hằng quý”.",
            need=Need.ISSUING,
            implies=dict.fromkeys(_STANDING, ("status", ConclusionStatus.STANDING)),
            worded="term",
        ),
        Column("Tình trạng", "status", Choice(values=ConclusionStatus), "Đã làm đến đâu."),
        Column("Ngày hoàn thành", "done_on", Day(), "Ngày làm xong."),
        Column("Minh chứng", "evidence", Text(width=36), "Văn bản, tệp chứng minh; in trong bảng theo dõi."),
        Column(
            "Đơn vị báo cáo",
            "reported",
            Text(width=44, multiline=True),
            "Đơn vị tự báo trong phiếu; chương trình ghi khi thu phiếu. Tình trạng do văn phòng ghi.",
            note=True,
            written=True,
        ),
    ),
)

ASSIGNMENTS = Sheet(
    title="Phân công",
    table="tblPhanCong",
    help="Phân công chuẩn bị hội nghị.",
    record=Assignment,
    feeds="assignments",
    columns=(
        CONFERENCE_COLUMN,
        Column("Nội dung", "content", Text(width=52), "Việc phải chuẩn bị.", need=Need.ALWAYS),
        Column(
            "Chủ trì",
            "lead",
            Ref(sheet="Đơn vị", free=True, instead="nơi cùng làm ghi ở cột Phối hợp", width=24),
            "Mã đơn vị hoặc tên nơi chủ trì.",
        ),
        Column("Phối hợp", "support", Text(width=30), "Những nơi phối hợp."),
        Column(
            "Người phụ trách",
            "person",
            Ref(sheet="Nhân sự", free=True, people=True, width=24),
            "Mã nhân sự hoặc họ tên.",
        ),
        Column("Hạn", "due", Day(), "Hạn hoàn thành."),
        Column("Kết quả", "result", Text(width=30), "Đã làm đến đâu."),
    ),
)
