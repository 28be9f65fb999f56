"""Open conclusions of earlier conferences in words, each with the conference that it comes from."""

import datetime as dt

from toolkit.documents.parts.paragraphs import Paragraph, in_one_line, series
from toolkit.documents.parts.time_and_place import turn_words
from toolkit.plan.follow_up import OpenConclusion, open_by_unit, open_conclusions
from toolkit.plan.model import Conference, Plan
from toolkit.plan.roster import roster_day
from toolkit.plan.rotation import year_of
from toolkit.plan.succession import heir
from toolkit.wording import capitalised, day_short, quantity, uncapitalised


def follow_up_sentence(found: tuple[OpenConclusion, ...], *, dated: bool) -> str:
    """ "Còn 03 kết luận chưa hoàn thành, trong đó 01 quá hạn", without a mark at its end.

    ``dated``: whether any conclusion of before had a term; of none nothing can be said to be done.
    """
    if not found:
        return "Các kết luận có thời hạn đều đã hoàn thành" if dated else ""
    late = sum(one.overdue for one in found)
    told = f"Còn {quantity(len(found))} kết luận chưa hoàn thành"
    if late == len(found):
        return f"{told}, đều quá hạn" if late > 1 else f"{told}, đã quá hạn"
    return f"{told}, trong đó {quantity(late)} quá hạn" if late else told


def follow_up_lines(plan: Plan, conference: Conference, found: tuple[OpenConclusion, ...]) -> list[str]:
    """Each with its conference, who leads it, its term and whether it is late, without a mark at its end."""
    day = roster_day(conference)
    return [_line(plan, conference, one, (_led(plan, one, day), _due(one), _late(one))) for one in found]


def unit_follow_up(
    plan: Plan, conference: Conference, day: dt.date | None
) -> dict[str, tuple[Paragraph, ...]]:
    """Unit code -> what the unit itself still has to do as of ``day``, as one enumeration."""
    by_unit = open_by_unit(open_conclusions(plan, conference, day))
    return {
        code: series(_line(plan, conference, one, (_due(one),)) for one in mine)
        for code, mine in by_unit.items()
    }


def source_of(plan: Plan, conference: Conference, one: OpenConclusion) -> str:
    """ "Hội nghị lần thứ nhất", with its year when it is another one."""
    earlier = one.concluded_at
    name = f"Hội nghị lần {turn_words(plan, earlier)}"
    year = year_of(plan, earlier)
    return name if year == year_of(plan, conference) else f"{name} năm {year}"


def _line(plan: Plan, conference: Conference, one: OpenConclusion, more: tuple[str, ...]) -> str:
    told = "; ".join(filter(None, (source_of(plan, conference, one), *more)))
    return f"{capitalised(in_one_line(one.conclusion.content))} ({told})"


def _led(plan: Plan, one: OpenConclusion, day: dt.date | None) -> str:
    lead = ", ".join(_leader(plan, code, day) for code in one.conclusion.lead_units if code)
    return f"{lead} chủ trì" if lead else ""


def _leader(plan: Plan, code: str, day: dt.date | None) -> str:
    """The unit, and which one stands for it by the day of the conference, where it has ended."""
    name, now = plan.unit_name(code), heir(plan, code, day)
    return name if now == code else f"{name} (nay là {plan.unit_name(now)})"


def _due(one: OpenConclusion) -> str:
    due = day_short(one.due) if one.due else one.conclusion.term
    return f"thời hạn {uncapitalised(due)}" if due else ""


def _late(one: OpenConclusion) -> str:
    """Nothing of how far it is: that changes, and a paper that went out must keep its words."""
    return "quá hạn" if one.overdue else ""
