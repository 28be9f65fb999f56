"""Opinions that say the same, told once with the names of all their units."""

from msgspec import Struct

from toolkit.plan.model import Conference, Opinion, Plan, Unit
from toolkit.plan.roster import unit_order
from toolkit.wording import fold


class MergedOpinion(Struct, frozen=True, kw_only=True):
    """What several units said alike: ``head`` gives the words, ``members`` are its rows in sheet order."""

    head: Opinion
    members: tuple[Opinion, ...]
    units: tuple[Unit, ...]

    @property
    def answered(self) -> Opinion | None:
        """The first member that got an answer, the head before all others; None without one."""
        return next(iter(self.answers), None)

    @property
    def answers(self) -> tuple[Opinion, ...]:
        """The members that got an answer, the head before all others; one that is given twice stands once."""
        told: dict[str, Opinion] = {}
        for one in (self.head, *self.members):
            if one.answer:
                told.setdefault(fold(one.answer).rstrip(" .;"), one)
        return tuple(told.values())

    @property
    def answer(self) -> str:
        """Its answer; blank without one."""
        return self.answered.answer if self.answered else ""

    @property
    def conclusion(self) -> str:
        """The code of the conclusion that took the opinion up; blank without one."""
        return next((one.conclusion for one in (self.head, *self.members) if one.conclusion), "")


def merged_opinions(plan: Plan, conference: Conference) -> tuple[MergedOpinion, ...]:
    """The conference's opinions, each told once, in the order of the rows that tell them.

    An opinion joins the one that its "Gộp với" names, through any number of steps, and any other of its
    group with the same words (compared without case and tone placement). The row that others were merged
    into tells it, otherwise the first. Rows that name each other in a
    circle are one opinion, told by the first row. Units stand in print order, each once.
    """
    mine = [opinion for opinion in plan.opinions if opinion.conference == conference.code]
    together: dict[int, list[Opinion]] = {}
    for opinion, leader in zip(mine, _leaders(mine), strict=True):
        together.setdefault(leader, []).append(opinion)
    merged = (_merged(plan, mine[leader], members) for leader, members in sorted(together.items()))
    return tuple(merged)


def _leaders(opinions: list[Opinion]) -> list[int]:
    """For each row the position of the row that tells it."""
    by_code = {one.code: place for place, one in reversed(list(enumerate(opinions))) if one.code}
    ends = [_end(opinions, by_code, place) for place in range(len(opinions))]
    root = list(range(len(opinions)))
    first: dict[tuple[str, str], int] = {}
    for place, one in enumerate(opinions):
        _join(root, place, ends[place])
        if words := fold(one.content):
            _join(root, place, first.setdefault((fold(one.group), words), place))
    told: dict[int, int] = {}
    for place, end in enumerate(ends):
        # a row that others were merged into by hand tells the opinion, else the first row does
        if end != place:
            told[_root(root, place)] = min(end, told.get(_root(root, place), end))
    return [told.get(_root(root, place), _root(root, place)) for place in range(len(opinions))]


def _root(root: list[int], place: int) -> int:
    while root[place] != place:
        place = root[place]
    return place


def _join(root: list[int], one: int, other: int) -> None:
    """Put two rows into one set, whose root is its earliest row."""
    low, high = sorted((_root(root, one), _root(root, other)))
    root[high] = low


def _end(opinions: list[Opinion], by_code: dict[str, int], place: int) -> int:
    """Where the chain of "Gộp với" from ``place`` ends; in a circle its first row."""
    path = [place]
    while (following := by_code.get(opinions[path[-1]].merged_into)) is not None:
        if following in path:
            return min(path[path.index(following) :])
        path.append(following)
    return path[-1]


def _merged(plan: Plan, head: Opinion, members: list[Opinion]) -> MergedOpinion:
    codes = {one.unit for one in members}
    units = [unit for unit in plan.units if unit.code in codes]
    return MergedOpinion(head=head, members=tuple(members), units=tuple(sorted(units, key=unit_order)))
