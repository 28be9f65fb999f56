"""The people and the office that Cấu hình names, against the roster and the sheet of units; who may sign."""

import datetime as dt
from collections.abc import Iterator, Sequence
from functools import lru_cache

from toolkit.plan.disambiguation import person_label
from toolkit.plan.model import Person, Plan
from toolkit.plan.roster import serves
from toolkit.plan.rules.contacts import numbers
from toolkit.plan.rules.delegates_against_roster import renamed
from toolkit.plan.rules.stage import conferences_on
from toolkit.problems import Place, Problem, problem
from toolkit.wording import day_short, fold, mail_addresses, nearly_the_same, same_name_key, without_honorific

_DIGITS = 10


def contact_unknown(plan: Plan, today: dt.date) -> Iterator[Problem]:
    """The contact is written by name, as in the roster."""
    settings = plan.settings
    name, place = settings.contact_name, settings.origin.place("contact_name")
    if not name or same_name_key(name) in renamed(plan):
        return
    if rows := _contacts(plan):
        # a form of address before the name is told by the rule of names
        if {fold(name), fold(without_honorific(name))}.isdisjoint(fold(row.name) for row in rows):
            words = {"text": name, "near": rows[0].name, "meant": rows[0].code}
            yield problem("name-near", place, sheet=rows[0].origin.sheet, **words)
        return
    coded = plan.person(name.upper())
    near = next((row for row in plan.people if nearly_the_same(row.name, name)), None)
    owner = _owner_of_phone(plan, settings.contact_phone)
    if coded:
        yield problem("contact-coded", place, text=name, name=coded.name)
    elif near:
        yield problem("name-near", place, text=name, near=near.name, meant=near.code, sheet=near.origin.sheet)
    elif owner:
        words = {"phone": settings.contact_phone, "owner": person_label(owner), "name": name}
        yield problem("contact-differs", place, **words)


def contact_differs(plan: Plan, today: dt.date) -> Iterator[Problem]:
    """The contact's telephone and address are the contact's, or the office's."""
    settings, rows = plan.settings, _contacts(plan)
    owner = _owner_of_phone(plan, settings.contact_phone)
    is_anothers = owner is not None and not _has_phone(rows, settings.contact_phone)
    if rows and owner and is_anothers and not _has_email(plan, rows, settings.contact_email):
        words = {"phone": settings.contact_phone, "owner": person_label(owner)}
        yield settings.problem("contact-differs", "contact_name", name=settings.contact_name, **words)
        return
    # a number that nobody can dial is told by its own rule
    phones = {number for row in rows for number in _dialled(row.phone) if len(number) >= _DIGITS}
    if phones and _is_another_phone(settings.contact_phone, rows, owner):
        place = settings.origin.place("contact_phone")
        words = {"seen": settings.contact_phone, "person": person_label(rows[0])}
        yield problem("contact-value", place, label="Điện thoại", roster=rows[0].phone, **words)
    own = [row.email for row in rows if row.email]
    if own and settings.contact_email and not _has_email(plan, rows, settings.contact_email):
        words = {"seen": settings.contact_email, "person": person_label(rows[0])}
        yield settings.problem("contact-value", "contact_email", label="Email", roster=own[0], **words)


def contact_left(plan: Plan, today: dt.date) -> Iterator[Problem]:
    """The contact holds a post on the day of the last conference."""
    rows = _contacts(plan)
    days = [one.date for one in conferences_on(plan) if one.date]
    if rows and days and not any(serves(row, max(days)) for row in rows):
        ended = [row.valid_to for row in rows if row.valid_to]
        if ended:
            words = {"person": person_label(rows[0]), "since": day_short(max(ended))}
            yield plan.settings.problem("person-expired", "contact_name", day=day_short(max(days)), **words)


def technician(plan: Plan, today: dt.date) -> Iterator[Problem]:
    """Whoever looks after a point of an online conference is written, and called, as in the roster."""
    for point in plan.meeting_points:
        rows = plan.people_named(point.technician)
        near = next((row for row in plan.people if nearly_the_same(row.name, point.technician)), None)
        owner, place = _owner_of_phone(plan, point.phone), point.origin.place("technician")
        if point.technician and not rows and near:
            words = {"text": point.technician, "near": near.name, "meant": near.code}
            yield problem("name-near", place, sheet=near.origin.sheet, **words)
        elif point.technician and not rows and owner:
            words = {"phone": point.phone, "owner": person_label(owner), "name": point.technician}
            yield problem("contact-differs", place, **words)
        elif rows and rows[0].phone and _is_another_phone(point.phone, rows, owner):
            words = {"seen": point.phone, "person": person_label(rows[0]), "roster": rows[0].phone}
            yield point.problem("contact-value", "phone", label="Điện thoại", **words)


def office_differs(plan: Plan, today: dt.date) -> Iterator[Problem]:
    """The office's names are those of the unit at the top, without a slip."""
    settings = plan.settings
    tops = [one for one in plan.units if not one.parent and any(two.parent == one.code for two in plan.units)]
    for field, other in (("office_name", "name"), ("body_name", "header_name")):
        said = " ".join(getattr(settings, field).split())
        for top in tops[:1]:
            if nearly_the_same(said, " ".join(getattr(top, other).split())):
                words = {"seen": said, "unit": top.code, "other": getattr(top, other)}
                yield settings.problem("office-differs", field, **words)


def signer_not_allowed(plan: Plan, today: dt.date) -> Iterator[Problem]:
    """Whoever signs is marked as a signer; told at the mark when several cells name the same signer."""
    named: dict[str, list[Place]] = {}
    for place, code in _signers(plan):
        rows = plan.people_of(code)
        if rows and not any(row.is_signer for row in rows):
            named.setdefault(code, []).append(place)
    for code, places in named.items():
        person = plan.person(code)
        if person:
            place = places[0] if len(places) == 1 else person.origin.place("is_signer")
            yield problem("signer-unmarked", place, person=person_label(person), times=len(places))


def _contacts(plan: Plan) -> list[Person]:
    name = plan.settings.contact_name
    return list(plan.people_named(name) or plan.people_named(without_honorific(name)))


def _has_email(plan: Plan, rows: list[Person], email: str) -> bool:
    """Whether an address of a cell is that of one of the rows, or of its unit."""
    homes = [plan.unit(row.unit) for row in rows]
    known = [row.email for row in rows] + [unit.contact_address for unit in homes if unit]
    given = {fold(email), *_addresses(email)}
    return not given.isdisjoint((*map(fold, known), *_addresses(*known)))


def _addresses(*typed: str) -> list[str]:
    return [fold(address) for one in typed for address in mail_addresses(one)]


def _owner_of_phone(plan: Plan, phone: str) -> Person | None:
    """Whose a number is: a line on a desk is nobody's alone."""
    dialled = frozenset(number for number in _dialled(phone) if not number.startswith("02"))
    return next((row for row in plan.people if not dialled.isdisjoint(_dialled(row.phone))), None)


def _is_another_phone(phone: str, rows: Sequence[Person], owner: Person | None) -> bool:
    """Whether a number is somebody else's, or of the kind that the rows have; an office has its own line."""
    dialled = _dialled(phone)
    if not dialled or _has_phone(rows, phone):
        return False
    at_desk = any(number.startswith("02") for row in rows for number in _dialled(row.phone))
    return owner is not None or at_desk or not all(number.startswith("02") for number in dialled)


def _has_phone(rows: Sequence[Person], phone: str) -> bool:
    """Whether one of a cell's numbers is that of one of the rows."""
    return any(not _dialled(phone).isdisjoint(_dialled(row.phone)) for row in rows)


@lru_cache(maxsize=4096)  # each number is compared with everybody's
def _dialled(phone: str) -> frozenset[str]:
    """The numbers of a cell as they are dialled, however they are written."""
    return frozenset(number for _, number in numbers(phone) if number)


def _signers(plan: Plan) -> Iterator[tuple[Place, str]]:
    if any(person.is_signer for person in plan.people):
        yield plan.settings.origin.place("signer"), plan.settings.signer
        yield from ((one.origin.place("signer"), one.signer) for one in plan.annual_plans)
        for row in plan.outgoing:
            if row.stands:
                yield row.origin.place("signer"), row.signer
