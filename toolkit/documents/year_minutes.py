"""Biên bản tổng hợp năm: all conferences of one plan, signed by the secretaries and the chair of the last."""

from collections.abc import Iterator

from toolkit.documents.charts import year_charts
from toolkit.documents.context import spread, tag
from toolkit.documents.kind import Document, Work
from toolkit.documents.minutes import Officer, officers
from toolkit.documents.parts.bodies import bodies
from toolkit.documents.parts.dispatch import year_release
from toolkit.documents.parts.file_names import folder_of
from toolkit.documents.parts.letterhead import letterhead
from toolkit.documents.parts.readiness import plan_obstacles
from toolkit.documents.parts.recipients import recipient_problems, recipients
from toolkit.documents.parts.time_and_place import was_held
from toolkit.documents.year_course import YearCourse, course_of_year, course_problems
from toolkit.plan.expected import chairs_who_came, secretaries_who_came
from toolkit.plan.model import (
    AnnualPlan,
    Plan,
)
from toolkit.plan.roster import roster_day
from toolkit.plan.rotation import in_order, year_of
from toolkit.wording import uncapitalised

NAME = "year-minutes"
TYPE = "BB"


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
    chair = officers(plan, last, chairs_who_came(plan, last)[:1])
    yield Document(
        kind=NAME,
        folder=folder,
        stem=f"{TYPE}_{folder}",
        title=f"Biên bản tổng hợp {uncapitalised(subject)}",
        context=YearMinutesContext(
            **spread(letterhead(plan, release, subject), bodies(plan, year), recipients(plan, TYPE)),
            **course_of_year(plan, annual_plan, conferences, charts),
            thu_ky=officers(plan, last, secretaries_who_came(plan, last)),
            nguoi_ky_chu_tri="".join(one.ho_ten for one in chair),
        ),
        register=release.register,
        charts=charts,
        problems=(*recipient_problems(plan, TYPE), *course_problems(plan, conferences)),
    )


WORK = Work(
    context=YearMinutesContext,
    documents=year_minutes,
    obstacles=plan_obstacles,
)
