"""What one cell of a list says of somebody: the name, and what was typed around it; titles; phones."""

import re
from collections.abc import Sequence

from msgspec import Struct

from toolkit.patterns import pattern
from toolkit.wording import (
    as_a_name,
    fold,
    fold_ascii,
    looks_like_a_person,
    title_in_full,
    without_honorific,
    written_out,
)

_ORDER = pattern(r"^(?:\(?\d{1,3}\s*[.)/]\s*|[-+•*–]\s+)")
_GENDERS = {
    "nữ": "Nữ",
    "nu": "Nữ",
    "nam": "Nam",
    "f": "Nữ",
    "m": "Nam",
    "bà": "Nữ",
    "chị": "Nữ",
    "ông": "Nam",
    "anh": "Nam",
}
_BRACKETS = pattern(r"\s*[(\[]([^()\[\]]*)[)\]]?\s*")
_RANK = pattern(
    r"(?:(?:PGS|GS|TS|Ths|ThS|THS|Th\.S|Th\.s|T\.S|CN|KS|BS|LS|NCS|CKI|CKII)(?:\.\s*|\s+)"
    r"|(?:(?i:thạc sĩ|thạc sỹ|tiến sĩ|cử nhân|kỹ sư|bác sĩ|luật sư|nhà giáo|giáo sư|phó giáo sư"
    r"|(?:đại|thượng|trung|thiếu) (?:tá|úy|uý)|(?:thượng|trung|hạ) (?:sĩ|sỹ)))\.?\s+)+"
)
_BETWEEN = pattern(r"\s*[,;:|/\n]\s*|\s+[-–—]\s*|\s*[–—]\s*|\s*-\s+|-(?=(?:Bí|Phó|PBT|BT)\b)")
_TITLE = pattern(
    r"(?:(?:quyền|q\.|nguyên)\s*)?(?:phó\s+)?(?:bí thư|phó bí thư|bt\b|pbt|chủ tịch|trưởng|giám đốc"
    r"|chánh|ủy viên"
    r"|uv|chuyên viên|cán bộ|tổng phụ trách|hiệu trưởng|hiệu phó|đội trưởng|phụ trách|kế toán|văn thư"
    r"|nhân viên|phó ban|phó phòng|p\.? ?bí thư|p\.? ?trưởng|giảng viên|giáo viên|thường trực|đội phó"
    r"|bi thu|pho bi thu)\b.*"
)
_VACANT = pattern(
    r"(?:(?:vị trí|chức danh|chức vụ|hiện|hiện nay|đang|còn|tạm)\s+)*"
    r"(?:khuyết|trống|vắng)(?:\s.*)?|chưa (?:có|bổ nhiệm|phân công|kiện toàn|cử|rõ|xác định|bầu"
    r"|bố trí)(?:\s.*)?"
    r"|chờ .*|(?:sẽ )?(?:bổ sung|cập nhật|cử|kiện toàn)(?: sau)?|không(?: có)?|x+|n/a|na|đang (?:chờ"
    r"|kiện toàn).*|không có người.*"
)
_GONE = pattern(
    r"\b(?:đã (?:nghỉ|thôi|chuyển|luân chuyển|điều động|rời|mất|từ trần|hết)(?! về)|nghỉ (?:hưu|việc|chế độ)"
    r"|thôi (?:giữ|việc|nhiệm vụ|chức)|từ trần|miễn nhiệm|chuyển công tác(?! (?:về|đến)))\b"
)
_OF_ANOTHER = pattern(r"\bthay\b|\bkế nhiệm|chuyển công tác từ (?!\d|ngày|tháng|năm)|\b(?:về|đến) từ\b")
_FORMER = pattern(r"(?:nguyên|cựu)\s")
_PHONE = pattern(r"\(?\+?\d[\d\s.\-()]{6,}\d")
_AROUND_PHONES = pattern(
    r"(?:zalo|đtdđ|sđt|đt|dđ|tel|phone|mobile|viettel|mobi(?:fone)?|vina(?:phone)?|cq|nr|di động|cơ quan"
    r"|nhà riêng|số|điện thoại"
    r"|hoặc|và|[\s:;,.()/|+\-–])*"
)
_OF_THE_OFFICE = pattern(r"\b(P?)\.?CVP\b")
_OF_THE_UNION = pattern(r"(?:phó )?bí thư\b.*\bđoàn\b")


class Said(Struct, frozen=True, kw_only=True):
    """A name and what stood around it; ``rest`` is what was no name, no title and no gender."""

    name: str = ""
    title: str = ""
    gender: str = ""
    rest: tuple[str, ...] = ()
    vacant: bool = False


def people_in(cell: str) -> tuple[str, ...]:
    """The lines of a cell that name one person each; the whole cell where it names one."""
    lines = [line.strip() for line in cell.splitlines() if line.strip()]
    named = [looks_like_a_person(said_of(line).name) for line in lines]
    return tuple(lines) if len(lines) > 1 and all(named) else (" ".join(cell.split()),)


def said_of(typed: str) -> Said:
    """The person of a cell: "Đ/c Trương Quốc Thịnh - Bí thư", "ThS. Ngô Tự (Nữ)", "(khuyết)"."""
    text = _ORDER.sub("", " ".join(typed.split())).strip()
    if is_vacant(text):
        return Said(vacant=bool(text))
    phones = [found.group(0).strip(" ()") for found in _PHONE.finditer(text)]
    text = _PHONE.sub(" ", text).strip(" ()") if phones else text
    aside = [one for one in (*_BRACKETS.findall(text), *phones) if any(map(str.isalnum, one))]
    text = _BRACKETS.sub(" ", text).strip(" .,;-")
    bare = without_honorific(text)
    spoken = text[: len(text) - len(bare)].strip(" .:").lower()
    head, *parts = [part for part in _BETWEEN.split(bare) if part] or [""]
    if is_title(head) and parts and looks_like_a_person(without_honorific(parts[0])):
        head, parts = without_honorific(parts[0]), [head, *parts[1:]]
    title, bare = _title_before(head)
    rank = _RANK.match(bare)
    bare = bare[rank.end() :] if rank else bare
    others = [one.strip() for one in (*parts, *aside) if one.strip()]
    titles = [one for one in others if is_title(one)]
    genders = [_GENDERS[fold(one)] for one in (*others, spoken) if fold(one) in _GENDERS]
    rest = [one for one in others if not is_title(one) and fold(one) not in _GENDERS]
    rest += [rank[0].strip()] if rank else []
    title = title or ", ".join(titles)
    return Said(name=as_a_name(bare), title=title, gender=(genders or [""])[0], rest=tuple(rest))


def _title_before(text: str) -> tuple[str, str]:
    """A title before a name: "Bí thư Nguyễn Văn An"."""
    words = text.split()
    if is_title(text):
        for at in range(1, len(words) - 1):
            if looks_like_a_person(" ".join(words[at:])) and is_title(" ".join(words[:at])):
                return " ".join(words[:at]), " ".join(words[at:])
    return "", text


def is_title(text: str) -> bool:
    return _TITLE.fullmatch(fold(text)) is not None


def is_vacant(text: str) -> bool:
    """Whether words in the place of a name say that nobody has the post: "Khuyết", "(chưa phân công)"."""
    said = fold(text).strip(" .()[]?*-–…_/\"'")
    return not said or _VACANT.fullmatch(said) is not None


def has_left(*texts: str) -> str:
    """The words that say that somebody is no more in office: "Nguyên Bí thư", "đã chuyển công tác"."""
    title, *notes = texts
    if _FORMER.match(fold(title)):
        return title
    gone = (one for one in notes if _GONE.search(fold(one)) and not _OF_ANOTHER.search(fold(one)))
    return next(gone, "")


def phones_said(typed: str) -> str:
    """The numbers of a cell without the words around them; the cell as typed where it says more."""
    found = [one.group(0).strip(" .-") for one in _PHONE.finditer(typed)]
    found = [number if ")" in number else number.lstrip("(") for one in found for number in _apart(one)]
    rest = _AROUND_PHONES.fullmatch(fold(_PHONE.sub(" ", typed)).strip())
    if not found or not rest:
        return typed
    return "; ".join(map(_at_home, found))


def _apart(number: str) -> list[str]:
    """Two numbers that only a space or a dash sets apart."""
    parts = re.split(r"\s+-\s+|\s*-\s*(?=0\d{9}\b)|\s+(?=0\d{2,3}[\s.]?\d{3})", number)
    return parts if all(len(re.sub(r"\D", "", one)) >= 9 for one in parts) else [number]


def _at_home(number: str) -> str:
    """ "+84 900 111 044" -> "0900 111 044"; "84900111044" likewise."""
    digits = re.sub(r"\D", "", number)
    if number.startswith("+84") or (digits.startswith("84") and len(digits) == 11):
        rest = re.sub(r"^\+?84[\s.]*(?:\(0\))?[\s.]*", "", number)
        return rest if rest.startswith("0") else f"0{rest}"
    return f"0{number}" if len(digits) == 9 and digits[0] in "35789" and digits == number else number


def title_and_unit(text: str, titles: Sequence[str]) -> tuple[str, str]:
    """The two of one cell: "Bí thư Đoàn xã Vũng Liêm", "Đoàn xã Vũng Liêm - Bí thư"."""
    said = " ".join(title_in_full(text).split())
    first, *others = [part.strip() for part in _BETWEEN.split(said) if part.strip()] or [""]
    if others and not is_title(first) and is_title(others[0]):
        return ", ".join(others), first
    whole = (first, *others)
    secretary = [part for part in others if _OF_THE_UNION.match(fold(part))]
    if secretary and is_title(first) and not _OF_THE_UNION.match(fold(first)):
        first = secretary[0]  # what somebody is in his own unit, not on the committee above it
        others = [part for part in whole if part != first]
        said = ", ".join((first, *others))
    words = first.split()
    for title in titles:
        size = len(title.split())
        if _same(" ".join(words[:size]), title):
            unit = " ".join(words[size:])
            behind = next((one for one in ("Ban", "Văn phòng") if title.endswith(one)), "")
            unit = f"{behind} {unit}" if behind and unit else unit
            if behind and not others:
                return title, unit
            return _whole(said, first, unit, others)
    found = re.search(
        r"\s(?=(?:Đoàn|Huyện đoàn|Thị đoàn|Thành đoàn|Xã đoàn|Ban|Văn phòng|Trung tâm|Trường|Nhà)\b)", first
    )
    unit = first[found.end() :] if found else ""
    return _whole(said, first, unit, others)


def _whole(said: str, first: str, unit: str, others: list[str]) -> tuple[str, str]:
    """The title with all its words, and the unit, which may stand behind a comma."""
    if unit:
        return (said if others else first[: len(first) - len(unit)].strip() or first), unit
    unit = next((one for one in others if not is_title(one)), "")
    return ", ".join(one for one in (first, *others) if one != unit), unit


def _same(typed: str, title: str) -> bool:
    return fold(typed) == fold(title) or (typed.isascii() and fold_ascii(typed) == fold_ascii(title))


def title_key(typed: str) -> str:
    """A title for comparing: abbreviations written out, "P. Bí thư (TT)" as "phó bí thư thường trực"."""
    typed = _OF_THE_OFFICE.sub(lambda found: f"{'Phó ' * bool(found[1])}Chánh Văn phòng", typed)
    said = re.sub(r"^(?:P\.?\s*)(?=BT|Bí|bí|Trưởng|Giám|Chủ|Chánh)", "Phó ", typed.strip())
    said = written_out(re.sub(r"(?<=[A-Z])[.\-](?=[A-Z])|[()]", " ", said))
    said = re.sub(r"\bphó bí thư[\s,\-–]+(?:tt|thường trực)\b", "phó bí thư thường trực", said)
    return " ".join(said.split())
