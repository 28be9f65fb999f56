"""How a person's name is written: family name first, a capital at each syllable, and nothing else."""

import re
from enum import StrEnum

from toolkit.patterns import pattern
from toolkit.wording.folding import clean, fold


class NameFault(StrEnum):
    """What is wrong with the writing of a name; the value says it in Vietnamese."""

    ADDRESSED = "kèm cách xưng hô hoặc học vị"
    RANKED = "kèm cấp hàm, học vị hoặc nghề nghiệp"
    MARKED = "có dấu câu thừa"
    DIGITS = "có chữ số"
    CAPITALS = "viết hoa cả chữ"
    SMALL = "chưa viết hoa đúng chữ đầu của mỗi tiếng"
    SINGLE = "chỉ có một tiếng"
    UNMARKED = "không có dấu tiếng Việt"
    TURNED = "có tên đứng trước họ"


_ADDRESS = pattern(
    r"(?:đ/?\s?c\b\.?|(?:đồng chí|ông|bà|anh|chị|thầy|cô|bí thư|phó bí thư)\b|"
    r"(?:th|pg|g|t|b|k)\.?\s?s\b\.?|cn\.)\s*\S",
    signs=("đ", "ông", "bà", "anh", "chị", "thầy", "cô", "bí thư", "s", "cn."),
)
_RANK = pattern(
    r"(?:(?:đại|thượng|trung|thiếu) (?:tướng|tá|úy)|(?:bác|tiến|thạc|dược|nghệ|võ|ca|nhạc|họa) sĩ"
    r"|(?:kỹ|luật) sư|(?:phó )?giáo sư|cử nhân|nhà (?:giáo|báo|văn|thơ)) (\w+)",
    signs=(" tướng", " tá", " úy", " sĩ", " sư", "cử nhân", "nhà "),
)
# The style of the clergy is a part of the name.
_STYLE = pattern(
    r"(?:đại đức|(?:thượng|hòa) (?:tọa|thượng)|ni (?:sư|trưởng)|sư cô|linh mục|mục sư) (?=\w)",
    signs=("đại đức ", "thượng ", "tọa ", "ni ", "sư ", "linh mục "),
)
_FAMILY = (
    "nguyễn trần lê phạm huỳnh hoàng phan vũ võ đặng bùi đỗ hồ ngô dương lý lí đinh đoàn trương",
    "lương mai tô trịnh đào cao hà tạ thái lâm thạch kim sơn kiên danh châu liêu tăng quách lưu",
    "từ vương phùng triệu tống chung la nghiêm văn đồng diệp kiều thân ninh viên âu bành giang",
    "mạc khổng tiêu trà neang chau lục quang trang chu doãn đàm ứng khưu nhan hứa hàn mã cù cổ",
    "lại vi ma lò quàng hoa mạch bạch tiết tào ngụy",
)
_FAMILIES = frozenset(" ".join(_FAMILY).split())
# Names that hardly anybody bears as a given name.
_NEVER_GIVEN = ("nguyễn", "trần", "phạm", "huỳnh", "đặng", "bùi", "đỗ", "võ", "ngô")
_UNMARKED = ("nguyen", "tran", "pham", "huynh", "dang", "bui", "hoang", "truong", "duong", "ngo", "le", "vo")
_MIDDLE = ("thị", "văn")
_FEWEST = 2
_LONGEST_WITHOUT = 3
_CONSONANTS = frozenset("bcdđghklmnprstvz")
_SYLLABLE = pattern(r"[^\W\d_]['’][^\W\d_]+|[^\W\d_]+(?:[-'’][^\W\d_]+)*")


def name_fault(name: str) -> NameFault | None:
    """What is wrong with the writing of a person's name, or None."""
    text = clean(name)
    if style := _STYLE.match(fold(text)):
        text = " ".join(text.split()[style[0].count(" ") :])
    words, folded = text.split(), fold(text)
    syllables = folded.split()
    if len(words) > 1 and syllables[0] in _FAMILIES and all(map(_is_plain, words)):
        return None  # as most names are
    # Told in the order in which one fault hides another.
    judged = {
        NameFault.DIGITS: any(letter.isdigit() for letter in text),
        NameFault.ADDRESSED: _ADDRESS.match(folded) and not _is_family(syllables),
        NameFault.RANKED: (rank := _RANK.match(folded)) and rank[1] in _FAMILIES,
        NameFault.MARKED: not all(word.isalpha() or _SYLLABLE.fullmatch(word) for word in words),
        NameFault.CAPITALS: len(text) > 3 and text.isupper(),
        NameFault.SMALL: not all(map(_is_capitalised, words)),
        NameFault.UNMARKED: syllables and syllables[0] in _UNMARKED and text.isascii() and len(words) > 2,
        NameFault.TURNED: _is_turned(syllables),
        NameFault.SINGLE: len(words) == 1 and text.isalpha(),
    }
    return next((fault for fault, seen in judged.items() if seen), None)


def as_a_name(typed: str) -> str:
    """A name all in capitals or in small letters with a capital at each syllable; others as typed."""
    if not (typed.isupper() or typed.islower()) or len(typed.split()) < _FEWEST:
        return typed
    return re.sub(r"[^\W_]+", lambda found: found[0].capitalize(), " ".join(typed.split()))


def _is_family(syllables: list[str]) -> bool:
    """Whether a name begins with a family name; "Ông" and "Bà" are two, before "Văn" or "Thị" and a name."""
    return (syllables[0] in _FAMILIES and syllables[:2] != ["đồng", "chí"]) or (
        syllables[0] in ("ông", "bà") and len(syllables) == 3 and syllables[1] in _MIDDLE
    )


def is_family_name(word: str) -> bool:
    """Whether a word, in any case, is a family name that people in Vietnam bear."""
    return fold(word) in _FAMILIES


def _is_plain(word: str) -> bool:
    return word.isalpha() and word[0].isupper() and (len(word) == 1 or word[1:].islower())


def _is_capitalised(word: str) -> bool:
    """Whether each part begins with a capital; behind a hyphen it need not ("Heung-min", "Sỉ-xu-phăn").

    Nor need it behind two consonants and an apostrophe ("Bh'riu").
    """
    first, *joined = word.split("-")
    lead, *parts = first.replace("’", "'").split("'")
    big, any_size = [lead, *parts], joined
    if len(lead) in (2, 3) and _CONSONANTS.issuperset(lead.lower()):
        big, any_size = [lead], [*parts, *joined]
    return all(map(_begins_big, big)) and all(_begins_big(part) or part.islower() for part in any_size)


def _begins_big(part: str) -> bool:
    return part[:1].isupper() and (len(part) == 1 or part[1:].islower())


def _is_turned(syllables: list[str]) -> bool:
    """Whether no family name stands first, and one further behind where nothing else could be meant."""
    if len(syllables) < 2 or syllables[0] in _FAMILIES:
        return False
    if {syllables[1], syllables[-1]} & set(_NEVER_GIVEN):
        return True
    if syllables[0] in _MIDDLE:  # "Thị Ánh Nguyệt" has no family name, as with the Khmer and the S'tiêng
        return len(syllables) > _LONGEST_WITHOUT and syllables[-1] in _FAMILIES
    places = (place for place, word in enumerate(syllables[1:-1], 1) if word in _FAMILIES)
    return any(syllables[place + 1] in _MIDDLE for place in places)
