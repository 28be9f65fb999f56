"""The group of an opinion that is not said in its own row: above it, by a sign, or in nearly its words."""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import pairwise

from msgspec import Struct
from msgspec.structs import replace

from toolkit.book.fields import Lookups, unnumbered
from toolkit.book.reading.row_words import is_as_above
from toolkit.book.schema.return_form import REMARKS
from toolkit.patterns import pattern
from toolkit.plan.model.filled_form import Remark
from toolkit.tasks.collecting.empty_words import is_introduction
from toolkit.tasks.collecting.group_words import group_in_other_words
from toolkit.tasks.collecting.opinion_addressees import by_addressee
from toolkit.tasks.collecting.opinion_lists import parted
from toolkit.wording import capitalised, fold, fold_ascii, tag_name

SETTLED = ("choice-unlisted", "choice-other", "cell-merged")
"""What is said of a cell of the columns Nhóm and Gửi tới that is understood all the same."""

_FEWEST_WORDS = 2
_MOST_MORE = 4  # words that a heading may have besides its group: "Kiến nghị với cấp trên"
_WORD = pattern(r"\w+")
_SIGN = pattern(r"\s*(?:[:(]|[-–—](?=\s))\s*")
_ASKED = pattern(
    r"(?:(?:những|các) )?(?:(?:kiến nghị|đề nghị|đề xuất)(?:, | và | - )?)+"
    r" (?:đối với|với|gửi|lên|tới|đến) (.+)",
    re.IGNORECASE,
)
_IF_ANY = "nếu có"
_MARKED = pattern(r"^\s*[-–—+*•]\s+")
_LEADING = pattern(r"^(?:ve|cac|nhung|mot_so|phan|nhom)_(?=.)")


class Grouped(Struct, frozen=True, kw_only=True):
    """Opinions with their groups; ``settled`` are the cells, as "Ý kiến!A3", whose group was understood."""

    remarks: tuple[Remark, ...]
    settled: frozenset[str]


def grouped(remarks: Iterable[Remark], groups: Sequence[str], covered: frozenset[str]) -> Grouped:
    """The opinions of a form, each in its group as whoever reads the page sees it.

    A group holds for the rows below when it stands alone in a row as their heading, over merged cells, or
    is repeated by a ditto mark. A heading in the column of the opinions is none of them; one before a colon
    is its own row's. To whom an opinion goes is repeated in the same ways, but by a heading.
    """
    found: list[Remark] = []
    settled: set[str] = set()
    above = heading = sent_to = sent_above = ""
    asked = (part for one in remarks for part in by_addressee(one))
    for typed in (part for one in asked for part in _sections(one, groups)):
        one = _with_its_own(typed, groups)
        spot = _spot(one, "group")
        settled |= {spot} if typed.group and one is not typed else set()
        if titled := _heading(one, groups):
            above = heading = titled
            sent_to = _asked_whom(one.group or one.content)
            settled |= {spot, _spot(one, "content"), _spot(one, "addressed_to")}
            found += [replace(one, group=titled)] if one.group else []
            continue
        if is_introduction(one.content):
            above = heading = _introduced(one, groups)
            sent_to = one.addressed_to
            settled.add(spot)
            continue
        as_above = spot in covered or is_as_above(one.group)
        named = _known(one.group, groups) if one.content or one.group in groups else ""
        group = above if as_above else named if one.group else heading
        if group and group != one.group:
            settled.add(spot)
        heading, sent_to = ("", _asked_whom(one.group)) if one.group else (heading, sent_to)
        above = group or one.group or above
        if _spot(one, "addressed_to") in covered or is_as_above(one.addressed_to):
            settled.add(_spot(one, "addressed_to"))
            sent_above = sent_above if one.content else ""
        else:
            sent_above = one.addressed_to or sent_to
        found.append(replace(one, group=group or one.group, addressed_to=sent_above))
    return Grouped(remarks=tuple(found), settled=frozenset(settled))


def _spot(one: Remark, field: str) -> str:
    place = one.origin.place(field)
    return f"{place.sheet}!{place.cell}"


def _sections(one: Remark, groups: Sequence[str]) -> Iterator[Remark]:
    """The parts of a cell in which lines of their own name several groups, each under its group."""
    rows = one.content.splitlines()
    if len(rows) < 2:
        yield one
        return
    heads = {at: group for at, row in enumerate(rows) if (group := _begun(row, groups))}
    if len(set(heads.values())) < 2 or 0 not in heads:
        yield one
        return
    ends = [*heads, len(rows)]
    for start, end in pairwise(ends):
        below = rows[start + 1 : end]
        text = _MARKED.sub("", below[0]) if len(below) == 1 else "\n".join(below)
        yield replace(one, group=heads[start], content=text)


def _with_its_own(one: Remark, groups: Sequence[str]) -> Remark:
    """The row with the group that its opinion begins with: "Khó khăn: thiếu kinh phí", in either column.

    An opinion that begins behind its group, "Kiến nghị: hỗ trợ", and goes on in its own cell is one.
    """
    if one.group and one.content:
        group, behind = _divided(one.group, groups)
        return replace(one, group=group, content=_joined(behind, one.content)) if behind else one
    head, _, rest = (one.group or one.content).partition(":")
    whom = _asked_whom(head)
    group = (_known if whom else _begun)(head, groups) if rest.strip() and "\n" not in head else ""
    if not group:
        return one
    cell = one.origin.place("group" if one.group else "content").cell
    origin = replace(one.origin, cells={**one.origin.cells, "content": cell})
    sent_to = one.addressed_to or whom
    return replace(one, group=group, content=capitalised(rest.strip()), addressed_to=sent_to, origin=origin)


def _asked_whom(text: str) -> str:
    """Whom a group's words ask, "Tỉnh đoàn" of "III. Kiến nghị với Tỉnh đoàn:"; blank for other words."""
    asked = _ASKED.fullmatch(unnumbered(text).strip(" :."))
    if not asked:
        return ""
    read = REMARKS.column("addressed_to").type.read(asked[1], Lookups())
    return capitalised(asked[1]) if read.faults else str(read.value)


def _divided(text: str, groups: Sequence[str]) -> tuple[str, str]:
    """The group with which a text begins, and what stands behind it and a sign; blank for other texts."""
    ends = [word.end() for word in _WORD.finditer(text)]
    for end in reversed(ends[:-1]):
        if group := _begun(text[:end], groups):
            sign = _SIGN.match(text[end:])
            behind = text[end + sign.end() :].strip(" .;)") if sign else ""
            return (group, "" if fold(behind) == _IF_ANY else behind)
    return "", ""


def _joined(begun: str, text: str) -> str:
    """A sentence over two cells, or words that say of what each opinion in the second one is."""
    head = capitalised(begun)
    listed = [f"{head}{'' if one[:1].islower() else ':'} {one}" for one in parted(text)]
    return "\n".join(f"• {one}" for one in listed) if len(listed) > 1 else "".join(listed) or text


def _heading(one: Remark, groups: Sequence[str]) -> str:
    """The group that a row without an opinion of its own names; blank for others."""
    text = one.group or one.content
    if one.addressed_to or not text or (one.group and one.content):
        return ""
    if not one.group:
        return headed(text, groups) if _asked_whom(text) else _begun(text, groups)
    group = _known(text, groups)
    return group if len(text.split()) <= len(group.split()) + _MOST_MORE else ""


def headed(line: str, groups: Sequence[str]) -> str:
    """The group that a line of its own names: "2. KHÓ KHĂN:", "KIẾN NGHỊ VỚI TỈNH ĐOÀN"; blank for others."""
    title = line.rstrip(" :")
    if group := _begun(title, groups):
        return group
    group = _known(title, groups) if line.isupper() or line.endswith(":") else ""
    return group if len(title.split()) <= len(group.split()) + _MOST_MORE else ""


def _introduced(one: Remark, groups: Sequence[str]) -> str:
    """The group of a list that a row only introduces: its own, or the one that it names."""
    words = f"_{_words(one.content)}_"
    named = [group for group in groups if f"_{_words(group.partition(',')[0])}_" in words]
    return _known(one.group, groups) or one.group or (named[0] if len(named) == 1 else "")


def _known(text: str, groups: Sequence[str]) -> str:
    """The one group that a text names: "kien nghi", "Mô hình hay", "III. Kiến nghị với tỉnh"; or blank."""
    if text in groups:
        return text
    words = _words(text)
    named = [group for group in groups if f"_{_words(group)}_" in f"_{words}_"]
    begins = named[0] if len(named) == 1 and words.startswith(_words(named[0])) else ""
    if begins or (named and group_in_other_words(unnumbered(text), groups) not in named):
        return begins
    return _begun(text, groups) or _partly(words, groups) or group_in_other_words(unnumbered(text), groups)


def _partly(words: str, groups: Sequence[str]) -> str:
    """The one group of which these words are a part between commas: "mo_hinh_hay"; blank for others."""
    found = [group for group in groups if words in map(_words, group.split(","))]
    return found[0] if len(found) == 1 else ""


def _begun(text: str, groups: Sequence[str]) -> str:
    """The one group of which a text says all words, or the first ones: "I. KHÓ KHĂN"; blank for others."""
    words = _words(text)
    found = [group for group in groups if f"{_words(group)}_".startswith(f"{words}_")]
    if words.count("_") + 1 < _FEWEST_WORDS:
        found = [group for group in found if words == _words(group)]
    return found[0] if len(found) == 1 else ""


@lru_cache(maxsize=256)  # the groups are asked for again and again
def _words(text: str) -> str:
    return _LEADING.sub("", tag_name(fold_ascii(unnumbered(text))))
