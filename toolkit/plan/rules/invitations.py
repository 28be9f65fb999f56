"""Letters of invitation and the rules behind them: check 18, and guest rules that name nobody."""

import datetime as dt
from collections.abc import Iterator

from toolkit.plan.guests import EVERY_CONFERENCE, guest_rules, guests
from toolkit.plan.model import Conference, DocumentStatus, GuestRule, Plan, Scope
from toolkit.plan.roster import roster_day
from toolkit.plan.rules.letters import INVITATION, conference_told
from toolkit.plan.rules.meeting_day import held_day
from toolkit.plan.rules.stage import can_change, conferences_on
from toolkit.plan.succession import kinds_since
from toolkit.plan.working_days import working_day_before
from toolkit.problems import Place, Problem, problem
from toolkit.wording import day_short, fold, joined


def invitation_late(plan: Plan, today: dt.date) -> Iterator[Problem]:
    """18: letters for a conference to come leave early enough."""
    lead = plan.settings.invitation_lead_days
    for one in plan.conferences:
        if not one.date or not lead or not can_change(one):
            continue
        latest = working_day_before(one.date, lead, plan.holidays)
        for place, day, more in _sent(plan, one):
            if latest < day <= one.date:
                words = {"conference": one.code, "day": day_short(day), "latest": day_short(latest)}
                yield problem("invitation-late", place, lead=lead, more=more, **words)


def invitation_that_day(plan: Plan, today: dt.date) -> Iterator[Problem]:
    """18: no letter to a conference that was held bears its very day."""
    for one in conferences_on(plan):
        for place, day, more in _sent(plan, one) if not can_change(one) else ():
            if day == held_day(plan, one):
                words = {"conference": one.code, "day": day_short(day)}
                yield problem("invitation-that-day", place, more=more, **words)


def invitation_after(plan: Plan, today: dt.date) -> Iterator[Problem]:
    """18: no letter is dated or sent after the conference."""
    for one in conferences_on(plan):
        held = held_day(plan, one)
        for place, day, more in _sent(plan, one):
            if held and day > held:
                words = {"conference": one.code, "day": day_short(day), "held": day_short(held)}
                yield problem("invitation-after", place, more=more, **words)


def signed_in_future(plan: Plan, today: dt.date) -> Iterator[Problem]:
    """18: no document is issued under a day that has not come; past conferences are left alone."""
    for row in plan.outgoing:
        subject = plan.conference(row.subject_code)
        ahead = subject is None or can_change(subject)
        if row.status is DocumentStatus.ISSUED and row.date and row.date > today and ahead:
            yield row.problem("signed-in-future", "date", day=day_short(row.date), today=day_short(today))


def guest_rule_empty(plan: Plan, today: dt.date) -> Iterator[Problem]:
    """A guest rule finds somebody for every conference to come that it is meant for."""
    told = {id(rule) for rule, _, _ in _followed_kinds(plan)}
    for one in plan.conferences:
        if not can_change(one):
            continue
        found = {id(guest.rule) for guest in guests(plan, one)}
        for rule in plan.guest_rules:
            if _is_for(rule, one) and not {id(rule)} & (found | told):
                told.add(id(rule))
                yield rule.problem("guest-rule-empty", "text", rule=rule.text, conference=one.code)


def guest_kinds_followed(plan: Plan, today: dt.date) -> Iterator[Problem]:
    """A rule for a kind of units names the kinds of those that took their place, or another rule does."""
    for rule, conference, kinds in _followed_kinds(plan):
        words = {
            "rule": rule.text,
            "conference": conference.code,
            "kinds": joined(kinds),
            "add": "; ".join(kinds),
        }
        yield rule.problem("guest-kind-followed", "value", **words)


def _followed_kinds(plan: Plan) -> Iterator[tuple[GuestRule, Conference, tuple[str, ...]]]:
    """Each rule that misses the heirs of its kinds, the first conference that shows it, and the kinds."""
    told: set[int] = set()
    for one in filter(can_change, plan.conferences):
        rules = [rule for rule in guest_rules(plan, one) if rule.scope is Scope.UNIT_KIND]
        asked = {fold(kind) for rule in rules for kind in rule.value}
        for rule in rules:
            since = kinds_since(plan, rule.value, day) if (day := roster_day(one)) else ()
            missed = tuple(kind for kind in since if fold(kind) not in asked)
            if missed and id(rule) not in told:
                told.add(id(rule))
                yield rule, one, missed


def _is_for(rule: GuestRule, conference: Conference) -> bool:
    return rule.conference in (EVERY_CONFERENCE, conference.code)


def _sent(plan: Plan, conference: Conference) -> Iterator[tuple[Place, dt.date, str]]:
    """The days of the conference's letters, each told once by the register and once by the letters' sheet.

    With the day come the first cell that says it, and in words how many rows below say it too.
    """
    for row in plan.outgoing:
        told = conference_told(plan, row)
        if told and told.code != row.subject_code:
            continue  # its own words say that it belongs to another conference
        if row.kind == INVITATION and row.subject_code == conference.code and row.stands:
            days = {day: field for field, day in (("sent_on", row.sent_on), ("date", row.date)) if day}
            yield from ((row.origin.place(field), day, "") for day, field in days.items())
    cells: dict[dt.date, list[Place]] = {}
    for letter in plan.invitations:
        if letter.conference == conference.code and letter.sent_on:
            cells.setdefault(letter.sent_on, []).append(letter.origin.place("sent_on"))
    for day, places in cells.items():
        yield places[0], day, f" (và {len(places) - 1} dòng khác)" if len(places) > 1 else ""
