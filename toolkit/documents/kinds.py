"""The one list of document kinds; its buttons, commands and contract tests follow from it."""

from toolkit.documents import (
    agenda,
    annual_plan,
    attendance,
    conclusions,
    invitation,
    invitation_guest,
    invitation_person,
    invitation_unit,
    minutes,
    opinions,
    year_minutes,
)
from toolkit.documents.button import Button, Stage
from toolkit.documents.kind import Kind, Reach

INVITATIONS = Button(
    action="invitations",
    caption="Giấy mời",
    macro="GiayMoi",
    purpose="Đang làm giấy mời",
    help="Làm giấy mời cho các đơn vị, cá nhân và khách ngoài Đoàn.",
    icon="EnvelopesAndLabelsDialog",
    stage=Stage.BEFORE,
)

DOCUMENTS: tuple[Kind, ...] = (
    Kind(
        name=annual_plan.KIND,
        label="Kế hoạch",
        type_code=annual_plan.TYPE,
        template="ke-hoach.docx",
        reach=Reach.YEAR,
        button=Button(
            action="plan",
            caption="Kế hoạch",
            macro="KeHoach",
            purpose="Đang làm kế hoạch",
            help="Làm kế hoạch tổ chức các hội nghị trong năm.",
            icon="CalendarInsert",
            stage=Stage.YEAR_START,
        ),
        context=annual_plan.PlanContext,
        documents=annual_plan.plans,
        obstacles=annual_plan.obstacles,
    ),
    Kind(
        name=invitation_unit.KIND,
        label="Giấy mời đơn vị",
        type_code=invitation.TYPE,
        template="giay-moi-don-vi.docx",
        reach=Reach.CONFERENCE,
        button=INVITATIONS,
        context=invitation_unit.UnitInvitationContext,
        documents=invitation_unit.unit_invitations,
        obstacles=invitation.obstacles,
    ),
    Kind(
        name=invitation_person.KIND,
        label="Giấy mời cá nhân",
        type_code=invitation.TYPE,
        template="giay-moi-ca-nhan.docx",
        reach=Reach.CONFERENCE,
        button=INVITATIONS,
        context=invitation_person.PersonInvitationContext,
        documents=invitation_person.person_invitations,
        obstacles=invitation.obstacles,
    ),
    Kind(
        name=invitation_guest.KIND,
        label="Giấy mời khách ngoài Đoàn",
        type_code=invitation.TYPE,
        template="giay-moi-khach.docx",
        reach=Reach.CONFERENCE,
        button=INVITATIONS,
        context=invitation_guest.GuestInvitationContext,
        documents=invitation_guest.guest_invitations,
        obstacles=invitation.obstacles,
    ),
    Kind(
        name=agenda.KIND,
        label="Chương trình",
        type_code=agenda.TYPE,
        template="chuong-trinh.docx",
        reach=Reach.CONFERENCE,
        button=Button(
            action="agenda",
            caption="Chương trình",
            macro="ChuongTrinh",
            purpose="Đang làm chương trình",
            help="Làm chương trình hội nghị, kèm theo giấy mời.",
            icon="MeetingsWorkspace",
            stage=Stage.BEFORE,
        ),
        context=agenda.AgendaContext,
        documents=agenda.agendas,
        obstacles=agenda.obstacles,
    ),
    Kind(
        name=attendance.KIND,
        label="Danh sách đại biểu",
        type_code=attendance.STEM,
        template="danh-sach-dai-bieu.docx",
        reach=Reach.CONFERENCE,
        button=Button(
            action="attendance",
            caption="Danh sách đại biểu",
            macro="DanhSachDaiBieu",
            purpose="Đang làm danh sách đại biểu",
            help="Làm danh sách đại biểu có cột ký tên.",
            icon="DistributionListSelectMembers",
            stage=Stage.MEETING,
        ),
        context=attendance.AttendanceContext,
        documents=attendance.attendance_lists,
        obstacles=attendance.obstacles,
    ),
    Kind(
        name=minutes.KIND,
        label="Biên bản",
        type_code=minutes.TYPE,
        template="bien-ban.docx",
        reach=Reach.CONFERENCE,
        button=Button(
            action="minutes",
            caption="Biên bản",
            macro="BienBan",
            purpose="Đang làm biên bản",
            help="Làm biên bản hội nghị.",
            icon="FileNew",
            stage=Stage.AFTER,
        ),
        context=minutes.MinutesContext,
        documents=minutes.minutes,
        obstacles=minutes.obstacles,
    ),
    Kind(
        name=opinions.KIND,
        label="Báo cáo tổng hợp ý kiến",
        type_code=opinions.TYPE,
        template="tong-hop-y-kien.docx",
        reach=Reach.CONFERENCE,
        button=Button(
            action="opinions",
            caption="Tổng hợp ý kiến",
            macro="TongHopYKien",
            purpose="Đang tổng hợp ý kiến",
            help="Làm báo cáo tổng hợp ý kiến, kiến nghị của các đơn vị.",
            icon="ReviewNewComment",
            stage=Stage.AFTER,
        ),
        context=opinions.OpinionsContext,
        documents=opinions.opinion_reports,
        obstacles=opinions.obstacles,
    ),
    Kind(
        name=conclusions.KIND,
        label="Thông báo kết luận",
        type_code=conclusions.TYPE,
        template="thong-bao-ket-luan.docx",
        reach=Reach.CONFERENCE,
        button=Button(
            action="conclusions",
            caption="Kết luận",
            macro="KetLuan",
            purpose="Đang làm thông báo kết luận",
            help="Làm thông báo kết luận hội nghị.",
            icon="AcceptInvitation",
            stage=Stage.AFTER,
        ),
        context=conclusions.ConclusionsContext,
        documents=conclusions.conclusion_notices,
        obstacles=conclusions.obstacles,
    ),
    Kind(
        name=year_minutes.KIND,
        label="Biên bản tổng hợp năm",
        type_code=year_minutes.TYPE,
        template="tong-hop-nam.docx",
        reach=Reach.YEAR,
        button=Button(
            action="year-minutes",
            caption="Tổng hợp năm",
            macro="TongHopNam",
            purpose="Đang tổng hợp cả năm",
            help="Làm biên bản tổng hợp các hội nghị trong năm.",
            icon="TableOfContentsGallery",
            stage=Stage.YEAR_END,
        ),
        context=year_minutes.YearMinutesContext,
        documents=year_minutes.year_minutes,
        obstacles=year_minutes.obstacles,
    ),
)


def buttons() -> dict[Button, tuple[Kind, ...]]:
    """Each button with the kinds that it makes, by stage of the work."""
    found: dict[Button, tuple[Kind, ...]] = {}
    for kind in sorted(DOCUMENTS, key=lambda kind: tuple(Stage).index(kind.button.stage)):
        found[kind.button] = (*found.get(kind.button, ()), kind)
    return found


def works_on_a_conference(button: Button) -> bool:
    """Whether what the button does is for one conference, not for the whole year or workbook."""
    return any(kind.reach is Reach.CONFERENCE for kind in buttons().get(button, ()))


def kind_named(name: str) -> Kind | None:
    """The kind of that English name."""
    return next((kind for kind in DOCUMENTS if kind.name == name), None)
