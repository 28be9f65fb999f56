"""The rows of Giấy mời and of the register against the people, units and conferences that they name."""

import datetime as dt
import re
from collections import Counter
from collections.abc import Iterator

from toolkit.plan.disambiguation import person_label, unit_label
from toolkit.plan.model import AnnualPlan, Conference, Invitation, OutgoingDocument, Plan, Unit
from toolkit.plan.rules.delegates_against_roster import renamed
from toolkit.plan.rules.stage import conferences_on
from toolkit.plan.rules.units import LEVELS
from toolkit.problems import Problem, problem
from toolkit.wording import fold, ordinal_words, same_name_key

INVITATION = "GM"
# The types of documents that belong to one conference each.
_OF_A_CONFERENCE = (INVITATION, "BB", "BC", "TB")
_BODIES = ("ban ", "ủy ban", "thường trực", "thường vụ", "hội đồng", "chi đoàn", "văn phòng")
_LIKE = 5


def letter_to_nobody(plan: Plan, today: dt.date) -> Iterator[Problem]:
    """Each row of Giấy mời says to whom it goes."""
    for row in plan.invitations:
        if not row.unit and not row.person:
            yield row.problem("letter-to-nobody", "unit")


def letter_to_another(plan: Plan, today: dt.date) -> Iterator[Problem]:
    """A personal letter is addressed to its person by name, and lies with the person's unit."""
    moved = {one.code for one in renamed(plan).values()}
    for row in plan.invitations:
        people = plan.people_of(row.person)
        if not people:
            continue
        line = same_name_key(row.addressee)
        named = any(same_name_key(one.name) in line for one in people)
        if row.unit and all(one.unit != row.unit for one in people):
            words = {"person": person_label(people[0]), "home": unit_label(plan, people[0].unit)}
            place = row.origin.place("unit" if named or not row.addressee else "person")
            yield problem("speaker-elsewhere", place, unit=unit_label(plan, row.unit), **words)
        elif row.addressee and not named and row.person not in moved:
            words = {"line": row.addressee, "person": person_label(people[0])}
            yield row.problem("addressee-another", "addressee", **words)


def addressed_otherwise(plan: Plan, today: dt.date) -> Iterator[Problem]:
    """A unit's letter goes to the body of the unit to which all other units' letters go.

    Units of no area may have other bodies: there the unit's own other letters must say so.
    """
    by_kind: dict[str, list[tuple[Invitation, Unit, str]]] = {}
    for row in plan.invitations:
        unit = plan.unit(row.unit) if row.addressee and not row.person else None
        body = _body(row.addressee, unit) if unit else ""
        if unit and body:
            kind = fold(unit.kind)
            by_kind.setdefault("" if kind in LEVELS else kind, []).append((row, unit, body))
    for kind, rows in by_kind.items():
        counted = Counter(fold(body) for _, _, body in rows)
        alone = next((one for one in rows if counted[fold(one[2])] == 1), None)
        if alone is None or len(counted) != 2 or counted.total() <= _LIKE:
            continue
        row, unit, body = alone
        usual = next(other for _, _, other in rows if fold(other) != fold(body))
        if not kind or any(one is unit and other is not row for other, one, _ in rows):
            words = {"seen": body, "usual": usual, "count": counted.total() - 1}
            yield row.problem("addressed-otherwise", "addressee", **words)


def _body(line: str, unit: Unit) -> str:
    """What a line names before the unit, where that is a body: "Ban Thường vụ"."""
    for name in (unit.name, unit.short_name):
        if name and fold(line).endswith(f" {fold(name)}"):
            before = line[: len(line) - len(name)].strip()
            return before if fold(before).startswith(_BODIES) else ""
    return ""


def letter_under_another_entry(plan: Plan, today: dt.date) -> Iterator[Problem]:
    """A letter bears the number of its own conference's letters.

    Where the letters of a whole conference do not, the entry's own subject is wrong, and told there.
    """
    for entry, rows in _letters_by_entry(plan):
        own = [row for row in rows if (entry.kind, entry.subject_code) == (INVITATION, row.conference)]
        wrong = [row for row in rows if row not in own]
        words = {"entry": entry.code, "kind": entry.kind, "subject": entry.subject_code}
        if len(wrong) < 2 or own:
            for row in wrong:
                yield row.problem("letter-entry", "document", conference=row.conference, **words)
        elif not is_doubled(plan, entry):
            place = entry.origin.place("subject_code" if entry.kind == INVITATION else "kind")
            conference, count = wrong[0].conference, len(wrong)
            yield problem("entry-of-letters", place, conference=conference, count=count, **words)


def _letters_by_entry(plan: Plan) -> Iterator[tuple[OutgoingDocument, list[Invitation]]]:
    """The entries that letters name, of a known kind and with a code of their own, each with its letters."""
    kinds = {item.code for item in plan.lists}
    counted = Counter(row.code for row in plan.outgoing)
    named: dict[str, list[Invitation]] = {}
    for row in plan.invitations:
        if plan.conference(row.conference):
            named.setdefault(row.document, []).append(row)
    for entry in plan.outgoing:
        if entry.subject_code and entry.kind in kinds and counted[entry.code] == 1 and entry.code in named:
            yield entry, named[entry.code]


def entry_without_subject(plan: Plan, today: dt.date) -> Iterator[Problem]:
    """A document of a conference says of which one, as long as some conference has none of its kind."""
    for row in plan.outgoing:
        if row.subject_code or row.kind not in _OF_A_CONFERENCE or not row.stands:
            continue
        if row.date and row.date.year < (plan.settings.year or 0):
            continue  # the last number of a year before, which the new ones follow
        missing = [one for one in conferences_on(plan) if not _has_entry(plan, row.kind, one)]
        if missing:
            words = {"kind": row.kind, "conferences": ", ".join(one.code for one in missing)}
            yield row.problem("entry-without-subject", "subject_code", **words)


def entry_subject(plan: Plan, today: dt.date) -> Iterator[Problem]:
    """The words of an entry speak of its own conference."""
    for row in plan.outgoing:
        own: Conference | AnnualPlan | None = plan.conference(row.subject_code)
        own = own or plan.annual_plan(row.subject_code)
        other = conference_told(plan, row)
        if own and other and other.code != own.code and not is_doubled(plan, row):
            words = {"code": own.code, "other": other.code}
            place = row.origin.place("subject" if isinstance(own, Conference) else "subject_code")
            yield problem("entry-subject", place, meant=words.pop("code"), **words)


def conference_told(plan: Plan, row: OutgoingDocument) -> Conference | None:
    """The conference of which an entry's words speak, by "lần thứ hai"; None where they are not clear."""
    subject = fold(row.subject)
    same_plan = plan.conference(row.subject_code)
    told = [
        one
        for one in plan.conferences
        if one.ordinal
        and (same_plan is None or one.plan == same_plan.plan)
        and re.search(rf"\blần thứ {fold(ordinal_words(one.ordinal))}\b(?! m)", subject)
    ]
    return told[0] if len(told) == 1 else None


def is_of_another_kind(plan: Plan, row: OutgoingDocument) -> bool:
    """Whether an entry's words begin as those of another kind do, and as none of its own."""
    begins = _beginning(row)
    others = [one for one in plan.outgoing if one is not row and one.subject]
    own = {_beginning(one) for one in others if one.kind == row.kind}
    foreign = {_beginning(one) for one in others if one.kind != row.kind}
    return bool(begins and own) and begins not in own and begins in foreign


def is_doubled(plan: Plan, row: OutgoingDocument) -> bool:
    """Whether another entry stands for the same document."""
    mark = (row.kind, row.subject_code)
    return any(
        one is not row
        and (one.kind, one.subject_code) == mark
        and one.stands
        and not (plan.corrected(one) or plan.corrected(row))
        for one in plan.outgoing
    )


def _beginning(row: OutgoingDocument) -> str:
    return " ".join(fold(row.subject).split()[:2])


def _has_entry(plan: Plan, kind: str, conference: Conference) -> bool:
    return any(
        row.kind == kind and row.subject_code == conference.code and row.stands for row in plan.outgoing
    )


OF_LETTERS = (
    letter_to_nobody,
    letter_to_another,
    addressed_otherwise,
    letter_under_another_entry,
    entry_without_subject,
    entry_subject,
)
