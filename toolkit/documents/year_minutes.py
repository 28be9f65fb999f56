"""Biên bản tổng hợp năm: all conferences of one plan, signed by the secretaries and the chair of the last."""

from collections.abc import Iterator

from toolkit.documents.button import Button, Stage
from toolkit.documents.charts import year_charts
from toolkit.documents.context import spread, tag
from toolkit.documents.kind import Document, Kind, Reach
from toolkit.documents.minutes import Officer, officers
from toolkit.documents.parts.bodies import bodies
from toolkit.documents.parts.dispatch import year_release
from toolkit.documents.parts.file_names import folder_of
from toolkit.documents.parts.letterhead import letterhead
from toolkit.documents.parts.readiness import plan_obstacles
from toolkit.documents.parts.recipients import recipient_problems, recipients
from toolkit.documents.parts.time_and_place import was_held
from toolkit.documents.reads import Reads
from toolkit.documents.year_course import YearCourse, course_of_year, course_problems
from toolkit.plan.follow_up import OpenConclusion
from toolkit.plan.guests import Guest
from toolkit.plan.model import (
    AnnualPlan,
    Conclusion,
    Conference,
    Delegate,
    GuestRule,
    Opinion,
    Plan,
    UnitReport,
)
from toolkit.plan.roster import roster_day
from toolkit.plan.rotation import in_order, year_of
from toolkit.wording import uncapitalised

NAME = "year-minutes"
TYPE = "BB"
YEAR_PAPERS = Button(
    action="year-minutes",
    caption="Tổng hợp năm",
    macro="TongHopNam",
    doing="Đang tổng hợp cả năm",
    help="Làm biên bản, báo cáo tổng hợp và bảng theo dõi của năm.",
    icon="TableOfContentsGallery",
    stage=Stage.YEAR_END,
)
YEAR_READS: Reads = {
    **dict.fromkeys((Guest, GuestRule, Delegate, Opinion, Conclusion, OpenConclusion), ()),
    UnitReport: ("figures",),
    Conference: ("flag_recipient", "assessment"),
}


class YearMinutesContext(YearCourse):
    """What the template of the year's consolidated minutes may say."""

    thu_ky: tuple[Officer, ...] = tag("Các thư ký của hội nghị họp sau cùng, đều ký biên bản")
    nguoi_ky_chu_tri: str = tag("Người chủ trì hội nghị họp sau cùng; để trống khi chưa biết")


def year_minutes(plan: Plan, annual_plan: AnnualPlan) -> Iterator[Document]:
    """The consolidated minutes of one year's plan: one document, as far as the year has come."""
    if plan_obstacles(plan, annual_plan):
        return
    conferences = in_order(plan, annual_plan.code)
    charts = year_charts(plan, conferences)
    year = annual_plan.year or year_of(plan, conferences[-1])
    release = year_release(plan, TYPE, annual_plan.code, day=roster_day(conferences[-1]), year=year)
    folder, subject = folder_of(plan, annual_plan), f"Các hội nghị giao ban theo chuyên đề năm {year}"
    last = next((one for one in reversed(conferences) if was_held(one)), conferences[-1])
    chair = officers(plan, last, last.chairs[:1])
    yield Document(
        kind=NAME,
        folder=folder,
        stem=f"{TYPE}_{folder}",
        title=f"Biên bản tổng hợp {uncapitalised(subject)}",
        context=YearMinutesContext(
            **spread(letterhead(plan, release, subject), bodies(plan, year), recipients(plan, TYPE)),
            **course_of_year(plan, annual_plan, conferences, charts),
            thu_ky=officers(plan, last, last.secretaries),
            nguoi_ky_chu_tri="".join(one.ho_ten for one in chair),
        ),
        register=release.register,
        charts=charts,
        problems=(*recipient_problems(plan, TYPE), *course_problems(plan, conferences)),
    )


KIND = Kind(
    name=NAME,
    label="Biên bản tổng hợp năm",
    type_code=TYPE,
    template="tong-hop-nam.docx",
    reach=Reach.YEAR,
    button=YEAR_PAPERS,
    reads={**YEAR_READS, Conference: ("flag_recipient", "assessment", "secretaries")},
    context=YearMinutesContext,
    documents=year_minutes,
    obstacles=plan_obstacles,
)
