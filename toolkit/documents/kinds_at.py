"""The kinds of documents of a conference's dispatch and day, in the order of the work."""

from toolkit.documents.button import Button, Stage
from toolkit.documents.kind import Kind
from toolkit.documents.paper_buttons import AT, RECEIPTS
from toolkit.documents.records_read import NEXT_HOST, OF_INVITATIONS
from toolkit.plan.guests import Guest
from toolkit.plan.model import (
    AgendaItem,
    Conference,
    Delegate,
    GuestRule,
    Holiday,
    MeetingPoint,
    SpeechRequest,
    Unit,
)

CHANGE_NOTICE = Kind(
    name="change-notice",
    label="Thông báo thay đổi",
    type_code="TB",
    template="thong-bao-thay-doi.docx",
    button=Button(
        action="change-notice",
        caption="Thông báo thay đổi",
        help="Báo cho mọi nơi đã nhận giấy mời điều nay đã đổi, hoặc hội nghị hoãn.",
        icon="MeetingsUpdate",
        stage=Stage.DISPATCH,
    ),
    reads={
        Conference: ("confirm_deadline", "report_deadline", "preparation"),
        Holiday: (),
        AgendaItem: (),
    },
)
LETTER_RECEIPTS = Kind(
    name="letter-receipts",
    label="Danh sách ký nhận",
    type_code="KN",
    template="danh-sach-ky-nhan.docx",
    button=RECEIPTS,
    reads={**OF_INVITATIONS, Guest: ()},
)
LABELS = Kind(
    name="labels",
    label="Nhãn địa chỉ",
    type_code="NDC",
    template="nhan-dia-chi.docx",
    button=RECEIPTS,
    reads={**OF_INVITATIONS, Guest: (), Unit: ("postal_address",)},
    entry="envelopes:LABELS",
)
ENVELOPES = Kind(
    name="envelopes",
    label="Phong bì",
    type_code="PB",
    template="phong-bi.docx",
    button=RECEIPTS,
    reads={**OF_INVITATIONS, Guest: (), Unit: ("postal_address",)},
    entry="envelopes:ENVELOPES",
)
ATTENDANCE = Kind(
    name="attendance",
    label="Danh sách đại biểu",
    type_code="DS",
    template="danh-sach-dai-bieu.docx",
    button=Button(
        action="attendance",
        caption="Danh sách đại biểu",
        help="Làm danh sách đại biểu có cột ký tên.",
        icon="DistributionListSelectMembers",
        stage=Stage.MEETING,
    ),
    reads={Guest: (), GuestRule: (), MeetingPoint: (), Delegate: ("source",)},
)
SCRIPT = Kind(
    name="script",
    label="Kịch bản điều hành",
    type_code="KB",
    template="kich-ban-dieu-hanh.docx",
    button=AT,
    reads={
        **dict.fromkeys((Guest, GuestRule), ()),
        AgendaItem: ("script", "logistics"),
        Unit: ("may_host",),
        Delegate: ("introduce", "introduction_order"),
        Conference: ("flag_recipient", NEXT_HOST),
    },
)
SPEECH_LIST = Kind(
    name="speech-list",
    label="Bảng đăng ký phát biểu",
    type_code="BDK",
    template="bang-dang-ky-phat-bieu.docx",
    button=AT,
    reads={SpeechRequest: ()},
)
PLATES = Kind(
    name="name-plates",
    label="Biển tên",
    type_code="BT",
    template="bien-ten.docx",
    button=AT,
    reads={Guest: (), GuestRule: (), Delegate: ("name_card",)},
    entry="cards:PLATES",
)
BADGES = Kind(
    name="badges",
    label="Thẻ đại biểu",
    type_code="TDB",
    template="the-dai-bieu.docx",
    button=AT,
    reads={Guest: (), GuestRule: (), Delegate: ()},
    entry="cards:BADGES",
)
EVALUATION_FORM = Kind(
    name="evaluation-form",
    label="Phiếu đánh giá",
    type_code="PDG",
    template="phieu-danh-gia.docx",
    button=AT,
    reads={Conference: ("report_deadline",)},
    entry="forms:EVALUATION",
)

KINDS = (
    CHANGE_NOTICE,
    LETTER_RECEIPTS,
    LABELS,
    ENVELOPES,
    ATTENDANCE,
    SCRIPT,
    SPEECH_LIST,
    PLATES,
    BADGES,
    EVALUATION_FORM,
)
