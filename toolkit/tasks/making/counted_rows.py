"""Which rows were counted: for each number that a paper tells of conferences, the rows behind it."""

import re
from collections.abc import Iterable, Iterator, Sequence

from msgspec import Struct
from msgspec.structs import replace

from toolkit.documents.charts import ATTENDANCE, BY_ADDRESSEE, BY_GROUP, BY_STATE
from toolkit.documents.parts.opinion_groups import UNGROUPED
from toolkit.documents.parts.presence import Attendee, roll
from toolkit.documents.parts.time_and_place import turn_words, was_held
from toolkit.patterns import pattern
from toolkit.plan.follow_up import conclusions_of, open_conclusions
from toolkit.plan.model import ConclusionStatus, Conference, Opinion, Origin, Phase, Plan
from toolkit.plan.succession import heir
from toolkit.plan.tallies import ReportState, conclusion_state, reports
from toolkit.tasks.making.document_sources import row_ranges
from toolkit.wording import day_short, fold, quantity

_COUNTS = pattern(r"[\d.,/–-]*")
_STATES = tuple(fold(state.value) for state in ReportState)
_SPOKEN = {Phase.BEFORE: "ý kiến gửi về", Phase.AT: "ý kiến phát biểu", Phase.AFTER: "ý kiến bổ sung"}
_SETTLED = {ConclusionStatus.DONE: "đã hoàn thành", ConclusionStatus.STANDING: "thực hiện thường xuyên"}


class Told(Struct, frozen=True, kw_only=True):
    """Words of a paper, folded, and the cells that they tell; ``conference``: whose rows they count."""

    words: str
    cells: tuple[str, ...]
    conference: str = ""

    def stands_in(self, text: str) -> bool:
        """Whether a folded text holds the words; a number is no part of a longer one."""
        if not self.words[:1].isdigit():
            return self.words in text
        return bool(re.search(rf"(?<![\d.,/]){re.escape(self.words)}", text))


def is_count_row(cells: Sequence[str]) -> bool:
    """Whether a table's row, folded, holds one name and otherwise only what was counted."""
    names = [one for one in cells if not _COUNTS.fullmatch(one) and not one.startswith(_STATES)]
    return len(names) == 1 and len(cells) > 1


def counted_words(plan: Plan, conferences: Sequence[Conference]) -> Iterator[Told]:
    """The sentences that count, each with the rows that were counted."""
    for conference in conferences:
        for one in _conference_words(plan, conference):
            yield replace(one, conference=conference.code)
    yield from _year_words(plan, conferences)


def counted_rows(plan: Plan, conferences: Sequence[Conference]) -> Iterator[Told]:
    """The rows of tables that count: by the name that stands in them, with the rows that were counted."""
    rolls = [roll(plan, one) for one in conferences]
    opinions = _opinions(plan, conferences)
    standings = [one for conference in conferences for one in reports(plan, conference)]
    for unit in plan.units:
        mine = [one for called in rolls for one in called.everybody if _is_of(plan, one.unit_code, unit.code)]
        sent = [one.report.origin for one in standings if _is_of(plan, one.unit.code, unit.code)]
        said = [one.origin for one in opinions if _is_of(plan, one.unit, unit.code)]
        yield _told(unit.name, [*_delegates(mine), *sent, *said])
    for conference, called in zip(conferences, rolls, strict=True):
        name = f"Lần {turn_words(plan, conference)}"
        day = f" ({day_short(conference.date)})" if conference.date else ""
        sent = [one.report.origin for one in reports(plan, conference)]
        yield _told(name + day, [*_delegates(called.everybody), *sent])
    for group in dict.fromkeys(one.group or UNGROUPED for one in opinions):
        yield _told(group, [one.origin for one in opinions if (one.group or UNGROUPED) == group])
    yield _told("Cộng", [one.origin for one in opinions])


def _conference_words(plan: Plan, conference: Conference) -> Iterator[Told]:
    called, standings = roll(plan, conference), reports(plan, conference)
    if called.taken:
        seats = f"{quantity(len(called.present))}/{quantity(called.expected)}"
        yield _told(f"{seats} đại biểu", _delegates(called.everybody))
    for words, absent in (("có", called.excused), ("không", called.unexcused)):
        yield _told(f"vắng {words} lý do: {quantity(len(absent))} đại biểu", _delegates(absent))
    sent = sum(one.state is not ReportState.NOT_SENT for one in standings)
    whole = quantity(len(standings))
    share = f"{quantity(sent)}/{whole}" if sent else f"chưa có đơn vị nào trong {whole}"
    yield _told(f"{share} đơn vị gửi báo cáo", [one.report.origin for one in standings])
    yield from _opinion_words(_opinions(plan, (conference,)))
    still = [one.origin for one in open_conclusions(plan, conference)]
    yield _told(f"{quantity(len(still))} kết luận chưa hoàn thành", still)


def _opinion_words(mine: Sequence[Opinion]) -> Iterator[Told]:
    yield _told(f"{quantity(len(mine))} ý kiến", [one.origin for one in mine])
    for phase, words in _SPOKEN.items():
        spoken = [one.origin for one in mine if one.phase is phase]
        yield _told(f"{quantity(len(spoken))} {words}", spoken)


def _year_words(plan: Plan, conferences: Sequence[Conference]) -> Iterator[Told]:
    held = [one for one in conferences if was_held(one)]
    conclusions = [one for conference in held for one in conclusions_of(plan, conference)]
    everything = [one.origin for one in conclusions]
    yield _told(f"{quantity(len(conclusions))} kết luận", everything)
    for state, words in _SETTLED.items():
        so = [one.origin for one in conclusions if conclusion_state(one) is state]
        yield _told(f"{words} {quantity(len(so))}", so)
    yield _told(f"{quantity(len(conferences))} hội nghị", [one.origin for one in conferences])
    opinions = [one.origin for one in _opinions(plan, conferences)]
    everybody = [one for conference in held for one in _delegates(roll(plan, conference).everybody)]
    for title, rows in (
        (ATTENDANCE, everybody),
        (BY_GROUP, opinions),
        (BY_ADDRESSEE, opinions),
        (BY_STATE, everything),
    ):
        yield _told(title, rows)


def _opinions(plan: Plan, conferences: Sequence[Conference]) -> list[Opinion]:
    codes = {one.code for one in conferences}
    return [one for one in plan.opinions if one.conference in codes]


def _delegates(people: Iterable[Attendee]) -> list[Origin]:
    """The rows of Đại biểu; a guest's says nowhere."""
    return [one.delegate.origin for one in people]


def _is_of(plan: Plan, code: str, unit: str) -> bool:
    return heir(plan, code, None) == unit


def _told(words: str, origins: Sequence[Origin]) -> Told:
    typed = [one for one in origins if one.sheet]  # who only ought to be there has no row
    return Told(words=fold(words), cells=tuple(row_ranges(typed)))
