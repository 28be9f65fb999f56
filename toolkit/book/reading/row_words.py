"""The kinds of a table's rows, and the words that tell them apart: totals, titles, signatures, notes."""

from collections.abc import Sequence
from enum import StrEnum
from functools import lru_cache

from toolkit.book.grid import Raw
from toolkit.patterns import pattern
from toolkit.wording import fold


class RowKind(StrEnum):
    """What a row is that is no record."""

    NUMBERING = "numbering"
    HEADER = "header"
    TOTAL = "total"
    GROUP = "group"
    FOOT = "foot"
    ORDER = "order"
    EXAMPLE = "example"
    OTHER = "other"


ENUMERATED = pattern(r"\(?(?:[IVXLC]{1,6}|[A-ZĐ])\s*[.)/:\-–]\s*\S")
GROUP_ORDER = pattern(r"\(?(?:[IVXLC]{1,6}|[A-ZĐ])\s*[.)/:\-–]*|\(?[a-zđ]\s*[.)]")
_ORDER = pattern(r"\(?\d{1,5}(?:\.\d{1,3})?[.)]?")
COUNT = pattern(r"[\d.,]+( ?%| \w+( \w+)?)?")
TOTAL = pattern(
    r"[(*]*(tổng cộng|tổng số|tổng|cộng|total|cộng dồn|lũy kế)\b"
    r"(?! (ty|đoàn|cục|giám|thư|biên|hợp|kết|duyệt|phụ|vệ))"
    r"([ :=(\d].*)?[.)]*|.+ total|toàn (tỉnh|huyện|xã|khối|ngành)( ?[:=(\d].*)?"
)
_PLAIN_TOTAL = pattern(r"(tổng cộng|tổng số|tổng|cộng|total)\s*([:=\d].*)?")
_SIGNED = pattern(
    r"(tm|t/m|kt|k/t|tl|tuq|thừa lệnh|thay mặt|ký thay)\s*[./ ].*"
    r"|(người|cán bộ|đơn vị|bộ phận)?\s*lập( (biểu|bảng|danh sách|báo cáo|phiếu))?( [(,].*)?"
    r"|người (tổng hợp|báo cáo|duyệt|kiểm tra|phụ trách|(đăng ký|điền|ghi|viết|kê khai)( phiếu)?)"
    r"|(phê duyệt|duyệt|xác nhận)( của .*)?"
    r"|.*\((ký|đã ký)[^)]*\).*|thủ trưởng( (cơ quan|đơn vị))?"
    r"|(.{0,40}, )?ngày\s*[\d. …_]*\s*tháng\s*[\d. …_]*\s*năm\s*[\d. …_]*"
)
NOTE = pattern(
    r"[*(]*\s*(ghi chú|lưu ý|chú thích|chú ý|nguồn|nơi nhận)\s*[:(.)*].*|\*.*|ghi chú|nơi nhận"
    r"|[(*]*(danh sách|bảng)( này| trên)?( gồm| có).*"
)
GROUP = pattern(r"(khối|cụm|nhóm|phần|mục|khách mời|thành phần|danh sách|các)\b.*")
_EXAMPLE = pattern(r"[(\[]?(ví dụ|vd|mẫu)\s*[\d.):\]]*|[(\[]?(ví dụ|vd)\s*[.:)\]].*")
_INSTRUCTION = pattern(r"[(\[*]*(ghi|nhập|điền|chọn)\b.*")
_SHOWING = ("ví dụ", "vd", "mẫu", "ghi", "nhập", "điền", "chọn")
# With one of these a signature begins, or one of those stands in it.
_SIGNING = (
    *("tm", "t/m", "kt", "k/t", "tl", "tuq", "thừa lệnh", "thay mặt", "ký thay"),
    *("người", "phê duyệt", "duyệt", "xác nhận", "thủ trưởng"),
)
_OF_SIGNING = ("lập", "ký", "tháng")
_SIGNED_BY = ("(ký", "(đã ký")
REMARK = pattern(r"\([^()]*\)")
_CODE = pattern(r"\*|[A-ZĐ]+\d[\w.\-/]*|[A-ZĐ]+(?:-[A-Z0-9Đ]+)+")
_LIKE_A_NAME = pattern(r"[^\W\d_][\w'’.-]*(?: [^\W\d_][\w'’.-]*){0,6}")
_SUSPECT = pattern(r"\(?\d|[*(]|[a-zđ]{1,6}\s*[.)/:\-–]|[ivxlc]{1,6}\s*$|[a-zđ]\s*$")
_SUSPECT_BEGINNINGS = (
    *(
        "tổng",
        "cộng",
        "tm",
        "t/m",
        "kt",
        "k/t",
        "tl",
        "tuq",
        "người",
        "cán bộ",
        "bộ phận",
        "lập",
        "ghi",
        "lưu",
    ),
    *("chú", "nguồn", "nơi", "danh", "bảng", "phê", "duyệt", "toàn", "xác", "thủ", "thay", "thừa", "total"),
    *("lũy", "luỹ", "đơn vị lập"),
)
_SUSPECT_WITHIN = pattern(r"\s*.*\b(?:ngày|total)\b", signs=("ngày", "total"))
AS_ABOVE = "cell-as-above"
"""What is found in a cell that says no more than that it is like the one above."""

ABOVE_MARKS = frozenset(" \"'″〃“”/,nN-–")
"""One of these such a cell begins with."""

_AS_ABOVE = frozenset(
    ('"', "''", '""', "″", "〃", "“", "”", "//", ",,", "nt", "n.t", "n/t", "như trên", "Như trên")
)
_ORDER_HEADERS = frozenset(("stt", "tt", "số tt", "số thứ tự", "thứ tự", "no", "#", "s tt", "s.t.t", "t.t"))


def is_total(text: str) -> bool:
    """Whether a text heads a totals row: "Tổng cộng", "Cộng: 12"; not "Tổng công ty", not "Cộng đồng"."""
    return _PLAIN_TOTAL.fullmatch(fold(text)) is not None


def is_code(cell: Raw) -> bool:
    """Whether a cell of a schema's first column holds its code, or a day or number, and begins no title."""
    if not isinstance(cell, str):
        return cell is not None
    text = cell.strip()
    return _CODE.fullmatch(text) is not None or (" " not in text and not is_suspect(text))


def is_own_code(cell: Raw) -> bool:
    """Whether a cell holds letters and figures as the codes of the plan do: "NS066", "H-CL"."""
    return isinstance(cell, str) and _CODE.fullmatch(cell.strip()) is not None


@lru_cache(maxsize=1024)  # forms that came back are alike
def is_suspect(text: str) -> bool:
    """Whether a text begins like what may be no record: a number, a title of a group, a signature, a note."""
    small = text.lower()
    begun = small.lstrip()
    return (
        begun.startswith(_SUSPECT_BEGINNINGS)
        or _SUSPECT.match(begun) is not None
        or _SUSPECT_WITHIN.match(small) is not None
    )


def is_set_aside(text: str) -> bool:
    """Whether a text says by itself that its row is a total, a signature or a note."""
    return is_total(text) or is_signed(fold(text)) or NOTE.fullmatch(fold(text)) is not None


@lru_cache(maxsize=1024)  # forms that came back are alike
def is_plain(text: str) -> bool:
    """Whether a text begins like a word, and like none that shows how to fill in, sums up, signs or notes."""
    folded = fold(text)
    return (
        text[:2].isalpha()
        and len(text) > 1
        and not is_suspect(folded)
        and not folded.startswith(_SHOWING)
        and not any(sign in folded for sign in _SIGNED_BY)
    )


def shows_how(texts: Sequence[str]) -> bool:
    """Whether a row of texts is an example ("VD: Nguyễn Văn A"), or says what to write in the others."""
    folded = [fold(text) for text in texts]
    if folded and _EXAMPLE.fullmatch(folded[0]):
        return True
    return len(folded) > 1 and sum(map(bool, map(_INSTRUCTION.fullmatch, folded))) * 2 > len(folded)


def is_order_header(header: str) -> bool:
    """Whether a column holds the running number: "STT", "TT", "Số TT"."""
    return len(header) < 20 and header[:1] in "sStTnN#" and fold(header).strip(". ") in _ORDER_HEADERS


def is_order(cell: Raw) -> bool:
    """Whether a cell holds a running number: 7, "7.", "(7)", "1.2"."""
    if isinstance(cell, str):
        return _ORDER.fullmatch(cell.strip()) is not None
    return isinstance(cell, int | float) and not isinstance(cell, bool)


def is_like_a_name(text: str) -> bool:
    """Whether every word begins with a capital: "Nguyễn Văn An", not "Khối huyện"."""
    words = text.split()
    capitals = len(words) > 1 and all(word[:1].isupper() for word in words)
    return capitals and _LIKE_A_NAME.fullmatch(text) is not None


def is_signed(folded: str) -> bool:
    """Whether a folded text is what stands above a name that signs, or the place and day beside it."""
    may_be = folded.startswith(_SIGNING) or any(word in folded for word in _OF_SIGNING)
    return may_be and _SIGNED.fullmatch(folded) is not None


def is_of_signature(cell: Raw) -> bool:
    """Whether a cell holds what stands in a signature: its words, a name, a title in capitals."""
    if not isinstance(cell, str):
        return False
    return is_like_a_name(cell) or cell.isupper() or is_signed(fold(cell))


def is_dotted(text: str) -> bool:
    """Whether a text is only room for the pen: "…", "......", "____"."""
    return not text.strip(" .…_")


def is_as_above(text: str) -> bool:
    """Whether a cell says no more than that it is like the one above."""
    return text[:1] in ABOVE_MARKS and len(text) < 12 and text.strip(" -.–") in _AS_ABOVE
