"""What an answer by mail says of single people: who stays away, who comes for whom; each in Đại biểu."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from toolkit.book.writing.edits import AppendRow, CellValue, SetCell
from toolkit.outbox.answer_words import Answer, is_away, is_of_all, stays_by_a_reason
from toolkit.outbox.stand_in_words import StandIn
from toolkit.plan.delegate_groups import listed_group
from toolkit.plan.expected_guests import roll_is_called
from toolkit.plan.model import Conference, Delegate, Person, Plan, Presence
from toolkit.tasks.collecting.stand_ins import invited_of, spoken_of
from toolkit.wording import same_name_key

Written = AppendRow | SetCell
_HEADERS = {"presence": "Có mặt", "substitute_for": "Dự thay cho"}


def who_is_away(
    plan: Plan, conference: Conference, owner: tuple[str, str, str], answer: Answer, said: Sequence[str]
) -> tuple[Person, ...]:
    """The people of a letter who stay away by the sentences of an answer; they are those who are invited.

    Of a unit that stays away all are meant unless some are named; of one that comes those of whom it gives a
    reason to stay away and not that they come.
    """
    _, unit, person = owner
    people = tuple(one for one in invited_of(plan, conference, unit) if person in ("", one.code))
    if answer is Answer.ABSENT:
        if any(map(is_of_all, said)):
            return people
        about = (text for text in said if is_away(text) or stays_by_a_reason(text))
        named = [one for text in about for one in spoken_of(people, text)]
        return tuple(one for one in people if one in named) or people
    if answer is not Answer.PRESENT:
        return ()
    named = [one for text in said if stays_by_a_reason(text) for one in spoken_of(people, text)]
    away = tuple(one for one in people if one in named)
    return away if len(away) < len(people) else ()


def marks(plan: Plan, conference: Conference, people: Iterable[Person]) -> Iterator[Written]:
    """That people stay away, where nothing is said of them yet; once the roll is called it alone counts."""
    if not roll_is_called(plan, conference):
        for one in people:
            yield from _in_row(plan, conference, one, {"presence": Presence.EXCUSED.value})


def joins(plan: Plan, conference: Conference, unit: str, one: StandIn, stays: str) -> tuple[Written, ...]:
    """A row for a substitute who has none; somebody invited has one, and whoever is replaced is away."""
    mate = own_mate(plan, conference, unit, one.name)
    if mate is not None and stays:
        replaced = plan.person(stays)
        told = _in_row(plan, conference, mate, {"substitute_for": stays})
        return (*told, *(marks(plan, conference, [replaced]) if replaced else ()))
    if mate is not None or rows_named(plan, conference, one.name):
        return ()
    values: dict[str, CellValue] = {
        "Mã HN": conference.code,
        "Họ và tên": one.name,
        "Chức vụ": one.title,
        "Mã đơn vị": unit,
    }
    group = listed_group(plan, conference, unit, stays)
    more = {"Nhóm": group, "Dự thay cho": stays}
    return (AppendRow(table="tblDaiBieu", values=values | {key: text for key, text in more.items() if text}),)


def still_said(
    plan: Plan, conference: Conference, owner: tuple[str, str, str], answer: Answer, away: Iterable[Person]
) -> list[Delegate]:
    """The rows that an earlier answer left and this one denies: of substitutes, of those who now come.

    Rows that forms brought are corrected by their forms.
    """
    _, unit, person = owner
    people = {one.code for one in invited_of(plan, conference, unit) if person in ("", one.code)}
    people -= {one.code for one in away}
    rows = [one for one in plan.delegates if one.conference == conference.code and not one.source]
    return [
        one
        for one in rows
        if (answer is not Answer.SUBSTITUTE and one.substitute_for in people and one.person not in people)
        or (answer is Answer.PRESENT and one.person in people and one.presence is Presence.EXCUSED)
    ]


def own_mate(plan: Plan, conference: Conference, unit: str, name: str) -> Person | None:
    """Somebody who is invited for the unit under this name."""
    key = same_name_key(name)
    return next((one for one in invited_of(plan, conference, unit) if same_name_key(one.name) == key), None)


def rows_named(plan: Plan, conference: Conference, name: str) -> list[Delegate]:
    """The rows that somebody of a name has among the delegates of a conference."""
    key, mine = same_name_key(name), conference.code
    return [row for row in plan.delegates if row.conference == mine and same_name_key(row.name) == key]


def _in_row(plan: Plan, conference: Conference, who: Person, fields: Mapping[str, str]) -> Iterator[Written]:
    """Blank cells of somebody's row filled, or a new row."""
    mine = [row for row in plan.delegates if row.conference == conference.code]
    key = (same_name_key(who.name), who.unit)
    row = next((row for row in mine if row.person == who.code), None) or next(
        (row for row in mine if not row.person and (same_name_key(row.name), row.unit) == key), None
    )
    if row is None:
        values = {"Mã HN": conference.code, "Mã NS": who.code, "Họ và tên": who.name, "Mã đơn vị": who.unit}
        group = listed_group(plan, conference, who.unit, who.code)
        values |= {"Nhóm": group} if group else {}
        yield AppendRow(
            table="tblDaiBieu", values=values | {_HEADERS[name]: text for name, text in fields.items()}
        )
        return
    for name, text in fields.items():
        if not getattr(row, name) and name in row.origin.cells:
            place = row.origin.place(name)
            yield SetCell(sheet=place.sheet, address=place.cell, value=text)
