"""Kinds of units in running text: "Huyện đoàn" is one, "trở thành đoàn viên" and "Huyện đoàn cũ" are none."""

import re
from collections.abc import Iterator, Set

from toolkit.patterns import pattern
from toolkit.wording import fold

_OF = " đoàn"
# The Party has a committee at each of these levels; a city's may go on.
_PARTY_LEVELS = {"huyện", "thị"}
_LEVELS = ("thị xã", "huyện", "thành", "thị", "quận")
# "cấp huyện, đoàn viên", "các huyện đoàn kết": the word goes on with what follows
_ANOTHER_WORD = r"(?!\s+(?:viên|kết|thể|tụ|phí|ca|sinh)\b)"
# "hình thành đoàn thanh niên": here "thành" is what becomes of something
_BECOMING = pattern(r"\b(?:trở|hình|tạo|biến|chia|tách|xây dựng|phát triển|chuyển|gộp|nhập)\s*$")
_BEFORE_THEN = pattern(r"\b(?:nguyên|cựu)\s+(?:[\w,-]+\s+){0,6}$")
_ONCE = pattern(r"^[^.;]{0,40}?\b(?:cũ|trước (?:đây|kia|sắp xếp|khi sắp xếp)|kết thúc hoạt động)\b")


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
        if found[0].startswith("thành") and _BECOMING.search(before):
            continue
        if not _BEFORE_THEN.search(before) and not _ONCE.search(after):
            return found[0]
    return ""


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
