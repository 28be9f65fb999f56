"""RULES, in the order of the sheets that they look at, and the check that asks them all."""

import datetime as dt
import re
from collections.abc import Callable, Iterable, Iterator

from toolkit.plan.model import Origin, Plan
from toolkit.plan.rules import (
    agenda,
    authorities,
    bases,
    blocks,
    capitals,
    chronology,
    completeness,
    contact_person,
    contacts,
    copies,
    days,
    delegates,
    duplicates,
    flag,
    followup,
    hosts,
    identities,
    invitations,
    leftovers,
    letters,
    marks,
    misspelt,
    name_forms,
    neighbours,
    office_words,
    orders,
    people,
    posts,
    register,
    settings,
    signing,
    sittings,
    speakers,
    successions,
    text,
    topics,
    units,
    witnesses,
    years,
)
from toolkit.plan.rules.causes import without_consequences
from toolkit.plan.rules.grounds import RESTS_ON, SECOND_LOOKS
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
    successions.succession_circle,
    successions.forebear_open,
    successions.heir_out_of_time,
    successions.parent_ended,
    successions.post_in_ended_unit,
    successions.unit_used_after_end,
    successions.unit_used_before_begin,
    people.no_contact,
    people.dates_reversed,
    people.person_expired,
    people.person_twice,
    people.phone_shared,
    people.name_in_two_units,
    completeness.plan_part_empty,
    text.heading_gap,
    text.doubled_word,
    text.placeholder,
    capitals.capitals_mixed,
    name_forms.name_form,
    name_forms.place_form,
    name_forms.all_capitals,
    name_forms.no_capital,
    name_forms.without_marks,
    name_forms.tone_misplaced,
    marks.typed_mark_at_end,
    marks.typed_mark_around,
    marks.symbol_form,
    marks.typed_bullet,
    marks.basis_typed_words,
    marks.wrong_space,
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
    hosts.spoken_elsewhere,
    flag.flag_to_itself,
    flag.flag_not_next_host,
    flag.flag_blank,
    flag.flag_recipient_not_invited,
    sittings.second_session_before,
    sittings.second_session_unset,
    sittings.opened_and_closed,
    sittings.point_missing,
    agenda.agenda_too_long,
    agenda.agenda_overlap,
    invitations.guest_rule_empty,
    invitations.guest_kinds_followed,
    invitations.invitation_late,
    invitations.invitation_after,
    invitations.signed_in_future,
    sittings.point_of_no_use,
    sittings.point_twice,
    contact_person.technician,
    delegates.delegate_twice,
    delegates.delegate_in_two_units,
    delegates.over_capacity,
    delegates.more_than_invited,
    delegates.substitute_unnamed,
    delegates.substitute_itself,
    followup.report_overdue,
    followup.opinion_incomplete,
    followup.opinion_unaddressed,
    followup.conclusion_incomplete,
    followup.conclusion_due_before,
    followup.conclusion_overdue,
    contact_person.contact_unknown,
    contact_person.contact_differs,
    contact_person.contact_left,
    contact_person.office_differs,
    contact_person.signer_not_allowed,
    identities.gender_mismatch,
    identities.person_differs,
    identities.title_mismatch,
    identities.sort_name_mismatch,
    identities.address_shared,
    posts.post_twice,
    witnesses.person_disputed,
    witnesses.delegate_unplaced,
    speakers.speaker_unknown,
    speakers.speaker_elsewhere,
    speakers.speaker_titled,
    speakers.speaker_unplaced,
    speakers.conclusion_elsewhere,
    blocks.row_amid_others,
    letters.letter_to_nobody,
    letters.letter_to_another,
    letters.letter_under_another_entry,
    letters.entry_without_subject,
    letters.entry_subject,
    duplicates.said_twice,
    duplicates.letter_twice,
    duplicates.report_twice,
    duplicates.entry_twice,
    duplicates.letters_under_two_numbers,
    duplicates.person_of_two_codes,
    register.number_used,
    register.number_order,
    register.number_gap,
    register.outside_term,
    signing.signer_title,
    signing.authority_title,
    authorities.authority_misspelt,
    authorities.authority_bare,
    chronology.agenda_start,
    chronology.deadline_on_free_day,
    chronology.deadline_before_letter,
    chronology.follow_up_before,
    chronology.document_far,
    chronology.plan_after_conference,
    chronology.sent_before_signed,
    chronology.received_before_asked,
    chronology.due_after_conference,
    years.year_of_plan,
    years.year_in_code,
    years.month_of_another_year,
    years.year_in_text,
    years.ordinals,
    years.done,
    neighbours.speech_too_long,
    neighbours.order_gap,
    neighbours.chair_unlikely,
    neighbours.chair_and_secretary,
    neighbours.arrival,
    neighbours.answer_halved,
    neighbours.helper_is_owner,
    neighbours.opinion_twice,
    neighbours.opinion_copied,
    neighbours.merged_wrongly,
    neighbours.above_itself,
    neighbours.held_incomplete,
    leftovers.kept_by_another,
    leftovers.letterhead_place,
    leftovers.units_called_otherwise,
    leftovers.kinds_gone,
    leftovers.department_renamed,
    leftovers.recipients_gone,
    leftovers.text_of_old_units,
    leftovers.term_words,
    authorities.authority_elsewhere,
    leftovers.holidays_of_another_year,
    leftovers.issued_incomplete,
    copies.rows_pasted,
    orders.text_sorted,
    units.unit_kind,
    units.unit_names_differ,
    units.unit_area,
    units.unit_uninvited,
    units.other_spelling,
    units.addressee_elsewhere,
    misspelt.name_misspelt,
    office_words.word_misspelt,
    misspelt.addressee_misspelt,
    misspelt.owner_misspelt,
    misspelt.letterhead_misspelt,
)


def check(plan: Plan, today: dt.date, lost: frozenset[str] = frozenset()) -> tuple[Problem, ...]:
    """What the plan has wrong in itself: each thing once, by sheet, row, column.

    Args:
        plan: as it was read; codes that no row has are the reader's to name and are passed over here.
        today: the day of the check, for what is late or lies in the future.
        lost: the parts of the plan, and fields of their records, that are not in the workbook; what only
            follows from that is not said.
    """
    sheets = {name: number for number, name in enumerate(_sheets(plan))}
    said = dict.fromkeys(
        problem
        for rule in RULES
        for problem in rule(plan, today)
        if not lost.intersection(RESTS_ON.get(problem.code, ()))
    )
    found = without_consequences(orders.slips_of_a_sort(plan, said))
    return tuple(sorted(_each_cell_once(found), key=lambda one: _position(one.place, sheets)))


def _each_cell_once(found: Iterable[Problem]) -> Iterator[Problem]:
    """Without what is only another look at a cell of which something was told already."""
    problems = tuple(found)
    told = {one.place for one in problems if one.code not in SECOND_LOOKS}
    for one in problems:
        if one.code not in SECOND_LOOKS:
            yield one
        elif one.place not in told:
            told.add(one.place)
            yield one


def _sheets(plan: Plan) -> dict[str, None]:
    """The sheets' names in the order of the plan's fields, which is the workbook's."""
    origins: list[Origin] = [plan.settings.origin]
    for table in plan.__struct_fields__:
        if table != "settings":
            origins += [record.origin for record in getattr(plan, table)[:1]]
    return dict.fromkeys(origin.sheet for origin in origins)


def _position(place: Place, sheets: dict[str, int]) -> tuple[int, int, int, str]:
    address = re.fullmatch(r"([A-Z]*)(\d*)", place.cell)
    letters, row = (address[1], int(address[2] or 0)) if address else ("", 0)
    return sheets.get(place.sheet, len(sheets)), row, len(letters), letters
