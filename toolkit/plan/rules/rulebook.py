"""RULES, in the order of the sheets that they look at, and the check that asks them all."""

import dataclasses
import datetime as dt
import re
from collections.abc import Callable, Iterator

from toolkit.plan.model import Origin, Plan
from toolkit.plan.rules import (
    agenda,
    bases,
    capitals,
    completeness,
    contacts,
    days,
    delegates,
    flag,
    followup,
    hosts,
    invitations,
    people,
    register,
    settings,
    signing,
    text,
    topics,
)
from toolkit.problems import Place, Problem

Rule = Callable[[Plan, dt.date], Iterator[Problem]]

RULES: tuple[Rule, ...] = (
    settings.name_not_capitals,
    settings.name_too_long,
    settings.term_reversed,
    settings.list_scattered,
    completeness.same_short_name,
    contacts.phone_form,
    contacts.email_form,
    people.no_contact,
    people.dates_reversed,
    people.person_expired,
    people.two_secretaries,
    people.person_twice,
    people.phone_shared,
    people.name_in_two_units,
    completeness.plan_part_empty,
    text.heading_gap,
    text.doubled_word,
    text.placeholder,
    capitals.capitals_mixed,
    bases.basis_ends,
    bases.basis_typed_mark,
    bases.basis_form,
    bases.basis_incomplete,
    bases.basis_later,
    topics.topic_twice,
    topics.topic_orphan,
    days.date_outside_month,
    days.weekday_wrong,
    days.weekday_wrong_in_text,
    days.weekend,
    days.holiday,
    days.ends_before_start,
    days.deadline_after,
    hosts.host_not_allowed,
    hosts.host_inactive,
    hosts.host_twice,
    hosts.host_last_year,
    hosts.month_twice,
    hosts.venue_elsewhere,
    flag.flag_to_itself,
    flag.flag_not_next_host,
    flag.flag_blank,
    flag.flag_recipient_not_invited,
    agenda.agenda_too_long,
    agenda.agenda_overlap,
    invitations.guest_rule_empty,
    invitations.invitation_late,
    invitations.invitation_after,
    invitations.signed_in_future,
    delegates.delegate_twice,
    delegates.delegate_in_two_units,
    delegates.over_capacity,
    delegates.more_than_invited,
    delegates.substitute_unnamed,
    followup.report_overdue,
    followup.opinion_incomplete,
    followup.conclusion_incomplete,
    followup.conclusion_due_before,
    followup.conclusion_overdue,
    register.number_used,
    register.number_order,
    register.number_gap,
    register.outside_term,
    signing.signer_title,
    signing.authority_title,
)


def check(plan: Plan, today: dt.date) -> tuple[Problem, ...]:
    """What the plan has wrong in itself: each thing once, by sheet, row, column.

    Args:
        plan: as it was read; codes that no row has are the reader's to name and are passed over here.
        today: the day of the check, for what is late or lies in the future.
    """
    sheets = {name: number for number, name in enumerate(_sheets(plan))}
    found = dict.fromkeys(problem for rule in RULES for problem in rule(plan, today))
    return tuple(sorted(found, key=lambda one: _position(one.place, sheets)))


def _sheets(plan: Plan) -> dict[str, None]:
    """The sheets' names in the order of the plan's fields, which is the workbook's."""
    origins: list[Origin] = [plan.settings.origin]
    for table in dataclasses.fields(plan):
        if table.name != "settings":
            origins += [record.origin for record in getattr(plan, table.name)[:1]]
    return dict.fromkeys(origin.sheet for origin in origins)


def _position(place: Place, sheets: dict[str, int]) -> tuple[int, int, int, str]:
    address = re.fullmatch(r"([A-Z]*)(\d*)", place.cell)
    letters, row = (address[1], int(address[2] or 0)) if address else ("", 0)
    return sheets.get(place.sheet, len(sheets)), row, len(letters), letters
