"""People as a letter names them: form of address, name, title and unit on a day."""

import datetime as dt
import re

from toolkit.patterns import pattern
from toolkit.plan.model import Person, Plan, Unit
from toolkit.plan.roster import people_on, serves
from toolkit.wording import fold, honorific_short, same_name_key, uncapitalised

COMRADE = "đồng chí"
OUTSIDE_KIND = "Ngoài Đoàn"
_UNION = fold("đoàn")
# How a list calls a post in whichever union it may be; beside the union's own name it is one word too many.
_ANY_UNION = pattern(r" (?:đoàn (?:cấp )?cơ sở|chi đoàn(?: cơ sở)?)$", re.IGNORECASE)
_BY_GENDER = {fold("Nam"): "ông", fold("Nữ"): "bà"}
_OUTSIDER = "ông/bà"
# "Thị ủy Duyên Hải", "Ban Dân vận Tỉnh ủy", but not "Ủy ban nhân dân thị xã"
_PARTY = pattern(r"\b(?:tỉnh|thành|thị|huyện|quận|đảng|chi) " + fold("ủy") + r"\b")
_LEVELS = ("xã", "phường", "huyện", "thị", "quận", "thành", "tỉnh")
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

_TYPED_FORMS = (f"{COMRADE} ", "đ/c ", "ông ", "bà ", "ông/bà ")


def holder(plan: Plan, code: str, day: dt.date | None) -> Person | None:
    """The person in their highest title of that day, or as the roster first names them."""
    serving = [row for row in plan.people_of(code) if code and serves(row, day)]
    return min(serving, key=lambda row: plan.title_rank(row.title), default=None) or plan.person(code)


def known(plan: Plan, who: str, unit: str, day: dt.date | None) -> Person | None:
    """Somebody given by code, or by name within a unit; None when the roster has no such person."""
    person = holder(plan, who, day)
    if person or not who:
        return person
    name = same_name_key(who)
    return next((one for one in people_on(plan, day).get(unit, ()) if same_name_key(one.name) == name), None)


def form_of_address(plan: Plan, person: Person) -> str:
    """How the person is addressed inside a sentence: "đồng chí", "ông", "bà".

    Where the roster leaves it blank: comrades in the Đoàn and the Party, others by their gender.
    """
    if person.address:
        return uncapitalised(person.address)
    form = form_in_unit(plan, person.unit)
    return form if form == COMRADE else _BY_GENDER.get(fold(person.gender), form)


def form_in_unit(plan: Plan, code: str) -> str:
    """How somebody of the unit is addressed of whom the roster knows nothing: "đồng chí" or "ông/bà"."""
    unit = plan.unit(code)
    outside = unit is not None and is_outside(unit) and not _PARTY.search(fold(unit.name))
    return _OUTSIDER if outside else COMRADE


def addressed_as_typed(plan: Plan, typed: str, unit: str) -> str:
    """A typed name with its form of address, unless it was typed with one: "đồng chí Lê Thị An"."""
    return typed if fold(typed).startswith(_TYPED_FORMS) else f"{form_in_unit(plan, unit)} {typed}"


def position(plan: Plan, person: Person) -> str:
    """Title and unit: "Bí thư Huyện đoàn Cầu Ngang"; blank when the roster knows no title."""
    if person.full_title or not person.title:
        return person.full_title
    return title_at(person.title, plan.unit(person.unit))


def title_at(title: str, unit: Unit | None) -> str:
    """The title with its unit, unless it names the unit already: "Bí thư Huyện đoàn Cầu Ngang"."""
    if unit is None or not title:
        return title or (unit.name if unit else "")
    names = (name for name in (unit.name, unit.short_name) if name)
    if any(fold(name) in fold(title) for name in names):
        return title
    post = post_in(title, unit.name)
    return _meeting_words(post, unit.name) or _with_unit(post, unit.name) or f"{post} {unit.name}"


def post_in(title: str, unit: str) -> str:
    """The title as it is said beside its union's name: "Bí thư Đoàn cơ sở" of Chi đoàn Khóm 1 is "Bí thư"."""
    return _ANY_UNION.sub("", title) if _UNION in fold(unit) else title


def named(plan: Plan, who: str, day: dt.date | None) -> str:
    """ "đồng chí Lê Thị An - Bí thư Huyện đoàn Cầu Ngang"; words that are no code stay as typed."""
    person = holder(plan, who, day)
    return with_position(plan, person) if person else who


def with_position(plan: Plan, person: Person) -> str:
    where = position(plan, person)
    named = f"{form_of_address(plan, person)} {person.name}"
    return f"{named} - {where}" if where else named


def name_of(plan: Plan, who: str, day: dt.date | None) -> str:
    """ "đồng chí Lê Thị An" or the name of a unit; words that are no code stay as typed."""
    person = holder(plan, who, day)
    if person:
        return f"{form_of_address(plan, person)} {person.name}"
    return plan.unit_name(who)


def short_name_of(plan: Plan, who: str, day: dt.date | None) -> str:
    """The same for a cell of a table: "Đ/c Lê Thị An"."""
    person = holder(plan, who, day)
    if person:
        return f"{honorific_short(form_of_address(plan, person))} {person.name}"
    return plan.unit_name(who)


def is_outside(unit: Unit) -> bool:
    """Whether the unit stands outside the Đoàn."""
    return fold(unit.kind) == fold(OUTSIDE_KIND)


def _meeting_words(title: str, unit: str) -> str:
    """ "Trưởng Ban" and "Ban Tổ chức - Kiểm tra" share their meeting word, which is said once; else blank."""
    left, right = title.split(), unit.split()
    shared = (n for n in range(min(len(left), len(right)), 0, -1) if _same(left[-n:], right[:n]))
    count = next(shared, 0)
    if count == 1 and fold(left[-1]) in _LEVELS:
        return ""  # of a "huyện" is not of the "Huyện đoàn"
    return " ".join(left + right[count:]) if count else ""


def _same(left: list[str], right: list[str]) -> bool:
    return fold(" ".join(left)) == fold(" ".join(right))


def _with_unit(title: str, unit: str) -> str | None:
    """A title that names a body of its own, as it is said of somebody of a unit; None where it names none.

    "Bí thư Đoàn xã Đa Lộc" says all; of which place "Phó Chủ tịch Hội LHTN huyện" speaks only the unit tells:
    "Phó Chủ tịch Hội LHTN huyện, Huyện đoàn Cầu Ngang".
    """
    said = _LEADING.sub(" ", fold(title))
    if _DEPARTMENT.search(said) or not _BODY.search(said):
        return None
    return f"{title}, {unit}" if _OF_ANY_PLACE.search(said) else title
