"""One line of running text, as templates loop over it, and the marks that end it."""

import re
from collections.abc import Iterable

from toolkit.documents.context import Context, tag
from toolkit.patterns import pattern
from toolkit.wording import uncapitalised

# Words that are written large only because they begin a cell; names of bodies keep their capitals.
_ORDINARY = ("các", "cấp ủy", "chính quyền", "đại biểu", "đại diện", "đồng chí", "đơn vị", "lãnh đạo")
_MARK = pattern(r"\s*\(?(?:(?P<mark>\d{1,2}(?=[.)])|[a-zđ](?=\))|[-–—•*·+])(?P<sign>[.)]?))[ \t]+(?=\S)")
_DASH = pattern(r"^\s*[-–—•*·]\s+(?=\S)")
_MARK_SIGNS = frozenset(".)-–—•*·+")
_CLOSING = (".", ";", ":", ",", "!", "?", "…", "”")


class Paragraph(Context):
    """A finished line or paragraph; the template gives it its dash or number."""

    dong: str = tag("Nội dung của dòng, đã có dấu câu ở cuối")


def paragraphs(lines: Iterable[str]) -> tuple[Paragraph, ...]:
    """The lines in their order, each ended like a sentence; blank ones are left out."""
    return tuple(Paragraph(dong=ended(line)) for line in lines if line.strip())


def series(lines: Iterable[str], *, last: str = ".") -> tuple[Paragraph, ...]:
    """The lines as one enumeration: each ends with ";" and the last one with ``last``."""
    words = [bare(line) for line in lines if bare(line)]
    marks = [";"] * (len(words) - 1) + [last]
    return tuple(Paragraph(dong=line + mark) for line, mark in zip(words, marks, strict=False))


def ended(text: str, mark: str = ".") -> str:
    """The text with a mark at its end; one that it has already stays."""
    text = text.strip()
    return text if not text or text.endswith(_CLOSING) else text + mark


def bare(text: str) -> str:
    """The text without the marks around it, for a template that puts its own."""
    return unmarked(text.rstrip(" .;,:"))


def in_one_line(text: str) -> str:
    """The text as ``bare`` has it, its lines one behind the other, for words that belong to all of them."""
    lines = [unmarked(line.strip()) for line in bare(text).splitlines() if line.strip()]
    return " ".join([*(ended(line, ";") for line in lines[:-1]), *lines[-1:]])


def below_a_dash(text: str) -> str:
    """The text as it stands behind a dash of its own: the points in its lines have a plus sign."""
    first, *rest = text.split("\n")
    return "\n".join((first, *(_DASH.sub("+ ", line) for line in rest)))


def unmarked(text: str) -> str:
    """The text without a dash or number typed before it; one that begins an enumeration stays."""
    # most texts begin with none of the signs that such a mark has, and need no closer look
    found = None if _MARK_SIGNS.isdisjoint(text.lstrip()[:4]) else _MARK.match(text)
    if not found:
        return text
    rest, mark = text[found.end() :], found["mark"]
    following = str(int(mark) + 1) if mark.isdigit() else chr(ord(mark) + 1) if mark.isalpha() else mark
    start = r"(?<!\S)" if found["sign"] else r"(?m)^\s*"
    goes_on = re.search(f"{start}{re.escape(following + found['sign'])}\\s", rest)
    return text if goes_on else unmarked(rest)


def inside(words: str) -> str:
    """Somebody or some body as named inside a sentence: "cấp ủy, chính quyền", but "Trung ương Đoàn"."""
    plain = f"{words} ".lower()
    ordinary = any(plain.startswith((f"{start} ", f"{start},")) for start in _ORDINARY)
    return uncapitalised(words) if ordinary else words
