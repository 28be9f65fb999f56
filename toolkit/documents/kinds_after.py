"""The kinds of documents after a conference and at the year's end, in the order of the work."""

from toolkit.documents.button import Button, Stage
from toolkit.documents.kind import Kind, Reach
from toolkit.documents.paper_buttons import YEAR_PAPERS
from toolkit.documents.records_read import NEXT_HOST, Reads
from toolkit.plan.follow_up import OpenConclusion
from toolkit.plan.guests import Guest
from toolkit.plan.model import (
    AgendaItem,
    Conclusion,
    Conference,
    Delegate,
    GuestRule,
    Invitation,
    MeetingPoint,
    Opinion,
    OutgoingDocument,
    SpeechRequest,
    UnitReport,
)

_YEAR_READS: Reads = {
    **dict.fromkeys((Guest, GuestRule, Delegate, Opinion, Conclusion, OpenConclusion), ()),
    UnitReport: ("figures",),
    Conference: ("flag_recipient", "assessment"),
}
MINUTES = Kind(
    name="minutes",
    label="Biên bản",
    type_code="BB",
    template="bien-ban.docx",
    button=Button(
        action="minutes",
        caption="Biên bản",
        help="Làm biên bản hội nghị.",
        icon="FileNew",
        stage=Stage.AFTER,
    ),
    reads={
        **dict.fromkeys((Guest, GuestRule, MeetingPoint, Delegate, AgendaItem, Opinion, SpeechRequest), ()),
        **dict.fromkeys((Conclusion, OpenConclusion), ()),
        Conference: ("secretaries", "flag_recipient", "assessment", "opened_at", "closed_at", NEXT_HOST),
        AgendaItem: ("course",),
    },
)
OPINIONS = Kind(
    name="opinions",
    label="Báo cáo tổng hợp ý kiến",
    type_code="BC",
    template="tong-hop-y-kien.docx",
    button=Button(
        action="opinions",
        caption="Tổng hợp ý kiến",
        doing="Đang tổng hợp ý kiến",
        help="Làm báo cáo tổng hợp ý kiến, kiến nghị của các đơn vị.",
        icon="ReviewNewComment",
        stage=Stage.AFTER,
    ),
    reads={
        **dict.fromkeys((Guest, GuestRule, Delegate, Opinion, Conclusion), ()),
        UnitReport: ("figures",),
    },
)
CONCLUSIONS = Kind(
    name="conclusions",
    label="Thông báo kết luận",
    type_code="TB",
    template="thong-bao-ket-luan.docx",
    button=Button(
        action="conclusions",
        caption="Kết luận",
        doing="Đang làm thông báo kết luận",
        help="Làm thông báo kết luận hội nghị.",
        icon="AcceptInvitation",
        stage=Stage.AFTER,
    ),
    reads={Guest: (), GuestRule: (), Delegate: (), Conclusion: (), Conference: ("assessment",)},
)
THANKS = Kind(
    name="thanks",
    label="Thư cảm ơn",
    type_code="TCO",
    template="thu-cam-on.docx",
    button=Button(
        action="thanks",
        caption="Thư cảm ơn",
        help="Làm thư cảm ơn đơn vị đăng cai và cấp ủy, chính quyền nơi họp.",
        icon="MailMergeGreetingLineInsert",
        stage=Stage.AFTER,
    ),
    reads={Guest: (), GuestRule: ()},
    registered=False,
)
YEAR_MINUTES = Kind(
    name="year-minutes",
    label="Biên bản tổng hợp năm",
    type_code="BB",
    template="tong-hop-nam.docx",
    reach=Reach.YEAR,
    button=YEAR_PAPERS,
    reads={**_YEAR_READS, Conference: ("flag_recipient", "assessment", "secretaries")},
)
YEAR_REPORT = Kind(
    name="year-report",
    label="Báo cáo tổng hợp năm",
    type_code="BC",
    template="bao-cao-nam.docx",
    reach=Reach.YEAR,
    button=YEAR_PAPERS,
    reads=_YEAR_READS,
)
TRACKING = Kind(
    name="tracking",
    label="Bảng theo dõi",
    type_code="BTD",
    template="bang-theo-doi.docx",
    reach=Reach.YEAR,
    button=YEAR_PAPERS,
    reads={Conclusion: ("evidence",), UnitReport: ("reminders", "figures"), Invitation: ("confirmation",)},
)
REGISTER = Kind(
    name="register",
    label="Sổ đăng ký văn bản đi",
    type_code="SVB",
    template="so-van-ban-di.docx",
    reach=Reach.YEAR,
    button=Button(
        action="register",
        caption="Sổ văn bản đi",
        help="In sổ đăng ký văn bản đi theo loại và nhiệm kỳ.",
        icon="TableOfContentsDialog",
        stage=Stage.YEAR_END,
    ),
    reads={OutgoingDocument: ("subject", "recipients", "copies", "sent_on")},
)

KINDS = (MINUTES, OPINIONS, CONCLUSIONS, THANKS, YEAR_MINUTES, YEAR_REPORT, TRACKING, REGISTER)
