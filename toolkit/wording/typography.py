"""The look of running text: spaces that do not break, and capitals that begin it."""

from toolkit.patterns import pattern

NBSP = "\u00a0"

_UNBROKEN = pattern(
    r"(?i:(?:(?:đoàn )?TNCS )?Hồ Chí Minh|chủ nhật)"
    r"|(?i:\b(?:lần )?thứ (?:nhất|hai|ba|tư|năm|sáu|bảy)\b)"
    r"|(?i:\b(?:ngày|tháng|năm|số|điều|khoản|quận|phường|chuyên đề) (?=\d))"
    r"|(?i:\d+ giờ\b(?: \d+ phút\b)?|\d+ phút\b)"
    r"|\d{4} [-–] (?=\d{4})|(?<=\S) (?=[-–] )"
    r"|\b\d{3,4} \d{3} (?=\d{3,4}\b)"
    r"|(?:\b(?:TP|TX|TT|TM|KT|TL)\.|Đ/c|đ/c) (?=[^\W\d_])"
)


def unbroken(text: str) -> str:
    """The text with non-breaking spaces where a line must not end: "ngày 24", "số 60", "Tổ chức -".

    For the moment of writing a letter only; kept text has plain spaces.
    """
    return _UNBROKEN.sub(lambda found: found[0].replace(" ", NBSP), text)


def held_at_the_end(text: str, *, room: int) -> str:
    """The text, when longer than ``room`` letters, with its last words held together.

    So no syllable stands alone on the last line: the part behind the last "và" stays whole where it is
    short, else the last two words do.
    """
    head, joint, tail = text.rpartition(" và ")
    if len(text) <= room:
        return text
    if not joint or len(tail) > room / 2:
        head, joint, tail = text.rpartition(" ")
        head, joint, tail = head.rpartition(" ")[0], " ", f"{head.rpartition(' ')[2]} {tail}"
    return f"{head} {(joint.lstrip() + tail).replace(' ', NBSP)}" if head else text


def capitalised(text: str) -> str:
    """The text as it begins a sentence: its first letter a capital, the rest as typed."""
    return text[:1].upper() + text[1:]


_NAMES = ("Excel ", "Word ", "Outlook ")


def uncapitalised(text: str) -> str:
    """The text as it stands inside a sentence; an abbreviation ("TNCS ...") or a name keeps its capitals."""
    is_name = text[1:2].isupper() or text.startswith(_NAMES)
    return text if is_name else text[:1].lower() + text[1:]
