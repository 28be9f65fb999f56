"""Báo cáo tổng hợp năm: what the standing committee reports on the year's conferences."""

from collections.abc import Iterator

from toolkit.documents.charts import year_charts
from toolkit.documents.context import spread
from toolkit.documents.kind import Document, Work
from toolkit.documents.parts.file_names import folder_of
from toolkit.documents.parts.issuing_bodies import bodies
from toolkit.documents.parts.letterhead import letterhead
from toolkit.documents.parts.readiness import plan_obstacles
from toolkit.documents.parts.recipients import recipient_problems, recipients
from toolkit.documents.parts.release import year_release
from toolkit.documents.parts.signature import Signature, signature, signature_problems
from toolkit.documents.year_course import YearCourse, course_of_year, course_problems
from toolkit.plan.model import AnnualPlan, Plan
from toolkit.plan.roster import roster_day
from toolkit.plan.rotation import in_order, year_of

NAME = "year-report"
TYPE = "BC"


class YearReportContext(YearCourse, Signature):
    """What the template of the year's report may say."""


def year_reports(plan: Plan, annual_plan: AnnualPlan) -> Iterator[Document]:
    """The report on one year's conferences: one document, as far as the year has come."""
    if plan_obstacles(plan, annual_plan):
        return
    conferences = in_order(plan, annual_plan.code)
    charts = year_charts(plan, conferences)
    year = annual_plan.year or year_of(plan, conferences[-1])
    release = year_release(plan, TYPE, annual_plan.code, day=roster_day(conferences[-1]), year=year)
    folder = folder_of(plan, annual_plan)
    subject = f"Kết quả tổ chức các hội nghị giao ban theo chuyên đề năm {year}"
    signed = (*signature_problems(plan, release), *recipient_problems(plan, TYPE))
    yield Document(
        kind=NAME,
        folder=folder,
        stem=f"{TYPE}_{folder}",
        title=f"Báo cáo tổng hợp các hội nghị giao ban theo chuyên đề năm {year}",
        context=YearReportContext(
            **spread(
                letterhead(plan, release, subject),
                bodies(plan, year),
                signature(plan, release),
                recipients(plan, TYPE),
            ),
            **course_of_year(plan, annual_plan, conferences, charts),
        ),
        register=release.register,
        charts=charts,
        problems=(*signed, *course_problems(plan, conferences)),
    )


WORK = Work(
    context=YearReportContext,
    documents=year_reports,
    obstacles=plan_obstacles,
)
