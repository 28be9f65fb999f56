"""The months of the conferences as the plan's own words say them, against those of its table."""

import datetime as dt
import re
from collections.abc import Iterator

from toolkit.patterns import pattern
from toolkit.plan.model import Plan
from toolkit.plan.rules.texts import PLAN_TEXT, passages
from toolkit.problems import Problem, problem
from toolkit.wording import joined

_MONTHS = pattern(
    r"\bhội nghị\b(?P<between>[^.;\n]{0,60}?)\btháng "
    r"(?P<months>\d{1,2}(?:\s*,\s*(?:tháng )?\d{1,2})*\s*(?:,|và)\s*(?:tháng )?\d{1,2})\b"
    r"(?:\s*(?:/|năm)\s*(?P<year>\d{4}))?",
    re.IGNORECASE,
    signs=("hội nghị",),
)
_OF_SOMETHING_ELSE = pattern(r"\b(?:báo cáo|gửi|nộp|đăng ký|trước|sau|kỳ trước)\b", re.IGNORECASE)


def months_said(plan: Plan, today: dt.date) -> Iterator[Problem]:
    """Where the plan names the months in which it has conferences, they are those of the table."""
    for passage in passages(plan, PLAN_TEXT):
        annual = plan.annual_plans[passage.record]
        found = _MONTHS.search(passage.text) if "tháng" in passage.text else None
        if not found or _OF_SOMETHING_ELSE.search(found["between"]):
            continue
        if found["year"] and int(found["year"]) != annual.year:
            continue
        mine = [one for one in plan.conferences if one.plan == annual.code]
        months = sorted({one.month.number for one in mine if one.month})
        said = set(map(int, re.findall(r"\d+", found["months"])))
        whole = len(months) == len(mine) and said & set(months)
        if whole and not said <= set(months):
            words = {"seen": f"tháng {found['months']}", "months": joined(map(str, months))}
            yield problem("months-said", passage.place, **words)


OF_MONTHS = (months_said,)
