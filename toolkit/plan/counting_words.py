"""What the words behind a number say of it: that it measures, or that it counts people by another word."""

from toolkit.patterns import pattern
from toolkit.wording import fold

_COUNTED = pattern(
    r"(?:tổng )?số (?!(?:tiền|vốn|kinh|dư|nợ|thu|giờ|điểm|trung|bình|km|ha|tấn|tạ|kg|lít|diện|tỷ|tỉ|phần)\b)"
    r"[^()]*\Z"
)

_SCALES = ("nghìn", "ngàn", "k", "triệu", "tr", "tỷ", "tỉ", "đồng")
_NO_MONEY = ("đồng chí", "đồng bào")
MEASURES = (
    *("triệu đồng", "tỷ đồng", "tỉ đồng", "nghìn đồng", "ngàn đồng"),
    *("(đồng)", "(triệu)", "(tỷ)", "(tỉ)", "(tr)", "(vnđ)"),
    *("(ha)", "(héc ta)", "(m2)", "(m²)", "(km)", "(m)", "(mét)", "(kg)", "(tấn)", "(tạ)", "(lít)", "(giờ)"),
)
"""What the name of a figure holds, or the word behind its number in brackets, where it measures something."""

OF_MONEY = (
    *("dư nợ", "kinh phí", "tổng kinh phí", "vốn", "tổng vốn", "nguồn vốn"),
    *("tiền", "tổng tiền", "tổng số tiền", "doanh thu"),
)
"""How a name begins that asks for money, though it does not say in which unit."""

PEOPLE = (
    *("người", "thanh niên", "thanh thiếu", "thiếu nhi", "thiếu niên", "trẻ em", "học sinh", "sinh viên"),
    *("đoàn viên", "hội viên", "đảng viên", "học viên", "thành viên", "tình nguyện viên", "cộng tác viên"),
    *("cán bộ", "đại biểu", "bí thư", "giáo viên", "giảng viên", "báo cáo viên", "tuyên truyền viên"),
    *("công nhân", "lao động", "chiến sĩ", "quần chúng", "nhân sự"),
    *("tổng số thanh niên", "tổng số đoàn viên"),
)
"""How a name begins that counts people."""

PERSONS = ("người", "đ/c", "đc", "đồng chí", "em", "bạn", "anh chị", "anh, chị", "cá nhân")
"""Words for one of them, whatever they are called."""

SAME_WORDS = {
    "tn": "thanh niên",
    "ttn": "thanh thiếu niên",
    "đv": "đoàn viên",
    "đvtn": "đoàn viên",
    "hs": "học sinh",
    "sv": "sinh viên",
    "hv": "hội viên",
    "cb": "cán bộ",
    "cđ": "chi đoàn",
    "clb": "câu lạc bộ",
    "mh": "mô hình",
    "lượt người": "lượt",
}
"""A word behind a number, and the words of the name of which it says no more."""


def is_count(name: str) -> bool:
    """Whether a name asks how many there are, so that no half of one is among them: "Số buổi"."""
    return _COUNTED.match(fold(name)) is not None


def is_whole(rest: str) -> bool:
    """Whether the words behind a number leave it as it is: no "nghìn", "triệu" or "tỷ" of anything."""
    return rest.split(" ")[0].casefold() not in _SCALES or rest.casefold().startswith(_NO_MONEY)


def is_measured(head: str, unit: str) -> bool:
    """Whether a number under this name, with this word behind it, is a measure: 12/13 is no part of it."""
    words = f"{head} ({unit})".lower()
    return words.startswith(OF_MONEY) or any(one in words for one in MEASURES)


def is_named_again(head: str, unit: str) -> bool:
    """Whether a word behind a number says again what the name says: "145 người" of young people."""
    name, word = head.lower(), unit.lower()
    same = SAME_WORDS.get(word)
    return (word in PERSONS and name.startswith(PEOPLE)) or (same is not None and same in name)
