"""Báo cáo tổng hợp năm: what the standing committee reports on the year's conferences."""

from collections.abc import Iterator

from toolkit.documents.context import spread
from toolkit.documents.kind import Document, Work
from toolkit.documents.kinds_after import YEAR_REPORT
from toolkit.documents.parts.issuing_bodies import bodies
from toolkit.documents.parts.letterhead import letterhead
from toolkit.documents.parts.readiness import plan_obstacles
from toolkit.documents.parts.recipients import recipient_problems, recipients
from toolkit.documents.parts.signature import Signature, signature, signature_problems
from toolkit.documents.year_course import YearCourse, course_of_year, course_problems, year_paper
from toolkit.plan.model import AnnualPlan, Plan


class YearReportContext(YearCourse, Signature):
    """What the template of the year's report may say."""


def year_reports(plan: Plan, annual_plan: AnnualPlan) -> Iterator[Document]:
    """The report on one year's conferences: one document, as far as the year has come."""
    paper = year_paper(plan, annual_plan, YEAR_REPORT.type_code)
    subject = f"Kết quả tổ chức các hội nghị giao ban theo chuyên đề năm {paper.year}"
    signed = (*signature_problems(plan, paper.release), *recipient_problems(plan, YEAR_REPORT.type_code))
    yield Document(
        kind=YEAR_REPORT.name,
        folder=paper.folder,
        stem=f"{YEAR_REPORT.type_code}_{paper.folder}",
        title=f"Báo cáo tổng hợp các hội nghị giao ban theo chuyên đề năm {paper.year}",
        context=YearReportContext(
            **spread(
                letterhead(plan, paper.release, subject),
                bodies(plan, paper.year),
                signature(plan, paper.release),
                recipients(plan, YEAR_REPORT.type_code),
            ),
            **course_of_year(plan, paper),
        ),
        register=paper.release.register,
        charts=paper.charts,
        problems=(*signed, *course_problems(plan, paper.conferences)),
    )


WORK = Work(YearReportContext, year_reports, plan_obstacles)
