"""What is said of a list before it is written: what it brings, how it is understood, what has no place."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from msgspec import Struct

from toolkit.tasks.making.copied_rows import Row

_MOST_NAMED = 5
_MOST_ROWS = 40

# What is said of each matter, in this order; rows that did not come in are all named.
_SAYINGS: Mapping[str, tuple[int, str]] = {
    "sheets": (_MOST_ROWS, "Không đọc các trang sau của tệp: {}."),
    "heading": (_MOST_NAMED, "Theo dòng tiêu đề của danh sách: {}."),
    "letters": (_MOST_NAMED, "Chữ kiểu cũ (VNI, TCVN3) đã đổi sang Unicode, đồng chí xem lại: {}."),
    "understood": (_MOST_ROWS, "Tên đơn vị được hiểu theo sổ: {}."),
    "follows": (_MOST_ROWS, "Ô đơn vị để trống, hiểu là đơn vị của dòng trên: {}."),
    "several": (
        _MOST_ROWS,
        "CHƯA NHẬP vì tên đơn vị có thể là nhiều đơn vị; ghi rõ hơn trong danh sách rồi nhập lại: {}.",
    ),
    "ended": (_MOST_ROWS, "CHƯA NHẬP vì theo sổ đơn vị không còn, hoặc không thuộc tỉnh này: {}."),
    "unread": (_MOST_ROWS, "CHƯA NHẬP những người ở cột chưa hiểu: {}; sửa tiêu đề cột rồi nhập lại."),
    "like": (_MOST_ROWS, "Đơn vị mới mà tên gần giống đơn vị đã có, đồng chí xem có phải là một: {}."),
    "kind": (_MOST_ROWS, "Đơn vị mới chưa rõ loại, đồng chí xem lại cột Loại, Tên đơn vị: {}."),
    "vacant": (_MOST_ROWS, "Chưa có người, không nhập: {}."),
    "left": (_MOST_ROWS, "CHƯA NHẬP vì danh sách cho biết không còn giữ chức vụ: {}."),
    "gone": (
        _MOST_ROWS,
        "CHƯA NHẬP vì sổ ghi đã thôi giữ chức vụ; nếu nay giữ lại, thêm một dòng cùng mã: {}.",
    ),
    "returns": (_MOST_ROWS, "Trở lại giữ chức vụ, thêm dòng mới cùng mã: {}."),
    "moved": (
        _MOST_ROWS,
        "Trùng họ tên người đã thôi chức vụ ở đơn vị khác; nếu là một người, sửa cho chung một mã: {}.",
    ),
    "second": (_MOST_ROWS, "Một người giữ hai chức vụ, hai dòng cùng mã: {}."),
    "namesakes": (
        _MOST_ROWS,
        "Cùng họ tên trong một đơn vị nhưng khác số điện thoại, nhập là hai người; đồng chí xem lại: {}.",
    ),
    "repeated": (_MOST_ROWS, "Danh sách ghi lặp lại, chỉ nhập một lần: {}."),
    "nearly": (_MOST_ROWS, "Người mới mà họ tên gần giống người đã có của đơn vị, đồng chí xem lại: {}."),
    "heads": (
        _MOST_ROWS,
        "Đơn vị có hai người cùng chức vụ này; nếu là kế nhiệm, ghi Đến ngày cho dòng của người trước: {}.",
    ),
    "untitled": (_MOST_ROWS, "Chưa có chức vụ: {}."),
    "days": (_MOST_ROWS, "Chưa rõ ngày, ghi vào Ghi chú: {}."),
    "faults": (_MOST_ROWS, "Ô cần xem lại trong danh sách: {}."),
    "passed": (_MOST_ROWS, "Không phải dòng ghi người (tiêu đề, tổng cộng, ghi chú, chữ ký), bỏ qua: {}."),
}


class Notes:
    """What there is to say, by matter, each thing once."""

    def __init__(self) -> None:
        self._said: dict[str, dict[str, None]] = defaultdict(dict)

    def add(self, matter: str, words: str) -> None:
        self._said[matter][words] = None

    def all(self) -> Mapping[str, tuple[str, ...]]:
        return {matter: tuple(words) for matter, words in self._said.items()}


class Entries(Struct, frozen=True, kw_only=True):
    """What a list brings: new units and people; who stands there already; rows that say too little.

    ``otherwise``: of whom the list says something else than the workbook, in words; ``elsewhere``: who is
    new in a unit and serves in another one; ``respelt``: names that stood there in capitals; ``notes``: what
    else is to be said, by matter.
    """

    units: tuple[Row, ...] = ()
    people: tuple[Row, ...] = ()
    known: tuple[str, ...] = ()
    unclear: tuple[str, ...] = ()
    otherwise: tuple[str, ...] = ()
    elsewhere: tuple[str, ...] = ()
    respelt: int = 0
    notes: Mapping[str, tuple[str, ...]] = {}


def told(found: Entries) -> Iterator[str]:
    """What would be entered, for the user to confirm: counts, the first names, and what is left alone."""
    for title, rows, key in (("Đơn vị", found.units, "Tên đơn vị"), ("Nhân sự", found.people, "Họ và tên")):
        names = [f"{row[key]} ({row['Mã đơn vị']})" for row in rows]
        words = f": {_listed(names, _MOST_NAMED)}" if rows else ""
        yield f"Trang {title}: thêm {len(rows)} dòng{words}."
    for matter, (most, saying) in _SAYINGS.items():
        if said := found.notes.get(matter):
            yield saying.format(_listed(said, most))
    if found.known:
        yield f"{len(found.known)} người đã có trong sổ, giữ nguyên: {'; '.join(found.known[:_MOST_NAMED])}."
    if found.otherwise:
        yield f"Khác với sổ, đồng chí tự xem và sửa: {_listed(found.otherwise, _MOST_ROWS)}."
    if found.elsewhere:
        words = _listed(found.elsewhere, _MOST_ROWS)
        yield f"Trùng họ tên ở đơn vị khác; nếu là một người đã chuyển, ghi Đến ngày cho dòng cũ: {words}."
    if found.respelt:
        yield f"{found.respelt} họ tên viết hoa cả chữ được ghi lại như Nguyễn Văn An."
    if found.unclear:
        numbers = _listed(found.unclear, _MOST_ROWS, ", ")
        yield f"{len(found.unclear)} dòng thiếu họ tên hoặc đơn vị, bỏ qua: dòng {numbers}."


def _listed(words: Sequence[str], most: int, between: str = "; ") -> str:
    return f"{between.join(words[:most])}{' …' if len(words) > most else ''}"
