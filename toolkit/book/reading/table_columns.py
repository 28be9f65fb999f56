"""The columns of a table that no schema describes: their names, and what the names say of the cells."""

from msgspec import Struct

from toolkit.book.reading.row_words import is_order_header
from toolkit.patterns import pattern
from toolkit.wording import fold

_PERSON = pattern(r"(.* - )?(họ và tên|họ tên|họ, tên)\b(?! đệm).*")
_PHONE = pattern(r"(đt|sđt|điện thoại|di động|zalo)\b")
_CITIZEN = pattern(r"(cccd|căn cước|định danh)\b")
_DAY = pattern(r"(?<!số )\bngày\b(?! (công|phép|nghỉ|làm|học))|\bhạn\b(?! (chế|mức))")
_CODE = pattern(
    r"(mã|đt|sđt|số đt|điện thoại|di động|zalo|fax|cmnd|cccd|căn cước|chứng minh|hộ chiếu|tài khoản|stk|mst"
    r"|số thẻ|số hiệu|năm)\b"
)


class TableColumn(Struct, frozen=True, kw_only=True):
    """A column: its header, its tag, and its index in the sheet's rows.

    ``width`` is how many columns of the sheet the header stands over: their texts are one value.
    ``short`` is the last line of a header of several lines, where no other column ends so. ``is_code``: its
    numbers are names of things (phones, codes, years) and never grouped. ``is_phone``: of people's phones,
    ``is_citizen``: of their identity cards. ``is_day``: it holds days.
    """

    header: str
    tag: str
    index: int
    width: int = 1
    short: str = ""
    is_code: bool = False
    is_phone: bool = False
    is_citizen: bool = False
    is_day: bool = False

    @property
    def headers(self) -> tuple[str, ...]:
        """The names that it may be called by."""
        return (self.header, self.short) if self.short else (self.header,)

    @property
    def is_order(self) -> bool:
        """Whether it holds the running number."""
        return is_order_header(self.header)


def names_codes(header: str) -> bool:
    """Whether a column's numbers are names of things: "Điện thoại", "Mã số", "Năm sinh"."""
    return _CODE.search(fold(header)) is not None


def names_phones(header: str) -> bool:
    """Whether a column holds phone numbers: "Điện thoại", "SĐT", "Di động"."""
    return _PHONE.search(fold(header)) is not None


def names_citizens(header: str) -> bool:
    """Whether a column holds numbers of identity cards: "Số CCCD", "Căn cước công dân"."""
    return _CITIZEN.search(fold(header)) is not None


def names_days(header: str) -> bool:
    """Whether a column holds days: "Ngày sinh", "Hạn nộp"; not "Số ngày", not "Ngày công"."""
    return _DAY.search(fold(header)) is not None


def names_people(header: str) -> bool:
    """Whether a column holds people's whole names: "Họ và tên", "Họ tên đại biểu"."""
    return _PERSON.fullmatch(fold(header)) is not None
