"""Which column of somebody's list is which of the roster's: by its header, names also by their look."""

from collections.abc import Mapping
from itertools import pairwise

from msgspec import Struct

from toolkit.book.reading.any_table import AnyTable, TableColumn, TableRow
from toolkit.wording import fold, looks_like_a_person

# By the roster's header, what lists call it; the words that come first speak first.
_CALLED: Mapping[str, tuple[str, ...]] = {
    "Họ và tên": ("họ và tên", "họ tên", "họ, tên", "tên cán bộ", "tên đại biểu", "người đại diện"),
    "Chức vụ": ("chức vụ", "chức danh", "nhiệm vụ"),
    "Đơn vị": (
        "tên đơn vị",
        "đơn vị công tác",
        "nơi công tác",
        "đơn vị",
        "cơ quan",
        "xã, phường",
        "xã/phường",
    ),
    "Điện thoại": ("số điện thoại", "điện thoại", "di động", "sđt", "số đt", "zalo"),
    "Email": ("email", "e-mail", "thư điện tử", "hộp thư"),
    "Giới tính": ("giới tính", "nam/nữ", "nam (nữ)"),
    "Xưng hô": ("xưng hô",),
    "Từ ngày": ("từ ngày", "ngày bổ nhiệm", "ngày giữ chức vụ"),
    "Ghi chú": ("ghi chú",),
}
NEEDED = ("Họ và tên", "Đơn vị")
_FAMILY_CALLED = (
    *("họ và tên đệm", "họ và chữ đệm", "họ tên đệm", "họ, tên đệm", "họ và đệm", "họ đệm"),
    *("họ và tên lót", "họ và lót", "họ lót", "họ", "họ và tên", "họ tên"),
)
_GIVEN_CALLED = ("tên", "tên gọi")
_MOST_LOOKED_AT = 30
_MOST_GIVEN = 2


class Understood(Struct, frozen=True, kw_only=True):
    """The roster's headers with the list's columns, and the columns that were not understood.

    ``given`` is the column of the last syllable where names stand in two columns.
    """

    columns: Mapping[str, TableColumn]
    others: tuple[str, ...]
    given: TableColumn | None = None

    @property
    def missing(self) -> tuple[str, ...]:
        """The headers without which nobody can be entered."""
        return tuple(header for header in NEEDED if header not in self.columns)


def understood(table: AnyTable) -> Understood:
    """Each column under the first header that names it whole, then by its beginning; each once."""
    found: dict[str, TableColumn] = {}
    family, given = _in_two(table)
    if family and given:
        found["Họ và tên"] = family
    for exact in (True, False):
        for header, names in _CALLED.items():
            column = _named(table, names, found, given, exact=exact)
            if header not in found and column:
                found[header] = column
    if "Họ và tên" not in found and (people := _of_people(table, found)):
        found["Họ và tên"] = people
    taken = {column.tag for column in (*found.values(), *([given] if given else []))}
    others = [one.header for one in table.columns if one.tag not in taken and not one.is_order]
    return Understood(columns=found, others=tuple(others), given=given)


def _in_two(table: AnyTable) -> tuple[TableColumn | None, TableColumn | None]:
    """The columns of "Họ đệm" and "Tên" that stand side by side; a merged header names only the first."""
    said = [[fold(header) for header in column.headers] for column in table.columns]
    for place, (family, given) in enumerate(pairwise(said)):
        first, second = table.columns[place : place + 2]
        called = any(one in _FAMILY_CALLED for one in family) and any(one in _GIVEN_CALLED for one in given)
        if called and _are_single(table, place + 1):
            return first, second
    return None, None


def _are_single(table: AnyTable, place: int) -> bool:
    """Whether the cells of a column are a syllable or two each, as given names are."""
    rows: list[TableRow] = [row for _, row in zip(range(_MOST_LOOKED_AT), table.rows(), strict=False)]
    cells = [str(row.values[place]).split() for row in rows if isinstance(row.values[place], str)]
    return bool(cells) and all(len(one) <= _MOST_GIVEN for one in cells)


def _named(
    table: AnyTable,
    names: tuple[str, ...],
    taken: Mapping[str, TableColumn],
    given: TableColumn | None,
    *,
    exact: bool,
) -> TableColumn | None:
    free = [one for one in table.columns if one is not given and one not in taken.values()]
    for name in names:
        for column in free:
            said = [fold(header) for header in column.headers]
            if any(one == name if exact else one.startswith(name) for one in said):
                return column
    return None


def _of_people(table: AnyTable, taken: Mapping[str, TableColumn]) -> TableColumn | None:
    """The column most of whose cells look like people's names."""
    rows: list[TableRow] = [row for _, row in zip(range(_MOST_LOOKED_AT), table.rows(), strict=False)]
    for at, column in enumerate(table.columns):
        cells = [row.values[at] for row in rows if isinstance(row.values[at], str)]
        people = sum(looks_like_a_person(str(cell)) for cell in cells)
        if column not in taken.values() and cells and people * 3 >= len(cells) * 2:
            return column
    return None
