"""Words that say nothing of their own: that there is nothing, a closing courtesy, the line above a list."""

import re

from toolkit.book.reading.row_words import is_as_above
from toolkit.patterns import pattern
from toolkit.wording import fold

_WHAT = (
    "ý kiến|kiến nghị|đề xuất|khó khăn|vướng mắc|giải pháp|gì|gì thêm|nội dung|đề nghị|bổ sung|thêm|khác|nào"
    "|đăng ký|phát biểu|tham luận|bài|góp ý"
)
_ADDRESS = r"(?:(?:dạ|vâng|kính thưa|thưa)(?: (?:các )?(?:anh chị|anh|chị|ban|đồng chí))?[ ,.:]+)*"
_WE = (
    r"(?:(?:về |bên )?(?:phía )?(?:(?:ban chấp hành|bch|ban thường vụ|btv) )?"
    r"(?:đơn vị|(?:(?:huyện|thị|thành|xã|phường|chi) )?đoàn(?: [^\s,;.:]+){0,5}?|chúng (?:em|tôi)|em|tôi)"
    r"(?: (?:em|mình|chúng em|chúng tôi))?(?: thì)?,? )?"
)
_NOW = r"(?:(?:hiện nay|hiện tại|hiện|tạm thời|đến nay|nhìn chung|cơ bản|xin phép|xin|cũng),? )*"
_COURTESY = r"(?:[ ,.]+(?:ạ|nhé|nha|cả|hết|nữa|đâu|để (?:báo cáo|nêu|góp ý)))*"
_NONE = pattern(
    rf"{_ADDRESS}{_WE}{_NOW}(?:không|ko|chưa|k)(?: có| còn)?(?:(?:,| và|/)? ?(?:{_WHAT}))*{_COURTESY}"
)
"""That there is nothing, in the words that courtesy puts around it: "Dạ, đơn vị em không có ý kiến gì ạ"."""

_PLANS = "ý kiến|nội dung|chương trình|kế hoạch|báo cáo|dự thảo|tài liệu|giấy mời|hội nghị|nêu"
_AGREES = pattern(
    rf"{_ADDRESS}{_WE}{_NOW}(?:hoàn toàn |cơ bản |rất )?(?:nhất trí|thống nhất|đồng ý|đồng tình)(?: cao)?"
    rf"(?: (?:với|theo|về))?(?: (?:các|những|toàn bộ|tất cả))?(?:(?:,| và)? ?(?:{_PLANS})(?: trên)?)*"
    r"(?: (?:của|trong|tại)(?: (?:ban thường vụ|btv|tỉnh đoàn|hội nghị|giấy mời|kế hoạch|báo cáo))+)?"
    rf"{_COURTESY}"
)
"""That all is well as it is: "Nhất trí với nội dung hội nghị"."""

_NOT_APPLICABLE = ("n/a", "na", "n.a", "nil", "null", "none", "0", "không áp dụng")
_OF_OTHERS = pattern(
    r"(?:như|giống(?: như)?|theo|cùng|(?:hoàn toàn |cơ bản )?(?:nhất trí|thống nhất|đồng ý|đồng tình|ủng hộ))"
    r"(?: (?:với|như|theo))?(?: các| những)? "
    r"(?:(?:ý kiến|kiến nghị|đề nghị|đề xuất|khó khăn|vướng mắc|giải pháp|nội dung)(?:,| và)? ?)+"
    r"(?:của|mà|do|ở|tại|bên)(?: [^\s,;:.]+){1,9}"
)
_POINTING = ("có ", "xem ", "theo ", "như ", "tại ", "trong ")
_ELSEWHERE = pattern(
    rf"(?:{'|'.join(_POINTING)})+(?:chi tiết )?(?:xem |tại |ở |trong )?"
    r"(?:file|tệp|tập tin|phụ lục|báo cáo|văn bản|biểu mẫu|biểu|tài liệu|công văn)"
    r"(?: (?:word|excel|pdf|riêng|số \S+|ngày \S+|của đơn vị|gửi|kèm|theo|đính|kèm theo|đính kèm|gửi kèm))*"
)
_PAPERS = (
    "báo cáo|đăng ký|danh sách|ý kiến|phiếu|số liệu|nội dung|kết quả|kiến nghị|đề xuất|thông tin"
    "|(?:bài )?(?:phát biểu|tham luận)|toàn bộ (?:nội dung|báo cáo)"
)
_CLOSES = ("trên đây", "xin ", "trân trọng", "chân thành")
_CLOSING = pattern(
    rf"trên đây là (?:một số |các |những |phần )?(?:{_PAPERS})\b[^,;.]*"
    r"|(?:xin )?(?:trân trọng|chân thành)(?: (?:kính báo|báo cáo|kính chào|cảm ơn|cám ơn))*"
    r"|xin (?:cảm ơn|cám ơn)"
)
_BEHIND = pattern(
    r"(?:rất |kính |xin )?(?:mong|đề nghị) [^,;.]*(?:xem xét|tổng hợp|theo dõi|quan tâm)|xem xét|tổng hợp"
)
_LISTED = (
    "ý kiến|kiến nghị|đề xuất|đề nghị|khó khăn|vướng mắc|tồn tại|hạn chế|giải pháp|kết quả|mô hình|vấn đề"
    "|nội dung"
)
_THEM = rf"(?:{_LISTED})(?:(?:,| và|, và|/) ?(?:{_LISTED}))*(?: hay| chính| cơ bản)?"
_BELOW = r"(?:(?:,? cụ thể)?(?: như)? sau(?: đây)?|,? cụ thể| là| gồm)"
_INTRODUCTION = pattern(
    rf"(?:(?:[^\W\d_]+ ){{1,6}}?(?:có|còn|xin|nêu|gặp|gặp phải|gửi) )?"
    rf"(?:một số |những |các |mấy |\d{{1,2}} )?{_THEM}{_BELOW}?:"
)
_ASKING = pattern(r"(?:[^\W\d_]+ ){0,6}?(?:đề nghị|kiến nghị|đề xuất|mong|kính mong)\b[^:]*:")
_BELOW_THIS = pattern(rf"{_BELOW}?\s*:\s*\Z", re.IGNORECASE)


def says_none(text: str) -> bool:
    """Whether a text says that there is nothing to say, or ends a letter, or says nothing."""
    return (
        wordless(text)
        or not_applicable(text)
        or _NONE.fullmatch(fold(text).strip(" .;-/!()")) is not None
        or is_closing(text)
    )


def is_no_opinion(text: str) -> bool:
    """Whether a text says that there is nothing to say, or only agrees: "Nhất trí với nội dung hội nghị"."""
    return says_none(text) or _AGREES.fullmatch(fold(text).strip(" .;-/!()")) is not None


def not_applicable(text: str) -> bool:
    """Whether a text only says that a cell does not concern its unit: "N/A"; no figure is 0 by it."""
    return fold(text).strip(" .;-()") in _NOT_APPLICABLE


def wordless(text: str) -> bool:
    """Whether nothing stands in a cell but dots and dashes, as they are typed over a blank."""
    return not text[:1].isalnum() and not any(map(str.isalnum, text))


def points_elsewhere(text: str) -> bool:
    """Whether a text only says where another one is: "Xem tệp đính kèm", "Theo báo cáo 15-BC/ĐTN", "nt"."""
    words = fold(text).strip(" .;-()")
    points = words.startswith(_POINTING) and _ELSEWHERE.fullmatch(words) is not None
    return points or points_above(text) or points_to_others(text)


def points_to_others(text: str) -> bool:
    """Whether a text only supports what another unit says: "Như ý kiến của Huyện đoàn Trà Cú"."""
    return _OF_OTHERS.fullmatch(fold(text).strip(" .;-()")) is not None


def points_above(text: str) -> bool:
    """Whether a text only says "như trên", in words or letters."""
    return is_as_above(fold(text)) and not wordless(text)


def is_closing(text: str) -> bool:
    """Whether a text only closes what was said: "Trên đây là đăng ký của đơn vị, trân trọng cảm ơn!"."""
    if not fold(text).lstrip(" -+*").startswith(_CLOSES):
        return False
    parts = [part.strip(" -+*") for part in re.split(r"[.,;!…]", fold(text))]
    parts = [part for part in parts if part]
    closed = [_CLOSING.fullmatch(part) for part in parts]
    return any(closed[:1]) and all(
        whole or _BEHIND.fullmatch(part) for whole, part in zip(closed, parts, strict=True)
    )


def is_introduction(line: str) -> bool:
    """Whether a line only says that a list follows: "Đơn vị có các kiến nghị sau:"."""
    return line.rstrip().endswith(":") and _INTRODUCTION.fullmatch(fold(line)) is not None


def asked_of_all(line: str) -> str:
    """What a line asks before the points below it, "Đề nghị Tỉnh đoàn:", without its sign; or blank."""
    return _BELOW_THIS.sub("", line.strip()) if _ASKING.fullmatch(fold(line)) else ""
