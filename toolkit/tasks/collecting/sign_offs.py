"""The lines below a Word form that only sign it: place and day, whose name, the title, the signer."""

from collections.abc import Sequence

from toolkit.book.reading.row_words import is_like_a_name, is_signed
from toolkit.wording import fold, looks_like_a_person

_LONGEST = 80
_MOST_WORDS = 6
_TITLES = ("bí thư", "phó bí thư", "chủ tịch", "phó chủ tịch", "trưởng", "phó trưởng", "chánh", "phó chánh")


def without_sign_off(lines: Sequence[str]) -> tuple[str, ...]:
    """The lines but for those at the end that sign: what begins them says so, a lone name does not."""
    start = len(lines)
    while start and _is_of_it(lines[start - 1]):
        start -= 1
    begun = next((at for at in range(start, len(lines)) if _begins(lines[at])), len(lines))
    return tuple(lines[:begun])


def _begins(line: str) -> bool:
    """Whether a line says of itself that it signs: "TM. BAN THƯỜNG VỤ", "Người lập phiếu: Lê Thị An"."""
    head, _, rest = line.partition(":")
    signs = len(line) <= _LONGEST and is_signed(fold(head))
    return signs and (not rest.strip() or looks_like_a_person(rest.partition(",")[0].strip()))


def _is_of_it(line: str) -> bool:
    few = len(line.split()) <= _MOST_WORDS
    return _begins(line) or (few and (is_like_a_name(line.strip()) or fold(line).startswith(_TITLES)))
