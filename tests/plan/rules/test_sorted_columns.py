"""Columns that were sorted without the others."""

from msgspec.structs import replace

from tests.plan.rules.saying import TODAY
from tests.tables import plan_from
from toolkit.plan.model import Phase, Plan
from toolkit.plan.rules import sorted_columns
from toolkit.plan.rules.inspection import check

SHEETS = """
### Ý kiến
| Mã YK | Mã HN | Giai đoạn | Mã đơn vị | Nội dung |
| YK1   | HN1   | Trước     | CN        | Cần thêm kinh phí cho công trình. |
| YK2   | HN1   | Tại       | TC        | Bổ sung tài liệu sinh hoạt chi đoàn. |
"""


def _with_phases(plan: Plan, *phases: Phase | None) -> Plan:
    rows = zip(plan.opinions, phases, strict=True)
    return replace(plan, opinions=tuple(replace(row, phase=phase) for row, phase in rows))


def test_a_choice_that_could_not_be_read_in_a_later_row_does_not_end_the_check() -> None:
    plan = _with_phases(plan_from(SHEETS), Phase.AT, None)
    assert list(sorted_columns.text_sorted(plan, TODAY)) == []
    told = {one.code for one in check(_with_phases(plan, Phase.AT, Phase.AT), TODAY)}
    assert {one.code for one in check(plan, TODAY)} == told
