"""The sheets that follow a conference: letters, delegates, reports, opinions, conclusions, duties."""

from toolkit.book.fields import Choice, Clock, Code, Day, Listed, Many, OneOf, Ref, Text, Whole, YesNo
from toolkit.book.schema.sheet import Column, Need, Sheet
from toolkit.plan.model import (
    Assignment,
    Conclusion,
    ConclusionStatus,
    Delegate,
    Invitation,
    Opinion,
    Phase,
    Presence,
    SpeechRequest,
    UnitReport,
)

_REPORT_STATE = (
    '=IF([@[Mã HN]]="","",IF([@[Ngày nhận]]="","Chưa gửi",IF([@Hạn]="","Đã gửi",'
    'IF([@[Ngày nhận]]<=[@Hạn],"Đúng hạn","Chậm "&([@[Ngày nhận]]-[@Hạn])&" ngày"))))'
)


def _conference() -> Column:
    return Column(
        header="Mã HN", field="conference", type=Ref(sheet="Hội nghị"), need=Need.ALWAYS, help="Mã hội nghị."
    )


INVITATIONS = Sheet(
    title="Giấy mời",
    table="tblGiayMoi",
    help="Các giấy mời đã làm; chương trình thêm dòng, văn phòng ghi việc gửi và xác nhận.",
    record=Invitation,
    feeds="invitations",
    key="code",
    columns=(
        Column(header="Mã GM", field="code", type=Code(width=18), need=Need.ALWAYS, help="Mã giấy mời."),
        _conference(),
        Column(header="Mã đơn vị", field="unit", type=Ref(sheet="Đơn vị"), help="Mã đơn vị được mời."),
        Column(
            header="Mã NS",
            field="person",
            type=Ref(sheet="Nhân sự"),
            help="Mã người được mời, nếu mời cá nhân.",
        ),
        Column(
            header="Kính mời", field="addressee", type=Text(width=44), help="Dòng kính mời như in trên giấy."
        ),
        Column(
            header="Số văn bản",
            field="document",
            type=Ref(sheet="Văn bản đi"),
            help="Mã văn bản ở trang Văn bản đi.",
        ),
        Column(header="Kênh", field="channel", type=Listed(list_name="Kênh"), help="Gửi bằng cách nào."),
        Column(header="Ngày gửi", field="sent_on", type=Day(), help="Ngày gửi giấy mời."),
        Column(
            header="Xác nhận",
            field="confirmation",
            type=OneOf(values=("Chưa", "Dự", "Cử người thay", "Vắng có lý do"), width=16),
            help="Trả lời của người được mời.",
        ),
        Column(header="Tệp", field="file", type=Text(width=40), help="Tệp giấy mời đã làm."),
        Column(
            header="Cập nhật",
            field="updated",
            type=Text(width=34),
            help="Chương trình làm tệp lúc nào, ra sao.",
        ),
        Column(header="Lỗi", field="fault", type=Text(width=40), help="Vì sao chưa làm được giấy mời này."),
    ),
)

DELEGATES = Sheet(
    title="Đại biểu",
    table="tblDaiBieu",
    help="Người dự từng hội nghị và việc điểm danh.",
    record=Delegate,
    feeds="delegates",
    columns=(
        _conference(),
        Column(
            header="Mã NS",
            field="person",
            type=Ref(sheet="Nhân sự"),
            help="Mã nhân sự; để trống nếu người này không có trong trang Nhân sự.",
        ),
        Column(header="Họ và tên", field="name", type=Text(width=26), help="Để trống nếu đã có mã nhân sự."),
        Column(header="Chức vụ", field="title", type=Text(width=30), help="Để trống nếu đã có mã nhân sự."),
        Column(
            header="Mã đơn vị",
            field="unit",
            type=Ref(sheet="Đơn vị", free=True),
            help="Mã đơn vị, hoặc tên cơ quan ngoài Đoàn.",
        ),
        Column(
            header="Nhóm",
            field="group",
            type=Listed(list_name="Nhóm thành phần", width=34),
            help="Nhóm trong danh sách.",
        ),
        Column(
            header="Dự thay cho",
            field="substitute_for",
            type=Ref(sheet="Nhân sự", free=True, width=20),
            help="Mã hoặc tên người được mời mà đại biểu này dự thay.",
        ),
        Column(header="Có mặt", field="presence", type=Choice(values=Presence), help="Điểm danh."),
        Column(header="Giờ đến", field="arrived_at", type=Clock(), help="Giờ đến, nếu ghi."),
        Column(
            header="Giới thiệu",
            field="introduce",
            type=YesNo(),
            help="Có nếu được giới thiệu trước hội nghị.",
        ),
        Column(
            header="Thứ tự giới thiệu",
            field="introduction_order",
            type=Whole(most=999),
            help="Thứ tự khi giới thiệu.",
        ),
        Column(header="Biển tên", field="name_card", type=YesNo(), help="Có nếu cần in biển tên."),
    ),
)

SPEECHES = Sheet(
    title="Đăng ký phát biểu",
    table="tblPhatBieu",
    help="Đăng ký phát biểu, tham luận của các đơn vị.",
    record=SpeechRequest,
    feeds="speech_requests",
    columns=(
        _conference(),
        Column(header="Mã đơn vị", field="unit", type=Ref(sheet="Đơn vị"), help="Mã đơn vị đăng ký."),
        Column(
            header="Người",
            field="speaker",
            type=Ref(sheet="Nhân sự", free=True, width=26),
            aliases=("Người phát biểu",),
            help="Mã nhân sự hoặc họ tên người phát biểu.",
        ),
        Column(header="Chức vụ", field="title", type=Text(width=28), help="Chức vụ người phát biểu."),
        Column(header="Tên tham luận", field="paper", type=Text(width=52), help="Tên bài tham luận."),
        Column(
            header="Số phút",
            field="minutes",
            type=Whole(most=600),
            aliases=("Thời lượng", "Thời lượng (phút)"),
            help="Thời lượng tính bằng phút.",
        ),
        Column(header="Thứ tự", field="order", type=Whole(most=999), help="Thứ tự điều hành."),
        Column(header="Đã phát biểu", field="spoken", type=YesNo(), help="Có nếu đã phát biểu tại hội nghị."),
    ),
)

REPORTS = Sheet(
    title="Báo cáo đơn vị",
    table="tblBaoCao",
    help="Mỗi đơn vị một dòng cho mỗi hội nghị: báo cáo đã nhận chưa.",
    record=UnitReport,
    feeds="unit_reports",
    columns=(
        _conference(),
        Column(
            header="Mã đơn vị",
            field="unit",
            type=Ref(sheet="Đơn vị"),
            need=Need.ALWAYS,
            help="Mã đơn vị phải báo cáo.",
        ),
        Column(header="Hạn", field="due", type=Day(), help="Hạn nộp báo cáo."),
        Column(header="Ngày nhận", field="received", type=Day(), help="Ngày nhận được báo cáo."),
        Column(header="Số ký hiệu", field="symbol", type=Text(width=20), help="Số, ký hiệu của báo cáo."),
        Column(header="Kênh", field="channel", type=Listed(list_name="Kênh"), help="Nhận bằng cách nào."),
        Column(header="Tệp", field="file", type=Text(width=36), help="Nơi lưu báo cáo."),
        Column(
            header="Tình trạng",
            type=Text(width=18),
            formula=_REPORT_STATE,
            help="Tự tính từ hạn và ngày nhận.",
        ),
        Column(header="Lần đôn đốc", field="reminders", type=Whole(most=99), help="Đã nhắc mấy lần."),
        Column(
            header="Số liệu",
            field="figures",
            type=Many(of=Text(), width=30),
            help="Số liệu theo yêu cầu của chuyên đề, mỗi dòng một số.",
        ),
        Column(header="Ghi chú", field="note", type=Text(width=30), help="Ghi chú tùy ý."),
    ),
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
        _conference(),
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
            type=Ref(sheet="Nhân sự", free=True, width=26),
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
            type=OneOf(values=("Tỉnh đoàn", "Cấp ủy, chính quyền", "Trung ương Đoàn", "Đơn vị"), width=22),
            help="Kiến nghị gửi tới ai.",
        ),
        Column(
            header="Trả lời", field="answer", type=Text(width=44, multiline=True), help="Nội dung trả lời."
        ),
        Column(
            header="Người trả lời",
            field="answered_by",
            type=Ref(sheet="Nhân sự", others=("Đơn vị",), free=True, width=24),
            help="Mã nhân sự, mã đơn vị hoặc tên.",
        ),
        Column(
            header="Đưa vào kết luận",
            field="conclusion",
            type=Ref(sheet="Kết luận"),
            help="Mã kết luận có nội dung này.",
        ),
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
        _conference(),
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
        Column(header="Minh chứng", field="evidence", type=Text(width=36), help="Văn bản, tệp chứng minh."),
    ),
)

ASSIGNMENTS = Sheet(
    title="Phân công",
    table="tblPhanCong",
    help="Phân công chuẩn bị hội nghị.",
    record=Assignment,
    feeds="assignments",
    columns=(
        _conference(),
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
            type=Ref(sheet="Nhân sự", free=True, width=24),
            help="Mã nhân sự hoặc họ tên.",
        ),
        Column(header="Hạn", field="due", type=Day(), help="Hạn hoàn thành."),
        Column(header="Kết quả", field="result", type=Text(width=30), help="Đã làm đến đâu."),
    ),
)
