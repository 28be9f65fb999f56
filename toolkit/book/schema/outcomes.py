"""The sheets of what a conference brings: opinions, conclusions, duties."""

from toolkit.book.fields import Choice, Code, Day, Listed, Many, OneOf, Ref, Text, Whole
from toolkit.book.schema.conferences import CONFERENCE_COLUMN
from toolkit.book.schema.participation import SOURCE
from toolkit.book.schema.sheet import Column, Need, Sheet
from toolkit.plan.model import (
    ADDRESSEES,
    BETWEEN_ADDRESSEES,
    Assignment,
    Conclusion,
    ConclusionStatus,
    Opinion,
    Phase,
)

OPINIONS = Sheet(
    title="Ý kiến",
    table="tblYKien",
    help="Ý kiến, kiến nghị trước, tại và sau hội nghị.",
    record=Opinion,
    feeds="opinions",
    key="code",
    columns=(
        Column(header="Mã YK", field="code", type=Code(), need=Need.ALWAYS, help="Mã ý kiến: YK001."),
        CONFERENCE_COLUMN,
        Column(
            header="Giai đoạn",
            field="phase",
            type=Choice(values=Phase, width=12),
            need=Need.ISSUING,
            help="Trước, tại hay sau hội nghị.",
        ),
        Column(
            header="Mã đơn vị",
            field="unit",
            type=Ref(sheet="Đơn vị"),
            need=Need.ISSUING,
            help="Mã đơn vị có ý kiến.",
        ),
        Column(
            header="Người",
            field="speaker",
            type=Ref(sheet="Nhân sự", free=True, people=True, shared=True, width=26),
            aliases=("Người phát biểu",),
            help="Mã nhân sự hoặc họ tên người phát biểu.",
        ),
        Column(
            header="Nhóm",
            field="group",
            type=Listed(list_name="Nhóm ý kiến", width=26),
            need=Need.ISSUING,
            help="Nhóm ý kiến trong danh mục.",
        ),
        Column(
            header="Nội dung",
            field="content",
            type=Text(width=60, multiline=True),
            need=Need.ISSUING,
            help="Nội dung ý kiến.",
        ),
        Column(
            header="Tóm tắt",
            field="summary",
            type=Text(width=40),
            help="Một câu để in trong báo cáo tổng hợp.",
        ),
        Column(
            header="Gộp với",
            field="merged_into",
            type=Ref(sheet="Ý kiến"),
            help="Mã ý kiến có cùng nội dung; hai ý kiến được in chung.",
        ),
        Column(
            header="Gửi tới",
            field="addressed_to",
            type=OneOf(values=ADDRESSEES, several=BETWEEN_ADDRESSEES, width=22),
            help="Kiến nghị gửi tới ai.",
        ),
        Column(
            header="Trả lời", field="answer", type=Text(width=44, multiline=True), help="Nội dung trả lời."
        ),
        Column(
            header="Người trả lời",
            field="answered_by",
            type=Ref(sheet="Nhân sự", others=("Đơn vị",), free=True, people=True, width=24),
            help="Mã nhân sự, mã đơn vị hoặc tên.",
        ),
        Column(
            header="Đưa vào kết luận",
            field="conclusion",
            type=Ref(sheet="Kết luận"),
            help="Mã kết luận có nội dung này.",
        ),
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
        Column(header="Mã KL", field="code", type=Code(), need=Need.ALWAYS, help="Mã kết luận: KL001."),
        CONFERENCE_COLUMN,
        Column(header="Thứ tự", field="order", type=Whole(most=999), help="Thứ tự in."),
        Column(
            header="Nội dung",
            field="content",
            type=Text(width=60, multiline=True),
            need=Need.ALWAYS,
            help="Việc phải làm.",
        ),
        Column(
            header="Đơn vị chủ trì",
            field="lead_unit",
            type=Ref(sheet="Đơn vị", free=True, width=22),
            need=Need.ISSUING,
            help="Mã đơn vị hoặc tên nơi chủ trì.",
        ),
        Column(
            header="Phối hợp",
            field="supporting_units",
            type=Many(of=Ref(sheet="Đơn vị", free=True)),
            help="Mã hoặc tên các nơi phối hợp, cách nhau bằng dấu chấm phẩy.",
        ),
        Column(
            header="Thời hạn",
            field="due",
            type=Day(),
            need=Need.ISSUING,
            implies={"thường xuyên": ("status", ConclusionStatus.STANDING)},
            help="Ngày phải xong, hoặc gõ “thường xuyên”.",
        ),
        Column(
            header="Tình trạng",
            field="status",
            type=Choice(values=ConclusionStatus),
            help="Đã làm đến đâu.",
        ),
        Column(header="Ngày hoàn thành", field="done_on", type=Day(), help="Ngày làm xong."),
        Column(
            header="Minh chứng",
            field="evidence",
            type=Text(width=36),
            help="Văn bản, tệp chứng minh; in trong bảng theo dõi.",
        ),
        Column(
            header="Đơn vị báo cáo",
            field="reported",
            type=Text(width=44, multiline=True),
            help="Đơn vị tự báo trong phiếu; chương trình ghi khi thu phiếu. Tình trạng do văn phòng ghi.",
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
        Column(
            header="Nội dung",
            field="content",
            type=Text(width=52),
            need=Need.ALWAYS,
            help="Việc phải chuẩn bị.",
        ),
        Column(
            header="Chủ trì",
            field="lead",
            type=Ref(sheet="Đơn vị", free=True, width=24),
            help="Mã đơn vị hoặc tên nơi chủ trì.",
        ),
        Column(header="Phối hợp", field="support", type=Text(width=30), help="Những nơi phối hợp."),
        Column(
            header="Người phụ trách",
            field="person",
            type=Ref(sheet="Nhân sự", free=True, people=True, width=24),
            help="Mã nhân sự hoặc họ tên.",
        ),
        Column(header="Hạn", field="due", type=Day(), help="Hạn hoàn thành."),
        Column(header="Kết quả", field="result", type=Text(width=30), help="Đã làm đến đâu."),
    ),
)
