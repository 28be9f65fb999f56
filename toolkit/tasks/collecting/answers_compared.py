"""A unit's form held against its letter: one says that somebody comes, the other that nobody does."""

from collections.abc import Iterable, Iterator

from toolkit.outbox.answer_words import Answer
from toolkit.plan.model import Conference, Plan
from toolkit.plan.model.filled_form import Attendance, Attendant
from toolkit.problems import Place, Problem, problem
from toolkit.tasks.collecting.form_reading import Form
from toolkit.tasks.collecting.queries_to_answers import Confirmation
from toolkit.wording import joined, without_honorific


def differing_answers(
    plan: Plan, conference: Conference, forms: Iterable[Form], letters: Iterable[Confirmation]
) -> Iterator[Problem]:
    """One word for each letter that a form of its unit, or the row of its person, denies."""
    by_unit = {form.unit.code: form for form in forms if not form.paper}
    for letter in letters:
        code, unit, person = letter.owner
        form = by_unit.get(unit) if code == conference.code else None
        if form is None:
            continue
        unsaid = {who.code for who in letter.rest}
        people = [one for one in form.filled.attendants if one.person not in unsaid]
        asked = [one for one in people if person in ("", one.person)]
        denied = _denied(letter.answer, asked) or _denied(letter.answer, _sender_among(plan, letter, asked))
        if denied:
            who = joined([without_honorific(one.name) or one.person for one in denied])
            place = denied[0].origin.place("attendance")
            spot = Place(file=form.arrived.name, spot=f"{place.sheet}!{place.cell}")
            there = "vắng" if denied[0].attendance is Attendance.AWAY else "dự"
            words = {"who": who, "there": there, "name": letter.file, "said": letter.answer.value}
            yield problem("return-answer-differs", spot, **words)


def _sender_among(plan: Plan, letter: Confirmation, asked: Iterable[Attendant]) -> list[Attendant]:
    """Whoever of those asked wrote the letter: with a unit's answer, that is at least their own."""
    address = letter.sender.casefold()
    mine = {who.code for who in plan.people if who.email and who.email.strip().casefold() == address}
    return [one for one in asked if one.person in mine]


def _denied(answer: Answer, asked: Iterable[Attendant]) -> list[Attendant]:
    """Those who come though nobody should, or all who stay away though somebody should come."""
    said = [one for one in asked if one.attendance]
    coming = [one for one in said if one.attendance is not Attendance.AWAY]
    if answer is Answer.ABSENT:
        return [one for one in coming if one.attendance is Attendance.COMES]
    return [] if coming else said
