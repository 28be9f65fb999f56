"""What texts count in words, against what the sheets count: who came and spoke, tasks given, conferences."""

import datetime as dt
import re
from collections import Counter
from collections.abc import Iterator

from toolkit.patterns import pattern
from toolkit.plan.expected_guests import roll_is_called
from toolkit.plan.model import Conference, Opinion, Phase, Plan, SpeechRequest
from toolkit.plan.rules.stage import conferences_on, is_on
from toolkit.plan.rules.texts import PLAN_TEXT, passages
from toolkit.plan.tallies import ReportState, attendance, reports
from toolkit.problems import Problem, problem
from toolkit.wording import fold, quantity, same_name_key

_TOLD = (("conferences", ("assessment",)), ("agenda", ("course",)))
_ELSEWHERE = pattern(r"so với|(?:lần|kỳ|năm|quý) trước|trung bình")
_ROUGHLY = r"(?<!hơn )(?<!gần )(?<!trên )(?<!khoảng )(?<![\d/.,])"
_DIGIT = pattern(r"\d")
_CAME = pattern(
    rf"{_ROUGHLY}(\d+)(?:/\d+)? đại biểu (?:(?:về|đến|tham) )?(?:dự|có mặt)\b", signs=(" dự", " có mặt")
)
_AGREED = pattern(
    rf"{_ROUGHLY}(\d+)(?:/(\d+))? (?:đại biểu|đồng chí)(?: có mặt| (?:tham )?dự)? (?:đã |đều |biểu quyết )*"
    r"(?:tán thành|nhất trí|đồng ý|thông qua|giơ tay|biểu quyết)\b",
    signs=("tán thành", "nhất trí", "đồng ý", "thông qua", "giơ tay", "biểu quyết"),
)
_SENT = pattern(rf"{_ROUGHLY}(\d+)/(\d+) (?:đơn vị|báo cáo) (?:đã )?gửi\b", signs=("/",))
_SPOKE = pattern(
    rf"{_ROUGHLY}(\d+) (?:lượt )?(đơn vị|ý kiến|tham luận|đại biểu|đồng chí|bài) (?:đã |được )?"
    r"(?:phát biểu|tham luận|trình bày)\b(?! khai mạc| chào| chỉ đạo)"
    r"(?! của (?:ban|huyện|thị|thành|tỉnh|đoàn|đồng chí) )",
    signs=("phát biểu", "tham luận", "trình bày"),
)
_GIVEN = pattern(
    rf"\bgiao {_ROUGHLY}(\d+) nhiệm vụ\b(?! (?:cho (?!các đơn vị)|của|về|mới|bổ sung|khác))",
    signs=("nhiệm vụ",),
)
_HELD = pattern(
    rf"\b(?:tổ chức|tiến hành|có|gồm|họp) {_ROUGHLY}(\d+) (?:hội nghị|kỳ|cuộc|lần)(?: hội nghị)? giao ban\b"
    r"(?! (?:chuyên môn|nội bộ|cơ quan|thường trực|khối|cụm|tuần|tháng|quý))",
    signs=(" giao ban",),
)
_EACH = pattern(r"\b(?:mỗi|từng|ít nhất|tối thiểu|trở lên|hằng|hàng|năm trước|kỳ trước|so với|đã)\b")
_YEAR = pattern(r"\bnăm (20\d\d)\b", signs=("năm 20",))


def counted_otherwise(plan: Plan, today: dt.date) -> Iterator[Problem]:
    """An assessment and the minutes count those who came, the reports, the speeches and the tasks alike."""
    on = conferences_on(plan)
    for columns in _TOLD:
        for passage in passages(plan, (columns,)):
            if not _DIGIT.search(passage.text):
                continue
            record, said = getattr(plan, columns[0])[passage.record], fold(passage.text)
            one = record if isinstance(record, Conference) else plan.conference(record.conference)
            if not one or one not in on or _ELSEWHERE.search(said):
                continue
            for counts in (_came, _agreed, _sent, _spoke, _given):
                for seen, counted in counts(plan, one, said):
                    yield problem("counted-otherwise", passage.place, seen=seen, counted=counted)


def conferences_counted(plan: Plan, today: dt.date) -> Iterator[Problem]:
    """The plan has as many conferences as its words say, whether those put off are counted or not."""
    for passage in passages(plan, PLAN_TEXT):
        annual, said = plan.annual_plans[passage.record], fold(passage.text)
        mine = [one for one in plan.conferences if one.plan == annual.code]
        numbers = {len(mine), sum(map(is_on, mine))}
        for found in _HELD.finditer(said) if mine else ():
            clause = (
                re.split(r"[.;\n]", said[: found.start()])[-1]
                + re.split(r"[.;,\n]", said[found.start() :])[0]
            )
            years = {int(year) for year in _YEAR.findall(clause)}
            if int(found[1]) not in numbers and not _EACH.search(clause) and years <= {annual.year}:
                counted = f"{quantity(len(mine))} hội nghị của kế hoạch này"
                yield problem("counted-otherwise", passage.place, seen=found[0], counted=counted)


def _came(plan: Plan, one: Conference, said: str) -> Iterator[tuple[str, str]]:
    if not roll_is_called(plan, one):
        return
    present = sum(line.present for line in attendance(plan, one))
    for found in _CAME.finditer(said):
        if int(found[1]) != present:
            yield found[0], f"{quantity(present)} đại biểu có mặt"


def _agreed(plan: Plan, one: Conference, said: str) -> Iterator[tuple[str, str]]:
    """More than were there; fewer may be those who have a vote."""
    found = tuple(_AGREED.finditer(said)) if roll_is_called(plan, one) else ()
    present = sum(line.present for line in attendance(plan, one)) if found else 0
    for vote in found:
        if max(int(vote[1]), int(vote[2] or 0)) > present:
            yield vote[0], f"{quantity(present)} đại biểu có mặt"


def _sent(plan: Plan, one: Conference, said: str) -> Iterator[tuple[str, str]]:
    standings = reports(plan, one)
    sent = sum(standing.state is not ReportState.NOT_SENT for standing in standings)
    for found in _SENT.finditer(said) if standings else ():
        if (int(found[1]), int(found[2])) != (sent, len(standings)):
            yield found[0], f"{quantity(sent)}/{quantity(len(standings))} đơn vị gửi báo cáo"


def _spoke(plan: Plan, one: Conference, said: str) -> Iterator[tuple[str, str]]:
    """Fewer than were written down, or more than these with the speeches of others beside."""
    found = tuple(_SPOKE.finditer(said))
    if not found:
        return
    held = Counter((row.unit, _who(plan, row.speaker)) for row in plan.speech_requests if _is_held(one, row))
    written = Counter((row.unit, _who(plan, row.speaker)) for row in plan.opinions if _is_said(one, row))
    units = {unit for unit, _ in (held | written) if unit}
    spoken, sums = (held | written).total(), [one.total() for one in (held, written) if one]
    for count in found if sums else ():
        by_unit = count[2] == "đơn vị"
        # what is no opinion may be the speeches alone
        fewest = max(sums) if count[2] == "ý kiến" else min(sums)
        least, most = (_fewest_units(held, written), len(units)) if by_unit else (fewest, spoken)
        if not least <= int(count[1]) <= most:
            what = "đơn vị phát biểu" if by_unit else "ý kiến phát biểu"
            yield count[0], f"{quantity(most if by_unit else fewest)} {what}"


def _fewest_units(*spoken: Counter[tuple[str, str]]) -> int:
    return min(len({unit for unit, _ in rows}) for rows in spoken if rows)


def _given(plan: Plan, one: Conference, said: str) -> Iterator[tuple[str, str]]:
    given = sum(row.conference == one.code for row in plan.conclusions)
    for found in _GIVEN.finditer(said) if given and said.count("nhiệm vụ") == 1 else ():
        if int(found[1]) != given:
            yield found[0], f"{quantity(given)} kết luận giao việc"


def _is_held(one: Conference, row: SpeechRequest) -> bool:
    return row.conference == one.code and row.spoken


def _is_said(one: Conference, row: Opinion) -> bool:
    return row.conference == one.code and row.phase is Phase.AT


def _who(plan: Plan, speaker: str) -> str:
    person = plan.person(speaker)
    return same_name_key(person.name if person else speaker)


OF_COUNTS = (counted_otherwise, conferences_counted)
