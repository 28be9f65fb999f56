"""The row of Đơn vị for a unit that a list brings: its kind, its code, its names."""

import re
from collections.abc import Collection, Iterable

from msgspec import Struct

from toolkit.book.writing.edits import CellValue
from toolkit.patterns import pattern
from toolkit.plan.model import Plan
from toolkit.plan.unit_names import LEVELS, unit_name
from toolkit.tasks.making.copied_rows import Row
from toolkit.wording import as_a_name, display_upper, fold, fold_ascii

_OTHERS = "Đoàn trực thuộc"
_BOARD, _SERVICE, _OUTSIDE = "Ban chuyên môn", "Đơn vị sự nghiệp", "Ngoài Đoàn"
_YOUTH = r"\b(?:thanh niên|thiếu nhi|thiếu niên|tỉnh đoàn|thành đoàn|đoàn đội)\b"
_OF_THE_UNION = (
    (
        _OUTSIDE,
        pattern(
            r"(?:huyện|thị|thành|tỉnh|đảng) ủy\b.*|(?:ủy ban nhân dân|ubnd|hội đồng nhân dân|hđnd|mttq)\b.*"
        ),
    ),
    (
        _SERVICE,
        pattern(
            rf"(?:trung tâm|nhà|cung|báo|tạp chí|làng|trường đoàn)\b.*(?:{_YOUTH}|\bttn\b).*|nhà thiếu nhi.*"
        ),
    ),
    (
        _BOARD,
        pattern(
            r"văn phòng|(?:văn phòng|ban)\b.*\b(?:tỉnh|thành) đoàn"
            r"|ban (?:tuyên giáo|tổ chức|phong trào|công tác đoàn|thanh thiếu nhi|ttn|thanh niên"
            r"|xây dựng đoàn|đoàn kết"
            r"|mặt trận|kiểm tra|trường học)\b.*"
        ),
    ),
    (
        _OTHERS,
        pattern(
            r"(?:đoàn|đtn|chi đoàn|liên chi đoàn|khối|trường|học viện|phân hiệu|bệnh viện|công ty"
            r"|tổng công ty|sở|ngân hàng"
            r"|công an|bộ đội|bộ chỉ huy|ban chỉ huy|quân sự|cục|chi cục|tòa án|viện|kho bạc|trung tâm"
            r"|hội|bưu điện|viễn thông"
            r"|điện lực|đài|thuế|hải quan|cơ quan|các cơ quan|văn phòng|ban|đại học|cao đẳng|trung đoàn"
            r"|tiểu đoàn|xí nghiệp"
            r"|nhà máy|hợp tác xã|nhà|báo|lữ đoàn|kiểm lâm|đồn biên phòng|biên phòng|thpt|trung học)\b.*"
        ),
    ),
)
_PHRASES = (
    *("Thanh niên", "Công an", "Bộ Chỉ huy", "Quân sự", "Đại học", "Cao đẳng", "Trung học", "phổ thông"),
    *("Bộ đội", "Biên phòng", "Khối", "cơ quan", "doanh nghiệp", "Trung tâm", "Bệnh viện", "Đa khoa"),
    *("Tỉnh đoàn", "Văn phòng", "Tổ chức", "Kiểm tra", "Tuyên giáo", "Phong trào", "Công ty"),
    *("Ngân hàng", "Y tế", "Sư phạm", "Kỹ thuật", "Sinh hoạt", "Hoạt động", "Thanh thiếu nhi"),
    *("Thiếu nhi", "Ủy ban nhân dân", "tỉnh", "huyện", "xã", "phường"),
    *("thành phố", "thị xã", "và", "các", "của"),
)
"""Words of names whose second syllables are small."""

_SHORT_FOR = (
    *(("ĐTN", "Đoàn Thanh niên"), ("Đoàn TN", "Đoàn Thanh niên"), ("ĐH", "Đại học"), ("CĐ", "Cao đẳng")),
    *(("CA", "Công an"), ("TTN", "Thanh thiếu nhi"), ("VP", "Văn phòng")),
)

_OFFICE_BEHIND = pattern(r"\s+(?:Tỉnh|Thành) đoàn(?:\s.*)?$", re.IGNORECASE)


class NewUnit(Struct, frozen=True, kw_only=True):
    """A row for Đơn vị; ``doubtful`` where its name does not tell its kind."""

    code: str
    name: str
    kind: str
    row: Row
    doubtful: bool = False


def new_unit(
    plan: Plan, text: str, *, level: str, kinds: Iterable[str], order: int, taken: Collection[str]
) -> NewUnit:
    """The row of a unit of that name, below the office; ``level`` is that of the list's units, or blank."""
    said = unit_name(text)
    named = next((kind for kind, called in _OF_THE_UNION if called.fullmatch(fold(text))), "")
    local = said.level or ("" if named else level)
    if local in LEVELS and LEVELS[local][1] in kinds and said.bare:
        return _of_an_area(plan, text, local, order=order, taken=taken)
    name = _in_letters(text)
    kind = next((kind for kind, named in _OF_THE_UNION if named.fullmatch(fold(name))), "")
    listed = kind if kind in kinds else _OTHERS
    short = (_OFFICE_BEHIND.sub("", name) or name) if kind == _BOARD else name
    code = _free_code("DT" if listed == _OTHERS else "", re.sub(r"^Đoàn ", "", short), taken)
    union = "" if kind in (_BOARD, _SERVICE) or fold(name).startswith("đoàn") else "ĐOÀN "
    heading = f"{'' if kind in (_BOARD, _SERVICE) else 'BCH '}{union}{display_upper(short)}"
    row = _row(plan, code, name, listed, order)
    row |= {
        "Tên ngắn": short,
        "Tên trên đầu văn bản": None if kind == _OUTSIDE else heading,
        "Địa danh": _office(plan)[1] or None,
    }
    return NewUnit(code=code, name=name, kind=listed, row=row, doubtful=not kind or text.isupper())


def _of_an_area(plan: Plan, text: str, level: str, *, order: int, taken: Collection[str]) -> NewUnit:
    letter, kind = LEVELS[level]
    bare = _own_words(text)
    turned = re.match(r"xã đoàn |phường đoàn ", fold(text))
    name = f"{text.split()[0].capitalize()} đoàn {bare}" if turned else f"{kind} {bare}"
    code = _free_code(letter, bare, taken)
    row = _row(plan, code, name, kind, order)
    row |= {
        "Tên trên đầu văn bản": f"BCH {display_upper(name)}",
        "Địa danh": bare,
        "Địa bàn": f"{level} {bare}",
        "Được đăng cai": "Có",
    }
    return NewUnit(code=code, name=name, kind=kind, row=row)


def _own_words(text: str) -> str:
    """The area's own name in the letters in which it was typed."""
    words = len(unit_name(text).bare.split())
    typed = re.sub(r"\s*\((?:cũ|mới)[^)]*\)\s*$", "", text).strip(" .,;:-")
    typed = re.sub(r",? (?:trực thuộc )?(?:tỉnh|thuộc) .*$", "", typed, flags=re.IGNORECASE)
    bare = " ".join(re.sub(r"^(?:[PXHpxh]|TX|TP)(?:\.|(?=\d))", "", typed).split()[-words:])
    bare = bare.lstrip("0") if bare.isdigit() else bare
    bare = re.sub(r"^(?:[PXHpxh]|TX|TP|Tp|TT)\.\s*", "", bare)
    return as_a_name(bare) if bare.isupper() or bare.islower() else bare


def _row(plan: Plan, code: str, name: str, kind: str, order: int) -> dict[str, CellValue]:
    return {
        "Mã đơn vị": code,
        "Tên đơn vị": name,
        "Tên ngắn": name,
        "Loại": kind,
        "Tên trên đầu văn bản": None,
        "Địa danh": None,
        "Địa bàn": None,
        "Đơn vị cấp trên": _office(plan)[0] or None,
        "Thứ tự": order,
        "Được đăng cai": "Không",
        "Nhận giấy mời": "Có",
    }


def _office(plan: Plan) -> tuple[str, str]:
    found = next((unit for unit in plan.units if fold(unit.kind) == "tỉnh đoàn"), None)
    return (found.code, found.place) if found else ("", "")


def _in_letters(text: str) -> str:
    """A name in capitals as it is printed: a capital at each syllable but those that never have one."""
    if not text.isupper() or len(text.split()) < 2:
        for short, long in _SHORT_FOR:
            text = re.sub(rf"\b{short}\b(?!/)", long, text)
        return text
    name = as_a_name(text)
    for phrase in _PHRASES:
        name = re.sub(rf"\b{phrase}\b", phrase, name, flags=re.IGNORECASE)
    return name


def _free_code(letter: str, bare: str, taken: Collection[str]) -> str:
    words = re.findall(r"[a-z0-9]+", fold_ascii(bare))
    own = "".join(word if word.isdigit() else word[0] for word in words).upper()
    stem = f"{letter}-{own}" if letter else own
    for number in range(1, len(taken) + 2):
        code = stem if number == 1 else f"{stem}{number}"
        if code not in taken:
            return code
    raise AssertionError("there are more codes than units")
