"""How a paper names the year's plan that it carries out."""

from toolkit.documents.context import Context, tag
from toolkit.documents.parts.release import issued, symbol
from toolkit.plan.model import Conference, Plan
from toolkit.wording import day_short, uncapitalised

PLAN_TYPE = "KH"


class PlanReference(Context):
    """The plan by number and day once issued, else by its subject."""

    co_so_ke_hoach: bool = tag("Kế hoạch của năm đã phát hành, có số và ngày")
    so_ke_hoach: str = tag("Số, ký hiệu của kế hoạch, ví dụ “12-KH/TĐTN-TCKT”")
    ngay_ke_hoach: str = tag("Ngày của kế hoạch viết bằng số, ví dụ “28/3/2024”")
    co_ten_ke_hoach: bool = tag("Đã biết trích yếu của kế hoạch")
    ten_ke_hoach: str = tag("Trích yếu của kế hoạch, viết thường chữ đầu để đứng sau chữ “Kế hoạch”")


def plan_reference(plan: Plan, conference: Conference) -> PlanReference:
    annual = plan.annual_plan(conference.plan)
    row = issued(plan, PLAN_TYPE, conference.plan)
    return PlanReference(
        co_so_ke_hoach=row is not None,
        so_ke_hoach=symbol(plan, PLAN_TYPE, row.number) if row else "",
        ngay_ke_hoach=day_short(row.date) if row and row.date else "",
        co_ten_ke_hoach=bool(annual and annual.subject),
        ten_ke_hoach=uncapitalised(annual.subject) if annual else "",
    )
