"""Units and departments of the own office that are named by words alone, and that Đơn vị does not have."""

import datetime as dt
import re
from collections.abc import Iterator

from toolkit.patterns import pattern
from toolkit.plan.model import Plan, Unit
from toolkit.plan.rules.texts import Columns, passages
from toolkit.plan.succession import has_ended
from toolkit.problems import Problem, problem
from toolkit.wording import day_short, fold, nearly_the_same, without_honorific

_OWNERS: Columns = (
    ("conclusions", ("lead_units", "supporting_units")),
    ("assignments", ("lead", "support")),
)
# What the departments of a province's Đoàn are for; committees of others and of an event are called so, too.
_DEPARTMENT = pattern(
    r"ban (?!thường vụ|chấp hành|bí thư|chỉ (?:đạo|huy)|giám|quản lý|chuyên môn|thư ký|cán sự)"
    r"(?:.*\b(?:thanh niên|thiếu nhi|thanh thiếu|trường học|công nhân|nông thôn|tập hợp|phong trào"
    r"|tuyên giáo|kiểm tra|công tác đoàn|xây dựng đoàn)\b.*|.* (?:tỉnh|thành) đoàn$)"
)
_OF_OTHERS = pattern(
    r"\b(?:(?:tỉnh|thành|thị|huyện|quận|đảng) ủy|ủy ban|mặt trận|hội đồng|công an|quân sự|trung ương|sở|hội"
    r"|tw|t\.ư|đảng|dân vận)\b",
    signs=("ủy", "mặt trận", "hội", "công an", "quân sự", "trung ương", "sở", "tw", "t.ư", "đảng", "dân vận"),
)
_LINE_OF_A_UNIT = pattern(
    r"(?:bch |btv |ban (?:chấp hành|thường vụ) )?"
    r"(?:đoàn (?:khối|các cơ quan|cơ sở|thanh niên|trường|xã|phường|thị trấn|đặc khu) (?!và\b)\w"
    r"|(?:huyện|thị|thành|quận) đoàn \w)"
)
_LOCAL = pattern(r"(?:.*?\b)?(đoàn (?:xã|phường|thị trấn|đặc khu)|(?:huyện|thị|thành|quận) đoàn)\b")
_SEVERAL = pattern(
    r"[,;]| và đoàn | và các |\b(?:các|những|trực thuộc|đơn vị|nơi|đăng cai|trong|toàn)\b(?! cơ quan)"
)
_FEWEST = 3


def department_unlisted(plan: Plan, today: dt.date) -> Iterator[Problem]:
    """No department of the office leads or helps that this office does not have."""
    own = {name for name in _names(plan.units) if name.startswith("ban ")}
    if not own:
        return  # the departments are not kept here
    for passage in passages(plan, _OWNERS):
        for part in filter(None, map(str.strip, re.split(r"[;,]| và (?=Ban )", passage.text))):
            said = fold(without_honorific(part))
            is_one = _DEPARTMENT.fullmatch(said) and not _OF_OTHERS.search(said)
            if is_one and not plan.unit(part) and not _is_known(said, own):
                yield problem("department-gone", passage.place, name=part)
                break


def recipient_unlisted(plan: Plan, today: dt.date) -> Iterator[Problem]:
    """A recipient that reads as one of the office's units is a unit, and one that goes on."""
    start = dt.date(plan.settings.year, 1, 1) if plan.settings.year else None
    ended = [unit for unit in plan.units if start and has_ended(unit, start)]
    serving = [unit for unit in plan.units if not (start and has_ended(unit, start))]
    names = _names(serving)
    kinds = {fold(unit.kind) for unit in plan.units if unit.invited}
    if sum(unit.invited for unit in serving) < _FEWEST:
        return  # a workbook that is being set up
    for row in plan.recipients:
        said = fold(row.line).rstrip(" .;")
        if not _LINE_OF_A_UNIT.match(said) or _SEVERAL.search(said) or _OF_OTHERS.search(said):
            continue
        local = _LOCAL.match(said)
        if _is_known(said, names) or (local and local[1] not in kinds):
            continue  # communes are not kept where districts are
        gone = next((unit for unit in ended if _is_known(said, _names([unit]))), None)
        if gone and gone.valid_to:
            yield row.problem("unit-ended", "line", unit=gone.name, end=day_short(gone.valid_to))
        else:
            yield row.problem("unit-unlisted", "line", name=row.line)


def _names(units: list[Unit] | tuple[Unit, ...]) -> set[str]:
    return {fold(name) for unit in units if unit.parent for name in (unit.name, unit.short_name) if name}


def _is_known(said: str, names: set[str]) -> bool:
    """Whether words are a unit's name, longer or shorter; a slip in one is told elsewhere."""
    return any(said in name or name in said or nearly_the_same(said, name) for name in names)


OF_UNLISTED = (department_unlisted, recipient_unlisted)
