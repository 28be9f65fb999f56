"""Whether two names are likely one name typed with a slip, and what looks like a person's name."""

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple

from toolkit.patterns import pattern
from toolkit.wording.folding import clean, fold, fold_ascii
from toolkit.wording.names import same_name_key

_FAMILY_NAMES = (
    "Âu Bạch Bành Bùi Ca Cao Chau Châu Chu Chung Chử Cù Danh Diệp Doãn Dương Đàm Đan Đàng Đào Đặng"
    " Đậu Điền Đinh Đoàn Đỗ Đồng Đới Giang Giáp Hà Hàn Hàng Hình Hoàng Hồ Hồng Hứa Huỳnh Kha Khổng"
    " Khuất Khúc Khương Kiên Kiều Kim La Lạc Lại Lâm Lê Liên Liêu Liễu Lò Lộ Lục Lư Lữ Lương Lường Lưu"
    " Lý Mã Mạc Mai Mạch Mẫn Nghiêm Ngô Ngụy Nguyễn Nhâm Nhan Ninh Nông Phạm Phan Phí Phù Phùng Phương"
    " Quách Quan Sầm Sơn Tạ Tăng Tất Thạch Thái Thẩm Thân Thi Tiêu Tiết Tô Tôn Tống Trà Trầm Trần"
    " Trang Tri Triệu Trịnh Trương Từ Ung Uông Văn Vi Viên Võ Vòng Vũ Vương Xa"
)
_HONORIFIC = pattern(
    r"(?:các\s+)?(?:đồng\s+chí|đ/c\.?|đ\.c\.?|đc\.?|ông|bà|anh|chị)(?:\s*[:.])?\s+(?=\S)", re.IGNORECASE
)
_HONORIFIC_BEGINNINGS = ("đồng", "đ/c", "đ.c", "đc", "ông", "bà", "anh", "chị")
_MOST_WORDS = 6
_WORDS = pattern(r"\w+")


def without_honorific(typed: str) -> str:
    """ "Đ/c Lê Thị An" -> "Lê Thị An"."""
    begun = typed.casefold().split(maxsplit=1)
    begun = begun[1:] if begun[:1] == ["các"] else begun
    found = _HONORIFIC.match(typed) if begun and begun[0].startswith(_HONORIFIC_BEGINNINGS) else None
    return typed[found.end() :] if found else typed


def looks_like_a_person(typed: str) -> bool:
    """Whether words are built like a Vietnamese name: "Lê Thị An", but not "Ban Tổ chức" or "Bí thư"."""
    words = clean(without_honorific(typed)).split()
    return (
        2 <= len(words) <= _MOST_WORDS
        and all(word.isalpha() and word[0].isupper() for word in words)
        and fold(words[0]) in _FAMILIES
    )


def nearly_the_same(one: str, other: str) -> bool:
    """Whether two different names differ by one slip of the hand.

    A slip is: wrong accents, one letter wrong, missing, too many or exchanged with its neighbour, the words
    in another order, or, of a name with a family name and a given name alike, one word left out. Digits
    never differ by a slip.
    """
    first, second = _form(one), _form(other)
    if first.key == second.key or first.digits != second.digits:
        return False
    if first.sorted == second.sorted or _one_edit(first.letters, second.letters):
        return True
    short, long = sorted((first.words, second.words), key=len)
    if len(short) < 2 or len(long) != len(short) + 1:
        return False
    return short in (long[:place] + long[place + 1 :] for place in range(1, len(long) - 1))


def nearest_name(said: str, names: Iterable[str]) -> str:
    """The first of the names of which another one is nearly the same; blank for none."""
    return next((name for name in names if nearly_the_same(said, name)), "")


class _Form(NamedTuple):
    """What of a name is compared."""

    key: str
    digits: str
    words: list[str]
    sorted: list[str]
    letters: str


@lru_cache(maxsize=4096)  # one name is compared with hundreds
def _form(name: str) -> _Form:
    words = _WORDS.findall(fold_ascii(name))
    digits = re.sub(r"\D", "", name)
    return _Form(same_name_key(name), digits, words, sorted(words), "".join(words))


def _one_edit(one: str, other: str) -> bool:
    """Whether one letter was changed, put in, left out or exchanged with the next one."""
    if not -2 < len(one) - len(other) < 2:
        return False
    short, long = sorted((one, other), key=len)
    start = next((at for at, letter in enumerate(short) if letter != long[at]), len(short))
    if len(short) < len(long):
        return short[start:] == long[start + 1 :]
    rest, other_rest = short[start:], long[start:]
    return rest[1:] == other_rest[1:] or (rest[1::-1] == other_rest[:2] and rest[2:] == other_rest[2:])


_FAMILIES = frozenset(_FAMILY_NAMES.lower().split())
