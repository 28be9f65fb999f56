"""The sections of a plan's text: each says what its heading says, and nothing that another one says."""

import datetime as dt
from collections.abc import Iterator, Sequence
from itertools import combinations

from toolkit.patterns import pattern
from toolkit.plan.model import AnnualPlan, Plan
from toolkit.plan.rules.programme_against_agendas import parts_named
from toolkit.plan.rules.texts import beginning
from toolkit.problems import Problem
from toolkit.wording import fold, fold_words

_SECTIONS = {
    "purposes": "Mục đích",
    "requirements": "Yêu cầu",
    "participants": "Thành phần",
    "contents": "Nội dung chung",
    "committee_duties": "Nhiệm vụ Ban Thường vụ",
    "unit_duties": "Nhiệm vụ đơn vị",
}
_AT_LENGTH = 60  # letters that two sections do not share by chance
_FEW = 3
_AIMS = (
    *("nhằm", "nắm", "tạo", "góp phần", "nâng cao", "tiếp tục", "đánh giá", "giúp", "tăng cường"),
    *("phát huy", "đẩy mạnh", "thúc đẩy", "củng cố"),
)
_PURPOSE = pattern(rf"(?:{'|'.join(_AIMS)}|là dịp|thông qua)\b")
_AIM = pattern(rf"\b(?:{'|'.join(_AIMS)}|kịp thời|tháo gỡ|trao đổi|học hỏi|mục đích)\b")
_REQUIREMENT = pattern(
    r"\b(?:phải|cần|bảo đảm|đảm bảo|yêu cầu|sát|thiết thực|nghiêm túc|chặt chẽ|ngắn gọn|rõ|đúng|tránh)\b"
)
_OF_COMMITTEE, _OF_UNITS = pattern(r"\bbộ phận thường trực\b"), pattern(r"\bbáo cáo cấp ủy\b")
_BULLETS = " -–•+*.;:"


def section_copied(plan: Plan, today: dt.date) -> Iterator[Problem]:
    """No long line stands in two sections, nor do several short ones; told where they fit less, or later."""
    for annual in plan.annual_plans:
        for there, field in combinations(_SECTIONS, 2):
            known = {fold_words(line) for line in _lines(annual, there)}
            both = [line for line in _lines(annual, field) if fold_words(line) in known]
            long = next((line for line in both if len(fold_words(line)) >= _AT_LENGTH), "")
            if long or len(both) >= _FEW:
                line = long or both[0]
                odd, right = (there, field) if _fits(line) == field else (field, there)
                words = {"section": _SECTIONS[right], "cell": annual.origin.place(right).cell}
                yield annual.problem("section-copied", odd, begun=beginning(line), **words)


def section_elsewhere(plan: Plan, today: dt.date) -> Iterator[Problem]:
    """No section holds the text of another one, which lacks it."""
    guests = {fold(rule.text).strip(_BULLETS) for rule in plan.guest_rules if rule.text}
    for annual in plan.annual_plans:
        for field, meant in _misplaced(annual, guests):
            section = _SECTIONS[meant]
            begun = beginning(_lines(annual, field)[0])
            yield annual.problem("section-elsewhere", field, begun=begun, section=section)


def _misplaced(annual: AnnualPlan, guests: set[str]) -> Iterator[tuple[str, str]]:
    """Each section that holds another one's text, and that one."""
    lines = {field: [fold(line).strip(_BULLETS) for line in _lines(annual, field)] for field in _SECTIONS}
    purposes, requirements = lines["purposes"], lines["requirements"]
    strange = [line for line in requirements[:1] if _PURPOSE.match(line)]
    if not purposes:
        strange = [line for line in requirements if _PURPOSE.match(line)]
    if strange and not any(map(_AIM.search, purposes)):
        yield "requirements", "purposes"
    demands = {found for line in purposes for found in _REQUIREMENT.findall(line)}
    if len(demands) > 1 and not any(map(_AIM.search, purposes)) and (strange or not requirements):
        yield "purposes", "requirements"
    parts = {field: len(parts_named(lines[field])) for field in lines}
    for field in ("purposes", "requirements", "participants", "committee_duties", "unit_duties"):
        if parts[field] >= _FEW and parts["contents"] < _FEW:
            yield field, "contents"
    if len(guests.intersection(lines["contents"])) > 1 and parts["contents"] < _FEW:
        yield "contents", "participants"
    for field, other, own, others in (
        ("committee_duties", "unit_duties", _OF_COMMITTEE, _OF_UNITS),
        ("unit_duties", "committee_duties", _OF_UNITS, _OF_COMMITTEE),
    ):
        here, there = " ".join(lines[field]), " ".join(lines[other])
        if others.search(here) and not own.search(here) and not others.search(there):
            yield field, other


def _fits(line: str) -> str:
    """The section that a single line belongs to by its first words; blank: it may be of any."""
    said = fold(line).strip(_BULLETS)
    if _PURPOSE.match(said):
        return "purposes"
    if parts_named([said]):
        return "contents"
    if _OF_COMMITTEE.search(said):
        return "committee_duties"
    if _OF_UNITS.search(said):
        return "unit_duties"
    return "requirements" if len(_REQUIREMENT.findall(said)) > 1 else ""


def _lines(annual: AnnualPlan, field: str) -> Sequence[str]:
    return [line.strip() for text in getattr(annual, field) for line in text.splitlines() if line.strip()]


OF_SECTIONS = (section_copied, section_elsewhere)
