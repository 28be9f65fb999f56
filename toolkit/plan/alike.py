"""Opinions that say nearly the same and were not merged: proposed to the secretary, never merged here."""

from collections.abc import Iterator

from msgspec import Struct

from toolkit.plan.merging import MergedOpinion, merged_opinions
from toolkit.plan.model import Conference, Opinion, Plan
from toolkit.wording import fold

# Of the example's opinions that people merged most score 63 to 87; those that they kept apart, 61 at most.
LEAST_SCORE = 62


class Alike(Struct, frozen=True, kw_only=True):
    """``opinion`` may say what ``earlier`` said; ``score`` is 0 to 100, 100 for the same words."""

    opinion: Opinion
    earlier: Opinion
    score: int


def alike_opinions(plan: Plan, conference: Conference) -> Iterator[Alike]:
    """Each told opinion with the earlier one of its group that is most like it, in sheet order.

    Words are compared without case, tone placement and order; the full texts and the summaries are both
    looked at, and the better likeness counts.
    """
    by_group: dict[str, list[MergedOpinion]] = {}
    for one in merged_opinions(plan, conference):
        by_group.setdefault(fold(one.head.group), []).append(one)
    pairs = [_best(mine[place], mine[:place]) for mine in by_group.values() for place in range(1, len(mine))]
    yield from (pair for pair in pairs if pair.score >= LEAST_SCORE)


def _best(one: MergedOpinion, earlier: list[MergedOpinion]) -> Alike:
    scored = [(_score(one.head, other.head), -place, other.head) for place, other in enumerate(earlier)]
    score, _, other = max(scored, key=lambda pair: pair[:2])
    return Alike(opinion=one.head, earlier=other, score=score)


def _score(one: Opinion, other: Opinion) -> int:
    from rapidfuzz import fuzz  # slow import

    texts = ((one.content, other.content), (one.summary, other.summary))
    return round(max(fuzz.token_set_ratio(fold(left), fold(right)) for left, right in texts))
