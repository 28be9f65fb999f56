"""What an assessment counts in words, against what the sheets count."""

import datetime as dt
from collections.abc import Iterator

from toolkit.patterns import pattern
from toolkit.plan.expected import roll_is_called
from toolkit.plan.model import Conference, Phase, Plan
from toolkit.plan.rules.stage import conferences_on
from toolkit.plan.rules.texts import passages
from toolkit.plan.tallies import ReportState, attendance, count_opinions, reports
from toolkit.problems import Problem, problem
from toolkit.wording import fold, quantity

_ASSESSMENTS = (("conferences", ("assessment",)),)
_ELSEWHERE = pattern(r"so với|(?:lần|kỳ|năm|quý) trước|trung bình")
_ROUGHLY = r"(?<!hơn )(?<!gần )(?<!trên )(?<!khoảng )(?<![\d/.,])"
_CAME = pattern(
    rf"{_ROUGHLY}(\d+)(?:/\d+)? đại biểu (?:(?:về|đến|tham) )?(?:dự|có mặt)\b", signs=(" dự", " có mặt")
)
_SENT = pattern(rf"{_ROUGHLY}(\d+)/(\d+) (?:đơn vị|báo cáo) (?:đã )?gửi\b", signs=("/",))
_SPOKE = pattern(rf"{_ROUGHLY}(\d+) (?:lượt )?ý kiến phát biểu\b", signs=("ý kiến phát biểu",))


def counted_otherwise(plan: Plan, today: dt.date) -> Iterator[Problem]:
    """An assessment counts those who came, the reports and the speeches as the papers beside it do."""
    on = conferences_on(plan)
    for passage in passages(plan, _ASSESSMENTS):
        one, said = plan.conferences[passage.record], fold(passage.text)
        if one not in on or _ELSEWHERE.search(said):
            continue
        for seen, counted in (*_came(plan, one, said), *_sent(plan, one, said), *_spoke(plan, one, said)):
            yield problem("counted-otherwise", passage.place, seen=seen, counted=counted)


def _came(plan: Plan, one: Conference, said: str) -> Iterator[tuple[str, str]]:
    if not roll_is_called(plan, one):
        return
    present = sum(line.present for line in attendance(plan, one))
    for found in _CAME.finditer(said):
        if int(found[1]) != present:
            yield found[0], f"{quantity(present)} đại biểu có mặt"


def _sent(plan: Plan, one: Conference, said: str) -> Iterator[tuple[str, str]]:
    standings = reports(plan, one)
    sent = sum(standing.state is not ReportState.NOT_SENT for standing in standings)
    for found in _SENT.finditer(said) if standings else ():
        if (int(found[1]), int(found[2])) != (sent, len(standings)):
            yield found[0], f"{quantity(sent)}/{quantity(len(standings))} đơn vị gửi báo cáo"


def _spoke(plan: Plan, one: Conference, said: str) -> Iterator[tuple[str, str]]:
    """Fewer than were written down, or more than these with all speeches and what was sent in beside."""
    counted = count_opinions(plan, one)
    written = counted.by_phase.get(Phase.AT, 0)
    held = sum(row.spoken for row in plan.speech_requests if row.conference == one.code)
    most = max(written + held, counted.total)
    for found in _SPOKE.finditer(said) if most else ():
        if not max(written, held) <= int(found[1]) <= most:
            yield found[0], f"{quantity(max(written, held))} ý kiến phát biểu"


OF_COUNTS = (counted_otherwise,)
