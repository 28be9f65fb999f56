"""What keeps the documents of a conference or a year from being made, cell by cell."""

from collections.abc import Callable, Collection, Iterator

from toolkit.documents.parts.time_and_place import area_of, topic_name
from toolkit.plan.model import AnnualPlan, Conference, Plan
from toolkit.plan.rotation import flag_recipient, in_order, next_conference
from toolkit.problems import Problem

Rows = Callable[[Plan, Conference], Collection[object]]
Obstacles = Callable[[Plan, Conference], tuple[Problem, ...]]

_SETTINGS = (
    ("body_name", "tên cơ quan đầu văn bản"),
    ("issuing_body", "tập thể đứng tên văn bản"),
    ("standing_body", "tập thể chủ trì hội nghị"),
    ("units_phrase", "cụm từ gọi các đơn vị"),
    ("department_name", "tên đơn vị soạn văn bản"),
    ("body_code", "ký hiệu cơ quan"),
    ("place", "địa danh"),
)


def meeting_obstacles(plan: Plan, conference: Conference) -> tuple[Problem, ...]:
    """Why nothing can be written about this conference's meeting yet; empty when all is known."""
    if conference.is_called_off:
        return (_called_off(conference),)
    return (*_unset(plan), *_unsettled(plan, conference))


def obstacles_of_a_list(rows: Rows, code: str = "nothing-listed", **words: str) -> Obstacles:
    """The obstacles of a paper that lists something: what the conference lacks, or that there are no rows."""

    def found(plan: Plan, conference: Conference) -> tuple[Problem, ...]:
        lacking = meeting_obstacles(plan, conference)
        if lacking or rows(plan, conference):
            return lacking
        return (conference.problem(code, conference=conference.code, **words),)

    return found


def plan_obstacles(plan: Plan, annual_plan: AnnualPlan) -> tuple[Problem, ...]:
    """Why the documents of a year cannot be written yet."""
    conferences = in_order(plan, annual_plan.code)
    found = [*_unset(plan)]
    if not annual_plan.subject:
        found.append(annual_plan.problem("plan-subject-missing", "subject", plan=annual_plan.code))
    if not conferences:
        found.append(annual_plan.problem("plan-without-conferences", plan=annual_plan.code))
    for conference in conferences:
        found.extend(_unplanned(plan, conference))
    return tuple(found)


def flag_problems(plan: Plan, conference: Conference) -> tuple[Problem, ...]:
    """The last host has nobody to hand the flag to yet; the sentence about it is left open."""
    if flag_recipient(plan, conference) or next_conference(plan, conference):
        return ()
    return (conference.problem("flag-blank", "flag_recipient", conference=conference.code),)


def _unset(plan: Plan) -> Iterator[Problem]:
    for field, what in _SETTINGS:
        if not getattr(plan.settings, field):
            yield plan.settings.problem("setting-blank", field, what=what)


def _unsettled(plan: Plan, conference: Conference) -> Iterator[Problem]:
    known = (
        ("date", conference.date, "ngày họp"),
        ("start", conference.start, "giờ bắt đầu"),
        ("venue", conference.venue, "địa điểm"),
        ("topic", topic_name(plan, conference), "chuyên đề"),
        ("hosts", plan.unit(conference.host), "đơn vị đăng cai"),
    )
    for field, value, what in known:
        if not value:
            yield _lacking("conference-incomplete", conference, field, what)


def _unplanned(plan: Plan, conference: Conference) -> Iterator[Problem]:
    known = (
        ("month", conference.month or conference.date, "tháng tổ chức"),
        ("topic", topic_name(plan, conference), "chuyên đề"),
        ("hosts", area_of(plan.unit(conference.host)), "đơn vị đăng cai"),
    )
    for field, value, what in known:
        if not value:
            yield _lacking("planned-conference-incomplete", conference, field, what)


def _lacking(code: str, conference: Conference, field: str, what: str) -> Problem:
    return conference.problem(code, field, what=what, conference=conference.code)


def _called_off(conference: Conference) -> Problem:
    return conference.problem(
        "conference-called-off", "status", conference=conference.code, status=conference.status.value
    )
