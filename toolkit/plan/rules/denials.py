"""What one cell says and another one of the same matter denies."""

import datetime as dt
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

from toolkit.patterns import pattern
from toolkit.plan.disambiguation import unit_label
from toolkit.plan.guests import EVERY_CONFERENCE, guest_rules, guests
from toolkit.plan.model import DocumentStatus, GuestRule, ListItem, Plan, Scope
from toolkit.plan.rotation import in_order
from toolkit.plan.rules.letters import INVITATION
from toolkit.plan.rules.meeting_day import held_day
from toolkit.plan.rules.stage import can_change, conferences_on, is_on
from toolkit.plan.rules.units import AREA_LEVELS
from toolkit.problems import Problem, problem
from toolkit.wording import day_short, fold, joined

_NOT_SENT = pattern(
    r"\bchưa (?:gửi|nộp|nhận)(?: được)?(?: báo cáo)?\s*(?:$|[.;,])",
    signs=("chưa gửi", "chưa nộp", "chưa nhận"),
)
_LEVEL = pattern(rf"\b(?:{AREA_LEVELS}|quận) ")
_UNISSUED = (DocumentStatus.DRAFT, DocumentStatus.FOR_SIGNING)
_A_SEASON = 90
_AT_LENGTH = 40
_MOST = 3
_OF_STATE = pattern(r"\d+\s*/\s*[A-ZĐ][\w]*\s*-\s*(?:UBND|HĐND)\b", signs=("UBND", "HĐND"))


def received_denied(plan: Plan, today: dt.date) -> Iterator[Problem]:
    """No report has a day of receipt where its remark says that it was not sent, nor one a season later."""
    for row in plan.unit_reports:
        if not row.received:
            continue
        place, day = row.origin.place("received"), day_short(row.received)
        held = held_day(plan, plan.conference(row.conference))
        note = fold(row.note)
        if _NOT_SENT.search(note):
            there = row.origin.place("note").cell
            yield problem("received-denied", place, day=day, note=row.note, there=there)
        elif held and (late := (row.received - held).days) > _A_SEASON and row.received <= today:
            yield problem("received-long-after", place, day=day, held=day_short(held), count=late)


def spoken_early(plan: Plan, today: dt.date) -> Iterator[Problem]:
    """Nobody has spoken at a conference that is still to be held."""
    for row in plan.speech_requests:
        one = plan.conference(row.conference) if row.spoken else None
        if one and can_change(one):
            yield row.problem("spoken-early", "spoken", conference=one.code, status=one.status.value)


def assessment_copied(plan: Plan, today: dt.date) -> Iterator[Problem]:
    """No conference is assessed, word for word, as another one is."""
    first: dict[str, str] = {}
    for one in plan.conferences:
        said = "\n".join(one.assessment) if isinstance(one.assessment, tuple) else one.assessment
        words = fold(said)
        earlier = first.setdefault(words, one.code)
        if len(words) >= _AT_LENGTH and earlier != one.code:
            yield one.problem("assessment-copied", "assessment", other=earlier)


def rule_of_another_group(plan: Plan, today: dt.date) -> Iterator[Problem]:
    """Those whom a guest rule invites are not all listed in a group that no rule has."""
    listed: dict[int, Counter[str]] = {}
    rules: dict[int, GuestRule] = {}
    for one in conferences_on(plan):
        known = {fold(rule.group or rule.text) for rule in guest_rules(plan, one)}
        groups: Mapping[str, str] = {
            row.person: row.group for row in plan.delegates if row.conference == one.code and row.person
        }
        for guest in guests(plan, one) if groups else ():
            group = groups.get(guest.person.code, "") if guest.person and guest.rule.group else ""
            if group:
                rules[id(guest.rule)] = guest.rule
                strange = group if fold(group) not in known else ""
                listed.setdefault(id(guest.rule), Counter())[strange] += 1
    for mark, counted in listed.items():
        (group, count), rule = counted.most_common(1)[0], rules[mark]
        if group and count >= _MOST and len(counted) == 1:
            words = {"rule": rule.text, "group": rule.group, "listed": group}
            yield rule.problem("guest-rule-group", "group", count=count, **words)


def flag_recipient_barred(plan: Plan, today: dt.date) -> Iterator[Problem]:
    """Whoever takes the flag to hold the next conference may hold one; a host of the plan is told there."""
    hosts = {code for one in plan.conferences for code in one.hosts}
    for one in in_order(plan):
        unit = plan.unit(one.flag_recipient)
        if unit and not unit.may_host and unit.code not in hosts and any(two.may_host for two in plan.units):
            yield one.problem("flag-recipient-barred", "flag_recipient", unit=unit_label(plan, unit))


def rank_reversed(plan: Plan, today: dt.date) -> Iterator[Problem]:
    """A deputy comes after the head, and before other deputies the one who stands in for the head.

    Of several who come after one and the same title the one of the lowest rank is told.
    """
    reversed_ones: dict[str, list[tuple[ListItem, int, int]]] = {}
    ranks = {fold(item.value): item for item in plan.listed("Chức vụ") if item.rank is not None}
    for title, item in ranks.items():
        below = [ranks.get(f"phó {title}")]
        if title.endswith(" thường trực"):
            below.append(ranks.get(title.removesuffix(" thường trực")))
        for other in below:
            if other and item.rank and other.rank and item.rank >= other.rank:
                reversed_ones.setdefault(other.value, []).append((item, item.rank, other.rank))
    for below_it, found in reversed_ones.items():
        item, rank, its = max(found, key=lambda one: one[1])
        yield item.problem("rank-reversed", "rank", rank=rank, other=its, title=item.value, below=below_it)


def task_unowned(plan: Plan, today: dt.date) -> Iterator[Problem]:
    """Every task of a conference has its owner, where all others have."""
    for one in conferences_on(plan):
        tasks = [task for task in plan.assignments if task.conference == one.code]
        blank = [task for task in tasks if not task.lead and "lead" in task.origin.cells]
        if len(blank) == 1 and len(tasks) >= _MOST:
            yield blank[0].problem("task-unowned", "lead", conference=one.code)


def guests_unplanned(plan: Plan, today: dt.date) -> Iterator[Problem]:
    """A plan that lists who attends in the words of the guest rules leaves none of their lines out."""
    for annual in plan.annual_plans:
        rules = [
            rule
            for rule in plan.guest_rules
            if rule.conference == EVERY_CONFERENCE and rule.scope is not Scope.OUTSIDE
        ]
        lines = {fold(line).rstrip(" .;,") for line in annual.participants}
        missing = [rule for rule in rules if fold(rule.text).rstrip(" .;,") not in lines]
        if len(missing) == 1 and len(rules) >= _MOST and len(lines) < len(rules):
            yield annual.problem("guests-unplanned", "participants", rule=missing[0].text)


def titles_unplanned(plan: Plan, today: dt.date) -> Iterator[Problem]:
    """A group that the plan names in the words of the guest rules is invited there with the same titles."""
    listed = [item.value for item in plan.listed("Chức vụ")]
    known = sorted(map(fold, listed), key=len, reverse=True)
    rules = [rule for rule in plan.guest_rules if rule.conference == EVERY_CONFERENCE]
    asked = _by_group([rule.text for rule in rules], known)
    for annual in plan.annual_plans if plan.settings.year else ():
        named = _by_group(annual.participants, known) if annual.year == plan.settings.year else {}
        for group in named.keys() & asked.keys():
            (line, said), (text, wanted) = named[group], asked[group]
            if said != wanted:
                cell = next(rule.origin.place("text").cell for rule in rules if rule.text == text)
                titles = joined([title for title in listed if fold(title) in wanted])
                words = {"line": line.strip(" -–•+.;,"), "cell": cell, "titles": titles}
                yield annual.problem("participants-titles", "participants", **words)


def titles_left_out(plan: Plan, today: dt.date) -> Iterator[Problem]:
    """A rule that begins with titles asks for each of them, where it asks for some of them."""
    listed = {fold(item.value): item.value for item in plan.listed("Chức vụ")}
    known = sorted(listed, key=len, reverse=True)
    for rule in plan.guest_rules:
        said, asked = _titled(rule.text, known)[0], set(map(fold, rule.titles))
        missing = [listed[title] for title in said if title not in asked]
        if missing and asked.intersection(said):
            words = {"rule": rule.text, "titles": joined(missing)}
            yield rule.problem("guest-rule-narrow", "titles", **words)


def _by_group(lines: Iterable[str], known: Sequence[str]) -> dict[str, tuple[str, set[str]]]:
    """By a group's words: the first line that names it behind titles, and all titles before it, folded."""
    found: dict[str, tuple[str, set[str]]] = {}
    for line in lines:
        titles, group = _titled(line, known)
        if titles:
            found.setdefault(group, (line, set()))[1].update(titles)
    return found


def _titled(text: str, known: Sequence[str]) -> tuple[tuple[str, ...], str]:
    """The titles, folded, with which a text begins, and the words of the group whose they are."""
    rest, titles = fold(text).lstrip("-–•+ ").removeprefix("các đồng chí ").strip(" .;"), []
    while title := next((one for one in known if rest.startswith((f"{one} ", f"{one},"))), ""):
        titles.append(title)
        rest = rest.removeprefix(title).lstrip(", ").removeprefix("và ")
    return tuple(titles), rest


def adviser_elsewhere(plan: Plan, today: dt.date) -> Iterator[Problem]:
    """A department of a topic has a part in its conference, where those of all other topics have."""
    absent, present = [], 0
    for one in conferences_on(plan):
        topic = plan.topic(one.topic)
        if not topic or not topic.advisers:
            continue
        names = [name for item in plan.agenda if item.conference == one.code for name in item.speakers]
        tasks = [task for task in plan.assignments if task.conference == one.code]
        names += [name for task in tasks for name in (task.lead, task.person)]
        parts = {person.unit for name in names for person in plan.people_of(name)} | set(names)
        if not parts.isdisjoint(topic.advisers):
            present += 1
        elif tasks and all(map(plan.unit, topic.advisers)):
            absent.append((topic, one, parts))
    for topic, one, parts in absent if len(absent) == 1 < present else ():
        kinds = {unit.kind for code in topic.advisers if (unit := plan.unit(code))}
        if any(unit.kind in kinds for code in parts if (unit := plan.unit(code))):
            called = ", ".join(unit_label(plan, code) for code in topic.advisers)
            words = {"unit": called, "conference": one.code}
            yield topic.problem("adviser-elsewhere", "advisers", **words)


def venue_of_another_level(plan: Plan, today: dt.date) -> Iterator[Problem]:
    """The hall of a host is not that of a body of its name and another level: a city that is a ward now."""
    for one in conferences_on(plan):
        unit, venue = plan.unit(one.host), fold(one.venue)
        level = _LEVEL.match(fold(unit.area)) if unit else None
        if not unit or not level or "cũ" in venue.split() or fold(unit.area) in venue:
            continue
        name = fold(unit.area)[level.end() :]
        found = next((said for said in _LEVEL.finditer(venue) if venue[said.end() :].startswith(name)), None)
        if found and name:
            seen = one.venue[found.start() : found.end() + len(name)]
            yield one.problem("venue-level", "venue", seen=seen, area=unit.area)


def letter_unissued(plan: Plan, today: dt.date) -> Iterator[Problem]:
    """No letter to a conference that was held is still a draft, with its number and its day."""
    for row in plan.outgoing:
        if row.kind != INVITATION or row.status not in _UNISSUED or not (row.number and row.date):
            continue
        one = plan.conference(row.subject_code)
        if one and is_on(one) and not can_change(one):
            words = {"document": row.code, "status": row.status.value, "conference": one.code}
            yield row.problem("letter-unissued", "status", **words)


def report_of_state(plan: Plan, today: dt.date) -> Iterator[Problem]:
    """No unit's report bears the symbol of a People's Committee or Council, in their form."""
    for row in plan.unit_reports:
        if row.symbol and _OF_STATE.match(re.sub(r"\s+", " ", row.symbol)):
            yield row.problem("symbol-of-state", "symbol", symbol=row.symbol)


OF_DENIALS = (
    received_denied,
    spoken_early,
    assessment_copied,
    rule_of_another_group,
    flag_recipient_barred,
    rank_reversed,
    task_unowned,
    report_of_state,
    letter_unissued,
    venue_of_another_level,
    guests_unplanned,
    titles_unplanned,
    titles_left_out,
    adviser_elsewhere,
)
