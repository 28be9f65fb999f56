"""The charts of consolidated papers: attendance, opinions, conclusions and figures, as data."""

import datetime as dt
from collections import Counter
from collections.abc import Iterator

from toolkit.documents.parts.chart import MOST, Chart, bar_chart, marked
from toolkit.documents.parts.issuing_bodies import addressee_called
from toolkit.documents.parts.opinion_groups import UNGROUPED
from toolkit.documents.parts.presence import roll
from toolkit.documents.parts.time_and_place import turn_words, was_held
from toolkit.plan.figures import figure_sums
from toolkit.plan.follow_up import conclusions_of
from toolkit.plan.model import ADDRESSEES, OPINION_GROUPS, Conference, Opinion, Plan, Unit
from toolkit.plan.roster import unit_order
from toolkit.plan.succession import heir
from toolkit.plan.tallies import count_conclusions, count_opinions, reports
from toolkit.wording import capitalised

ATTENDANCE = "Đại biểu dự họp theo đơn vị"
BY_GROUP = "Ý kiến, kiến nghị theo nhóm"
BY_ADDRESSEE = "Ý kiến, kiến nghị theo nơi gửi tới"
BY_STATE = "Kết luận theo tình trạng thực hiện"
_NOWHERE = "Không ghi nơi gửi"


def conference_charts(plan: Plan, conference: Conference) -> tuple[Chart, ...]:
    """What the report on one conference's opinions shows: who came, what was said, what was counted."""
    mine = (conference,)
    return marked(
        (
            _attendance(plan, mine),
            _by_group(plan, mine),
            _by_addressee(plan, mine),
            *_figures(plan, conference),
        )
    )


def year_charts(
    plan: Plan, conferences: tuple[Conference, ...], day: dt.date | None = None
) -> tuple[Chart, ...]:
    """What the papers of a year show; attendance and conclusions of the conferences that were held.

    ``day``: as of which day conclusions are overdue.
    """
    held = tuple(one for one in conferences if was_held(one))
    return marked(
        (
            _attendance(plan, held),
            _by_group(plan, conferences),
            _by_addressee(plan, conferences),
            _by_state(plan, held, day),
            *(
                chart
                for one in conferences
                for chart in _figures(plan, one, f", Hội nghị lần {turn_words(plan, one)}")
            ),
        )
    )


def _attendance(plan: Plan, conferences: tuple[Conference, ...]) -> Chart | None:
    """Delegates by unit, as the rolls have them; where not all units fit, those who stayed away come first.

    Units that report or speak are bars, everybody else is told in words: the sum is that of the rolls.
    """
    came: Counter[str] = Counter()
    away: Counter[str] = Counter()
    for called in (roll(plan, one) for one in conferences):
        if called.taken:
            came.update(heir(plan, one.unit_code, None) for one in called.present)
            away.update(heir(plan, one.unit_code, None) for one in (*called.excused, *called.unexcused))
    units = [one for one in _units(plan, conferences) or plan.units if came[one.code] + away[one.code]]
    many = len(units) > MOST
    units.sort(key=lambda one: (-away[one.code] if many else 0, unit_order(one)))
    bars = [(one.name, (came[one.code], away[one.code])) for one in units]
    others = (came.total() - sum(bar[1][0] for bar in bars), away.total() - sum(bar[1][1] for bar in bars))
    return bar_chart(ATTENDANCE, ("Có mặt", "Vắng"), bars, beside=("đại biểu khác", others))


def _by_group(plan: Plan, conferences: tuple[Conference, ...]) -> Chart | None:
    counted = Counter(one.group or UNGROUPED for one in _opinions(plan, conferences))
    order = dict.fromkeys((*(item.value for item in plan.listed(OPINION_GROUPS)), *counted))
    bars = [(name, (counted[name],)) for name in order if counted[name]]
    return bar_chart(BY_GROUP, ("Số ý kiến",), bars, what="nhóm")


def _by_addressee(plan: Plan, conferences: tuple[Conference, ...]) -> Chart | None:
    said = _opinions(plan, conferences)
    counted = Counter(body or _NOWHERE for one in said for body in one.bodies)
    order = dict.fromkeys((*ADDRESSEES, *(name for name in counted if name != _NOWHERE), _NOWHERE))
    bars = [(addressee_called(plan, name), (counted[name],)) for name in order if counted[name]]
    return bar_chart(BY_ADDRESSEE, ("Số ý kiến",), bars, what="nơi")


def _opinions(plan: Plan, conferences: tuple[Conference, ...]) -> Iterator[Opinion]:
    """Opinions as they stand in the sheet, before merging, as the tables count them."""
    codes = {one.code for one in conferences}
    yield from (one for one in plan.opinions if one.conference in codes)


def _by_state(plan: Plan, held: tuple[Conference, ...], day: dt.date | None) -> Chart | None:
    made = (one for conference in held for one in conclusions_of(plan, conference))
    counted = count_conclusions(made, day)
    bars = [(state.value, (number,)) for state, number in counted.items() if number]
    return bar_chart(BY_STATE, ("Số kết luận",), bars, what="tình trạng")


def _figures(plan: Plan, conference: Conference, of: str = "") -> Iterator[Chart | None]:
    for figure in figure_sums(plan, conference):
        bars = [(unit.name, (number,)) for unit, number in figure.by_unit]
        yield bar_chart(f"{capitalised(figure.label)} theo đơn vị{of}", (figure.label,), bars)


def _units(plan: Plan, conferences: tuple[Conference, ...]) -> tuple[Unit, ...]:
    """The units that had to report or gave an opinion; none while no report was asked for."""
    sent = {
        heir(plan, one.unit.code, None) for conference in conferences for one in reports(plan, conference)
    }
    said = {
        heir(plan, code, None)
        for conference in conferences
        for code in count_opinions(plan, conference).by_unit
    }
    return tuple(one for one in plan.units if sent and one.code in sent | said)
