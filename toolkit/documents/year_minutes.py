"""Biên bản tổng hợp năm: all conferences of one plan, signed by the secretaries and the chair of the last."""

from collections.abc import Iterator

from toolkit.documents.context import spread, tag
from toolkit.documents.kind import Document, Work
from toolkit.documents.kinds_after import YEAR_MINUTES
from toolkit.documents.minutes import Officer, officers
from toolkit.documents.parts.issuing_bodies import bodies
from toolkit.documents.parts.letterhead import letterhead
from toolkit.documents.parts.minutes_chair import chair_who_signs, signs_the_year
from toolkit.documents.parts.readiness import plan_obstacles
from toolkit.documents.parts.recipients import recipient_problems, recipients
from toolkit.documents.year_course import YearCourse, course_of_year, course_problems, year_paper
from toolkit.plan.expected_guests import secretaries_who_came
from toolkit.plan.model import AnnualPlan, Plan
from toolkit.wording import uncapitalised


class YearMinutesContext(YearCourse):
    """What the template of the year's consolidated minutes may say."""

    thu_ky: tuple[Officer, ...] = tag("Các thư ký của hội nghị họp sau cùng, đều ký biên bản")
    nguoi_ky_chu_tri: str = tag("Người chủ trì hội nghị họp sau cùng; để trống khi chưa biết")


def year_minutes(plan: Plan, annual_plan: AnnualPlan) -> Iterator[Document]:
    """The consolidated minutes of one year's plan: one document, as far as the year has come."""
    paper = year_paper(plan, annual_plan, YEAR_MINUTES.type_code)
    subject = f"Các hội nghị giao ban theo chuyên đề năm {paper.year}"
    last = signs_the_year(paper.conferences)
    chair = officers(plan, last, filter(None, (chair_who_signs(plan, last, paper.release.row),)))
    yield Document(
        kind=YEAR_MINUTES.name,
        folder=paper.folder,
        stem=f"{YEAR_MINUTES.type_code}_{paper.folder}",
        title=f"Biên bản tổng hợp {uncapitalised(subject)}",
        context=YearMinutesContext(
            **spread(
                letterhead(plan, paper.release, subject),
                bodies(plan, paper.year),
                recipients(plan, YEAR_MINUTES.type_code),
            ),
            **course_of_year(plan, paper),
            thu_ky=officers(plan, last, secretaries_who_came(plan, last)),
            nguoi_ky_chu_tri="".join(one.ho_ten for one in chair),
        ),
        register=paper.release.register,
        charts=paper.charts,
        problems=(
            *recipient_problems(plan, YEAR_MINUTES.type_code),
            *course_problems(plan, paper.conferences),
        ),
    )


WORK = Work(YearMinutesContext, year_minutes, plan_obstacles)
