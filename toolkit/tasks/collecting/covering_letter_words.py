"""What the letter around a form says besides greeting and signature: an opinion more, a number put right."""

from collections.abc import Iterable, Iterator

from toolkit.patterns import pattern
from toolkit.tasks.collecting.empty_words import is_closing, is_no_opinion
from toolkit.wording import fold

_FEWEST_WORDS = 5
_NUMBER = pattern(r"[\d.,]+")
_ENDS = pattern(r"(?<=[.!?…])\s+|\n")
_SENDS = pattern(r"\b(?:gửi|nộp|chuyển|đính kèm|kèm theo)\b")
_ADDS = pattern(
    r"\b(?:bổ sung|đính chính|sửa lại|sửa thành|điều chỉnh|chưa kịp ghi|quên ghi|chưa ghi|ghi nhầm|ghi thiếu"
    r"|thêm (?:một|1|các|số|ý|kiến nghị|khó khăn|đề xuất)|ngoài ra)\b"
)
_ASKS = pattern(
    r"(?:^[-+*\s]*|:\s*|\b(?:xin|cũng|còn|đoàn [^,:.]{2,30}|đơn vị)\s+)(?:kính )?"
    r"(?:đề nghị|kiến nghị|đề xuất|mong muốn|mong)\b:?(?P<what>[^.]*)"
)
_COURTEOUS = (
    "xem xét|tổng hợp|nhận|xác nhận|kiểm tra|phản hồi|theo dõi|quan tâm|thông cảm|báo lại|cho biết|hướng dẫn"
    "|góp ý|giúp đỡ|chỉ đạo"
)
_COURTESY = pattern(
    rf"^(?:(?! và )[^,;]){{0,40}}?\b(?:{_COURTEOUS})\b(?:[ ,]+(?:{_COURTEOUS}|và|cho|giúp|ý kiến|đã|được"
    r"|phiếu|báo cáo|thư|này|sự|lại|với|để|chung|số liệu|nội dung|đơn vị|(?:của|tới|đến) [^,;:]*))*[ .]*$"
)
_LABELLED = pattern(r"^[-+*\s]*(?:khó khăn|vướng mắc|giải pháp|kiến nghị|đề xuất|ý kiến)[^:]{0,40}:\s*\S")
_FIGURE = pattern(
    r"^(?:[-+*•]|\d{1,2}[.)])?\s*(?:tổng )?số "
    r"(?!điện|di động|máy|công văn|giấy|tài khoản|zalo|fax|hiệu|ký|nhà)"
    r"(?:[^\W\d_]+[ ,]+)+[^\W\d_]+\s*[:=]?\s*\d"
)


def tells_figures(lines: Iterable[str]) -> bool:
    """Whether a letter gives numbers of what was counted: "Số chi đoàn trên địa bàn dân cư: 62"."""
    return any(_FIGURE.match(fold(line)) for line in _unwrapped(lines).split("\n"))


def added_words(lines: Iterable[str]) -> Iterator[str]:
    """The sentences of a letter that say something which belongs into a form."""
    for sentence in _ENDS.split(_unwrapped(lines)):
        words = fold(sentence)
        if len(words.split()) < _FEWEST_WORDS or is_no_opinion(sentence) or is_closing(sentence):
            continue
        adds = _ADDS.search(words) and not _SENDS.search(words)
        if adds or _LABELLED.match(words) or _asks(words):
            yield sentence.strip()


def _asks(words: str) -> bool:
    """Whether a sentence asks for something that is more than to look at what was sent."""
    found = _ASKS.search(words)
    return found is not None and len(found["what"].split()) > 2 and not _COURTESY.match(found["what"])


def _unwrapped(lines: Iterable[str]) -> str:
    """The text with each sentence that a mail program broke in one line again."""
    text = ""
    for line in lines:
        goes_on = text[-1:] not in ("", ".", "!", "?", ":", ";") and line[:1].islower()
        text += (" " if goes_on or _NUMBER.fullmatch(line) else "\n") + line
    return text
