"""What programs leave in tables: words for nothing ("NaN"), ".0" behind a number, a formula around a text."""

from collections.abc import Mapping

from toolkit.patterns import pattern

_FORMS = pattern(
    r"(?P<nothing>NULL|null|nan|NaN|NaT|<NA>|\(null\)|\[null\]|undefined"
    r"|#(?:N/A|REF!|VALUE!|NAME\?|DIV/0!|NULL!|NUM!))"
    r"|(?P<tail>[1-9]\d{3,}\.0)"
    r"|(?P<power>\d[.,]\d+E\+\d{2})"
    r"|(?P<moment>\d{4}-\d{2}-\d{2}[ T]\d{2}:\d{2}:\d{2}(?:\.\d+)?Z?)"
    r"|(?P<narrow>#{3,})"
    r"|(?P<cover>=\".*\"|'[+\d][\d .]*|\*\*.+\*\*|\[[\"'].*[\"']\])"
)
FIRST = frozenset("nN<([u#='*0123456789")
"""What each of them begins with."""

WHAT: Mapping[str, str] = {
    "nothing": "là dấu của phần mềm cho ô không có giá trị",
    "tail": "là số nguyên bị phần mềm thêm “.0”",
    "power": "là số dài bị phần mềm viết gọn nên đã mất các chữ số cuối",
    "moment": "là ngày giờ viết theo kiểu của phần mềm",
    "narrow": "là dấu của Excel khi cột quá hẹp",
    "cover": "còn dấu mà phần mềm thêm quanh nội dung",
}


def exported(text: str) -> str:
    """What such a text is, in words; blank for any other."""
    found = _FORMS.fullmatch(text) if text[:1] in FIRST else None
    return WHAT[str(found.lastgroup)] if found else ""
