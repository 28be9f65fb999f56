"""Who comes in another's place, by the words of an answer."""

import re
from collections.abc import Iterator

from msgspec import Struct

from toolkit.patterns import pattern
from toolkit.wording import fold, title_in_full

_HONORIFIC = r"(?:đồng chí|đ/c|đc|ông|bà|anh|chị)\b[.:]?"
_SENDS = pattern(
    r"\b(?:cử|ủy quyền|uỷ quyền|phân công)\s+(?:cho\s+)?"
    r"(?:(?:người|cán bộ)\s+(?:(?:tham dự|dự|đi|họp)\s+){0,3}thay(?:\s+là)?"
    r"(?: *[:–-]\s*|\s*(?=[-+•]|(?:họ|tên|đồng chí|đ/c|ông|bà|anh|chị)\b)| *))?"
    r"(?:[-+•]\s*)?(?:(?:họ(?: và)? tên|tên)\s*:\s*)?(?:(?:đồng chí|đ/c|ông|bà|anh|chị)\s*:?\s+)?",
    re.IGNORECASE,
)
"""What stands before the name of whoever comes, as the letter asked for it: "Cử người dự thay: ..." too."""

_MENTION = pattern(
    rf"(?P<item>^\s*(?:\d{{1,2}}\s*[.)/-]|[-+•*]|[a-d]\))\s*(?:{_HONORIFIC}\s*)?)"
    rf"|(?P<thay>\bthay\s+(?:mặt\s+)?(?:cho\s+)?)?\b{_HONORIFIC}\s+",
    re.IGNORECASE | re.MULTILINE,
)
"""What stands before a name in a list or in a sentence; "thay": it is somebody who stays away."""

_LIST_HEAD = pattern(
    r"\b(?:cử|ủy quyền|uỷ quyền|phân công)\b[^.\n]*\bthay\b[^.\n]*:\s*$", re.IGNORECASE | re.MULTILINE
)
_TITLE_LABEL = pattern(r"\A[\s,;.•+-]*chức vụ\s*:\s*", re.IGNORECASE)
_TITLE_ENDS = pattern(r"[.;\n(]|\b(dự|tham dự|đi|họp|thay)\b")


class StandIn(Struct, frozen=True, kw_only=True):
    """Somebody who comes in another's place; ``said`` are the words that may say in whose."""

    name: str
    title: str = ""
    said: str = ""


def stand_ins(text: str, whole: str = "") -> tuple[StandIn, ...]:
    """Whoever an answer sends; nobody where it says no whole name. ``whole``: its sentences about that.

    Of several each has the words up to the next name: "cử đ/c A dự thay đ/c Bí thư, đ/c B dự thay đ/c Phó Bí
    thư", or a line of a list for each.
    """
    several = tuple(_mentioned(text))
    if len(several) > 1:
        return several
    name, title = substitute_in(text)
    if name:
        return (StandIn(name=name, title=title, said=whole),)
    return tuple(StandIn(name=one.name, title=one.title, said=whole) for one in several)


def _mentioned(text: str) -> Iterator[StandIn]:
    head = _LIST_HEAD.search(text)
    called = ((found, _name(text[found.end() :])) for found in _MENTION.finditer(text))
    named = [(found, words) for found, words in called if len(words) > 1]
    ends = [found.start() for found, _ in named if not found["thay"]]
    seen: set[str] = set()
    for found, words in named:
        if found["thay"]:
            continue
        line = text.find("\n", found.end()) if found["item"] else -1
        later = [end for end in (*ends, line) if end > found.start()]
        rest = text[found.end() : min(later, default=len(text))]
        name = " ".join(words)
        is_listed = bool(found["item"] and head and head.end() <= found.start() + 1)
        if (is_listed or "thay" in fold(rest).split()) and fold(name) not in seen:
            seen.add(fold(name))
            yield StandIn(name=name, title=_title(rest[rest.index(words[-1]) + len(words[-1]) :]), said=rest)


def substitute_in(text: str) -> tuple[str, str]:
    """ "cử đồng chí Lê Văn Tám, Phó Bí thư dự thay": the capitalised words, and what follows the comma."""
    for found in _SENDS.finditer(text):
        rest = text[found.end() :]
        name = _name(rest)
        if len(name) > 1:
            return " ".join(name), _title(rest[rest.index(name[-1]) + len(name[-1]) :])
    return "", ""


def _name(rest: str) -> list[str]:
    """The capitalised words that a text begins with, up to the first sign behind one."""
    name: list[str] = []
    for word in rest.partition("\n")[0].split(" "):
        bare = word.rstrip(",.;-:")
        if not bare[:1].isupper():
            break
        name.append(bare)
        if bare != word:
            break
    return name


def _title(behind: str) -> str:
    label = _TITLE_LABEL.match(behind)
    title = behind[label.end() :] if label else behind.lstrip(" ,-–(")
    ended = _TITLE_ENDS.search(title)
    return title_in_full(title[: ended.start() if ended else None].strip(" ,-–()"))
