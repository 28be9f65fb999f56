"""Signatures: check 19."""

import datetime as dt
import re
from collections.abc import Iterator

from msgspec.structs import replace

from toolkit.plan.disambiguation import person_label
from toolkit.plan.model import DocumentStatus, OutgoingDocument, Person, Plan
from toolkit.plan.roster import serves
from toolkit.plan.rules.chronology import is_misdated
from toolkit.plan.rules.stage import standing
from toolkit.problems import Place, Problem, problem
from toolkit.wording import day_short, fold, joined

# Nobody signs so often by mistake.
_AGAIN_AND_AGAIN = 2
_LEADERS = ("Bí thư", "Phó Bí thư Thường trực", "Phó Bí thư")
# Hướng dẫn 29-HD/TWĐTN-VP, pages 11 to 13; what is not listed here is not judged.
_SIGNERS: tuple[tuple[str, tuple[str, ...]], ...] = (
    (r"tm\. ban (thường vụ|chấp hành)", _LEADERS),
    (r"tl\. ban thường vụ", ("Chánh Văn phòng", "Phó Chánh Văn phòng", "Trưởng Ban", "Phó Trưởng Ban")),
    (r"kt\. trưởng ban", ("Phó Trưởng Ban",)),
    (r"kt\. chánh văn phòng", ("Phó Chánh Văn phòng",)),
    (r"kt\. giám đốc", ("Phó Giám đốc",)),
    (r"kt\. bí thư", ("Phó Bí thư Thường trực", "Phó Bí thư")),
    (r"trưởng ban", ("Trưởng Ban",)),
    (r"chánh văn phòng", ("Chánh Văn phòng",)),
    (r"giám đốc", ("Giám đốc",)),
)


def signer_title(plan: Plan, today: dt.date) -> Iterator[Problem]:
    """19: whoever signs holds a post on the day of signing."""
    by_default: list[Problem] = []
    by_person: dict[str, list[Problem]] = {}
    for row in standing(plan):
        code = row.signer or _usual_signer(plan, row)
        titles = [person for person in plan.people if code and person.code == code]
        if (
            row.date
            and titles
            and not (is_misdated(plan, row) or any(serves(title, row.date) for title in titles))
        ):
            place = row.origin.place("signer")
            words = {"person": person_label(titles[0]), "day": day_short(row.date)}
            told = problem("signer-title", place, **words)
            if row.signer:
                by_person.setdefault(code, []).append(told)
            else:
                by_default.append(told)
    for code, found in by_person.items():
        found += by_default if code == plan.settings.signer else []
        yield from _of_the_roster(plan, code, found) if len(found) >= _AGAIN_AND_AGAIN else found
    if plan.settings.signer not in by_person:
        yield from _of_the_setting(plan, by_default)


def _usual_signer(plan: Plan, row: OutgoingDocument) -> str:
    """Who signs an entry that names nobody; minutes are the chair's."""
    return "" if row.kind == "BB" else plan.settings.signer


def _of_the_roster(plan: Plan, code: str, told: list[Problem]) -> Iterator[Problem]:
    """What is told of entries that somebody signed again and again: once, at the day that keeps them out."""
    days = [
        row.date for row in standing(plan) if row.date and (row.signer or _usual_signer(plan, row)) == code
    ]
    person = max(plan.people_of(code), key=lambda row: row.valid_to or dt.date.max)
    early = person.valid_from and min(days) < person.valid_from
    place = person.origin.place("valid_from" if early else "valid_to")
    yield replace(told[0], place=place, also=tuple(one.place for one in told))


def _of_the_setting(plan: Plan, told: list[Problem]) -> Iterator[Problem]:
    """What is told of entries without a signer: once, at the setting, if it never could sign."""
    named = [row for row in standing(plan) if row.date and not row.signer]
    if len(told) > 1 and len(told) == len(named):
        places = tuple(one.place for one in told)
        yield replace(told[0], place=plan.settings.origin.place("signer"), also=places)
    else:
        yield from told


def authority_title(plan: Plan, today: dt.date) -> Iterator[Problem]:
    """19: the form of signing fits the signer's title."""
    settings = plan.settings
    place = settings.origin.place("signer")
    yield from _misfit(plan, place, settings.signing_authority, settings.signer, None)
    for annual in plan.annual_plans:
        if annual.signer and annual.signer != settings.signer:
            place = annual.origin.place("signer")
            yield from _misfit(plan, place, settings.signing_authority, annual.signer, None)
    for row in standing(plan):
        if row.status is DocumentStatus.ISSUED and not row.signer:
            continue  # that nobody is named is told there
        if row.signing_authority or row.signer:
            authority = row.signing_authority or settings.signing_authority
            place = row.origin.place("signer" if _is_doubtful(plan, row) else "signing_authority")
            yield from _misfit(plan, place, authority, row.signer or settings.signer, row.date)


def _is_doubtful(plan: Plan, row: OutgoingDocument) -> bool:
    """Whether the signer is the slip, not the form of signing: others are marked as signers, they are not."""
    marked = {person.code for person in plan.people if person.is_signer}
    return not row.signing_authority or bool(marked and row.signer and row.signer not in marked)


def _misfit(plan: Plan, place: Place, authority: str, code: str, day: dt.date | None) -> Iterator[Problem]:
    """At most one problem: none of the titles that ``code`` holds may sign so."""
    may_sign = _may_sign(authority)
    titles = [person for person in plan.people if person.code == code]
    held = [person for person in titles if day is None or serves(person, day)] or titles
    if held and may_sign and not {_title(person) for person in held} & set(map(fold, may_sign)):
        words = {"authority": authority, "person": held[0].name, "title": held[0].title}
        yield problem("authority-title", place, allowed=joined(may_sign, last=" hoặc "), **words)


def _may_sign(authority: str) -> tuple[str, ...]:
    """The titles that sign in this form; empty for a form that is not known.

    The Party's "T/M", "K/T", "T/L" are understood as TM., KT., TL.
    """
    said = re.sub(r"^(tm|kt|tl)\.?\s*", r"\1. ", re.sub(r"^([tk])/([mtl])\b", r"\1\2", fold(authority)))
    return next((titles for form, titles in _SIGNERS if re.match(form, said)), ())


def _title(person: Person) -> str:
    """The folded title; somebody acting ("Q. Trưởng Ban") signs like the holder."""
    return re.sub(r"^(q\.|quyền) ?", "", fold(person.title))
