"""What forms say of who comes, as the answers to letters: each in the row of its letter in Giấy mời."""

from collections.abc import Iterable, Iterator, Sequence

from msgspec import Struct

from toolkit.book.writing.edits import Edit
from toolkit.outbox.answer_words import Answer
from toolkit.plan.model import Conference, Plan
from toolkit.plan.model.filled_form import Attendance, Attendant
from toolkit.problems import Problem, problem
from toolkit.tasks.collecting.form_reading import Form
from toolkit.tasks.collecting.written_answers import AnswersWritten
from toolkit.tasks.making.letter_rows import UNANSWERED, in_row, row_for, rows_of

_ANSWERS = {
    Attendance.COMES: Answer.PRESENT,
    Attendance.AWAY: Answer.ABSENT,
    Attendance.SENDS: Answer.SUBSTITUTE,
}


class FormAnswers(Struct, frozen=True, kw_only=True):
    """The edits that note answers, and the cells that say otherwise and stay."""

    edits: tuple[Edit, ...] = ()
    problems: tuple[Problem, ...] = ()


def form_answers(
    plan: Plan,
    conference: Conference,
    forms: Iterable[Form],
    written: AnswersWritten,
    answered: Iterable[tuple[str, str, str]] = (),
) -> FormAnswers:
    """The answers of forms in the rows that their letters have.

    A unit has answered when it says of everybody who is invited whether they come. An answer takes the place
    of one that a run wrote, never of a clerk's.

    Args:
        plan: with the rows of Giấy mời.
        conference: whose letters they are.
        forms: of each unit the newest.
        written: what runs wrote there.
        answered: the codes of conference, unit and person of the letters that were answered by mail, whose
            word goes before the form's.
    """
    rows, mail = rows_of(plan, conference), frozenset(answered)
    edits: list[Edit] = []
    problems: list[Problem] = []
    for form in forms:
        for person, answer in _answers(form):
            owner = (conference.code, form.unit.code, person)
            row = row_for(rows, form.unit.code, person)
            if row is None or owner in mail or row.confirmation == answer:
                continue
            if row.confirmation in UNANSWERED or written.holds(row):
                edits += in_row(row, owner, {"confirmation": answer.value})
            else:
                words = {"there": row.confirmation, "said": answer.value, "file": form.arrived.name}
                place = row.origin.place("confirmation")
                problems.append(problem("return-confirmation-differs", place, **words))
    return FormAnswers(edits=tuple(edits), problems=tuple(problems))


def _answers(form: Form) -> Iterator[tuple[str, Answer]]:
    """The answer of the unit, with a blank code, and those of its people to letters of their own."""
    people = form.filled.attendants if not form.paper else ()
    asked = [one for one in people if one.person] or [one for one in people if one.name]
    answers = [_answer(one) for one in asked]
    added = [one for one in people if one not in asked and one.name and _answer(one) is not Answer.ABSENT]
    if answers and None not in answers:
        yield "", _together(answers, sends=bool(added))
    for one, answer in zip(asked, answers, strict=True):
        if one.person and answer:
            yield one.person, answer


def _answer(one: Attendant) -> Answer | None:
    if one.substitute and one.attendance is not Attendance.COMES:
        return Answer.SUBSTITUTE
    return _ANSWERS[one.attendance] if one.attendance else None


def _together(answers: Sequence[Answer | None], *, sends: bool) -> Answer:
    """What a unit answers whose people answer so; ``sends``: somebody comes who was not invited by name."""
    if Answer.SUBSTITUTE in answers:
        return Answer.SUBSTITUTE
    if Answer.PRESENT in answers:
        return Answer.PRESENT
    return Answer.SUBSTITUTE if sends else Answer.ABSENT
