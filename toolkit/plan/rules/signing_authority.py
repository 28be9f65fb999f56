"""The line above a signer's title: every word of it is one that the office knows."""

import datetime as dt
import re
from collections.abc import Callable, Iterator

from toolkit.patterns import pattern
from toolkit.plan.model import Plan
from toolkit.problems import Place, Problem, problem
from toolkit.wording import authority_prefix, fold, joined, quantity, signing_authority

Sign = Callable[[str], object]
_ALWAYS = (
    "ban thường vụ ban chấp hành tỉnh đoàn huyện đoàn thị đoàn thành đoàn đoàn xã phường trưởng",
    "phó chánh văn phòng giám đốc bí thư thường trực hội đồng chủ tịch ủy viên quyền",
)
_COLLECTIVE = pattern(r"^(ban thường vụ|ban chấp hành)\s+(.+)$")
_BETWEEN = pattern(r"\s*;\s*|[\s,&–-]+(?:và\s+)?(?=T/?M\b)", re.IGNORECASE)
_BODIES = ("ban thường vụ", "ban chấp hành")
_OF_MANY = pattern(
    r"ban (?:thường vụ|chấp hành)|(?:ban )?thường trực|(?:tỉnh|huyện|thị|thành|quận)(?: xã)? đoàn|đoàn "
    r"|ủy ban|hội đồng"
)
_OF_ONE = pattern(r"(?:phó )?(?:bí thư|trưởng ban|chánh văn phòng|giám đốc|hiệu trưởng|chủ nhiệm)")
_SECRETARY = pattern(r"(?:phó )?bí thư")
# What stands before a body or a post where the Đoàn has it not (Hướng dẫn 29-HD/TWĐTN-VP, pages 11 to 13).
_MISPLACED: tuple[tuple[str, Sign, str], ...] = (
    ("TUQ.", pattern("").match, "“TUQ.” là thể thức của cơ quan nhà nước"),
    ("KT.", _OF_MANY.match, "“KT.” là ký thay một người đứng đầu, không dùng cho tập thể"),
    ("Q.", _OF_MANY.match, "“Q.” là quyền chức vụ của một người, không dùng cho tập thể"),
    ("KT.", _SECRETARY.match, "các cấp bộ Đoàn làm việc theo chế độ tập thể, không ký thay Bí thư"),
    ("TM.", _OF_ONE.match, "“TM.” là ký thay mặt một tập thể, không dùng cho chức vụ của một người"),
)


def authority_misspelt(plan: Plan, today: dt.date) -> Iterator[Problem]:
    """No word of an authority is misspelt."""
    known = _known_words(plan)
    for place, typed in _authorities(plan):
        strange = [word for word in _words(_without_prefix(typed)) if word not in known]
        if strange:
            import difflib  # slow import

            near = difflib.get_close_matches(strange[0], sorted(known), n=1, cutoff=0.5)
            hint = f" Có lẽ là “{near[0].upper()}”." if near else ""
            yield problem("authority-misspelt", place, authority=typed, word=strange[0].upper(), hint=hint)


def signed_jointly(plan: Plan, today: dt.date) -> Iterator[Problem]:
    """A paper has one block of signing: who signs jointly has a second one to add by hand."""
    for place, typed in _every_authority(plan):
        if len(parts := _signing(typed)) > 1:
            names = joined([f"“{one}”" for one in parts])
            yield problem("authority-joint", place, count=quantity(len(parts)), names=names)
    bodies = [one.strip() for one in plan.settings.issuing_body.split(";") if one.strip()]
    if len(bodies) > 1:
        place = plan.settings.origin.place("issuing_body")
        yield problem("issuing-body-joint", place, count=quantity(len(bodies)), right=joined(bodies))


def authority_bare(plan: Plan, today: dt.date) -> Iterator[Problem]:
    """Somebody who signs for a collective says so: "TM.", or "TL."."""
    for place, typed in _authorities(plan):
        if not authority_prefix(typed) and fold(typed).startswith(_BODIES):
            yield problem("authority-bare", place, authority=typed)


def authority_form(plan: Plan, today: dt.date) -> Iterator[Problem]:
    """Somebody signs for a collective (TM.), by its order (TL.), or for the head of an office (KT.)."""
    body = (plan.settings.issuing_body.partition(";")[0].strip() or "Ban Thường vụ").upper()
    for place, typed in _authorities(plan):
        prefix, signed = authority_prefix(typed), fold(_without_prefix(typed))
        why = next((why for form, fits, why in _MISPLACED if form == prefix and fits(signed)), "")
        if why:
            yield problem("authority-form", place, authority=typed, why=why, body=body)


def authority_elsewhere(plan: Plan, today: dt.date) -> Iterator[Problem]:
    """A letter is signed for the body that issues it, not for another office's."""
    issuing = _COLLECTIVE.match(fold(plan.settings.issuing_body))
    if not issuing:
        return
    ours, known = {issuing[2], fold(plan.settings.office_name)}, _known_words(plan)
    said = [(place, typed, found[2]) for place, typed in _authorities(plan) if (found := _collective(typed))]
    default = _collective(plan.settings.signing_authority)
    if default and default[2] in ours and default[1] != issuing[1]:
        words = {"body": plan.settings.issuing_body, "authority": plan.settings.signing_authority}
        yield plan.settings.problem("issuing-body-elsewhere", "issuing_body", **words)
        return
    strange = [one for one in said if one[2] not in ours and known.issuperset(_words(one[2]))]
    if strange and len(strange) == len(said) > 1:
        words = {"body": plan.settings.issuing_body, "authority": strange[0][1]}
        yield plan.settings.problem("issuing-body-elsewhere", "issuing_body", **words)
        return
    for place, typed, _ in strange:
        yield problem("authority-elsewhere", place, authority=typed, body=plan.settings.issuing_body)


def _collective(typed: str) -> re.Match[str] | None:
    return _COLLECTIVE.match(fold(_without_prefix(typed)))


def _signing(typed: str) -> list[str]:
    """The authorities of one cell: parted by a semicolon, or each with a "TM." of its own."""
    later = typed[1:].lower()  # what begins the cell parts nothing
    several = ";" in typed or "tm" in later or "t/m" in later
    return [one for one in map(str.strip, _BETWEEN.split(typed) if several else [typed]) if one]


def _authorities(plan: Plan) -> Iterator[tuple[Place, str]]:
    """Those of one body alone; see ``signed_jointly`` for the others."""
    return (one for one in _every_authority(plan) if len(_signing(one[1])) == 1)


def _every_authority(plan: Plan) -> Iterator[tuple[Place, str]]:
    if plan.settings.signing_authority:
        yield plan.settings.origin.place("signing_authority"), plan.settings.signing_authority
    for row in plan.outgoing:
        if row.signing_authority and row.stands:
            yield row.origin.place("signing_authority"), row.signing_authority


def _without_prefix(typed: str) -> str:
    return signing_authority(typed).removeprefix(authority_prefix(typed)).strip()


def _known_words(plan: Plan) -> set[str]:
    settings = plan.settings
    named = (settings.issuing_body, settings.standing_body, settings.office_name, settings.department_name)
    units = (text for unit in plan.units for text in (unit.name, unit.short_name, unit.header_name))
    titles = (item.value for item in plan.lists)
    return {word for text in (*_ALWAYS, *named, *units, *titles) for word in _words(text)}


def _words(text: str) -> list[str]:
    return re.findall(r"[^\W\d_]+", fold(text))
