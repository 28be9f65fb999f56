"""What is left over from last year, or from before the office was reorganised."""

import datetime as dt
import re
from collections.abc import Iterator

from msgspec.structs import replace

from toolkit.patterns import pattern
from toolkit.plan.model import DocumentStatus, Plan, Recipient
from toolkit.plan.roster import LAST, roster_day, serves
from toolkit.plan.rules.misspelt import is_nearly
from toolkit.plan.rules.old_names import old_level, old_name
from toolkit.plan.rules.stage import can_change
from toolkit.plan.rules.texts import EVERY_TEXT, PLAN_TEXT, Columns, passages
from toolkit.plan.succession import has_ended
from toolkit.problems import Problem, problem
from toolkit.wording import fold

_KEPT = pattern(r"lưu\b:?\s*(.+)")
_LEVEL = pattern(r"^(?:tỉnh|thành phố|tp\.?|thị xã|tx\.?|huyện|h\.|quận|xã|phường|thị trấn)\s+")
_OF_COMMUNES = {"đoàn xã", "đoàn phường"}
_AHEAD = ("name", "prompts", "figures", "script", *PLAN_TEXT[0][1])
_OLD_PLACE = pattern(r"\b(?:huyện|Huyện|thị xã|Thị xã) (?!ủy)(?=[^\W\da-z])[^,.;()]+$")
# How a province's Đoàn calls its departments, or did until they were merged.
_DEPARTMENT = pattern(
    r"\bBan (?:Tổ chức - Kiểm tra|Tổ chức - Xây dựng Đoàn|Tuyên giáo|Phong trào|Đoàn kết tập hợp thanh niên"
    r"|Thanh thiếu nhi - Trường học|Thanh niên Nông thôn|Thanh niên Trường học)\b"
    r"(?! (?:và Dân vận|(?:Tỉnh|Thành|Huyện|Thị|Đảng) ủy))"
)
_OF_BODIES: Columns = (
    ("agenda", ("speakers",)),
    ("conclusions", ("lead_units", "supporting_units")),
    ("assignments", ("lead", "support")),
    ("meeting_points", ("name", "address")),
)
_WITHOUT_NAME = pattern(
    r"\b(?:ban chuyên môn|thường trực|ban thường vụ|ban chấp hành|văn phòng) "
    r"((?:tỉnh|thành|thị|huyện|quận) đoàn)$"
)
_TERM_YEARS = 5
_ISSUED_WITH = (("number", "số"), ("date", "ngày"))
# The two committees of a province's Party became one in February 2025, not everywhere under this name.
_MERGED_IN = 2025
_MERGED = {
    "Ban Dân vận": "Ban Tuyên giáo và Dân vận Tỉnh ủy",
    "Ban Tuyên giáo Tỉnh ủy": "Ban Tuyên giáo và Dân vận Tỉnh ủy",
}
_ALIKE = ("đoàn trực thuộc", "thành đoàn", "huyện đoàn", "đoàn xã", "đoàn phường", "đoàn cơ sở")


def kept_by_another(plan: Plan, today: dt.date) -> Iterator[Problem]:
    """The last line of the recipients keeps the document where it was drafted.

    One line that differs is told there; when none of them names the department, the setting is told.
    """
    code = plan.settings.department_code
    lines = [(row, found) for row in plan.recipients if (found := _KEPT.match(fold(row.line)))]
    strange = [row for row, found in lines if fold(code) not in _codes(found[1])]
    if not code or not strange:
        return
    if len(strange) == len(lines) and len(lines) > 1:
        words = {"department": code, "line": strange[0].line}
        yield plan.settings.problem("department-not-kept", "department_code", **words)
        return
    for row in strange:
        yield row.problem("kept-elsewhere", "line", line=row.line, department=code)


def kept_last(plan: Plan, today: dt.date) -> Iterator[Problem]:
    """The line that keeps a document stands once in its recipients, below all others."""
    by_document: dict[str, list[Recipient]] = {}
    for row in plan.recipients:
        if row.line:
            by_document.setdefault(row.document, []).append(row)
    for document, rows in by_document.items():
        rows.sort(key=lambda row: LAST if row.order is None else row.order)
        kept = [row for row in rows if _KEPT.match(fold(row.line))]
        if len(kept) > 1:
            first = kept[0].origin.place("line").cell
            yield kept[-1].problem("archive-twice", "line", document=document, first=first)
        elif kept and kept[0] is not rows[-1]:
            yield kept[0].problem("archive-not-last", "line", line=kept[0].line, document=document)


def letterhead_place(plan: Plan, today: dt.date) -> Iterator[Problem]:
    """The letterhead, the office's name and the place before the day speak of one province.

    The one that agrees with neither of the others is told; the place, where all three differ.
    """
    settings = plan.settings
    place = _LEVEL.sub("", fold(settings.place))
    body, office = fold(settings.body_name), fold(settings.office_name)
    if not place or not body or not office:
        return
    in_body, in_office = _ends(body, place), _ends(office, place)
    if in_body and in_office:
        return
    field = "office_name" if in_body else "body_name" if in_office else "place"
    words = {"spot": settings.place, "body": settings.body_name, "office": settings.office_name}
    yield settings.problem("letterhead-place", field, **words)


def department_renamed(plan: Plan, today: dt.date) -> Iterator[Problem]:
    """The drafting department is called as the unit of its code is."""
    settings, unit = plan.settings, plan.unit(plan.settings.department_code)
    kept = [found for row in plan.recipients if (found := _KEPT.match(fold(row.line)))]
    if kept and not any(fold(settings.department_code) in _codes(found[1]) for found in kept):
        return  # the code itself is the one that is told
    if unit is None and settings.department_name:
        yield from _department_unknown(plan)
    if unit and settings.department_name:
        names = {fold(unit.name), fold(unit.short_name)}
        if fold(settings.department_name) not in names:
            called = unit.short_name or unit.name
            words = {"name": settings.department_name, "unit": called, "department": unit.code}
            yield settings.problem("department-renamed", "department_name", **words)


def _department_unknown(plan: Plan) -> Iterator[Problem]:
    """Where no unit has the department's code, one of the units right below the office has its name."""
    name, tops = plan.settings.department_name, {unit.code for unit in plan.units if not unit.parent}
    departments = [unit for unit in plan.units if unit.parent in tops and not unit.may_host]
    names = [one for unit in departments for one in (unit.name, unit.short_name) if one]
    if not departments or fold(name) in map(fold, names):
        return
    near = next((one for one in names if is_nearly(name, one)), "")
    if near or any(fold(one).startswith(f"{fold(name).split()[0]} ") for one in names):
        hint = f" Có lẽ là “{near}”." if near else ""
        yield plan.settings.problem("department-unknown", "department_name", name=name, hint=hint)


def units_called_otherwise(plan: Plan, today: dt.date) -> Iterator[Problem]:
    """The recipients call the units as the settings do."""
    phrase = _named(plan.settings.units_phrase)
    lines = [row for row in plan.recipients if _speaks_of_units(row, phrase)]
    strange = [row for row in lines if phrase not in _named(row.line)]
    if not phrase or not strange:
        return
    if len(strange) == len(lines) and len(lines) > 1:
        words = {"phrase": plan.settings.units_phrase, "line": strange[0].line}
        yield plan.settings.problem("units-phrase-elsewhere", "units_phrase", **words)
        return
    for row in strange:
        yield row.problem("units-called-otherwise", "line", line=row.line, phrase=plan.settings.units_phrase)


def recipient_of_another_level(plan: Plan, today: dt.date) -> Iterator[Problem]:
    """A recipient without a name of its own is of the office's level: "Ban Chuyên môn Tỉnh đoàn"."""
    office = fold(plan.settings.office_name)
    for row in plan.recipients if office else ():
        found = _WITHOUT_NAME.search(fold(row.line))
        if found and not f"{office} ".startswith(f"{found[1]} "):
            yield row.problem("standing-elsewhere", "line", name=row.line, office=plan.settings.office_name)


def kinds_gone(plan: Plan, today: dt.date) -> Iterator[Problem]:
    """The settings speak of no kind of unit that none of the units in service belongs to."""
    phrase = fold(plan.settings.units_phrase)
    if not phrase or not plan.units or not plan.people:
        return  # a workbook that is being set up
    serving = {word for unit in plan.units if serves(unit, None) for word in fold(unit.kind).split()}
    listed = {word for item in plan.listed("Loại đơn vị") for word in fold(item.value).split()}
    gone = [word for word in phrase.replace(",", " ").split() if word in listed - serving]
    if gone:
        words = {"phrase": plan.settings.units_phrase, "level": gone[0]}
        yield plan.settings.problem("kind-gone", "units_phrase", **words)


def recipients_gone(plan: Plan, today: dt.date) -> Iterator[Problem]:
    """Nobody writes, from 2025 on, to a committee of the Party that was merged into another that year."""
    year = plan.settings.year
    for row in plan.recipients if year and year >= _MERGED_IN else ():
        old = next((name for name in _MERGED if fold(name) in fold(row.line)), "")
        if old and fold(_MERGED[old]) not in fold(row.line):
            yield row.problem("recipient-gone", "line", line=row.line, old=old, new=_MERGED[old])


def text_of_old_units(plan: Plan, today: dt.date) -> Iterator[Problem]:
    """No kind of unit that ended before is named: in the year's plan before the year, in a rule for guests
    and the name of their group before the first conference that is still to be prepared."""
    year = plan.settings.year
    if not year or not any(unit.valid_to for unit in plan.units):
        return
    start = dt.date(year, 1, 1)
    days = (roster_day(one) for one in plan.conferences if can_change(one))
    to_come = min(filter(None, days), default=start)
    for part, columns, day in (
        (_of_year(plan, year), PLAN_TEXT, start),
        (plan, (("guest_rules", ("text", "group")),), max(start, to_come)),
    ):
        living = {fold(unit.kind) for unit in plan.units if not has_ended(unit, day)}
        ended = {fold(unit.kind) for unit in plan.units if has_ended(unit, day)}
        gone = {kind for kind in ended - living if kind and not _is_the_offices(plan, kind)}
        for passage in passages(part, columns) if gone else ():
            if seen := old_name(passage.text, gone):
                words = {"seen": seen, "year": year, "phrase": plan.settings.units_phrase}
                yield problem("text-of-old-units", passage.place, **words)


def text_of_old_levels(plan: Plan, today: dt.date) -> Iterator[Problem]:
    """Where only communes are left, and no other level was ever kept here, no text names a level above."""
    kinds = {fold(unit.kind) for unit in plan.units if unit.may_host}
    listed = {fold(item.value) for item in plan.listed("Loại đơn vị") if fold(item.value).endswith(" đoàn")}
    unused = listed - {fold(unit.kind) for unit in plan.units}
    gone = {kind for kind in unused if not _is_the_offices(plan, kind)}
    if not gone or not kinds & _OF_COMMUNES:
        return
    for passage in passages(plan, (*_OF_BODIES, *EVERY_TEXT)):
        seen = old_name(passage.text, gone) or (passage.field in _AHEAD and old_level(passage.text)) or ""
        if not seen and passage.field in ("venue", "address") and (found := _OLD_PLACE.search(passage.text)):
            seen = found[0]
        if seen:
            words = {"seen": seen, "year": plan.settings.year, "phrase": plan.settings.units_phrase}
            yield problem("text-of-old-units", passage.place, **words)


def department_gone(plan: Plan, today: dt.date) -> Iterator[Problem]:
    """No usual department of the office is named in the plan that this office does not have."""
    own = {fold(name) for unit in plan.units for name in (unit.name, unit.short_name) if name}
    if not any(name.startswith("ban ") for name in own):
        return  # the departments are not kept here
    for passage in passages(plan, (*PLAN_TEXT, ("assignments", ("content",)))):
        for found in _DEPARTMENT.finditer(passage.text):
            if not any(fold(found[0]) in name for name in own):
                yield problem("department-gone", passage.place, name=found[0])
                break


def _is_the_offices(plan: Plan, kind: str) -> bool:
    """Whether the office itself is called so, as that of a city governed like a province is."""
    return fold(plan.settings.office_name).startswith(f"{kind} ")


def _of_year(plan: Plan, year: int) -> Plan:
    return replace(plan, annual_plans=tuple(one for one in plan.annual_plans if one.year == year))


def term_words(plan: Plan, today: dt.date) -> Iterator[Problem]:
    """The term's name fits its days, and the year lies in it."""
    settings = plan.settings
    named = [int(year) for year in re.findall(r"20\d\d", settings.term)]
    if len(named) != 2 or not settings.term_from or not settings.term_to:
        return
    start, end = settings.term_from.year, settings.term_to.year
    if start > end:
        return
    wrong = [
        field
        for field, one, other in (("term_from", named[0], start), ("term_to", named[1], end))
        if one != other
    ]
    if wrong:
        odd = len(wrong) == 2 or _is_a_term(start, end) > _is_a_term(*named)
        place = settings.origin.place("term" if odd else wrong[0])
        yield problem("term-words", place, term=settings.term, start=start, end=end)
    elif settings.year and not start <= settings.year <= end:
        yield settings.problem("year-outside-term", "year", year=settings.year, term=settings.term)


def _is_a_term(start: int, end: int) -> bool:
    return end - start == _TERM_YEARS


def issued_incomplete(plan: Plan, today: dt.date) -> Iterator[Problem]:
    """What is issued has its number, its day and its signer; minutes are signed by those who took them."""
    kinds = {item.code for item in plan.lists}
    for row in plan.outgoing:
        if row.status is not DocumentStatus.ISSUED:
            continue
        if not (row.number or row.date or row.sent_on):
            # all that an issue brings is missing: it is the state that is ahead
            what = "số và ngày"
            yield row.problem("issued-without", "status", what=what, document=row.code)
            continue
        lacking = [(field, what) for field, what in _ISSUED_WITH if not getattr(row, field)]
        if lacking:
            what = " và ".join(what for _, what in lacking)
            yield row.problem("issued-without", lacking[0][0], what=what, document=row.code)
        if not row.signer and row.kind in kinds - {"", "BB"}:
            yield row.problem("issued-unsigned", "signer", document=row.code)


def _codes(said: str) -> set[str]:
    return {part.strip(" .;()") for part in re.split(r"[,;]|\s-\s|\s", said)}


def _ends(name: str, place: str) -> bool:
    return re.search(rf"\b{re.escape(place)}$", name) is not None


def _named(text: str) -> str:
    """Folded, without the word for "all the": "Đoàn các xã, phường" and "Đoàn xã, phường" are the same."""
    return re.sub(r"\bcác ", "", fold(text))


def _speaks_of_units(row: Recipient, phrase: str) -> bool:
    line = _named(row.line)
    return phrase in line or sum(word in line for word in _ALIKE) > 1
