"""What a unit says in several of its papers, its whole form and one that asks for one thing alone: once."""

from collections.abc import Iterable, Mapping

from msgspec.structs import replace

from toolkit.tasks.collecting.form_rows import Line, mark
from toolkit.wording import fold, same_name_key

_SAME: Mapping[str, tuple[str, ...]] = {
    "tblYKien": ("Nhóm", "Nội dung"),
    "tblPhatBieu": ("Người", "Tên tham luận"),
}
"""The cells by which two rows of a table are known as one."""

_EITHER: Mapping[str, tuple[str, ...]] = {"tblYKien": ("Người",), "tblPhatBieu": ("Chức vụ",)}
"""The cells in which two such rows may differ: whoever wrote an opinion down, how a title was put."""


def said_once(asked: Iterable[Line]) -> list[Line]:
    """The lines, of those that several papers have the one that says most; it knows the others."""
    kept: list[Line] = []
    alike: dict[object, list[int]] = {}
    for line in asked:
        places = alike.setdefault(_known_by(line), [])
        at = next((at for at in places if _are_one(kept[at], line)), None)
        if at is None:
            places.append(len(kept))
            kept.append(line)
            continue
        first, second = kept[at], line
        if len(second.values) > len(first.values):
            first, second = second, first
        kept[at] = replace(first, also=(*first.also, replace(second, also=()), *second.also))
    return kept


def _known_by(line: Line) -> object:
    headers = _SAME.get(line.table)
    if headers is None:
        return line.table, mark(line.table, line.values)
    words = (str(line.values.get(header, "")) for header in headers)
    keys = (same_name_key if header == "Người" else fold for header in headers)
    return line.table, *(key(text).rstrip(" .;") for key, text in zip(keys, words, strict=True))


def _are_one(one: Line, other: Line) -> bool:
    """Whether two lines of different papers contradict each other nowhere."""
    free = (*_SAME.get(one.table, ()), *_EITHER.get(one.table, ()))
    both = (header for header in one.values if header in other.values and header not in free)
    is_report = one.table == "tblBaoCao"  # two of them are of units that became one
    return (
        not is_report
        and one.source.file != other.source.file
        and all(fold(str(one.values[header])) == fold(str(other.values[header])) for header in both)
    )
