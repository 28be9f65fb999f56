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
    '=IF([@[Mã HN]]="","",IF([@[Ngày nhận]]="",'
    'IF([@[Số liệu]]="","Chưa gửi","Đã gửi"),IF([@Hạn]="","Đã gửi",'
    'IF([@[Ngày nhận]]<=[@Hạn],"Đúng hạn","Chậm "&([@[Ngày nhận]]-[@Hạn])&" ngày"))))'
)


TOGETHER = "người cùng phát biểu cách nhau bằng dấu chấm phẩy"
"""What is to be done of several who spoke together."""

SOURCE = Column(
    "Nguồn",
    "source",
    Verbatim(width=40),
    "Phiếu nào, ô nào của đơn vị đã cho dòng này; chương trình ghi khi thu phiếu.",
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
        Column("Mã GM", "code", Code(width=22), "Mã giấy mời.", need=Need.ALWAYS),
        CONFERENCE_COLUMN,
        Column("Mã đơn vị", "unit", Ref(sheet="Đơn vị"), "Mã đơn vị được mời."),
        Column("Mã NS", "person", Ref(sheet="Nhân sự"), "Mã người được mời cá nhân."),
        Column("Kính mời", "addressee", Text(width=44), "Dòng kính mời như in trên giấy."),
        Column("Số văn bản", "document", Ref(sheet="Văn bản đi"), "Mã văn bản ở trang Văn bản đi."),
        Column("Kênh", "channel", Listed(list_name="Kênh"), "Gửi bằng cách nào.", note=True),
        Column("Ngày gửi", "sent_on", Day(), "Ngày gửi giấy mời."),
        Column(
            "Xác nhận",
            "confirmation",
            OneOf(values=("Chưa", "Dự", "Cử người thay", "Vắng có lý do"), width=16),
            "Trả lời của người được mời; in trong bảng theo dõi.",
        ),
        Column("Ngày nhắc", "reminded_on", Day(), "Ngày nhắc xác nhận gần đây.", note=True),
        Column("Tệp", "file", Verbatim(width=40), "Tệp giấy mời đã làm; bấm để mở.", leads=True, note=True),
        Column(
            "Cập nhật",
            "updated",
            Text(width=46),
            "Chương trình làm tệp lúc nào, ra sao.",
            note=True,
            written=True,
        ),
        Column(
            "Lỗi",
            "fault",
            Text(width=40),
            "Vì sao chưa gửi được giấy mời này; chương trình ghi khi gửi thư.",
            note=True,
            written=True,
        ),
        Column(
            "Tin Zalo",
            "chat",
            Passage(),
            "Lời nhắn soạn sẵn: bấm đúp vào ô, chọn hết (Ctrl+A), chép vào Zalo, gửi kèm tệp giấy mời.",
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
            "Mã đơn vị",
            "unit",
            Ref(sheet="Đơn vị", also=("*",)),
            "Mã đơn vị dự tại điểm cầu, hoặc * cho mọi đơn vị chưa có dòng riêng.",
            need=Need.ALWAYS,
        ),
        Column(
            "Điểm cầu",
            "name",
            Text(width=30),
            "Tên điểm cầu; để trống thì lấy tên đơn vị. Các đơn vị ngồi chung thì ghi cùng một tên.",
        ),
        Column("Địa chỉ", "address", Text(width=36), "Phòng họp, địa chỉ của điểm cầu."),
        Column("Đường kết nối", "link", Text(width=36), "Đường dẫn, mã phòng họp trực tuyến."),
        Column(
            "Phụ trách kỹ thuật",
            "technician",
            Text(width=26),
            "Họ và tên người phụ trách kỹ thuật mà điểm cầu này liên hệ.",
        ),
        Column("Điện thoại kỹ thuật", "phone", Phone(), "Điện thoại người phụ trách kỹ thuật."),
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
            "Mã NS",
            "person",
            Ref(sheet="Nhân sự"),
            "Mã nhân sự; để trống nếu người này không có trong trang Nhân sự.",
        ),
        Column("Họ và tên", "name", Text(width=26), "Để trống nếu đã có mã nhân sự."),
        Column("Chức vụ", "title", Text(width=30), "Để trống nếu đã có mã nhân sự."),
        Column(
            "Mã đơn vị", "unit", Ref(sheet="Đơn vị", free=True), "Mã đơn vị, hoặc tên cơ quan ngoài Đoàn."
        ),
        Column("Nhóm", "group", Listed(list_name="Nhóm thành phần", width=34), "Nhóm trong danh sách."),
        Column(
            "Dự thay cho",
            "substitute_for",
            Ref(sheet="Nhân sự", free=True, people=True, width=20),
            "Mã hoặc tên người được mời mà đại biểu này dự thay.",
        ),
        Column("Có mặt", "presence", Choice(values=Presence, width=19), "Điểm danh.", vital=True),
        Column("Giờ đến", "arrived_at", Clock(), "Giờ đến, nếu ghi."),
        Column("Giới thiệu", "introduce", YesNo(), "Có nếu được giới thiệu trước hội nghị."),
        Column("Thứ tự giới thiệu", "introduction_order", Whole(most=999), "Thứ tự khi giới thiệu."),
        Column("Biển tên", "name_card", YesNo(), "Có nếu cần làm biển tên."),
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
        Column("Mã đơn vị", "unit", Ref(sheet="Đơn vị"), "Mã đơn vị đăng ký."),
        Column(
            "Người",
            "speaker",
            Ref(sheet="Nhân sự", free=True, people=True, shared=True, instead=TOGETHER, width=26),
            "Mã nhân sự hoặc họ tên người phát biểu.",
            aliases=("Người phát biểu",),
        ),
        Column("Chức vụ", "title", Text(width=28), "Chức vụ người phát biểu."),
        Column("Tên tham luận", "paper", Text(width=52), "Tên bài tham luận."),
        Column(
            "Số phút",
            "minutes",
            Minutes(least=1, most=600, summed=False),
            "Thời lượng tính bằng phút.",
            aliases=("Thời lượng", "Thời lượng (phút)"),
        ),
        Column("Thứ tự", "order", Whole(most=999), "Thứ tự điều hành."),
        Column("Đã phát biểu", "spoken", YesNo(), "Có nếu đã phát biểu tại hội nghị."),
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
        Column("Mã đơn vị", "unit", Ref(sheet="Đơn vị"), "Mã đơn vị phải báo cáo.", need=Need.ALWAYS),
        Column("Hạn", "due", Day(), "Hạn nộp báo cáo."),
        Column("Ngày nhận", "received", Day(), "Ngày nhận được báo cáo."),
        Column("Số ký hiệu", "symbol", Text(width=20), "Số, ký hiệu của báo cáo.", note=True),
        Column("Kênh", "channel", Listed(list_name="Kênh"), "Nhận bằng cách nào.", note=True),
        Column("Tệp", "file", Verbatim(width=36), "Nơi lưu báo cáo.", note=True),
        Column(
            "Tình trạng",
            "",
            Text(width=18),
            "Tự tính từ hạn, ngày nhận và số liệu.",
            formula=_REPORT_STATE,
        ),
        Column("Lần đôn đốc", "reminders", Whole(most=99), "Đã nhắc mấy lần."),
        Column(
            "Số liệu",
            "figures",
            Many(of=Text(), width=30),
            "Số liệu theo yêu cầu của chuyên đề, mỗi dòng một số.",
        ),
        Column("Ghi chú", "note", Text(width=30, days=True), "Ghi chú tùy ý.", note=True),
        SOURCE,
    ),
)
