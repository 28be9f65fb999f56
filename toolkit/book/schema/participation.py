"""The sheets that follow a conference: letters, delegates, speeches, reports."""

from toolkit.book.fields import (
    Choice,
    Clock,
    Code,
    Day,
    Listed,
    Many,
    Minutes,
    OneOf,
    Passage,
    Phone,
    Ref,
    Text,
    Verbatim,
    Whole,
    YesNo,
)
from toolkit.book.schema.conferences import CONFERENCE_COLUMN
from toolkit.book.schema.sheet import Column, Need, Sheet
from toolkit.plan.model import Delegate, Invitation, MeetingPoint, Presence, SpeechRequest, UnitReport

_REPORT_STATE = (
    '=IF([@[Mã HN]]="","",IF([@[Ngày nhận]]="","Chưa gửi",IF([@Hạn]="","Đã gửi",'
    'IF([@[Ngày nhận]]<=[@Hạn],"Đúng hạn","Chậm "&([@[Ngày nhận]]-[@Hạn])&" ngày"))))'
)


SOURCE = Column(
    header="Nguồn",
    field="source",
    type=Verbatim(width=40),
    help="Phiếu nào, ô nào của đơn vị đã cho dòng này; chương trình ghi khi thu phiếu.",
    note=True,
    written=True,
)

INVITATIONS = Sheet(
    title="Giấy mời",
    table="tblGiayMoi",
    help="Các giấy mời đã làm; chương trình thêm dòng, văn phòng ghi việc gửi và xác nhận.",
    record=Invitation,
    feeds="invitations",
    key="code",
    columns=(
        Column(header="Mã GM", field="code", type=Code(width=22), need=Need.ALWAYS, help="Mã giấy mời."),
        CONFERENCE_COLUMN,
        Column(header="Mã đơn vị", field="unit", type=Ref(sheet="Đơn vị"), help="Mã đơn vị được mời."),
        Column(header="Mã NS", field="person", type=Ref(sheet="Nhân sự"), help="Mã người được mời cá nhân."),
        Column(
            header="Kính mời", field="addressee", type=Text(width=44), help="Dòng kính mời như in trên giấy."
        ),
        Column(
            header="Số văn bản",
            field="document",
            type=Ref(sheet="Văn bản đi"),
            help="Mã văn bản ở trang Văn bản đi.",
        ),
        Column(
            header="Kênh",
            field="channel",
            type=Listed(list_name="Kênh"),
            help="Gửi bằng cách nào.",
            note=True,
        ),
        Column(header="Ngày gửi", field="sent_on", type=Day(), help="Ngày gửi giấy mời."),
        Column(
            header="Xác nhận",
            field="confirmation",
            type=OneOf(values=("Chưa", "Dự", "Cử người thay", "Vắng có lý do"), width=16),
            help="Trả lời của người được mời; in trong bảng theo dõi.",
        ),
        Column(
            header="Ngày nhắc", field="reminded_on", type=Day(), note=True, help="Ngày nhắc xác nhận gần đây."
        ),
        Column(
            header="Tệp",
            field="file",
            type=Verbatim(width=40),
            leads=True,
            note=True,
            help="Tệp giấy mời đã làm; bấm để mở.",
        ),
        Column(
            header="Cập nhật",
            field="updated",
            type=Text(width=46),
            help="Chương trình làm tệp lúc nào, ra sao.",
            note=True,
            written=True,
        ),
        Column(
            header="Lỗi",
            field="fault",
            type=Text(width=40),
            help="Vì sao chưa gửi được giấy mời này; chương trình ghi khi gửi thư.",
            note=True,
            written=True,
        ),
        Column(
            header="Tin Zalo",
            field="chat",
            type=Passage(),
            help="Lời nhắn soạn sẵn: bấm đúp vào ô, chọn hết (Ctrl+A), chép vào Zalo, gửi kèm tệp giấy mời.",
            note=True,
            written=True,
        ),
    ),
)

POINTS = Sheet(
    title="Điểm cầu",
    table="tblDiemCau",
    help="Nơi từng đơn vị dự hội nghị trực tuyến; hội nghị trực tiếp thì để trống.",
    record=MeetingPoint,
    feeds="meeting_points",
    columns=(
        CONFERENCE_COLUMN,
        Column(
            header="Mã đơn vị",
            field="unit",
            type=Ref(sheet="Đơn vị", also=("*",)),
            need=Need.ALWAYS,
            help="Mã đơn vị dự tại điểm cầu, hoặc * cho mọi đơn vị chưa có dòng riêng.",
        ),
        Column(
            header="Điểm cầu",
            field="name",
            type=Text(width=30),
            help="Tên điểm cầu; để trống thì lấy tên đơn vị. Các đơn vị ngồi chung thì ghi cùng một tên.",
        ),
        Column(
            header="Địa chỉ", field="address", type=Text(width=36), help="Phòng họp, địa chỉ của điểm cầu."
        ),
        Column(
            header="Đường kết nối",
            field="link",
            type=Text(width=36),
            help="Đường dẫn, mã phòng họp trực tuyến.",
        ),
        Column(
            header="Phụ trách kỹ thuật",
            field="technician",
            type=Text(width=26),
            help="Họ và tên người phụ trách kỹ thuật mà điểm cầu này liên hệ.",
        ),
        Column(
            header="Điện thoại kỹ thuật",
            field="phone",
            type=Phone(),
            help="Điện thoại người phụ trách kỹ thuật.",
        ),
    ),
)

DELEGATES = Sheet(
    title="Đại biểu",
    table="tblDaiBieu",
    help="Người dự từng hội nghị và việc điểm danh.",
    record=Delegate,
    feeds="delegates",
    columns=(
        CONFERENCE_COLUMN,
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
            type=Ref(sheet="Nhân sự", free=True, people=True, width=20),
            help="Mã hoặc tên người được mời mà đại biểu này dự thay.",
        ),
        Column(
            header="Có mặt",
            field="presence",
            type=Choice(values=Presence, width=19),
            help="Điểm danh.",
            vital=True,
        ),
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
        Column(header="Biển tên", field="name_card", type=YesNo(), help="Có nếu cần làm biển tên."),
        SOURCE,
    ),
)

SPEECHES = Sheet(
    title="Đăng ký phát biểu",
    table="tblPhatBieu",
    help="Đăng ký phát biểu, tham luận của các đơn vị.",
    record=SpeechRequest,
    feeds="speech_requests",
    columns=(
        CONFERENCE_COLUMN,
        Column(header="Mã đơn vị", field="unit", type=Ref(sheet="Đơn vị"), help="Mã đơn vị đăng ký."),
        Column(
            header="Người",
            field="speaker",
            type=Ref(sheet="Nhân sự", free=True, people=True, shared=True, width=26),
            aliases=("Người phát biểu",),
            help="Mã nhân sự hoặc họ tên người phát biểu.",
        ),
        Column(header="Chức vụ", field="title", type=Text(width=28), help="Chức vụ người phát biểu."),
        Column(header="Tên tham luận", field="paper", type=Text(width=52), help="Tên bài tham luận."),
        Column(
            header="Số phút",
            field="minutes",
            type=Minutes(least=1, most=600),
            aliases=("Thời lượng", "Thời lượng (phút)"),
            help="Thời lượng tính bằng phút.",
        ),
        Column(header="Thứ tự", field="order", type=Whole(most=999), help="Thứ tự điều hành."),
        Column(header="Đã phát biểu", field="spoken", type=YesNo(), help="Có nếu đã phát biểu tại hội nghị."),
        SOURCE,
    ),
)

REPORTS = Sheet(
    title="Báo cáo đơn vị",
    table="tblBaoCao",
    help="Mỗi đơn vị một dòng cho mỗi hội nghị: báo cáo đã nhận chưa.",
    record=UnitReport,
    feeds="unit_reports",
    room=1000,
    columns=(
        CONFERENCE_COLUMN,
        Column(
            header="Mã đơn vị",
            field="unit",
            type=Ref(sheet="Đơn vị"),
            need=Need.ALWAYS,
            help="Mã đơn vị phải báo cáo.",
        ),
        Column(header="Hạn", field="due", type=Day(), help="Hạn nộp báo cáo."),
        Column(header="Ngày nhận", field="received", type=Day(), help="Ngày nhận được báo cáo."),
        Column(
            header="Số ký hiệu",
            field="symbol",
            type=Text(width=20),
            help="Số, ký hiệu của báo cáo.",
            note=True,
        ),
        Column(
            header="Kênh",
            field="channel",
            type=Listed(list_name="Kênh"),
            help="Nhận bằng cách nào.",
            note=True,
        ),
        Column(header="Tệp", field="file", type=Verbatim(width=36), help="Nơi lưu báo cáo.", note=True),
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
        Column(
            header="Ghi chú", field="note", type=Text(width=30, days=True), help="Ghi chú tùy ý.", note=True
        ),
        SOURCE,
    ),
)
