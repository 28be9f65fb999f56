"""Bodies that the plan and the agendas name: who attends, and who concludes."""

import datetime as dt
from collections.abc import Iterator

from toolkit.patterns import pattern
from toolkit.plan.guests import EVERY_CONFERENCE
from toolkit.plan.model import AgendaItem, AnnualPlan, GuestRule, Plan, Scope
from toolkit.plan.rules.stage import conferences_on
from toolkit.plan.rules.texts import Columns, passages
from toolkit.plan.rules.titles import units_named
from toolkit.problems import Place, Problem, problem
from toolkit.wording import fold

_BODY = pattern(
    r"\b(?:thường trực|ban thường vụ|ban chấp hành|ban bí thư|ban chuyên môn|ủy ban|trung tâm|văn phòng"
    r"|(?:tỉnh|thành|thị|huyện|quận|xã|phường|đảng) (?:đoàn|ủy)|hội đồng|đoàn \w+|hội \w+)\b"
)
_LEVEL = pattern(r"\b(?:trung ương|(?:tỉnh|thành|thị|huyện|quận|xã|phường|đảng) (?:đoàn|ủy)|ủy ban|sở)\b")
_CONCLUDED = pattern(r"\b[Kk]ết luận(?: [Hh]ội nghị)? của (?P<body>[^.;]+)")
_COLLECTIVE = pattern(r"(?:thường trực|ban thường vụ|ban chấp hành|hội đồng)\b")
_PROGRAMMES: Columns = (("annual_plans", ("contents",)), ("agenda", ("content",)))
_LEAST = 3  # of rules for guests, in whose words the plan lists who attends
_ENDS = " -–•+.;,:"


def participants_of_another(plan: Plan, today: dt.date) -> Iterator[Problem]:
    """Where the plan lists who attends in the words of the guest rules, no line names other bodies."""
    rules = [
        rule
        for rule in plan.guest_rules
        if rule.conference == EVERY_CONFERENCE and rule.scope is not Scope.OUTSIDE and rule.text
    ]
    for annual in plan.annual_plans if len(rules) >= _LEAST else ():
        lines = {_bare(line): line.strip(_ENDS) for line in annual.participants}
        known = {_bare(rule.text): rule for rule in rules}
        strange, missing = lines.keys() - known.keys(), known.keys() - lines.keys()
        if len(strange) == len(missing) == 1:
            line, text = strange.pop(), missing.pop()
            named, usual = set(_BODY.findall(line)), set(_BODY.findall(text))
            if named - usual and usual - named:
                yield _other_guests(plan, annual, lines[line], known[text])


def concluded_for_another(plan: Plan, today: dt.date) -> Iterator[Problem]:
    """Where somebody of the office concludes, it is not called the conclusion of another body."""
    said = list(_conclusions(plan))
    standing = fold(plan.settings.standing_body)
    usual = sum(fold(body) == standing for _, _, body in said)
    for place, item, body in said:
        other_body = usual > 1 and _COLLECTIVE.match(fold(body)) and fold(body) != standing
        if (item or usual) and (other_body or _is_another(plan, body, item)):
            yield problem("concluded-for-another", place, body=body, standing=plan.settings.standing_body)


def _conclusions(plan: Plan) -> Iterator[tuple[Place, AgendaItem | None, str]]:
    """Each cell of a programme that says whose the conclusion is; of agendas, where the office concludes."""
    on = {one.code for one in conferences_on(plan)}
    for passage in passages(plan, _PROGRAMMES):
        found = _CONCLUDED.search(passage.text)
        item = plan.agenda[passage.record] if passage.field == "content" else None
        if found and (item is None or (item.conference in on and _is_of_the_office(plan, item))):
            yield passage.place, item, found["body"].strip(_ENDS)


def _other_guests(plan: Plan, annual: AnnualPlan, line: str, rule: GuestRule) -> Problem:
    """Told where fewer of the words stand by which the office, the units and the group are called."""
    called = {fold(plan.settings.standing_body), fold(plan.settings.units_phrase), fold(rule.group)} - {""}
    there = sum(name in fold(rule.text) for name in called) < sum(name in fold(line) for name in called)
    own, other = annual.origin.place("participants"), rule.origin.place("text")
    place, seen, known, beside = (other, rule.text, line, own) if there else (own, line, rule.text, other)
    return problem("participants-differ", place, seen=seen, known=known, sheet=beside.sheet, cell=beside.cell)


def _is_another(plan: Plan, body: str, item: AgendaItem | None) -> bool:
    """Whether a body is of another level or place than the office, and of no unit of those who perform."""
    office = fold(plan.settings.office_name)
    level = " ".join(office.split()[:2])
    said = fold(body)
    if said == fold(plan.settings.standing_body):
        return False
    homes = {person.unit for code in item.speakers for person in plan.people_of(code)} if item else set()
    strange = [unit for unit in units_named(plan, body) if unit.parent and unit.code not in homes]
    named = [found for found in _LEVEL.findall(said) if found != level]
    after = body[said.find(level) + len(level) :].strip() if level and level in said else ""
    elsewhere = after[:1].isupper() and office not in said and len(said) == len(body)
    return bool(level) and level in fold(plan.settings.standing_body) and bool(strange or named or elsewhere)


def _is_of_the_office(plan: Plan, item: AgendaItem) -> bool:
    """Whether leaders of the office carry an item out, or nobody else is named for it."""
    standing = fold(plan.settings.standing_body)
    people = [person for code in item.speakers for person in plan.people_of(code)]
    tops = {unit.code for unit in plan.units if not unit.parent}
    plain = [fold(code) for code in item.speakers if not plan.people_of(code)]
    return all(person.unit in tops for person in people) and all(standing in one for one in plain)


def _bare(line: str) -> str:
    return fold(line).strip(_ENDS)


OF_BODIES = (participants_of_another, concluded_for_another)
