"""Kinds of units in running text: "Huyện đoàn" is one, "trở thành đoàn viên" and "Huyện đoàn cũ" are none."""

import re
from collections.abc import Iterator, Set

from toolkit.patterns import pattern
from toolkit.wording import fold
from toolkit.wording.provinces import CITIES

_OF = " đoàn"
# The Party has a committee at each of these levels; a city's may go on.
_PARTY_LEVELS = {"huyện", "thị"}
_DISTRICTS = ("huyện", "quận", "thị xã")
_LEVELS = ("thị xã", "huyện", "thành", "thị", "quận")
# "cấp huyện, đoàn viên", "các huyện đoàn kết": the word goes on with what follows
_ANOTHER_WORD = r"(?!\s+(?:viên|kết|thể|tụ|phí|ca|sinh)\b)"
# "hình thành đoàn thanh niên": here "thành" is what becomes of something
_BECOMING = pattern(r"\b(?:trở|hình|tạo|biến|chia|tách|xây dựng|phát triển|chuyển|gộp|nhập)\s*$")
_BEFORE_THEN = pattern(r"\b(?:nguyên|cựu)\s+(?:[\w,-]+\s+){0,6}$")
# "tiền thân là các Huyện đoàn", "sau khi kết thúc hoạt động của các Huyện đoàn"
_FORERUNNERS = pattern(
    r"\b(?:tiền thân|kế thừa|kết thúc hoạt động|giải thể|sáp nhập|hợp nhất)\b[^.:;,]{0,60}$"
)
_THE_DAY = r"(?:ngày |tháng )?(?:0?1 ?(?:[/.-]|tháng) ?)?0?7 ?(?:[/.-]|năm) ?2025"
_ONCE = pattern(
    r"^[^.;]{0,40}?\b(?:cũ|trước (?:đây|kia|sắp xếp|khi sắp xếp)|kết thúc hoạt động"
    rf"|trước {_THE_DAY})\b"
)
_LISTED_BEFORE = pattern(rf"(?:(?:các )?(?:{'|'.join(_LEVELS)}){_OF}(?: ?, ?| và ))+$")
# "Thành đoàn Cần Thơ": a city governed like a province has one as before
_OF_A_CITY = pattern(rf"^ (?:tp\.? ?|thành phố )?(?:{'|'.join(CITIES)})\b")

# "cấp huyện", "các huyện", "địa bàn huyện": the level that ended, spoken of without a name.
_LEVEL_AS_SUCH = pattern(
    r"\bcấp (?:huyện|quận)\b|\b(?:các|từng|mỗi|địa bàn) (?:huyện|quận|thị xã)\b(?! đảo| đoàn| ủy| kết nghĩa)"
)
_NO_LONGER = pattern(
    r"\b(?:bỏ|không còn|không tổ chức|kết thúc|giải thể|sáp nhập|sắp xếp|trước|thay|từ|nguyên|cựu|cũ)\b"
)
_BEFORE, _AFTER = 40, 25  # letters within which it is said that the level is of the past


def old_level(text: str) -> str:
    """How the text names the level of districts, folded, unless it says nearby that this is of the past."""
    words = fold(text)
    for found in _LEVEL_AS_SUCH.finditer(words) if any(one in words for one in _DISTRICTS) else ():
        around = words[max(found.start() - _BEFORE, 0) : found.end() + _AFTER]
        if not _NO_LONGER.search(around):
            return found[0]
    return ""


def old_name(text: str, gone: Set[str]) -> str:
    """How the text names one of the kinds, folded: "huyện đoàn", "huyện, thị, thành đoàn"; blank: not at all.

    A list of levels names every kind in it. What is told as something of the past is no fault.

    Args:
        text: any running text.
        gone: kinds of units, folded.
    """
    words = fold(text)
    if not any(kind.removesuffix(_OF) in words for kind in gone):
        return ""
    for found in _named(words, gone):
        before, after = words[: found.start()], words[found.end() :]
        if found[0].startswith("thành") and (_BECOMING.search(before) or _OF_A_CITY.search(after)):
            continue
        if not _is_past(before, after):
            return found[0]
    return ""


def _is_past(before: str, after: str) -> bool:
    """Whether the words around a name, all folded, say that what it names is no more."""
    said = bool(_BEFORE_THEN.search(before) or _ONCE.search(after))
    return said or _FORERUNNERS.search(_LISTED_BEFORE.sub("", before)) is not None


def _named(words: str, gone: Set[str]) -> Iterator[re.Match[str]]:
    ended = {kind.removesuffix(_OF) for kind in gone if kind.endswith(_OF)}
    level = "|".join(map(re.escape, sorted({*ended, *_LEVELS}, key=len, reverse=True)))
    listed = rf"\b(?:(?:{level})(?:\s*,\s*|\s+và\s+))*(?:{level}){_OF}\b{_ANOTHER_WORD}"
    for found in re.finditer(listed, words):
        if ended.intersection(re.findall(level, found[0].removesuffix(_OF))):
            yield found
    committees = "|".join(sorted(ended & _PARTY_LEVELS))
    if committees:
        yield from re.finditer(rf"\b(?:{committees}) ủy\b(?! viên)", words)
    for kind in gone:
        if not kind.endswith(_OF):
            yield from re.finditer(rf"\b{re.escape(kind)}\b", words)
