"""What units sent, said and were asked to do: checks 30, 31 and 32."""

import datetime as dt
from collections.abc import Iterator

from toolkit.patterns import pattern
from toolkit.plan.disambiguation import unit_label
from toolkit.plan.merged_opinions import merged_opinions
from toolkit.plan.model import Conclusion, ConclusionStatus, Opinion, Plan
from toolkit.plan.rotation import year_of
from toolkit.plan.rules.meeting_day import held_day
from toolkit.plan.rules.stage import is_ahead
from toolkit.plan.tallies import report_due
from toolkit.problems import Problem, problem
from toolkit.wording import day_short, fold

_PETITION = "kiến nghị"
# How a petition begins, and what is said of one that came true.
_ASKS = pattern(
    r"(?:đơn vị )?(?:(?:kính|xin|rất|tiếp tục) )*"
    r"(?:(?:kiến|đề) nghị|mong(?: muốn)?|đề xuất (?:tỉnh đoàn|trung ương|cấp))\b"
    r"(?! (?:của|về|đã|được|từ|tại|do|trước|lần|và|này|trên)\b)",
    signs=("kiến nghị", "đề nghị", "mong", "đề xuất"),
)
_GRANTED = pattern(r"\b(?:đã được|được [\w ]{0,30}(?:chấp thuận|đồng ý|giải quyết|hỗ trợ|tháo gỡ)|đến nay)\b")
# How a result begins behind its unit's name or without it, and words by which something is asked for.
_DONE = r"(?:duy trì|thành lập|tổ chức|xây dựng|đồng hành|vận động|chia|thí điểm|triển khai|kết nối)\b"
_UNIT_TELLS = pattern(rf"(?:đã )?{_DONE}")
_TELLS = pattern(rf"mô hình ['\"“]|mô hình [\w ]+ có \d|(?:đơn vị )?đã {_DONE}")
_ASKED_FOR = pattern(
    r"\b(?:nghị|xuất|mong|muốn|xin|cần|nên|phải|sớm|hãy|quan tâm|xem xét|bổ sung|tạo điều kiện|cho phép"
    r"|tăng cường|nếu|chưa|thiếu|giúp đỡ)\b"
)
# "chưa hoàn thành", "sẽ hoàn thành" and "hoàn thành 80%" tell of what is still to do
_SAYS_DONE = pattern(
    r"(?<!chưa )(?<!chưa được )(?<!sẽ )(?<!không )\b(?:hoàn thành|(?:làm|thực hiện|tổ chức) xong)\b"
    r"(?! (?:\d+ ?[%/]|một phần))"
)
_CLOSED = (ConclusionStatus.DONE, ConclusionStatus.STANDING)
_SETTLED = (ConclusionStatus.DONE, ConclusionStatus.STANDING, ConclusionStatus.OVERDUE)


def report_overdue(plan: Plan, today: dt.date) -> Iterator[Problem]:
    """30: reports for a conference to come are there when they are due."""
    for report in plan.unit_reports:
        one = plan.conference(report.conference)
        due = report_due(plan, one, report) if one else None
        if one and due and due < today and not report.has_come and is_ahead(one, today):
            place, label = report.origin.place("received"), unit_label(plan, report.unit)
            yield problem("report-overdue", place, unit=label, due=day_short(due), conference=one.code)


def opinion_incomplete(plan: Plan, today: dt.date) -> Iterator[Problem]:
    """31: an opinion says who, when, of what kind and what; without words papers would print a gap."""
    asked = {"unit": "đơn vị", "phase": "giai đoạn", "group": "nhóm"}
    for opinion in plan.opinions:
        if not opinion.content and not opinion.summary:
            yield opinion.problem("opinion-empty", "content", opinion=opinion.code)
        missing = [field for field in asked if not getattr(opinion, field)]
        if missing:
            names = ", ".join(asked[field] for field in missing)
            yield opinion.problem("opinion-incomplete", missing[0], opinion=opinion.code, missing=names)


def opinion_unaddressed(plan: Plan, today: dt.date) -> Iterator[Problem]:
    """31: a petition says to whom it goes, as the others do."""
    asked = [one for one in plan.opinions if fold(one.group) == _PETITION and one.content]
    unsaid = [one for one in asked if not one.addressed_to]
    for one in unsaid if len(unsaid) < len(asked) else ():
        yield one.problem("opinion-unaddressed", "addressed_to", opinion=one.code)


def opinions_merged_otherwise(plan: Plan, today: dt.date) -> Iterator[Problem]:
    """31: opinions that are told as one go to whom the one goes; told once for all of them."""
    for conference in plan.conferences:
        for merged in merged_opinions(plan, conference) if _merges(plan, conference.code) else ():
            head = merged.head
            lost = [one for one in merged.members if one.addressed_to and set(one.bodies) - set(head.bodies)]
            if lost and head.addressed_to:
                others = ", ".join(f"{one.code} gửi tới “{one.addressed_to}”" for one in lost)
                words = {"opinion": head.code, "addressed": head.addressed_to, "others": others}
                yield problem("opinions-merged-otherwise", lost[0].origin.place("addressed_to"), **words)


def _merges(plan: Plan, conference: str) -> bool:
    return any(one.merged_into and one.conference == conference for one in plan.opinions)


def opinion_in_another_group(plan: Plan, today: dt.date) -> Iterator[Problem]:
    """No petition stands among the good results, and no good result among the petitions."""
    for one in plan.opinions:
        group, said = fold(one.group), _without_name(plan, one)
        named = said != fold(one.content)
        place, words = one.origin.place("group"), {"opinion": one.code, "group": one.group}
        if group.startswith("kết quả") and _ASKS.match(said) and not _GRANTED.search(said):
            place = place if one.addressed_to else one.origin.place("content")
            yield problem("petition-among-results", place, **words)
        elif group != _PETITION or _ASKED_FOR.search(said):
            continue
        elif (_UNIT_TELLS if named else _TELLS).match(said):
            yield problem("result-among-petitions", place, **words)


def _without_name(plan: Plan, one: Opinion) -> str:
    """What an opinion says, folded, without its own unit's name at the beginning."""
    unit, said = plan.unit(one.unit), fold(one.content)
    for name in (unit.name, unit.short_name, unit.kind) if unit else ():
        if name and said.startswith(f"{fold(name)} "):
            return said.removeprefix(fold(name)).strip()
    return said


def conclusion_incomplete(plan: Plan, today: dt.date) -> Iterator[Problem]:
    """32: a conclusion names who leads it and until when."""
    for one in plan.conclusions:
        if not one.lead_units:
            yield one.problem("conclusion-unowned", "lead_units", conclusion=one.code)
        if not one.due and not one.term and one.status is not ConclusionStatus.STANDING:
            yield one.problem("conclusion-without-due", "due", conclusion=one.code)


def conclusion_due_before(plan: Plan, today: dt.date) -> Iterator[Problem]:
    """32: a conclusion is not due before its conference."""
    for one in plan.conclusions:
        held = held_day(plan, plan.conference(one.conference))
        if one.due and held and one.due < held:
            words = {"due": day_short(one.due), "held": day_short(held), "conference": one.conference}
            yield one.problem("conclusion-due-before", "due", **words)


def conclusion_overdue(plan: Plan, today: dt.date) -> Iterator[Problem]:
    """32: what is due is done, or papers of the year tell it as overdue.

    Of a year before the last that is told only where somebody noted states.
    """
    unsaid = (None, ConclusionStatus.STANDING)
    noted = {_year(plan, one) for one in plan.conclusions if one.status not in unsaid or one.done_on}
    for one in plan.conclusions:
        unsettled = one.status not in _SETTLED and not one.done_on
        told = _year(plan, one) in noted or _is_of_late(plan, one, today)
        if one.due and one.due < today and unsettled and told:
            status = one.status or ConclusionStatus.NOT_STARTED
            words = {"due": day_short(one.due), "status": status.value, "conclusion": one.code}
            yield one.problem("conclusion-overdue", "status", **words)


def conclusion_reported(plan: Plan, today: dt.date) -> Iterator[Problem]:
    """32: what a unit reports is looked at where nobody noted a state, and where it says that all is done."""
    for one in plan.conclusions:
        said = fold(one.reported)
        is_begun = one.status not in (None, ConclusionStatus.NOT_STARTED)
        if not said or one.done_on or one.status in _CLOSED or (is_begun and not _SAYS_DONE.search(said)):
            continue
        state = f"vẫn là “{one.status.value}”" if one.status else "để trống"
        place = one.origin.place("reported")
        yield problem("conclusion-reported", place, conclusion=one.code, status=state)


def _year(plan: Plan, conclusion: Conclusion) -> int | None:
    conference = plan.conference(conclusion.conference)
    return year_of(plan, conference) if conference else plan.settings.year


def _is_of_late(plan: Plan, conclusion: Conclusion, today: dt.date) -> bool:
    year = _year(plan, conclusion)
    return year is None or today.year <= year + 1


OF_FOLLOW_UP = (
    report_overdue,
    opinion_incomplete,
    opinion_unaddressed,
    opinions_merged_otherwise,
    opinion_in_another_group,
    conclusion_incomplete,
    conclusion_due_before,
    conclusion_overdue,
    conclusion_reported,
)
