"""Kế hoạch: the year's plan of conferences, signed and sent to all units."""

from collections.abc import Iterator

from toolkit.documents.context import Context, spread, tag
from toolkit.documents.kind import Document, Work
from toolkit.documents.kinds_before import ANNUAL_PLAN
from toolkit.documents.parts.file_names import folder_of
from toolkit.documents.parts.issuing_bodies import Bodies, bodies
from toolkit.documents.parts.letterhead import Letterhead, letterhead
from toolkit.documents.parts.paragraphs import Paragraph, bare, ended, paragraphs, series
from toolkit.documents.parts.readiness import plan_obstacles
from toolkit.documents.parts.recipients import Recipients, recipient_problems, recipients
from toolkit.documents.parts.release import Release, year_release
from toolkit.documents.parts.signature import Signature, signature, signature_problems
from toolkit.documents.parts.time_and_place import area_of, host_areas, topic_name
from toolkit.documents.plan_annex import PlanAnnex, plan_annex
from toolkit.plan.guests import EVERY_CONFERENCE
from toolkit.plan.hosting import hosts_of
from toolkit.plan.model import AnnualPlan, Conference, LegalBasis, Plan
from toolkit.plan.month import Month
from toolkit.plan.roster import LAST, roster_day
from toolkit.plan.rotation import in_order
from toolkit.problems import Problem
from toolkit.wording import day_short, fold, joined, month_words, months_list, uncapitalised

_TOPIC_WORD = "chuyên đề"
_MATTERS = tuple(map(fold, ("Chương trình", "Nghị quyết", "Chỉ thị", "Đề án", "Luật", "Quy chế", "Điều lệ")))


class PlannedTopic(Context):
    """One topic below the point of the agenda that announces the topics."""

    so: str = tag("Số thứ tự của chuyên đề, ví dụ “1”")
    thang: str = tag("Tháng và năm tổ chức, ví dụ “5/2024”")
    noi: str = tag("Nơi tổ chức, ví dụ “Thị xã Duyên Hải”")
    ten: str = tag("Tên chuyên đề, không có dấu chấm cuối")


class PlannedPoint(Context):
    """One point of the conferences' programme."""

    dong: str = tag("Nội dung của điểm, đã có dấu câu ở cuối")
    co_chuyen_de: bool = tag("Dưới điểm này liệt kê các chuyên đề")
    chuyen_de: tuple[PlannedTopic, ...] = tag("Các chuyên đề trong năm, theo thứ tự hội nghị")


class PlanContext(Letterhead, Bodies, Signature, Recipients, PlanAnnex):
    """What the template of the year's plan may say."""

    can_cu: tuple[Paragraph, ...] = tag("Các căn cứ: kết thúc bằng “;”, căn cứ cuối bằng “,”")
    co_cau_dan: bool = tag("Kế hoạch có câu dẫn riêng; nếu không, mẫu tự viết câu dẫn")
    cau_dan: str = tag("Câu dẫn sau các căn cứ, kết thúc bằng “:”")
    co_yeu_cau: bool = tag("Có phần yêu cầu riêng, nên mục I chia thành 1. Mục đích và 2. Yêu cầu")
    muc_dich: tuple[Paragraph, ...] = tag("Các gạch đầu dòng của mục đích")
    yeu_cau: tuple[Paragraph, ...] = tag("Các gạch đầu dòng của yêu cầu")
    thanh_phan: tuple[Paragraph, ...] = tag("Các gạch đầu dòng của thành phần")
    thoi_gian: str = tag("Các tháng tổ chức, ví dụ “tháng 5, 8 và 11/2024”")
    dia_diem: str = tag("Các nơi tổ chức, ví dụ “Thị xã Duyên Hải, huyện Cầu Ngang và huyện Châu Thành”")
    noi_dung: tuple[PlannedPoint, ...] = tag("Các điểm của chương trình hội nghị")
    nhiem_vu_ban_thuong_vu: tuple[Paragraph, ...] = tag("Nhiệm vụ của Ban Thường vụ Tỉnh đoàn")
    nhiem_vu_don_vi: tuple[Paragraph, ...] = tag("Nhiệm vụ của Ban Thường vụ các đơn vị")
    co_cau_ket: bool = tag("Kế hoạch có câu kết riêng; nếu không, mẫu tự viết câu kết")
    cau_ket: str = tag("Câu kết, kết thúc bằng “./.”")


def plans(plan: Plan, annual_plan: AnnualPlan) -> Iterator[Document]:
    """The plan of one year: one document.

    Source: the order of its parts follows Hướng dẫn 29-HD/TWĐTN-VP and the office's plan of 2024.
    """
    conferences = in_order(plan, annual_plan.code)
    year = annual_plan.year or plan.settings.year or _month(conferences[0]).year
    release = year_release(
        plan, ANNUAL_PLAN.type_code, annual_plan.code, day=roster_day(conferences[0]), year=year
    )
    folder = folder_of(plan, annual_plan)
    yield Document(
        kind=ANNUAL_PLAN.name,
        folder=folder,
        stem=f"{ANNUAL_PLAN.type_code}_{folder}",
        title=f"Kế hoạch {uncapitalised(annual_plan.subject)}",
        context=_context(plan, annual_plan, conferences, release, year),
        register=release.register,
        problems=_problems(plan, annual_plan, release),
    )


def legal_basis(basis: LegalBasis) -> str:
    """ "Căn cứ Kế hoạch số 60-KH/TĐTN-TCKT ngày 28/3/2023 của ... về việc ...", without a mark at its end."""
    words = [basis.verb or "Căn cứ", basis.kind]
    if basis.symbol:
        words.append(f"số {basis.symbol}")
    if basis.date:
        words.append(f"ngày {day_short(basis.date)}")
    if basis.issuer:
        words.append(f"của {joined(one.strip() for one in basis.issuer.split(';') if one.strip())}")
    if basis.about:
        # a document that is named by its title alone ("Chương trình Công tác Đoàn ...") is not "về việc"
        full = (basis.symbol or basis.date or basis.issuer) and not fold(basis.about).startswith("về ")
        words.append(f"{_about(basis.kind)} {bare(basis.about)}" if full else bare(basis.about))
    return " ".join(word for word in words if word)


def _about(kind: str) -> str:
    """A plan is "về việc" something to be done; a programme or a law is "về" its matter."""
    return "về" if fold(kind).startswith(_MATTERS) else "về việc"


def _context(
    plan: Plan, annual: AnnualPlan, conferences: tuple[Conference, ...], release: Release, year: int
) -> PlanContext:
    participants = annual.participants or tuple(
        rule.text for rule in plan.guest_rules if rule.conference == EVERY_CONFERENCE
    )
    return PlanContext(
        **spread(
            letterhead(plan, release, annual.subject),
            bodies(plan, year),
            signature(plan, release, annual.signer),
            recipients(plan, ANNUAL_PLAN.type_code),
        ),
        **plan_annex(plan, conferences),
        can_cu=series(map(legal_basis, _bases(plan, annual)), last=","),
        co_cau_dan=bool(annual.lead),
        cau_dan=ended(bare(annual.lead), ":"),
        co_yeu_cau=bool(annual.requirements),
        muc_dich=paragraphs(annual.purposes),
        yeu_cau=paragraphs(annual.requirements),
        thanh_phan=paragraphs(participants),
        thoi_gian=months_list(map(_month, conferences)),
        dia_diem=joined(area_of(host) for one in conferences for host in hosts_of(plan, one)),
        noi_dung=_points(plan, annual, conferences),
        nhiem_vu_ban_thuong_vu=paragraphs(annual.committee_duties),
        nhiem_vu_don_vi=paragraphs(annual.unit_duties),
        co_cau_ket=bool(annual.closing),
        cau_ket=_closing(annual.closing),
    )


def _points(plan: Plan, annual: AnnualPlan, conferences: tuple[Conference, ...]) -> tuple[PlannedPoint, ...]:
    """The points of the programme; the one that announces the topics has them below it."""
    announcing = _announcing(annual)
    topics = tuple(
        PlannedTopic(
            so=str(so),
            thang=month_words(_month(one)).removeprefix("tháng "),
            noi=host_areas(plan, one),
            ten=topic_name(plan, one),
        )
        for so, one in enumerate(conferences, start=1)
    )
    return tuple(
        PlannedPoint(dong=ended(line), co_chuyen_de=here, chuyen_de=topics if here else ())
        for place, line in enumerate(annual.contents)
        for here in [place == announcing]
    )


def _announcing(annual: AnnualPlan) -> int | None:
    """Where the topics belong: below the line about topics that ends with a colon, or any about them."""
    about = [place for place, line in enumerate(annual.contents) if _TOPIC_WORD in fold(line)]
    opened = [place for place in about if annual.contents[place].rstrip().endswith(":")]
    return next(iter(opened + about), None)


def _bases(plan: Plan, annual: AnnualPlan) -> list[LegalBasis]:
    mine = [basis for basis in plan.legal_bases if basis.plan == annual.code]
    return sorted(mine, key=lambda basis: LAST if basis.order is None else basis.order)


def _month(conference: Conference) -> Month:
    """The planned month, or that of the day; one of them is known once there is no obstacle."""
    if conference.month:
        return conference.month
    if conference.date is None:
        raise ValueError(f"{conference.code} has neither month nor day")
    return Month(conference.date.year, conference.date.month)


def _closing(typed: str) -> str:
    """A document of the Đoàn ends with "./."."""
    return f"{typed.rstrip(' ./;,')}./." if typed else ""


def _problems(plan: Plan, annual: AnnualPlan, release: Release) -> tuple[Problem, ...]:
    found = [
        *signature_problems(plan, release, annual.signer),
        *recipient_problems(plan, ANNUAL_PLAN.type_code),
    ]
    if _announcing(annual) is None:
        found.append(annual.problem("plan-topics-unplaced", "contents", plan=annual.code))
    return tuple(found)


WORK = Work(PlanContext, plans, plan_obstacles)
