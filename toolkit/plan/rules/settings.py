"""Cấu hình and Danh mục: check 35, the term itself of check 40, and lists that drop-downs can show whole."""

import datetime as dt
import re
from collections.abc import Iterator
from itertools import groupby

from toolkit.plan.model import Plan
from toolkit.plan.month import Validity
from toolkit.problems import Problem
from toolkit.wording import day_short, fold, fold_ascii

# Three lines of 78 mm in bold capitals of 14 points.
_BODY_CODES = ("TĐTN", "TWĐTN", "ĐTN")
_LONGEST_NAME = 78


def name_not_capitals(plan: Plan, today: dt.date) -> Iterator[Problem]:
    """35: the bodies' names at the top of a document are in capitals."""
    for field in ("body_name", "superior_body"):
        name = getattr(plan.settings, field)
        if name != name.upper():
            yield plan.settings.problem("name-not-capitals", field, name=name)


def name_too_long(plan: Plan, today: dt.date) -> Iterator[Problem]:
    """35: the bodies' names at the top of a document fit three lines."""
    for field in ("body_name", "superior_body"):
        name = getattr(plan.settings, field)
        if len(name) > _LONGEST_NAME:
            yield plan.settings.problem("name-too-long", field, length=len(name), most=_LONGEST_NAME)


def term_reversed(plan: Plan, today: dt.date) -> Iterator[Problem]:
    """40: the term of office ends after it begins."""
    start, end = plan.settings.term_from, plan.settings.term_to
    if start and end and Validity(start=start, end=end).reversed:
        yield plan.settings.problem("term-reversed", "term_to", start=day_short(start), end=day_short(end))


def superior_itself(plan: Plan, today: dt.date) -> Iterator[Problem]:
    """The body above the one that issues is another one."""
    settings = plan.settings
    if settings.superior_body and fold(settings.superior_body) in _own_names(plan):
        yield settings.problem("superior-itself", "superior_body", name=settings.superior_body)


def standing_elsewhere(plan: Plan, today: dt.date) -> Iterator[Problem]:
    """Whoever leads the office's meetings are its own: "Thường trực Tỉnh đoàn"."""
    settings = plan.settings
    office = fold(settings.office_name)
    body = fold(settings.standing_body).removeprefix("thường trực").strip()
    levels = {fold(item.value) for item in plan.listed("Loại đơn vị")}
    if office and body in levels and not f"{office} ".startswith(f"{body} "):
        words = {"name": settings.standing_body, "office": settings.office_name}
        yield settings.problem("standing-elsewhere", "standing_body", **words)


def contact_halved(plan: Plan, today: dt.date) -> Iterator[Problem]:
    """Whom units may ask has a name and a way to be reached."""
    settings = plan.settings
    reached = settings.contact_phone or settings.contact_email
    if bool(settings.contact_name) != bool(settings.contact_phone) and (settings.contact_name or reached):
        field, what = (
            ("contact_phone", "số điện thoại") if settings.contact_name else ("contact_name", "họ tên")
        )
        if field in settings.origin.cells:
            yield settings.problem("contact-halved", field, what=what)


def code_form(plan: Plan, today: dt.date) -> Iterator[Problem]:
    """The letters of the office and of its department in a symbol are one word, with its marks."""
    settings = plan.settings
    for field in ("body_code", "department_code"):
        code = getattr(settings, field)
        usual = next((one for one in _BODY_CODES if fold_ascii(one) == fold_ascii(code) and one != code), "")
        if " " in code or usual or (code and code[-1] in "/-"):
            hint = f" Có lẽ là “{usual or re.sub('[ /]', '', code)}”."
            yield settings.problem("code-form", field, code=code, hint=hint)


def rank_blank(plan: Plan, today: dt.date) -> Iterator[Problem]:
    """Every title has its rank, where the others have."""
    titles = plan.listed("Chức vụ")
    blank = [item for item in titles if item.rank is None]
    for item in blank if len(blank) * 2 < len(titles) else ():
        yield item.problem("rank-blank", "rank", title=item.value)


def _own_names(plan: Plan) -> set[str]:
    settings = plan.settings
    tops = [unit for unit in plan.units if not unit.parent]
    names = [settings.body_name, settings.office_name, *(unit.name for unit in tops[:1])]
    return {fold(name) for name in names if name}


def list_scattered(plan: Plan, today: dt.date) -> Iterator[Problem]:
    """The rows of one list stand together, for a drop-down shows only rows that do."""
    seen: set[str] = set()
    for name, rows in groupby(plan.lists, key=lambda item: item.list_name):
        if name in seen:
            yield next(rows).problem("list-scattered", "list_name", list=name)
        seen.add(name)
