"""What an agenda that went out said, item by item, and what holds now, in the words of a notice."""

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from toolkit.wording import fold

TAG = "muc"
"""The tag of an agenda that holds its items, one row each."""

_FEW = 2  # changed times that are told one by one
_NOBODY = "chưa phân công"


class Item(NamedTuple):
    """One row of an agenda: "08:00 - 08:10", what, by whom; each may be blank."""

    time: str
    content: str
    speaker: str = ""


Told = tuple[str, str, str]  # what changed, old, new


def as_kept(rows: Sequence[Mapping[str, str]]) -> str:
    """The rows of an agenda's table as one text, which ``items_kept`` reads back."""
    fields = ("thoi_gian", "noi_dung", "nguoi_thuc_hien")
    return "\n".join("\t".join(" ".join(row.get(one, "").split()) for one in fields) for row in rows)


def items_kept(text: str) -> tuple[Item, ...]:
    """The items that a kept text tells."""
    return tuple(Item(*row.split("\t")[:3]) for row in text.split("\n") if row.count("\t") >= 1)


def agenda_changes(then: Sequence[Item], now: Sequence[Item]) -> tuple[Told, ...]:
    """What became of an agenda's items: those that fell away or came, who does them, at what time."""
    from difflib import SequenceMatcher  # slow import: few agendas have changed

    old, new = ([fold(one.content) for one in items] for items in (then, now))
    matcher = SequenceMatcher(None, old, new, autojunk=False)
    found: list[Told] = []
    same: list[tuple[Item, Item]] = []
    for code, first, last, begin, end in matcher.get_opcodes():
        if code == "equal":
            same += zip(then[first:last], now[begin:end], strict=True)
        else:
            found += _others(then[first:last], now[begin:end])
    found += [
        (f"Người thực hiện mục “{one.content}”", one.speaker or _NOBODY, other.speaker or _NOBODY)
        for one, other in same
        if fold(one.speaker) != fold(other.speaker)
    ]
    return (*found, *_times([pair for pair in same if pair[0].time != pair[1].time]))


def _others(then: Sequence[Item], now: Sequence[Item]) -> Iterator[Told]:
    """Items that stand in place of others; what is left over fell away, or came."""
    for number in range(max(len(then), len(now))):
        gone = _named(then[number]) if number < len(then) else "chưa có"
        come = _named(now[number]) if number < len(now) else "không còn"
        yield "Chương trình", gone, come


def _named(item: Item) -> str:
    about = "; ".join(part for part in (item.time, item.speaker) if part)
    return f"mục “{item.content}”{f' ({about})' if about else ''}"


def _times(changed: Sequence[tuple[Item, Item]]) -> Iterator[Told]:
    if len(changed) <= _FEW:
        for one, other in changed:
            yield f"Giờ của mục “{one.content}”", one.time, other.time
        return
    (old, new), (old_end, new_end) = changed[0], changed[-1]
    what = f"Giờ từ mục “{old.content}” đến mục “{old_end.content}”"
    yield what, _span(old, old_end), _span(new, new_end)


def _span(first: Item, last: Item) -> str:
    return f"từ {first.time.split(' - ')[0]} đến {last.time.split(' - ')[-1]}"
