"""Which column of somebody's list is which of the roster's: by its header, names also by their look."""

from collections.abc import Mapping

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
_MOST_LOOKED_AT = 30


class Understood(Struct, frozen=True, kw_only=True):
    """The roster's headers with the list's columns, and the columns that were not understood."""

    columns: Mapping[str, TableColumn]
    others: tuple[str, ...]

    @property
    def missing(self) -> tuple[str, ...]:
        """The headers without which nobody can be entered."""
        return tuple(header for header in NEEDED if header not in self.columns)


def understood(table: AnyTable) -> Understood:
    """Each column under the first header that names it whole, then by its beginning; each once."""
    found: dict[str, TableColumn] = {}
    for exact in (True, False):
        for header, names in _CALLED.items():
            column = _named(table, names, found, exact=exact)
            if header not in found and column:
                found[header] = column
    if "Họ và tên" not in found and (people := _of_people(table, found)):
        found["Họ và tên"] = people
    taken = {column.tag for column in found.values()}
    others = [one.header for one in table.columns if one.tag not in taken and not one.is_order]
    return Understood(columns=found, others=tuple(others))


def _named(
    table: AnyTable, names: tuple[str, ...], taken: Mapping[str, TableColumn], *, exact: bool
) -> TableColumn | None:
    free = [column for column in table.columns if column not in taken.values()]
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
