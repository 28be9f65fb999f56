"""An answer by mail, and what has to be asked back about it."""

from msgspec import Struct

from toolkit.outbox.answer_words import Answer
from toolkit.outbox.stand_in_words import StandIn
from toolkit.plan.model import Conference, Delegate, Person, Plan
from toolkit.problems import Place, Problem, problem
from toolkit.tasks.answered_letters import Owner
from toolkit.tasks.collecting.delegate_rows import called, who_else
from toolkit.tasks.collecting.letter_people import rows_named, still_said
from toolkit.tasks.collecting.stand_ins import invited_of, who_stays
from toolkit.tasks.making.letter_rows import UNANSWERED, row_for, rows_of
from toolkit.wording import joined


class Confirmation(Struct, frozen=True, kw_only=True):
    """What one recipient answered last, and in which file that was read.

    ``instead`` are the sentences about those who come in another's place. ``away`` are the people of whom it
    says that they stay away; ``rest`` those of whom it says nothing, where it speaks of some alone.
    ``said`` are all its words; ``by_words``: only they tell of which unit it is.
    """

    owner: Owner
    answer: Answer
    file: str
    sender: str
    substitutes: tuple[StandIn, ...] = ()
    instead: str = ""
    away: tuple[Person, ...] = ()
    rest: tuple[Person, ...] = ()
    said: str = ""
    by_words: bool = False

    @property
    def is_for_all(self) -> bool:
        """Whether it is the answer of everybody to whom the letter went."""
        return not self.rest


def to_ask(plan: Plan, one: Confirmation) -> Problem | None:
    """What has to be asked back: who comes instead, or of whom; or who else comes."""
    conference = plan.conference(one.owner[0])
    if conference is None:
        return None
    words = {"name": one.file, "sender": _by(plan, one)}
    place, names = Place(file=one.file), joined([who.name for who in one.away])
    if one.rest:
        rest = joined([who.name for who in one.rest])
        return problem("reply-some-away", place, away=names, rest=rest, said=one.said, **words)
    if one.away and one.answer is Answer.PRESENT:
        return problem("reply-one-away", place, away=names, said=one.said, **words)
    by_words = problem("reply-by-words", place, said=one.said, **words) if one.by_words else None
    if one.answer is not Answer.SUBSTITUTE:
        return _denies_earlier(plan, conference, one) or by_words
    if not one.substitutes:
        return _unnamed(plan, one)
    for who in one.substitutes:
        stays = stays_for(plan, one, who)
        if other := comes_instead(plan, conference, who, stays):
            place, more = other.origin.place("name"), {"comes": who.name, "other": other.name}
            return problem("reply-substitute-other", place, replaced=called(plan, stays), **words, **more)
        if not stays and not any(row.substitute_for for row in rows_named(plan, conference, who.name)):
            invited = (
                joined([each.name for each in invited_of(plan, conference, one.owner[1])]) or "chưa rõ ai"
            )
            words |= {"comes": who.name, "invited": invited, "said": _quoted(one)}
            return problem("reply-instead-of-whom", place, **words)
    return by_words


def _denies_earlier(plan: Plan, conference: Conference, one: Confirmation) -> Problem | None:
    """That an answer takes back an earlier one, whose rows still stand in Đại biểu."""
    row = row_for(rows_of(plan, conference), *one.owner[1:])
    if row is None or row.confirmation in (*UNANSWERED, one.answer.value):
        return None
    rows = still_said(plan, conference, one.owner, one.answer, one.away)
    if not rows:
        return None
    names = joined([each.name or called(plan, each.person) for each in rows])
    words = {"name": one.file, "sender": _by(plan, one), "said": one.answer.value, "there": row.confirmation}
    return problem("reply-now-otherwise", rows[0].origin.place("name"), names=names, **words)


def stays_for(plan: Plan, one: Confirmation, who: StandIn) -> str:
    """The code of whoever stays away; blank where that is not clear."""
    code, unit, person = one.owner
    conference = plan.conference(code)
    if person or conference is None:
        return person
    return who_stays(plan, conference, unit, who.name, who.said)


def comes_instead(plan: Plan, conference: Conference, who: StandIn, stays: str) -> Delegate | None:
    """The row of another one who comes in that place already."""
    mine = (row for row in plan.delegates if row.conference == conference.code)
    return who_else(mine, stays, who.name)


def _unnamed(plan: Plan, one: Confirmation) -> Problem:
    """That somebody comes instead, and nobody knows who."""
    said = _quoted(one)
    return problem("reply-substitute", Place(file=one.file), name=one.file, sender=_by(plan, one), said=said)


def _by(plan: Plan, one: Confirmation) -> str:
    return f"{plan.unit_name(one.owner[1])} ({one.sender})" if one.owner[1] else one.sender


def _quoted(one: Confirmation) -> str:
    return f": “{one.instead.rstrip('. ')}”" if one.instead else ""
