"""Columns that were sorted without the others."""

from collections.abc import Iterable

import pytest
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


WORDS = (
    *("Hỗ trợ vốn vay", "Cần thêm tài liệu", "Mở lớp kỹ năng", "Bổ sung kinh phí", "Đề nghị tập huấn"),
    *("Xem lại biểu mẫu", "Giảm hội họp", "Nâng mức khen", "Thêm sân chơi"),
)


def _sorted_columns(texts: Iterable[str]) -> list[str]:
    rows = "\n".join(f"| YK{so:02} | HN1 | Trước | CN | {text} |" for so, text in enumerate(texts, start=1))
    sheets = f"{SHEETS.splitlines()[1]}\n{SHEETS.splitlines()[2]}\n{rows}\n"
    return [one.code for one in sorted_columns.text_sorted(plan_from(sheets), TODAY)]


@pytest.mark.parametrize(
    "mark", ["{so:02}. ", "{so:02}) ", "({so:02}) ", "YK{so:02}: ", "Kiến nghị số {so:02} về "]
)
def test_texts_that_their_writer_numbered_rise_by_nature(mark: str) -> None:
    assert _sorted_columns(mark.format(so=so) + text for so, text in enumerate(WORDS, start=1)) == []


@pytest.mark.parametrize("mark", [". ", ") "])
def test_texts_marked_by_letters_rise_by_nature(mark: str) -> None:
    assert (
        _sorted_columns(letter + mark + text for letter, text in zip("abcdefghi", WORDS, strict=True)) == []
    )


def test_texts_sorted_alone_are_told_though_some_hold_numbers() -> None:
    words = [text if turn % 2 else f"{text} 30 triệu đồng" for turn, text in enumerate(sorted(WORDS))]
    assert _sorted_columns(words) == ["column-alone"]
