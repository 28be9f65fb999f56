"""The years and the order of conferences, and the days on which conclusions were done."""

import datetime as dt
import re
from collections.abc import Iterator
from itertools import pairwise, permutations

from toolkit.patterns import pattern
from toolkit.plan.model import AnnualPlan, Conclusion, ConclusionStatus, Conference, OutgoingDocument, Plan
from toolkit.plan.rules.meeting_day import held_day
from toolkit.plan.rules.stage import clock_is_behind, conferences_on
from toolkit.plan.rules.texts import EVERY_TEXT, passages_with
from toolkit.problems import Problem, problem
from toolkit.wording import day_short

_YEAR = pattern(r"(?<![-–])(?<![/\d])(?<![-–] )\bnăm (20\d\d)\b(?! ?[-–])")
_TERM = pattern(r"[Nn]hiệm kỳ (20\d\d) ?[-–] ?(20\d\d)")
_TERM_YEARS = 5

_ANY_YEAR = pattern(r"(?:(?<!\w)năm |(?<=\d)/|\b(?:19|20)\d\d ?[-–] ?)(\d{4})(?![\d.,]\d|\d)")
_HISTORY, _VISION, _OURS = 1800, 25, 2100


def year_of_plan(plan: Plan, today: dt.date) -> Iterator[Problem]:
    """The settings' year is the year of some plan."""
    settings, years = plan.settings, {one.year for one in plan.annual_plans if one.year}
    settled = all(_settled_year(plan, one) for one in plan.annual_plans)
    if settings.year and years and settled and settings.year not in years:
        named = ", ".join(map(str, sorted(years)))
        yield settings.problem("year-of-plan", "year", year=settings.year, plans=named)


def year_in_code(plan: Plan, today: dt.date) -> Iterator[Problem]:
    """A plan's year is the one of its code and of most of its conferences."""
    for annual in plan.annual_plans:
        in_code = re.search(r"20\d\d", annual.code)
        months = [one.month.year for one in plan.conferences if one.plan == annual.code and one.month]
        expected = {int(in_code[0])} if in_code else set(months)
        if annual.year and len(expected) == 1 and annual.year not in expected:
            words = {"year": annual.year, "expected": expected.pop(), "plan": annual.code}
            yield annual.problem("year-in-code", "year", **words)


def month_of_another_year(plan: Plan, today: dt.date) -> Iterator[Problem]:
    """A conference lies in the year of its plan."""
    for one in plan.conferences:
        annual = plan.annual_plan(one.plan)
        year = _settled_year(plan, annual) if annual else None
        if year and one.month and one.month.year != year:
            place = one.origin.place("month")
            words = {"month": one.month, "year": year, "plan": one.plan}
            if one.date and one.date.year == one.month.year:
                yield problem("meeting-of-another-year", place, day=day_short(one.date), **words)
            else:
                yield problem("month-of-another-year", place, **words)


def year_in_text(plan: Plan, today: dt.date) -> Iterator[Problem]:
    """The subject of a plan or document speaks of its own year, not of the last one."""
    for annual in plan.annual_plans:
        for field in ("subject", "lead", "closing"):
            place, text = annual.origin.place(field), getattr(annual, field)
            yield from (
                problem("year-in-text", place, seen=seen, year=annual.year)
                for seen in _other_year(text, annual.year)
                if _settled_year(plan, annual) == annual.year
            )
    for basis in plan.legal_bases:
        own = plan.annual_plan(basis.plan)
        if own and not basis.symbol and _settled_year(plan, own):  # a programme of the year itself
            for seen in _other_year(basis.about, own.year):
                yield basis.problem("year-in-text", "about", seen=seen, year=own.year)
    for row in plan.outgoing:
        year = _subject_year(plan, row)
        for seen in _other_year(row.subject, year):
            yield row.problem("year-in-text", "subject", seen=seen, year=year)


def year_turned(plan: Plan, today: dt.date) -> Iterator[Problem]:
    """No text speaks of a year with two digits exchanged: "năm 2042", "năm 2204", "2022 - 2072".

    Years of the past and of the next decades may be meant, except the plan's own with its last two exchanged.
    """
    settled = (_settled_year(plan, one) for one in plan.annual_plans)
    own = {year for year in settled if year and year // 100 == 20}
    if not own:
        return
    term = {int(year) for year in re.findall(r"20\d\d", plan.settings.term)}
    meant = own | term | {year + step for year in own for step in (-1, 1)}
    far = {other: year for year in sorted(meant) for other in _turned(year) if _is_far(other, own)}
    near = {other: year for year in own for other in _turned(year) if other not in meant}
    for passage in passages_with(plan, EVERY_TEXT, "2"):
        for found in _ANY_YEAR.finditer(passage.text):
            typed = int(found[1])
            year = far.get(typed) or (found[0].startswith("năm") and near.get(typed))
            if year:
                yield problem("year-turned", passage.place, seen=found[0].strip(" /-–"), year=year)


def _turned(year: int) -> set[int]:
    """The years of the same digits in another order: the last two exchanged, or of no century of ours."""
    orders = {int("".join(digits)) for digits in permutations(str(year))}
    return {other for other in orders if other != year and (other // 100 == year // 100 or other > _OURS)}


def _is_far(year: int, own: set[int]) -> bool:
    """Whether no plan of these years speaks of that one, be it history or a vision."""
    return not _HISTORY <= year <= max(own) + _VISION


def term_in_text(plan: Plan, today: dt.date) -> Iterator[Problem]:
    """The office's own term has its own two years wherever it is named: "nhiệm kỳ 2022 - 2026"."""
    own = re.findall(r"20\d\d", plan.settings.term)
    if len(own) != 2 or int(own[1]) - int(own[0]) != _TERM_YEARS:
        return
    for passage in passages_with(plan, EVERY_TEXT, "hiệm kỳ"):
        for found in _TERM.finditer(passage.text):
            years = found.group(1, 2)
            length = int(years[1]) - int(years[0])
            if length != _TERM_YEARS and sum(map(str.__eq__, years, own)) == 1:
                yield problem("term-in-text", passage.place, seen=found[0], term=plan.settings.term)
                break


def ordinals(plan: Plan, today: dt.date) -> Iterator[Problem]:
    """The conferences of one plan are counted 1, 2, 3 without a gap and in the order of their months.

    One that was called off may keep its number or leave it to another.
    """
    if any(not one.plan or one.ordinal is None for one in plan.conferences):
        return  # one that has no plan or no ordinal yet may fill the gap
    for annual in {one.plan: None for one in plan.conferences}:
        mine = [one for one in conferences_on(plan) if one.plan == annual and one.ordinal]
        turns = sorted(mine, key=lambda one: (_month(one), one.origin.row))
        strange = [(one, turn) for turn, one in enumerate(turns, 1) if one.ordinal != turn]
        everyone = sorted((one for one in plan.conferences if one.plan == annual), key=_month)
        if all(one.ordinal == turn for turn, one in enumerate(everyone, 1)):
            strange = []
        if len(strange) == 1:
            yield _ordinal(*strange[0], turns)
        elif strange:
            yield from _ordinals(sorted(mine, key=lambda one: (one.ordinal or 0, one.origin.row)))
        else:
            yield from _out_of_order(turns)


def done(plan: Plan, today: dt.date) -> Iterator[Problem]:
    """What is done has its day, which has come and does not lie before the conference."""
    for one in plan.conclusions:
        held = held_day(plan, plan.conference(one.conference))
        place = one.origin.place("done_on")
        if one.done_on and one.done_on > today and not clock_is_behind(plan, today):
            yield problem("day-in-future", place, day=day_short(one.done_on), today=day_short(today))
        elif one.done_on and held and one.done_on < held:
            yield problem("done-before", place, day=day_short(one.done_on), held=day_short(held))
        elif one.status is ConclusionStatus.DONE and not one.done_on:
            yield problem("done-undated", place, conclusion=one.code)
        elif one.done_on and _is_open(one):
            status = one.status.value if one.status else "trống"
            yield one.problem("done-not-said", "status", day=day_short(one.done_on), status=status)


def _is_open(one: Conclusion) -> bool:
    return one.status in (
        None,
        ConclusionStatus.NOT_STARTED,
        ConclusionStatus.UNDER_WAY,
        ConclusionStatus.STANDING,
    )


def _settled_year(plan: Plan, annual: AnnualPlan) -> int | None:
    """The plan's year; None when its own code says another one, which is told there."""
    in_code = re.search(r"20\d\d", annual.code)
    return None if in_code and annual.year != int(in_code[0]) else annual.year


def _other_year(text: str, year: int | None) -> list[str]:
    """ "năm 2023" where only 2023 is spoken of, and not the year that is meant."""
    years = _YEAR.findall(text)
    return [f"năm {years[-1]}"] if year and years and str(year) not in text else []


def _subject_year(plan: Plan, row: OutgoingDocument) -> int | None:
    conference, annual = plan.conference(row.subject_code), plan.annual_plan(row.subject_code)
    if conference:
        return (
            day.year
            if (day := held_day(plan, conference))
            else conference.month.year
            if conference.month
            else None
        )
    return _settled_year(plan, annual) if annual else None


def _month(one: Conference) -> tuple[int, int]:
    return (one.month.year, one.month.number) if one.month else (0, one.ordinal or 0)


def _ordinal(one: Conference, wanted: int, others: list[Conference]) -> Problem:
    """The only conference that is counted wrongly."""
    twin = next((other for other in others if other is not one and other.ordinal == one.ordinal), None)
    place = one.origin.place("ordinal")
    if twin:
        return problem("ordinal-twice", place, ordinal=one.ordinal, conference=twin.code)
    return problem("ordinal-gap", place, ordinal=one.ordinal, wanted=wanted)


def _ordinals(ordered: list[Conference]) -> Iterator[Problem]:
    """What is wrong with the numbers by themselves: the first thing says enough."""
    for wanted, (one, before) in enumerate(zip(ordered, (None, *ordered), strict=False), 1):
        if one.ordinal != wanted or (before and before.ordinal == one.ordinal):
            yield _ordinal(one, wanted, ordered)
            return
    yield from _out_of_order(ordered)


def _out_of_order(ordered: list[Conference]) -> Iterator[Problem]:
    settled = [one for one in ordered if one.date and one.month and one.date in one.month]
    for before, after in pairwise(settled):
        if before.date and after.date and after.date < before.date and before.ordinal != after.ordinal:
            words = {"ordinal": after.ordinal, "day": day_short(after.date), "before": before.ordinal}
            yield after.problem("ordinal-order", "ordinal", earlier=day_short(before.date), **words)


OF_YEARS = (
    year_of_plan,
    year_in_code,
    month_of_another_year,
    year_in_text,
    term_in_text,
    year_turned,
    ordinals,
    done,
)
