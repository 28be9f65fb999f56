"""The kinds of documents of the year's start and before a conference, in the order of the work."""

from toolkit.documents.button import Button, Stage
from toolkit.documents.kind import Kind, Reach
from toolkit.documents.paper_buttons import BEFORE, INVITATIONS
from toolkit.documents.records_read import OF_INVITATIONS, OWN_FIELDS
from toolkit.plan.follow_up import OpenConclusion
from toolkit.plan.guests import Guest
from toolkit.plan.model import (
    AgendaItem,
    AnnualPlan,
    Assignment,
    Conclusion,
    Conference,
    GuestRule,
    Holiday,
    LegalBasis,
    Opinion,
    OutgoingDocument,
    Topic,
    UnitReport,
)

LETTER = "GM"
"""The type of all invitations in the register."""

ANNUAL_PLAN = Kind(
    name="plan",
    label="Kế hoạch",
    type_code="KH",
    template="ke-hoach.docx",
    reach=Reach.YEAR,
    button=Button(
        action="plan",
        caption="Kế hoạch",
        help="Làm kế hoạch tổ chức các hội nghị trong năm.",
        icon="CalendarInsert",
        stage=Stage.YEAR_START,
    ),
    reads={
        LegalBasis: (),
        GuestRule: (),
        Assignment: (),
        Topic: ("advisers",),
        AnnualPlan: OWN_FIELDS[AnnualPlan],
    },
    entry="annual_plan:WORK",
)
REMINDER = Kind(
    name="reminder",
    label="Công văn đôn đốc",
    type_code="CV",
    template="cong-van-don-doc.docx",
    button=Button(
        action="reminder",
        caption="Công văn đôn đốc",
        help="Làm công văn đôn đốc các đơn vị chưa gửi báo cáo.",
        icon="HighImportance",
        stage=Stage.RETURNS,
    ),
    reads={
        Guest: (),
        GuestRule: (),
        Holiday: (),
        UnitReport: ("figures",),
        Conference: ("report_deadline",),
        OutgoingDocument: ("subject",),
    },
    about="đôn đốc",
)
INVITATION_UNIT = Kind(
    name="invitation",
    label="Giấy mời đơn vị",
    type_code=LETTER,
    template="giay-moi-don-vi.docx",
    addressee=("kinh_moi",),
    button=INVITATIONS,
    reads={**OF_INVITATIONS, Guest: (), Conclusion: (), OpenConclusion: (), UnitReport: ()},
    entry="invitation_unit:WORK",
)
INVITATION_PERSON = Kind(
    name="invitation-person",
    label="Giấy mời cá nhân",
    type_code=LETTER,
    template="giay-moi-ca-nhan.docx",
    addressee=("kinh_moi",),
    button=INVITATIONS,
    reads=OF_INVITATIONS,
)
INVITATION_GUEST = Kind(
    name="invitation-guest",
    label="Giấy mời khách ngoài Đoàn",
    type_code=LETTER,
    template="giay-moi-khach.docx",
    addressee=("kinh_moi",),
    button=INVITATIONS,
    reads=OF_INVITATIONS,
)
AGENDA = Kind(
    name="agenda",
    label="Chương trình",
    type_code="CTr",
    template="chuong-trinh.docx",
    button=Button(
        action="agenda",
        caption="Chương trình",
        help="Làm chương trình hội nghị, kèm theo giấy mời.",
        icon="MeetingsWorkspace",
        stage=Stage.BEFORE,
    ),
    reads={AgendaItem: (), Conclusion: (), OpenConclusion: ()},
)
SUMMONS = Kind(
    name="summons",
    label="Công văn triệu tập",
    type_code="CV",
    template="cong-van-trieu-tap.docx",
    button=BEFORE,
    reads={
        GuestRule: (),
        Holiday: (),
        Topic: ("figures",),
        Conference: ("report_deadline",),
        OutgoingDocument: ("subject",),
    },
    about="triệu tập",
)
COMMITTEE_LETTER = Kind(
    name="committee-letter",
    label="Công văn báo cáo cấp ủy",
    type_code="CV",
    template="cong-van-bao-cao-cap-uy.docx",
    button=BEFORE,
    reads={GuestRule: (), Holiday: (), OutgoingDocument: ("subject",)},
    about="lịch giao ban",
)
HOST_LETTER = Kind(
    name="host-letter",
    label="Công văn của đơn vị đăng cai",
    type_code="CVDC",
    template="cong-van-don-vi-dang-cai.docx",
    button=BEFORE,
    reads={GuestRule: ()},
    registered=False,
)
ASSIGNMENTS = Kind(
    name="assignments",
    label="Phân công nhiệm vụ",
    type_code="PC",
    template="phan-cong-nhiem-vu.docx",
    addressee=("don_vi", "viec"),
    button=BEFORE,
    reads={Assignment: (), Holiday: ()},
    registered=False,
)
RETURN_FORM = Kind(
    name="return-form",
    label="Phiếu báo cáo bằng Word",
    type_code="PHIEU",
    template="phieu-don-vi.docx",
    button=BEFORE,
    reads={
        Guest: (),
        GuestRule: (),
        Conclusion: (),
        OpenConclusion: (),
        Opinion: (),
        Topic: ("figures",),
        Conference: ("report_deadline",),
    },
)
INTRODUCTION = Kind(
    name="introduction",
    label="Giấy giới thiệu",
    type_code="GGT",
    template="giay-gioi-thieu.docx",
    addressee=("nguoi_duoc_gioi_thieu", "chuc_vu"),
    button=BEFORE,
    reads={Assignment: (), Holiday: ()},
)
REPORT_FORM = Kind(
    name="report-form",
    label="Mẫu báo cáo chuyên đề",
    type_code="MBC",
    template="mau-bao-cao-chuyen-de.docx",
    button=BEFORE,
    reads={Guest: (), GuestRule: (), Topic: ("figures",), UnitReport: ("figures",)},
    registered=False,
)
SPEECH_FORM = Kind(
    name="speech-form",
    label="Phiếu đăng ký phát biểu",
    type_code="PDK",
    template="phieu-dang-ky-phat-bieu.docx",
    button=BEFORE,
    reads={Guest: (), GuestRule: (), Conference: ("report_deadline",)},
    entry="forms:SPEECH",
)
OPINION_FORM = Kind(
    name="opinion-form",
    label="Phiếu lấy ý kiến",
    type_code="PYK",
    template="phieu-lay-y-kien.docx",
    button=BEFORE,
    reads={Guest: (), GuestRule: (), Conference: ("report_deadline",)},
    entry="forms:OPINION",
)

KINDS = (
    ANNUAL_PLAN,
    REMINDER,
    INVITATION_UNIT,
    INVITATION_PERSON,
    INVITATION_GUEST,
    AGENDA,
    SUMMONS,
    COMMITTEE_LETTER,
    HOST_LETTER,
    ASSIGNMENTS,
    RETURN_FORM,
    INTRODUCTION,
    REPORT_FORM,
    SPEECH_FORM,
    OPINION_FORM,
)
