"""The form of telephone numbers and e-mail addresses: checks 14 and 15."""

import datetime as dt
import re
from collections import Counter
from collections.abc import Iterator

from toolkit.patterns import pattern
from toolkit.plan.model import MeetingPoint, Person, Plan
from toolkit.problems import Place, Problem, problem
from toolkit.wording import fold, is_mail_address, mail_addresses, nearest_name

# Mobile numbers since 2018, landlines (0294 and seven digits, 028 and eight), service numbers.
_PHONE = pattern(r"0[35789]\d{8}|02\d{9}|1[89]00\d{4,6}")
# A number of another country; "+48" before one of ours is "+84" with a slip.
_ABROAD = pattern(r"(?:\+|00)(?!84)[1-9]\d{7,14}")
_TURNED = pattern(r"\+48[35789]\d{8}")
_OLD_MOBILE = pattern(r"(01\d{2})(\d{7})")
# The change of mobile prefixes in 2018, operator by operator.
_NEW_PREFIXES = {
    "0120": "070", "0121": "079", "0122": "077", "0126": "076", "0128": "078",
    "0123": "083", "0124": "084", "0125": "085", "0127": "081", "0129": "082",
    "0162": "032", "0163": "033", "0164": "034", "0165": "035",
    "0166": "036", "0167": "037", "0168": "038", "0169": "039",
    "0186": "056", "0188": "058", "0199": "059",
}  # fmt: skip
# What is said of a number behind it: "(Zalo)", "(máy lẻ 12)", "- máy lẻ 12".
_NOTE = pattern(
    r"(?<=\d)\s*(?:\([^()\d][^()]*\)|[-–,]?\s*(?:máy lẻ|số lẻ|nhánh|ext\.?)\s*\d{1,5}\b)",
    re.IGNORECASE,
    signs=("(", "máy lẻ", "số lẻ", "nhánh", "ext"),
)
# "caungang@donvi,vn": one address, whose dot was typed as a comma.
_COMMA_FOR_DOT = pattern(r"[^\s;,@]+@[^\s;,@]+,\s?[a-zA-Z]{2,10}(?:\.[a-zA-Z]{2,6})?", signs=(",",))
_USUAL = 3
_PROVIDERS = ("gmail.com", "yahoo.com", "outlook.com", "hotmail.com")


def phone_form(plan: Plan, today: dt.date) -> Iterator[Problem]:
    """14: every telephone number is one that can be dialled today."""
    for place, typed in _phones(plan):
        for number, digits in numbers(typed):
            if _PHONE.fullmatch(digits) or (_ABROAD.fullmatch(digits) and not _TURNED.fullmatch(digits)):
                continue
            old = _OLD_MOBILE.fullmatch(digits)
            if old and old[1] in _NEW_PREFIXES:
                new = f"{_NEW_PREFIXES[old[1]]}{old[2]}"
                yield problem("phone-old", place, phone=number.strip(), new=f"{new[:4]} {new[4:7]} {new[7:]}")
            else:
                yield problem("phone-form", place, phone=number.strip())


def numbers(typed: str) -> list[tuple[str, str]]:
    """The numbers of a cell, each as typed and as it is dialled here; notes behind them are left out."""
    parts = filter(None, re.split(r"[/;,\n]| - ", _NOTE.sub("", typed)))
    return [(part, re.sub(r"^\+?84(?=\d{9,10}$)", "0", re.sub(r"[\s.()\-]", "", part))) for part in parts]


def is_landline(typed: str) -> bool:
    """Whether each number of a cell is one of a desk, which several people may share."""
    dialled = [number for _, number in numbers(typed)]
    return bool(dialled) and all(number.startswith("02") for number in dialled)


def email_form(plan: Plan, today: dt.date) -> Iterator[Problem]:
    """15: every e-mail address has the form of one."""
    for place, typed, many in _emails(plan):
        if _COMMA_FOR_DOT.fullmatch(typed.strip()):
            yield problem("email-form", place, email=typed, several="; trước đuôi là dấu chấm")
            continue
        several = "; nhiều hộp thư cách nhau bằng dấu “;”" if many else ""
        for part in (mail_addresses(typed) or [typed]) if many else [typed]:
            if not is_mail_address(part):
                yield problem("email-form", place, email=part, several=several)


def email_domain(plan: Plan, today: dt.date) -> Iterator[Problem]:
    """What follows the @ is not nearly the same as what follows it again and again."""
    found = [
        (place, fold(address.rpartition("@")[2]))
        for place, typed, _ in _emails(plan)
        for address in mail_addresses(typed)
    ]
    counted = Counter(domain for _, domain in found)
    usual = [domain for domain, times in counted.items() if times >= _USUAL] + [*_PROVIDERS]
    for place, domain in found:
        near = nearest_name(domain, usual)
        if near and counted[domain] < _USUAL and domain not in _PROVIDERS:
            yield problem("email-domain", place, seen=domain, usual=near)


def _phones(plan: Plan) -> Iterator[tuple[Place, str]]:
    settings = plan.settings
    if settings.contact_phone:
        yield settings.origin.place("contact_phone"), settings.contact_phone
    people: tuple[Person | MeetingPoint, ...] = (*plan.people, *plan.meeting_points)
    yield from ((one.origin.place("phone"), one.phone) for one in people if one.phone)


def _emails(plan: Plan) -> Iterator[tuple[Place, str, bool]]:
    """Each cell with its address, and whether it may hold several."""
    settings = plan.settings
    for field in ("contact_email", "mail_sender"):
        if address := getattr(settings, field):
            yield settings.origin.place(field), address, field == "contact_email"  # a letter has one sender
    for unit in plan.units:
        # the column also takes a Zalo group, which is a name and no address
        if "@" in unit.contact_address:
            yield unit.origin.place("contact_address"), unit.contact_address, True
    for person in plan.people:
        if person.email:
            yield person.origin.place("email"), person.email, True
