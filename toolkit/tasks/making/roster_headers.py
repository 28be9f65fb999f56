"""What the headers of lists say: which of the roster's columns a header names, and of whose post."""

import re
from collections.abc import Iterator, Mapping

from toolkit.patterns import pattern
from toolkit.wording import fold, fold_ascii

TITLE_AND_UNIT = "Chức vụ, đơn vị"
STATE = "Tình trạng"

# By the roster's header, what lists call it; the words that come first speak first.
CALLED: Mapping[str, tuple[str, ...]] = {
    "Họ và tên": ("họ và tên", "họ tên", "họ, tên", "tên cán bộ", "tên đại biểu", "người đại diện"),
    TITLE_AND_UNIT: (
        *("chức vụ, đơn vị", "chức vụ - đơn vị", "chức vụ và đơn vị", "chức vụ, nơi", "chức vụ - nơi"),
        *("chức danh, đơn vị", "chức danh - đơn vị", "chức danh, nơi", "đơn vị, chức", "đơn vị - chức"),
        *("chức vụ, cơ quan", "chức vụ/đơn vị", "chức vụ / đơn vị", "chức vụ và nơi", "chức vụ đơn vị"),
    ),
    "Chức vụ": (
        *("chức vụ đoàn", "chức danh đoàn", "chức vụ trong đoàn", "chức vụ về đoàn", "chức vụ công tác đoàn"),
        *("chức vụ", "chức danh", "nhiệm vụ", "cv"),
    ),
    "Đơn vị": (
        *("tên đơn vị", "đơn vị công tác", "nơi công tác", "đơn vị", "cơ quan", "xã, phường", "xã/phường"),
        *("đoàn cơ sở", "cơ sở đoàn", "tổ chức đoàn", "nơi làm việc", "mã đơn vị"),
    ),
    "Điện thoại": (
        *("điện thoại di động", "số điện thoại di động", "đt di động", "số điện thoại", "di động"),
        *("điện thoại", "sđt", "số đt", "đt", "đtdđ", "dđ", "số máy", "số di động", "số liên hệ"),
        *("số liên lạc", "số đtdđ", "sđtdđ", "mobile", "phone", "tel", "zalo"),
    ),
    "Email": ("email", "e-mail", "thư điện tử", "hộp thư", "mail"),
    "Giới tính": ("giới tính", "nam/nữ", "nam (nữ)", "nam, nữ", "giới"),
    "Xưng hô": ("xưng hô",),
    "Từ ngày": (
        *("từ ngày", "ngày bổ nhiệm", "ngày giữ chức vụ", "ngày nhận nhiệm vụ", "ngày giữ chức"),
        *("từ tháng", "thời điểm giữ chức", "giữ chức từ", "bổ nhiệm từ"),
    ),
    "Đến ngày": (
        *("đến ngày", "đến tháng", "ngày thôi", "ngày nghỉ", "ngày kết thúc", "thôi giữ chức"),
        *("giữ chức đến", "ngày rời"),
    ),
    STATE: ("tình trạng", "trạng thái"),
    "Ghi chú": ("ghi chú",),
}
_UNITS_ALONE = pattern(
    r"(?:(?:tên|các|đoàn|huyện|thị|thành|xã|phường|đặc|khu|thị trấn|trấn|cơ|sở|trực|thuộc|và|phố|địa"
    r"|bàn)[\s,/()&-]*)+"
)
_UNITS_WITHIN = pattern(r"(?<!mã )\b(?:đơn vị|ban, phòng|phòng, ban|phòng ban|phòng/ban)\b(?! (?:tính|đo))")
_NUMBERED = pattern(r"_\d+$")
_POST = pattern(
    r"\b(?:phó bí thư thường trực|phó bí thư tt|phó bt tt|pbt tt|phó bt|phó bí thư|bí thư|pbt|bt"
    r"|phó trưởng ban|trưởng ban|phó chủ tịch|chủ tịch"
    r"|phó giám đốc|giám đốc|phó chánh văn phòng|chánh văn phòng|ủy viên ban thường vụ|ủy viên ban chấp hành"
    r"|ủy viên|uv btv|uv bch|uvbtv|uvbch)\b"
)
_BESIDE = pattern(r"(?:\b(?:đoàn|xã|phường|đặc khu|huyện|đồng chí|đ/c|của|thứ)\b|[\d\s()\-_:.,/])+")


def bare_header(header: str) -> str:
    """The header as the list has it, without the number of a second one of that name."""
    return _NUMBERED.sub("", header)


def names(said: str, name: str, *, exact: bool) -> bool:
    """Whether a folded header is called so, or begins so; headers typed without marks count as well."""
    if said.isascii():
        name = fold_ascii(name)
    if exact:
        return said == name
    return said.startswith(name) and not said[len(name) : len(name) + 1].isalnum()


def names_units(said: str) -> bool:
    """Whether a header names units somewhere, or no more than their levels: "Đoàn xã, phường"."""
    if _UNITS_WITHIN.search(said) and "chức" not in said:
        return True
    return _UNITS_ALONE.fullmatch(said) is not None and said not in ("đoàn", "các", "tên", "thành", "và")


def post_said(header: str) -> tuple[str, str]:
    """The post that a header names, and what is left of it: "Điện thoại Phó Bí thư" -> its phone."""
    said = fold(bare_header(header))
    found = _POST.search(said)
    if not found:
        return "", said
    rest = _BESIDE.sub(" ", f"{said[: found.start()]} {said[found.end() :]}").strip()
    number = re.search(r"\d", said[found.end() :])
    return f"{found[0]}{number[0] if number else ''}", rest


def role_of(rest: str) -> str:
    """Which of the roster's columns the rest of a header names; names where nothing is left."""
    if not rest:
        return "Họ và tên"
    for exact in (True, False):
        for role, called in CALLED.items():
            if any(names(rest, name, exact=exact) for name in called):
                return role
    return "Họ và tên" if rest in ("tên", "họ", "danh sách") else ""


def levels_said(header: str) -> Iterator[str]:
    """The levels that a header of a column of units names: "Đoàn xã, phường" -> xã, phường."""
    said = fold(header)
    yield from (
        level
        for level in ("xã", "phường", "thị trấn", "đặc khu", "huyện")
        if re.search(rf"\b{level}\b", said)
    )
