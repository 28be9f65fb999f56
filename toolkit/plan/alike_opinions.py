"""Opinions that say nearly the same and were not merged: proposed to the secretary, never merged here."""

from collections.abc import Iterator

from msgspec import Struct

from toolkit.patterns import pattern
from toolkit.plan.merged_opinions import MergedOpinion, merged_opinions
from toolkit.plan.model import Conference, Opinion, Plan
from toolkit.wording import fold, words_of

# Of the example's opinions that people merged most score 63 to 87; those that they kept apart, 61 at most.
LEAST_SCORE = 62
# Those that people merged are that like in the words that no other petition has, too; others hardly are.
_LEAST_OWN = 52
_FEW_WORDS = 5
"""Of so few words of its own an opinion must say all: else one word alone makes two of them alike."""
_ASKING = pattern(
    r"\A(?:xin |kính )?(?:kiến nghị|đề nghị|đề xuất|mong)(?: với)?"
    r"(?: (?:trung ương đoàn|(?:tỉnh|thành) đoàn|cấp ủy(?:, chính quyền)?))?(?: quan tâm| có)?\b"
)
_EVERYBODYS = frozenset(
    (
        *(
            "cho",
            "của",
            "và",
            "các",
            "những",
            "đoàn",
            "chi",
            "viên",
            "thanh",
            "niên",
            "bí",
            "thư",
            "cán",
            "bộ",
        ),
        *("xã", "phường", "thôn", "ấp", "bản", "huyện", "tỉnh", "với", "ở", "bố", "trí", "phối", "hợp"),
        *("hỗ", "trợ", "tạo", "điều", "kiện", "quan", "tâm", "tăng", "cường", "hướng", "dẫn", "ban", "hành"),
    )
)
"""The words that opinions of the union share: of whom they speak, and what every petition asks for."""


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
    """0 to 100; 0 where only the asking, or words that most opinions have, are alike."""
    texts = [(fold(one.content), fold(other.content)), (fold(one.summary), fold(other.summary))]
    owned = [(_own(left), _own(right)) for left, right in texts]
    own = _likeness(owned)
    return _likeness(texts) if own >= _LEAST_OWN and any(map(_says_enough, owned)) else 0


def _says_enough(owned: tuple[str, str]) -> bool:
    """Whether two texts have more in common than a word: a short one stands in the other as a whole."""
    few, many = sorted((set(words_of(text)) for text in owned), key=len)
    return len(few) > _FEW_WORDS or (bool(few) and few <= many)


def _likeness(texts: list[tuple[str, str]]) -> int:
    from rapidfuzz import fuzz  # slow import

    return round(max(fuzz.token_set_ratio(left, right) for left, right in texts))


def _own(said: str) -> str:
    """A folded text without how it asks and without the words that opinions of the union share."""
    return " ".join(word for word in words_of(_ASKING.sub("", said, 1)) if word not in _EVERYBODYS) or said
