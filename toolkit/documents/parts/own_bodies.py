"""Titles that say of which body somebody is what he is: "Bí thư Đoàn xã Đa Lộc" needs no unit beside it."""

from toolkit.patterns import pattern
from toolkit.wording import fold

_LEVEL = r"(?:xã|phường|thị trấn|thị xã|huyện|quận|tỉnh|thành phố)"
_BODY = pattern(
    r"\b(?:"
    r"(?:xã|phường|thị trấn|huyện|quận|thị|thành|tỉnh) đoàn"
    r"|(?:chi )?đoàn (?!(?:cơ sở|cấp cơ sở)$|viên\b|thể\b|kết\b|phí\b|và\b|-|hội\b|đội\b)\w+"
    r"|hội (?:lhtn|liên hiệp|sinh viên|doanh nhân|doanh nghiệp|phụ nữ|nông dân|cựu chiến binh|khuyến học)"
    rf"|(?:đảng|huyện|thị|thành|tỉnh) {fold('ủy')}(?! viên)|(?:ubnd|hđnd|mttq)"
    rf"|{fold('ủy')} ban (?:nhân dân|mặt trận)|hội đồng nhân dân"
    r"|(?:công ty|hợp tác xã|tổ hợp tác|htx|doanh nghiệp|bệnh viện|công an|trường|trạm|câu lạc bộ|clb) \w+"
    rf"|(?:xã|phường|thị trấn|ấp|khóm) \w+|{_LEVEL}$"
    r")"
)
_LEADING = pattern(r"\bban (?:thường vụ|chấp hành|thường trực|chủ nhiệm|giám đốc|giám hiệu|chỉ huy)\b")
_DEPARTMENT = pattern(r"\bban \w")
_OF_ANY_PLACE = pattern(
    rf"(?:\b{_LEVEL}|\blhtn|\bviệt nam|\bhồ chí minh|\btncs|\bthanh niên|\bsinh viên|\btrường"
    rf"|\bubnd|\bhđnd|\bmttq|\bđoàn|\b{fold('ủy')}|\bnhân dân)$"
)


def with_unit(title: str, unit: str) -> str | None:
    """A title that names a body of its own, as it is said of somebody of a unit; None where it names none.

    "Bí thư Đoàn xã Đa Lộc" says all; of which place "Phó Chủ tịch Hội LHTN huyện" speaks only the unit tells:
    "Phó Chủ tịch Hội LHTN huyện, Huyện đoàn Cầu Ngang".
    """
    said = _LEADING.sub(" ", fold(title))
    if _DEPARTMENT.search(said) or not _BODY.search(said):
        return None
    return f"{title}, {unit}" if _OF_ANY_PLACE.search(said) else title
