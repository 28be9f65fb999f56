"""Words that were typed twice by mistake, told from the doubling that Vietnamese means."""

import re
from itertools import pairwise

from toolkit.patterns import pattern
from toolkit.wording.folding import clean, fold
from toolkit.wording.syllables import words_of

_LONGEST = 6
_WORD = pattern(r"[^\W_]+(?:[./-][^\W_]+)*")
# Where this is, a word here may be several to others.
_JOINED = pattern(r"[./\-\d](?:(?<=[^\W_][./-])[^\W_]|(?<=\d)[^\W\d_]|(?<=[^\W\d_]\d))")
_NEVER_DOUBLED = frozenset(
    (
        *("của", "và", "các", "những", "được", "tại", "cho", "để", "theo", "về", "do", "bởi", "đã", "sẽ"),
        *("đang", "bằng", "như", "thì", "mà", "ở", "trên", "đến", "hoặc", "nhưng", "nếu", "vì", "việc"),
    )
)
_BEFORE_A_NAME = ("anh", "chí", "chị", "em", "thầy")  # "đồng chí Chí", "anh Anh"
_DOUBLED_ON_PURPOSE = ("từng", "mỗi")  # "từng bước từng bước"
# Syllables that are doubled to mean "every", "very" or "rather": "luôn luôn", "ngày ngày", "dần dần".
_REDUPLICATED_LINES = (
    "luôn ngày đời xanh người nhà dần mãi từ hay nơi chốn lớp tầng sâu rất khăng đùng đều hằng",
    "hàng trùng điệp sáng chiều tối sớm năm tháng giờ phút kiếp thường vàng đỏ tím nâu đen xinh",
    "ngoan hiền nhẹ nhàn êm dài cao rộng xa gần khẽ im lặng rưng rì ào ầm đăm chăm lăm phăng",
    "băng hừng bừng rần nghìn muôn vạn tràn ngùn phơi đầy ken san sát gật lắc cười nói hát vui",
    "buồn oang mau chậm lâu bồi hồi ai đâu gì cứ quá thật vâng dạ đi mai ba bà cô chú tre xưa",
    "ngàn đêm lần song ngang chung hao khư trân lù oai kè vân tuần từng mỗi vừa càng nhanh khéo",
    "sạch tròn đẹp trắng hồng lớn nhỏ nóng lạnh mát ấm mềm vuông thẳng đen đậm nhạt ngắn gọn thấp",
    "thầm dễ khó lành mới cũ chang đong đưa tăm mong rành rõ hoài nho nhớ thương thao bon rầm vù trơ",
    # plants and animals: "chôm chôm", "le le"
    "chôm bo le cào chuồn cheo thia mòng",
)
_REDUPLICATED = frozenset(" ".join(_REDUPLICATED_LINES).split())
# Of words with two capitals only those are a slip that no name consists of.
_OFFICE_WORDS_LINES = (
    "phó huyện hội ban đoàn thị thành tỉnh xã phường trung ủy chánh trưởng giám văn tổ công",
    "thường chuyên bí thanh cán đơn nhân đồng kế các nghị phòng ấp khóm đại biểu ông bà trường",
    "học tâm sinh hoạt thiếu niên",
)
_OFFICE_WORDS = frozenset(" ".join(_OFFICE_WORDS_LINES).split())


def doubled_word(text: str, *, name: bool = False) -> str | None:
    """The first words that stand twice in a row by mistake, as typed, or None.

    Two syllables or more are a slip whatever their case ("tổ chức Tổ chức"). A single syllable is one when
    the second alone has a capital ("tổ Tổ"), and in small letters when it is no word that is doubled on
    purpose: "luôn luôn", "ngày ngày", "Đời đời" are meant. In a ``name`` one syllable may stand twice.
    """
    once = list(map(fold, words_of(text)))
    if len(set(once)) == len(once) or not (_recurs(once) or _JOINED.search(text)):
        return None
    for line in clean(text).split("\n"):
        folded = [fold(word) for word in _WORD.findall(line)]
        if not (repeats := _repeats(folded)):
            continue
        words = list(_WORD.finditer(line))
        for start, middle in repeats:
            end = middle + middle - start
            if (
                (middle - start > 1 or not name)
                and folded[start:middle] == folded[middle:end]
                and _adjoining(line, words[start:end])
                and _slip([word[0] for word in words[start:end]], folded[start:middle])
            ):
                return line[words[start].start() : words[end - 1].end()]
    return None


def _recurs(words: list[str]) -> bool:
    """Whether a group of words stands twice side by side; looked at where a word comes again soon enough."""
    last: dict[str, int] = {}
    for place, word in enumerate(words):
        if place - last.get(word, -_LONGEST - 1) <= _LONGEST:
            sizes = range(1, min(_LONGEST, place) + 1)
            if any(words[place - size : place] == words[place : place + size] for size in sizes):
                return True
        last[word] = place
    return False


def _repeats(words: list[str]) -> list[tuple[int, int]]:
    """The two places of each such word; where groups begin alike, the longest one first."""
    places: dict[str, list[int]] = {}
    found = []
    for place, word in enumerate(words):
        earlier = places.setdefault(word, [])
        found += [(start, -place) for start in earlier[-_LONGEST:] if place - start <= _LONGEST]
        earlier.append(place)
    return [(start, -place) for start, place in sorted(found)]


def _adjoining(line: str, words: list[re.Match[str]]) -> bool:
    return all(line[one.end() : following.start()] == " " for one, following in pairwise(words))


def _slip(typed: list[str], once: list[str]) -> bool:
    first = once[0]
    if first[0].isdigit():
        return False
    if len(once) > 1:
        return len(set(once)) > 1 and first not in _DOUBLED_ON_PURPOSE
    if first in _NEVER_DOUBLED:
        return True
    one, other = typed[0][0].isupper(), typed[1][0].isupper()
    if one and other:
        return first in _OFFICE_WORDS and not typed[0].isupper()
    if one:
        return first not in _REDUPLICATED  # "Huyện huyện", but "Đời đời"
    return first not in (_BEFORE_A_NAME if other else _REDUPLICATED)
