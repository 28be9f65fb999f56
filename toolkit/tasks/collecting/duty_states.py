"""How far a conclusion is, in words that units write instead of choosing: "đã xong", "HT", "đang làm"."""

import re
from collections.abc import Iterator
from functools import lru_cache

from toolkit.patterns import pattern
from toolkit.plan.model import ConclusionStatus
from toolkit.plan.model.filled_form import Duty, Return
from toolkit.tasks.collecting.empty_words import wordless
from toolkit.wording import fold_ascii

_DO = r"(?:lam|thuc hien|trien khai(?: thuc hien)?|to chuc(?: thuc hien)?|tien hanh|xu ly|giai quyet)"
_END = r"(?:hoan thanh|hoan tat|hoan thien|xong|ht)"
_HOW = (
    r"(?: (?:tot|xuat sac|dung han|dung tien do|som|truoc han|som han|day du|toan bo|roi|het|nhiem vu|"
    r"cong viec|viec|muc tieu|chi tieu|ke hoach|theo ke hoach|dat|vuot|vuot muc|1\d\d ?%))*"
)
_MEANT = (
    (ConclusionStatus.UNDER_WAY, pattern(r"(?:da va |van |hien |hien nay )?dang(?: .*)?|tiep tuc(?: .*)?")),
    (ConclusionStatus.UNDER_WAY, pattern(rf"chua {_DO}? ?{_END}{_HOW}|chua dat(?: .*)?")),
    (ConclusionStatus.UNDER_WAY, pattern(rf"(?:da )?(?:co ban|gan|sap) {_DO}? ?{_END}{_HOW}|do dang")),
    (ConclusionStatus.UNDER_WAY, pattern(rf"(?:da )?(?:{_END}|{_DO}|lam duoc)? ?(?:mot phan|duoc mot phan)")),
    (ConclusionStatus.UNDER_WAY, pattern(rf"(?:da )?(?:{_END}|{_DO})? ?(?:dat|duoc)? ?[1-9]\d? ?%")),
    (ConclusionStatus.NOT_STARTED, pattern(rf"chua|chua (?:{_DO}|bat dau|co|duoc|bao gio)(?: .*)?|0 ?%")),
    (ConclusionStatus.NOT_STARTED, pattern(r"(?:se|du kien|chuan bi)(?: .*)?")),
    (
        ConclusionStatus.DONE,
        pattern(rf"(?:da )?(?:{_DO} )?{_END}{_HOW}|da {_DO}{_HOW}|roi|da roi|(?:da )?dat|100 ?%"),
    ),
    (ConclusionStatus.STANDING, pattern(rf"(?:{_DO} )?thuong xuyen(?:,? lien tuc)?")),
)
_UNSURE = pattern(r"da trien khai")
"""Begun or ended: only who wrote it knows."""

_TELLS = pattern(r"(?:da|dang|chua|se|tiep tuc|hoan thanh|hoan tat|thuong xuyen)\b")
_BEHIND = pattern(r"\s*[:;,.(\n]\s*|\s+[-–—]\s+")
_BUT = pattern(r"\b(?:chua|con|nhung|tuy|dang|rieng|tru|se)\b")
_SPACES = pattern(r"\s+")
_DIGIT = re.compile(r"\d")


@lru_cache(maxsize=256)
def state_meant(typed: str) -> str:
    """The state that words mean, as the workbook writes it; blank where that is not certain.

    What stands behind a sign, "Hoàn thành: đã mở 03 lớp", only tells more, unless it takes something back.
    """
    plain = _plain(typed)
    whole, head = plain.strip(" .,;:!"), _BEHIND.split(plain, maxsplit=1)
    found = _state(whole)
    if found or len(head) < 2 or _BUT.search(head[1]):
        return found
    return _state(head[0].strip())


def is_a_state(typed: str) -> bool:
    """Whether words tell how far something is, certain or not: nothing has to be asked back."""
    return bool(state_meant(typed)) or bool(_TELLS.match(_plain(typed)))


def states_said(filled: Return) -> Iterator[Duty]:
    """The conclusions whose state is dots and dashes alone, or says in other words what may be chosen."""
    states = ((one, one.state) for one in filled.duties if one.state)
    yield from (one for one, state in states if wordless(state) or is_a_state(state))


def as_chosen(typed: str) -> str:
    """The state itself in place of words that say no more than it; other words as they were typed."""
    whole = _plain(typed).strip(" .,;:!")
    return typed if _DIGIT.search(whole) or len(whole.split()) > 3 else _state(whole) or typed


def _plain(typed: str) -> str:
    return _SPACES.sub(" ", fold_ascii(typed).lower()).strip(" -+*•")


def _state(plain: str) -> str:
    if _UNSURE.fullmatch(plain):
        return ""
    return next((state.value for state, words in _MEANT if words.fullmatch(plain)), "")
